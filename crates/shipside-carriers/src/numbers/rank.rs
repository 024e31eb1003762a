//! How likely a candidate is, and why.

use super::detection::{Check, Confidence};
use super::format::Format;
use super::shape::{Shape, weight};
use super::words::Words;
use shipside_model::Certainty;

/// What a check digit that holds adds: it does so by chance for one number in ten.
const CHECK_HOLDS: u32 = 4;
/// From here on hardly anything else looks like it.
const HIGH: u32 = 10;
/// From here on it is more than a length.
const MEDIUM: u32 = 4;

/// Confidence, its reason, and the weight that orders candidates of one confidence.
pub(super) fn rank(format: &Format, shape: Shape, check: Check) -> (Confidence, Words, u32) {
    let passed = check == Check::Passed;
    let weight = weight(shape) + if passed { CHECK_HOLDS } else { 0 };
    let (confidence, reason) = match (check, format.certainty, weight) {
        (Check::Failed { .. }, _, _) => (Confidence::Doubtful, WRONG_DIGIT),
        (_, Certainty::Unverified, _) => (Confidence::Low, UNVERIFIED),
        (_, Certainty::Verified, HIGH..) if passed => (Confidence::High, FIXED_AND_CHECKED),
        (_, Certainty::Verified, HIGH..) => (Confidence::High, FIXED),
        (_, Certainty::Secondary, MEDIUM..) => (Confidence::Medium, ONE_SOURCE),
        (_, _, MEDIUM..) if passed => (Confidence::Medium, CHECKED),
        (_, _, MEDIUM..) => (Confidence::Medium, SOME_FIXED),
        _ => (Confidence::Low, LENGTH_ONLY),
    };
    (confidence, reason, weight)
}

const FIXED_AND_CHECKED: Words =
    Words { en: "The fixed characters and the check digit fit.", zh: "固定字符与校验位均相符。" };
const FIXED: Words = Words {
    en: "The fixed characters and the length fit; this format has no public check digit.",
    zh: "固定字符与长度相符；该格式没有公开的校验位。",
};
const CHECKED: Words = Words {
    en: "The check digit fits, but one number in ten passes by chance and other carriers use this length too.",
    zh: "校验位相符，但约十分之一的号码会碰巧通过，且其他承运商也使用这种长度。",
};
const SOME_FIXED: Words = Words {
    en: "The first characters and the length fit; other carriers' numbers may look the same.",
    zh: "开头字符与长度相符，但其他承运商的单号也可能如此。",
};
const ONE_SOURCE: Words = Words {
    en: "The characters fit; the carrier does not publish its format and it is known from one source.",
    zh: "字符相符；承运商未公开单号规则，该格式仅有单一来源。",
};
const UNVERIFIED: Words =
    Words { en: "The characters fit a format that is not verified.", zh: "字符符合一种未经核实的格式。" };
/// For S10 alone: the shape and the digit hold, the first letters name no service.
pub(super) const RESERVED: Words = Words {
    en: "Post and check digit fit, but the first two letters are reserved and name no service.",
    zh: "签发邮政与校验位相符，但开头两个字母为保留代码，不对应任何服务。",
};
const LENGTH_ONLY: Words =
    Words { en: "Only the length and the kind of characters fit.", zh: "仅长度和字符类型相符。" };
const WRONG_DIGIT: Words = Words {
    en: "The shape fits, but the check digit is wrong: some character was misread, or it is another carrier's.",
    zh: "格式相符但校验位错误：可能抄错了某一位，也可能是其他承运商的单号。",
};
