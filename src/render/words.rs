//! What a static page says, in the languages of the element. `words.tsv` has the element's own sentences; a test of the
//! JavaScript side compares the two.

/// A key a line, then its sentence in each language; the first line names the languages.
const TABLE: &str = include_str!("words.tsv");

/// The sentences of one language.
pub(super) struct Words {
    pub(super) lang: &'static str,
    column: usize,
}

impl Words {
    /// Of a language tag, `de-AT` for `de`; English where there are none.
    pub(super) fn of(tag: &str) -> Self {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        let mut languages = TABLE.lines().next().unwrap_or_default().split('\t').zip(0..).skip(1);
        let (lang, column) = languages.find(|(lang, _)| lang.eq_ignore_ascii_case(primary)).unwrap_or(("en", 1));
        Self { lang, column }
    }

    /// A sentence; a key that the table has not is said as it is.
    pub(super) fn say<'k>(&self, key: &'k str) -> &'k str
    where
        'static: 'k,
    {
        self.find(key).unwrap_or(key)
    }

    pub(super) fn find(&self, key: &str) -> Option<&'static str> {
        let line = TABLE.lines().find(|line| line.split('\t').next() == Some(key))?;
        line.split('\t').nth(self.column)
    }

    /// A sentence with one name in braces put in.
    pub(super) fn put(&self, key: &str, name: &str, value: &str) -> String {
        self.say(key).replace(&format!("{{{name}}}"), value)
    }
}
