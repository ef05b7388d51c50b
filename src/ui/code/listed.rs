//! The passages of one code or several, with all that the reading list says of each and filters by.

use crate::analysis::masks::Masks;
use crate::model::*;
use crate::session::{Error, study};
use crate::store::{self, Reader};
use std::collections::BTreeSet;

/// A passage to be read.
#[derive(Clone, Debug)]
pub struct Item {
    pub coding: Coding,
    pub document: String,
    pub level: String,
    pub case: String,
    pub speaker: String,
    pub role: String,
    pub coder: String,
    pub code: String,
    pub color: String,
    pub memo: String,
    pub words: String,
    pub paragraph: u32,
    /// What stands before and after it, some lines.
    pub around: [String; 2],
}

/// What the list rests on.
pub const TABLES: [&str; 12] = [
    "code",
    "coding",
    "document",
    "document_text",
    "quarantine",
    "turn",
    "speaker",
    "participant",
    "case",
    "case_link",
    "memo",
    "coder",
];

/// So many letters of what stands around a passage are shown.
const AROUND: usize = 400;

/// Reads the passages of codes and of those beneath them, in the order of the documents.
pub fn read(reader: Reader, codes: &[CodeId], stop: &dyn Fn() -> bool) -> Result<Vec<Item>, Error> {
    let study = study::frame(reader)?;
    let masks = Masks::quarantined(&store::confidence::quarantines(reader)?);
    let memos = store::memo::all(reader)?;
    let mut seen = BTreeSet::new();
    let mut codings = Vec::new();
    for code in codes {
        let of_code = study::codings_beneath(reader, *code)?;
        codings.extend(of_code.into_iter().filter(|coding| seen.insert(coding.id)));
    }
    codings.sort_by_key(|coding| (coding.document, coding.passage.start, coding.passage.end));
    let mut items = Vec::new();
    for group in codings.chunk_by(|a, b| a.document == b.document) {
        let Some(document) = group.first().map(|coding| coding.document) else { continue };
        if stop() {
            return Ok(items);
        }
        let text = masks.covered(document, &store::document::text(reader, document)?);
        let index = TextIndex::new(&text);
        let turns = store::document::turns(reader, document)?;
        let speakers = store::document::speakers(reader, document)?;
        let level = study.document(document).map(|known| known.level.clone()).unwrap_or_default();
        for coding in group {
            let turn = turns.iter().find(|turn| turn.passage.contains(coding.passage.start));
            let speaker = turn.map(|turn| turn.speaker.clone()).unwrap_or_default();
            let person = speakers.iter().find(|known| known.label == speaker).and_then(|known| known.participant);
            let role = person.and_then(|id| study.participants.iter().find(|known| known.id == id));
            let code = study.codes.iter().find(|code| code.id == coding.code);
            let before = text.get(..index.byte(&text, coding.passage.start)).unwrap_or_default();
            let after = text.get(index.byte(&text, coding.passage.end)..).unwrap_or_default();
            let memo = memos.iter().find(|memo| memo.on == Some(MemoOn::Coding(coding.id)));
            items.push(Item {
                document: study.document_name(document).to_owned(),
                level: level.clone(),
                case: study.case_names_of(document, coding.passage),
                role: role.map(|known| known.role.clone()).unwrap_or_default(),
                coder: study.coder_name(coding.coder).to_owned(),
                code: code.map(|code| code.name.clone()).unwrap_or_default(),
                color: code.map(|code| code.color.clone()).unwrap_or_default(),
                memo: memo.map(|memo| memo.text.clone()).unwrap_or_default(),
                words: index.slice(&text, coding.passage).to_owned(),
                paragraph: before.split('\n').filter(|line| !line.trim().is_empty()).count().max(1) as u32,
                around: [last(before), after.chars().take(AROUND).collect()],
                speaker,
                coding: coding.clone(),
            });
        }
    }
    Ok(items)
}

fn last(text: &str) -> String {
    let from = text.char_indices().rev().nth(AROUND - 1).map_or(0, |(byte, _)| byte);
    text.get(from..).unwrap_or_default().to_owned()
}

/// By what the list is put in order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, strum::EnumIter)]
pub enum Order {
    #[default]
    Document,
    Case,
    Role,
    Coder,
    Code,
    Length,
}

/// The places of the items that hold all typed words, in an order.
pub fn shown(items: &[Item], filter: &str, order: Order) -> Vec<usize> {
    let filter = filter.to_lowercase();
    let words: Vec<&str> = filter.split_whitespace().collect();
    let holds = |item: &Item| {
        let all = [
            &item.words,
            &item.document,
            &item.level,
            &item.case,
            &item.speaker,
            &item.role,
            &item.coder,
            &item.code,
            &item.memo,
        ];
        let all = all.map(|part| part.to_lowercase()).join("\n");
        words.iter().all(|word| all.contains(word))
    };
    let mut shown: Vec<usize> =
        items.iter().enumerate().filter(|(_, item)| words.is_empty() || holds(item)).map(|(at, _)| at).collect();
    let key = |item: &Item| match order {
        Order::Document | Order::Length => String::new(),
        Order::Case => item.case.to_lowercase(),
        Order::Role => format!("{}\u{1}{}", item.role.to_lowercase(), item.speaker.to_lowercase()),
        Order::Coder => item.coder.to_lowercase(),
        Order::Code => item.code.to_lowercase(),
    };
    shown.sort_by_cached_key(|at| {
        let length = items.get(*at).filter(|_| order == Order::Length).map_or(0, |item| item.words.len());
        (items.get(*at).map(key).unwrap_or_default(), std::cmp::Reverse(length))
    });
    shown
}
