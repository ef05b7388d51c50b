//! What a person reads, in every language: the messages of `assets/words`, one file a language.
//!
//! A message without arguments is a function, `say::cancel(lang)`; one with arguments is written by
//! `say!(lang, codes_merged, n, into = name)`, whose arguments are named as in the message file. A
//! message that is missing, misspelt or takes other arguments does not compile.

mod lang;

pub use lang::{Count, Message};
pub use messages::*;

/// Written by `build.rs` from the message files.
#[allow(non_camel_case_types, clippy::all)]
mod messages {
    use super::lang::{Count, form, put};
    use std::fmt::Display;

    include!(concat!(env!("OUT_DIR"), "/say.rs"));
}

/// Writes a message with arguments in the given language; an argument alone is a variable of its name.
///
/// `say!(lang, codes_merged, n, into = &code.name)`
#[macro_export]
macro_rules! say {
    ($lang:expr, $message:ident, $($name:ident $(= $value:expr)?),+ $(,)?) => {
        $crate::say::$message { $($name: $crate::say!(@ $name $(= $value)?)),+ }.say($lang)
    };
    (@ $name:ident) => { &$name };
    (@ $name:ident = $value:expr) => { &$value };
}

/// Gives an error enum its `Display` and `Error` from its [`Message`], in English for developers.
#[macro_export]
macro_rules! error_from_message {
    ($type:ty) => {
        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&$crate::say::Message::message(self, $crate::say::Lang::En))
            }
        }
        impl std::error::Error for $type {}
    };
}
