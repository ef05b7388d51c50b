//! How the actions of a topic are written down: an enum with one variant an action, as JSON has it, and beside it for
//! each action a structure of the same name, which is made of what the action needs; the rest is left as it is:
//! `AddCode { parent, ..AddCode::new(name) }`. A field with a serde default need not be given; the others must be.

macro_rules! actions {
    ($($(#[$doc:meta])* $name:ident { $($(#[$about:meta])* $action:ident { $($fields:tt)* }),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize, strum::VariantNames)]
        #[serde(tag = "action", rename_all = "snake_case", deny_unknown_fields)]
        #[strum(serialize_all = "snake_case")]
        pub enum $name { $($(#[$about])* $action { $($fields)* }),* }

        $(builder!($name $action [] [] $($fields)*);)*
    )*};
}

/// Takes the fields of an action one by one: those that are needed, and those that need not be given.
macro_rules! builder {
    ($name:ident $action:ident [$($needed:tt)*] [$($free:tt)*]
     $(#[doc = $doc:literal])* #[serde(default $($how:tt)*)] $field:ident : $type:ty $(, $($more:tt)*)?) => {
        builder!($name $action [$($needed)*] [$($free)* ($field: $type)] $($($more)*)?);
    };
    ($name:ident $action:ident [$($needed:tt)*] [$($free:tt)*]
     $(#[$about:meta])* $field:ident : $type:ty $(, $($more:tt)*)?) => {
        builder!($name $action [$($needed)* ($field: $type)] [$($free)*] $($($more)*)?);
    };
    ($name:ident $action:ident [$(($needed:ident: $needed_type:ty))*] [$(($free:ident: $free_type:ty))*]) => {
        #[doc = concat!("[`", stringify!($name), "::", stringify!($action), "`] as it is made.")]
        pub struct $action {
            $(pub $needed: $needed_type,)*
            $(pub $free: $free_type,)*
        }

        impl $action {
            #[allow(clippy::new_without_default, reason = "what needs nothing says nothing")]
            pub fn new($($needed: impl Into<$needed_type>),*) -> $action {
                $action { $($needed: $needed.into(),)* $($free: Default::default(),)* }
            }
        }

        impl From<$action> for $name {
            fn from(made: $action) -> $name {
                $name::$action { $($needed: made.$needed,)* $($free: made.$free,)* }
            }
        }

        impl From<$action> for Action {
            fn from(made: $action) -> Action {
                $name::from(made).into()
            }
        }
    };
}
