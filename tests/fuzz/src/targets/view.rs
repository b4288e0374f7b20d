//! A text cut where claims and evidence begin and end.

use crossread::marker::{Evidence, EvidenceKind, Marker, Origin, Relation, Side};
use crossread::text::Span;
use crossread::view::{Segment, view};

/// The bytes are the text, and the numbers by which claims and evidence are laid over it.
pub fn check(bytes: &[u8]) {
    let text = super::text(bytes);
    let bounds: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let mut numbers = bytes.iter().map(|&byte| usize::from(byte)).cycle();
    let mut number = || numbers.next().unwrap_or_default();
    let mut span = || {
        let (one, other) = (bounds[(number() * 7 + number()) % bounds.len()], bounds[number() % bounds.len()]);
        Span::new(one.min(other), one.max(other))
    };
    let claims: Vec<Span> = (0..5).map(|_| span()).filter(|span| !span.is_empty()).collect();
    let mut spans = || -> Vec<Span> { (0..3).map(|_| span()).filter(|span| !span.is_empty()).collect() };
    let markers: Vec<Marker> = (0..claims.len()).map(|claim| marker(claim, spans())).collect();
    for side in [Side::A, Side::B] {
        let blocks = view(&text, &claims, &markers, side);
        let segments: Vec<&Segment> = blocks.iter().flat_map(|block| &block.segments).collect();
        let mut end = 0;
        for segment in &segments {
            assert!(segment.span.start == end && !segment.span.is_empty(), "{:?} follows {end}", segment.span);
            end = segment.span.end;
            under(segment, &claims, &markers);
        }
        assert_eq!(end, text.len(), "the segments are not the text");
    }
}

/// A segment knows all claims and all evidence over it, and no others.
fn under(segment: &Segment, claims: &[Span], markers: &[Marker]) {
    let over = |span: &Span| span.contains(segment.span);
    let expected: Vec<usize> = (0..claims.len()).filter(|&claim| over(&claims[claim])).collect();
    assert_eq!(segment.claims, expected, "claims over {:?}", segment.span);
    let evidence = |index: usize| markers[index].evidence[0].a.iter().any(over);
    let expected: Vec<(usize, usize)> = (0..markers.len()).filter(|&it| evidence(it)).map(|it| (it, 0)).collect();
    assert_eq!(segment.evidence, expected, "evidence over {:?}", segment.span);
}

fn marker(claim: usize, spans: Vec<Span>) -> Marker {
    let evidence = Evidence { kind: EvidenceKind::Antonym, a: spans.clone(), b: spans, values: None };
    Marker {
        a: claim,
        b: claim,
        relation: Relation::Dispute,
        confidence: 1.0,
        origin: Origin::Engine,
        evidence: vec![evidence],
        same_source: false,
        by: None,
        reason: None,
        engine: None,
    }
}
