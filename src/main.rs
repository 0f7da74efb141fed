//! The page's entry: panic hook, mount, and where a release splits the program in two.

#[cfg(target_arch = "wasm32")]
fn main() {
    console_error_panic_hook::set_once();
    bang_vang::app::mount(|| Box::pin(rest::come()));
}

/// The part of the program that comes later. The build that splits says so by `--cfg split`; any
/// other has all of it at once.
#[cfg(target_arch = "wasm32")]
mod rest {
    use bang_vang::app::{Late, late};

    /// The part, when it is there; nothing where it does not come.
    pub async fn come() -> Option<Late> {
        cut_off().await.ok()
    }

    #[cfg(split)]
    #[wasm_split_helpers::wasm_split(rest, fallible)]
    fn cut_off() -> Result<Late, wasm_split_helpers::SplitLoaderError> {
        Ok(late())
    }

    #[cfg(not(split))]
    async fn cut_off() -> Result<Late, ()> {
        Ok(late())
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!(
        "The page runs in a browser: build it with `make dist`, or serve it with `make serve`."
    );
}
