//! What the operator sets, read once a request.

/// Shortest bearer key that is accepted as one, in bytes; a shorter one counts as none.
const SHORTEST_KEY: usize = 16;

/// The operator's settings. The default lets nobody at the shipments and no other origin in.
#[derive(Clone, Default)]
pub struct Settings {
    key: Option<String>,
    origins: Vec<String>,
}

impl Settings {
    /// From the bindings `SHIPSIDE_KEY` (a secret of at least 16 bytes) and `ALLOWED_ORIGINS`
    /// (origins parted by commas, each to the letter; a `*` is not understood).
    pub fn new(key: Option<String>, origins: &str) -> Self {
        Settings {
            key: key.filter(|key| key.len() >= SHORTEST_KEY),
            origins: origins.split(',').map(|origin| origin.trim().to_owned()).filter(|o| !o.is_empty()).collect(),
        }
    }

    /// The key that opens `/v1/shipments`; `None` keeps them shut.
    pub fn key(&self) -> Option<&str> {
        self.key.as_deref()
    }

    /// Whether pages of this origin may read answers.
    pub fn allows_origin(&self, origin: &str) -> bool {
        self.origins.iter().any(|allowed| allowed == origin)
    }
}
