//! A button that unfolds a small panel below itself.
//!
//! Escape and leaving the panel fold it again; the arrow keys go through what can
//! be chosen in it.

use super::icon::{Icon, IconView};
use crate::app::browser;
use leptos::html::Div;
use leptos::prelude::*;

/// The button and its panel.
#[component]
pub fn Menu(
    /// Id of the button.
    id: &'static str,
    /// Its icon.
    icon: Icon,
    /// Its name.
    name: &'static str,
    /// Whether the panel is unfolded.
    open: RwSignal<bool>,
    /// What the panel holds.
    children: ChildrenFn,
) -> impl IntoView {
    let node = NodeRef::<Div>::new();
    let panel = format!("{id}-panel");
    let controls = panel.clone();
    let children = StoredValue::new(children);
    let press = move |event: leptos::ev::KeyboardEvent| match event.key().as_str() {
        "Escape" if open.get_untracked() => {
            event.stop_propagation();
            open.set(false);
            browser::focus_soon(id);
        }
        "ArrowDown" | "ArrowUp" => {
            event.prevent_default();
            open.set(true);
            let back = event.key() == "ArrowUp";
            browser::focus_next_soon(node, back);
        }
        _ => {}
    };
    let leave = move |_| browser::when_left(node, move || open.set(false));
    view! {
        <div class="menu" node_ref=node on:keydown=press on:focusout=leave>
            <button
                type="button"
                id=id
                class="button"
                aria-expanded=move || open.get().to_string()
                aria-controls=controls
                on:click=move |_| open.update(|open| *open = !*open)
            >
                <IconView icon />
                <span class="menu-name">{name}</span>
            </button>
            <Show when=move || open.get()>
                <div class="menu-panel" id=panel.clone() tabindex="-1" role="group" aria-label=name>
                    {children.with_value(|children| children())}
                </div>
            </Show>
        </div>
    }
    .into_any()
}
