//! One selection for each coder and passage: some programs know a coding's coder from the selection alone.

use super::super::data::{Project, Selection, Source, Stamp, TextSource};
use super::super::values::Guid;

/// Parts selections that hold codings of several coders, and names the coder on the selection too.
pub fn arrange(project: &mut Project) {
    for source in &mut project.sources {
        match source {
            Source::Text(text) => arrange_text(text),
            Source::Picture(picture) => {
                parted(&mut picture.selections);
                picture.text.iter_mut().for_each(|text| arrange_text(text));
            }
            Source::Pdf(pdf) => {
                parted(&mut pdf.selections);
                pdf.text.iter_mut().for_each(|text| arrange_text(text));
            }
            Source::Audio(media) | Source::Video(media) => {
                parted(&mut media.selections);
                media.transcripts.iter_mut().for_each(|transcript| parted(&mut transcript.selections));
            }
        }
    }
}

fn arrange_text(text: &mut TextSource) {
    parted(&mut text.selections);
}

fn parted<P: Clone>(selections: &mut Vec<Selection<P>>) {
    let before = std::mem::take(selections);
    for mut selection in before {
        let own = selection.about.stamp.creating_user.clone();
        let mut by_coder: Vec<(Option<Guid>, Vec<_>)> = Vec::new();
        for mut coding in std::mem::take(&mut selection.codings) {
            coding.creating_user = coding.creating_user.or_else(|| own.clone());
            match by_coder.iter_mut().find(|(coder, _)| *coder == coding.creating_user) {
                Some((_, codings)) => codings.push(coding),
                None => by_coder.push((coding.creating_user.clone(), vec![coding])),
            }
        }
        let mut by_coder = by_coder.into_iter();
        let Some((coder, codings)) = by_coder.next() else {
            selections.push(selection);
            continue;
        };
        let further: Vec<Selection<P>> = by_coder
            .map(|(coder, codings)| {
                let mut other = selection.clone();
                let mark = coder.as_ref().map_or("", Guid::as_str);
                other.about.guid = Guid::derived(&["coder", selection.about.guid.as_str(), mark]);
                other.about.stamp = Stamp { creating_user: coder, ..other.about.stamp };
                // A comment and its notes are said once.
                other.about.description = String::new();
                other.about.note_refs.clear();
                other.codings = codings;
                other
            })
            .collect();
        selection.about.stamp.creating_user = coder.or(selection.about.stamp.creating_user);
        selection.codings = codings;
        selections.push(selection);
        selections.extend(further);
    }
}
