//! The project's rows of judging and of the study's course, as the archive has them.

use super::content::Known;
use crate::analysis::study::Study;
use crate::formats::archive::*;
use crate::model::*;

pub fn activity(activity: &Activity, known: &Known) -> ActivityPart {
    ActivityPart {
        guid: activity.guid.to_string(),
        case: known.cases.get(activity.case),
        name: activity.name.clone(),
        planned: activity.planned.clone(),
        carried_out: activity.carried_out.clone(),
        extent: activity.extent.map_or("", <&str>::from).to_owned(),
        deviation: activity.deviation.clone(),
        reason: activity.reason.clone(),
    }
}

pub fn means_ends(link: &MeansEnds, known: &Known) -> MeansEndsPart {
    MeansEndsPart {
        guid: link.guid.to_string(),
        case: known.cases.get(link.case),
        means: link.means.clone(),
        ends: link.ends.clone(),
        text: link.text.clone(),
    }
}

pub fn standing(status: &HypothesisStatus, known: &Known) -> StandingPart {
    StandingPart {
        memo: known.memos.get(status.memo),
        status: <&str>::from(status.standing).to_owned(),
        why: status.why.clone(),
        at: status.at.clone(),
    }
}

pub fn code_event(event: &CodeEvent, known: &Known) -> CodeEventPart {
    CodeEventPart {
        code: event.code.and_then(|id| known.codes.get(id)),
        name: event.name.clone(),
        event: <&str>::from(event.what).to_owned(),
        other: event.other.clone(),
        why: event.why.clone(),
        at: event.at.clone(),
    }
}

pub fn question_link(link: &QuestionLink, known: &Known) -> QuestionLinkPart {
    let (what, guid) = match link.by {
        Answering::ThemeCell(id) => ("theme_cell", known.cells.get(id)),
        Answering::Finding(id) => ("finding", known.findings.get(id)),
        Answering::Assessment(id) => ("assessment", known.assessments.get(id)),
    };
    QuestionLinkPart { question: known.questions.get(link.question), by: Target { what, guid } }
}

pub fn keyword(keyword: &Keyword, known: &Known) -> KeywordPart {
    let touch = |(document, note): &(DocumentId, String)| TouchPart {
        document: known.documents.get(*document),
        note: note.clone(),
    };
    KeywordPart {
        guid: keyword.guid.to_string(),
        text: keyword.text.clone(),
        touched: keyword.touched.iter().map(touch).collect(),
    }
}

/// A row or column of the theme table: its axis and its name or GUID.
pub fn place(place: &AxisPlace, known: &Known) -> PlaceOnAxis {
    let value = match place {
        AxisPlace::Case(id) | AxisPlace::CaseGroup(id) => known.cases.get(*id),
        AxisPlace::Question(id) => known.questions.get(*id),
        AxisPlace::Theme(id) => known.themes.get(*id),
        AxisPlace::Code(id) => known.codes.get(*id),
        AxisPlace::Role(words) | AxisPlace::Level(words) | AxisPlace::DocumentKind(words) | AxisPlace::Time(words) => {
            Some(words.clone())
        }
    };
    PlaceOnAxis { axis: <&str>::from(place.axis()), value }
}

pub fn read(mark: &ReadMark, known: &Known) -> ReadPart {
    ReadPart {
        guid: mark.guid.to_string(),
        document: known.documents.get(mark.document),
        coder: known.coders.get(mark.coder),
        purpose: <&str>::from(mark.purpose).to_owned(),
        codes: mark.codes.as_ref().map(|codes| codes.iter().filter_map(|code| known.codes.get(*code)).collect()),
        parts: mark.parts.iter().map(|part| SpanPart { start: part.start.0, end: part.end.0 }).collect(),
        at: mark.at.clone(),
    }
}

pub fn settlement(settlement: &Settlement, known: &Known) -> SettlementPart {
    SettlementPart {
        guid: settlement.guid.to_string(),
        document: known.documents.get(settlement.document),
        start: settlement.passage.start.0,
        end: settlement.passage.end.0,
        code: known.codes.get(settlement.code),
        coders: settlement.coders.iter().filter_map(|coder| known.coders.get(*coder)).collect(),
        coder: known.coders.get(settlement.coder),
        kept: <&str>::from(settlement.kept).to_owned(),
        at: settlement.at.clone(),
    }
}

pub fn silence(silence: &Silence, known: &Known) -> SilencePart {
    let (theme, code, question) = match silence.on {
        RowOf::Theme(id) => (known.themes.get(id), None, None),
        RowOf::Code(id) => (None, known.codes.get(id), None),
        RowOf::Question(id) => (None, None, known.questions.get(id)),
    };
    SilencePart {
        guid: silence.guid.to_string(),
        case: known.cases.get(silence.case),
        theme,
        code,
        question,
        kind: <&str>::from(silence.kind).to_owned(),
        text: silence.text.clone(),
        coder: known.coders.get(silence.coder),
        at: silence.at.clone(),
    }
}

pub fn overall(overall: &Overall, study: &Study, known: &Known) -> OverallPart {
    OverallPart {
        guid: overall.guid.to_string(),
        set: study.sets.iter().find(|set| set.id == overall.set).map(|set| set.guid.to_string()),
        case: known.cases.get(overall.case),
        occasion: overall.occasion.clone(),
        rating: overall.rating.clone(),
        reasoning: overall.reasoning.clone(),
    }
}

pub fn of_case((case, kind): (CaseId, CaseFinding), known: &Known) -> CaseFindingPart {
    CaseFindingPart { case: known.cases.get(case), kind: <&str>::from(kind).to_owned() }
}
