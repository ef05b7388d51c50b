//! What reports of qualitative studies are expected to tell, after COREQ (Tong and others, 2007) and
//! SRQR (O'Brien and others, 2014), in words of our own: filled in where the project knows.

use super::{Writing, quiet, strong, text};
use crate::analysis::contrast::all_passages;
use crate::analysis::study::Study;
use crate::model::*;
use crate::say;
use crate::say::Wording;
use std::collections::BTreeSet;

/// What in a project proves an answer to an item. A person's words stand before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Known {
    Coders,
    Participants,
    /// Who took part, by role, and when.
    Sample,
    Withdrawals,
    Consent,
    Codes,
    Origins,
    Purpose,
    Software,
    Quotes,
    Findings,
    Themes,
    Opposed,
    Kinds,
    Keywords,
    Notes,
    Handling,
    Analysis,
    Trail,
    Title,
    /// Nothing a project holds; only a person can know.
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
    (Wording::ReportMethodologicalOrientation, Known::Nothing),
    (Wording::ReportHowParticipantsWereChosen, Known::Nothing),
    (Wording::ReportHowTheyWereApproached, Known::Nothing),
    (Wording::ReportHowManyTookPart, Known::Participants),
    (Wording::ReportHowManyDeclinedOrLeftAnd, Known::Withdrawals),
    (Wording::ReportWhereTheMaterialWasCollected, Known::Nothing),
    (Wording::ReportWhetherAnyoneElseWasThere, Known::Nothing),
    (Wording::ReportWhoTheParticipantsAreWhen, Known::Sample),
    (Wording::ReportQuestionsAndInterviewGuide, Known::Keywords),
    (Wording::ReportRepeatInterviews, Known::Nothing),
    (Wording::ReportSoundOrPictureRecorded, Known::Nothing),
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
    (Wording::ReportPurposeOrResearchQuestions, Known::Purpose),
    (Wording::ReportApproachAndItsGrounds, Known::Nothing),
    (Wording::ReportTheResearchersAndWhatTheyBring, Known::Nothing),
    (Wording::ReportTheSetting, Known::Nothing),
    (Wording::ReportHowTheMaterialWasSampled, Known::Nothing),
    (Wording::ReportEthicalReviewAndConsent, Known::Consent),
    (Wording::ReportHowTheMaterialWasCollected, Known::Nothing),
    (Wording::ReportInstrumentsAndEquipment, Known::Keywords),
    (Wording::ReportWhatWasStudiedPeopleDocumentsEvents, Known::Kinds),
    (Wording::ReportHowTheMaterialWasHandledAnd, Known::Handling),
    (Wording::ReportHowItWasAnalysedAndBy, Known::Analysis),
    (Wording::ReportWhatMakesItTrustworthy, Known::Trail),
    (Wording::ReportMainFindingsAndInterpretations, Known::Nothing),
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
    // How many passages are quoted is known once all that quotes is written.
    writing.fold();
    let lang = writing.lang;
    writing.plain(say::report_how_items_are_filled(lang));
    for (standard, items) in [(Standard::Coreq, &COREQ[..]), (Standard::Srqr, &SRQR[..])] {
        let mut rows = Vec::new();
        for (n, (item, known)) in (1..).zip(items) {
            let words = words_of(writing.study, standard, n).map(text);
            let proved = proved(writing, *known);
            let told = match (words, proved) {
                (None, None) => vec![quiet(say::report_not_stated(lang))],
                (Some(words), None) => words,
                (None, Some(proved)) => text(&proved),
                (Some(mut words), Some(proved)) => {
                    words.push(quiet(format!("\n{proved}")));
                    words
                }
            };
            rows.push(vec![text(&n.to_string()), strong(item.say(lang)), told]);
        }
        let columns = [(say::report_no(lang), 1), (say::report_item(lang), 5), (say::report_in_this_study(lang), 7)];
        writing.table(standard.name(), &columns, rows);
    }
}

/// What a person wrote about an item.
fn words_of(study: &Study, standard: Standard, item: u8) -> Option<&str> {
    let here = |known: &&Reported| known.standard == standard && known.item == item;
    study.reported.iter().find(here).map(|known| known.text.trim()).filter(|words| !words.is_empty())
}

/// The items of a standard, in words, each with what the project itself proves about it.
pub fn items_of(standard: Standard) -> impl Iterator<Item = (u8, Wording)> {
    let items = match standard {
        Standard::Coreq => &COREQ[..],
        Standard::Srqr => &SRQR[..],
    };
    (1..).zip(items.iter().map(|(item, _)| *item))
}

/// What the project proves; nothing where it does not.
fn proved(writing: &Writing, known: Known) -> Option<String> {
    let (study, lang) = (writing.study, writing.lang);
    let some = |n: usize| (n > 0).then_some(n);
    match known {
        Known::Coders => some(coders(study)).map(|n| say!(lang, report_coded_by_n, n)),
        Known::Participants => some(taking_part(study).count()).map(|n| say!(lang, report_n_participants, n)),
        Known::Sample => sample(study, lang),
        Known::Withdrawals => {
            let n = some(study.consents.iter().filter(|known| known.is_withdrawn()).count())?;
            Some(say!(lang, report_n_withdrew_their_consent, n))
        }
        Known::Consent => {
            let n = some(study.consents.iter().filter(|known| known.is_given() && !known.is_withdrawn()).count())?;
            Some(say!(lang, report_consent_noted_for_n_participants, n))
        }
        Known::Codes => {
            let top = study.codes.iter().filter(|code| code.parent.is_none()).count();
            some(study.codes.len()).map(|n| say!(lang, report_n_codes_under_top_heads, n, top))
        }
        Known::Origins => {
            let (inductive, deductive) = study.origins()?;
            Some(say!(lang, report_inductive_codes_inductive_deductive_deductive, deductive, inductive))
        }
        Known::Purpose => {
            let questions = study.questions.iter().map(|question| question.text.trim());
            let lines = std::iter::once(writing.cover.purpose.trim()).chain(questions);
            let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
            (!lines.is_empty()).then(|| lines.join("\n"))
        }
        Known::Software => Some(format!("Mening {}", env!("CARGO_PKG_VERSION"))),
        Known::Quotes => {
            let quoted = writing.quoted();
            let n = some(quoted.len())?;
            let speaks = |one: &&&CitedPlace| !super::people::speakers(study, one.document, one.passage).is_empty();
            let spoken = quoted.iter().filter(speaks).count();
            Some(say!(lang, report_n_quotes_spoken_with_speaker, n, spoken))
        }
        Known::Findings => {
            let of = some(study.findings.len())?;
            let rests = |finding: &&Finding| study.evidence_of(Claim::Finding(finding.id)).next().is_some();
            let n = study.findings.iter().filter(rests).count();
            Some(say!(lang, report_n_of_findings_rest_on_passages, n, of))
        }
        Known::Themes => {
            // A theme that nothing stands under is only a name.
            let is_major =
                |theme: &&Theme| theme.parent.is_none() && !all_passages(study, RowOf::Theme(theme.id)).is_empty();
            let major = study.themes.iter().filter(is_major);
            let names: Vec<&str> = major.map(|theme| theme.name.as_str()).collect();
            (!names.is_empty()).then(|| names.join("; "))
        }
        Known::Opposed => {
            let odd = [FindingKind::Opposed, FindingKind::Differs, FindingKind::Absent];
            let n = some(study.findings.iter().filter(|finding| odd.contains(&finding.kind)).count())?;
            Some(say!(lang, report_n_findings_where_cases_differ_oppose, n))
        }
        Known::Kinds => {
            let documents = some(study.documents.len())?;
            let cases = study.links.iter().map(|link| link.case).collect::<BTreeSet<_>>().len();
            Some(say!(lang, report_documents_documents_from_cases_cases, cases, documents))
        }
        Known::Keywords => some(study.keywords.len())
            .map(|_| study.keywords.iter().map(|keyword| keyword.text.as_str()).collect::<Vec<_>>().join("; ")),
        Known::Notes => {
            let notes: Vec<DocumentId> =
                study.documents.iter().filter(|row| row.kind == "field_note").map(|row| row.id).collect();
            // A memo about a field note is not another one.
            let about = |memo: &Memo| matches!(memo.on, Some(MemoOn::Document(id)) if notes.contains(&id));
            let memos = study.memos.iter().filter(|memo| memo.kind == "field" && !about(memo)).count();
            let n = some(notes.len() + memos)?;
            Some(say!(lang, report_n_field_notes, n))
        }
        Known::Handling => {
            let kept =
                (!study.consents.is_empty()).then(|| say::report_a_register_of_consents_is_kept(lang).to_owned());
            let set_aside = some(study.quarantines.len()).map(|n| say!(lang, report_n_passages_in_quarantine, n));
            let told: Vec<String> = kept.into_iter().chain(set_aside).collect();
            (!told.is_empty()).then(|| told.join("; "))
        }
        Known::Analysis => {
            let told: Vec<String> =
                [Known::Coders, Known::Origins].into_iter().filter_map(|known| proved(writing, known)).collect();
            (!told.is_empty()).then(|| told.join("; "))
        }
        Known::Trail => {
            let n = some(study.steps.iter().filter(|step| step.state == StepState::Done).count())?;
            Some(say!(lang, report_the_journal_holds_n_steps, n))
        }
        Known::Title => {
            let title = writing.cover.title.trim();
            (!title.is_empty() && !writing.cover.is_untitled).then(|| title.to_owned())
        }
        Known::Nothing => None,
    }
}

/// Those whose words the study has: who is only registered has not taken part.
fn taking_part(study: &Study) -> impl Iterator<Item = &Participant> {
    let heard = study.heard();
    study.participants.iter().filter(move |participant| heard.contains(&participant.id))
}

/// How many of each role took part, and between which dates.
fn sample(study: &Study, lang: Lang) -> Option<String> {
    let mut roles: Vec<(&str, usize)> = Vec::new();
    for participant in taking_part(study) {
        let role = participant.role.trim();
        match roles.iter_mut().find(|(known, _)| *known == role) {
            Some((_, n)) => *n += 1,
            None if !role.is_empty() => roles.push((role, 1)),
            None => {}
        }
    }
    let mut told: Vec<String> = roles.iter().map(|(role, n)| format!("{role} {n}")).collect();
    told.extend(dated(study, lang));
    (!roles.is_empty()).then(|| told.join("; "))
}

fn dated(study: &Study, lang: Lang) -> Option<String> {
    let dates = || study.documents.iter().map(|row| row.date.as_str()).filter(|date| !date.is_empty());
    let (first, last, n) = (dates().min()?, dates().max()?, dates().count());
    Some(match first == last {
        true => say!(lang, report_n_documents_on_day, day = first, n),
        false => say!(lang, report_n_documents_first_to_last, first, last, n),
    })
}

/// Who coded, but for those who stand for what others agreed on.
fn coders(study: &Study) -> usize {
    let has_coded = |id: CoderId| {
        study.codings.iter().any(|coding| coding.coder == id) || study.units.iter().any(|unit| unit.coder == id)
    };
    let is_one = |coder: &&Coder| has_coded(coder.id) && !study.stands_for_others(coder.id);
    study.coders.iter().filter(is_one).count()
}

#[cfg(test)]
mod tests;
