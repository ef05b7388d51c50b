//! The kinds of thing that actions name.

use crate::model::Lang;

/// The kinds of thing that actions name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantNames)]
pub enum What {
    Document,
    Case,
    Participant,
    Variable,
    Code,
    Coding,
    Question,
    Theme,
    Unit,
    Contrast,
    Row,
    Finding,
    CriteriaSet,
    Criterion,
    Occasion,
    Assessment,
    Activity,
    MeansEnds,
    Memo,
    Speaker,
    Place,
    Target,
    Keyword,
    Coder,
    Rating,
    Quarantine,
}

impl What {
    /// One of them: `an activity` in English; in Swedish the bare word.
    pub fn one(self, lang: Lang) -> String {
        let label = self.label(lang);
        match lang {
            Lang::Sv => label.to_owned(),
            Lang::En if label.starts_with(['a', 'e', 'i', 'o', 'u']) => format!("an {label}"),
            Lang::En => format!("a {label}"),
        }
    }

    pub fn label(self, lang: Lang) -> &'static str {
        match self {
            What::Document => lang.t("document", "dokument"),
            What::Case => lang.t("case", "fall"),
            What::Participant => lang.t("participant", "deltagare"),
            What::Variable => lang.t("variable", "variabel"),
            What::Code => lang.t("code", "kod"),
            What::Coding => lang.t("coding", "kodning"),
            What::Coder => lang.t("coder", "kodare"),
            What::Question => lang.t("research question", "frågeställning"),
            What::Theme => lang.t("theme", "tema"),
            What::Unit => lang.t("meaning unit", "meningsenhet"),
            What::Contrast => lang.t("contrast", "kontrast"),
            What::Row => lang.t("row of the contrast", "rad i kontrasten"),
            What::Finding => lang.t("finding", "fynd"),
            What::CriteriaSet => lang.t("criteria set", "kriteriesamling"),
            What::Criterion => lang.t("criterion", "kriterium"),
            What::Occasion => lang.t("occasion", "tillfälle"),
            What::Assessment => lang.t("assessment", "bedömning"),
            What::Activity => lang.t("activity", "aktivitet"),
            What::MeansEnds => lang.t("link of means to end", "koppling mellan medel och mål"),
            What::Memo => lang.t("memo", "memo"),
            What::Speaker => lang.t("speaker", "talare"),
            What::Place => lang.t("row or column of the theme table", "rad eller kolumn i tematabellen"),
            What::Keyword => lang.t("keyword", "stödord"),
            What::Rating => lang.t("rating", "omdöme"),
            What::Quarantine => lang.t("quarantine", "karantän"),
            What::Target => lang.t("document, code, case or other thing", "dokument, kod, fall eller annat"),
        }
    }
}
