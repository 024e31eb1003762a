//! A format: whose numbers it describes, what they look like, and how sure that is.

use super::check_digit::Scheme;
use super::shape::Shape;
use super::words::Carrier;
use shipside_model::Certainty;

/// One format of tracking numbers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Format {
    /// Stable name: `usps_impb_n`.
    pub(super) id: &'static str,
    /// What the source calls it.
    pub(super) name: &'static str,
    /// Whose it is; for S10 the issuing post takes its place.
    pub(super) carrier: &'static Carrier,
    /// Its shapes, one a length or a variant.
    pub(super) shapes: &'static [Shape],
    /// How its check digit is made.
    pub(super) scheme: Scheme,
    /// What the service part means.
    pub(super) services: Services,
    /// Countries it is delivered in, when it is sure that it is delivered nowhere else; else empty.
    pub(super) serves: &'static [&'static str],
    /// Where to follow it, `{number}` standing for the number.
    pub(super) tracking_url: Option<&'static str>,
    /// How sure the shape is.
    pub(super) certainty: Certainty,
}

/// Which list names the service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Services {
    /// The number names none.
    None,
    Dpd,
    S10,
    Sscc,
    Ups,
    UpsWaybill,
    /// Two digits.
    UspsLegacy,
    /// Three digits.
    UspsImpb,
    /// The application identifier of USPS: 92, 93, 94, 95.
    UspsApplication,
}

impl Format {
    /// A format without check digit, service and address, of a verified source.
    pub(super) const fn new(
        id: &'static str,
        name: &'static str,
        carrier: &'static Carrier,
        shapes: &'static [Shape],
    ) -> Self {
        Format {
            id,
            name,
            carrier,
            shapes,
            scheme: Scheme::None,
            services: Services::None,
            serves: &[],
            tracking_url: None,
            certainty: Certainty::Verified,
        }
    }

    pub(super) const fn checked(mut self, scheme: Scheme) -> Self {
        self.scheme = scheme;
        self
    }

    pub(super) const fn services(mut self, services: Services) -> Self {
        self.services = services;
        self
    }

    pub(super) const fn only_in(mut self, countries: &'static [&'static str]) -> Self {
        self.serves = countries;
        self
    }

    pub(super) const fn url(mut self, template: &'static str) -> Self {
        self.tracking_url = Some(template);
        self
    }

    pub(super) const fn certain(mut self, certainty: Certainty) -> Self {
        self.certainty = certainty;
        self
    }
}
