//! A chart of the page as a picture that needs no style sheet.
//!
//! Charts that can be taken out are marked by `data-picture`: drawings, or boxes
//! with drawings and texts in them.

use super::save::{blob_of, hand_over};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    CanvasRenderingContext2d, CssStyleDeclaration, DomRect, Element, HtmlCanvasElement,
    HtmlImageElement, Url, XmlSerializer,
};

const SVG: Option<&str> = Some("http://www.w3.org/2000/svg");

/// What is read from style sheets into the attributes of a drawing.
const DRAWN_BY: [&str; 14] = [
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linecap",
    "opacity",
    "font-family",
    "font-size",
    "font-weight",
    "text-anchor",
    "dominant-baseline",
    "visibility",
    "display",
];

/// A chart taken out of the page.
pub struct Picture {
    width: f64,
    height: f64,
    /// The drawing, as SVG.
    pub text: String,
}

/// Whether there is a chart that can be taken out.
pub fn has_picture() -> bool {
    charts().is_some()
}

fn charts() -> Option<Element> {
    document().query_selector("main [data-picture]").ok()?
}

/// The chart in view.
pub fn picture() -> Option<Picture> {
    let chart = charts()?;
    let frame = chart.get_bounding_client_rect();
    let (width, height) = (frame.width().ceil(), frame.height().ceil());
    let picture = document().create_element_ns(SVG, "svg").ok()?;
    set(&picture, "width", &width.to_string());
    set(&picture, "height", &height.to_string());
    let ground = document().create_element_ns(SVG, "rect").ok()?;
    set(&ground, "width", "100%");
    set(&ground, "height", "100%");
    set(
        &ground,
        "fill",
        &computed(document().body()?.as_ref())?
            .get_property_value("background-color")
            .ok()?,
    );
    picture.append_child(&ground).ok()?;
    take(&chart, &frame, &picture)?;
    let text = XmlSerializer::new()
        .ok()?
        .serialize_to_string(&picture)
        .ok()?;
    Some(Picture {
        width,
        height,
        text,
    })
}

/// Puts an element's drawings and texts into a picture.
fn take(element: &Element, frame: &DomRect, picture: &Element) -> Option<()> {
    let place = element.get_bounding_client_rect();
    let style = computed(element)?;
    let is = |name: &str, value: &str| style.get_property_value(name).is_ok_and(|is| is == value);
    if place.width() <= 1.0 || is("display", "none") || is("visibility", "hidden") {
        return Some(());
    }
    let (x, y) = (place.left() - frame.left(), place.top() - frame.top());
    if element.tag_name() == "svg" {
        let copy = styled_copy(element)?;
        for (name, value) in [
            ("x", x),
            ("y", y),
            ("width", place.width()),
            ("height", place.height()),
        ] {
            set(&copy, name, &value.to_string());
        }
        picture.append_child(&copy).ok()?;
        return Some(());
    }
    let children = element.children();
    for number in 0..children.length() {
        take(&children.get_with_index(number)?, frame, picture);
    }
    let said = element.text_content().unwrap_or_default();
    if children.length() == 0 && !said.trim().is_empty() {
        let text = document().create_element_ns(SVG, "text").ok()?;
        for name in ["font-family", "font-size", "font-weight"] {
            set(&text, name, &style.get_property_value(name).ok()?);
        }
        set(&text, "fill", &style.get_property_value("color").ok()?);
        set(&text, "x", &x.to_string());
        set(&text, "y", &(y + place.height() / 2.0).to_string());
        set(&text, "dominant-baseline", "central");
        text.set_text_content(Some(said.trim()));
        picture.append_child(&text).ok()?;
    }
    Some(())
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
            set(
                to,
                name,
                &style.get_property_value(name).unwrap_or_default(),
            );
        }
    }
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
