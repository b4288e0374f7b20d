//! Names under their kind, with what repeats in a line written short.

use crate::lines;

/// A line `=kind` before each run of names of one kind; then the canonical name and its forms, parted by `|`. In a form,
/// `~` stands for the canonical name, and `+` after it says that the next form is the same with an "s".
///
/// Which names are a metonym (`^`) is for the readers of the table.
pub(crate) fn pack(table: &str) -> String {
    assert!(
        lines(table).all(|line| !line.contains(['~', '+', '='])),
        "names.tsv: `~`, `+` and `=` are signs of packing"
    );
    let mut packed = String::new();
    let mut last = "";
    for line in lines(table) {
        let mut fields = line.split('\t');
        let (Some(kind), Some(canonical), Some(forms)) = (fields.next(), fields.next(), fields.next()) else {
            panic!("names.tsv: kind, canonical name, forms: {line}");
        };
        if kind != last {
            packed.extend(["=", kind, "\n"]);
            last = kind;
        }
        packed.push_str(canonical);
        let mut before = None;
        for form in forms.split('|').map(|form| form.trim_start_matches('^')) {
            if before.is_some_and(|before| form.strip_suffix('s') == Some(before)) {
                packed.push('+');
                before = None;
            } else {
                packed.extend(["|", &form.replace(canonical, "~")]);
                before = Some(form);
            }
        }
        packed.push('\n');
    }
    packed
}
