//! Data and functions that nothing leads to once panics are traps: the tables by which a panic would print a character,
//! the texts of messages, the functions that only their tables name.
//!
//! The linker keeps whatever the code names before panics are cut down, and no tool drops a part of a data segment later.
//! So the linker is asked to say which symbol every address in code and data stands for. Data that cannot be reached
//! from the exports is zeroed, which costs nothing once compressed; a slot of a function that cannot be called gets a
//! trap.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context as _, Result, ensure};
use walrus::ir::{Instr, Value};
use walrus::{ElementItems, ExportItem, FunctionBuilder, FunctionId, FunctionKind, Module, ModuleConfig};

use crate::linked::{Linked, Symbol};
use crate::panics::sequences;

/// The functions of a module by the numbers that the linker gave them.
#[derive(Clone, Default)]
pub(crate) struct Numbers(Arc<Mutex<Vec<FunctionId>>>);

impl Numbers {
    /// Notes the numbers while a module is parsed.
    pub(crate) fn note(&self, config: &mut ModuleConfig) {
        let Self(numbers) = self.clone();
        config.on_parse(move |_, ids| {
            let known = (0..).map_while(|index| ids.get_func(index).ok());
            *numbers.lock().unwrap_or_else(PoisonError::into_inner) = known.collect();
            Ok(())
        });
    }

    fn get(&self) -> Vec<FunctionId> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// What can be reached.
#[derive(Default)]
struct Reached {
    functions: HashSet<FunctionId>,
    /// Data by the numbers of their symbols.
    data: HashSet<usize>,
}

/// Zeroes data and empties slots that cannot be reached.
pub(crate) fn clear(module: &mut Module, linked: &Linked, numbers: &Numbers) -> Result<()> {
    let reached = reach(module, linked, &numbers.get());
    zero(module, linked, &reached)?;
    let mut trap = FunctionBuilder::new(&mut module.types, &[], &[]);
    trap.func_body().unreachable();
    let trap = trap.finish(Vec::new(), &mut module.funcs);
    for element in module.elements.iter_mut() {
        if let ElementItems::Functions(slots) = &mut element.items {
            slots.iter_mut().filter(|slot| !reached.functions.contains(slot)).for_each(|slot| *slot = trap);
        }
    }
    for name in ["linking", "reloc.CODE", "reloc.DATA"] {
        module.customs.remove_raw(name).with_context(|| format!("the linker wrote no {name}"))?;
    }
    Ok(())
}

fn reach(module: &Module, linked: &Linked, functions: &[FunctionId]) -> Reached {
    let mut reached = Reached::default();
    let exported = module.exports.iter().filter_map(|export| match export.item {
        ExportItem::Function(function) => Some(function),
        _ => None,
    });
    let mut to_visit: Vec<FunctionId> = exported.chain(module.start).collect();
    while let Some(function) = to_visit.pop() {
        if !reached.functions.insert(function) {
            continue;
        }
        let FunctionKind::Local(local) = &module.funcs.get(function).kind else { continue };
        let mut constants = HashSet::new();
        for seq in sequences(local, local.entry_block()) {
            for (instruction, _) in &local.block(seq).instrs {
                to_visit.extend(called(instruction));
                constants.extend(constant(instruction));
            }
        }
        let Some(range) = local.original_range.clone() else { continue };
        let from = linked.code.partition_point(|place| place.at < range.start);
        let mut data: Vec<usize> = Vec::new();
        for place in linked.code[from..].iter().take_while(|place| place.at < range.end) {
            match &linked.symbols[place.symbol] {
                // What calls it stands in the code still, or was cut; a slot of it may stand anywhere.
                Symbol::Function(number) if place.is_slot => to_visit.push(functions[*number as usize]),
                Symbol::Data { segment, range } => {
                    let address = i64::try_from(linked.addresses[*segment] + range.start).ok();
                    let address = address.and_then(|start| u32::try_from(start + place.addend).ok());
                    // Before its symbol an address stands only where an index is subtracted: that stays.
                    if address.is_none_or(|address| constants.contains(&address)) {
                        data.push(place.symbol);
                    }
                }
                _ => {}
            }
        }
        while let Some(symbol) = data.pop() {
            if !reached.data.insert(symbol) {
                continue;
            }
            let Symbol::Data { segment, range } = &linked.symbols[symbol] else { continue };
            let start = linked.segments[*segment] + range.start;
            let from = linked.data.partition_point(|place| place.at < start);
            for place in linked.data[from..].iter().take_while(|place| place.at < start + range.len()) {
                match linked.symbols[place.symbol] {
                    Symbol::Function(number) => to_visit.push(functions[number as usize]),
                    Symbol::Data { .. } => data.push(place.symbol),
                    Symbol::Other => {}
                }
            }
        }
    }
    reached
}

fn called(instruction: &Instr) -> Option<FunctionId> {
    match instruction {
        Instr::Call(call) => Some(call.func),
        Instr::ReturnCall(call) => Some(call.func),
        Instr::RefFunc(function) => Some(function.func),
        _ => None,
    }
}

/// What may be an address in an instruction.
fn constant(instruction: &Instr) -> Option<u32> {
    match instruction {
        Instr::Const(it) => match it.value {
            Value::I32(value) => Some(value.cast_unsigned()),
            _ => None,
        },
        Instr::Load(load) => u32::try_from(load.arg.offset).ok(),
        Instr::Store(store) => u32::try_from(store.arg.offset).ok(),
        _ => None,
    }
}

/// Zeroes what belongs to some symbol and to none that is reached.
fn zero(module: &mut Module, linked: &Linked, reached: &Reached) -> Result<()> {
    let ids: Vec<_> = module.data.iter().map(walrus::Data::id).collect();
    ensure!(ids.len() == linked.segments.len(), "the linker's data segments are the module's");
    let mut kept: HashMap<usize, Vec<bool>> = HashMap::new();
    for (at, symbol) in linked.symbols.iter().enumerate() {
        if let Symbol::Data { segment, range } = symbol
            && reached.data.contains(&at)
        {
            let len = module.data.get(ids[*segment]).value.len();
            let kept = kept.entry(*segment).or_insert_with(|| vec![false; len]);
            kept[range.clone()].fill(true);
        }
    }
    for (at, symbol) in linked.symbols.iter().enumerate() {
        if let Symbol::Data { segment, range } = symbol
            && !reached.data.contains(&at)
        {
            let kept = kept.get(segment);
            let value = &mut module.data.get_mut(ids[*segment]).value;
            for byte in range.clone().filter(|byte| kept.is_none_or(|kept| !kept[*byte])) {
                value[byte] = 0;
            }
        }
    }
    Ok(())
}
