//! Ground: columns of small numbers, sets of rows, and the loops over them.
//!
//! Used by [`table`](../bang_vang/table/index.html) and the engine of queries. A crate of its own: a page is
//! compiled to be small, but what walks a million rows is to be fast, and cargo compiles a crate one
//! way or the other. So every loop over rows that a question waits for stands here whole, with its
//! body: a loop that is handed a function is compiled where that function is.

mod beside;
mod bits;
mod change;
mod codes;
mod lists;
mod pieces;
mod postings;
mod sparse;
mod stated;
mod stretches;
mod sums;

pub use beside::{Beside, Own};
pub use bits::Bits;
pub use change::Change;
pub use codes::{Code, Codes};
pub use lists::Lists;
pub use pieces::{PIECE, in_pieces};
pub use postings::Postings;
pub use sparse::Sparse;
pub use stated::{ByCode, Stated};
pub use stretches::{ByStretches, Stretches, Sums};
pub use sums::sum_by;
