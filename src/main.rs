//! The page's entry: panic hook, mount, and where a release splits the program in two.

#[cfg(target_arch = "wasm32")]
fn main() {
    console_error_panic_hook::set_once();
    bang_vang::app::mount(bang_vang::app::Rest {
        fetch: || Box::pin(rest::fetch()),
        draw: rest::now,
        columns: || Box::pin(rest::columns()),
    });
}

/// The part of the program that comes later. The build that splits says so by `--cfg split`; any
/// other has all of it at once.
#[cfg(target_arch = "wasm32")]
mod rest {
    use bang_vang::app::{Columns, Piece, columnar, draw};
    use leptos::prelude::AnyView;
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    /// Draws a piece, where the part is there.
    pub fn now(piece: Piece) -> Option<AnyView> {
        let mut drawn = pin!(late(piece));
        match drawn.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(drawn) => drawn.ok(),
            Poll::Pending => None,
        }
    }

    /// Lets the part come; answers whether it did.
    pub async fn fetch() -> bool {
        come().await.is_ok()
    }

    /// What reads a file of columns, when the part is there; nothing where it does not come.
    pub async fn columns() -> Option<Box<dyn Columns>> {
        late_columns().await.ok()
    }

    #[cfg(split)]
    #[wasm_split_helpers::wasm_split(rest, fallible)]
    fn late_columns() -> Result<Box<dyn Columns>, wasm_split_helpers::SplitLoaderError> {
        Ok(columnar())
    }

    #[cfg(not(split))]
    async fn late_columns() -> Result<Box<dyn Columns>, ()> {
        Ok(columnar())
    }

    #[cfg(split)]
    #[wasm_split_helpers::wasm_split(rest, fallible, preload(come))]
    fn late(piece: Piece) -> Result<AnyView, wasm_split_helpers::SplitLoaderError> {
        Ok(draw(piece))
    }

    #[cfg(not(split))]
    async fn late(piece: Piece) -> Result<AnyView, ()> {
        Ok(draw(piece))
    }

    #[cfg(not(split))]
    async fn come() -> Result<(), ()> {
        Ok(())
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!(
        "The page runs in a browser: build it with `make dist`, or serve it with `make serve`."
    );
}
