//! Which of the respondents' text is made into meaning units, and how much of it is condensed.

use crate::model::*;

/// The respondents' words: turns of speakers who are not interviewers, labels left out; the whole
/// text where there are no turns. In reading order.
pub fn respondents_turns(text: &str, turns: &[Turn], speakers: &[Speaker]) -> Vec<Passage> {
    if turns.is_empty() {
        return vec![Passage::new(0, code_points(text))];
    }
    turns
        .iter()
        .filter(|turn| !speakers.iter().any(|speaker| speaker.label == turn.speaker && speaker.interviewer))
        .map(|turn| Passage { start: turn.words, end: turn.passage.end })
        .filter(|passage| !passage.is_empty())
        .collect()
}

/// The paragraphs of the respondents' words, one passage a line.
pub fn respondents_paragraphs(text: &str, turns: &[Turn], speakers: &[Speaker]) -> Vec<Passage> {
    let spoken = respondents_turns(text, turns, speakers);
    let lines = paragraphs(text);
    spoken.iter().flat_map(|turn| lines.iter().filter_map(move |line| line.intersection(*turn))).collect()
}

/// The paragraphs of a text: its lines, without their line ends, empty ones included.
pub fn paragraphs(text: &str) -> Vec<Passage> {
    let mut start = 0;
    text.split('\n')
        .map(|line| {
            let end = start + code_points(line);
            let passage = Passage::new(start, end);
            start = end + 1;
            passage
        })
        .collect()
}

/// The parts of a passage that none of the others covers, in order.
pub fn uncovered(passage: Passage, others: &[Passage]) -> Vec<Passage> {
    let mut left = vec![passage];
    for other in others.iter().filter(|other| other.overlaps(passage)) {
        left = left
            .into_iter()
            .flat_map(|part| {
                if !part.overlaps(*other) {
                    return [Some(part), None];
                }
                let before = Passage { start: part.start, end: other.start };
                let after = Passage { start: other.end, end: part.end };
                [before, after].map(|rest| (!rest.is_empty()).then_some(rest))
            })
            .flatten()
            .collect();
    }
    left
}

/// Whether the work on a unit is done: condensed, or set aside.
pub fn is_settled(unit: &MeaningUnit) -> bool {
    unit.relevance != Relevance::Essential || !unit.condensation.trim().is_empty()
}

/// How far a document's condensation has come, in code points of the respondents' text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    pub of: u32,
    /// In a unit, condensed or set aside.
    pub settled: u32,
}

impl Coverage {
    /// From 0 to 1; 1 where there is nothing to condense.
    pub fn share(self) -> f32 {
        if self.of == 0 { 1.0 } else { self.settled as f32 / self.of as f32 }
    }
}

/// The meter of the Condense view.
pub fn coverage(spoken: &[Passage], units: &[MeaningUnit]) -> Coverage {
    let settled: Vec<Passage> = units.iter().filter(|unit| is_settled(unit)).map(|unit| unit.passage).collect();
    let of = spoken.iter().map(|passage| passage.len()).sum();
    let open: u32 = spoken.iter().flat_map(|passage| uncovered(*passage, &settled)).map(Passage::len).sum();
    Coverage { of, settled: of - open }
}

/// The next place after `from` whose words are in no settled unit; from the start again at the end.
/// A gap must hold a letter or digit: the space between two units is none.
pub fn next_gap(text: &str, spoken: &[Passage], units: &[MeaningUnit], from: Pos) -> Option<Passage> {
    let settled: Vec<Passage> = units.iter().filter(|unit| is_settled(unit)).map(|unit| unit.passage).collect();
    let index = TextIndex::new(text);
    let gaps: Vec<Passage> = spoken
        .iter()
        .flat_map(|passage| uncovered(*passage, &settled))
        .filter(|gap| index.slice(text, *gap).chars().any(char::is_alphanumeric))
        .collect();
    gaps.iter().find(|gap| gap.start > from).or(gaps.first()).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn unit(start: u32, end: u32, condensation: &str) -> MeaningUnit {
        MeaningUnit {
            id: UnitId(0),
            guid: Guid::fresh(),
            document: DocumentId(1),
            passage: Passage::new(start, end),
            relevance: Relevance::Essential,
            condensation: condensation.to_owned(),
            interpretation: String::new(),
            theme: None,
            coder: CoderId(1),
            answers: Vec::new(),
        }
    }

    #[test]
    fn an_interviewers_turns_are_not_the_respondents_text() {
        let text = "I: Hur?\nMaj: Så här.\nOch så.\nI: Jaha";
        let speaker = |label: &str, interviewer| Speaker {
            id: SpeakerId(1),
            document: DocumentId(1),
            label: label.to_owned(),
            participant: None,
            interviewer,
        };
        let turn = |start, end, words, speaker: &str| Turn {
            passage: Passage::new(start, end),
            words: Pos(words),
            speaker: speaker.to_owned(),
            time: None,
        };
        let turns = [turn(0, 8, 3, "I"), turn(8, 29, 13, "Maj"), turn(29, 36, 32, "I")];
        let spoken = respondents_paragraphs(text, &turns, &[speaker("I", true), speaker("Maj", false)]);
        let words: Vec<&str> = spoken.iter().map(|passage| slice(text, *passage)).collect();
        assert_eq!(words, ["Så här.", "Och så."]);
    }

    #[test]
    fn the_meter_counts_what_is_condensed_or_set_aside() {
        let mut aside = unit(20, 30, "");
        aside.relevance = Relevance::Excluded;
        let units = [unit(0, 10, "kort"), unit(10, 20, ""), aside];
        assert_eq!(coverage(&[Passage::new(0, 40)], &units), Coverage { of: 40, settled: 20 });
    }

    #[test]
    fn the_next_gap_skips_white_space_and_comes_round() {
        let text = "aaaa bbbb cccc";
        let spoken = [Passage::new(0, 14)];
        let units = [unit(0, 4, "x"), unit(5, 9, "y")];
        assert_eq!(next_gap(text, &spoken, &units, Pos(0)), Some(Passage::new(9, 14)));
        let all = [unit(0, 4, "x"), unit(5, 9, "y"), unit(10, 14, "z")];
        assert_eq!(next_gap(text, &spoken, &all, Pos(0)), None);
        assert_eq!(next_gap(text, &spoken, &[unit(5, 14, "x")], Pos(9)), Some(Passage::new(0, 5)));
    }

    #[test]
    fn from_a_gap_the_next_one_is_another() {
        let text = "aaaa bbbb cccc";
        let spoken = [Passage::new(0, 14)];
        let units = [unit(4, 5, "x"), unit(9, 10, "y")];
        let gaps = [(0, 4), (5, 9), (10, 14)].map(|(start, end)| Passage::new(start, end));
        let next = |from| next_gap(text, &spoken, &units, Pos(from)).unwrap();
        let walked: Vec<Passage> = [0, 5, 10].map(&next).to_vec();
        assert_eq!(walked, [gaps[1], gaps[2], gaps[0]], "from each to the one after it, and round");
        assert_eq!([next(4), next(6), next(13)], [gaps[1], gaps[2], gaps[0]], "from within as well");
        let one = [unit(0, 9, "x")];
        assert_eq!(
            next_gap(text, &spoken, &one, Pos(9)),
            Some(Passage::new(9, 14)),
            "the only one comes round to itself"
        );
    }

    proptest! {
        #[test]
        fn what_is_left_uncovered_is_inside_and_untouched(
            others in proptest::collection::vec((0u32..60, 1u32..20), 0..8), start in 0u32..40, len in 1u32..40,
        ) {
            let passage = Passage::new(start, start + len);
            let others: Vec<Passage> = others.into_iter().map(|(start, len)| Passage::new(start, start + len)).collect();
            let left = uncovered(passage, &others);
            for position in passage.start.0..passage.end.0 {
                let position = Pos(position);
                let covered = others.iter().any(|other| other.contains(position));
                prop_assert_eq!(left.iter().any(|part| part.contains(position)), !covered);
            }
        }
    }
}
