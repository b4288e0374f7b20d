//! The shapes of `types.d.ts`, read from the file that ships, so that what is written can be held against what is
//! promised: no field that the types do not name, none missing that they do.
//!
//! Only as much TypeScript is read as the contract uses: interfaces, unions, intersections, lists, literals.

use std::collections::BTreeMap;

use serde_json::Value;

const TYPES: &str = include_str!("../../src/wasm/types.d.ts");

/// The named types of the contract.
pub(crate) struct Shapes {
    named: BTreeMap<String, Shape>,
}

#[derive(Clone, Debug)]
enum Shape {
    /// `"agree"`.
    Literal(String),
    /// `string`, `true` or a type of the file.
    Name(String),
    List(Box<Shape>),
    Union(Vec<Shape>),
    Intersection(Vec<Shape>),
    Object(Vec<Field>),
}

#[derive(Clone, Debug)]
struct Field {
    name: String,
    optional: bool,
    shape: Shape,
}

impl Shapes {
    /// Reads the types that ship.
    pub(crate) fn of_the_contract() -> Self {
        let tokens = tokens(TYPES);
        let mut reader = Reader { tokens: &tokens };
        let mut named = BTreeMap::new();
        while !reader.tokens.is_empty() {
            reader.take("export");
            if reader.take("type") {
                let name = reader.next().to_owned();
                reader.expect("=");
                named.insert(name, reader.union());
                reader.expect(";");
            } else {
                reader.expect("interface");
                let name = reader.next().to_owned();
                let base = reader.take("extends").then(|| reader.next().to_owned());
                let own = reader.primary();
                let parts = base.map(Shape::Name).into_iter().chain([own]);
                named.insert(name, Shape::Intersection(parts.collect()));
            }
        }
        Self { named }
    }

    /// Panics where a value is no `name`.
    #[track_caller]
    pub(crate) fn check(&self, value: &Value, name: &str) {
        if let Err(what) = self.misfit(value, &Shape::Name(name.to_owned()), name) {
            panic!("{what}");
        }
    }

    fn misfit(&self, value: &Value, shape: &Shape, path: &str) -> Result<(), String> {
        let fits = match shape {
            Shape::Literal(literal) => value == literal.as_str(),
            Shape::Name(name) => match name.as_str() {
                "string" => value.is_string(),
                "number" => value.is_number(),
                "true" => value == true,
                "unknown" => true,
                name => return self.misfit(value, self.named(name), path),
            },
            Shape::List(of) => {
                let list = value.as_array().ok_or_else(|| format!("{path}: {value} is no list"))?;
                let mut each = list.iter().enumerate();
                return each.try_for_each(|(index, value)| self.misfit(value, of, &format!("{path}[{index}]")));
            }
            Shape::Union(shapes) => {
                let mut misfits = Vec::new();
                for shape in shapes {
                    match self.misfit(value, shape, path) {
                        Ok(()) => return Ok(()),
                        Err(misfit) => misfits.push(misfit),
                    }
                }
                return Err(misfits.join(", or "));
            }
            Shape::Intersection(_) | Shape::Object(_) => return self.object_misfit(value, shape, path),
        };
        if fits { Ok(()) } else { Err(format!("{path}: {value} is no {shape:?}")) }
    }

    fn object_misfit(&self, value: &Value, shape: &Shape, path: &str) -> Result<(), String> {
        let fields = self.fields(shape);
        let object = value.as_object().ok_or_else(|| format!("{path}: {value} is no object"))?;
        if let Some(name) = object.keys().find(|name| !fields.iter().any(|field| field.name == **name)) {
            return Err(format!("{path}.{name} is not in the types"));
        }
        fields.iter().try_for_each(|field| match object.get(&field.name) {
            Some(value) => self.misfit(value, &field.shape, &format!("{path}.{}", field.name)),
            None if field.optional => Ok(()),
            None => Err(format!("{path}.{} is missing", field.name)),
        })
    }

    fn fields(&self, shape: &Shape) -> Vec<Field> {
        match shape {
            Shape::Object(fields) => fields.clone(),
            Shape::Intersection(parts) => parts.iter().flat_map(|part| self.fields(part)).collect(),
            Shape::Name(name) => self.fields(self.named(name)),
            _ => panic!("{shape:?} has no fields"),
        }
    }

    fn named(&self, name: &str) -> &Shape {
        self.named.get(name).unwrap_or_else(|| panic!("types.d.ts has no type {name}"))
    }
}

/// What is left of the file to be read.
struct Reader<'t> {
    tokens: &'t [&'t str],
}

impl<'t> Reader<'t> {
    fn next(&mut self) -> &'t str {
        let (first, rest) = self.tokens.split_first().expect("types.d.ts ends in the middle of a type");
        self.tokens = rest;
        first
    }

    fn take(&mut self, token: &str) -> bool {
        let found = self.tokens.first() == Some(&token);
        if found {
            self.next();
        }
        found
    }

    fn expect(&mut self, token: &str) {
        let found = self.next();
        assert_eq!(found, token, "types.d.ts, before {:?}", &self.tokens[..self.tokens.len().min(8)]);
    }

    fn union(&mut self) -> Shape {
        self.take("|");
        let mut shapes = vec![self.intersection()];
        while self.take("|") {
            shapes.push(self.intersection());
        }
        if shapes.len() == 1 { shapes.remove(0) } else { Shape::Union(shapes) }
    }

    fn intersection(&mut self) -> Shape {
        let mut shapes = vec![self.primary()];
        while self.take("&") {
            shapes.push(self.primary());
        }
        if shapes.len() == 1 { shapes.remove(0) } else { Shape::Intersection(shapes) }
    }

    fn primary(&mut self) -> Shape {
        let mut shape = match self.next() {
            "(" => {
                let inner = self.union();
                self.expect(")");
                inner
            }
            "{" => {
                let mut fields = Vec::new();
                while !self.take("}") {
                    fields.push(self.field());
                }
                Shape::Object(fields)
            }
            literal if literal.starts_with('"') => Shape::Literal(literal.trim_matches('"').to_owned()),
            name => Shape::Name(name.to_owned()),
        };
        while self.take("[") {
            self.expect("]");
            shape = Shape::List(Box::new(shape));
        }
        shape
    }

    fn field(&mut self) -> Field {
        let name = self.next().to_owned();
        let optional = self.take("?");
        self.expect(":");
        let shape = self.union();
        // The last field of an object on one line has no semicolon.
        self.take(";");
        Field { name, optional, shape }
    }
}

/// Words, literals and signs, without comments.
fn tokens(source: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = source.trim_start();
    while let Some(first) = rest.chars().next() {
        let end = if rest.starts_with("//") {
            rest.find('\n')
        } else if rest.starts_with("/*") {
            rest.find("*/").map(|end| end + 2)
        } else if first == '"' {
            rest[1..].find('"').map(|end| end + 2)
        } else if first.is_alphanumeric() {
            rest.find(|character: char| !character.is_alphanumeric())
        } else {
            Some(first.len_utf8())
        };
        let (token, after) = rest.split_at(end.unwrap_or(rest.len()));
        if !token.starts_with("//") && !token.starts_with("/*") {
            tokens.push(token);
        }
        rest = after.trim_start();
    }
    tokens
}
