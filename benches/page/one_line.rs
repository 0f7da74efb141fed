//! The least that a page of Leptos can be: beside it `make bench-page` measures the first view.

fn main() {
    #[cfg(target_arch = "wasm32")]
    leptos::mount::mount_to_body(|| "Bảng Vàng");
}
