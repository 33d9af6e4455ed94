//! The first step of LinkedIn's invitation dialog: is this the button that sends without a note?
//!
//! There is no text box yet, so the button stands in for it. Only marks that are the same in every
//! language count; in doubt it is another button. Last looked over: November 2026.

use crate::surface::{Button, Dialog, Facts};

/// Whether pressing the button would send an invitation without a note, though one could be added.
///
/// Not where an e-mail address is asked for, where the notes of the month are used up (the dialog
/// then links to Premium), nor where the week's invitations are.
#[must_use]
pub fn sends_without_note(facts: &Facts) -> bool {
    let (Some(dialog), Some(button)) = (&facts.dialog, &facts.button) else {
        return false;
    };
    facts.host == HOST
        && facts.field.visible
        && !button.disabled
        && is_invitation(dialog)
        && dialog.fields == 0
        && dialog.inputs == 0
        && !dialog.asks_email
        && !is_refused(button, &facts.field.class)
        && is_last_choice(button)
}

const HOST: &str = "www.linkedin.com";

/// Both the label and the mark around it have outlived every redesign since 2017; seen in 2026-09.
fn is_invitation(dialog: &Dialog) -> bool {
    const NAME: &str = "send-invite-modal";
    let labelled = dialog.labelled_by.split_whitespace().any(|id| id == NAME);
    labelled || dialog.marks.iter().any(|mark| mark == NAME)
}

/// A link to buy more, seen in 2026-08; the week's limit, seen in 2026-10.
fn is_refused(button: &Button, class: &str) -> bool {
    const WEEKLY: &str = "ip-fuse-limit-alert";
    let names = button.ids.iter().chain(&button.classes);
    button.links.iter().any(|link| link.contains("/premium/"))
        || class.contains(WEEKLY)
        || names.into_iter().any(|name| name.contains(WEEKLY))
}

/// The primary button, else the last of three: dismiss, add a note, send without one. There must be
/// another choice, for where a note cannot be left out, the only button adds one.
fn is_last_choice(button: &Button) -> bool {
    let is = |class: &str, name: &str| class.split_whitespace().any(|one| one.ends_with(name));
    let classes = &button.classes;
    let choices = classes.iter().filter(|class| !is(class, "__dismiss"));
    let primary = classes.iter().position(|class| is(class, "--primary"));
    let last = classes.len().checked_sub(1);
    match primary {
        Some(primary) => choices.count() >= 2 && primary == button.index,
        None => classes.len() >= 3 && last == Some(button.index),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::surface::Field;

    const DISMISS: &str = "artdeco-button artdeco-button--tertiary artdeco-modal__dismiss";
    const SECONDARY: &str = "artdeco-button artdeco-button--secondary mr1";
    const PRIMARY: &str = "artdeco-button artdeco-button--primary ml1";

    /// The dialog as a developer pasted it in 2026-07, with the pointer on its last button.
    fn step_one() -> Facts {
        Facts {
            host: HOST.to_owned(),
            field: Field {
                tag: "button".to_owned(),
                visible: true,
                ..Field::default()
            },
            dialog: Some(Dialog {
                labelled_by: "send-invite-modal".to_owned(),
                marks: vec!["send-invite-modal".to_owned()],
                ..Dialog::default()
            }),
            button: Some(Button {
                classes: [DISMISS, SECONDARY, PRIMARY].map(str::to_owned).to_vec(),
                index: 2,
                ids: vec!["send-invite-modal".to_owned(), "ember57".to_owned()],
                ..Button::default()
            }),
            ..Facts::default()
        }
    }

    fn changed(change: impl FnOnce(&mut Facts, &mut Dialog, &mut Button)) -> Facts {
        let mut facts = step_one();
        let (mut dialog, mut button) = (facts.dialog.take().unwrap(), facts.button.take().unwrap());
        change(&mut facts, &mut dialog, &mut button);
        (facts.dialog, facts.button) = (Some(dialog), Some(button));
        facts
    }

    #[test]
    fn the_button_is_found_in_each_build() {
        type Change = fn(&mut Facts, &mut Dialog, &mut Button);
        let builds: [(&str, Change); 5] = [
            ("as pasted", |_, _, _| {}),
            ("no mark around", |_, dialog, _| dialog.marks.clear()),
            ("no label", |_, dialog, _| dialog.labelled_by.clear()),
            ("no class names", |_, _, button| {
                button.classes = vec![String::new(); 3];
            }),
            ("no dismiss", |_, _, button| {
                button.classes.remove(0);
                button.index = 1;
            }),
        ];
        for (name, change) in builds {
            assert!(sends_without_note(&changed(change)), "{name}");
        }
    }

    #[test]
    fn no_other_button_is_taken_for_it() {
        type Change = fn(&mut Facts, &mut Dialog, &mut Button);
        let others: [(&str, Change); 14] = [
            ("add a note", |_, _, button| button.index = 1),
            ("dismiss", |_, _, button| button.index = 0),
            ("step 2", |_, dialog, _| dialog.fields = 1),
            ("e-mail address asked for", |_, dialog, _| {
                dialog.asks_email = true;
            }),
            ("a subject", |_, dialog, _| dialog.inputs = 1),
            ("disabled", |_, _, button| button.disabled = true),
            ("quota used up", |_, _, button| {
                button
                    .links
                    .push("/premium/products/?upsellOrderOrigin=x".to_owned());
            }),
            ("weekly limit by its heading", |_, _, button| {
                button.ids.push("ip-fuse-limit-alert__header".to_owned());
            }),
            ("weekly limit by its button", |facts, _, _| {
                facts.field.class = "ip-fuse-limit-alert__primary-action".to_owned();
            }),
            ("only adding a note", |_, _, button| {
                button.classes = vec![DISMISS.to_owned(), PRIMARY.to_owned()];
                button.index = 1;
            }),
            ("two buttons without names", |_, _, button| {
                button.classes = vec![String::new(); 2];
                button.index = 1;
            }),
            ("another dialog", |_, dialog, _| {
                dialog.labelled_by = "withdraw".to_owned();
                dialog.marks.clear();
            }),
            ("another site", |facts, _, _| {
                facts.host = "example.org".to_owned();
            }),
            ("hidden", |facts, _, _| facts.field.visible = false),
        ];
        for (name, change) in others {
            assert!(!sends_without_note(&changed(change)), "{name}");
        }
        assert!(!sends_without_note(&Facts::default()));
    }
}
