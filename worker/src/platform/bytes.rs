use futures_util::StreamExt;
use worker::ByteStream;

/// Why a body was not read to its end.
pub(super) enum Cut {
    /// It has more bytes than asked for.
    TooLarge,
    /// It broke off.
    Broken,
}

/// Reads a stream to its end. Past the limit it keeps nothing and reads on for so many bytes more: a client that is
/// cut off while it still sends never sees the answer.
pub(super) async fn read(mut stream: ByteStream, limit: usize, drain: usize) -> Result<Vec<u8>, Cut> {
    let mut bytes = Vec::new();
    let mut length = 0_usize;
    while let Some(chunk) = stream.next().await {
        let chunk = chunk.map_err(|_| Cut::Broken)?;
        length = length.saturating_add(chunk.len());
        if length <= limit {
            bytes.extend_from_slice(&chunk);
        } else if length > limit.saturating_add(drain) {
            return Err(Cut::TooLarge);
        }
    }
    if length > limit { Err(Cut::TooLarge) } else { Ok(bytes) }
}
