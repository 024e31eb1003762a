//! Elements without generics: one type for every element of the page.
//!
//! `view!` makes a type of every piece of markup, and the code for each of them would be twice the
//! budget of the first load (see `docs/decisions.md`). Here a tag is a value, so that Leptos' machinery
//! is compiled once. Closures given as an attribute or a child are followed, as in `view!`.

use leptos::prelude::*;
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};
use std::sync::{Arc, Mutex};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, Node};

/// An element to be. One pointer: building a page moves a great many of them.
pub struct El(Box<Plan>);

/// Its tag, its attributes and what is in it.
struct Plan {
    tag: &'static str,
    parts: Vec<Part>,
    kids: Vec<AnyView>,
}

enum Part {
    Attr(&'static str, String),
    LiveAttr(&'static str, Box<dyn FnMut() -> Option<String> + Send>),
    LiveProp(&'static str, Box<dyn FnMut() -> PropValue + Send>),
    On(&'static str, Box<dyn FnMut(Event) + Send>),
}

/// A property's value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PropValue {
    /// `checked`.
    Flag(bool),
    /// `value`.
    Text(String),
}

/// An element of this tag.
pub fn el(tag: &'static str) -> El {
    El(Box::new(Plan { tag, parts: Vec::new(), kids: Vec::new() }))
}

impl El {
    /// An attribute: text, a flag, an option of one (`None` leaves it out), or a closure that is followed.
    #[inline(never)]
    pub fn attr(self, name: &'static str, value: impl AttrValue) -> Self {
        match value.part() {
            AttrPart::Still(value) => self.still(name, value),
            AttrPart::Live(follow) => self.with(Part::LiveAttr(name, follow)),
        }
    }

    fn still(self, name: &'static str, value: Option<String>) -> Self {
        match value {
            Some(value) => self.with(Part::Attr(name, value)),
            None => self,
        }
    }

    /// A class.
    #[inline(never)]
    pub fn class(self, class: &str) -> Self {
        self.with(Part::Attr("class", class.to_owned()))
    }

    /// A property that follows a closure.
    #[inline(never)]
    pub fn prop<V: Into<PropValue>>(self, name: &'static str, mut value: impl FnMut() -> V + Send + 'static) -> Self {
        self.with(Part::LiveProp(name, Box::new(move || value().into())))
    }

    /// What happens on an event.
    #[inline(never)]
    pub fn on(self, event: &'static str, act: impl FnMut(Event) + Send + 'static) -> Self {
        self.with(Part::On(event, Box::new(act)))
    }

    /// Something inside: a view, text, a list, an option, or a closure that is followed.
    #[inline(never)]
    pub fn kid(self, kid: impl Kid) -> Self {
        self.add(kid.kid())
    }

    #[inline(never)]
    fn with(mut self, part: Part) -> Self {
        self.0.parts.push(part);
        self
    }

    #[inline(never)]
    fn add(mut self, kid: AnyView) -> Self {
        self.0.kids.push(kid);
        self
    }
}

impl From<bool> for PropValue {
    fn from(flag: bool) -> Self {
        PropValue::Flag(flag)
    }
}

impl From<String> for PropValue {
    fn from(text: String) -> Self {
        PropValue::Text(text)
    }
}

/// What an attribute may be.
pub trait AttrValue {
    /// As it is set.
    fn part(self) -> AttrPart;
}

/// An attribute's value, or the closure that gives it.
pub enum AttrPart {
    /// Set once.
    Still(Option<String>),
    /// Set whenever what it reads changes.
    Live(Box<dyn FnMut() -> Option<String> + Send>),
}

/// What an attribute may be when it is set once.
pub trait AttrText {
    /// The text; `None` leaves the attribute out.
    fn text(self) -> Option<String>;
}

impl AttrText for &str {
    fn text(self) -> Option<String> {
        Some(self.to_owned())
    }
}

impl AttrText for String {
    fn text(self) -> Option<String> {
        Some(self)
    }
}

impl AttrText for bool {
    fn text(self) -> Option<String> {
        self.then(String::new)
    }
}

impl<T: AttrText> AttrText for Option<T> {
    fn text(self) -> Option<String> {
        self.and_then(AttrText::text)
    }
}

macro_rules! still {
    ($($kind:ty),+) => { $(impl AttrValue for $kind {
        fn part(self) -> AttrPart {
            AttrPart::Still(self.text())
        }
    })+ };
}

still!(&str, String, bool, Option<&str>, Option<String>);

impl<T: AttrText, F: FnMut() -> T + Send + 'static> AttrValue for F {
    #[inline]
    fn part(mut self) -> AttrPart {
        AttrPart::Live(Box::new(move || self().text()))
    }
}

/// What may stand inside an element.
pub trait Kid {
    /// As a view.
    fn kid(self) -> AnyView;
}

impl Kid for AnyView {
    fn kid(self) -> AnyView {
        self
    }
}

impl Kid for El {
    #[inline(never)]
    fn kid(self) -> AnyView {
        self.into_any()
    }
}

impl Kid for String {
    #[inline(never)]
    fn kid(self) -> AnyView {
        self.into_any()
    }
}

impl Kid for &'static str {
    #[inline(never)]
    fn kid(self) -> AnyView {
        self.into_any()
    }
}

impl Kid for () {
    #[inline(never)]
    fn kid(self) -> AnyView {
        self.into_any()
    }
}

impl<K: Kid> Kid for Option<K> {
    #[inline]
    fn kid(self) -> AnyView {
        match self {
            Some(kid) => kid.kid(),
            None => ().kid(),
        }
    }
}

impl<K: Kid> Kid for Vec<K> {
    #[inline]
    fn kid(self) -> AnyView {
        many(self.into_iter().map(Kid::kid).collect())
    }
}

impl<K: Kid, F: FnMut() -> K + Send + 'static> Kid for F {
    #[inline]
    fn kid(mut self) -> AnyView {
        live(Arc::new(Mutex::new(move || self().kid())))
    }
}

fn many(kids: Vec<AnyView>) -> AnyView {
    kids.into_any()
}

fn live(follow: Arc<Mutex<dyn FnMut() -> AnyView + Send>>) -> AnyView {
    follow.into_any()
}

/// Several views side by side.
#[macro_export]
macro_rules! views {
    ($($kid:expr),+ $(,)?) => {
        $crate::el::Kid::kid(vec![$($crate::el::Kid::kid($kid)),+])
    };
}

/// An element on the page, with what keeps it up to date.
pub struct ElState {
    element: Element,
    kids: Vec<AnyViewState>,
    _followers: Vec<RenderEffect<()>>,
    _listeners: Vec<Closure<dyn FnMut(Event)>>,
}

const SVG: &str = "http://www.w3.org/2000/svg";

fn create(tag: &str) -> Element {
    let document = document();
    let made = match tag {
        "svg" | "use" => document.create_element_ns(Some(SVG), tag),
        _ => document.create_element(tag),
    };
    made.unwrap_or_else(|error| wasm_bindgen::throw_val(error))
}

fn set_attr(element: &Element, name: &str, value: Option<&str>) {
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

impl Render for El {
    type State = ElState;

    fn build(self) -> ElState {
        let plan = *self.0;
        let element = create(plan.tag);
        let (mut followers, mut listeners) = (Vec::new(), Vec::new());
        let mut kids: Vec<AnyViewState> = plan.kids.into_iter().map(Render::build).collect();
        for kid in &mut kids {
            kid.mount(&element, None);
        }
        for part in plan.parts {
            let element = element.clone();
            match part {
                Part::Attr(name, value) => set_attr(&element, name, Some(&value)),
                Part::LiveAttr(name, mut follow) => followers.push(RenderEffect::new(move |_| {
                    set_attr(&element, name, follow().as_deref());
                })),
                Part::LiveProp(name, mut follow) => followers.push(RenderEffect::new(move |_| {
                    let value = match follow() {
                        PropValue::Flag(flag) => JsValue::from_bool(flag),
                        PropValue::Text(text) => JsValue::from_str(&text),
                    };
                    // The caret stays where it is when the value is the one that is shown.
                    if crate::services::js::get(&element, name) != value {
                        crate::services::js::set(&element, name, &value);
                    }
                })),
                Part::On(event, act) => {
                    let listener = Closure::wrap(act as Box<dyn FnMut(Event)>);
                    let _ = element.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
                    listeners.push(listener);
                }
            }
        }
        ElState { element, kids, _followers: followers, _listeners: listeners }
    }

    fn rebuild(self, state: &mut ElState) {
        let mut new = self.build();
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }
}

impl Mountable for ElState {
    fn unmount(&mut self) {
        self.element.remove();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        let _ = parent.insert_before(&self.element, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let Some(parent) = self.element.parent_element() else { return false };
        child.mount(&parent, Some(&self.element));
        true
    }

    fn elements(&self) -> Vec<Element> {
        let _ = &self.kids;
        vec![self.element.clone()]
    }
}

impl AddAnyAttr for El {
    type Output<NewAttr: Attribute> = El;

    fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> El {
        self
    }
}

// Leptos asks this of every view; the app is drawn in the browser only, so nothing of it is ever called.
impl RenderHtml for El {
    type AsyncOutput = El;
    type Owned = El;
    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> El {
        self
    }

    fn to_html_with_buf(self, _: &mut String, _: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {}

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> ElState {
        self.build()
    }

    fn into_owned(self) -> El {
        self
    }
}
