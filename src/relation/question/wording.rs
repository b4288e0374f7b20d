//! The words of English questions: which ask the same in other words, and which tell nothing.

use crate::lang::Reading;
use crate::relation::words::is_form;

/// Wordings that ask the same, each with the plain one, a pair a line. Earlier ones are tried first.
const PLAIN: &str = "\
what was the death toll|how many died
what is the death toll|how many died
how high was the death toll|how many died
how high is the death toll|how many died
lost their lives|died
what was the total number of|how many were
what was the number of|how many were
what is the number of|how many are
at what time|when
what time|when
on what day|when
on which day|when
on what date|when
on which date|when
in what year|when
in which year|when
at what place|where
at which place|where
in what place|where
in which place|where
in which town|where
in which city|where
in which village|where
in which country|where
what was the cause of|what caused
what is the cause of|what caused
for what reason|why
who was the winner of|who won
who is the winner of|who won
who was behind the attack on|who attacked
who carried out the attack on|who attacked
who was responsible for the attack on|who attacked
opened fire on|attacked
opened fire at|attacked
fired on|attacked
fired at|attacked
fired upon|attacked
shot at|attacked
what age was|how old was
what age is|how old is
anybody|anyone
somebody|someone
to blame for|responsible for
took place|happened
take place|happen
taken place|happened";

/// Auxiliaries that begin a question for yes or no.
pub(super) const AUXILIARIES: &str =
    "is are was were do does did has have had will would can could should must may might";

/// What "how" measures.
pub(super) const MEASURED: &str = "many much long old far often high big large tall deep fast soon heavy";

/// Words that make no question another one: whoever is counted, people are.
pub(super) const LIGHT: &str = "people persons person individuals exactly actually altogether total overall";

/// Function words that make no question another one.
pub(super) const SMALL: &str = "a an the of in at on by there that this be been being really just";

/// Happenings that an article is about as a whole.
pub(super) const EVENTS: &str = "accident attack attacks avalanche blast blaze bombing clashes collapse collision \
    crash disaster earthquake explosion fighting fire flood floods incident landslide \
    quake raid riot riots shooting sinking storm strike wreck";

/// Words that a table of news words holds to be of one matter, though they ask different questions: those of the first
/// list of a line against those of the second.
pub(super) const OTHERS: &str = "\
boy boys lad lads|girl girls child children kid kids youngster youngsters
girl girls|child children kid kids youngster youngsters
mother mothers|father fathers parent parents
father fathers|parent parents
casualty casualties|injured wounded hurt victim victims
attack attacked attacks|criticise criticised criticize criticized condemn condemned slam slammed denounce
attack attacked|denounced lambast lambasted
claim claimed|accuse accused blame blamed
nominate nominated|appoint appointed choose chose chosen select selected";

/// Verbs by which a thing does what is done to it: "the bridge opened" is "the bridge was opened".
pub(super) const EITHER_VOICE: &str = "open opened reopen reopened close closed start started begin began begun end ended \
    stop stopped sink sank sunk burn burned burnt collapse collapsed";

/// Words for being killed that are true of whoever it happens to.
pub(super) const DIE: &str = "die died dies perish perished dead death deaths fatalities";
/// Words for killing that are true of whoever does it, or, after a form of "be", of whoever it happens to.
pub(super) const KILL: &str = "kill killed kills killing slain";

/// When a question is about, as far as its verb says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Time {
    /// "Is", "does".
    Now,
    /// "Was", "did", "has": a perfect asks about what happened, too.
    Before,
}

impl Time {
    /// The time that a word says.
    pub(super) fn of(reading: &Reading, at: usize) -> Option<Self> {
        if is_form(reading, at, "was were did had has have") {
            Some(Self::Before)
        } else {
            is_form(reading, at, "is are do does").then_some(Self::Now)
        }
    }
}

/// A question in plain wording: "What was the death toll?" asks how many died.
pub(super) fn plain(wording: &str) -> String {
    let mut plain = wording.to_owned();
    for (other, one) in PLAIN.lines().filter_map(|line| line.split_once('|')) {
        // Lower case of ASCII letters keeps all offsets.
        let Some(start) = plain.to_ascii_lowercase().find(other) else { continue };
        let end = start + other.len();
        let letter = |character: Option<char>| character.is_some_and(char::is_alphanumeric);
        if !letter(plain[..start].chars().next_back()) && !letter(plain[end..].chars().next()) {
            plain.replace_range(start..end, one);
        }
    }
    plain
}
