//! A small map from text: a sorted list. The standard maps are ten times the code.

/// Values by key, in the order of the keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table<V>(Vec<(String, V)>);

impl<V> Default for Table<V> {
    fn default() -> Self {
        Table::new()
    }
}

impl<V> Table<V> {
    /// An empty table.
    pub const fn new() -> Self {
        Table(Vec::new())
    }

    /// True when nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn place(&self, key: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(here, _)| here.as_str().cmp(key))
    }

    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&V> {
        self.0.get(self.place(key).ok()?).map(|(_, value)| value)
    }

    /// Puts a value under a key; what was there is gone.
    pub fn put(&mut self, key: String, value: V) {
        match self.place(&key) {
            Ok(at) => {
                if let Some((_, here)) = self.0.get_mut(at) {
                    *here = value;
                }
            }
            Err(at) => self.0.insert(at, (key, value)),
        }
    }

    /// Takes the value of a key out.
    pub fn remove(&mut self, key: &str) -> Option<V> {
        self.place(key).ok().map(|at| self.0.remove(at).1)
    }

    /// Keeps only the keys that pass.
    pub fn retain(&mut self, mut keep: impl FnMut(&str) -> bool) {
        self.0.retain(|(key, _)| keep(key));
    }

    /// The keys with their values, in the order of the keys.
    pub fn iter(&self) -> std::slice::Iter<'_, (String, V)> {
        self.0.iter()
    }

    /// The pairs themselves, in the order of the keys.
    pub fn into_pairs(self) -> Vec<(String, V)> {
        self.0
    }
}

impl Table<usize> {
    /// Counts a key once more.
    pub fn count(&mut self, key: &str) {
        let before = self.get(key).copied().unwrap_or_default();
        self.put(key.to_owned(), before + 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_found_replaced_and_taken_out_and_keys_stand_in_order() {
        let mut table = Table::new();
        for (key, value) in [("b", 2), ("a", 1), ("c", 3), ("b", 4)] {
            table.put(key.to_owned(), value);
        }
        assert_eq!(table.get("b"), Some(&4));
        assert_eq!(table.get("d"), None);
        assert_eq!(table.remove("a"), Some(1));
        assert_eq!(table.remove("a"), None);
        let pairs: Vec<_> = table.iter().map(|(key, value)| (key.as_str(), *value)).collect();
        assert_eq!(pairs, [("b", 4), ("c", 3)]);
        table.retain(|key| key != "b");
        assert_eq!(table.into_pairs(), [("c".to_owned(), 3)]);
    }

    #[test]
    fn a_key_is_counted_each_time() {
        let mut table = Table::new();
        for key in ["JP", "BR", "JP"] {
            table.count(key);
        }
        assert_eq!(table.into_pairs(), [("BR".to_owned(), 1), ("JP".to_owned(), 2)]);
    }
}
