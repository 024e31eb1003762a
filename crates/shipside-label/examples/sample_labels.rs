//! Writes the sample labels into a folder, with `codes.txt`: what the barcode of each page of `all.pdf` says.
//!
//! `cargo run -p shipside-label --example sample_labels -- out`.

#[path = "../tests/samples/mod.rs"]
#[expect(clippy::unwrap_used, reason = "the samples are constants")]
mod samples;

use shipside_api::label::Format;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::path::PathBuf::from(std::env::args().nth(1).ok_or("name a folder to write to")?);
    std::fs::create_dir_all(&folder)?;
    let all = samples::all();
    let codes = all.iter().map(|(_, it)| it.tracking_number.clone().unwrap_or_else(|| it.order_number.clone()));
    std::fs::write(folder.join("codes.txt"), codes.collect::<Vec<_>>().join("\n"))?;
    let batch = all.iter().map(|(_, shipment)| shipment.clone()).collect();
    let rendered = shipside_label::render(&samples::request(batch, Format::Pdf), &samples::Fonts)?;
    std::fs::write(folder.join("all.pdf"), rendered.bytes)?;
    for (name, shipment) in all {
        let rendered = shipside_label::render(&samples::request(vec![shipment], Format::Svg), &samples::Fonts)?;
        std::fs::write(folder.join(format!("{name}.svg")), rendered.bytes)?;
    }
    Ok(())
}
