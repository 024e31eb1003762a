//! What stands on the page: elements, text, lists, and parts that follow what they read.
//!
//! `view!` makes a type of every piece of markup, and the code for each of them would be three times the
//! budget of the first load (see `docs/decisions.md`). Here a view is a value behind one pointer, and
//! putting it on the page is compiled once. What follows what is Leptos': owners, effects, signals.

use any_spawner::Executor;
use leptos::prelude::{Owner, RenderEffect, document};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, Node};

/// A view to be. One pointer: building a page moves a great many of them.
pub struct AnyView(Box<Plan>);

/// An element to be.
pub struct El(AnyView);

struct Plan {
    what: What,
    parts: Vec<Part>,
    kids: Vec<AnyView>,
}

enum What {
    Element(&'static str),
    Text(String),
    Several,
    Live(Box<dyn FnMut() -> AnyView>),
    Rows(Box<dyn FnMut() -> Vec<Row>>),
}

enum Part {
    Attr(&'static str, String),
    LiveAttr(&'static str, Box<dyn FnMut() -> Option<String>>),
    LiveProp(&'static str, Box<dyn FnMut() -> PropValue>),
    On(&'static str, Box<dyn FnMut(Event)>),
}

/// A property's value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PropValue {
    /// `checked`.
    Flag(bool),
    /// `value`.
    Text(String),
}

#[inline(never)]
fn plan(what: What, kids: Vec<AnyView>) -> AnyView {
    AnyView(Box::new(Plan { what, parts: Vec::new(), kids }))
}

/// An element of this tag.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(plan(What::Element(tag), Vec::new()))
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

    #[inline(never)]
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
    pub fn prop<V: Into<PropValue>>(self, name: &'static str, mut value: impl FnMut() -> V + 'static) -> Self {
        self.with(Part::LiveProp(name, Box::new(move || value().into())))
    }

    /// What happens on an event.
    pub fn on(self, event: &'static str, act: impl FnMut(Event) + 'static) -> Self {
        self.with(Part::On(event, Box::new(act)))
    }

    /// Something inside: a view, text, a list, an option, or a closure that is followed.
    pub fn kid(self, kid: impl Kid) -> Self {
        self.add(kid.kid())
    }

    /// The element as a view among others.
    #[inline]
    pub fn into_any(self) -> AnyView {
        self.0
    }

    #[inline(never)]
    fn with(mut self, part: Part) -> Self {
        self.0.0.parts.push(part);
        self
    }

    #[inline(never)]
    fn add(mut self, kid: AnyView) -> Self {
        self.0.0.kids.push(kid);
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
    Live(Box<dyn FnMut() -> Option<String>>),
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

impl<T: AttrText, F: FnMut() -> T + 'static> AttrValue for F {
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
    #[inline]
    fn kid(self) -> AnyView {
        self
    }
}

impl Kid for El {
    #[inline]
    fn kid(self) -> AnyView {
        self.0
    }
}

impl Kid for String {
    #[inline(never)]
    fn kid(self) -> AnyView {
        plan(What::Text(self), Vec::new())
    }
}

impl Kid for &'static str {
    #[inline(never)]
    fn kid(self) -> AnyView {
        self.to_owned().kid()
    }
}

impl Kid for () {
    #[inline(never)]
    fn kid(self) -> AnyView {
        plan(What::Several, Vec::new())
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
        plan(What::Several, self.into_iter().map(Kid::kid).collect())
    }
}

impl<K: Kid, F: FnMut() -> K + 'static> Kid for F {
    #[inline]
    fn kid(mut self) -> AnyView {
        live(Box::new(move || self().kid()))
    }
}

#[inline(never)]
fn live(follow: Box<dyn FnMut() -> AnyView>) -> AnyView {
    plan(What::Live(follow), Vec::new())
}

/// Several views side by side.
#[macro_export]
macro_rules! views {
    ($($kid:expr),+ $(,)?) => {
        $crate::el::Kid::kid(vec![$($crate::el::Kid::kid($kid)),+])
    };
}

/// One row of [`rows`].
pub struct Row {
    /// Its place in the list, then what it shows. A row whose key is there already is left as it stands.
    pub key: (usize, usize),
    /// Draws it.
    pub draw: Box<dyn FnOnce() -> AnyView>,
}

/// A list that is followed, of which only the rows are drawn that are new. The keys go up.
pub fn rows(each: impl FnMut() -> Vec<Row> + 'static) -> AnyView {
    plan(What::Rows(Box::new(each)), Vec::new())
}

/// Puts a view into an element for as long as the page lives.
pub fn show(root: &Element, view: impl FnOnce() -> AnyView) {
    // It fails when it was done before, which is as well.
    let _ = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let shown = owner.with(|| view().build());
    shown.mount(root, None);
    std::mem::forget((owner, shown));
}

/// A view on the page, with what keeps it up to date.
enum Shown {
    Node {
        node: Node,
        _kids: Vec<Shown>,
        _followers: Vec<RenderEffect<()>>,
        _listeners: Vec<Closure<dyn FnMut(Event)>>,
    },
    Several(Vec<Shown>),
    Live {
        kid: Rc<RefCell<Option<Shown>>>,
        _follower: RenderEffect<()>,
    },
    Rows {
        rows: Rc<RefCell<Vec<ShownRow>>>,
        end: Node,
        _follower: RenderEffect<()>,
    },
}

struct ShownRow {
    key: (usize, usize),
    shown: Shown,
    /// What the row follows ends with it.
    _owner: Owner,
}

impl AnyView {
    fn build(self) -> Shown {
        let Plan { what, parts, kids } = *self.0;
        match what {
            What::Element(tag) => element(tag, parts, kids),
            What::Text(text) => lone(document().create_text_node(&text).into()),
            // Nothing still has a place on the page, where something may come.
            What::Several if kids.is_empty() => lone(mark()),
            What::Several => Shown::Several(kids.into_iter().map(AnyView::build).collect()),
            What::Live(follow) => build_live(follow),
            What::Rows(each) => build_rows(each),
        }
    }
}

fn mark() -> Node {
    document().create_comment("").into()
}

fn lone(node: Node) -> Shown {
    Shown::Node { node, _kids: Vec::new(), _followers: Vec::new(), _listeners: Vec::new() }
}

fn follow(mut act: Box<dyn FnMut()>) -> RenderEffect<()> {
    RenderEffect::new(move |_| act())
}

const SVG: &str = "http://www.w3.org/2000/svg";

fn create(tag: &str) -> Element {
    let made = match tag {
        "svg" | "use" => document().create_element_ns(Some(SVG), tag),
        _ => document().create_element(tag),
    };
    made.unwrap_or_else(|error| wasm_bindgen::throw_val(error))
}

fn set_attr(element: &Element, name: &str, value: Option<&str>) {
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

fn element(tag: &str, parts: Vec<Part>, kids: Vec<AnyView>) -> Shown {
    let element = create(tag);
    let kids: Vec<Shown> = kids.into_iter().map(AnyView::build).collect();
    for kid in &kids {
        kid.mount(&element, None);
    }
    let (mut followers, mut listeners) = (Vec::new(), Vec::new());
    for part in parts {
        let element = element.clone();
        match part {
            Part::Attr(name, value) => set_attr(&element, name, Some(&value)),
            Part::LiveAttr(name, mut value) => followers.push(follow(Box::new(move || {
                set_attr(&element, name, value().as_deref());
            }))),
            Part::LiveProp(name, mut value) => followers.push(follow(Box::new(move || {
                let value = match value() {
                    PropValue::Flag(flag) => JsValue::from_bool(flag),
                    PropValue::Text(text) => JsValue::from_str(&text),
                };
                // The caret stays where it is when the value is the one that is shown.
                if crate::services::js::get(&element, name) != value {
                    crate::services::js::set(&element, name, &value);
                }
            }))),
            Part::On(event, act) => {
                let listener = Closure::wrap(act);
                let _ = element.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
                listeners.push(listener);
            }
        }
    }
    Shown::Node { node: element.into(), _kids: kids, _followers: followers, _listeners: listeners }
}

fn build_live(mut draw: Box<dyn FnMut() -> AnyView>) -> Shown {
    let kid = Rc::new(RefCell::new(None::<Shown>));
    let shown = kid.clone();
    let _follower = follow(Box::new(move || {
        let new = draw().build();
        let old = shown.take();
        if let Some(old) = &old {
            new.mount_before(old);
            old.unmount();
        }
        shown.replace(Some(new));
    }));
    Shown::Live { kid, _follower }
}

fn build_rows(mut each: Box<dyn FnMut() -> Vec<Row>>) -> Shown {
    let end = mark();
    let last = end.clone();
    let rows = Rc::new(RefCell::new(Vec::<ShownRow>::new()));
    let shown = rows.clone();
    let parent = Owner::current().unwrap_or_default();
    let _follower = follow(Box::new(move || {
        let mut old: Vec<Option<ShownRow>> = shown.take().into_iter().map(Some).collect();
        let mut fresh = Vec::new();
        let mut new: Vec<ShownRow> = Vec::new();
        for row in each() {
            let same = old.iter_mut().find(|old| old.as_ref().is_some_and(|old| old.key == row.key));
            fresh.push(same.is_none());
            new.push(same.and_then(Option::take).unwrap_or_else(|| {
                let owner = parent.with(Owner::new);
                ShownRow { key: row.key, shown: owner.with(|| (row.draw)().build()), _owner: owner }
            }));
        }
        old.iter().flatten().for_each(|gone| gone.shown.unmount());
        // From the end on, so that the row behind each new one stands where it belongs.
        let mut behind = last.clone();
        for (row, fresh) in new.iter().zip(fresh).rev() {
            if fresh && let Some(parent) = behind.parent_node() {
                row.shown.mount(&parent, Some(&behind));
            }
            behind = row.shown.first().unwrap_or(behind);
        }
        shown.replace(new);
    }));
    Shown::Rows { rows, end, _follower }
}

impl Shown {
    /// Where it begins.
    fn first(&self) -> Option<Node> {
        match self {
            Shown::Node { node, .. } => Some(node.clone()),
            Shown::Several(kids) => kids.first()?.first(),
            Shown::Live { kid, .. } => kid.borrow().as_ref()?.first(),
            Shown::Rows { rows, end, .. } => {
                rows.borrow().first().map_or_else(|| Some(end.clone()), |row| row.shown.first())
            }
        }
    }

    fn mount(&self, parent: &Node, before: Option<&Node>) {
        match self {
            Shown::Node { node, .. } => {
                let _ = parent.insert_before(node, before);
            }
            Shown::Several(kids) => kids.iter().for_each(|kid| kid.mount(parent, before)),
            Shown::Live { kid, .. } => kid.borrow().iter().for_each(|kid| kid.mount(parent, before)),
            Shown::Rows { rows, end, .. } => {
                rows.borrow().iter().for_each(|row| row.shown.mount(parent, before));
                let _ = parent.insert_before(end, before);
            }
        }
    }

    fn mount_before(&self, other: &Shown) {
        let place = other.first();
        if let Some(parent) = place.as_ref().and_then(Node::parent_node) {
            self.mount(&parent, place.as_ref());
        }
    }

    fn unmount(&self) {
        match self {
            Shown::Node { node, .. } => remove(node),
            Shown::Several(kids) => kids.iter().for_each(Shown::unmount),
            Shown::Live { kid, .. } => kid.borrow().iter().for_each(Shown::unmount),
            Shown::Rows { rows, end, .. } => {
                rows.borrow().iter().for_each(|row| row.shown.unmount());
                remove(end);
            }
        }
    }
}

fn remove(node: &Node) {
    if let Some(parent) = node.parent_node() {
        let _ = parent.remove_child(node);
    }
}
