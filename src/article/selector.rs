//! From a claim's selectors to its anchor: what is wrong is refused with its path, what is doubtful is reported.

use super::anchor::{Anchor, Request, anchor};
use super::fold::Folded;
use super::limits::MAX_QUOTE_UTF16;
use super::{AnchorStatus, Claim, ClaimDraft, Orphan, TextQuote};
use crate::error::{Error, ErrorKind, Warning, WarningKind};
use crate::text::{OffsetError, Span, Utf16Index};

/// Characters of a quote that a message repeats.
const MESSAGE_QUOTE_CHARS: usize = 60;

/// Anchors all claims of a text. `ids` has one for each draft.
pub(super) fn resolve(
    text: &str,
    utf16: &Utf16Index,
    drafts: Vec<ClaimDraft>,
    ids: Vec<String>,
    path: &str,
    warnings: &mut Vec<Warning>,
) -> Result<(Vec<Claim>, Vec<Orphan>), Error> {
    let requests = drafts.iter().enumerate().map(|(index, draft)| {
        let claim_path = format!("{path}.claims[{index}]");
        let position =
            draft.position.map(|position| check_position(text, utf16, position, &position_path(draft, &claim_path)));
        Ok(Request { quote: check_quote(draft, &claim_path)?, position: position.transpose()? })
    });
    let requests = requests.collect::<Result<Vec<_>, Error>>()?;
    let anchors = anchor(text, &requests);

    let (mut claims, mut orphans) = (Vec::new(), Vec::new());
    for (index, ((draft, id), anchor)) in drafts.into_iter().zip(ids).zip(anchors).enumerate() {
        warn(&draft, &id, &anchor, &format!("{path}.claims[{index}]"), warnings);
        let meaning = draft.meaning.without_blanks();
        match anchor {
            Anchor::Found { span, status, score, .. } => {
                claims.push(Claim { id, span, status, score, meaning, suggested: false, index });
            }
            Anchor::Missing { score, .. } => {
                let quote = draft.quote.map(|quote| quote.exact).unwrap_or_default();
                orphans.push(Orphan { id, quote, score, meaning, index });
            }
        }
    }
    Ok((claims, orphans))
}

/// The quote to look for; none where the position must do, or where nothing that was given can be read.
fn check_quote<'d>(draft: &'d ClaimDraft, claim_path: &str) -> Result<Option<&'d TextQuote>, Error> {
    match &draft.quote {
        Some(quote) if !Folded::new(&quote.exact).as_str().trim().is_empty() => Ok(Some(quote)),
        _ if draft.position.is_some() => Ok(None),
        Some(_) => {
            let path = format!("{claim_path}.{}", draft.quote_path);
            Err(Error::new(ErrorKind::EmptyClaim, path, "the quote is empty"))
        }
        None if draft.unread_selectors.is_empty() => {
            let message = "a claim needs a `quote`, or `start` and `end`";
            Err(Error::new(ErrorKind::InvalidShape, claim_path, message))
        }
        None => Ok(None),
    }
}

/// Where `start` and `end` stand: beside the quote in a W3C annotation's target, else in the claim itself.
fn position_path(draft: &ClaimDraft, claim_path: &str) -> String {
    if draft.quote_path.starts_with("target") {
        format!("{claim_path}.{}", draft.quote_path)
    } else {
        claim_path.to_owned()
    }
}

/// The bytes of a position in UTF-16 code units.
fn check_position(text: &str, utf16: &Utf16Index, (start, end): (u64, u64), path: &str) -> Result<Span, Error> {
    let error = |kind, name: &str, message: String| Error::new(kind, format!("{path}.{name}"), message);
    if end < start {
        let message = format!("the claim ends at {end}, before it starts at {start}");
        return Err(error(ErrorKind::OffsetsBackwards, "end", message));
    }
    let byte = |offset: u64, name: &str| {
        let offset_utf16 = u32::try_from(offset).unwrap_or(u32::MAX);
        utf16.to_byte(text, offset_utf16).map_err(|reason| match reason {
            OffsetError::OutsideText => {
                let length = utf16.len_utf16();
                let message = format!("{offset} lies outside the text, which has {length} UTF-16 code units");
                error(ErrorKind::OffsetOutsideText, name, message)
            }
            OffsetError::InsideSurrogatePair => {
                let message = format!("{offset} lies between the two UTF-16 code units of one character");
                error(ErrorKind::OffsetInsideSurrogatePair, name, message)
            }
        })
    };
    let span = Span::new(byte(start, "start")?, byte(end, "end")?);
    if span.of(text).trim().is_empty() {
        let message = format!("there are no words between {start} and {end}");
        return Err(error(ErrorKind::EmptyClaim, "end", message));
    }
    if end - start > MAX_QUOTE_UTF16 as u64 {
        let message = format!("the claim is {} UTF-16 code units long, more than {MAX_QUOTE_UTF16}", end - start);
        return Err(error(ErrorKind::OverLimit, "end", message));
    }
    Ok(span)
}

/// Says what the caller should know of an anchor.
fn warn(draft: &ClaimDraft, id: &str, anchor: &Anchor, claim_path: &str, warnings: &mut Vec<Warning>) {
    let quote_path = format!("{claim_path}.{}", draft.quote_path);
    let words = draft.quote.as_ref().map(|quote| first_words(&quote.exact)).unwrap_or_default();
    match *anchor {
        Anchor::Missing { .. } if draft.quote.is_none() => {
            let kinds = draft.unread_selectors.join(", ");
            let message = format!("claim `{id}` has no selector that is read here, only {kinds}");
            warnings.push(Warning::new(WarningKind::UnknownSelector, quote_path, message));
        }
        Anchor::Missing { gave_up, .. } => {
            let reason = if gave_up {
                "does not stand in the text word for word, and too much was looked for to search on"
            } else {
                "is not in the text"
            };
            let message = format!("the quote of claim `{id}` {reason}: “{words}”");
            warnings.push(Warning::new(WarningKind::OrphanClaim, quote_path, message));
        }
        Anchor::Found { status, ambiguous, .. } => {
            if ambiguous {
                let message =
                    format!("the quote of claim `{id}` fits in more than one place, the first is taken: “{words}”");
                warnings.push(Warning::new(WarningKind::AmbiguousQuote, quote_path, message));
            }
            if status == AnchorStatus::Moved {
                let path = format!("{}.start", position_path(draft, claim_path));
                let message = format!("the quote of claim `{id}` stands elsewhere than its position says: “{words}”");
                warnings.push(Warning::new(WarningKind::PositionMoved, path, message));
            }
        }
    }
}

/// The beginning of a quote, in whole words, for a message.
fn first_words(quote: &str) -> String {
    let words = quote.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((cut, _)) = words.char_indices().nth(MESSAGE_QUOTE_CHARS) else { return words };
    let end = words[..cut].rfind(' ').unwrap_or(cut);
    format!("{} …", &words[..end])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Meaning;

    const TEXT: &str = "The dam held. 🚒 The dam held. Nobody was hurt in Marrowby.";

    fn draft(quote: Option<&str>, position: Option<(u64, u64)>) -> ClaimDraft {
        let quote = quote.map(|exact| TextQuote { exact: exact.into(), ..TextQuote::default() });
        let meaning = Meaning::default();
        ClaimDraft { id: None, quote, position, unread_selectors: Vec::new(), meaning, quote_path: "quote" }
    }

    type Resolved = Result<(Vec<Claim>, Vec<Orphan>, Vec<Warning>), Error>;

    fn resolve_one(draft: ClaimDraft) -> Resolved {
        let mut warnings = Vec::new();
        let (claims, orphans) =
            resolve(TEXT, &Utf16Index::new(TEXT), vec![draft], vec!["c".into()], "a", &mut warnings)?;
        Ok((claims, orphans, warnings))
    }

    #[track_caller]
    fn check_refused(draft: ClaimDraft, code: &str, path: &str) {
        let error = resolve_one(draft).expect_err("the claim is refused");
        assert_eq!((error.code(), error.path()), (code, path), "{error}");
    }

    /// The words that a claim got, or none for an orphan, and the warning.
    #[track_caller]
    fn check(draft: ClaimDraft, words: Option<&str>, warning: Option<(&str, &str)>) {
        let (claims, orphans, warnings) = resolve_one(draft).expect("the claim is let through");
        assert_eq!(claims.first().map(|claim| claim.span.of(TEXT)), words);
        assert_eq!(claims.len() + orphans.len(), 1);
        let warnings: Vec<_> = warnings.iter().map(|warning| (warning.kind.code(), warning.path.as_str())).collect();
        assert_eq!(warnings, warning.into_iter().collect::<Vec<_>>());
    }

    #[test]
    fn positions_that_are_none() {
        check_refused(draft(None, Some((9, 4))), "offsets-backwards", "a.claims[0].end");
        check_refused(draft(None, Some((4, 4))), "empty-claim", "a.claims[0].end");
        check_refused(draft(None, Some((13, 14))), "empty-claim", "a.claims[0].end");
        check_refused(draft(None, Some((4, 1_000))), "offset-outside-text", "a.claims[0].end");
        check_refused(draft(None, Some((1_000, 2_000))), "offset-outside-text", "a.claims[0].start");
        check_refused(draft(None, Some((4, u64::MAX))), "offset-outside-text", "a.claims[0].end");
        check_refused(draft(None, Some((4, 15))), "offset-inside-surrogate-pair", "a.claims[0].end");
        check_refused(draft(None, Some((15, 20))), "offset-inside-surrogate-pair", "a.claims[0].start");
        let annotation = ClaimDraft { quote_path: "target.selector", ..draft(None, Some((9, 4))) };
        check_refused(annotation, "offsets-backwards", "a.claims[0].target.selector.end");
    }

    #[test]
    fn quotes_that_are_none() {
        check_refused(draft(Some(""), None), "empty-claim", "a.claims[0].quote");
        check_refused(draft(Some(" \u{a0}\u{200b}\n"), None), "empty-claim", "a.claims[0].quote");
        check_refused(draft(None, None), "invalid-shape", "a.claims[0]");
    }

    #[test]
    fn what_is_found_without_a_word() {
        check(draft(Some("Nobody was\u{a0}hurt"), None), Some("Nobody was hurt"), None);
        check(draft(Some("The dam held."), Some((17, 30))), Some("The dam held."), None);
        check(draft(Some(""), Some((4, 7))), Some("dam"), None);
        check(draft(None, Some((14, 16))), Some("🚒"), None);
    }

    #[test]
    fn what_is_found_with_a_warning() {
        check(
            draft(Some("The dam held."), None),
            Some("The dam held."),
            Some(("ambiguous-quote", "a.claims[0].quote")),
        );
        check(draft(Some("Nobody"), Some((4, 7))), Some("Nobody"), Some(("position-moved", "a.claims[0].start")));
    }

    #[test]
    fn what_is_not_found() {
        let lost = "The bridge collapsed at dawn, a long way down the river and far from any road or house";
        check(draft(Some(lost), None), None, Some(("orphan-claim", "a.claims[0].quote")));
        let unread = ClaimDraft { unread_selectors: vec!["SvgSelector".into()], ..draft(None, None) };
        check(unread, None, Some(("unknown-selector", "a.claims[0].quote")));
        let (_, orphans, warnings) = resolve_one(draft(Some(lost), None)).expect("an orphan is no error");
        assert_eq!(orphans[0].quote, lost);
        assert!(
            warnings[0].message.contains("`c`") && warnings[0].message.ends_with("a long way down the river and …”")
        );
    }
}
