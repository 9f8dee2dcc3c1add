//! Rows of pipe tables as they are typed.

/// Returns how many cells a line of a table has.
///
/// Markdown drops the cells past the last column without a word, so they are counted here. A `|`
/// splits cells wherever it stands unless a backslash comes before it, in code too (GFM, tables).
pub(super) fn cells(line: &str) -> usize {
    let line = line.trim();
    let line = line.strip_prefix('|').unwrap_or(line);
    let mut bars = Vec::new();
    let mut escaped = false;
    for (at, byte) in line.bytes().enumerate() {
        if byte == b'|' && !escaped {
            bars.push(at);
        }
        escaped = byte == b'\\' && !escaped;
    }
    let closed = bars.last().is_some_and(|at| at + 1 == line.len());
    bars.len() + usize::from(!closed)
}

#[cfg(test)]
mod tests {
    use super::cells;

    #[test]
    fn outer_bars_and_escaped_ones_split_no_cell() {
        for (line, count) in [
            ("| a | b |", 2),
            ("a | b", 2),
            ("| a | b | c", 3),
            (r"| a \| b | c |", 2),
            ("| a |", 1),
            ("mot", 1),
            ("| a | |", 2),
        ] {
            assert_eq!(cells(line), count, "{line}");
        }
    }
}
