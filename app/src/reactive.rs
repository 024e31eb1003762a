//! Signals and memos that are compiled once: Leptos' own are compiled anew for every type they hold.
//!
//! The value lies in Leptos' arena, so that it goes with the page that made it; who is to be told of a
//! change is Leptos' business as well. Only the type of the value is ours, and it is looked at last.

use leptos::prelude::{Effect, Get, GetUntracked, LocalStorage, Notify, Track, Trigger};
use leptos::reactive::owner::ArenaItem;
use std::any::Any;
use std::cell::RefCell;
use std::marker::PhantomData;
use std::rc::Rc;

/// Where a value of any type lies.
type Place = ArenaItem<Rc<dyn Any>, LocalStorage>;

fn place(value: Rc<dyn Any>) -> Place {
    Place::new_local(value)
}

#[inline(never)]
fn look(place: Place) -> Option<Rc<dyn Any>> {
    place.try_get_value()
}

/// The value itself; none when the page that made it is gone.
fn cell<T: 'static>(place: Place) -> Option<Rc<RefCell<T>>> {
    look(place)?.downcast().ok()
}

fn gone() -> ! {
    wasm_bindgen::throw_str("a signal was used after its page was gone")
}

/// A value that tells when it changes. A handle: copied freely.
pub struct RwSignal<T> {
    changed: Trigger,
    place: Place,
    kind: PhantomData<fn() -> T>,
}

impl<T> Clone for RwSignal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for RwSignal<T> {}

impl<T: 'static> RwSignal<T> {
    /// A signal that holds a value.
    pub fn new(value: T) -> Self {
        RwSignal { changed: Trigger::new(), place: place(Rc::new(RefCell::new(value))), kind: PhantomData }
    }

    #[inline(never)]
    fn cell(self) -> Rc<RefCell<T>> {
        cell(self.place).unwrap_or_else(|| gone())
    }

    /// Looks at the value, and whoever asks is told when it changes.
    pub fn with<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        self.changed.track();
        self.with_untracked(look)
    }

    /// Looks at the value as it is now.
    pub fn with_untracked<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        look(&self.cell().borrow())
    }

    /// Changes the value.
    pub fn update(&self, mend: impl FnOnce(&mut T)) {
        mend(&mut self.cell().borrow_mut());
        self.changed.notify();
    }

    /// Changes the value and tells nobody.
    pub fn update_untracked(&self, mend: impl FnOnce(&mut T)) {
        mend(&mut self.cell().borrow_mut());
    }

    /// Puts another value in its place.
    #[inline(never)]
    pub fn set(&self, value: T) {
        let old = self.cell().replace(value);
        drop(old);
        self.changed.notify();
    }
}

impl<T: Clone + 'static> RwSignal<T> {
    /// The value, and whoever asks is told when it changes.
    pub fn get(&self) -> T {
        self.changed.track();
        self.get_untracked()
    }

    /// The value as it is now.
    #[inline(never)]
    pub fn get_untracked(&self) -> T {
        self.cell().borrow().clone()
    }
}

/// A value worked out from others; who follows it is told only when it comes out different. A handle.
pub struct Memo<T> {
    /// Counts how often it came out different.
    turn: leptos::prelude::Memo<u32>,
    place: Place,
    kind: PhantomData<fn() -> T>,
}

impl<T> Clone for Memo<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Memo<T> {}

/// Works it out anew; true when it came out different.
type Work = Box<dyn Fn() -> bool + Send + Sync>;

fn turns(work: Work) -> leptos::prelude::Memo<u32> {
    leptos::prelude::Memo::new(move |last: Option<&u32>| {
        let turn = last.map_or(0, |last| *last);
        if work() { turn.wrapping_add(1) } else { turn }
    })
}

impl<T: PartialEq + 'static> Memo<T> {
    /// A memo of what `work` gives, which sees what it gave last.
    pub fn new(work: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Self {
        let place = place(Rc::new(RefCell::new(None::<T>)));
        let renew = move || {
            let Some(cell) = cell::<Option<T>>(place) else { return false };
            let new = work(cell.borrow().as_ref());
            replace(&cell, new)
        };
        Memo { turn: turns(Box::new(renew)), place, kind: PhantomData }
    }
}

#[inline(never)]
fn replace<T: PartialEq>(cell: &RefCell<Option<T>>, new: T) -> bool {
    let new = Some(new);
    let different = *cell.borrow() != new;
    if different {
        let old = cell.replace(new);
        drop(old);
    }
    different
}

impl<T: 'static> Memo<T> {
    /// Whoever asks is told when it changes.
    pub fn track(&self) {
        self.turn.get();
    }

    /// Looks at the value, and whoever asks is told when it changes.
    pub fn with<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        self.turn.get();
        self.look(look)
    }

    /// Looks at the value as it is now.
    pub fn with_untracked<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        self.turn.get_untracked();
        self.look(look)
    }

    fn look<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        let cell = self.cell();
        match cell.borrow().as_ref() {
            Some(value) => look(value),
            None => gone(),
        }
    }

    #[inline(never)]
    fn cell(self) -> Rc<RefCell<Option<T>>> {
        cell(self.place).unwrap_or_else(|| gone())
    }
}

impl<T: Clone + 'static> Memo<T> {
    /// The value, and whoever asks is told when it changes.
    pub fn get(&self) -> T {
        self.turn.get();
        self.value()
    }

    /// The value as it is now.
    pub fn get_untracked(&self) -> T {
        self.turn.get_untracked();
        self.value()
    }

    #[inline(never)]
    fn value(self) -> T {
        self.look(Clone::clone)
    }
}

/// Does something now and whenever what it reads changes.
pub fn effect(act: impl FnMut() + 'static) {
    run(Box::new(act));
}

fn run(mut act: Box<dyn FnMut()>) {
    Effect::new(move |_| act());
}
