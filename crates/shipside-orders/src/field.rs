//! The fields a column may fill, what a person calls them, and the headers they are known by.

use shipside_api::intake::MappableField;
use shipside_model::Text;

/// What a field holds, as far as reading cares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Words.
    Text,
    /// An amount of money.
    Money,
    /// A weight.
    Weight,
    /// A length.
    Length,
    /// A date or time.
    Date,
    /// A number that is a name: its digits must not change.
    Code,
}

/// One field.
#[derive(Debug)]
pub(crate) struct Field {
    /// A path of `ShipmentDraft`, `item.` + a path of `ItemDraft`, or `items` for the multi-line product cell.
    pub(crate) path: &'static str,
    pub(crate) en: &'static str,
    pub(crate) zh: &'static str,
    pub(crate) kind: Kind,
    /// Headers it is known by, folded as `header::fold` does.
    pub(crate) names: &'static [&'static str],
}

const fn field(
    path: &'static str,
    en: &'static str,
    zh: &'static str,
    kind: Kind,
    names: &'static [&'static str],
) -> Field {
    Field { path, en, zh, kind, names }
}

/// The order number's path: the column without which a file has no orders.
pub(crate) const ORDER_NUMBER: &str = "orderNumber";
/// The path of the multi-line product cell.
pub(crate) const ITEMS: &str = "items";
/// The path of the SKU: the column without which a file has no products.
pub(crate) const SKU: &str = "item.sku";

/// All fields of an order file, in reading order. Chinese headers: the marketplace's seller-backend
/// export as three ERPs import it (2014–2025); the English ones are common usage.
#[rustfmt::skip]
pub(crate) const FIELDS: &[Field] = &[
    field(ORDER_NUMBER, "Order number", "订单号", Kind::Code, &["订单号", "订单编号", "订单id", "平台订单号", "交易号", "orderno", "ordernumber", "orderid", "ordernr", "order", "orderref", "orderreference", "purchaseorder", "salesorder"]),
    field("status", "Order status", "订单状态", Kind::Text, &["订单状态", "orderstatus", "status"]),
    field("businessMode", "Business mode", "订单业务模式", Kind::Text, &["订单业务模式", "业务模式", "businessmode"]),
    field("orderedAt", "Ordered at", "下单时间", Kind::Date, &["下单时间", "下单日期", "订单创建时间", "创建时间", "orderdate", "ordertime", "orderedat", "createdat", "created", "purchasedate"]),
    field("paidAt", "Paid at", "付款时间", Kind::Date, &["付款时间", "支付时间", "付款日期", "paymenttime", "paymentdate", "paidat", "paidtime"]),
    field("shipBy", "Ship by", "发货期限", Kind::Date, &["发货期限", "发货截止时间", "最晚发货时间", "剩余发货时间", "shipby", "shipbydate", "latestshipdate", "shippingdeadline"]),
    field("buyerName", "Buyer's account", "买家名称", Kind::Text, &["买家名称", "买家", "买家账号", "买家昵称", "buyer", "buyername"]),
    field("consignee.email", "Buyer's e-mail", "买家邮箱", Kind::Text, &["买家邮箱", "邮箱", "电子邮箱", "email", "emailaddress", "buyeremail"]),
    field("buyerNote", "Buyer's note", "订单备注", Kind::Text, &["订单备注", "买家备注", "买家留言", "备注", "ordernote", "buyernote", "note", "notes", "remark", "remarks", "buyermessage", "comment"]),
    field("goodsTotal", "Price of the goods", "产品总金额", Kind::Money, &["产品总金额", "商品总金额", "商品金额", "产品金额", "goodstotal", "subtotal", "itemtotal", "productstotal"]),
    field("freight", "Freight paid by the buyer", "物流费用", Kind::Money, &["物流费用", "运费", "买家运费", "freight", "shippingfee", "shippingcost", "shippingprice", "postage"]),
    field("orderTotal", "Order total", "订单金额", Kind::Money, &["订单金额", "订单总金额", "实付金额", "ordertotal", "orderamount", "grandtotal", "totalamount", "total"]),
    field("incoterm", "Incoterm", "贸易术语", Kind::Text, &["贸易术语", "贸易条款", "成交方式", "incoterm", "incoterms", "termsofdelivery", "deliveryterms"]),
    field("contentType", "Kind of contents", "内件类型", Kind::Text, &["内件类型", "内件性质", "申报类型", "contenttype", "contentstype", "contentcategory", "natureofcontents"]),
    field(ITEMS, "Products (multi-line cell)", "产品信息（多行单元格）", Kind::Text, &["产品信息", "商品信息", "产品信息双击单元格展开所有产品信息", "productinformation", "productinfo"]),
    field("consignee.name", "Consignee", "收货人名称", Kind::Text, &["收货人名称", "收货人姓名", "收货人", "收件人", "收件人姓名", "姓名", "consignee", "consigneename", "shipto", "recipient", "recipientname", "receiver", "receivername", "shiptoname", "shippingname", "contactname", "customername", "name"]),
    field("consignee.company", "Company", "公司", Kind::Text, &["公司", "公司名称", "收货公司", "company", "companyname", "shiptocompany", "shippingcompany"]),
    field("consignee.address.country", "Country", "收货国家", Kind::Text, &["收货国家", "国家", "收件国家", "收货国家地区", "国家地区", "目的国", "国家简码", "国家二字码", "country", "countrycode", "destination", "destinationcountry", "shiptocountry", "shippingcountry", "countryregion"]),
    field("consignee.address.state", "State or province", "州/省", Kind::Text, &["州省", "省州", "省", "州", "省份", "state", "province", "region", "stateprovince", "provincestate", "county", "shiptostate", "shippingprovince", "shippingstate"]),
    field("consignee.address.city", "City", "城市", Kind::Text, &["城市", "市", "city", "town", "citytown", "towncity", "shiptocity", "shippingcity"]),
    field("consignee.address.district", "District", "区/县", Kind::Text, &["区县", "区", "县", "district", "suburb", "neighbourhood", "neighborhood"]),
    field("consignee.address.street", "Street and house", "地址", Kind::Text, &["地址", "详细地址", "收货地址", "街道", "街道地址", "address", "street", "streetaddress", "address1", "addressline1", "shiptoaddress", "shippingaddress", "shippingstreet", "shippingaddress1"]),
    field("consignee.address.postalCode", "Postal code", "邮编", Kind::Code, &["邮编", "邮政编码", "收货邮编", "postcode", "postalcode", "zip", "zipcode", "shiptozip", "shippingzip", "postalzip", "zippostalcode"]),
    field("consignee.address.shortAddress", "National short address", "国家短地址", Kind::Code, &["短地址", "国家短地址", "shortaddress", "nationaladdress"]),
    field("consignee.phoneCode", "Calling code", "国际区号", Kind::Code, &["联系电话", "国际区号", "电话区号", "国家区号", "callingcode", "phonecode", "dialcode", "countrycallingcode"]),
    field("consignee.phone", "Telephone", "手机", Kind::Code, &["手机", "手机号", "手机号码", "电话", "电话号码", "联系方式", "收货人电话", "收件人电话", "tel", "telephone", "phone", "phonenumber", "mobile", "mobilephone", "mobilenumber", "cell", "cellphone", "contactnumber", "shippingphone", "shiptophone"]),
    field("consignee.taxIdKind", "Kind of tax identifier", "税号类型", Kind::Text, &["税号类型", "taxidtype", "taxidkind"]),
    field("consignee.taxId", "Tax identifier", "税号", Kind::Code, &["税号", "收件人税号", "买家税号", "通关号", "taxid", "taxnumber", "vatnumber", "cpf", "pccc", "recipienttaxid"]),
    field("service", "Service chosen by the buyer", "买家选择物流", Kind::Text, &["买家选择物流", "买家指定物流", "物流方式", "运输方式", "shippingmethod", "shippingservice", "service", "deliverymethod", "chosenservice"]),
    field("actualService", "Service shipped with", "实际发货物流", Kind::Text, &["实际发货物流", "实际物流", "发货物流", "actualservice", "carrier", "shippedwith"]),
    field("trackingNumber", "Tracking number", "运单号", Kind::Code, &["实际发货单号", "运单号", "物流单号", "快递单号", "跟踪号", "追踪号", "发货单号", "trackingnumber", "trackingno", "tracking", "waybill", "waybillnumber", "awb", "trackingcode"]),
    field("shippingDate", "Shipping date", "发货时间", Kind::Date, &["发货时间", "发货日期", "shippingdate", "shipdate", "shippedat", "dispatchdate", "datedispatched"]),
    field(SKU, "SKU", "商家编码", Kind::Code, &["商家编码", "商品编码", "产品编码", "货号", "sku", "skucode", "skuid", "sellersku", "article", "articleno", "articlenumber", "itemno", "itemnumber", "itemsku", "productcode", "lineitemsku", "productsku"]),
    field("item.title", "Product title", "产品标题", Kind::Text, &["产品标题", "商品标题", "产品名称", "商品名称", "品名", "title", "producttitle", "itemtitle", "product", "productname", "item", "itemname", "lineitemname"]),
    field("item.specification", "Specification", "产品属性", Kind::Text, &["产品属性", "商品属性", "规格", "规格属性", "属性", "specification", "variant", "variation", "attributes", "options", "productattributes"]),
    field("item.quantity", "Quantity", "数量", Kind::Text, &["数量", "产品数量", "商品数量", "件数", "购买数量", "qty", "quantity", "pcs", "pieces", "units", "count", "lineitemquantity"]),
    field("item.unit", "Unit", "单位", Kind::Text, &["单位", "计量单位", "unit", "unitofmeasure", "uom"]),
    field("item.unitPrice", "Unit price", "单价", Kind::Money, &["单价", "产品单价", "商品单价", "unitprice", "price", "itemprice", "priceperunit", "lineitemprice", "priceeach"]),
    field("item.declaredName", "Declared name (English)", "英文申报品名", Kind::Text, &["英文申报品名", "申报英文品名", "英文品名", "申报英文名", "英文名称", "nameen", "declaredname", "declareddescription", "customsdescription", "englishname"]),
    field("item.declaredNameZh", "Declared name (Chinese)", "中文申报品名", Kind::Text, &["中文申报品名", "申报中文品名", "中文品名", "申报中文名", "中文名称", "namezh", "declarednamezh", "chinesename"]),
    field("item.material", "Material", "材质", Kind::Text, &["材质", "材料", "material"]),
    field("item.hsCode", "HS code", "海关编码", Kind::Code, &["海关编码", "hs编码", "商品编号", "hscode", "hs", "hstariffcode", "tariffcode", "commoditycode", "harmonizedcode"]),
    field("item.origin", "Country of origin", "原产国", Kind::Text, &["原产国", "原产地", "origin", "countryoforigin", "origincountry", "madein"]),
    field("item.unitWeight", "Weight of one piece", "单件重量", Kind::Weight, &["单件重量", "产品重量", "商品重量", "unitweight", "itemweight", "weightperunit", "productweight"]),
    field("item.length", "Length of one piece", "单件长", Kind::Length, &["单件长", "产品长", "itemlength"]),
    field("item.width", "Width of one piece", "单件宽", Kind::Length, &["单件宽", "产品宽", "itemwidth"]),
    field("item.height", "Height of one piece", "单件高", Kind::Length, &["单件高", "产品高", "itemheight"]),
    field("item.declaredValue", "Declared value of one piece", "申报单价", Kind::Money, &["申报单价", "申报价值", "申报金额", "申报价", "declaredvalue", "customsvalue", "declaredunitvalue"]),
    field("item.flags", "Special goods", "特殊货物", Kind::Text, &["特殊货物", "货物属性", "特货属性", "flags", "goodsflags", "specialgoods"]),
    field("item.stock", "Stock", "库存", Kind::Text, &["库存", "库存数量", "可用库存", "stock", "instock", "inventory", "stocklevel"]),
    field("item.manufacturerProductId", "Manufacturer's product identifier", "制造商产品标识", Kind::Code, &["制造商产品标识", "制造商型号", "厂家型号", "manufacturerproductid", "mpn", "manufacturerpartnumber"]),
    field("item.gtin", "GTIN", "商品条码 (GTIN)", Kind::Code, &["商品条码", "条形码", "国际条码", "gtin", "ean", "upc", "barcode"]),
    field("parcel.weight", "Parcel weight", "包裹重量", Kind::Weight, &["包裹重量", "重量", "毛重", "称重重量", "实重", "weight", "parcelweight", "packageweight", "grossweight", "totalweight"]),
    field("parcel.length", "Parcel length", "包裹长", Kind::Length, &["包裹长", "长", "长度", "length", "parcellength", "packagelength"]),
    field("parcel.width", "Parcel width", "包裹宽", Kind::Length, &["包裹宽", "宽", "宽度", "width", "parcelwidth", "packagewidth"]),
    field("parcel.height", "Parcel height", "包裹高", Kind::Length, &["包裹高", "高", "高度", "height", "parcelheight", "packageheight"]),
];

/// Headers that mean another field in a product dictionary than in an order file.
#[rustfmt::skip]
pub(crate) const PRODUCT_NAMES: &[(&str, &str)] = &[
    ("重量", "item.unitWeight"), ("weight", "item.unitWeight"), ("克重", "item.unitWeight"),
    ("长", "item.length"), ("长度", "item.length"), ("length", "item.length"),
    ("宽", "item.width"), ("宽度", "item.width"), ("width", "item.width"),
    ("高", "item.height"), ("高度", "item.height"), ("height", "item.height"),
    ("name", "item.declaredName"), ("description", "item.declaredName"),
    ("品名", "item.declaredNameZh"), ("名称", "item.declaredNameZh"), ("产品名称", "item.declaredNameZh"), ("商品名称", "item.declaredNameZh"),
    ("value", "item.declaredValue"), ("单价", "item.declaredValue"), ("price", "item.declaredValue"), ("unitprice", "item.declaredValue"),
    ("country", "item.origin"), ("qty", "item.stock"), ("quantity", "item.stock"), ("数量", "item.stock"),
];

/// The field of a path.
pub(crate) fn by_path(path: &str) -> Option<&'static Field> {
    FIELDS.iter().find(|field| field.path == path)
}

/// Every field a column of an order file may be mapped to, in reading order, as a person calls it.
pub fn mappable_fields() -> Vec<MappableField> {
    FIELDS
        .iter()
        .map(|field| MappableField { field: field.path.to_owned(), label: Text::new(field.en, field.zh) })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use shipside_model::{ItemDraft, ShipmentDraft};
    use std::collections::BTreeSet;

    #[test]
    fn every_field_of_a_draft_can_be_mapped_and_nothing_else() {
        let mut paths: BTreeSet<String> = ShipmentDraft::PATHS.iter().map(ToString::to_string).collect();
        paths.extend(ItemDraft::PATHS.iter().map(|path| format!("item.{path}")));
        paths.insert(ITEMS.to_owned());
        paths.remove("buyerNoteRead"); // a person's tick, never in a file
        let mapped: BTreeSet<String> = mappable_fields().into_iter().map(|field| field.field).collect();
        assert_eq!(mapped, paths);
        assert_eq!(FIELDS.len(), paths.len());
    }

    #[test]
    fn a_name_means_one_field_and_is_written_as_headers_are_folded() {
        let mut seen = BTreeSet::new();
        for name in FIELDS.iter().flat_map(|field| field.names) {
            assert!(seen.insert(name), "{name} stands twice");
            assert_eq!(crate::header::fold(name).base, *name);
        }
        for (name, path) in PRODUCT_NAMES {
            assert_eq!(crate::header::fold(name).base, *name);
            assert!(by_path(path).is_some(), "{path}");
        }
    }
}
