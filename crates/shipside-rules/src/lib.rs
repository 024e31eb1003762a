//! The checks: one file a rule, each with its code, severity, source and cases.
