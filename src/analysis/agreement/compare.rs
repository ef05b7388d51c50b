//! The agreement of a study's coders: a row for each code, for each two of them and for all together, over the documents
//! that all of them have read through for it; and one row for all codes, where nobody put two on the same words.

use super::laid::{Grain, Laid};
use super::*;
use crate::analysis::emptiness::Reading;
use crate::analysis::study::Study;
use crate::model::*;
use std::collections::{BTreeSet, HashMap};

/// What is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub grain: Grain,
    /// Empty: all who have read anything through for coding, but for those who stand for what others agreed on.
    pub coders: Vec<CoderId>,
    /// Empty: all codes. Each is taken without those beneath it.
    pub codes: Vec<CodeId>,
    /// Drawings for the interval, and what they begin with.
    pub rounds: u32,
    pub seed: u64,
}

impl Default for Asked {
    fn default() -> Asked {
        Asked { grain: Grain::Character, coders: Vec::new(), codes: Vec::new(), rounds: 2000, seed: 1 }
    }
}

/// How some coders agree on a code.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreed {
    /// `None`: all codes as the values of one judgement.
    pub code: Option<CodeId>,
    pub coders: Vec<CoderId>,
    /// Those that all of them have read through for it.
    pub documents: Vec<DocumentId>,
    /// How many code points, turns, units or paragraphs each of them judged.
    pub n: u64,
    pub percent: Figure,
    /// Of two coders alone, as is the next.
    pub kappa: Figure,
    pub kappa_max: Figure,
    /// Scott's for two, Fleiss' for more.
    pub pi: Figure,
    pub brennan_prediger: Figure,
    pub ac1: Figure,
    pub alpha: Figure,
    /// On stretches, whatever is judged above.
    pub u_alpha: Figure,
    pub binary_u_alpha: Figure,
    pub cu_alpha: Figure,
    /// Of this code among all, where nobody put two on the same words.
    pub k_u_alpha: Figure,
    /// Of alpha, over the documents.
    pub interval: Option<Interval>,
}

/// What came of comparing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Compared {
    pub rows: Vec<Agreed>,
    /// Documents that some of the coders have not read through for some of the codes.
    pub left_out: Vec<DocumentId>,
}

/// Compares the coders of a study; `text` gives a document's words. Without two who have read the same, there is no row.
pub fn compare(study: &Study, text: &dyn Fn(DocumentId) -> String, asked: &Asked) -> Compared {
    let by_coder: HashMap<CoderId, Reading> =
        study.coders.iter().map(|coder| (coder.id, Reading::by(study, coder.id))).collect();
    let codes: Vec<CodeId> = match asked.codes.as_slice() {
        [] => study.codes.iter().map(|code| code.id).collect(),
        chosen => chosen.to_vec(),
    };
    let has_read =
        |coder: &CoderId| study.reads.iter().any(|mark| mark.coder == *coder && mark.purpose == Purpose::Coding);
    // Who stands for what others agreed on is not one more who agrees.
    let is_one = |coder: &CoderId| has_read(coder) && !study.stands_for_others(*coder);
    let coders: Vec<CoderId> = match asked.coders.as_slice() {
        [] => study.coders.iter().map(|coder| coder.id).filter(is_one).collect(),
        chosen => chosen.to_vec(),
    };
    let mut groups: Vec<Vec<CoderId>> = Vec::new();
    for (at, one) in coders.iter().enumerate() {
        groups.extend(coders.iter().skip(at + 1).map(|other| vec![*one, *other]));
    }
    if coders.len() > 2 {
        groups.push(coders.clone());
    }
    let mut laid: HashMap<DocumentId, Laid> = HashMap::new();
    let mut compared = Compared::default();
    let mut left_out = BTreeSet::new();
    for group in &groups {
        let mut read: HashMap<CodeId, Vec<DocumentId>> = HashMap::new();
        for code in &codes {
            let is_read = |document: &DocumentId| {
                let by =
                    |coder: &CoderId| by_coder.get(coder).is_some_and(|by| by.is_read(*document, RowOf::Code(*code)));
                group.iter().all(by)
            };
            let all = study.documents.iter().map(|document| document.id);
            let (ours, others): (Vec<_>, Vec<_>) = all.partition(is_read);
            left_out.extend(others);
            for document in &ours {
                laid.entry(*document).or_insert_with(|| Laid::new(study, text, *document, asked.grain));
            }
            read.insert(*code, ours);
        }
        compared.rows.extend(rows(&laid, group, &codes, &read, asked));
    }
    compared.left_out = left_out.into_iter().collect();
    compared
}

/// The rows of one group of coders: all codes first.
fn rows(
    laid: &HashMap<DocumentId, Laid>,
    group: &[CoderId],
    codes: &[CodeId],
    read: &HashMap<CodeId, Vec<DocumentId>>,
    asked: &Asked,
) -> Vec<Agreed> {
    let of_code = |code: &CodeId| read.get(code).map_or(&[][..], Vec::as_slice);
    let for_all = |document: &DocumentId| codes.iter().all(|code| of_code(code).contains(document));
    let documents: Vec<DocumentId> =
        codes.first().map(of_code).unwrap_or_default().iter().copied().filter(for_all).collect();
    let together = shared(laid, group, codes, &documents);
    let mut rows = Vec::with_capacity(codes.len() + 1);
    if codes.len() > 1 && !documents.is_empty() {
        rows.push(row(laid, None, group, codes, documents, asked));
    }
    for (value, code) in (1..).zip(codes) {
        let documents = of_code(code).to_vec();
        if documents.is_empty() {
            continue;
        }
        let k_u_alpha = together.as_ref().map_err(|why| *why).and_then(|shared| shared.of_value(value));
        rows.push(Agreed { k_u_alpha, ..row(laid, Some(*code), group, &[*code], documents, asked) });
    }
    rows
}

fn shared(
    laid: &HashMap<DocumentId, Laid>,
    group: &[CoderId],
    codes: &[CodeId],
    documents: &[DocumentId],
) -> Result<Shared, Undefined> {
    let texts = documents.iter().filter_map(|document| laid.get(document));
    let texts: Vec<Continuum> = texts.map(|laid| laid.continuum(group, codes)).collect::<Result<_, _>>()?;
    Ok(Shared::of(&texts))
}

fn row(
    laid: &HashMap<DocumentId, Laid>,
    code: Option<CodeId>,
    group: &[CoderId],
    codes: &[CodeId],
    documents: Vec<DocumentId>,
    asked: &Asked,
) -> Agreed {
    let stretches = shared(laid, group, codes, &documents);
    let of = |figure: fn(&Shared) -> Figure| stretches.as_ref().map_err(|why| *why).and_then(figure);
    let texts = documents.iter().filter_map(|document| laid.get(document));
    let judged: Result<Vec<Vec<Judged>>, Undefined> = texts.map(|laid| laid.judged(group, codes)).collect();
    let mut agreed = Agreed {
        code,
        coders: group.to_vec(),
        documents,
        u_alpha: of(Shared::nominal),
        binary_u_alpha: of(Shared::binary),
        cu_alpha: of(Shared::coding),
        k_u_alpha: Err(Undefined::OnlyForOneCode),
        ..nothing(judged.as_ref().err().copied().unwrap_or(Undefined::NothingCompared))
    };
    if let Ok(judged) = judged {
        on_units(&mut agreed, &judged, codes.len() + 1, asked);
    }
    agreed
}

/// The figures on units of one row.
fn on_units(agreed: &mut Agreed, judged: &[Vec<Judged>], values: usize, asked: &Asked) {
    let all: Vec<Judged> = judged.iter().flatten().cloned().collect();
    agreed.n = all.iter().map(|unit| unit.weight).sum::<f64>() as u64;
    let counted = counted(&all, values);
    let of = |figure: fn(&Counted) -> Figure| counted.as_ref().map_err(|why| *why).and_then(figure);
    agreed.percent = of(|counted| Ok(counted.percent));
    agreed.pi = of(Counted::fleiss);
    agreed.brennan_prediger = of(Counted::brennan_prediger);
    agreed.ac1 = of(Counted::ac1);
    if agreed.coders.len() == 2 {
        let pairs = Pairs::of_units(&all, values);
        (agreed.kappa, agreed.kappa_max) = (pairs.kappa(), pairs.kappa_max());
    } else {
        (agreed.kappa, agreed.kappa_max) = (Err(Undefined::OnlyForTwo), Err(Undefined::OnlyForTwo));
    }
    let tallies: Vec<Tally> = judged.iter().map(|units| Tally::of(units, values)).collect();
    let alpha = |drawn: &[u32]| {
        let mut sum = Tally::default();
        for (tally, times) in tallies.iter().zip(drawn) {
            sum.add(tally, f64::from(*times));
        }
        sum.alpha()
    };
    let once = vec![1; tallies.len()];
    agreed.alpha = alpha(&once);
    agreed.interval = agreed.alpha.ok().and_then(|_| interval(tallies.len(), asked.rounds, asked.seed, alpha));
}

/// A row without figures, and why.
fn nothing(why: Undefined) -> Agreed {
    let none = Err(why);
    Agreed {
        code: None,
        coders: Vec::new(),
        documents: Vec::new(),
        n: 0,
        percent: none,
        kappa: none,
        kappa_max: none,
        pi: none,
        brennan_prediger: none,
        ac1: none,
        alpha: none,
        u_alpha: none,
        binary_u_alpha: none,
        cu_alpha: none,
        k_u_alpha: none,
        interval: None,
    }
}

#[cfg(test)]
pub(super) mod tests;
