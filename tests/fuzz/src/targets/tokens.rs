//! A text and its parts: tokens, sentences, paragraphs, UTF-16 offsets, what folding comes to, suggested claims.

use crossread::article::Folded;
use crossread::lang::Language;
use crossread::text::{OffsetError, Span, Utf16Index, paragraphs, tokenize, trimmed, whole_words};

/// The bytes are the text.
pub fn check(bytes: &[u8]) {
    let text = super::text(bytes);
    let language = Language::english();
    let tokens: Vec<Span> = tokenize(&text).iter().map(|token| token.span).collect();
    ascending(&text, &tokens);
    covered(&text, &tokens);
    ascending(&text, &language.sentences(&text));
    ascending(&text, &language.suggest_claims(&text));
    offsets(&text);
    let blocks = paragraphs(&text);
    ascending(&text, &blocks);
    assert_eq!(blocks.iter().map(|span| span.len()).sum::<usize>(), text.len(), "paragraphs leave something out");
    folding(&text);
    // Each reads some hundred bytes around its span, so not all of them.
    for span in tokens.into_iter().take(100) {
        let whole = whole_words(&text, span);
        assert!(whole.contains(span) && !whole.of(&text).is_empty(), "{span:?} grew to {whole:?}");
        assert!(span.contains(trimmed(&text, span)), "{span:?} is trimmed to something outside it");
    }
}

/// Spans ascend, are disjoint, not empty, and end between characters.
fn ascending(text: &str, spans: &[Span]) {
    let mut last = 0;
    for span in spans {
        assert!(last <= span.start && span.start < span.end, "{span:?} comes after {last}");
        assert!(text.is_char_boundary(span.start) && text.is_char_boundary(span.end), "{span:?} cuts a character");
        last = span.end;
    }
    assert!(last <= text.len(), "{last} lies behind the text");
}

/// No letter and no digit lies between tokens.
fn covered(text: &str, tokens: &[Span]) {
    let mut last = 0;
    for span in tokens.iter().copied().chain([Span::new(text.len(), text.len())]) {
        let between = &text[last..span.start];
        assert!(!between.contains(char::is_alphanumeric), "{between:?} is in no token");
        last = span.end;
    }
}

/// Bytes → UTF-16 → bytes, at every place of the text.
fn offsets(text: &str) {
    let index = Utf16Index::new(text);
    let mut expected = 0;
    for (byte, character) in text.char_indices() {
        assert_eq!(index.to_utf16(text, byte), expected);
        assert_eq!(index.to_byte(text, expected), Ok(byte));
        if character.len_utf16() == 2 {
            assert_eq!(index.to_byte(text, expected + 1), Err(OffsetError::InsideSurrogatePair));
        }
        expected += u32::try_from(character.len_utf16()).unwrap_or(0);
    }
    assert_eq!((index.to_utf16(text, text.len()), index.len_utf16()), (expected, expected));
    assert_eq!(index.to_byte(text, expected), Ok(text.len()));
    assert_eq!(index.to_byte(text, expected + 1), Err(OffsetError::OutsideText));
}

/// What is folded twice is what is folded once, and every part of it comes from a part of the text.
fn folding(text: &str) {
    let folded = Folded::new(text);
    assert_eq!(Folded::new(folded.as_str()).as_str(), folded.as_str(), "folding is not done at once");
    for (start, character) in folded.as_str().char_indices() {
        let span = folded.unfold(Span::new(start, start + character.len_utf8()));
        assert!(text.get(span.start..span.end).is_some(), "{span:?} is no place of the text");
    }
}
