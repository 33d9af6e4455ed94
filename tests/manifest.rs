//! What `./build.sh` put into `dist/`: that the extension asks for no more than it needs, reaches
//! no network, names no machine, and stays small.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use serde_json::{Value, json};

const BROWSERS: [&str; 2] = ["chrome", "firefox"];
const SITES: [&str; 1] = ["https://www.linkedin.com/*"];

/// What the module and its glue may weigh together, gzipped.
const MOST_BYTES: usize = 150_000;

/// Every way for JavaScript to run text as code or to reach the network, but `fetch`.
const FORBIDDEN: [&str; 9] = [
    "eval(",
    "new Function",
    "importScripts",
    "XMLHttpRequest",
    "WebSocket",
    "WebTransport",
    "EventSource",
    "sendBeacon",
    "RTCPeerConnection",
];

fn dist(part: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("dist")
        .join(part);
    assert!(
        folder.is_dir(),
        "dist/{part} is missing: run ./build.sh first"
    );
    folder
}

fn manifest(browser: &str) -> Value {
    let text = fs::read_to_string(dist(browser).join("manifest.json")).expect("a manifest");
    serde_json::from_str(&text).expect("JSON")
}

/// All files in a folder and those within, as paths.
fn files(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .flat_map(|path| {
            if path.is_dir() {
                files(&path)
            } else {
                vec![path]
            }
        })
        .collect()
}

/// The texts of all files with one of the endings, in everything that is handed out.
fn texts(endings: &[&str]) -> Vec<(PathBuf, String)> {
    ["chrome", "firefox", "www"]
        .iter()
        .flat_map(|part| files(&dist(part)))
        .filter(|path| {
            let ending = path.extension().unwrap_or_default();
            endings.iter().any(|wanted| ending == *wanted)
        })
        .map(|path| {
            let text = fs::read_to_string(&path).expect("UTF-8");
            (path, text)
        })
        .collect()
}

/// The page script's files, as the manifest lists them.
fn page_script(manifest: &Value) -> Vec<&str> {
    let list = manifest["content_scripts"][0]["js"].as_array();
    list.expect("a list")
        .iter()
        .map(|file| file.as_str().expect("a name"))
        .collect()
}

/// Of these no browser warns when the extension is installed: what each is for stands in PRIVACY.md.
const PERMISSIONS: [&str; 3] = ["storage", "activeTab", "scripting"];

/// The same, where Firefox needs none.
const CHROME_ALONE: &str = "sidePanel";

#[test]
fn asks_for_little_and_for_linkedin_only() {
    let privacy = Path::new(env!("CARGO_MANIFEST_DIR")).join("PRIVACY.md");
    let privacy = fs::read_to_string(privacy).expect("what is promised");
    for permission in PERMISSIONS.into_iter().chain([CHROME_ALONE]) {
        let line = format!("- `{permission}`: ");
        assert!(privacy.contains(&line), "PRIVACY.md lacks {line:?}");
    }
    for browser in BROWSERS {
        let manifest = manifest(browser);
        let own = (browser == "chrome").then_some(CHROME_ALONE);
        let permissions: Vec<&str> = PERMISSIONS.into_iter().chain(own).collect();
        assert_eq!(manifest["permissions"], json!(permissions), "{browser}");
        assert_eq!(manifest["host_permissions"], json!(SITES), "{browser}");
        // Asked for one by one, when the person wants a site to be watched.
        assert_eq!(
            manifest["optional_host_permissions"],
            json!(["https://*/*", "http://*/*"]),
            "{browser}"
        );
        let scripts = manifest["content_scripts"].as_array().expect("a list");
        assert_eq!(scripts.len(), 1, "{browser}");
        assert_eq!(scripts[0]["matches"], json!(SITES), "{browser}");
    }
}

/// Whatever else a manifest can open, such as `web_accessible_resources`, needs a line here first.
#[test]
fn has_no_other_keys() {
    let common = [
        "action",
        "background",
        "commands",
        "content_scripts",
        "content_security_policy",
        "default_locale",
        "description",
        "host_permissions",
        "icons",
        "manifest_version",
        "name",
        "optional_host_permissions",
        "options_ui",
        "permissions",
        "version",
    ];
    for (browser, own) in [
        ("chrome", ["minimum_chrome_version", "side_panel"]),
        ("firefox", ["browser_specific_settings", "sidebar_action"]),
    ] {
        let manifest = manifest(browser);
        let mut keys: Vec<&str> = manifest
            .as_object()
            .expect("an object")
            .keys()
            .map(String::as_str)
            .collect();
        keys.sort_unstable();
        let mut expected = [&common[..], &own].concat();
        expected.sort_unstable();
        assert_eq!(keys, expected, "{browser}");
    }
}

#[test]
fn its_pages_run_their_own_scripts_only() {
    for browser in BROWSERS {
        assert_eq!(
            manifest(browser)["content_security_policy"],
            json!({ "extension_pages": "script-src 'self' 'wasm-unsafe-eval'; object-src 'none'" }),
            "{browser}"
        );
    }
}

/// Such a page would need a weaker policy, or would silently not work under this one.
#[test]
fn its_pages_have_no_script_or_style_within() {
    for (path, text) in texts(&["html"]) {
        let tags = text.split('<').skip(1).map(|rest| {
            let (tag, after) = rest.split_once('>').expect("a tag ends");
            (tag, after)
        });
        for (tag, after) in tags {
            let place = format!("{}: <{tag}>", path.display());
            let name = tag.split_whitespace().next().unwrap_or_default();
            assert_ne!(name, "style", "{place}");
            assert!(!tag.contains(" style="), "{place}");
            let handler = |word: &str| word.starts_with("on") && word.contains('=');
            assert!(!tag.split_whitespace().any(handler), "{place}");
            if name == "script" {
                assert!(tag.contains(" src=") && after.is_empty(), "{place}");
            }
        }
    }
}

#[test]
fn the_options_page_is_the_rule_book_in_a_tab() {
    for browser in BROWSERS {
        assert_eq!(
            manifest(browser)["options_ui"],
            json!({ "page": "options.html", "open_in_tab": true }),
            "{browser}"
        );
    }
    for page in [
        "chrome/options.html",
        "firefox/options.html",
        "www/rules.html",
    ] {
        let (part, file) = page.split_once('/').expect("a folder");
        let text = fs::read_to_string(dist(part).join(file)).expect("a page");
        for rule in noteworthy::rules::ALL {
            let anchor = format!("<article id=\"{}\"", rule.code);
            assert!(text.contains(&anchor), "{page}: {}", rule.code);
        }
    }
}

#[test]
fn each_browser_gets_its_own_background() {
    assert_eq!(
        manifest("chrome")["background"],
        json!({ "service_worker": "background.js", "type": "module" })
    );
    assert_eq!(
        manifest("firefox")["background"],
        json!({ "scripts": ["background.js"], "type": "module" })
    );
}

#[test]
fn the_side_panel_waits_until_it_is_asked_for() {
    assert_eq!(
        manifest("chrome")["side_panel"],
        json!({ "default_path": "side.html" })
    );
    let sidebar = &manifest("firefox")["sidebar_action"];
    assert_eq!(sidebar["default_panel"], "side.html");
    // Firefox would open it without being asked.
    assert_eq!(sidebar["open_at_install"], false);
}

/// Chrome takes four keys from an extension at most, and refuses to load one that suggests more.
#[test]
fn suggests_four_keys_that_differ() {
    for browser in BROWSERS {
        let manifest = manifest(browser);
        let commands = manifest["commands"].as_object().expect("an object");
        for system in ["default", "mac"] {
            let mut keys: Vec<&str> = commands
                .values()
                .filter_map(|command| command["suggested_key"][system].as_str())
                .collect();
            keys.sort_unstable();
            keys.dedup();
            assert_eq!(keys.len(), 4, "{browser}, {system}: {keys:?}");
        }
    }
}

#[test]
fn tells_firefox_that_it_collects_nothing() {
    let gecko = &manifest("firefox")["browser_specific_settings"]["gecko"];
    assert_eq!(gecko["strict_min_version"], "140.0");
    assert_eq!(
        gecko["data_collection_permissions"],
        json!({ "required": ["none"] })
    );
}

#[test]
fn has_the_version_of_the_crate() {
    for browser in BROWSERS {
        assert_eq!(
            manifest(browser)["version"],
            env!("CARGO_PKG_VERSION"),
            "{browser}"
        );
    }
}

/// A file that is not listed would be missing on the sites, and the last one uses all others.
#[test]
fn the_page_script_is_whole() {
    for browser in BROWSERS {
        let manifest = manifest(browser);
        let listed = page_script(&manifest);
        assert_eq!(listed.last(), Some(&"content/start.js"), "{browser}");

        let folder = dist(browser);
        let mut sorted: Vec<PathBuf> = listed.iter().map(|file| folder.join(file)).collect();
        let mut there = files(&folder.join("content"));
        sorted.sort();
        there.sort();
        assert_eq!(sorted, there, "{browser}");
    }
}

/// They share their globals: of two functions of one name the later would be everybody's, unnoticed.
#[test]
fn no_two_files_of_the_page_script_use_one_name() {
    let folder = dist("chrome");
    let mut owners: BTreeMap<String, &str> = BTreeMap::new();
    let manifest = manifest("chrome");
    for file in page_script(&manifest) {
        let text = fs::read_to_string(folder.join(file)).expect("UTF-8");
        for line in text.lines() {
            let declared = line.strip_prefix("async ").unwrap_or(line);
            let Some((kind, rest)) = declared.split_once(' ') else {
                continue;
            };
            if !["function", "function*", "class", "const", "let"].contains(&kind) {
                continue;
            }
            let end = rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_');
            let name = &rest[..end.unwrap_or(rest.len())];
            if let Some(owner) = owners.insert(name.to_owned(), file) {
                panic!("{name} is declared in {owner} and in {file}");
            }
        }
    }
    assert!(owners.len() > 100, "names: {owners:?}");
}

/// Else a page that listens on its window hears first of what is pressed in the panel.
#[test]
fn the_page_script_comes_before_the_page_s_own() {
    for browser in BROWSERS {
        let script = &manifest(browser)["content_scripts"][0];
        assert_eq!(script["run_at"], "document_start", "{browser}");
    }
}

/// The pages that load the page script themselves do so as the browser does on the sites.
#[test]
fn practice_and_web_page_load_the_page_script_in_its_order() {
    let manifest = manifest("chrome");
    let listed = page_script(&manifest);
    for (page, port) in [
        ("chrome/practice.html", "content/port.js"),
        ("www/index.html", "port.js"),
    ] {
        let folder = dist(page.split('/').next().expect("a folder"));
        let path = folder.join(page.split('/').next_back().expect("a file"));
        let text = fs::read_to_string(path).expect("a page");
        let loaded: Vec<&str> = text
            .split("<script src=\"")
            .skip(1)
            .map(|rest| rest.split('"').next().expect("an address"))
            .collect();
        let expected: Vec<&str> = listed
            .iter()
            .map(|file| match *file {
                "content/port.js" => port,
                other => other,
            })
            .collect();
        assert_eq!(loaded, expected, "{page}");
    }
}

/// Who fetches what, and all of it from beside itself: the glue the module, the core its data.
const FETCHED: [(&str, &str); 4] = [
    (
        "noteworthy.js",
        "new URL('noteworthy_bg.wasm', import.meta.url)",
    ),
    ("core.js", "fetch(new URL(name, import.meta.url))"),
    (
        "words.js",
        "fetch(new URL(`_locales/${language}/messages.json`, import.meta.url))",
    ),
    // Of the web page alone; it is asked for nothing else than the page's own files.
    (
        "worker.js",
        "addresses.has(address.href)) event.respondWith(find(request, address.href))",
    ),
];

#[test]
fn reaches_no_network_and_runs_no_text_as_code() {
    for (path, text) in texts(&["js"]) {
        for forbidden in FORBIDDEN {
            assert!(!text.contains(forbidden), "{}: {forbidden}", path.display());
        }
        let own = FETCHED.iter().find(|(file, _)| path.ends_with(file));
        let fetches = text.matches("fetch(").count();
        assert_eq!(fetches, usize::from(own.is_some()), "{}", path.display());
        assert!(own.is_none_or(|(_, address)| text.contains(address)));
    }
}

/// Phrases of each language, and misspellings.
#[test]
fn the_core_loads_the_data_beside_it_only() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lexicon");
    let folders = fs::read_dir(root)
        .expect("the phrases")
        .map(|entry| entry.expect("a folder").path());
    let mut data: Vec<String> = folders
        .filter(|path| path.is_dir())
        .map(|path| {
            format!(
                "{}.lexicon",
                path.file_name().expect("a code").to_string_lossy()
            )
        })
        .collect();
    data.extend(["en.spelling", "rules.words", "panel.css", "marks.css"].map(str::to_owned));
    for part in ["chrome", "firefox", "www"] {
        let folder = dist(part);
        let core = fs::read_to_string(folder.join("core.js")).expect("the core");
        let loaded = core.split(" contents(").skip(1);
        let loaded: Vec<&str> = loaded.filter_map(|rest| rest.split(')').next()).collect();
        let texts: Vec<&str> = core
            .split(" text(")
            .skip(1)
            .filter_map(|rest| rest.split(')').next())
            .collect();
        assert_eq!(texts, ["\"rules.words\"", "name"], "{part}");
        assert!(
            core.contains("[\"panel.css\", \"marks.css\"].map(text)"),
            "{part}"
        );
        let known = [
            "\"en.lexicon\"",
            "`${code}.lexicon`",
            "\"en.spelling\"",
            "name",
            "name",
        ];
        assert_eq!(loaded, known, "{part}");
        for file in &data {
            assert!(folder.join(file).is_file(), "{part} has no {file}");
        }
    }
}

/// What is loaded only when somebody clicks it: the terms that the first page speaks of.
const LINK: &str = "<a href=\"https://www.linkedin.com/legal/user-agreement\" ";

/// Comments may name addresses. The names of SVG and HTML look like some, but nothing is loaded
/// from them.
#[test]
fn pages_and_styles_load_nothing_from_elsewhere() {
    for (path, text) in texts(&["html", "css", "js"]) {
        let lines = text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        let names = |line: &str| line.replace("http://www.w3.org/", "").replace(LINK, "");
        for line in lines.map(names) {
            for start in ["http://", "https://", "\"//", "'//", "(//"] {
                assert!(!line.contains(start), "{}: {line}", path.display());
            }
        }
    }
}

/// Else no two people would build the same bytes, and the module would tell who built it.
#[test]
fn the_module_names_no_folder_of_this_machine() {
    for browser in BROWSERS {
        let module = fs::read(dist(browser).join("noteworthy_bg.wasm")).expect("the module");
        for folder in [env!("CARGO_MANIFEST_DIR"), "/.cargo/"] {
            let found = module
                .windows(folder.len())
                .any(|window| window == folder.as_bytes());
            assert!(!found, "{browser}: {folder}");
        }
    }
}

/// The editors of the browser tests stay with the tests, as all that npm installs.
#[test]
fn nothing_of_a_package_is_in_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let package = fs::read_to_string(root.join("extension/package.json")).expect("a file");
    let package: Value = serde_json::from_str(&package).expect("JSON");
    assert_eq!(package["dependencies"], Value::Null);
    for (path, text) in texts(&["js", "css", "html"]) {
        for sign in [
            "node_modules",
            "Meta Platforms",
            "$getRoot",
            "ProseMirror",
            "Quill.",
            "React.",
        ] {
            assert!(!text.contains(sign), "{}: {sign}", path.display());
        }
    }
    // The page script is what the manifest lists, as tested above; besides it there is only this.
    let own = [
        "background.js",
        "cards.js",
        "core.js",
        "memory.js",
        "noteworthy.js",
        "open-side.js",
        "options-general.js",
        "options-keys.js",
        "options-phrases.js",
        "options-rules.js",
        "options-sites.js",
        "options-stored.js",
        "options.js",
        "popup.js",
        "practice.js",
        "rules.js",
        "settings.js",
        "side.js",
        "sites.js",
        "switch.js",
        "typing.js",
        "welcome.js",
        "words.js",
    ];
    for browser in BROWSERS {
        let folder = dist(browser);
        for path in files(&folder) {
            let name = path
                .strip_prefix(&folder)
                .expect("within")
                .to_string_lossy();
            let is_script = name.ends_with("js") && !name.starts_with("content/");
            assert!(!is_script || own.contains(&&*name), "{browser}: {name}");
        }
    }
}

/// Browsers offer that for a page with a worker, and with icons of 192 and 512 pixels.
#[test]
fn the_web_page_can_be_installed() {
    let folder = dist("www");
    let text = fs::read_to_string(folder.join("manifest.webmanifest")).expect("a manifest");
    let manifest: Value = serde_json::from_str(&text).expect("JSON");
    let icons = manifest["icons"].as_array().expect("a list");
    for size in ["any", "192x192", "512x512"] {
        let icon = icons.iter().find(|icon| icon["sizes"] == size);
        let file = icon.and_then(|icon| icon["src"].as_str()).expect(size);
        assert!(folder.join(file).is_file(), "{file}");
    }
    let page = fs::read_to_string(folder.join("index.html")).expect("a page");
    for part in ["rel=\"manifest\"", "src=\"offline.js\""] {
        assert!(page.contains(part), "{part}");
    }
    let worker = fs::read_to_string(folder.join("worker.js")).expect("a worker");
    assert!(worker.starts_with("const LISTED = {\"version\":\""));
}

#[test]
fn module_and_glue_are_small() {
    for browser in BROWSERS {
        let bytes: usize = ["noteworthy_bg.wasm", "noteworthy.js"]
            .iter()
            .map(|file| packed_size(&dist(browser).join(file)))
            .sum();
        assert!(bytes <= MOST_BYTES, "{browser}: {bytes} bytes gzipped");
    }
}

fn packed_size(file: &Path) -> usize {
    let output = Command::new("gzip")
        .arg("-9nc")
        .arg(file)
        .stderr(Stdio::inherit())
        .output()
        .expect("gzip is there");
    assert!(output.status.success());
    output.stdout.len()
}
