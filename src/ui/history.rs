//! Where the window has been: Alt+Left comes back, Alt+Right goes on again.

use super::desk::Place;

pub struct History {
    places: Vec<Place>,
    at: usize,
}

/// More than anyone walks back.
const KEPT: usize = 200;

impl Default for History {
    fn default() -> History {
        History { places: vec![Place::default()], at: 0 }
    }
}

impl History {
    pub fn here(&self) -> Place {
        self.places.get(self.at).copied().unwrap_or_default()
    }

    /// Goes to a place; what lay ahead is forgotten.
    pub fn go(&mut self, place: Place) {
        if place == self.here() {
            return;
        }
        self.places.truncate(self.at + 1);
        self.places.push(place);
        if self.places.len() > KEPT {
            self.places.remove(0);
        }
        self.at = self.places.len() - 1;
    }

    pub fn can_go_back(&self) -> bool {
        self.at > 0
    }

    pub fn can_go_forward(&self) -> bool {
        self.at + 1 < self.places.len()
    }

    pub fn back(&mut self) {
        self.at = self.at.saturating_sub(1);
    }

    pub fn forward(&mut self) {
        if self.can_go_forward() {
            self.at += 1;
        }
    }
}
