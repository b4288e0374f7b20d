//! Other people's formats: what is written is read again, files in the shape of those in the wild are read, and what is
//! broken is refused with its path.

#[path = "common/library.rs"]
mod library;

use crossread::error::Error;
use crossread::formats::{self, FORMATS, ImportOptions, Unit, export};
use library::compare;
use serde_json::{Value, json};

fn pair() -> Value {
    json!({
        "a": {
            "title": "Pool to open", "source": "The Council", "url": "https://example.org/a",
            "text": "🏊 The outdoor pool will open on 24 May, the council said, after a wait of three years \
                     and two winters that tried the patience of everybody in the town and of some who live a good way \
                     beyond it and only come for the slide.\n\nRepairs cost £240,000, \"all told\".",
            "claims": [
                { "id": "a1", "quote": "The outdoor pool will open on 24 May", "speaker": "the council", "note": "=1+1" },
                { "id": "a2", "quote": "Repairs cost £240,000, \"all told\"", "gist": "Repairs cost £240,000." },
            ],
        },
        "b": {
            "title": "Pool stays shut", "url": "https://example.org/b",
            "text": "The outdoor pool will not open on 24 May. Nobody was hurt.",
            "claims": [{ "id": "b1", "quote": "The outdoor pool will not open on 24 May" }, { "id": "b2", "quote": "Nobody was hurt" }],
        },
        "links": [{ "a": "a1", "b": "b1", "relation": "dispute", "by": "Ada", "reason": "Both name the day." }],
    })
}

fn written(format: &str, quote_only: bool) -> String {
    export(format, pair().to_string().as_bytes(), quote_only).unwrap_or_else(|error| panic!("{format}: {error}"))
}

fn import(format: Option<&str>, text: &str) -> Result<Value, Error> {
    formats::import(text, &ImportOptions { format, ..ImportOptions::default() })
}

fn warnings(imported: &Value) -> Vec<&str> {
    let all = imported["warnings"].as_array().expect("a list");
    all.iter().map(|it| it["code"].as_str().expect("a code")).collect()
}

fn claims(imported: &Value) -> &Vec<Value> {
    imported["claims"].as_array().expect("a list")
}

/// The claims of one article as they were imported, put into a pair, and found again: their words.
fn found_again(imported: &Value, side: &str) -> Vec<String> {
    let mut pair = pair();
    let of_side = |claim: &&Value| {
        claim["article"] == *side
            || claim["source"] == pair[side]["url"]
            || claim["id"].as_str().is_some_and(|id| id.starts_with(side))
    };
    let own: Vec<Value> = claims(imported).iter().filter(of_side).cloned().collect();
    pair[side]["claims"] = own.into();
    pair["links"] = json!([]);
    let comparison = compare(&pair).expect("it is compared");
    let claims = comparison["articles"][side]["claims"].as_array().expect("claims").clone();
    assert!(claims.iter().all(|claim| claim["status"] == "exact"), "{claims:?}");
    claims.iter().map(|claim| claim["quote"].as_str().expect("words").to_owned()).collect()
}

#[test]
fn what_is_written_is_read_again() {
    for format in ["w3c", "claims-csv"] {
        let text = written(format, false);
        for name in [Some(format), None] {
            let imported = import(name, &text).unwrap_or_else(|error| panic!("{format}: {error}"));
            assert_eq!(imported["format"], format);
            assert_eq!(claims(&imported).len(), 4, "{imported:#}");
            let first = &claims(&imported)[0];
            assert_eq!((&first["speaker"], &first["note"]), (&json!("the council"), &json!("=1+1")), "{format}");
            assert_eq!(claims(&imported)[1]["gist"], "Repairs cost £240,000.");
            let expected = ["The outdoor pool will open on 24 May", "Repairs cost £240,000, \"all told\""];
            assert_eq!(found_again(&imported, "a"), expected, "{format}");
            assert_eq!(found_again(&imported, "b").len(), 2);
        }
    }
    let imported = import(None, &written("schema-org", false)).expect("claims");
    assert_eq!(imported["format"], "schema-org");
    assert_eq!(found_again(&imported, "a").len(), 2);
    assert_eq!(claims(&imported)[1]["gist"], "Repairs cost £240,000.");
}

#[test]
fn tables_and_links() {
    let csv = written("csv", false);
    assert!(csv.starts_with("pair,relation,confidence,"), "{csv}");
    assert!(csv.contains("m1,dispute,1,person,a1,The outdoor pool will open on 24 May,the council,b1,"), "{csv}");
    assert!(csv.contains(",only-a,,,a2,\"Repairs cost £240,000, \"\"all told\"\"\","), "{csv}");
    let markdown = written("markdown", false);
    assert!(markdown.contains("| dispute (1.00, person) | The outdoor pool will open on 24 May |"), "{markdown}");
    let w3c: Value = serde_json::from_str(&written("w3c", false)).expect("JSON");
    let link =
        w3c["items"].as_array().expect("items").iter().find(|item| item["motivation"] == "linking").expect("a link");
    let ends = [&link["target"], &link["body"][0]["id"]].map(|end| end.as_str().expect("an address"));
    let claim = |end: &str| w3c["items"].as_array().expect("items").iter().any(|item| item["id"] == end);
    assert!(ends[0].ends_with(":a:a1") && ends[1].ends_with(":b:b1") && ends.iter().all(|end| claim(end)), "{ends:?}");
    assert_eq!(link["body"][1]["value"], "dispute");
    for format in ["csv", "w3c"] {
        let imported = import(None, &written(format, false)).expect("it is read");
        assert_eq!((&imported["format"], &imported["links"]), (&json!(format), &pair()["links"]));
        let ids: Vec<_> = claims(&imported).iter().map(|claim| (&claim["article"], &claim["id"])).collect();
        let of = |side: &str, id: &str| (json!(side), json!(id));
        for (side, id) in [of("a", "a1"), of("a", "a2"), of("b", "b1"), of("b", "b2")] {
            assert!(ids.contains(&(&side, &id)), "{format}: {side} {id}");
        }
        assert_eq!(found_again(&imported, "a").len() + found_again(&imported, "b").len(), 4, "{format}");
        assert!(warnings(&imported).is_empty(), "{format}: {imported:#}");
    }
    assert_eq!((&link["creator"]["name"], &link["body"][2]["value"]), (&json!("Ada"), &json!("Both name the day.")));
}

#[test]
fn formats_without_the_articles() {
    for format in FORMATS.iter().filter(|format| format.writes) {
        let text = written(format.name, true);
        assert!(!text.contains("patience"), "{}: {text}", format.name);
    }
    let whole: Value = serde_json::from_str(&written("comparison", false)).expect("JSON");
    let excerpt: Value = serde_json::from_str(&written("comparison", true)).expect("JSON");
    for side in ["a", "b"] {
        let text: Vec<u16> = excerpt["view"][side]
            .as_array()
            .expect("blocks")
            .iter()
            .flat_map(|block| block["segments"].as_array().expect("segments"))
            .flat_map(|segment| segment["text"].as_str().expect("text").encode_utf16().collect::<Vec<_>>())
            .collect();
        let words = |range: &Value| {
            let end = |name: &str| range[name].as_u64().expect("an offset") as usize;
            String::from_utf16(&text[end("start")..end("end")]).expect("whole characters")
        };
        for claim in excerpt["articles"][side]["claims"].as_array().expect("claims") {
            assert_eq!(claim["quote"], words(claim));
        }
        let evidence = |comparison: &Value| comparison["markers"][0]["evidence"][0][side][0].clone();
        assert!(!words(&evidence(&excerpt)).is_empty());
        assert_eq!(excerpt["articles"][side]["hash"], whole["articles"][side]["hash"]);
    }
    assert!(excerpt["view"]["a"].to_string().contains(" … "));
}

#[test]
fn files_of_hypothesis() {
    let row = |id: &str, more: Value| {
        let mut row = json!({
            "id": id, "user": "acct:ada@hypothes.is", "uri": "https://example.org/a", "text": "Is this so?", "tags": ["pool"],
            "document": { "title": ["Pool to open"] }, "created": "2026-05-01T10:00:00.000000+00:00",
            "target": [{ "source": "https://example.org/a", "selector": [
                { "type": "RangeSelector", "startContainer": "/div[1]/p[1]", "startOffset": 0, "endContainer": "/div[1]/p[1]", "endOffset": 9 },
                { "type": "TextPositionSelector", "start": 981, "end": 1017 },
                { "type": "TextQuoteSelector", "exact": "The outdoor pool will open on 24 May", "prefix": "🏊 ", "suffix": ", the" },
            ] }],
        });
        for (name, value) in more.as_object().expect("fields") {
            row[name] = value.clone();
        }
        row
    };
    let rows = [
        row("aA1x", json!({})),
        row("aR2y", json!({ "references": ["aA1x"] })),
        row("aP3z", json!({ "target": [{}] })),
    ];
    let imported = import(None, &json!({ "total": 30, "rows": rows }).to_string()).expect("it is read");
    assert_eq!(imported["format"], "hypothesis");
    assert_eq!(claims(&imported).len(), 1);
    assert_eq!(claims(&imported)[0]["note"], "Is this so?");
    let expected = ["more-pages", "tags-left-out", "reply-left-out", "tags-left-out", "claim-without-place"];
    assert_eq!(warnings(&imported), expected);
    assert_eq!(found_again(&imported, "a"), ["The outdoor pool will open on 24 May"]);
}

#[test]
fn files_of_recogito() {
    let older = json!([{
        "@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation", "id": "#a7",
        "body": [{ "type": "TextualBody", "value": "check", "purpose": "commenting" }, { "type": "TextualBody", "value": "Place", "purpose": "tagging" }],
        "target": { "selector": [
            { "type": "TextQuoteSelector", "exact": "Repairs cost £240,000" },
            { "type": "TextPositionSelector", "start": 148, "end": 169 },
        ] },
    }]);
    let newer = json!([{
        "id": "a7", "bodies": [{ "purpose": "commenting", "value": "check" }],
        "target": { "selector": [{ "quote": "Repairs cost £240,000", "start": 148, "end": 169 }] },
    }]);
    for file in [older, newer] {
        let imported = import(None, &file.to_string()).expect("it is read");
        assert_eq!(imported["format"], "recogito", "{file}");
        let claim = &claims(&imported)[0];
        assert_eq!((&claim["id"], &claim["note"], &claim["start"]), (&json!("a7"), &json!("check"), &json!(148)));
    }
}

#[test]
fn reviews_of_claims() {
    let review = json!({
        "@context": "https://schema.org", "@type": "ClaimReview", "url": "https://check.example.org/pool",
        "claimReviewed": "The outdoor pool will open on 24 May",
        "itemReviewed": { "@type": "Claim", "author": { "@type": "Organization", "name": "the council" }, "appearance": [{ "@type": "CreativeWork", "url": "https://example.org/a" }] },
        "reviewRating": { "@type": "Rating", "ratingValue": 1, "alternateName": "Too early to say" },
    });
    for file in [review.clone(), json!([review]), json!({ "@graph": [{ "@type": "WebPage" }, review] })] {
        let imported = import(None, &file.to_string()).expect("it is read");
        let claim = &claims(&imported)[0];
        assert_eq!(claim["quote"], "The outdoor pool will open on 24 May", "{file}");
        assert_eq!((&claim["speaker"], &claim["note"]), (&json!("the council"), &json!("Too early to say")));
        assert_eq!(claim["source"], "https://example.org/a");
    }
}

#[test]
fn a_claim_that_is_not_in_its_article_goes_out_and_comes_in() {
    let mut pair = pair();
    pair["a"]["claims"]
        .as_array_mut()
        .expect("claims")
        .push(json!({ "id": "a3", "quote": "The slide is closed for good" }));
    let made = export("w3c", pair.to_string().as_bytes(), false).expect("it is written");
    let imported = import(None, &made).expect("it is read");
    let claim = claims(&imported).iter().find(|claim| claim["id"] == "a3").expect("it is there");
    assert_eq!((&claim["quote"]["exact"], claim.get("start")), (&json!("The slide is closed for good"), None));
}

#[test]
fn whatever_is_in_an_id_comes_back() {
    let mut pair = pair();
    for (side, id) in [("a", "https://notes.example.org/7#x:a:1"), ("b", "urn:b:2")] {
        pair[side]["claims"][0]["id"] = id.into();
        pair["links"][0][side] = id.into();
    }
    for format in ["w3c", "csv"] {
        let made = export(format, pair.to_string().as_bytes(), false).expect("it is written");
        let imported = import(None, &made).expect("it is read");
        assert_eq!(imported["links"], pair["links"], "{format}");
        let ids: Vec<&Value> = claims(&imported).iter().map(|claim| &claim["id"]).collect();
        assert!(
            ids.contains(&&pair["a"]["claims"][0]["id"]) && ids.contains(&&pair["b"]["claims"][0]["id"]),
            "{ids:?}"
        );
    }
}

#[test]
fn of_pages_that_were_put_together_one_pair_is_read() {
    let mut other = pair();
    other["a"]["text"] = format!("{} Of another day.", other["a"]["text"].as_str().expect("a text")).into();
    let page = |pair: &Value| -> Vec<Value> {
        let made = export("w3c", pair.to_string().as_bytes(), false).expect("it is written");
        let page: Value = serde_json::from_str(&made).expect("JSON");
        page["items"].as_array().expect("items").clone()
    };
    let alone = import(None, &json!({ "items": page(&pair()) }).to_string()).expect("it is read");
    let joined = [page(&pair()), page(&other)].concat();
    let both = import(None, &json!({ "items": joined }).to_string()).expect("it is read");
    assert_eq!(both["links"], alone["links"], "a link of the other pair is of other claims");
    // The other pair's second article is this one's.
    assert_eq!(warnings(&both).iter().filter(|code| **code == "other-pair").count(), 3, "{:#}", both["warnings"]);
}

#[test]
fn what_is_left_out_is_said() {
    let annotation = |id: &str| {
        let target = json!({ "source": "https://example.org/a", "selector": { "type": "TextQuoteSelector", "exact": "Nobody was hurt" } });
        json!({
            "id": format!("https://notes.example.org/{id}"), "type": "Annotation", "target": [target, target],
            "body": [{ "type": "TextualBody", "purpose": "tagging", "value": "pool" }, "Is this so?", "And who says it?"],
        })
    };
    let page = json!({
        "type": "AnnotationCollection", "total": 900,
        "first": { "type": "AnnotationPage", "next": "https://notes.example.org/?page=2", "items": [annotation("7"), annotation("7")] },
    });
    let imported = import(None, &page.to_string()).expect("it is read");
    let each = ["target-left-out", "body-left-out", "body-left-out"];
    assert_eq!(warnings(&imported), [&["more-pages"][..], &each, &each, &["id-repeated"]].concat());
    let [first, second] = &claims(&imported)[..] else { panic!("two claims") };
    assert_eq!((&first["id"], second.get("id"), &second["note"]), (&json!("7"), None, &json!("Is this so?")));
}

#[test]
fn positions_count_what_the_caller_says() {
    let text = pair()["a"]["text"].as_str().expect("a text").to_owned();
    let table = "start,end\n2,38\n2,3800\n9,9\n";
    let read =
        |unit, article| formats::import(table, &ImportOptions { unit, article, format: None }).expect("it is read");
    let imported = read(Unit::CodePoint, Some(text.as_str()));
    let claim = &claims(&imported)[0];
    assert_eq!((&claim["start"], &claim["end"]), (&json!(3), &json!(39)));
    let refused = ["position-outside", "claim-without-place", "position-unreadable", "claim-without-place"];
    assert_eq!(warnings(&imported), refused);
    assert_eq!(claims(&read(Unit::CodePoint, None)).len(), 0);
    assert_eq!(claims(&read(Unit::Utf16, None)).len(), 2, "nobody knows how long the article is");
}

#[test]
fn positions_of_code_points_are_not_taken_for_others() {
    let annotation =
        |selector: Value| json!({ "type": "Annotation", "target": { "source": "x", "selector": selector } });
    let position = json!({ "type": "TextPositionSelector", "start": 2, "end": 38, "unit": "code-points" });
    let quote = json!({ "type": "TextQuoteSelector", "exact": "The outdoor pool will open on 24 May" });
    let imported = import(Some("w3c"), &annotation(json!([position, quote])).to_string()).expect("it is read");
    assert!(claims(&imported)[0].get("start").is_none(), "the quote alone says where it is");
    let imported = import(Some("w3c"), &annotation(position).to_string()).expect("it is read");
    assert!(claims(&imported).is_empty());
    assert_eq!(imported["warnings"][0]["code"], "unit-unknown");
}

#[test]
fn what_is_broken_is_refused_with_its_path() {
    let refused = |format: Option<&str>, text: &str| {
        let error = import(format, text).expect_err(text);
        (error.code(), error.path().to_owned())
    };
    let shape = |path: &str| ("invalid-shape", path.to_owned());
    assert_eq!(refused(Some("w3c"), "{\"items\": [").0, "invalid-json");
    assert_eq!(refused(Some("w3c"), "{\"items\": []}"), shape("items"));
    assert_eq!(refused(Some("hypothesis"), "{\"rows\": []}"), shape("rows"));
    assert_eq!(refused(Some("schema-org"), "{\"@type\": \"Person\"}"), shape("@graph"));
    assert_eq!(refused(None, "name,value\n1,2"), shape("[0]"));
    assert_eq!(refused(None, "quote\n\"open"), shape("[2]"));
    assert_eq!(refused(Some("pdf"), "{}"), ("invalid-option", "format".to_owned()));
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(refused(None, &deep).0, "invalid-json");
    // Odd but whole: nothing is believed of it.
    for odd in [r#"{"__proto__":{"items":1},"target":{"selector":7}}"#, "[null]", "[[]]", r#"{"items":{"0":1}}"#] {
        let imported = import(Some("w3c"), odd).expect(odd);
        assert!(claims(&imported).is_empty(), "{odd}");
        assert_eq!(imported["warnings"][0]["code"], "claim-without-place");
    }
    assert_eq!(export("pdf", pair().to_string().as_bytes(), false).expect_err("no such").code(), "invalid-option");
    assert_eq!(export("csv", b"{}", false).expect_err("no pair").code(), "invalid-shape");
}

#[test]
fn suggested_claims_are_no_reason_to_show_an_article() {
    let mut pair = pair();
    for side in ["a", "b"] {
        pair[side].as_object_mut().expect("an article").remove("claims");
    }
    pair["links"] = json!([]);
    let opening = "The outdoor pool in Millbrook will open on 24 May, three weeks late, the council said on Friday.";
    let rest = "The café beside it has sold ices to three generations of families since the spring of 1961. Its owner \
                keeps a photograph of the first queue behind the counter, among the bills.";
    pair["a"]["text"] = format!("{opening} {rest}").into();
    pair["b"]["text"] = format!("{opening} Nobody was hurt.").into();
    let made = export("comparison", pair.to_string().as_bytes(), true).expect("it is written");
    let excerpt: Value = serde_json::from_str(&made).expect("JSON");
    assert!(made.contains("24 May") && !made.contains("photograph"), "{made}");
    for (side, only) in [("a", "onlyA"), ("b", "onlyB")] {
        let claims = excerpt["articles"][side]["claims"].as_array().expect("claims");
        let known = |id: &Value| claims.iter().any(|claim| claim["id"] == *id);
        assert!(excerpt[only].as_array().expect("ids").iter().all(known));
        assert!(excerpt["markers"].as_array().expect("markers").iter().all(|marker| known(&marker[side])));
        assert_eq!(excerpt["summary"][only], excerpt[only].as_array().expect("ids").len());
        for segment in excerpt["view"][side]
            .as_array()
            .expect("blocks")
            .iter()
            .flat_map(|it| it["segments"].as_array().expect("segments"))
        {
            assert!(segment["claims"].as_array().into_iter().flatten().all(known), "{segment}");
        }
    }
}
