//! What holds for every project: nothing is lost on the way out and in again.

use super::random::project;
use super::*;
use crate::formats::refi::positions::Form;
use proptest::prelude::*;

/// Texts as Mening stores them, with what is hard: line ends, characters outside the basic plane, what XML escapes.
const TEXTS: &str = "([a-zåäö \n\t<>&\"']|😀|𝒳|\u{2028}|\u{85}|e\u{301}|\\PC){0,40}";

proptest! {
    #![proptest_config(ProptestConfig::with_cases(80))]

    #[test]
    fn a_project_comes_back_as_it_was(seed: u64, texts in proptest::collection::vec(TEXTS, 1..6)) {
        // Controls and a mark at the beginning are no part of a stored text.
        let plain = |text: &String| text.trim_start_matches('\u{FEFF}').to_owned();
        let project = project(seed, texts.iter().map(plain).collect());
        for convention in [Convention::Standard, Convention::Nvivo] {
            let bytes = write(&project, convention).unwrap();
            let (mut again, report) = read(&bytes, &Uncancelled).unwrap();
            prop_assert_eq!(report, Report::default());
            let problems = settle(&mut again, convention.unit(), Form::Lines);
            prop_assert_eq!(problems, vec![]);
            prop_assert_eq!(&again, &project);
            prop_assert_eq!(write(&again, convention).unwrap(), bytes);
        }
    }

    #[test]
    fn no_bytes_make_reading_fall_over(seed: u64, at in 0usize..4000, byte: u8, texts in proptest::collection::vec(TEXTS, 1..3)) {
        let project = project(seed, texts);
        if let Ok(file) = write(&project, Convention::Standard) {
            let mut xml = entry(&file, "project.qde");
            let at = at % xml.len();
            xml[at] = byte;
            if let Ok((mut damaged, _)) = read(&xml, &Uncancelled) {
                let unit = detect_all(&damaged).unit;
                settle(&mut damaged, unit, Form::Stored);
                // What was understood can be written, or is refused; what was written can be read.
                if let Ok(again) = write(&damaged, Convention::Standard) {
                    prop_assert!(read(&again, &Uncancelled).is_ok());
                }
            }
        }
    }
}
