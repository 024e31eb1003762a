//! How an address is written and checked, country by country.
