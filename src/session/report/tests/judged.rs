//! What reports say of change between occasions.

use super::*;
use crate::session::action::read_script;
use crate::session::figures::{FigureName, if_any};

const STUDY: &str = r#"
    {"action": "add_case", "name": "A"}
    {"action": "add_case", "name": "B"}
    {"action": "add_case", "name": "C"}
    {"action": "set_occasions", "occasions": ["baseline", "follow-up"]}
    {"action": "add_criteria_set", "name": "S", "criteria": [{"name": "k1"}, {"name": "k2"}], "ratings": ["no", "partly", "yes"]}"#;

/// The words of the report's part on assessments, a line a paragraph or row, and the figure's.
fn told(judged: &[(&str, &str, &str, &str)], rule: &str) -> (String, String) {
    let folder = tempfile::tempdir().unwrap();
    let mut session = Session::create(&folder.path().join("s.mening"), "S", Lang::En, None).unwrap();
    session.apply(&read_script(STUDY).unwrap()).unwrap();
    session
        .apply(&read_script(&format!(r#"{{"action": "set_criteria_set", "set": "S", "rule": "{rule}"}}"#)).unwrap())
        .unwrap();
    for (case, criterion, before, after) in judged {
        for (occasion, rating) in [("baseline", before), ("follow-up", after)] {
            let criterion =
                if *criterion == "whole" { String::new() } else { format!(r#""criterion": "{criterion}", "#) };
            let line = format!(
                r#"{{"action": "assess", "case": "{case}", "set": "S", {criterion}"occasion": "{occasion}", "rating": "{rating}"}}"#
            );
            session.apply(&read_script(&line).unwrap()).unwrap();
        }
    }
    let report = made(session.reader(), &[ReportPart::Assessments]).unwrap();
    let line = |runs: &[Run]| runs.iter().map(Run::words).collect::<String>();
    let mut lines = Vec::new();
    for block in &report.blocks {
        match block {
            Block::Paragraph(runs) => lines.push(line(runs)),
            Block::Grid(grid) => {
                lines.push(grid.columns.iter().map(|column| column.heading.clone()).collect::<Vec<_>>().join(" | "));
                lines.extend(
                    grid.rows.iter().map(|row| row.iter().map(|cell| line(cell)).collect::<Vec<_>>().join(" | ")),
                );
            }
            _ => {}
        }
    }
    let study = study::whole(session.reader()).unwrap();
    let figure = if_any(&study, FigureName::Assessments, Lang::En).unwrap_or_default();
    (lines.join("\n"), figure)
}

#[test]
fn cases_judged_as_a_whole_stand_in_the_table_and_the_figure_that_count_them() {
    let judged = [("A", "whole", "yes", "partly"), ("B", "whole", "no", "yes"), ("A", "k1", "no", "yes")];
    let (report, figure) = told(&judged, "overall");
    assert!(
        report.starts_with("1 of 2 cases has risen, 0 unchanged, 1 fallen. A case has risen when its rating as a"),
        "{report}"
    );
    for line in ["Criterion | A | B", "k1 | no → yes ↑ | ", "The case as a whole | yes → partly ↓ | no → yes ↑"]
    {
        assert!(report.lines().any(|known| known == line), "{line} in\n{report}");
    }
    assert!(report.contains("2 risen, 0 unchanged, 1 fallen, 0 new, 0 dropped"), "as many as the table has: {report}");
    for words in ["The case as a whole", ">B<", "3 → 2", "1 → 3"] {
        assert!(figure.contains(words), "{words}");
    }
    // One who was judged as a whole and by nothing else is judged.
    let (report, figure) = told(&[("C", "whole", "no", "yes")], "overall");
    assert!(report.contains("The case as a whole | no → yes ↑") && figure.contains("1 → 3"), "{report}");
}

#[test]
fn what_does_not_apply_any_more_is_neither_dropped_nor_left_unjudged() {
    let (report, figure) = told(&[("A", "k1", "no", "not_applicable"), ("A", "k2", "no", "yes")], "balance");
    assert!(report.contains("1 risen, 0 unchanged, 0 fallen, 0 new, 0 dropped, 1 no longer applicable"), "{report}");
    assert!(report.contains("k1 | no → not applicable"), "{report}");
    assert!(figure.contains("1 → ×") && figure.contains("no longer applicable") && !figure.contains("dropped"));
    assert!(!figure.contains("not\u{a0}assessed") && !figure.contains("not assessed"));
}

#[test]
fn a_change_is_marked_where_it_happened_and_years_stand_in_their_order() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = Session::create(&folder.path().join("s.mening"), "S", Lang::En, None).unwrap();
    let mut script = String::from(
        r#"{"action": "add_case", "name": "A"}
        {"action": "add_criteria_set", "name": "S", "criteria": [{"name": "k1"}, {"name": "k2"}], "ratings": ["no", "yes"]}
"#,
    );
    for (criterion, occasion, rating) in
        [("k1", "2021", "yes"), ("k1", "2018", "no"), ("k1", "2023", "no"), ("k2", "2018", "yes")]
    {
        script.push_str(&format!(
            r#"{{"action": "assess", "case": "A", "set": "S", "criterion": "{criterion}", "occasion": "{occasion}", "rating": "{rating}"}}"#
        ));
        script.push('\n');
    }
    session.apply(&read_script(&script).unwrap()).unwrap();
    let text = String::from_utf8(written(&session, ExportFormat::Md)).unwrap();
    for line in ["no → yes ↑ → no ↓", "yes → – → –", "2018 → 2021 → 2023; ↑ risen", "– not assessed"]
    {
        assert!(text.contains(line), "{line} in {text}");
    }
}
