//! Values across the JavaScript border: small helpers that keep `Reflect` in one place.

use js_sys::{Array, Function, Object, Promise, Reflect};
use shipside_api::failure::Failure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The member `key`, or `undefined`.
pub fn get(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(key)).unwrap_or(JsValue::UNDEFINED)
}

/// The member `key` as text, or an empty one.
pub fn get_text(object: &JsValue, key: &str) -> String {
    get(object, key).as_string().unwrap_or_default()
}

/// A plain object from pairs.
pub fn object(members: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (key, value) in members {
        set(&object, key, value);
    }
    object.into()
}

/// A plain object of texts.
pub fn texts(members: &[(&str, &str)]) -> JsValue {
    let object = Object::new();
    for (key, text) in members {
        set(&object, key, &JsValue::from_str(text));
    }
    object.into()
}

/// Sets the member `key`.
pub fn set(object: &JsValue, key: &str, value: &JsValue) {
    let _ = Reflect::set(object, &JsValue::from_str(key), value);
}

/// An array of values.
pub fn array(values: impl IntoIterator<Item = JsValue>) -> JsValue {
    let array = Array::new();
    for value in values {
        array.push(&value);
    }
    array.into()
}

/// The elements of an array; none when it is no array.
pub fn elements(value: &JsValue) -> Vec<JsValue> {
    value.dyn_ref::<Array>().map(|array| array.iter().collect()).unwrap_or_default()
}

/// The failure that two parts of the app do not fit: `why` says what was not there.
pub fn misfit(why: &str) -> Failure {
    Failure::new(
        "app/parts-do-not-fit",
        format!(
            "Two parts of Shipside do not fit together ({why}). Reload the page so that both are of the same version; nothing stored is lost."
        ),
        format!("Shipside 的两个部分版本不一致（{why}）。请刷新页面后重试，已保存的数据不会丢失。"),
    )
}

/// Calls the method `name`; an exception comes back as the error.
pub fn call(object: &JsValue, name: &str, args: &[JsValue]) -> Result<JsValue, JsValue> {
    let method: Function = get(object, name).dyn_into()?;
    method.apply(object, &args.iter().collect::<Array>())
}

/// Waits for a promise; a value that is none is given back as it is.
pub async fn settled(value: JsValue) -> Result<JsValue, JsValue> {
    match value.dyn_into::<Promise>() {
        Ok(promise) => JsFuture::from(promise).await,
        Err(value) => Ok(value),
    }
}

/// Does something that waits, beside the page. One type of future, so that what runs it is compiled once.
pub fn spawn(work: impl Future<Output = ()> + 'static) {
    spawn_boxed(Box::pin(work));
}

fn spawn_boxed(work: std::pin::Pin<Box<dyn Future<Output = ()>>>) {
    wasm_bindgen_futures::spawn_local(work);
}

/// What an exception says.
pub fn words(error: &JsValue) -> String {
    match get_text(error, "message") {
        message if message.is_empty() => error.as_string().unwrap_or_default(),
        message => message,
    }
}

/// The failure an exception carries (`{code, message: {en, zh}}`), if it carries one.
pub fn carried_failure(error: &JsValue) -> Option<Failure> {
    let message = get(error, "message");
    let code = get_text(error, "code");
    let (en, zh) = (get_text(&message, "en"), get_text(&message, "zh"));
    (!code.is_empty() && !en.is_empty()).then(|| Failure::new(&code, en, zh))
}
