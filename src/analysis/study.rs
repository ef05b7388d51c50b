//! What an analysis works on: the project's rows, and the words of passages on demand.

use super::ranges;
use super::voices::{Belonging, Material};
use crate::model::*;
use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

/// Gives the words of passages. Asked in the documents' order, so that one text at a time will do.
pub trait Texts {
    fn words(&self, document: DocumentId, passage: Passage) -> String;
    /// The number, from 1, of the paragraph in which a position stands; empty lines not counted.
    fn paragraph(&self, document: DocumentId, at: Pos) -> u32;
}

/// What a document contributes to tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentRow {
    pub id: DocumentId,
    pub guid: Guid,
    pub name: String,
    pub kind: String,
    pub date: String,
    pub level: String,
    pub language: String,
    pub characters: u32,
    /// Those that are said: without labels of speakers, quarantine and what was withdrawn.
    pub words: u32,
    pub codings: u32,
    pub units: u32,
}

/// A project's rows as the analyses take them. Lists that an analysis does not need may be empty.
#[derive(Clone, Debug, Default)]
pub struct Study {
    /// Sorted by id.
    pub documents: Vec<DocumentRow>,
    pub cases: Vec<Case>,
    /// Sorted by document.
    pub links: Vec<CaseLink>,
    pub participants: Vec<Participant>,
    /// By document, in reading order.
    pub spoken: HashMap<DocumentId, Vec<Spoken>>,
    /// Documents without turns that are one participant's alone, such as the answers to a survey.
    pub alone: Vec<(DocumentId, ParticipantId)>,
    pub variables: Vec<Variable>,
    pub case_values: Vec<(VariableId, CaseId, String)>,
    pub document_values: Vec<(VariableId, DocumentId, String)>,
    pub participant_values: Vec<(VariableId, ParticipantId, String)>,
    pub coders: Vec<Coder>,
    pub codes: Vec<Code>,
    pub codings: Vec<Coding>,
    pub questions: Vec<Question>,
    pub themes: Vec<Theme>,
    pub units: Vec<MeaningUnit>,
    pub cells: Vec<ThemeCell>,
    pub statements: Vec<Statement>,
    pub contrasts: Vec<Contrast>,
    pub findings: Vec<Finding>,
    pub sets: Vec<CriteriaSet>,
    pub assessments: Vec<Assessment>,
    pub memos: Vec<Memo>,
    /// Where the words of each text stand; of a text that is not here, each letter is taken for a word.
    pub words: BTreeMap<DocumentId, Vec<Passage>>,
    pub evidence: Vec<Evidence>,
    /// Evidence on words in quarantine: in no analysis, but it keeps its number.
    pub set_aside: Vec<Evidence>,
    pub activities: Vec<Activity>,
    pub means_ends: Vec<MeansEnds>,
    /// In their order.
    pub occasions: Vec<String>,
    /// Oldest first, as are the events of codes.
    pub standings: Vec<HypothesisStatus>,
    pub code_events: Vec<CodeEvent>,
    pub question_links: Vec<QuestionLink>,
    pub keywords: Vec<Keyword>,
    /// Questions that are kept.
    pub queries: Vec<SavedQuery>,
    /// What a person wrote about what reports are expected to tell.
    pub reported: Vec<Reported>,
    pub steps: Vec<Step>,
    /// The register; empty where none is kept.
    pub consents: Vec<Consent>,
    /// By document and place.
    pub quarantines: Vec<Quarantine>,
    /// By document, the latest last.
    pub reads: Vec<ReadMark>,
    /// The coder whose reading counts; any one's where none is chosen.
    pub reader: Option<CoderId>,
    /// Since when rows mean what they mean; those that are not here, from before.
    pub meanings: BTreeMap<RowOf, i64>,
    pub silences: Vec<Silence>,
    /// What coders saw differently, decided: by document, in reading order.
    pub settlements: Vec<Settlement>,
    pub overalls: Vec<Overall>,
    /// Worked out when it is first asked for.
    pub belonging: OnceLock<Belonging>,
}

impl Study {
    pub fn document(&self, id: DocumentId) -> Option<&DocumentRow> {
        let at = self.documents.binary_search_by_key(&id, |document| document.id).ok()?;
        self.documents.get(at)
    }

    pub fn document_name(&self, id: DocumentId) -> &str {
        self.document(id).map_or("", |document| document.name.as_str())
    }

    pub fn case_name(&self, id: CaseId) -> &str {
        self.cases.iter().find(|case| case.id == id).map_or("", |case| case.name.as_str())
    }

    pub fn theme_name(&self, id: ThemeId) -> &str {
        self.themes.iter().find(|theme| theme.id == id).map_or("", |theme| theme.name.as_str())
    }

    pub fn code_name(&self, id: CodeId) -> &str {
        self.codes.iter().find(|code| code.id == id).map_or("", |code| code.name.as_str())
    }

    /// Whether somebody stands for what others agreed on, and is no further coder.
    pub fn stands_for_others(&self, coder: CoderId) -> bool {
        self.settlements.iter().any(|one| one.coder == coder)
    }

    pub fn coder_name(&self, id: CoderId) -> &str {
        self.coders.iter().find(|coder| coder.id == id).map_or("", |coder| coder.name.as_str())
    }

    pub fn row_name(&self, about: impl Into<RowOf>) -> &str {
        match about.into() {
            RowOf::Theme(id) => self.theme_name(id),
            RowOf::Code(id) => self.code_name(id),
            RowOf::Question(id) => self.question_label(id),
        }
    }

    pub fn question_label(&self, id: QuestionId) -> &str {
        self.questions.iter().find(|question| question.id == id).map_or("", |question| question.label.as_str())
    }

    /// A row or column of the theme table as the study names it.
    pub fn place_name<'s>(&'s self, place: &'s AxisPlace) -> &'s str {
        match place {
            AxisPlace::Case(id) | AxisPlace::CaseGroup(id) => self.case_name(*id),
            AxisPlace::Question(id) => self.question_label(*id),
            AxisPlace::Theme(id) => self.theme_name(*id),
            AxisPlace::Code(id) => self.code_name(*id),
            AxisPlace::Role(words)
            | AxisPlace::Level(words)
            | AxisPlace::DocumentKind(words)
            | AxisPlace::Time(words) => words,
        }
    }

    /// What a row or column of the theme table is known by when it comes back: a GUID; empty where its words say it all.
    pub fn place_id(&self, place: &AxisPlace) -> String {
        let guid = match place {
            AxisPlace::Case(id) | AxisPlace::CaseGroup(id) => {
                self.cases.iter().find(|case| case.id == *id).map(|case| case.guid)
            }
            AxisPlace::Question(id) => {
                self.questions.iter().find(|question| question.id == *id).map(|question| question.guid)
            }
            AxisPlace::Theme(id) => self.themes.iter().find(|theme| theme.id == *id).map(|theme| theme.guid),
            AxisPlace::Code(id) => self.codes.iter().find(|code| code.id == *id).map(|code| code.guid),
            AxisPlace::Role(_) | AxisPlace::Level(_) | AxisPlace::DocumentKind(_) | AxisPlace::Time(_) => None,
        };
        guid.map(|guid| guid.to_string()).unwrap_or_default()
    }

    /// The turn in which a position stands.
    pub fn turn_at(&self, document: DocumentId, at: Pos) -> Option<&Spoken> {
        let turns = self.spoken.get(&document)?;
        let next = turns.partition_point(|turn| turn.passage.start <= at);
        turns.get(next.checked_sub(1)?).filter(|turn| turn.passage.contains(at))
    }

    /// Who speaks at a position, as the study names them; empty where nobody is known to.
    pub fn speaker_at(&self, document: DocumentId, at: Pos) -> &str {
        let Some(turn) = self.turn_at(document, at) else { return "" };
        let participant = turn.participant.and_then(|id| self.participants.iter().find(|known| known.id == id));
        participant.map_or(turn.label.as_str(), |participant| participant.name.as_str())
    }

    /// Those who speak in a passage, in the order they begin: participants by their names, others by their labels, and
    /// interviewers where nobody else does.
    pub fn names_heard(&self, document: DocumentId, passage: Passage) -> Vec<String> {
        self.heard_as(document, passage, false)
    }

    /// As [`Study::names_heard`], with the role of each or without.
    pub fn heard_as(&self, document: DocumentId, passage: Passage, roles: bool) -> Vec<String> {
        let turns = self.spoken.get(&document).map_or(&[][..], Vec::as_slice);
        let first = turns.partition_point(|turn| turn.passage.end <= passage.start);
        let rest = turns.get(first..).unwrap_or(&[]).iter();
        let heard: Vec<&Spoken> = rest
            .take_while(|turn| turn.passage.start <= passage.end)
            .filter(|turn| turn.passage.overlaps(passage))
            .collect();
        let all = heard.iter().all(|turn| turn.interviewer);
        let mut names: Vec<String> = Vec::new();
        for turn in heard.iter().filter(|turn| all || !turn.interviewer) {
            let known = turn.participant.and_then(|id| self.participants.iter().find(|known| known.id == id));
            let name = match known {
                Some(known) if roles && !known.role.trim().is_empty() => {
                    format!("{} ({})", known.name, known.role.trim())
                }
                Some(known) => known.name.clone(),
                None => turn.label.clone(),
            };
            if !name.is_empty() && !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    /// The links of a document to cases.
    pub fn links_of(&self, document: DocumentId) -> &[CaseLink] {
        let start = self.links.partition_point(|link| link.document < document);
        let end = self.links.partition_point(|link| link.document <= document);
        self.links.get(start..end).unwrap_or(&[])
    }

    /// The names of the cases that a passage belongs to, `; ` between.
    pub fn case_names_of(&self, document: DocumentId, passage: Passage) -> String {
        self.cases_of(document, passage).into_iter().map(|case| self.case_name(case)).collect::<Vec<_>>().join("; ")
    }

    /// For each case, the documents linked to it or to a case beneath it, with the parts.
    pub fn material_of(&self, case: CaseId) -> Material {
        let within = with_descendants(&self.cases, case);
        let mut material = Material::new();
        for link in self.links.iter().filter(|link| within.contains(&link.case)) {
            material.entry(link.document).or_default().push(link.passage);
        }
        material
    }

    /// Where words of a document are said that count: those of turns, without the speakers' labels, or of a text without
    /// turns all of it; not what is in quarantine, nor what was put in place of words that were withdrawn.
    pub fn said_in(&self, document: DocumentId, by: impl Fn(&Spoken) -> bool) -> Vec<Passage> {
        let turns = self.spoken.get(&document).map_or(&[][..], Vec::as_slice);
        let characters = self.document(document).map_or(0, |row| row.characters);
        let gone = |turn: &Spoken| turn.participant.is_some_and(|participant| self.has_withdrawn(participant));
        let said = match turns {
            // All of it may be one participant's who has withdrawn.
            [] if self.alone.iter().any(|(of, person)| *of == document && self.has_withdrawn(*person)) => Vec::new(),
            [] => vec![Passage::new(0, characters)],
            turns => {
                let said = turns.iter().filter(|turn| by(turn) && !gone(turn));
                said.map(|turn| Passage { start: turn.words, end: turn.passage.end }).collect()
            }
        };
        ranges::minus(&ranges::union(said), &self.quarantined_in(document))
    }

    /// How many words of a document stand in a set of places, in whole or in part.
    pub fn words_in(&self, document: DocumentId, set: &[Passage]) -> u32 {
        self.words.get(&document).map_or_else(|| ranges::length(set), |words| ranges::words_in(words, set))
    }

    /// All that a claim rests on, also what is in quarantine, by number.
    pub fn all_evidence_of(&self, claim: Claim) -> Vec<&Evidence> {
        let aside = self.set_aside.iter().filter(|evidence| evidence.claim == claim);
        let mut all: Vec<&Evidence> = self.evidence_of(claim).chain(aside).collect();
        all.sort_by_key(|evidence| evidence.number);
        all
    }

    /// How many codes came from the material, and how many from elsewhere. A new code is taken to come from the material:
    /// where none comes from elsewhere, nobody is known to have said so of any.
    pub fn origins(&self) -> Option<(usize, usize)> {
        let deductive = self.codes.iter().filter(|code| code.origin == Origin::Deductive).count();
        (deductive > 0).then_some((self.codes.len() - deductive, deductive))
    }

    /// Whether a passage is of a case's material, or of a case's beneath it.
    pub fn is_of_case(&self, case: CaseId, document: DocumentId, passage: Passage) -> bool {
        let within = with_descendants(&self.cases, case);
        let holds = |link: &CaseLink| link.passage.is_none_or(|part| part.overlaps(passage));
        self.links_of(document).iter().any(|link| within.contains(&link.case) && holds(link))
    }

    /// The evidence of a claim, in the order it was given.
    pub fn evidence_of(&self, claim: Claim) -> impl Iterator<Item = &Evidence> {
        self.evidence.iter().filter(move |evidence| evidence.claim == claim)
    }
}

/// An entity and all beneath it in a tree, from a list of all with their parents.
pub fn beneath<I: Copy + PartialEq>(root: I, all: &[(I, Option<I>)]) -> Vec<I> {
    let mut found = vec![root];
    let mut next = 0;
    while let Some(&at) = found.get(next) {
        for (id, parent) in all {
            if *parent == Some(at) && !found.contains(id) {
                found.push(*id);
            }
        }
        next += 1;
    }
    found
}
