//! What the study has to say to each research question, and who has nothing to say to it.

use super::Study;
use super::emptiness::{CellState, Reading};
use crate::model::*;
use crate::say;
use std::collections::BTreeSet;

/// What answers a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub by: By,
    /// What it is about, as the study names it.
    pub about: String,
    pub words: String,
    /// The passages that it rests on; those against it last.
    pub places: Vec<(DocumentId, Passage)>,
}

/// What kind of thing answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    Unit(UnitId),
    Statement(StatementId),
    /// The link, where it was said to answer; a cell of the question's own row or column has none.
    Linked(Answering, bool),
}

/// All that answers one question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuestionPage {
    /// Statements first, then what was said to answer, then units in reading order.
    pub answers: Vec<Answer>,
    /// Cases with material of their own of which nothing answers, and what that means.
    pub silent_cases: Vec<(CaseId, CellState)>,
    /// Levels of the study's documents of which nothing answers.
    pub silent_levels: Vec<String>,
}

/// Gathers what answers a question.
pub fn page(study: &Study, question: QuestionId, lang: Lang) -> QuestionPage {
    let mut answers: Vec<Answer> = Vec::new();
    answers.extend(
        study
            .statements
            .iter()
            .filter(|known| known.question == Some(question))
            .map(|known| statement(study, known, lang)),
    );
    for cell in &study.cells {
        let is_linked = study.question_links.contains(&QuestionLink { question, by: Answering::ThemeCell(cell.id) });
        let is_its_own = cell.places.contains(&AxisPlace::Question(question));
        if (is_linked || is_its_own) && !cell.text.trim().is_empty() {
            let by = By::Linked(Answering::ThemeCell(cell.id), is_linked);
            let [one, other] = &cell.places;
            let about = format!("{} · {}", study.place_name(one), study.place_name(other));
            answers.push(answer(study, by, about, &cell.text, Claim::ThemeCell(cell.id)));
        }
    }
    let links = study.question_links.iter().filter(|link| link.question == question);
    answers.extend(links.filter_map(|link| linked(study, link.by)));
    let units = study.units.iter().filter(|unit| unit.relevance != Relevance::Excluded);
    answers.extend(units.filter_map(|unit| {
        let (_, words) = unit.answers.iter().find(|(id, words)| *id == question && !words.trim().is_empty())?;
        let about = study.case_names_of(unit.document, unit.passage);
        let about = if about.is_empty() { study.document_name(unit.document).to_owned() } else { about };
        let places = vec![(unit.document, unit.passage)];
        Some(Answer { by: By::Unit(unit.id), about, words: words.clone(), places })
    }));
    let (silent_cases, silent_levels) = silent(study, question, &answers);
    QuestionPage { answers, silent_cases, silent_levels }
}

fn answer(study: &Study, by: By, about: String, words: &str, claim: Claim) -> Answer {
    let mut evidence: Vec<&Evidence> = study.evidence_of(claim).collect();
    evidence.sort_by_key(|one| one.against);
    let places = evidence.into_iter().map(|one| (one.document, one.passage)).collect();
    Answer { by, about, words: words.to_owned(), places }
}

fn statement(study: &Study, known: &Statement, lang: Lang) -> Answer {
    let about = match known.on {
        StatementOn::Case(case) => study.case_name(case),
        StatementOn::Document(document) => study.document_name(document),
        StatementOn::Study => say::evidence_the_whole_study(lang),
    };
    answer(study, By::Statement(known.id), about.to_owned(), &known.text, Claim::Statement(known.id))
}

/// A finding or an assessment that was said to answer; cells are gathered by themselves.
fn linked(study: &Study, by: Answering) -> Option<Answer> {
    let (about, words, claim) = match by {
        Answering::ThemeCell(_) => return None,
        Answering::Finding(id) => {
            let finding = study.findings.iter().find(|finding| finding.id == id)?;
            let row = study.contrasts.iter().flat_map(|contrast| &contrast.rows).find(|row| row.id == finding.row)?;
            (study.row_name(row.about).to_owned(), &finding.text, Claim::Finding(id))
        }
        Answering::Assessment(id) => {
            let known = study.assessments.iter().find(|known| known.id == id)?;
            let criterion = study.sets.iter().flat_map(|set| &set.criteria).find(|one| one.id == known.criterion)?;
            let about = format!("{} · {} · {}", study.case_name(known.case), criterion.name, known.rating);
            (about, &known.reasoning, Claim::Assessment(id))
        }
    };
    Some(answer(study, By::Linked(by, true), about, words, claim))
}

/// The cases and levels that no answer speaks of, by what it is about and by the passages it rests on.
fn silent(study: &Study, question: QuestionId, answers: &[Answer]) -> (Vec<(CaseId, CellState)>, Vec<String>) {
    let reading = Reading::new(study);
    let mut cases: BTreeSet<CaseId> = BTreeSet::new();
    let mut levels: BTreeSet<&str> = BTreeSet::new();
    for answer in answers {
        cases.extend(own_cases(study, answer.by));
        for (document, passage) in &answer.places {
            cases.extend(study.cases_of(*document, *passage));
            levels.extend(study.document(*document).map(|row| row.level.as_str()));
        }
    }
    let has_material = |case: &&Case| study.links.iter().any(|link| link.case == case.id);
    let silent = study.cases.iter().filter(has_material).map(|case| case.id).filter(|id| !cases.contains(id));
    let silent_cases = silent.map(|case| (case, reading.of_case(case, RowOf::Question(question), 0)));
    let all: BTreeSet<&str> =
        study.documents.iter().map(|row| row.level.as_str()).filter(|level| !level.is_empty()).collect();
    (silent_cases.collect(), all.difference(&levels).map(|level| (*level).to_owned()).collect())
}

/// The case that something is about, whatever it rests on.
fn own_cases(study: &Study, by: By) -> Option<CaseId> {
    match by {
        By::Statement(id) => study.statements.iter().find(|known| known.id == id).and_then(|known| match known.on {
            StatementOn::Case(case) => Some(case),
            StatementOn::Document(_) | StatementOn::Study => None,
        }),
        By::Linked(Answering::ThemeCell(id), _) => {
            let cell = study.cells.iter().find(|cell| cell.id == id)?;
            cell.places.iter().find_map(|place| match place {
                AxisPlace::Case(case) => Some(*case),
                _ => None,
            })
        }
        By::Linked(Answering::Assessment(id), _) => {
            study.assessments.iter().find(|known| known.id == id).map(|known| known.case)
        }
        By::Linked(Answering::Finding(_), _) | By::Unit(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(id: i64, level: &str) -> super::super::study::DocumentRow {
        super::super::study::DocumentRow {
            id: DocumentId(id),
            guid: Guid::fresh(),
            name: format!("D{id}"),
            kind: String::new(),
            date: String::new(),
            level: level.to_owned(),
            language: String::new(),
            characters: 0,
            words: 0,
            codings: 0,
            units: 0,
        }
    }

    fn case(id: i64, name: &str) -> Case {
        Case {
            id: CaseId(id),
            guid: Guid::fresh(),
            parent: None,
            name: name.to_owned(),
            kind: String::new(),
            description: String::new(),
        }
    }

    /// Three cases of a document each; a unit of the first and a statement on the second speak to the question.
    fn study() -> Study {
        let question = QuestionId(1);
        let link = |id: i64| CaseLink {
            id: CaseLinkId(id),
            document: DocumentId(id),
            case: CaseId(id),
            passage: None,
            tick: 0,
        };
        let unit = |id: i64, words: &str, relevance| MeaningUnit {
            id: UnitId(id),
            guid: Guid::fresh(),
            document: DocumentId(id),
            passage: Passage::new(0, 4),
            relevance,
            condensation: String::new(),
            interpretation: String::new(),
            theme: None,
            coder: CoderId(1),
            answers: vec![(question, words.to_owned())],
        };
        let on = StatementOn::Case(CaseId(2));
        let text = "Söder har".to_owned();
        let cell = ThemeCell {
            id: ThemeCellId(1),
            guid: Guid::fresh(),
            places: [AxisPlace::Role("polis".to_owned()), AxisPlace::Question(question)],
            text: "Polisen ser det".to_owned(),
        };
        Study {
            documents: vec![document(1, "local"), document(2, "strategic"), document(3, "executing")],
            cases: vec![case(1, "Norr"), case(2, "Söder"), case(3, "Väster"), case(4, "Ingen")],
            links: vec![link(1), link(2), link(3)],
            units: vec![
                unit(1, "Ja", Relevance::Essential),
                unit(2, " ", Relevance::Essential),
                unit(3, "Nej", Relevance::Excluded),
            ],
            statements: vec![Statement { id: StatementId(1), guid: Guid::fresh(), on, question: Some(question), text }],
            cells: vec![cell],
            ..Study::default()
        }
    }

    #[test]
    fn what_answers_is_gathered_and_what_is_silent_is_told() {
        let page = page(&study(), QuestionId(1), Lang::En);
        let told: Vec<(&str, &str)> = page.answers.iter().map(|one| (one.about.as_str(), one.words.as_str())).collect();
        assert_eq!(told, [("Söder", "Söder har"), ("polis · ", "Polisen ser det"), ("Norr", "Ja")]);
        let silent: Vec<(CaseId, &str)> = page.silent_cases.iter().map(|(case, state)| (*case, state.key())).collect();
        // Nothing of it is known to be the respondents' to be read.
        assert_eq!(silent, [(CaseId(3), "no_material")], "a case without material is not silent");
        assert_eq!(page.silent_levels, ["executing", "strategic"], "a statement without evidence speaks of no level");
    }

    #[test]
    fn an_assessment_that_answers_is_told_as_itself_and_speaks_for_its_own_case() {
        let criterion = |id: i64, name: &str| Criterion {
            id: CriterionId(id),
            guid: Guid::fresh(),
            outcome: false,
            name: name.to_owned(),
            question: String::new(),
            part: String::new(),
        };
        let assessment = |id: i64, criterion: i64, case: i64, rating: &str| Assessment {
            id: AssessmentId(id),
            guid: Guid::fresh(),
            criterion: CriterionId(criterion),
            case: CaseId(case),
            occasion: "baseline".to_owned(),
            rating: rating.to_owned(),
            reasoning: format!("därför {rating}"),
        };
        let by = Answering::Assessment(AssessmentId(2));
        let set = CriteriaSet {
            id: CriteriaSetId(1),
            guid: Guid::fresh(),
            name: "Mål".to_owned(),
            ratings: Vec::new(),
            criteria: vec![criterion(1, "Tid"), criterion(2, "Råd"), criterion(3, "Plats")],
            rule: Rule::Balance,
        };
        let study = Study {
            cases: vec![case(1, "Norr"), case(2, "Söder"), case(3, "Väster")],
            links: study().links,
            documents: study().documents,
            sets: vec![set],
            assessments: vec![assessment(1, 1, 1, "nej"), assessment(2, 2, 3, "ja"), assessment(3, 3, 2, "delvis")],
            question_links: vec![QuestionLink { question: QuestionId(1), by }],
            ..Study::default()
        };
        let page = page(&study, QuestionId(1), Lang::En);
        let told: Vec<(&str, &str)> = page.answers.iter().map(|one| (one.about.as_str(), one.words.as_str())).collect();
        assert_eq!(told, [("Väster · Råd · ja", "därför ja")]);
        let silent: Vec<CaseId> = page.silent_cases.iter().map(|(case, _)| *case).collect();
        assert_eq!(silent, [CaseId(1), CaseId(2)]);
    }

    #[test]
    fn a_cell_that_was_said_to_answer_counts_once() {
        let mut study = study();
        let by = Answering::ThemeCell(ThemeCellId(1));
        study.question_links = vec![QuestionLink { question: QuestionId(1), by }];
        let cells =
            page(&study, QuestionId(1), Lang::En).answers.into_iter().filter(|one| one.by == By::Linked(by, true));
        assert_eq!(cells.count(), 1);
        assert!(page(&study, QuestionId(2), Lang::En).answers.is_empty());
    }
}
