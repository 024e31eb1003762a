//! Every word of the interface, English and Chinese side by side: one line a message, and a message
//! without a translation does not compile. `{0}`, `{1}` are filled in; `one|many` parts the plural.

use crate::services::{intl, js};
use shipside_model::Text;
use std::cell::Cell;
use wasm_bindgen::JsValue;

/// The languages of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// English.
    English,
    /// Simplified Chinese.
    Chinese,
}

impl Language {
    /// The tag for the `lang` attribute.
    pub fn tag(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::Chinese => "zh-CN",
        }
    }
}

thread_local! {
    static SHOWN: Cell<Language> = const { Cell::new(Language::English) };
}

/// The language that is shown.
pub fn language() -> Language {
    SHOWN.get()
}

/// Sets the language; the page is then drawn anew.
pub fn set_language(language: Language) {
    SHOWN.set(language);
}

/// A message in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Message(&'static [&'static str; 2]);

/// The words in the language that is shown.
#[inline(never)]
pub fn t(message: Message) -> &'static str {
    let [english, chinese] = message.0;
    match language() {
        Language::English => english,
        Language::Chinese => chinese,
    }
}

/// The sentence of a finding or failure in the language that is shown.
pub fn say(text: &Text) -> &str {
    match language() {
        Language::English => &text.en,
        Language::Chinese => &text.zh,
    }
}

/// The sentence of a JavaScript value, in the language that is shown.
pub fn in_language(text: &JsValue) -> String {
    let language = match language() {
        Language::English => "en",
        Language::Chinese => "zh",
    };
    js::get_text(text, language)
}

/// The sentence that is a member of a JavaScript value, in the language that is shown.
pub fn said(object: &JsValue, key: &str) -> String {
    in_language(&js::get(object, key))
}

/// Puts values into `{0}`, `{1}`, …
pub fn fill(template: &str, values: &[&str]) -> String {
    let mut parts = template.split('{');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let value = part.split_once('}').and_then(|(place, rest)| {
            let place: usize = place.parse().ok()?;
            Some((values.get(place)?, rest))
        });
        match value {
            Some((value, rest)) => {
                out.push_str(value);
                out.push_str(rest);
            }
            None => {
                out.push('{');
                out.push_str(part);
            }
        }
    }
    out
}

/// A message with a number as `{0}`: the part before `|` is for one. Further values follow as `{1}`, …
pub fn count(message: Message, number: usize, more: &[&str]) -> String {
    let words = t(message);
    let words = match words.split_once('|') {
        Some((one, many)) => {
            if number == 1 {
                one
            } else {
                many
            }
        }
        None => words,
    };
    let shown = intl::number(number);
    let mut values = vec![shown.as_str()];
    values.extend(more);
    fill(words, &values)
}

/// The last four digits of an order number, which is how people name an order.
pub fn tail(number: &str) -> &str {
    let cut = number.char_indices().rev().nth(3).map_or(0, |(at, _)| at);
    number.get(cut..).unwrap_or(number)
}

macro_rules! messages {
    ($($name:ident: $en:literal, $zh:literal;)+) => {
        $(#[allow(missing_docs)] pub const $name: Message = Message(&[$en, $zh]);)+
        #[cfg(test)]
        const ALL_MESSAGES: &[(&str, Message)] = &[$((stringify!($name), $name)),+];
    };
}

messages! {
    // the frame
    SKIP: "Skip to the page", "跳到正文";
    NAVIGATION: "Pages", "页面";
    ORDERS: "Orders", "订单";
    ORDER: "Order", "订单号";
    FREIGHT: "Freight", "运费";
    LABELS: "Labels", "面单";
    LABEL: "Label", "面单";
    SETTINGS: "Settings", "设置";
    UNDO: "Undo", "撤销";
    UNDO_STEP: "Undo: {0}", "撤销：{0}";
    REDO: "Redo", "重做";
    REDO_STEP: "Redo: {0}", "重做：{0}";
    UNDONE: "Undone: {0}", "已撤销：{0}";
    REDONE: "Redone: {0}", "已重做：{0}";
    SAVED: "Saved on this computer", "已保存到本机";
    SAVING: "Saving…", "正在保存…";
    NOT_SAVED: "Not saved", "未保存";
    MEMORY_ONLY: "Not stored: lost when closed", "未存储，关闭即丢失";
    OTHER_TAB: "This desk is open in another tab, and that one writes. Nothing can be changed here.", "发货台已在另一个标签页中打开并由其编辑，此处只能查看。";
    TAKE_OVER: "Work here instead", "改在这里操作";
    NEW_VERSION: "A new version of Shipside is ready. Your data stays as it is.", "Shipside 有新版本，更新不影响您的数据。";
    TAKE_VERSION: "Update now", "立即更新";
    OPENING: "Opening the desk…", "正在打开发货台…";
    CLOSE: "Close", "关闭";
    CANCEL: "Cancel", "取消";
    STOPPED: "Stopped", "已停止";
    PROGRESS: "Progress", "进度";
    DONE_OF: "{0} of {1}", "{0} / {1}";
    REMOVE: "Remove", "移除";
    ALL: "All", "全部";

    // severities and states
    ERROR: "Error", "错误";
    WARNING: "Warning", "警告";
    NOTICE: "Notice", "提示";
    N_ERRORS: "{0} error|{0} errors", "{0} 个错误";
    N_WARNINGS: "{0} warning|{0} warnings", "{0} 个警告";
    N_NOTICES: "{0} notice|{0} notices", "{0} 条提示";
    N_UNCHECKED: "{0} not checked|{0} not checked", "{0} 项未检查";
    PASSED: "Passed", "通过";
    CHECKING: "Checking…", "检查中…";
    NOT_CHECKED: "Not checked", "未检查";
    UNVERIFIED: "unverified", "未核实";
    SECONDARY: "secondary source only", "仅二手来源";
    VALUE: "Value:", "当前值：";
    FIXED: "{1}: {0}. “u” undoes it.", "{1}：{0}。按 u 可撤销。";

    // the empty desk
    EMPTY_TITLE: "Drop your order export here", "把订单导出文件拖到这里";
    EMPTY_WORDS: "Shipside checks the shipping documents, compares freight over your rate cards and prints the labels.", "Shipside 帮您核对发货资料、按运价表比较运费并打印面单。";
    EMPTY_FORMATS: "XLSX or CSV, also GB18030 and UTF-16; with it the product dictionary, if you have one. Up to 50 MB a file.", "支持 XLSX、CSV（含 GB18030、UTF-16），可同时导入商品资料表。单个文件不超过 50 MB。";
    CHOOSE_FILES: "Choose files", "选择文件";
    IMPORT_FILES: "Import files", "导入文件";
    TRY_SAMPLE: "Try with 48 sample orders", "用 48 个示例订单试用";
    STEP_1: "Import", "导入";
    STEP_1_WORDS: "The marketplace's export or your own sheet, columns matched by name.", "平台导出表或自制表格，按列名自动匹配。";
    STEP_2: "Check", "核对";
    STEP_2_WORDS: "Address, postal code, phone, tax number, HS code, batteries, totals.", "地址、邮编、电话、税号、HS 编码、带电商品、金额。";
    STEP_3: "Compare", "比价";
    STEP_3_WORDS: "Every price with its lines, its source and its date.", "每个报价都列明构成、出处和日期。";
    STEP_4: "Print", "打印";
    STEP_4_WORDS: "100 × 150 mm labels that scan, all in one PDF.", "100 × 150 mm 面单，条码可扫，一次生成 PDF。";
    PRIVACY: "Nothing leaves this computer: orders, prices and labels are worked out and kept in this browser.", "数据不会离开这台电脑：订单、运费和面单都在本浏览器内计算和保存。";

    // import
    IMPORT: "Import", "导入";
    READING: "reading…", "读取中…";
    READING_STOPPED: "Reading was stopped. Nothing from this file has been imported.", "读取已停止，该文件的内容未导入。";
    READ_AGAIN: "Read it again", "重新读取";
    NOT_READABLE: "cannot be read", "无法读取";
    N_ORDERS: "{0} order|{0} orders", "{0} 个订单";
    N_PRODUCTS: "{0} product|{0} products", "{0} 个商品";
    FOUND_ORDERS: "{0} order found in {1} rows.|{0} orders found in {1} rows.", "在 {1} 行中找到 {0} 个订单。";
    FOUND_PRODUCTS: "A product dictionary with {0} product.|A product dictionary with {0} products.", "商品资料表，共 {0} 个商品。";
    PRODUCTS_POLICY: "A SKU that is known already gets the values of this file. What is typed on an order stays.", "已有的 SKU 将以此文件为准；订单上手工填写的内容不变。";
    PREVIEW: "Preview", "预览";
    ENCODING: "Encoding", "编码";
    DELIMITER: "Delimiter", "分隔符";
    SHEET: "Sheet", "工作表";
    FOUND_OUT: "Automatic: {0}", "自动：{0}";
    DUPLICATES: "Duplicate orders", "重复订单";
    NO_DUPLICATES: "None: every order number appears once in the file, and none is on the desk yet.", "没有重复：文件内订单号均不重复，且都未导入过。";
    N_TWICE: "{0} order number appears on several rows.|{0} order numbers appear on several rows.", "{0} 个订单号在文件中出现多次。";
    N_CLASHES: "{0} of them is on the desk already.|{0} of them are on the desk already.", "其中 {0} 个订单已在发货台上。";
    TWICE_IN_FILE: "Repeated in the file", "文件内重复";
    KEEP_FIRST: "Keep the first row", "保留第一行";
    KEEP_LAST: "Keep the last row", "保留最后一行";
    ALREADY_ON_DESK: "Already on the desk", "已导入过的订单";
    SKIP_KNOWN: "Leave as they are", "跳过，保持不变";
    UPDATE_KNOWN: "Take the file's values (can be undone)", "以文件为准（可撤销）";
    N_PROBLEMS: "{0} value could not be read as it stands|{0} values could not be read as they stand", "{0} 处内容无法按原样读取";
    N_MORE: "and {0} more", "另有 {0} 条";
    COLUMNS: "Columns: {0} of {1} used", "列：已使用 {0} / {1}";
    N_UNUSED: "{0} column is not used. Choose a field to use it.|{0} columns are not used. Choose a field to use one.", "{0} 列未使用，可为其选择字段。";
    MAPPING: "Columns and fields", "列与字段";
    COLUMN: "Column", "列";
    SAMPLES: "First values", "前几个值";
    FIELD: "Field", "字段";
    NOT_USED: "– not used –", "– 不使用 –";
    IMPORT_ORDERS: "Import {0} order|Import {0} orders", "导入 {0} 个订单";
    IMPORT_PRODUCTS: "Import {0} product|Import {0} products", "导入 {0} 个商品";
    IMPORT_BOTH: "Import {0} orders and {1} products", "导入 {0} 个订单和 {1} 个商品";
    NOTHING_YET: "Nothing has been imported yet.", "尚未导入任何内容。";
    DO_NOT_IMPORT: "Don’t import", "放弃导入";
    SAID_ORDERS: "{0}: {1} new, {2} updated, {3} left unchanged.", "{0}：新增 {1} 个订单，更新 {2} 个，保持不变 {3} 个。";
    SAID_PRODUCTS: "{1}: {0} product.|{1}: {0} products.", "{1}：{0} 个商品。";
    READ_PAGE: "Read this page", "读取此页";
    READ_FROM: "Read from “{0}” ({1}). Which table holds the orders?", "已读取“{0}”（{1}）。哪个表格是订单？";
    TABLE_OF: "{0} rows: {1}", "{0} 行：{1}";

    // orders
    COUNTS: "Orders by state", "按状态查看";
    WITH_ERRORS: "With errors", "有错误";
    TO_LOOK_AT: "To review", "需确认";
    SEARCH: "Search", "搜索";
    SEARCH_HINT: "Number, name, SKU, city", "订单号、姓名、SKU、城市";
    SHOWN_OF: "{0} of {1} shown", "显示 {0} / {1}";
    DESTINATION: "Destination", "目的地";
    CONSIGNEE: "Consignee", "收件人";
    ITEMS: "Goods", "商品";
    SERVICE: "Service", "物流服务";
    DEADLINE_STATUS: "Ship by, status", "发货期限 / 状态";
    FINDINGS: "Findings", "检查结果";
    RULE: "Rule", "规则";
    NOTHING_FOUND: "No order matches. Adjust the search or the filters above.", "没有符合条件的订单，请调整上方筛选。";
    SAMPLE: "sample", "示例";
    SAMPLE_NAME: "the sample", "示例数据";
    SAMPLE_BANNER: "{0} invented sample order is on the desk.|{0} invented sample orders are on the desk.", "发货台上有 {0} 个虚构的示例订单。";
    DROP_SAMPLE: "Remove the sample", "移除示例";
    NO_PRODUCTS: "There is no product dictionary yet: declared names, HS codes and weights are not known, so freight cannot be compared. Import your product sheet.", "尚无商品资料：申报品名、HS 编码和重量未知，无法比较运费。请导入商品资料表。";
    NO_ORDERS_YET: "There are no orders on the desk yet.", "发货台上还没有订单。";
    TO_ORDERS: "Import orders", "去导入订单";

    // one order
    ALL_ORDERS: "All orders", "全部订单";
    ORDER_GONE: "This order is not on the desk. It may have been removed; undo brings it back.", "发货台上没有此订单，可能已被移除，可撤销恢复。";
    PREVIOUS: "Previous order", "上一单";
    NEXT: "Next order", "下一单";
    OPEN_ORDER: "Open the order", "打开订单";
    NOTHING_FOUND_WRONG: "Nothing needs correcting.", "未发现需要修改的问题。";
    CHECK_AGAIN: "Check again", "重新检查";
    SOURCE_ROWS: "Read from {0}, row {1}", "来源：{0}，第 {1} 行";
    GROUP_CONSIGNEE: "Consignee", "收件人";
    GROUP_ADDRESS: "Address", "收件地址";
    GROUP_SHIPPING: "Shipping", "物流";
    GROUP_PARCEL: "Parcel", "包裹";
    GROUP_ORDER: "Order and money", "订单与金额";
    GROUP_DECLARED: "Declared for customs", "报关信息";
    ITEM_N: "Item {0}", "商品 {0}";
    ITEM_FIELD: "Item {0}: {1}", "商品 {0}：{1}";
    F_NAME: "Name", "姓名";
    F_COMPANY: "Company", "公司";
    F_PHONE_CODE: "Calling code", "国家区号";
    F_PHONE: "Telephone", "电话";
    F_EMAIL: "E-mail", "邮箱";
    F_TAX_ID_KIND: "Kind of tax number", "税号类型";
    F_TAX_ID: "Tax number", "税号";
    F_BUYER_NAME: "Buyer's account", "买家账号名";
    F_COUNTRY: "Country", "国家/地区";
    F_COUNTRY_CODE: "Country (two letters)", "国家/地区（两位代码）";
    F_POSTAL_CODE: "Postal code", "邮编";
    F_STATE: "State, province", "州/省";
    F_CITY: "City", "城市";
    F_DISTRICT: "District", "区/县";
    F_SHORT_ADDRESS: "National short address", "国家短地址";
    F_STREET: "Street and house", "街道门牌";
    F_SERVICE: "Service the buyer chose", "买家选择的物流";
    F_ACTUAL_SERVICE: "Service used", "实际物流";
    F_TRACKING: "Waybill number", "运单号";
    F_SHIPPING_DATE: "Shipping date", "发货日期";
    F_SHIP_BY: "Ship by", "发货期限";
    F_MODE: "Business mode", "业务模式";
    F_WEIGHT: "Gross weight", "毛重";
    F_LENGTH: "Length", "长";
    F_WIDTH: "Width", "宽";
    F_HEIGHT: "Height", "高";
    F_STATUS: "Status", "订单状态";
    F_ORDERED_AT: "Ordered", "下单时间";
    F_PAID_AT: "Paid", "付款时间";
    F_GOODS_TOTAL: "Goods", "商品金额";
    F_FREIGHT: "Freight paid", "运费收入";
    F_TOTAL: "Total", "订单金额";
    F_NOTE: "Buyer's note", "买家留言";
    F_NOTE_READ: "I have read the note", "已阅读留言";
    F_SKU: "SKU", "SKU";
    F_QUANTITY: "Quantity", "数量";
    F_UNIT: "Unit", "单位";
    F_UNIT_PRICE: "Unit price", "单价";
    F_SPECIFICATION: "Specification", "规格";
    F_TITLE: "Title", "商品标题";
    F_DECLARED: "Declared name (English)", "英文申报品名";
    F_DECLARED_ZH: "Declared name (Chinese)", "中文申报品名";
    F_HS: "HS code", "HS 编码";
    F_ORIGIN: "Origin", "原产地";
    F_VALUE: "Declared value each", "单件申报价值";
    F_UNIT_WEIGHT: "Weight each", "单件重量";
    F_MATERIAL: "Material", "材质";
    F_FLAGS: "Special goods", "特殊属性";
    F_STOCK: "Stock", "库存";
    F_MPID: "Manufacturer's product id", "制造商产品标识";
    F_GTIN: "GTIN", "GTIN";

    // steps of the history
    STEP_EDIT: "{0} of …{1}", "…{1} 的{0}";
    STEP_FIX: "{0} on …{1}", "…{1}：{0}";
    STEP_IMPORT: "import of {0}", "导入 {0}";
    STEP_REMOVE: "removal of {0} orders", "移除 {0} 个订单";
    STEP_PICK: "{0} for …{1}", "…{1} 选用 {0}";
    STEP_ANYWAY: "label for …{0} in spite of errors", "…{0} 有错误仍出面单";
    STEP_HOLD: "no label for …{0}", "…{0} 不出面单";
    STEP_DESK_FILE: "desk file", "备份文件";

    // freight
    FREIGHT_ALL: "Freight for all orders", "全部订单的运费";
    CARDS: "Rate cards", "运价表";
    CARDS_WORDS: "Load the published cards that come with Shipside, or your own card as CSV and TOML. Each shows its source, its date and what is not sure.", "可加载 Shipside 附带的公开运价表，或导入自己的 CSV/TOML 运价表。每张表都标明来源、日期和不确定之处。";
    LOAD_CARDS: "Load published cards", "加载公开运价表";
    LOADING_CARDS: "Loading rate cards", "正在加载运价表";
    OWN_CARD: "Import own card", "导入自有运价表";
    QUOTE_ALL: "Compare freight", "比较运费";
    QUOTING: "Comparing freight", "正在比较运费";
    VALID_FROM: "valid from {0}", "{0} 起生效";
    VALID_TO: "{0} to {1}", "{0} 至 {1}";
    N_REMARKS: "{0} finding|{0} findings", "{0} 条检查结果";
    N_CLAUSES: "{0} clause not calculated|{0} clauses not calculated", "{0} 条条款未计入计算";
    CURRENCIES_APART: "Prices are compared within a currency; no exchange rate is applied.", "仅在同一币种内比价，不做汇率换算。";
    CHARGEABLE: "Chargeable weight", "计费重";
    CHEAPEST: "Cheapest per currency", "各币种最低价";
    OPTIONS: "Options", "可选服务";
    PICKED: "Picked", "已选";
    PICK: "Pick", "选用";
    N_OPTIONS: "{0} service can|{0} services can", "{0} 个服务可承运";
    N_REJECTED: "{0} cannot|{0} cannot", "{0} 个不可承运";
    OPTION_COUNTS: "{0}, {1}", "{0}，{1}";
    NO_SERVICE: "No service takes this parcel", "没有服务可承运此包裹";
    REASON: "Reason", "原因";
    HOW_PRICED: "How it is priced", "价格构成";
    LINE: "Line", "项目";
    FORMULA: "Formula", "算式";
    CELL: "Source cell", "出处";
    AMOUNT: "Amount", "金额";
    NO_SHIPMENT: "Country or goods could not be read: correct the order first.", "目的国或商品无法识别，请先修正订单。";
    NO_WEIGHT: "No weight: import the product dictionary or fill in the parcel's weight.", "缺少重量：请导入商品资料或填写包裹重量。";
    NO_CARDS: "No rate card is loaded.", "尚未加载运价表。";
    NOT_QUOTED: "Not compared yet.", "尚未比价。";

    // labels
    RENDER_BATCH: "Make {0} label|Make {0} labels", "生成 {0} 张面单";
    RENDERING: "Drawing labels", "正在生成面单";
    LAYOUT: "100 × 150 mm, one a page, PDF", "100 × 150 mm，每页一张，PDF";
    BATCH_DONE: "{0} label is ready|{0} labels are ready", "{0} 张面单已生成";
    N_LEFT_OUT: "{0} left out, see the message|{0} left out, see the messages", "{0} 张未生成，原因见提示";
    DOWNLOAD: "Download the PDF", "下载 PDF";
    OPEN_PDF: "Open", "打开";
    LABEL_OF: "Label for {0}", "为 {0} 出面单";
    LABEL_ANYWAY: "Print anyway", "仍要打印";
    HOLD_AGAIN: "Hold back", "暂不打印";
    CANNOT_DRAW: "No label: the country or the goods could not be read.", "缺少目的国或商品，无法生成面单。";
    NO_PREVIEW: "Choose an order to see its label.", "选择订单以预览面单。";
    DRAWING: "Drawing…", "正在绘制…";
    LABEL_IMAGE: "Shipping label, 100 × 150 mm", "面单，100 × 150 mm";
    NO_SENDER: "A label needs a sender: name, street, city and country.", "面单需要寄件人信息：姓名、街道、城市和国家。";
    SET_SENDER: "Enter the sender", "填写寄件人";
    SAMPLE_SENDER: "This sender is invented; it came with the sample.", "寄件人为示例中的虚构信息。";

    // settings
    APPEARANCE: "Language and appearance", "语言与外观";
    LANGUAGE: "Language", "语言";
    AS_BROWSER: "Same as browser", "跟随浏览器";
    THEME: "Appearance", "外观";
    AS_SYSTEM: "Same as system", "跟随系统";
    LIGHT: "Light", "浅色";
    DARK: "Dark", "深色";
    SENDER: "Sender", "寄件人";
    SENDER_WORDS: "Printed on every label. In Latin letters, so that the destination can read it.", "印在每张面单上，请用英文或拼音填写，便于目的国识别。";
    SENDER_COMPLETE: "Complete", "已填写完整";
    SENDER_INCOMPLETE: "Name or company, street, city and country are needed", "需填写姓名或公司、街道、城市和国家";
    RULES: "Checks and tariffs", "核对与计费";
    RULE_DATE: "Check as of", "按此日期核对";
    PACKAGING: "Packaging weight (e.g. 30 g)", "包装重量（如 30 g）";
    JUDGED_AS_OF: "Rules and tariffs in force on {0} are used.", "采用 {0} 有效的规则与运价。";
    N_IN_DICTIONARY: "The product dictionary holds {0} product.|The product dictionary holds {0} products.", "商品资料共 {0} 个商品。";
    EMPTY_DICTIONARY: "Clear", "清空";
    DATA: "Your data", "您的数据";
    PERSISTENT: "The browser has agreed to keep this desk until you erase it.", "浏览器已承诺长期保留，直到您主动清除。";
    NOT_PERSISTENT: "The browser may clear this desk when the disk is full. Export it now and then.", "磁盘空间不足时浏览器可能清除数据，请定期导出备份。";
    EXPORT: "Export everything", "导出全部数据";
    IMPORT_DESK: "Import a desk file", "导入备份文件";
    SAID_DESK_FILE: "Desk file: {0} order taken in.|Desk file: {0} orders taken in.", "备份文件：已导入 {0} 个订单。";
    ERASE: "Erase everything", "清除全部数据";
    ERASE_SURE: "This erases all orders, products, cards and settings on this computer. It cannot be undone.", "将清除本机上的全部订单、商品、运价表和设置，且无法恢复。";
    ERASE_NOW: "Erase for good", "永久清除";
    KEEP: "Keep", "保留";
    ERASED: "Everything is erased.", "已全部清除。";
    PRIVACY_TITLE: "What leaves this computer", "哪些数据会离开电脑";
    NOTHING_LEAVES: "Nothing: only Shipside's own files were requested", "没有：仅请求了 Shipside 自身的文件";
    N_FOREIGN: "{0} request went elsewhere|{0} requests went elsewhere", "{0} 个请求发往其他网站";
    N_REQUESTS: "{0} request in this session|{0} requests in this session", "本次会话共 {0} 个请求";

    // keys
    KEYS: "Keyboard shortcuts", "快捷键";
    KEYS_NOTE: "Letters act only while you are not typing.", "字母键仅在未输入文字时生效。";
    KEY_NEXT: "Next, previous problem, across orders", "下一个/上一个问题（跨订单）";
    KEY_NEXT_TYPING: "The same while typing", "输入时同上";
    KEY_FIX: "Apply the suggested fix", "应用修正建议";
    KEY_FIX_TYPING: "The same while typing", "输入时同上";
    KEY_UNDO: "Undo", "撤销";
    KEY_REDO: "Redo", "重做";
    KEY_ROWS: "Next, previous row", "下一行/上一行";
    KEY_OPEN: "Open the order", "打开订单";
    KEY_ORDERS: "Previous, next order", "上一单/下一单";
    KEY_SEARCH: "Search", "搜索";
    KEY_PAGES: "Orders, freight, labels, settings", "订单、运费、面单、设置";
    KEY_LEAVE: "Leave the field", "离开输入框";
    KEY_HELP: "This list", "显示此列表";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_message_is_empty_and_both_languages_take_the_same_values() {
        for (name, Message([en, zh])) in ALL_MESSAGES {
            assert!(!en.is_empty() && !zh.is_empty(), "{name}");
            for value in ["{0}", "{1}", "{2}", "{3}"] {
                assert_eq!(en.contains(value), zh.contains(value), "{name} {value}");
            }
        }
    }

    #[test]
    fn an_order_is_named_by_its_last_four_digits() {
        assert_eq!(tail("8170519698474711"), "4711");
        assert_eq!(tail("12"), "12");
        assert_eq!(tail("订单一二三四"), "一二三四");
    }

    #[test]
    fn values_are_filled_in_where_they_belong() {
        assert_eq!(fill("{1} of {0}", &["many", "one"]), "one of many");
        assert_eq!(fill("{0}{1}", &["{1}", "b"]), "{1}b");
        assert_eq!(fill("a {2} {x} {", &["one"]), "a {2} {x} {");
    }
}
