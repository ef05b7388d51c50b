//! Handing a project or its codebook to other programs, past the guard.

use super::give::{Given, Loss, give};
use crate::analysis::guard::{Remark, in_text};
use crate::analysis::names::Finder;
use crate::formats::refi::{self, Codebook, Convention, Project, Source, Text};
use crate::session::Error;
use crate::session::guard::{Finished, Gate};
use crate::session::import::codebook::written;
use crate::store::Reader;

/// What is handed out.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, strum::EnumString, strum::IntoStaticStr, strum::EnumIter, strum::VariantNames,
)]
#[strum(serialize_all = "snake_case")]
pub enum ExchangeFormat {
    /// The whole project.
    Qdpx,
    /// The code tree alone.
    Qdc,
    /// The code tree as an indented list.
    Txt,
}

/// A file ready to leave, what it cannot carry, and what the guard says of it.
pub struct Outgoing {
    pub bytes: Vec<u8>,
    pub losses: Vec<Loss>,
    pub remarks: Vec<Remark>,
}

/// Makes the file and has the guard look at all its words.
pub fn outgoing(
    reader: Reader,
    format: ExchangeFormat,
    convention: Convention,
    finder: &Finder,
) -> Result<Outgoing, Error> {
    past(reader, format, convention, &Gate::new(reader, finder)?)
}

/// As [`outgoing`], past a gate that is there.
pub(in crate::session) fn past(
    reader: Reader,
    format: ExchangeFormat,
    convention: Convention,
    gate: &Gate,
) -> Result<Outgoing, Error> {
    let made = made(reader, format, convention, gate.finder)?;
    let ending: &str = format.into();
    let finished = Finished::of_file(ending, &made.bytes);
    let remarks = gate.looked_through(&finished, made.remarks, || neutral(format, convention));
    Ok(Outgoing { remarks, ..made })
}

/// What a file of nothing holds.
fn neutral(format: ExchangeFormat, convention: Convention) -> Option<Finished> {
    let bytes = match format {
        ExchangeFormat::Qdpx => {
            refi::write(&Project { name: "-".to_owned(), ..Project::default() }, convention).ok()?
        }
        ExchangeFormat::Qdc | ExchangeFormat::Txt => return None,
    };
    Some(Finished::of_file(format.into(), &bytes))
}

fn made(reader: Reader, format: ExchangeFormat, convention: Convention, finder: &Finder) -> Result<Outgoing, Error> {
    if format == ExchangeFormat::Txt {
        let text = written(&crate::store::code::all(reader)?);
        let remarks = in_text(&text, 0, "txt", finder);
        return Ok(Outgoing { bytes: text.into_bytes(), losses: Vec::new(), remarks });
    }
    let Given { project, losses } = give(reader)?;
    match format {
        ExchangeFormat::Qdpx => {
            let remarks = remarks(&project, finder);
            Ok(Outgoing { bytes: refi::write(&project, convention).map_err(Error::Exchange)?, losses, remarks })
        }
        ExchangeFormat::Qdc | ExchangeFormat::Txt => {
            let mut words = Vec::new();
            words_of_codes(&project, &mut words);
            let remarks = words.iter().flat_map(|(place, text)| in_text(text, 0, place, finder)).collect();
            let book = Codebook { origin: project.origin, codes: project.codes, sets: project.sets };
            Ok(Outgoing { bytes: refi::write_codebook(&book).map_err(Error::Exchange)?, losses: Vec::new(), remarks })
        }
    }
}

/// What a file for other programs cannot carry of the project.
pub fn losses(reader: Reader) -> Result<Vec<Loss>, Error> {
    Ok(give(reader)?.losses)
}

/// What the guard finds in any words of the project, by where they stand.
fn remarks(project: &Project, finder: &Finder) -> Vec<Remark> {
    let mut words: Vec<(&str, &str)> = vec![("Project", &project.name), ("Project", &project.description)];
    words_of_codes(project, &mut words);
    for source in &project.sources {
        let about = source.about();
        words.extend([(about.name.as_str(), about.name.as_str()), (about.name.as_str(), about.description.as_str())]);
        if let Some(text) = source.text() {
            if let Text::Held(held) = &text.text {
                words.push((about.name.as_str(), held));
            }
            words.extend(text.selections.iter().map(|one| (about.name.as_str(), one.about.description.as_str())));
        }
        if let Source::Audio(media) | Source::Video(media) = source {
            for transcript in &media.transcripts {
                if let Text::Held(held) = &transcript.text {
                    words.push((about.name.as_str(), held));
                }
            }
        }
    }
    for note in &project.notes {
        words.push((note.about.name.as_str(), note.about.name.as_str()));
        if let Text::Held(text) = &note.text {
            words.push((note.about.name.as_str(), text));
        }
    }
    for case in &project.cases {
        words.extend([("Case", case.name.as_str()), ("Case", case.description.as_str())]);
        let values = case.values.iter().filter_map(|value| value.value.as_ref());
        words.extend(values.map(|value| (case.name.as_str(), value.text.as_str())));
    }
    words.extend(project.users.iter().map(|user| ("User", user.name.as_str())));
    words.extend(project.sets.iter().flat_map(|set| [("Set", set.name.as_str()), ("Set", set.description.as_str())]));
    words.iter().flat_map(|(place, text)| in_text(text, 0, place, finder)).collect()
}

fn words_of_codes<'p>(project: &'p Project, words: &mut Vec<(&'p str, &'p str)>) {
    for code in &project.codes {
        words.extend([(code.name.as_str(), code.name.as_str()), (code.name.as_str(), code.description.as_str())]);
    }
}
