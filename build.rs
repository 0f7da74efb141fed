//! Lets the linker keep what refers to what in the page's program, where the build is one
//! that cuts it in two (`--cfg split`, see `src/main.rs`).

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var_os("CARGO_CFG_SPLIT").is_some() {
        println!("cargo::rustc-link-arg-bin=web=--emit-relocs");
    }
}
