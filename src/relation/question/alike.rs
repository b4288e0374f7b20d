//! Whether two questions are one in two wordings.

use super::Question;
use super::wording::{DIE, EITHER_VOICE, KILL, OTHERS};
use crate::align::{Alignment, Link, LinkKind};
use crate::relation::words::is_form;

/// How two wordings are one question.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Likeness {
    /// How surely they are, in thousandths; below 1,000, which is for one wording.
    pub sure: u32,
    /// Whether they ask for yes and no the other way round: "Was it open?", "Was it closed?".
    pub opposite: bool,
}

/// How sure two wordings are one question whose words are all the same, in thousandths; each step below takes some away.
const SAME_WORDS: u32 = 950;
/// What a word in another's place leaves of it, in thousandths.
const OTHER_WORD: u32 = 930;
/// What naming the event in one wording only leaves of it.
const SETTING: u32 = 900;
/// What asking the other way round leaves of it.
const TURNED: u32 = 930;
/// With more words replaced, it is another question.
const MOST_OTHER_WORDS: usize = 2;

/// How two questions are one; `None` where they are, or may be, two.
#[must_use]
pub fn alike(a: &Question, b: &Question) -> Option<Likeness> {
    let another_time = a.time.zip(b.time).is_some_and(|(one, other)| one != other);
    if a.asks != b.asks || a.telling != b.telling || another_time {
        return None;
    }
    let alignment = Alignment::new(&a.profile, &b.profile);
    let links = alignment.links.into_iter();
    let links = links.filter(|link| a.matter.contains(&link.a) && b.matter.contains(&link.b));
    let links: Vec<Link> = links.filter(|link| link.kind != LinkKind::Similar || !are_others(a, b, link)).collect();

    let opposites = links.iter().filter(|link| link.kind == LinkKind::Opposite).count();
    let turned = opposites == 1 && a.asks == super::Asks::Whether;
    if opposites > 0 && !turned {
        return None;
    }
    let (left_a, left_b) = (left(&a.matter, &links, |link| link.a), left(&b.matter, &links, |link| link.b));
    let only_setting = |question: &Question, left: &[usize]| left.iter().all(|&word| question.is_setting(word));
    let settled = left_a.is_empty() && only_setting(b, &left_b) || left_b.is_empty() && only_setting(a, &left_a);
    let best = mutual(&links);
    let replaced = best.iter().filter(|link| link.kind == LinkKind::Similar).count();
    if links.is_empty() || !settled || replaced > MOST_OTHER_WORDS || !same_roles(a, b, &best) {
        return None;
    }
    let settings = left_a.len() + left_b.len();
    let steps = [(replaced, OTHER_WORD), (settings.min(1), SETTING), (usize::from(turned), TURNED)];
    let taken = |sure, (times, leaves): &(usize, u32)| (0..*times).fold(sure, |sure, _| sure * leaves / 1000);
    Some(Likeness { sure: steps.iter().fold(SAME_WORDS, taken), opposite: turned })
}

/// The words that nothing corresponds to.
fn left(matter: &[usize], links: &[Link], end: fn(&Link) -> usize) -> Vec<usize> {
    matter.iter().copied().filter(|&word| !links.iter().any(|link| end(link) == word)).collect()
}

/// The links that are the strongest of both their words.
fn mutual(links: &[Link]) -> Vec<Link> {
    let strongest =
        |link: &&Link| links.iter().all(|other| (other.a != link.a && other.b != link.b) || other.kind >= link.kind);
    links.iter().filter(strongest).copied().collect()
}

/// Whether two words of one matter ask different questions: boys and girls.
fn are_others(a: &Question, b: &Question, link: &Link) -> bool {
    let (one, other) = (&a.profile.reading, &b.profile.reading);
    OTHERS.lines().filter_map(|line| line.split_once('|')).any(|(these, those)| {
        is_form(one, link.a, these) && is_form(other, link.b, those)
            || is_form(one, link.a, those) && is_form(other, link.b, these)
    })
}

/// Whether the same ones do it and have it done to them: who attacked the convoy is not whom it attacked.
///
/// English says this by order and by voice: where the order of the words is the same, the voice must be, too; where one
/// question has its words in another order, it must be the passive one that says by whom.
fn same_roles(a: &Question, b: &Question, links: &[Link]) -> bool {
    let crossed = links.iter().any(|one| links.iter().any(|other| one.a < other.a && one.b > other.b));
    let is = |question: &Question, word: usize, forms| is_form(&question.profile.reading, word, forms);
    let undergoes = |question: &Question, word: usize| {
        if is(question, word, DIE) { Some(true) } else { is(question, word, KILL).then_some(question.has_be) }
    };
    let deaths = links.iter().filter_map(|link| undergoes(a, link.a).zip(undergoes(b, link.b)));
    let (same, other): (Vec<_>, Vec<_>) = deaths.partition(|(one, other)| one == other);
    if !other.is_empty() {
        return false;
    }
    if a.has_be == b.has_be {
        return !crossed;
    }
    let passive = if a.has_be { a } else { b };
    let either = |link: &Link| is(a, link.a, EITHER_VOICE) && is(b, link.b, EITHER_VOICE);
    if passive.names_doer { crossed } else { !crossed && (!same.is_empty() || links.iter().any(either)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Language;

    /// How two wordings are one question, the same from both sides.
    fn likeness(one: &str, other: &str) -> Option<Likeness> {
        let read = |wording| Question::read(Language::english(), wording);
        let both = |one, other| read(one).zip(read(other)).and_then(|(one, other)| alike(&one, &other));
        let found = both(one, other);
        assert_eq!(found, both(other, one), "{one} / {other}");
        found
    }

    fn check_one(one: &str, other: &str) {
        let found = likeness(one, other);
        assert!(found.is_some_and(|likeness| !likeness.opposite && likeness.sure < 1000), "{one} / {other}: {found:?}");
    }

    fn check_two(one: &str, other: &str) {
        assert_eq!(likeness(one, other), None, "{one} / {other}");
    }

    #[test]
    fn other_words_for_the_same() {
        check_one("Who fired on the convoy?", "Who attacked the convoy?");
        check_one("How many people died?", "What was the death toll?");
        check_one("How many people were killed?", "How many died?");
        check_one("How many people were injured?", "How many were wounded?");
        check_one("How many people died in the fire?", "How many people died?");
        check_one("When was the bridge opened?", "When did the bridge open?");
        check_one("At what time did the ferry sail?", "When did the ferry sail?");
        check_one("Did rebels attack the convoy?", "Was the convoy attacked by rebels?");
        check_one("What caused the blaze?", "What was the cause of the fire?");
        check_one("Did President Orr resign?", "Has Orr quit?");
        check_one("What did the bridge cost?", "How much did the bridge cost?");
        check_one("Was anybody hurt?", "Was anyone injured?");
    }

    #[test]
    fn another_kind_of_answer_is_another_question() {
        check_two("When did the market open?", "Where did the market open?");
        check_two("Who closed the bridge?", "Why was the bridge closed?");
        check_two("How many bombs fell?", "Did bombs fall?");
        check_two("How much snow fell?", "How often did snow fall?");
    }

    #[test]
    fn another_matter_is_another_question() {
        check_two("How many were injured?", "How many died?");
        check_two("How many people died?", "How many police died?");
        check_two("How many boys died?", "How many girls died?");
        check_two("Who attacked the minister?", "Who criticised the minister?");
        check_two("Did the bridge at Ferrow close?", "Did the bridge at Sellen close?");
        check_two("Did two boats sink?", "Did three boats sink?");
        check_two("How many died in the first attack?", "How many died?");
        check_two("How many died in the fire?", "How many died in the flood?");
        check_two("What happened?", "Who won?");
    }

    #[test]
    fn who_does_it_is_not_who_has_it_done() {
        check_two("Who attacked the convoy?", "Who did the convoy attack?");
        check_two("Who was hit?", "Who hit?");
        check_two("Did Arden attack Borra?", "Did Borra attack Arden?");
        check_two("Did Arden attack Borra?", "Was Arden attacked by Borra?");
        check_two("Who killed?", "Who died?");
        check_two("Was the army attacked?", "Did the army attack?");
    }

    #[test]
    fn small_words_that_tell() {
        check_two("Was the gate open?", "Was the gate not open?");
        check_two("Will the mayor resign?", "Did the mayor resign?");
        check_two("Is the road open?", "Was the road open?");
        check_two("Did it rain before the match?", "Did it rain after the match?");
        check_two("Did he vote for the plan?", "Did he vote against the plan?");
        check_two("Did he pay?", "Did she pay?");
    }

    #[test]
    fn the_other_way_round() {
        let found = likeness("Was the gate open?", "Was the gate closed?");
        assert!(found.is_some_and(|likeness| likeness.opposite), "{found:?}");
        check_two("Who opened the gate?", "Who closed the gate?");
    }
}
