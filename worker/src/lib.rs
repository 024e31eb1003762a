//! The edge API.
