//! Which runs of letters are syllables of Vietnamese: an onset, a rhyme, and a
//! tone that the rhyme can bear. A word that is none is foreign, an abbreviation
//! or printed wrong.

use super::syllable::Syllable;

/// What a syllable may begin with, longer ones first.
const ONSETS: [Syllable; 28] =
    Syllable::literals("ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|b|c|d|đ|g|h|k|l|m|n|p|q|r|s|t|v|x");

/// The rhymes that end openly or in a nasal, without tone.
const OPEN: [Syllable; 113] = Syllable::literals(
    "a|ai|am|an|ang|anh|ao|au|ay|ăm|ăn|ăng|âm|ân|âng|âu|ây|e|em|en|eng|eo|ê|êm|ên|êng|ênh|\
     êu|i|ia|iêm|iên|iêng|iêu|im|in|inh|iu|o|oa|oai|oam|oan|oang|oanh|oao|oay|oăm|oăn|\
     oăng|oe|oen|oeo|oi|om|on|ong|oong|ô|ôi|ôm|ôn|ông|ơ|ơi|ơm|ơn|u|ua|uân|uâng|uây|uê|\
     uênh|ui|um|un|ung|uôi|uôm|uôn|uông|uơ|uy|uya|uyên|uynh|uyu|ư|ưa|ưi|ưm|ưn|ưng|ươi|ươm|\
     ươn|ương|ươu|ưu|y|yêm|yên|yêng|yêu|ynh|uôu|oem|uyn|uêu|uau|uao|oau",
);

/// The rhymes that end in a stop, without tone; they bear sắc or nặng.
const STOPPED: [Syllable; 60] = Syllable::literals(
    "ac|ach|ap|at|ăc|ăp|ăt|âc|âp|ât|ec|ep|et|êch|êp|êt|ich|iêc|iêp|iêt|ip|it|oac|oach|oap|\
     oat|oăc|oăt|oc|oet|op|ot|ooc|ôc|ôp|ôt|ơp|ơt|uât|uc|uêch|uôc|uôt|up|ut|uyêt|uyt|uych|\
     uyp|ưc|ưt|ươc|ươp|ươt|yêt|yt|oep|yp|ych|uêt",
);

/// The tones of a syllable that ends in a stop.
const SHARP_OR_HEAVY: [u8; 2] = [4, 5];

impl Syllable {
    /// Whether it can be a syllable of Vietnamese.
    pub fn is_vietnamese(self) -> bool {
        let tone = self.tone();
        let letters = self.toneless();
        let is_rhyme = |rhyme: Syllable| {
            OPEN.contains(&rhyme) || (SHARP_OR_HEAVY.contains(&tone) && STOPPED.contains(&rhyme))
        };
        is_rhyme(letters)
            || ONSETS
                .iter()
                .filter_map(|&onset| letters.after(onset))
                .any(is_rhyme)
    }
}

impl Syllable {
    /// Whether `next` can be the rest of the word that this begins: the cut fell
    /// before a vowel, or before or behind all vowels.
    pub fn may_go_on_in(self, next: Syllable) -> bool {
        next.letters().next().is_some_and(is_vowel)
            || !self.letters().any(is_vowel)
            || !next.letters().any(is_vowel)
    }
}

fn is_vowel(letter: u8) -> bool {
    matches!(
        super::glyph::ascii(letter),
        'a' | 'e' | 'i' | 'o' | 'u' | 'y'
    )
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
