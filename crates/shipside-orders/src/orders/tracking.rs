//! `实际发货单号` of newer exports: service code and number in one cell.

/// `CAINIAO_STANDARD:LX145937157CN` → service and number. Anything that is not plainly a service
/// code and one number stays as it stands.
pub(crate) fn split(text: &str) -> Option<(&str, &str)> {
    let mut parts = text.split([':', '：', ' ', '\n', '\r', '\t', ',', '，', '(', ')']).filter(|part| !part.is_empty());
    let (service, number) = (parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let word = |byte: u8| byte.is_ascii_uppercase() || byte == b'_';
    let is_service = service.len() >= 3
        && service.bytes().all(|byte| word(byte) || byte.is_ascii_digit())
        && service.bytes().filter(|byte| word(*byte)).count() * 2 > service.len();
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let is_number = digits >= 6 && number.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    (is_service && is_number).then_some((service, number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn service_and_number_are_parted_only_when_it_is_plain() {
        assert_eq!(split("CAINIAO_STANDARD:LX145937157CN"), Some(("CAINIAO_STANDARD", "LX145937157CN")));
        assert_eq!(split("CAINIAO_STANDARD\nLX145937157CN"), Some(("CAINIAO_STANDARD", "LX145937157CN")));
        assert_eq!(split("DHL 1234567890"), Some(("DHL", "1234567890")));
        assert_eq!(split("LX145937157CN"), None);
        assert_eq!(split("LX 145 937 157 CN"), None);
        assert_eq!(split("LX145937157CN LX352324814CN"), None);
        assert_eq!(split("CAINIAO_STANDARD:"), None);
    }
}
