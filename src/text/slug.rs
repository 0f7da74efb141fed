//! Ids made of names.

/// The text in ASCII small letters and digits, words joined by `-`: `Cục Ngoại
/// tuyến` becomes `cuc-ngoai-tuyen`. Letters of other alphabets fall away.
pub fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for c in text.chars() {
        match super::glyph::Glyph::of(c) {
            super::glyph::Glyph::Letter { letter, .. } => slug.push(super::glyph::ascii(letter)),
            super::glyph::Glyph::Other if !slug.is_empty() && !slug.ends_with('-') => {
                slug.push('-')
            }
            _ => {}
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn names_become_ids() {
        for (name, id) in [
            ("Cục Ngoại tuyến", "cuc-ngoai-tuyen"),
            ("Phòng 8, Cục Ngoại tuyến", "phong-8-cuc-ngoai-tuyen"),
            ("“ĐẮK LẮK”", "dak-lak"),
            ("Đo\u{302}\u{323}i 2", "doi-2"),
            ("…", ""),
        ] {
            assert_eq!(slug(name), id);
        }
    }
}
