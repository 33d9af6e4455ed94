//! Whom recorded pages are taken to show. Lines as `extension/content/people.js` reports them from
//! the markup that public projects captured; the people are invented.

use super::*;
use Part::{Asked, Called, Card, Dialog, Marked, Profile, Thread};

fn lines<const COUNT: usize>(at: Part, lines: [(&str, &str); COUNT]) -> Vec<Line> {
    let line = |(mark, text): (&str, &str)| Line {
        at,
        mark: mark.to_owned(),
        text: text.to_owned(),
    };
    lines.map(line).to_vec()
}

/// The server-driven profile as saved on 2026-05-28, with the line of company and school.
fn profile_lines() -> Vec<Line> {
    lines(
        Profile,
        [
            ("h2", "Mira Okafor"),
            ("", "She/Her"),
            ("", "· 2nd"),
            (
                "",
                "Head of Platform at Northwind Optics | Rust, WebAssembly | Mentor",
            ),
            ("", "Northwind Optics · TU Delft"),
            ("", "Lisbon, Portugal"),
            ("", "·"),
            ("", "1,204 followers"),
            (
                "shared",
                "Ana Ruiz, Bo Lund and 12 other mutual connections",
            ),
        ],
    )
}

/// The card of a search, live 2026-06-26.
fn card_lines() -> Vec<Line> {
    lines(
        Card,
        [
            ("/in/jonas-berg/", "Jonas B."),
            ("", "• 2nd"),
            ("", "IT & Tech Talent Acquisition Specialist"),
            ("", "Oslo, Norway"),
            ("", "Current: Recruiter at Fjord Data"),
        ],
    )
}

fn page(lines: Vec<Line>, title: &str, address: &str, opener: &str) -> Person {
    let people = People {
        lines,
        title: title.to_owned(),
        address: address.to_owned(),
        opener: opener.to_owned(),
    };
    Person::on(&people, &[])
}

fn asked(name: &str) -> Vec<Line> {
    lines(Asked, [("strong", name)])
}

fn known(text: Option<&String>) -> &str {
    text.map_or("", String::as_str)
}

#[test]
fn a_profile_s_top_card() {
    let mira = page(
        [asked("Mira Okafor"), profile_lines()].concat(),
        "(3) Mira Okafor | LinkedIn",
        "/in/mira-okafor/",
        "/preload/custom-invite/?vanityName=mira-okafor",
    );
    assert_eq!(
        mira,
        Person {
            name: Some("Mira Okafor".to_owned()),
            headline: Some(
                "Head of Platform at Northwind Optics | Rust, WebAssembly | Mentor".to_owned()
            ),
            company: Some("Northwind Optics".to_owned()),
            school: Some("TU Delft".to_owned()),
            place: Some("Lisbon, Portugal".to_owned()),
            shared: vec!["Ana Ruiz".to_owned(), "Bo Lund".to_owned()],
            shared_count: 14,
            in_list: false,
        }
    );
}

#[test]
fn a_profile_without_a_line_of_company_and_school() {
    let mut lines = profile_lines();
    lines.remove(4);
    let mira = page(lines, "", "/in/mira-okafor/", "");
    assert_eq!(known(mira.place.as_ref()), "Lisbon, Portugal");
    assert_eq!(
        known(mira.company.as_ref()),
        "Northwind Optics",
        "by the headline"
    );
}

#[test]
fn the_classic_profile() {
    let classic = lines(
        Profile,
        [
            ("h1", "Mira Okafor"),
            ("", "2nd"),
            ("", "Head of Platform at Northwind Optics"),
            ("", "Lisbon, Portugal"),
        ],
    );
    let mira = page(classic, "Mira Okafor | LinkedIn", "/in/mira-okafor/", "");
    assert_eq!(known(mira.name.as_ref()), "Mira Okafor");
    assert_eq!(known(mira.place.as_ref()), "Lisbon, Portugal");
}

#[test]
fn a_stranger_s_card_beside_a_profile() {
    let lines = [asked("Jonas Berg"), card_lines(), profile_lines()].concat();
    let opener = "/preload/custom-invite/?vanityName=jonas-berg";
    let jonas = page(
        lines.clone(),
        "Mira Okafor | LinkedIn",
        "/in/mira-okafor/",
        opener,
    );
    assert_eq!(known(jonas.name.as_ref()), "Jonas Berg");
    assert_eq!(known(jonas.place.as_ref()), "Oslo, Norway");
    assert!(jonas.in_list && jonas.company.is_none() && jonas.shared.is_empty());
    // Without the dialog's word for it, too.
    let jonas = page(
        lines[1..].to_vec(),
        "Mira Okafor | LinkedIn",
        "/in/mira-okafor/",
        opener,
    );
    assert_eq!(known(jonas.name.as_ref()), "Jonas B.");
}

#[test]
fn a_stranger_of_whom_no_card_was_seen() {
    let opener = "/preload/custom-invite/?vanityName=jonas-berg";
    let lines = profile_lines();
    let nobody = page(
        lines.clone(),
        "Mira Okafor | LinkedIn",
        "/in/mira-okafor/",
        opener,
    );
    assert_eq!(nobody, Person::default());
    let jonas = page(
        [asked("Jonas Berg"), lines].concat(),
        "Mira Okafor",
        "/in/mira-okafor/",
        opener,
    );
    assert_eq!(jonas.headline, None, "that is Mira's");
}

#[test]
fn a_suggestion_s_card() {
    let card = lines(
        Card,
        [
            ("/in/mira-okafor/", "Mira Okafor"),
            ("", "2nd"),
            ("", "Talent Acquisition Specialist | Tech Recruiter"),
            ("", "Ana and 20 other mutual connections"),
        ],
    );
    let mira = page(card, "My network | LinkedIn", "/mynetwork/grow/", "");
    assert_eq!(
        (known(mira.name.as_ref()), mira.place),
        ("Mira Okafor", None)
    );
    assert_eq!(
        (mira.shared.concat().as_str(), mira.shared_count),
        ("Ana", 21)
    );
}

#[test]
fn a_conversation_s_head() {
    let thread = |names: &[&str]| {
        let line = |name: &&str| Line {
            at: Thread,
            mark: "/in/x/".to_owned(),
            text: (*name).to_owned(),
        };
        let lines = names.iter().map(line).collect();
        page(lines, "(2) Mensajes", "/messaging/thread/2-x/", "").name
    };
    assert_eq!(
        thread(&["Mira Okafor", "Mira Okafor"]).as_deref(),
        Some("Mira Okafor")
    );
    assert_eq!(thread(&["Mira Okafor", "Jonas Berg"]), None, "a group");
    assert_eq!(thread(&[]), None, "a title that is no name");
}

/// As `people.js` reports them of X (header live 2026-09-23), Bluesky and Mastodon (public sources) and
/// Messenger (Briskine, 2026-08).
#[test]
fn whom_a_conversation_of_another_site_is_with() {
    let called = |address, names: &[&str]| {
        let line = |name: &&str| Line {
            at: Called,
            mark: String::new(),
            text: (*name).to_owned(),
        };
        let lines = names.iter().map(line).collect();
        page(lines, "(1) Chat", address, "").name
    };
    let ilka = Some("Ilka Brandvold".to_owned());
    assert_eq!(called("/i/chat/1-2", &["Ilka Brandvold 🌊"]), ilka);
    assert_eq!(called("/i/chat/g17", &["Tide People"]), None, "a group");
    let bluesky = ["Ilka Brandvold", "@ilka.example"];
    assert_eq!(called("/messages/3kabc", &bluesky), ilka);
    assert_eq!(called("/publish", &["Ilka Brandvold"]), ilka);
    assert_eq!(called("/messages/t/4711/", &["Ilka Brandvold"]), ilka);
    let two = ["Ilka Brandvold", "Oriol Vidal"];
    assert_eq!(called("/messages/3kabc", &two), None, "two people");
    for no_name in ["Madonna", "tide-nerd", "coffee & gauges", "ilka"] {
        assert_eq!(called("/i/chat/1-2", &[no_name]), None, "{no_name}");
    }
}

#[test]
fn whom_any_site_s_dialog_names() {
    let people = People {
        address: "/profile/Ilka_Brandvold".to_owned(),
        title: "XING".to_owned(),
        ..People::default()
    };
    let dialog = ["Ilka Brandvold eine Nachricht senden".to_owned()];
    let named = |people| known(Person::on(people, &dialog).name.as_ref()).to_owned();
    assert_eq!(named(&people), "Ilka Brandvold");
    assert_eq!(named(&People::default()), "");
}

#[test]
fn whom_a_new_message_is_for() {
    let sent = ["title\t\tMessaging", "thread\t\tMira Okafor"].map(str::to_owned);
    let mira = Person::on(&People::read(&sent), &[]);
    assert_eq!(known(mira.name.as_ref()), "Mira Okafor");
}

#[test]
fn what_sales_navigator_marks() {
    let marked = lines(
        Marked,
        [
            ("person-name", "Mira Okafor"),
            ("headline", "Head of Platform"),
            ("company-name", "Northwind Optics"),
            ("location", "Lisbon, Portugal"),
        ],
    );
    let mut dialog = lines(Dialog, [("person-name", "Mira Okafor")]);
    dialog.extend(marked);
    let mira = page(dialog, "Sales Navigator", "/sales/lead/x", "");
    assert_eq!(known(mira.company.as_ref()), "Northwind Optics");
    let several = lines(
        Marked,
        [
            ("person-name", "Mira Okafor"),
            ("person-name", "Jonas Berg"),
        ],
    );
    assert_eq!(
        page(several, "", "/sales/search/people", ""),
        Person::default()
    );
}

#[test]
fn the_title_alone() {
    let named = |title, address, opener| page(Vec::new(), title, address, opener).name;
    let mira = Some("Mira Okafor".to_owned());
    assert_eq!(
        named("(3) Mira Okafor | LinkedIn", "/in/mira-okafor/", ""),
        mira
    );
    let direct = "/preload/custom-invite/?vanityName=mira-okafor";
    assert_eq!(named("Mira Okafor | LinkedIn", direct, ""), mira);
    assert_eq!(named("Invitation", direct, ""), None);
    assert_eq!(
        named("Search | LinkedIn", "/search/results/people/", ""),
        None
    );
    let other = "/preload/custom-invite/?vanityName=jonas-berg";
    assert_eq!(
        named("Mira Okafor | LinkedIn", "/in/mira-okafor/", other),
        None
    );
}

#[test]
fn of_several_bold_words_the_name() {
    let bold = lines(Asked, [("strong", "Premium"), ("strong", "Mira Okafor")]);
    let lines = [bold, profile_lines()].concat();
    assert_eq!(known(page(lines, "", "", "").name.as_ref()), "Mira Okafor");
    let bold = lines_of_dialog("Premium");
    assert_eq!(page(bold, "", "", "").name, None);
    let practice = lines_of_dialog("Sanne Verhoeven");
    assert_eq!(
        known(page(practice, "", "", "").name.as_ref()),
        "Sanne Verhoeven"
    );
}

fn lines_of_dialog(bold: &str) -> Vec<Line> {
    lines(Dialog, [("strong", bold)])
}
