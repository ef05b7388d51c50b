//! What the study as a whole came to: the statement that ties its themes together.

use super::Writing;
use crate::model::*;

pub(super) fn write(writing: &mut Writing) {
    let of_study = |known: &&Statement| known.on == StatementOn::Study && known.question.is_none();
    for statement in writing.study.statements.iter().filter(of_study) {
        for words in statement_paragraphs(writing, statement) {
            writing.paragraph(words);
        }
    }
}

/// A statement as paragraphs, one a line that it was written in.
pub(super) fn statement_paragraphs(writing: &mut Writing, statement: &Statement) -> Vec<Vec<Run>> {
    let runs = writing.claim(&statement.text, Claim::Statement(statement.id));
    let mut paragraphs: Vec<Vec<Run>> = vec![Vec::new()];
    for run in runs {
        let Run::Text(words) = &run else {
            paragraphs.last_mut().into_iter().for_each(|last| last.push(run.clone()));
            continue;
        };
        for (n, line) in words.split('\n').enumerate() {
            if n > 0 {
                paragraphs.push(Vec::new());
            }
            if !line.trim().is_empty() {
                paragraphs.last_mut().into_iter().for_each(|last| last.push(Run::Text(line.to_owned())));
            }
        }
    }
    paragraphs
}
