//! What two coders saw differently, and what was kept.

use super::{CodeId, CoderId, DocumentId, Guid, Passage, SettlementId};
use serde::{Deserialize, Serialize};

/// Whose marks were kept where two coders differed.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Kept {
    First,
    Second,
    Both,
    Neither,
    /// What the coder who stands for both has marked there already.
    AsItIs,
}

/// A difference that was decided. The marks that were kept are codings of `coder`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settlement {
    pub id: SettlementId,
    pub guid: Guid,
    pub document: DocumentId,
    pub passage: Passage,
    pub code: CodeId,
    /// The two who differed.
    pub coders: [CoderId; 2],
    /// Who stands for what was agreed on: neither of them.
    pub coder: CoderId,
    pub kept: Kept,
    pub at: String,
}
