//! Which lane of the margin each band stands in, and which bands each block meets.

use super::Band;
use super::blocks::Blocks;
use crate::model::Pos;

/// The bands of a text, placed.
#[derive(Default)]
pub struct Lanes {
    /// For each band its lane, from 0 nearest the text.
    pub lane: Vec<u32>,
    /// For each block the bands that meet it.
    pub of_block: Vec<Vec<u32>>,
    /// How many lanes there are.
    pub count: u32,
}

impl Lanes {
    /// Places bands that come in reading order: each in the first lane that is free.
    pub fn new(bands: &[Band], blocks: &Blocks) -> Lanes {
        let mut lanes =
            Lanes { lane: Vec::with_capacity(bands.len()), of_block: vec![Vec::new(); blocks.len()], count: 0 };
        let mut ends: Vec<Pos> = Vec::new();
        for (n, band) in bands.iter().enumerate() {
            let free = ends.iter().position(|end| *end <= band.passage.start).unwrap_or(ends.len());
            match ends.get_mut(free) {
                Some(end) => *end = band.passage.end,
                None => ends.push(band.passage.end),
            }
            lanes.lane.push(free as u32);
            let (first, last) = (blocks.at(band.passage.start), blocks.at(Pos(band.passage.end.0.saturating_sub(1))));
            for block in first..=last.max(first) {
                if let Some(of_block) = lanes.of_block.get_mut(block) {
                    of_block.push(n as u32);
                }
            }
        }
        lanes.count = ends.len() as u32;
        lanes
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Passage;
    use crate::ui::tokens::code_colors;

    #[test]
    fn bands_that_overlap_stand_beside_each_other() {
        let band = |start, end| Band {
            passage: Passage::new(start, end),
            colors: code_colors("#1f78a8", false),
            label: String::new(),
            group: 0,
            hollow: false,
        };
        let bands = [band(0, 10), band(2, 5), band(4, 8), band(5, 7), band(10, 12)];
        let lanes = Lanes::new(&bands, &Blocks::new("0123456789012345"));
        assert_eq!(lanes.lane, [0, 1, 2, 1, 0]);
        assert_eq!(lanes.count, 3);
    }
}
