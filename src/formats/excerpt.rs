//! A comparison without its articles: the claims with a few words around each, for pages that may not show the rest. It
//! is a comparison like any other, of the excerpts; the hash stays that of the whole text. A claim that the engine
//! suggested is left out where no marker connects it: nobody marked it, and all suggestions are most of an article.

use serde_json::{Value, json};

use crate::wire::made::{Article, Claim, Given, SIDES};

/// UTF-16 code units of text that are kept on each side of a claim, up to a white space.
const NEAR: usize = 60;

/// What stands for what was left out.
const GAP: &str = " … ";

pub(super) fn excerpt(comparison: &Value, given: &Given) -> Value {
    let mut made = comparison.clone();
    let kept = [0, 1].map(|side| Kept::of(&given.articles[side]));
    for (side, name) in SIDES.iter().enumerate() {
        let article = &given.articles[side];
        let left_out =
            |id: &Value| id.as_str().and_then(|id| article.claim(id)).is_some_and(|it| is_left_out(article, it));
        if let Some(claims) = made["articles"][name]["claims"].as_array_mut() {
            claims.retain(|claim| !left_out(&claim["id"]));
        }
        let only = if side == 0 { "onlyA" } else { "onlyB" };
        if let Some(ids) = made[only].as_array_mut() {
            ids.retain(|id| !left_out(id));
            made["summary"][only] = made[only].as_array().map_or(0, Vec::len).into();
        }
        let view = &mut made["view"][name];
        *view = kept[side].view(&comparison["view"][name]);
        for claim in made["articles"][name]["claims"].as_array_mut().into_iter().flatten() {
            kept[side].move_range(claim);
        }
    }
    for marker in made["markers"].as_array_mut().into_iter().flatten() {
        let mut pieces: Vec<&mut Value> = Vec::new();
        let (evidence, engine) = split(marker);
        pieces.extend(evidence.into_iter().flatten().chain(engine.into_iter().flatten()));
        for piece in pieces {
            for (side, name) in SIDES.iter().enumerate() {
                for range in piece[name].as_array_mut().into_iter().flatten() {
                    kept[side].move_range(range);
                }
            }
        }
    }
    made
}

fn is_left_out(article: &Article, claim: &Claim) -> bool {
    claim.suggested && article.only.contains(&claim.id)
}

/// The evidence of a marker, and that of the engine where somebody else decided.
fn split(marker: &mut Value) -> (Option<&mut Vec<Value>>, Option<&mut Vec<Value>>) {
    let (mut evidence, mut engine) = (None, None);
    for (name, value) in marker.as_object_mut().into_iter().flatten() {
        match name.as_str() {
            "evidence" => evidence = value.as_array_mut(),
            "engine" => engine = value.get_mut("evidence").and_then(Value::as_array_mut),
            _ => {}
        }
    }
    (evidence, engine)
}

/// What is kept of an article.
struct Kept {
    /// Ascending and apart, in UTF-16 code units.
    ranges: Vec<(usize, usize)>,
    /// The ids of the claims that are not.
    left_out: Vec<String>,
}

impl Kept {
    fn of(article: &Article) -> Self {
        let units = article.units();
        let is_space = |at: usize| units.get(at).is_none_or(|unit| matches!(unit, 0x20 | 0x0a | 0x0d | 0x09 | 0xa0));
        let mut ranges: Vec<(usize, usize)> = Vec::new();
        let shown = article.claims.iter().filter(|claim| !is_left_out(article, claim));
        let mut claims: Vec<(usize, usize)> = shown.filter_map(|claim| claim.range).collect();
        claims.sort_unstable();
        for (start, end) in claims {
            let end = end.min(units.len());
            // A paragraph's end is as good an end as a word's.
            let from = start.saturating_sub(NEAR);
            let from = if from == 0 { 0 } else { (from..start).find(|at| is_space(*at)).map_or(start, |at| at + 1) };
            let to = (end + NEAR).min(units.len());
            let to = if to == units.len() { to } else { (end..to).rev().find(|at| is_space(*at)).unwrap_or(end) };
            match ranges.last_mut() {
                Some(last) if from <= last.1 => last.1 = last.1.max(to),
                _ => ranges.push((from, to)),
            }
        }
        let left_out = article.claims.iter().filter(|claim| is_left_out(article, claim));
        Self { ranges, left_out: left_out.map(|claim| claim.id.to_owned()).collect() }
    }

    /// Where a place of the article is in the excerpts. Before each but one at the text's start stands a [`GAP`].
    fn moved(&self, at: usize) -> usize {
        let mut before = 0;
        for (start, end) in &self.ranges {
            if *start > 0 {
                before += GAP.encode_utf16().count();
            }
            if at <= *end {
                return before + at.saturating_sub(*start);
            }
            before += end - start;
        }
        before
    }

    fn move_range(&self, range: &mut Value) {
        for end in ["start", "end"] {
            if let Some(at) = range[end].as_u64() {
                range[end] = json!(self.moved(at as usize));
            }
        }
    }

    /// The blocks of the view with what is kept of their segments.
    fn view(&self, blocks: &Value) -> Value {
        let mut made: Vec<Value> = Vec::new();
        let mut at = 0;
        for block in blocks.as_array().into_iter().flatten() {
            let mut segments: Vec<Value> = Vec::new();
            for segment in block["segments"].as_array().into_iter().flatten() {
                let units: Vec<u16> = segment["text"].as_str().unwrap_or_default().encode_utf16().collect();
                let (from, to) = (at, at + units.len());
                at = to;
                for (start, end) in self.ranges.iter().filter(|(start, end)| *start < to && from < *end) {
                    if from <= *start && *start > 0 {
                        segments.push(json!({ "text": GAP }));
                    }
                    let inside = &units[start.saturating_sub(from)..(end - from).min(units.len())];
                    let mut piece = segment.clone();
                    if let Some(claims) = piece["claims"].as_array_mut() {
                        claims.retain(|id| !self.left_out.iter().any(|left_out| id == left_out));
                    }
                    piece["text"] = String::from_utf16_lossy(inside).into();
                    segments.push(piece);
                }
            }
            if !segments.is_empty() {
                made.push(json!({ "segments": segments }));
            }
        }
        made.into()
    }
}
