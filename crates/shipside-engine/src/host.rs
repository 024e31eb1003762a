use shipside_render::FontSource;
use std::collections::BTreeMap;

/// What the place that runs the engine has loaded for it: fonts by file name (`NotoSans-LGCV.ttf`).
#[derive(Debug, Default)]
pub struct Host {
    assets: BTreeMap<String, Vec<u8>>,
}

impl Host {
    /// Hands an asset to the engine; one of the same name is replaced.
    pub fn provide(&mut self, name: &str, bytes: Vec<u8>) {
        self.assets.insert(name.to_owned(), bytes);
    }
}

impl FontSource for Host {
    fn font(&self, file_name: &str) -> Option<&[u8]> {
        self.assets.get(file_name).map(Vec::as_slice)
    }
}
