//! The fingerprint by which a copy of an article is recognised.

use sha2::{Digest, Sha256};

const KIND: &str = "sha256:";

const DIGITS: [u8; 16] = *b"0123456789abcdef";

/// `sha256:` and the 64 hexadecimal digits of the text's UTF-8 bytes.
pub fn fingerprint(text: &str) -> String {
    digits(KIND, &Sha256::digest(text.as_bytes()))
}

/// The first six digits of the fingerprint of two lines.
pub fn short_print(lines: [&str; 2]) -> String {
    let digest = Sha256::new()
        .chain_update(lines[0])
        .chain_update("\n")
        .chain_update(lines[1]);
    digits("", &digest.finalize()[..3])
}

/// Bytes as hexadecimal digits, behind what they are of.
fn digits(kind: &str, bytes: &[u8]) -> String {
    let mut digits = Vec::with_capacity(kind.len() + 2 * bytes.len());
    digits.extend_from_slice(kind.as_bytes());
    for byte in bytes {
        digits.extend([byte >> 4, byte & 15].map(|digit| DIGITS[usize::from(digit)]));
    }
    String::from_utf8(digits).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::fingerprint;
    use super::short_print;

    #[test]
    fn is_the_standard_digest() {
        assert_eq!(
            fingerprint("abc"),
            "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
        assert_eq!(short_print(["a", "b"]), fingerprint("a\nb")[7..13]);
    }
}
