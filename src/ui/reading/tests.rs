//! The reading view by itself.
