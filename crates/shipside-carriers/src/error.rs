//! Why a carrier's answer is no tracking report.

/// A call to a carrier that gave no statement about the parcel.
///
/// "The carrier does not know the number" is no error: it is a report with the status `not_found`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UpstreamError {
    /// The carrier asks for fewer calls, or says that it is busy.
    #[error("the carrier asks to slow down ({code})")]
    Throttled {
        /// The carrier's own code, or the HTTP status.
        code: String,
    },
    /// A web page came instead of data: a captcha, a login or a ban.
    #[error("the carrier answered with a web page instead of data")]
    Blocked,
    /// The carrier refused or failed.
    #[error("the carrier answered with HTTP {status}")]
    Failed {
        /// The HTTP status.
        status: u16,
    },
    /// The body is not what this carrier sends.
    #[error("the carrier's answer could not be read: {what}")]
    Malformed {
        /// What was expected and not found.
        what: &'static str,
    },
    /// The body is longer than any true answer.
    #[error("the carrier's answer is longer than {limit} bytes")]
    TooLarge {
        /// The limit in bytes.
        limit: usize,
    },
}

impl UpstreamError {
    /// True when the same call may succeed later without a change on our side.
    pub fn retryable(&self) -> bool {
        match self {
            UpstreamError::Throttled { .. } | UpstreamError::Blocked => true,
            UpstreamError::Failed { status } => *status >= 500,
            UpstreamError::Malformed { .. } | UpstreamError::TooLarge { .. } => false,
        }
    }
}
