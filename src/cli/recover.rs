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
    let report = recover::recover(damaged, new, password.as_ref(), out.lang)?;
    out.say(&told(out, &report, new), &as_json(out, &report, new));
    Ok(if report.is_all() && report.flaws.is_empty() { Outcome::Done } else { Outcome::Found })
}

fn told(out: &Out, report: &Report, new: &Path) -> String {
    let lang = out.lang;
    let (saved, lost, p) = (report.saved(), report.lost(), new.display());
    let mut lines = vec![match report.is_all() {
        true => say!(lang, en: "All {saved} rows are saved in {p}", sv: "Alla {saved} rader är räddade i {p}"),
        false => say!(lang,
            en: "{saved} rows are saved in {p}; {lost} are known to be lost. Keep the damaged file, and look at its backups as well",
            sv: "{saved} rader är räddade i {p}; {lost} är kända som förlorade. Behåll den skadade filen, och se även efter bland säkerhetskopiorna"),
    }];
    let (of, gone) = (report.pages, report.lost_pages);
    if gone > 0 {
        lines.push(
            say!(lang, en: "{gone} of {of} pages could not be read", sv: "{gone} av {of} sidor gick inte att läsa"),
        );
    }
    let (frames, steps) = (report.left_frames, report.left_steps);
    if frames > 0 {
        lines.push(say!(lang,
            en: "{frames} pages of the log beside it were left, with the last {steps} changes: the log is damaged before them",
            sv: "{frames} sidor i loggfilen bredvid lämnades, med de senaste {steps} ändringarna: loggfilen är skadad före dem"));
    }
    let table = |table: &&TableReport| table.lost > 0 || table.perhaps_more;
    let rows: Vec<Vec<String>> = report.tables.iter().filter(table).map(|table| row(out, table)).collect();
    if !rows.is_empty() {
        lines.push(aligned(&rows).trim_end().to_owned());
    }
    let settled = report.settled;
    for (number, text) in [
        (
            settled.stand_ins,
            lang.t(
                "rows stand in for lost ones that others name",
                "rader står i stället för förlorade som andra pekar på",
            ),
        ),
        (
            settled.texts,
            lang.t(
                "texts are lost; a sign for each character keeps the places in them",
                "texter är förlorade; ett tecken för varje tecken håller kvar platserna i dem",
            ),
        ),
        (settled.cleared, lang.t("pointers to lost rows were taken out", "pekare till förlorade rader togs bort")),
        (
            settled.left_out,
            lang.t("rows were left out: what they belong to is lost", "rader utelämnades: det de hör till är förlorat"),
        ),
    ] {
        if number > 0 {
            lines.push(format!("{number} {text}"));
        }
    }
    lines.extend(report.flaws.iter().map(|flaw| flaw.message(lang)));
    lines.join("\n")
}

fn row(out: &Out, table: &TableReport) -> Vec<String> {
    let (saved, lost) = (table.saved, table.lost);
    let more = if table.perhaps_more { out.lang.t("perhaps more", "kanske fler") } else { "" };
    vec![
        table.name.clone(),
        say!(out.lang, en: "{saved} saved", sv: "{saved} räddade"),
        say!(out.lang, en: "{lost} lost", sv: "{lost} förlorade"),
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
