//! SQLite's log beside a project (`-wal`), read frame by frame as SQLite does when it opens one: frames count up to
//! the last commit before the first that is not whole. What stands after that, SQLite drops without a word.

use super::files;
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
    /// How many frames after those that count are neither of this log nor left over from before it was begun anew:
    /// zeros, or what SQLite never wrote.
    pub foreign: usize,
    /// What tells this log from the ones before it under the same name.
    pub salts: [u8; 8],
}

/// What a log has lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Loss {
    /// Changes that can be counted still.
    pub steps: usize,
    /// Frames, each of a page.
    pub pages: usize,
    /// Whether changes are gone that had been made for sure. Else the power may have gone in the middle of one that
    /// nobody was told of.
    pub is_sure: bool,
}

/// What the log of a project has lost, if anything. `may_know` says that SQLite's index of it may be looked at.
pub fn loss(project: &Path, may_know: bool) -> std::io::Result<Option<Loss>> {
    let log = read(&files::beside(project, "wal"))?;
    let known = if may_know { Known::at(&files::beside(project, "shm")) } else { None };
    Ok(lost(log.as_ref(), known.as_ref()))
}

fn lost(log: Option<&Log>, known: Option<&Known>) -> Option<Loss> {
    let Some(log) = log else {
        // A log that was taken away, though the project does not have all of it yet.
        let pages = known.filter(|known| known.done < known.frames).map(|known| known.frames - known.done)?;
        return Some(Loss { steps: 0, pages, is_sure: true });
    };
    let known = known.filter(|known| known.salts == log.salts);
    if let Some(known) = known.filter(|known| known.frames > log.used)
        && (log.used > 0 || known.done < known.frames)
    {
        return Some(Loss { steps: log.steps, pages: known.frames - log.used, is_sure: true });
    }
    let is_told_whole = known.is_some_and(|known| known.frames == log.used);
    match (log.steps, log.foreign) {
        // Whoever made a change after it had been told that the one before was made.
        (2.., _) => Some(Loss { steps: log.steps, pages: log.left, is_sure: true }),
        _ if is_told_whole => None,
        (0, 0) => None,
        (steps, foreign) => Some(Loss { steps, pages: log.left.max(foreign), is_sure: false }),
    }
}

/// What SQLite's index of a log (`-shm`) tells of it. It outlives a program that was killed, not a power cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Known {
    salts: [u8; 8],
    /// Frames of changes that were made.
    frames: usize,
    /// How many of them the project's file has.
    done: usize,
}

impl Known {
    fn at(path: &Path) -> Option<Known> {
        let mut file = File::open(path).ok()?;
        let mut bytes = [0; 100];
        let read = filled(&mut file, &mut bytes);
        // To close it would drop the locks that SQLite in this process may have got on it meanwhile.
        std::mem::forget(file);
        read.ok().filter(|is_all| *is_all).and_then(|_| Known::read(&bytes))
    }

    fn read(bytes: &[u8; 100]) -> Option<Known> {
        let own = |at: usize| bytes.get(at..at + 4)?.try_into().ok().map(u32::from_ne_bytes);
        let sum = checksum((0, 0), bytes.get(..40)?, cfg!(target_endian = "big"));
        let is_whole = (Some(sum.0), Some(sum.1)) == (own(40), own(44)) && bytes.get(..48) == bytes.get(48..96);
        let is_begun = bytes.get(12) == Some(&1);
        let salts = bytes.get(32..40)?.try_into().ok()?;
        (is_whole && is_begun).then_some(Known { salts, frames: own(16)? as usize, done: own(96)? as usize })
    }
}

/// So often at most is a log begun anew while its project is open; each time its first salt grows by one.
const ANEW: u32 = 1 << 16;

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
    log.salts = header.get(16..).and_then(<[u8]>::first_chunk).copied().unwrap_or_default();
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
        let is_older = (1..=ANEW).contains(&salts.0.wrapping_sub(its_salts.0));
        if page == 0 || its_salts != salts && !is_older {
            log.foreign += 1;
            continue;
        }
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
