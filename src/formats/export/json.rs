//! A table as JSON for scripts: an array of objects, one a row, in the table's order.
//!
//! Keys are the column keys, in the columns' order; integers, decimals and booleans are typed, dates are ISO
//! text, enumerated values their key. A gap is `""` where the column holds text and `null` where it holds
//! numbers, dates or booleans, so that a column has one type.

use super::{ExportError, ExportOptions, only_table};
use crate::model::{Cell, ColumnKind, Table, unique_keys};
use serde_json::{Map, Value};

pub(super) fn write(tables: &[Table], _options: &ExportOptions) -> Result<Vec<u8>, ExportError> {
    let table = only_table(tables, "JSON")?;
    let keys = unique_keys(&table.columns);
    let gaps: Vec<Value> = (0..table.columns.len()).map(|column| gap(table, column)).collect();
    let rows: Vec<Value> = table
        .rows
        .iter()
        .map(|row| {
            let cells = keys.iter().zip(row).zip(&gaps);
            let fields: Map<_, _> = cells.map(|((key, cell), gap)| (key.clone(), value(cell, gap))).collect();
            Value::Object(fields)
        })
        .collect();
    let mut out = serde_json::to_vec_pretty(&rows).map_err(|_| ExportError::Failed { format: "JSON" })?;
    out.push(b'\n');
    Ok(out)
}

/// What stands for an empty cell in a column.
fn gap(table: &Table, column: usize) -> Value {
    let kind = table.columns.get(column).map(|column| column.kind);
    // A variable's values are typed, whatever its column looks like on paper.
    let typed = |cell: &Cell| matches!(cell, Cell::Integer(_) | Cell::Decimal(_) | Cell::Boolean(_) | Cell::Date(_));
    if matches!(kind, Some(ColumnKind::Number | ColumnKind::Date))
        || table.rows.iter().filter_map(|row| row.get(column)).any(typed)
    {
        Value::Null
    } else {
        Value::String(String::new())
    }
}

fn value(cell: &Cell, gap: &Value) -> Value {
    match cell {
        Cell::Empty => gap.clone(),
        Cell::Text(text) | Cell::Date(text) => Value::from(text.as_str()),
        Cell::Integer(n) => Value::from(*n),
        // JSON knows neither infinity nor 'not a number': both become null.
        Cell::Decimal(n) => Value::from(*n),
        Cell::Boolean(yes) => Value::from(*yes),
        Cell::Term { key, .. } => Value::from(key.as_str()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::export::sample;
    use crate::model::Column;

    fn json(table: Table) -> String {
        String::from_utf8(write(&[table], &sample::options()).unwrap()).unwrap()
    }

    #[test]
    fn values_are_typed_and_gaps_keep_their_columns_type() {
        let expected = r#"[
  {
    "case": "Åre",
    "kind": "municipality",
    "share": -0.5,
    "date": "2019-05-21",
    "rural": true
  },
  {
    "case": "Malmö",
    "kind": "municipality",
    "share": 3.0,
    "date": "2019-05",
    "rural": false
  },
  {
    "case": "",
    "kind": "",
    "share": null,
    "date": null,
    "rural": null
  }
]
"#;
        assert_eq!(json(sample::cases()), expected);
    }

    #[test]
    fn texts_come_back_as_they_were() {
        let texts = ["=1+1", "a\"b\\c\n\t\u{1}", "åäö 😀", "</script>", ""];
        let back: Vec<Map<String, Value>> = serde_json::from_str(&json(sample::texts(&texts))).unwrap();
        let back: Vec<&str> = back.iter().map(|row| row["text"].as_str().unwrap()).collect();
        assert_eq!(back, texts);
    }

    #[test]
    fn columns_of_one_name_lose_nothing() {
        let column = || Column::new("kind", "Typ", ColumnKind::Label);
        let rows = vec![vec![Cell::Integer(1), Cell::Decimal(f64::NAN)]];
        let table = Table { title: String::new(), columns: vec![column(), column()], rows, group_by: None };
        let back: Value = serde_json::from_str(&json(table)).unwrap();
        assert_eq!(back, serde_json::json!([{ "kind": 1, "kind_2": null }]));
    }

    #[test]
    fn no_rows_are_an_empty_array() {
        assert_eq!(json(sample::texts(&[])), "[]\n");
    }
}
