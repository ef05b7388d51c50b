//! The project's rows of judging and of the study's course, as the archive has them.

use super::content::Known;
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
