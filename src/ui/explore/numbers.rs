//! Figures as a language writes them.

use crate::model::Lang;
use crate::say;

/// With the language's mark between thousands.
pub fn whole(n: u64, lang: Lang) -> String {
    let figures = n.to_string();
    let mut all = String::new();
    for (at, figure) in figures.chars().enumerate() {
        if at > 0 && (figures.len() - at).is_multiple_of(3) {
            all.push_str(say::thousands_mark(lang));
        }
        all.push(figure);
    }
    all
}

pub fn decimal(number: f64, places: usize, lang: Lang) -> String {
    format!("{number:.places$}").replace('.', say::decimal_mark(lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_follow_the_language() {
        assert_eq!(whole(1_234_567, Lang::En), "1,234,567");
        assert_eq!(whole(147, Lang::Sv), "147");
        assert_eq!(decimal(43.25, 1, Lang::Sv), "43,2");
        assert_eq!(decimal(0.5, 2, Lang::En), "0.50");
    }
}
