//! Which labels are speakers and which never are.

/// Labels that name a role in an interview, without the number that may follow.
const ROLES: &str = "\
i ip il iv fp r m int intv resp mod inf intervjuare intervjuaren intervjuledare intervjuperson intervjupersonen \
interviewer interviewee respondent respondenten informant informanten moderator moderatorn deltagare deltagaren \
participant speaker talare forskare forskaren researcher facilitator samtalsledare host guest unknown okänd";

/// Words that stand before a colon in reports, minutes, forms and letters.
const FIELDS: &str = "\
 obs observera exempel exempelvis ex källa källor not noter anm anmärkning tips viktigt varning datum tid plats \
ort lokal ämne rubrik titel telefon tel mobil e-post epost mejl mail adress namn ålder kön yrke roll syfte mål \
bakgrund metod resultat slutsats slutsatser sammanfattning beslut beslutas ärende bilaga bilagor paragraf punkt \
kapitel avsnitt del sida figur tabell bild diagram ansvarig kommentar kommentarer till från kopia hej klockan kl \
steg dag vecka närvarande frånvarande ordförande sekreterare justerare diarienummer dnr version fördelar \
nackdelar förslag åtgärd åtgärder problem lösning status rum lunch fika paus start slut rekommendation bedömning \
yrkande votering artikel lag jfr se ps nyckelord referens referenser författare fotnot översättning citat övrigt \
undantag hypotes note notes nb example examples source sources important warning tip date time place location \
subject title phone email e-mail address name age gender occupation role purpose aim goal background method \
methods results result conclusion conclusions summary decision item appendix section part page figure fig table \
chart image photo owner comment comments to from cc re step day week present absent version pros cons proposal \
action actions problem solution status room break start end see cf chapter article rule definition keywords \
author authors reference references quote url link http https todo recommendation finding findings abstract ps \
input output type task";

/// Words of which a label has none, and what a person begins to say often has one.
const SENTENCE: &str = "\
är var varit har hade att inte om men så jag du vi ni dom det detta säger sa sade tänker tycker tror kunde ska skulle \
vill måste fick får blir blev gör gjorde kom eller därför eftersom när hur vad varför kan is are was were have has had \
that not if but so you he she we they it this said say think can will would should because when how what why your ja \
nej er ikke jeg eg ikkje hva hvad hvorfor ble sier siger yes no okej okay";

/// Single words before a colon that count or order what is said.
const ORDINARY: &str = "\
ett en två tre fyra fem sex sju åtta nio tio först sedan sen dels ja nej jo alltså men och så nu då jaha okej okay ok \
one two three four five six seven eight nine ten first second third then yes no so well now \
ein to fem syv først så nei nej altså";

/// What the heads of a table of turns say.
const HEADINGS: &str = "\
speaker text who what talare vem vad namn name participant voice röst roll role utterance transcript transcription \
transkript transkription yttrande replik innehåll content ord words tid time start end slut nr no # id rad line turn tur \
anteckning anteckningar kommentar kommentarer note notes comment comments person hvem hvad hva taler tale tekst \
timestamp tidpunkt begin speech tal sagt said utsaga kod koder code codes memo";

/// Of these, what the researcher writes beside what is said.
const BESIDE: &str =
    "anteckning anteckningar kommentar kommentarer note notes comment comments kod koder code codes memo";
/// And what is said.
const SAID: &str = "text what vad utterance transcript transcription transkript transkription yttrande replik innehåll \
content ord words hvad hva tale tekst speech tal sagt said utsaga";

/// Small words that may stand inside a name.
const IN_NAMES: &[&str] =
    &["och", "and", "af", "av", "von", "van", "de", "der", "den", "la", "le", "el", "al", "bin", "dos", "da", "di"];

fn is_in(list: &str, word: &str) -> bool {
    list.split(' ').any(|listed| listed == word)
}

/// A label without the number at its end, in lower case: `IP 2` and `IP2` are both `ip`.
pub fn stem(label: &str) -> String {
    label.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '.' | '_' | '-' | '#')).to_lowercase()
}

/// Whether a label names a role in an interview: `I`, `IP 2`, `Moderator`.
pub fn is_role(label: &str) -> bool {
    let first = label.split([' ', '(']).next().unwrap_or(label);
    is_in(ROLES, &stem(label)) || (first.len() > 3 && is_in(ROLES, &stem(first)))
}

fn is_field(label: &str) -> bool {
    let first = label.split(' ').next().unwrap_or(label);
    is_in(FIELDS, &label.to_lowercase()) || is_in(FIELDS, &stem(first))
}

/// Whether a label stands before other things than speech in reports and forms: `Källa`, `Datum`.
pub fn is_of_form(label: &str) -> bool {
    is_field(label) && !is_role(label)
}

/// Whether the words before a colon are the beginning of what somebody says: `det jag menar är`, `ett`.
pub fn is_prose(label: &str) -> bool {
    let words =
        || label.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase());
    match words().count() {
        0 => true,
        1 => is_in(ORDINARY, &label.trim().to_lowercase()),
        _ => words().any(|word| is_in(SENTENCE, &word)),
    }
}

/// Whether the cells of a line are the heads of a table of turns.
pub fn are_headings<'t>(mut cells: impl Iterator<Item = &'t str>) -> bool {
    cells.all(|cell| is_in(HEADINGS, cell.trim().trim_matches(['*', ':']).to_lowercase().as_str()))
}

/// The number, from 0, of the first column after what is said that the researcher fills.
pub fn column_beside<'t>(headings: impl Iterator<Item = &'t str>) -> Option<usize> {
    let names: Vec<String> = headings.map(|cell| cell.trim().trim_matches(['*', ':']).to_lowercase()).collect();
    let said = names.iter().position(|name| is_in(SAID, name))?;
    names.iter().position(|name| is_in(BESIDE, name)).filter(|beside| *beside > said)
}

/// Whether a label is a telephone number, as those who ring in to a meeting are called.
fn is_telephone(label: &str) -> bool {
    let digits = label.chars().filter(|&c| c.is_ascii_digit() || c == '*').count();
    digits >= 5 && label.chars().all(|c| c.is_ascii_digit() || " +-*()".contains(c))
}

/// Whether a text could be what a meeting program or a typist calls a speaker, however long or odd: `Alm, Karin /KS`,
/// `Karin | Umeå`, `karin@b.se`, `+46 70***12`. Weaker than [`could_be_speaker`], so that more must speak for it.
pub fn could_be_label(label: &str) -> bool {
    let label = label.trim();
    if label.chars().count() > 80 || label.split_whitespace().count() > 10 {
        return false;
    }
    let is_number = (1..=3).contains(&label.len()) && label.bytes().all(|byte| byte.is_ascii_digit());
    if is_telephone(label) || is_number {
        return true;
    }
    let begins = label.starts_with(|c: char| c.is_alphanumeric() || "(+[".contains(c));
    let is_inner = |c: char| c.is_alphanumeric() || " -_.,'’/&()+#|@<>*[]•·–".contains(c) || is_mark(c);
    let sentence_ends = label.match_indices(". ").any(|(at, _)| {
        let before = label.get(..at).unwrap_or("").rsplit(' ').next().unwrap_or("");
        before.chars().count() > 4
    });
    // An initial may end a name, a longer word with a full stop ends a sentence.
    let last = label.rsplit(' ').next().unwrap_or(label);
    let ends_in_stop = label.ends_with(',') || (label.ends_with('.') && last.chars().count() > 4);
    let has_letter = label.chars().any(char::is_alphabetic);
    begins && has_letter && label.chars().all(is_inner) && !sentence_ends && !ends_in_stop && !is_prose(label)
}

/// Whether a few words could be what somebody calls a speaker where lines begin so, whatever their signs: `1203`, `Karin?`,
/// `»Karin«`, `Karin 🌻`, `Lokal 3:12`. It says nothing for the label, only that its words are not those of who spoke before.
pub fn could_stand_as_label(label: &str) -> bool {
    let label = label.trim();
    let signs = ['.', '!', '?', '…'];
    // A sentence ends within: `Nej! Sedan`. An abbreviation does not: `(f.d. chef)`.
    let sentence_ends =
        label.split_whitespace().rev().skip(1).any(|word| word.ends_with(signs) && word.chars().count() > 3);
    let is_short = label.chars().count() <= 120 && label.split_whitespace().count() <= 20;
    !label.is_empty() && is_short && !sentence_ends && !label.ends_with(',') && !is_prose(label)
}

/// Whether a label is a word and its number, as headings have: `Tema 2`. Those of roles are people.
pub fn is_numbered_word(label: &str) -> bool {
    let numbered = label.rsplit_once(' ').filter(|(_, number)| number.bytes().all(|byte| byte.is_ascii_digit()));
    numbered.is_some_and(|(word, _)| word.chars().count() >= 4 && !is_role(label))
}

/// Whether a label shows that it is a name and no word of a sentence: each word capitalised, or an address or number.
pub fn is_named(label: &str) -> bool {
    let begins_name = |word: &str| {
        let first = word.trim_start_matches(|c: char| !c.is_alphanumeric()).chars().next();
        first.is_none_or(|c| !c.is_lowercase())
            || IN_NAMES.contains(&word)
            || word.starts_with('(')
            || word.ends_with(')')
    };
    let is_aside = |word: &str| word.contains('@') || word.contains('/');
    is_telephone(label) || label.split_whitespace().all(|word| begins_name(word) || is_aside(word))
}

/// Marks above and below letters, which many scripts write vowels with, and marks of direction.
fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c) || matches!(c, '\u{200C}'..='\u{200F}')
}

/// Whether a text could be the name of a speaker at all: short, begins with a letter, further words capitalised.
pub fn could_be_speaker(label: &str) -> bool {
    let is_first = |c: char| c.is_alphabetic();
    let is_inner = |c: char| c.is_alphanumeric() || " -_.'’/&()+#".contains(c) || is_mark(c);
    if label.chars().count() > 40 || !label.starts_with(is_first) || !label.chars().all(is_inner) {
        return false;
    }
    if is_role(label) {
        return true;
    }
    if is_prose(label) {
        return false;
    }
    let ends_in_stop = label.ends_with('.') && label.chars().count() > 4;
    let is_name_part = |word: &str| {
        // Scripts without capitals have no other way of writing a name.
        let begins = word
            .chars()
            .next()
            .is_some_and(|c| (c.is_alphabetic() && !c.is_lowercase()) || c.is_numeric() || "(&#".contains(c));
        begins || IN_NAMES.contains(&word)
    };
    let mut words = label.split_whitespace();
    let capitalised = words.next().is_some_and(is_name_part);
    let rest: Vec<&str> = words.collect();
    let shaped = rest.is_empty() || (capitalised && rest.iter().all(|word| is_name_part(word)));
    shaped && rest.len() < 5 && !ends_in_stop && !is_field(label)
}

/// Whether a label looks chosen as one: capitalised, or with a number or underscore as codes have.
pub fn is_deliberate(label: &str) -> bool {
    label.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase())
        || label.contains(|c: char| c.is_numeric() || c == '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_speaker_has_forty_letters_at_most() {
        for (letters, expected) in [(1, true), (39, true), (40, true), (41, false), (80, false)] {
            let label = format!("A{}", "b".repeat(letters - 1));
            assert_eq!(could_be_speaker(&label), expected, "{letters}");
        }
    }
}
