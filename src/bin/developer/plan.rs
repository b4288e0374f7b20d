//! What the heads of the model look for, by which features, and at which rates.

use crossread::relation::{Named, Relation};

use crate::boost::Growth;

/// What a head looks for and by what.
pub(crate) struct HeadPlan {
    pub(crate) name: &'static str,
    pub(crate) is: fn(Relation) -> bool,
    /// For sentences and for headlines.
    pub(crate) kinds: [Kind; 2],
}

/// A head for sentences or for headlines.
pub(crate) struct Kind {
    /// Groups of features, or single ones with their dot, that it may use, and which way each may push.
    uses: &'static [&'static [(&'static str, i8)]],
    /// How its trees grow. Without trees its score is the value of the first feature that it uses.
    pub(crate) growth: Option<Growth>,
    /// The least probability at which its relation is claimed.
    pub(crate) claims: f64,
    /// Offset and slope of the curve; `None` where the corpus gives them.
    ///
    /// The sentences of the corpus contend more subtly than real ones, and its curve would say of right disputes that they
    /// are hardly likely. So the curves of sentences are measured on real news pairs, which are not part of the project:
    /// `crossread-train curves PAIRS.jsonl` prints them again.
    pub(crate) measured: Option<(f64, f64)>,
}

impl Kind {
    /// Which way the head lets a feature push; `None` where it may not use it. The first line that fits counts.
    pub(crate) fn direction(&self, named: &Named) -> Option<i8> {
        let (group, name) = named.name;
        let fits = |uses: &str| match uses.split_once('.') {
            Some(uses) => uses == (group, name),
            None => uses == group,
        };
        self.uses.iter().copied().flatten().find(|(uses, _)| fits(uses)).map(|&(_, direction)| direction)
    }
}

const OVERLAP: &[(&str, i8)] = &[
    ("overlap.shared", 0),
    ("overlap.cosine", 0),
    ("coverage-least", 0),
    ("coverage-most", 0),
    ("words-least", 0),
    ("words-most", 0),
];
const NOT_SAME: &[(&str, i8)] = &[("cue.same-number", -1), ("cue.same-quote", -1), ("cue.same-denial", -1)];

/// What agreement is told by, of sentences and of headlines.
const AGREEMENT: &[(&str, i8)] = &[
    ("prior.agree", 1),
    ("overlap.opposites", 0),
    ("overlap", 1),
    ("coverage-least", 1),
    ("coverage-most", 1),
    ("rest-least", -1),
    ("rest-most", -1),
    ("other-names-least", -1),
    ("other-names-most", -1),
    ("cue.same-number", 1),
    ("cue.same-quote", 1),
    ("cue.same-denial", 1),
    ("cue", -1),
];

pub(crate) const HEADS: [HeadPlan; 3] = [
    HeadPlan {
        name: "DISPUTE",
        is: |relation| relation == Relation::Dispute,
        kinds: [
            Kind { uses: &[&[("prior.dispute", 1)]], growth: None, claims: 0.4, measured: SENTENCES[0] },
            Kind {
                uses: &[
                    &[("prior.dispute", 1)],
                    NOT_SAME,
                    &[("cue", 1)],
                    OVERLAP,
                    &[("asks-least", 0), ("asks-most", 0), ("no-most", 0), ("reach", 1), ("reach-part", 1)],
                    &[("least", 0), ("most", 0)],
                ],
                growth: Some(Growth { trees: 50, leaves: 6, rate: 0.12 }),
                claims: 0.4,
                measured: None,
            },
        ],
    },
    HeadPlan {
        name: "AGREE",
        is: |relation| relation == Relation::Agree,
        kinds: [
            Kind {
                uses: &[AGREEMENT],
                growth: Some(Growth { trees: 100, leaves: 4, rate: 0.06 }),
                claims: 0.3,
                measured: SENTENCES[1],
            },
            Kind {
                uses: &[
                    AGREEMENT,
                    &[("asks-least", 0), ("asks-most", 0), ("no-least", 0), ("no-most", 0)],
                    &[("least", 0), ("most", 0), ("reach", -1)],
                ],
                growth: Some(Growth { trees: 40, leaves: 5, rate: 0.15 }),
                claims: 0.44,
                measured: None,
            },
        ],
    },
    HeadPlan { name: "RELATED", is: |relation| relation != Relation::None, kinds: [RELATED, RELATED] },
];

/// A link that tells nothing costs the reader's attention, so it is claimed only where it is likely.
const RELATED: Kind = Kind { uses: &[&[("overlap.cosine", 1)]], growth: None, claims: 0.72, measured: None };

/// The curves of the sentence heads for disputes and agreements, measured on some 2,400 pairs.
const SENTENCES: [Option<(f64, f64)>; 2] = [Some((-3.386, 7.557)), Some((-2.635, 1.0))];

/// How often each relation is met among pairs worth comparing, in thousandths: of sentences of two articles on one event,
/// and of headlines of one rumour. The corpus has more disputes than life.
pub(crate) const RATES: [[(Relation, f64); 4]; 2] = [
    [(Relation::Dispute, 40.0), (Relation::Agree, 90.0), (Relation::Related, 470.0), (Relation::None, 400.0)],
    [(Relation::Dispute, 200.0), (Relation::Agree, 330.0), (Relation::Related, 270.0), (Relation::None, 200.0)],
];
