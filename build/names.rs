//! Names under their kind, with what repeats in a line written short.

use crate::lines;

/// A line `=kind` before each run of names of one kind; then the canonical name and its forms, parted by `|`. In a form,
/// `~` stands for the canonical name, `@` for its initials, and `.` for the form before with dots between the letters;
/// `+` after a form says that the next one is the same with an "s".
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
        // The form before, as long as no sign after it was written.
        let mut before = "";
        for form in forms.split('|').map(|form| form.trim_start_matches('^')) {
            if !before.is_empty() && form.strip_suffix('s') == Some(before) {
                packed.push('+');
                before = "";
                continue;
            }
            packed.push('|');
            if form == initials(canonical) {
                packed.push('@');
            } else if !before.is_empty() && before.is_ascii() && form == dotted(before) {
                packed.push('.');
            } else {
                packed.push_str(&form.replace(canonical, "~"));
            }
            before = form;
        }
        packed.push('\n');
    }
    packed
}

/// The capitals at the starts of words.
fn initials(name: &str) -> String {
    name.split([' ', '-']).filter_map(|word| word.chars().next()).filter(|letter| letter.is_uppercase()).collect()
}

fn dotted(form: &str) -> String {
    form.chars().flat_map(|letter| [letter, '.']).collect()
}
