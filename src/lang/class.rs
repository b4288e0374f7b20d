//! The classes of words and phrases that tell how a claim is made.

macro_rules! classes {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// What a phrase does in a claim, apart from what it is about.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum CueClass {
            $($(#[$doc])* $variant,)*
        }

        impl CueClass {
            /// All classes, in the order of their declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The name of the class in the tables.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }

            /// The class that a table calls `name`.
            pub(crate) fn parse(name: &str) -> Option<Self> {
                match name {
                    $($name => Some(Self::$variant),)*
                    _ => None,
                }
            }
        }
    };
}

classes! {
    /// "not", "without", "failed to".
    Negation = "negation",
    /// "denied", "rejected", "nothing to do with".
    Denial = "denial",
    /// "accused", "blamed", "alleged".
    Accusation = "accusation",
    /// What is denied, rejected or refused without anything being called untrue: "bail", "entry", "the appeal".
    DeniedThing = "denied-thing",
    /// Words that accuse by themselves: "fraud", "lied".
    Wrongdoing = "wrongdoing",
    /// "dubious", "without evidence".
    Doubt = "doubt",
    /// "claimed", "what it called".
    Distance = "distance",
    /// "may", "expected to".
    Hedge = "hedge",
    /// "said", "announced".
    Report = "report",
    /// "confirmed", "admitted".
    Confirm = "confirm",
    /// "backed", "hailed".
    Support = "support",
    /// "opposed", "condemned".
    Oppose = "oppose",
    /// "never".
    Never = "freq-never",
    /// "rarely".
    Rarely = "freq-rare",
    /// "sometimes".
    Sometimes = "freq-some",
    /// "frequently".
    Often = "freq-often",
    /// "always".
    Always = "freq-always",
    /// "none of".
    NoneOf = "scope-none",
    /// "most".
    Most = "scope-most",
    /// "all", "every".
    All = "scope-all",
    /// "at least".
    AtLeast = "bound-least",
    /// "up to".
    AtMost = "bound-most",
    /// "about".
    About = "approx",
    /// "rose to", "so far".
    Update = "update",
    /// "will", "is set to".
    Future = "future",
    /// "if", "unless".
    Condition = "condition",
    /// "hoax", "never happened", "fact check": what is said is not so, without anybody denying it.
    Debunk = "debunk",
    /// "lawful", "standard practice", "acted within": what was done was right.
    Justify = "justify",
    /// "countered", "rather than", "far from": set against what another says.
    Contrast = "contrast",
    /// "Is it true?": asks rather than states.
    Ask = "ask",
}
