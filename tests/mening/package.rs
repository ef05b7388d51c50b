//! What a package brings along is true of the program: its manual page, its entry in the menu, and the kind of its files.

use crate::project::run;
use std::collections::BTreeSet;
use std::path::Path;

fn read(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// The words between two marks, each time they come.
fn between<'t>(text: &'t str, from: &str, to: &str) -> BTreeSet<&'t str> {
    text.split(from).skip(1).filter_map(|rest| rest.split(to).next()).collect()
}

#[test]
fn the_manual_page_tells_of_each_command_and_each_password() {
    let page = read("assets/package/mening.1").replace("\\-", "-");
    let help = run(&["--help"]).out;
    let (_, commands) = help.split_once("Commands:\n").unwrap();
    let of_program: BTreeSet<&str> = commands
        .lines()
        .take_while(|line| !line.is_empty())
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    assert!(of_program.len() > 30, "{of_program:?}");
    assert_eq!(between(&page, "\n.It Cm ", "\n"), of_program);
    let of_readme: BTreeSet<String> = between(&read("README.md"), "`MENING_", "`")
        .into_iter()
        .filter(|name| name.ends_with("PASSWORD"))
        .map(str::to_owned)
        .collect();
    let of_page: BTreeSet<String> = between(&page, ".It Ev MENING_", "\n").into_iter().map(str::to_owned).collect();
    assert_eq!(of_page, of_readme);
}

#[test]
fn the_menu_opens_projects_with_the_program_and_all_that_is_packed_is_there() {
    let (entry, kinds) = (read("assets/package/mening.desktop"), read("assets/package/mening.mime.xml"));
    let told = read("assets/package/mening.metainfo.xml");
    let kind = between(&entry, "MimeType=", ";").into_iter().next().unwrap();
    assert!(kinds.contains(&format!("<mime-type type=\"{kind}\">")) && told.contains(&format!("<mediatype>{kind}</")));
    assert!(kinds.contains("*.mening\"") && kinds.contains("*.meningkey\""));
    // The window names itself so to the desktop, which shows the entry's name and icon for it.
    assert!(read("src/ui/mod.rs").contains(".with_app_id(\"mening\")") && entry.contains("StartupWMClass=mening"));
    let manifest = read("Cargo.toml");
    let (_, packages) = manifest.split_once("[package.metadata.deb]").unwrap();
    let (packages, _) = packages.split_once("[features]").unwrap();
    let paths = between(packages, "[\"", "\"").into_iter().chain(between(packages, "source = \"", "\""));
    let paths: BTreeSet<&str> = paths.filter(|path| !path.starts_with("target/")).collect();
    assert!(paths.len() > 5, "{paths:?}");
    for path in paths {
        assert!(Path::new(env!("CARGO_MANIFEST_DIR")).join(path).is_file(), "{path}");
    }
}
