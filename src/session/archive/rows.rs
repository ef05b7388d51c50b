//! The lists of `project.json` that come straight from the study's rows.

use super::content::Known;
use super::judged;
use crate::analysis::study::Study;
use crate::formats::archive::*;
use crate::model::*;

/// All lists that need no more than the study; the others are left empty.
pub(super) fn rows(study: &Study, known: &Known, lang: Lang) -> Content {
    Content {
        cases: study.cases.iter().map(|case| case_part(case, known)).collect(),
        case_links: study.links.iter().map(|link| link_part(link, known)).collect(),
        participants: study.participants.iter().map(|person| participant(person, known)).collect(),
        consents: study.consents.iter().map(|consent| consent_part(consent, known)).collect(),
        coders: study.coders.iter().map(|c| CoderPart { guid: c.guid.to_string(), name: c.name.clone() }).collect(),
        codes: study.codes.iter().map(|code| code_part(code, known)).collect(),
        codings: study.codings.iter().map(|coding| known.coding(coding)).collect(),
        questions: study.questions.iter().map(question).collect(),
        themes: study.themes.iter().map(|theme| theme_part(theme, known)).collect(),
        meaning_units: study.units.iter().map(|unit| known.unit(unit)).collect(),
        statements: study.statements.iter().map(|statement| statement_part(statement, known)).collect(),
        theme_cells: study.cells.iter().map(|cell| cell_part(cell, known)).collect(),
        contrasts: study.contrasts.iter().map(|contrast| contrast_part(contrast, study, known)).collect(),
        criteria_sets: study.sets.iter().map(set).collect(),
        assessments: study.assessments.iter().map(|assessment| assessment_part(assessment, study, known)).collect(),
        evidence: study.evidence.iter().map(|evidence| known.evidence(evidence)).collect(),
        quarantined: study.quarantines.iter().map(|place| quarantined(place, known)).collect(),
        activities: study.activities.iter().map(|one| judged::activity(one, known)).collect(),
        means_ends: study.means_ends.iter().map(|one| judged::means_ends(one, known)).collect(),
        occasions: study.occasions.clone(),
        standings: study.standings.iter().map(|one| judged::standing(one, known)).collect(),
        code_events: study.code_events.iter().map(|one| judged::code_event(one, known)).collect(),
        question_links: study.question_links.iter().map(|one| judged::question_link(one, known)).collect(),
        keywords: study.keywords.iter().map(|one| judged::keyword(one, known)).collect(),
        queries: study.queries.iter().map(query).collect(),
        reported: study.reported.iter().map(reported_part).collect(),
        read: study.reads.iter().map(|one| judged::read(one, known)).collect(),
        settlements: study.settlements.iter().map(|one| judged::settlement(one, known)).collect(),
        silences: study.silences.iter().map(|one| judged::silence(one, known)).collect(),
        overalls: study.overalls.iter().map(|one| judged::overall(one, study, known)).collect(),
        journal: study.steps.iter().map(|step| step_part(step, lang)).collect(),
        ..Content::default()
    }
}

fn query(query: &SavedQuery) -> QueryPart {
    QueryPart {
        guid: query.guid.to_string(),
        name: query.name.clone(),
        query: serde_json::from_str(&query.query).unwrap_or_default(),
    }
}

fn case_part(case: &Case, known: &Known) -> CasePart {
    CasePart {
        guid: case.guid.to_string(),
        parent: case.parent.and_then(|id| known.cases.get(id)),
        name: case.name.clone(),
        kind: case.kind.clone(),
        description: case.description.clone(),
    }
}

fn link_part(link: &CaseLink, known: &Known) -> LinkPart {
    LinkPart {
        case: known.cases.get(link.case),
        document: known.documents.get(link.document),
        start: link.passage.map(|part| part.start.0),
        end: link.passage.map(|part| part.end.0),
    }
}

fn participant(person: &Participant, known: &Known) -> ParticipantPart {
    ParticipantPart {
        guid: person.guid.to_string(),
        name: person.name.clone(),
        role: person.role.clone(),
        cases: person.cases.iter().filter_map(|id| known.cases.get(*id)).collect(),
    }
}

fn consent_part(consent: &Consent, known: &Known) -> ConsentPart {
    ConsentPart {
        participant: known.participants.get(consent.participant),
        given: consent.given.clone(),
        // Without a date a consent is none, whatever it would allow.
        quotes: consent.may_quote(),
        recording: consent.recording && consent.is_given(),
        reuse: consent.reuse && consent.is_given(),
        note: consent.note.clone(),
        withdrawn: consent.withdrawn.clone(),
    }
}

fn code_part(code: &Code, known: &Known) -> CodePart {
    CodePart {
        guid: code.guid.to_string(),
        parent: code.parent.and_then(|id| known.codes.get(id)),
        name: code.name.clone(),
        definition: code.definition.clone(),
        include: code.include.clone(),
        exclude: code.exclude.clone(),
        example: code.example.clone(),
        origin: <&str>::from(code.origin).to_owned(),
        color: code.color.clone(),
        created: code.created.clone(),
    }
}

fn question(question: &Question) -> QuestionPart {
    QuestionPart { guid: question.guid.to_string(), label: question.label.clone(), text: question.text.clone() }
}

fn theme_part(theme: &Theme, known: &Known) -> ThemePart {
    ThemePart {
        guid: theme.guid.to_string(),
        parent: theme.parent.and_then(|id| known.themes.get(id)),
        name: theme.name.clone(),
        description: theme.description.clone(),
        not: theme.not.clone(),
    }
}

fn reported_part(reported: &Reported) -> ReportedPart {
    ReportedPart { standard: reported.standard.into(), item: reported.item, text: reported.text.clone() }
}

fn statement_part(statement: &Statement, known: &Known) -> StatementPart {
    let (document, case) = match statement.on {
        StatementOn::Document(id) => (known.documents.get(id), None),
        StatementOn::Case(id) => (None, known.cases.get(id)),
        StatementOn::Study => (None, None),
    };
    StatementPart {
        guid: statement.guid.to_string(),
        document,
        case,
        question: statement.question.and_then(|id| known.questions.get(id)),
        text: statement.text.clone(),
    }
}

fn cell_part(cell: &ThemeCell, known: &Known) -> CellPart {
    CellPart {
        guid: cell.guid.to_string(),
        places: cell.places.iter().map(|place| judged::place(place, known)).collect(),
        text: cell.text.clone(),
    }
}

fn contrast_part(contrast: &Contrast, study: &Study, known: &Known) -> ContrastPart {
    let row = |row: &ContrastRow| {
        let (theme, code) = match row.about {
            RowAbout::Theme(id) => (known.themes.get(id), None),
            RowAbout::Code(id) => (None, known.codes.get(id)),
        };
        let finding = study.findings.iter().find(|finding| finding.row == row.id).map(|finding| FindingPart {
            guid: finding.guid.to_string(),
            kind: <&str>::from(finding.kind).to_owned(),
            text: finding.text.clone(),
            searched: finding.searched.clone(),
            cases: finding.cases.iter().map(|one| judged::of_case(*one, known)).collect(),
        });
        RowPart { theme, code, finding }
    };
    ContrastPart {
        guid: contrast.guid.to_string(),
        name: contrast.name.clone(),
        cases: contrast.cases.iter().filter_map(|id| known.cases.get(*id)).collect(),
        rows: contrast.rows.iter().map(row).collect(),
    }
}

fn set(set: &CriteriaSet) -> SetPart {
    let criterion = |criterion: &Criterion| CriterionPart {
        guid: criterion.guid.to_string(),
        name: criterion.name.clone(),
        question: criterion.question.clone(),
        part: criterion.part.clone(),
        outcome: criterion.outcome,
    };
    SetPart {
        guid: set.guid.to_string(),
        name: set.name.clone(),
        ratings: set.ratings.clone(),
        rule: <&str>::from(set.rule).to_owned(),
        criteria: set.criteria.iter().map(criterion).collect(),
    }
}

fn assessment_part(assessment: &Assessment, study: &Study, known: &Known) -> AssessmentPart {
    let criterion =
        study.sets.iter().flat_map(|set| &set.criteria).find(|criterion| criterion.id == assessment.criterion);
    AssessmentPart {
        guid: assessment.guid.to_string(),
        criterion: criterion.map(|criterion| criterion.guid.to_string()),
        case: known.cases.get(assessment.case),
        occasion: assessment.occasion.clone(),
        rating: assessment.rating.clone(),
        reasoning: assessment.reasoning.clone(),
    }
}

fn quarantined(place: &Quarantine, known: &Known) -> PlacePart {
    PlacePart {
        guid: place.guid.to_string(),
        document: known.documents.get(place.document),
        start: place.passage.start.0,
        end: place.passage.end.0,
    }
}

fn step_part(step: &Step, lang: Lang) -> StepPart {
    StepPart {
        step: step.id.0,
        at: step.at.clone(),
        coder: step.coder.clone(),
        name: step.name.in_lang(lang),
        state: <&str>::from(step.state).to_owned(),
    }
}
