//! What each table holds: a small study with two of everything, cell by cell, whole and of chosen codes and cases.

use crate::project::Project;
use mening::model::Lang;
use mening::session::{Action, Session};
use serde_json::{Value, json};

const A: &str = "Ida: How is it?\nMay: Good, we have a council.\n\nSven: The police are there.\nMay: Yes.\nSven: Right.\nIda: Thanks.\n";
const B: &str = "Minutes.\nThe council met.\n";

/// Two municipalities beneath a county, one without documents, one whose document is not coded.
fn study() -> Vec<Value> {
    let passage = |quote: &str| {
        let start = A[..A.find(quote).unwrap()].chars().count();
        (start, start + quote.chars().count())
    };
    let police = passage("The police are there.");
    let mut actions = vec![
        json!({"action": "add_case", "name": "County", "kind": "county"}),
        json!({"action": "add_case", "name": "North", "parent": "County"}),
        json!({"action": "add_case", "name": "South", "parent": "County"}),
        json!({"action": "add_case", "name": "East"}),
        json!({"action": "add_case", "name": "West"}),
        json!({"action": "add_document", "name": "A", "text": A, "kind": "transcript", "date": "2020-05", "level": "local", "language": "en", "case": "North"}),
        json!({"action": "add_document", "name": "B", "text": B, "kind": "minutes", "language": "en", "case": "South"}),
        json!({"action": "add_document", "name": "C", "text": "Loose.", "language": "en"}),
        json!({"action": "add_document", "name": "D", "text": "Not read yet.", "language": "en", "case": "West"}),
        json!({"action": "link_case", "case": "South", "document": "A", "start": police.0, "end": police.1}),
        json!({"action": "add_participant", "name": "May", "role": "officer", "case": "North", "speaker": "May"}),
        json!({"action": "add_question", "text": "How is it steered?", "label": "Q1"}),
        json!({"action": "add_code", "name": "Safety", "definition": "d", "include": "i", "exclude": "e", "example": "x", "origin": "deductive", "color": "#1f78a8"}),
        json!({"action": "add_code", "name": "Police", "color": "#aa3311"}),
        json!({"action": "add_code", "name": "Council", "parent": "Safety"}),
        json!({"action": "add_coding", "document": "A", "quote": "we have a council", "code": "Council", "memo": "Laughs"}),
        json!({"action": "add_coding", "document": "A", "quote": "Good", "code": "Council"}),
        json!({"action": "add_coding", "document": "A", "quote": "The police are there.", "code": "Police", "coder": "Ada"}),
        json!({"action": "add_coding", "document": "B", "quote": "The council met.", "code": "Safety"}),
        json!({"action": "add_coding", "document": "C", "quote": "Loose", "code": "Police"}),
        json!({"action": "add_theme", "name": "Together"}),
        json!({"action": "add_theme", "name": "Means"}),
        json!({"action": "add_meaning_unit", "document": "A", "quote": "we have a council", "condensation": "There is one.", "interpretation": "Formal", "theme": "Together", "answers": {"Q1": "By it"}}),
        json!({"action": "add_meaning_unit", "document": "B", "quote": "The council met.", "relevance": "context"}),
        json!({"action": "set_theme_cell", "case": "North", "theme": "Together", "text": "One is there."}),
        json!({"action": "set_theme_cell", "case": "South", "theme": "Means", "text": "None."}),
        json!({"action": "set_cell", "row": {"axis": "role", "name": "officer"}, "column": {"axis": "theme", "name": "Means"}, "text": "Few."}),
        json!({"action": "set_cell", "row": {"axis": "case_group", "name": "County"}, "column": {"axis": "theme", "name": "Means"}, "text": "In all."}),
        json!({"action": "add_contrast", "name": "All", "cases": ["North", "South", "East", "West"], "themes": ["Together"], "codes": ["Police"]}),
        json!({"action": "set_read", "document": "A", "for": "condensing", "read": true}),
        json!({"action": "set_read", "document": "B", "for": "condensing", "read": true}),
        json!({"action": "set_finding", "contrast": "All", "row": "Together", "kind": "absent", "cases": {"South": "silent"}, "text": "Not in the south.", "searched": "Minutes", "evidence": [{"document": "A", "quote": "council"}, {"document": "B", "quote": "met", "against": true}]}),
        json!({"action": "add_criteria_set", "name": "Set", "ratings": ["no", "partly", "yes"], "criteria": [{"name": "Goals", "question": "Are there?", "part": "P"}]}),
        json!({"action": "set_occasions", "occasions": ["first", "second", "third"]}),
    ];
    let ratings = [
        ("North", "first", "no"),
        ("North", "second", "yes"),
        ("North", "third", "yes"),
        ("South", "second", "yes"),
        ("South", "third", "partly"),
    ];
    actions.extend(ratings.map(|(case, occasion, rating)| {
        json!({"action": "assess", "case": case, "set": "Set", "criterion": "Goals", "occasion": occasion, "rating": rating, "reasoning": format!("{case} {occasion}")})
    }));
    actions.extend([
        json!({"action": "add_activity", "case": "North", "name": "Meet", "planned": "4", "carried_out": "2", "extent": "partly", "deviation": "two fewer", "reason": "snow", "evidence": [{"document": "B", "quote": "met"}]}),
        json!({"action": "add_activity", "case": "South", "name": "Walk"}),
        json!({"action": "set_means_ends", "case": "North", "means": "Meet", "ends": "Trust", "text": "It holds."}),
        json!({"action": "set_means_ends", "case": "South", "means": "Walk", "ends": "Calm", "text": "Unclear."}),
        json!({"action": "add_memo", "title": "H1", "text": "It carries.", "kind": "hypothesis", "on": "North", "evidence": [{"document": "A", "quote": "Good"}, {"document": "B", "quote": "met", "against": true}]}),
        json!({"action": "add_memo", "title": "H2", "text": "It does not.", "kind": "hypothesis", "on": "H1"}),
        json!({"action": "set_hypothesis", "memo": "H1", "status": "supported", "why": "all say so"}),
        json!({"action": "set_hypothesis", "memo": "H1", "status": "weakened", "why": "not in the south"}),
    ]);
    for on in ["A", "Council", "Means", "May", "Q1"] {
        actions.push(json!({"action": "add_memo", "title": format!("On {on}"), "text": "t", "on": on}));
    }
    for (name, kind, value) in [
        ("people", "integer", json!(15300)),
        ("share", "decimal", json!(0.5)),
        ("town", "boolean", json!(true)),
        ("since", "date", json!("2019-05")),
        ("note", "text", json!("n")),
    ] {
        actions.push(json!({"action": "add_variable", "name": name, "of": "case", "type": kind}));
        actions.push(json!({"action": "set_value", "variable": name, "on": "North", "value": value}));
    }
    actions
}

fn project() -> Project {
    let project = Project::nothing();
    let mut session = Session::create(&project.path, "Study", Lang::En, None).unwrap();
    let actions: Vec<Action> = study().into_iter().map(|json| Action::from_json(json).unwrap()).collect();
    session.apply(&actions).unwrap();
    project
}

/// The rows of a table, of some of its columns.
fn rows(project: &Project, table: &str, columns: &str, more: &[&str]) -> Vec<Vec<Value>> {
    let ran = project.run("export", &[&["--table", table, "--format", "json"], more].concat());
    assert_eq!(ran.code, 0, "{table} {more:?}: {ran:?}");
    let rows: Vec<Value> = serde_json::from_str(&ran.out).unwrap();
    let cell = |row: &Value, column: &str| row.get(column).unwrap_or_else(|| panic!("no {column} in {row}")).clone();
    rows.iter().map(|row| columns.split(' ').map(|column| cell(row, column)).collect()).collect()
}

#[test]
fn every_cell_is_what_was_put_in() {
    let project = project();
    let holds = |table: &str, columns: &str, expected: Value| {
        assert_eq!(json!(rows(&project, table, columns, &[])), expected, "{table}");
    };
    holds(
        "excerpts",
        "document case code code_path coder start end text memo speaker paragraph",
        json!([
            ["A", "North", "Council", "Safety/Council", "Coder 1", 21, 25, "Good", "", "May", 2],
            ["A", "North", "Council", "Safety/Council", "Coder 1", 27, 44, "we have a council", "Laughs", "May", 2],
            ["A", "North; South", "Police", "Police", "Ada", 53, 74, "The police are there.", "", "Sven", 3],
            ["B", "South", "Safety", "Safety", "Coder 1", 9, 25, "The council met.", "", "", 2],
            ["C", "", "Police", "Police", "Coder 1", 0, 5, "Loose", "", "", 1],
        ]),
    );
    holds(
        "codebook",
        "code path definition include exclude example origin color codings documents cases",
        json!([
            ["Safety", "Safety", "d", "i", "e", "x", "deductive", "#1f78a8", 3, 2, 2],
            ["Council", "Safety/Council", "", "", "", "", "inductive", "#1f78a8", 2, 1, 1],
            ["Police", "Police", "", "", "", "", "inductive", "#aa3311", 2, 2, 2],
        ]),
    );
    holds(
        "documents",
        "document kind date level language cases characters words codings units",
        json!([
            ["A", "transcript", "2020-05", "local", "en", "North; South", 111, 15, 3, 1],
            ["B", "minutes", null, "", "en", "South", 26, 4, 1, 1],
            ["C", "", null, "", "en", "", 6, 1, 1, 0],
            ["D", "", null, "", "en", "West", 13, 3, 0, 0],
        ]),
    );
    holds(
        "cases",
        "case parent kind documents people share town since note",
        json!([
            ["County", "", "county", 2, null, null, null, null, ""],
            ["North", "County", "", 1, 15300, 0.5, true, "2019-05", "n"],
            ["South", "County", "", 2, null, null, null, null, ""],
            ["East", "", "", 0, null, null, null, null, ""],
            ["West", "", "", 1, null, null, null, null, ""],
        ]),
    );
    holds(
        "condensations",
        "document case speaker start end unit condensation interpretation theme relevance Q1",
        json!([
            [
                "A",
                "North",
                "May",
                27,
                44,
                "we have a council",
                "There is one.",
                "Formal",
                "Together",
                "essential",
                "By it"
            ],
            ["B", "South", "", 9, 25, "The council met.", "", "", "", "context", ""],
        ]),
    );
    holds(
        "themes",
        "case Together Means",
        json!([
            ["County", "", ""],
            ["North", "One is there.", ""],
            ["South", "", "None."],
            ["East", "", ""],
            ["West", "", ""],
        ]),
    );
    let (nothing, not_asked) = ("Looked for, not found", "No material: the case has no documents");
    let police = "“The police are there.”";
    holds(
        "contrast",
        "contrast row kind finding North South East West evidence searched",
        json!([
            [
                "All",
                "Together",
                "absent",
                "Not in the south.",
                "There is one.",
                nothing,
                not_asked,
                "Not yet read: 100 % of the words remain, in 1 document",
                "A 37–44: council\nagainst: B 21–24: met",
                "Minutes"
            ],
            [
                "All",
                "Police",
                "",
                "",
                police,
                police,
                not_asked,
                "Not yet read: 100 % of the words remain, in 1 document",
                "",
                ""
            ],
        ]),
    );
    holds(
        "assessments",
        "set part criterion case occasion rating reasoning evidence change",
        json!([
            ["Set", "P", "Goals", "North", "first", "no", "North first", "", ""],
            ["Set", "P", "Goals", "North", "second", "yes", "North second", "", "risen"],
            ["Set", "P", "Goals", "North", "third", "yes", "North third", "", "unchanged"],
            ["Set", "P", "Goals", "South", "second", "yes", "South second", "", "new"],
            ["Set", "P", "Goals", "South", "third", "partly", "South third", "", "fallen"],
        ]),
    );
    holds(
        "activities",
        "case activity planned carried_out extent deviation reason evidence",
        json!([
            ["North", "Meet", "4", "2", "partly", "two fewer", "snow", "B 21–24: met"],
            ["South", "Walk", "", "", "", "", "", ""],
        ]),
    );
    holds(
        "means_ends",
        "case means ends statement evidence",
        json!([["North", "Meet", "Trust", "It holds.", ""], ["South", "Walk", "Calm", "Unclear.", ""],]),
    );
    holds(
        "memos",
        "title kind on name text",
        json!([
            ["", "code", "coding", "we have a council", "Laughs"],
            ["H1", "hypothesis", "case", "North", "It carries."],
            ["H2", "hypothesis", "memo", "Memo H1", "It does not."],
            ["On A", "", "document", "A", "t"],
            ["On Council", "", "code", "Council", "t"],
            ["On Means", "", "theme", "Means", "t"],
            ["On May", "", "participant", "May", "t"],
            ["On Q1", "", "research question", "Q1", "t"],
        ]),
    );
    holds(
        "hypotheses",
        "hypothesis text status why evidence_for evidence_against rivals",
        json!([
            ["H1", "It carries.", "weakened", "not in the south", "A 21–25: Good", "B 21–24: met", "H2"],
            ["H2", "It does not.", "open", "", "", "", ""],
        ]),
    );
    let hypotheses = rows(&project, "hypotheses", "since history", &[]);
    assert!(hypotheses[0][1].as_str().unwrap().ends_with(" supported: all say so"), "{hypotheses:?}");
    assert!(
        hypotheses[0][0].as_str().is_some_and(mening::model::is_date) && hypotheses[1][0].is_null(),
        "{hypotheses:?}"
    );
    assert_eq!(hypotheses[1][1], "");
}

#[test]
fn chosen_codes_and_cases_take_those_beneath_them_along_and_no_others() {
    let project = project();
    let first = |table: &str, column: &str, more: &[&str]| -> Vec<String> {
        rows(&project, table, column, more).into_iter().map(|row| row[0].as_str().unwrap().to_owned()).collect()
    };
    for (table, column, options, expected) in [
        ("excerpts", "text", "--code Safety", "Good|we have a council|The council met."),
        (
            "excerpts",
            "text",
            "--code Safety/Council --code Police",
            "Good|we have a council|The police are there.|Loose",
        ),
        ("excerpts", "text", "--case North", "Good|we have a council|The police are there."),
        ("excerpts", "text", "--case South", "The police are there.|The council met."),
        ("excerpts", "text", "--case County --code Police", "The police are there."),
        ("excerpts", "text", "--case East", ""),
        ("codebook", "code", "--code Safety", "Safety|Council"),
        ("codebook", "code", "--code Council", "Council"),
        ("documents", "document", "--case County", "A|B"),
        ("documents", "document", "--case South", "A|B"),
        ("documents", "document", "--case West --case North", "A|D"),
        ("cases", "case", "--case County", "County|North|South"),
        ("cases", "case", "--case East", "East"),
        ("condensations", "unit", "--case South", "The council met."),
        ("themes", "case", "--case South --case West", "South|West"),
        ("themes", "theme", "--rows theme --columns case --case South", "Together|Means"),
        ("themes", "case_group", "--rows case_group --case County", "County"),
        ("themes", "case_group", "--rows case_group --case East", ""),
        ("assessments", "reasoning", "--case South", "South second|South third"),
        ("activities", "activity", "--case County", "Meet|Walk"),
        ("activities", "activity", "--case South", "Walk"),
        ("means_ends", "means", "--case North", "Meet"),
    ] {
        let options: Vec<&str> = options.split(' ').collect();
        assert_eq!(first(table, column, &options).join("|"), expected, "{table} {options:?}");
    }
    let columns = |table: &str, more: &[&str]| -> Vec<String> {
        let ran = project.run("export", &[&["--table", table, "--format", "csv"], more].concat());
        ran.out.lines().next().unwrap().split(',').map(str::to_owned).collect()
    };
    let contrast = columns("contrast", &["--case", "South", "--case", "East"]);
    assert_eq!(contrast[..7], ["contrast", "row", "kind", "finding", "South", "East", "evidence"]);
    assert_eq!(
        columns("themes", &["--rows", "theme", "--columns", "case", "--case", "County"]),
        [
            "theme",
            "County",
            "North",
            "South",
            "County:state",
            "County:passages",
            "County:voices",
            "North:state",
            "North:passages",
            "North:voices",
            "South:state",
            "South:passages",
            "South:voices",
            "id",
            "version"
        ]
    );
}

#[test]
fn the_theme_table_lies_over_the_axes_that_were_asked_for() {
    let project = project();
    let by = |rows_axis: &str, columns_axis: &str, columns: &str| {
        json!(rows(&project, "themes", columns, &["--rows", rows_axis, "--columns", columns_axis]))
    };
    assert_eq!(by("role", "theme", "role Together Means"), json!([["officer", "", "Few."]]));
    assert_eq!(by("theme", "role", "theme officer"), json!([["Together", ""], ["Means", "Few."]]));
    let groups = by("case_group", "theme", "case_group Means");
    assert!(groups.as_array().unwrap().contains(&json!(["County", "In all."])), "{groups}");
    assert_eq!(
        by("theme", "case", "theme North South"),
        json!([["Together", "One is there.", ""], ["Means", "", "None."]])
    );
}
