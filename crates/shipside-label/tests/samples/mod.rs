//! Invented shipments, one for each script and trouble a label has to bear.

use shipside_api::label::{Format, LabelRequest};
use shipside_model::{
    Address, Country, Currency, Date, Goods, GoodsFlag, Mode, Money, Parcel, Party, Shipment, TaxId, Weight,
};
use shipside_render::FontSource;

/// The fonts of `static/fonts`, built in.
pub(crate) struct Fonts;

impl FontSource for Fonts {
    fn font(&self, file_name: &str) -> Option<&[u8]> {
        macro_rules! files {
            ($($name:literal),+) => {
                match file_name { $($name => Some(include_bytes!(concat!("../../../../static/fonts/", $name))),)+ _ => None }
            };
        }
        files!(
            "NotoSans-LGCV.ttf",
            "NotoSansHebrew-Regular.ttf",
            "DroidSansFallback-GB2312-kana.ttf",
            "NotoSansTC-Big5L1.otf",
            "NotoSansJP-JIS1.otf",
            "NotoSansKR-KSX1001.otf"
        )
    }
}

/// A request for these shipments, sent from Shenzhen.
pub(crate) fn request(shipments: Vec<Shipment>, format: Format) -> LabelRequest {
    LabelRequest {
        shipments,
        consignor: consignor(),
        layout: "carrier-100x150".into(),
        format,
        date: Date::constant(2026, 11, 22),
        signature: "王小明".into(),
    }
}

fn consignor() -> Party {
    Party {
        name: "王小明 Wang Xiaoming".into(),
        company: "深圳市远航电子商务有限公司".into(),
        phone: "+8613800138000".into(),
        address: address("CN", ["广东省", "深圳市", "龙岗区", "坂田街道五和大道118号和成世纪名园3栋1201", "518129"]),
        tax_id: None,
    }
}

fn address(country: &str, [state, city, district, street, postal_code]: [&str; 5]) -> Address {
    Address {
        country: Country::new(country).unwrap(),
        state: state.into(),
        city: city.into(),
        district: district.into(),
        street: street.into(),
        postal_code: postal_code.into(),
        short_address: None,
    }
}

fn goods(sku: &str, names: [&str; 3], quantity: u32, grams: i64, cents: i64, hs: &str) -> Goods {
    let [description, description_zh, specification] = names.map(str::to_owned);
    Goods {
        sku: sku.into(),
        description,
        description_zh,
        specification,
        quantity,
        hs_code: Some(hs.into()),
        origin: Country::new("CN"),
        unit_weight: Some(Weight::from_grams(grams)),
        unit_value: Some(Money::from_minor(cents, Currency::USD)),
        unit_dimensions: None,
        flags: Vec::new(),
    }
}

fn shipment(order: &str, name: &str, phone: &str, address: Address, tracking: Option<&str>) -> Shipment {
    Shipment {
        order_number: order.into(),
        mode: Mode::OnlineOfficial,
        consignee: Party { name: name.into(), company: String::new(), phone: phone.into(), address, tax_id: None },
        goods: vec![goods(
            "PET-BRUSH-01",
            ["Pet grooming brush, plastic", "宠物梳", "Color:Blue, Size:L"],
            2,
            120,
            665,
            "960329",
        )],
        parcel: Parcel { weight: Some(Weight::from_grams(310)), weight_is_computed: true, dimensions: None },
        service: "AliExpress Standard Shipping".into(),
        service_code: Some("CAINIAO_STANDARD".into()),
        tracking_number: tracking.map(str::to_owned),
        order_total: None,
        shipping_date: None,
    }
}

/// Every sample: a name and the shipment.
pub(crate) fn all() -> Vec<(&'static str, Shipment)> {
    vec![
        ("br", brazil()),
        ("us", united_states()),
        ("ru", russia()),
        ("kr", korea()),
        ("jp", japan()),
        ("il", israel()),
        ("ua", ukraine()),
        ("sa", saudi_arabia()),
        ("many", many_items()),
    ]
}

pub(crate) fn brazil() -> Shipment {
    let place = address("BR", ["SP", "Campinas", "Cambuí", "Rua Coronel Quirino, 1578, Apto 42 Bloco B", "13025-002"]);
    let mut it =
        shipment("8123456789012345", "João Conceição de Araújo", "+5519991234567", place, Some("LP00712345678901"));
    it.consignee.tax_id = Some(TaxId { kind: "CPF".into(), value: "36405643913".into() });
    it
}

pub(crate) fn united_states() -> Shipment {
    let place = address("US", ["MA", "Boston", "", "350 Boylston Street Apt 7B", "02116"]);
    let mut it =
        shipment("8123456789012346", "Katherine O'Brien & Sons <Ltd>", "+16175550123", place, Some("RR473124829CN"));
    it.goods =
        vec![goods("LAMP-A19", ["LED desk lamp with battery", "带电池LED台灯", "Warm white"], 1, 540, 1899, "851310")];
    it.goods[0].flags = vec![GoodsFlag::ContainsBattery, GoodsFlag::Fragile];
    it.parcel.weight = Some(Weight::from_grams(610));
    it.service = "AliExpress 无忧物流-标准".into();
    it
}

pub(crate) fn russia() -> Shipment {
    let place = address("RU", ["Московская область", "Химки", "", "ул. Панфилова, д. 15, корп. 2, кв. 108", "141407"]);
    shipment("8123456789012347", "Щербакова Екатерина Александровна", "+79161234567", place, None)
}

pub(crate) fn korea() -> Shipment {
    let place = address("KR", ["서울특별시", "강남구", "", "테헤란로 152 강남파이낸스센터 1203호", "06236"]);
    let mut it = shipment("8123456789012348", "김민준", "+821012345678", place, Some("EB123456785CN"));
    it.consignee.tax_id = Some(TaxId { kind: "PCCC".into(), value: "P123456789012".into() });
    it
}

pub(crate) fn japan() -> Shipment {
    let place = address("JP", ["東京都", "渋谷区", "", "神南一丁目19番11号 パークウェースクエア2 405", "150-0041"]);
    shipment("8123456789012349", "鈴木さくら", "+819012345678", place, Some("YT2432112345678901"))
}

pub(crate) fn israel() -> Shipment {
    let place = address("IL", ["", "תל אביב-יפו", "", "רחוב דיזנגוף 99/4 (דירה 12)", "6433221"]);
    shipment("8123456789012350", "יעל כהן-לוי", "+972541234567", place, None)
}

pub(crate) fn ukraine() -> Shipment {
    let place =
        address("UA", ["Київська область", "Біла Церква", "", "вул. Ярослава Мудрого, буд. 40, кв. 17", "09117"]);
    shipment("8123456789012351", "Їжакевич Олексій Ґалаґанович", "+380671234567", place, None)
}

pub(crate) fn saudi_arabia() -> Shipment {
    let mut place = address("SA", ["Riyadh", "Riyadh", "Al Olaya", "3141 Anas Ibn Malik Road", "13321"]);
    place.short_address = Some("RHMA2929".into());
    let mut it = shipment("8123456789012352", "Abdullah Al-Rashid", "+966512345678", place, None);
    it.goods[0].flags = vec![GoodsFlag::Fragile];
    it
}

pub(crate) fn many_items() -> Shipment {
    let place = address(
        "FR",
        [
            "",
            "Saint-Rémy-lès-Chevreuse",
            "",
            "Résidence Les Œillets, Bâtiment C, 14 bis Avenue du Général Leclerc",
            "78470",
        ],
    );
    let mut it = shipment(
        "8123456789012353",
        "Mme Françoise Lefèvre-Desmoulins",
        "+33612345678",
        place,
        Some("LP00712345678902"),
    );
    it.consignee.company = "Société Générale d'Électronique Appliquée".into();
    let names = [
        ["USB-C charging cable, 2 m", "USB-C数据线", "Black 2m"],
        ["Phone case, silicone", "硅胶手机壳", "iPhone 15, Clear"],
        ["Wireless mouse with battery", "无线鼠标", "Grey"],
        ["Kitchen timer, magnetic", "磁吸厨房计时器", "White"],
        ["Yoga resistance band, latex", "瑜伽弹力带", "Level 3"],
        ["Stainless steel straw set", "不锈钢吸管套装", "8 pcs"],
    ];
    it.goods = (0..6)
        .zip(names)
        .map(|(n, names)| {
            goods(&format!("SKU-{n}04-XL"), names, u32::try_from(n).unwrap() + 1, 55 + n * 10, 199 + n * 37, "854442")
        })
        .collect();
    it.goods[2].flags = vec![GoodsFlag::ContainsBattery];
    it.parcel.weight = Some(Weight::from_grams(1_960));
    it
}
