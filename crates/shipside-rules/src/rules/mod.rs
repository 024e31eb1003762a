//! The rules: one file each, one line each.

use crate::rule::Rule;

mod advance_data;
mod battery_facts;
mod battery_rating;
mod battery_service;
mod br_cpf_cnpj;
mod buyer_note;
mod check_digit;
mod cn_form;
mod content_type;
mod country_unknown;
mod declaration_sums;
mod declared_value;
mod duplicate;
mod eu_flat_duty;
mod eu_ioss;
mod eu_product_identifiers;
mod flags_unknown;
mod hs_against_flags;
mod hs_code;
mod hs_national_form;
mod hs_residual;
mod import_regime;
mod incoterm;
mod kr_pccc;
mod label_font;
mod marketplace_limits;
mod measures;
mod missing_field;
mod mode;
mod national_id;
mod not_a_number;
mod not_declared;
mod order_number_pasted;
mod origin;
mod packing_marks;
mod party_name;
mod phone;
mod postal_code;
mod postal_code_lost_zeros;
mod quantity;
mod required_fields;
mod s10_check_digit;
mod sa_short_address;
mod service_size;
mod shipping_date;
mod state_postal_mismatch;
mod status;
mod stock;
mod totals;
mod tr_full_declaration;
mod tracking_number;
mod undeclared_battery;
mod undeclared_special;
mod us_origin_value;
mod vague_description;

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
    party_name::RULE,
    br_cpf_cnpj::RULE,
    kr_pccc::RULE,
    national_id::RULE,
    hs_code::RULE,
    hs_national_form::RULE,
    hs_residual::RULE,
    origin::RULE,
    vague_description::RULE,
    declared_value::RULE,
    declaration_sums::RULE,
    cn_form::RULE,
    content_type::RULE,
    incoterm::RULE,
    advance_data::RULE,
    eu_product_identifiers::RULE,
    eu_flat_duty::RULE,
    eu_ioss::RULE,
    us_origin_value::RULE,
    tr_full_declaration::RULE,
    import_regime::RULE,
    not_declared::RULE,
    flags_unknown::RULE,
    battery_service::RULE,
    undeclared_battery::RULE,
    undeclared_special::RULE,
    hs_against_flags::RULE,
    battery_facts::RULE,
    battery_rating::RULE,
    packing_marks::RULE,
    quantity::RULE,
    measures::RULE,
    marketplace_limits::RULE,
    service_size::RULE,
    stock::RULE,
    s10_check_digit::RULE,
    check_digit::RULE,
    not_a_number::RULE,
    order_number_pasted::RULE,
    label_font::RULE,
];
