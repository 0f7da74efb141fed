//! Characters: which letter, tone and case each one contributes to a word.
//!
//! Covers the letters of Vietnamese, composed or not; used by [`super::syllable`],
//! [`super::spelling`], [`super::slug`] and [`super::collation`], so that all of
//! them see the same letters.

/// The letters in the order of the dictionary; a letter's number is its place here, from 1.
pub(super) const ALPHABET: [char; 43] = [
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'ă', 'â', 'b', 'c', 'd', 'đ', 'e', 'ê',
    'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'ô', 'ơ', 'p', 'q', 'r', 's', 't', 'u', 'ư',
    'v', 'w', 'x', 'y', 'z',
];

/// Each vowel with its six tones in the order of the dictionary: ngang, huyền, hỏi, ngã, sắc, nặng.
const VOWELS: [[char; 6]; 12] = [
    ['a', 'à', 'ả', 'ã', 'á', 'ạ'],
    ['ă', 'ằ', 'ẳ', 'ẵ', 'ắ', 'ặ'],
    ['â', 'ầ', 'ẩ', 'ẫ', 'ấ', 'ậ'],
    ['e', 'è', 'ẻ', 'ẽ', 'é', 'ẹ'],
    ['ê', 'ề', 'ể', 'ễ', 'ế', 'ệ'],
    ['i', 'ì', 'ỉ', 'ĩ', 'í', 'ị'],
    ['o', 'ò', 'ỏ', 'õ', 'ó', 'ọ'],
    ['ô', 'ồ', 'ổ', 'ỗ', 'ố', 'ộ'],
    ['ơ', 'ờ', 'ở', 'ỡ', 'ớ', 'ợ'],
    ['u', 'ù', 'ủ', 'ũ', 'ú', 'ụ'],
    ['ư', 'ừ', 'ử', 'ữ', 'ứ', 'ự'],
    ['y', 'ỳ', 'ỷ', 'ỹ', 'ý', 'ỵ'],
];

/// What one character contributes to a syllable.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Glyph {
    /// A letter or digit: its number, its tone, whether it is a capital.
    Letter { letter: u8, tone: u8, upper: bool },
    /// A combining tone mark.
    Tone(u8),
    /// A combining mark that changes the letter before it: circumflex, breve or horn.
    Shape(char),
    /// A letter of another alphabet.
    Foreign,
    /// A sign that is not seen: zero-width characters, the soft hyphen, marks of
    /// direction, other combining marks.
    Invisible,
    /// No part of a word.
    Other,
}

/// One past the last code point that two bytes with these first bytes encode.
const LOW: usize = 0x1c0;
const HIGH_FIRST: u32 = 0x1ea0;
const HIGH: usize = 0x1efa - 0x1ea0;

const UPPER: u16 = 1 << 9;
const SMALL: u16 = 1 << 10;

/// For each code point of the two blocks that Vietnamese uses: letter number,
/// tone and case in one word, 0 for no letter. Digits have no case.
const TABLES: ([u16; LOW], [u16; HIGH]) = tables();

pub(super) const fn number_of(letter: char) -> u16 {
    let mut at = 0;
    while at < ALPHABET.len() {
        if ALPHABET[at] as u32 == letter as u32 {
            return at as u16 + 1;
        }
        at += 1;
    }
    0
}

const fn upper_of(lower: char) -> u32 {
    match lower as u32 {
        code @ 0x61..=0x7a => code - 0x20,
        code @ 0xe0..=0xfe => code - 0x20,
        code @ 0x30..=0x39 => code,
        // In Latin Extended each capital stands just before its small letter.
        code => code - 1,
    }
}

const fn tables() -> ([u16; LOW], [u16; HIGH]) {
    let mut low = [0; LOW];
    let mut high = [0; HIGH];
    let mut at = 0;
    while at < ALPHABET.len() {
        let letter = ALPHABET[at];
        let case = if letter.is_ascii_digit() { 0 } else { SMALL };
        low[upper_of(letter) as usize] = (at as u16 + 1) | UPPER;
        low[letter as usize] = (at as u16 + 1) | case;
        at += 1;
    }
    let mut row = 0;
    while row < VOWELS.len() {
        let letter = number_of(VOWELS[row][0]);
        let mut tone = 1;
        while tone < 6 {
            let small = VOWELS[row][tone] as u32;
            let large = upper_of(VOWELS[row][tone]);
            let entry = letter | (tone as u16) << 6;
            if small >= HIGH_FIRST {
                high[(small - HIGH_FIRST) as usize] = entry | SMALL;
                high[(large - HIGH_FIRST) as usize] = entry | UPPER;
            } else {
                low[small as usize] = entry | SMALL;
                low[large as usize] = entry | UPPER;
            }
            tone += 1;
        }
        row += 1;
    }
    // Eth, which some keyboards give for the letter that looks the same.
    low[0xd0] = number_of('đ') | UPPER;
    low[0xf0] = number_of('đ') | SMALL;
    (low, high)
}

/// A letter or digit of the tables: its number, tone and case in one word.
#[derive(Clone, Copy)]
pub(super) struct Letter(u16);

impl Letter {
    #[inline]
    const fn of(code: u32) -> Option<Letter> {
        let entry = if code < LOW as u32 {
            TABLES.0[code as usize]
        } else if code.wrapping_sub(HIGH_FIRST) < HIGH as u32 {
            TABLES.1[(code - HIGH_FIRST) as usize]
        } else {
            0
        };
        if entry == 0 {
            None
        } else {
            Some(Letter(entry))
        }
    }

    /// The letter that begins at a byte of a text, and where the character after
    /// it begins; `None` where anything else does.
    #[inline]
    pub(super) const fn at(text: &[u8], at: usize) -> Option<(Letter, usize)> {
        if at >= text.len() {
            return None;
        }
        // A character ends where the text does, so that no byte is missing; the
        // tables lie in the blocks of these first bytes.
        let rest = text.len() - at;
        let (entry, bytes) = match text[at] {
            one @ ..=0x7f => (TABLES.0[one as usize], 1),
            one @ 0xc3..=0xc6 if rest > 1 => {
                let code = (one as usize & 0x1f) << 6 | text[at + 1] as usize & 0x3f;
                (TABLES.0[code], 2)
            }
            0xe1 if rest > 2 => {
                let code = (text[at + 1] as usize & 0x3f) << 6 | text[at + 2] as usize & 0x3f;
                let place = code.wrapping_sub(HIGH_FIRST as usize - 0x1000);
                if place >= HIGH {
                    return None;
                }
                (TABLES.1[place], 3)
            }
            _ => return None,
        };
        if entry == 0 {
            None
        } else {
            Some((Letter(entry), at + bytes))
        }
    }

    /// Its place in the alphabet, from 1.
    #[inline]
    pub(super) const fn number(self) -> u8 {
        (self.0 & 0x3f) as u8
    }

    #[inline]
    pub(super) const fn tone(self) -> u8 {
        (self.0 >> 6 & 7) as u8
    }

    #[inline]
    pub(super) const fn is_upper(self) -> bool {
        self.0 & UPPER != 0
    }

    #[inline]
    pub(super) const fn is_small(self) -> bool {
        self.0 & SMALL != 0
    }

    #[inline]
    pub(super) const fn is_digit(self) -> bool {
        self.0 & (UPPER | SMALL) == 0
    }
}

impl Glyph {
    pub(super) fn of(c: char) -> Glyph {
        if let Some(letter) = Letter::of(c as u32) {
            return Glyph::Letter {
                letter: letter.number(),
                tone: letter.tone(),
                upper: letter.is_upper(),
            };
        }
        match c {
            '\u{300}' => Glyph::Tone(1),
            '\u{309}' => Glyph::Tone(2),
            '\u{303}' => Glyph::Tone(3),
            '\u{301}' => Glyph::Tone(4),
            '\u{323}' => Glyph::Tone(5),
            '\u{302}' | '\u{306}' | '\u{31b}' => Glyph::Shape(c),
            '\u{300}'..='\u{36f}'
            | '\u{ad}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}' => Glyph::Invisible,
            _ if c.is_alphanumeric() => Glyph::Foreign,
            _ => Glyph::Other,
        }
    }
}

/// The letter without its mark: `ă` and `â` become `a`, `đ` becomes `d`.
pub(super) const fn bare(letter: u8) -> u8 {
    BARE[letter as usize]
}

/// For each letter's number the number of the letter that it is built on.
const BARE: [u8; ALPHABET.len() + 1] = {
    let mut table = [0; ALPHABET.len() + 1];
    let mut at = 0;
    while at < ALPHABET.len() {
        let base = match ALPHABET[at] {
            'ă' | 'â' => 'a',
            'đ' => 'd',
            'ê' => 'e',
            'ô' | 'ơ' => 'o',
            'ư' => 'u',
            other => other,
        };
        table[at + 1] = number_of(base) as u8;
        at += 1;
    }
    table
};

/// The one character for a letter and a combining mark, where Vietnamese has one.
pub(super) fn composed(base: char, mark: char) -> Option<char> {
    let small = base.to_lowercase().next()?;
    let (row, tone) = VOWELS.iter().find_map(|row| {
        row.iter()
            .position(|&vowel| vowel == small)
            .map(|tone| (row, tone))
    })?;
    let joined = match Glyph::of(mark) {
        Glyph::Tone(mark) if tone == 0 => row[usize::from(mark)],
        Glyph::Shape(mark) => {
            let shaped = shaped(row[0], mark)?;
            VOWELS.iter().find(|row| row[0] == shaped)?[tone]
        }
        _ => return None,
    };
    if base.is_uppercase() {
        joined.to_uppercase().next()
    } else {
        Some(joined)
    }
}

/// The letter that a letter without mark becomes by a circumflex, breve or horn.
pub(super) fn shaped(letter: char, mark: char) -> Option<char> {
    match (letter, mark) {
        ('a', '\u{302}') => Some('â'),
        ('a', '\u{306}') => Some('ă'),
        ('e', '\u{302}') => Some('ê'),
        ('o', '\u{302}') => Some('ô'),
        ('o', '\u{31b}') => Some('ơ'),
        ('u', '\u{31b}') => Some('ư'),
        _ => None,
    }
}

/// A vowel with another tone.
pub(super) fn with_tone(vowel: char, tone: u8) -> Option<char> {
    let small = vowel.to_lowercase().next()?;
    let row = VOWELS.iter().find(|row| row.contains(&small))?;
    let toned = *row.get(usize::from(tone))?;
    if vowel.is_uppercase() {
        toned.to_uppercase().next()
    } else {
        Some(toned)
    }
}

/// The small letter of a number, without tone.
pub(super) fn letter_of(letter: u8) -> char {
    ALPHABET[usize::from(letter) - 1]
}

/// The ASCII letter or digit on which a letter is built.
pub(super) const fn ascii(letter: u8) -> char {
    ALPHABET[bare(letter) as usize - 1]
}
