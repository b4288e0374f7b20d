//! Reading an article out of a page's DOM.
//!
//! The rule: text nodes are read in document order; white space is folded to one space, as a browser shows it; a block
//! element or a `<br>` starts a new line; what a reader never sees as article text (scripts, styles, templates, elements
//! with the `hidden` attribute or `aria-hidden="true"`) is skipped. A `<mark data-claim="id">` becomes a claim at the
//! place of its text. Offsets are counted here, so that no JS has to.

use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use crate::wire::{Object, Written, list};

/// Elements that start and end a line.
const BLOCKS: [&str; 28] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "dd",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "main",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "ul",
];
/// Elements that hold no article text.
const SKIPPED: [&str; 11] =
    ["script", "style", "template", "noscript", "iframe", "object", "svg", "canvas", "button", "select", "textarea"];

/// A marked claim.
struct ReadClaim {
    id: String,
    start: usize,
    end: usize,
    speaker: Option<String>,
    gist: Option<String>,
}

/// Reads an article. Its data attributes say what the text does not: `data-title`, `data-source`, `data-url`,
/// `data-published`; without a `data-title` the first heading inside is the title.
pub(super) fn read_article(element: &Element) -> Written {
    let mut reader = Reader::default();
    reader.children(element);
    let title = element.get_attribute("data-title").or_else(|| {
        let heading = element.query_selector("h1, h2, h3").ok().flatten()?;
        heading.text_content().map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
    });
    let claims = list(reader.claims, |claim| {
        let place = Object::default().with("id", claim.id).with("start", claim.start).with("end", claim.end);
        place.with_any("speaker", claim.speaker).with_any("gist", claim.gist)
    });
    Object::default()
        .with("text", reader.text)
        .with_any("title", title)
        .with_any("source", element.get_attribute("data-source"))
        .with_any("url", element.get_attribute("data-url"))
        .with_any("published", element.get_attribute("data-published"))
        .with_any("lang", closest(element, "lang"))
        .with_any("dir", closest(element, "dir").filter(|dir| dir == "ltr" || dir == "rtl"))
        .with_any("claims", Some(claims))
        .into()
}

/// The attribute of the element itself or of the nearest one around it.
fn closest(element: &Element, attribute: &str) -> Option<String> {
    let holder = element.closest(&format!("[{attribute}]")).ok().flatten()?;
    holder.get_attribute(attribute).filter(|value| !value.is_empty())
}

#[derive(Default)]
struct Reader {
    text: String,
    len_utf16: usize,
    /// White space was met that counts once a word follows.
    space: bool,
    /// A line ended; breaks count once a word follows.
    line: bool,
    claims: Vec<ReadClaim>,
}

impl Reader {
    fn children(&mut self, node: &Node) {
        let mut child = node.first_child();
        while let Some(node) = child {
            if let Some(element) = node.dyn_ref::<Element>() {
                self.element(element);
            } else if node.node_type() == Node::TEXT_NODE {
                self.words(&node.text_content().unwrap_or_default());
            }
            child = node.next_sibling();
        }
    }

    fn element(&mut self, element: &Element) {
        let name = element.local_name();
        let hidden = element.has_attribute("hidden") || element.get_attribute("aria-hidden").as_deref() == Some("true");
        if hidden || SKIPPED.contains(&name.as_str()) {
            return;
        }
        let block = BLOCKS.contains(&name.as_str()) || name == "br";
        self.line |= block;
        match element.get_attribute("data-claim").filter(|_| name == "mark") {
            Some(id) => self.claim(element, id),
            None => self.children(element),
        }
        self.line |= block;
    }

    /// A claim starts at its first word and ends with its last: the white space around it is not part of it.
    fn claim(&mut self, element: &Element, id: String) {
        let place = self.claims.len();
        let before = self.len_utf16;
        self.children(element);
        let end = self.len_utf16;
        if end == before {
            return;
        }
        let written = &self.text[self.byte_of_last(end - before)..];
        let leading = written.len() - written.trim_start().len();
        let speaker = element.get_attribute("data-speaker");
        let claim = ReadClaim { id, start: before + leading, end, speaker, gist: element.get_attribute("data-gist") };
        // Outer marks come before those inside them.
        self.claims.insert(place, claim);
    }

    /// The byte at which the last `len_utf16` code units of the text begin.
    fn byte_of_last(&self, len_utf16: usize) -> usize {
        let mut left = len_utf16;
        let chars = self.text.char_indices().rev().take_while(|(_, c)| {
            let counts = left > 0;
            left = left.saturating_sub(c.len_utf16());
            counts
        });
        chars.last().map_or(self.text.len(), |(byte, _)| byte)
    }

    fn words(&mut self, text: &str) {
        for c in text.chars() {
            // A no-break space is no white space of the markup: it is kept.
            if matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}') {
                self.space = true;
                continue;
            }
            if self.line && !self.text.is_empty() {
                self.push('\n');
                self.push('\n');
            } else if self.space && !self.text.is_empty() {
                self.push(' ');
            }
            (self.line, self.space) = (false, false);
            self.push(c);
        }
    }

    fn push(&mut self, c: char) {
        self.text.push(c);
        self.len_utf16 += c.len_utf16();
    }
}
