//! What the page script reports about people: lines, and where each stands. Nothing judged.

/// What the page shows of the person written to, sent only once the box is known as ours. Kept in
/// memory for one answer, never stored and never logged.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct People {
    /// Visible lines that may be about them: at most 60 of at most 200 characters, in the order of
    /// reading where they stand together.
    pub lines: Vec<Line>,
    /// `document.title`.
    pub title: String,
    /// `pathname` and `search` of the page's address, at most 300 characters.
    pub address: String,
    /// `href` of the control that opened the dialog, at most 300 characters; empty where it has
    /// none, or nobody saw it pressed.
    pub opener: String,
}

/// One visible line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// In which part of the page.
    pub at: Part,
    /// What sets it apart there: `h1` to `h4`, `strong`, the path of a link to a profile, `shared`
    /// for a link to shared connections, a value of `data-anonymize`; else empty.
    pub mark: String,
    /// The text, trimmed, every white space one blank.
    pub text: String,
}

/// A part of the page that tells of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Set in bold in the dialog that stood here before, and had no text box.
    Asked,
    /// Set in bold, or marked as a name, in the dialog of the box.
    Dialog,
    /// The card of the control that opened the dialog.
    Card,
    /// The top of a profile.
    Profile,
    /// The head of a conversation.
    Thread,
    /// Named above a conversation by sites other than LinkedIn.
    Called,
    /// Marked with `data-anonymize` anywhere else on the page.
    Marked,
}

impl Part {
    /// The part that the page script calls so.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "asked" => Self::Asked,
            "dialog" => Self::Dialog,
            "card" => Self::Card,
            "profile" => Self::Profile,
            "thread" => Self::Thread,
            "called" => Self::Called,
            "marked" => Self::Marked,
            _ => return None,
        })
    }
}

impl People {
    /// Reads lines as the page script sends them: part, mark and text, divided by tabs, for every
    /// type that a page sends costs the module more than it is worth. Others are passed over.
    #[must_use]
    pub fn read(sent: &[String]) -> Self {
        let mut people = Self::default();
        for line in sent {
            let mut fields = line.splitn(3, '\t');
            let (Some(part), Some(mark), Some(text)) =
                (fields.next(), fields.next(), fields.next())
            else {
                continue;
            };
            let at = match part {
                "title" => {
                    text.clone_into(&mut people.title);
                    continue;
                }
                "address" => {
                    text.clone_into(&mut people.address);
                    continue;
                }
                "opener" => {
                    text.clone_into(&mut people.opener);
                    continue;
                }
                _ => match Part::from_name(part) {
                    Some(at) => at,
                    None => continue,
                },
            };
            people.lines.push(Line {
                at,
                mark: mark.to_owned(),
                text: text.to_owned(),
            });
        }
        people
    }
}
