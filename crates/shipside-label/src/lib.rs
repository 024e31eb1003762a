//! One file a label layout.
