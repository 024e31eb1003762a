use js_sys::{ArrayBuffer, Error, Reflect, Uint8Array};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_wasm_bindgen::{Deserializer, Serializer};
use shipside_api::failure::Failure;
use shipside_engine::argument;
use wasm_bindgen::{JsCast, JsValue};

/// A value from JavaScript; `name` is the argument's name in the Failure `sdk/argument`.
pub(crate) fn from_js<T: DeserializeOwned>(name: &str, value: JsValue) -> Result<T, JsValue> {
    argument(name, Deserializer::from(value)).map_err(|failure| error(&failure))
}

/// The same, where a caller may leave the argument out.
pub(crate) fn from_js_or_default<T: DeserializeOwned + Default>(name: &str, value: JsValue) -> Result<T, JsValue> {
    if value.is_undefined() || value.is_null() { Ok(T::default()) } else { from_js(name, value) }
}

/// A value for JavaScript: plain objects, `null` for what is not there, as JSON has it.
pub(crate) fn to_js(value: &impl Serialize) -> Result<JsValue, JsValue> {
    value.serialize(&Serializer::json_compatible()).map_err(|reason| {
        let reason = reason.to_string();
        error(&Failure::new(
            "sdk/result",
            format!("The result holds a value that JavaScript cannot: {reason}."),
            format!("结果中有 JavaScript 无法表示的值：{reason}。"),
        ))
    })
}

/// The content of a `Uint8Array` (Node's `Buffer` is one) or `ArrayBuffer`.
pub(crate) fn bytes(name: &str, value: &JsValue) -> Result<Vec<u8>, JsValue> {
    if let Some(array) = value.dyn_ref::<Uint8Array>() {
        return Ok(array.to_vec());
    }
    if value.is_instance_of::<ArrayBuffer>() {
        return Ok(Uint8Array::new(value).to_vec());
    }
    Err(error(&Failure::new(
        "sdk/argument",
        format!(
            "`{name}` is no Uint8Array. Pass the file's bytes, for example new Uint8Array(await file.arrayBuffer())."
        ),
        format!("参数 `{name}` 不是 Uint8Array。请传入文件的字节内容，例如 new Uint8Array(await file.arrayBuffer())。"),
    )))
}

/// A text.
pub(crate) fn text(name: &str, value: &JsValue) -> Result<String, JsValue> {
    value.as_string().ok_or_else(|| {
        error(&Failure::new(
            "sdk/argument",
            format!("`{name}` is no string. See the type of this argument in index.d.ts."),
            format!("参数 `{name}` 不是字符串。请对照 index.d.ts 中该参数的类型。"),
        ))
    })
}

/// A Failure as the Error that JavaScript gets.
pub(crate) fn error(failure: &Failure) -> JsValue {
    let error = Error::new(&failure.message.en);
    error.set_name("ShipsideError");
    let details = failure.serialize(&Serializer::json_compatible()).unwrap_or(JsValue::NULL);
    // A new Error takes new properties: there is nothing to do about a refusal.
    let _ = Reflect::set(&error, &"code".into(), &failure.code.as_str().into());
    let _ = Reflect::set(&error, &"failure".into(), &details);
    error.into()
}
