//! The fingerprint by which a copy of an article is recognised.

use sha2::{Digest, Sha256};
use std::fmt::Write;

/// `sha256:` and the 64 hexadecimal digits of the text's UTF-8 bytes.
pub fn fingerprint(text: &str) -> String {
    let mut name = String::from("sha256:");
    for byte in Sha256::digest(text.as_bytes()) {
        // Writing to a String cannot fail.
        let _ = write!(name, "{byte:02x}");
    }
    name
}

#[cfg(test)]
mod tests {
    use super::fingerprint;

    #[test]
    fn is_the_standard_digest() {
        assert_eq!(
            fingerprint("abc"),
            "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }
}
