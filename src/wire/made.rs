//! A comparison as it was given: from its JSON, which may be an older one, or somebody else's.

use serde_json::Value;

use super::{PairInput, SCHEMA, from_json, to_json};
use crate::compare::Options;
use crate::error::{Error, ErrorKind};

/// What of a comparison is shown.
pub(crate) struct Given<'v> {
    pub(crate) articles: [Article<'v>; 2],
    pub(crate) markers: Vec<Marker<'v>>,
}

pub(crate) struct Article<'v> {
    pub(crate) title: Option<&'v str>,
    pub(crate) source: Option<&'v str>,
    pub(crate) url: Option<&'v str>,
    pub(crate) published: Option<&'v str>,
    pub(crate) lang: &'v str,
    pub(crate) dir: Option<&'v str>,
    pub(crate) hash: Option<&'v str>,
    pub(crate) claims: Vec<Claim<'v>>,
    /// Ids of the claims that no marker connects.
    pub(crate) only: Vec<&'v str>,
    /// Paragraphs of segments.
    pub(crate) blocks: Vec<Vec<Segment<'v>>>,
}

pub(crate) struct Claim<'v> {
    pub(crate) id: &'v str,
    pub(crate) quote: &'v str,
    pub(crate) gist: Option<&'v str>,
    pub(crate) speaker: Option<&'v str>,
    pub(crate) note: Option<&'v str>,
    pub(crate) stance: Option<&'v str>,
    pub(crate) orphan: bool,
    /// The engine suggested it: nobody marked it.
    pub(crate) suggested: bool,
    /// Where it stands, in UTF-16 code units; nowhere for an orphan.
    pub(crate) range: Option<(usize, usize)>,
}

pub(crate) struct Segment<'v> {
    pub(crate) text: &'v str,
    pub(crate) claims: Vec<&'v str>,
}

pub(crate) struct Marker<'v> {
    pub(crate) id: &'v str,
    pub(crate) relation: &'v str,
    /// The ids of its claims.
    pub(crate) ends: [&'v str; 2],
    pub(crate) confidence: f64,
    pub(crate) origin: &'v str,
    pub(crate) same_source: bool,
    pub(crate) by: Option<&'v str>,
    pub(crate) reason: Option<&'v str>,
    pub(crate) evidence: Vec<Evidence<'v>>,
}

pub(crate) struct Evidence<'v> {
    pub(crate) kind: &'v str,
    pub(crate) question: Option<&'v str>,
    pub(crate) sides: [Told<'v>; 2],
}

/// The ranges of words in an article, in UTF-16 code units, and what they come to.
pub(crate) type Told<'v> = (Vec<(usize, usize)>, Option<&'v str>);

pub(crate) const SIDES: [&str; 2] = ["a", "b"];

impl<'v> Given<'v> {
    /// # Errors
    /// `invalid-shape` with the path of the first field that is missing or of a wrong type.
    pub(crate) fn read(value: &'v Value) -> Result<Self, Error> {
        let root = At { value, path: String::new() };
        let schema = root.words("schema")?;
        if schema != SCHEMA {
            return Err(Error::new(ErrorKind::InvalidShape, "schema", format!("this reads {SCHEMA}, not {schema}")));
        }
        let [a, b] = [("a", "onlyA"), ("b", "onlyB")].map(|(side, only)| article(&root, side, only));
        let markers = root.list("markers")?.iter().map(marker).collect::<Result<_, _>>()?;
        Ok(Self { articles: [a?, b?], markers })
    }
}

fn article<'v>(root: &At<'v>, side: &str, only: &str) -> Result<Article<'v>, Error> {
    let article = root.field("articles")?.field(side)?;
    let claim = |claim: &At<'v>| {
        Ok(Claim {
            id: claim.words("id")?,
            quote: claim.words("quote")?,
            gist: claim.any("gist"),
            speaker: claim.any("speaker"),
            note: claim.any("note"),
            stance: claim.any("stance"),
            orphan: claim.any("status") == Some("orphan"),
            suggested: claim.value["suggested"] == true,
            range: ends(claim.value),
        })
    };
    let segment = |segment: &At<'v>| {
        let claims = segment.value.get("claims").and_then(Value::as_array);
        Ok(Segment {
            text: segment.words("text")?,
            claims: claims.into_iter().flatten().filter_map(Value::as_str).collect(),
        })
    };
    let block = |block: &At<'v>| block.list("segments")?.iter().map(segment).collect();
    Ok(Article {
        title: article.any("title"),
        source: article.any("source"),
        url: article.any("url").filter(|url| is_web(url)),
        published: article.any("published"),
        lang: article.any("lang").unwrap_or("en"),
        dir: article.any("dir"),
        hash: article.any("hash"),
        claims: article.list("claims")?.iter().map(claim).collect::<Result<_, _>>()?,
        only: root.list(only)?.iter().filter_map(|id| id.value.as_str()).collect(),
        blocks: root.field("view")?.list(side)?.iter().map(block).collect::<Result<_, _>>()?,
    })
}

fn marker<'v>(marker: &At<'v>) -> Result<Marker<'v>, Error> {
    Ok(Marker {
        id: marker.words("id")?,
        relation: marker.words("relation")?,
        ends: [marker.words("a")?, marker.words("b")?],
        confidence: marker.value["confidence"].as_f64().unwrap_or_default(),
        origin: marker.any("origin").unwrap_or("engine"),
        same_source: marker.value["sameSource"] == true,
        by: marker.any("by"),
        reason: marker.any("reason"),
        evidence: marker.list("evidence")?.iter().map(evidence).collect::<Result<_, _>>()?,
    })
}

fn evidence<'v>(evidence: &At<'v>) -> Result<Evidence<'v>, Error> {
    let values = &evidence.value["values"];
    let side = |side: &str| -> Result<_, Error> {
        let range = |range: &At<'v>| ends(range.value).ok_or_else(|| range.wrong("start and end are missing"));
        let ranges = evidence.list(side)?.iter().map(range).collect::<Result<Vec<_>, _>>()?;
        Ok((ranges, values[side].as_str()))
    };
    Ok(Evidence {
        kind: evidence.words("kind")?,
        question: values["question"].as_str(),
        sides: [side("a")?, side("b")?],
    })
}

fn ends(range: &Value) -> Option<(usize, usize)> {
    let end = |name: &str| range[name].as_u64().and_then(|end| usize::try_from(end).ok());
    end("start").zip(end("end"))
}

impl<'v> Article<'v> {
    /// The text that was compared, in UTF-16 code units.
    pub(crate) fn units(&self) -> Vec<u16> {
        self.blocks.iter().flatten().flat_map(|segment| segment.text.encode_utf16()).collect()
    }

    /// A claim by its id.
    pub(crate) fn claim(&self, id: &str) -> Option<&Claim<'v>> {
        self.claims.iter().find(|claim| claim.id == id)
    }
}

/// A file's comparison: the file's own, or that of its pair.
///
/// # Errors
/// `invalid-json`, `invalid-shape`, or what comparing refuses, with the path.
pub(crate) fn comparison_of(file: &[u8]) -> Result<Value, Error> {
    let value = value_of(file)?;
    if value.get("schema").is_some() {
        return Ok(value);
    }
    let pair: PairInput = from_json(file)?;
    let made = super::compare(pair, &Options::default())?;
    value_of(to_json(&made).as_bytes())
}

/// A file's JSON, whatever it is.
///
/// # Errors
/// `invalid-json`.
pub(crate) fn value_of(file: &[u8]) -> Result<Value, Error> {
    let file = file.strip_prefix("\u{feff}".as_bytes()).unwrap_or(file);
    serde_json::from_slice(file).map_err(|error| Error::new(ErrorKind::InvalidJson, "", error.to_string()))
}

/// Only the web's own addresses become links.
fn is_web(url: &str) -> bool {
    let lower = url.to_ascii_lowercase();
    lower.starts_with("https://") || lower.starts_with("http://")
}

/// A value and where it stands.
struct At<'v> {
    value: &'v Value,
    path: String,
}

impl<'v> At<'v> {
    fn wrong(&self, message: &str) -> Error {
        Error::new(ErrorKind::InvalidShape, self.path.clone(), message)
    }

    fn field(&self, name: &str) -> Result<Self, Error> {
        let path = if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) };
        match self.value.get(name) {
            Some(value) => Ok(Self { value, path }),
            None => Err(Error::new(ErrorKind::InvalidShape, path, "this is missing")),
        }
    }

    fn list(&self, name: &str) -> Result<Vec<Self>, Error> {
        let field = self.field(name)?;
        let items = field.value.as_array().ok_or_else(|| field.wrong("this is no list"))?;
        Ok((0..).zip(items).map(|(index, value)| Self { value, path: format!("{}[{index}]", field.path) }).collect())
    }

    fn words(&self, name: &str) -> Result<&'v str, Error> {
        let field = self.field(name)?;
        field.value.as_str().ok_or_else(|| field.wrong("this is no string"))
    }

    /// A string that may be missing.
    fn any(&self, name: &str) -> Option<&'v str> {
        self.value.get(name)?.as_str().filter(|words| !words.is_empty())
    }
}
