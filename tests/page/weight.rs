//! Every part of the site stays light.

use crate::browser::dist;
use std::process::Command;

#[test]
fn each_part_of_the_site_is_within_its_budget() {
    let weighed = Command::new(env!("CARGO_BIN_EXE_site"))
        .arg("weigh")
        .arg(dist())
        .output()
        .expect("the site's tool");
    let list = String::from_utf8_lossy(&weighed.stdout);
    let said = String::from_utf8_lossy(&weighed.stderr);
    assert!(weighed.status.success(), "{list}{said}");
}
