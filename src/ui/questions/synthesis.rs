//! What the study as a whole has to say: to one question, or in general. It rests on the words that answer, or on those
//! that were looked at last.

use crate::analysis::study::Study;
use crate::model::*;
use crate::say;
use crate::session::action::{EvidenceAt, Ref, SetStatement};
use crate::ui::assess::rests;
use crate::ui::desk::Desk;
use crate::ui::tokens::{self, S1, S3};
use crate::ui::widgets::{Field, field, quiet_link, subheading};
use eframe::egui::Ui;

/// The statement as it stands, kept or not, so that citing never takes back what is written.
pub struct Synthesis {
    question: Option<Ref>,
    draft: String,
    cited: Vec<EvidenceAt>,
    /// What it rests on already.
    places: Vec<(DocumentId, Passage)>,
}

impl Synthesis {
    pub fn rests_on(&self, place: (DocumentId, Passage)) -> bool {
        self.places.contains(&place)
    }

    /// Rests it on one more passage.
    pub fn cite(&self, desk: &mut Desk, (document, passage): (DocumentId, Passage)) {
        let mut all = self.cited.clone();
        all.extend(rests::place(desk, document, passage, false));
        self.rest_on(desk, all);
    }

    fn rest_on(&self, desk: &mut Desk, evidence: Vec<EvidenceAt>) {
        let (question, text) = (self.question.clone(), self.draft.clone());
        desk.act(SetStatement { question, evidence: Some(evidence), ..SetStatement::new(text) });
    }
}

/// Whether a statement is what the study as a whole says.
pub fn is_of_study(statement: &Statement, question: Option<QuestionId>) -> bool {
    statement.on == StatementOn::Study && statement.question == question
}

pub fn show(ui: &mut Ui, desk: &mut Desk, study: &Study, question: Option<&Question>) -> Synthesis {
    let lang = desk.lang;
    let known = study.statements.iter().find(|known| is_of_study(known, question.map(|question| question.id)));
    let claim = known.map(|known| Claim::Statement(known.id));
    let places = claim.iter().flat_map(|claim| study.evidence_of(*claim));
    let places: Vec<_> = places.map(|evidence| (evidence.document, evidence.passage)).collect();
    let cited = desk.named(claim.iter().flat_map(|claim| study.evidence_of(*claim)), false);
    let guid = question.map(|question| Ref::from(question.guid));
    let name = say::questions_what_the_study_as_a_whole_says(lang);
    subheading(ui, name);
    let named = question.map_or_else(|| name.to_owned(), |question| format!("{name}: {}", question.label));
    let options = Field {
        rows: 4,
        hint: say::questions_tie_what_all_cases_say_together(lang),
        font: tokens::reading(15.5),
        enabled: desk.writable,
        ..Field::new(("synthesis", question.map(|question| question.id)), &named)
    };
    let edited = field(ui, &options, known.map_or("", |known| known.text.as_str()));
    if let Some(text) = edited.text {
        let key = format!("synthesis {}", guid.as_deref().unwrap_or_default());
        desk.write(SetStatement { question: guid.clone(), ..SetStatement::new(text) }, key);
    }
    let synthesis = Synthesis { question: guid, draft: edited.draft, cited, places };
    ui.add_space(S1);
    if let Some(evidence) = rests::evidence(ui, desk, study, claim) {
        synthesis.rest_on(desk, evidence);
    }
    let looked_at = desk.place.document.zip(desk.place.passage);
    if let Some(place) = looked_at.filter(|place| desk.writable && !synthesis.rests_on(*place))
        && quiet_link(ui, say::questions_rest_it_on_the_words_shown(lang)).clicked()
    {
        synthesis.cite(desk, place);
    }
    ui.add_space(S3);
    synthesis
}
