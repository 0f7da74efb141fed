//! A walk over all rows, a piece at a time.
//!
//! Used by what walks all rows of a dataset once. A browser turns a function into quick
//! machine code after some calls of it: one call that walks a million rows would be slow to
//! its end. What always holds: each row is handed over once, first to last.

use std::ops::Range;

/// Rows of a piece.
pub const PIECE: usize = 1 << 12;

/// Hands over the numbers below `len`, a piece at a time.
#[inline(never)]
pub fn in_pieces(len: usize, piece: &mut dyn FnMut(Range<usize>)) {
    for start in (0..len).step_by(PIECE) {
        piece(start..len.min(start + PIECE));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_the_whole() {
        for len in [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE] {
            let mut rows = Vec::new();
            in_pieces(len, &mut |piece| {
                assert!(piece.len() <= PIECE);
                rows.extend(piece);
            });
            assert_eq!(rows, (0..len).collect::<Vec<_>>());
        }
    }
}
