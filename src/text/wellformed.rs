//! Whether the letters of a word could be a Vietnamese syllable.
//!
//! Every syllable is an onset, a rime and a tone, and there are few of each; so
//! a page of words that all could be syllables is Vietnamese, and read in the
//! right encoding. Used by the recognition of old encodings.

use super::glyph::Glyph;
use super::glyph::letter_of;

/// What a syllable may begin with.
const ONSETS: &str = " b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x ";

/// What may follow, without its tone.
const RIMES: &str = " a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt \
    â âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich \
    iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao \
    oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong oong ooc op ot \
    ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơng ơp ơt u ua uân uâng uât uây uc uê uêch uên uênh ui \
    um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uynh uyp uyt uyu \
    ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu ";

/// Longest onset, in letters.
const LONGEST_ONSET: usize = 3;

/// Longest syllable: `nghiêng`.
const LONGEST: usize = 7;

/// Whether `word`, its letters composed, could be a syllable: onset, rime and a
/// tone that the rime can bear, capitals before small letters only.
pub fn could_be_syllable(word: &str) -> bool {
    let (mut letters, mut tone, mut small) = ([' '; LONGEST], 0, false);
    let mut length = 0;
    for c in word.chars() {
        let Glyph::Letter {
            letter,
            tone: own,
            upper,
        } = Glyph::of(c)
        else {
            return false;
        };
        if length == LONGEST || (upper && small) || (own != 0 && tone != 0) {
            return false;
        }
        letters[length] = letter_of(letter);
        length += 1;
        tone = tone.max(own);
        small |= !upper;
    }
    let letters = &letters[..length];
    let stopped = matches!(letters, [.., 'c' | 'p' | 't'] | [.., 'c', 'h']);
    if stopped && tone != SAC && tone != NANG {
        return false;
    }
    (0..=LONGEST_ONSET.min(length)).any(|cut| {
        let (onset, rime) = letters.split_at(cut);
        (cut == 0 || listed(ONSETS, onset)) && !rime.is_empty() && listed(RIMES, rime)
    })
}

/// Numbers of the two tones that a syllable ending in a stop may bear.
const SAC: u8 = 4;
const NANG: u8 = 5;

/// Whether the letters are a word of the list.
fn listed(list: &str, letters: &[char]) -> bool {
    list.split(' ')
        .any(|word| word.chars().eq(letters.iter().copied()))
}

#[cfg(test)]
mod tests {
    use super::could_be_syllable;

    #[test]
    fn syllables_and_what_is_none() {
        for word in [
            "bằng", "khen", "Tập", "thể", "ĐỘI", "nghiêng", "quốc", "quýt", "gì", "giữ", "uỷ", "Ở",
            "ưu", "ngoại", "thuyết", "hoạch", "xoong", "quyền", "kỷ",
        ] {
            assert!(could_be_syllable(word), "{word}");
        }
        for word in [
            "",
            "b",
            "été",
            "prộ",
            "mỏs",
            "tap",
            "tàp",
            "tậpt",
            "lỔ",
            "B»ng",
            "oự",
            "hóà",
            "fỹr",
            "nghiêngg",
            "12",
        ] {
            assert!(!could_be_syllable(word), "{word}");
        }
    }
}
