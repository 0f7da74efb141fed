//! Syllables: the unit in which Vietnamese words are compared.

/// One written syllable, or another run of letters and digits, in a form in
/// which spellings that mean the same are equal: case, NFC or NFD, where in the
/// syllable the tone mark stands (`hoà` = `hòa`, `qủa` = `quả`), `Ð` for `Đ`, and
/// the i/y pairs sĩ/sỹ, kỷ/kỉ, quý/quí, lý/lí, mỹ/mĩ, tỷ/tỉ.
///
/// Packed into one word: the tone in the low three bits, then six bits a letter,
/// first letter lowest. Up to ten letters this is exact; a longer run (no
/// Vietnamese syllable has more than seven) is a hash of its bare letters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Syllable(u64);

const TONE_BITS: u32 = 3;
const LETTER_BITS: u32 = 6;
const LETTER_MASK: u64 = (1 << LETTER_BITS) - 1;
const MAX_LETTERS: u32 = 10;
const HASHED: u64 = 1 << 63;

/// The letters in the order of the dictionary; a letter's number is its place here, from 1.
const ALPHABET: [char; 43] = [
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
    /// A sign that is not seen: zero-width characters, the soft hyphen, other combining marks.
    Invisible,
    /// No part of a word.
    Other,
}

const LOW: usize = 0x1b1;
const HIGH_FIRST: u32 = 0x1ea0;
const HIGH: usize = 0x1efa - 0x1ea0;

/// For each code point of the two blocks that Vietnamese uses: letter number,
/// tone and case in one word, 0 for no letter.
const TABLES: ([u16; LOW], [u16; HIGH]) = tables();

const fn number_of(letter: char) -> u16 {
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
        low[upper_of(letter) as usize] = (at as u16 + 1) | 1 << 9;
        low[letter as usize] = at as u16 + 1;
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
                high[(small - HIGH_FIRST) as usize] = entry;
                high[(large - HIGH_FIRST) as usize] = entry | 1 << 9;
            } else {
                low[small as usize] = entry;
                low[large as usize] = entry | 1 << 9;
            }
            tone += 1;
        }
        row += 1;
    }
    // Eth, which some keyboards give for the letter that looks the same.
    low[0xd0] = number_of('đ') | 1 << 9;
    low[0xf0] = number_of('đ');
    (low, high)
}

impl Glyph {
    pub(super) fn of(c: char) -> Glyph {
        let code = c as u32;
        let entry = if (code as usize) < LOW {
            TABLES.0[code as usize]
        } else if (HIGH_FIRST..HIGH_FIRST + HIGH as u32).contains(&code) {
            TABLES.1[(code - HIGH_FIRST) as usize]
        } else {
            0
        };
        if entry != 0 {
            return Glyph::Letter {
                letter: (entry & 0x3f) as u8,
                tone: (entry >> 6 & 7) as u8,
                upper: entry >> 9 != 0,
            };
        }
        match c {
            '\u{300}' => Glyph::Tone(1),
            '\u{309}' => Glyph::Tone(2),
            '\u{303}' => Glyph::Tone(3),
            '\u{301}' => Glyph::Tone(4),
            '\u{323}' => Glyph::Tone(5),
            '\u{302}' | '\u{306}' | '\u{31b}' => Glyph::Shape(c),
            '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200d}' | '\u{feff}' | '\u{ad}' => {
                Glyph::Invisible
            }
            _ if c.is_alphanumeric() => Glyph::Foreign,
            _ => Glyph::Other,
        }
    }
}

/// Builds a [`Syllable`] a character at a time.
#[derive(Clone, Copy, Default)]
pub(super) struct SyllableBuilder {
    letters: u64,
    count: u32,
    tone: u8,
    hash: u64,
}

impl SyllableBuilder {
    pub(super) fn push(&mut self, glyph: Glyph, c: char) {
        match glyph {
            Glyph::Letter { letter, tone, .. } => {
                self.letter(letter);
                if tone != 0 {
                    self.tone = tone;
                }
            }
            Glyph::Tone(tone) => self.tone = tone,
            Glyph::Shape(mark) => self.reshape(mark),
            Glyph::Foreign => {
                for lower in c.to_lowercase() {
                    self.mix(u64::from(u32::from(lower)) + 64);
                }
                self.count += MAX_LETTERS; // always hashed
            }
            Glyph::Invisible | Glyph::Other => {}
        }
    }

    fn letter(&mut self, letter: u8) {
        if self.count < MAX_LETTERS {
            self.letters |= u64::from(letter) << (TONE_BITS + LETTER_BITS * self.count);
        }
        self.count += 1;
        self.mix(u64::from(bare(letter)));
    }

    fn reshape(&mut self, mark: char) {
        if self.count == 0 || self.count > MAX_LETTERS {
            return;
        }
        let shift = TONE_BITS + LETTER_BITS * (self.count - 1);
        let letter = (self.letters >> shift & LETTER_MASK) as usize;
        let Some(shaped) = ALPHABET
            .get(letter.wrapping_sub(1))
            .and_then(|&letter| shaped(letter, mark))
        else {
            return;
        };
        self.letters &= !(LETTER_MASK << shift);
        self.letters |= u64::from(number_of(shaped)) << shift;
    }

    fn mix(&mut self, value: u64) {
        self.hash = (self.hash ^ value)
            .wrapping_mul(0x9e37_79b9_7f4a_7c15)
            .rotate_left(23);
    }

    pub(super) fn finish(self) -> Syllable {
        if self.count > MAX_LETTERS {
            return Syllable(HASHED | self.hash >> 1);
        }
        Syllable(same_word(self.letters | u64::from(self.tone)))
    }
}

/// The letter without its mark: `ă` and `â` become `a`, `đ` becomes `d`.
const fn bare(letter: u8) -> u8 {
    let base = match ALPHABET[letter as usize - 1] {
        'ă' | 'â' => 'a',
        'đ' => 'd',
        'ê' => 'e',
        'ô' | 'ơ' => 'o',
        'ư' => 'u',
        other => other,
    };
    number_of(base) as u8
}

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
fn shaped(letter: char, mark: char) -> Option<char> {
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

/// The ASCII letter or digit on which a letter is built.
pub(super) fn ascii(letter: u8) -> char {
    ALPHABET[bare(letter) as usize - 1]
}

/// Joins the six pairs of words that are spelt with i or y at will.
fn same_word(packed: u64) -> u64 {
    const fn pack(letters: &[char], tone: u64) -> u64 {
        let mut packed = tone;
        let mut at = 0;
        while at < letters.len() {
            packed |= (number_of(letters[at]) as u64) << (TONE_BITS + LETTER_BITS * at as u32);
            at += 1;
        }
        packed
    }
    const PAIRS: [(u64, u64); 6] = [
        (pack(&['s', 'y'], 3), pack(&['s', 'i'], 3)),
        (pack(&['k', 'i'], 2), pack(&['k', 'y'], 2)),
        (pack(&['q', 'u', 'i'], 4), pack(&['q', 'u', 'y'], 4)),
        (pack(&['l', 'i'], 4), pack(&['l', 'y'], 4)),
        (pack(&['m', 'i'], 3), pack(&['m', 'y'], 3)),
        (pack(&['t', 'i'], 2), pack(&['t', 'y'], 2)),
    ];
    if packed >> (TONE_BITS + 3 * LETTER_BITS) != 0 {
        return packed;
    }
    PAIRS
        .iter()
        .find(|pair| pair.0 == packed)
        .map_or(packed, |pair| pair.1)
}

impl Syllable {
    /// The syllable that a word spells. Signs that are no letters or digits are passed over.
    pub fn of(word: &str) -> Syllable {
        let mut builder = SyllableBuilder::default();
        for c in word.chars() {
            builder.push(Glyph::of(c), c);
        }
        builder.finish()
    }

    /// Without tone and marks: what an unaccented query word is compared with.
    pub fn plain(self) -> Syllable {
        self.map_letters(bare).toneless()
    }

    /// Without its tone, letters as they are.
    pub fn toneless(self) -> Syllable {
        if self.is_hashed() {
            self
        } else {
            Syllable(self.0 >> TONE_BITS << TONE_BITS)
        }
    }

    /// Whether it bears neither tone nor mark.
    pub fn is_plain(self) -> bool {
        self == self.plain()
    }

    /// Whether `self` begins with the letters of `prefix`. The tone of `prefix`
    /// must agree if it has one: a word that is being typed gets its tone late.
    pub fn starts_with(self, prefix: Syllable) -> bool {
        if self.is_hashed() || prefix.is_hashed() {
            return self == prefix;
        }
        let tone = prefix.0 & ((1 << TONE_BITS) - 1);
        let letters = prefix.0 >> TONE_BITS;
        let bits = LETTER_BITS * prefix.letter_count();
        let mask = (1u64 << bits) - 1;
        (self.0 >> TONE_BITS) & mask == letters && (tone == 0 || self.0 & 7 == tone)
    }

    /// Whether no letter was read.
    pub fn is_empty(self) -> bool {
        self.0 >> TONE_BITS == 0
    }

    /// Number of letters; for a hashed run, more than ten.
    pub fn letter_count(self) -> u32 {
        if self.is_hashed() {
            return MAX_LETTERS + 1;
        }
        let letters = self.0 >> TONE_BITS;
        (u64::BITS - letters.leading_zeros()).div_ceil(LETTER_BITS)
    }

    /// The bits: equal for equal syllables, for use as a key.
    pub fn bits(self) -> u64 {
        self.0
    }

    fn is_hashed(self) -> bool {
        self.0 & HASHED != 0
    }

    fn map_letters(self, f: impl Fn(u8) -> u8) -> Syllable {
        if self.is_hashed() {
            return self;
        }
        let mut packed = self.0 & ((1 << TONE_BITS) - 1);
        for at in 0..self.letter_count() {
            let shift = TONE_BITS + LETTER_BITS * at;
            let letter = (self.0 >> shift & LETTER_MASK) as u8;
            packed |= u64::from(f(letter)) << shift;
        }
        Syllable(packed)
    }
}

impl std::fmt::Debug for Syllable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.is_hashed() {
            return write!(f, "#{:x}", self.0);
        }
        for at in 0..self.letter_count() {
            let letter = self.0 >> (TONE_BITS + LETTER_BITS * at) & LETTER_MASK;
            write!(f, "{}", ALPHABET[letter as usize - 1])?;
        }
        write!(f, "{}", self.0 & 7)
    }
}

/// A key that sorts texts as a Vietnamese dictionary does: letters first, then
/// tones, then capitals after small letters; runs of digits by their value.
pub fn collation_key(text: &str) -> Vec<u8> {
    let mut letters = Vec::with_capacity(text.len() + 8);
    let mut tones = Vec::new();
    let mut cases = Vec::new();
    let mut digits = String::new();
    let flush = |digits: &mut String, letters: &mut Vec<u8>| {
        if !digits.is_empty() {
            let value = digits.trim_start_matches('0');
            letters.push(2);
            letters.push(value.len().min(250) as u8);
            letters.extend(value.bytes());
            digits.clear();
        }
    };
    let mut shape = SyllableBuilder::default();
    for c in text.chars() {
        if c.is_ascii_digit() {
            digits.push(c);
            continue;
        }
        flush(&mut digits, &mut letters);
        match Glyph::of(c) {
            Glyph::Letter {
                letter,
                tone,
                upper,
            } => {
                letters.push(letter + 8);
                tones.push(tone);
                cases.push(u8::from(upper));
                shape = SyllableBuilder::default();
                shape.letter(letter);
            }
            Glyph::Tone(tone) => {
                if let Some(last) = tones.last_mut() {
                    *last = tone;
                }
            }
            Glyph::Shape(mark) => {
                shape.reshape(mark);
                if let Some(last) = letters.last_mut() {
                    *last = (shape.letters >> TONE_BITS) as u8 + 8;
                }
            }
            Glyph::Foreign => {
                letters.push(255);
                letters.extend(u32::from(c).to_be_bytes());
            }
            Glyph::Invisible => {}
            Glyph::Other => letters.push(1),
        }
    }
    flush(&mut digits, &mut letters);
    letters.push(0);
    letters.extend(tones);
    letters.push(0);
    letters.extend(cases);
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_word_are_one_syllable() {
        for (one, other) in [
            ("hòa", "hoà"),
            ("Ủy", "uỷ"),
            ("thúy", "thuý"),
            ("quả", "qủa"),
            ("Ngoại", "Ngọai"),
            ("đồng", "ÐỒNG"),
            ("đ", "ð"),
            ("sĩ", "sỹ"),
            ("kỷ", "kỉ"),
            ("ưở", "u\u{31b}o\u{31b}\u{309}"),
            ("trưởng", "tru\u{31b}o\u{31b}\u{309}ng"),
            ("trường", "tru\u{31b}o\u{300}\u{31b}ng"),
            ("ngoại", "ngoa\u{323}i"),
            ("tiêu", "ti\u{200b}êu"),
            ("Công", "CÔNG"),
        ] {
            assert_eq!(Syllable::of(one), Syllable::of(other), "{one} {other}");
        }
    }

    #[test]
    fn different_words_stay_different() {
        for (one, other) in [
            ("năm", "Nam"),
            ("thể", "thế"),
            ("bằng", "băng"),
            ("vỹ", "vĩ"),
            ("ty", "ti"),
            ("đa", "da"),
            ("a05", "a5"),
            ("interoperability", "interoperabilities"),
        ] {
            assert_ne!(Syllable::of(one), Syllable::of(other), "{one} {other}");
        }
    }

    #[test]
    fn plain_drops_every_mark() {
        for (marked, plain) in [
            ("thưởng", "thuong"),
            ("ĐẮK", "dak"),
            ("nghiêng", "nghieng"),
            ("A05", "a05"),
        ] {
            assert_eq!(Syllable::of(marked).plain(), Syllable::of(plain));
            assert!(Syllable::of(plain).is_plain());
        }
        assert!(!Syllable::of("thưong").is_plain());
    }

    #[test]
    fn a_prefix_grows_into_the_word() {
        let word = Syllable::of("chiến");
        for prefix in ["c", "ch", "chi", "chiê", "chiến"] {
            assert!(word.starts_with(Syllable::of(prefix)), "{prefix}");
        }
        for other in ["chie", "chiền", "i", "chiếng"] {
            assert!(!word.starts_with(Syllable::of(other)), "{other}");
        }
        assert!(word.plain().starts_with(Syllable::of("chie")));
    }

    #[test]
    fn sorts_as_the_dictionary_does() {
        let mut words = [
            "Đội 10",
            "Đội 2",
            "đa",
            "da",
            "dạ",
            "dà",
            "ăn",
            "an",
            "âm",
            "Da",
            "ê",
            "e\u{302}m",
            "e",
        ];
        words.sort_by_key(|word| collation_key(word));
        assert_eq!(
            words,
            [
                "an",
                "ăn",
                "âm",
                "da",
                "Da",
                "dà",
                "dạ",
                "đa",
                "Đội 2",
                "Đội 10",
                "e",
                "ê",
                "e\u{302}m"
            ]
        );
    }
}
