//! What steps were called before a file kept their kinds: an English and a Swedish sentence, made of templates. Here
//! they are read back. The templates are those of released versions and never change: the chain of digests counts on
//! that a step's kind and arguments are those that its words tell.

use super::StoreError;
use crate::model::{Proved, StepArg, StepKind, StepName};
use rusqlite::{Connection, params};

/// The words of a step of each kind, in English and Swedish; a name follows in quotation marks.
#[rustfmt::skip]
const WORDS: &[(StepKind, &str, &str)] = {
    use StepKind::*;
    &[
        (Nothing, "nothing", "ingenting"),
        (SetProject, "change the project's title or purpose", "ändra projektets titel eller syfte"),
        (AddQuestion, "add research question", "lägg till frågeställning"),
        (SetQuestion, "change research question", "ändra frågeställning"),
        (RemoveQuestion, "remove research question", "ta bort frågeställning"),
        (CodeAs, "code as", "koda som"),
        (SetCoder, "rename coder to", "byt kodarens namn till"),
        (AddDocument, "add document", "lägg till dokument"),
        (SetDocument, "change document", "ändra dokument"),
        (ReplaceText, "replace the text of", "byt texten i"),
        (SettleAdrift, "keep a passage where it is", "behåll ett avsnitt där det är"),
        (EditText, "edit the text of", "ändra i texten"),
        (RemoveDocument, "remove document", "ta bort dokument"),
        (SetSpeakers, "correct speakers in", "rätta talare i"),
        (SetSpeaker, "set speaker", "ange talare"),
        (AddCase, "add case", "lägg till fall"),
        (SetCase, "change case", "ändra fall"),
        (RemoveCase, "remove case", "ta bort fall"),
        (LinkCase, "add a document to case", "lägg dokument till fall"),
        (UnlinkCase, "take a document from case", "ta dokument från fall"),
        (AddParticipant, "add participant", "lägg till deltagare"),
        (SetParticipant, "change participant", "ändra deltagare"),
        (RemoveParticipant, "remove participant", "ta bort deltagare"),
        (AddVariable, "add variable", "lägg till variabel"),
        (SetVariable, "rename variable", "byt namn på variabel"),
        (RemoveVariable, "remove variable", "ta bort variabel"),
        (SetValue, "set variable", "sätt variabel"),
        (AddCode, "add code", "lägg till kod"),
        (SetCode, "change code", "ändra kod"),
        (MoveCode, "move code", "flytta kod"),
        (MergeCode, "merge codes into", "slå ihop koder till"),
        (SplitCode, "split code", "dela kod"),
        (RemoveCode, "remove code", "ta bort kod"),
        (AddCoding, "code", "koda"),
        (RemoveCoding, "remove coding", "ta bort kodning"),
        (MoveCoding, "move the edges of a coding", "flytta kodningens gränser"),
        (AddMeaningUnit, "add meaning unit", "lägg till meningsenhet"),
        (WriteCondensation, "write condensation", "skriv kondensering"),
        (WriteInterpretation, "write interpretation", "skriv tolkning"),
        (GiveTheme, "give a meaning unit its theme", "ge meningsenhet tema"),
        (SetMeaningUnit, "change meaning unit", "ändra meningsenhet"),
        (RemoveMeaningUnit, "remove meaning unit", "ta bort meningsenhet"),
        (SplitMeaningUnit, "split meaning unit", "dela meningsenhet"),
        (MergeMeaningUnits, "merge meaning units", "slå ihop meningsenheter"),
        (AddMeaningUnits, "make meaning units of the whole text", "gör meningsenheter av hela texten"),
        (SetStatement, "write statement", "skriv beskrivning"),
        (AddTheme, "add theme", "lägg till tema"),
        (SetTheme, "change theme", "ändra tema"),
        (RemoveTheme, "remove theme", "ta bort tema"),
        (SetThemeCell, "write theme cell", "skriv temacell"),
        (AddContrast, "add contrast", "lägg till kontrast"),
        (SetContrast, "change contrast", "ändra kontrast"),
        (RemoveContrast, "remove contrast", "ta bort kontrast"),
        (SetFinding, "write finding on", "skriv fynd om"),
        (RemoveFinding, "remove finding on", "ta bort fynd om"),
        (AddCriteriaSet, "add criteria set", "lägg till kriteriesamling"),
        (Assess, "assess", "bedöm"),
        (SetCriteriaSet, "change criteria set", "ändra kriteriesamling"),
        (CopyCriteriaSet, "copy criteria set to", "kopiera kriteriesamling till"),
        (RemoveCriteriaSet, "remove criteria set", "ta bort kriteriesamling"),
        (AddCriterion, "add criterion", "lägg till kriterium"),
        (SetCriterion, "change criterion", "ändra kriterium"),
        (MoveCriterion, "move criterion", "flytta kriterium"),
        (RemoveCriterion, "remove criterion", "ta bort kriterium"),
        (RemoveAssessment, "remove assessment of", "ta bort bedömning av"),
        (SetOccasions, "order occasions", "ordna tillfällen"),
        (AddActivity, "add activity", "lägg till aktivitet"),
        (SetActivity, "change activity", "ändra aktivitet"),
        (RemoveActivity, "remove activity", "ta bort aktivitet"),
        (SetMeansEnds, "write what links the means", "skriv vart medlet leder:"),
        (RemoveMeansEnds, "remove link of means to end", "ta bort koppling mellan medel och mål"),
        (SetHypothesis, "judge hypothesis", "pröva hypotes"),
        (ExplainCode, "say why code changed", "ange varför kod ändrades:"),
        (SetAnswers, "say which questions are answered", "ange vilka frågor som besvaras"),
        (AddKeyword, "add keyword", "lägg till stödord"),
        (SetKeyword, "change keyword", "ändra stödord"),
        (RemoveKeyword, "remove keyword", "ta bort stödord"),
        (SetKeywordTouched, "note touched keyword", "anteckna berört stödord"),
        (SetConsent, "note consent of", "anteckna samtycke för"),
        (LiftQuarantine, "lift a quarantine", "häv en karantän"),
        (SetGuard, "change what the guard asks", "ändra vad vakten frågar efter"),
        (AddMemo, "write memo", "skriv memo"),
        (SetMemo, "change memo", "ändra memo"),
        (RemoveMemo, "remove memo", "ta bort memo"),
        (WriteDemo, "write the demonstration study", "skriv demonstrationsstudien"),
        (PlacePseudonym, "put a pseudonym in one place", "ersätt ett namn på ett ställe"),
        (Pseudonymise, "put pseudonyms in place of names", "ersätt namn med pseudonymer"),
        (DestroyKey, "destroy the key", "förstör kodnyckeln"),
        (Import, "import", "importera"),
        (TakeOut, "take out what left the project since this backup", "ta bort det som lämnat projektet sedan säkerhetskopian"),
        (Quarantine, "put a passage in quarantine in", "sätt ett avsnitt i karantän i"),
        (Withdraw, "withdraw a participant, now", "återkalla en deltagare, nu"),
        (WithdrawMore, "withdraw more of", "återkalla mer av"),
    ]
};

/// Gives every step of an older file the kind and the arguments that its words tell.
pub fn tell_kinds(connection: &Connection) -> Result<(), StoreError> {
    let mut query = connection.prepare("select id, name_en, name_sv from journal_step where kind = ''")?;
    let rows =
        query.query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?)))?;
    let rows: Vec<(i64, String, String)> = rows.collect::<Result<_, _>>()?;
    let mut update = connection.prepare("update journal_step set kind = ?2, args = ?3 where id = ?1")?;
    for (id, en, sv) in rows {
        let (kind, args) = told(&en, &sv);
        update.execute(params![id, kind, args])?;
    }
    Ok(())
}

/// The kind and the arguments of a step by its words, as a file keeps them.
pub fn told(en: &str, sv: &str) -> (&'static str, String) {
    let step = read(en, sv).unwrap_or_else(|| StepName::new(StepKind::AsWritten));
    (step.kind.into(), serde_json::Value::Object(step.args).to_string())
}

/// The step that these words were made for; `None` where no template fits both.
pub fn read(en: &str, sv: &str) -> Option<StepName> {
    let words = (en.to_owned(), sv.to_owned());
    let as_read = [read_english(en), read_one(en)].into_iter().flatten();
    as_read.into_iter().find(|step| written(step).as_ref() == Some(&words))
}

/// What the English words say. It is held against both sentences, so it need not be strict.
fn read_english(en: &str) -> Option<StepName> {
    let (en, proofs) = without_proofs(en);
    let (en, more) = counted_at_end(en, " and ", " more").map_or((en, None), |(en, more)| (en, Some(more)));
    let mut step = read_one(en)?;
    if let Some(more) = more {
        step = step.with(StepArg::More, more);
    }
    for proved in proofs {
        step.note(proved);
    }
    Some(step)
}

fn read_one(en: &str) -> Option<StepName> {
    use StepArg::{Changes, File, Files, Lost, Passages, Reason, Remarks, Saved, When};
    let between = |before, after| en.strip_prefix(before).and_then(|rest: &str| rest.strip_suffix(after));
    let number = |text: &str| text.parse::<u64>().ok();
    if let Some(n) = between("script of ", " actions").and_then(number) {
        return Some(StepName::new(StepKind::Several).with(Changes, n));
    }
    if let Some(n) = between("import ", " files").and_then(number) {
        return Some(StepName::new(StepKind::ImportFiles).with(Files, n));
    }
    if let Some(when) = between("bring back the backup of ", "") {
        return Some(StepName::new(StepKind::BringBack).with(When, when));
    }
    if let Some((name, file)) = between("replace the text of “", "”").and_then(|both| both.split_once("” with “"))
    {
        return Some(StepName::named(StepKind::ReplaceText, name).with(File, file));
    }
    if let Some((saved, lost)) = between("recover a damaged project: ", " known to be lost")
        .and_then(|both| both.split_once(" rows saved, "))
        .and_then(|(saved, lost)| Some((number(saved)?, number(lost)?)))
    {
        return Some(StepName::new(StepKind::Recover).with(Lost, lost).with(Saved, saved));
    }
    if let Some((before, reason)) =
        en.strip_prefix("let out “").and_then(|rest| rest.split_once(" remarks of the guard: "))
    {
        let (name, remarks) = before.rsplit_once("” with ")?;
        let step = StepName::named(StepKind::LetOut, name).with(Remarks, number(remarks)?);
        return Some(step.with(Reason, reason));
    }
    if let Some((code, n)) = counted_at_end(en, "” on ", " passages") {
        return Some(StepName::named(StepKind::AddCoding, code.strip_prefix("code “")?).with(Passages, n));
    }
    let (what, name) = match en.strip_suffix('”').and_then(|en| en.split_once(" “")) {
        Some((what, name)) => (what, name),
        None => (en, ""),
    };
    let (kind, ..) = WORDS.iter().find(|(_, words, _)| *words == what)?;
    Some(StepName::named(*kind, name))
}

/// Words that end in a number between two others, and the number.
fn counted_at_end<'t>(text: &'t str, before: &str, after: &str) -> Option<(&'t str, u64)> {
    let (rest, number) = text.strip_suffix(after)?.rsplit_once(before)?;
    Some((rest, number.parse().ok()?))
}

/// Words without what came of searches, and that.
fn without_proofs(en: &str) -> (&str, Vec<Proved>) {
    let mut parts = en.split("; afterwards ");
    let first = parts.next().unwrap_or_default();
    let proofs: Option<Vec<Proved>> = parts.map(proof).collect();
    proofs.map_or((en, Vec::new()), |proofs| (first, proofs))
}

fn proof(en: &str) -> Option<Proved> {
    let rest = en.strip_suffix(" files")?;
    if let Some((phrases, files)) =
        rest.strip_prefix("none of ").and_then(|rest| rest.split_once(" phrases stood in any byte of "))
    {
        return Some(Proved { phrases: phrases.parse().ok()?, files: files.parse().ok()?, left: 0 });
    }
    let (phrases, rest) = rest.strip_prefix("some of ")?.split_once(" phrases still stood in ")?;
    let (left, files) = rest.split_once(" of ")?;
    Some(Proved { phrases: phrases.parse().ok()?, files: files.parse().ok()?, left: left.parse().ok()? })
}

/// The words that were made for such a step, in English and Swedish.
fn written(step: &StepName) -> Option<(String, String)> {
    use StepArg::{Changes, File, Files, Lost, More, Name, Passages, Reason, Remarks, Saved, When};
    let (text, number) = (|arg| step.text(arg), |arg| step.number(arg).unwrap_or_default());
    let name = text(Name);
    let (mut en, mut sv) = match step.kind {
        StepKind::Several => {
            let n = number(Changes);
            (format!("script of {n} actions"), format!("skript med {n} åtgärder"))
        }
        StepKind::ImportFiles => {
            let n = number(Files);
            (format!("import {n} files"), format!("importera {n} filer"))
        }
        StepKind::BringBack => {
            let when = text(When);
            (format!("bring back the backup of {when}"), format!("återställ säkerhetskopian från {when}"))
        }
        StepKind::ReplaceText if !text(File).is_empty() => {
            let file = text(File);
            (format!("replace the text of “{name}” with “{file}”"), format!("byt texten i ”{name}” mot ”{file}”"))
        }
        StepKind::Recover => {
            let (saved, lost) = (number(Saved), number(Lost));
            (
                format!("recover a damaged project: {saved} rows saved, {lost} known to be lost"),
                format!("rädda ett skadat projekt: {saved} rader räddade, {lost} kända som förlorade"),
            )
        }
        StepKind::LetOut => {
            let (remarks, reason) = (number(Remarks), text(Reason));
            (
                format!("let out “{name}” with {remarks} remarks of the guard: {reason}"),
                format!("släpp ut ”{name}” med {remarks} anmärkningar från vakten: {reason}"),
            )
        }
        kind => {
            let (_, en, sv) = WORDS.iter().find(|(known, ..)| *known == kind)?;
            match name.is_empty() {
                true => ((*en).to_owned(), (*sv).to_owned()),
                false => (format!("{en} “{name}”"), format!("{sv} ”{name}”")),
            }
        }
    };
    if let Some(n) = step.number(Passages) {
        en += &format!(" on {n} passages");
        sv += &format!(" på {n} avsnitt");
    }
    if let Some(n) = step.number(More) {
        en += &format!(" and {n} more");
        sv += &format!(" och {n} till");
    }
    for Proved { phrases, files, left } in step.proved() {
        if left == 0 {
            en += &format!("; afterwards none of {phrases} phrases stood in any byte of {files} files");
            sv += &format!("; efteråt fanns ingen av {phrases} fraser i någon byte av {files} filer");
        } else {
            en += &format!("; afterwards some of {phrases} phrases still stood in {left} of {files} files");
            sv += &format!("; efteråt fanns några av {phrases} fraser kvar i {left} av {files} filer");
        }
    }
    Some((en, sv))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_earlier_versions_tell_kind_and_arguments() {
        use StepArg::{Changes, File, Files, Lost, More, Passages, Reason, Remarks, Saved, When};
        use StepKind::*;
        let withdrawn = |proofs: &[Proved]| {
            let mut step = StepName::named(Withdraw, "Återkallad 1");
            proofs.iter().for_each(|proved| step.note(*proved));
            step
        };
        let (some, none) = (Proved { phrases: 3, files: 5, left: 2 }, Proved { phrases: 3, files: 6, left: 0 });
        for (en, sv, step) in [
            ("nothing", "ingenting", StepName::new(Nothing)),
            ("add code “Tid”", "lägg till kod ”Tid”", StepName::named(AddCode, "Tid")),
            ("code “a ”b“ c”", "koda ”a ”b“ c”", StepName::named(AddCoding, "a ”b“ c")),
            ("code “x” on 3 passages”", "koda ”x” on 3 passages”", StepName::named(AddCoding, "x” on 3 passages")),
            (
                "code “Tid” on 3 passages",
                "koda ”Tid” på 3 avsnitt",
                StepName::named(AddCoding, "Tid").with(Passages, 3),
            ),
            ("code as “Maj”", "koda som ”Maj”", StepName::named(CodeAs, "Maj")),
            ("remove coding and 2 more", "ta bort kodning och 2 till", StepName::new(RemoveCoding).with(More, 2)),
            ("script of 521 actions", "skript med 521 åtgärder", StepName::new(Several).with(Changes, 521)),
            ("import “a.txt”", "importera ”a.txt”", StepName::named(Import, "a.txt")),
            ("import 2 files", "importera 2 filer", StepName::new(ImportFiles).with(Files, 2)),
            ("replace the text of “A”", "byt texten i ”A”", StepName::named(ReplaceText, "A")),
            (
                "replace the text of “A” with “b.txt”",
                "byt texten i ”A” mot ”b.txt”",
                StepName::named(ReplaceText, "A").with(File, "b.txt"),
            ),
            (
                "bring back the backup of 2026-11-23 14:05",
                "återställ säkerhetskopian från 2026-11-23 14:05",
                StepName::new(BringBack).with(When, "2026-11-23 14:05"),
            ),
            (
                "let out “a” with 2 remarks of the guard: “b” with 3 remarks of the guard: c",
                "släpp ut ”a” med 2 anmärkningar från vakten: “b” with 3 remarks of the guard: c",
                StepName::named(LetOut, "a").with(Remarks, 2).with(Reason, "“b” with 3 remarks of the guard: c"),
            ),
            (
                "recover a damaged project: 20 rows saved, 1 known to be lost",
                "rädda ett skadat projekt: 20 rader räddade, 1 kända som förlorade",
                StepName::new(Recover).with(Saved, 20).with(Lost, 1),
            ),
            (
                "write what links the means “Samråd”",
                "skriv vart medlet leder: ”Samråd”",
                StepName::named(SetMeansEnds, "Samråd"),
            ),
            (
                "put a passage in quarantine in “A”",
                "sätt ett avsnitt i karantän i ”A”",
                StepName::named(Quarantine, "A"),
            ),
            ("withdraw a participant, now “Återkallad 1”", "återkalla en deltagare, nu ”Återkallad 1”", withdrawn(&[])),
            (
                "withdraw a participant, now “Återkallad 1”; afterwards some of 3 phrases still stood in 2 of 5 files; \
                 afterwards none of 3 phrases stood in any byte of 6 files",
                "återkalla en deltagare, nu ”Återkallad 1”; efteråt fanns några av 3 fraser kvar i 2 av 5 filer; \
                 efteråt fanns ingen av 3 fraser i någon byte av 6 filer",
                withdrawn(&[some, none]),
            ),
        ] {
            assert_eq!(read(en, sv), Some(step), "{en}");
        }
    }

    #[test]
    fn words_that_no_template_fits_are_kept_as_they_are() {
        for (en, sv) in [
            ("", ""),
            ("a step", "ett steg"),
            ("add code “Tid”", "lägg till kod ”Rum”"),
            ("add code “Tid”", "lägg till tema ”Tid”"),
            ("add code “…” and more", "lägg till kod ”…” och mer"),
            ("import 02 files", "importera 2 filer"),
            ("script of 2 actions; afterwards none", "skript med 2 åtgärder"),
        ] {
            assert_eq!(read(en, sv), None, "{en}");
            assert_eq!(told(en, sv), ("as_written", "{}".to_owned()));
        }
    }

    #[test]
    fn each_template_tells_a_kind_of_its_own() {
        for (kind, en, sv) in WORDS {
            for (name, expected) in [("", StepName::new(*kind)), ("Namn", StepName::named(*kind, "Namn"))] {
                let quoted = |words: &str, open, close| match name {
                    "" => words.to_owned(),
                    name => format!("{words} {open}{name}{close}"),
                };
                assert_eq!(read(&quoted(en, '“', '”'), &quoted(sv, '”', '”')), Some(expected), "{en}");
            }
        }
    }
}
