//! The pages and their addresses. Everything behind `#`, so that the same app runs on a static host,
//! offline and in the extension's panel.

/// Where the reader is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// All orders, filtered.
    Orders(Filter),
    /// One order; the field to go to, if any.
    Order {
        /// The order's number.
        number: String,
        /// Path of the field that gets the focus; empty for none.
        at: String,
    },
    /// Freight for all orders, or for one.
    Freight {
        /// The order's number; empty for all.
        number: String,
    },
    /// Labels; the order whose label is shown first.
    Labels {
        /// The order's number; empty for the first one.
        number: String,
    },
    /// Settings.
    Settings,
}

/// Which orders are shown. Kept in the address, so that a count can be a link and a reload finds it again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// `error`, `warning`, `clean`, `unchecked`; empty for all.
    pub state: String,
    /// Rule code; empty for all.
    pub rule: String,
    /// Destination as the order page shows it (a country code or, where none was read, the text); empty for all.
    pub country: String,
    /// Text to be found in number, consignee, items or service.
    pub text: String,
}

impl Page {
    /// Reads an address; whatever is not known leads to the orders.
    pub fn parse(hash: &str) -> Self {
        let hash = hash.trim_start_matches('#').trim_start_matches('/');
        let (path, query) = hash.split_once('?').unwrap_or((hash, ""));
        let value = |key: &str| -> String {
            let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
            pairs.into_iter().find(|(name, _)| *name == key).map(|(_, value)| decode(value)).unwrap_or_default()
        };
        let segments: Vec<&str> = path.split('/').collect();
        match segments.as_slice() {
            ["orders", number] if !number.is_empty() => Page::Order { number: decode(number), at: value("at") },
            ["freight", number] => Page::Freight { number: decode(number) },
            ["freight"] => Page::Freight { number: String::new() },
            ["labels", number] => Page::Labels { number: decode(number) },
            ["labels"] => Page::Labels { number: String::new() },
            ["settings"] => Page::Settings,
            _ => Page::Orders(Filter {
                state: value("state"),
                rule: value("rule"),
                country: value("to"),
                text: value("q"),
            }),
        }
    }

    /// The address, `#` included.
    pub fn hash(&self) -> String {
        let one = |page: &str, number: &str| match number {
            "" => format!("#/{page}"),
            number => format!("#/{page}/{}", encode(number)),
        };
        match self {
            Page::Orders(filter) => {
                let pairs =
                    [("state", &filter.state), ("rule", &filter.rule), ("to", &filter.country), ("q", &filter.text)];
                format!("#/orders{}", query(&pairs))
            }
            Page::Order { number, at } => format!("#/orders/{}{}", encode(number), query(&[("at", at)])),
            Page::Freight { number } => one("freight", number),
            Page::Labels { number } => one("labels", number),
            Page::Settings => "#/settings".to_owned(),
        }
    }
}

fn query(pairs: &[(&str, &String)]) -> String {
    let mut out = String::new();
    for (key, value) in pairs.iter().filter(|(_, value)| !value.is_empty()) {
        out.push(if out.is_empty() { '?' } else { '&' });
        out.push_str(key);
        out.push('=');
        out.push_str(&encode(value));
    }
    out
}

/// Percent-encodes what would part an address.
fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~[]".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            for nibble in [byte >> 4, byte & 15] {
                out.push(char::from_digit(nibble.into(), 16).unwrap_or('0').to_ascii_uppercase());
            }
        }
    }
    out
}

/// Undoes [`encode`]; what is no encoding stays as it is.
fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let hex = after.get(..2).and_then(|pair| std::str::from_utf8(pair).ok());
        match hex.and_then(|pair| u8::from_str_radix(pair, 16).ok()).filter(|_| first == b'%') {
            Some(byte) => {
                bytes.push(byte);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(page: &Page, hash: &str) {
        assert_eq!(page.hash(), hash);
        assert_eq!(&Page::parse(hash), page, "{hash}");
    }

    #[test]
    fn every_page_reads_back_from_its_address() {
        check(&Page::Orders(Filter::default()), "#/orders");
        let text = |text: &str| text.to_owned();
        let filter = Filter {
            state: text("error"),
            rule: text("address/postal-code"),
            country: text("BR"),
            text: text("50% & 中文"),
        };
        check(
            &Page::Orders(filter),
            "#/orders?state=error&rule=address%2Fpostal-code&to=BR&q=50%25%20%26%20%E4%B8%AD%E6%96%87",
        );
        let number = || text("8170519698474711");
        check(&Page::Order { number: number(), at: String::new() }, "#/orders/8170519698474711");
        check(&Page::Order { number: text("A/1"), at: text("items[0].sku") }, "#/orders/A%2F1?at=items[0].sku");
        check(&Page::Freight { number: String::new() }, "#/freight");
        check(&Page::Freight { number: number() }, "#/freight/8170519698474711");
        check(&Page::Labels { number: String::new() }, "#/labels");
        check(&Page::Labels { number: number() }, "#/labels/8170519698474711");
        check(&Page::Settings, "#/settings");
    }

    #[test]
    fn an_unknown_address_leads_to_the_orders() {
        for hash in ["", "#", "#/", "#/nothing/here", "#/orders/", "#/orders?=&&q"] {
            assert_eq!(Page::parse(hash), Page::Orders(Filter::default()), "{hash}");
        }
    }

    #[test]
    fn a_broken_encoding_stays_as_it_is() {
        assert_eq!(decode("100%"), "100%");
        assert_eq!(decode("%zz%4"), "%zz%4");
    }
}
