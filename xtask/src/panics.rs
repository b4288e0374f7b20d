//! Panics of the module that a page loads, cut down to what is seen of them: a trap.
//!
//! On `wasm32-unknown-unknown` nobody reads what a panic says: standard error leads nowhere, and JavaScript gets a
//! `RuntimeError: unreachable`. Still the message, the place in the source and the formatting of both are compiled in,
//! because std's panic hook can be set at run time, and only an unstable build of std itself (`panic_immediate_abort`)
//! leaves them out. So they are taken out here: a call of whatever always panics becomes the trap that it would end in,
//! what was computed for the message goes, and the names of source files are blanked. Functions that nobody calls then
//! are dropped by wasm-bindgen.

use std::collections::HashSet;

use walrus::ir::{Instr, InstrSeqId, Unreachable};
use walrus::{FunctionId, LocalFunction, Module};

/// Where every panic ends, as it stands in the names of functions.
const ENDS: [&str; 2] = ["17rust_begin_unwind", "8rust_oom"];

/// Makes every panic of a module a bare trap. The module must still have its names.
pub(crate) fn trap(module: &mut Module) {
    let panics = always_panic(module);
    for (_, function) in module.funcs.iter_local_mut() {
        for seq in sequences(function, function.entry_block()) {
            cut(function, seq, &panics);
        }
    }
    let data: Vec<_> = module.data.iter().map(walrus::Data::id).collect();
    for id in data {
        let data = module.data.get_mut(id);
        if let walrus::DataKind::Active { offset: walrus::ConstExpr::Value(walrus::ir::Value::I32(base)), .. } =
            data.kind
        {
            blank_places(&mut data.value, base.cast_unsigned() as usize);
        }
    }
}

/// The functions that never come back but panic.
fn always_panic(module: &Module) -> HashSet<FunctionId> {
    let is_end = |name: &str| ENDS.iter().any(|end| name.contains(end));
    let ends = module.funcs.iter().filter(|function| function.name.as_deref().is_some_and(is_end));
    let mut panics: HashSet<_> = ends.map(walrus::Function::id).collect();
    loop {
        let known = panics.len();
        for (id, function) in module.funcs.iter_local() {
            if panics_at_once(function, &panics) {
                panics.insert(id);
            }
        }
        if panics.len() == known {
            return panics;
        }
    }
}

/// Whether nothing leads around a panic: it is called in the outermost block, and nothing before it returns.
fn panics_at_once(function: &LocalFunction, panics: &HashSet<FunctionId>) -> bool {
    let entry = function.entry_block();
    for (instruction, _) in &function.block(entry).instrs {
        if let Instr::Call(call) = instruction
            && panics.contains(&call.func)
        {
            return true;
        }
        let inner = inner(instruction).into_iter().flat_map(|seq| sequences(function, seq));
        let mut inner = inner.flat_map(|seq| &function.block(seq).instrs).map(|(instruction, _)| instruction);
        if returns(instruction, entry) || inner.any(|instruction| returns(instruction, entry)) {
            return false;
        }
    }
    false
}

/// Whether an instruction leaves the function, whose outermost block is `entry`.
fn returns(instruction: &Instr, entry: InstrSeqId) -> bool {
    match instruction {
        Instr::Return(_) | Instr::ReturnCall(_) | Instr::ReturnCallIndirect(_) => true,
        Instr::Br(br) => br.block == entry,
        Instr::BrIf(br) => br.block == entry,
        Instr::BrTable(br) => br.default == entry || br.blocks.contains(&entry),
        _ => false,
    }
}

/// A sequence of instructions and all inside it.
pub(crate) fn sequences(function: &LocalFunction, seq: InstrSeqId) -> Vec<InstrSeqId> {
    let mut found = vec![seq];
    let mut next = 0;
    while let Some(&seq) = found.get(next) {
        found.extend(function.block(seq).instrs.iter().flat_map(|(instruction, _)| inner(instruction)));
        next += 1;
    }
    found
}

fn inner(instruction: &Instr) -> Vec<InstrSeqId> {
    match instruction {
        Instr::Block(block) => vec![block.seq],
        Instr::Loop(block) => vec![block.seq],
        Instr::IfElse(branch) => vec![branch.consequent, branch.alternative],
        _ => Vec::new(),
    }
}

/// Ends a sequence where it panics, with a trap, and takes out what only led up to that.
fn cut(function: &mut LocalFunction, seq: InstrSeqId, panics: &HashSet<FunctionId>) {
    let instructions = &mut function.block_mut(seq).instrs;
    let end = instructions.iter().position(|(instruction, _)| match instruction {
        Instr::Call(call) => panics.contains(&call.func),
        Instr::Unreachable(_) => true,
        _ => false,
    });
    let Some(end) = end else { return };
    let place = instructions[end].1;
    instructions.truncate(end);
    while instructions.last().is_some_and(|(instruction, _)| is_idle(instruction)) {
        instructions.pop();
    }
    instructions.push((Instr::Unreachable(Unreachable {}), place));
}

/// Whether an instruction only computes or stores, which nobody sees when a trap follows at once.
fn is_idle(instruction: &Instr) -> bool {
    matches!(
        instruction,
        Instr::LocalGet(_)
            | Instr::LocalSet(_)
            | Instr::LocalTee(_)
            | Instr::GlobalGet(_)
            | Instr::Const(_)
            | Instr::Binop(_)
            | Instr::Unop(_)
            | Instr::Select(_)
            | Instr::Load(_)
            | Instr::Store(_)
            | Instr::Drop(_)
    )
}

/// Blanks the places in source files, and the names of those: `core::panic::Location` is the address of a name, its
/// length, a line and a column.
fn blank_places(data: &mut [u8], base: usize) {
    let mut names = HashSet::new();
    for start in (0..data.len().saturating_sub(15)).step_by(4) {
        let number = |index: usize| {
            let bytes = data[start + 4 * index..][..4].try_into().expect("four bytes");
            u32::from_le_bytes(bytes) as usize
        };
        let (address, len, line, column) = (number(0), number(1), number(2), number(3));
        let name = address.checked_sub(base).and_then(|name| Some(name..name.checked_add(len)?));
        let is_name = |name: &[u8]| name.ends_with(b".rs") && name.iter().all(u8::is_ascii_graphic);
        let name = name.filter(|name| data.get(name.clone()).is_some_and(is_name));
        if let (Some(name), 1..100_000, 1..1000) = (name, line, column) {
            data[start..start + 16].fill(0);
            names.insert(name);
        }
    }
    for name in names {
        data[name].fill(0);
    }
}
