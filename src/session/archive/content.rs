//! From the project's rows to what `project.json` holds: ids become GUIDs, words in quarantine are covered.

use super::rows::rows;
use crate::analysis::masks::{Mask, Masks};
use crate::analysis::study::Study;
use crate::formats::archive::*;
use crate::model::*;
use crate::session::Error;
use crate::store::{self, Reader, variable::ValueOn};
use std::collections::HashMap;
use std::hash::Hash;

/// GUIDs by the ids of one project file.
pub(super) struct Guids<I>(HashMap<I, Guid>);

impl<I: Eq + Hash> Guids<I> {
    fn of<T>(all: &[T], both: impl Fn(&T) -> (I, Guid)) -> Guids<I> {
        Guids(all.iter().map(both).collect())
    }

    pub(super) fn get(&self, id: I) -> Option<String> {
        self.0.get(&id).map(Guid::to_string)
    }
}

/// The GUIDs of all that others point at.
pub(super) struct Known {
    pub(super) documents: Guids<DocumentId>,
    pub(super) cases: Guids<CaseId>,
    pub(super) participants: Guids<ParticipantId>,
    pub(super) codes: Guids<CodeId>,
    pub(super) coders: Guids<CoderId>,
    pub(super) codings: Guids<CodingId>,
    pub(super) questions: Guids<QuestionId>,
    pub(super) themes: Guids<ThemeId>,
    pub(super) units: Guids<UnitId>,
    pub(super) statements: Guids<StatementId>,
    pub(super) cells: Guids<ThemeCellId>,
    pub(super) findings: Guids<FindingId>,
    pub(super) assessments: Guids<AssessmentId>,
    pub(super) memos: Guids<MemoId>,
    pub(super) contrasts: Guids<ContrastId>,
    pub(super) activities: Guids<ActivityId>,
    pub(super) means_ends: Guids<MeansEndsId>,
    pub(super) silences: Guids<SilenceId>,
    pub(super) overalls: Guids<OverallId>,
}

impl Known {
    fn new(study: &Study, documents: &[store::document::Document]) -> Known {
        Known {
            documents: Guids::of(documents, |known| (known.id, known.guid)),
            cases: Guids::of(&study.cases, |known| (known.id, known.guid)),
            participants: Guids::of(&study.participants, |known| (known.id, known.guid)),
            codes: Guids::of(&study.codes, |known| (known.id, known.guid)),
            coders: Guids::of(&study.coders, |known| (known.id, known.guid)),
            codings: Guids::of(&study.codings, |known| (known.id, known.guid)),
            questions: Guids::of(&study.questions, |known| (known.id, known.guid)),
            themes: Guids::of(&study.themes, |known| (known.id, known.guid)),
            units: Guids::of(&study.units, |known| (known.id, known.guid)),
            statements: Guids::of(&study.statements, |known| (known.id, known.guid)),
            cells: Guids::of(&study.cells, |known| (known.id, known.guid)),
            findings: Guids::of(&study.findings, |known| (known.id, known.guid)),
            assessments: Guids::of(&study.assessments, |known| (known.id, known.guid)),
            memos: Guids::of(&study.memos, |known| (known.id, known.guid)),
            contrasts: Guids::of(&study.contrasts, |known| (known.id, known.guid)),
            activities: Guids::of(&study.activities, |known| (known.id, known.guid)),
            means_ends: Guids::of(&study.means_ends, |known| (known.id, known.guid)),
            silences: Guids::of(&study.silences, |known| (known.id, known.guid)),
            overalls: Guids::of(&study.overalls, |known| (known.id, known.guid)),
        }
    }

    fn claim(&self, claim: Claim) -> Target {
        let (what, guid) = match claim {
            Claim::Statement(id) => ("statement", self.statements.get(id)),
            Claim::ThemeCell(id) => ("theme_cell", self.cells.get(id)),
            Claim::Finding(id) => ("finding", self.findings.get(id)),
            Claim::Assessment(id) => ("assessment", self.assessments.get(id)),
            Claim::Memo(id) => ("memo", self.memos.get(id)),
            Claim::Activity(id) => ("activity", self.activities.get(id)),
            Claim::MeansEnds(id) => ("means_ends", self.means_ends.get(id)),
            Claim::Silence(id) => ("silence", self.silences.get(id)),
            Claim::Overall(id) => ("overall", self.overalls.get(id)),
        };
        Target { what, guid }
    }

    fn memo_on(&self, on: MemoOn) -> Target {
        let (what, guid) = match on {
            MemoOn::Document(id) => ("document", self.documents.get(id)),
            MemoOn::Code(id) => ("code", self.codes.get(id)),
            MemoOn::Coding(id) => ("coding", self.codings.get(id)),
            MemoOn::Case(id) => ("case", self.cases.get(id)),
            MemoOn::Participant(id) => ("participant", self.participants.get(id)),
            MemoOn::Theme(id) => ("theme", self.themes.get(id)),
            MemoOn::Unit(id) => ("meaning_unit", self.units.get(id)),
            MemoOn::Question(id) => ("question", self.questions.get(id)),
            MemoOn::Memo(id) => ("memo", self.memos.get(id)),
            MemoOn::Statement(id) => ("statement", self.statements.get(id)),
            MemoOn::ThemeCell(id) => ("theme_cell", self.cells.get(id)),
            MemoOn::Contrast(id) => ("contrast", self.contrasts.get(id)),
            MemoOn::Finding(id) => ("finding", self.findings.get(id)),
            MemoOn::Assessment(id) => ("assessment", self.assessments.get(id)),
        };
        Target { what, guid }
    }

    pub(super) fn coding(&self, coding: &Coding) -> CodingPart {
        CodingPart {
            guid: coding.guid.to_string(),
            document: self.documents.get(coding.document),
            start: coding.passage.start.0,
            end: coding.passage.end.0,
            code: self.codes.get(coding.code),
            coder: self.coders.get(coding.coder),
        }
    }

    pub(super) fn unit(&self, unit: &MeaningUnit) -> UnitPart {
        let answer =
            |(id, text): &(QuestionId, String)| AnswerPart { question: self.questions.get(*id), text: text.clone() };
        UnitPart {
            guid: unit.guid.to_string(),
            document: self.documents.get(unit.document),
            start: unit.passage.start.0,
            end: unit.passage.end.0,
            relevance: <&str>::from(unit.relevance).to_owned(),
            condensation: unit.condensation.clone(),
            interpretation: unit.interpretation.clone(),
            theme: unit.theme.and_then(|id| self.themes.get(id)),
            coder: self.coders.get(unit.coder),
            answers: unit.answers.iter().map(answer).collect(),
        }
    }

    pub(super) fn evidence(&self, evidence: &Evidence) -> EvidencePart {
        EvidencePart {
            guid: evidence.guid.to_string(),
            claim: self.claim(evidence.claim),
            document: self.documents.get(evidence.document),
            start: evidence.passage.start.0,
            end: evidence.passage.end.0,
            against: evidence.against,
            quote: evidence.quote.clone(),
            condensation: evidence.condensation.clone(),
        }
    }
}

/// What the archive says to all, and what is in quarantine. `study` holds nothing of the latter.
pub(super) fn load(
    reader: Reader,
    project: &store::project::Project,
    study: &Study,
    date: &str,
) -> Result<(Content, Option<Restricted>, Vec<WithheldPart>), Error> {
    let documents = store::document::all(reader)?;
    let known = Known::new(study, &documents);
    let masks = Masks::for_export(study);
    let part = |document| document_part(reader, document, &masks, &known, project.language);
    let parts = documents.iter().map(part);
    let lost = store::confidence::lost_evidence(reader)?.into_iter().map(|lost| LostPart {
        participant: known.participants.get(lost.participant),
        claim: known.claim(lost.claim),
        at: lost.at,
    });
    let content = Content {
        project: About {
            guid: project.guid.to_string(),
            title: project.title.clone(),
            purpose: project.purpose.clone(),
            author: project.author.clone(),
            organisation: project.organisation.clone(),
            date: project.date.clone(),
            language: project.language.tag().to_owned(),
            created: project.created.clone(),
            archived: date.to_owned(),
            made_with: concat!("Mening ", env!("CARGO_PKG_VERSION")).to_owned(),
        },
        documents: parts.collect::<Result<_, _>>()?,
        lost_evidence: lost.collect(),
        variables: variables(reader, study, &known)?,
        memos: memos(reader, study, &known)?,
        ..rows(study, &known, project.language)
    };
    Ok((content, restricted(reader, study, &known)?, withheld(reader, study, &known)?))
}

/// The words of those who may not be quoted.
fn withheld(reader: Reader, study: &Study, known: &Known) -> Result<Vec<WithheldPart>, Error> {
    let masks = Masks::for_export(study);
    let mut withheld = Vec::new();
    for document in study.documents.iter().map(|document| document.id).filter(|id| masks.are_in(*id)) {
        let text = store::document::text(reader, document)?;
        let index = TextIndex::new(&text);
        let places = masks.places(document).iter().filter(|(_, mask)| *mask == Mask::NotQuoted);
        withheld.extend(places.map(|(passage, _)| WithheldPart {
            document: known.documents.get(document),
            start: passage.start.0,
            end: passage.end.0,
            text: index.slice(&text, *passage).to_owned(),
        }));
    }
    Ok(withheld)
}

fn document_part(
    reader: Reader,
    document: &store::document::Document,
    masks: &Masks,
    known: &Known,
    lang: Lang,
) -> Result<DocumentPart, Error> {
    let id = document.id;
    let formatting = store::document::formatting(reader, id)?.into_iter().map(|known| FormattingPart {
        start: known.passage.start.0,
        end: known.passage.end.0,
        format: <&str>::from(known.format).to_owned(),
    });
    let speakers = store::document::speakers(reader, id)?.into_iter().map(|speaker| SpeakerPart {
        participant: speaker.participant.and_then(|id| known.participants.get(id)),
        label: speaker.label,
        interviewer: speaker.interviewer,
    });
    let turns = store::document::turns(reader, id)?.into_iter().map(|turn| TurnPart {
        start: turn.passage.start.0,
        end: turn.passage.end.0,
        words: turn.words.0,
        speaker: turn.speaker,
        time_ms: turn.time,
    });
    let replacements = store::confidence::replacements(reader, id)?.into_iter().map(|known| ReplacementPart {
        guid: known.guid.to_string(),
        start: known.passage.start.0,
        end: known.passage.end.0,
        kind: known.kind,
    });
    let pages = store::document::pages(reader, id)?;
    let sync = store::document::sync_points(reader, document.id)?;
    Ok(DocumentPart {
        guid: document.guid.to_string(),
        file: String::new(),
        name: document.name.clone(),
        kind: document.kind.clone(),
        date: document.date.clone(),
        level: document.level.clone(),
        language: document.language.clone(),
        text: covered(&store::document::text(reader, id)?, id, masks, lang),
        formatting: formatting.collect(),
        pages: pages.into_iter().map(|page| PagePart { start: page.start.0, label: page.label }).collect(),
        speakers: speakers.collect(),
        turns: turns.collect(),
        sync_points: sync.into_iter().map(|point| SyncPart { at: point.at.0, time: point.time }).collect(),
        replacements: replacements.collect(),
    })
}

/// A text in which what is not shown is covered letter for letter, so that every position stays; the
/// mark stands at their beginning where there is room for it.
fn covered(text: &str, document: DocumentId, masks: &Masks, lang: Lang) -> String {
    let hidden = masks.covered(document, text);
    let mut letters: Vec<char> = hidden.chars().collect();
    for (place, mask) in masks.places(document) {
        let mark: Vec<char> = mask.mark(lang).chars().collect();
        let (start, end) = (place.start.0 as usize, place.end.0 as usize);
        if let Some(room) = letters.get_mut(start..end).and_then(|room| room.get_mut(..mark.len()))
            && room.iter().all(|letter| *letter == '·')
        {
            room.copy_from_slice(&mark);
        }
    }
    letters.into_iter().collect()
}

fn variables(reader: Reader, study: &Study, known: &Known) -> Result<Vec<VariablePart>, Error> {
    let values = store::variable::values(reader)?;
    let on = |on: &ValueOn| match *on {
        ValueOn::Case(id) => known.cases.get(id),
        ValueOn::Document(id) => known.documents.get(id),
        ValueOn::Participant(id) => known.participants.get(id),
    };
    let part = |variable: &Variable| VariablePart {
        guid: variable.guid.to_string(),
        name: variable.name.clone(),
        of: <&str>::from(variable.of).to_owned(),
        kind: <&str>::from(variable.kind).to_owned(),
        values: values
            .iter()
            .filter(|(id, _, _)| *id == variable.id)
            .map(|(_, of, value)| ValuePart { on: on(of), value: value.clone() })
            .collect(),
    };
    Ok(study.variables.iter().map(part).collect())
}

fn memos(reader: Reader, study: &Study, known: &Known) -> Result<Vec<MemoPart>, Error> {
    let part = |memo: &Memo| -> Result<MemoPart, Error> {
        let earlier = store::memo::versions(reader, memo.id)?;
        let earlier = earlier.into_iter().map(|(written, title, text)| MemoVersion { written, title, text });
        Ok(MemoPart {
            guid: memo.guid.to_string(),
            title: memo.title.clone(),
            kind: memo.kind.clone(),
            text: memo.text.clone(),
            on: memo.on.map(|on| known.memo_on(on)),
            changed: memo.changed.clone(),
            earlier: earlier.collect(),
        })
    };
    study.memos.iter().map(part).collect()
}

/// The words in quarantine, and the work that stands on them; `None` where there are none.
fn restricted(reader: Reader, study: &Study, known: &Known) -> Result<Option<Restricted>, Error> {
    if study.quarantines.is_empty() {
        return Ok(None);
    }
    let masks = Masks::quarantined(&study.quarantines);
    let mut restricted = Restricted::default();
    for place in &study.quarantines {
        let text = store::document::text(reader, place.document)?;
        restricted.passages.push(QuarantinePart {
            guid: place.guid.to_string(),
            document: known.documents.get(place.document),
            start: place.passage.start.0,
            end: place.passage.end.0,
            text: slice(&text, place.passage).to_owned(),
            reason: place.reason.clone(),
            coder: known.coders.get(place.coder),
            at: place.at.clone(),
        });
    }
    store::coding::each(reader, |coding| {
        if masks.touch(coding.document, coding.passage) {
            restricted.codings.push(known.coding(&coding));
        }
    })?;
    let units = store::unit::all(reader)?;
    restricted.meaning_units =
        units.iter().filter(|unit| masks.touch(unit.document, unit.passage)).map(|unit| known.unit(unit)).collect();
    let evidence = store::evidence::all(reader)?;
    let touching = evidence.iter().filter(|evidence| masks.touch(evidence.document, evidence.passage));
    restricted.evidence = touching.map(|evidence| known.evidence(evidence)).collect();
    Ok(Some(restricted))
}
