//! What survey programs put into their tables besides questions and answers: further rows of headings, and columns
//! about the answering itself.

/// Headings of columns that a survey program fills in by itself, in lower case and without its prefix.
const ABOUT: &[&str] = &[
    "startdate",
    "start date",
    "start time",
    "starttid",
    "startdatum",
    "enddate",
    "end date",
    "completion time",
    "slutförandetid",
    "slutdatum",
    "sluttid",
    "last modified time",
    "date created",
    "date modified",
    "timestamp",
    "tidstämpel",
    "tidsstämpel",
    "tidsstempel",
    "status",
    "response type",
    "progress",
    "duration (in seconds)",
    "finished",
    "recordeddate",
    "recorded date",
    "distributionchannel",
    "distribution channel",
    "userlanguage",
    "user language",
    "responseid",
    "response id",
    "respondent id",
    "svars-id",
    "svarsid",
    "id",
    "collector id",
    "submitdate",
    "date submitted",
    "lastpage",
    "last page",
    "startlanguage",
    "start language",
    "seed",
    "datestamp",
    "date last action",
    "date started",
    "total time",
    "record_id",
    "record id",
    "redcap_event_name",
    "redcap_repeat_instrument",
    "redcap_repeat_instance",
    "redcap_survey_identifier",
    "redcap_data_access_group",
    "event name",
    "survey identifier",
    "språk",
    "language",
];

/// Whether a column tells about the answering and is no answer.
pub fn is_about_answering(heading: &str) -> bool {
    let heading = named(heading);
    let is_stamp = |end: &str| heading.ends_with(end) && !heading.contains(' ');
    ABOUT.contains(&heading.as_str()) || is_stamp("_complete") || is_stamp("_timestamp") || heading == "complete?"
}

/// Whether a cell is a choice that was not made, as REDCap writes it: `0` in a column of one choice.
pub fn is_unchosen(heading: &str, cell: &str) -> bool {
    matches!(cell, "0" | "Unchecked") && (heading.contains("___") || heading.contains("(choice="))
}

/// A heading to compare: in lower case, without end marks and without the code that LimeSurvey puts before a question.
pub fn named(heading: &str) -> String {
    let heading = heading.trim().trim_end_matches([':', '?', '.']).to_lowercase();
    match heading.split_once(". ") {
        Some((code, text)) if !code.is_empty() && code.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_') => {
            text.to_owned()
        }
        _ => heading,
    }
}

/// Where a program writes several rows of headings: the headings, and the number of the first row beneath.
pub fn headings(rows: &[Vec<String>]) -> Option<(Vec<String>, usize)> {
    let at = rows.iter().position(|row| row.iter().any(|cell| !cell.is_empty()))?;
    let row = |n: usize| rows.get(at + n).map(Vec::as_slice).unwrap_or_default();
    let (first, second) = (row(0), row(1));
    if is_import_ids(second) {
        return Some((first.to_vec(), at + 2));
    }
    if is_import_ids(row(2)) {
        return Some((with_gaps_filled(second, first), at + 3));
    }
    if is_qualtrics(first) && !second.is_empty() && !has_date(first, second) {
        return Some((with_gaps_filled(second, first), at + 2));
    }
    // LimeSurvey's exchange format: questions above their codes.
    let codes = ["id", "token", "submitdate", "lastpage", "startlanguage"];
    let known = codes.iter().filter(|code| second.iter().any(|cell| cell == *code)).count();
    (known >= 3).then(|| (with_gaps_filled(first, second), at + 2))
}

/// Whether a row holds Qualtrics' identities of questions.
fn is_import_ids(row: &[String]) -> bool {
    let filled = row.iter().filter(|cell| !cell.is_empty()).count();
    let ids = row.iter().filter(|cell| cell.starts_with("{\"ImportId\"") || cell.starts_with("{'ImportId'")).count();
    ids > 0 && ids * 2 >= filled
}

fn is_qualtrics(row: &[String]) -> bool {
    let names = ["StartDate", "EndDate", "Status", "Progress", "Finished", "RecordedDate", "ResponseId", "ResponseID"];
    let has = |name: &&str| row.iter().any(|cell| cell == name);
    DATES.iter().any(has) && names.iter().filter(|name| has(name)).count() >= 3
}

/// Qualtrics' headings of moments.
const DATES: [&str; 3] = ["StartDate", "EndDate", "RecordedDate"];

/// Whether the second row has a date where the first is headed as one: then it is the first answer.
fn has_date(first: &[String], second: &[String]) -> bool {
    let under = first.iter().zip(second).filter(|(heading, _)| DATES.contains(&heading.as_str()));
    under.map(|(_, cell)| cell).any(|cell| cell.chars().any(|c| c.is_ascii_digit()))
}

fn with_gaps_filled(headings: &[String], others: &[String]) -> Vec<String> {
    let cell = |row: &[String], at: usize| row.get(at).cloned().unwrap_or_default();
    (0..headings.len().max(others.len()))
        .map(|at| Some(cell(headings, at)).filter(|own| !own.is_empty()).unwrap_or_else(|| cell(others, at)))
        .collect()
}
