#!/usr/bin/env bash
# Builds, runs, checks and tests Noteworthy, and fetches the tools that this needs.
# `./build.sh help` says how. Keeps to the bash 3.2 that macOS ships.
set -euo pipefail
cd "$(dirname "$0")"

target=${CARGO_TARGET_DIR:-$PWD/target}
tools=$PWD/target/tools             # what `cargo install` builds for us
module=$PWD/target/module           # the wasm module and its glue, before they are copied to dist
npm_bin=$PWD/extension/node_modules/.bin
cargo_home=${CARGO_HOME:-$HOME/.cargo}
export PATH="$tools/bin:$PATH:$cargo_home/bin"

help() {
  cat <<'HELP'
usage: ./build.sh [command]

  (nothing)               build dist/chrome, dist/firefox, their zips, and dist/www
  run [chrome|firefox]    build, then open the browser with the extension, on a page to practise on;
                          without a display: type a note there, print the hints, take screenshots
  test                    everything below, one after the other
  test check              the same as check
  test unit               the core and the command line, without a browser
  test package            build, then test what is in dist/
  test browser            build, then test in real browsers
  pictures                build, then make the stores' pictures in dist/store
  record "WHAT CHANGED" [FILE…]
                          measure the checker anew on tests/corpus, and keep the figures; and on
                          labelled notes from elsewhere, where files of them are named
  check                   formatting, clippy (native and wasm), types of the JavaScript, web-ext lint
  help                    this text
HELP
}

say() { printf '\n==> %s\n' "$*"; }

# part NAME COMMAND…: runs the command, and keeps how long it took for the list at the end
times=
part() {
  local name=$1 start=$SECONDS
  shift
  "$@"
  times+=$(printf '%-10s %5d s' "$name" $((SECONDS - start)))$'\n'
}
die() { printf 'build.sh: %s\n' "$*" >&2; exit 1; }
has() { command -v "$1" >/dev/null; }

# ---- what the work needs ---------------------------------------------------------------------

# Debian packages, where we may install them; fails elsewhere.
apt_install() {
  [ "$(id -u)" = 0 ] && has apt-get || return 1
  say "Installing Debian packages: $*"
  apt-get update -qq &&
    DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y -qq --no-install-recommends "$@" >/dev/null
}

# A tool from crates.io, unoptimised: that halves the wait. A registry mirror may lack a crate which
# the tool's own lock file names, so without that file if need be.
cargo_install() {
  say "Building $1 $2 into target/tools (a minute or two, once)"
  cargo install --quiet --debug --root "$tools" --version "$2" --locked "$1" --bin "$3" 2>/dev/null ||
    cargo install --quiet --debug --root "$tools" --version "$2" "$1" --bin "$3"
}

# Where a toolchain keeps the source of the standard library.
has_library_source() { [ -d "$1/lib/rustlib/src/rust/library" ]; }
own_library_source() { has_library_source "$(rustc --print sysroot)"; }
debian_library_source() { has_library_source /usr && [ -x /usr/bin/cargo-clippy ]; }

# The source of the standard library, from rustup, else from Debian.
need_library_source() {
  has cargo || die "Rust is missing: install it with rustup, https://rustup.rs"
  own_library_source || debian_library_source && return
  say "Adding the source of the standard library"
  has rustup && rustup component add rust-src 2>/dev/null && return
  apt_install rustc-web cargo-web rust-web-src rust-web-clippy ||
    die "the standard library's source is missing: run 'rustup component add rust-src'"
}

# Cargo for the wasm target. The standard library is built along, small before fast, and with panics
# that trap without first putting a message together for nobody: that saves a tenth of the module.
# These flags are unstable, hence RUSTC_BOOTSTRAP. Debian's toolchain needs the linker of rustup's. The
# path remapping keeps this machine's folders out of the module, so that everyone builds the same bytes.
wasm_cargo() {
  local command=$1 path=$PATH separator=$'\037' flags linker
  shift
  own_library_source || path=/usr/bin:$PATH
  linker=$(dirname "$(rustc --print target-libdir)")/bin/rust-lld
  flags=--remap-path-prefix=$PWD=.$separator--remap-path-prefix=$cargo_home=cargo
  flags+=$separator-Zunstable-options$separator-Cpanic=immediate-abort$separator-Zlocation-detail=none
  env PATH="$path" CARGO_ENCODED_RUSTFLAGS="$flags" RUSTC_BOOTSTRAP=1 \
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER="$linker" \
    cargo "$command" -Zbuild-std=std,panic_abort -Zbuild-std-features=optimize_for_size \
    --target wasm32-unknown-unknown "$@"
}

# The bindings generator has to be of the very version of the library in Cargo.lock.
need_wasm_bindgen() {
  local version
  version=$(sed -n '/^name = "wasm-bindgen"$/{n;s/version = "\(.*\)"/\1/p;}' Cargo.lock)
  [ "$(wasm-bindgen --version 2>/dev/null || true)" = "wasm-bindgen $version" ] ||
    cargo_install wasm-bindgen-cli "$version" wasm-bindgen
}

need_node_tools() {
  has npm && node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' ||
    die "Node 20 or newer is missing: install it from https://nodejs.org"
  cmp -s extension/package-lock.json extension/node_modules/installed-lock.json && return
  say "Installing the tools of extension/package.json"
  npm ci --prefix extension --ignore-scripts --no-audit --no-fund --loglevel=error
  cp extension/package-lock.json extension/node_modules/installed-lock.json
}

# find_browser chrome|chromium|firefox: prints the path of one that is here. Google's own Chrome can
# run the extension but not the tests: it ignores the option by which their driver loads it.
find_browser() {
  local name
  case $1 in
    chrome)
      find_browser chromium && return
      set -- google-chrome google-chrome-stable \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" ;;
    chromium)
      set -- "${CHROME_BIN:-chromium}" chromium-browser \
        /Applications/Chromium.app/Contents/MacOS/Chromium ;;
    firefox)
      set -- "${FIREFOX_BIN:-firefox}" firefox-esr \
        /Applications/Firefox.app/Contents/MacOS/firefox ;;
  esac
  for name; do command -v "$name" && return; done
  return 1
}

need_browser() {
  local package=chromium
  [ "$1" != firefox ] || package=firefox-esr
  find_browser "$1" >/dev/null || apt_install "$package" fonts-liberation ||
    die "$1 is missing: install it, or say where it is in CHROME_BIN or FIREFOX_BIN"
}

# What drives a browser from outside: for the tests, and for run without a display.
need_driver() {
  if [ "$1" = firefox ]; then
    has geckodriver || cargo_install geckodriver 0.37.1 geckodriver
    FIREFOX_BIN=$(find_browser firefox)
    export FIREFOX_BIN
  else
    has chromedriver || apt_install chromium-driver ||
      die "chromedriver is missing: install the one for your version of Chromium"
    CHROME_BIN=$(find_browser chromium)
    export CHROME_BIN
  fi
}

# ---- the commands ----------------------------------------------------------------------------

build() {
  need_library_source
  need_wasm_bindgen
  need_node_tools
  build_module
  say "Putting together dist/"
  assemble chrome
  assemble firefox
  assemble_www
  sizes
}

build_module() {
  local wasm=$target/wasm32-unknown-unknown/wasm/noteworthy.wasm
  say "Building the wasm module"
  wasm_cargo build --lib --profile wasm
  # The build script left phrases and misspellings beside the other things that it made, in a folder
  # of its own.
  data=$(find "$target/wasm32-unknown-unknown/wasm" -name en.lexicon -exec ls -t {} +)
  data=$(dirname "${data%%$'\n'*}") # of the newest
  # The last step's output tells whether the two slow steps below are up to date.
  [ "$module/small.wasm" -nt "$wasm" ] && [ "$module/small.wasm" -nt build.sh ] && return
  rm -rf "$module"
  wasm-bindgen --target web --out-name noteworthy --out-dir "$module" \
    --experimental-reset-state-function "$wasm"
  "$npm_bin/wasm-opt" -Oz --converge --strip-producers --strip-target-features \
    "$module/noteworthy_bg.wasm" -o "$module/small.wasm"
}

# rule_book web|extension: prints the page that the command line makes of the rules
rule_book() { cargo run --locked --quiet --bin noteworthy -- rules --html "$1"; }

# Prints the rules' English words, which the wasm module leaves to a file.
rule_words() { cargo run --locked --quiet --bin noteworthy -- rules --words; }

# with_fields PAGE: prints it with what popup and web page both ask beside the note.
with_fields() { sed -e '/<!-- fields -->/{' -e 'r templates/fields.html' -e 'd' -e '}' "$1"; }

# assemble chrome|firefox: the unpacked extension and its zip
assemble() {
  local dist=dist/$1
  rm -rf "$dist"
  mkdir -p "$dist/content"
  cp extension/*.html extension/*.css extension/*.js "$dist"
  with_fields extension/popup.html >"$dist/popup.html"
  cp extension/content/*.js "$dist/content"
  cp -R extension/_locales "$dist"
  cp "$module/noteworthy.js" "$dist"
  cp "$module/small.wasm" "$dist/noteworthy_bg.wasm"
  cp "$data"/*.lexicon "$data"/*.spelling LICENSE "$dist"
  rule_words >"$dist/rules.words"
  rule_book extension >"$dist/options.html"
  node extension/build/icons.mjs "$dist/icons" 16 32 48 96 128
  node extension/build/manifest.mjs "$1" >"$dist/manifest.json"
  node extension/build/zip.mjs "$dist" "dist/noteworthy-$1.zip"
}

# The checker as a web page: the extension's own files, with a port.js that needs no extension. It is kept
# in the browser by a worker, which is told last what there is.
assemble_www() {
  rm -rf dist/www
  mkdir -p dist/www/content
  cp extension/*.css extension/core.js extension/words.js extension/popup.js extension/practice.js extension/rules.js \
    "$module/noteworthy.js" dist/www
  cp extension/content/*.js dist/www/content
  cp -R extension/_locales dist/www
  rm dist/www/content/port.js
  cp "$module/small.wasm" dist/www/noteworthy_bg.wasm
  cp "$data"/*.lexicon "$data"/*.spelling LICENSE dist/www
  cp -R www/. dist/www
  with_fields www/index.html >dist/www/index.html
  rm dist/www/screenshot.png # the README's
  rule_words >dist/www/rules.words
  rule_book web >dist/www/rules.html
  node extension/build/icons.mjs dist/www/icons 192 512
  node extension/build/offline.mjs dist/www
}

# size LABEL FILE…: the files' bytes, and what they are each gzipped
size() {
  local label=$1 file raw=0 packed=0
  shift
  for file; do
    raw=$((raw + $(wc -c <"$file")))
    packed=$((packed + $(gzip -9nc "$file" | wc -c)))
  done
  printf '%-28s %9d %9d\n' "$label" "$raw" "$packed"
}

sizes() {
  printf '%-28s %9s %9s\n' "bytes" raw gzip
  size "wasm module" dist/chrome/noteworthy_bg.wasm
  size "its glue" dist/chrome/noteworthy.js
  size "both (at most 150 KB gzip)" dist/chrome/noteworthy_bg.wasm dist/chrome/noteworthy.js
  size "phrases" dist/chrome/*.lexicon
  size "misspellings, if wanted" dist/chrome/en.spelling
  size "page script" dist/chrome/content/*.js
  size "noteworthy-chrome.zip" dist/noteworthy-chrome.zip
  size "noteworthy-firefox.zip" dist/noteworthy-firefox.zip
  size "dist/www" $(find dist/www -type f)
}

run() {
  local browser=${1:-chrome}
  if [ $# = 0 ] && ! find_browser chrome >/dev/null && find_browser firefox >/dev/null; then
    browser=firefox
  fi
  case $browser in chrome | firefox) ;; *) die "run chrome or run firefox, not $browser" ;; esac
  build
  if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname)" = Darwin ]; then
    need_browser "$browser"
    say "Opening $browser; close it or press Ctrl+C to end"
    node extension/build/run.mjs "$browser" "$(find_browser "$browser")"
  else
    need_browser "${browser/chrome/chromium}"
    need_driver "$browser"
    say "No display: typing a note into the practice page of a headless $browser"
    cargo run --quiet --example practice -- "$browser"
  fi
}

pictures() {
  build
  need_browser chromium
  need_driver chrome
  say "Making the stores' pictures"
  rm -rf dist/store
  cargo run --locked --quiet --example store
}

check() {
  say "Checking the formatting, and the shell scripts' syntax"
  cargo fmt --check
  bash -n build.sh
  bash -n .ci/run
  say "Running clippy, native and wasm"
  cargo clippy --locked --all-targets -- -D warnings
  wasm_cargo clippy --lib -- -D warnings
  say "Checking the types of the JavaScript"
  "$npm_bin/tsc" -p extension
  say "Running web-ext lint"
  lint
}

# web-ext itself only fails on errors.
lint() {
  local report
  report=$("$npm_bin/web-ext" lint --no-config-discovery --source-dir dist/firefox) || true
  printf '%s\n' "$report"
  [ "$(grep -cE '^(errors|notices|warnings) +0 *$' <<<"$report")" = 3 ] ||
    die "web-ext lint found something"
}

# record WHAT-CHANGED [FILE…]: the figures of the rule book, and a line for each file in the history
record() {
  local change=$1
  shift
  say "Measuring on tests/corpus${*:+ and $*}"
  cargo run --locked --quiet --release --bin noteworthy -- rules --record "$@"
  cargo run --locked --quiet --release --bin noteworthy -- eval --record "$change" tests/corpus/notes*.jsonl "$@" |
    grep -E '^(#|macro-F1|good notes|Spearman)'
}

test_unit() {
  local file name parts
  parts=(--lib --bins --test bench)
  for file in tests/*.rs; do
    name=$(basename "$file" .rs)
    [ "$name" = manifest ] || parts+=(--test "$name")
  done
  say "Testing the core and the command line"
  cargo test --locked "${parts[@]}"
}

test_browser() {
  need_browser chromium
  need_browser firefox
  need_driver chrome
  need_driver firefox
  say "Testing in real browsers"
  cargo test --locked --test browser
}

test_package() {
  say "Testing what is in dist/"
  cargo test --locked --test manifest
}

case "${1:-build} ${2:-}" in
  "build ") build ;;
  run\ *) shift; run "$@" ;;
  record\ ?*) shift; record "$@" ;;
  "pictures ") pictures ;;
  "check " | "test check") build; check ;;
  "test unit") test_unit ;;
  "test package") build; test_package ;;
  "test browser") build; test_browser ;;
  "test ")
    part build build
    part check check
    part unit test_unit
    part package test_package
    part browser test_browser
    say "All is well. It took:"
    printf '%s' "$times" ;;
  "help " | "--help " | "-h ") help ;;
  *) help >&2; exit 2 ;;
esac
