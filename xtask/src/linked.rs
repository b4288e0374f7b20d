//! What the linker says of a module with `--emit-relocs`: its symbols, and where code and data name them.
//!
//! The format is that of object files: "WebAssembly Object File Linking" of the tool conventions.

use std::ops::Range;

use anyhow::{Context as _, Result, ensure};

/// A thing that has a name for the linker.
#[derive(Debug)]
pub(crate) enum Symbol {
    /// A function by its number.
    Function(u32),
    /// A part of a data segment.
    Data { segment: usize, range: Range<usize> },
    /// Anything else.
    Other,
}

/// A place that names a symbol.
#[derive(Debug)]
pub(crate) struct Place {
    /// Where in its section.
    pub(crate) at: usize,
    /// The number of the symbol.
    pub(crate) symbol: usize,
    /// How far behind its start the address is that stands there.
    pub(crate) addend: i64,
    /// Whether the number of a function's slot stands there.
    pub(crate) is_slot: bool,
}

/// The symbols of a module and the places that name them.
#[derive(Debug, Default)]
pub(crate) struct Linked {
    pub(crate) symbols: Vec<Symbol>,
    /// In the code section, in order.
    pub(crate) code: Vec<Place>,
    /// In the data section, in order.
    pub(crate) data: Vec<Place>,
    /// Where the bytes of each data segment begin in the data section.
    pub(crate) segments: Vec<usize>,
    /// Their addresses.
    pub(crate) addresses: Vec<usize>,
}

impl Linked {
    /// Reads what the linker wrote.
    pub(crate) fn read(module: &[u8]) -> Result<Self> {
        let mut linked = Self::default();
        let mut bytes = Bytes(module.get(8..).context("a module is longer")?);
        while !bytes.0.is_empty() {
            let (id, len) = (bytes.byte()?, bytes.number()?);
            let mut section = Bytes(bytes.take(len)?);
            match id {
                11 => (linked.segments, linked.addresses) = segments(section)?,
                0 => match section.name()? {
                    b"linking" => linked.symbols = symbols(section)?,
                    b"reloc.CODE" => linked.code = places(section)?,
                    b"reloc.DATA" => linked.data = places(section)?,
                    _ => {}
                },
                _ => {}
            }
        }
        ensure!(!linked.symbols.is_empty() && !linked.code.is_empty(), "the module was linked without --emit-relocs");
        Ok(linked)
    }
}

/// Where the bytes of each data segment begin in their section, and at which addresses.
fn segments(mut bytes: Bytes) -> Result<(Vec<usize>, Vec<usize>)> {
    let whole = bytes.0.len();
    let count = bytes.number()?;
    let segment = |_| {
        ensure!(bytes.number()? == 0 && bytes.byte()? == 0x41, "every data segment has a constant address");
        let address = usize::try_from(bytes.signed()?)?;
        ensure!(bytes.byte()? == 0x0b, "every data segment has a constant address");
        let len = bytes.number()?;
        let start = whole - bytes.0.len();
        bytes.take(len)?;
        Ok((start, address))
    };
    (0..count).map(segment).collect()
}

fn symbols(mut bytes: Bytes) -> Result<Vec<Symbol>> {
    const TABLE: u8 = 8;
    ensure!(bytes.number()? == 2, "an unknown version of linking");
    while !bytes.0.is_empty() {
        let (kind, len) = (bytes.byte()?, bytes.number()?);
        let mut section = Bytes(bytes.take(len)?);
        if kind == TABLE {
            let count = section.number()?;
            return (0..count).map(|_| symbol(&mut section)).collect();
        }
    }
    Ok(Vec::new())
}

fn symbol(bytes: &mut Bytes) -> Result<Symbol> {
    const UNDEFINED: usize = 0x10;
    const OWN_NAME: usize = 0x40;
    let (kind, flags) = (bytes.byte()?, bytes.number()?);
    match kind {
        1 => {
            bytes.name()?;
            if flags & UNDEFINED != 0 {
                return Ok(Symbol::Other);
            }
            let (segment, start, len) = (bytes.number()?, bytes.number()?, bytes.number()?);
            Ok(Symbol::Data { segment, range: start..start + len })
        }
        3 => bytes.number().map(|_| Symbol::Other),
        _ => {
            let number = u32::try_from(bytes.number()?)?;
            if flags & UNDEFINED == 0 || flags & OWN_NAME != 0 {
                bytes.name()?;
            }
            Ok(if kind == 0 { Symbol::Function(number) } else { Symbol::Other })
        }
    }
}

fn places(mut bytes: Bytes) -> Result<Vec<Place>> {
    bytes.number()?;
    let count = bytes.number()?;
    let mut places = Vec::new();
    for _ in 0..count {
        let (kind, at, symbol) = (bytes.byte()?, bytes.number()?, bytes.number()?);
        let addend = if matches!(kind, 3..=5 | 8 | 9 | 11 | 14..=17 | 21..=23 | 25) { bytes.signed()? } else { 0 };
        // The numbers of types are no symbols.
        if kind != 6 {
            places.push(Place { at, symbol, addend, is_slot: matches!(kind, 1 | 2 | 12 | 18 | 19 | 24) });
        }
    }
    Ok(places)
}

/// Bytes that are not read yet.
struct Bytes<'b>(&'b [u8]);

impl<'b> Bytes<'b> {
    fn take(&mut self, len: usize) -> Result<&'b [u8]> {
        let (taken, rest) = self.0.split_at_checked(len).context("a section ends too early")?;
        self.0 = rest;
        Ok(taken)
    }

    fn byte(&mut self) -> Result<u8> {
        Ok(self.take(1)?[0])
    }

    fn number(&mut self) -> Result<usize> {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            shift += 7;
            if byte < 0x80 {
                return Ok(number);
            }
        }
    }

    fn signed(&mut self) -> Result<i64> {
        let (mut number, mut shift) = (0_i64, 0);
        loop {
            let byte = self.byte()?;
            number |= i64::from(byte & 0x7f) << shift;
            shift += 7;
            if byte < 0x80 {
                return Ok(if byte & 0x40 == 0 { number } else { number | -1 << shift });
            }
        }
    }

    fn name(&mut self) -> Result<&'b [u8]> {
        let len = self.number()?;
        self.take(len)
    }
}
