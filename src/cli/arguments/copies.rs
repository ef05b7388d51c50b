//! What can be asked for of colleagues' copies.

use super::values::word;
use crate::session::copies::Balance;
use clap::Subcommand;
use std::path::PathBuf;

/// Whether codes can be changed in a copy that is handed out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::EnumString, strum::VariantNames)]
#[strum(serialize_all = "snake_case")]
pub enum CodeBook {
    Open,
    Frozen,
}

/// What is done with a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::EnumString, strum::VariantNames, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum TeamVerb {
    Init,
    Join,
    Sync,
    Status,
    Leave,
}

impl TeamVerb {
    /// Whether it is said which folder.
    pub fn takes_folder(self) -> bool {
        matches!(self, TeamVerb::Init | TeamVerb::Join)
    }
}

#[derive(Subcommand, Debug)]
pub enum Copies {
    /// Write a copy of the project for a colleague to work in
    HandOut {
        project: PathBuf,
        /// The copy, which must not exist yet
        out: PathBuf,
        /// Who will work in it
        #[arg(long, value_name = "NAME")]
        coder: String,
        /// Without what others coded, wrote and concluded, and without their names
        #[arg(long)]
        blind: bool,
        /// These documents alone; all if left out
        #[arg(long, value_name = "NAME", num_args = 1.., conflicts_with = "sample")]
        documents: Vec<String>,
        /// So many documents, drawn by chance
        #[arg(long, value_name = "N")]
        sample: Option<usize>,
        /// The same number draws the same documents
        #[arg(long, value_name = "S", default_value = "1", requires = "sample")]
        seed: u64,
        /// What the sample is balanced over: case or kind
        #[arg(long, default_value = "case", requires = "sample", value_parser = word::<Balance>())]
        by: Balance,
        /// Whether codes can be made and changed in the copy: open or frozen
        #[arg(long, default_value = "open", value_parser = word::<CodeBook>())]
        codebook: CodeBook,
        /// The key, so that the guard knows its names
        #[arg(long)]
        key: Option<PathBuf>,
        /// Why it may leave although the guard found something
        #[arg(long, value_name = "REASON")]
        allow: Option<String>,
    },
    /// Take in what colleagues did in copies of the project
    TakeIn {
        project: PathBuf,
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Say what would come, and change nothing
        #[arg(long)]
        preview: bool,
    },
    /// List what was decided by rule when colleagues' work was taken in
    Clashes { project: PathBuf },
    /// Work as a group, each in a copy, over a folder that something synchronises
    Team {
        /// Begin one, join one with a copy that was handed out, exchange, say who is in it, or leave
        #[arg(value_parser = word::<TeamVerb>())]
        verb: TeamVerb,
        project: PathBuf,
        /// For init and join: the team's folder
        folder: Option<PathBuf>,
    },
}
