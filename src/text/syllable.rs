//! Syllables: the unit in which Vietnamese words are compared.

use super::glyph::ALPHABET;
use super::glyph::Glyph;
use super::glyph::Letter;
use super::glyph::bare;
use super::glyph::number_of;
use super::glyph::shaped;

/// One written syllable, or another run of letters and digits, in a form in
/// which spellings that mean the same are equal: case, NFC or NFD, where in the
/// syllable the tone mark stands (`hoà` = `hòa`, `qủa` = `quả`), `Ð` for `Đ`, and
/// the i/y pairs sĩ/sỹ, kỷ/kỉ, kỳ/kì, ký/kí, quý/quí, lý/lí, mỹ/mĩ, tỷ/tỉ.
///
/// Packed into one word: the tone in the low three bits, then six bits a letter,
/// first letter lowest. Up to ten letters this is exact; a longer run (no
/// Vietnamese syllable has more than seven) is a hash of its bare letters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Syllable(u64);

const TONE_BITS: u32 = 3;
const LETTER_BITS: u32 = 6;
const TONE_MASK: u64 = (1 << TONE_BITS) - 1;
const LETTER_MASK: u64 = (1 << LETTER_BITS) - 1;
const MAX_LETTERS: u32 = 10;
const HASHED: u64 = 1 << 63;

/// Builds a [`Syllable`] a character at a time.
#[derive(Clone, Copy)]
pub(super) struct SyllableBuilder {
    /// The first ten letters.
    letters: u64,
    /// Letters read; more than ten where the run does not pack.
    count: u32,
    tone: u8,
}

impl SyllableBuilder {
    pub(super) const fn new() -> SyllableBuilder {
        SyllableBuilder {
            letters: 0,
            count: 0,
            tone: 0,
        }
    }

    #[inline]
    pub(super) const fn letter(&mut self, letter: Letter) {
        if self.count < MAX_LETTERS {
            self.letters |= (letter.number() as u64) << (TONE_BITS + LETTER_BITS * self.count);
        }
        self.count += 1;
        if letter.tone() != 0 {
            self.tone = letter.tone();
        }
    }

    /// The character at a place of a word.
    fn read(&mut self, word: &str, at: usize, c: char) {
        match Letter::at(word.as_bytes(), at) {
            Some((letter, _)) => self.letter(letter),
            None => self.sign(Glyph::of(c)),
        }
    }

    /// A character that is no [`Letter`].
    pub(super) fn sign(&mut self, glyph: Glyph) {
        match glyph {
            Glyph::Tone(tone) => self.tone = tone,
            Glyph::Shape(mark) => self.reshape(mark),
            Glyph::Foreign => self.count += MAX_LETTERS + 1, // never packed
            Glyph::Letter { .. } | Glyph::Invisible | Glyph::Other => {}
        }
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

    /// The syllable; `word` is what was read.
    #[inline]
    pub(super) fn finish(self, word: &str) -> Syllable {
        if self.packs() {
            self.pack()
        } else {
            Syllable(HASHED | hash(word) >> 1)
        }
    }

    const fn packs(self) -> bool {
        self.count <= MAX_LETTERS
    }

    const fn pack(self) -> Syllable {
        Syllable(same_word(self.letters | self.tone as u64))
    }
}

/// A hash of the bare letters of a run.
fn hash(word: &str) -> u64 {
    let mix = |hash: u64, value: u64| {
        (hash ^ value)
            .wrapping_mul(0x9e37_79b9_7f4a_7c15)
            .rotate_left(23)
    };
    word.chars().fold(0, |hash, c| match Glyph::of(c) {
        Glyph::Letter { letter, .. } => mix(hash, u64::from(bare(letter))),
        Glyph::Foreign => c.to_lowercase().fold(hash, |hash, lower| {
            mix(hash, u64::from(u32::from(lower)) + 64)
        }),
        _ => hash,
    })
}

/// Joins the six pairs of words that are spelt with i or y at will.
const fn same_word(packed: u64) -> u64 {
    const fn pack(letters: &[char], tone: u64) -> u64 {
        let mut packed = tone;
        let mut at = 0;
        while at < letters.len() {
            packed |= (number_of(letters[at]) as u64) << (TONE_BITS + LETTER_BITS * at as u32);
            at += 1;
        }
        packed
    }
    const PAIRS: [(u64, u64); 8] = [
        (pack(&['s', 'y'], 3), pack(&['s', 'i'], 3)),
        (pack(&['k', 'i'], 2), pack(&['k', 'y'], 2)),
        (pack(&['k', 'i'], 1), pack(&['k', 'y'], 1)),
        (pack(&['k', 'i'], 4), pack(&['k', 'y'], 4)),
        (pack(&['q', 'u', 'i'], 4), pack(&['q', 'u', 'y'], 4)),
        (pack(&['l', 'i'], 4), pack(&['l', 'y'], 4)),
        (pack(&['m', 'i'], 3), pack(&['m', 'y'], 3)),
        (pack(&['t', 'i'], 2), pack(&['t', 'y'], 2)),
    ];
    if packed >> (TONE_BITS + 3 * LETTER_BITS) != 0 {
        return packed;
    }
    let mut at = 0;
    while at < PAIRS.len() {
        if PAIRS[at].0 == packed {
            return PAIRS[at].1;
        }
        at += 1;
    }
    packed
}

impl Syllable {
    /// That of no letters.
    pub const EMPTY: Syllable = Syllable(0);

    /// The syllable that a word spells. Signs that are no letters or digits are passed over.
    pub fn of(word: &str) -> Syllable {
        let mut builder = SyllableBuilder::new();
        for (at, c) in word.char_indices() {
            builder.read(word, at, c);
        }
        builder.finish(word)
    }

    /// The syllables that the beginnings of a word spell, and where each ends.
    pub fn beginnings(word: &str) -> impl Iterator<Item = (usize, Syllable)> {
        let mut builder = SyllableBuilder::new();
        word.char_indices().map(move |(at, c)| {
            builder.read(word, at, c);
            let end = at + c.len_utf8();
            (end, builder.finish(&word[..end]))
        })
    }

    /// [`Syllable::of`] for a constant that the compiler packs: a word of the
    /// letters of Vietnamese, composed.
    pub const fn literal(word: &str) -> Syllable {
        Syllable::literals::<1>(word)[0]
    }

    /// [`Syllable::literal`] of each of the `N` words of a list, which `|` parts.
    pub const fn literals<const N: usize>(words: &str) -> [Syllable; N] {
        let text = words.as_bytes();
        let mut syllables = [Syllable(0); N];
        let mut at = 0;
        let mut word = 0;
        while word < N {
            let mut builder = SyllableBuilder::new();
            while let Some((letter, next)) = Letter::at(text, at) {
                builder.letter(letter);
                at = next;
            }
            assert!(builder.packs(), "a constant has at most ten letters");
            syllables[word] = builder.pack();
            word += 1;
            if word < N {
                assert!(
                    at < text.len() && text[at] == b'|',
                    "fewer words, or not words"
                );
                at += 1;
            }
        }
        assert!(at == text.len(), "more words, or not words");
        syllables
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

    /// The letters with each of the six tones.
    pub fn with_tones(self) -> [Syllable; 6] {
        if self.is_hashed() {
            return [self; 6];
        }
        std::array::from_fn(|tone| Syllable(self.toneless().0 | tone as u64))
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
        let tone = prefix.0 & TONE_MASK;
        let letters = prefix.0 >> TONE_BITS;
        let bits = LETTER_BITS * prefix.letter_count();
        let mask = (1u64 << bits) - 1;
        (self.0 >> TONE_BITS) & mask == letters && (tone == 0 || self.0 & TONE_MASK == tone)
    }

    /// The numbers of its letters, in order; of a hashed run, none.
    pub(super) fn letters(self) -> impl Iterator<Item = u8> {
        let mut rest = if self.is_hashed() {
            0
        } else {
            self.0 >> TONE_BITS
        };
        std::iter::from_fn(move || {
            let letter = (rest & LETTER_MASK) as u8;
            rest >>= LETTER_BITS;
            (letter != 0).then_some(letter)
        })
    }

    /// Its tone: 0 for none, then in the order of the dictionary.
    pub(super) fn tone(self) -> u8 {
        (self.0 & TONE_MASK) as u8
    }

    /// Its first letters without a tone, and the others with it; a hashed run is
    /// not split.
    pub(super) fn split(self, first: u32) -> (Syllable, Syllable) {
        if self.is_hashed() {
            return (self, Syllable::default());
        }
        let rest = TONE_BITS + LETTER_BITS * first.min(MAX_LETTERS);
        let letters = self.0 & ((1 << rest) - 1) & !TONE_MASK;
        let behind = self.0 >> rest << TONE_BITS | self.0 & TONE_MASK;
        (Syllable(letters), Syllable(behind))
    }

    /// The two written as one, where the letters of one fit behind the other's
    /// and one of the two bears no tone.
    pub fn joined(self, next: Syllable) -> Option<Syllable> {
        let letters = self.letter_count();
        let fits = letters + next.letter_count() <= MAX_LETTERS;
        let tones = self.tone() == 0 || next.tone() == 0;
        (fits && tones).then(|| {
            let behind = next.0 >> TONE_BITS << (TONE_BITS + LETTER_BITS * letters);
            Syllable(same_word(self.0 | behind | next.0 & TONE_MASK))
        })
    }

    /// Whether the two differ in one letter more, less or other, in two that
    /// changed places, or in their tones alone.
    pub fn is_near(self, other: Syllable) -> bool {
        if self.is_hashed() || other.is_hashed() {
            return false;
        }
        let (one, two) = (self.0 >> TONE_BITS, other.0 >> TONE_BITS);
        if one == two || self.tone() != other.tone() {
            return one == two;
        }
        let same = (one ^ two).trailing_zeros() / LETTER_BITS * LETTER_BITS;
        let (one, two) = (one >> same, two >> same);
        let swapped = |word: u64| {
            let (first, second) = (word & LETTER_MASK, word >> LETTER_BITS & LETTER_MASK);
            word >> (2 * LETTER_BITS) << (2 * LETTER_BITS) | first << LETTER_BITS | second
        };
        one >> LETTER_BITS == two >> LETTER_BITS
            || one >> LETTER_BITS == two
            || one == two >> LETTER_BITS
            || swapped(one) == two
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
    pub const fn bits(self) -> u64 {
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
            ("kỳ", "kì"),
            ("ký", "kí"),
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
            ("ü", ""),
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
    fn constants_are_the_same() {
        const WORDS: [Syllable; 3] = Syllable::literals("Thưởng|kỉ|A05");
        assert_eq!(WORDS, ["thưởng", "kỷ", "a05"].map(Syllable::of));
    }

    #[test]
    fn with_tones_is_the_same_letters() {
        let tones = ["băng", "bằng", "bẳng", "bẵng", "bắng", "bặng"].map(Syllable::of);
        assert_eq!(Syllable::of("bắng").with_tones(), tones);
        let long = Syllable::of("interoperability");
        assert_eq!(long.with_tones(), [long; 6]);
    }

    #[test]
    fn near_words_differ_in_one_place() {
        for (one, other, near) in [
            ("bằng", "băng", true),
            ("khen", "ken", true),
            ("khen", "khenn", true),
            ("khen", "kehn", true),
            ("khen", "khan", true),
            ("chương", "chuơng", true),
            ("huân", "huy", false),
            ("thể", "thơ", false),
            ("khen", "hnek", false),
            ("a", "", true),
        ] {
            let (one, other) = (Syllable::of(one), Syllable::of(other));
            assert_eq!(one.is_near(other), near, "{one:?} {other:?}");
            assert_eq!(other.is_near(one), near, "{other:?} {one:?}");
        }
    }

    #[test]
    fn parts_of_a_word_are_joined() {
        for (one, other, joined) in [
            ("kh", "en", Some("khen")),
            ("tư", "ớng", Some("tướng")),
            ("s", "ỹ", Some("sĩ")),
            ("bằ", "ngạ", None),
            ("quyết", "thắng", None),
        ] {
            let (one, other) = (Syllable::of(one), Syllable::of(other));
            assert_eq!(
                one.joined(other),
                joined.map(Syllable::of),
                "{one:?} {other:?}"
            );
        }
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
}
