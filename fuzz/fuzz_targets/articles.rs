//! Any bytes under any name give their articles or reasons: no panic, no flood of memory.
//! The first byte, a digit in the seeds, chooses the name.
#![no_main]

use bang_vang::file::{FileKind, articles};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    let Some((&choice, bytes)) = input.split_first() else {
        return;
    };
    let endings = FileKind::ENDINGS;
    let name = format!("a{}", endings[usize::from(choice.wrapping_sub(b'0')) % endings.len()]);
    let Some(kind) = FileKind::of(&name) else {
        return;
    };
    for article in articles(&name, kind, bytes) {
        match article {
            Ok(draft) => assert!(!draft.id.is_empty() && !draft.text.trim().is_empty()),
            Err(error) => assert!(!error.to_string().is_empty()),
        }
    }
});
