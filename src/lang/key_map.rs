//! Maps and sets of keys.
//!
//! A key is a hash already, so it is not hashed again; and where a key stands is found by the same code whatever it maps
//! to, while the standard library compiles its `HashMap` anew for every type, over a kilobyte each.

use super::key::Key;

/// A map from keys. It cannot be iterated: nothing may depend on the order of hashes.
#[derive(Debug)]
pub(crate) struct KeyMap<V> {
    places: Places,
    values: Vec<V>,
}

impl<V> Default for KeyMap<V> {
    fn default() -> Self {
        Self { places: Places::default(), values: Vec::new() }
    }
}

impl<V> KeyMap<V> {
    /// The value of a key.
    #[allow(clippy::trivially_copy_pass_by_ref, reason = "as every other map is asked")]
    pub(crate) fn get(&self, key: &Key) -> Option<&V> {
        self.places.find(*key).map(|place| &self.values[place])
    }

    /// Sets the value of a key; gives the one that it had.
    pub(crate) fn insert(&mut self, key: Key, value: V) -> Option<V> {
        let place = self.places.find_or_add(key);
        if let Some(before) = self.values.get_mut(place) {
            return Some(std::mem::replace(before, value));
        }
        self.values.push(value);
        None
    }

    /// The place of a key, to be filled where it is empty.
    pub(crate) fn entry(&mut self, key: Key) -> Entry<'_, V> {
        let place = self.places.find_or_add(key);
        Entry { place, values: &mut self.values }
    }
}

/// The place of a key, which must be filled if it is empty.
#[must_use = "the place of a new key is empty"]
pub(crate) struct Entry<'m, V> {
    place: usize,
    values: &'m mut Vec<V>,
}

impl<'m, V> Entry<'m, V> {
    /// The value, which is what `make` makes if there was none.
    pub(crate) fn or_insert_with(self, make: impl FnOnce() -> V) -> &'m mut V {
        if self.place == self.values.len() {
            self.values.push(make());
        }
        &mut self.values[self.place]
    }

    /// The value, which is that type's default if there was none.
    pub(crate) fn or_default(self) -> &'m mut V
    where
        V: Default,
    {
        self.or_insert_with(V::default)
    }
}

/// A set of keys.
#[derive(Debug, Default)]
pub(crate) struct KeySet {
    places: Places,
}

impl KeySet {
    /// Whether a key is in the set.
    #[allow(clippy::trivially_copy_pass_by_ref, reason = "as every other set is asked")]
    pub(crate) fn contains(&self, key: &Key) -> bool {
        self.places.find(*key).is_some()
    }

    /// Puts a key in; whether it is new.
    pub(crate) fn insert(&mut self, key: Key) -> bool {
        let known = self.places.len;
        self.places.find_or_add(key) == known
    }
}

impl FromIterator<Key> for KeySet {
    fn from_iter<I: IntoIterator<Item = Key>>(keys: I) -> Self {
        let mut set = Self::default();
        for key in keys {
            set.insert(key);
        }
        set
    }
}

/// Keys and their numbers, from 0 on in the order in which they came: open addressing, at most half full.
#[derive(Debug, Default)]
struct Places {
    /// A power of two of slots, or none at all.
    slots: Vec<Option<(Key, u32)>>,
    len: usize,
}

impl Places {
    fn find(&self, key: Key) -> Option<usize> {
        if self.slots.is_empty() {
            return None;
        }
        self.slots[self.slot(key)].map(|(_, place)| place as usize)
    }

    fn find_or_add(&mut self, key: Key) -> usize {
        if self.slots.len() <= 2 * self.len {
            self.grow();
        }
        let slot = self.slot(key);
        if let Some((_, place)) = self.slots[slot] {
            return place as usize;
        }
        let place = self.len;
        self.slots[slot] = Some((key, place as u32));
        self.len += 1;
        place
    }

    /// The slot of a key, or the empty one where it would be put.
    fn slot(&self, key: Key) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = key.bits() as usize & mask;
        while self.slots[slot].is_some_and(|(other, _)| other != key) {
            slot = (slot + 1) & mask;
        }
        slot
    }

    #[cold]
    fn grow(&mut self) {
        let size = (2 * self.slots.len()).max(8);
        let slots = std::mem::replace(&mut self.slots, vec![None; size]);
        for (key, place) in slots.into_iter().flatten() {
            let slot = self.slot(key);
            self.slots[slot] = Some((key, place));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::KeyKind;

    fn key(number: i64) -> Key {
        Key::of_number(KeyKind::Value, number)
    }

    #[test]
    fn what_was_put_in_is_found() {
        let mut map = KeyMap::default();
        assert_eq!(map.get(&key(0)), None);
        for number in 0..1000 {
            assert_eq!(map.insert(key(number), number), None);
        }
        assert_eq!(map.insert(key(7), 70), Some(7));
        *map.entry(key(8)).or_insert_with(|| 0) += 72;
        *map.entry(key(1000)).or_default() += 1;
        for (number, value) in [(0, 0), (7, 70), (8, 80), (999, 999), (1000, 1)] {
            assert_eq!(map.get(&key(number)), Some(&value));
        }
        assert_eq!(map.get(&key(1001)), None);
    }

    #[test]
    fn a_set_holds_a_key_once() {
        let mut set: KeySet = (0..20).map(key).collect();
        assert!(!set.insert(key(19)));
        assert!(set.insert(key(20)));
        assert!(set.contains(&key(20)) && !set.contains(&key(21)));
    }
}
