//! One selection for each coder and passage: some programs know a coding's coder from the selection alone.

use super::super::data::{About, PagePlace, Project, Selection, Source, Stamp, TextSource};
use super::super::values::Guid;

/// Parts selections that hold codings of several coders, and names the coder on the selection too.
pub fn arrange(project: &mut Project) {
    for source in &mut project.sources {
        match source {
            Source::Text(text) => arrange_text(text),
            Source::Picture(picture) => {
                parted(&mut picture.selections, |_| {});
                picture.text.iter_mut().for_each(arrange_text);
            }
            Source::Pdf(pdf) => {
                let within = pdf.selections.iter_mut().filter_map(|selection| selection.place.text.as_mut());
                within.for_each(arrange_text);
                parted(&mut pdf.selections, only_words);
                pdf.text.iter_mut().for_each(arrange_text);
            }
            Source::Audio(media) | Source::Video(media) => {
                parted(&mut media.selections, |_| {});
                media.transcripts.iter_mut().for_each(|transcript| parted(&mut transcript.selections, |_| {}));
            }
        }
    }
}

fn arrange_text(text: &mut TextSource) {
    parted(&mut text.selections, |_| {});
}

/// Of the text within a part of a page, what may be said more than once.
fn only_words(place: &mut PagePlace) {
    if let Some(TextSource { about, text, .. }) = place.text.take() {
        let about = About { description: String::new(), note_refs: Vec::new(), ..about };
        place.text = Some(TextSource { about, text, ..TextSource::default() });
    }
}

/// `bare` takes from the place of a further selection what must be said only once.
fn parted<P: Clone>(selections: &mut Vec<Selection<P>>, bare: impl Fn(&mut P)) {
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
                bare(&mut other.place);
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
