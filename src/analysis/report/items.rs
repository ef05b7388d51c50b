//! What reports of qualitative studies are expected to tell, after COREQ (Tong and others, 2007) and
//! SRQR (O'Brien and others, 2014), in words of our own: filled in where the project knows.

use super::{Writing, quiet, strong, text};
use crate::analysis::study::Study;
use crate::model::*;
use crate::say;

/// What in a project can answer an item.
#[derive(Clone, Copy)]
enum Known {
    Coders,
    Participants,
    Dates,
    Consent,
    Codes,
    Origins,
    Questions,
    Software,
    Quotes,
    Findings,
    Themes,
    Opposed,
    Recording,
    Kinds,
    Keywords,
    Cases,
    Notes,
    Method,
    Pseudonyms,
    Title,
    /// Nothing a project holds; the researcher writes it.
    Nothing,
}

type Item = (&'static str, &'static str, Known);

#[rustfmt::skip]
const COREQ: [Item; 32] = [
    ("Who interviewed", "Vem som intervjuade", Known::Nothing),
    ("The researchers' degrees", "Forskarnas examina", Known::Nothing),
    ("Their occupation at the time", "Deras yrke vid tiden för studien", Known::Nothing),
    ("Their gender", "Deras kön", Known::Nothing),
    ("Their experience and training", "Deras erfarenhet och skolning", Known::Nothing),
    ("Acquaintance with participants beforehand", "Bekantskap med deltagarna i förväg", Known::Nothing),
    ("What participants knew of the interviewer", "Vad deltagarna visste om intervjuaren", Known::Nothing),
    ("The interviewer's leanings and interests", "Intervjuarens utgångspunkter och intressen", Known::Nothing),
    ("Methodological orientation", "Metodologisk inriktning", Known::Method),
    ("How participants were chosen", "Hur deltagarna valdes ut", Known::Nothing),
    ("How they were approached", "Hur de kontaktades", Known::Nothing),
    ("How many took part", "Hur många som deltog", Known::Participants),
    ("How many declined or left, and why", "Hur många som avböjde eller lämnade, och varför", Known::Nothing),
    ("Where the material was collected", "Var materialet samlades in", Known::Nothing),
    ("Whether anyone else was there", "Om någon annan var med", Known::Nothing),
    ("Who the participants are; when", "Vilka deltagarna är; när", Known::Dates),
    ("Questions and interview guide", "Frågor och intervjuguide", Known::Keywords),
    ("Repeat interviews", "Upprepade intervjuer", Known::Nothing),
    ("Sound or picture recorded", "Ljud- eller bildinspelning", Known::Recording),
    ("Field notes", "Fältanteckningar", Known::Notes),
    ("How long the interviews were", "Intervjuernas längd", Known::Nothing),
    ("Saturation", "Mättnad", Known::Nothing),
    ("Transcripts returned to participants", "Utskrifter lästa av deltagarna", Known::Nothing),
    ("How many coded", "Hur många som kodade", Known::Coders),
    ("The code tree", "Kodträdet", Known::Codes),
    ("Where themes and codes came from", "Varifrån teman och koder kom", Known::Origins),
    ("Software", "Programvara", Known::Software),
    ("Participants' views of the findings", "Deltagarnas syn på fynden", Known::Nothing),
    ("Quotes, each with its speaker", "Citat, vart och ett med talare", Known::Quotes),
    ("Material and findings agree", "Material och fynd stämmer överens", Known::Findings),
    ("Major themes are clear", "Huvudteman framgår", Known::Themes),
    ("Minor themes and deviating cases", "Mindre teman och avvikande fall", Known::Opposed),
];

#[rustfmt::skip]
const SRQR: [Item; 21] = [
    ("A title that says what was studied and how", "En titel som säger vad som studerats och hur", Known::Title),
    ("An abstract", "En sammanfattning", Known::Nothing),
    ("The problem and why it matters", "Problemet och dess betydelse", Known::Nothing),
    ("Purpose or research questions", "Syfte eller frågeställningar", Known::Questions),
    ("Approach and its grounds", "Ansats och skälen för den", Known::Method),
    ("The researchers and what they bring", "Forskarna och vad de för med sig", Known::Nothing),
    ("The setting", "Sammanhanget", Known::Cases),
    ("How the material was sampled", "Hur urvalet gjordes", Known::Nothing),
    ("Ethical review and consent", "Etikprövning och samtycke", Known::Consent),
    ("How the material was collected", "Hur materialet samlades in", Known::Dates),
    ("Instruments and equipment", "Hjälpmedel och utrustning", Known::Keywords),
    ("What was studied: people, documents, events", "Vad som studerats: personer, dokument, händelser", Known::Kinds),
    ("How the material was handled and protected", "Hur materialet hanterades och skyddades", Known::Pseudonyms),
    ("How it was analysed, and by whom", "Hur och av vem det analyserades", Known::Coders),
    ("What makes it trustworthy", "Vad som gör det trovärdigt", Known::Findings),
    ("Main findings and interpretations", "De viktigaste fynden och tolkningarna", Known::Themes),
    ("Links to the material: quotes, notes", "Kopplingar till materialet: citat, anteckningar", Known::Quotes),
    ("What it adds to what was known", "Vad det tillför kunskapsläget", Known::Nothing),
    ("Limitations", "Begränsningar", Known::Nothing),
    ("Conflicts of interest", "Intressekonflikter", Known::Nothing),
    ("Funding", "Finansiering", Known::Nothing),
];

pub(super) fn write(writing: &mut Writing) {
    if writing.study.documents.is_empty() {
        return;
    }
    for (name, items) in [("COREQ", &COREQ[..]), ("SRQR", &SRQR[..])] {
        let lang = writing.lang;
        let told: Vec<Option<String>> = items.iter().map(|(_, _, known)| answer(writing, *known)).collect();
        let (filled, of) = (told.iter().flatten().count(), items.len());
        writing.heading(2, name);
        writing.plain(&say!(lang,
            en: "{filled} of {of} items are filled in from the project. The rest is for the researcher to write.",
            sv: "{filled} av {of} punkter är ifyllda ur projektet. Resten får forskaren skriva själv."));
        let mut rows = Vec::new();
        for (n, ((en, sv, _), told)) in items.iter().zip(told).enumerate() {
            let number = (n + 1).to_string();
            let missing = || vec![quiet(lang.t("missing", "saknas"))];
            rows.push(vec![text(&number), strong(lang.t(en, sv)), told.map_or_else(missing, |told| text(&told))]);
        }
        let columns =
            [(lang.t("No", "Nr"), 1), (lang.t("Item", "Punkt"), 5), (lang.t("In this study", "I den här studien"), 6)];
        writing.grid(&columns, rows);
    }
}

/// What the project knows; nothing where it does not.
fn answer(writing: &Writing, known: Known) -> Option<String> {
    let (study, lang) = (writing.study, writing.lang);
    let some = |n: usize| (n > 0).then_some(n);
    match known {
        Known::Coders => some(coders(study)).map(|n| say!(lang, en: "Coded by {n}", sv: "Kodat av {n}")),
        Known::Participants => {
            some(study.participants.len()).map(|n| say!(lang, en: "{n} participants", sv: "{n} deltagare"))
        }
        Known::Dates => {
            let dates = || study.documents.iter().map(|row| row.date.as_str()).filter(|date| !date.is_empty());
            let (first, last, n) = (dates().min()?, dates().max()?, study.documents.len());
            Some(say!(lang, en: "{n} documents, {first} to {last}", sv: "{n} dokument, {first} till {last}"))
        }
        Known::Consent => {
            let n = some(study.consents.iter().filter(|known| known.is_given()).count())?;
            Some(say!(lang, en: "Consent noted for {n} participants", sv: "Samtycke antecknat för {n} deltagare"))
        }
        Known::Codes => {
            let top = study.codes.iter().filter(|code| code.parent.is_none()).count();
            some(study.codes.len())
                .map(|n| say!(lang, en: "{n} codes under {top} heads", sv: "{n} koder under {top} huvudkoder"))
        }
        Known::Origins => {
            let n = some(study.codes.len())?;
            let inductive = study.codes.iter().filter(|code| code.origin == Origin::Inductive).count();
            let deductive = n - inductive;
            Some(say!(lang,
                en: "{inductive} codes inductive, {deductive} deductive", sv: "{inductive} koder induktiva, {deductive} deduktiva"))
        }
        Known::Questions => some(study.questions.len())
            .map(|_| study.questions.iter().map(|question| question.text.as_str()).collect::<Vec<_>>().join("\n")),
        Known::Software => Some(format!("Mening {}", env!("CARGO_PKG_VERSION"))),
        Known::Quotes => {
            let n = some(writing.cited.iter().map(|cited| cited.places.len()).sum())?;
            Some(
                say!(lang, en: "{n} passages are quoted, each with its place", sv: "{n} avsnitt citeras, vart och ett med sin plats"),
            )
        }
        Known::Findings => some(study.evidence.len())
            .map(|n| say!(lang, en: "{n} links from claims to the words", sv: "{n} länkar från påståenden till orden")),
        Known::Themes => some(study.themes.len())
            .map(|_| study.themes.iter().map(|theme| theme.name.as_str()).collect::<Vec<_>>().join("; ")),
        Known::Opposed => {
            let odd = [FindingKind::Opposed, FindingKind::Differs, FindingKind::Absent];
            let n = some(study.findings.iter().filter(|finding| odd.contains(&finding.kind)).count())?;
            Some(say!(lang,
                en: "{n} findings where cases differ, oppose each other or are silent",
                sv: "{n} fynd där fallen skiljer sig, motsäger varandra eller tiger"))
        }
        Known::Recording => {
            let n = some(study.consents.iter().filter(|known| known.recording).count())?;
            Some(
                say!(lang, en: "{n} participants agreed to be recorded", sv: "{n} deltagare har gått med på inspelning"),
            )
        }
        Known::Kinds => {
            let (documents, cases) = (some(study.documents.len())?, study.cases.len());
            Some(
                say!(lang, en: "{documents} documents from {cases} cases", sv: "{documents} dokument från {cases} fall"),
            )
        }
        Known::Keywords => some(study.keywords.len())
            .map(|_| study.keywords.iter().map(|keyword| keyword.text.as_str()).collect::<Vec<_>>().join("; ")),
        Known::Cases => some(study.cases.len())
            .map(|_| study.cases.iter().map(|case| case.name.as_str()).collect::<Vec<_>>().join("; ")),
        Known::Notes => {
            let n = study.documents.iter().filter(|row| row.kind == "field_note").count();
            let n = some(n + study.memos.iter().filter(|memo| memo.kind == "field").count())?;
            Some(say!(lang, en: "{n} field notes", sv: "{n} fältanteckningar"))
        }
        Known::Method => {
            let memos = study.memos.iter().filter(|memo| memo.kind == "method");
            let titles: Vec<&str> = memos.map(|memo| memo.title.as_str()).collect();
            (!titles.is_empty()).then(|| titles.join("; "))
        }
        Known::Pseudonyms => {
            let n = some(study.quarantines.len());
            let set_aside = n.map(|n| say!(lang, en: "; {n} passages in quarantine", sv: "; {n} avsnitt i karantän"));
            (!study.consents.is_empty()).then(|| {
                let kept = lang.t("A register of consents is kept", "Ett register över samtycken förs");
                format!("{kept}{}", set_aside.unwrap_or_default())
            })
        }
        Known::Title => some(writing.title.trim().len()).map(|_| writing.title.to_owned()),
        Known::Nothing => None,
    }
}

fn coders(study: &Study) -> usize {
    let codes = |coder: &&Coder| {
        study.codings.iter().any(|coding| coding.coder == coder.id)
            || study.units.iter().any(|unit| unit.coder == coder.id)
    };
    study.coders.iter().filter(codes).count()
}
