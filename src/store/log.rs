//! SQLite's log beside a project (`-wal`), read frame by frame as SQLite does when it opens one: frames count up to
//! the last commit before the first that is not whole. What stands after that, SQLite drops without a word.

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

/// The only page size of projects.
pub const PAGE: usize = 4096;
const HEADER: usize = 32;
const FRAME: usize = 24;

/// What a log holds.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Log {
    /// Where in the file the newest content of a page is, of frames that count.
    pub pages: HashMap<u32, u64>,
    /// How many pages the project has by the last commit that counts; 0 without one.
    pub size: u32,
    /// How many frames count.
    pub used: usize,
    /// How many frames do not, though they were written after those that do and belong to a change that was
    /// committed.
    pub left: usize,
    /// How many changes were committed with them.
    pub steps: usize,
}

/// Reads the log at a path; `None` where there is none or an empty one.
pub fn read(path: &Path) -> std::io::Result<Option<Log>> {
    let mut file = match File::open(path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        opened => BufReader::with_capacity(1 << 20, opened?),
    };
    let mut header = [0; HEADER];
    if !filled(&mut file, &mut header)? {
        return Ok(None);
    }
    let is_big = header.first_chunk() == Some(&0x377f_0683_u32.to_be_bytes());
    let mut sum = checksum((0, 0), header.get(..24).unwrap_or_default(), is_big);
    let mut whole = sum == (word(&header, 24), word(&header, 28)) && word(&header, 8) as usize == PAGE;
    let mut salts = (word(&header, 16), word(&header, 20));
    let (mut log, mut waiting, mut number) = (Log::default(), Vec::new(), 0_usize);
    let mut frame = vec![0; FRAME + PAGE];
    // Frames after the last commit that counts: how many there are up to each commit.
    let (mut after, mut lost) = (0, Vec::new());
    while filled(&mut file, &mut frame)? {
        let its_salts = (word(&frame, 8), word(&frame, 12));
        if number == 0 && !whole {
            // Of a broken header the first frame tells what belongs together.
            salts = its_salts;
        }
        let (page, commit) = (word(&frame, 0), word(&frame, 4));
        if whole {
            sum = checksum(sum, frame.get(..8).unwrap_or_default(), is_big);
            sum = checksum(sum, frame.get(FRAME..).unwrap_or_default(), is_big);
            whole = its_salts == salts && sum == (word(&frame, 16), word(&frame, 20)) && page != 0;
        }
        let at = (HEADER + number * (FRAME + PAGE) + FRAME) as u64;
        number += 1;
        if its_salts != salts {
            // Left over from before the log was begun anew.
            continue;
        }
        after += 1;
        if whole {
            waiting.push((page, at));
        }
        if commit != 0 && whole {
            log.pages.extend(waiting.drain(..));
            (log.size, log.used, after) = (commit, number, 0);
            lost.clear();
        } else if commit != 0 {
            lost.push(after);
        }
    }
    log.steps = lost.len();
    log.left = lost.last().copied().unwrap_or(0);
    Ok(Some(log))
}

fn filled(file: &mut impl Read, bytes: &mut [u8]) -> std::io::Result<bool> {
    match file.read_exact(bytes) {
        Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => Ok(false),
        done => done.map(|()| true),
    }
}

fn word(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at..at + 4).and_then(|four| four.try_into().ok()).map_or(0, u32::from_be_bytes)
}

/// SQLite's sum over words of four bytes, two at a time.
fn checksum((mut one, mut two): (u32, u32), bytes: &[u8], is_big: bool) -> (u32, u32) {
    for eight in bytes.chunks_exact(8) {
        let [first, second] = [0, 4].map(|at| match is_big {
            true => word(eight, at),
            false => word(eight, at).swap_bytes(),
        });
        one = one.wrapping_add(first).wrapping_add(two);
        two = two.wrapping_add(second).wrapping_add(one);
    }
    (one, two)
}
