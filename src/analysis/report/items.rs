//! What reports of qualitative studies are expected to tell, after COREQ (Tong and others, 2007) and
//! SRQR (O'Brien and others, 2014), in words of our own: filled in where the project knows.

use super::{Writing, quiet, strong, text};
use crate::analysis::study::Study;
use crate::model::*;
use crate::say;
use crate::say::Wording;

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

type Item = (Wording, Known);

#[rustfmt::skip]
const COREQ: [Item; 32] = [
    (Wording::ReportWhoInterviewed, Known::Nothing),
    (Wording::ReportTheResearchersDegrees, Known::Nothing),
    (Wording::ReportTheirOccupationAtTheTime, Known::Nothing),
    (Wording::ReportTheirGender, Known::Nothing),
    (Wording::ReportTheirExperienceAndTraining, Known::Nothing),
    (Wording::ReportAcquaintanceWithParticipantsBeforehand, Known::Nothing),
    (Wording::ReportWhatParticipantsKnewOfTheInterviewer, Known::Nothing),
    (Wording::ReportTheInterviewersLeaningsAndInterests, Known::Nothing),
    (Wording::ReportMethodologicalOrientation, Known::Method),
    (Wording::ReportHowParticipantsWereChosen, Known::Nothing),
    (Wording::ReportHowTheyWereApproached, Known::Nothing),
    (Wording::ReportHowManyTookPart, Known::Participants),
    (Wording::ReportHowManyDeclinedOrLeftAnd, Known::Nothing),
    (Wording::ReportWhereTheMaterialWasCollected, Known::Nothing),
    (Wording::ReportWhetherAnyoneElseWasThere, Known::Nothing),
    (Wording::ReportWhoTheParticipantsAreWhen, Known::Dates),
    (Wording::ReportQuestionsAndInterviewGuide, Known::Keywords),
    (Wording::ReportRepeatInterviews, Known::Nothing),
    (Wording::ReportSoundOrPictureRecorded, Known::Recording),
    (Wording::ReportFieldNotes, Known::Notes),
    (Wording::ReportHowLongTheInterviewsWere, Known::Nothing),
    (Wording::ReportSaturation, Known::Nothing),
    (Wording::ReportTranscriptsReturnedToParticipants, Known::Nothing),
    (Wording::ReportHowManyCoded, Known::Coders),
    (Wording::ReportTheCodeTree, Known::Codes),
    (Wording::ReportWhereThemesAndCodesCameFrom, Known::Origins),
    (Wording::ReportSoftware, Known::Software),
    (Wording::ReportParticipantsViewsOfTheFindings, Known::Nothing),
    (Wording::ReportQuotesEachWithItsSpeaker, Known::Quotes),
    (Wording::ReportMaterialAndFindingsAgree, Known::Findings),
    (Wording::ReportMajorThemesAreClear, Known::Themes),
    (Wording::ReportMinorThemesAndDeviatingCases, Known::Opposed),
];

#[rustfmt::skip]
const SRQR: [Item; 21] = [
    (Wording::ReportATitleThatSaysWhatWas, Known::Title),
    (Wording::ReportAnAbstract, Known::Nothing),
    (Wording::ReportTheProblemAndWhyItMatters, Known::Nothing),
    (Wording::ReportPurposeOrResearchQuestions, Known::Questions),
    (Wording::ReportApproachAndItsGrounds, Known::Method),
    (Wording::ReportTheResearchersAndWhatTheyBring, Known::Nothing),
    (Wording::ReportTheSetting, Known::Cases),
    (Wording::ReportHowTheMaterialWasSampled, Known::Nothing),
    (Wording::ReportEthicalReviewAndConsent, Known::Consent),
    (Wording::ReportHowTheMaterialWasCollected, Known::Dates),
    (Wording::ReportInstrumentsAndEquipment, Known::Keywords),
    (Wording::ReportWhatWasStudiedPeopleDocumentsEvents, Known::Kinds),
    (Wording::ReportHowTheMaterialWasHandledAnd, Known::Pseudonyms),
    (Wording::ReportHowItWasAnalysedAndBy, Known::Coders),
    (Wording::ReportWhatMakesItTrustworthy, Known::Findings),
    (Wording::ReportMainFindingsAndInterpretations, Known::Themes),
    (Wording::ReportLinksToTheMaterialQuotesNotes, Known::Quotes),
    (Wording::ReportWhatItAddsToWhatWas, Known::Nothing),
    (Wording::ReportLimitations, Known::Nothing),
    (Wording::ReportConflictsOfInterest, Known::Nothing),
    (Wording::ReportFunding, Known::Nothing),
];

pub(super) fn write(writing: &mut Writing) {
    if writing.study.documents.is_empty() {
        return;
    }
    for (name, items) in [("COREQ", &COREQ[..]), ("SRQR", &SRQR[..])] {
        let lang = writing.lang;
        let told: Vec<Option<String>> = items.iter().map(|(_, known)| answer(writing, *known)).collect();
        let (filled, of) = (told.iter().flatten().count(), items.len());
        writing.heading(2, name);
        writing.plain(&say!(lang, report_filled_of_of_items_are_filled, filled, of));
        let mut rows = Vec::new();
        for (n, ((item, _), told)) in items.iter().zip(told).enumerate() {
            let number = (n + 1).to_string();
            let missing = || vec![quiet(say::report_missing(lang))];
            rows.push(vec![text(&number), strong(item.say(lang)), told.map_or_else(missing, |told| text(&told))]);
        }
        let columns = [(say::report_no(lang), 1), (say::report_item(lang), 5), (say::report_in_this_study(lang), 6)];
        writing.grid(&columns, rows);
    }
}

/// What the project knows; nothing where it does not.
fn answer(writing: &Writing, known: Known) -> Option<String> {
    let (study, lang) = (writing.study, writing.lang);
    let some = |n: usize| (n > 0).then_some(n);
    match known {
        Known::Coders => some(coders(study)).map(|n| say!(lang, report_coded_by_n, n)),
        Known::Participants => some(study.speaking().len()).map(|n| say!(lang, report_n_participants, n)),
        Known::Dates => {
            let dates = || study.documents.iter().map(|row| row.date.as_str()).filter(|date| !date.is_empty());
            let (first, last, n) = (dates().min()?, dates().max()?, study.documents.len());
            Some(say!(lang, report_n_documents_first_to_last, first, last, n))
        }
        Known::Consent => {
            let n = some(study.consents.iter().filter(|known| known.is_given()).count())?;
            Some(say!(lang, report_consent_noted_for_n_participants, n))
        }
        Known::Codes => {
            let top = study.codes.iter().filter(|code| code.parent.is_none()).count();
            some(study.codes.len()).map(|n| say!(lang, report_n_codes_under_top_heads, n, top))
        }
        Known::Origins => {
            let n = some(study.codes.len())?;
            let inductive = study.codes.iter().filter(|code| code.origin == Origin::Inductive).count();
            let deductive = n - inductive;
            Some(say!(lang, report_inductive_codes_inductive_deductive_deductive, deductive, inductive))
        }
        Known::Questions => some(study.questions.len())
            .map(|_| study.questions.iter().map(|question| question.text.as_str()).collect::<Vec<_>>().join("\n")),
        Known::Software => Some(format!("Mening {}", env!("CARGO_PKG_VERSION"))),
        Known::Quotes => {
            let n = some(writing.cited.iter().map(|cited| cited.places.len()).sum())?;
            Some(say!(lang, report_n_passages_are_quoted_each_with, n))
        }
        Known::Findings => some(study.evidence.len()).map(|n| say!(lang, report_n_links_from_claims_to_the, n)),
        Known::Themes => some(study.themes.len())
            .map(|_| study.themes.iter().map(|theme| theme.name.as_str()).collect::<Vec<_>>().join("; ")),
        Known::Opposed => {
            let odd = [FindingKind::Opposed, FindingKind::Differs, FindingKind::Absent];
            let n = some(study.findings.iter().filter(|finding| odd.contains(&finding.kind)).count())?;
            Some(say!(lang, report_n_findings_where_cases_differ_oppose, n))
        }
        Known::Recording => {
            let n = some(study.consents.iter().filter(|known| known.recording).count())?;
            Some(say!(lang, report_n_participants_agreed_to_be_recorded, n))
        }
        Known::Kinds => {
            let (documents, cases) = (some(study.documents.len())?, study.cases.len());
            Some(say!(lang, report_documents_documents_from_cases_cases, cases, documents))
        }
        Known::Keywords => some(study.keywords.len())
            .map(|_| study.keywords.iter().map(|keyword| keyword.text.as_str()).collect::<Vec<_>>().join("; ")),
        Known::Cases => some(study.cases.len())
            .map(|_| study.cases.iter().map(|case| case.name.as_str()).collect::<Vec<_>>().join("; ")),
        Known::Notes => {
            let n = study.documents.iter().filter(|row| row.kind == "field_note").count();
            let n = some(n + study.memos.iter().filter(|memo| memo.kind == "field").count())?;
            Some(say!(lang, report_n_field_notes, n))
        }
        Known::Method => {
            let memos = study.memos.iter().filter(|memo| memo.kind == "method");
            let titles: Vec<&str> = memos.map(|memo| memo.title.as_str()).collect();
            (!titles.is_empty()).then(|| titles.join("; "))
        }
        Known::Pseudonyms => {
            let n = some(study.quarantines.len());
            let set_aside = n.map(|n| say!(lang, report_n_passages_in_quarantine, n));
            (!study.consents.is_empty()).then(|| {
                let kept = say::report_a_register_of_consents_is_kept(lang);
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
