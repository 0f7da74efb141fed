//! What is done now, and again whenever something that it read changes.
//!
//! Used by all of the page in place of the library's effect, of which each use would be a
//! program of its own.

use leptos::prelude::Effect;

/// Does it as soon as the view is made, for as long as that lives.
pub fn whenever(work: impl FnMut() + 'static) {
    again(Box::new(work));
}

fn again(mut work: Box<dyn FnMut()>) {
    Effect::new(move |_: Option<()>| work());
}
