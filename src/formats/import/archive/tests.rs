//! Zip files as people and attackers make them.

use super::*;
use crate::formats::import::Uncancelled;
use proptest::prelude::*;
use std::io::Write;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn packed(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn documents_come_out_and_the_rest_is_passed_over() {
    let bytes = packed(&[
        ("Umeå/Intervju 1.txt", b"ett"),
        ("__MACOSX/Umea/._Intervju 1.txt", b"x"),
        ("Umeå/.DS_Store", b"x"),
        (".git/config", b"x"),
        ("../../etc/två.txt", b"tva"),
        ("C\\d\\tre.txt", b"tre"),
        ("o\u{308}.txt", b""),
        ("mapp/", b""),
        ("Thumbs.db", b"x"),
    ]);
    let names: Vec<String> = members(&bytes, &Uncancelled).unwrap().into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["Umeå/Intervju 1.txt", "etc/två.txt", "C/d/tre.txt", "ö.txt"]);
    assert!(is_archive(&bytes));
}

#[test]
fn documents_that_are_packed_as_zip_are_no_archives() {
    for name in ["[Content_Types].xml", "mimetype", "META-INF/container.xml"] {
        let bytes = packed(&[(name, b"x"), ("word/document.xml", b"x")]);
        assert!(!is_archive(&bytes), "{name}");
        assert!(matches!(members(&bytes, &Uncancelled), Err(ImportError::NotWhatItSays { .. })), "{name}");
    }
    assert_eq!(members(b"PK\x03\x04", &Uncancelled), Err(damaged("zip")));
}

#[test]
fn what_unpacks_to_much_from_little_is_refused() {
    let bytes = packed(&[("a.txt", &vec![b' '; (LIMITS.ratio_from + 1) as usize])]);
    assert_eq!(members(&bytes, &Uncancelled), Err(ImportError::TooLarge { limit_mb: LIMITS.ratio_from >> 20 }));
}

const MB: usize = 1 << 20;

/// Bytes that hardly pack: of a generator, so that they are the same each time.
fn noise(length: usize) -> Vec<u8> {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 32) as u8
    };
    std::iter::repeat_with(&mut next).take(length).collect()
}

/// What comes out of each member: its path and length, or the limit that it broke.
/// A member's path, and how long it is.
type Told = (String, Result<usize, ImportError>);

fn told(found: Result<Vec<Member>, ImportError>) -> Result<Vec<Told>, ImportError> {
    Ok(found?.into_iter().map(|(path, bytes)| (path, bytes.map(|bytes| bytes.len()))).collect())
}

#[test]
fn a_member_and_all_members_together_have_a_limit_each() {
    let limits = Limits { member: 2 * MB as u64, all: 3 * MB as u64, ratio_from: 64 * MB as u64 };
    let (half, one, two) = (noise(MB / 2), noise(MB), noise(2 * MB));
    let too_large = |limit_mb| Err(ImportError::TooLarge { limit_mb });
    let over = [&two[..], b"x"].concat();
    for (files, expected) in [
        (vec![("a", &two[..]), ("b", &one)], Ok(2)),
        (vec![("a", &over)], too_large(2)),
        (vec![("a", &two), ("b", &half), ("c", &half)], Ok(3)),
        (vec![("a", &two), ("b", &half), ("c", &half), ("d", b"x")], too_large(3)),
        (vec![("a", &one), ("b", &two), ("c", b"x")], too_large(3)),
    ] {
        let read = members_within(&packed(&files), limits, &Uncancelled).map(|members| members.len());
        assert_eq!(read, expected, "{:?}", files.iter().map(|(_, bytes)| bytes.len()).collect::<Vec<_>>());
    }
}

#[test]
fn the_ratio_counts_for_a_member_and_for_all_of_them_from_its_size_on() {
    let limits = Limits { member: 64 * MB as u64, all: 64 * MB as u64, ratio_from: MB as u64 };
    let (blank, noisy) = (vec![b' '; MB], noise(2 * MB / 200));
    let bomb = Err(ImportError::TooLarge { limit_mb: 1 });
    let longer = [&blank[..], b" "].concat();
    for (files, expected) in [
        (vec![("a", &blank[..])], Ok(1)),
        (vec![("a", &longer)], bomb.clone()),
        (vec![("a", &blank), ("b", b"x")], bomb.clone()),
        // What packs badly makes up for what packs well.
        (vec![("n", &noisy), ("a", &blank), ("b", b"x")], Ok(3)),
    ] {
        let read = members_within(&packed(&files), limits, &Uncancelled).map(|members| members.len());
        assert_eq!(read, expected, "{:?}", files.iter().map(|(_, bytes)| bytes.len()).collect::<Vec<_>>());
    }
}

#[test]
fn zip_files_within_are_opened_to_a_depth() {
    let word = packed(&[("[Content_Types].xml", b"x"), ("word/document.xml", b"x")]);
    let mut bytes = packed(&[("ett.txt", b"1")]);
    for level in ["tre.zip", "två.zip", "ett"] {
        bytes = packed(&[("före.txt", b"12"), (level, &bytes), ("efter.docx", &word)]);
    }
    let others = packed(&[("studie.qdpx", &packed(&[("project.qde", b"x")])), ("skadad.zip", b"PK\x03\x04")]);
    let deep = ImportError::PackedTooDeep { limit: DEEPEST };
    let w = word.len();
    for (bytes, expected) in [
        (
            bytes,
            vec![
                ("före.txt", Ok(2)),
                ("ett/före.txt", Ok(2)),
                ("ett/två.zip/före.txt", Ok(2)),
                ("ett/två.zip/tre.zip", Err(deep)),
                ("ett/två.zip/efter.docx", Ok(w)),
                ("ett/efter.docx", Ok(w)),
                ("efter.docx", Ok(w)),
            ],
        ),
        (others, vec![("studie.qdpx", Ok(packed(&[("project.qde", b"x")]).len())), ("skadad.zip", Ok(4))]),
    ] {
        let expected = expected.into_iter().map(|(path, length)| (path.to_owned(), length)).collect();
        assert_eq!(told(members(&bytes, &Uncancelled)), Ok(expected));
    }
}

#[test]
fn what_lies_in_zip_files_within_counts_among_all() {
    let limits = Limits { member: 2 * MB as u64, all: 4 * MB as u64, ratio_from: 64 * MB as u64 };
    let inner = packed(&[("a.txt", &noise(MB)), ("b.txt", &noise(MB))]);
    let told = told(members_within(&packed(&[("i.zip", &inner), ("c.txt", b"x")]), limits, &Uncancelled));
    // The zip file itself is a little more than two, so that the second of its members is too much.
    let whole = Err(ImportError::TooLarge { limit_mb: 2 });
    assert_eq!(told, whole, "a zip file within is a member of its own size");
    let limits = Limits { member: 3 * MB as u64, ..limits };
    let bytes = packed(&[("i.zip", &inner), ("c.txt", b"x")]);
    let told = self::told(members_within(&bytes, limits, &Uncancelled)).unwrap();
    let too_large = Err(ImportError::TooLarge { limit_mb: 4 });
    assert_eq!(
        told,
        [("i.zip/a.txt".to_owned(), Ok(MB)), ("i.zip".to_owned(), too_large), ("c.txt".to_owned(), Ok(1)),]
    );
}

/// A small file in a small file that unpacks to much, each layer packed well within the ratio.
#[test]
fn a_bomb_in_layers_is_refused_by_what_the_outermost_packs() {
    let limits = Limits { member: 64 * MB as u64, all: 64 * MB as u64, ratio_from: MB as u64 };
    let member = [noise(MB / 150), vec![b' '; MB]].concat();
    let inner = packed(&[("a", &member[..])]);
    assert!(members_within(&inner, limits, &Uncancelled).is_ok());
    let many: Vec<(String, &[u8])> = (0..40).map(|n| (format!("{n}.zip"), &inner[..])).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect();
    let middle = packed(&many);
    let found = told(members_within(&packed(&[("m.zip", &middle)]), limits, &Uncancelled));
    let refused = |found: &[(String, Result<usize, ImportError>)]| {
        found.iter().any(|(_, bytes)| *bytes == Err(ImportError::TooLarge { limit_mb: 1 }))
    };
    assert!(found.as_ref().map_or(true, |found| refused(found)), "{found:?}");
}

proptest! {
    #[test]
    fn broken_archives_are_refused_or_read_in_part(places in proptest::collection::vec((0usize..400, 0u8..=255), 1..6)) {
        let mut bytes = packed(&[("a.txt", b"ett ett ett ett"), ("b/c.txt", b"")]);
        for (at, byte) in places {
            if let Some(place) = bytes.get_mut(at) {
                *place = byte;
            }
        }
        if let Ok(members) = members(&bytes, &Uncancelled) {
            prop_assert!(members.len() <= 2 && members.iter().all(|(path, _)| !path.split('/').any(|part| part == "..")));
        }
    }
}
