//! Traps of precision: near-miss pairs that differ in one thing, judged as whole reports.
//!
//! Each test is named after what a checker that only matches words gets wrong.

use noteworthy::draft::{Draft, Recipient, Relation, Stage};
use noteworthy::verdict::Verdict;
use noteworthy::{Report, check};

struct Checked<'a> {
    text: &'a str,
    report: Report,
}

fn checked<'a>(draft: &Draft<'a>) -> Checked<'a> {
    Checked {
        text: draft.text,
        report: check(draft),
    }
}

fn invite(text: &str) -> Checked<'_> {
    at(Stage::Invite, text)
}

fn at(stage: Stage, text: &str) -> Checked<'_> {
    between(Relation::Unknown, stage, text)
}

fn between(relation: Relation, stage: Stage, text: &str) -> Checked<'_> {
    checked(&Draft {
        relation,
        ..Draft::new(text, stage)
    })
}

fn to<'a>(name: &'a str, text: &'a str) -> Checked<'a> {
    checked(&Draft {
        recipient: Some(Recipient::named(name)),
        ..Draft::new(text, Stage::Invite)
    })
}

impl Checked<'_> {
    fn codes(&self) -> Vec<&'static str> {
        let findings = self.report.findings.iter();
        findings.map(|finding| finding.rule.code).collect()
    }

    fn is(self, verdict: Verdict) -> Self {
        let (found, codes) = (self.report.verdict, self.codes());
        assert_eq!(found, verdict, "{codes:?} in: {}", self.text);
        self
    }

    fn told(self, code: &str) -> Self {
        let codes = self.codes();
        assert!(
            codes.contains(&code),
            "{codes:?} without {code}: {}",
            self.text
        );
        self
    }

    fn not_told(self, code: &str) -> Self {
        assert!(!self.codes().contains(&code), "{code} in: {}", self.text);
        self
    }

    fn score(&self) -> u8 {
        self.report.score.as_ref().expect("there is text").total
    }
}

#[test]
fn to_learn_about_their_product_is_no_pitch_and_to_show_ours_is() {
    invite("Hi Ngozi, I run the pharmacy of a small hospital in Enugu and would like to learn how your cold-box got through the Harmattan in Kano.").is(Verdict::Good).not_told("A29");
    invite("Hi Ngozi, I run the sales of a small firm in Enugu and would like to show you how our cold-box got through the Harmattan in Kano.").is(Verdict::Salesy).told("A29");
    invite("Hi Piet, I saw your dike sensor at Delta Days. I'd love a look at how your sensor copes with salt: we lose two a month in Zeeland.").is(Verdict::Good).not_told("A29");
    invite("Hi Piet, I saw your dike at Delta Days. I'd love to give you a demo of how our sensor copes with salt: our customers lose none.").is(Verdict::Salesy).told("A29");
    invite("Hello Meera, my mother has used your reading app since her stroke. What made you put the big letters first?").is(Verdict::Good).not_told("A29");
    invite("Hello Meera, our reading app is made for clinics like yours. Can I show you what our big letters could do for your patients?").is(Verdict::Salesy).told("A29");
    invite("Hi Chen, we make a till for bakeries like yours in Porto and it runs offline. Whom would I ask about a trial?").is(Verdict::Salesy).told("A29");
    at(Stage::FirstMessage, "Hi Sade, I use your seed library software at the school. Could you tell me how to export the labels?").is(Verdict::Good).not_told("A29");
    at(Stage::FirstMessage, "Hi Sade, I sell seed library software to schools. Could I tell you how ours exports the labels?").is(Verdict::Salesy).told("A29");
}

#[test]
fn fifteen_minutes_alone_are_no_pitch() {
    at(Stage::FirstMessage, "Hi Lwazi, your piece on school gardens in Durban got ours started. Would you have 15 minutes some day to tell me how you kept the goats out?").is(Verdict::Good).not_told("A29");
    at(Stage::FirstMessage, "Hi Lwazi, your piece on school gardens in Durban is great. Would you have 15 minutes some day for a demo of our garden kit?").is(Verdict::Salesy).told("A29");
    at(Stage::FirstMessage, "Thanks for connecting, Aiko. I'd like to hear how you learned to read kiln smoke: 15 minutes on the phone some evening, or a line here.").is(Verdict::Good).not_told("A29");
    at(Stage::FirstMessage, "Thanks for connecting, Aiko. I'd like 15 minutes on the phone some evening to walk you through our kiln controllers and prices.").is(Verdict::Salesy).told("A29");
    invite("Hi Bram, would you spare 15 minutes for a first-year surveyor from Breda? You mapped the dunes that I start on in June.").is(Verdict::Good).not_told("A29");
    invite("Hi Bram, would you spare 15 minutes this week? I'd like to show you how our drones map dunes at half the cost.").is(Verdict::Salesy).told("A29");
}

#[test]
fn help_with_a_challenge_of_the_trade_is_no_pitch() {
    invite("Hi Stig, the new bottle deposit rules hit our brewery in March. We store the empties in the old malt loft now. Where do yours go?").is(Verdict::Good).not_told("A14");
    invite("Hi Stig, the new bottle deposit rules will hit your brewery in March. Our software sorts the empties and saves breweries 20%. Book a demo.").is(Verdict::Salesy).told("A14");
    invite("Hello Farah, the nurse shortage closed our night ward for a week. Yours stayed open, I read. I could share our rota in return for how you did it.").is(Verdict::Good).not_told("A14");
    invite("Hello Farah, the nurse shortage closes night wards. We provide agency nurses at fixed rates so that your ward stays open. Can I send a quote?").is(Verdict::Salesy).told("A14");
    invite("Hi Pia, the tram strike leaves our archive without half its readers. If yours in Turku is the same, I can send you the form we use for loans by post.").is(Verdict::Good).not_told("A29");
    invite("Hello Dev, energy prices nearly closed our glass furnace in Pune last winter. Did your night firing pay off?").is(Verdict::Good).not_told("A14");
    invite("Hello Dev, rising energy prices close furnaces. We provide green power contracts for glass makers and save you 15%. Shall we talk?").is(Verdict::Salesy).told("A14");
}

#[test]
fn a_real_post_before_a_pitch_leaves_it_a_pitch() {
    invite("Hi Tomas, your post on thawing permafrost under the Kiruna road stayed with me. We help road authorities cut repair costs by 30%. Book a call?").is(Verdict::Salesy).told("A29");
    invite("Hi Tomas, your post on thawing permafrost under the Kiruna road stayed with me. We patch ours near Luleå each May. How deep did you drill?").is(Verdict::Good).not_told("A29");
    invite("Loved your talk on braille menus at the Lyon food fair, Inès. We print braille for restaurants from €49 and I'd love to send you our offer.").is(Verdict::Salesy).told("A29");
    invite("Loved your talk on braille menus at the Lyon food fair, Inès. My aunt could order by herself for the first time. Who sets the type?").is(Verdict::Good).not_told("A29");
    invite("Hi Uma, your thread about monsoon bricks taught me a lot. By the way, I run a kiln consultancy and we have slots free in June if you need better yields.").is(Verdict::Salesy).told("A29");
    invite("Hi Uma, your thread about monsoon bricks taught me a lot. By the way, I run a kiln in Salem with the same cracks. Do you cover yours?").is(Verdict::Good).not_told("A29");
}

#[test]
fn negations_are_heard() {
    invite("Hi Marta, I don't sell anything: I mend the bus shelters in Gdynia and your drawing of the wind behind them explained my broken panes.").is(Verdict::Good).not_told("A29");
    invite("Hi Marta, I sell bus shelters in Gdynia, and our panes save towns like yours 20% a year. Can I send you our price list?").is(Verdict::Salesy).told("A29");
    invite("Hi Kofi, we don't offer courses and there is nothing to buy. Your goat census in Tamale helped my students, and they want to thank you.").is(Verdict::Good).not_told("A29");
    invite("Hi Kofi, we offer courses with a 20% discount this week. Your goat census in Tamale shows that you need them.").is(Verdict::Salesy).told("A29");
    invite("Hi Ken, I'm not a recruiter and have no role to fill. I weld gates in Leith and your hinge drawing solved a rattle.").is(Verdict::Good).not_told("A29");
    invite("Hi Ken, I'm a recruiter and have a role to fill. You weld gates in Leith and would be a great fit for our client.").is(Verdict::Salesy).told("A29");
    invite("Hi Lou, we never guarantee anything at the seed bank either. Your piece on honest labels is on our door in Kassel.").is(Verdict::Good).not_told("A32");
    invite("Hi Lou, we guarantee 95% germination or your money back. Your piece on labels is on our door in Kassel.").is(Verdict::Salesy).told("A32");
}

#[test]
fn quotations_are_somebody_else_s_words() {
    invite("Hi Ben, “we help founders 10x their revenue” is what my inbox says all day. Your post on saying no to that made me laugh out loud in the Leeds tram.").is(Verdict::Good).not_told("A29");
    invite("Hi Ben, we help founders 10x their revenue. Your post on saying no made me laugh out loud in the Leeds tram.").is(Verdict::Salesy).told("A29");
    invite("Hi Asha, your article quotes a note that began \"We guarantee 30% lower costs or your money back\". Did the Pune bakery ever answer it?").is(Verdict::Good).not_told("A32");
    invite("Hi Asha, we guarantee 30% lower costs or your money back. Did the Pune bakery ever answer?").is(Verdict::Salesy).told("A32");
    invite("Hi Rosa, under your photo somebody wrote “book a free demo today”. I laughed: it was the goat from Évora, wasn't it?").is(Verdict::Good).not_told("A29");
    invite(
        "Hi Rosa, I saw your photo. Book a free demo today: our goat tracker works in Évora, too.",
    )
    .is(Verdict::Salesy)
    .told("A29");
}

#[test]
fn titles_may_have_words_of_selling_in_them() {
    invite("Hi Jonas, I'm a guarantee officer at the export bank in Aarhus. Your note on crop loans in Mali is the clearest I have read.").is(Verdict::Good).not_told("A32");
    invite("Hi Jonas, I'm at the export bank in Aarhus and I guarantee you a crop loan in Mali within 30 days.").is(Verdict::Salesy).told("A32");
    invite("Hi Sunniva, as a scale engineer in Bergen I calibrate fish scales. Your thread on wet load cells saved me a week.").is(Verdict::Good).not_told("A31");
    invite("Hi Sunniva, I'm in Bergen and scale businesses to 7 figures. Your fish farm could be next.").is(Verdict::Salesy).told("A31");
    invite("Hi Ilse, growth-ring researcher here, from the Ulm tree lab. Your oak from the Rhine crossing is older than our oldest. May I count with you?").is(Verdict::Good).not_told("A31");
    invite("Hi Ilse, growth expert here. My proven system grows labs like yours 10x. May I count you in?").is(Verdict::Salesy).told("A31");
    invite("Hi Moa, you ran the Klarna demo team when I was a student in Lund. Your rule about one slide a minute is on my desk still.").is(Verdict::Good).not_told("A29");
    invite("Hi Moa, I saw you at Klarna. Book a demo with our team and your slides will make themselves.").is(Verdict::Salesy).told("A29");
    invite("Hi Tove, I teach sales clerks at the folk school in Voss. Your essay on silence behind the counter is now lesson one.").is(Verdict::Good).not_told("A29");
    invite("Hello Amir, I was lead engineer for growth chambers in Wageningen, and your basil data from chamber 4 is what I quote.").is(Verdict::Good).not_told("A29");
    invite("Hello Amir, I am lead for growth and help chambers like yours get 40% more leads.")
        .is(Verdict::Salesy)
        .told("A29");
}

#[test]
fn no_pitch_is_true_or_it_is_not() {
    invite("Hi Dele, no pitch, I promise: I drive the 64 bus in Leeds and your timetable map is the first that my passengers can read.").is(Verdict::Good).not_told("A29");
    invite("Hi Dele, no pitch, I promise! We help bus firms fill seats and cut costs by 25%. Worth a quick call this week?").is(Verdict::Salesy).told("A29");
    invite("Hi Noor, not selling anything. I survey barns for owls near Ghent and your nest-box plan worked on the first try.").is(Verdict::Good).not_told("A29");
    invite("Hi Noor, not selling anything, just wanted to share that our nest-box platform helps surveyors save 10 hours a week. Can I send you a free trial?").is(Verdict::Salesy).told("A29");
    invite("Hi Gwen, this isn't a sales pitch. Our payroll service just happens to save firms of your size £400 a month. Open to a chat?").is(Verdict::Salesy).told("A29");
    invite("Hi Gwen, this isn't a sales pitch. You found the error in the Swansea bus accounts and my pupils want to know how.").is(Verdict::Good).not_told("A29");
}

#[test]
fn short_notes_that_name_where_they_met_are_good() {
    invite("Hi Zofia, good to meet you at the Kraków seed swap!")
        .is(Verdict::Good)
        .not_told("A03");
    invite("Hi Zofia, good to connect with you here!")
        .is(Verdict::Generic)
        .told("A03");
    invite("Tom from the Leeds allotments here, nice talking on Sunday.")
        .is(Verdict::Good)
        .not_told("A03");
    invite("Tom here, nice profile.")
        .is(Verdict::Generic)
        .told("A03");
    invite("We shared a taxi to the Dakar ferry on Monday. Amadou")
        .is(Verdict::Good)
        .not_told("A03");
    invite("We share the same interests. Amadou")
        .is(Verdict::Generic)
        .told("A03");
    invite("Seat 14B from the Oslo night train here. The book was called Stoner.")
        .is(Verdict::Good)
        .not_told("A03");
    invite("Hello from Oslo. Let's connect.")
        .is(Verdict::Generic)
        .told("A03");
    invite("You taught me to tie flies at Loch Awe in 2019. Thank you, Isla")
        .is(Verdict::Good)
        .not_told("A03");
    invite("You seem like a great person to know. Thank you, Isla")
        .is(Verdict::Generic)
        .told("A03");
}

#[test]
fn a_school_in_common_outweighs_stock_words() {
    invite(
        "Hi Raj! I came across your impressive profile and noticed we both attended Anna University. Would love to add you to my professional network and learn from your journey!",
    )
    .is(Verdict::Good);
    invite(
        "Hi Raj! I came across your impressive profile and noticed we both work in Chennai. Would love to add you to my professional network and learn from your journey!",
    )
    .is(Verdict::Generic);
    invite(
        "Hi Lena, we both studied at TU Graz. Your background in the industry is impressive. I'd like to connect with like-minded professionals and exchange insights.",
    )
    .is(Verdict::Good);
    invite(
        "Hi Lena, we both work in logistics. Your background in the industry is impressive. I'd like to connect with like-minded professionals and exchange insights.",
    )
    .is(Verdict::Generic);
}

#[test]
fn a_role_is_sold_by_a_recruiter() {
    invite("Hi Ifeoma, I weld in Antwerp and your film on overhead seams is what I show each apprentice. Which rod was it?").is(Verdict::Good).not_told("A29");
    invite("Hello Marek, we are hiring crane drivers in Hamburg and your background looks like a great match. Shall I send you the job description?").is(Verdict::Salesy).told("A29");
    invite("Hello Marek, I drive the second crane in Hamburg and your answer on gusts made me stop at 40 knots. Thank you.").is(Verdict::Good).not_told("A29");
    invite("Hi Ifeoma, I have a night welder role in Antwerp with a great salary that would be a perfect fit for you.").is(Verdict::Salesy).told("A29");
    invite("Hi Jun, I'm a talent partner and came across your profile for a data role at a fast growing client of ours. Open to a confidential chat?").is(Verdict::Salesy).told("A29");
    invite("Hi Jun, I'm a talent scout for the Osaka youth choir. Your recording of the bells at Nara is the one our altos learn from.").is(Verdict::Good).not_told("A29");
}

#[test]
fn a_host_sells_nothing_until_a_place_costs_money() {
    invite("Hi Ngozi, I host a podcast on small harbours. Would you be a guest and tell us how Lagos dredges hers?").is(Verdict::Good).not_told("A29");
    at(Stage::FirstMessage, "Hi Ines, we run a monthly meetup on glass conservation in Porto. Would you come and give a talk about the Viana windows? We cover your train.").is(Verdict::Good).not_told("A29");
    at(Stage::FirstMessage, "Hi Ines, my podcast about founders reaches 50k listeners. Be featured as a guest for only $299, book your slot here.").is(Verdict::Salesy).told("A29");
}

#[test]
fn their_employer_may_hire_without_a_role_being_sold() {
    invite("Hi Amara, I saw your team at Brightwell is hiring nurses in Leeds. I read your piece on night shifts and would like to hear how you hand over.").is(Verdict::Good).not_told("A29");
    invite("Hi Amara, Brightwell is hiring nurses in Leeds. Great pay, send me your CV.")
        .is(Verdict::Salesy)
        .told("A29");
}

#[test]
fn a_term_set_by_a_stranger_repels() {
    at(
        Stage::FollowUp,
        "Hi Tom, I am giving you 48 hours to answer my message.",
    )
    .is(Verdict::OffPutting)
    .told("X06");
    at(Stage::FollowUp, "Hi Tom, you asked for the plans. I can give them to you in 48 hours. Is Thursday at noon early enough for the mason?").not_told("X06");
}

#[test]
fn praise_of_the_person_is_not_praise_of_the_work() {
    at(
        Stage::FirstMessage,
        "Hi, you seem such a beautiful soul. Anything exciting going on in your life?",
    )
    .is(Verdict::OffPutting)
    .told("X07");
    at(Stage::FirstMessage, "Hi Bo, your repair of the Skagen light is such a beautiful piece of work. Anything new going on at the yard?").not_told("X07");
}

#[test]
fn research_with_a_product_sells_it() {
    invite("Hi Elif, I'm the founder of a booking app for dentists and doing research. Would you try our beta and give feedback on a 20-minute call? It's free for early users.").is(Verdict::Salesy).told("A29");
    invite("Hi Elif, I'm a student of dentistry in Izmir and doing research on fear of drills for my thesis. What do you say first to a child who cries?").is(Verdict::Good).not_told("A29");
    invite("Hi Owen, doing some market research: what is your biggest challenge with invoices? We're building a platform that automates them and would love to show you.").is(Verdict::Salesy).told("A29");
    invite("Hi Owen, for my thesis in Cardiff I count how rowing clubs split their bills. How did yours agree on the boat insurance?").is(Verdict::Good).not_told("A29");
    invite("Hi Vera, I'm writing the history of notaries in Brno. Could I get a look at the 1911 register that you described in the yearbook?").is(Verdict::Good).not_told("A29");
}

#[test]
fn stock_text_to_somebody_known_is_only_a_tip() {
    between(
        Relation::Known,
        Stage::Invite,
        "Hi Tom, I'd like to add you to my professional network on LinkedIn.",
    )
    .is(Verdict::Good)
    .told("A02");
    invite("Hi Tom, I'd like to add you to my professional network on LinkedIn.")
        .is(Verdict::Generic)
        .told("A02");
    between(
        Relation::WorkedTogether,
        Stage::Invite,
        "I'd like to join your network. Please accept my invitation.",
    )
    .is(Verdict::Good)
    .told("A02");
    invite("I'd like to join your network. Please accept my invitation.")
        .is(Verdict::Generic)
        .told("A02");
}

#[test]
fn a_stranger_has_more_to_explain() {
    between(Relation::Known, Stage::Invite, "Hi Jonas, let's connect!")
        .is(Verdict::Good)
        .not_told("A05");
    invite("Hi Jonas, let's connect!")
        .is(Verdict::Generic)
        .told("A05");
    between(
        Relation::WorkedTogether,
        Stage::FirstMessage,
        "Hi Jonas, please find my CV attached. I know the night desk.",
    )
    .is(Verdict::Good)
    .not_told("A46");
    at(
        Stage::FirstMessage,
        "Hi Jonas, please find my CV attached. I know the night desk.",
    )
    .is(Verdict::OffPutting)
    .told("A46");
    between(
        Relation::WorkedTogether,
        Stage::FirstMessage,
        "Hi Jonas, could you recommend me to your boss? The night desk was a good time in Bremen.",
    )
    .is(Verdict::Good)
    .not_told("A42");
    at(
        Stage::FirstMessage,
        "Hi Jonas, could you recommend me to your boss?",
    )
    .is(Verdict::OffPutting)
    .told("A42");
    between(
        Relation::WorkedTogether,
        Stage::Recommendation,
        "Hi Ruth, would you write me a recommendation about the Bremen move? A no is fine, too.",
    )
    .is(Verdict::Good)
    .not_told("A52");
    at(
        Stage::Recommendation,
        "Hi Ruth, would you write me a recommendation? A no is fine, too.",
    )
    .is(Verdict::Generic)
    .told("A52");
}

#[test]
fn a_call_may_be_asked_for_once_they_have_accepted() {
    at(Stage::FollowUp, "Thanks for accepting, Ravi. Would a short call suit you some day, to compare our ferries? Or write, if you'd rather.").is(Verdict::Good).not_told("A41");
    invite("Hi Ravi, I time the ferries in Kochi and your tide chart beats mine. Would a short call suit you some day?").is(Verdict::Good).told("A41");
    at(
        Stage::FollowUp,
        "Thank you for the answer on tar, Bo. Shall we do a Zoom on Friday to look at both hulls?",
    )
    .is(Verdict::Good)
    .not_told("A41");
    invite("Hi Bo, your answer on tar saved my dinghy in Malmö. Shall we do a Zoom on Friday to look at both hulls?").is(Verdict::Good).told("A41");
    invite("Hi Sol, your levels of the Ebro weir match mine. Could we have a call on Monday?")
        .is(Verdict::Good)
        .told("A41");
}

#[test]
fn help_is_offered_with_something_or_with_nothing() {
    at(Stage::FirstMessage, "Thanks for connecting, Nia. You look for somebody to read the Welsh signs aloud: I grew up in Bala and can do it on Friday.").is(Verdict::Good).not_told("A40");
    at(
        Stage::FirstMessage,
        "Thanks for connecting, Nia. Let me know if I can do anything for you.",
    )
    .is(Verdict::Generic)
    .told("A40");
    at(Stage::FirstMessage, "Thanks for adding me, Per. I can lend you the 1962 chart of the Skagen shoals if it helps your book.").is(Verdict::Good).not_told("A40");
    at(
        Stage::FirstMessage,
        "Thanks for adding me, Per. How can I help you?",
    )
    .is(Verdict::Generic)
    .told("A40");
    at(Stage::FollowUp, "You asked who reads Gaelic deeds, Isla. My aunt in Oban does and is glad to look at yours.").is(Verdict::Good).not_told("A40");
    at(
        Stage::FollowUp,
        "Let me know if I can ever be of help, Isla.",
    )
    .is(Verdict::Generic)
    .told("A40");
}

#[test]
fn praise_has_an_object_or_has_none() {
    invite("Hi Mei, your article on waiting rooms made us turn all chairs toward the window. Brilliant!").is(Verdict::Good).not_told("A15");
    invite("Hi Mei, amazing profile, impressive career and truly inspiring content!")
        .is(Verdict::Generic)
        .told("A15");
    invite(
        "Hi Bo, your thesis on tidal mills is fantastic: I had not known of the one in Brittany.",
    )
    .is(Verdict::Good)
    .not_told("A04");
    invite("Hi Bo, your background is fantastic and your work is very inspiring.")
        .is(Verdict::Generic)
        .told("A04");
    invite("Hi Noa, impressive: you moved 400 hives by barge without losing a queen. Which week did you choose?").is(Verdict::Good).not_told("A04");
    invite("Hi Noa, impressive profile and great achievements! I would love to connect.")
        .is(Verdict::Generic)
        .told("A04");
}

#[test]
fn a_number_may_be_that_of_a_bus() {
    invite("Hi Gus, I ride bus number 30 to the Cork hospital and your mural at stop 12 makes my mornings.").is(Verdict::Good).not_told("A24");
    invite("Hi Gus, I want to grow my network and hit my number of 500 connections.")
        .is(Verdict::Generic)
        .told("A24");
    invite("Hi Gus, what number of bees do you count in a good swarm? Mine in Cork had some 9,000 in May.").is(Verdict::Good).not_told("X04");
    invite("Hi Gus, your swarm count in Cork is a joy. Call me on +353 21 555 0199 about my bees in Kinsale.").is(Verdict::Good).told("X04");
    invite("Hi Ed, the number 7 tram has your poem on its window in Brno. Who chose it?")
        .is(Verdict::Good)
        .not_told("A24");
    invite("Hi Ed, help me reach 500 connections! Let's connect.")
        .is(Verdict::Generic)
        .told("A24");
    invite("Hi Fay, your 10x magnifier tip found the mites in my hives near Hull.")
        .is(Verdict::Good)
        .not_told("A31");
    invite("Hi Fay, this tip will 10x your income near Hull.")
        .is(Verdict::Salesy)
        .told("A31");
}

#[test]
fn learners_of_english_are_welcome() {
    invite("Hello Mr Weber, I am teach welding in Ulm and I use your safety video in the class. My students ask who make them. Can I connect?").is(Verdict::Good).not_told("A03");
    invite("Hello Mr Weber, I am see your profile and it is very interesting. I want connect with you please.").is(Verdict::Generic).told("A03");
    invite("Dear Ana, i read you article about blue dye, it help me so much for my small workshop in Oaxaca. Thanks you!").is(Verdict::Good).not_told("A03");
    invite("Dear Ana, i see you profile, it help me so much for grow my network. Thanks you!")
        .is(Verdict::Generic)
        .told("A24");
    invite("Good morning sir, I am nurse in Cebu. Your video of the wound dressing, I show it to my all colleague. We are thank you.").is(Verdict::Good).not_told("A03");
    invite(
        "Good morning sir, I am nurse in Cebu. Your profile is very nice sir, kindly accept me.",
    )
    .is(Verdict::Generic)
    .told("A03");
    invite("Hello, I am Paweł, driver of the crane from Gdynia. You have wrote that wind measure on the boom is wrong. Where you put it?").is(Verdict::Good).not_told("A03");
    invite("Hello, I am Paweł, driver of the crane from Gdynia. I want to have you in my contacts. Please accept.").is(Verdict::Generic).told("A05");
    invite("Dear Madam, kindly do the needful is how my office writes. Your article on plain letters has cured us in Chennai.").is(Verdict::Good).not_told("A03");
}

#[test]
fn two_hundred_characters_are_enough_for_one_thing() {
    invite("Hi Sanne, your survey of the Waal bridge found what mine at Arnhem missed. How did you light the east pier?").is(Verdict::Good).not_told("A03");
    invite("Hi Sanne, your survey experience is very impressive. I hope to connect and to learn from you and your great work.").is(Verdict::Generic).told("A03");
    invite("Hi Sanne, Joost Bakker at the lock says you know the old gauge. I look after the one in Tiel.").is(Verdict::Good).not_told("A03");
    invite("Hi Sanne, we have many mutual connections and the same industry, so it would be great to connect.").is(Verdict::Generic).told("A03");
    invite("Hi Wen, the slow-train map on your wall in Taitung: may I print it for my class?")
        .is(Verdict::Good)
        .not_told("A03");
    invite("Hi Wen, I have followed your exciting journey for a while and I think that there is a lot we could talk about.").is(Verdict::Generic).told("A03");
}

#[test]
fn one_person_bears_many_names() {
    let text =
        |name: &str| format!("Hi {name}, your survey of the Waal bridge settled our east pier.");
    for (page, greeted, stranger) in [
        // A short form, or more than one.
        ("Margaret Osei", "Peggy", "Polly"),
        ("Aleksandra Kowalska", "Ola", "Alina"),
        ("Aleksandra Kowalska", "Aleks", "Alina Maria"),
        ("Maria Kowalska", "Marysia", "Ola"),
        // A second given name that the page does not show, beside the short form of the first.
        ("Aleksandra Kowalska", "Ola Maria", "Olga Maria"),
        // Marks on letters, left out or written out.
        ("Łukasz Żak", "Lukasz", "Tomasz"),
        ("Jürgen Groß", "Juergen", "Jochen"),
        // The family name first.
        ("Nagy Ágnes", "Ágnes", "Zsófia"),
        ("Tanaka Haruto", "Haruto", "Kenji"),
        ("Wang Xiaoming", "Xiaoming", "Jianguo"),
        // Two given names, together or one alone.
        ("Anne-Marie Dubois", "Anne-Marie", "Claire"),
        ("Mary Ann Ortiz", "Mary", "Louise"),
        ("Tan Wei Ling", "Weiling", "Mei Hua"),
    ] {
        to(page, &text(greeted)).is(Verdict::Good).not_told("X02");
        to(page, &text(stranger)).is(Verdict::Good).told("X02");
    }
}

#[test]
fn titles_are_no_names() {
    for greeted in [
        "Dr Okafor",
        "Prof. Okafor",
        "Professor Okafor",
        "Mrs Okafor",
        "Dr. Ngozi Okafor",
    ] {
        let text = format!(
            "Dear {greeted}, thank you for the lecture on dosage charts in Enugu on Tuesday."
        );
        to("Ngozi Okafor, PhD", &text)
            .is(Verdict::Good)
            .not_told("X02");
        to("Dr. Helena Berg", &text).is(Verdict::Good).told("X02");
    }
}

#[test]
fn slips_cost_little_and_a_pitch_costs_much() {
    let tidy = invite(
        "Hi Ana, I read your article about blue dye. It helps me so much in my small workshop in Oaxaca.",
    );
    let slips = invite(
        "hi Ana, I red your article about blue dye. it help me so much in my small workshop in Oaxaca",
    );
    let pitch = invite(
        "Hi Ana, I read your article about blue dye. We help small workshops sell 30% more. Book a demo!",
    );
    assert!(
        slips.score() + 10 >= tidy.score(),
        "{} and {}",
        slips.score(),
        tidy.score()
    );
    assert!(
        pitch.score() + 40 <= slips.score(),
        "{} and {}",
        pitch.score(),
        slips.score()
    );
}

#[test]
fn one_hook_and_one_reason_are_enough() {
    let short = invite(
        "Hi Sanne, your survey of the Waal bridge found what mine at Arnhem missed. How did you light the east pier?",
    );
    let vague = invite(
        "Hi Sanne, your survey experience is very impressive and I would love to connect and learn from you.",
    );
    assert!(short.score() >= 70, "{}", short.score());
    assert!(vague.score() <= 40, "{}", vague.score());
}
