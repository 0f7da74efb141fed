//! Which runs of letters are syllables of Vietnamese: an onset, a rhyme, and a
//! tone that the rhyme can bear. A word that is none is foreign, an abbreviation
//! or printed wrong.

use super::glyph::ALPHABET;
use super::glyph::ascii;
use super::syllable::Syllable;
use super::syllable_set::SyllableSet;

/// The consonants with which a syllable may begin; `gi` and `qu` begin one as well.
static ONSETS: SyllableSet<64> =
    SyllableSet::literals::<26>("ngh|ng|nh|ch|gh|kh|ph|th|tr|b|c|d|đ|g|h|k|l|m|n|p|q|r|s|t|v|x");

/// The rhymes that end openly or in a nasal, without tone. Every rhyme begins
/// with a vowel.
static OPEN: SyllableSet<256> = SyllableSet::literals::<113>(
    "a|ai|am|an|ang|anh|ao|au|ay|ăm|ăn|ăng|âm|ân|âng|âu|ây|e|em|en|eng|eo|ê|êm|ên|êng|ênh|\
     êu|i|ia|iêm|iên|iêng|iêu|im|in|inh|iu|o|oa|oai|oam|oan|oang|oanh|oao|oay|oăm|oăn|\
     oăng|oe|oen|oeo|oi|om|on|ong|oong|ô|ôi|ôm|ôn|ông|ơ|ơi|ơm|ơn|u|ua|uân|uâng|uây|uê|\
     uênh|ui|um|un|ung|uôi|uôm|uôn|uông|uơ|uy|uya|uyên|uynh|uyu|ư|ưa|ưi|ưm|ưn|ưng|ươi|ươm|\
     ươn|ương|ươu|ưu|y|yêm|yên|yêng|yêu|ynh|uôu|oem|uyn|uêu|uau|uao|oau",
);

/// The rhymes that end in a stop, without tone; they bear sắc or nặng.
static STOPPED: SyllableSet<128> = SyllableSet::literals::<60>(
    "ac|ach|ap|at|ăc|ăp|ăt|âc|âp|ât|ec|ep|et|êch|êp|êt|ich|iêc|iêp|iêt|ip|it|oac|oach|oap|\
     oat|oăc|oăt|oc|oet|op|ot|ooc|ôc|ôp|ôt|ơp|ơt|uât|uc|uêch|uôc|uôt|up|ut|uyêt|uyt|uych|\
     uyp|ưc|ưt|ươc|ươp|ươt|yêt|yt|oep|yp|ych|uêt",
);

/// The tones of a syllable that ends in a stop.
const SHARP_OR_HEAVY: [u8; 2] = [4, 5];

impl Syllable {
    /// Whether it can be a syllable of Vietnamese.
    pub fn is_vietnamese(self) -> bool {
        let (onset, rest) = self.split(self.consonants());
        if !(onset.is_empty() || ONSETS.contains(onset)) {
            return false;
        }
        const GLIDES: [Syllable; 2] = Syllable::literals("gi|qu");
        let glides = || {
            let (onset, rest) = self.toneless().split(2);
            GLIDES.contains(&onset) && self.bears(rest)
        };
        self.bears(rest.toneless()) || glides()
    }

    /// Whether letters are a rhyme that bears the tone of this.
    fn bears(self, rhyme: Syllable) -> bool {
        OPEN.contains(rhyme) || (SHARP_OR_HEAVY.contains(&self.tone()) && STOPPED.contains(rhyme))
    }

    /// Number of consonants and digits before its first vowel.
    fn consonants(self) -> u32 {
        self.letters()
            .take_while(|&letter| !is_vowel(letter))
            .count() as u32
    }

    /// Whether one of its letters is a vowel.
    pub fn has_vowel(self) -> bool {
        self.letters().any(is_vowel)
    }

    /// Whether its last letter is a vowel.
    pub fn ends_in_vowel(self) -> bool {
        self.letters().last().is_some_and(is_vowel)
    }

    /// Whether its first letter is a vowel.
    pub fn opens_in_vowel(self) -> bool {
        self.letters().next().is_some_and(is_vowel)
    }
}

/// The letters that are vowels, a bit for the number of each.
const VOWELS: u64 = {
    let mut vowels = 0;
    let mut letter = 1;
    while letter <= ALPHABET.len() {
        if matches!(ascii(letter as u8), 'a' | 'e' | 'i' | 'o' | 'u' | 'y') {
            vowels |= 1 << letter;
        }
        letter += 1;
    }
    vowels
};

fn is_vowel(letter: u8) -> bool {
    VOWELS >> letter & 1 != 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_told_from_other_runs() {
        for word in [
            "Bằng", "khen", "huân", "chương", "quyết", "thắng", "giấy", "giết", "gì", "nghiêng",
            "quý", "quốc", "khuya", "ủy", "uỷ", "y", "được", "tướng", "xoong", "quân", "huyện",
            "thuở", "tiến", "đẹp", "ông", "yếu", "ĐỘI", "SỸ", "kỉ",
        ] {
            assert!(Syllable::of(word).is_vietnamese(), "{word}");
        }
        for word in [
            "kh",
            "khn",
            "ớng",
            "Bằngkhen",
            "chuơng",
            "tâp",
            "cac",
            "quyêt",
            "PC02",
            "TP",
            "UBND",
            "covid",
            "Bằnng",
            "hânu",
            "",
            "đđ",
            "2019",
        ] {
            assert!(!Syllable::of(word).is_vietnamese(), "{word}");
        }
    }
}
