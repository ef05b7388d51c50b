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

/// Small words that may stand inside a name.
const IN_NAMES: &[&str] =
    &["och", "and", "af", "av", "von", "van", "de", "der", "den", "la", "le", "el", "al", "bin", "dos", "da", "di"];

fn is_in(list: &str, word: &str) -> bool {
    list.split(' ').any(|listed| listed == word)
}

/// A label without the number at its end, in lower case: `IP 2` and `IP2` are both `ip`.
fn stem(label: &str) -> String {
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

/// Whether a text could be the name of a speaker at all: short, begins with a letter, further words capitalised.
pub fn could_be_speaker(label: &str) -> bool {
    let is_first = |c: char| c.is_alphabetic();
    let is_inner = |c: char| c.is_alphanumeric() || " -_.'’/&()+#".contains(c);
    if label.chars().count() > 40 || !label.starts_with(is_first) || !label.chars().all(is_inner) {
        return false;
    }
    if is_role(label) {
        return true;
    }
    let ends_in_stop = label.ends_with('.') && label.chars().count() > 4;
    let is_name_part = |word: &str| {
        let begins = word.chars().next().is_some_and(|c| c.is_uppercase() || c.is_numeric() || "(&#".contains(c));
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
    label.starts_with(char::is_uppercase) || label.contains(|c: char| c.is_numeric() || c == '_')
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
