//! How two claims relate: cues find evidence, features count it, a trained model weighs it.
//!
//! A verdict is about two texts. It does not know which article said what, nor which of them is right. Every cue and
//! every sum is symmetric: swapping the claims swaps the evidence and changes nothing else.

mod answers;
mod apart;
mod context;
pub mod cue;
mod evidence;
mod features;
mod model;
mod pair;
mod plain;
mod prior;
mod question;
mod runs;
mod scope;
mod speech;
mod stance;
mod statement;
#[rustfmt::skip]
mod weights;
mod words;

pub use answers::{Answered, answered, fold};
pub use context::{Context, Reference};
pub use evidence::{Evidence, EvidenceKind, Values};
pub use features::{Named, named_features};
pub use model::{MODEL, Probabilities};
pub use pair::Pair;
pub use question::{Likeness, Question, alike};
pub use stance::{Carriage, carriage};
pub use statement::Statement;

use crate::align::{Alignment, Profile};
use cue::Finding;

/// How two claims relate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// They cannot both be right, or one denies, rejects or casts doubt on what the other says.
    Dispute,
    /// Both state the same thing about the same matter.
    Agree,
    /// The same matter, neither of the two.
    Related,
    /// Different matters.
    None,
}

impl Relation {
    /// The stable kebab-case name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Dispute => "dispute",
            Self::Agree => "agree",
            Self::Related => "related",
            Self::None => "none",
        }
    }
}

/// What the engine says of two claims.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// How they relate; `Related` when unsure.
    pub relation: Relation,
    /// How likely each relation is.
    pub probabilities: Probabilities,
    /// What caused it: spans of the two claims' own texts, most telling first. Never empty unless the relation is
    /// `None`.
    pub evidence: Vec<Evidence>,
    /// How much the two claims share, whatever their relation: for choosing among partners.
    pub shared: u32,
    /// Both claims quote the same words of one source.
    pub same_source: bool,
    /// Only one of the claims negates, denies or doubts, and does so of words of the other.
    pub one_denies: bool,
}

/// Judges two claims. Where a claim is judged against many, [`Statement::against`] reads it once.
#[must_use]
pub fn judge(a: &Profile, b: &Profile) -> Verdict {
    Statement::new(a).against(&Statement::new(b))
}

fn verdict(a: &Statement, b: &Statement) -> Verdict {
    let aligned = Alignment::both_ways(a.profile, b.profile);
    let pair = Pair::new(a, b, &aligned);
    let findings = cue::find_all(&pair);
    let features = features::features(&pair, &findings);
    let shown = findings.iter().any(|finding| finding.speaks_for != Relation::Dispute);
    let scores = model::scores(&features, shown && pair.same_statement());
    let mut relation = supported(model::decide(scores), &findings);
    if relation == Relation::Agree && says_otherwise(&pair, &findings) {
        relation = Relation::Related;
    }
    let same_source = findings.iter().any(|finding| finding.evidence.kind == EvidenceKind::SameQuote);
    Verdict {
        relation,
        probabilities: model::probabilities(scores),
        evidence: cue::evidence_for(relation, findings),
        shared: pair.alignment.a.shared.min(pair.alignment.b.shared),
        same_source,
        one_denies: pair.one_denies(),
    }
}

/// Whether one claim says in so many words what the other does not, though too little else is shared for a dispute: another
/// number of the same thing, another name in its place, another time or part, exchanged roles, or a denial.
fn says_otherwise(pair: &Pair, findings: &[Finding]) -> bool {
    /// What stands in the place of something else tells where little else is left over.
    const MOST_REST: usize = 3;
    let told = |kind| findings.iter().any(|finding| finding.evidence.kind == kind);
    let same = told(EvidenceKind::SameQuote) || told(EvidenceKind::SameDenial);
    cue::numbers_clash(pair)
        // What is not known to one of them is told by the other.
        || pair.one_has("whether")
        || !pair.are_headlines() && cue::numbers_differ(pair)
        || pair.mirrors() && (pair.other_place() || !pair.are_headlines() && pair.other_frame())
        || !same && pair.mirrors() && pair.rest_words() <= MOST_REST && pair.replaces()
        || pair.rest_words() <= 1 && pair.stand_apart()
        || pair.swaps_roles()
        || !pair.are_headlines() && pair.one_rejects() && !told(EvidenceKind::SameDenial)
        || pair.one_denies() && pair.mirrors() && !same
}

/// A dispute that no words show is no dispute: the model may feel one, but a reader must be able to check it. And claims
/// that clash on one thing do not agree, whatever else they share.
fn supported(relation: Relation, findings: &[Finding]) -> Relation {
    /// A weaker finding is right so seldom that it does not stand in the way of an agreement.
    const CLASH: u32 = 300;
    let strongest =
        findings.iter().filter(|finding| finding.speaks_for == Relation::Dispute).map(|it| it.strength).max();
    match (relation, strongest) {
        (Relation::Dispute, None) | (Relation::Agree, Some(CLASH..)) => Relation::Related,
        _ => relation,
    }
}
