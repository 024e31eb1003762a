//! How orders come in: encodings, CSV and XLSX, column maps, the product dictionary.
