//! The README as data: its sections, code blocks, lists, and the commands that it shows.

pub const README: &str = include_str!("../../../README.md");

/// What stands under a heading, up to the next of its level or above.
pub fn section(heading: &str) -> &'static str {
    let level = heading.chars().take_while(|c| *c == '#').count();
    let start = README.find(&format!("\n{heading}\n")).unwrap_or_else(|| panic!("no {heading}")) + heading.len() + 2;
    let rest = &README[start..];
    let mut at = 0;
    let mut in_code = false;
    for line in rest.split_inclusive('\n') {
        in_code ^= line.starts_with("```");
        let hashes = line.chars().take_while(|c| *c == '#').count();
        if !in_code && (1..=level).contains(&hashes) {
            break;
        }
        at += line.len();
    }
    &rest[..at]
}

/// The code blocks of a section, without their fences.
pub fn blocks(section: &str) -> Vec<&str> {
    let parts: Vec<&str> = section.split("```").collect();
    parts.chunks(2).filter_map(|pair| pair.get(1)).map(|block| block.split_once('\n').unwrap().1).collect()
}

/// The words in backticks between two pieces of prose.
pub fn listed(section: &'static str, after: &str, before: &str) -> Vec<&'static str> {
    let start = section.find(after).unwrap_or_else(|| panic!("no “{after}”")) + after.len();
    let end = start + section[start..].find(before).unwrap_or_else(|| panic!("no “{before}” after “{after}”"));
    section[start..end].split('`').skip(1).step_by(2).collect()
}

/// A command as it is shown: its name, what it is given, and its options.
#[derive(Debug, Default)]
pub struct Shown {
    pub name: String,
    pub places: Vec<Part>,
    pub options: Vec<Part>,
}

/// An argument or an option.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// An option's name, or what is to stand in an argument's place.
    pub name: String,
    /// What an option is given; none for one that stands alone.
    pub value: Option<String>,
    pub required: bool,
    pub many: bool,
}

/// Every command line of the block of commands.
pub fn commands() -> Vec<Shown> {
    let block = blocks(section("## The command line"))[0];
    // A usage goes on over lines that begin with an option; what is said of it stands behind two blanks, or alone.
    let mut usages: Vec<String> = Vec::new();
    for line in block.lines() {
        let words = line.trim_start();
        let usage = words.split("  ").next().unwrap_or_default();
        if line.starts_with("mening") {
            usages.extend(usage.split(" | ").map(str::to_owned));
        } else if words.starts_with('[') {
            usages.last_mut().unwrap().push_str(&format!(" {usage}"));
        }
    }
    usages.iter().map(|usage| shown(usage)).collect()
}

fn shown(usage: &str) -> Shown {
    let mut words = usage.split_whitespace().peekable();
    assert_eq!(words.next(), Some("mening"), "{usage}");
    let mut shown = Shown::default();
    if words.peek().is_some_and(|word| word.chars().all(|c| c.is_ascii_lowercase() || c == '-')) {
        shown.name = words.next().unwrap().to_owned();
    }
    while let Some(word) = words.next() {
        let required = !word.starts_with('[');
        let mut part = vec![word.trim_start_matches('[')];
        let takes_value = part[0].starts_with("--") && !word.ends_with(']') && words.peek().is_some();
        if takes_value && !words.peek().unwrap().starts_with(['[', '-']) {
            part.push(words.next().unwrap());
        }
        let many = part.last().unwrap().ends_with("...");
        let bare: Vec<String> =
            part.iter().map(|word| word.trim_end_matches("...").trim_end_matches(']').to_owned()).collect();
        let is_option = bare[0].starts_with("--");
        let part = Part { name: bare[0].clone(), value: bare.get(1).cloned(), required, many };
        if is_option { shown.options.push(part) } else { shown.places.push(part) }
    }
    shown
}
