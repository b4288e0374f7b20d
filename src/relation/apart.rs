//! Claims in like words about different things: another time, another part of a thing.

use std::ops::Range;
use std::slice;

use super::pair::Pair;
use super::statement::Statement;
use super::words::{has_form, is_form, is_who, stretch};
use crate::align::{Link, LinkKind};
use crate::lang::{Bound, Gap, Measure, Quantity, Reading, Word};

/// The times that "last year" and "next year" are.
const TURNS: [&str; 3] = ["last previous", "this", "next coming following"];
const SPANS: &str = "day week month quarter season year decade spring summer autumn winter";
/// "Before the vote" and "after" it.
const ORDER: [&str; 2] = ["before until", "after since"];
/// How far something is that goes on.
const STAGES: [&str; 3] = ["start beginning outset", "middle height", "end close"];
/// Who has an age, beside what looks like people.
const AGED: &str = "men children those";
/// A thing's part follows one of these: "tickets for children".
const OF: &str = "for of in at from to with on";
/// What came to be in a year.
const ORIGIN: &str = "born built constructed established founded formed";
/// … stands so many words before the year.
const NEAR: usize = 5;
/// What holds of some may not hold of others.
const SOME: &str = "some several many few others";

impl Pair<'_> {
    /// Whether one claim names a year that the other does not.
    #[must_use]
    pub fn other_year(&self) -> bool {
        let (a, b) = (years(self.a.reading), years(self.b.reading));
        !(a.iter().all(|year| b.contains(year)) && b.iter().all(|year| a.contains(year)))
    }

    /// Whether both claims name years, and none of them is the same.
    #[must_use]
    pub fn other_years(&self) -> bool {
        differ(&years(self.a.reading), &years(self.b.reading))
    }

    /// Whether the claims speak of different times, or of different parts of a thing.
    #[must_use]
    pub fn stand_apart(&self) -> bool {
        self.other_frame() || self.other_part()
    }

    /// Whether they do so whatever is said: of different times, ages, numbered things, some of many, or compared with
    /// something else.
    #[must_use]
    pub fn other_frame(&self) -> bool {
        let some = |reading: &Reading| has_form(reading, &(0..reading.words.len()), SOME);
        some(self.a.reading) && some(self.b.reading)
            || self.clashing_times()
            || self.other_numbered()
            || self.other_ages()
            || self.other_base()
    }

    /// Whether both claims name somebody or something that the other does not. Who says it is not what it is about.
    #[must_use]
    pub fn other_names(&self) -> bool {
        let unmet = |claim: &Statement, met: &dyn Fn(usize) -> bool| {
            let Statement { reading, voices, .. } = claim;
            let passed = |at: usize| {
                reading.words[at].is_stop
                    || reading.quantities.iter().any(|it| it.words.contains(&at))
                    || voices.iter().any(|voice| voice.subject.contains(&at))
            };
            (0..reading.words.len()).any(|at| is_who(reading, at) && !passed(at) && !met(at))
        };
        unmet(self.a, &|at| self.links_a(at)) && unmet(self.b, &|at| self.links_b(at))
    }

    /// Whether two of one surname are spoken of: "Tomas Vekic" and "Milan Vekic". A title, which weighs nothing, is no name.
    #[must_use]
    pub fn other_person(&self) -> bool {
        let given = |reading: &Reading, at: usize| {
            let given = at.checked_sub(1)?;
            let Word { capital, weight, .. } = reading.words[given];
            (capital && weight > 0 && is_who(reading, at) && reading.words[at].gap == Gap::Space).then_some(given)
        };
        let (a, b) = (self.a.reading, self.b.reading);
        !self.are_headlines()
            && self.alignment.links.iter().any(|link| {
                given(a, link.a).zip(given(b, link.b)).is_some_and(|(one, other)| {
                    a.words[link.a].form == b.words[link.b].form
                        && !b.words.iter().any(|word| word.form == a.words[one].form)
                        && !a.words.iter().any(|word| word.form == b.words[other].form)
                })
            })
    }

    /// Whether the claims tell of two places: "in Kranzberg" and "in Steinach".
    #[must_use]
    pub fn other_place(&self) -> bool {
        let places = |claim: &Statement, links: fn(&Self, usize) -> bool| {
            let reading = claim.reading;
            // "According to AFP" says who says it.
            let place = |&at: &usize| {
                is_who(reading, at) && is_form(reading, at - 1, OF) && !links(self, at) && !claim.only_says(at)
            };
            (1..reading.words.len()).filter(place).map(|at| reading.words[at - 1].form).collect::<Vec<_>>()
        };
        let (ours, theirs) = (places(self.a, Self::links_a), places(self.b, Self::links_b));
        ours.iter().any(|of| theirs.contains(of))
    }

    /// Whether one claim is of a whole ("across the country", "most members") or of a part of a country, and the other is
    /// not.
    #[must_use]
    pub fn other_scope(&self) -> bool {
        const WIDE: &str = "across throughout nationwide worldwide overall altogether most";
        const PLACE: &str = "province region county district state capital suburb";
        // "Lomar province", not "county officials".
        let part = |reading: &Reading| {
            (1..reading.words.len()).any(|at| {
                is_form(reading, at, PLACE) && (reading.words[at - 1].capital || is_form(reading, at + 1, "of"))
            })
        };
        self.one_has(WIDE) || part(self.a.reading) != part(self.b.reading)
    }

    /// Whether one claim is of a rate and the other of a number: "the burglary rate" and "the number of burglaries".
    #[must_use]
    pub fn other_measure(&self) -> bool {
        const RATE: &str = "rate rates share proportion percentage";
        const NUMBER: &str = "number numbers total";
        let told = |reading: &Reading, forms| has_form(reading, &(0..reading.words.len()), forms);
        let is_rate = |one: &Reading, other: &Reading| {
            let counts = told(other, NUMBER) || other.quantities.iter().any(|it| it.measure == Measure::Count);
            counts && told(one, RATE) && !told(other, RATE)
        };
        is_rate(self.a.reading, self.b.reading) || is_rate(self.b.reading, self.a.reading)
    }

    /// Whether both claims number something by its name, and differently: "Ward 3" and "Ward 7", "the first
    /// article" and "the ninth article".
    fn other_numbered(&self) -> bool {
        let number = |reading: &Reading, at: usize| {
            let quantity = reading.quantities.iter().find(|it| it.words.start == at + 1);
            let quantity = quantity.filter(|it| reading.words[at].capital && it.measure == Measure::Count);
            let ordinal = |it: &&Quantity| it.words.end == at && it.measure == Measure::Ordinal;
            quantity.or(reading.quantities.iter().find(ordinal)).map(|it| it.value as usize)
        };
        let (mut in_a, mut in_b) = (Vec::new(), Vec::new());
        for link in &self.alignment.links {
            if let (Some(one), Some(other)) = (number(self.a.reading, link.a), number(self.b.reading, link.b)) {
                in_a.push(one);
                in_b.push(other);
            }
        }
        differ(&in_a, &in_b)
    }

    /// Whether both claims are of an age, and not of the same: "voters under 30" and "voters over 65".
    fn other_ages(&self) -> bool {
        let ages = |reading: &Reading| {
            let ages = reading.quantities.iter().filter(|it| is_age(reading, it));
            ages.map(|it| usize::from(it.value as u16) * 2 + usize::from(it.bound == Bound::AtMost)).collect::<Vec<_>>()
        };
        differ(&ages(self.a.reading), &ages(self.b.reading))
    }

    /// Whether both claims compare with something, and not with the same: "than last year" and "than a week ago".
    fn other_base(&self) -> bool {
        let base = |reading: &Reading| {
            // "More than 300" compares with nothing.
            let bound = |at: usize| reading.quantities.iter().any(|it| it.words.start == at + 1);
            let with = (1..reading.words.len()).find(|&at| {
                is_form(reading, at, "than") && !bound(at)
                    || is_form(reading, at - 1, "compared up down") && is_form(reading, at, "with to from")
            })?;
            let end = stretch(reading, with, Gap::Comma).end;
            Some(with + 1..(with + 1..end).find(|&at| is_form(reading, at, OF)).unwrap_or(end))
        };
        let bases = base(self.a.reading).zip(base(self.b.reading));
        bases.is_some_and(|(one, other)| !self.links_of(&one).any(|link| other.contains(&link.b)))
    }

    /// Whether both claims name a year, a month, a weekday, or a time such as "last year" or "before the vote", but none of
    /// them is the same.
    fn clashing_times(&self) -> bool {
        let (a, b) = (self.a.reading, self.b.reading);
        let told = |find: fn(&Reading, usize) -> Option<usize>| {
            let times =
                |reading: &Reading| (0..reading.words.len()).filter_map(|at| find(reading, at)).collect::<Vec<_>>();
            differ(&times(a), &times(b))
        };
        self.other_years()
            || differ(&months(a), &months(b))
            || differ(&weekdays(a), &weekdays(b))
            || told(|reading, at| {
                let turns = |turn: &&str| at > 0 && is_form(reading, at - 1, turn);
                TURNS.iter().position(turns).filter(|_| is_form(reading, at, SPANS))
            })
            || told(|reading, at| {
                let stage = STAGES.iter().position(|stage| is_form(reading, at, stage));
                let stage = stage.filter(|_| is_form(reading, at + 1, "of"));
                // "On the third day".
                let ordinal = |it: &&Quantity| it.words.contains(&at) && it.measure == Measure::Ordinal;
                let nth = reading.quantities.iter().find(ordinal).filter(|_| is_form(reading, at, SPANS));
                stage.or(nth.map(|it| STAGES.len() + usize::from(it.value as u16)))
            })
            || told(|reading, at| ORDER.iter().position(|order| is_form(reading, at, order)))
    }

    /// Whether the claims speak of different parts of a thing that both name: "bread prices" and "milk prices", "tickets for
    /// adults" and "tickets for children".
    fn other_part(&self) -> bool {
        let (a, b) = (self.a.reading, self.b.reading);
        let own = |reading: &Reading, at: usize, links: fn(&Self, usize) -> bool| {
            reading.words.get(at).is_some_and(|word| !word.is_stop)
                && !reading.quantities.iter().any(|it| it.words.contains(&at))
                && !links(self, at)
        };
        let before = |reading: &Reading, at: usize, links: fn(&Self, usize) -> bool| {
            at > 0 && reading.words[at].gap <= Gap::Hyphen && own(reading, at - 1, links)
        };
        let after = |reading: &Reading, at: usize, links: fn(&Self, usize) -> bool| {
            is_form(reading, at + 1, OF) && own(reading, at + 2, links)
        };
        let is_other = |link: &Link| {
            if self.a.only_says(link.a) || self.b.only_says(link.b) {
                return false;
            }
            let preceded = before(a, link.a, Self::links_a) && before(b, link.b, Self::links_b);
            let followed = after(a, link.a, Self::links_a) && after(b, link.b, Self::links_b);
            preceded || followed && a.words[link.a + 1].form == b.words[link.b + 1].form
        };
        self.alignment.links.iter().any(|link| link.kind == LinkKind::Same && is_other(link))
    }

    /// Whether something stands in one claim where the other has something else ("by an electrical fault" and "by a
    /// cigarette"): between words that both have, or before the first or after the last of them.
    #[must_use]
    pub fn replaces(&self) -> bool {
        self.same_slots(&[], &[], &|_, _| true)
    }

    /// The same beside some words of each, which stand for one another: before them ("profits rose" and "sales fell"), or as a
    /// noun before the last word that both have ("in the valley of" and "on the summit of").
    #[must_use]
    pub fn replaces_beside(&self, in_a: &Range<usize>, in_b: &Range<usize>) -> bool {
        self.same_slots(slice::from_ref(in_a), slice::from_ref(in_b), &|one, other| {
            let told =
                |slot: &Slot, own: &Range<usize>| slot.after.is_some_and(|at| at <= own.start || slot.has_article);
            told(one, in_a) && told(other, in_b)
        })
    }

    /// Whether two words that stand for one another have objects that do not: "reported a fault" and "did not report a fire".
    #[must_use]
    pub fn other_object(&self, at_a: usize, at_b: usize) -> bool {
        const ARTICLES: &str = "the a an any its his her their";
        let object = |reading: &Reading, at: usize| {
            let next = (at + 1..reading.words.len()).find(|&at| !is_form(reading, at, ARTICLES))?;
            let joined = reading.words[at + 1..=next].iter().all(|word| word.gap <= Gap::Hyphen);
            (joined && !reading.words[next].is_stop).then_some(next)
        };
        object(self.a.reading, at_a).zip(object(self.b.reading, at_b)).is_some_and(|(one, other)| {
            (one > at_a + 1 || other > at_b + 1) && !self.links_a(one) && !self.links_b(other)
        })
    }

    /// Whether a stretch that only a has stands in the place of one that only b has, of those that are asked for.
    fn same_slots(&self, in_a: &[Range<usize>], in_b: &[Range<usize>], asked: &dyn Fn(&Slot, &Slot) -> bool) -> bool {
        let links = &self.alignment.links;
        let met_b = |at: usize| links.iter().any(|link| link.b == at && link.kind != LinkKind::Opposite);
        let (ours, theirs) = (slots(self.a, in_a, &|at| self.meets(at)), slots(self.b, in_b, &met_b));
        let (a, b) = (self.a.reading, self.b.reading);
        let met = |one: Option<usize>, other: Option<usize>| match (one, other) {
            (None, None) => true,
            (Some(one), Some(other)) => {
                let own = |own: &[Range<usize>], at: usize| own.iter().any(|words| words.contains(&at));
                a.words[one].form == b.words[other].form
                    || own(in_a, one) && own(in_b, other)
                    || self.links_of(&(one..one + 1)).any(|link| link.b == other)
            }
            _ => false,
        };
        ours.iter().any(|one| {
            theirs.iter().any(|other| asked(one, other) && met(one.before, other.before) && met(one.after, other.after))
        })
    }
}

/// A stretch of words that only one claim has: the words of matter beside it, `None` at the ends of the claim.
struct Slot {
    before: Option<usize>,
    after: Option<usize>,
    has_article: bool,
}

/// The stretches of a claim that the other one has nothing of. Function words and who says it are passed over.
fn slots(claim: &Statement, own: &[Range<usize>], met: &dyn Fn(usize) -> bool) -> Vec<Slot> {
    let mut slots = Vec::new();
    let (mut before, mut inside, mut has_article) = (None, false, false);
    for (at, word) in claim.reading.words.iter().enumerate() {
        if word.is_stop || claim.only_says(at) {
            continue;
        }
        if !own.iter().any(|words| words.contains(&at)) && !met(at) {
            if !inside {
                has_article = at > 0 && is_form(claim.reading, at - 1, "the a an");
            }
            inside = true;
            continue;
        }
        if inside {
            slots.push(Slot { before, after: Some(at), has_article });
        }
        (before, inside) = (Some(at), false);
    }
    if inside {
        slots.push(Slot { before, after: None, has_article });
    }
    slots
}

/// Whether a number is an age by which a group is told: "voters under 30".
pub(super) fn is_age(reading: &Reading, quantity: &Quantity) -> bool {
    quantity.words.start > 1 && is_form(reading, quantity.words.start - 1, "under over aged") && {
        let group = quantity.words.start - 2;
        reading.words[group].is_people || is_form(reading, group, AGED)
    }
}

/// The years that a claim is about. "The ferry, built in 1987, …" says what is spoken of, not when what is said happened;
/// but "forty homes were built in 2019" counts those of a year.
fn years(reading: &Reading) -> Vec<usize> {
    let origin = |at: usize| {
        at > 0
            && is_form(reading, at - 1, "in")
            && (at.saturating_sub(NEAR)..at).any(|verb| {
                is_form(reading, verb, ORIGIN)
                    && (reading.quantities.len() == 1 || reading.words[verb].gap == Gap::Comma)
            })
    };
    let years = reading.quantities.iter().filter(|quantity| !origin(quantity.words.start));
    let years = years.filter_map(|quantity| match quantity.measure {
        Measure::Date { year, .. } if year != 0 => Some(year.into()),
        _ => None,
    });
    years.collect()
}

/// The months that stand without a day.
fn months(reading: &Reading) -> Vec<usize> {
    let dated = |at: usize| reading.quantities.iter().any(|it| it.words.contains(&at));
    reading.months.iter().filter(|month| !dated(month.0)).map(|month| month.1.into()).collect()
}

fn weekdays(reading: &Reading) -> Vec<usize> {
    reading.weekdays.iter().map(|weekday| weekday.1.into()).collect()
}

/// Whether there are some of both, and none of them is the same.
fn differ(a: &[usize], b: &[usize]) -> bool {
    !a.is_empty() && !b.is_empty() && !a.iter().any(|it| b.contains(it))
}
