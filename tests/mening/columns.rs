//! The names that scripts rely on: columns of every table, keys of `info`.

use crate::project::{Project, run};

const COLUMNS: &[(&str, &str)] = &[
    ("excerpts", "document,case,code,code_path,coder,start,end,text,memo"),
    ("codebook", "code,path,definition,include,exclude,example,origin,color,codings,documents,cases"),
    ("documents", "document,kind,date,level,language,cases,characters,words,codings,units"),
    ("cases", "case,parent,kind,documents"),
    ("participants", "participant,role,cases,documents,passages,quotes,consent"),
    ("condensations", "document,case,speaker,start,end,unit,condensation,interpretation,theme,relevance"),
    ("themes", "case"),
    ("contrast", "contrast,row,kind,finding"),
    ("assessments", "set,part,criterion,case,occasion,rating,reasoning,evidence,change"),
    ("activities", "case,activity,planned,carried_out,extent,deviation,reason,evidence"),
    ("means_ends", "case,means,ends,statement,evidence"),
    ("hypotheses", "hypothesis,text,status,since,why,history,evidence_for,evidence_against,rivals"),
    ("memos", "title,kind"),
    ("journal", "step,at"),
];

#[test]
fn every_table_begins_with_the_columns_that_scripts_rely_on() {
    for language in ["sv", "en"] {
        let project = Project::nothing();
        assert_eq!(run(&["demo", project.text(), "--language", language]).code, 0);
        for (table, expected) in COLUMNS {
            let ran = project.run("export", &["--table", table, "--format", "csv"]);
            let header = ran.out.lines().next().unwrap_or_default();
            assert!(header.starts_with(expected), "{language} {table}: {header}");
        }
        assert!(project.table("activities")[0]["extent"].is_string());
        let hypotheses = project.table("hypotheses");
        let judged = hypotheses.as_array().unwrap().iter().find(|row| row["status"] == "weakened");
        let judged = judged.unwrap_or_else(|| panic!("{language}: {hypotheses}"));
        assert!(judged["history"].is_string() && judged["since"].is_string(), "{judged}");
        let contrast = project.table("contrast");
        let row = contrast[0].as_object().unwrap();
        assert!(row.contains_key("evidence") && row.contains_key("Hässleholm"), "{row:?}");
    }
}

#[test]
fn every_format_of_every_table_can_be_written() {
    let project = Project::nothing();
    assert_eq!(run(&["demo", project.text(), "--language", "sv"]).code, 0);
    for (table, _) in COLUMNS {
        for format in ["csv", "xlsx", "docx", "html", "md", "json"] {
            let output = project.folder.path().join(format!("{table}.{format}"));
            let ran =
                project.run("export", &["--table", table, "--format", format, "--output", output.to_str().unwrap()]);
            assert_eq!(ran.code, 0, "{table} {format}: {ran:?}");
            assert!(output.metadata().unwrap().len() > 20, "{table} {format}");
        }
    }
}

#[test]
fn an_export_can_be_of_chosen_codes_and_cases() {
    let project = Project::nothing();
    assert_eq!(run(&["demo", project.text(), "--language", "sv"]).code, 0);
    let ran = project
        .run("export", &["--table", "excerpts", "--format", "json", "--code", "Kunskapsgrund", "--case", "Trelleborg"]);
    let rows: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let rows = rows.as_array().unwrap();
    assert!(!rows.is_empty());
    for row in rows {
        assert_eq!(row["case"], "Trelleborg");
        assert!(row["code_path"].as_str().unwrap().starts_with("Kunskapsgrund"), "{row}");
    }
}

#[test]
fn info_counts_what_scripts_rely_on() {
    let project = Project::nothing();
    assert_eq!(run(&["demo", project.text(), "--language", "sv"]).code, 0);
    let ran = project.run("info", &["--json"]);
    let info: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    for key in
        "documents words cases participants codes codings meaning_units themes contrasts findings criteria assessments \
                memos steps"
            .split_whitespace()
    {
        assert!(info[key].as_i64().is_some_and(|count| count > 0), "{key}: {}", info[key]);
    }
}
