//! A chart of the page as a picture that needs no style sheet and no font.
//!
//! Charts that can be taken out are marked by `data-picture`, which says their names:
//! drawings, or boxes with drawings, boxes and texts in them. Parts of one name stand
//! below each other in its picture, between the texts of its [`Frame`].

use super::layout::leading_number;
use super::save::{blob_of, hand_over};
use crate::app::picture::{Frame, wrapped};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    CanvasRenderingContext2d, CssStyleDeclaration, DomRect, Element, HtmlCanvasElement,
    HtmlElement, HtmlImageElement, Node, Url, XmlSerializer,
};

const SVG: Option<&str> = Some("http://www.w3.org/2000/svg");

/// What is read from style sheets into the attributes of a drawing.
const DRAWN_BY: [&str; 15] = [
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linecap",
    "vector-effect",
    "opacity",
    "font-family",
    "font-size",
    "font-weight",
    "text-anchor",
    "dominant-baseline",
    "visibility",
    "display",
];

/// What stands in a chart and is no part of its picture.
const LEFT_OUT: &str = ".lane-each, .lane-fold, .lane-cursor, .text-button, .tip, select, input";

/// Room around a chart and between its parts.
const ROOM: f64 = 16.0;

/// How high the letters of title, choices and source are.
const LETTERS: [f64; 3] = [18.0, 13.0, 12.0];

/// Narrower charts still have this room for the texts around them.
const NARROWEST: f64 = 360.0;

/// A chart taken out of the page.
pub struct Picture {
    width: f64,
    height: f64,
    /// The drawing, as SVG.
    pub text: String,
}

/// The names of the charts in view that can be taken out.
pub fn pictures() -> Vec<String> {
    let mut names = Vec::new();
    for part in parts() {
        let name = part.get_attribute("data-picture").unwrap_or_default();
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

fn parts() -> Vec<Element> {
    let found = document().query_selector_all("main [data-picture]");
    let found = found.ok();
    let parts = found.iter().flat_map(|found| {
        let parts = (0..found.length()).filter_map(|place| found.get(place));
        parts.filter_map(|part| part.dyn_into::<Element>().ok())
    });
    parts
        .filter(|part| part.get_bounding_client_rect().width() > 1.0)
        .collect()
}

/// A picture while it is drawn.
struct Canvas {
    svg: Element,
    /// What the page's left and top edge are moved by.
    moved: (f64, f64),
}

/// The chart of this name, with letters of its own, as rules of a style sheet.
pub fn picture(name: &str, frame: &Frame, letters: &str) -> Option<Picture> {
    let named = |part: &Element| part.get_attribute("data-picture").as_deref() == Some(name);
    let parts: Vec<Element> = parts().into_iter().filter(named).collect();
    let of_chart = parts.iter().map(Element::scroll_width).max()?;
    let width = f64::from(of_chart).max(NARROWEST);
    let body = computed(document().body()?.as_ref())?;
    let card = parts.first()?.closest(".card").ok().flatten();
    let card = card.and_then(|card| computed(&card));
    let mut canvas = Canvas {
        svg: made("svg")?,
        moved: (0.0, 0.0),
    };
    let style = made("style")?;
    style.set_text_content(Some(letters));
    canvas.svg.append_child(&style).ok()?;
    let ground = made("rect")?;
    set(&ground, "width", "100%");
    set(&ground, "height", "100%");
    let sheet = card.as_ref().unwrap_or(&body);
    set(&ground, "fill", &value(sheet, "background-color"));
    canvas.svg.append_child(&ground).ok()?;
    let [title, chosen, source] = LETTERS;
    let mut y = ROOM;
    canvas.lines(&frame.title, (title, "700"), width, &mut y, &body)?;
    canvas.lines(&frame.chosen, (chosen, "400"), width, &mut y, &body)?;
    for part in &parts {
        y += ROOM / 2.0;
        let place = part.get_bounding_client_rect();
        canvas.moved = (ROOM - place.left(), y - place.top());
        canvas.take(part)?;
        y += place.height();
    }
    y += ROOM / 2.0;
    canvas.lines(&frame.source, (source, "400"), width, &mut y, &body)?;
    let (width, height) = ((width + 2.0 * ROOM).ceil(), (y + ROOM / 2.0).ceil());
    set(&canvas.svg, "width", &width.to_string());
    set(&canvas.svg, "height", &height.to_string());
    set(&canvas.svg, "viewBox", &format!("0 0 {width} {height}"));
    let text = XmlSerializer::new()
        .ok()?
        .serialize_to_string(&canvas.svg)
        .ok()?;
    Some(Picture {
        width,
        height,
        text,
    })
}

impl Canvas {
    /// Writes a text below `y`, in as many lines as it needs.
    fn lines(
        &self,
        text: &str,
        (size, weight): (f64, &str),
        width: f64,
        y: &mut f64,
        style: &CssStyleDeclaration,
    ) -> Option<()> {
        for line in wrapped(text, width, size) {
            let written = self.write(&line, (ROOM, *y + size * 0.7), style)?;
            set(&written, "font-size", &format!("{size}px"));
            set(&written, "font-weight", weight);
            *y += size * 1.4;
        }
        Some(())
    }

    /// Puts an element's boxes, drawings and texts into the picture.
    fn take(&self, element: &Element) -> Option<()> {
        let place = element.get_bounding_client_rect();
        let style = computed(element)?;
        let is = |name: &str, wanted: &str| value(&style, name) == wanted;
        if place.width() <= 1.0
            || is("display", "none")
            || is("visibility", "hidden")
            || element.matches(LEFT_OUT).unwrap_or(false)
        {
            return Some(());
        }
        if element.tag_name() == "svg" {
            let copy = styled_copy(element)?;
            let (x, y) = self.at(&place);
            for (name, value) in [
                ("x", x),
                ("y", y),
                ("width", place.width()),
                ("height", place.height()),
            ] {
                set(&copy, name, &value.to_string());
            }
            self.svg.append_child(&copy).ok()?;
            return Some(());
        }
        self.draw_box(element, &place, &style);
        let nodes = element.child_nodes();
        let alone = element.children().length() == 0;
        let mut pen = place.left();
        for number in 0..nodes.length() {
            let node = nodes.get(number)?;
            let said = node.text_content().unwrap_or_default();
            match node.dyn_ref::<Element>() {
                Some(child) => {
                    self.take(child);
                    let right = child.get_bounding_client_rect().right();
                    pen = if right > pen { right + 6.0 } else { pen };
                }
                None if node.node_type() == Node::TEXT_NODE && !said.trim().is_empty() => {
                    self.say(said.trim(), (pen, alone), &place, &style)?;
                }
                None => {}
            }
        }
        Some(())
    }

    fn at(&self, place: &DomRect) -> (f64, f64) {
        (place.left() + self.moved.0, place.top() + self.moved.1)
    }

    /// Writes the text of an element, which fills it where it stands there alone.
    fn say(
        &self,
        text: &str,
        (pen, alone): (f64, bool),
        place: &DomRect,
        style: &CssStyleDeclaration,
    ) -> Option<()> {
        let number = |name: &str| number(style, name);
        let size = number("font-size");
        let (top, left) = (place.top() + self.moved.1, pen + self.moved.0);
        let inner = (
            left + if alone { number("padding-left") } else { 0.0 },
            place.right() + self.moved.0 - number("padding-right"),
        );
        let lines = match place.height() > size * 2.4 && alone {
            true => wrapped(text, inner.1 - inner.0, size * 0.88),
            false => vec![text.to_owned()],
        };
        let step = number("line-height").max(size * 1.2);
        let first = top + place.height() / 2.0 - step * (lines.len() as f64 - 1.0) / 2.0;
        let (x, anchor) = match value(style, "text-align").as_str() {
            "center" if alone => ((inner.0 + inner.1) / 2.0, "middle"),
            "end" | "right" if alone => (inner.1, "end"),
            _ => (inner.0, "start"),
        };
        for (line, number) in lines.iter().zip(0..) {
            let y = first + step * f64::from(number);
            let written = self.write(line, (x, y), style)?;
            set(&written, "text-anchor", anchor);
            if alone && value(style, "display") == "inline" {
                held(&written, place.width());
            }
        }
        Some(())
    }

    fn write(
        &self,
        text: &str,
        (x, y): (f64, f64),
        style: &CssStyleDeclaration,
    ) -> Option<Element> {
        let written = made("text")?;
        for name in ["font-family", "font-size", "font-weight"] {
            set(&written, name, &value(style, name));
        }
        set(&written, "fill", &value(style, "color"));
        set(&written, "x", &format!("{x:.1}"));
        set(&written, "y", &format!("{y:.1}"));
        set(&written, "dominant-baseline", "central");
        written.set_text_content(Some(text));
        self.svg.append_child(&written).ok()?;
        Some(written)
    }

    /// Draws the ground and the border of an element, turned as it is.
    fn draw_box(
        &self,
        element: &Element,
        place: &DomRect,
        style: &CssStyleDeclaration,
    ) -> Option<()> {
        let ground = value(style, "background-color");
        let (top, bottom) = (
            number(style, "border-top-width"),
            number(style, "border-bottom-width"),
        );
        let (x, y) = self.at(place);
        if top == 0.0 && bottom > 0.0 {
            let line = made("rect")?;
            let y = y + place.height() - bottom;
            self.lay(&line, (x, y, place.width(), bottom));
            set(&line, "fill", &value(style, "border-bottom-color"));
        }
        let pattern = value(style, "background-image");
        let pattern = pattern.split_once("rgb(");
        if ground == "rgba(0, 0, 0, 0)" && top == 0.0 && pattern.is_none() {
            return None;
        }
        let inner: &HtmlElement = element.dyn_ref()?;
        let turned = value(style, "transform");
        let turned = turned.trim_start_matches("matrix(").trim_end_matches(')');
        let turned: Vec<&str> = turned.split(", ").collect();
        let turns = turned.get(1).is_some_and(|turn| *turn != "0");
        let (width, height) = match turns {
            true => (inner.offset_width().into(), inner.offset_height().into()),
            false => (place.width(), place.height()),
        };
        let middle = (x + place.width() / 2.0, y + place.height() / 2.0);
        let drawn = made("rect")?;
        self.lay(
            &drawn,
            (
                middle.0 - width / 2.0 + top / 2.0,
                middle.1 - height / 2.0 + top / 2.0,
                (width - top).max(0.0),
                (height - top).max(0.0),
            ),
        );
        if turns {
            let matrix = turned.get(..4)?.join(" ");
            let (x, y) = middle;
            let transform = format!(
                "translate({x} {y}) matrix({matrix} 0 0) translate({} {})",
                -x, -y
            );
            set(&drawn, "transform", &transform);
        }
        set(&drawn, "fill", &ground);
        if let Some((_, pattern)) = pattern {
            // What is drawn in several colours is drawn half in the first of them.
            let colour = pattern.split(')').next().unwrap_or_default();
            set(&drawn, "fill", &format!("rgb({colour})"));
            set(&drawn, "fill-opacity", "0.5");
        }
        let round = value(style, "border-top-left-radius");
        let round = match round.ends_with('%') {
            true => height / 2.0,
            false => number(style, "border-top-left-radius").min(height / 2.0),
        };
        set(&drawn, "rx", &round.to_string());
        if top > 0.0 {
            set(&drawn, "stroke", &value(style, "border-top-color"));
            set(&drawn, "stroke-width", &top.to_string());
            if value(style, "border-top-style") != "solid" {
                set(&drawn, "stroke-dasharray", "4 3");
            }
        }
        Some(())
    }

    fn lay(&self, rect: &Element, (x, y, width, height): (f64, f64, f64, f64)) {
        for (name, value) in [("x", x), ("y", y), ("width", width), ("height", height)] {
            set(rect, name, &format!("{value:.1}"));
        }
        // Only a foreign document could refuse.
        let _ = self.svg.append_child(rect);
    }
}

fn made(name: &str) -> Option<Element> {
    document().create_element_ns(SVG, name).ok()
}

fn value(style: &CssStyleDeclaration, name: &str) -> String {
    style.get_property_value(name).unwrap_or_default()
}

/// A length in pixels; 0 where it is none.
fn number(style: &CssStyleDeclaration, name: &str) -> f64 {
    // `max` takes the number where the other is none.
    leading_number(&value(style, name)).max(0.0)
}

/// A copy of a drawing that looks the same without style sheets.
fn styled_copy(drawing: &Element) -> Option<Element> {
    let copy: Element = drawing.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
    let (from, to) = (
        drawing.query_selector_all("*").ok()?,
        copy.query_selector_all("*").ok()?,
    );
    dress(drawing, &copy);
    for place in 0..from.length() {
        let (from, to) = (from.get(place)?, to.get(place)?);
        dress(from.unchecked_ref(), to.unchecked_ref());
    }
    Some(copy)
}

/// Writes what style sheets say of one element into the attributes of another.
fn dress(from: &Element, to: &Element) {
    if let Some(style) = computed(from) {
        for name in DRAWN_BY {
            set(to, name, &value(&style, name));
        }
        // Where each letter has a place of its own, nothing can slip.
        let placed = || {
            from.get_attribute("x")
                .is_some_and(|x| x.trim().contains(' '))
        };
        if from.tag_name() == "text" && !placed() {
            held(to, from.get_bounding_client_rect().width());
        }
    }
}

/// Holds a text to its width: another program may not have the letters of the page.
fn held(text: &Element, width: f64) {
    set(text, "textLength", &format!("{width:.1}"));
    set(text, "lengthAdjust", "spacingAndGlyphs");
}

fn computed(element: &Element) -> Option<CssStyleDeclaration> {
    window().get_computed_style(element).ok()?
}

fn set(element: &Element, name: &str, value: &str) {
    // Only a malformed name could fail.
    let _ = element.set_attribute(name, value);
}

/// Saves a picture as points, two for each pixel of the page.
pub async fn save_png(name: &str, picture: Picture) -> Option<()> {
    let (width, height) = (picture.width * 2.0, picture.height * 2.0);
    let url = Url::create_object_url_with_blob(&blob_of("image/svg+xml", &[picture.text])?).ok()?;
    let image = HtmlImageElement::new().ok()?;
    image.set_src(&url);
    JsFuture::from(image.decode()).await.ok()?;
    let canvas = document().create_element("canvas").ok()?;
    let canvas: HtmlCanvasElement = canvas.dyn_into().ok()?;
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    let drawn =
        context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height);
    drawn.ok()?;
    let _ = Url::revoke_object_url(&url);
    hand_over(name, &canvas.to_data_url_with_type("image/png").ok()?);
    Some(())
}
