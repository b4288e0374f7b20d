//! Plain text in columns.

/// `rows` as lines: columns two spaces apart, numbers to the right, the first row as the heading.
pub(crate) fn table(rows: &[Vec<String>]) -> String {
    let columns = rows.first().map_or(0, Vec::len);
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let numeric = |column: usize| rows.iter().skip(1).all(|row| row[column].parse::<f64>().is_ok());
    let columns: Vec<_> = (0..columns).map(|column| (width(column), numeric(column))).collect();
    let mut text = String::new();
    for row in rows {
        let cells =
            row.iter().zip(&columns).map(
                |(cell, &(width, numeric))| {
                    if numeric { format!("{cell:>width$}") } else { format!("{cell:<width$}") }
                },
            );
        text += cells.collect::<Vec<_>>().join("  ").trim_end();
        text.push('\n');
    }
    text
}

/// `text` on one line of at most `width` characters, cut with an ellipsis.
pub(crate) fn short(text: &str, width: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(width) {
        None => line,
        Some(_) => line.chars().take(width - 1).chain(['…']).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_line_up() {
        let rows = [["name", "size"], ["a", "10"], ["longer", "9"]].map(|row| row.map(String::from).to_vec());
        assert_eq!(table(&rows), "name    size\na         10\nlonger     9\n");
    }

    #[test]
    fn long_text_is_cut_between_characters() {
        assert_eq!(short("twelve  homes\nburned", 40), "twelve homes burned");
        assert_eq!(short("zwölf Häuser", 6), "zwölf…");
    }
}
