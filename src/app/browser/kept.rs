//! Elements as plain data, which touch the page only where they differ from what stands there.
//!
//! Used where much is drawn anew at once: by the rows of the table of statements and by the
//! charts. (Elements of the library take all that they have away and get it anew, and the browser
//! then styles and lays out also what is the same as before.) What always holds: what stands on
//! the page is what was drawn last.

use leptos::prelude::*;
use std::borrow::Cow;
use wasm_bindgen::JsCast;
/// An element of the page.
pub use web_sys::Element;
use web_sys::Node;

/// An element that is to stand on the page, or a text.
#[derive(Default)]
pub struct Sketch {
    /// The name of the element; of a text none.
    tag: &'static str,
    /// The text.
    text: Cow<'static, str>,
    attributes: Vec<(&'static str, Cow<'static, str>)>,
    inside: Vec<Sketch>,
}

impl Sketch {
    /// An element of this name.
    pub fn of(tag: &'static str) -> Sketch {
        Sketch {
            tag,
            ..Sketch::default()
        }
    }

    /// A text.
    pub fn text(text: impl Into<Cow<'static, str>>) -> Sketch {
        Sketch {
            text: text.into(),
            ..Sketch::default()
        }
    }

    /// With an attribute.
    pub fn with(mut self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Sketch {
        self.attributes.push((name, value.into()));
        self
    }

    /// With an attribute where it has a value.
    pub fn with_some(
        self,
        name: &'static str,
        value: Option<impl Into<Cow<'static, str>>>,
    ) -> Sketch {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// With this in it, behind what is in it.
    pub fn holding(mut self, inside: impl IntoIterator<Item = Sketch>) -> Sketch {
        self.inside.extend(inside);
        self
    }

    /// With this text in it, behind what is in it.
    pub fn saying(self, text: impl Into<Cow<'static, str>>) -> Sketch {
        self.holding([Sketch::text(text)])
    }
}

/// An element that stands on the page, or a text.
struct Kept {
    node: Node,
    tag: &'static str,
    text: Cow<'static, str>,
    attributes: Vec<(&'static str, Cow<'static, str>)>,
    inside: Vec<Kept>,
}

impl Kept {
    /// What is to stand in `parent`, not yet there.
    fn made(sketch: Sketch, parent: &Node) -> Option<Kept> {
        let Sketch {
            tag,
            text,
            attributes,
            inside,
        } = sketch;
        let document = document();
        let node: Node = match tag {
            "" => document.create_text_node(&text).into(),
            _ => {
                let kind = parent.clone().unchecked_into::<Element>().namespace_uri();
                let element = document.create_element_ns(kind.as_deref(), tag).ok()?;
                for (name, value) in &attributes {
                    // Only a malformed name could fail.
                    let _ = element.set_attribute(name, value);
                }
                element.into()
            }
        };
        let mut kept = Kept {
            tag,
            text,
            attributes,
            inside: Vec::new(),
            node,
        };
        fill(&kept.node, &mut kept.inside, inside.into_iter().map(Some));
        Some(kept)
    }

    /// Stands for something else from now on.
    fn change(&mut self, sketch: Sketch, parent: &Node) {
        if sketch.tag != self.tag {
            if let Some(other) = Kept::made(sketch, parent)
                && parent.replace_child(&other.node, &self.node).is_ok()
            {
                *self = other;
            }
            return;
        }
        if sketch.text != self.text {
            self.node.set_node_value(Some(&sketch.text));
            self.text = sketch.text;
        }
        if sketch.attributes != self.attributes {
            let element = self.node.unchecked_ref::<Element>();
            let of = |attributes: &[(&'static str, Cow<'static, str>)], name: &str| {
                attributes.iter().position(|(other, _)| *other == name)
            };
            for (name, value) in &sketch.attributes {
                let before = of(&self.attributes, name).map(|place| &self.attributes[place].1);
                if before != Some(value) {
                    let _ = element.set_attribute(name, value);
                }
            }
            for (name, _) in &self.attributes {
                if of(&sketch.attributes, name).is_none() {
                    let _ = element.remove_attribute(name);
                }
            }
            self.attributes = sketch.attributes;
        }
        let inside = sketch.inside.into_iter().map(Some);
        fill(&self.node, &mut self.inside, inside);
    }
}

/// What stands in an element becomes this; where nothing is said of a place, what is there stays.
fn fill(parent: &Node, kept: &mut Vec<Kept>, sketches: impl IntoIterator<Item = Option<Sketch>>) {
    let mut count = 0;
    for sketch in sketches {
        match (kept.get_mut(count), sketch) {
            (Some(there), Some(sketch)) => there.change(sketch, parent),
            (None, Some(sketch)) => {
                let made = Kept::made(sketch, parent);
                let added = made.filter(|made| parent.append_child(&made.node).is_ok());
                if let Some(added) = added {
                    kept.push(added);
                }
            }
            (_, None) => {}
        }
        count += 1;
    }
    while kept.len() > count
        && let Some(surplus) = kept.pop()
    {
        let _ = parent.remove_child(&surplus.node);
    }
}

/// What stands in one element of the page.
#[derive(Clone, Copy)]
pub struct Area(StoredValue<Vec<Kept>, LocalStorage>);

impl Area {
    /// An empty one, for as long as the view lives that calls this.
    pub fn new() -> Area {
        Area(StoredValue::new_local(Vec::new()))
    }

    /// This stands in `parent` from now on; where nothing is said of a place, what is there stays.
    pub fn draw(self, parent: &Node, sketches: impl IntoIterator<Item = Option<Sketch>>) {
        self.0.update_value(|kept| fill(parent, kept, sketches));
    }

    /// What is first in `parent` goes behind the last, so many times; where it is less than
    /// none, the last goes before the first.
    pub fn turn(self, parent: &Node, by: isize) {
        self.0.update_value(|kept| {
            let times = by.unsigned_abs().min(kept.len());
            if by > 0 {
                for moved in &kept[..times] {
                    let _ = parent.append_child(&moved.node);
                }
                kept.rotate_left(times);
            } else {
                let first = kept.first().map(|kept| kept.node.clone());
                for moved in &kept[kept.len() - times..] {
                    let _ = parent.insert_before(&moved.node, first.as_ref());
                }
                kept.rotate_right(times);
            }
        });
    }
}
