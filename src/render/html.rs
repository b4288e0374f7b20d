//! The writing itself.

use std::fmt::Write as _;

use serde_json::Value;

use super::Options;
use super::words::Words;
use crate::text::extends;
use crate::wire::made::{Article, Evidence, Given, Marker, SIDES};

const STYLE: &str = include_str!("style.css");

/// What stands beside a pair's number, as in the element.
const SIGNS: [(&str, &str); 3] = [("dispute", "≠"), ("agree", "="), ("related", "~")];

/// From these probabilities on the engine's confidence is called high, or fair; as in the element.
const HIGH: f64 = 0.8;
const FAIR: f64 = 0.6;

/// Text that stands as text, in content and in attributes with quotation marks.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut marks = 0;
    for character in text.chars() {
        marks = if extends(character) { marks + 1 } else { 0 };
        match character {
            // A browser takes a time that grows with the square of the marks on one letter; as in the element.
            _ if marks == MOST_MARKS + 1 => escaped.push('\u{fffd}'),
            _ if marks > MOST_MARKS => {}
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            // No character of HTML; and what would turn the direction of all that follows round, as in the element.
            '\0' | '\u{202d}' | '\u{202e}' => escaped.push('\u{fffd}'),
            other => escaped.push(other),
        }
    }
    escaped
}

/// So many marks on one letter are shown: the limit of UAX #15, Stream-Safe Text.
const MOST_MARKS: usize = 30;

/// The two titles, or what the articles are called without.
pub(super) fn title(given: &Given, words: &Words) -> String {
    let [a, b] = [0, 1].map(|side| name(&given.articles[side], side, words));
    format!("{a} · {b}")
}

/// All of it, as the options ask.
pub(super) fn write(given: &Given, comparison: &Value, words: &Words, options: &Options) -> String {
    let mut html = String::new();
    let writer = Writer { given, words, options };
    if options.page {
        let title = escaped(&title(given, words));
        let _ = write!(
            html,
            "<!doctype html>\n<html lang=\"{}\" dir=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" \
             content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
             <title>{title}</title>\n</head>\n<body>\n<main>\n",
            words.lang,
            words.say("dir")
        );
    }
    if let Some(script) = &options.script {
        // The comparison comes first: while a page is parsed, the element takes what is there.
        let json = comparison.to_string().replace('<', "\\u003c");
        let _ = write!(
            html,
            "<script type=\"module\" src=\"{}\"></script>\n<cross-read lang=\"{}\" heading-level=\"{}\">\n\
             <script type=\"application/json\">{json}</script>\n",
            escaped(script),
            words.lang,
            options.level
        );
    }
    writer.body(&mut html);
    if options.script.is_some() {
        html.push_str("</cross-read>\n");
    }
    if options.page {
        html.push_str("</main>\n</body>\n</html>\n");
    }
    html
}

/// What an article is called: its title, or the letter that it has everywhere.
fn name(article: &Article, side: usize, words: &Words) -> String {
    let letter = SIDES[side].to_ascii_uppercase();
    article.title.or(article.source).map_or_else(|| words.put("article", "side", &letter), str::to_owned)
}

struct Writer<'w> {
    given: &'w Given<'w>,
    words: &'w Words,
    options: &'w Options,
}

impl Writer<'_> {
    fn body(&self, html: &mut String) {
        let Self { words, options, .. } = self;
        if options.style {
            let _ = write!(html, "<style>\n{STYLE}</style>\n");
        }
        let _ = writeln!(html, "<div class=\"cross-read\" lang=\"{}\" dir=\"{}\">", words.lang, words.say("dir"));
        html.push_str("<div class=\"cross-read-articles\">\n");
        for side in [0, 1] {
            self.article(html, side);
        }
        html.push_str("</div>\n");
        self.pairs(html);
        for side in [0, 1] {
            self.only(html, side);
        }
        self.legend(html);
        html.push_str("</div>\n");
    }

    fn heading(&self, html: &mut String, below: u32, id: &str, text: &str) {
        let level = self.options.level + below;
        let _ = writeln!(html, "<h{level} id=\"{}{id}\">{text}</h{level}>", escaped(&self.options.prefix));
    }

    fn article(&self, html: &mut String, side: usize) {
        let article = &self.given.articles[side];
        let (words, letter) = (self.words, SIDES[side]);
        let prefix = escaped(&self.options.prefix);
        let _ = writeln!(html, "<article aria-labelledby=\"{prefix}{letter}\">");
        let title = format!("{}: {}", letter.to_ascii_uppercase(), own(&name(article, side, words), article));
        self.heading(html, 0, letter, &title);
        let source = article.source.filter(|_| article.title.is_some()).map(|source| own(source, article));
        let published = article.published.map(|it| format!("<time>{}</time>", escaped(it)));
        let original = article.url.map(|url| format!("<a href=\"{}\">{}</a>", escaped(url), words.say("original")));
        let about: Vec<String> = [source, published, original].into_iter().flatten().collect();
        if !about.is_empty() {
            let _ = writeln!(html, "<p>{}</p>", about.join(" · "));
        }
        let _ = writeln!(html, "<div{}>", direction(article));
        for (index, block) in article.blocks.iter().enumerate() {
            html.push_str("<p>");
            for (place, segment) in block.iter().enumerate() {
                let before = if place > 0 { Some(&block[place - 1]) } else { None };
                let starts = |id: &&&str| !before.is_some_and(|it| it.claims.contains(id));
                // A claim that goes on from the paragraph before begins there.
                let first = |id: &&&str| starts(id) && !(place == 0 && self.goes_on(side, index, id));
                for id in segment.claims.iter().filter(first) {
                    let _ = write!(html, "<span id=\"{}\"></span>", self.claim_id(side, id));
                }
                // What parts the paragraphs is the elements' business here.
                let is_last = place + 1 == block.len();
                let text = escaped(if is_last { segment.text.trim_end_matches(['\n', '\r']) } else { segment.text });
                if segment.claims.is_empty() {
                    html.push_str(&text);
                    continue;
                }
                let kind = self.strongest(side, &segment.claims);
                let _ = write!(html, "<mark data-kind=\"{kind}\">{text}</mark>");
                let goes_on = |id: &str| {
                    let next = block.get(place + 1).or_else(|| article.blocks.get(index + 1)?.first());
                    next.is_some_and(|next| next.claims.contains(&id))
                };
                for id in segment.claims.iter().filter(|id| !goes_on(id)) {
                    self.signs(html, side, id);
                }
            }
            html.push_str("</p>\n");
        }
        html.push_str("</div>\n</article>\n");
    }

    fn goes_on(&self, side: usize, block: usize, claim: &str) -> bool {
        let before = block.checked_sub(1).and_then(|before| self.given.articles[side].blocks.get(before)?.last());
        before.is_some_and(|before| before.claims.contains(&claim))
    }

    fn claim_id(&self, side: usize, claim: &str) -> String {
        escaped(&format!("{}{}-{claim}", self.options.prefix, SIDES[side])).replace(char::is_whitespace, "_")
    }

    fn pair_id(&self, marker: &Marker) -> String {
        escaped(&format!("{}{}", self.options.prefix, marker.id)).replace(char::is_whitespace, "_")
    }

    fn markers_of(&self, side: usize, claim: &str) -> impl Iterator<Item = (usize, &Marker<'_>)> {
        (1..).zip(&self.given.markers).filter(move |(_, marker)| marker.ends[side] == claim)
    }

    /// The kind of a mark: that of the pair that weighs most.
    fn strongest(&self, side: usize, claims: &[&str]) -> &'static str {
        let has = |kind: &str| claims.iter().any(|id| self.markers_of(side, id).any(|(_, it)| it.relation == kind));
        SIGNS.iter().map(|(kind, _)| *kind).find(|kind| has(kind)).unwrap_or("only")
    }

    /// The numbers of a claim's pairs, each the way to its row.
    fn signs(&self, html: &mut String, side: usize, claim: &str) {
        for (number, marker) in self.markers_of(side, claim) {
            let kind = self.kind(marker);
            let _ = write!(
                html,
                "<sup><a href=\"#{}\" title=\"{kind}\" aria-label=\"{number}: {kind}\">{}{number}</a></sup>",
                self.pair_id(marker),
                sign(marker.relation)
            );
        }
    }

    fn kind(&self, marker: &Marker) -> String {
        let key = format!("kind.{}", marker.relation);
        escaped(self.words.find(&key).unwrap_or(marker.relation))
    }

    fn pairs(&self, html: &mut String) {
        let words = self.words;
        let _ = writeln!(html, "<section aria-labelledby=\"{}pairs\">", escaped(&self.options.prefix));
        self.heading(html, 0, "pairs", words.say("pairs"));
        if self.given.markers.is_empty() {
            let _ = writeln!(html, "<p>{}</p>\n</section>", words.say("summaryNone"));
            return;
        }
        let [a, b] = [0, 1].map(|side| {
            let article = &self.given.articles[side];
            let named = own(article.source.unwrap_or(&name(article, side, words)), article);
            format!("{}: {named}", SIDES[side].to_ascii_uppercase())
        });
        let _ = write!(
            html,
            "<div class=\"cross-read-pairs\" tabindex=\"0\" role=\"group\" aria-labelledby=\"{}pairs\">\n<table>\n\
             <thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{a}</th><th scope=\"col\">{b}</th>\
             <th scope=\"col\">{}</th></tr></thead>\n<tbody>\n",
            escaped(&self.options.prefix),
            words.say("pairs"),
            words.say("why")
        );
        let texts = [0, 1].map(|side| self.given.articles[side].units());
        for (number, marker) in (1..).zip(&self.given.markers) {
            self.row(html, number, marker, &texts);
        }
        html.push_str("</tbody>\n</table>\n</div>\n</section>\n");
    }

    fn row(&self, html: &mut String, number: usize, marker: &Marker, texts: &[Vec<u16>; 2]) {
        let words = self.words;
        let sure = match marker.origin {
            "engine" if marker.confidence >= HIGH => "confidence.high",
            "engine" if marker.confidence >= FAIR => "confidence.fair",
            "engine" => "confidence.low",
            "annotation" => "decided.annotation",
            "judge" => "decided.judge",
            _ => "decided.person",
        };
        let _ = write!(
            html,
            "<tr id=\"{}\"><th scope=\"row\">{} {number}. {} ({})</th>",
            self.pair_id(marker),
            sign(marker.relation),
            self.kind(marker),
            words.say(sure)
        );
        for (side, id) in marker.ends.iter().enumerate() {
            let article = &self.given.articles[side];
            let claim = article.claims.iter().find(|claim| claim.id == *id);
            let _ = write!(
                html,
                "<td><a href=\"#{}\"{}>{}</a>",
                self.claim_id(side, id),
                direction(article),
                escaped(claim.map_or(id, |claim| claim.quote))
            );
            if let Some(speaker) = claim.and_then(|claim| claim.speaker) {
                let _ = write!(html, "<br>— {}", own(speaker, article));
            }
            if let Some(gist) = claim.and_then(|claim| claim.gist) {
                let _ = write!(html, "<br>{}", words.put("gist", "gist", &own(gist, article)));
            }
            html.push_str("</td>");
        }
        html.push_str("<td><ul>");
        for evidence in &marker.evidence {
            let _ = write!(html, "<li>{}</li>", self.evidence(evidence, texts));
        }
        if marker.same_source {
            let _ = write!(html, "<li>{}</li>", words.say("sameSource"));
        }
        if let Some(by) = marker.by {
            let _ = write!(html, "<li>{}</li>", words.put("setBy", "by", &isolated(by)));
        }
        if let Some(reason) = marker.reason {
            let _ = write!(html, "<li>{}</li>", words.put("setReason", "reason", &isolated(reason)));
        }
        html.push_str("</ul></td></tr>\n");
    }

    /// What kind of evidence, and the words on both sides with what they come to.
    fn evidence(&self, evidence: &Evidence, texts: &[Vec<u16>; 2]) -> String {
        let words = self.words;
        let label = words.find(&format!("evidence.{}", evidence.kind)).map(str::to_owned);
        let mut told = label.unwrap_or_else(|| words.put("evidenceOther", "kind", &isolated(evidence.kind)));
        if let Some(question) = evidence.question {
            let _ = write!(told, " {}", words.put("question", "question", &isolated(question)));
        }
        for (side, (ranges, value)) in evidence.sides.iter().enumerate() {
            let article = &self.given.articles[side];
            let slice = |&(start, end): &(usize, usize)| texts[side].get(start..end).map(String::from_utf16_lossy);
            let found: Vec<String> = ranges.iter().filter_map(slice).map(|it| own(&it, article)).collect();
            if found.is_empty() && value.is_none() {
                continue;
            }
            let _ = write!(told, "<br>{}: {}", SIDES[side].to_ascii_uppercase(), found.join(" … "));
            if let Some(value) = value {
                let _ = write!(told, " = {}", isolated(value));
            }
        }
        told
    }

    fn only(&self, html: &mut String, side: usize) {
        let (article, words) = (&self.given.articles[side], self.words);
        let lost: Vec<_> = article.claims.iter().filter(|claim| claim.orphan).collect();
        if article.only.is_empty() && lost.is_empty() {
            return;
        }
        let id = format!("only-{}", SIDES[side]);
        let _ = writeln!(html, "<section aria-labelledby=\"{}{id}\">", escaped(&self.options.prefix));
        let key = format!("onlyIn.{}", SIDES[side]);
        self.heading(html, 0, &id, &words.put(&key, "n", &article.only.len().to_string()));
        let _ = writeln!(html, "<p>{}</p>\n<ul>", words.say("silence"));
        for id in &article.only {
            let quote = article.claims.iter().find(|claim| claim.id == *id).map_or(*id, |claim| claim.quote);
            let (to, dir) = (self.claim_id(side, id), direction(article));
            let _ = writeln!(html, "<li><p><a href=\"#{to}\"{dir}>{}</a></p></li>", escaped(quote));
        }
        for claim in lost {
            let letter = SIDES[side].to_ascii_uppercase();
            let told = words.put("orphan", "side", &letter).replace("{quote}", &own(claim.quote, article));
            let _ = writeln!(html, "<li>{told}</li>");
        }
        html.push_str("</ul>\n</section>\n");
    }

    fn legend(&self, html: &mut String) {
        let words = self.words;
        let _ = writeln!(html, "<section aria-labelledby=\"{}signs\">", escaped(&self.options.prefix));
        self.heading(html, 0, "signs", words.say("helpSigns"));
        html.push_str("<ul>\n");
        for (kind, sign) in SIGNS {
            let (named, what) = (format!("kind.{kind}"), format!("helpSign.{kind}"));
            let (named, what) = (words.find(&named).unwrap_or(kind), words.find(&what).unwrap_or(kind));
            let _ = writeln!(html, "<li>{sign} {named}: {what}</li>");
        }
        let _ = writeln!(html, "<li>{}</li>\n</ul>\n</section>", words.say("helpSign.only"));
    }
}

fn sign(relation: &str) -> &'static str {
    SIGNS.iter().find(|(kind, _)| *kind == relation).map_or("", |(_, sign)| sign)
}

/// An article's language and direction, as attributes.
fn direction(article: &Article) -> String {
    let dir = article.dir.filter(|dir| matches!(*dir, "ltr" | "rtl")).unwrap_or("auto");
    format!(" lang=\"{}\" dir=\"{dir}\"", escaped(article.lang))
}

/// Words of an article among ours.
fn own(text: &str, article: &Article) -> String {
    format!("<bdi{}>{}</bdi>", direction(article), escaped(text))
}

/// Somebody's words among ours, in whatever language.
fn isolated(text: &str) -> String {
    format!("<bdi>{}</bdi>", escaped(text))
}
