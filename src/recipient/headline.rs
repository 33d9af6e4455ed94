//! Where somebody works or learned, out of a headline or the line below it.

/// Company and school that the headline names: "Nurse at Kestrel | Climber", "PhD student at …".
pub(super) fn employer(headline: &str) -> (Option<&str>, Option<&str>) {
    /// The longest name of a company, in characters.
    const LONGEST: usize = 60;
    for part in headline.split(['|', '·', '•', ';', '/']) {
        let Some((role, place)) = AT
            .iter()
            .filter_map(|at| part.split_once(at))
            .min_by_key(|(role, _)| role.len())
        else {
            continue;
        };
        let place = place.split([',', '(']).next().unwrap_or_default();
        let place = [" - ", " – ", " — "]
            .iter()
            .fold(place, |place, end| {
                place.split(end).next().unwrap_or_default()
            })
            .trim();
        let role = role.to_lowercase();
        let mut words = role.split(|c: char| !c.is_alphabetic());
        let former = words.clone().any(|word| FORMER.contains(&word));
        // "at the crossroads of …" is no company.
        let named = place.starts_with(|c: char| c.is_uppercase() || c.is_numeric());
        if former || !named || place.chars().count() > LONGEST {
            continue;
        }
        let learns = words.any(|word| LEARNERS.contains(&word));
        return if learns {
            (None, Some(place))
        } else {
            (Some(place), None)
        };
    }
    (None, None)
}

/// Company and school in a line such as "Northwind Optics · TU Delft"; either may stand alone.
pub(super) fn company_and_school(line: &str) -> (Option<&str>, Option<&str>) {
    match line.split_once(" · ") {
        Some((company, school)) => (Some(company.trim()), Some(school.trim())),
        None if is_school(line) => (None, Some(line.trim())),
        None => (Some(line.trim()), None),
    }
}

/// "Nurse at Kestrel" in English, German, French, Italian, Dutch and Swedish, and with a sign.
/// Words that also stand before trades ("en", "em") tell too little.
const AT: &[&str] = &[
    " at ", " @ ", " @", " bei ", " chez ", " presso ", " bij ", " hos ",
];

/// They were there once.
const FORMER: &[&str] = &[
    "ex",
    "former",
    "formerly",
    "previously",
    "prev",
    "retired",
    "ehemals",
    "ancien",
    "ancienne",
];

const LEARNERS: &[&str] = &[
    "student",
    "studentin",
    "étudiant",
    "étudiante",
    "studente",
    "studentessa",
    "undergraduate",
    "studying",
    "estudiante",
    "estudante",
];

fn is_school(name: &str) -> bool {
    const SIGNS: &[&str] = &[
        "universi",
        "université",
        "college",
        "hochschule",
        "school",
        "schule",
        "école",
        "escuela",
        "scuola",
        "instituto",
        "institut",
        "politecnico",
        "academy",
        "akademi",
    ];
    let name = name.to_lowercase();
    SIGNS.iter().any(|sign| name.contains(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn companies_in_headlines() {
        for (headline, company) in [
            (
                "Head of Platform at Northwind Optics | Rust, WebAssembly | Mentor",
                Some("Northwind Optics"),
            ),
            ("Nurse @ Kestrel", Some("Kestrel")),
            ("Rust | CTO @Kestrel, dad", Some("Kestrel")),
            (
                "Leiterin Einkauf bei Brandt & Co. KG",
                Some("Brandt & Co. KG"),
            ),
            ("Ex-Acme | Cook at The Guardian", Some("The Guardian")),
            ("Former CTO at Acme", None),
            ("Working at the edge of art", None),
            ("Keeps the tide gauges running", None),
            ("Buyer at 3M", Some("3M")),
            ("", None),
        ] {
            assert_eq!(employer(headline).0, company, "{headline}");
        }
        assert_eq!(employer("PhD student at TU Delft").1, Some("TU Delft"));
    }

    #[test]
    fn the_line_below() {
        assert_eq!(
            company_and_school("Northwind Optics · TU Delft"),
            (Some("Northwind Optics"), Some("TU Delft"))
        );
        assert_eq!(
            company_and_school("Lund University"),
            (None, Some("Lund University"))
        );
        assert_eq!(company_and_school("Kestrel"), (Some("Kestrel"), None));
    }
}
