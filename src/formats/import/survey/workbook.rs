//! Excel workbooks (.xlsx): values as the sheet shows them, results of formulas instead of formulas.

use super::super::{Cancel, ImportError, archive};
use super::{Allowance, Grid, chosen};
use calamine::{DataRef, ExcelDateTime, Reader, SheetType, Style, Xlsx};
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// All parts together unpack to at most this many bytes: the foreign reader keeps every string of
/// the workbook, each many times larger than the shortest way of writing one.
const UNPACKED_LIMIT: u64 = 96 << 20;

type Sheet = (String, Vec<Vec<String>>);

/// Whether a zip file holds an Excel workbook in XML.
pub fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK") && archive::names(bytes).iter().any(|name| name.to_lowercase() == "xl/workbook.xml")
}

/// Reads the sheets cell by cell, so that a sheet which claims to be huge costs nothing.
pub fn read(bytes: &[u8], sheet: Option<&str>, cancel: &dyn Cancel) -> Result<Grid, ImportError> {
    archive::check(bytes, UNPACKED_LIMIT, cancel)?;
    // A foreign reader of hostile input.
    let sheets = catch_unwind(AssertUnwindSafe(|| sheets(bytes, cancel)));
    chosen(sheets.unwrap_or_else(|_| Err(damaged()))?, sheet)
}

fn damaged() -> ImportError {
    ImportError::Damaged { part: "xlsx".to_owned() }
}

fn sheets(bytes: &[u8], cancel: &dyn Cancel) -> Result<Vec<Sheet>, ImportError> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|_| damaged())?;
    let is_sheet = |sheet: &&calamine::Sheet| sheet.typ == SheetType::WorkSheet;
    let names: Vec<String> =
        workbook.sheets_metadata().iter().filter(is_sheet).map(|sheet| sheet.name.clone()).collect();
    let mut allowance = Allowance::default();
    let mut found = Vec::new();
    for name in names {
        let rows = rows(&mut workbook, &name, &mut allowance, cancel)?;
        found.push((name, rows));
    }
    Ok(found)
}

fn rows(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    sheet: &str,
    allowance: &mut Allowance,
    cancel: &dyn Cancel,
) -> Result<Vec<Vec<String>>, ImportError> {
    let mut cells = workbook.worksheet_cells_reader(sheet).map_err(|_| damaged())?;
    let mut rows: Vec<Vec<String>> = Vec::new();
    while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(|_| damaged())? {
        let style = cells.styles().get(style);
        let value = match (cell.get_value(), percent_decimals(style), padded_digits(style)) {
            (DataRef::Float(number), Some(decimals), _) => format!("{:.decimals$}%", number * 100.0),
            (DataRef::Float(number), _, Some(digits)) if number.fract() == 0.0 && (0.0..1e15).contains(number) => {
                format!("{number:0digits$.0}")
            }
            (DataRef::DateTime(moment), ..) if !moment.is_duration() => match shows_clock(style) {
                Some(seconds) => clock_shown(moment.as_f64(), seconds),
                None => moment_shown(moment),
            },
            (value, ..) => shown(value),
        };
        if value.is_empty() {
            continue;
        }
        let (row, column) = cell.get_position();
        let (row, column) = (row as usize, column as usize);
        if rows.len().is_multiple_of(1000) && cancel.cancelled() {
            return Err(ImportError::Cancelled);
        }
        while rows.len() <= row {
            allowance.take(0)?;
            rows.push(Vec::new());
        }
        let Some(cells) = rows.get_mut(row) else { continue };
        while cells.len() <= column {
            allowance.take(0)?;
            cells.push(String::new());
        }
        allowance.take(value.len())?;
        if let Some(cell) = cells.get_mut(column) {
            *cell = value;
        }
    }
    Ok(rows)
}

/// How many decimals a style shows of a number in per cent; none for other styles.
fn percent_decimals(style: Option<&Style>) -> Option<usize> {
    let format = style?.number_format.as_ref()?;
    // Without a code of its own, 9 and 10 are per cent without and with two decimals.
    let code = match (format.format_code.as_str(), format.format_id) {
        ("", Some(9)) => "0%",
        ("", Some(10)) => "0.00%",
        (code, _) => code,
    };
    let number = code.split(';').next()?.strip_suffix('%')?;
    let decimals = number.split_once('.').map_or("", |(_, decimals)| decimals);
    Some(decimals.chars().filter(|c| matches!(c, '0' | '#' | '?')).count().min(15))
}

/// How many digits a style shows at least, with noughts before: `00000`, as for postal codes; none for other styles.
fn padded_digits(style: Option<&Style>) -> Option<usize> {
    let code = style?.number_format.as_ref()?.format_code.as_str();
    (code.len() > 1 && code.bytes().all(|byte| byte == b'0')).then_some(code.len())
}

/// Whether a style shows a time of day with its seconds; none where it shows a day as well, or no time.
fn shows_clock(style: Option<&Style>) -> Option<bool> {
    let format = style?.number_format.as_ref()?;
    // Without a code of their own, these show `9:30`, with and without seconds and AM or PM.
    let code = match (format.format_code.as_str(), format.format_id) {
        ("", Some(18 | 20)) => "h:mm",
        ("", Some(19 | 21)) => "h:mm:ss",
        ("", Some(45 | 47)) => "mm:ss",
        (code, _) => code,
    };
    let code = code.to_lowercase();
    // What stands in brackets or quotation marks is no sign of a day.
    let bare: String = code.split(['[', '"']).enumerate().filter(|(n, _)| n % 2 == 0).map(|(_, part)| part).collect();
    let is_clock = bare.contains(':') && !bare.contains(['y', 'd']) && bare.contains(['h', 's']);
    is_clock.then(|| bare.contains('s'))
}

fn clock_shown(days: f64, seconds: bool) -> String {
    let all = (days.clamp(0.0, 1e6) * 86_400.0).round() as u64;
    let (hours, minutes, rest) = (all / 3600, all / 60 % 60, all % 60);
    if seconds || rest > 0 { format!("{hours:02}:{minutes:02}:{rest:02}") } else { format!("{hours:02}:{minutes:02}") }
}

/// A value as a person sees it: dates in ISO form, whole numbers without decimals.
fn shown(value: &DataRef) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number_shown(*number),
        DataRef::String(text) => text.trim().to_owned(),
        DataRef::SharedString(text) => text.trim().to_owned(),
        DataRef::Bool(value) => if *value { "TRUE" } else { "FALSE" }.to_owned(),
        DataRef::DateTime(moment) => moment_shown(moment),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.replacen('T', " ", 1),
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}

/// With the fifteen digits that spreadsheets show: 0.1 + 0.2 is 0.3.
pub fn number_shown(number: f64) -> String {
    format!("{number:.14e}").parse::<f64>().unwrap_or(number).to_string()
}

fn moment_shown(moment: &ExcelDateTime) -> String {
    let days = moment.as_f64();
    if moment.is_duration() && (0.0..1e6).contains(&days) {
        let seconds = (days * 86_400.0).round() as u64;
        return format!("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let time =
        if second == 0 { format!("{hour:02}:{minute:02}") } else { format!("{hour:02}:{minute:02}:{second:02}") };
    match (days < 1.0, days.fract() == 0.0) {
        (true, false) => time,
        (_, true) => format!("{year:04}-{month:02}-{day:02}"),
        _ => format!("{year:04}-{month:02}-{day:02} {time}"),
    }
}
