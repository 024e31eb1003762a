//! What the service part of a number says.

use super::format::Services;
use super::words::Words;

/// The service's name; `None` when the list has no such code.
pub(super) fn name(services: Services, code: &str) -> Option<Words> {
    let list: &[(&str, &str, &str)] = match services {
        Services::None => return None,
        Services::S10 => return s10(code),
        Services::Dpd => DPD,
        Services::Sscc => CONTAINERS,
        Services::Ups => UPS,
        Services::UpsWaybill => UPS_WAYBILL,
        Services::UspsLegacy => USPS_LEGACY,
        Services::UspsImpb => USPS_IMPB,
        Services::UspsApplication => USPS_ONLINE,
    };
    let (_, en, zh) = list.iter().find(|(key, _, _)| *key == code || key.is_empty())?;
    Some(Words { en, zh: if zh.is_empty() { en } else { zh } })
}

/// S10's service indicator; the second letter matters for some.
fn s10(code: &str) -> Option<Words> {
    let &[first, second] = code.as_bytes() else { return None };
    let (en, zh) = match (first, second) {
        (b'E', _) => ("EMS", "EMS 特快专递"),
        (b'L', _) => ("Letter post, express or tracked (ePacket)", "信函类快递/跟踪（e邮宝等）"),
        (b'M', _) => ("Letter post, M-bag", "印刷品专袋"),
        (b'Q', b'A'..=b'M') => ("Letter post, business reply (IBRS)", "国际商业回函"),
        (b'R', _) => ("Letter post, registered", "挂号小包"),
        (b'U', _) => ("Letter post, untracked or local identifier", "平邮/本地标识"),
        (b'V', _) => ("Letter post, insured", "保价信函"),
        (b'C', _) => ("Parcel post", "邮政包裹"),
        (b'H', _) => ("Parcel post (e-commerce)", "邮政电商包裹"),
        (b'B' | b'D' | b'N' | b'P' | b'Z', _) | (b'A', b'V'..=b'Z') | (b'G', b'A' | b'D') => {
            ("Domestic, bilateral or multilateral use", "国内或双边/多边专用")
        }
        _ => return None,
    };
    Some(Words { en, zh })
}

const DPD: &[(&str, &str, &str)] = &[
    ("101", "Normal parcel", "普通包裹"),
    ("102", "Normal parcel, hazardous goods", "普通包裹（危险品）"),
    ("105", "Normal parcel, ex works", "普通包裹（EXW）"),
    ("106", "Normal parcel, ex works, hazardous goods", "普通包裹（EXW，危险品）"),
    ("109", "Normal parcel, cash on delivery", "普通包裹（货到付款）"),
    ("110", "Normal parcel, cash on delivery, hazardous goods", "普通包裹（货到付款，危险品）"),
    ("113", "Normal parcel, swap", "普通包裹（换货）"),
    ("136", "Small parcel", "小包裹"),
    ("154", "PARCELLetter", "信封包裹"),
    ("155", "Guarantee (PM2)", "限时达 PM2"),
    ("161", "Guarantee, cash on delivery (PM2)", "限时达 PM2（货到付款）"),
    ("179", "DPD 10:00", "上午 10 点前送达"),
    ("191", "DPD 10:00, cash on delivery", "上午 10 点前送达（货到付款）"),
    ("225", "DPD 12:00", "中午 12 点前送达"),
    ("237", "DPD 12:00, cash on delivery", "中午 12 点前送达（货到付款）"),
    ("350", "DPD 8:30", "上午 8:30 前送达"),
];

const CONTAINERS: &[(&str, &str, &str)] = &[
    ("00", "Case or carton", "箱"),
    ("01", "Pallet", "托盘"),
    ("02", "Larger than a pallet", "大于托盘"),
    ("04", "Internally defined", "内部自定义"),
];

/// UPS's own names: Chinese sellers use the English ones.
const UPS: &[(&str, &str, &str)] = &[
    ("01", "UPS Next Day Air (US)", "UPS 美国次日空运"),
    ("02", "UPS Second Day Air (US)", "UPS 美国隔日空运"),
    ("03", "UPS Ground (US)", "UPS 美国陆运"),
    ("12", "UPS Third Day Select (US)", "UPS 美国三日达"),
    ("13", "UPS Next Day Air Saver (US)", "UPS 美国次日空运 Saver"),
    ("15", "UPS Next Day Air Early A.M. (US)", "UPS 美国次日空运早间"),
    ("22", "UPS Ground, Returns Plus, three pickup attempts (US)", "UPS 美国陆运退货（三次取件）"),
    ("32", "UPS Next Day Air Early A.M., COD (US)", "UPS 美国次日空运早间（货到付款）"),
    ("33", "UPS Next Day Air Early A.M., Saturday delivery, COD (US)", "UPS 美国次日空运早间（周六派送，货到付款）"),
    ("41", "UPS Next Day Air Early A.M., Saturday delivery (US)", "UPS 美国次日空运早间（周六派送）"),
    ("42", "UPS Ground, signature required (US)", "UPS 美国陆运（签名）"),
    ("44", "UPS Next Day Air, Saturday delivery (US)", "UPS 美国次日空运（周六派送）"),
    ("66", "UPS Worldwide Express", "UPS 全球快捷"),
    ("72", "UPS Ground, collect on delivery (US)", "UPS 美国陆运（货到付款）"),
    ("78", "UPS Ground, Returns Plus, one pickup attempt (US)", "UPS 美国陆运退货（一次取件）"),
    ("90", "UPS Ground returns, UPS prints and mails the label (US)", "UPS 美国陆运退货（UPS 寄送面单）"),
    ("A0", "UPS Next Day Air Early A.M., adult signature (US)", "UPS 美国次日空运早间（成人签名）"),
    ("A1", "UPS Next Day Air Early A.M., Saturday, adult signature (US)", "UPS 美国次日空运早间（周六，成人签名）"),
    ("A2", "UPS Next Day Air, adult signature (US)", "UPS 美国次日空运（成人签名）"),
    ("A8", "UPS Ground, adult signature (US)", "UPS 美国陆运（成人签名）"),
    ("A9", "UPS Next Day Air Early A.M., adult signature, COD (US)", "UPS 美国次日空运早间（成人签名，货到付款）"),
    (
        "AA",
        "UPS Next Day Air Early A.M., Saturday, adult signature, COD (US)",
        "UPS 美国次日空运早间（周六，成人签名，货到付款）",
    ),
    ("YW", "UPS SurePost, delivered by USPS", "UPS SurePost（USPS 派送）"),
];

const UPS_WAYBILL: &[(&str, &str, &str)] = &[
    ("J", "UPS Next Day Express", "UPS 次日快递"),
    ("K", "UPS Ground", "UPS 陆运"),
    ("V", "UPS Worldwide Express Saver", "UPS 全球速快"),
];

const CONFIRMED: (&str, &str) = ("Delivery Confirmation", "投递确认");
const SIGNED: (&str, &str) = ("Signature Confirmation", "签名确认");
const RETURNED: (&str, &str) = ("Merchandise Return", "商品退回");

const USPS_LEGACY: &[(&str, &str, &str)] = &[
    ("01", CONFIRMED.0, CONFIRMED.1),
    ("02", CONFIRMED.0, CONFIRMED.1),
    ("03", CONFIRMED.0, CONFIRMED.1),
    ("04", CONFIRMED.0, CONFIRMED.1),
    ("05", CONFIRMED.0, CONFIRMED.1),
    ("06", CONFIRMED.0, CONFIRMED.1),
    ("07", CONFIRMED.0, CONFIRMED.1),
    ("08", CONFIRMED.0, CONFIRMED.1),
    ("14", CONFIRMED.0, CONFIRMED.1),
    ("21", SIGNED.0, SIGNED.1),
    ("22", SIGNED.0, SIGNED.1),
    ("23", SIGNED.0, SIGNED.1),
    ("24", SIGNED.0, SIGNED.1),
    ("25", SIGNED.0, SIGNED.1),
    ("26", SIGNED.0, SIGNED.1),
    ("34", SIGNED.0, SIGNED.1),
    ("50", "Electronic file header (never on a parcel)", "电子文件头（不用于包裹）"),
    ("56", "Passive enroute scan", "途经扫描"),
    ("73", "Insured mail", "保价邮件"),
    ("82", RETURNED.0, RETURNED.1),
    ("83", RETURNED.0, RETURNED.1),
    ("85", RETURNED.0, RETURNED.1),
];

const USPS_IMPB: &[(&str, &str, &str)] = &[("612", "Parcel Select", "")];

/// Every IMpb N number; an empty code stands for any.
const USPS_ONLINE: &[(&str, &str, &str)] = &[("", "Online or vendor label", "网上或服务商打印的面单")];
