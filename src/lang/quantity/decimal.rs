//! Decimal digits → a number.

/// The number that ASCII digits with at most one point state: "1500", "3.5", ".5".
///
/// Exact wherever the digits without the point stay below 2^53, as in the tables and in anything that a newspaper
/// prints; beyond, the last digit may be off. `str::parse` never is, but its tables are 13 kB of wasm, compressed.
pub(super) fn decimal(number: &str) -> Option<f64> {
    let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
    if whole.is_empty() && decimals.is_empty() {
        return None;
    }
    let mut value = 0.0;
    let mut scale = 1.0;
    for digit in whole.chars() {
        value = value * 10.0 + f64::from(digit.to_digit(10)?);
    }
    for digit in decimals.chars() {
        value = value * 10.0 + f64::from(digit.to_digit(10)?);
        scale *= 10.0;
    }
    Some(value / scale)
}

#[cfg(test)]
mod tests {
    use super::decimal;

    #[test]
    fn digits_are_read_as_the_standard_library_reads_them() {
        let tables = [include_str!("../en/units.tsv"), include_str!("../en/numbers.tsv")];
        let fields = tables.into_iter().flat_map(|table| table.split(['\t', '\n']));
        let values = fields.filter(|field| field.starts_with(|c: char| c.is_ascii_digit()));
        for value in values.chain(["0", "007", "3.", ".5", "3.14159", "1500.25", "9007199254740991"]) {
            assert_eq!(decimal(value), value.parse().ok(), "{value}");
        }
    }

    #[test]
    fn what_is_no_number() {
        for word in ["", ".", "1.2.3", "1,5", "-1", "1e3", "x"] {
            assert_eq!(decimal(word), None, "{word}");
        }
    }
}
