//! Pages of drawing operations, barcodes and fonts, and their export to PDF and SVG.
