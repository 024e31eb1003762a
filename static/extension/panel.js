// What the extension adds to the app: reading the open page on a click. Loaded before boot.js.
//
//   globalThis.shipsideHost.readPage() -> { title, url, tables: string[][][], tooLarge, adapter, readAt }
//
// It throws { code, message: { en, zh } } when there is nothing to read. `?tab=<id>` names the page when
// the panel itself is open as a tab; in the side panel it is the active tab of the window.

const failure = (code, en, zh) => Object.assign(new Error(en), { name: "ShipsideError", code, message: { en, zh } });

const notGranted = () =>
  failure(
    "extension/page-not-granted",
    "Shipside may not read this page yet. Click the Shipside icon in the browser's toolbar while the page is in front, then read it again.",
    "Shipside 还没有读取此页面的权限。请先切换到该页面，点击浏览器工具栏上的 Shipside 图标，再点「读取此页」。",
  );
const restricted = () =>
  failure(
    "extension/page-restricted",
    "The browser lets no extension read this page (its own pages, the extension store). Open the order list of the seller backend and read that one.",
    "浏览器不允许任何扩展读取此页面（浏览器内置页面、扩展商店等）。请打开卖家后台的订单列表页再读取。",
  );
const pageGone = () =>
  failure(
    "extension/page-gone",
    "The page was closed or is still loading. Open the order list and read it again.",
    "页面已关闭或仍在加载。请打开订单列表页后重新读取。",
  );
const noTable = () =>
  failure(
    "extension/page-without-table",
    "There is no table on this page. Open the order list so that the orders show as a table, or import the order export file instead.",
    "此页面上没有表格。请打开以表格显示的订单列表页，或改用导入订单导出文件。",
  );
const tooLarge = () =>
  failure(
    "extension/table-too-large",
    "The tables on this page are larger than 2,000 rows or 100 columns. Show fewer orders on a page, or import the order export file instead.",
    "此页面上的表格超过 2000 行或 100 列。请减少每页显示的订单数，或改用导入订单导出文件。",
  );

async function targetTab() {
  const asked = Number(new URLSearchParams(location.search).get("tab"));
  if (Number.isInteger(asked) && asked > 0) return asked;
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  if (!tab?.id) throw pageGone();
  const own = await chrome.tabs.getCurrent(); // none in the side panel
  if (own?.id === tab.id) throw restricted();
  return tab.id;
}

// Chromium words the refusals; which one it is decides what the user can do.
function refusal(error) {
  const words = String(error?.message ?? error);
  if (/No tab with id|was removed|was closed|No frame/i.test(words)) return pageGone();
  if (/chrome(-\w+)?:\/\/|edge:\/\/|extensions gallery|cannot be scripted|error page/i.test(words)) return restricted();
  return notGranted();
}

async function readPage() {
  const tabId = await targetTab();
  const answers = await chrome.scripting
    .executeScript({ target: { tabId, allFrames: true }, files: ["capture.js"] })
    .catch((error) => {
      throw refusal(error);
    });
  const frames = answers.map((answer) => answer.result).filter(Boolean);
  const top = frames[0];
  if (!top) throw pageGone();
  const tables = frames.flatMap((frame) => frame.tables);
  const left = frames.reduce((sum, frame) => sum + frame.tooLarge, 0);
  if (tables.length === 0) throw left > 0 ? tooLarge() : noTable();
  return { title: top.title, url: top.url, tables, tooLarge: left, adapter: "table", readAt: new Date().toISOString() };
}

globalThis.shipsideHost = { kind: "extension", readPage };
