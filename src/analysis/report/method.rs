//! The account of method: the material, who coded, the codes and where they came from, the steps of
//! the analysis, and the software.

use super::{Writing, quiet, strong, text};
use crate::analysis::contrast::all_passages;
use crate::analysis::study::Study;
use crate::analysis::tables::levels;
use crate::model::*;
use crate::say;
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn write(writing: &mut Writing) {
    if writing.study.documents.is_empty() {
        return;
    }
    material(writing);
    memos(writing);
    codes(writing);
    hypotheses(writing);
    people(writing);
    steps(writing);
    writing.heading(2, say::report_software(writing.lang));
    let version = env!("CARGO_PKG_VERSION");
    writing.plain(&say!(writing.lang, report_coding_and_analysis_were_done_in, version));
}

fn material(writing: &mut Writing) {
    let (study, lang) = (writing.study, writing.lang);
    writing.heading(2, say::report_material(lang));
    let dates: Vec<&str> =
        study.documents.iter().map(|row| row.date.as_str()).filter(|date| !date.is_empty()).collect();
    let n = study.documents.len();
    let words: u64 = study.documents.iter().map(|row| u64::from(row.words)).sum();
    let mut all = say!(lang, report_the_material_is_n_documents_words, n, words);
    if let (Some(first), Some(last)) = (dates.iter().min(), dates.iter().max()) {
        all.push_str(&say!(lang, report_from_first_to_last, first, last));
    }
    writing.plain(&(all + "."));
    let mut kinds: BTreeMap<(&str, &str, String), (u32, u32)> = BTreeMap::new();
    for row in &study.documents {
        let mut cases: Vec<&str> = study.links_of(row.id).iter().map(|link| study.case_name(link.case)).collect();
        cases.dedup();
        let counted = kinds.entry((&row.kind, &row.level, cases.join(", "))).or_default();
        counted.0 += 1;
        counted.1 += row.words;
    }
    let rows = kinds.iter().map(|((kind, level, cases), (documents, words))| {
        let counts = [documents.to_string(), words.to_string()];
        let [documents, words] = counts.map(|count| text(&count));
        vec![strong(label(&KINDS, kind, lang)), text(label(&LEVELS, level, lang)), text(cases), documents, words]
    });
    let columns = [
        (say::kind(lang), 3),
        (say::level(lang), 2),
        (say::case(lang), 4),
        (say::documents(lang), 2),
        (say::words(lang), 2),
    ];
    writing.table(say::report_the_material_by_kind(lang), &columns, rows.collect());
}

/// What the researcher noted for the report. Notes to oneself, of whatever kind, stay in the project.
fn memos(writing: &mut Writing) {
    for memo in writing.study.memos.iter().filter(|memo| memo.kind == "report") {
        let title = memo.title.trim();
        let mut runs = if title.is_empty() { Vec::new() } else { vec![Run::Strong(format!("{title}. "))] };
        runs.extend(writing.claim(&memo.text, Claim::Memo(memo.id)));
        writing.paragraph(runs);
    }
}

/// How many are heard. Where nobody is registered nobody is called a participant: then the voices are told, if there are
/// any; and of consents only where a register is kept.
fn heard(study: &Study, lang: Lang) -> String {
    let participants = study.heard();
    let material = study.documents.iter().map(|document| (document.id, vec![None])).collect();
    let voices = study.all_voices(None, &material).len();
    let given = study.consents.iter().filter(|consent| consent.is_given()).count();
    let consent = match study.consents.is_empty() {
        true => String::new(),
        false => say!(lang, report_consent_is_noted_for_given, given),
    };
    match participants.len() {
        0 if voices == 0 => String::new(),
        0 => say!(lang, report_voices_speak_in_the_material, n = voices),
        speaking => say!(lang, report_speaking_participants_speak_in_the_material, consent, speaking),
    }
}

fn people(writing: &mut Writing) {
    let (study, lang) = (writing.study, writing.lang);
    let at = writing.blocks.len();
    writing.heading(2, say::report_those_who_took_part_and_those(lang));
    writing.plain(&heard(study, lang));
    // What the report quotes is known once all that quotes is written.
    writing.fold();
    super::people::write(writing);
    let rows = study.coders.iter().filter_map(|coder| {
        let codings = study.codings.iter().filter(|coding| coding.coder == coder.id).count();
        let units = study.units.iter().filter(|unit| unit.coder == coder.id).count();
        let name = if coder.name.is_empty() { say::report_unnamed_coder(lang) } else { &coder.name };
        (codings + units > 0).then(|| vec![strong(name), text(&codings.to_string()), text(&units.to_string())])
    });
    let columns = [(say::coder(lang), 3), (say::codings(lang), 2), (say::meaning_units(lang), 2)];
    writing.table(say::report_who_coded(lang), &columns, rows.collect());
    for told in settled(study, lang) {
        writing.plain(&told);
    }
    writing.drop_bare_heading(at);
}

/// Where coders differed, when that was settled, and what was kept.
type Settled<'s> = BTreeSet<(DocumentId, Passage, &'s str, Kept)>;

/// What two coders saw differently and how it was settled, a sentence for each two of them.
fn settled(study: &Study, lang: Lang) -> Vec<String> {
    // Two codes on the same words are two rows of one difference.
    let mut differences: BTreeMap<[CoderId; 3], Settled> = BTreeMap::new();
    for one in &study.settlements {
        let [first, second] = one.coders;
        let of_these = differences.entry([first, second, one.coder]).or_default();
        of_these.insert((one.document, one.passage, one.at.as_str(), one.kept));
    }
    let said = |([first, second, both], all): (&[CoderId; 3], &Settled)| {
        let kept = |kept: Kept| all.iter().filter(|(.., known)| *known == kept).count();
        let counts = [
            (study.coder_name(*first), kept(Kept::First)),
            (study.coder_name(*second), kept(Kept::Second)),
            (say::agree_both(lang), kept(Kept::Both)),
            (say::agree_neither(lang), kept(Kept::Neither)),
            (study.coder_name(*both), kept(Kept::AsItIs)),
        ];
        let counts = counts.iter().filter(|(_, n)| *n > 0).map(|(whose, n)| format!("{whose}: {n}"));
        let (first, second) = (study.coder_name(*first), study.coder_name(*second));
        let counts = counts.collect::<Vec<_>>().join("; ");
        say!(lang, report_settled, counts, first, n = all.len(), second)
    };
    differences.iter().map(said).collect()
}

fn codes(writing: &mut Writing) {
    let (study, lang) = (writing.study, writing.lang);
    if study.codes.is_empty() {
        return;
    }
    writing.heading(2, say::codes(lang));
    let origins = study.origins();
    if let Some((inductive, deductive)) = origins {
        writing.plain(&say!(lang, report_inductive_codes_came_from_the_material, deductive, inductive));
    }
    let mut rows = Vec::new();
    for (code, depth) in levels(&study.codes) {
        let name = format!("{}{}", "– ".repeat(depth), code.name);
        let made: String = code.created.chars().take(10).collect();
        // As the code book has it: different passages, with those of the codes beneath.
        let used = all_passages(study, RowOf::Code(code.id)).len().to_string();
        let origin = if origins.is_some() { code.origin.label(lang) } else { "" };
        rows.push(vec![strong(&name), text(origin), text(&made), text(&code.definition), text(&used)]);
    }
    let columns = [
        (say::code(lang), 4),
        (say::origin(lang), 2),
        (say::since(lang), 2),
        (say::definition(lang), 5),
        (say::tables_passages(lang), 2),
    ];
    writing.table(say::report_the_codes(lang), &columns, rows);
    for event in study.code_events.iter().filter(|event| event.what != CodeChange::Born) {
        let at: String = event.at.chars().take(10).collect();
        let other = if event.other.is_empty() { String::new() } else { format!(" → {}", event.other) };
        let mut runs =
            vec![quiet(format!("{at}  ")), Run::Text(format!("{} {}{other}", event.name, event.what.label(lang)))];
        if !event.why.trim().is_empty() {
            runs.push(Run::Text(format!(": {}", event.why.trim())));
        }
        writing.paragraph(runs);
    }
}

/// Every hypothesis with how it stood, over time.
fn hypotheses(writing: &mut Writing) {
    let (study, lang) = (writing.study, writing.lang);
    let at = writing.blocks.len();
    writing.heading(2, say::hypotheses(lang));
    for memo in study.memos.iter().filter(|memo| memo.kind == "hypothesis") {
        let mut runs = vec![Run::Strong(format!("{}: ", memo.title))];
        runs.extend(writing.claim(&memo.text, Claim::Memo(memo.id)));
        for standing in study.standings.iter().filter(|standing| standing.memo == memo.id) {
            let since: String = standing.at.chars().take(10).collect();
            let why = if standing.why.is_empty() { String::new() } else { format!(": {}", standing.why) };
            runs.push(quiet(format!("\n{since} {}{why}", standing.standing.label(lang))));
        }
        writing.paragraph(runs);
    }
    writing.drop_bare_heading(at);
}

/// The journal day by day: how many steps of each kind. What stands in a step's name beside the
/// kind may be words of the material, and stays in the project.
fn steps(writing: &mut Writing) {
    let (study, lang) = (writing.study, writing.lang);
    let mut days: BTreeMap<String, BTreeMap<&str, u32>> = BTreeMap::new();
    for step in study.steps.iter().filter(|step| step.state == StepState::Done) {
        let day: String = step.at.chars().take(10).collect();
        *days.entry(day).or_default().entry(step.name.kind.say(lang)).or_default() += 1;
    }
    if days.is_empty() {
        return;
    }
    writing.heading(2, say::report_steps_of_the_analysis(lang));
    let all: u32 = days.values().flat_map(BTreeMap::values).sum();
    writing.plain(&say!(lang, report_the_projects_journal_holds_every_change, all));
    let rows = days.iter().map(|(day, kinds)| {
        let steps: u32 = kinds.values().sum();
        let mut kinds: Vec<(&&str, &u32)> = kinds.iter().collect();
        kinds.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
        let what: Vec<String> = kinds.iter().map(|(kind, count)| format!("{kind} ({count})")).collect();
        vec![text(day), text(&steps.to_string()), text(&what.join(", "))]
    });
    let columns = [(say::report_day(lang), 2), (say::report_steps(lang), 1), (say::what(lang), 6)];
    writing.table(say::report_steps_by_day(lang), &columns, rows.collect());
}
