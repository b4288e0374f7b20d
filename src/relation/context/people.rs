//! Whom and what an article names, whatever it calls them in each place.

use super::mention::{Mention, Of, Sort};
use super::nouns::Gender;
use crate::lang::{Key, KeyMap, Reading};

/// Somebody or something that an article names.
#[derive(Clone, Debug)]
pub(super) struct Entity {
    /// The longest name that the article has for it.
    pub(super) name: String,
    /// The stems of that name.
    pub(super) words: Vec<Key>,
    /// Whether the name is made of two: "Friends of Quarry Hill Library" is not that library.
    has_of: bool,
    /// The keys by which others surely mean it, too: its rare words and its last one, or, of a body, its rare words and
    /// what the tables call it.
    pub(super) keys: Vec<Key>,
    pub(super) of: Of,
    pub(super) gender: Option<Gender>,
    /// Stems of nouns that the article calls it, in order.
    pub(super) roles: Vec<Key>,
    /// The sentence that names it first; 0 for the title.
    pub(super) first: usize,
}

/// All that an article names.
#[derive(Default)]
pub(super) struct Named {
    pub(super) entities: Vec<Entity>,
    by_last: KeyMap<Vec<usize>>,
    by_role: KeyMap<Vec<usize>>,
}

/// A last name that more entities have tells nobody from the others. It keeps the cost near linear.
const MOST_OF_A_NAME: usize = 8;
/// Nobody is called by more nouns, or found by more keys, than this.
const MOST_ROLES: usize = 6;
const MOST_KEYS: usize = 12;

impl Named {
    /// The entity that a name stands for, which may be new: `None` where several have that last name.
    pub(super) fn enter(&mut self, mention: &Mention, sentence: &Reading, text: &str, place: usize) -> Option<usize> {
        let Sort::Name { of, roles } = &mention.sort else { return None };
        let words: Vec<Key> = sentence.words[mention.words.clone()].iter().map(|word| word.stem).collect();
        let last = *words.last()?;
        let has_of = sentence.words[mention.words.clone()].iter().any(|word| word.is_stop);
        let same_last = self.by_last.entry(last).or_default();
        let fits = |&&entity: &&usize| {
            let Entity { words: known, has_of: of, .. } = &self.entities[entity];
            if has_of != *of {
                return false;
            }
            words.iter().all(|word| known.contains(word)) || known.iter().all(|word| words.contains(word))
        };
        let mut fitting = same_last.iter().filter(fits);
        let entity = match (fitting.next(), fitting.next()) {
            (Some(&one), None) => one,
            (Some(_), Some(_)) => return None,
            (None, _) if same_last.len() >= MOST_OF_A_NAME => return None,
            (None, _) => {
                same_last.push(self.entities.len());
                let name = String::new();
                let (of, gender) = (Of::Unknown, None);
                let (words, keys, roles) = (Vec::new(), Vec::new(), Vec::new());
                self.entities.push(Entity { name, words, has_of, keys, of, gender, roles, first: place });
                self.entities.len() - 1
            }
        };
        let known = &mut self.entities[entity];
        if words.len() > known.words.len() {
            sentence.span(&mention.words).of(text).clone_into(&mut known.name);
            known.words = words;
        }
        known.of = known.of.max(*of);
        known.gender = known.gender.or(mention.gender);
        known.first = known.first.min(place);
        for key in keys(mention, *of, sentence) {
            if !known.keys.contains(&key) && known.keys.len() < MOST_KEYS {
                known.keys.push(key);
            }
        }
        for &role in roles {
            if !known.roles.contains(&role) && known.roles.len() < MOST_ROLES {
                known.roles.push(role);
                self.by_role.entry(role).or_default().push(entity);
            }
        }
        Some(entity)
    }

    /// The only one that the article calls by a noun.
    pub(super) fn called(&self, role: Key) -> Option<usize> {
        match self.by_role.get(&role)?.as_slice() {
            [entity] => Some(*entity),
            _ => None,
        }
    }

    /// Whether somebody is surely called by a noun.
    pub(super) fn has_role(&self, role: Key) -> bool {
        self.by_role.get(&role).is_some()
    }
}

/// The keys by which others surely mean what a name names. "Water" of a water authority may be any water.
fn keys(mention: &Mention, of: Of, sentence: &Reading) -> Vec<Key> {
    let last = mention.words.end - 1;
    let words = mention.words.clone().filter(|&at| sentence.words[at].unknown || at == last && of != Of::Body);
    let mut keys: Vec<Key> = words.map(|at| sentence.words[at].stem).collect();
    if of == Of::Body {
        let whole = sentence.mentions.iter().filter(|it| it.words == mention.words);
        keys.extend(whole.map(|it| it.concept));
    }
    keys
}
