//! Handling marks, drawn as our own vector shapes.

use shipside_render::{Ink, Op, Point, Rect, Um};

/// The glass of ISO 780 "fragile": goblet, stem, foot and a crack. Fills the height of the place.
pub(crate) fn fragile(area: Rect) -> Vec<Op> {
    let shape = |points: &[(Um, Um)], ink| Op::Polygon(points.iter().map(|&(x, y)| at(area, x, y)).collect(), ink);
    let goblet = [
        (12, 0),
        (88, 0),
        (88, 22),
        (82, 38),
        (72, 50),
        (56, 57),
        (56, 88),
        (80, 92),
        (80, 100),
        (20, 100),
        (20, 92),
        (44, 88),
        (44, 57),
        (28, 50),
        (18, 38),
        (12, 22),
    ];
    let crack = [(52, 0), (60, 0), (52, 14), (64, 20), (50, 38), (54, 23), (42, 17)];
    vec![shape(&goblet, Ink::Black), shape(&crack, Ink::White)]
}

/// A battery with a bolt. It stands beside the words of the statement; it is not the mark of IATA figure 7.1.C.
pub(crate) fn battery(area: Rect) -> Vec<Op> {
    let shape = |points: &[(Um, Um)], ink| Op::Polygon(points.iter().map(|&(x, y)| at(area, x, y)).collect(), ink);
    vec![
        shape(&[(0, 12), (90, 12), (90, 36), (100, 36), (100, 64), (90, 64), (90, 88), (0, 88)], Ink::Black),
        shape(&[(7, 22), (83, 22), (83, 78), (7, 78)], Ink::White),
        shape(&[(50, 26), (26, 54), (42, 54), (36, 74), (62, 44), (46, 44)], Ink::Black),
    ]
}

/// A place given in percent of the area.
fn at(area: Rect, x: Um, y: Um) -> Point {
    Point { x: area.x + area.w * x / 100, y: area.y + area.h * y / 100 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_marks_stay_inside_their_place() {
        let area = Rect::new(1_000, 2_000, 5_000, 7_000);
        for op in fragile(area).into_iter().chain(battery(area)) {
            let Op::Polygon(points, _) = op else { panic!("a mark is made of polygons") };
            assert!(points.iter().all(|p| area.contains(Rect::new(p.x, p.y, 0, 0))));
        }
    }
}
