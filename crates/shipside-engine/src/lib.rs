//! The façade: one function a job.
