//! HS codes, consignee identifiers, goods flags and the dated rules of destinations.
