//! Hypotheses, a heading each: what speaks for and against it, how it stood over time, and its rivals.

use super::{Writing, quiet};
use crate::model::*;
use crate::say;

pub(in crate::analysis) fn write(writing: &mut Writing) {
    let (study, lang) = (writing.study, writing.lang);
    let is_one = |memo: &&Memo| memo.kind == "hypothesis";
    for memo in study.memos.iter().filter(is_one) {
        writing.heading(2, &memo.title);
        let words = writing.claim(&memo.text, Claim::Memo(memo.id));
        writing.paragraph(words);
        let course = study.standings.iter().filter(|standing| standing.memo == memo.id).map(|standing| {
            let since: String = local(&standing.at).chars().take(10).collect();
            let why = if standing.why.is_empty() { String::new() } else { format!(": {}", standing.why) };
            format!("{since} {}{why}", standing.standing.label(lang))
        });
        let course: Vec<String> = course.collect();
        match course.is_empty() {
            true => writing.paragraph(vec![quiet(Standing::Open.label(lang))]),
            false => writing.paragraph(vec![quiet(course.join("\n"))]),
        }
        let rivals = study.memos.iter().filter(is_one).filter(|known| known.on == Some(MemoOn::Memo(memo.id)));
        let rivals: Vec<&str> = rivals.map(|known| known.title.as_str()).collect();
        if !rivals.is_empty() {
            let name = Run::Strong(format!("{}: ", say::tables_rivals(lang)));
            writing.paragraph(vec![name, Run::Text(rivals.join("; "))]);
        }
    }
}
