//! Markdown: the pairs as a table (GitHub Flavored Markdown 0.29), for notes and tickets. Written only.

use std::fmt::Write as _;

use crate::wire::made::{Given, SIDES};

pub(super) fn write(given: &Given) -> String {
    let [a, b] = [0, 1].map(|side| {
        let article = &given.articles[side];
        let letter = SIDES[side].to_ascii_uppercase();
        article.source.or(article.title).map_or(letter.clone(), |name| format!("{letter}: {}", cell(name)))
    });
    let mut text = format!("| | {a} | {b} |\n|---|---|---|\n");
    let quote = |side: usize, id: &str| cell(given.articles[side].claim(id).map_or(id, |claim| claim.quote));
    for marker in &given.markers {
        let [a, b] = [0, 1].map(|side| quote(side, marker.ends[side]));
        let _ = writeln!(text, "| {} ({:.2}, {}) | {a} | {b} |", marker.relation, marker.confidence, marker.origin);
    }
    for id in &given.articles[0].only {
        let _ = writeln!(text, "| only in A | {} | |", quote(0, id));
    }
    for id in &given.articles[1].only {
        let _ = writeln!(text, "| only in B | | {} |", quote(1, id));
    }
    text
}

/// Text that stays text within a cell, in one line.
fn cell(text: &str) -> String {
    let mut cell = String::new();
    for character in text.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        if character.is_ascii_punctuation()
            && !matches!(character, ',' | '.' | '\'' | '"' | '(' | ')' | '?' | ';' | ':' | '%' | '/')
        {
            cell.push('\\');
        }
        cell.push(character);
    }
    cell
}
