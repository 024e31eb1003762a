//! The program the page loads; everything is in the library, so that native tests see it.

fn main() {
    shipside_app::start();
}
