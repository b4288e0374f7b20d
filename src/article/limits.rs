//! What is refused before anybody looks for a claim: a text without a word, a language that is none, and whatever is
//! over a limit, because a page must stay usable.

use super::{ArticleDraft, ClaimDraft, language};
use crate::error::{Error, ErrorKind};
use crate::text::{Span, len_utf16};

/// Longest text of an article, in UTF-16 code units: some two long novels.
pub const MAX_TEXT_UTF16: usize = 1_000_000;

/// Most claims of an article.
pub const MAX_CLAIMS: usize = 5_000;

/// Most answers of a claim.
pub const MAX_ANSWERS: usize = 50;

/// Longest id, title, speaker, gist, question and every other short string, in UTF-16 code units.
pub const MAX_STRING_UTF16: usize = 5_000;

/// Longest quote, in UTF-16 code units.
pub const MAX_QUOTE_UTF16: usize = 20_000;

/// Most claims over one place of a text: a view lists all of them for each piece of it.
pub const MAX_NESTING: usize = 50;

/// Checks that no place of the text lies under too many claims. `spans` ascend by their start.
pub(super) fn check_nesting(spans: impl Iterator<Item = Span>, path: &str) -> Result<(), Error> {
    let mut open: Vec<usize> = Vec::new();
    for span in spans {
        open.retain(|&end| end > span.start);
        open.push(span.end);
        if open.len() > MAX_NESTING {
            let message = format!("more than {MAX_NESTING} claims lie over one place of the text");
            return Err(Error::new(ErrorKind::OverLimit, format!("{path}.claims"), message));
        }
    }
    Ok(())
}

/// Checks everything that needs no look into the text for claims.
pub(super) fn check_article(draft: &ArticleDraft, path: &str) -> Result<(), Error> {
    check_length(&draft.text, MAX_TEXT_UTF16, || format!("{path}.text"))?;
    if !draft.text.contains(char::is_alphanumeric) {
        return Err(Error::new(ErrorKind::EmptyText, format!("{path}.text"), "there is no word in this text"));
    }
    let fields = [
        ("title", &draft.title),
        ("source", &draft.source),
        ("url", &draft.url),
        ("published", &draft.published),
        ("lang", &draft.lang),
    ];
    for (name, field) in fields {
        check_length(field.as_deref().unwrap_or_default(), MAX_STRING_UTF16, || format!("{path}.{name}"))?;
    }
    if let Some(tag) = draft.lang.as_deref().filter(|tag| !language::is_known(tag)) {
        let message = format!("`{tag}` names no language; expected a tag such as `en` or `pt-BR`");
        return Err(Error::new(ErrorKind::UnknownLanguage, format!("{path}.lang"), message));
    }
    let claims = draft.claims.as_deref().unwrap_or_default();
    check_count(claims.len(), MAX_CLAIMS, || format!("{path}.claims"))?;
    claims.iter().enumerate().try_for_each(|(index, claim)| check_claim(claim, &format!("{path}.claims[{index}]")))
}

/// Checks the lengths of everything in a claim.
fn check_claim(draft: &ClaimDraft, path: &str) -> Result<(), Error> {
    let short = |field: Option<&str>, name: &str| {
        check_length(field.unwrap_or_default(), MAX_STRING_UTF16, || format!("{path}.{name}"))
    };
    short(draft.id.as_deref(), "id")?;
    if let Some(quote) = &draft.quote {
        check_length(&quote.exact, MAX_QUOTE_UTF16, || format!("{path}.{}", draft.quote_path))?;
        let quote_path = draft.quote_path.trim_end_matches(".exact");
        short(Some(&quote.prefix), &format!("{quote_path}.prefix"))?;
        short(Some(&quote.suffix), &format!("{quote_path}.suffix"))?;
    }
    let meaning = &draft.meaning;
    short(meaning.speaker.as_deref(), "speaker")?;
    short(meaning.gist.as_deref(), "gist")?;
    short(meaning.note.as_deref(), "note")?;
    check_count(meaning.answers.len(), MAX_ANSWERS, || format!("{path}.answers"))?;
    for (index, answer) in meaning.answers.iter().enumerate() {
        short(Some(&answer.question), &format!("answers[{index}].question"))?;
        short(answer.answer.as_deref(), &format!("answers[{index}].answer"))?;
        short(answer.speaker.as_deref(), &format!("answers[{index}].speaker"))?;
    }
    Ok(())
}

/// Refuses a string over `limit_utf16`.
pub(crate) fn check_length(text: &str, limit_utf16: usize, path: impl FnOnce() -> String) -> Result<(), Error> {
    // A string never has more code units than bytes, so most are let through without counting.
    if text.len() <= limit_utf16 || len_utf16(text) as usize <= limit_utf16 {
        return Ok(());
    }
    let message = format!("longer than {limit_utf16} UTF-16 code units");
    Err(Error::new(ErrorKind::OverLimit, path(), message))
}

/// Refuses a list over `limit`.
fn check_count(count: usize, limit: usize, path: impl FnOnce() -> String) -> Result<(), Error> {
    if count <= limit {
        return Ok(());
    }
    Err(Error::new(ErrorKind::OverLimit, path(), format!("{count} entries, at most {limit} are read")))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::article::{Answer, Article, Meaning, TextQuote};

    fn article(claims: Option<Vec<ClaimDraft>>) -> ArticleDraft {
        let text = "The dam held.".to_owned();
        ArticleDraft { text, title: None, source: None, url: None, published: None, lang: None, dir: None, claims }
    }

    fn claim(exact: &str) -> ClaimDraft {
        let quote = Some(TextQuote { exact: exact.into(), ..TextQuote::default() });
        let (id, meaning) = (None, Meaning::default());
        ClaimDraft { id, quote, position: None, unread_selectors: Vec::new(), meaning, quote_path: "quote.exact" }
    }

    #[track_caller]
    fn check_refused(draft: &ArticleDraft, code: &str, path: &str) {
        let error = check_article(draft, "b").expect_err("the article is refused");
        assert_eq!((error.code(), error.path()), (code, path), "{error}");
    }

    #[test]
    fn a_text_without_a_word() {
        for text in ["", " \n", "— … 🚒"] {
            check_refused(&ArticleDraft { text: text.into(), ..article(None) }, "empty-text", "b.text");
        }
    }

    #[test]
    fn over_the_limits() {
        let over = |length: usize| "é".repeat(length + 1);
        check_refused(&ArticleDraft { text: over(MAX_TEXT_UTF16), ..article(None) }, "over-limit", "b.text");
        check_refused(&ArticleDraft { title: Some(over(MAX_STRING_UTF16)), ..article(None) }, "over-limit", "b.title");
        let many = vec![claim("dam"); MAX_CLAIMS + 1];
        check_refused(&article(Some(many)), "over-limit", "b.claims");
        let long_quote = claim(&over(MAX_QUOTE_UTF16));
        check_refused(&article(Some(vec![claim("dam"), long_quote])), "over-limit", "b.claims[1].quote.exact");
        let mut long_prefix = claim("dam");
        long_prefix.quote =
            Some(TextQuote { exact: "dam".into(), prefix: over(MAX_STRING_UTF16), suffix: String::new() });
        check_refused(&article(Some(vec![long_prefix])), "over-limit", "b.claims[0].quote.prefix");
        let answer = Answer { question: over(MAX_STRING_UTF16), answer: None, speaker: None, stance: None };
        let mut answers = claim("dam");
        answers.meaning.answers = vec![answer.clone()];
        check_refused(&article(Some(vec![answers.clone()])), "over-limit", "b.claims[0].answers[0].question");
        answers.meaning.answers = vec![answer; MAX_ANSWERS + 1];
        check_refused(&article(Some(vec![answers])), "over-limit", "b.claims[0].answers");
    }

    #[test]
    fn too_many_claims_over_one_place() {
        let over = |count: usize| vec![Span::new(0, 7); count].into_iter().chain([Span::new(7, 9)]);
        assert_eq!(check_nesting(over(MAX_NESTING), "b"), Ok(()));
        let error = check_nesting(over(MAX_NESTING + 1), "b").expect_err("the claims are refused");
        assert_eq!((error.code(), error.path()), ("over-limit", "b.claims"));
        assert_eq!(error.message(), "more than 50 claims lie over one place of the text");
    }

    #[test]
    fn at_the_limits() {
        let text = "é".repeat(MAX_TEXT_UTF16);
        let draft = ArticleDraft { text, title: Some("é".repeat(MAX_STRING_UTF16)), ..article(None) };
        assert_eq!(Article::new(draft, "a", &mut Vec::new()).unwrap().utf16.len_utf16() as usize, MAX_TEXT_UTF16);
    }

    #[test]
    fn languages() {
        let lang = |tag: &str| ArticleDraft { lang: Some(tag.into()), ..article(None) };
        check_refused(&lang("klingon"), "unknown-language", "b.lang");
        assert_eq!(Article::new(lang("en-gb"), "a", &mut Vec::new()).unwrap().lang, "en-gb");
        assert_eq!(Article::new(article(None), "a", &mut Vec::new()).unwrap().lang, "en");
    }
}
