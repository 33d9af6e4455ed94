//! Who a message is for: from the lines that a page shows to one person, or to nobody where they
//! do not fit together. Pure; kept in memory for one answer, never stored and never logged.
//!
//! A dialog that names somebody is right whatever else the page shows: it may have been opened from
//! a stranger's card beside a profile. The profile, the card and the title only add to the person
//! whose name they bear.

mod addressed;
mod headline;
mod line;
mod name;
mod shared;

use crate::draft;
use crate::surface::{Line, Part, People};

pub use name::call_name;
pub(crate) use name::{PARTICLES, is_title};

/// A person as the page shows them. What it does not show is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Person {
    /// The whole name, without badges and pronouns.
    pub name: Option<String>,
    /// The line below the name.
    pub headline: Option<String>,
    /// Where they work.
    pub company: Option<String>,
    /// Where they learned.
    pub school: Option<String>,
    /// Where they live.
    pub place: Option<String>,
    /// Those whom both know, as far as they are named.
    pub shared: Vec<String>,
    /// How many both know, the named ones among them.
    pub shared_count: u32,
    /// The page is a list with a card of them; their profile is another page.
    pub in_list: bool,
}

/// More shared connections than this are never named in one line.
const MOST_SHARED: usize = 5;

impl Person {
    /// The person that the page is about, as far as it says so; `dialog` holds the lines of the
    /// dialog that is written in.
    #[must_use]
    pub fn on(page: &People, dialog: &[String]) -> Self {
        let in_dialog = || addressed::in_dialog(dialog, &page.address);
        let slug = name::slug(&page.opener);
        let card = card(&lines_at(page, Part::Card), slug);
        let profile = profile(&lines_at(page, Part::Profile));
        let marked = marked(&lines_at(page, Part::Marked));
        let dialog = marked_or_bold(&lines_at(page, Part::Dialog));
        // Opened from a card beside a profile, the dialog is not for whom the profile shows.
        let here = name::slug(&page.address);
        let of_profile = slug.is_none() || slug == here || lists(page, Part::Profile, slug);
        let title = || titled(page, here).filter(|_| slug.is_none() || slug == here);
        let name = asked(page, [&card, &profile])
            .or_else(|| dialog.name.clone())
            .or_else(|| agreed(page, Part::Thread))
            .or_else(|| called(page))
            .or_else(|| card.name.clone())
            .or_else(|| profile.name.clone().filter(|_| of_profile))
            .or_else(|| marked.name.clone())
            .or_else(title)
            .or_else(in_dialog);
        let Some(name) = name else {
            return Self::default();
        };
        let is_them = |other: &Self| {
            let other = other.name.as_deref();
            other.is_some_and(|other| name::may_be_one(other, &name))
        };
        let mut person = Self {
            name: Some(name.clone()),
            in_list: is_them(&card) && !is_them(&profile),
            ..Self::default()
        };
        for source in [dialog, profile, card, marked] {
            if is_them(&source) {
                person.take_over(source);
            }
        }
        person
    }

    /// Fills what is still open.
    fn take_over(&mut self, other: Self) {
        let fill = |mine: &mut Option<String>, theirs| *mine = mine.take().or(theirs);
        fill(&mut self.headline, other.headline);
        fill(&mut self.company, other.company);
        fill(&mut self.school, other.school);
        fill(&mut self.place, other.place);
        if self.shared_count == 0 {
            self.shared = other.shared;
            self.shared_count = other.shared_count;
        }
    }

    /// The same for a check; `shared` holds the names of [`Person::shared`].
    #[must_use]
    pub fn as_recipient<'a>(&'a self, shared: &'a [&'a str]) -> draft::Recipient<'a> {
        draft::Recipient {
            name: self.name.as_deref(),
            headline: self.headline.as_deref(),
            company: self.company.as_deref(),
            place: self.place.as_deref(),
            school: self.school.as_deref(),
            posts: &[],
            shared_connections: shared,
        }
    }

    /// Reads headline and company out of the first line, and what the other lines can be.
    fn describe<'a>(&mut self, mut lines: impl Iterator<Item = &'a Line>) {
        let Some(headline) = lines.next() else { return };
        let headline = line::undoubled(&headline.text);
        let (company, school) = headline::employer(headline);
        self.headline = Some(headline.to_owned());
        self.company = company.map(str::to_owned);
        self.school = school.map(str::to_owned);
    }

    fn share(&mut self, lines: &[&Line]) {
        let found = lines
            .iter()
            .find_map(|line| shared::in_line(&line.text, line.mark == "shared"));
        if let Some((names, count)) = found {
            self.shared = names;
            self.shared.truncate(MOST_SHARED);
            self.shared_count = count;
        }
    }
}

fn lines_at(page: &People, part: Part) -> Vec<&Line> {
    page.lines.iter().filter(|line| line.at == part).collect()
}

/// Whether a line of that part links to the profile of this address.
fn lists(page: &People, part: Part, slug: Option<&str>) -> bool {
    let mut lines = page.lines.iter().filter(|line| line.at == part);
    lines.any(|line| name::slug(&line.mark) == slug)
}

/// The name that the dialog asked about; of several bold words the one that the page knows.
fn asked(page: &People, known: [&Person; 2]) -> Option<String> {
    let lines = lines_at(page, Part::Asked);
    let names: Vec<String> = lines
        .iter()
        .filter_map(|line| name::of(&line.text))
        .collect();
    let is_known = |name: &&String| {
        let mut known = known.iter().filter_map(|person| person.name.as_deref());
        known.any(|other| name::may_be_one(other, name))
    };
    names.iter().find(is_known).or(names.first()).cloned()
}

/// What the dialog of the box names: marked by Sales Navigator, else in bold with first and last
/// name; other words are set in bold, too.
fn marked_or_bold(lines: &[&Line]) -> Person {
    let person = marked(lines);
    if person.name.is_some() {
        return person;
    }
    let mut bold = lines.iter().filter(|line| line.mark == "strong");
    Person {
        name: bold.find_map(|line| name::of(&line.text).filter(|name| name.contains(' '))),
        ..Person::default()
    }
}

/// What Sales Navigator marks, if it marks one person only.
fn marked(lines: &[&Line]) -> Person {
    let all = |mark: &'static str| {
        let marked = lines.iter().filter(move |line| line.mark == mark);
        marked.map(|line| line::undoubled(&line.text).to_owned())
    };
    let names: Vec<String> = all("person-name")
        .filter_map(|text| name::of(&text))
        .collect();
    let Some(first) = names.first() else {
        return Person::default();
    };
    if names.iter().any(|name| name != first) {
        return Person::default();
    }
    Person {
        name: Some(first.clone()),
        headline: all("headline")
            .chain(all("job-title"))
            .chain(all("title"))
            .next(),
        company: all("company-name").next(),
        place: all("location").next(),
        ..Person::default()
    }
}

/// The one whom sites other than LinkedIn name above a conversation. Many people there go by words
/// that are no name, so it takes a first and a last one.
fn called(page: &People) -> Option<String> {
    // Groups on X have names, too; the address of two has the numbers of both.
    let of_x = page.address.strip_prefix("/i/chat/");
    if of_x.is_some_and(|both| !both.contains('-')) {
        return None;
    }
    agreed(page, Part::Called).filter(|name| name.contains(' '))
}

/// The one whom all names in a part of the page are of; nobody where there are several.
fn agreed(page: &People, part: Part) -> Option<String> {
    let lines = lines_at(page, part);
    let mut names = lines.iter().filter_map(|line| name::of(&line.text));
    let first = names.next()?;
    names
        .all(|other| name::may_be_one(&other, &first))
        .then_some(first)
}

/// The name before the bar in the title, where the page is a profile or its address has that name.
fn titled(page: &People, slug: Option<&str>) -> Option<String> {
    let name = name::of(line::title(&page.title))?;
    let profile = page.address.starts_with("/in/");
    (profile || slug.is_some_and(|slug| name::fits_slug(&name, slug))).then_some(name)
}

/// The card of one person in a list: name, badge, headline, place, shared connections.
fn card(lines: &[&Line], slug: Option<&str>) -> Person {
    let linked = |line: &&&Line| name::slug(&line.mark).is_some();
    let theirs = |line: &&&Line| slug.is_some() && name::slug(&line.mark) == slug;
    let named = |line: &&&Line| name::of(&line.text).is_some();
    let first = lines
        .iter()
        .filter(theirs)
        .find(named)
        .or_else(|| lines.iter().filter(linked).find(named))
        .or_else(|| lines.iter().find(named));
    let Some((mut person, after)) = begun(lines, first) else {
        return Person::default();
    };
    let telling: Vec<&Line> = after
        .into_iter()
        .filter(|line| tells(line, person.name.as_deref()) && !line::is_labelled(&line.text))
        .collect();
    person.describe(telling.iter().copied());
    person.place = telling.get(1).map(|line| line.text.clone());
    person
}

/// The top of a profile: name, pronouns, badge, headline, company and school, place.
fn profile(lines: &[&Line]) -> Person {
    let heading = |line: &&&Line| line.mark.starts_with('h') && name::of(&line.text).is_some();
    let linked = |line: &&&Line| name::slug(&line.mark).is_some() && name::of(&line.text).is_some();
    let first = lines
        .iter()
        .find(heading)
        .or_else(|| lines.iter().find(linked));
    let Some((mut person, after)) = begun(lines, first) else {
        return Person::default();
    };
    // A dot alone stands between the place and a link.
    let dot = after
        .iter()
        .position(|line| line::is_dot(&line.text))
        .unwrap_or(after.len());
    let telling: Vec<&Line> = after[..dot]
        .iter()
        .copied()
        .filter(|line| tells(line, person.name.as_deref()))
        .collect();
    person.describe(telling.iter().copied());
    let dotted = dot < after.len();
    for (index, line) in telling.iter().enumerate().skip(1) {
        let last = index + 1 == telling.len();
        let is_place = if dotted || telling.len() > 2 {
            last
        } else {
            !line.text.contains(" · ")
        };
        if is_place {
            person.place.get_or_insert_with(|| line.text.clone());
        } else {
            let (company, school) = headline::company_and_school(&line.text);
            person.company = company.map(str::to_owned).or(person.company.take());
            person.school = school.map(str::to_owned).or(person.school.take());
        }
    }
    person
}

/// Somebody of whom the line with the name is known: name and shared connections, and the lines after it.
fn begun<'a>(lines: &[&'a Line], first: Option<&&'a Line>) -> Option<(Person, Vec<&'a Line>)> {
    let first = *first?;
    let mut person = Person {
        name: name::of(&first.text),
        ..Person::default()
    };
    let rest = lines.iter().skip_while(|line| !std::ptr::eq(**line, first));
    let after: Vec<&Line> = rest.skip(1).copied().collect();
    person.share(&after);
    Some((person, after))
}

/// Whether the line says something of them besides their name.
fn tells(line: &Line, name: Option<&str>) -> bool {
    let is_name = name::of(&line.text).as_deref() == name;
    let is_shared = shared::in_line(&line.text, line.mark == "shared").is_some();
    !line::is_noise(&line.text) && !is_name && !is_shared
}

#[cfg(test)]
mod tests;
