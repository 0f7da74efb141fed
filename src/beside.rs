//! The entry of the program that reads the reader's own files beside the page.

#[cfg(target_arch = "wasm32")]
fn main() {
    console_error_panic_hook::set_once();
    bang_vang::app::serve();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This runs in a browser, beside the page: make serve.");
}
