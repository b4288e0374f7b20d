//! What a case expects, a line each, and what was found.
//!
//! | Line | Meaning |
//! |---|---|
//! | `a1 dispute b1 number` | this marker, with evidence of this kind; the kind may be left out |
//! | `a1 not dispute b1` | no such marker |
//! | `a1 only` | no marker connects the claim |
//! | `a1 orphan` | the claim is not in its text |
//! | `a1 marks Not one` | these words, together, are evidence of one of the claim's markers |
//! | `a1 not marks 77` | these words are no evidence of any of the claim's markers |
//! | `a1 speaker Ana Ruiz` | the claim's speaker; without a name, it has none |
//! | `warning ambiguous-quote` | the comparison says so |
//!
//! A dispute that no line expects fails the case, whatever else it finds: a false dispute accuses somebody.

use std::fmt;

use serde_json::Value;

use super::case_file::flipped;

const RELATIONS: [&str; 3] = ["agree", "dispute", "related"];

/// One line of a `markers` block.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Expectation {
    /// A marker, perhaps with evidence of a kind.
    Marker { a: String, relation: String, b: String, kind: Option<String> },
    /// No marker of this relation.
    NoMarker { a: String, relation: String, b: String },
    /// A claim that no marker connects.
    Only(String),
    /// A claim that is not in its text.
    Orphan(String),
    /// Words of the article that are evidence of a marker of this claim.
    Marks { claim: String, words: String },
    /// Words of the article that are no evidence of any marker of this claim.
    NoMarks { claim: String, words: String },
    /// Who says a claim; empty where nobody is named.
    Speaker { claim: String, name: String },
    /// A warning with this code.
    Warning(String),
}

/// What a comparison says, with the ids as the case has them.
#[derive(Debug, Default)]
pub(crate) struct Found {
    markers: Vec<FoundMarker>,
    only: Vec<String>,
    orphans: Vec<String>,
    /// Claims with the words that are evidence of their markers.
    marked: Vec<(String, String)>,
    /// Claims with their speakers.
    speakers: Vec<(String, String)>,
    warnings: Vec<String>,
}

#[derive(Debug)]
struct FoundMarker {
    a: String,
    relation: String,
    b: String,
    confidence: f64,
    kinds: Vec<String>,
}

impl Expectation {
    /// Reads a line.
    pub(crate) fn read(line: &str) -> Result<Self, String> {
        let words: Vec<&str> = line.split_whitespace().collect();
        let owned = |word: &&str| (*word).to_owned();
        match words.as_slice() {
            [a, "not", relation, b] if RELATIONS.contains(relation) => {
                Ok(Self::NoMarker { a: owned(a), relation: owned(relation), b: owned(b) })
            }
            [a, relation, b, kind @ ..] if RELATIONS.contains(relation) && kind.len() < 2 => {
                let kind = kind.first().map(owned);
                Ok(Self::Marker { a: owned(a), relation: owned(relation), b: owned(b), kind })
            }
            [claim, "only"] => Ok(Self::Only(owned(claim))),
            [claim, "orphan"] => Ok(Self::Orphan(owned(claim))),
            [claim, "marks", words @ ..] => Ok(Self::Marks { claim: owned(claim), words: words.join(" ") }),
            [claim, "not", "marks", words @ ..] => Ok(Self::NoMarks { claim: owned(claim), words: words.join(" ") }),
            [claim, "speaker", name @ ..] => Ok(Self::Speaker { claim: owned(claim), name: name.join(" ") }),
            ["warning", code] => Ok(Self::Warning(owned(code))),
            _ => Err(format!("no expectation: {line}")),
        }
    }

    /// Whether what was found is what is expected.
    pub(crate) fn holds(&self, found: &Found) -> bool {
        match self {
            Self::Marker { a, relation, b, kind } => found.markers.iter().any(|marker| {
                marker.is(a, relation, b) && kind.as_ref().is_none_or(|kind| marker.kinds.contains(kind))
            }),
            Self::NoMarker { a, relation, b } => !found.markers.iter().any(|marker| marker.is(a, relation, b)),
            Self::Only(claim) => found.only.contains(claim),
            Self::Orphan(claim) => found.orphans.contains(claim),
            Self::Marks { claim, words } => found.marked.contains(&(claim.clone(), words.clone())),
            Self::NoMarks { claim, words } => !found.marked.contains(&(claim.clone(), words.clone())),
            Self::Speaker { claim, name } => found.speakers.contains(&(claim.clone(), name.clone())),
            Self::Warning(code) => found.warnings.contains(code),
        }
    }
}

impl Found {
    /// What the comparison of a pair says. `swapped` turns a swapped comparison back.
    pub(crate) fn new(pair: &Value, comparison: &Value, swapped: bool) -> Self {
        let id = |id: &Value| if swapped { flipped(&string(id)) } else { string(id) };
        let (a, b) = if swapped { ("b", "a") } else { ("a", "b") };
        let markers = list(&comparison["markers"]).map(|marker| FoundMarker {
            a: id(&marker[a]),
            relation: string(&marker["relation"]),
            b: id(&marker[b]),
            confidence: marker["confidence"].as_f64().unwrap_or(f64::NAN),
            kinds: list(&marker["evidence"]).map(|evidence| string(&evidence["kind"])).collect(),
        });
        let marked = list(&comparison["markers"]).flat_map(|marker| {
            let words = list(&marker["evidence"]).flat_map(move |evidence| {
                let side = |side: &'static str| {
                    list(&evidence[side]).map(move |span| (id(&marker[side]), words(&pair[side]["text"], span)))
                };
                side("a").chain(side("b"))
            });
            words.collect::<Vec<_>>()
        });
        let claims = || ["a", "b"].into_iter().flat_map(|side| list(&comparison["articles"][side]["claims"]));
        Self {
            markers: markers.collect(),
            only: list(&comparison["onlyA"]).chain(list(&comparison["onlyB"])).map(id).collect(),
            marked: marked.collect(),
            orphans: claims().filter(|claim| claim["status"] == "orphan").map(|claim| id(&claim["id"])).collect(),
            speakers: claims().map(|claim| (id(&claim["id"]), string(&claim["speaker"]))).collect(),
            warnings: list(&comparison["warnings"]).map(|warning| string(&warning["code"])).collect(),
        }
    }

    /// The disputes that nothing expects.
    pub(crate) fn unexpected_disputes(&self, expected: &[Expectation]) -> Vec<String> {
        let is_expected = |found: &&FoundMarker| {
            expected.iter().any(|expectation| {
                matches!(expectation, Expectation::Marker { a, relation, b, .. } if found.is(a, relation, b))
            })
        };
        let disputes = self.markers.iter().filter(|marker| marker.relation == "dispute");
        disputes.filter(|marker| !is_expected(marker)).map(ToString::to_string).collect()
    }
}

impl FoundMarker {
    fn is(&self, a: &str, relation: &str, b: &str) -> bool {
        self.a == a && self.relation == relation && self.b == b
    }
}

impl fmt::Display for Expectation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Marker { a, relation, b, kind } => {
                write!(f, "{a} {relation} {b} {}", kind.as_deref().unwrap_or_default())
            }
            Self::NoMarker { a, relation, b } => write!(f, "{a} not {relation} {b}"),
            Self::Only(claim) => write!(f, "{claim} only"),
            Self::Orphan(claim) => write!(f, "{claim} orphan"),
            Self::Marks { claim, words } => write!(f, "{claim} marks {words}"),
            Self::NoMarks { claim, words } => write!(f, "{claim} not marks {words}"),
            Self::Speaker { claim, name } => write!(f, "{claim} speaker {name}"),
            Self::Warning(code) => write!(f, "warning {code}"),
        }
    }
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for marker in &self.markers {
            write!(f, "{marker}; ")?;
        }
        write!(f, "only {:?}; orphans {:?}; warnings {:?}; ", self.only, self.orphans, self.warnings)?;
        write!(f, "marked {:?}; speakers {:?}", self.marked, self.speakers)
    }
}

impl fmt::Display for FoundMarker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {} ({}: {})", self.a, self.relation, self.b, self.confidence, self.kinds.join(", "))
    }
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn string(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// The words of a span, which is in UTF-16 code units.
fn words(text: &Value, span: &Value) -> String {
    let offset = |end: &str| span[end].as_u64().and_then(|offset| usize::try_from(offset).ok()).unwrap_or_default();
    let units = string(text).encode_utf16().take(offset("end")).skip(offset("start")).collect::<Vec<_>>();
    String::from_utf16_lossy(&units)
}
