//! A question in words: chips that read as a sentence in each language, and that sentence as a caption.

use super::names::shown;
use crate::analysis::study::Study;
use crate::model::*;
use crate::say;

/// The pattern of every line that has anything in it: all that is written.
pub const EVERYTHING: &str = ".+";

/// A piece of a question's sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    pub kind: ChipKind,
    pub text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChipKind {
    Term,
    /// What joins terms: an operator, a grain, a distance.
    Joint,
    Filter,
    /// What opens and closes a part within a part, and what stands between the terms of a list.
    Sign,
}

/// A question in words.
pub fn caption(study: &Study, query: &Query, lang: Lang) -> String {
    let mut words = String::new();
    let mut open = true;
    for chip in chips(study, query, lang) {
        let closes = chip.kind == ChipKind::Sign && chip.text != "(";
        if !open && !closes {
            words.push(' ');
        }
        words.push_str(&chip.text);
        open = chip.text == "(";
    }
    words
}

/// A question's chips, from left to right.
pub fn chips(study: &Study, query: &Query, lang: Lang) -> Vec<Chip> {
    let mut writing = Writing { lang, chips: Vec::new() };
    writing.query(&shown(study, query));
    writing.chips
}

struct Writing {
    lang: Lang,
    chips: Vec<Chip>,
}

impl Writing {
    fn put(&mut self, kind: ChipKind, text: impl Into<String>) {
        self.chips.push(Chip { kind, text: text.into() });
    }

    fn joint(&mut self, text: impl Into<String>) {
        self.put(ChipKind::Joint, text);
    }

    /// A part within the question; what is joined itself stands in brackets.
    fn part(&mut self, query: &Query) {
        if matches!(query, Query::Term(_)) {
            return self.query(query);
        }
        self.put(ChipKind::Sign, "(");
        self.query(query);
        self.put(ChipKind::Sign, ")");
    }

    fn joined(&mut self, of: &[Query], by: &str) {
        for (n, part) in of.iter().enumerate() {
            if n > 0 {
                self.joint(by);
            }
            self.part(part);
        }
    }

    /// As a list is written: commas, and a word before the last.
    fn listed(&mut self, of: &[Query]) {
        let and = say::explore_and(self.lang);
        for (n, part) in of.iter().enumerate() {
            if n > 0 && n + 1 == of.len() {
                self.joint(and);
            } else if n > 0 {
                self.put(ChipKind::Sign, ",");
            }
            self.part(part);
        }
    }

    fn query(&mut self, query: &Query) {
        let lang = self.lang;
        match query {
            Query::Term(term) => self.put(ChipKind::Term, said(term, lang)),
            Query::Or(of) => self.joined(of, say::explore_or(lang)),
            Query::And(of, grain) => {
                self.joined(of, say::explore_and(lang));
                self.joint(grain.label(lang));
            }
            Query::Without(of, grain) => {
                self.joined(of.as_slice(), say::explore_without(lang));
                self.joint(grain.label(lang));
            }
            Query::AtLeast(n, of, grain) => {
                self.joint(say!(lang, explore_at_least, n));
                self.listed(of);
                self.joint(grain.label(lang));
            }
            Query::Common(of) => {
                self.joint(say::explore_common(lang));
                self.listed(of);
            }
            Query::Within(of) => self.joined(of.as_slice(), say::explore_within(lang)),
            Query::Around(of) => self.joined(of.as_slice(), say::explore_around(lang)),
            Query::Near(side, of, distance) => {
                let side = match side {
                    Side::Either => say::explore_near(lang),
                    Side::Before => say::explore_before(lang),
                    Side::After => say::explore_after(lang),
                };
                self.joined(of.as_slice(), side);
                self.joint(apart(*distance, lang));
            }
            Query::Of(of, filters) => {
                self.part(of);
                self.put(ChipKind::Sign, ",");
                self.joint(say::explore_only(lang));
                for (n, filter) in filters.iter().enumerate() {
                    if n > 0 {
                        self.joint(say::explore_and(lang));
                    }
                    self.put(ChipKind::Filter, narrowed(filter, lang));
                }
            }
        }
    }
}

/// How far apart, as it stands in a sentence.
pub fn apart(distance: Distance, lang: Lang) -> String {
    let n = distance.most;
    match distance.of {
        DistanceOf::Words => say!(lang, explore_at_most_words, n),
        DistanceOf::Turns => say!(lang, explore_at_most_turns, n),
        DistanceOf::Paragraphs => say!(lang, explore_at_most_paragraphs, n),
        DistanceOf::Seconds => say!(lang, explore_at_most_seconds, n),
    }
}

/// What a term is called where its passages are listed: its name, or what it is where it has none.
pub fn term_label(term: &Term, lang: Lang) -> String {
    match term {
        Term::Relevance(relevance) => relevance.label(lang).to_owned(),
        Term::Memo | Term::Uncoded => said(term, lang),
        named => named.name().to_owned(),
    }
}

/// A term as it stands in a sentence.
pub fn said(term: &Term, lang: Lang) -> String {
    match term {
        Term::Code { name, below: true } => say!(lang, explore_chip_code, name),
        Term::Code { name, .. } => say!(lang, explore_chip_code_alone, name),
        Term::Theme { name, below: true } => say!(lang, explore_chip_theme, name),
        Term::Theme { name, .. } => say!(lang, explore_chip_theme_alone, name),
        Term::Words(text) => say!(lang, explore_chip_words, text),
        Term::Lemma { word: text, compounds: false } => say!(lang, explore_chip_lemma, text),
        Term::Lemma { word: text, .. } => say!(lang, explore_chip_compounds, text),
        Term::Prefix(text) => say!(lang, explore_chip_prefix, text),
        Term::Regex(text) if text == EVERYTHING => say::explore_chip_everything(lang).to_owned(),
        Term::Regex(text) => say!(lang, explore_chip_regex, text),
        Term::Speaker(name) | Term::Participant(name) => say!(lang, explore_chip_speaker, name),
        Term::Role(name) => say!(lang, explore_chip_role, name),
        Term::Coder(name) => say!(lang, explore_chip_coder, name),
        Term::Relevance(relevance) => say!(lang, explore_chip_relevance, label = relevance.label(lang)),
        Term::Memo => say::explore_chip_memo(lang).to_owned(),
        Term::Uncoded => say::explore_chip_uncoded(lang).to_owned(),
    }
}

/// A filter as it stands in a sentence.
pub fn narrowed(filter: &Filter, lang: Lang) -> String {
    match filter {
        Filter::Case(name) => say!(lang, explore_where_case, name),
        Filter::Document(name) => say!(lang, explore_where_document, name),
        Filter::Kind(kind) => say!(lang, explore_where_kind, name = label(&KINDS, kind, lang)),
        Filter::Level(level) => say!(lang, explore_where_level, name = label(&LEVELS, level, lang)),
        Filter::Dates { from: Some(from), to: Some(to) } => say!(lang, explore_where_from_to, from, to),
        Filter::Dates { from: Some(from), .. } => say!(lang, explore_where_from, from),
        Filter::Dates { to, .. } => say!(lang, explore_where_to, to = to.as_deref().unwrap_or_default()),
        Filter::Variable { name, test, .. } => match test {
            Test::Is(value) => say!(lang, explore_where_is, name, value),
            Test::Not(value) => say!(lang, explore_where_not, name, value),
            Test::Below(value) => say!(lang, explore_where_below, name, value),
            Test::Above(value) => say!(lang, explore_where_above, name, value),
            Test::Between(low, high) => say!(lang, explore_where_between, high, low, name),
            Test::Empty(true) => say!(lang, explore_where_empty, name),
            Test::Empty(false) => say!(lang, explore_where_not_empty, name),
        },
        Filter::Participant(name) => say!(lang, explore_where_participant, name),
        Filter::Coder(name) => say!(lang, explore_where_coder, name),
        Filter::Role(name) => say!(lang, explore_where_role, name),
        Filter::Language(name) => say!(lang, explore_where_language, name),
        Filter::Set(names) => say!(lang, explore_where_set, names = names.join(", ")),
        Filter::Any(of) => {
            let all: Vec<String> = of.iter().map(|filter| narrowed(filter, lang)).collect();
            all.join(&format!(" {} ", say::explore_or(lang)))
        }
    }
}
