//! Where the window has been: Alt+Left comes back, Alt+Right goes on again.

use super::desk::Place;

pub struct History {
    places: Vec<Place>,
    at: usize,
    /// How often the document was another one.
    documents: usize,
    /// How often the window was sent somewhere, be it to where it is.
    visits: usize,
}

/// More than anyone walks back.
const KEPT: usize = 200;

impl Default for History {
    fn default() -> History {
        History { places: vec![Place::default()], at: 0, documents: 0, visits: 0 }
    }
}

impl History {
    pub fn here(&self) -> Place {
        self.places.get(self.at).copied().unwrap_or_default()
    }

    /// Goes to a place; what lay ahead is forgotten.
    pub fn go(&mut self, place: Place) {
        self.visits += 1;
        let before = self.here();
        if place == before {
            return;
        }
        self.places.truncate(self.at + 1);
        self.places.push(place);
        if self.places.len() > KEPT {
            self.places.remove(0);
        }
        self.at = self.places.len() - 1;
        self.left(before);
    }

    /// Which sending this is: to be sent to the same words again is to be shown them again.
    pub fn visits(&self) -> usize {
        self.visits
    }

    /// Which stay with a document this is: what is written in another one is another act.
    pub fn stay(&self) -> usize {
        self.documents
    }

    fn left(&mut self, before: Place) {
        self.documents += usize::from(self.here().document != before.document);
    }

    pub fn can_go_back(&self) -> bool {
        self.at > 0
    }

    pub fn can_go_forward(&self) -> bool {
        self.at + 1 < self.places.len()
    }

    pub fn back(&mut self) {
        self.visits += 1;
        let before = self.here();
        self.at = self.at.saturating_sub(1);
        self.left(before);
    }

    pub fn forward(&mut self) {
        self.visits += 1;
        let before = self.here();
        if self.can_go_forward() {
            self.at += 1;
        }
        self.left(before);
    }
}
