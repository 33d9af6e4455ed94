//! What the person has set, as the browser stores it: read whatever was found there, and repaired. And
//! what the settings become by what is pressed in a panel.

use serde::Serialize;

use crate::draft::{Ignored, Preferences};
use crate::note::Note;
use crate::protocol::value::Value;
use crate::rules;
use crate::site;
use crate::view::Action;

/// The languages of the interface, as the folders of `_locales` are called.
pub const LANGUAGES: [&str; 12] = [
    "en", "de", "fr", "es", "pt_BR", "it", "nl", "pl", "tr", "hi", "ja", "ar",
];

/// Longer ones are no phrases; in characters.
pub const LONGEST_PHRASE: usize = 200;

/// A list with more entries is nobody's own, and would cost time with every key stroke.
pub const MOST_ENTRIES: usize = 500;

/// How long a pause is, in milliseconds.
pub const PAUSE: u64 = 60 * 60 * 1000;

/// Where hints are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// Beside the box, in the page.
    #[default]
    Page,
    /// In the browser's side panel; nothing is put into the page.
    Panel,
}

/// Everything that can be set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub struct Settings {
    /// Where hints are shown.
    pub mode: Mode,
    /// The folder of `_locales` for the interface; empty for the browser's own language.
    pub language: String,
    /// Codes of the rules that are switched off.
    pub rules_off: Vec<String>,
    /// Phrases of the person's own to warn of.
    pub warn_on: Vec<String>,
    /// Phrases that no hint is given for.
    pub allow: Vec<String>,
    /// Keys of the sites that are switched off although the browser allows them.
    pub sites_off: Vec<String>,
    /// Switched off for good.
    pub off: bool,
    /// Silent until then, in milliseconds since 1970; 0 for not at all.
    pub paused_until: u64,
    /// The hint before an invitation without a note is wanted.
    pub nudge: bool,
    /// The first page was seen, and hints in the page or beside it chosen.
    pub welcomed: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            mode: Mode::Page,
            language: String::new(),
            rules_off: Vec::new(),
            warn_on: Vec::new(),
            allow: Vec::new(),
            sites_off: Vec::new(),
            off: false,
            paused_until: 0,
            nudge: true,
            welcomed: false,
        }
    }
}

/// Settings as they were found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Found {
    /// What could be read; the rest is as at the start.
    pub settings: Settings,
    /// What could not: the part's name, and where only some of its entries could not be read, these:
    /// `rulesOff: Z99`; `?` for what is no text.
    pub unreadable: Vec<String>,
}

impl Settings {
    /// Reads stored settings. What is missing, or cannot be read, is as at the start.
    #[must_use]
    pub fn read<V: Value>(stored: &V) -> Self {
        Found::read(stored).settings
    }

    /// Whether nothing is to be said at all at this time, in milliseconds since 1970.
    #[must_use]
    pub const fn is_silent(&self, now: u64) -> bool {
        self.off || now < self.paused_until
    }

    /// What a check goes by, where these findings are not wanted.
    #[must_use]
    pub fn preferences<'a>(&'a self, ignored: &'a [Ignored]) -> Preferences<'a> {
        Preferences {
            rules_off: &self.rules_off,
            warn_on: &self.warn_on,
            allow: &self.allow,
            ignored,
        }
    }

    /// What becomes of the settings when this is pressed at this time, in milliseconds since 1970,
    /// beside a box in a frame and a tab with these addresses; none where they stay as they are.
    #[must_use]
    pub fn after(&self, pressed: &Action, frame: &str, tab: &str, now: u64) -> Option<Self> {
        let mut after = self.clone();
        match pressed {
            Action::NeverAgain => after.nudge = false,
            Action::RuleOff { code } => add(&mut after.rules_off, Some((*code).to_owned())),
            Action::AllowPhrase { words } => add(&mut after.allow, phrase(words)),
            Action::SiteOff => add(&mut after.sites_off, site::key_of(frame, tab)),
            Action::PauseHour => after.paused_until = now + PAUSE,
            Action::Off => after.off = true,
            _ => {}
        }
        (after != *self).then_some(after)
    }
}

fn add(list: &mut Vec<String>, entry: Option<String>) {
    list.extend(entry.filter(|entry| !list.contains(entry) && list.len() < MOST_ENTRIES));
}

/// The names of the parts, as they are stored.
const PARTS: [&str; 10] = [
    "mode",
    "language",
    "rulesOff",
    "warnOn",
    "allow",
    "sitesOff",
    "off",
    "pausedUntil",
    "nudge",
    "welcomed",
];

impl Found {
    /// Reads stored settings, and tells what of them could not be read.
    #[must_use]
    pub fn read<V: Value>(stored: &V) -> Self {
        Self::read_onto(Settings::default(), stored)
    }

    /// The same for settings from elsewhere: what they lack, or what of them cannot be read, stays as
    /// it is set.
    #[must_use]
    pub fn read_onto<V: Value>(set: Settings, stored: &V) -> Self {
        let mut reader = Reader {
            stored,
            unreadable: Vec::new(),
        };
        let settings = Settings {
            mode: reader.part("mode", set.mode, |mode| match mode.text()?.as_str() {
                "page" => Some(Mode::Page),
                "panel" => Some(Mode::Panel),
                _ => None,
            }),
            language: reader.part("language", set.language, |language| {
                let is_known = |code: &str| code.is_empty() || LANGUAGES.contains(&code);
                language.text().filter(|code| is_known(code))
            }),
            rules_off: reader.list("rulesOff", set.rules_off, known_rule),
            warn_on: reader.list("warnOn", set.warn_on, phrase),
            allow: reader.list("allow", set.allow, phrase),
            sites_off: reader.list("sitesOff", set.sites_off, site::key_in_settings),
            off: reader.part("off", set.off, V::flag),
            paused_until: reader.part("pausedUntil", set.paused_until, V::milliseconds),
            nudge: reader.part("nudge", set.nudge, V::flag),
            welcomed: reader.part("welcomed", set.welcomed, V::flag),
        };
        let mut unreadable = reader.unreadable;
        let names = stored.names().into_iter();
        unreadable.extend(names.filter(|name| !PARTS.contains(&name.as_str())));
        Self {
            settings,
            unreadable,
        }
    }
}

/// Reads part after part, and keeps what could not be read.
struct Reader<'a, V> {
    stored: &'a V,
    unreadable: Vec<String>,
}

impl<V: Value> Reader<'_, V> {
    /// The part of this name as `read` takes it.
    fn part<T>(&mut self, name: &str, set: T, read: impl FnOnce(&V) -> Option<T>) -> T {
        let Some(part) = self.stored.get(name) else {
            return set;
        };
        read(&part).unwrap_or_else(|| {
            self.unreadable.push(name.to_owned());
            set
        })
    }

    /// Those entries of a list that can be taken, each once.
    fn list(
        &mut self,
        name: &str,
        set: Vec<String>,
        take: fn(&str) -> Option<String>,
    ) -> Vec<String> {
        let Some(items) = self.part(name, None, |part| part.items().map(Some)) else {
            return set;
        };
        let mut list = Vec::new();
        for item in items {
            let text = item.text();
            let taken = text.as_deref().and_then(take);
            if taken.is_none() || list.len() >= MOST_ENTRIES {
                let entry = text.unwrap_or_else(|| "?".to_owned());
                self.unreadable.push([name, ": ", &entry].concat());
            } else {
                add(&mut list, taken);
            }
        }
        list
    }
}

fn known_rule(code: &str) -> Option<String> {
    rules::of_code(code).map(|rule| rule.code.to_owned())
}

/// A phrase as it is stored: on one line. None where nothing is left to look for, or too much.
#[must_use]
pub fn phrase(words: &str) -> Option<String> {
    let words: Vec<&str> = words.split_whitespace().collect();
    let phrase = words.join(" ");
    let fits = phrase.chars().take(LONGEST_PHRASE + 1).count() <= LONGEST_PHRASE;
    (fits && !Note::new(&phrase).tokens().is_empty()).then_some(phrase)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value as Json, json};

    use super::*;

    #[test]
    fn what_was_written_is_read_again_without_loss() {
        let settings = Settings {
            mode: Mode::Panel,
            language: "pt_BR".to_owned(),
            rules_off: vec!["A29".to_owned(), "U01".to_owned()],
            warn_on: vec!["circle back".to_owned()],
            allow: vec!["quick call".to_owned()],
            sites_off: vec!["linkedin.com".to_owned(), "[::1]".to_owned()],
            off: true,
            paused_until: 1_795_000_000_000,
            nudge: false,
            welcomed: true,
        };
        let written = serde_json::to_value(&settings).unwrap();
        let found = Found::read(&written);
        assert_eq!(found.settings, settings);
        assert_eq!(found.unreadable, [""; 0]);
        let names: Vec<&String> = written.as_object().unwrap().keys().collect();
        assert!(names.iter().all(|name| PARTS.contains(&name.as_str())));
        assert_eq!(names.len(), PARTS.len());
    }

    #[test]
    fn nothing_stored_is_the_start() {
        for stored in [json!(null), json!({})] {
            assert_eq!(Found::read(&stored), Found::default(), "{stored}");
        }
    }

    #[test]
    fn what_is_no_settings_at_all_is_the_start() {
        for stored in [json!("settings"), json!(7), json!([1]), json!(true)] {
            assert_eq!(Settings::read(&stored), Settings::default(), "{stored}");
        }
    }

    #[test]
    fn each_part_of_another_kind_is_named_and_the_others_are_kept() {
        let start = serde_json::to_value(Settings::default()).unwrap();
        let wrong = [
            ("mode", json!("sidebar")),
            ("mode", json!(1)),
            ("language", json!("tlh")),
            ("language", json!([])),
            ("rulesOff", json!("A29")),
            ("warnOn", json!({})),
            ("allow", json!(true)),
            ("sitesOff", json!(3)),
            ("off", json!("yes")),
            ("off", json!(1)),
            ("pausedUntil", json!("tomorrow")),
            ("pausedUntil", json!(-1)),
            ("nudge", json!("no")),
            ("welcomed", json!([])),
            ("colour", json!("red")),
        ];
        for (name, value) in wrong {
            let mut stored = start.clone();
            stored["warnOn"] = json!(["kept"]);
            stored[name] = value.clone();
            let found = Found::read(&stored);
            assert_eq!(found.unreadable, [name], "{name}: {value}");
            let kept = Settings {
                warn_on: if name == "warnOn" {
                    Vec::new()
                } else {
                    vec!["kept".to_owned()]
                },
                ..Settings::default()
            };
            assert_eq!(found.settings, kept, "{name}: {value}");
        }
    }

    #[test]
    fn what_settings_from_elsewhere_lack_stays_as_it_is_set() {
        let set = Settings {
            off: true,
            warn_on: vec!["mine".to_owned()],
            allow: vec!["mine".to_owned()],
            ..Settings::default()
        };
        let stored = json!({ "off": "no", "warnOn": [], "nudge": false });
        let found = Found::read_onto(set.clone(), &stored);
        let expected = Settings {
            warn_on: Vec::new(),
            nudge: false,
            ..set
        };
        assert_eq!(found.settings, expected);
        assert_eq!(found.unreadable, ["off"]);
    }

    #[test]
    fn entries_that_cannot_be_read_are_named_and_the_others_are_kept() {
        let long = "x".repeat(LONGEST_PHRASE + 1);
        let found = Found::read(&json!({
            "rulesOff": ["A29", "Z99", "a30", 7, "A29"],
            "warnOn": [" circle \n back ", "", "\u{200b}", &long, null],
            "sitesOff": ["xing.com", "https://xing.com/", "a b"],
        }));
        assert_eq!(found.settings.rules_off, ["A29"]);
        assert_eq!(found.settings.warn_on, ["circle back"]);
        assert_eq!(found.settings.sites_off, ["xing.com"]);
        let unreadable = [
            "rulesOff: Z99",
            "rulesOff: a30",
            "rulesOff: ?",
            "warnOn: ",
            "warnOn: \u{200b}",
            &format!("warnOn: {long}"),
            "warnOn: ?",
            "sitesOff: https://xing.com/",
            "sitesOff: a b",
        ];
        assert_eq!(found.unreadable, unreadable);
    }

    #[test]
    fn a_list_is_kept_to_its_most() {
        let phrases: Vec<String> = (0..=MOST_ENTRIES).map(|n| format!("phrase {n}")).collect();
        let found = Found::read(&json!({ "allow": phrases }));
        assert_eq!(found.settings.allow.len(), MOST_ENTRIES);
        assert_eq!(found.unreadable, [format!("allow: phrase {MOST_ENTRIES}")]);
    }

    #[test]
    fn silent_is_who_is_off_or_paused() {
        let settings = |off, paused_until| Settings {
            off,
            paused_until,
            ..Settings::default()
        };
        assert!(!settings(false, 0).is_silent(5));
        assert!(settings(true, 0).is_silent(5));
        assert!(settings(false, 6).is_silent(5));
        assert!(!settings(false, 5).is_silent(5));
    }

    const FEED: &str = "https://www.linkedin.com/feed/";

    fn after(pressed: &Action) -> Option<Settings> {
        Settings::default().after(pressed, FEED, FEED, 1000)
    }

    #[test]
    fn what_is_pressed_is_set() {
        let is = |pressed: Action, part: &str, value: Json| {
            let after = serde_json::to_value(after(&pressed).expect("a change")).unwrap();
            let mut expected = serde_json::to_value(Settings::default()).unwrap();
            expected[part] = value;
            assert_eq!(after, expected);
        };
        is(Action::RuleOff { code: "A29" }, "rulesOff", json!(["A29"]));
        let words = "quick\n call?".to_owned();
        is(
            Action::AllowPhrase { words },
            "allow",
            json!(["quick call?"]),
        );
        is(Action::SiteOff, "sitesOff", json!(["linkedin.com"]));
        is(Action::PauseHour, "pausedUntil", json!(3_601_000));
        is(Action::Off, "off", json!(true));
        is(Action::NeverAgain, "nudge", json!(false));
    }

    #[test]
    fn what_sets_nothing_changes_nothing() {
        let nothing = [
            Action::Close,
            Action::Know,
            Action::Options,
            Action::AllowPhrase {
                words: " ".to_owned(),
            },
        ];
        for action in nothing {
            assert_eq!(after(&action), None, "{action:?}");
        }
        let once = after(&Action::SiteOff).unwrap();
        assert_eq!(once.after(&Action::SiteOff, FEED, FEED, 1000), None);
    }

    #[test]
    fn a_frame_s_site_is_its_tab_s_and_our_own_page_is_none() {
        let off = |frame, tab| {
            let after = Settings::default().after(&Action::SiteOff, frame, tab, 0);
            after.map(|settings| settings.sites_off)
        };
        let linkedin = Some(vec!["linkedin.com".to_owned()]);
        assert_eq!(off("https://frame.example/", FEED), linkedin);
        assert_eq!(off(FEED, ""), linkedin);
        assert_eq!(off("chrome-extension://abc/practice.html", ""), None);
    }
}
