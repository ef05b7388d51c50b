//! Projects made at random, in the form that writing leaves as it is.

use super::*;

/// What a project is made from.
pub struct Maker {
    state: u64,
    given: u32,
    /// Texts and names are taken from these.
    texts: Vec<String>,
    users: Vec<Guid>,
    codes: Vec<Guid>,
    notes: Vec<Guid>,
}

/// A project with something of everything. `texts` have plain line ends and no byte-order mark.
pub fn project(seed: u64, texts: Vec<String>) -> Project {
    let mut maker = Maker { state: seed, given: 0, texts, users: vec![], codes: vec![], notes: vec![] };
    let users: Vec<User> = maker.some(3, |make| User { guid: make.guid(), name: make.words(), id: make.words() });
    maker.users = users.iter().map(|user| user.guid.clone()).collect();
    maker.notes = maker.some(3, Maker::guid);
    let codes = maker.code_tree();
    maker.codes = codes.iter().map(|code| code.guid.clone()).collect();
    let variables = maker.variables();
    let values = |make: &mut Maker| variables.iter().filter_map(|one| make.value(one)).collect::<Vec<_>>();
    let sources: Vec<Source> = maker.some(6, |make| make.source(&values));
    let notes = (0..maker.notes.len()).map(|at| maker.note(at)).collect();
    let sources_of =
        |make: &mut Maker| make.among(&sources.iter().map(|one| one.about().guid.clone()).collect::<Vec<_>>());
    let all: Vec<Guid> = maker.codes.iter().chain(&maker.notes).cloned().collect();
    Project {
        name: maker.words(),
        origin: maker.words(),
        base_path: maker.words(),
        stamp: maker.stamp(),
        description: maker.words(),
        note_refs: maker.note_refs(),
        cases: maker.some(3, |make| Case {
            guid: make.guid(),
            name: make.words(),
            description: make.words(),
            codes: make.among(&make.codes.clone()),
            values: values(make),
            sources: sources_of(make),
            selections: sources
                .iter()
                .filter_map(Source::text)
                .flat_map(|text| &text.selections)
                .take(2)
                .map(|one| one.about.guid.clone())
                .collect(),
        }),
        links: maker.some(3, |make| make.link(&all)),
        sets: maker.some(2, |make| Set {
            guid: make.guid(),
            name: make.words(),
            description: make.words(),
            codes: make.among(&make.codes.clone()),
            sources: sources_of(make),
            notes: make.note_refs(),
        }),
        graphs: maker.some(2, |make| make.graph(&all)),
        users,
        codes,
        variables,
        sources,
        notes,
        unknown: Vec::new(),
    }
}

impl Maker {
    /// Less than `limit`, which is not 0.
    fn below(&mut self, limit: usize) -> usize {
        self.state = self.state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        ((self.state >> 33) as usize) % limit
    }

    fn number(&mut self) -> i64 {
        self.below(2000) as i64 - 500
    }

    fn guid(&mut self) -> Guid {
        self.given += 1;
        guid(self.given)
    }

    fn some<T>(&mut self, most: usize, mut one: impl FnMut(&mut Maker) -> T) -> Vec<T> {
        (0..self.below(most + 1)).map(|_| one(self)).collect()
    }

    fn maybe<T>(&mut self, one: impl FnOnce(&mut Maker) -> T) -> Option<T> {
        (self.below(2) == 0).then(|| one(self))
    }

    fn one_of<T: Clone>(&mut self, all: &[T]) -> Option<T> {
        let at = self.below(all.len() + 1);
        all.get(at).cloned()
    }

    fn among(&mut self, all: &[Guid]) -> Vec<Guid> {
        all.iter().filter(|_| self.below(2) == 0).cloned().collect()
    }

    fn words(&mut self) -> String {
        let texts = self.texts.clone();
        self.one_of(&texts).unwrap_or_default()
    }

    fn time(&mut self) -> String {
        let times = ["2024-02-29T23:59:59Z", "2023-01-01T00:00:00.5+01:00", "2020-10-10T10:10:10"];
        self.one_of(&times).unwrap_or_default().to_owned()
    }

    fn user(&mut self) -> Option<Guid> {
        self.one_of(&self.users.clone())
    }

    fn note_refs(&mut self) -> Vec<Guid> {
        self.among(&self.notes.clone())
    }

    fn colour(&mut self) -> Option<Colour> {
        self.maybe(|make| Colour(make.below(256) as u8, make.below(256) as u8, make.below(256) as u8))
    }

    fn stamp(&mut self) -> Stamp {
        Stamp { creating_user: self.user(), created: self.time(), modifying_user: self.user(), modified: self.time() }
    }

    fn about(&mut self) -> About {
        About {
            guid: self.guid(),
            name: self.words(),
            description: self.words(),
            stamp: self.stamp(),
            note_refs: self.note_refs(),
        }
    }

    /// In the order in which a tree is written: each code's parent is the one before it or an ancestor of that.
    fn code_tree(&mut self) -> Vec<Code> {
        let mut codes: Vec<Code> = Vec::new();
        for at in 0..self.below(7) {
            let mut parent = at.checked_sub(1);
            for _ in 0..self.below(3) {
                parent = parent.and_then(|parent| codes[parent].parent);
            }
            codes.push(Code {
                guid: self.guid(),
                name: self.words(),
                description: self.words(),
                colour: self.colour(),
                // A folder may get codings, and is no folder then.
                is_codable: true,
                parent,
                note_refs: self.note_refs(),
            });
        }
        codes
    }

    fn variables(&mut self) -> Vec<Variable> {
        use ValueKind::{Boolean, Date, DateTime, Float, Integer, Text};
        self.some(4, |make| Variable {
            guid: make.guid(),
            name: make.words(),
            description: make.words(),
            kind: make.one_of(&[Boolean, Integer, Float, Date, DateTime]).unwrap_or(Text),
        })
    }

    fn value(&mut self, variable: &Variable) -> Option<VariableValue> {
        let text = match variable.kind {
            ValueKind::Text => self.words(),
            ValueKind::Boolean => "true".to_owned(),
            ValueKind::Integer => self.number().to_string(),
            ValueKind::Float => format!("{}.25", self.below(9)),
            ValueKind::Date => "2024-02-29".to_owned(),
            ValueKind::DateTime => "2024-02-29T23:59:59Z".to_owned(),
        };
        let value = self.maybe(|_| Value { kind: variable.kind, text });
        self.maybe(|_| VariableValue { variable: variable.guid.clone(), value })
    }

    fn codings(&mut self, coder: Option<Guid>) -> Vec<Coding> {
        let codes = self.codes.clone();
        self.some(3, |make| {
            let code = make.one_of(&codes)?;
            let (guid, created, note_refs) = (make.guid(), make.time(), make.note_refs());
            Some(Coding { guid, creating_user: coder.clone(), created, code, note_refs })
        })
        .into_iter()
        .flatten()
        .collect()
    }

    /// One coder for a selection and all its codings.
    fn selection<P>(&mut self, place: P) -> Selection<P> {
        let about = self.about();
        let codings = self.codings(about.stamp.creating_user.clone());
        Selection { about, place, codings }
    }

    fn file(&mut self, endings: &[&str]) -> File {
        match (self.below(3), self.one_of(endings)) {
            (0, Some(ending)) => File::Held { ending: ending.to_owned(), bytes: self.words().into_bytes().into() },
            (1, _) => File::Elsewhere("absolute:///C:/projekt/film.mp4".to_owned()),
            _ => File::Absent,
        }
    }

    fn text_source(&mut self, values: Vec<VariableValue>) -> TextSource {
        let words = self.words();
        let length = words.chars().count();
        let selections = self.some(4, |make| {
            let start = make.below(length.max(1));
            let end = (start + 1 + make.below(8)).min(length);
            (start < end).then(|| make.selection(TextPlace { start: start as i64, end: end as i64 }))
        });
        let coder = self.user();
        TextSource {
            about: self.about(),
            text: Text::Held(words.as_str().into()),
            rich: self.file(&["docx", "rtf"]),
            selections: selections.into_iter().flatten().collect(),
            codings: self.codings(coder),
            values,
        }
    }

    /// A note's identity is known before it is made.
    fn note(&mut self, at: usize) -> TextSource {
        let mut note = self.text_source(Vec::new());
        note.about.guid = self.notes[at].clone();
        note
    }

    fn rectangle(&mut self) -> Rectangle {
        Rectangle { first: (self.number(), self.number()), second: (self.number(), self.number()) }
    }

    fn source(&mut self, values: &dyn Fn(&mut Maker) -> Vec<VariableValue>) -> Source {
        let values = values(self);
        let (about, coder, current_path) = (self.about(), self.user(), self.words());
        let codings = self.codings(coder);
        match self.below(5) {
            0 => Source::Picture(PictureSource {
                file: self.file(&["png", "jpg"]),
                text: self.maybe(|make| make.text_source(Vec::new())),
                selections: self.some(2, |make| {
                    let place = make.rectangle();
                    make.selection(place)
                }),
                about,
                current_path,
                codings,
                values,
            }),
            1 => Source::Pdf(PdfSource {
                file: self.file(&["pdf"]),
                selections: self.some(2, |make| {
                    let text = make.maybe(|make| make.text_source(Vec::new()));
                    let place = PagePlace { page: make.below(9) as i64, rectangle: make.rectangle(), text };
                    make.selection(place)
                }),
                text: self.maybe(|make| make.text_source(Vec::new())),
                about,
                current_path,
                codings,
                values,
            }),
            2 => Source::Audio(self.media(about, current_path, codings, values)),
            3 => Source::Video(self.media(about, current_path, codings, values)),
            _ => Source::Text(self.text_source(values)),
        }
    }

    fn media(
        &mut self,
        about: About,
        current_path: String,
        codings: Vec<Coding>,
        values: Vec<VariableValue>,
    ) -> MediaSource {
        MediaSource {
            file: self.file(&["m4a", "mp4"]),
            transcripts: self.some(2, Maker::transcript),
            selections: self.some(2, |make| {
                let place = TimePlace { begin: make.below(9000) as i64, end: make.below(9000) as i64 };
                make.selection(place)
            }),
            about,
            current_path,
            codings,
            values,
        }
    }

    fn transcript(&mut self) -> Transcript {
        let words = self.words();
        let length = words.chars().count();
        let sync_points = self.some(4, |make| SyncPoint {
            guid: make.guid(),
            time: make.maybe(Maker::number),
            position: make.maybe(|make| make.below(length + 1) as i64),
        });
        let points: Vec<Guid> = sync_points.iter().map(|point| point.guid.clone()).collect();
        let selections = self.some(2, |make| {
            let place = SyncPlace { from: make.one_of(&points), to: make.one_of(&points) };
            make.selection(place)
        });
        let rich = self.file(&["docx"]);
        Transcript { about: self.about(), text: Text::Held(words.as_str().into()), rich, sync_points, selections }
    }

    fn direction(&mut self) -> String {
        self.one_of(&["Associative", "OneWay", "Bidirectional"]).unwrap_or_default().to_owned()
    }

    fn link(&mut self, all: &[Guid]) -> Link {
        Link {
            guid: self.guid(),
            name: self.words(),
            direction: self.direction(),
            colour: self.colour(),
            origin: self.one_of(all),
            target: self.one_of(all),
            note_refs: self.note_refs(),
        }
    }

    fn graph(&mut self, all: &[Guid]) -> Graph {
        let vertices = self.some(3, |make| Vertex {
            guid: make.guid(),
            represented: make.one_of(all),
            name: make.words(),
            first: (make.number(), make.number()),
            second_x: make.maybe(Maker::number),
            second_y: make.maybe(Maker::number),
            shape: make.one_of(&["Oval", "Note"]).unwrap_or_default().to_owned(),
            colour: make.colour(),
        });
        let guids: Vec<Guid> = vertices.iter().map(|vertex| vertex.guid.clone()).collect();
        let edges = self.some(3, |make| {
            let (Some(source), Some(target)) = (make.one_of(&guids), make.one_of(&guids)) else { return None };
            Some(Edge {
                guid: make.guid(),
                represented: make.one_of(all),
                name: make.words(),
                source,
                target,
                colour: make.colour(),
                direction: make.direction(),
                line_style: make.one_of(&["dotted", "solid"]).unwrap_or_default().to_owned(),
            })
        });
        Graph { guid: self.guid(), name: self.words(), vertices, edges: edges.into_iter().flatten().collect() }
    }
}
