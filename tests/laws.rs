//! Laws: what holds of every comparison, whatever the articles say.

#[path = "common/generated.rs"]
mod generated;
#[path = "common/library.rs"]
mod library;
#[path = "common/mirror.rs"]
mod mirror;

use crossread::compare::Options;
use crossread::wire::{self, ClaimPairInput, PairInput};
use generated::{any_text, article, boundaries_utf16, pair};
use library::{compare, compare_with};
use mirror::{list, markers, ranges, segments, swapped, text, turned};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Enough to meet every cue, few enough for a test that is run all day.
const CASES: u32 = 96;

const SIDES: [&str; 2] = ["a", "b"];

/// The comparison as a caller gets it.
fn written(pair: &Value) -> String {
    let pair: PairInput = wire::read(pair).expect("the pair has the shape of a pair");
    let comparison = wire::compare(pair, &Options::default()).expect("the pair is compared");
    serde_json::to_string(&comparison).expect("a comparison is JSON")
}

/// A failure prints its smallest pair; nothing is kept in files.
fn config() -> ProptestConfig {
    ProptestConfig { cases: CASES, max_shrink_iters: 2_000, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn segments_are_the_text(pair in pair()) {
        let comparison = compare(&pair).expect("the pair is compared");
        for side in SIDES {
            let whole: String = segments(&comparison, side).iter().map(|segment| text(&segment["text"])).collect();
            prop_assert_eq!(&whole, text(&pair[side]["text"]));
            prop_assert!(segments(&comparison, side).iter().all(|segment| segment["text"] != ""));
        }
    }

    #[test]
    fn segments_lie_where_their_claims_do(pair in pair()) {
        let comparison = compare(&pair).expect("the pair is compared");
        for side in SIDES {
            let mut end = 0;
            for segment in segments(&comparison, side) {
                let start = end;
                end += text(&segment["text"]).encode_utf16().count() as u64;
                let covers = |claim: &&Value| claim["start"].as_u64() <= Some(start) && Some(end) <= claim["end"].as_u64();
                let claims = list(&comparison["articles"][side]["claims"]).iter().filter(covers);
                let mut ids: Vec<&Value> = claims.map(|claim| &claim["id"]).collect();
                let mut drawn: Vec<&Value> = list(&segment["claims"]).iter().collect();
                ids.sort_by_key(ToString::to_string);
                drawn.sort_by_key(ToString::to_string);
                prop_assert_eq!(ids, drawn);
            }
        }
    }

    #[test]
    fn ranges_lie_in_the_text_between_characters(pair in pair()) {
        let comparison = compare(&pair).expect("the pair is compared");
        for side in SIDES {
            let offsets = boundaries_utf16(text(&pair[side]["text"]));
            for range in ranges(&comparison, side) {
                let ends = ["start", "end"].map(|end| range[end].as_u64().expect("an offset") as usize);
                prop_assert!(ends[0] < ends[1] && ends.iter().all(|end| offsets.binary_search(end).is_ok()), "{}", range);
            }
        }
    }

    #[test]
    fn swapping_the_articles_swaps_the_comparison(pair in pair()) {
        let comparison = compare(&pair).expect("the pair is compared");
        let mirror = compare(&swapped(&pair)).expect("the pair is compared");
        prop_assert_eq!(markers(&comparison, false), markers(&mirror, true));
        prop_assert_eq!(&comparison["onlyA"], &mirror["onlyB"]);
        prop_assert_eq!(&comparison["onlyB"], &mirror["onlyA"]);
        prop_assert_eq!(&comparison["articles"]["a"], &mirror["articles"]["b"]);
        prop_assert_eq!(list(&comparison["warnings"]).len(), list(&mirror["warnings"]).len());
    }

    #[test]
    fn the_same_pair_gives_the_same_bytes(pair in pair()) {
        prop_assert_eq!(written(&pair), written(&pair.clone()));
    }

    #[test]
    fn no_marker_is_without_evidence(pair in pair()) {
        let comparison = compare(&pair).expect("the pair is compared");
        for marker in list(&comparison["markers"]) {
            let shows = |piece: &Value| !list(&piece["a"]).is_empty() || !list(&piece["b"]).is_empty();
            prop_assert!(!list(&marker["evidence"]).is_empty() && list(&marker["evidence"]).iter().all(shows), "{}", marker);
            let confidence = marker["confidence"].as_f64().expect("a number");
            prop_assert!((0.0..=1.0).contains(&confidence), "{}", marker);
        }
    }

    #[test]
    fn a_claim_has_a_marker_or_stands_alone(pair in pair()) {
        let comparison = compare(&pair).expect("the pair is compared");
        for (side, only) in [("a", "onlyA"), ("b", "onlyB")] {
            for claim in list(&comparison["articles"][side]["claims"]) {
                let marked = list(&comparison["markers"]).iter().any(|marker| marker[side] == claim["id"]);
                prop_assert!(marked != list(&comparison[only]).contains(&claim["id"]), "{} {}", side, claim["id"]);
            }
        }
    }

    #[test]
    fn no_claim_has_more_markers_than_allowed(pair in pair(), most in 1..4_u64) {
        let options = Options::default().with_max_markers_per_claim(most).expect("the number is in range");
        let comparison = compare_with(&pair, &options).expect("the pair is compared");
        let chosen = |marker: &&Value| marker["origin"] == "engine" || marker["origin"] == "judge";
        let of_the_engine = || list(&comparison["markers"]).iter().filter(chosen);
        for side in SIDES {
            for claim in list(&comparison["articles"][side]["claims"]) {
                let count = of_the_engine().filter(|marker| marker[side] == claim["id"]).count();
                prop_assert!(count as u64 <= most, "{} {}: {}", side, claim["id"], count);
            }
        }
    }

    #[test]
    fn a_judge_may_be_asked_about_what_nobody_else_has_decided(pair in pair()) {
        let comparison = compare(&pair).expect("the pair is compared");
        let decided = list(&pair["links"]).iter().chain(list(&pair["verdicts"]));
        let decided: Vec<_> = decided.map(|link| (&link["a"], &link["b"])).collect();
        let markers: Vec<_> = list(&comparison["markers"]).iter().map(|it| (&it["a"], &it["b"], &it["origin"])).collect();
        let open: Vec<_> = list(&comparison["candidates"]).iter().map(|it| (&it["a"], &it["b"])).collect();
        prop_assert!(open.iter().all(|it| !decided.contains(it)));
        for (a, b, origin) in markers {
            prop_assert_eq!(open.contains(&(a, b)), origin == "engine", "{} {}", a, b);
        }
    }

    #[test]
    fn suggested_claims_lie_in_the_text(mut a in article(), mut b in article()) {
        for article in [&mut a, &mut b] {
            article.as_object_mut().expect("an article is an object").remove("claims");
        }
        let pair = json!({ "a": a, "b": b });
        let comparison = compare(&pair).expect("the pair is compared");
        for side in SIDES {
            let units: Vec<u16> = text(&pair[side]["text"]).encode_utf16().collect();
            let mut last = 0;
            for claim in list(&comparison["articles"][side]["claims"]) {
                let [start, end] = ["start", "end"].map(|end| claim[end].as_u64().expect("an offset") as usize);
                prop_assert!(last <= start, "{}", claim);
                prop_assert_eq!(text(&claim["quote"]), String::from_utf16(&units[start..end]).expect("whole characters"));
                last = end;
            }
        }
    }

    #[test]
    fn any_text_is_compared_or_refused(a in any_text(), b in any_text(), quote in any_text(), lang in "[a-z-]{0,4}") {
        let claims = json!([{ "quote": quote, "gist": b }, { "quote": { "exact": b, "prefix": quote, "suffix": a } }]);
        for pair in [
            json!({ "a": { "text": a }, "b": { "text": b } }),
            json!({ "a": { "text": a, "claims": claims }, "b": { "text": b } }),
            json!({ "a": { "text": a, "lang": lang }, "b": { "text": a, "claims": claims } }),
        ] {
            if let Ok(comparison) = compare(&pair) {
                for side in SIDES {
                    let whole: String = segments(&comparison, side).iter().map(|segment| text(&segment["text"])).collect();
                    prop_assert_eq!(&whole, text(&pair[side]["text"]));
                }
            }
        }
    }

    #[test]
    fn any_two_claim_texts_are_judged_alike_from_both_sides(a in any_text(), b in any_text()) {
        prop_assert_eq!(judged(&a, &b), judged(&b, &a).map(turned));
    }
}

/// What comes of two claim texts; none where one of them is refused.
fn judged(a: &str, b: &str) -> Option<Value> {
    let input: ClaimPairInput = wire::read(json!({ "a": a, "b": b })).expect("the pair has its shape");
    wire::relate(input).ok().map(|result| serde_json::to_value(result).expect("a result is JSON"))
}

/// Pairs in which a word, a number or a quotation comes twice, or in another order, on one side.
#[test]
fn repeated_and_crossed_words_are_judged_alike_from_both_sides() {
    for (a, b) in [
        ("The road, the road, the 40 per cent of the road.", "The40 per cent of the road, the road, the road."),
        ("At least 300 avalanche victims, the army said, then 12.", "12 avalanche victims, 12, the army said, 12."),
        (
            "In Sellen 12 nurses and 30 guards of the harbour died.",
            "In Sellen 44 guards and 51 nurses of the harbour died.",
        ),
        ("The town of Ferrow opened the baths of the town.", "The town of Ferrow closed the baths."),
        ("In Sellen rents rose and wages fell.", "In Sellen wages rose and rents fell."),
        (
            "“The tide came in fast,” she said. “The boats went down slowly.”",
            "“The boats went down slowly,” she said. “The tide came in fast.”",
        ),
    ] {
        assert_eq!(judged(a, b), judged(b, a).map(turned), "{a} / {b}");
    }
}

/// A claim may stand anywhere in the words that carry it, too.
#[test]
fn a_claim_between_a_voice_and_its_verb() {
    for (text, claim) in [
        ("Mayor Orr repeatedly said the dam held.", "repeatedly"),
        ("“It held,” said the mayor.", "the"),
        ("Never said of the avalanche.", "of"),
        ("The ministry denied it.", "denied"),
    ] {
        let pair = json!({
            "a": { "text": text, "claims": [{ "quote": claim }] },
            "b": { "text": "The dam held.", "claims": [] },
        });
        let comparison = compare(&pair).expect("the pair is compared");
        assert_eq!(comparison["articles"]["a"]["claims"][0]["quote"], claim);
    }
}

/// Repeats without end must not take time without end: a page would hang. The bound is far above what they need, even
/// without optimisation and on a busy machine.
#[test]
fn repeats_end_soon() {
    let started = std::time::Instant::now();
    let texts = ["5 dogs ", "not ", "the mayor said dogs ran ", "May 7 ", "Orr Orr ", "“never” "];
    let claim =
        |text: &str| json!({ "text": text.repeat(4_000 / text.len()), "claims": [{ "start": 0, "end": 2_000 }] });
    for one in texts {
        for other in texts {
            written(&json!({ "a": claim(one), "b": claim(other) }));
        }
        let long = json!({ "text": one.repeat(200_000 / one.len()) });
        written(&json!({ "a": long, "b": { "text": "The dam held all night, the mayor said." } }));
    }
    assert!(started.elapsed().as_secs() < 60, "took {:?}", started.elapsed());
}
