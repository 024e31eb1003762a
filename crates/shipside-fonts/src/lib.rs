//! Which font carries which character.
