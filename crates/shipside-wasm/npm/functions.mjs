// The public functions. Before the engine is loaded a call says so, instead of failing somewhere inside.
import * as wasm from "./shipside_wasm.js";

const notReady = (name) => {
  const message = {
    en: `The engine is not loaded yet: call \`await init()\` (the default export of "shipside") before ${name}().`,
    zh: `引擎尚未加载：请先执行 \`await init()\`（"shipside" 的默认导出），再调用 ${name}()。`,
  };
  const code = "sdk/not-ready";
  return Object.assign(new Error(message.en), { name: "ShipsideError", code, failure: { code, message } });
};

let ready = false;
function check(name) {
  if (ready) return;
  try {
    wasm.version();
    ready = true;
  } catch {
    throw notReady(name);
  }
}
const guarded =
  (name) =>
  (...args) => {
    check(name);
    return wasm[name](...args);
  };

export const version = guarded("version");
export const readOrders = guarded("readOrders");
export const readRows = guarded("readRows");
export const readProducts = guarded("readProducts");
export const mappableFields = guarded("mappableFields");
export const checkShipment = guarded("checkShipment");
export const checkAddress = guarded("checkAddress");
export const checkPhone = guarded("checkPhone");
export const checkIdentifier = guarded("checkIdentifier");
export const checkDescription = guarded("checkDescription");
export const checkHsCode = guarded("checkHsCode");
export const parseAddress = guarded("parseAddress");
export const formatAddress = guarded("formatAddress");
export const detectTracking = guarded("detectTracking");
export const importRateCard = guarded("importRateCard");
export const quote = guarded("quote");
export const renderLabel = guarded("renderLabel");
export const provideAsset = guarded("provideAsset");

export class Job {
  #inner;
  constructor(name, args, bytes) {
    check("Job");
    this.#inner = new wasm.Job(name, args, bytes);
  }
  step() {
    return this.#inner.step();
  }
  result() {
    return this.#inner.result();
  }
  free() {
    this.#inner.free();
  }
}
