//! Conversations drawn at random and written in every layout: nobody may be given what another said.
//!
//! `MENING_TRANSCRIPTS=1000` tries as many.

use super::docx;
use super::layouts::import;
use crate::model::Pos;
use std::collections::HashMap;

/// Drawn by a seed, so that a failure can be met again.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % limit as u64) as usize
    }

    fn one_of<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len())]
    }
}

/// What one says: lines, each with words that are met nowhere else (`q12`).
struct Said {
    speaker: String,
    seconds: usize,
    lines: Vec<String>,
}

/// People as typists call them, and as programs do.
const PEOPLE: [&[&str]; 6] = [
    &["Karin", "Per", "Maja", "Åsa", "Bo"],
    &["I", "IP", "IP2", "IP 3", "M"],
    &["Karin Alm", "Per Nordin", "Maja Öst-Ek", "Åsa af Klint", "Bo Ek"],
    &["Intervjuare", "Maria Lindqvist, Socialförvaltningen", "Respondent 2 (man, 45 år)", "Öst, Maja", "Ek Bo /KS"],
    &["Karin Alm", "per nordin", "Öst, Maja | Umeå", "+46 70*****12", "bo.ek@kommun.se"],
    &["Moderator", "Deltagare 1", "Deltagare 2", "Deltagare 3", "Deltagare 4"],
];

const BEGINNINGS: [&str; 14] = [
    "Ja, det",
    "Nej.",
    "Jo men alltså",
    "Vi var i Umeå då och",
    "Ett: tid,",
    "Hur tänker du om",
    "Klockan 12:30 var",
    "Mm.",
    "Det jag menar är:",
    "Precis.",
    "Obs: det",
    "Hon sade så här:",
    "2019 var det",
    "Ja.",
];
const ENDINGS: [&str; 8] =
    [".", "?", " (skratt).", ", och sedan: slut.", " i alla fall.", " – tror jag – det.", "…", " kl. 14:15."];

fn conversation(dice: &mut Dice) -> Vec<Said> {
    let people = PEOPLE[dice.below(PEOPLE.len())];
    let speakers = 2 + dice.below(3);
    let mut said: Vec<Said> = Vec::new();
    let (mut seconds, mut word, mut last) = (1, 0, usize::MAX);
    for n in 0..speakers * 4 + dice.below(20) {
        let mut who = if n % 2 == 0 { 0 } else { 1 + dice.below(speakers - 1) };
        if who == last {
            who = (who + 1) % speakers;
        }
        last = who;
        let lines = 1 + usize::from(dice.below(4) == 0);
        let mut line = |dice: &mut Dice, n: usize| {
            word += 3;
            // What begins a line as a label does is left to the tests of layouts.
            let begins = if n == 0 { dice.one_of(&BEGINNINGS) } else { "och" };
            format!("{begins} q{} ord q{} och q{}{}", word, word + 1, word + 2, dice.one_of(&ENDINGS))
        };
        let lines = (0..lines).map(|n| line(dice, n)).collect();
        said.push(Said { speaker: people[who].to_owned(), seconds, lines });
        seconds += 2 + dice.below(40);
    }
    said
}

fn clock(seconds: usize) -> String {
    format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

fn short(seconds: usize) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

type Layout = (&'static str, &'static str, fn(&[Said]) -> Vec<u8>);

fn each(said: &[Said], write: impl Fn(usize, &Said) -> String) -> Vec<u8> {
    said.iter().enumerate().map(|(n, one)| write(n, one)).collect::<String>().into_bytes()
}

fn word(said: &[Said], write: impl Fn(usize, &Said) -> String) -> Vec<u8> {
    docx::file(&said.iter().enumerate().map(|(n, one)| write(n, one)).collect::<String>())
}

/// Each line of all numbered from 1.
fn numbered(said: &[Said], between: &str) -> Vec<u8> {
    let lines = said.iter().flat_map(|one| {
        let first = one.lines.iter().enumerate();
        first.map(|(n, line)| if n == 0 { format!("{}: {line}", one.speaker) } else { format!("   {line}") })
    });
    lines.enumerate().map(|(n, line)| format!("{}{between}{line}\n", n + 1)).collect::<String>().into_bytes()
}

fn cues(said: &[Said], head: &str, arrow: &str, write: impl Fn(&Said, &str, bool) -> String) -> Vec<u8> {
    let mut out = head.to_owned();
    for one in said {
        for (n, line) in one.lines.iter().enumerate() {
            let (from, to) = (clock(one.seconds + n), clock(one.seconds + n + 1));
            out += &format!("{}\n{}\n\n", arrow.replace("FROM", &from).replace("TO", &to), write(one, line, n == 0));
        }
    }
    out.into_bytes()
}

fn xml(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

const LAYOUTS: &[Layout] = &[
    ("colon", "txt", |said| each(said, |_, s| format!("{}: {}\n", s.speaker, s.lines.join("\n")))),
    ("colon, blank lines", "txt", |said| each(said, |_, s| format!("{}: {}\n\n", s.speaker, s.lines.join("\n\n")))),
    ("colon and tab", "txt", |said| each(said, |_, s| format!("{}:\t{}\n", s.speaker, s.lines.join("\n")))),
    ("fullwidth colon", "txt", |said| each(said, |_, s| format!("{}：{}\n", s.speaker, s.lines.join("\n")))),
    ("bold in Markdown", "md", |said| each(said, |_, s| format!("**{}:** {}\n\n", s.speaker, s.lines.join("\n\n")))),
    ("line separators", "txt", |said| {
        each(said, |_, s| format!("{}: {}\u{2028}", s.speaker, s.lines.join("\u{2028}")))
    }),
    ("numbered", "txt", |said| numbered(said, " ")),
    ("numbered with tabs", "txt", |said| numbered(said, ".\t")),
    ("time, label", "txt", |said| {
        each(said, |_, s| format!("[{}] {}: {}\n", clock(s.seconds), s.speaker, s.lines.join("\n")))
    }),
    ("stretch, label", "txt", |said| {
        each(said, |_, s| {
            format!("[{} --> {}] {}: {}\n", short(s.seconds), short(s.seconds + 1), s.speaker, s.lines.join("\n"))
        })
    }),
    ("label (time)", "txt", |said| {
        each(said, |_, s| format!("{} ({}): {}\n", s.speaker, clock(s.seconds), s.lines.join("\n")))
    }),
    ("Otter", "txt", |said| {
        let mut file = each(said, |_, s| format!("{}  {}\n{}\n\n", s.speaker, short(s.seconds), s.lines.join("\n")));
        file.extend(b"Transcribed by https://otter.ai\n");
        file
    }),
    ("f4", "txt", |said| {
        each(said, |_, s| format!("{}: {} #{}-3#\n", s.speaker, s.lines.join("\n"), clock(s.seconds + 1)))
    }),
    ("MAXQDA", "txt", |said| {
        each(said, |_, s| format!("#{}-0# {}: {}\n", clock(s.seconds), s.speaker, s.lines.join("\n")))
    }),
    ("Stream", "txt", |said| {
        each(said, |_, s| {
            format!("{}\n{} minutes {} seconds\n{}\n", s.speaker, s.seconds / 60, s.seconds % 60, s.lines.join("\n"))
        })
    }),
    ("aTrain", "txt", |said| {
        each(said, |_, s| {
            let lines: Vec<String> = s.lines.iter().map(|line| format!("[{}] - {line}", clock(s.seconds))).collect();
            format!("\n{}\n{}\n", s.speaker, lines.join("\n"))
        })
    }),
    ("old Teams", "txt", |said| {
        each(said, |_, s| {
            format!(
                "0:{}:{}.0 --> 0:{0}:{1}.5\n{}\n{}\n",
                s.seconds / 60,
                s.seconds % 60,
                s.speaker,
                s.lines.join("\n")
            )
        })
    }),
    ("columns", "txt", |said| each(said, |_, s| format!("{}\t{}\n", s.speaker, s.lines.join(" ")))),
    ("Teams", "docx", |said| {
        word(said, |n, s| {
            let around =
                if n == 0 { docx::p(&format!("{} startade transkriptionen", s.speaker)) } else { String::new() };
            around + &docx::p(&format!("{}   {}\n{}", s.speaker, short(s.seconds), s.lines.join("\n")))
        })
    }),
    ("typed in Word", "docx", |said| {
        word(said, |_, s| {
            let first = docx::p(&format!("{}: {}", s.speaker, s.lines[0]));
            first + &s.lines[1..].iter().map(|line| docx::p(line)).collect::<String>()
        })
    }),
    ("numbered by Word", "docx", |said| {
        word(said, |_, s| docx::numbered(&format!("{}: {}", s.speaker, s.lines.join("\n"))))
    }),
    ("table in Word", "docx", |said| {
        let row = |s: &Said| {
            let lines: Vec<&str> = s.lines.iter().map(String::as_str).collect();
            docx::row(&[&[&s.speaker], &lines])
        };
        let rows: String = said.iter().map(row).collect();
        docx::file(&docx::table(&(docx::row(&[&["Vem"], &["Vad"]]) + &rows)))
    }),
    ("numbered table in Word", "docx", |said| {
        let row = |(n, s): (usize, &Said)| docx::row(&[&[&(n + 1).to_string()], &[&s.speaker], &[&s.lines.join(" ")]]);
        let rows: String = said.iter().enumerate().map(row).collect();
        docx::file(&docx::table(&(docx::row(&[&["Nr"], &["Talare"], &["Text"]]) + &rows)))
    }),
    ("Zoom", "vtt", |said| {
        cues(said, "WEBVTT\n\n", "FROM.000 --> TO.000", |s, line, _| format!("{}: {line}", s.speaker))
    }),
    ("voices", "vtt", |said| {
        cues(said, "WEBVTT\n\n", "FROM.000 --> TO.000", |s, line, _| format!("<v {}>{line}</v>", s.speaker))
    }),
    ("SubRip", "srt", |said| cues(said, "", "1\nFROM,000 --> TO,000", |s, line, _| format!("{}: {line}", s.speaker))),
    ("SubViewer", "sbv", |said| cues(said, "", "FROM.000,TO.000", |s, line, _| format!("{}: {line}", s.speaker))),
    ("CHAT", "cha", |said| {
        each(said, |_, s| {
            let times = format!("\u{15}{}_{}\u{15}", s.seconds * 1000, s.seconds * 1000 + 900);
            format!("*{}:\t{} {times}\n%com:\tq0 q1\n", s.speaker, s.lines.join("\n\t"))
        })
    }),
    ("TTML", "ttml", |said| {
        let p = |s: &Said| {
            format!(
                r#"<p begin="{}s" ttm:agent="{}">{}</p>"#,
                s.seconds,
                s.speaker.replace(' ', "_"),
                xml(&s.lines.join("\n"))
            )
        };
        let agent = |s: &Said| {
            format!(
                r#"<ttm:agent xml:id="{}"><ttm:name>{}</ttm:name></ttm:agent>"#,
                s.speaker.replace(' ', "_"),
                s.speaker
            )
        };
        let mut known = std::collections::HashSet::new();
        let agents: String = said.iter().filter(|s| known.insert(&s.speaker)).map(agent).collect();
        let lines: String = said.iter().map(p).collect();
        format!("<tt><head>{agents}</head><body><div>{lines}</div></body></tt>").into_bytes()
    }),
    ("ELAN", "eaf", |said| {
        let slot =
            |(n, s): (usize, &Said)| format!(r#"<TIME_SLOT TIME_SLOT_ID="t{n}" TIME_VALUE="{}"/>"#, s.seconds * 1000);
        let tier = |(n, s): (usize, &Said)| {
            format!(
                r#"<TIER TIER_ID="{}"><ALIGNABLE_ANNOTATION TIME_SLOT_REF1="t{n}" TIME_SLOT_REF2="t{n}"><ANNOTATION_VALUE>{}</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></TIER>"#,
                xml(&s.speaker),
                xml(&s.lines.join("\n"))
            )
        };
        let (slots, tiers): (String, String) =
            (said.iter().enumerate().map(slot).collect(), said.iter().enumerate().map(tier).collect());
        format!("<ANNOTATION_DOCUMENT><TIME_ORDER>{slots}</TIME_ORDER>{tiers}</ANNOTATION_DOCUMENT>").into_bytes()
    }),
    ("oTranscribe", "otr", |said| {
        let p = |s: &Said| {
            format!(
                r#"<p><span class="timestamp" data-timestamp="{}">{}</span> {}: {}<br></p>"#,
                s.seconds,
                short(s.seconds),
                s.speaker,
                xml(&s.lines.join("<br>")).replace("&lt;br>", "<br>")
            )
        };
        serde_json::json!({ "text": said.iter().map(p).collect::<String>() }).to_string().into_bytes()
    }),
    ("noScribe", "html", |said| {
        let p = |s: &Said| {
            format!(
                r#"<p><a name="ts_{}_{}_S">{}: {}</a></p>"#,
                s.seconds * 1000,
                s.seconds * 1000 + 9,
                s.speaker,
                xml(&s.lines.join(" "))
            )
        };
        format!("<html><body>{}</body></html>", said.iter().map(p).collect::<String>()).into_bytes()
    }),
    ("WhisperX", "json", |said| {
        let segment = |s: &Said| serde_json::json!({ "start": s.seconds, "end": s.seconds + 1, "text": s.lines.join(" "), "speaker": s.speaker });
        serde_json::json!({ "segments": said.iter().map(segment).collect::<Vec<_>>() }).to_string().into_bytes()
    }),
];

#[test]
fn nobody_is_given_what_another_said() {
    let transcripts = std::env::var("MENING_TRANSCRIPTS").ok().and_then(|n| n.parse().ok()).unwrap_or(200);
    let (mut words, mut wrong, mut unsaid) = (0, Vec::new(), HashMap::new());
    for seed in 0..transcripts {
        let (layout, ending, write) = LAYOUTS[seed % LAYOUTS.len()];
        let said = conversation(&mut Dice(seed as u64));
        let import = import(&format!("a.{ending}"), &write(&said));
        let mut at = HashMap::new();
        let mut letters = 0;
        for piece in import.text.split_inclusive(|c: char| !c.is_alphanumeric()) {
            at.insert(piece.trim_end_matches(|c: char| !c.is_alphanumeric()).to_owned(), Pos(letters));
            letters += piece.chars().count() as u32;
        }
        for one in &said {
            for word in one.lines.iter().flat_map(|line| line.split(|c: char| !c.is_alphanumeric())) {
                let Some(word) = Some(word).filter(|word| word.starts_with('q')) else { continue };
                words += 1;
                let place = *at.get(word).unwrap_or_else(|| panic!("{seed} {layout}: {word} is gone"));
                let turn = import.turns.iter().find(|turn| turn.words <= place && place < turn.passage.end);
                match turn {
                    Some(turn) if turn.speaker.trim_start_matches("Speaker ") != one.speaker => {
                        wrong.push(format!("{seed} {layout}: {word} of {} is {}'s", one.speaker, turn.speaker));
                    }
                    Some(_) => {}
                    None => *unsaid.entry(layout).or_insert(0) += 1,
                }
            }
        }
    }
    assert!(words > transcripts * 20);
    assert!(wrong.is_empty(), "{} of {words} words: {:#?}", wrong.len(), &wrong[..wrong.len().min(12)]);
    let nobodys: usize = unsaid.values().sum();
    assert!(nobodys * 50 <= words, "{nobodys} of {words} words are nobody's: {unsaid:?}");
}
