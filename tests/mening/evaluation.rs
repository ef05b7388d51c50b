//! An evaluation as it was once made: working groups judged by their goals, agreements at baseline and follow-up. What is
//! put in comes out again, in the tables and in the report.

use crate::project::{Project, run};
use serde_json::{Value, json};

/// Each group with whether its process goal and its outcome goal were reached.
const GROUPS: [(&str, &str, &str); 7] = [
    ("Avhopparverksamhet", "ja", "nej"),
    ("Färre återfall", "nej", "nej"),
    ("Otillåten påverkan", "delvis", "delvis"),
    ("Lokalt arbete", "ja", "ja"),
    ("Mäns våld mot kvinnor", "ja", "ja"),
    ("Överenskommelser", "ja", "delvis"),
    ("Näringslivet", "ja", "delvis"),
];

/// The part-analyses, in the evaluator's words.
const ANALYSES: [(&str, &str, &str); 3] = [
    ("Målanalys", "Tydlighet", "Fem kommuner är ett tal som går att räkna efter."),
    ("Mål–medelanalys", "Stringens", "Medlet och målet är i stort sett detsamma."),
    ("Genomförandeanalys", "Aktiviteter", "Sju kommuner anslöt sig och alla började införa modellen."),
];

/// Examined at baseline, with a current agreement, with a citizens' promise.
const BASELINE: (usize, usize, usize) = (30, 22, 11);
/// Followed up, of which better, the same.
const FOLLOW_UP: (usize, usize, usize) = (7, 5, 2);

fn script() -> String {
    let mut lines: Vec<Value> = Vec::new();
    let set = |name: &str, criteria: &[&str]| {
        let criteria: Vec<Value> = criteria.iter().map(|name| json!({"name": name, "question": ""})).collect();
        json!({"action": "add_criteria_set", "name": name, "criteria": criteria, "ratings": ["nej", "delvis", "ja"]})
    };
    let assess = |case: &str, set: &str, criterion: &str, occasion: &str, rating: &str, reasoning: &str| {
        json!({"action": "assess", "case": case, "set": set, "criterion": criterion, "occasion": occasion,
            "rating": rating, "reasoning": reasoning})
    };
    lines.push(set("Måluppfyllelse", &["Processmål", "Resultatmål"]));
    for (group, process, outcome) in GROUPS {
        lines.push(json!({"action": "add_case", "name": group, "kind": "arbetsgrupp"}));
        lines.push(assess(group, "Måluppfyllelse", "Processmål", "2020", process, ""));
        lines.push(assess(group, "Måluppfyllelse", "Resultatmål", "2020", outcome, ""));
    }
    for (name, criterion, words) in ANALYSES {
        lines.push(set(name, &[criterion]));
        lines.push(assess("Lokalt arbete", name, criterion, "2020", "ja", words));
    }
    lines.push(json!({"action": "add_activity", "case": "Avhopparverksamhet", "name": "Utbildningstillfällen",
        "planned": "två", "carried_out": "inga", "extent": "none", "reason": "pandemin"}));
    lines.push(json!({"action": "set_means_ends", "case": "Lokalt arbete", "means": "Nätverksträffar",
        "ends": "Modellen införd i fem kommuner", "text": "Håller: sju kommuner."}));
    lines.push(set("Överenskommelser", &["Aktuell överenskommelse", "Medborgarlöfte", "Kvalitet"]));
    for n in 0..BASELINE.0 {
        let case = format!("Kommun {}", n + 1);
        let yes = |among: usize| if n < among { "ja" } else { "nej" };
        lines.push(json!({"action": "add_case", "name": case, "kind": "kommun"}));
        for (criterion, rating) in [("Aktuell överenskommelse", yes(BASELINE.1)), ("Medborgarlöfte", yes(BASELINE.2))]
        {
            lines.push(assess(&case, "Överenskommelser", criterion, "baseline", rating, ""));
        }
        if n < FOLLOW_UP.0 {
            let after = if n < FOLLOW_UP.1 { "ja" } else { "delvis" };
            lines.push(assess(&case, "Överenskommelser", "Kvalitet", "baseline", "delvis", ""));
            lines.push(assess(&case, "Överenskommelser", "Kvalitet", "follow-up", after, ""));
        }
    }
    lines.iter().map(|line| format!("{line}\n")).collect()
}

fn evaluation() -> Project {
    let project = Project::new();
    let applied = project.apply(&script());
    assert_eq!(applied.code, 0, "{}", applied.err);
    project
}

#[test]
fn what_was_judged_comes_out_of_the_tables() {
    let project = evaluation();
    let table = project.table("assessments");
    let rows = table.as_array().unwrap();
    let rating = |case: &str, criterion: &str| {
        let same = |row: &&Value| row["case"] == case && row["criterion"] == criterion;
        rows.iter().find(same).map(|row| row["rating"].as_str().unwrap().to_owned()).unwrap()
    };
    for (group, process, outcome) in GROUPS {
        assert_eq!(rating(group, "Processmål"), process, "{group}");
        assert_eq!(rating(group, "Resultatmål"), outcome, "{group}");
    }
    let count = |criterion: &str, occasion: &str, key: &str, value: &str| {
        let same = |row: &&Value| row["criterion"] == criterion && row["occasion"] == occasion && row[key] == value;
        rows.iter().filter(same).count()
    };
    let examined = count("Medborgarlöfte", "baseline", "set", "Överenskommelser");
    let current = count("Aktuell överenskommelse", "baseline", "rating", "ja");
    assert_eq!((examined, current, count("Medborgarlöfte", "baseline", "rating", "ja")), BASELINE);
    let followed = count("Kvalitet", "follow-up", "set", "Överenskommelser");
    let risen = count("Kvalitet", "follow-up", "change", "risen");
    assert_eq!((followed, risen, count("Kvalitet", "follow-up", "change", "unchanged")), FOLLOW_UP);
    for (name, _, words) in ANALYSES {
        assert!(rows.iter().any(|row| row["set"] == name && row["reasoning"] == words), "{name}");
    }
}

#[test]
fn what_was_judged_comes_out_of_the_report() {
    let project = evaluation();
    let report = project.run("report", &["--format", "md"]);
    assert_eq!(report.code, 0, "{}", report.err);
    for words in GROUPS.iter().map(|(group, ..)| *group).chain(ANALYSES.iter().map(|(_, _, words)| *words)) {
        assert!(report.out.contains(words), "{words}");
    }
    for words in ["Utbildningstillfällen", "pandemin", "Modellen införd i fem kommuner", "höjd"] {
        assert!(report.out.contains(words), "{words}");
    }
}

/// A language, the set of goals with both of them, and the three part-analyses.
const DEMONSTRATED: [[&str; 7]; 2] = [
    [
        "sv",
        "Processmål och resultatmål",
        "Processmål",
        "Resultatmål",
        "Målanalys",
        "Mål–medelanalys",
        "Genomförandeanalys",
    ],
    [
        "en",
        "Process goal and outcome goal",
        "Process goal",
        "Outcome goal",
        "Goal analysis",
        "Means–ends analysis",
        "Implementation analysis",
    ],
];

#[test]
fn the_demonstration_study_judges_its_municipalities_the_same_way() {
    for [language, goals, process, outcome, analyses @ ..] in DEMONSTRATED {
        let project = Project::nothing();
        assert_eq!(run(&["demo", project.text(), "--language", language]).code, 0);
        let table = project.table("assessments");
        let of = |case: &str, key: &str, value: &str| -> Vec<&Value> {
            table.as_array().unwrap().iter().filter(|row| row["case"] == case && row[key] == value).collect()
        };
        for case in ["Hässleholm", "Trelleborg", "Ängelholm"] {
            for analysis in analyses {
                let rows = of(case, "set", analysis);
                let is_argued = |row: &&Value| row["reasoning"] != "" && row["evidence"] != "" && row["rating"] != "";
                assert!(rows.len() >= 3 && rows.iter().all(is_argued), "{case}: {analysis}");
            }
            for goal in [process, outcome] {
                assert!(of(case, "criterion", goal).iter().any(|row| row["set"] == goals), "{case}: {goal}");
            }
        }
        let (examined, current, promised) = BASELINE;
        let (followed, risen, unchanged) = FOLLOW_UP;
        let figures = [examined, current, promised, followed, risen, unchanged].map(|n| n as i64);
        let rows = project.table("cases");
        let told = |row: &Value| row.as_object().unwrap().values().filter_map(Value::as_i64).collect::<Vec<_>>();
        assert!(rows.as_array().unwrap().iter().any(|row| told(row).ends_with(&figures)), "{rows}");
    }
}
