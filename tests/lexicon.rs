//! A language is added by a folder of phrases alone: a small one is made, compiled as the build does
//! it, loaded as a browser does it, and notes in it are judged.

use std::fs;
use std::path::Path;

use noteworthy::check;
use noteworthy::draft::{Draft, Stage};
use noteworthy::lexicon::Language;
use noteworthy::verdict::Verdict;

#[path = "../src/lexicon/compile.rs"]
mod compile;
// The files that it shares with the library look for it at the root.
use compile::note;

const GERMAN: &str = "
[<deine>]
dein deine ihr ihre
[rude]
halt .. klappe
[met]
wir haben uns .. kennengelernt
[named_work]
<deine> vortrag|buch
[common]
ich|wir|uns|haben|hat|der|die|das|und|auf
";

const RUDE: &str = "Guten Tag, ich habe Ihnen schon zweimal geschrieben. Halt einfach die Klappe!";
const MET: &str = "Hallo Frau Brandt, wir haben uns in Greifswald kennengelernt, und Ihr Vortrag über \
    Niedermoore hat mir sehr geholfen.";
const ENGLISH: &str = "Hi Ana, we help firms cut costs by 30%.";

fn verdict(text: &str) -> Verdict {
    check(&Draft::new(text, Stage::Invite)).verdict
}

/// A folder with the English phrases and a German one, and what the build makes of it.
fn compiled(folder: &Path) -> Vec<u8> {
    let english = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lexicon/en");
    for language in ["source/en", "source/de", "output"] {
        fs::create_dir_all(folder.join(language)).unwrap();
    }
    for file in fs::read_dir(english).unwrap() {
        let file = file.unwrap();
        if file.path().is_dir() {
            continue;
        }
        fs::copy(file.path(), folder.join("source/en").join(file.file_name())).unwrap();
    }
    fs::write(folder.join("source/de/phrases.txt"), GERMAN).unwrap();
    compile::compile(&folder.join("source"), &folder.join("output")).unwrap();
    fs::read(folder.join("output/de.lexicon")).unwrap()
}

#[test]
fn a_folder_of_phrases_makes_a_language() {
    assert!(Language::of("de").is_none());
    assert_eq!(verdict(RUDE), Verdict::Unjudged);

    let folder = std::env::temp_dir().join(format!("noteworthy-lexicon-{}", std::process::id()));
    let file = compiled(&folder);
    fs::remove_dir_all(&folder).unwrap();
    Language::load("de", &file).unwrap();

    assert_eq!(verdict(RUDE), Verdict::OffPutting);
    let met = check(&Draft::new(MET, Stage::Invite));
    assert_eq!(met.verdict, Verdict::Good);
    assert!(met.unread.is_none() && met.evidence.is_personal() && met.score.is_some());
    assert_eq!(verdict(ENGLISH), Verdict::Salesy);
    assert_eq!(
        verdict("Bonjour, je souhaite rejoindre votre réseau professionnel."),
        Verdict::Unjudged
    );
}
