//! Cells of CSV (RFC 4180), safe to open in a spreadsheet.

/// Characters with which a spreadsheet begins to calculate (OWASP, "CSV Injection").
const CALCULATES: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A row, ended as the RFC asks.
pub(super) fn row(cells: &[String]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
    format!("{}\r\n", cells.join(","))
}

/// A cell that would be calculated has an apostrophe before it, as spreadsheets themselves mark text.
fn quoted(cell: &str) -> String {
    let guard = if cell.starts_with(CALCULATES) || cell.starts_with('\'') { "'" } else { "" };
    if guard.is_empty() && !cell.contains([',', '"', '\n', '\r']) {
        return cell.to_owned();
    }
    format!("\"{guard}{}\"", cell.replace('"', "\"\""))
}

/// The rows of a table; an error is the number of the row in which a quotation mark does not end.
pub(super) fn rows(text: &str) -> Result<Vec<Vec<String>>, usize> {
    let text = text.trim_start_matches('\u{feff}');
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut characters = text.chars().peekable();
    let mut inside = false;
    while let Some(character) = characters.next() {
        match character {
            '"' if inside && characters.next_if_eq(&'"').is_some() => cell.push('"'),
            '"' if inside => inside = false,
            '"' if cell.is_empty() => inside = true,
            ',' if !inside => row.push(unguarded(&std::mem::take(&mut cell))),
            '\r' if !inside && characters.peek() == Some(&'\n') => {}
            '\n' | '\r' if !inside => {
                row.push(unguarded(&std::mem::take(&mut cell)));
                rows.push(std::mem::take(&mut row));
            }
            other => cell.push(other),
        }
    }
    if inside {
        return Err(rows.len() + 1);
    }
    if !cell.is_empty() || !row.is_empty() {
        row.push(unguarded(&cell));
        rows.push(row);
    }
    rows.retain(|row| row.iter().any(|cell| !cell.trim().is_empty()));
    Ok(rows)
}

fn unguarded(cell: &str) -> String {
    let guarded = |rest: &&str| rest.starts_with(CALCULATES) || rest.starts_with('\'');
    cell.strip_prefix('\'').filter(guarded).unwrap_or(cell).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let cells =
            ["=1+1", "a,b", "say \"no\"", "two\nlines", "'quoted'", "-5", "", "plain", "’tis"].map(String::from);
        let text = row(&cells);
        assert!(text.starts_with("\"'=1+1\","), "{text}");
        assert_eq!(rows(&text), Ok(vec![cells.to_vec()]));
    }

    #[test]
    fn rows_of_other_programs() {
        let row = |cells: [&str; 2]| cells.map(String::from).to_vec();
        let expected = vec![row(["a", "b"]), row(["1", "2"])];
        assert_eq!(rows("\u{feff}a,b\n1,2"), Ok(expected.clone()));
        assert_eq!(rows("a,b\r\n\r\n1,2\r\n"), Ok(expected.clone()));
        assert_eq!(rows("\"a\",\"b\"\r1,2\r"), Ok(expected));
        assert_eq!(rows("a,b\n1,\"2"), Err(2));
    }
}
