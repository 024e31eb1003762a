//! What the first bytes say a file is, before anything is decoded.

/// The kind of a file by its first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A ZIP container: XLSX, or something else that is packed.
    Zip,
    /// The container of Excel 97–2003; also of a workbook with a password.
    OldOffice,
    /// Known, and no spreadsheet: what it is in English and Chinese.
    Other(&'static str, &'static str),
    /// Perhaps text.
    Text,
}

const MAGIC: &[(&[u8], Kind)] = &[
    (b"PK\x03\x04", Kind::Zip),
    (b"PK\x05\x06", Kind::Zip),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Kind::OldOffice),
    (b"%PDF", Kind::Other("a PDF", " PDF 文件")),
    (b"\x89PNG", Kind::Other("a PNG image", " PNG 图片")),
    (b"\xFF\xD8\xFF", Kind::Other("a JPEG image", " JPEG 图片")),
    (b"GIF8", Kind::Other("a GIF image", " GIF 图片")),
    (b"\x1F\x8B", Kind::Other("a gzip archive; unpack it first", " gzip 压缩包，请先解压")),
    (b"Rar!", Kind::Other("a RAR archive; unpack it first", " RAR 压缩包，请先解压")),
    (b"7z\xBC\xAF", Kind::Other("a 7z archive; unpack it first", " 7z 压缩包，请先解压")),
    (b"\x7FELF", Kind::Other("a program", "可执行程序")),
    (b"\0asm", Kind::Other("a program", "可执行程序")),
];

/// Openings of text files that are no table.
const MARKUP: &[(&str, Kind)] = &[
    ("<!doctype", WEB_PAGE),
    ("<html", WEB_PAGE),
    ("<table", WEB_PAGE),
    ("<head", WEB_PAGE),
    (
        "<?xml",
        Kind::Other("an XML file; open it in Excel and save it as .xlsx", " XML 文件，请用 Excel 打开后另存为 .xlsx"),
    ),
    ("<svg", Kind::Other("an SVG image", " SVG 图片")),
    ("{\"", Kind::Other("a JSON file", " JSON 文件")),
    ("[{", Kind::Other("a JSON file", " JSON 文件")),
];

const WEB_PAGE: Kind = Kind::Other(
    "a web page (some programs name it .xls); open it in Excel and save it as .xlsx",
    "网页（有些软件会把它命名为 .xls），请用 Excel 打开后另存为 .xlsx",
);

/// The kind by the first bytes.
pub(crate) fn kind(bytes: &[u8]) -> Kind {
    MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)).map_or(Kind::Text, |(_, kind)| *kind)
}

/// What a decoded text is when it is no table.
pub(crate) fn markup(text: &str) -> Option<(&'static str, &'static str)> {
    let start: String = text.trim_start().chars().take(12).collect::<String>().to_ascii_lowercase();
    MARKUP.iter().find(|(opening, _)| start.starts_with(opening)).and_then(|(_, kind)| match kind {
        Kind::Other(en, zh) => Some((*en, *zh)),
        _ => None,
    })
}

/// True when the container of Excel 97–2003 holds an encrypted package instead of a workbook.
pub(crate) fn holds_encrypted_package(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(name.len()).any(|window| window == name.as_slice())
}
