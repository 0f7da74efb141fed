//! Keys of units: what the names of one unit share, however an article prints them.
//!
//! Used by [`super::unit`]. Most articles name units that others have named, so keys are kept
//! from one text to the next.

use crate::model::lexicon;
use crate::text::slug;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Most keys that are kept.
const KEPT: usize = 1024;

thread_local! {
    static KEYS: RefCell<BTreeMap<String, Rc<str>>> = const { RefCell::new(BTreeMap::new()) };
}

/// The key of the unit that a name is of.
pub(super) fn key(name: &str) -> Rc<str> {
    KEYS.with_borrow_mut(|keys| {
        if let Some(key) = keys.get(name) {
            return key.clone();
        }
        if keys.len() == KEPT {
            keys.clear();
        }
        let key: Rc<str> = made(name).into();
        keys.insert(name.to_owned(), key.clone());
        key
    })
}

/// What names of one unit share: abbreviations written out, and the level of a province and
/// the land left unsaid, `Hội Luật gia (tỉnh) Quảng Ninh`, `Ủy ban MTTQ (Việt Nam) tỉnh Quảng Ninh`.
fn made(name: &str) -> String {
    const FRONT: (&str, &str) = ("MTTQ", "Mặt trận Tổ quốc");
    const LAND: &str = "-viet-nam-";
    let mut key = String::with_capacity(2 * name.len());
    for word in name.split(' ').filter(|word| *word != "tỉnh") {
        let long = match word {
            _ if word == FRONT.0 => FRONT.1,
            _ => lexicon::written_out(word).unwrap_or(word),
        };
        key.push_str(long);
        key.push(' ');
    }
    let key = slug(&key);
    if let Some(place) = youth(&key) {
        return format!("{YOUTH}{place}");
    }
    let mut lands = key.as_bytes().windows(LAND.len());
    match lands.position(|part| part == LAND.as_bytes()) {
        Some(land) => format!("{}-{}", &key[..land], &key[land + LAND.len()..]),
        None => key,
    }
}

/// The Youth Union as a slug, before whose it is.
const YOUTH: &str = "doan-thanh-nien-";

/// Whose Youth Union a slug names: `Đoàn TNCS Hồ Chí Minh | xã A`, `Đoàn TN | xã A`, `Đoàn | xã A`.
fn youth(slug: &str) -> Option<&str> {
    const UNION: &str = "doan-";
    const NAMES: [&str; 5] = [
        "doan-thanh-nien-cong-san-ho-chi-minh-",
        "doan-tncs-ho-chi-minh-",
        "doan-tncs-",
        YOUTH,
        "doan-tn-",
    ];
    const LEVELS: [&str; 5] = ["xa-", "phuong-", "thi-tran-", "huyen-", "truong-"];
    let bare = slug.strip_prefix(UNION)?;
    let named = NAMES.iter().find_map(|name| slug.strip_prefix(name));
    named.or_else(|| {
        LEVELS
            .iter()
            .any(|level| bare.starts_with(level))
            .then_some(bare)
    })
}
