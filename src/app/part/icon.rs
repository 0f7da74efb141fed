//! Icons: plain strokes in the colour of the text, hidden from screen readers.

use leptos::prelude::*;

/// An icon's strokes on a 24 × 24 grid.
#[derive(Clone, Copy)]
pub enum Icon {
    /// Close, remove.
    Cross,
    /// Search.
    Lens,
    /// Zoom in.
    Plus,
    /// Zoom out.
    Minus,
    /// Earlier.
    Left,
    /// Later.
    Right,
    /// Filters.
    Sliders,
    /// Drop here, save.
    Down,
    /// Change places.
    Swap,
    /// Columns of a table.
    Columns,
    /// The order of rows.
    Sort,
    /// Saved views.
    Mark,
    /// Give another name.
    Pencil,
    /// Delete.
    Bin,
}

impl Icon {
    const fn strokes(self) -> &'static str {
        match self {
            Icon::Cross => "M6 6l12 12M18 6L6 18",
            Icon::Lens => "M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M15.5 15.5L20 20",
            Icon::Plus => "M12 5v14M5 12h14",
            Icon::Minus => "M5 12h14",
            Icon::Left => "M15 5l-7 7l7 7",
            Icon::Right => "M9 5l7 7l-7 7",
            Icon::Down => "M12 4v11M7 11l5 5l5-5M5 20h14",
            Icon::Swap => "M4 9h15M15 5l4 4l-4 4M20 16H5M9 12l-4 4l4 4",
            Icon::Columns => "M4 5h16v14H4zM9.5 5v14M14.5 5v14",
            Icon::Sort => "M7 4v16M3 16l4 4l4-4M14 6h7M14 12h5M14 18h3",
            Icon::Mark => "M7 4h10v16l-5-4l-5 4z",
            Icon::Pencil => "M4 20l1-5L16 4l4 4L9 19zM13 7l4 4",
            Icon::Bin => "M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13",
            Icon::Sliders => "M4 7h9M19 7h1M4 17h3M13 17h7M16 4v6M10 14v6",
        }
    }
}

/// An icon.
#[component]
pub fn IconView(
    /// Which.
    icon: Icon,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
            <path d=icon.strokes() />
        </svg>
    }
}
