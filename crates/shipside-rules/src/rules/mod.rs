//! The rules: one file each, one line each.

use crate::rule::Rule;

mod battery_service;
mod br_cpf_cnpj;
mod buyer_note;
mod country_unknown;
mod declared_value;
mod duplicate;
mod eu_product_identifiers;
mod flags_unknown;
mod hs_code;
mod kr_pccc;
mod label_font;
mod measures;
mod missing_field;
mod mode;
mod national_id;
mod not_declared;
mod order_number_pasted;
mod phone;
mod postal_code;
mod postal_code_lost_zeros;
mod quantity;
mod required_fields;
mod s10_check_digit;
mod sa_short_address;
mod shipping_date;
mod state_postal_mismatch;
mod status;
mod stock;
mod totals;
mod tr_full_declaration;
mod tracking_number;
mod undeclared_battery;

/// Every rule, in the order in which a desk goes through an order.
pub(crate) static ALL: &[Rule] = &[
    status::RULE,
    mode::RULE,
    duplicate::RULE,
    totals::RULE,
    buyer_note::RULE,
    missing_field::RULE,
    shipping_date::RULE,
    tracking_number::RULE,
    country_unknown::RULE,
    required_fields::RULE,
    postal_code::RULE,
    postal_code_lost_zeros::RULE,
    state_postal_mismatch::RULE,
    sa_short_address::RULE,
    phone::RULE,
    br_cpf_cnpj::RULE,
    kr_pccc::RULE,
    national_id::RULE,
    hs_code::RULE,
    declared_value::RULE,
    eu_product_identifiers::RULE,
    tr_full_declaration::RULE,
    not_declared::RULE,
    flags_unknown::RULE,
    battery_service::RULE,
    undeclared_battery::RULE,
    quantity::RULE,
    measures::RULE,
    stock::RULE,
    s10_check_digit::RULE,
    order_number_pasted::RULE,
    label_font::RULE,
];
