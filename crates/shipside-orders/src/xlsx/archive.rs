//! The container of a workbook: parts are unpacked one at a time, and what comes out is counted.

use crate::{failures, limits};
use shipside_api::failure::Failure;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// An opened container.
pub(crate) struct Archive {
    zip: ZipArchive<Cursor<Vec<u8>>>,
    /// Part names, lower case without a leading slash, by index.
    names: Vec<String>,
    unpacked: usize,
    file: String,
}

impl Archive {
    /// Reads the directory; nothing is unpacked.
    pub(crate) fn open(bytes: Vec<u8>, file: &str) -> Result<Self, Failure> {
        // Counted before the directory is read: every entry costs memory.
        let entries = bytes.windows(4).filter(|window| *window == b"PK\x01\x02").count();
        if entries > limits::ARCHIVE_ENTRIES {
            return Err(failures::unpacks_too_large(file, &format!("{entries} parts")));
        }
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| failures::damaged_workbook(file, ""))?;
        let names = (0..zip.len())
            .map(|index| match zip.name_for_index(index) {
                Some(Ok(name)) => folded(&name),
                _ => String::new(),
            })
            .collect();
        Ok(Archive { zip, names, unpacked: 0, file: file.to_owned() })
    }

    pub(crate) fn file(&self) -> &str {
        &self.file
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.names.contains(&folded(name))
    }

    /// The bytes of a part, or `None` when there is no such part. The size the directory claims is
    /// checked first; the size that really comes out is counted, because directories lie.
    pub(crate) fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, Failure> {
        let wanted = folded(name);
        let Some(index) = self.names.iter().position(|name| *name == wanted) else { return Ok(None) };
        let damaged = || failures::damaged_workbook(&self.file, name);
        let left = limits::UNPACKED_BYTES.saturating_sub(self.unpacked);
        let entry = self.zip.by_index(index).map_err(|_| damaged())?;
        if entry.size() > u64::try_from(left).unwrap_or(u64::MAX) {
            return Err(failures::unpacks_too_large(&self.file, name));
        }
        let mut bytes = Vec::new();
        let limit = u64::try_from(left).unwrap_or(u64::MAX).saturating_add(1);
        entry.take(limit).read_to_end(&mut bytes).map_err(|_| damaged())?;
        if bytes.len() > left {
            return Err(failures::unpacks_too_large(&self.file, name));
        }
        self.unpacked = self.unpacked.saturating_add(bytes.len());
        Ok(Some(bytes))
    }

    /// A part that must be there.
    pub(crate) fn required(&mut self, name: &str) -> Result<Vec<u8>, Failure> {
        self.part(name)?.ok_or_else(|| failures::damaged_workbook(&self.file, name))
    }
}

fn folded(name: &str) -> String {
    name.trim_start_matches('/').replace('\\', "/").to_ascii_lowercase()
}
