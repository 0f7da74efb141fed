//! Any blocks of the encoding by columns are a dataset or a reason why not. The input is a list
//! of blocks: what each is, how long (16 bits), its content; so that what the fuzzer makes is
//! seldom refused for its lengths alone, as it is by the target `dataset`.
#![no_main]

use bang_vang::dataset::{decode, encode_columnar};
use bang_vang::query::{Engine, Query};
use bang_vang::table::Table;
use libfuzzer_sys::fuzz_target;
use std::sync::Arc;

fuzz_target!(|input: &[u8]| {
    let mut file = b"bang-vang-columns/2\n".to_vec();
    let mut rest = input;
    while let [kind, low, high, behind @ ..] = rest {
        let length = u16::from_le_bytes([*low, *high]);
        let (content, after) = behind.split_at(behind.len().min(length.into()));
        file.push(*kind);
        file.extend_from_slice(&(content.len() as u32).to_le_bytes());
        file.extend_from_slice(content);
        rest = after;
    }
    match decode(&file) {
        Ok(dataset) => {
            let table = Table::from(dataset.clone());
            assert_eq!(decode(&encode_columnar(&table)), Ok(dataset));
            let results = Engine::new(Arc::new(table)).run(&Query::default());
            assert!(results.facts.len() >= results.undated.len());
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
});
