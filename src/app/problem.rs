//! Why a dataset could not be opened.

use crate::dataset::DecodeError;

/// Made by `browser` and `state`, said in plain words by [`super::words`].
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// The address names a file of another origin.
    Foreign {
        /// As the address has it.
        url: String,
    },
    /// The server has no such file.
    Missing {
        /// As the address has it.
        url: String,
        /// The server's answer.
        status: u16,
    },
    /// No answer came.
    Unreachable {
        /// As the address has it.
        url: String,
    },
    /// The file is no dataset of this version.
    Unreadable {
        /// As the address has it.
        url: String,
        /// What is wrong and where in the file.
        why: DecodeError,
    },
}
