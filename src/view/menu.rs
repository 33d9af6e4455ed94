//! The card's small menu, its last part: ways to be left in peace, and the options.

use super::element::{Action, Element, Tag};
use super::hints::button;
use super::icon;
use crate::words::get;

/// Three dots that unfold it.
pub(super) fn menu() -> Element {
    let choices = [
        (get("menu_site"), "site-off", Action::SiteOff),
        (get("menu_hour"), "pause-hour", Action::PauseHour),
        (get("menu_off"), "off", Action::Off),
        (get("menu_options"), "options", Action::Options),
    ];
    let items = choices
        .map(|(text, class, action)| Element::new(Tag::Li).child(button(text, class, action)));
    Element::new(Tag::Details)
        .with("class", "menu")
        .child(
            Element::new(Tag::Summary)
                .child(icon::dots())
                .child(Element::text(Tag::Span, get("menu_title"))),
        )
        .child(Element::new(Tag::Ul).children(items))
}
