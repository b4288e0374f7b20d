//! What people decided before the engine is asked: annotated answers and links.

use std::cmp::Reverse;

use super::questions::Questions;
use crate::article::Article;
use crate::error::{Warning, WarningKind};
use crate::lang::Language;
use crate::marker::{Evidence, EvidenceKind, Origin, Relation};
use crate::relation::{Answered, answered, fold};
use crate::text::{OrderedMap, sort, sort_by_key};

/// Somebody's word on two claims: a person's, which wins over annotations and engine, or a plugged-in judge's, which
/// wins over the engine alone.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonLink {
    /// Id of a claim of a.
    pub a: String,
    /// Id of a claim of b.
    pub b: String,
    /// How they relate; `None` takes a marker away.
    pub relation: Relation,
    /// Who says so.
    pub by: Option<String>,
    /// Why.
    pub reason: Option<String>,
    /// How surely, 0 to 1: for the verdict of a judge. A person's word is certain.
    pub confidence: f64,
}

/// A decision of people on a claim pair.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Decision {
    pub(super) relation: Relation,
    /// 1, but for answers to a question that the two articles word differently: how surely it is one.
    pub(super) confidence: f64,
    pub(super) origin: Origin,
    /// Spans of the articles.
    pub(super) evidence: Vec<Evidence>,
    pub(super) by: Option<String>,
    pub(super) reason: Option<String>,
}

/// All decisions of people, by claim of a and claim of b.
pub(super) type Decisions = OrderedMap<(usize, usize), Decision>;

/// What annotations and links decide.
pub(super) fn decide(
    a: &Article,
    b: &Article,
    links: Vec<PersonLink>,
    questions: &Questions,
    language: Option<&Language>,
    warnings: &mut Vec<Warning>,
) -> Decisions {
    let mut decisions = from_answers(a, b, questions, language);
    let mut linked = OrderedMap::default();
    for (index, link) in links.into_iter().enumerate() {
        let Some((one, other)) = ends(a, b, &link, "links", index, warnings) else { continue };
        if let Some(earlier) = linked.insert((one, other), index) {
            let message =
                format!("claims '{}' and '{}' are linked before, by links[{earlier}]: this one counts", link.a, link.b);
            warnings.push(Warning::new(WarningKind::DuplicateLink, format!("links[{index}]"), message));
        }
        let (span_a, span_b) = (a.claims[one].span, b.claims[other].span);
        let evidence = Evidence { kind: EvidenceKind::Linked, a: vec![span_a], b: vec![span_b], values: None };
        let mut evidence = vec![evidence];
        if let Some(annotated) = decisions.remove(&(one, other)) {
            let annotated = annotated.evidence.into_iter();
            evidence.extend(annotated.filter(|evidence| evidence.kind == EvidenceKind::AnnotatedAnswer));
        }
        let PersonLink { relation, by, reason, .. } = link;
        let decision = Decision { relation, confidence: 1.0, origin: Origin::Person, evidence, by, reason };
        decisions.insert((one, other), decision);
    }
    decisions
}

/// The claims that a link joins; where one of them is not there, a warning says so.
pub(super) fn ends(
    a: &Article,
    b: &Article,
    link: &PersonLink,
    list: &str,
    index: usize,
    warnings: &mut Vec<Warning>,
) -> Option<(usize, usize)> {
    let claim = |article: &Article, id: &str| article.claims.iter().position(|claim| claim.id == id);
    let ends = [("a", claim(a, &link.a), &link.a), ("b", claim(b, &link.b), &link.b)];
    if let Some((side, _, id)) = ends.iter().find(|(_, claim, _)| claim.is_none()) {
        let article = if *side == "a" { a } else { b };
        let orphan = article.orphans.iter().any(|orphan| orphan.id == **id);
        let message = if orphan {
            format!("claim '{id}' was not found in the text of article {side}, so it cannot be linked")
        } else {
            format!("there is no claim '{id}' in article {side} to link")
        };
        warnings.push(Warning::new(WarningKind::LinkWithoutClaim, format!("{list}[{index}].{side}"), message));
    }
    ends[0].1.zip(ends[1].1)
}

/// So many claims of each article are paired by one question, the first ones of the text; the grid lists all. Pairs grow
/// with the square, and nobody reads the four hundredth.
const MOST_ANSWERS: usize = 20;

/// Claims that answer one question.
fn from_answers(a: &Article, b: &Article, questions: &Questions, language: Option<&Language>) -> Decisions {
    let mut by_question: OrderedMap<String, Vec<usize>> = OrderedMap::default();
    for (index, claim) in b.claims.iter().enumerate() {
        for answer in &claim.meaning.answers {
            let claims = by_question.get_or_insert_with(fold(&answer.question), |_| Vec::new());
            if claims.len() < MOST_ANSWERS {
                claims.push(index);
            }
        }
    }
    let mut decisions = Decisions::default();
    let mut asked: OrderedMap<String, usize> = OrderedMap::default();
    for (one, claim) in a.claims.iter().enumerate() {
        let mut partners: Vec<usize> = Vec::new();
        for answer in &claim.meaning.answers {
            let question = fold(&answer.question);
            if let Some(claims) = by_question.get(questions.partner(&question)) {
                let times = asked.get_or_insert_with(question, |_| 0);
                *times += 1;
                partners.extend(claims.iter().filter(|_| *times <= MOST_ANSWERS));
            }
        }
        sort(&mut partners);
        partners.dedup();
        for other in partners {
            let alike = |one: &str, other: &str| questions.between(one, other);
            let mut found = answered(&claim.meaning, &b.claims[other].meaning, &alike, language);
            // One question in dispute is a dispute, whatever else the two agree on.
            // Of the rest no key tells a from b, so that swapping the articles swaps the evidence and nothing else.
            sort_by_key(&mut found, |Answered { relation, values, sure }| {
                let (asked, asked_b) = (values.question.clone(), values.question_b.clone());
                let asked_b = asked_b.or_else(|| asked.clone());
                (*relation, Reverse(*sure), asked.clone().min(asked_b.clone()), asked.max(asked_b))
            });
            let Some((relation, sure)) = found.first().map(|answered| (answered.relation, answered.sure)) else {
                continue;
            };
            let evidence = found.into_iter().map(|answered| Evidence {
                kind: EvidenceKind::AnnotatedAnswer,
                a: vec![claim.span],
                b: vec![b.claims[other].span],
                values: Some(answered.values),
            });
            let evidence = evidence.collect();
            let (confidence, origin) = (f64::from(sure) / 1000.0, Origin::Annotation);
            let decision = Decision { relation, confidence, origin, evidence, by: None, reason: None };
            decisions.insert((one, other), decision);
        }
    }
    decisions
}
