//! What the README shows is so: every command with its options, the lists, the walk-through, the snippet.
//!
//! - `shown`: the README as data
//! - `commands`: each command, used rightly and wrongly, as `uses` says, on a `bench` of its own

mod bench;
mod commands;
mod copies;
mod shown;
mod uses;

use crate::confidence::everything_in;
use crate::project::{Project, ended, program, ran, run, run_among};
use mening::cli::{Ended, Kind};
use mening::formats::export::{ExportFormat, Separator};
use mening::formats::report::REPORT_FORMATS;
use mening::model::{Axis, NameKind, ReportPart, TableName};
use mening::session::figures::FigureFormat;
use shown::{Part, blocks, commands as shown_commands, listed, section};
use std::collections::BTreeMap;
use strum::VariantNames;

const COMMANDS: &str = "## The command line";

fn option_of(arg: &clap::Arg, required: bool) -> Part {
    let takes_value = matches!(arg.get_action(), clap::ArgAction::Set | clap::ArgAction::Append);
    Part {
        name: format!("--{}", arg.get_long().unwrap()),
        value: takes_value.then(String::new),
        required,
        many: matches!(arg.get_action(), clap::ArgAction::Append),
    }
}

/// Whether a command of the program has an option that every command has.
fn is_everywhere(arg: &clap::Arg) -> bool {
    matches!(arg.get_id().as_str(), "help" | "version" | "json")
}

#[test]
fn the_readme_shows_the_program_s_commands_and_the_program_has_those_it_shows() {
    let mut program = mening::cli::command();
    program.build();
    let shown = shown_commands();
    let mut by_name: BTreeMap<&str, Vec<&shown::Shown>> = BTreeMap::new();
    for known in &shown {
        by_name.entry(&known.name).or_default().push(known);
    }
    let window = by_name.remove("").expect("the window is shown");
    assert_eq!(
        window[0].places.iter().map(|place| (&*place.name, place.required)).collect::<Vec<_>>(),
        [("PROJECT", false)]
    );
    let names: Vec<&str> = by_name.keys().copied().collect();
    let mut known: Vec<&str> = program.get_subcommands().map(clap::Command::get_name).collect();
    known.sort_unstable();
    assert_eq!(names, known);
    for command in program.get_subcommands() {
        let name = command.get_name();
        let lines = &by_name[name];
        let options: BTreeMap<String, Part> = command
            .get_arguments()
            .filter(|arg| !arg.is_positional() && !is_everywhere(arg))
            .map(|arg| (format!("--{}", arg.get_long().unwrap()), option_of(arg, arg.is_required_set())))
            .collect();
        let mut told: BTreeMap<String, Part> = BTreeMap::new();
        for option in lines.iter().flat_map(|line| &line.options) {
            let everywhere =
                lines.iter().all(|line| line.options.iter().any(|known| known.name == option.name && known.required));
            let bare =
                Part { required: everywhere, value: option.value.as_ref().map(|_| String::new()), ..option.clone() };
            told.insert(option.name.clone(), bare);
        }
        assert_eq!(told, options, "{name}");
        let places = |required: bool, many: bool| (required, many);
        let of_program: Vec<_> = command
            .get_positionals()
            .map(|arg| places(arg.is_required_set(), matches!(arg.get_action(), clap::ArgAction::Append)))
            .collect();
        for line in lines {
            let of_line: Vec<_> = line.places.iter().map(|place| places(place.required, place.many)).collect();
            assert_eq!(of_line, of_program, "{name}");
            for option in &line.options {
                let long = option.name.trim_start_matches("--");
                let arg = command.get_arguments().find(|arg| arg.get_long() == Some(long)).unwrap();
                values_are_shown(name, option, arg);
            }
        }
    }
}

/// A closed list of values is the program's list, where it is shown in its place.
fn values_are_shown(command: &str, option: &Part, arg: &clap::Arg) {
    let Some(value) = &option.value else { return };
    let known: Vec<String> = arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
    let expected: Vec<String> = match value.as_str() {
        "TABLE" => TableName::VARIANTS.iter().map(|&name| name.to_owned()).collect(),
        // A crossing has more axes, among them names.
        "AXIS" if command == "ask" => {
            let all = Axis::VARIANTS.iter().chain(&["participant", "coder", "document", "variable:x", "query:x"]);
            all.for_each(|axis| assert!(axis.parse::<mening::model::CrossAxis>().is_ok(), "{axis}"));
            return;
        }
        "AXIS" => Axis::VARIANTS.iter().map(|&name| name.to_owned()).collect(),
        "PART" => ReportPart::VARIANTS.iter().map(|&name| name.to_owned()).collect(),
        // Faces of an answer are drawn, too.
        "FORMAT" if command == "ask" => {
            [ExportFormat::VARIANTS, FigureFormat::VARIANTS].concat().into_iter().map(str::to_owned).collect()
        }
        // Tables' formats in one line of the command, those of the project in another.
        "FORMAT" => ExportFormat::VARIANTS.iter().map(|&name| name.to_owned()).collect(),
        list if list.chars().all(|c| c.is_ascii_lowercase() || c == '|') => {
            list.split('|').map(str::to_owned).collect()
        }
        _ => {
            assert!(known.is_empty(), "{command} {}: {known:?} is not shown", option.name);
            return;
        }
    };
    let is_part = command == "export" && matches!(option.name.as_str(), "--format" | "--for");
    for word in &expected {
        assert!(known.contains(word), "{command} {} {word}", option.name);
    }
    assert!(is_part || known.len() == expected.len(), "{command} {}: {known:?}, shown {expected:?}", option.name);
}

#[test]
fn the_lists_are_the_program_s() {
    let prose = section(COMMANDS);
    let sorted = |mut list: Vec<&'static str>| {
        list.sort_unstable();
        list
    };
    for (name, told, known) in [
        ("tables", listed(prose, "\nTables: ", "."), TableName::VARIANTS.to_vec()),
        ("formats", listed(prose, "Formats: ", "."), ExportFormat::VARIANTS.to_vec()),
        (
            "axes",
            listed(prose, "`--rows` and `--columns` lay the table `themes` over other axes than", "."),
            Axis::VARIANTS.to_vec(),
        ),
        ("parts", listed(prose, "of these parts:", "without `--part`"), ReportPart::VARIANTS.to_vec()),
        ("kinds of name", listed(prose, "`kind` of a name is ", "."), NameKind::NAMES.map(<&str>::from).to_vec()),
        ("kinds of failure", listed(prose, "`kind` of an error is one of ", "."), Kind::VARIANTS.to_vec()),
    ] {
        assert_eq!(sorted(told), sorted(known), "{name}");
    }
    let block = blocks(prose)[0];
    for list in [Separator::VARIANTS.join("|"), REPORT_FORMATS.map(<&str>::from).join("|")] {
        assert!(block.contains(&list), "{list}");
    }
}

#[test]
fn every_table_in_every_format_holds_the_words_of_the_study() {
    let prose = section(COMMANDS);
    let project = bench::small();
    for table in listed(prose, "\nTables: ", ".") {
        let rows = project.table(table);
        // The longest words on one line, but for what is not for people, and terms and times, which have words of their
        // own in each language.
        const APART: &str = " id version at kind level extent status relevance origin change state ";
        let row = rows[0].as_object().unwrap().iter().filter(|(key, _)| !APART.contains(&format!(" {key} ")));
        // Where evidence stands and which is which is for programs; its words are for everyone.
        fn said<'w>(key: &str, words: &'w str) -> &'w str {
            match words.split_once('–').and_then(|(_, rest)| rest.split_once(": ")) {
                Some((_, quote)) if key.starts_with("evidence") => quote,
                _ => words.split(" [").next().unwrap_or(words),
            }
        }
        let words = row.filter_map(|(key, cell)| Some(said(key, cell.as_str()?)));
        let words = words.filter(|words| !words.contains('\n') && !mening::model::is_date(words));
        let words = words.max_by_key(|words| words.len()).unwrap();
        assert!(words.chars().count() > 2, "{table}: {words}");
        for format in listed(prose, "Formats: ", ".") {
            let path = project.folder.path().join(format!("{table}.{format}"));
            let ran =
                project.run("export", &["--table", table, "--format", format, "--output", path.to_str().unwrap()]);
            assert_eq!(ran.code, 0, "{table} {format}: {ran:?}");
            let bytes = std::fs::read(&path).unwrap();
            assert!(everything_in(&bytes).contains(words), "{table} {format}: {words}");
            assert_eq!(bytes.starts_with(b"PK"), matches!(format, "xlsx" | "docx"), "{table} {format}");
        }
    }
}

/// The walk-through of protection, line by line, as a person would type it in a folder of her own.
#[test]
fn the_walk_through_of_protection_goes_as_it_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let block = blocks(section("## Nobody else may read it"))[0];
    let mut done = 0;
    for line in block.lines() {
        let (words, said) = line.split_once("  ").unwrap_or((line, ""));
        let words: Vec<&str> = words.split_whitespace().collect();
        if words[0] == "mkdir" {
            words[1..].iter().for_each(|name| std::fs::create_dir(folder.path().join(name)).unwrap());
            continue;
        }
        assert_eq!(words[0], "mening", "{line}");
        let mut typed = program();
        typed.args(&words[1..]).current_dir(folder.path()).env("MENING_KEY_PASSWORD", "nyckelord");
        let ran = ran(typed.output().unwrap());
        let refused = said.contains("is refused");
        let expected = i32::from(refused || words[1] == "guard");
        assert_eq!(ran.code, expected, "{line}: {ran:?}");
        if words[1] == "guard" {
            assert!(ran.out.contains("Hagström"), "{line}: {ran:?}");
        }
        if words[1] == "archive" {
            assert_eq!(folder.path().join("out.zip").exists(), !refused, "{line}");
        }
        done += 1;
    }
    assert!(done >= 5, "{block}");
}

#[test]
fn the_first_command_of_all_writes_the_study_with_or_without_a_screen() {
    let block = blocks(section("## Start"))[0];
    let typed = block.lines().find_map(|line| line.strip_prefix("cargo run --release -- ")).expect("how it is started");
    let folder = tempfile::tempdir().unwrap();
    for screen in [false, true] {
        let path = folder.path().join(format!("{screen}/demo.mening"));
        std::fs::create_dir(path.parent().unwrap()).unwrap();
        let words: Vec<&str> =
            typed.split(' ').map(|word| if word == "demo.mening" { path.to_str().unwrap() } else { word }).collect();
        let (ended, ..) = ended(&words, "", "en", &[], screen);
        assert_eq!(ended, if screen { Ended::Window(Some(path.clone())) } else { Ended::Code(0) });
        assert_eq!(run(&["check", path.to_str().unwrap()]).code, 0);
    }
}

#[test]
fn the_snippet_reads_the_codings_of_the_study() {
    let block = blocks(section("## The file")).into_iter().find(|block| block.contains("sqlite3")).expect("a snippet");
    let sql = block.split("\"\"\"").nth(1).unwrap();
    let project = Project::nothing();
    assert_eq!(run(&["demo", project.text(), "--language", "en"]).code, 0);
    let connection = rusqlite::Connection::open(&project.path).unwrap();
    let mut query = connection.prepare(sql).unwrap();
    let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
    let rows: Vec<(String, String, String)> = rows.map(Result::unwrap).collect();
    let excerpts = project.table("excerpts");
    let told: Vec<(String, String, String)> = excerpts
        .as_array()
        .unwrap()
        .iter()
        .map(|row| ["document", "code", "text"].map(|key| row[key].as_str().unwrap().to_owned()).into())
        .collect();
    let sorted = |mut rows: Vec<(String, String, String)>| {
        rows.sort();
        rows
    };
    assert!(rows.len() > 10);
    assert_eq!(sorted(rows), sorted(told));
}

/// Passwords come by the environment, as the README says, each by its own name.
#[test]
fn each_password_has_a_variable_of_its_own() {
    let project = Project::nothing();
    let new = |variables: &[(&str, &str)]| run_among(&["new", project.text(), "--encrypt"], "", "en", variables);
    assert_eq!(new(&[("MENING_KEY_PASSWORD", "ett")]).code, 1, "a key's password encrypts no project");
    assert_eq!(new(&[("MENING_NEW_PASSWORD", "ett"), ("MENING_PASSWORD", "två")]).code, 0);
    let info = |variables: &[(&str, &str)]| run_among(&["info", project.text()], "", "en", variables);
    assert_eq!(info(&[("MENING_PASSWORD", "ett")]).code, 0);
    for none in [&[("MENING_NEW_PASSWORD", "ett")][..], &[("MENING_KEY_PASSWORD", "ett")], &[]] {
        let ran = info(none);
        assert!(ran.code == 1 && ran.err.contains("MENING_PASSWORD"), "{none:?}: {ran:?}");
    }
}
