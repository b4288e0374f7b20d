//! Lower case, for comparing.

use std::sync::OnceLock;

/// The characters that have a lower case, in runs: how far the first of a run is from the last of the run before, how
/// many there are, and how far from each its lower case is; a "2" and a star come before where every second character is
/// meant. In hexadecimal, from the Unicode Character Database 17.0 by way of `char::to_lowercase`, whose table is 11 kB.
const RUNS: &str = "\
    41,1a,20 66,17,20 2,7,20 2*22,18,1 2*4,3,1 2*3,8,1 2*3,17,1 2,1,-79 2*1,3,1 4,1,d2 2*1,2,1 2,1,ce 1,1,1 \
    2,2,cd 1,1,1 3,1,4f 1,1,ca 1,1,cb 1,1,1 2,1,cd 1,1,cf 2,1,d3 1,1,d1 1,1,1 4,1,d3 1,1,d5 2,1,d6 2*1,3,1 \
    2,1,da 1,1,1 2,1,da 3,1,1 2,1,da 1,1,1 2,2,d9 2*1,2,1 2,1,db 1,1,1 4,1,1 8,1,2 1,1,1 2,1,2 1,1,1 2,1,2 \
    2*1,9,1 2*3,9,1 3,1,2 2*1,2,1 2,1,-61 1,1,-38 2*1,14,1 2,1,-82 2*2,9,1 8,1,2a2b 1,1,1 2,1,-a3 1,1,2a28 3,1,1 \
    2,1,-c3 1,1,45 1,1,47 2*1,5,1 2*122,2,1 4,1,1 9,1,74 7,1,26 2,3,25 2,1,40 2,2,3f 2,11,20 2,9,20 24,1,8 \
    2*9,c,1 6,1,-3c 3,1,1 2,1,-7 1,1,1 3,3,-82 1,10,50 1,20,20 2*31,11,1 2*a,1b,1 2,1,f 2*1,7,1 2*3,30,1 3,26,30 \
    b4a,26,1c60 2,1,1c60 6,1,1c60 2d3,50,97d0 1,6,8 894,1,1 7,2b,-bc0 3,3,-bc0 2*141,4b,1 a,1,-1dbf 2*2,30,1 \
    a,8,-8 9,6,-8 b,8,-8 9,8,-8 9,6,-8 2*c,4,-8 9,8,-8 19,8,-8 9,8,-8 9,8,-8 9,2,-8 1,2,-4a 1,1,-9 c,4,-56 \
    1,1,-9 c,2,-8 1,2,-64 d,2,-8 1,2,-70 1,1,-7 c,2,-80 1,2,-7e 1,1,-9 12a,1,-1d5d 4,1,-20bf 1,1,-2046 7,1,1c \
    2e,10,10 14,1,1 333,1a,1a 731,30,30 31,1,1 2,1,-29f7 1,1,-ee6 1,1,-29e7 2*3,3,1 2,1,-2a1c 1,1,-29fd \
    1,1,-2a1f 1,1,-2a1e 2,1,1 3,1,1 9,2,-2a3f 2*1,32,1 2*9,2,1 5,1,1 2*794e,17,1 2*14,e,1 2*88,7,1 2*4,1f,1 \
    2*b,2,1 2,1,-8a04 2*1,5,1 5,1,1 2,1,-a528 2*3,2,1 2*4,a,1 2,1,-a544 1,1,-a54f 1,1,-a54b 1,1,-a541 1,1,-a544 \
    2,1,-a512 1,1,-a52a 1,1,-a515 1,1,3a0 2*1,8,1 2,1,-30 1,1,-a543 1,1,-8a38 2*1,2,1 2,1,-a567 2*1,8,1 \
    2,1,-a641 19,1,1 572c,1a,20 4c6,28,28 89,24,28 9d,b,27 2,f,27 2,7,27 2,2,27 6eb,33,40 9e,16,20 b3b,20,20 \
    5581,20,20 41,19,1b 7a48,22,22";

/// A text in lower case, for comparing. A final sigma counts as any other.
pub(crate) fn case_folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            // The only one whose lower case is two characters.
            'İ' => folded.push_str("i\u{307}"),
            'ς' => folded.push('σ'),
            _ if character.is_ascii() => folded.push(character.to_ascii_lowercase()),
            _ => folded.push(lower_case(character)),
        }
    }
    folded
}

fn lower_case(character: char) -> char {
    static TABLE: OnceLock<Vec<Run>> = OnceLock::new();
    let table = TABLE.get_or_init(|| runs(RUNS));
    let code = u32::from(character);
    let run = table.partition_point(|run| run.last < code);
    let lower = table.get(run).filter(|run| run.first <= code && (code - run.first).is_multiple_of(run.step));
    lower.and_then(|run| char::from_u32(code.wrapping_add_signed(run.shift))).unwrap_or(character)
}

/// Every `step`th character from `first` to `last`, whose lower case is `shift` further on.
struct Run {
    first: u32,
    last: u32,
    step: u32,
    shift: i32,
}

fn runs(table: &str) -> Vec<Run> {
    let mut last = 0;
    let run = |run: &str| {
        let (step, run) = run.strip_prefix("2*").map_or((1, run), |run| (2, run));
        let mut numbers = run.split(',').map(|number| i32::from_str_radix(number, 16).unwrap_or_default());
        let mut next = || numbers.next().unwrap_or_default();
        let first = last + next().cast_unsigned();
        last = first + (next().cast_unsigned() - 1) * step;
        Run { first, last, step, shift: next() }
    };
    table.split(' ').map(run).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_as_std_has_it() {
        for character in ('\0'..=char::MAX).filter(|character| *character != 'ς') {
            let text = character.to_string();
            let expected: String = character.to_lowercase().collect();
            let folded = case_folded(&text);
            // A std that knows a later Unicode than this table may know more of them.
            let newer = char::UNICODE_VERSION.0 > 17 && folded == text;
            assert!(folded == expected || newer, "{character:?} {folded:?}");
        }
        assert_eq!(case_folded("ΣΑΣ Ças"), "σασ ças");
    }
}
