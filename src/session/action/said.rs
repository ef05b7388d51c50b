//! What is said of each of several things: an object in JSON whose keys are references.

use super::Ref;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::marker::PhantomData;

/// In the order given. Two references may name one thing, which is for whoever does the action to refuse.
#[derive(Clone, Debug, PartialEq)]
pub struct Said<T>(Vec<(Ref, T)>);

impl<T> Said<T> {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = (&Ref, &T)> {
        self.0.iter().map(|(of, said)| (of, said))
    }
}

impl<T> Default for Said<T> {
    fn default() -> Said<T> {
        Said(Vec::new())
    }
}

impl<R: Into<Ref>, T> FromIterator<(R, T)> for Said<T> {
    fn from_iter<I: IntoIterator<Item = (R, T)>>(all: I) -> Said<T> {
        Said(all.into_iter().map(|(of, said)| (of.into(), said)).collect())
    }
}

impl<T: Serialize> Serialize for Said<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.iter())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Said<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Said<T>, D::Error> {
        from.deserialize_map(Pairs(PhantomData))
    }
}

struct Pairs<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Pairs<T> {
    type Value = Said<T>;

    fn expecting(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Said<T>, A::Error> {
        let mut all = Vec::new();
        while let Some(pair) = from.next_entry()? {
            all.push(pair);
        }
        Ok(Said(all))
    }
}
