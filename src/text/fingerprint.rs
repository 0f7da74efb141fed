//! The fingerprint by which a copy of an article is recognised.

use sha2::{Digest, Sha256};

const KIND: &str = "sha256:";

const DIGITS: [u8; 16] = *b"0123456789abcdef";

/// `sha256:` and the 64 hexadecimal digits of the text's UTF-8 bytes.
pub fn fingerprint(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    let mut name = String::with_capacity(KIND.len() + 2 * digest.len());
    name.push_str(KIND);
    for byte in digest {
        name.extend([byte >> 4, byte & 15].map(|digit| char::from(DIGITS[usize::from(digit)])));
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
