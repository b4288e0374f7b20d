//! Text and markers → blocks of segments, so that drawing needs no offset arithmetic.
//!
//! All segments of all blocks, one after another, are the text. A segment is the smallest run with one set of claims,
//! markers and evidence.

use crate::marker::{Marker, Side};
use crate::text::{Span, paragraphs, sort};

/// A paragraph with the line breaks after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Disjoint, ascending, without gaps.
    pub segments: Vec<Segment>,
}

/// A run of text with one set of claims, markers and evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Where it stands; never empty.
    pub span: Span,
    /// Indices of the claims that cover it, ascending.
    pub claims: Vec<usize>,
    /// Indices of the markers of those claims, ascending.
    pub markers: Vec<usize>,
    /// Markers and the indices of their evidence that points here, ascending.
    pub evidence: Vec<(usize, usize)>,
}

/// What begins or ends at a byte.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Edge {
    Claim(usize),
    Evidence(usize, usize),
}

/// Cuts a text where claims and evidence begin and end.
///
/// `claims` are the spans of the side's claims, in the order that markers count them.
#[must_use]
pub fn view(text: &str, claims: &[Span], markers: &[Marker], side: Side) -> Vec<Block> {
    let mut edges: Vec<(usize, bool, Edge)> = Vec::new();
    let mut mark = |span: Span, edge: Edge| {
        edges.push((span.start, true, edge));
        edges.push((span.end, false, edge));
    };
    for (claim, span) in claims.iter().enumerate() {
        mark(*span, Edge::Claim(claim));
    }
    let mut of_claim: Vec<Vec<usize>> = vec![Vec::new(); claims.len()];
    for (index, marker) in markers.iter().enumerate() {
        let (claim, evidence): (_, fn(&crate::marker::Evidence) -> &[Span]) = match side {
            Side::A => (marker.a, |evidence| &evidence.a),
            Side::B => (marker.b, |evidence| &evidence.b),
        };
        of_claim[claim].push(index);
        for (number, piece) in marker.evidence.iter().enumerate() {
            for span in evidence(piece) {
                mark(*span, Edge::Evidence(index, number));
            }
        }
    }
    sort(&mut edges);

    let mut cursor = Cursor { edges: &edges, active: Vec::new() };
    let block = |paragraph: Span| {
        let mut segments = Vec::new();
        let mut start = paragraph.start;
        while start < paragraph.end {
            let end = cursor.advance(start).min(paragraph.end);
            segments.push(cursor.segment(Span::new(start, end), &of_claim));
            start = end;
        }
        Block { segments }
    };
    paragraphs(text).into_iter().map(block).collect()
}

/// Walks over the edges from left to right.
struct Cursor<'e> {
    edges: &'e [(usize, bool, Edge)],
    /// What covers the place reached, with how often (the same evidence may overlap itself).
    active: Vec<Edge>,
}

impl Cursor<'_> {
    /// Takes in all edges up to and at `at`; gives where the next one stands.
    fn advance(&mut self, at: usize) -> usize {
        while let Some((_, begins, edge)) = self.edges.first().filter(|edge| edge.0 <= at) {
            if *begins {
                let place = self.active.partition_point(|other| other <= edge);
                self.active.insert(place, *edge);
            } else if let Ok(place) = self.active.binary_search(edge) {
                self.active.remove(place);
            }
            self.edges = &self.edges[1..];
        }
        self.edges.first().map_or(usize::MAX, |edge| edge.0)
    }

    fn segment(&self, span: Span, of_claim: &[Vec<usize>]) -> Segment {
        let (mut claims, mut markers, mut evidence) = (Vec::new(), Vec::new(), Vec::new());
        for edge in &self.active {
            match *edge {
                Edge::Claim(claim) => {
                    claims.push(claim);
                    markers.extend(&of_claim[claim]);
                }
                Edge::Evidence(marker, number) => evidence.push((marker, number)),
            }
        }
        sort(&mut markers);
        markers.dedup();
        evidence.dedup();
        Segment { span, claims, markers, evidence }
    }
}
