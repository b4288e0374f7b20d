//! Claims are found where their words stand, or reported as lost.

use crossread::article::{Article, ArticleDraft, ClaimDraft, Meaning, TextQuote};

/// A text, then claims: the quote, the words before it, the words after it, and a position `start+length`, each perhaps
/// missing, with `|` between them.
pub fn check(bytes: &[u8]) {
    let input = super::text(bytes);
    let text = super::part(&input, 0);
    let drafts: Vec<ClaimDraft> = super::items(super::part(&input, 1)).map(draft).collect();
    let draft = ArticleDraft {
        text: text.to_owned(),
        title: None,
        source: None,
        url: None,
        published: None,
        lang: None,
        dir: None,
        claims: Some(drafts.clone()),
    };
    let mut warnings = Vec::new();
    let article = match Article::new(draft, "a", &mut warnings) {
        Ok(article) => article,
        Err(error) => {
            assert!(error.path().starts_with('a') && !error.code().is_empty(), "{error}");
            return;
        }
    };
    assert_eq!(article.claims.len() + article.orphans.len(), drafts.len(), "a claim is neither found nor lost");
    for claim in &article.claims {
        let words = text.get(claim.span.start..claim.span.end);
        assert!(words.is_some_and(|words| !words.trim().is_empty()), "{:?} holds no words", claim.span);
        assert!((0.0..=1.0).contains(&claim.score), "a score of {}", claim.score);
        let range = article.utf16.range(text, claim.span);
        let back = [range.start, range.end].map(|offset| article.utf16.to_byte(text, offset));
        assert_eq!(back, [Ok(claim.span.start), Ok(claim.span.end)]);
    }
    for orphan in &article.orphans {
        let quote = &orphan.quote;
        assert!(quote.trim().is_empty() || !text.contains(quote.as_str()), "{quote:?} stands in the text");
    }
}

fn draft(item: &str) -> ClaimDraft {
    let mut fields = item.split('|');
    let mut field = || fields.next().unwrap_or_default().to_owned();
    let quote = TextQuote { exact: field(), prefix: field(), suffix: field() };
    let position = field();
    let position = position.split_once('+').and_then(|(start, length)| {
        let (start, length): (u64, u64) = (start.parse().ok()?, length.parse().ok()?);
        Some((start, start.saturating_add(length)))
    });
    ClaimDraft {
        id: None,
        quote: (!quote.exact.is_empty() || position.is_none()).then_some(quote),
        position,
        unread_selectors: Vec::new(),
        meaning: Meaning::default(),
        quote_path: "quote",
    }
}
