//! The arithmetic of a freight quote: chargeable weight, zone, tariff, lines.
