//! Tables and reports that go out, and what of them comes back, from the command line.

use crate::project::{Project, run};

#[test]
fn our_own_tables_are_called_by_their_names_and_nothing_of_theirs_is_made_in_silence() {
    let project = Project::nothing();
    assert_eq!(run(&["demo", project.text(), "--language", "en"]).code, 0);
    let now = || ["documents", "condensations", "themes"].map(|table| project.table(table));
    let before = now();
    let file = |name: &str| project.folder.path().join(name).to_str().unwrap().to_owned();
    let (excerpts, turned) = (file("excerpts.csv"), file("turned.xlsx"));
    let out = |path: &str, more: &[&str]| {
        let ran = project.run("export", &[&["--output", path], more].concat());
        assert_eq!(ran.code, 0, "{ran:?}");
    };
    out(&excerpts, &["--table", "excerpts", "--format", "csv"]);
    out(&turned, &["--table", "themes", "--format", "xlsx", "--rows", "theme", "--columns", "case"]);
    for command in ["changes", "import"] {
        let ran = project.run(command, &[&excerpts]);
        let said = format!("{}{}", ran.out, ran.err);
        assert!(ran.code == 1 && said.contains("“Excerpts”"), "{command} {ran:?}");
        let ran = project.run(command, &[&turned]);
        assert_eq!(ran.code, 0, "{command} {ran:?}");
    }
    assert!(project.run("changes", &[&turned]).out.contains("Nothing is changed"));
    assert_eq!(now(), before);

    let ran = project.run("export", &["--table", "condensations", "--format", "csv"]);
    let (heading, rows) = ran.out.split_once("\r\n").unwrap();
    let renamed = heading.replace("theme", "thema") + ",theme\r\n";
    let rows = rows.split("\r\n").filter(|row| !row.is_empty());
    let rows: String = rows.map(|row| format!("{row},Mistyped\r\n")).collect();
    let sheet = project.file("sheet.csv", renamed + &rows);
    let ran = project.run("changes", &[sheet.to_str().unwrap(), "--json"]);
    let told: serde_json::Value = serde_json::from_str(&ran.out).unwrap_or_else(|error| panic!("{error} {ran:?}"));
    let problems = told["problems"].to_string();
    assert!(problems.contains("“Mistyped”") && problems.contains("“thema”"), "{told}");
    assert!(told["changes"].as_array().unwrap().iter().all(|change| change["new_theme"] == true), "{told}");
    assert_eq!(project.run("import", &[sheet.to_str().unwrap()]).code, 0);
    assert_eq!(now(), before, "no theme is made");
}

#[test]
fn a_part_of_a_report_brings_the_words_that_its_marks_lead_to() {
    let project = Project::nothing();
    assert_eq!(run(&["demo", project.text(), "--language", "en"]).code, 0);
    let ran = project.run("report", &["--format", "md", "--part", "cases"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    let headings: Vec<&str> = ran.out.lines().filter_map(|line| line.strip_prefix("## ")).collect();
    assert_eq!(headings, ["1 Case by case", "2 Evidence"]);
    let marks: Vec<&str> = ran.out.split("](#").skip(1).filter_map(|rest| rest.split(')').next()).collect();
    assert!(!marks.is_empty());
    for mark in marks {
        assert!(ran.out.contains(&format!("<a id=\"{mark}\"></a>")), "{mark} leads nowhere");
    }
}
