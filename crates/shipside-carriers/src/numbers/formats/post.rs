//! UPU S10 and the posts' own formats.

use crate::numbers::check_digit::Scheme;
use crate::numbers::format::{Format, Services};
use crate::numbers::shape::Class::Letter;
use crate::numbers::shape::Field::{Issuer, Service};
use crate::numbers::shape::Part::{Named, Serial};
use crate::numbers::shape::{CHECK, digits};
use crate::numbers::words::{Carrier, carrier};

/// Stands for the issuing post until the last two letters are read.
static ANY_POST: Carrier = carrier("post", "Post", "邮政");
static CANADA_POST: Carrier = carrier("canada_post", "Canada Post", "加拿大邮政");

/// The format whose issuer has to be one of the posts.
pub(crate) const S10: &str = "s10";

pub(super) static FORMATS: &[Format] = &[
    Format::new(
        S10,
        "UPU S10",
        &ANY_POST,
        &[&[Named(Service, Letter, 2), Serial, digits(8), CHECK, Named(Issuer, Letter, 2)]],
    )
    .checked(Scheme::S10)
    .services(Services::S10),
    Format::new("canada_post", "Canada Post (16)", &CANADA_POST, &[&[Serial, digits(15), CHECK]])
        .checked(Scheme::mod10(3, 1))
        .only_in(&["CA"])
        .url("https://www.canadapost-postescanada.ca/track-reperage/en#/search?searchFor={number}"),
];
