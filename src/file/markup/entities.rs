//! Entities: `&ocirc;`, `&#7879;`, `&#x1ec7;`.
//!
//! Source of the names: the HTML 4.01 recommendation, section 24, and of HTML 5
//! those for Vietnamese letters. Others stay as they are written.

use crate::file::encoding::western_character;
use std::borrow::Cow;

/// The names of U+00A0 to U+00FF.
const LATIN: &str = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr \
    deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest \
    Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml \
    ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig \
    agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml \
    eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

/// Other names.
const OTHERS: [(&str, char); 40] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("sbquo", '‚'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("bdquo", '„'),
    ("lsaquo", '‹'),
    ("rsaquo", '›'),
    ("bull", '•'),
    ("dagger", '†'),
    ("Dagger", '‡'),
    ("permil", '‰'),
    ("prime", '′'),
    ("Prime", '″'),
    ("euro", '€'),
    ("trade", '™'),
    ("larr", '←'),
    ("rarr", '→'),
    ("minus", '−'),
    ("le", '≤'),
    ("ge", '≥'),
    ("ensp", '\u{2002}'),
    ("emsp", '\u{2003}'),
    ("thinsp", '\u{2009}'),
    ("abreve", 'ă'),
    ("Abreve", 'Ă'),
    ("dstrok", 'đ'),
    ("Dstrok", 'Đ'),
    ("itilde", 'ĩ'),
    ("Itilde", 'Ĩ'),
    ("utilde", 'ũ'),
    ("Utilde", 'Ũ'),
];

/// The longest that is written between `&` and `;`.
const LONGEST: usize = 10;

/// The text with its entities replaced.
pub(in crate::file) fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut parts = text.split('&');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let name = part.bytes().take(LONGEST + 1);
        let length = name
            .take_while(|b| b.is_ascii_alphanumeric() || *b == b'#')
            .count();
        let (name, rest) = part.split_at(length);
        match character(name) {
            Some(c) => {
                out.push(c);
                out.push_str(rest.strip_prefix(';').unwrap_or(rest));
            }
            None => {
                out.push('&');
                out.push_str(part);
            }
        }
    }
    Cow::Owned(out)
}

fn character(name: &str) -> Option<char> {
    let Some(number) = name.strip_prefix('#') else {
        let latin = LATIN
            .split_ascii_whitespace()
            .position(|known| known == name);
        let latin = latin.and_then(|place| char::from_u32(0xa0 + u32::try_from(place).ok()?));
        let other = || OTHERS.iter().find(|known| known.0 == name);
        return latin.or_else(|| other().map(|known| known.1));
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    match code {
        0 => None,
        // Numbers of windows-1252, as browsers understand them.
        0x80..=0x9f => u8::try_from(code).ok().map(western_character),
        _ => char::from_u32(code),
    }
}

#[cfg(test)]
mod tests {
    use super::unescaped;

    #[test]
    fn names_and_numbers() {
        for (written, want) in [
            ("Th&agrave;nh t&iacute;ch", "Thành tích"),
            ("&#272;&#x1ed9;i 2", "Đội 2"),
            ("&ldquo;A&rdquo; &amp; B", "“A” & B"),
            (
                "&#150; &#0; &#99999999; &#xd800;",
                "– &#0; &#99999999; &#xd800;",
            ),
            ("A & B &khac; &", "A & B &khac; &"),
            ("?a=1&b=2", "?a=1&b=2"),
            ("&nbsp", "\u{a0}"),
        ] {
            assert_eq!(unescaped(written), want);
        }
    }
}
