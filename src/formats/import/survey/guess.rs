//! Guesses what each column of a survey is for. A person sees the guess and decides.

use super::notation::{self, Habit, Notation};
use super::{ColumnUse, SurveyColumn, programs};
use crate::model::{VariableKind, count_words};
use std::collections::HashSet;

/// So many answers of a column are looked at.
const SAMPLE: usize = 2000;

/// Words that head a column of names or numbers of respondents.
const NAMES: &[&str] = &[
    "id",
    "namn",
    "name",
    "respondent",
    "respondentid",
    "respondent id",
    "deltagare",
    "participant",
    "löpnummer",
    "löpnr",
    "pseudonym",
    "kodnamn",
    "svarsid",
    "response id",
    "svarsnummer",
    "nr",
    "responseid",
    "record_id",
    "record id",
    "study id",
    "study_id",
    "participant id",
    "participant_id",
    "svars-id",
];
/// Words that head a column of what is compared.
const CASES: &[&str] = &[
    "fall",
    "case",
    "kommun",
    "municipality",
    "enhet",
    "unit",
    "skola",
    "school",
    "verksamhet",
    "arbetsgrupp",
    "organisation",
    "organization",
    "region",
];
/// What heads columns that programs add, and what points at a person without saying anything of the matter. A question
/// may have such a word in it and is none.
const TECHNICAL: &[&str] = &[
    "e-post",
    "epost",
    "e-postadress",
    "epostadress",
    "e-mail",
    "email",
    "mail",
    "e-mail address",
    "email address",
    "e-mailadresse",
    "e-postadresse",
    "recipient email",
    "recipientemail",
    "ip address",
    "ip-adress",
    "ip-adresse",
    "ipaddress",
    "ipaddr",
    "collector id",
    "collectorid",
    "user agent",
    "useragent",
    "latitude",
    "longitude",
    "location latitude",
    "location longitude",
    "locationlatitude",
    "locationlongitude",
    "telefon",
    "telefonnummer",
    "mobiltelefon",
    "mobilnummer",
    "phone",
    "phone number",
    "telephone",
    "personnummer",
    "custom data",
    "first name",
    "last name",
    "firstname",
    "lastname",
    "recipient first name",
    "recipient last name",
    "recipientfirstname",
    "recipientlastname",
    "förnamn",
    "efternamn",
    "fornavn",
    "etternavn",
    "efternavn",
];

/// Whether a heading, in lower case, is such a word, with a number after it or not.
fn is_technical(heading: &str) -> bool {
    let bare = heading.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    TECHNICAL.contains(&bare) || TECHNICAL.contains(&bare.replace('_', " ").as_str())
}

/// Of each of so many columns, its heading, how it is written and what it seems to be for.
pub fn columns(headings: Vec<String>, width: usize, rows: &[Vec<String>], file: File) -> Vec<SurveyColumn> {
    let mut headings = headings.into_iter();
    let (mut has_name, mut has_case) = (false, false);
    let habit = match file {
        File::Workbook => Habit::default(),
        File::Text { semicolons } => Habit::of((0..width).map(|at| cells(rows, at)), semicolons),
    };
    (0..width)
        .map(|at| {
            let heading = headings.next().unwrap_or_default();
            let all = cells(rows, at);
            let (kind, notation) = notation::of(&all, habit);
            let answers = all.get(..all.len().min(SAMPLE)).unwrap_or_default();
            let mut guess = column_use(&heading, answers, kind);
            if at == 0 && width > 1 && answers.len() >= rows.len().min(SAMPLE) && tells_rows_apart(answers, kind) {
                guess = ColumnUse::Name;
            }
            // One name and one case are enough; a second is a variable.
            let again = (guess == ColumnUse::Name && has_name) || (guess == ColumnUse::Case && has_case);
            if again {
                guess = ColumnUse::Closed(kind);
            }
            has_name |= guess == ColumnUse::Name;
            has_case |= guess == ColumnUse::Case;
            // Of another type than it has, a column is written as its values are kept.
            let notation = if kind == VariableKind::Text { Notation::Plain } else { notation };
            SurveyColumn { heading, guess, notation }
        })
        .collect()
}

/// What a table stood in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum File {
    /// Its numbers have a type, and show no habit of writing.
    Workbook,
    Text {
        semicolons: bool,
    },
}

/// The cells of a column that hold anything.
fn cells(rows: &[Vec<String>], at: usize) -> Vec<&str> {
    rows.iter().filter_map(|row| row.get(at)).map(String::as_str).filter(|cell| !cell.is_empty()).collect()
}

fn column_use(heading: &str, answers: &[&str], kind: VariableKind) -> ColumnUse {
    let heading = programs::named(heading);
    if answers.is_empty() || is_technical(&heading) {
        return ColumnUse::Skip;
    }
    let seen = Seen::of(answers);
    if NAMES.contains(&heading.as_str()) && seen.distinct == answers.len() && seen.longest <= 60 {
        return ColumnUse::Name;
    }
    if CASES.contains(&heading.as_str()) && seen.words <= 4.0 && seen.longest <= 80 {
        return ColumnUse::Case;
    }
    if is_open(&seen, answers, kind) { ColumnUse::Open } else { ColumnUse::Closed(kind) }
}

/// Whether a first column, filled in each row, names or numbers the rows. A few respondents may differ by chance.
fn tells_rows_apart(answers: &[&str], kind: VariableKind) -> bool {
    let seen = Seen::of(answers);
    let is_short = seen.words <= 4.0 && seen.longest <= 60;
    let is_dated = answers.iter().all(|answer| answer.contains(['/', ':'])) || kind == VariableKind::Date;
    answers.len() >= 10 && seen.distinct == answers.len() && is_short && !is_dated
}

/// What a column's answers look like together.
struct Seen {
    distinct: usize,
    /// On average.
    words: f64,
    /// In code points.
    longest: usize,
}

impl Seen {
    fn of(answers: &[&str]) -> Seen {
        let distinct = answers.iter().map(|answer| answer.to_lowercase()).collect::<HashSet<_>>().len();
        let words: usize = answers.iter().map(|answer| count_words(answer)).sum();
        let longest = answers.iter().map(|answer| answer.chars().count()).max().unwrap_or(0);
        Seen { distinct, words: words as f64 / answers.len().max(1) as f64, longest }
    }
}

/// Own words are long or nearly always different; choices recur, alone or in combination.
fn is_open(seen: &Seen, answers: &[&str], kind: VariableKind) -> bool {
    let lettered = answers
        .iter()
        .filter(|answer| answer.chars().filter(|c| c.is_alphabetic()).count() * 2 > answer.chars().count());
    if lettered.count() * 2 < answers.len() || kind != VariableKind::Text {
        return false;
    }
    let differ = seen.distinct as f64 / answers.len() as f64;
    if answers.len() < 10 {
        return seen.words >= 4.0 && differ > 0.5;
    }
    if choices(answers) * 4 <= answers.len() {
        return false;
    }
    (seen.words >= 6.0 && differ >= 0.3)
        || (seen.words >= 1.8 && differ >= 0.5)
        || (seen.longest >= 150 && differ >= 0.2)
}

/// How many different choices there are when answers to 'choose several' are cut at their separators.
fn choices(answers: &[&str]) -> usize {
    let of = |separator: &str| {
        answers
            .iter()
            .flat_map(|answer| answer.split(separator))
            .map(|choice| choice.trim().to_lowercase())
            .collect::<HashSet<_>>()
            .len()
    };
    [";", ", ", "\n"].into_iter().map(of).min().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_rows_of_their_own_are_told_apart_by_their_first_column_and_nine_may_be_so_by_chance() {
        let names: Vec<String> = (1..=10).map(|n| format!("R{n}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let (nine, twice) = (&names[..9], [&names[..9], &names[..1]].concat());
        let dates: Vec<String> = (10..20).map(|day| format!("2024-05-{day}")).collect();
        let dates: Vec<&str> = dates.iter().map(String::as_str).collect();
        for (answers, expected) in [(names.as_slice(), true), (nine, false), (&twice, false), (&dates, false)] {
            let (kind, _) = notation::of(answers, Habit::default());
            assert_eq!(tells_rows_apart(answers, kind), expected, "{answers:?}");
        }
    }
}
