//! Static pages: what a reader without scripts sees, and what no text in them may do.

#[path = "common/library.rs"]
mod library;

use crossread::render::{Options, changed, render, texts_of_pair};
use library::compare;
use serde_json::{Value, json};

fn pair() -> Value {
    json!({
        "a": {
            "title": "Pool to open on 24 May", "source": "The Council", "url": "https://example.org/a", "lang": "en",
            "text": "The outdoor pool will open on 24 May, the council said.\n\nRepairs cost £240,000.",
            "claims": [
                { "id": "a1", "quote": "The outdoor pool will open on 24 May" },
                { "id": "a2", "quote": "Repairs cost £240,000" },
            ],
        },
        "b": {
            "title": "Pool stays shut", "url": "javascript:alert(1)", "lang": "en",
            "text": "The outdoor pool will not open on 24 May. Nobody was hurt.",
            "claims": [
                { "id": "b1", "quote": "The outdoor pool will not open on 24 May" },
                { "id": "b2", "quote": "Nobody was hurt" },
            ],
        },
        "links": [{ "a": "a1", "b": "b1", "relation": "dispute", "by": "the desk", "reason": "Open or shut?" }],
    })
}

fn rendered(value: &Value, options: &Options) -> String {
    render(value.to_string().as_bytes(), options).expect("it is rendered")
}

#[test]
fn everything_of_a_comparison_is_there() {
    let html = rendered(&pair(), &Options::default());
    for part in [
        "Pool to open on 24 May",
        "Read the original",
        "href=\"https://example.org/a\"",
        "id=\"cross-read-a-a1\"",
        "href=\"#cross-read-a-a1\"",
        "data-kind=\"dispute\"",
        "id=\"cross-read-m1\"",
        "Set by <bdi>the desk</bdi>",
        "Reason: <bdi>Open or shut?</bdi>",
        "Only in A: not found in B (1)",
        "Silence is not dispute.",
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
    assert!(!html.contains("javascript:"), "only the web's addresses are links");
}

#[test]
fn a_letter_carries_as_many_marks_as_a_language_needs() {
    let mut pair = pair();
    pair["a"]["title"] = format!("o{}n", "\u{301}".repeat(1_000)).into();
    pair["b"]["title"] = "Po\u{301}o\u{308}\u{323}l".into();
    let html = rendered(&pair, &Options::default());
    assert!(html.contains(&format!("o{}\u{fffd}", "\u{301}".repeat(30))) && !html.contains(&"\u{301}".repeat(31)));
    assert!(html.contains("Po\u{301}o\u{308}\u{323}l"));
}

#[test]
fn a_pair_and_its_comparison_make_one_page() {
    let options = Options { page: true, script: Some("/crossread/define.js".to_owned()), ..Options::default() };
    let page = rendered(&pair(), &options);
    assert_eq!(page, rendered(&compare(&pair()).expect("it is compared"), &options));
    assert!(page.starts_with("<!doctype html>") && page.ends_with("</html>\n"));
    assert!(page.contains("<cross-read lang=\"en\" heading-level=\"2\">\n<script type=\"application/json\">{"));
}

#[test]
fn text_stays_text() {
    let evil = "</script><img src=x onerror=alert(1)>'\"&\u{202e}";
    let mut pair = pair();
    for field in ["title", "source", "published", "lang"] {
        pair["a"][field] = evil.into();
    }
    pair["a"]["lang"] = "en".into();
    pair["a"]["text"] = format!("{evil} The outdoor pool will open on 24 May. Repairs cost £240,000.").into();
    pair["a"]["claims"][0]["speaker"] = evil.into();
    pair["a"]["claims"][0]["gist"] = evil.into();
    pair["links"][0]["by"] = evil.into();
    pair["links"][0]["reason"] = evil.into();
    let options = Options { script: Some("/define.js".to_owned()), prefix: "x\"><b>".to_owned(), ..Options::default() };
    let html = rendered(&pair, &options);
    assert!(!html.contains("<img") && !html.contains("<b>"), "{html}");
    let page = html.split("</script>").last().expect("what is shown");
    assert!(!page.contains('\u{202e}'), "nothing is drawn backwards");
    assert_eq!(html.matches("</script>").count(), 2, "the module and the data, each ended once");
}

#[test]
fn every_language_has_every_sentence() {
    for lang in ["ar", "de", "es", "fr", "uk", "zh", "de-AT"] {
        let html = rendered(&pair(), &Options { lang: lang.to_owned(), ..Options::default() });
        assert!(!html.contains("Silence is not dispute."), "{lang}");
        assert!(!html.contains("{n}") && !html.contains("{by}") && !html.contains("evidence."), "{lang}: {html}");
    }
}

#[test]
fn a_changed_text_is_told() {
    let comparison = compare(&pair()).expect("it is compared");
    let changed = |comparison: &Value, texts: [&str; 2]| {
        changed(comparison.to_string().as_bytes(), &texts.map(str::to_owned)).expect("it is a comparison")
    };
    let pair = pair();
    let [a, b] = texts_of_pair(pair.to_string().as_bytes()).expect("it is a pair");
    assert!(changed(&comparison, [&a, &b]).is_empty());
    assert!(changed(&comparison, [&a.replace("\n\n", " "), &b]).is_empty(), "white space is not text");
    assert_eq!(changed(&comparison, [&a, &b.replace("Nobody", "Somebody")]), ["b"]);
    // One that was made before comparisons had hashes.
    let mut older = comparison;
    older["articles"]["a"].as_object_mut().expect("an article").remove("hash");
    assert_eq!(changed(&older, ["Other words", &b]), ["a"]);
    assert!(changed(&older, [&a, &b]).is_empty());
}

#[test]
fn what_is_neither_is_refused_with_its_path() {
    let refused = |value: &str| {
        let error = render(value.as_bytes(), &Options::default()).expect_err(value);
        (error.code(), error.path().to_owned())
    };
    assert_eq!(refused("{"), ("invalid-json", String::new()));
    assert_eq!(refused("{}").0, "invalid-shape");
    assert_eq!(refused(r#"{"schema":"crossread/comparison@9"}"#), ("invalid-shape", "schema".to_owned()));
    let mut comparison = compare(&pair()).expect("it is compared");
    comparison["markers"][0]["evidence"][0]["a"][0]["end"] = "far".into();
    assert_eq!(refused(&comparison.to_string()), ("invalid-shape", "markers[0].evidence[0].a[0]".to_owned()));
    comparison["markers"][0]["evidence"][0]["a"][0]["end"] = 1_000_000.into();
    assert!(
        render(comparison.to_string().as_bytes(), &Options::default()).is_ok(),
        "words that are not there are left out"
    );
}
