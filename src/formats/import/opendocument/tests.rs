//! OpenDocument texts made in memory, and what a researcher should see of them.
