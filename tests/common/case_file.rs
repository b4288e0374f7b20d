//! Case files: Markdown that a person reads first and a test reads second.
//!
//! `# …` names the file. Each case is a heading that is a claim about the world, a sentence that says why, two fenced
//! texts `a` and `b` in which `[a1: …]` marks a claim, perhaps a `json` block with more fields of the pair (claims in
//! it are joined to the marked ones by id; others are added), and a `markers` block with one expectation a line.
//! A text without a mark and without `claims` gets suggested claims.
//!
//! Cases stand under `##`. Those below `## Not yet` stand under `###`: they are right, and the engine does not do them.

use serde_json::{Map, Value, json};

use super::expectation::Expectation;

/// The heading below which cases are known to fail.
const NOT_YET: &str = "Not yet";

/// One case of a file.
#[derive(Debug, Default)]
pub(crate) struct Case {
    /// The claim about the world.
    pub(crate) heading: String,
    /// The line of the heading, from 1.
    pub(crate) line: usize,
    /// Whether it is known to fail.
    pub(crate) not_yet: bool,
    /// What must be found.
    pub(crate) expected: Vec<Expectation>,
    why: String,
    texts: [Option<String>; 2],
    more: Value,
}

/// How a case is put to the engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Run {
    /// As it is written.
    Plain,
    /// With a and b swapped: ids keep their numbers and change their letters.
    Swapped,
    /// With emoji before each text and at the start of each claim, which move every offset.
    AfterEmoji,
}

/// The cases of a file, or what is wrong with it.
pub(crate) fn read(markdown: &str) -> Result<Vec<Case>, String> {
    let mut cases: Vec<Case> = Vec::new();
    let mut not_yet = false;
    let mut lines = markdown.lines().zip(1..);
    while let Some((line, number)) = lines.next() {
        let at = |what: &str| format!("line {number}: {what}");
        if line.trim() == format!("## {NOT_YET}") {
            not_yet = true;
        } else if let Some(heading) = line.strip_prefix(if not_yet { "### " } else { "## " }) {
            cases.push(Case { heading: heading.to_owned(), line: number, not_yet, ..Case::default() });
        } else if line.starts_with("##") {
            return Err(at("a heading of the wrong depth"));
        } else if let Some(name) = line.strip_prefix("```") {
            let case = cases.last_mut().ok_or_else(|| at("a block before the first case"))?;
            let block: Vec<&str> = lines.by_ref().map(|(line, _)| line).take_while(|line| *line != "```").collect();
            case.take(name, &block.join("\n")).map_err(|what| at(&what))?;
        } else if let Some(case) = cases.last_mut() {
            case.why.push_str(line);
        }
    }
    match cases.iter().find_map(|case| Some((case, case.lacks()?))) {
        Some((case, what)) => Err(format!("line {}: the case has no {what}", case.line)),
        None => Ok(cases),
    }
}

impl Case {
    fn take(&mut self, name: &str, block: &str) -> Result<(), String> {
        match name {
            "a" => self.texts[0] = Some(block.to_owned()),
            "b" => self.texts[1] = Some(block.to_owned()),
            "json" => self.more = serde_json::from_str(block).map_err(|error| error.to_string())?,
            "markers" => self.expected = block.lines().map(Expectation::read).collect::<Result<_, _>>()?,
            _ => return Err(format!("a block of no known kind: {name}")),
        }
        Ok(())
    }

    fn lacks(&self) -> Option<&'static str> {
        let [a, b] = &self.texts;
        let parts = [
            ("sentence that says why", self.why.trim().is_empty()),
            ("text a", a.is_none()),
            ("text b", b.is_none()),
            ("markers", self.expected.is_empty()),
        ];
        parts.into_iter().find(|(_, lacks)| *lacks).map(|(what, _)| what)
    }

    /// The pair of this case.
    pub(crate) fn pair(&self, run: Run) -> Value {
        let [a, b] = [("a", &self.texts[0]), ("b", &self.texts[1])]
            .map(|(side, text)| article(text.as_deref().unwrap_or_default(), &self.more[side], run));
        let links = |list: &str| {
            let mut links: Vec<Value> = self.more[list].as_array().cloned().unwrap_or_default();
            for link in links.iter_mut().filter(|_| run == Run::Swapped) {
                let (a, b) = (flipped_id(&link["a"]), flipped_id(&link["b"]));
                link["a"] = b;
                link["b"] = a;
            }
            links
        };
        let (a, b) = if run == Run::Swapped { (b, a) } else { (a, b) };
        json!({ "a": a, "b": b, "links": links("links"), "verdicts": links("verdicts") })
    }
}

/// The same number on the other side: `a3` for `b3`.
pub(crate) fn flipped(id: &str) -> String {
    let other = if id.starts_with('a') { "b" } else { "a" };
    format!("{other}{}", &id[1..])
}

fn flipped_id(id: &Value) -> Value {
    id.as_str().map_or(Value::Null, |id| flipped(id).into())
}

/// An article: its text without the marks, the claims that they mark, and what the case says of both.
fn article(marked: &str, more: &Value, run: Run) -> Value {
    let (text, mut claims) = unmarked(marked, run == Run::AfterEmoji);
    let mut article: Map<String, Value> = more.as_object().cloned().unwrap_or_default();
    let given = article.remove("claims");
    let has_claims = given.is_some() || !claims.is_empty();
    for claim in given.as_ref().and_then(Value::as_array).into_iter().flatten() {
        match claims.iter_mut().find(|marked| marked["id"] == claim["id"]).and_then(Value::as_object_mut) {
            Some(marked) => marked.extend(claim.as_object().cloned().unwrap_or_default()),
            None => claims.push(claim.clone()),
        }
    }
    if run == Run::Swapped {
        for claim in &mut claims {
            claim["id"] = flipped_id(&claim["id"]);
        }
    }
    article.insert("text".to_owned(), text.into());
    if has_claims {
        article.insert("claims".to_owned(), claims.into());
    }
    article.into()
}

/// A text without its marks, and the claims by position. Marks may stand in one another.
fn unmarked(marked: &str, with_emoji: bool) -> (String, Vec<Value>) {
    let mut text = String::from(if with_emoji { "🚒 " } else { "" });
    let (mut open, mut claims): (Vec<(&str, usize)>, Vec<Value>) = (Vec::new(), Vec::new());
    let mut rest = marked;
    while let Some(character) = rest.chars().next() {
        let here = text.encode_utf16().count();
        if let Some((id, after)) = mark(rest) {
            open.push((id, here));
            text.push_str(if with_emoji { "🧑‍🚒 " } else { "" });
            rest = after;
            continue;
        }
        match open.last().filter(|_| character == ']') {
            Some(&(id, start)) => {
                open.pop();
                claims.push(json!({ "id": id, "start": start, "end": here }));
            }
            None => text.push(character),
        }
        rest = &rest[character.len_utf8()..];
    }
    assert!(open.is_empty(), "a mark is not closed: {marked}");
    (text, claims)
}

/// The id of a mark that opens here, and what follows it.
fn mark(text: &str) -> Option<(&str, &str)> {
    let (id, after) = text.strip_prefix('[')?.split_once(": ")?;
    let number = id.strip_prefix(['a', 'b'])?;
    (!number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())).then_some((id, after))
}
