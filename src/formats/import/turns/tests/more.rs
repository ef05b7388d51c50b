//! Chats, names in angle brackets, columns of a researcher's own, notes at the end.

use super::*;

/// Speaker and all words of each turn.
fn spoken(text: &str) -> Vec<(String, String)> {
    let words = |turn: &Turn| slice(text, Passage { start: turn.words, end: turn.passage.end }).trim().to_owned();
    turns(text).iter().map(|turn| (turn.speaker.clone(), words(turn))).collect()
}

#[test]
fn each_program_has_its_own_heads() {
    for text in [
        "10:00:03 From Anna Ek to Everyone:\n\tDå börjar vi.\n10:00:10 From Bo Al to Everyone:\n\tJa.\n10:00:17 From Anna Ek to Bo Al(Direct Message):\n\tOch sen?\n",
        "10:00:03 From  Anna Ek  to  Everyone : Då börjar vi.\n10:00:10 From  Bo Al  to  Everyone : Ja.\n10:00:17 From  Anna Ek  to  Everyone : Och sen?\n",
        "<Anna Ek> Då börjar vi.\n<Bo Al> Ja.\n<Anna Ek> Och sen?\n<Bo Al> Nej.\n",
        "[00:00:03.03] - Anna Ek\nDå börjar vi.\n\n[00:00:10.03] - Bo Al\nJa.\n\n[00:00:17.03] - Anna Ek\nOch sen?\n",
        "[00:00:03 → 00:00:08] Anna Ek: Då börjar vi.\n[00:00:10 → 00:00:15] Bo Al: Ja.\n[00:00:17 → 00:00:22] Anna Ek: Och sen?\n",
    ] {
        let pair = |(speaker, words): (&str, &str)| (speaker.to_owned(), words.to_owned());
        let expected = [("Anna Ek", "Då börjar vi."), ("Bo Al", "Ja."), ("Anna Ek", "Och sen?")].map(pair);
        assert_eq!(spoken(text).into_iter().take(3).collect::<Vec<_>>(), expected, "{text}");
        let labels = ["Anna Ek".to_owned(), "Bo Al".to_owned()];
        assert_eq!(turns_with(text, &labels).len(), turns(text).len(), "{text}");
    }
}

#[test]
fn what_stands_in_angle_brackets_or_after_a_dash_need_not_speak() {
    for text in [
        "<b> Ett\n<i> två\n<b> tre\n<i> fyra\n<b> fem\n",
        "[00:00:03] - Precis\nså\n[00:00:05] - Ja\nmen\n[00:00:07] - Precis\nså\n",
        "From Anna to Bo: hej\nFrom Bo to Anna: ja\n",
    ] {
        assert_eq!(spoken(text), [], "{text}");
    }
}

#[test]
fn a_column_that_the_researcher_fills_is_nobodys() {
    let table = "#\tTime\tSpeaker\tTranscript\tComments\n1\t00:00:03\tAnna Ek\tDå börjar vi.\tkod 0\n\
        2\t00:00:10\tBo Al\tJa.\n3\t00:00:17\tAnna Ek\tOch sen?\tkod 2\n4\t00:00:20\tBo Al\tNej.\tskratt\n";
    let words: Vec<String> = spoken(table).into_iter().map(|(_, words)| words).collect();
    assert_eq!(words, ["Då börjar vi.", "Ja.", "Och sen?", "Nej."]);
}

#[test]
fn notes_at_the_end_are_nobodys() {
    let text = "Anna: Då börjar vi. [1]\nBo: Ja.\nAnna: Och sen? [2]\nBo: Nej.\n\n[1] Not ett.\n[2] Not två.\n";
    assert_eq!(spoken(text).last(), Some(&("Bo".to_owned(), "Nej.".to_owned())));
}
