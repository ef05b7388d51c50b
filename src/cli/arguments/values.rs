//! Reading the values of options.

use crate::formats::export::ExportFormat;
use crate::formats::import::encoding::{ENCODINGS, decode_as};
use crate::formats::report::REPORT_FORMATS;
use crate::formats::transcript::TRANSCRIPT_FORMATS;
use crate::model::{Axis, CrossAxis, as_date};
use crate::session::exchange::ExchangeFormat;
use crate::session::explore::AskFormat;
use crate::session::figures::FigureFormat;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use std::str::FromStr;
use strum::VariantNames;

/// A format that something leaves in.
#[derive(Clone, Copy, Debug)]
pub enum Format {
    Table(ExportFormat),
    Exchange(ExchangeFormat),
}

/// Reads a word of a closed list.
pub(super) fn word<T>() -> impl TypedValueParser<Value = T>
where
    T: FromStr<Err = strum::ParseError> + VariantNames + Clone + Send + Sync + 'static,
{
    PossibleValuesParser::new(T::VARIANTS).try_map(|word| word.parse::<T>())
}

/// Reads a format of a table, or of the project for other programs.
pub(super) fn format() -> impl TypedValueParser<Value = Format> {
    let known = [ExportFormat::VARIANTS, ExchangeFormat::VARIANTS].concat();
    PossibleValuesParser::new(known)
        .try_map(|word| word.parse().map(Format::Table).or_else(|_| word.parse().map(Format::Exchange)))
}

/// Reads a format that a face of an answer can leave in.
pub(super) fn ask_format() -> impl TypedValueParser<Value = AskFormat> {
    PossibleValuesParser::new([ExportFormat::VARIANTS, FigureFormat::VARIANTS].concat())
        .try_map(|word| word.parse().map(AskFormat::Table).or_else(|_| word.parse().map(AskFormat::Figure)))
}

/// Reads what the rows or columns of a crossing may be.
pub(super) fn axis(text: &str) -> Result<CrossAxis, String> {
    let known =
        || format!("expected {}, participant, coder, document, variable:NAME or query:NAME", Axis::VARIANTS.join(", "));
    text.parse().map_err(|_| known())
}

/// Reads a format that a report can be written in.
pub(super) fn report_format() -> impl TypedValueParser<Value = ExportFormat> {
    PossibleValuesParser::new(REPORT_FORMATS.map(<&str>::from)).try_map(|word| word.parse::<ExportFormat>())
}

/// Reads a format that a transcript can be written in.
pub(super) fn transcript_format() -> impl TypedValueParser<Value = ExportFormat> {
    PossibleValuesParser::new(TRANSCRIPT_FORMATS.map(<&str>::from)).try_map(|word| word.parse::<ExportFormat>())
}

pub(super) fn parse_date(word: &str) -> Result<String, String> {
    as_date(word).ok_or_else(|| "expected YYYY-MM-DD, YYYY-MM or YYYY, or a date such as 11 March 2021".to_owned())
}

pub(super) fn parse_encoding(word: &str) -> Result<String, String> {
    let known = || format!("expected one of {}, or another label of the web", ENCODINGS.join(", "));
    decode_as(&[], word).map(|_| word.to_owned()).ok_or_else(known)
}

pub(super) fn parse_limit(word: &str) -> Result<usize, String> {
    word.parse().ok().filter(|limit| *limit > 0).ok_or_else(|| "expected a number from 1".to_owned())
}
