//! The list of layouts.

mod carrier_100x150;
mod cn22;

use crate::sheet::Sheet;
use shipside_api::label::LabelRequest;
use shipside_model::Shipment;
use shipside_render::{Page, RenderError, Setter};

/// Draws one shipment of a request.
pub(crate) type Layout = fn(&mut Sheet<'_, '_>, &LabelRequest, &Shipment) -> Result<(), RenderError>;

struct Entry {
    name: &'static str,
    width: i32,
    height: i32,
    draw: Layout,
}

const LAYOUTS: &[Entry] = &[Entry {
    name: "carrier-100x150",
    width: carrier_100x150::WIDTH,
    height: carrier_100x150::HEIGHT,
    draw: carrier_100x150::draw,
}];

/// The names a [`LabelRequest`] may ask for.
pub fn names() -> Vec<&'static str> {
    LAYOUTS.iter().map(|layout| layout.name).collect()
}

/// One page; `None` when there is no layout of that name.
pub(crate) fn page(
    request: &LabelRequest,
    shipment: &Shipment,
    setter: &mut Setter<'_>,
) -> Option<Result<Page, RenderError>> {
    let layout = LAYOUTS.iter().find(|layout| layout.name == request.layout)?;
    let title = format!("Label {}", shipment.order_number);
    let mut sheet = Sheet::new(layout.width, layout.height, title, setter);
    Some((layout.draw)(&mut sheet, request, shipment).map(|()| sheet.finish()))
}
