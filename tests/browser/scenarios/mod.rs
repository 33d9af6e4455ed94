//! What a person would notice if it broke, one file for each promise.

mod background;
mod barriers;
mod beside;
mod card;
mod composing;
mod console;
mod editors;
mod escape;
mod follows;
mod forced_colours;
mod highlight;
mod life;
mod nudge;
mod offline;
mod options;
mod own_pages;
mod pictures;
mod popup;
mod position;
mod practice;
mod privacy;
mod recipient;
mod right_to_left;
mod rule_book;
mod silent;
mod sites;
mod speed;
mod spelling;
mod spoken;
mod surfaces;
mod translated;
mod trap;
mod untouched;
mod update;
mod walk;
mod zoom;

pub(crate) use surfaces::table;

use std::pin::Pin;

use crate::harness::{
    ALERT, ARABIC, Browser, FRAME, GERMAN, LIGHT, MODAL, Outcome, Policy, SHADOW, STEP_1_EMAIL,
    STEP_1_QUOTA, STEP_1_RAIL, STEP_1_WEEKLY,
};

/// One promise.
pub(crate) struct Scenario {
    pub(crate) name: &'static str,
    pub(crate) run: Run,
}

type Run = for<'a> fn(&'a Browser) -> Pin<Box<dyn Future<Output = Outcome> + 'a>>;

macro_rules! scenarios {
    ($($name:literal => $file:ident::$run:ident($($argument:expr),*);)*) => {
        /// All of them, in the order in which they run.
        pub(crate) const SCENARIOS: &[Scenario] = &[$(Scenario {
            name: $name,
            run: |browser| Box::pin($file::$run(browser $(, $argument)*)),
        }),*];
    };
}

scenarios! {
    "the panel follows the text in the page" => follows::the_text(LIGHT);
    "the panel follows the text in the page with trusted types" =>
        follows::the_text(LIGHT.under(Policy::TrustedTypes));
    "the panel follows the text in a shadow root" =>
        follows::the_text(SHADOW.under(Policy::Hash));
    "the panel follows the text in a shadow root with trusted types" => follows::the_text(SHADOW);
    "the panel follows the text in a modal dialog" => follows::the_text(MODAL);
    "the panel follows the text in a frame" => follows::the_text(FRAME);
    "the panel follows the text in German with 300 characters" => follows::the_text(GERMAN);
    "the panel follows the text from right to left" => follows::the_text(ARABIC);
    "the panel follows the text in an alertdialog" => follows::the_text(ALERT);
    "the panel goes when the page draws its dialog anew" => follows::a_new_box(LIGHT);
    "the panel goes when the page draws its dialog anew in a shadow root" =>
        follows::a_new_box(SHADOW);
    "the page stays as it is" => untouched::everywhere();
    "Esc closes the panel, then the dialog" => escape::one_after_the_other(LIGHT);
    "Esc closes the panel, then the dialog in a shadow root" =>
        escape::one_after_the_other(SHADOW);
    "Esc closes the panel, then the modal dialog" => escape::one_after_the_other(MODAL);
    "the panel comes back when the box is entered again" => escape::comes_back();
    "the panel's button closes it" => escape::by_button(LIGHT);
    "the panel's button closes it in a modal dialog" => escape::by_button(MODAL);
    "a screen reader is told the verdict" => spoken::once_typing_has_paused();
    "a screen reader is told that an answer is awaited" => spoken::while_an_answer_is_awaited();
    "every box of LinkedIn is known, and no other" => surfaces::on_linkedin();
    "every box of other sites is known, and no other" => surfaces::elsewhere();
    "other boxes are left alone" => silent::other_boxes();
    "unseen boxes are left alone" => silent::unseen_boxes();
    "a page without a box is left alone" => silent::no_box();
    "the panel covers nothing in the page" => position::keeps_clear(LIGHT);
    "the panel covers nothing in a shadow root" => position::keeps_clear(SHADOW);
    "the panel covers nothing in a modal dialog" => position::keeps_clear(MODAL);
    "the panel covers nothing in a frame" => position::keeps_clear(FRAME);
    "the panel covers nothing from right to left" => position::keeps_clear(ARABIC);
    "the panel covers nothing when the page is zoomed" => position::keeps_clear_when_zoomed();
    "the panel covers nothing in a tiny frame" => position::keeps_clear_in_tiny_frames();
    "the panel covers no word of a transformed dialog" =>
        position::covers_no_word_of_a_transformed_dialog();
    "the panel goes when the app shows another page" => life::another_page();
    "the panel stays with a box that is drawn anew" => life::a_new_box_with_the_focus(LIGHT);
    "the panel stays with a box that is drawn anew in a shadow root" =>
        life::a_new_box_with_the_focus(SHADOW);
    "the panel stays with a box that moves into a shadow root" => life::another_root();
    "the panel stands beside the box in use" => life::two_boxes();
    "a press in the panel is no press outside" => life::a_press_outside(LIGHT);
    "a press in the panel is no press outside of a shadow root" => life::a_press_outside(SHADOW);
    "a press in the panel is no press outside of a modal dialog" => life::a_press_outside(MODAL);
    "a press in the panel is no press outside of a popover" => life::in_a_popover();
    "the keyboard reaches the panel" => life::the_keyboard_reaches_the_panel(LIGHT);
    "the keyboard reaches the panel from a shadow root" =>
        life::the_keyboard_reaches_the_panel(SHADOW);
    "the keyboard reaches the panel in a modal dialog" =>
        life::the_keyboard_reaches_the_panel(MODAL);
    "Tab goes on in the page" => life::tab_goes_on_in_the_page(LIGHT);
    "Tab goes on in a modal dialog" => life::tab_goes_on_in_the_page(MODAL);
    "the pill opens the card, which stays open" => card::opens_and_stays_open(LIGHT);
    "the pill opens the card, which stays open, in a shadow root" =>
        card::opens_and_stays_open(SHADOW);
    "the pill opens the card, which stays open, in a modal dialog" =>
        card::opens_and_stays_open(MODAL);
    "what is unfolded in the card stays unfolded" => card::stays_unfolded();
    "the card is walked by keys" => card::is_walked_by_keys();
    "the card goes by the browser's commands" => card::goes_by_commands();
    "a mark in the card selects words in a text area" => card::selects_marked_words("textarea");
    "a mark in the card selects words in an editable element" =>
        card::selects_marked_words("plain");
    "a mark in the card selects words in Lexical" => card::selects_marked_words("lexical");
    "a mark in the card brings its words into sight" => card::brings_words_into_sight();
    "the card begins a note in a text area" => card::begins_a_note("textarea");
    "the card begins a note in an editable element" => card::begins_a_note("plain");
    "the card begins a note in Lexical" => card::begins_a_note("lexical");
    "the card begins a note in ProseMirror" => card::begins_a_note("prosemirror");
    "the card is told to ignore a hint" => card::ignores_here();
    "the card switches off what is not wanted" => card::switches_off();
    "the card has no barriers" => card::has_no_barriers();
    "the card keeps still" => card::keeps_still();
    "frames without an address are watched" => life::in_frames();
    "another site is watched once it is allowed" => sites::another_one();
    "LinkedIn can be switched off" => sites::linkedin_off();
    "the popup tells what cannot be watched" => sites::not_to_be_watched();
    "with the side panel nothing is put into the page" => beside::nothing_in_the_page(LIGHT);
    "with the side panel nothing is put into a shadow root" => beside::nothing_in_the_page(SHADOW);
    "a fix pressed in the side panel edits the box" => beside::a_fix_edits_the_box();
    "a change of where hints are takes effect at once" => beside::a_change_takes_effect_at_once();
    "the side panel outlives the background" => beside::a_stopped_background_is_no_loss();
    "keys walk the card in the side panel" => beside::keys_walk_the_card();
    "an update leaves one panel at work" => update::leaves_one_at_work();
    "a removed extension leaves nothing" => update::removed();
    "a stopped background starts again" => background::starts_again();
    "a trap in the core does no harm" => trap::does_no_harm();
    "before an invitation without a note it is said once what one would give" =>
        nudge::says_it_once(LIGHT, &["Hi Ilka, I’m writing because …"]);
    "before an invitation without a note it is said once in a shadow root" =>
        nudge::says_it_once(SHADOW, &[
            "Hi Ilka, we both know Tuva Lie. …",
            "Hi Ilka, your page says “Keeps the tide gauges of Halden running”. How do you …?",
            "Hi Ilka, how do you at Fjord Levels …?",
        ]);
    "before an invitation without a note it is said once in German" =>
        nudge::says_it_once(GERMAN, &["Hi Ilka, I’m writing because …"]);
    "an invitation without a note is sent at once" => nudge::lets_the_click_through(LIGHT);
    "an invitation without a note is sent at once in a shadow root" =>
        nudge::lets_the_click_through(SHADOW);
    "the hint before an invitation without a note comes by keyboard" => nudge::by_keyboard(LIGHT);
    "the hint before an invitation without a note comes by keyboard in a shadow root" =>
        nudge::by_keyboard(SHADOW);
    "the hint before an invitation without a note minds who is known" =>
        nudge::knows_this_person();
    "the hint before an invitation without a note can be switched off" => nudge::never_again();
    "other dialogs without a box are left alone" =>
        nudge::other_dialogs(&[STEP_1_EMAIL, STEP_1_QUOTA, STEP_1_WEEKLY]);
    "the panel knows whom the note is for" =>
        recipient::is_known(SHADOW, ["Bob", "Ilka Brandvold"], &[
            "You both know Tuva Lie and others (11): with their OK, name one.",
            "Their line: “Keeps the tide gauges of Halden running”",
            "They work at Fjord Levels.",
            "You could begin: Hi Ilka, we both know Tuva Lie. …",
        ]);
    "the panel knows the stranger beside a profile" =>
        recipient::is_known(STEP_1_RAIL, ["Ilka", "Jonas Berg"], &[
            "You both know Tuva and others (3): with their OK, name one.",
            "They work at Fjord Yard.",
            "You come from a list: their own page usually gives you the first line.",
            "You could begin: Hi Jonas, we both know Tuva. …",
        ]);
    "the panel knows whom a message is for" =>
        recipient::is_called_by_name(surfaces::PAGE, surfaces::EDITOR, "Ilka Brandvold");
    "the panel knows whom a first message is for" =>
        recipient::is_called_by_name(surfaces::COMPOSE, surfaces::EDITOR, "Ilka Brandvold");
    "the panel knows whom a message in the overlay is for" =>
        recipient::is_called_by_name(surfaces::THREAD, surfaces::EDITOR, "Oriol Vidal Serra");
    "the panel knows whom each message in the overlay is for" =>
        recipient::is_called_by_name(surfaces::OVERLAY, surfaces::RUNNING, "Oriol Vidal Serra");
    "the panel knows whom the other message in the overlay is for" =>
        recipient::is_called_by_name(surfaces::OVERLAY, surfaces::BEGUN, "Ilka Brandvold");
    "the panel knows whom an invitation in Sales Navigator is for" =>
        recipient::is_called_by_name(surfaces::CONNECT, surfaces::INVITATION, "Ilka Brandvold");
    "the panel knows whom a message on another site is for" =>
        recipient::is_called_by_name_elsewhere();
    "no word stands in the code" => translated::is_every_word();
    "the popup scores a message" => popup::scores_a_message();
    "the popup minds what the message is" => popup::minds_what_it_is();
    "the popup opens ready to type" => popup::opens_ready_to_type();
    "the popup judges what was typed before it was ready" => popup::judges_what_was_typed_before();
    "the popup counts as the site counts" => popup::counts_characters();
    "the popup minds the recipient's name" => popup::minds_the_name();
    "the popup opens the side panel" => popup::opens_the_side_panel();
    "the popup copies the improved note" => popup::copies_the_improved_note();
    "misspellings are told in the popup" => spelling::in_the_popup();
    "misspellings are told where the browser marks none" =>
        spelling::in_a_box_without_a_checker();
    "text and fixes are right in a text area" => editors::reads_and_fixes("textarea");
    "text and fixes are right in an editable element" => editors::reads_and_fixes("plain");
    "text and fixes are right in Lexical" => editors::reads_and_fixes("lexical");
    "text and fixes are right in Draft.js" => editors::reads_and_fixes("draft");
    "text and fixes are right in Slate" => editors::reads_and_fixes("slate");
    "text and fixes are right in ProseMirror" => editors::reads_and_fixes("prosemirror");
    "text and fixes are right in Quill" => editors::reads_and_fixes("quill");
    "a sentence is removed in a text area" => editors::removes("textarea");
    "a sentence is removed in an editable element" => editors::removes("plain");
    "a sentence is removed in Lexical" => editors::removes("lexical");
    "a sentence is removed in Draft.js" => editors::removes("draft");
    "a sentence is removed in Slate" => editors::removes("slate");
    "a sentence is removed in ProseMirror" => editors::removes("prosemirror");
    "a sentence is removed in Quill" => editors::removes("quill");
    "a fix for another text is not carried out" => editors::minds_the_text();
    "what is pasted and undone is checked" => editors::pasted_and_undone("textarea");
    "what is pasted and undone is checked in Quill" => editors::pasted_and_undone("quill");
    "what is dragged is checked in a text area" => editors::dragged_and_dropped("textarea");
    "what is dragged is checked in an editable element" => editors::dragged_and_dropped("plain");
    "what is dragged is checked in Lexical" => editors::dragged_and_dropped("lexical");
    "what is dragged is checked in Draft.js" => editors::dragged_and_dropped("draft");
    "what is dragged is checked in Slate" => editors::dragged_and_dropped("slate");
    "what cannot be dragged changes nothing in Quill" => editors::not_dragged("quill");
    "what is dragged is checked in ProseMirror" => editors::dragged_and_dropped("prosemirror");
    "each slip can be fixed in the popup" => editors::in_the_popup();
    "marks stand at their words" => highlight::at_their_words(LIGHT);
    "marks stand at their words in a shadow root" => highlight::at_their_words(SHADOW);
    "marks stand at their words in a modal dialog" => highlight::at_their_words(MODAL);
    "marks stand at their words from right to left" => highlight::at_their_words(ARABIC);
    "marks stand at their words in a frame" => highlight::at_their_words(FRAME);
    "marks stand at their words whatever the style" => highlight::whatever_the_style();
    "marks stand at their words whatever the text" => highlight::whatever_the_text();
    "marks stand at their words wherever the box goes" => highlight::wherever_the_box_goes();
    "marks go along with the text" => highlight::go_along_with_the_text();
    "marks are gone in time" => highlight::are_gone_in_time("textarea");
    "marks are gone in time in Lexical" => highlight::are_gone_in_time("lexical");
    "marks are painted in an editable element" => highlight::in_an_editor("plain");
    "marks are painted in Lexical" => highlight::in_an_editor("lexical");
    "marks are painted in Quill" => highlight::in_an_editor("quill");
    "marks are painted in a shadow root" => highlight::in_a_shadow_root();
    "a removed extension leaves no marks" => update::removed_with_marks("textarea");
    "a removed extension leaves no marks in an editable element" =>
        update::removed_with_marks("plain");
    "marks take little time" => highlight::take_little_time();
    "input methods are not disturbed" => composing::is_not_disturbed("textarea");
    "input methods are not disturbed in Lexical" => composing::is_not_disturbed("lexical");
    "the practice page shows the extension" => practice::of_the_extension();
    "the web page does the same without it" => practice::of_the_web_page();
    "each practice dialog has notes to try" => practice::has_notes_to_try();
    "the web page works without a network" => offline::works();
    "the web pages fit a phone" => own_pages::of_the_web_fit_a_phone();
    "the web pages have no barriers" => own_pages::of_the_web_have_no_barriers();
    "pictures of our own pages are taken" => own_pages::are_taken();
    "the options page shows every rule" => rule_book::of_the_extension();
    "the web's rule book shows every rule" => rule_book::of_the_web_page();
    "the rule book finds a rule" => rule_book::filters();
    "a rule that is switched off is silent at once" => options::rule_off();
    "a phrase of one's own is warned of at once" => options::own_phrases();
    "an allowed phrase is no fault" => options::allowed();
    "switched off or paused, nothing is said" => options::off_and_paused();
    "of a broken file the readable part is taken, and the rest named" => options::broken_import();
    "what is exported can be imported" => options::export_and_import();
    "all that is stored can be deleted" => options::deleted();
    "the options can be shown in every language" => options::languages();
    "the options can be used by keyboard alone" => options::by_keyboard();
    "the options show the browser's keys" => options::keys();
    "pictures of the options are taken" => options::pictures();
    "our pages have no barriers" => barriers::are_none();
    "the side panel has no barriers" => barriers::are_none_beside();
    "our pages stand from right to left" => right_to_left::pages();
    "the panel stands from right to left" => right_to_left::panel();
    "the side panel stands from right to left" => right_to_left::side_panel();
    "the panel loses nothing to forced colours" => forced_colours::panel();
    "our pages lose nothing to forced colours" => forced_colours::pages();
    "the side panel loses nothing to forced colours" => forced_colours::side_panel();
    "our pages fit a window zoomed to 400 %" => zoom::pages();
    "the web pages fit a window zoomed to 400 %" => zoom::web_pages();
    "the side panel fits a window zoomed to 400 %" => zoom::side_panel();
    "the panel fits a window zoomed to 400 %" => zoom::panel();
    "a walk by keyboard alone is recorded" => walk::is_recorded();
    "our pages fit 320 pixels" => barriers::narrow_pages_need_no_sideways_scrolling();
    "the page cannot see the extension" => privacy::cannot_be_seen();
    "nothing is sent and nothing kept" => privacy::nothing_sent_or_kept();
    "an answer comes at once" => speed::is_measured();
    "an answer comes at once on a long page" => speed::is_measured_on_long_pages();
    "pictures are taken by day and by night" => pictures::are_taken();
    "the extension writes no warning" => console::stays_silent();
}

/// Notes that leave no doubt about their verdict; each fits a free account's 200 characters.
mod notes {
    pub(super) const GENERIC: &str = "Hi, I'd like to add you to my professional network.";
    /// Goes on after [`GENERIC`].
    pub(super) const PITCH: &str =
        " We help firms double revenue, guaranteed. Book a free 15-minute demo of our platform?";
    pub(super) const GOOD: &str = "Hi Ilka, your talk on tide gauges in Bergen made me rewrite \
        our sensor driver. How do you keep the clocks in step without GPS? I build river gauges.";
}
