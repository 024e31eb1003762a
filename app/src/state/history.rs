//! Undo and redo: every change of the desk is a named step that holds each order before and after.

use super::order::Order;
use std::collections::VecDeque;
use std::sync::Arc;

/// As many steps as are kept.
pub const STEPS: usize = 200;

/// One order before and after; `None` is "not on the desk".
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The order's number.
    pub number: String,
    /// What stood there.
    pub before: Option<Arc<Order>>,
    /// What stands there now.
    pub after: Option<Arc<Order>>,
}

/// What one command did.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What the undo button says: "Postal code of …4711".
    pub name: String,
    /// Steps with the same key that follow each other are one: the letters typed into one field.
    pub key: String,
    /// The orders it changed.
    pub changes: Vec<Change>,
}

/// The steps done and the steps undone.
#[derive(Clone, Debug, Default)]
pub struct History {
    done: VecDeque<Step>,
    undone: Vec<Step>,
}

impl History {
    /// Keeps a step; what was undone can no longer be redone.
    pub fn push(&mut self, step: Step) {
        self.undone.clear();
        if let (false, Some(last)) = (step.key.is_empty(), self.done.back_mut())
            && last.key == step.key
        {
            for (old, new) in last.changes.iter_mut().zip(step.changes) {
                old.after = new.after;
            }
            return;
        }
        self.done.push_back(step);
        if self.done.len() > STEPS {
            self.done.pop_front();
        }
    }

    /// Ends the joining of steps: the next letter typed is a step of its own.
    pub fn seal(&mut self) {
        if let Some(last) = self.done.back_mut() {
            last.key.clear();
        }
    }

    /// Takes the last step back: its name and each order's number with what stood there before.
    pub fn undo(&mut self) -> Option<Step> {
        let step = self.done.pop_back()?;
        self.undone.push(step.clone());
        Some(step)
    }

    /// Does again what was undone last.
    pub fn redo(&mut self) -> Option<Step> {
        let step = self.undone.pop()?;
        self.done.push_back(Step { key: String::new(), ..step.clone() });
        Some(step)
    }

    /// Names of the steps that can be undone, the last one first.
    pub fn names(&self) -> Vec<String> {
        self.done.iter().rev().map(|step| step.name.clone()).collect()
    }

    /// Name of the step that can be redone.
    pub fn redo_name(&self) -> Option<String> {
        self.undone.last().map(|step| step.name.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(service: &str) -> Option<Arc<Order>> {
        let mut order = Order::default();
        order.draft.service = service.to_owned();
        Some(Arc::new(order))
    }

    fn step(name: &str, key: &str, before: &str, after: &str) -> Step {
        let changes = vec![Change { number: "1".to_owned(), before: order(before), after: order(after) }];
        Step { name: name.to_owned(), key: key.to_owned(), changes }
    }

    #[test]
    fn letters_typed_into_one_field_are_one_step_until_it_is_left() {
        let mut history = History::default();
        history.push(step("service", "1 service", "", "a"));
        history.push(step("service", "1 service", "a", "ab"));
        history.seal();
        history.push(step("service", "1 service", "ab", "abc"));
        assert_eq!(history.names().len(), 2);
        assert_eq!(history.undo().unwrap().changes[0].before, order("ab"));
        assert_eq!(history.undo().unwrap().changes[0].before, order(""));
        assert!(history.undo().is_none());
    }

    #[test]
    fn a_step_is_undone_redone_and_forgotten_when_another_follows() {
        let mut history = History::default();
        history.push(step("first", "", "a", "b"));
        history.undo();
        assert_eq!(history.redo_name().as_deref(), Some("first"));
        assert_eq!(history.redo().unwrap().changes[0].after, order("b"));
        history.undo();
        history.push(step("second", "", "a", "c"));
        assert_eq!(history.redo_name(), None);
        assert_eq!(history.names(), ["second"]);
    }

    #[test]
    fn the_oldest_steps_are_let_go() {
        let mut history = History::default();
        for number in 0..STEPS + 10 {
            history.push(step(&number.to_string(), "", "a", "b"));
        }
        assert_eq!(history.names().len(), STEPS);
        assert_eq!(history.names().first().map(String::as_str), Some("209"));
    }
}
