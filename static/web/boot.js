// Brings the page up: the look that was chosen, then the app, then the worker that makes it work offline.

const root = document.documentElement;
try {
  const theme = localStorage.getItem("shipside-theme");
  if (theme) root.dataset.theme = theme;
  root.lang = localStorage.getItem("shipside-language") ?? (navigator.language.startsWith("zh") ? "zh-CN" : "en");
} catch {
  // Storage is closed (private mode): the system's look and the browser's language hold.
}

start();

async function start() {
  try {
    const app = await import("./app/shipside_app.js");
    await app.default({ module_or_path: new URL("app/shipside_app_bg.wasm", document.baseURI) });
    performance.mark("shipside-ready");
    root.dataset.ready = "true";
  } catch (error) {
    console.error(error);
    showFailure(error);
    return;
  }
  if (location.protocol.startsWith("http") && "serviceWorker" in navigator) workOffline();
}

function showFailure(error) {
  const box = document.createElement("main");
  box.className = "boot-failure";
  const say = (tag, text) => box.appendChild(Object.assign(document.createElement(tag), { textContent: text }));
  say("h1", "Shipside");
  say("p", `Shipside could not start (${error?.message ?? error}). Reload the page; what is stored on this computer is not lost.`);
  say("p", `Shipside 启动失败（${error?.message ?? error}）。请刷新页面；本机已保存的数据不会丢失。`);
  say("button", "Reload · 刷新").onclick = () => location.reload();
  (document.getElementById("app") ?? document.body).replaceChildren(box);
}

// The service worker keeps every file of one version. The version is part of its address: that is how the
// browser sees that there is a new one, which then waits until the reader takes it.
async function workOffline() {
  if (!navigator.onLine && navigator.serviceWorker.controller) {
    root.dataset.offline = "ready";
    return;
  }
  try {
    const { version } = await (await fetch("precache.json", { cache: "no-store" })).json();
    const controlled = navigator.serviceWorker.controller !== null;
    const registration = await navigator.serviceWorker.register(`sw.js?v=${encodeURIComponent(version)}`);
    const tell = () => {
      if (!registration.waiting || !navigator.serviceWorker.controller) return;
      window.shipsideUpdate = true;
      window.shipsideTakeUpdate = () => registration.waiting?.postMessage("take-over");
      window.dispatchEvent(new Event("shipside-update"));
    };
    tell();
    registration.addEventListener("updatefound", () => {
      registration.installing?.addEventListener("statechange", tell);
    });
    let reloading = false;
    navigator.serviceWorker.addEventListener("controllerchange", () => {
      if (!controlled || reloading) return;
      reloading = true;
      location.reload();
    });
    await navigator.serviceWorker.ready;
    root.dataset.offline = "ready";
  } catch (error) {
    // Offline: the worker that is there goes on serving.
    if (navigator.serviceWorker.controller) root.dataset.offline = "ready";
    else console.warn("Shipside will not work offline:", error);
  }
}
