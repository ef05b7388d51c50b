//! Building sources, notes and transcripts, with the places marked in each.

use super::super::data::{MediaSource, PdfSource, PictureSource, Rectangle, Selection, Source, TextSource, Transcript};
use super::super::positions::Table;
use super::build::Build;

/// A code point of a text as a position in its file; itself where the text says nothing of it.
fn position(table: Option<&Table>, at: i64) -> i64 {
    let given = u32::try_from(at).ok().and_then(|at| table?.given(at));
    given.map_or(at, i64::from)
}

impl Build {
    pub fn source(&mut self, list: usize, source: &Source) {
        match source {
            Source::Text(text) => self.text_source(list, "TextSource", text),
            Source::Picture(picture) => self.picture(list, picture),
            Source::Pdf(pdf) => self.pdf(list, pdf),
            Source::Audio(audio) => self.media(list, "AudioSource", "AudioSelection", audio),
            Source::Video(video) => self.media(list, "VideoSource", "VideoSelection", video),
        }
    }

    /// A text, whatever it is the text of.
    pub fn text_source(&mut self, within: usize, element: &str, source: &TextSource) {
        let at = self.about(within, element, &source.about);
        self.rich(at, &source.about.guid, &source.rich);
        // Programs put the passages of other texts into notes: their positions are none of this text.
        let table = self.text(at, &source.about.guid, &source.text).filter(|_| element != "Note");
        for selection in &source.selections {
            let place = self.selection(at, "PlainTextSelection", selection);
            self.number(place, "startPosition", position(table.as_ref(), selection.place.start));
            self.number(place, "endPosition", position(table.as_ref(), selection.place.end));
        }
        self.codings(at, &source.codings);
        self.values(at, &source.values);
    }

    fn selection<P>(&mut self, within: usize, element: &str, selection: &Selection<P>) -> usize {
        let at = self.about(within, element, &selection.about);
        self.codings(at, &selection.codings);
        at
    }

    fn rectangle(&mut self, at: usize, rectangle: &Rectangle) {
        self.number(at, "firstX", rectangle.first.0);
        self.number(at, "firstY", rectangle.first.1);
        self.number(at, "secondX", rectangle.second.0);
        self.number(at, "secondY", rectangle.second.1);
    }

    fn picture(&mut self, list: usize, picture: &PictureSource) {
        let at = self.about(list, "PictureSource", &picture.about);
        self.file(at, "path", &picture.about.guid, &picture.file);
        self.words(at, "currentPath", &picture.current_path);
        picture.text.iter().for_each(|text| self.text_source(at, "TextDescription", text));
        for selection in &picture.selections {
            let place = self.selection(at, "PictureSelection", selection);
            self.rectangle(place, &selection.place);
        }
        self.codings(at, &picture.codings);
        self.values(at, &picture.values);
    }

    fn pdf(&mut self, list: usize, pdf: &PdfSource) {
        let at = self.about(list, "PDFSource", &pdf.about);
        self.file(at, "path", &pdf.about.guid, &pdf.file);
        self.words(at, "currentPath", &pdf.current_path);
        for selection in &pdf.selections {
            let place = self.selection(at, "PDFSelection", selection);
            self.number(place, "page", selection.place.page);
            self.rectangle(place, &selection.place.rectangle);
            selection.place.text.iter().for_each(|text| self.text_source(place, "Representation", text));
        }
        pdf.text.iter().for_each(|text| self.text_source(at, "Representation", text));
        self.codings(at, &pdf.codings);
        self.values(at, &pdf.values);
    }

    fn media(&mut self, list: usize, element: &str, selections: &str, media: &MediaSource) {
        let at = self.about(list, element, &media.about);
        self.file(at, "path", &media.about.guid, &media.file);
        self.words(at, "currentPath", &media.current_path);
        media.transcripts.iter().for_each(|transcript| self.transcript(at, transcript));
        for selection in &media.selections {
            let place = self.selection(at, selections, selection);
            self.number(place, "begin", selection.place.begin);
            self.number(place, "end", selection.place.end);
        }
        self.codings(at, &media.codings);
        self.values(at, &media.values);
    }

    fn transcript(&mut self, within: usize, transcript: &Transcript) {
        let at = self.about(within, "Transcript", &transcript.about);
        self.rich(at, &transcript.about.guid, &transcript.rich);
        let table = self.text(at, &transcript.about.guid, &transcript.text);
        for point in &transcript.sync_points {
            let place = self.identified(at, "SyncPoint", &point.guid);
            self.maybe_number(place, "timeStamp", point.time);
            self.maybe_number(place, "position", point.position.map(|at| position(table.as_ref(), at)));
        }
        for selection in &transcript.selections {
            let place = self.selection(at, "TranscriptSelection", selection);
            self.guid(place, "fromSyncPoint", selection.place.from.as_ref());
            self.guid(place, "toSyncPoint", selection.place.to.as_ref());
        }
    }
}
