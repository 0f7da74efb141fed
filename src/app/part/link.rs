//! Links that follow the page's address and need no more than a class and a name: drawn here, the
//! program has their code once.

use crate::app::route::View;
use crate::app::state::AppState;
use leptos::prelude::*;
use std::sync::Arc;

/// A link to another view with the same choices.
pub fn link(class: &'static str, name: String, view: View) -> AnyView {
    let state = AppState::here();
    link_to(class, name, move || state.view_href(view.clone()))
}

/// A link to an address that follows the page's.
pub fn link_to(
    class: &'static str,
    name: String,
    href: impl Fn() -> String + Send + Sync + 'static,
) -> AnyView {
    let href: Arc<dyn Fn() -> String + Send + Sync> = Arc::new(href);
    view! { <a class=class href=move || href()>{name}</a> }.into_any()
}
