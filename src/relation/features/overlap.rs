//! How much two claims share, and of what.

use super::Sink;
use crate::align::LinkKind;
use crate::lang::Reading;
use crate::relation::pair::Pair;
use crate::relation::runs::longest_runs;
use crate::relation::words::is_name;

pub(super) fn add(pair: &Pair, sink: &mut impl Sink) {
    let (a, b) = (pair.a.reading, pair.b.reading);
    let (of_a, of_b) = (pair.alignment.a, pair.alignment.b);
    let per_mille = |part: u64, whole: u64| (part * 1000 / whole.max(1)) as u32;
    let quarter_bits = |weight: u32| weight / 64;
    let shared = of_a.shared.min(of_b.shared);
    sink.add("overlap", "shared", quarter_bits(shared));
    sink.both(
        ["coverage-least", "coverage-most"],
        "all",
        per_mille(of_a.shared.into(), of_a.total.into()),
        per_mille(of_b.shared.into(), of_b.total.into()),
    );
    let product = u64::from(of_a.total) * u64::from(of_b.total);
    sink.add("overlap", "cosine", per_mille(u64::from(of_a.shared) * u64::from(of_b.shared), product));
    let unshared = |shared: u32, total: u32| quarter_bits(total - shared.min(total));
    let (rest_a, rest_b) = (unshared(of_a.shared, of_a.total), unshared(of_b.shared, of_b.total));
    sink.both(["rest-least", "rest-most"], "bits", rest_a, rest_b);
    let strong = |kind: LinkKind| kind != LinkKind::Opposite;
    let links = || pair.alignment.links.iter().filter(|link| strong(link.kind));
    let (words, _) = pair.connected(links());
    sink.add("overlap", "words", words as u32);
    let is_named = |link: &&crate::align::Link| is_name(a, link.a) || is_name(b, link.b);
    let (names, name_bits) = pair.connected(links().filter(is_named));
    let plain = |link: &&crate::align::Link| {
        !is_named(link) && link.kind != LinkKind::Number && !in_quantity(a, link.a) && !in_quantity(b, link.b)
    };
    let (plains, plain_bits) = pair.connected(links().filter(plain));
    sink.add("overlap", "names", names as u32);
    sink.add("overlap", "name-bits", name_bits);
    sink.add("overlap", "plain", plains as u32);
    sink.add("overlap", "plain-bits", plain_bits);
    let rarest = links().filter(plain).map(|link| a.words[link.a].weight.min(b.words[link.b].weight)).max();
    sink.add("overlap", "rarest-plain", quarter_bits(rarest.unwrap_or(0)));
    let unmet = |reading: &Reading, met: &dyn Fn(usize) -> bool| {
        (0..reading.words.len()).filter(|&at| is_name(reading, at) && !reading.words[at].is_stop && !met(at)).count()
            as u32
    };
    let other_a = unmet(a, &|at| links().any(|link| link.a == at));
    let other_b = unmet(b, &|at| links().any(|link| link.b == at));
    sink.both(["other-names-least", "other-names-most"], "count", other_a, other_b);
    sink.add("overlap", "run", longest_runs(pair, false).0.min(30) as u32);
    let phrases = links().filter(|link| {
        let next = |other: &&crate::align::Link| {
            let (x, y) = (other.a.wrapping_sub(link.a), other.b.wrapping_sub(link.b));
            (1..=3).contains(&x) && (1..=3).contains(&y)
        };
        links().any(|other| next(&other))
    });
    sink.add("overlap", "phrases", phrases.count().min(40) as u32);
    let opposites = pair.alignment.links.iter().filter(|link| link.kind == LinkKind::Opposite);
    sink.add("overlap", "opposites", opposites.count().min(5) as u32);
}

fn in_quantity(reading: &Reading, word: usize) -> bool {
    reading.quantities.iter().any(|quantity| quantity.words.contains(&word))
}
