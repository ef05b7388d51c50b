//! Saving from a damaged project what can be read.

use super::failure::Failure;
use super::print::{Out, aligned};
use super::{Outcome, password};
use crate::model::Message;
use crate::say;
use crate::store::recover::{self, Report};
use crate::store::{StoreError, recover::TableReport};
use serde_json::json;
use std::path::Path;

pub fn recover(out: &Out, damaged: &Path, new: &Path) -> Result<Outcome, Failure> {
    let password = match recover::needs_password(damaged)? {
        true => Some(password::of_damaged(out).ok_or_else(|| StoreError::NeedsPassword { path: damaged.to_owned() })?),
        false => None,
    };
    let report = recover::recover(damaged, new, password.as_ref(), out.lang).map_err(|error| match error {
        // That there is another way is said to who has not been here yet.
        StoreError::NotAProject { path } => StoreError::NothingSaved { path },
        other => other,
    })?;
    out.say(&told(out, &report, new), &as_json(out, &report, new));
    Ok(if report.is_all() && report.flaws.is_empty() { Outcome::Done } else { Outcome::Found })
}

fn told(out: &Out, report: &Report, new: &Path) -> String {
    let lang = out.lang;
    let (saved, lost, p) = (report.saved(), report.lost(), new.display());
    let mut lines = vec![match report.is_all() {
        true => say!(lang, cli_all_saved_rows_are_saved_in, p, saved),
        false => say!(lang, cli_saved_rows_are_saved_in_p, lost, p, saved),
    }];
    let (of, gone) = (report.pages, report.lost_pages);
    if gone > 0 {
        lines.push(say!(lang, cli_gone_of_of_pages_could_not, gone, of));
    }
    let (frames, steps) = (report.left_frames, report.left_steps);
    if frames > 0 {
        lines.push(say!(lang, cli_frames_pages_of_the_log_beside, frames, steps));
    }
    let table = |table: &&TableReport| table.lost > 0 || table.perhaps_more;
    let rows: Vec<Vec<String>> = report.tables.iter().filter(table).map(|table| row(out, table)).collect();
    if !rows.is_empty() {
        lines.push(aligned(&rows).trim_end().to_owned());
    }
    let settled = report.settled;
    let (stand_ins, texts, cleared, left_out) = (settled.stand_ins, settled.texts, settled.cleared, settled.left_out);
    for (number, text) in [
        (stand_ins, say!(lang, cli_rows_stand_in_for_lost_ones, n = stand_ins)),
        (texts, say!(lang, cli_texts_are_lost_a_sign_for, n = texts)),
        (cleared, say!(lang, cli_pointers_to_lost_rows_were_taken, n = cleared)),
        (left_out, say!(lang, cli_rows_were_left_out_what_they, n = left_out)),
    ] {
        if number > 0 {
            lines.push(text);
        }
    }
    lines.extend(report.flaws.iter().map(|flaw| flaw.message(lang)));
    lines.join("\n")
}

fn row(out: &Out, table: &TableReport) -> Vec<String> {
    let (saved, lost) = (table.saved, table.lost);
    let more = if table.perhaps_more { say::cli_perhaps_more(out.lang) } else { "" };
    vec![
        table.name.clone(),
        say!(out.lang, cli_saved_saved, saved),
        say!(out.lang, cli_lost_lost, lost),
        more.to_owned(),
    ]
}

fn as_json(out: &Out, report: &Report, new: &Path) -> serde_json::Value {
    let tables = report.tables.iter().map(|table| {
        json!({ "table": table.name, "saved": table.saved, "lost": table.lost, "perhaps_more": table.perhaps_more })
    });
    let flaws: Vec<String> = report.flaws.iter().map(|flaw| flaw.message(out.lang)).collect();
    let settled = report.settled;
    json!({
        "project": new.display().to_string(), "all": report.is_all(), "saved": report.saved(), "lost": report.lost(),
        "tables": tables.collect::<Vec<_>>(), "pages": report.pages, "lost_pages": report.lost_pages,
        "log": { "used": report.frames, "left": report.left_frames, "changes_left": report.left_steps },
        "stand_ins": settled.stand_ins, "texts_lost": settled.texts, "pointers_cleared": settled.cleared,
        "left_out": settled.left_out, "flaws": flaws,
    })
}
