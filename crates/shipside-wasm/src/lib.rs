//! The SDK: bindings over the engine for browsers, Node and workerd.
