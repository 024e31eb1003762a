use crate::http::{HttpRequest, Method, percent_encode};

/// The one host this codec asks.
pub const HOST: &str = "global.cainiao.com";

/// Asks for one or several numbers in English. How many one call may hold is not published.
pub fn request(numbers: &[&str]) -> HttpRequest {
    let numbers: Vec<String> = numbers.iter().map(|number| percent_encode(number)).collect();
    HttpRequest {
        method: Method::Get,
        url: format!("https://{HOST}/global/detail.json?mailNos={}&lang=en-US", numbers.join(",")),
        headers: vec![("accept", "application/json".to_owned())],
        body: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_joined_and_cannot_leave_their_place() {
        assert_eq!(
            request(&["LP00123456789CN", "A&lang=../x"]).url,
            "https://global.cainiao.com/global/detail.json?mailNos=LP00123456789CN,A%26lang%3D..%2Fx&lang=en-US"
        );
    }
}
