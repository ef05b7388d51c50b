//! A document's text with its codings in the margin, as it leaves.

/// A text, line by line, and what stands beside it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Transcript {
    pub title: String,
    pub lines: Vec<Vec<Stretch>>,
    /// By where they begin.
    pub codings: Vec<InMargin>,
}

/// Words of one line within which no coding begins or ends.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stretch {
    pub words: String,
    /// Whether it is the name of who speaks.
    pub is_label: bool,
    /// The codings it lies under, by their places in [`Transcript::codings`].
    pub under: Vec<usize>,
    /// Those that begin here, and those that end with it.
    pub begins: Vec<usize>,
    pub ends: Vec<usize>,
}

/// A coding beside the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InMargin {
    pub code: String,
    pub coder: String,
    /// As `#1f78a8`; empty for none.
    pub color: String,
    pub memo: String,
}
