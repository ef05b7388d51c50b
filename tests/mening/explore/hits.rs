//! By brute force: where words stand in a text.

/// Words as Unicode bounds them, for what the texts here hold: colon, full stop and apostrophe join letters, full stop,
/// comma and apostrophe join figures.
pub fn words(letters: &[char]) -> Vec<(usize, usize)> {
    let joins = |at: usize| {
        let Some(before) = at.checked_sub(1) else { return false };
        let both = |is: fn(&char) -> bool| letters.get(before).is_some_and(is) && letters.get(at + 1).is_some_and(is);
        let letter = |c: &char| c.is_alphabetic();
        match letters[at] {
            ':' => both(letter),
            ',' => both(char::is_ascii_digit),
            '.' | '\'' => both(letter) || both(char::is_ascii_digit),
            _ => false,
        }
    };
    runs(letters.len(), |at| letters[at].is_alphanumeric() || joins(at))
}

fn runs(length: usize, is: impl Fn(usize) -> bool) -> Vec<(usize, usize)> {
    let starts = (0..length).filter(|at| is(*at) && (*at == 0 || !is(*at - 1)));
    starts.map(|start| (start, (start..length).find(|at| !is(*at)).unwrap_or(length))).collect()
}

/// Places where words stand, in texts that hold nothing that is compared otherwise than letter by letter.
pub fn hits(letters: &[char], kind: &str, text: &str) -> Vec<(usize, usize)> {
    let small: Vec<char> = letters.iter().flat_map(|c| c.to_lowercase()).collect();
    assert_eq!(small.len(), letters.len());
    let is = |at: usize, c: char| small.get(at) == Some(&c);
    if kind == "regex" {
        return by_pattern(&small, text);
    }
    let sought: Vec<Vec<char>> = text.to_lowercase().split(' ').map(|word| word.chars().collect()).collect();
    let alone = |at: usize| at == 0 || !small[at - 1].is_alphanumeric();
    let mut found = Vec::new();
    let mut from = 0;
    for start in 0..small.len() {
        if start < from || !alone(start) {
            continue;
        }
        let mut at = start;
        let stands = sought.iter().enumerate().all(|(n, word)| {
            let begin = at;
            while n > 0 && small.get(at).is_some_and(|c| !c.is_alphanumeric()) {
                at += 1;
            }
            let here = (n == 0 || at > begin) && word.iter().enumerate().all(|(k, c)| is(at + k, *c));
            at += word.len();
            here
        });
        let goes_on = small.get(at).is_some_and(|c| c.is_alphanumeric());
        if !stands || (kind == "words" && goes_on) {
            continue;
        }
        from = at;
        let whole = words(letters).into_iter().find(|(start, end)| (*start..*end).contains(&(at - 1)));
        let end = whole.map_or(at, |(_, end)| end);
        found.push((start, if kind == "prefix" { end } else { at }));
    }
    found
}

/// Patterns whose meaning is written out here.
fn by_pattern(small: &[char], pattern: &str) -> Vec<(usize, usize)> {
    let is_letter = |at: usize| small[at].is_alphanumeric();
    match pattern {
        "[aå]+" => runs(small.len(), |at| matches!(small[at], 'a' | 'å')),
        "^." => {
            let first = |at: &usize| small[*at] != '\n' && (*at == 0 || small[*at - 1] == '\n');
            (0..small.len()).filter(first).map(|at| (at, at + 1)).collect()
        }
        "E.." => {
            // Blanks that follow one another are compared as one.
            let blank = |at: usize| small[at] == ' ';
            let firsts: Vec<usize> = (0..small.len()).filter(|at| *at == 0 || !blank(*at) || !blank(*at - 1)).collect();
            let mut found: Vec<(usize, usize)> = Vec::new();
            for three in firsts.windows(3) {
                let free = found.last().is_none_or(|(_, end)| *end <= three[0]);
                if free && small[three[0]] == 'e' && three.iter().all(|at| small[*at] != '\n') {
                    let end = (three[2] + 1..small.len()).find(|at| !(blank(*at) && blank(*at - 1)));
                    found.push((three[0], end.unwrap_or(small.len())));
                }
            }
            found
        }
        r"\b\w+t\b" => {
            let words = runs(small.len(), is_letter).into_iter();
            words.filter(|(start, end)| end - start > 1 && small[end - 1] == 't').collect()
        }
        other => panic!("{other}"),
    }
}
