//! Any bytes are a dataset or a reason why not; what is one can be asked and written again.
#![no_main]

use bang_vang::dataset::{decode, encode};
use bang_vang::query::{Engine, Query};
use bang_vang::table::Table;
use libfuzzer_sys::fuzz_target;
use std::sync::Arc;

fuzz_target!(|bytes: &[u8]| match decode(bytes) {
    Ok(dataset) => {
        assert_eq!(decode(encode(&dataset).as_bytes()), Ok(dataset.clone()));
        let table = Arc::new(Table::from(dataset));
        let results = Engine::new(table).run(&Query::default());
        assert!(results.facts.len() >= results.undated.len());
    }
    Err(error) => assert!(!error.to_string().is_empty()),
});
