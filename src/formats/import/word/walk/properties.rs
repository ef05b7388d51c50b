//! Properties of paragraphs and runs, and what is left out altogether.

use super::super::super::TrackedChanges;
use super::super::styles::heading_of_level;
use super::super::xml;
use super::Walk;
use quick_xml::events::BytesStart;

impl Walk<'_> {
    /// Whether an element goes with all that is in it: deletions, earlier properties, instructions of fields,
    /// the second of two alternatives. Notes down what a deletion means for its paragraph or row.
    pub(super) fn is_left_out(&mut self, element: &BytesStart) -> bool {
        match element.local_name().as_ref() {
            name @ ("del" | "moveFrom" | "ins" | "moveTo") => {
                self.met.changes += usize::from(name != "moveFrom");
                let is_new = matches!(name, "ins" | "moveTo");
                if is_new == (self.changes == TrackedChanges::Accepted) {
                    return false;
                }
                if self.in_paragraph_properties {
                    self.with_paragraph(|paragraph| paragraph.joins_next = true);
                } else if self.in_row_properties {
                    self.with_row(|row| row.is_deleted = true);
                }
                true
            }
            "delText" => self.changes == TrackedChanges::Accepted,
            "instrText" | "delInstrText" | "sdtPr" | "sdtEndPr" | "tblPr" | "tblGrid" | "tcPr" | "rt" | "rubyPr"
            | "binData" | "tabs" => true,
            "Choice" => std::mem::replace(self.alternatives.last_mut().unwrap_or(&mut false), true),
            "Fallback" => self.alternatives.last().copied().unwrap_or(false),
            "altChunk" => {
                self.met.chunks += 1;
                true
            }
            name => name.ends_with("Change"),
        }
    }

    /// A property of the paragraph or the run.
    pub(super) fn property(&mut self, element: &BytesStart) {
        let name = element.local_name();
        if self.in_run_properties && !self.in_paragraph_properties {
            return self.run_property(name.as_ref(), element);
        }
        let styles = self.styles;
        let value = || xml::val(element).unwrap_or_default();
        match name.as_ref() {
            "pStyle" => {
                let id = value();
                if styles.starts_page(&id) {
                    self.flow().note_page();
                }
                self.with_paragraph(|paragraph| {
                    paragraph.heading = styles.heading(&id);
                    paragraph.item = styles.list(&id).map(Box::new);
                    paragraph.is_list_item = paragraph.item.is_some();
                });
            }
            "outlineLvl" => {
                self.with_paragraph(|paragraph| paragraph.heading = value().parse().ok().and_then(heading_of_level))
            }
            "ilvl" => {
                let level = value().parse().unwrap_or(0);
                self.item_level = Some(level);
                self.with_paragraph(|paragraph| paragraph.item.iter_mut().for_each(|item| item.1 = level));
            }
            "numId" => {
                let (list, level) = (value(), self.item_level.unwrap_or(0));
                self.with_paragraph(|paragraph| {
                    paragraph.is_list_item = list != "0";
                    paragraph.item = paragraph.is_list_item.then(|| Box::new((list, level)));
                });
            }
            "pageBreakBefore" if xml::is_on(element) => self.flow().note_page(),
            "framePr" if xml::attribute(element, "dropCap").is_some_and(|kind| kind != "none") => {
                self.with_paragraph(|paragraph| paragraph.joins_next = true);
            }
            "sectPr" => self.section = Some(true),
            "type" if self.section.is_some() => {
                self.section = Some(!matches!(value().as_str(), "continuous" | "nextColumn"))
            }
            _ => {}
        }
    }

    fn run_property(&mut self, name: &str, element: &BytesStart) {
        let styles = self.styles;
        let Some(look) = self.looks.last_mut() else { return };
        match name {
            "rStyle" => {
                let id = xml::val(element).unwrap_or_default();
                look.bold = styles.is_bold(&id).unwrap_or(look.bold);
                look.italic = styles.is_italic(&id).unwrap_or(look.italic);
                look.hidden = styles.is_hidden(&id).unwrap_or(look.hidden);
            }
            "b" => look.bold = xml::is_on(element),
            "i" => look.italic = xml::is_on(element),
            "vanish" => look.hidden = xml::is_on(element),
            _ => {}
        }
    }
}
