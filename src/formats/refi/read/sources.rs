//! Reading sources, notes and transcripts, with the places marked in each.

use super::super::data::{
    MediaSource, PagePlace, PdfSource, PictureSource, Rectangle, Selection, Source, SyncPlace, SyncPoint, TextPlace,
    TextSource, TimePlace, Transcript,
};
use super::super::error::RefiError;
use super::super::tree::Tree;
use super::element::Reading;

/// The children of this name.
fn places(tree: &Tree, at: usize, name: &str) -> Vec<usize> {
    tree.children(at, name).collect()
}

impl Reading<'_> {
    pub fn sources(&mut self) -> Result<Vec<Source>, RefiError> {
        let tree = self.tree;
        let mut sources = Vec::new();
        for list in places(tree, 0, "Sources") {
            for &at in &tree.node(list).children {
                let source = match tree.node(at).name.as_str() {
                    "TextSource" => Source::Text(self.text_source(at, "Source")?),
                    "PictureSource" => Source::Picture(self.picture(at)?),
                    "PDFSource" => Source::Pdf(self.pdf(at)?),
                    "AudioSource" => Source::Audio(self.media(at, "AudioSelection")?),
                    "VideoSource" => Source::Video(self.media(at, "VideoSelection")?),
                    _ => continue,
                };
                sources.push(source);
            }
        }
        Ok(sources)
    }

    pub fn notes(&mut self) -> Result<Vec<TextSource>, RefiError> {
        let mut notes = Vec::new();
        for list in places(self.tree, 0, "Notes") {
            for at in places(self.tree, list, "Note") {
                notes.push(self.text_source(at, "Note")?);
            }
        }
        Ok(notes)
    }

    /// A text, whatever it is the text of.
    fn text_source(&mut self, at: usize, kind: &'static str) -> Result<TextSource, RefiError> {
        let about = self.about(at, kind);
        Ok(TextSource {
            text: self.text(at, &about.guid)?,
            rich: self.file(at, "richTextPath", &about.guid)?,
            selections: self.each(at, "PlainTextSelection", |reading, at| {
                let start = reading.number(at, "startPosition")?;
                let end = reading.number(at, "endPosition")?;
                Some(reading.selection(at, TextPlace { start, end }))
            }),
            codings: self.codings(at),
            values: self.values(at),
            about,
        })
    }

    fn representation(&mut self, at: usize, name: &str) -> Result<Option<TextSource>, RefiError> {
        let child = self.tree.child(at, name);
        child.map(|child| self.text_source(child, "Representation")).transpose()
    }

    fn selection<P>(&mut self, at: usize, place: P) -> Selection<P> {
        Selection { about: self.about(at, "Selection"), place, codings: self.codings(at) }
    }

    fn rectangle(&mut self, at: usize) -> Option<Rectangle> {
        Some(Rectangle {
            first: (self.number(at, "firstX")?, self.number(at, "firstY")?),
            second: (self.number(at, "secondX")?, self.number(at, "secondY")?),
        })
    }

    fn picture(&mut self, at: usize) -> Result<PictureSource, RefiError> {
        let about = self.about(at, "Source");
        Ok(PictureSource {
            file: self.file(at, "path", &about.guid)?,
            current_path: self.words(at, "currentPath"),
            text: self.representation(at, "TextDescription")?,
            selections: self.each(at, "PictureSelection", |reading, at| {
                let place = reading.rectangle(at)?;
                Some(reading.selection(at, place))
            }),
            codings: self.codings(at),
            values: self.values(at),
            about,
        })
    }

    fn pdf(&mut self, at: usize) -> Result<PdfSource, RefiError> {
        let about = self.about(at, "Source");
        let mut selections = Vec::new();
        for at in places(self.tree, at, "PDFSelection") {
            let (Some(page), Some(rectangle)) = (self.number(at, "page"), self.rectangle(at)) else {
                self.left_out("PDFSelection");
                continue;
            };
            let text = self.representation(at, "Representation")?;
            selections.push(self.selection(at, PagePlace { page, rectangle, text }));
        }
        Ok(PdfSource {
            file: self.file(at, "path", &about.guid)?,
            current_path: self.words(at, "currentPath"),
            selections,
            text: self.representation(at, "Representation")?,
            codings: self.codings(at),
            values: self.values(at),
            about,
        })
    }

    fn media(&mut self, at: usize, selections: &'static str) -> Result<MediaSource, RefiError> {
        let about = self.about(at, "Source");
        let mut transcripts = Vec::new();
        for at in places(self.tree, at, "Transcript") {
            transcripts.push(self.transcript(at)?);
        }
        Ok(MediaSource {
            file: self.file(at, "path", &about.guid)?,
            current_path: self.words(at, "currentPath"),
            transcripts,
            selections: self.each(at, selections, |reading, at| {
                let place = TimePlace { begin: reading.number(at, "begin")?, end: reading.number(at, "end")? };
                Some(reading.selection(at, place))
            }),
            codings: self.codings(at),
            values: self.values(at),
            about,
        })
    }

    fn transcript(&mut self, at: usize) -> Result<Transcript, RefiError> {
        let about = self.about(at, "Transcript");
        Ok(Transcript {
            text: self.text(at, &about.guid)?,
            rich: self.file(at, "richTextPath", &about.guid)?,
            sync_points: self.each(at, "SyncPoint", |reading, at| {
                let guid = reading.own_guid(at, "SyncPoint");
                Some(SyncPoint {
                    guid,
                    time: reading.number(at, "timeStamp"),
                    position: reading.number(at, "position"),
                })
            }),
            selections: self.each(at, "TranscriptSelection", |reading, at| {
                let from = reading.reference(at, "fromSyncPoint", "TranscriptSelection");
                let to = reading.reference(at, "toSyncPoint", "TranscriptSelection");
                Some(reading.selection(at, SyncPlace { from, to }))
            }),
            about,
        })
    }
}
