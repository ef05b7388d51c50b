//! What a step is called: its kind and what it was about, as the journal keeps them, and said in the reader's language.

use super::{Axis, KINDS, LEVELS, Lang, label};
use crate::say;
use serde_json::{Map, Value};

pub use crate::say::StepKind;

/// What a step is called, as it reads after "Undo: ". Names, never the documents' words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepName {
    pub kind: StepKind,
    pub args: Map<String, Value>,
}

/// What a step can be about; a file keeps `more` for `More`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum StepArg {
    /// What has that name: a code, a document, an export.
    Name,
    /// Where a cell stands: its row and its column, each an axis and what is on it.
    Places,
    /// How many passages were coded.
    Passages,
    /// How many more were treated alike.
    More,
    /// How many changes of several kinds it was.
    Changes,
    /// How many files came in.
    Files,
    /// The file that came in a document's place.
    File,
    /// The moment of a backup, as its reader saw it.
    When,
    /// How much the guard had found.
    Remarks,
    Reason,
    /// Rows that were saved, and known to be lost.
    Saved,
    Lost,
    /// What came of looking for what was taken out: a list of [`Proved`].
    Proved,
    /// The words of an earlier version, of whose templates none fits.
    En,
    Sv,
}

/// What came of one search for what a step took out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Proved {
    pub phrases: u64,
    pub files: u64,
    /// Files in which something still stood.
    pub left: u64,
}

impl StepName {
    pub fn new(kind: StepKind) -> StepName {
        StepName { kind, args: Map::new() }
    }

    /// A step about something that has a name; without one, of its kind alone.
    pub fn named(kind: StepKind, name: &str) -> StepName {
        let step = StepName::new(kind);
        if name.is_empty() { step } else { step.with(StepArg::Name, name) }
    }

    /// A step of whose words an earlier version made no kind.
    pub fn as_written(en: &str, sv: &str) -> StepName {
        StepName::new(StepKind::AsWritten).with(StepArg::En, en).with(StepArg::Sv, sv)
    }

    #[must_use]
    pub fn with(mut self, arg: StepArg, value: impl Into<Value>) -> StepName {
        self.args.insert(<&str>::from(arg).to_owned(), value.into());
        self
    }

    /// Notes what came of a search; a search that is not over and came to the same is noted once.
    pub fn note(&mut self, proved: Proved) {
        let mut all = self.proved();
        if proved.left > 0 && all.contains(&proved) {
            return;
        }
        all.push(proved);
        let all = serde_json::to_value(all).unwrap_or_default();
        self.args.insert(<&str>::from(StepArg::Proved).to_owned(), all);
    }

    /// What came of the searches for what the step took out.
    pub fn proved(&self) -> Vec<Proved> {
        let known = self.arg(StepArg::Proved).cloned();
        known.and_then(|known| serde_json::from_value(known).ok()).unwrap_or_default()
    }

    fn arg(&self, arg: StepArg) -> Option<&Value> {
        self.args.get(<&str>::from(arg))
    }

    pub fn text(&self, arg: StepArg) -> &str {
        self.arg(arg).and_then(Value::as_str).unwrap_or_default()
    }

    pub fn number(&self, arg: StepArg) -> Option<u64> {
        self.arg(arg).and_then(Value::as_u64)
    }

    pub fn in_lang(&self, lang: Lang) -> String {
        let mut said = self.about(lang);
        if let Some(n) = self.number(StepArg::Passages) {
            said = say!(lang, whole_step_on_passages, n, what = said);
        }
        if let Some(n) = self.number(StepArg::More) {
            said = say!(lang, whole_step_and_more, n, what = said);
        }
        for Proved { phrases, files, left } in self.proved() {
            said = match left {
                0 => say!(lang, whole_step_none_stood, files, phrases, what = said),
                _ => say!(lang, whole_step_some_stood, files, left, phrases, what = said),
            };
        }
        said
    }

    /// What was done, with what it was done to.
    fn about(&self, lang: Lang) -> String {
        let (what, name) = (self.kind.say(lang), self.name(lang));
        let n = |arg| self.number(arg).unwrap_or_default();
        match self.kind {
            StepKind::AsWritten => self.words(lang).unwrap_or(what).to_owned(),
            StepKind::Several => say!(lang, whole_step_several, n = n(StepArg::Changes)),
            StepKind::ReplaceText if self.arg(StepArg::File).is_some() => {
                say!(lang, whole_step_replace_text, file = self.text(StepArg::File), name)
            }
            StepKind::Quarantine if !name.is_empty() => say!(lang, whole_step_quarantine, name),
            StepKind::ImportFiles => say!(lang, whole_step_import_files, n = n(StepArg::Files)),
            StepKind::BringBack => say!(lang, whole_step_bring_back, when = self.text(StepArg::When)),
            StepKind::LetOut => {
                say!(lang, whole_step_let_out, n = n(StepArg::Remarks), name, reason = self.text(StepArg::Reason))
            }
            StepKind::Withdraw => say!(lang, whole_step_withdraw, name),
            StepKind::HandOut if !name.is_empty() => say!(lang, whole_step_hand_out, name),
            StepKind::TakeIn if !name.is_empty() => say!(lang, whole_step_take_in, name),
            StepKind::WithdrawMore => say!(lang, whole_step_withdraw_more, name),
            StepKind::Recover => say!(lang, whole_step_recover, lost = n(StepArg::Lost), saved = n(StepArg::Saved)),
            _ if name.is_empty() => what.to_owned(),
            _ => say!(lang, whole_step_named, name, what),
        }
    }

    /// What it was about. A row or column that is kept by a key is called as people read it.
    fn name(&self, lang: Lang) -> String {
        let places: Vec<[String; 2]> = self
            .arg(StepArg::Places)
            .and_then(|places| serde_json::from_value(places.clone()).ok())
            .unwrap_or_default();
        if places.is_empty() {
            return self.text(StepArg::Name).to_owned();
        }
        let called = places.iter().map(|[axis, name]| match axis.parse() {
            Ok(Axis::Level) => label(&LEVELS, name, lang),
            Ok(Axis::DocumentKind) => label(&KINDS, name, lang),
            _ => name,
        });
        called.collect::<Vec<_>>().join(" · ")
    }

    /// The words of an earlier version, which knew two languages.
    fn words(&self, lang: Lang) -> Option<&str> {
        let (en, sv) = (self.text(StepArg::En), self.text(StepArg::Sv));
        let order = if lang == Lang::En { [en, sv] } else { [sv, en] };
        order.into_iter().find(|words| !words.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use strum::VariantArray;

    #[test]
    fn every_kind_is_said_in_every_language_with_what_it_was_about() {
        for kind in StepKind::VARIANTS {
            let plain = StepName::new(*kind);
            let about = StepName::named(*kind, "Namnet").with(StepArg::En, "Namnet").with(StepArg::Sv, "Namnet");
            for lang in Lang::all() {
                assert!(!kind.say(lang).is_empty() && !plain.in_lang(lang).is_empty(), "{kind:?} in {lang:?}");
                let counted =
                    matches!(kind, StepKind::Several | StepKind::ImportFiles | StepKind::BringBack | StepKind::Recover);
                assert_eq!(about.in_lang(lang).contains("Namnet"), !counted, "{kind:?} in {lang:?}");
            }
        }
    }

    #[test]
    fn steps_are_said_as_people_say_them() {
        use StepArg::{Changes, File, Files, Lost, More, Passages, Places, Reason, Remarks, Saved, When};
        use StepKind::*;
        let mut proved = StepName::named(Withdraw, "Återkallad 1");
        for (files, left) in [(5, 2), (5, 2), (6, 0)] {
            proved.note(Proved { phrases: 3, files, left });
        }
        for (step, said) in [
            (
                StepName::named(AddCode, "Tid"),
                ["add code “Tid”", "lägg till kod ”Tid”", "legg til kode «Tid»", "tilføj kode »Tid«"],
            ),
            (
                StepName::named(AddCoding, "Tid").with(Passages, 1),
                [
                    "code “Tid” on 1 passage",
                    "koda ”Tid” på 1 avsnitt",
                    "kode «Tid» på 1 avsnitt",
                    "kod »Tid« på 1 afsnit",
                ],
            ),
            (
                StepName::new(WriteCondensation).with(More, 2),
                [
                    "write condensation and 2 more",
                    "skriv kondensering och 2 till",
                    "skriv meningsfortetting og 2 til",
                    "skriv meningskondensering og 2 til",
                ],
            ),
            (
                StepName::new(SetThemeCell).with(Places, serde_json::json!([["level", "local"], ["theme", "local"]])),
                [
                    "write theme cell “Local · local”",
                    "skriv temacell ”Lokal · local”",
                    "skriv temacelle «Lokal · local»",
                    "skriv temacelle »Lokalt · local«",
                ],
            ),
            (
                StepName::new(Several).with(Changes, 4),
                ["4 changes together", "4 ändringar på en gång", "4 endringer på én gang", "4 ændringer på én gang"],
            ),
            (
                StepName::named(ReplaceText, "A").with(File, "B"),
                [
                    "replace the text of “A” with “B”",
                    "byt texten i ”A” mot ”B”",
                    "bytt ut teksten i «A» med «B»",
                    "udskift teksten i »A« med »B«",
                ],
            ),
            (
                StepName::new(ImportFiles).with(Files, 3),
                ["import 3 files", "importera 3 filer", "importer 3 filer", "importér 3 filer"],
            ),
            (
                StepName::new(BringBack).with(When, "2026-11-23 14:05"),
                [
                    "bring back the backup of 2026-11-23 14:05",
                    "återställ säkerhetskopian från 2026-11-23 14:05",
                    "gjenopprett sikkerhetskopien fra 2026-11-23 14:05",
                    "gendan sikkerhedskopien fra 2026-11-23 14:05",
                ],
            ),
            (
                StepName::named(LetOut, "excerpts").with(Remarks, 1).with(Reason, "Etik"),
                [
                    "let out “excerpts” with 1 remark of the guard: Etik",
                    "släpp ut ”excerpts” med 1 anmärkning från vakten: Etik",
                    "slipp ut «excerpts» med 1 merknad fra vakten: Etik",
                    "lad »excerpts« slippe ud med 1 bemærkning fra vagten: Etik",
                ],
            ),
            (
                StepName::new(Recover).with(Saved, 20).with(Lost, 1),
                [
                    "recover a damaged project: 20 rows saved, 1 known to be lost",
                    "rädda ett skadat projekt: 20 rader räddade, 1 känd som förlorad",
                    "redd et skadet prosjekt: 20 rader reddet, 1 kjent som tapt",
                    "red et beskadiget projekt: 20 rækker reddet, 1 kendt som tabt",
                ],
            ),
            (
                proved,
                [
                    "withdraw a participant, now “Återkallad 1”; afterwards some of 3 phrases still stood in 2 of 5 files; \
                     afterwards none of 3 phrases stood in any byte of 6 files",
                    "återkalla en deltagare, nu ”Återkallad 1”; efteråt fanns några av 3 fraser kvar i 2 av 5 filer; \
                     efteråt fanns ingen av 3 fraser i någon byte av 6 filer",
                    "trekk tilbake en deltaker, nå «Återkallad 1»; etterpå sto noen av 3 fraser fortsatt i 2 av 5 filer; \
                     etterpå sto ingen av 3 fraser i noen byte av 6 filer",
                    "træk en deltager tilbage, nu »Återkallad 1«; bagefter stod nogle af 3 fraser stadig i 2 af 5 filer; \
                     bagefter stod ingen af 3 fraser i nogen byte af 6 filer",
                ],
            ),
            (StepName::as_written("a step", "ett steg"), ["a step", "ett steg", "ett steg", "ett steg"]),
        ] {
            let [en, sv, nb, da] = said;
            for (lang, expected) in [(Lang::En, en), (Lang::Sv, sv), (Lang::Nb, nb), (Lang::Da, da)] {
                assert_eq!(step.in_lang(lang), expected);
            }
        }
    }
}
