//! Which sites are watched: what the popup says of the page that it was opened over, what it asks
//! the browser for, and whether a page script may be answered.
//!
//! Hosts other than LinkedIn are watched once the person allowed them. The browser keeps what was
//! allowed; the only setting of our own is the list of sites that were switched off although the
//! browser would still allow them.

use crate::words::{fill, get};

/// A site that is known by more than the host in its address.
struct Known {
    name: &'static str,
    /// The registrable domain: parts of a site, such as its chat, live on hosts of their own.
    domain: &'static str,
}

const LINKEDIN: Known = known("LinkedIn", "linkedin.com");

/// The only host that the installation itself asks for.
const INSTALLED: &str = "www.linkedin.com";

const KNOWN: [Known; 10] = [
    LINKEDIN,
    known("XING", "xing.com"),
    known("Facebook", "facebook.com"),
    known("Messenger", "messenger.com"),
    known("Instagram", "instagram.com"),
    known("X", "x.com"),
    known("X", "twitter.com"),
    known("Bluesky", "bsky.app"),
    known("Reddit", "reddit.com"),
    known("Wellfound", "wellfound.com"),
];

/// Where the browsers let no extension in, whatever it asks for.
const STORES: [&str; 5] = [
    "chromewebstore.google.com",
    "chrome.google.com",
    "addons.mozilla.org",
    "microsoftedge.microsoft.com",
    "addons.opera.com",
];

const fn known(name: &'static str, domain: &'static str) -> Known {
    Known { name, domain }
}

/// What may be watched as things are.
#[derive(Debug, Clone, Copy)]
pub struct Allowed<'a> {
    /// The match patterns that the browser grants, such as `https://*.xing.com/*`.
    pub granted: &'a [&'a str],
    /// The keys of the sites that were switched off, see [`Present::key`].
    pub off: &'a [&'a str],
    /// Where the extension's own pages are, with a slash at the end.
    pub own: &'a str,
}

/// What the popup shows of the page that it was opened over.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Present {
    /// One sentence: watched or not, or why it cannot be.
    pub words: String,
    /// What the button says; empty where there is nothing to press.
    pub button: String,
    /// The match pattern that pressing it asks the browser for; empty where it is watched already.
    pub ask: String,
    /// The match pattern that pressing it gives back to the browser; empty where it is not watched, and
    /// where only the list of what is off can end that.
    pub give_back: String,
    /// How the site is named in the list of what is off.
    pub key: String,
}

/// What to say of the page at this address, which is empty where the browser does not tell it.
#[must_use]
pub fn present(address: &str, allowed: Allowed<'_>) -> Present {
    let only = |key| Present {
        words: get(key),
        ..Present::default()
    };
    if address.starts_with(allowed.own) {
        return only("site_own");
    }
    if address.starts_with("file:") {
        return only("site_files");
    }
    let Some((scheme, host)) = parts(address) else {
        return only("site_browsers");
    };
    if STORES.contains(&host) {
        return only("site_store");
    }
    let known = find(host);
    let name = name(host);
    let key = key(host);
    let granted = allowed.grants(scheme, host);
    let watched = granted && !allowed.is_off(host);
    let (words, button) = if watched {
        ("site_watched", "site_stop")
    } else if granted || host != INSTALLED {
        ("site_not_watched", "site_watch")
    } else {
        ("site_kept_away", "site_ask")
    };
    let pattern = match known {
        Some(_) if host != INSTALLED => format!("{scheme}://*.{key}/*"),
        _ => format!("{scheme}://{host}/*"),
    };
    let (ask, give_back) = match (watched, host == INSTALLED) {
        (false, _) => (pattern, String::new()),
        (true, false) => (String::new(), pattern),
        (true, true) => Default::default(),
    };
    Present {
        words: fill(words, &[&name]),
        button: get(button),
        ask,
        give_back,
        key: key.to_owned(),
    }
}

/// A site as the options page lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its name and host, or the host alone; empty where the browser allows all sites.
    pub name: String,
    /// How it is named in the list of what is off.
    pub key: String,
    /// The match patterns that can be given back to the browser, with a space between.
    pub give_back: String,
    /// Whether the browser allows it.
    pub granted: bool,
    /// Whether it is in the list of what is off.
    pub off: bool,
}

/// All sites that the browser allows or that were switched off: LinkedIn first, then as they come.
#[must_use]
pub fn list(allowed: Allowed<'_>) -> Vec<Listed> {
    let mut listed: Vec<Listed> = Vec::new();
    for pattern in allowed.granted.iter().filter(|pattern| !pattern.is_empty()) {
        let host = host_of(pattern);
        let key = key(host);
        let give_back = if host == INSTALLED { "" } else { pattern };
        if let Some(one) = listed.iter_mut().find(|one| one.key == key) {
            if !one.give_back.is_empty() && !give_back.is_empty() {
                one.give_back.push(' ');
            }
            one.give_back.push_str(give_back);
            continue;
        }
        listed.push(Listed {
            name: name(host),
            key: key.to_owned(),
            give_back: give_back.to_owned(),
            granted: true,
            off: allowed.off.contains(&key),
        });
    }
    for &off in allowed.off.iter().filter(|key| !key.is_empty()) {
        if listed.iter().all(|one| one.key != off) {
            listed.push(Listed {
                name: name(off),
                key: off.to_owned(),
                give_back: String::new(),
                granted: false,
                off: true,
            });
        }
    }
    listed.sort_by_key(|one| one.key != LINKEDIN.domain);
    listed
}

/// The host that a match pattern is about; empty where it is about all.
fn host_of(pattern: &str) -> &str {
    let (_, rest) = pattern.split_once("://").unwrap_or_default();
    let hosts = rest.strip_suffix("/*").unwrap_or(rest);
    match hosts {
        "*" => "",
        _ => hosts.strip_prefix("*.").unwrap_or(hosts),
    }
}

fn name(host: &str) -> String {
    find(host).map_or_else(
        || host.to_owned(),
        |known| format!("{} ({host})", known.name),
    )
}

/// Whether a page script may be answered that runs at `frame` in a tab whose own address is `tab`.
/// Frames without an address of their own, such as `about:srcdoc`, count as the tab they are in.
#[must_use]
pub fn is_watched(frame: &str, tab: &str, allowed: Allowed<'_>) -> bool {
    if frame.starts_with(allowed.own) {
        return true;
    }
    let around = parts(tab);
    let off = |place: Option<(&str, &str)>| place.is_some_and(|(_, host)| allowed.is_off(host));
    let Some((scheme, host)) = parts(frame).or(around) else {
        return false;
    };
    allowed.grants(scheme, host) && !off(Some((scheme, host))) && !off(around)
}

impl Allowed<'_> {
    fn grants(&self, scheme: &str, host: &str) -> bool {
        self.granted
            .iter()
            .any(|pattern| covers(pattern, scheme, host))
    }

    fn is_off(&self, host: &str) -> bool {
        self.off.contains(&key(host))
    }
}

/// What names the site of a box in the list of what is off: that of the tab, which people see, or
/// where it is not told, of the frame. None for what is no web page.
#[must_use]
pub fn key_of(frame: &str, tab: &str) -> Option<String> {
    let (_, host) = parts(tab).or_else(|| parts(frame))?;
    Some(key(host).to_owned())
}

/// An entry of the list of what is off, if it can be one.
#[must_use]
pub fn key_in_settings(entry: &str) -> Option<String> {
    let of_host = |byte: u8| byte.is_ascii_alphanumeric() || b".-_:[]".contains(&byte);
    let fits = !entry.is_empty() && entry.len() <= 253 && entry.bytes().all(of_host);
    fits.then(|| entry.to_ascii_lowercase())
}

/// What names the site of a host in the list of what is off.
fn key(host: &str) -> &str {
    find(host).map_or(host, |known| known.domain)
}

fn find(host: &str) -> Option<&'static Known> {
    KNOWN.iter().find(|known| within(host, known.domain))
}

/// The host is the domain or lies within it.
fn within(host: &str, domain: &str) -> bool {
    host.strip_suffix(domain)
        .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

/// Whether a match pattern covers all paths of a host.
fn covers(pattern: &str, scheme: &str, host: &str) -> bool {
    if pattern == "<all_urls>" {
        return true;
    }
    let Some((schemes, rest)) = pattern.split_once("://") else {
        return false;
    };
    let hosts = rest.strip_suffix("/*");
    let fits = |hosts: &str| match hosts.strip_prefix("*.") {
        Some(domain) => within(host, domain),
        None => hosts == "*" || hosts == host,
    };
    (schemes == "*" || schemes == scheme) && hosts.is_some_and(fits)
}

/// Scheme and host of a web address, as the browser writes it: in lower case.
fn parts(address: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = address.split_once("://")?;
    let authority = rest.split(['/', '?', '#']).next()?;
    let host_and_port = authority
        .rsplit_once('@')
        .map_or(authority, |(_, after)| after);
    let host = match host_and_port.rsplit_once(':') {
        // Not the last group of an address such as [::1].
        Some((host, port)) if !port.ends_with(']') => host,
        _ => host_and_port,
    };
    (matches!(scheme, "http" | "https") && !host.is_empty()).then_some((scheme, host))
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWN: &str = "chrome-extension://abcdefgh/";
    const LINKEDIN_ONLY: &str = "https://www.linkedin.com/*";

    fn allowed<'a>(granted: &'a [&'a str], off: &'a [&'a str]) -> Allowed<'a> {
        Allowed {
            granted,
            off,
            own: OWN,
        }
    }

    fn shown(address: &str, granted: &[&str], off: &[&str]) -> Present {
        present(address, allowed(granted, off))
    }

    #[test]
    fn linkedin_is_watched_from_the_start_and_can_be_switched_off() {
        let address = "https://www.linkedin.com/feed/";
        let watched = shown(address, &[LINKEDIN_ONLY], &[]);
        assert_eq!(
            watched.words,
            "Noteworthy watches LinkedIn (www.linkedin.com)."
        );
        assert_eq!(watched.button, "Stop watching");
        assert_eq!((watched.ask.as_str(), watched.give_back.as_str()), ("", ""));

        let off = shown(address, &[LINKEDIN_ONLY], &[&watched.key]);
        assert_eq!(
            off.words,
            "Noteworthy does not watch LinkedIn (www.linkedin.com)."
        );
        assert_eq!(off.button, "Watch this site");
        assert_eq!(off.ask, LINKEDIN_ONLY);
    }

    #[test]
    fn a_browser_that_keeps_us_from_linkedin_is_named() {
        let withheld = shown("https://www.linkedin.com/in/ana/", &[], &[]);
        assert_eq!(
            withheld.words,
            "Your browser keeps Noteworthy away from LinkedIn (www.linkedin.com)."
        );
        assert_eq!(withheld.button, "Ask to watch it");
        assert_eq!(withheld.ask, LINKEDIN_ONLY);
    }

    #[test]
    fn a_known_site_is_asked_for_with_all_its_hosts() {
        for (address, name, pattern) in [
            (
                "https://www.xing.com/profile/A",
                "XING (www.xing.com)",
                "https://*.xing.com/*",
            ),
            (
                "https://m.facebook.com/",
                "Facebook (m.facebook.com)",
                "https://*.facebook.com/*",
            ),
            (
                "https://www.messenger.com/t/1",
                "Messenger (www.messenger.com)",
                "https://*.messenger.com/*",
            ),
            (
                "https://www.instagram.com/",
                "Instagram (www.instagram.com)",
                "https://*.instagram.com/*",
            ),
            ("https://x.com/messages", "X (x.com)", "https://*.x.com/*"),
            (
                "https://bsky.app/",
                "Bluesky (bsky.app)",
                "https://*.bsky.app/*",
            ),
            (
                "https://chat.reddit.com/",
                "Reddit (chat.reddit.com)",
                "https://*.reddit.com/*",
            ),
            (
                "https://wellfound.com/jobs",
                "Wellfound (wellfound.com)",
                "https://*.wellfound.com/*",
            ),
        ] {
            let before = shown(address, &[LINKEDIN_ONLY], &[]);
            assert_eq!(before.words, format!("Noteworthy does not watch {name}."));
            assert_eq!(before.button, "Watch this site");
            assert_eq!(
                (before.ask.as_str(), before.give_back.as_str()),
                (pattern, "")
            );
            let after = shown(address, &[LINKEDIN_ONLY, pattern], &[]);
            assert_eq!(after.words, format!("Noteworthy watches {name}."));
            assert_eq!(
                (after.ask.as_str(), after.give_back.as_str()),
                ("", pattern)
            );
        }
    }

    #[test]
    fn any_other_host_is_asked_for_by_itself() {
        for (address, host, pattern) in [
            (
                "https://mastodon.example/@ana?a=b",
                "mastodon.example",
                "https://mastodon.example/*",
            ),
            (
                "http://intranet:8080/people",
                "intranet",
                "http://intranet/*",
            ),
            ("https://[::1]:8443/", "[::1]", "https://[::1]/*"),
            (
                "https://notlinkedin.com/",
                "notlinkedin.com",
                "https://notlinkedin.com/*",
            ),
            (
                "https://www.linkedin.com.example/",
                "www.linkedin.com.example",
                "https://www.linkedin.com.example/*",
            ),
        ] {
            let present = shown(address, &[LINKEDIN_ONLY], &[]);
            assert_eq!(present.words, format!("Noteworthy does not watch {host}."));
            assert_eq!(present.ask, pattern);
        }
    }

    #[test]
    fn what_cannot_be_watched_says_so_and_has_no_button() {
        for (address, part) in [
            ("", "belongs to the browser"),
            ("chrome://extensions/", "belongs to the browser"),
            ("about:addons", "belongs to the browser"),
            (
                "moz-extension://another/page.html",
                "belongs to the browser",
            ),
            ("data:text/html,hi", "belongs to the browser"),
            ("view-source:https://a.example/", "belongs to the browser"),
            ("file:///home/ana/note.html", "cannot watch files"),
            ("https://addons.mozilla.org/", "into a store"),
            ("https://chromewebstore.google.com/detail/x", "into a store"),
            ("chrome-extension://abcdefgh/practice.html", "own page"),
        ] {
            let present = shown(address, &["<all_urls>"], &[]);
            assert!(present.words.contains(part), "{address}: {}", present.words);
            assert_eq!((present.button.as_str(), present.ask.as_str()), ("", ""));
        }
    }

    #[test]
    fn patterns_cover_what_browsers_say_they_cover() {
        for (pattern, covered) in [
            ("https://a.example/*", true),
            ("*://a.example/*", true),
            ("https://*/*", true),
            ("*://*/*", true),
            ("<all_urls>", true),
            ("https://*.example/*", true),
            ("https://*.a.example/*", true),
            ("http://a.example/*", false),
            ("https://*.b.a.example/*", false),
            ("https://xa.example/*", false),
            ("https://*.ample/*", false),
            ("file:///*", false),
        ] {
            assert_eq!(covers(pattern, "https", "a.example"), covered, "{pattern}");
        }
    }

    fn answered(frame: &str, tab: &str, off: &[&str]) -> bool {
        let granted = [LINKEDIN_ONLY, "https://*.xing.com/*"];
        is_watched(frame, tab, allowed(&granted, off))
    }

    #[test]
    fn only_pages_of_watched_sites_and_our_own_are_answered() {
        let linkedin = "https://www.linkedin.com/feed/";
        assert!(answered(linkedin, linkedin, &[]));
        assert!(!answered(linkedin, linkedin, &["linkedin.com"]));
        assert!(answered(
            "https://www.xing.com/",
            "https://www.xing.com/",
            &["linkedin.com"]
        ));
        assert!(!answered("https://a.example/", "https://a.example/", &[]));
        assert!(answered(
            "chrome-extension://abcdefgh/practice.html",
            "",
            &["linkedin.com"]
        ));
        // The tab's address is not told where its host is not watched.
        assert!(answered(linkedin, "", &[]));
    }

    #[test]
    fn a_frame_without_an_address_counts_as_its_tab() {
        let linkedin = "https://www.linkedin.com/feed/";
        for frame in ["about:blank", "about:srcdoc", "data:text/html,", ""] {
            assert!(answered(frame, linkedin, &[]), "{frame}");
            assert!(!answered(frame, linkedin, &["linkedin.com"]), "{frame}");
            assert!(!answered(frame, "", &[]), "{frame}");
        }
        assert!(!answered(
            "https://www.xing.com/",
            linkedin,
            &["linkedin.com"]
        ));
    }

    fn listed(granted: &[&str], off: &[&str]) -> Vec<(String, String, String, bool, bool)> {
        let all = list(allowed(granted, off)).into_iter();
        all.map(|one| (one.name, one.key, one.give_back, one.granted, one.off))
            .collect()
    }

    fn row(
        name: &str,
        key: &str,
        back: &str,
        on: [bool; 2],
    ) -> (String, String, String, bool, bool) {
        let [granted, off] = on;
        (
            name.to_owned(),
            key.to_owned(),
            back.to_owned(),
            granted,
            off,
        )
    }

    #[test]
    fn what_is_allowed_is_listed_once_a_site() {
        let granted = [
            "https://*.xing.com/*",
            "http://a.example/*",
            LINKEDIN_ONLY,
            "https://a.example/*",
        ];
        let on = [true, false];
        let expected = [
            row("LinkedIn (www.linkedin.com)", "linkedin.com", "", on),
            row("XING (xing.com)", "xing.com", "https://*.xing.com/*", on),
            row(
                "a.example",
                "a.example",
                "http://a.example/* https://a.example/*",
                on,
            ),
        ];
        assert_eq!(listed(&granted, &[]), expected);
    }

    #[test]
    fn what_is_off_is_listed_whether_allowed_or_not() {
        let expected = [
            row(
                "LinkedIn (www.linkedin.com)",
                "linkedin.com",
                "",
                [true, true],
            ),
            row("b.example", "b.example", "", [false, true]),
        ];
        assert_eq!(
            listed(&[LINKEDIN_ONLY], &["b.example", "linkedin.com"]),
            expected
        );
        assert_eq!(listed(&[""], &[""]), []);
    }

    #[test]
    fn all_sites_at_once_have_no_name() {
        for pattern in ["<all_urls>", "*://*/*", "https://*/*"] {
            assert_eq!(
                listed(&[pattern], &[]),
                [row("", "", pattern, [true, false])]
            );
        }
    }

    #[test]
    fn an_entry_of_what_is_off_is_a_host() {
        for host in ["linkedin.com", "[::1]", "intranet", "xn--bcher-kva.example"] {
            assert_eq!(key_in_settings(host).as_deref(), Some(host));
        }
        for other in ["", "a b", "https://a.example", "a/b", "ä.example"] {
            assert_eq!(key_in_settings(other), None, "{other}");
        }
    }
}
