//! Sorting and ordered maps, for the whole engine.
//!
//! The standard library compiles its sorts and its `BTreeMap` anew for every type, 4 to 9 kB each: with the twenty
//! types that are sorted here, a fifth of the code that a page loads. Here one sort, of indices, serves them all.

use std::cmp::Ordering;

/// Sorts by a key; items with equal keys stay in their order.
pub(crate) fn sort_by_key<T, K: Ord>(list: &mut [T], key: impl Fn(&T) -> K) {
    let mut order = order(list.len(), &|one, other| key(&list[one]).cmp(&key(&list[other])));
    for here in 0..order.len() {
        // What belongs here may have been moved on, to where what belonged there came from.
        let mut from = order[here];
        while from < here {
            from = order[from];
        }
        list.swap(here, from);
        // Whoever comes looking for what stood here goes straight on.
        order[here] = from;
    }
}

/// Sorts what can be copied and compared.
pub(crate) fn sort<T: Ord + Copy>(list: &mut [T]) {
    sort_by_key(list, |item| *item);
}

/// The numbers below `len` in the order that `compare` gives them, equal ones from low to high: a merge sort, bottom up.
/// None where they are in that order, as most short lists are.
fn order(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    if (1..len).all(|next| compare(next, next - 1).is_ge()) {
        return Vec::new();
    }
    let mut order: Vec<usize> = (0..len).collect();
    let mut merged = Vec::with_capacity(len);
    let mut run = 1;
    while run < len {
        for pair in order.chunks(2 * run) {
            let (mut one, mut other) = pair.split_at(run.min(pair.len()));
            while let (Some(&first), Some(&second)) = (one.first(), other.first()) {
                let from = if compare(second, first).is_lt() { &mut other } else { &mut one };
                merged.push(from[0]);
                *from = &from[1..];
            }
            merged.extend_from_slice(one);
            merged.extend_from_slice(other);
        }
        std::mem::swap(&mut order, &mut merged);
        merged.clear();
        run *= 2;
    }
    order
}

/// A map in the order of its keys: a sorted list. Looking up is fast, putting in costs a move of all that comes after,
/// which for some thousand entries, mostly put in from first to last, is nothing.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct OrderedMap<K, V> {
    entries: Vec<(K, V)>,
}

impl<K, V> Default for OrderedMap<K, V> {
    fn default() -> Self {
        Self { entries: Vec::new() }
    }
}

impl<K: Ord, V> OrderedMap<K, V> {
    /// The value of a key.
    pub(crate) fn get(&self, key: &K) -> Option<&V> {
        self.place(key).ok().map(|place| &self.entries[place].1)
    }

    /// Sets the value of a key; gives the one that it had.
    pub(crate) fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self.place(&key) {
            Ok(place) => Some(std::mem::replace(&mut self.entries[place].1, value)),
            Err(place) => {
                self.entries.insert(place, (key, value));
                None
            }
        }
    }

    /// The value of a key, which `make` makes where there is none.
    pub(crate) fn get_or_insert_with(&mut self, key: K, make: impl FnOnce(&K) -> V) -> &mut V {
        let place = self.place(&key).unwrap_or_else(|place| {
            let value = make(&key);
            self.entries.insert(place, (key, value));
            place
        });
        &mut self.entries[place].1
    }

    /// Takes a key out, with its value.
    pub(crate) fn remove(&mut self, key: &K) -> Option<V> {
        self.place(key).ok().map(|place| self.entries.remove(place).1)
    }

    /// Keys and values in the order of the keys.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &(K, V)> {
        self.entries.iter()
    }

    /// Keys and values in the order of the keys.
    pub(crate) fn into_entries(self) -> Vec<(K, V)> {
        self.entries
    }

    fn place(&self, key: &K) -> Result<usize, usize> {
        self.entries.binary_search_by(|(own, _)| own.cmp(key))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_keys_stay_in_their_order() {
        let mut words = vec!["delta", "Alpha", "alpha", "charlie", "ALPHA", "bravo"];
        sort_by_key(&mut words, |word| word.to_lowercase());
        assert_eq!(words, ["Alpha", "alpha", "ALPHA", "bravo", "charlie", "delta"]);
    }

    #[test]
    fn numbers_are_sorted() {
        let mut numbers: Vec<u32> = (0..100).map(|number| number * 37 % 101).collect();
        let mut expected = numbers.clone();
        expected.sort_unstable();
        sort(&mut numbers);
        assert_eq!(numbers, expected);
    }

    #[test]
    fn a_map_keeps_the_order_of_its_keys() {
        let mut map = OrderedMap::default();
        for (key, value) in [(5, 'e'), (1, 'a'), (3, 'c'), (1, 'z')] {
            let before = map.get(&key).copied();
            assert_eq!(map.insert(key, value), before);
        }
        *map.get_or_insert_with(2, |_| 'y') = 'b';
        assert_eq!(map.remove(&5), Some('e'));
        assert_eq!(map.remove(&5), None);
        assert_eq!(map.into_entries(), [(1, 'z'), (2, 'b'), (3, 'c')]);
    }
}
