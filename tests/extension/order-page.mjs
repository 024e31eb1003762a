// A page like a seller backend's order list: the sample orders in an HTML table, among what such
// pages hold besides (a layout table, hidden rows, markup in a cell). All people are invented.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../sdk/files.mjs";

// A CSV of quoted cells, as the marketplace's export has it.
function cells(text) {
  const rows = [[""]];
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const row = rows.at(-1);
    const c = text[i];
    if (c === '"' && quoted && text[i + 1] === '"') {
      row[row.length - 1] += c;
      i += 1;
    } else if (c === '"') quoted = !quoted;
    else if (c === "," && !quoted) row.push("");
    else if (c === "\n" && !quoted) rows.push([""]);
    else if (c !== "\r") row[row.length - 1] += c;
  }
  return rows.filter((row) => row.some((cell) => cell !== ""));
}

/** The header and the orders of the sample export. */
export function sampleRows() {
  const bytes = readFileSync(join(ROOT, "static/samples/aliexpress-orders.gb18030.csv"));
  return cells(new TextDecoder("gb18030").decode(bytes));
}

const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\n", "<br>");
const line = (row, tag, attributes = "") =>
  `<tr${attributes}>${row.map((cell) => `<${tag}>${escape(cell)}</${tag}>`).join("")}</tr>`;

/** The page as HTML. Its buttons count what is pressed: reading must press nothing. */
export function orderPage() {
  const [header, ...orders] = sampleRows();
  const hidden = orders[0].map((cell, index) => (index === 0 ? "8999999999999999" : cell));
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>订单列表</title>
<style>.gone { display: none }</style>
<body><table><tr><td>布局</td><td><table id="inner"><tr><th>a</th><th>b</th></tr>
<tr><td rowspan="2">both</td><td><b>bold</b> <script>globalThis.ran = true</script>&lt;i&gt;</td></tr><tr><td>  two
 spaces </td></tr></table></td></tr></table>
<button onclick="document.title = 'pressed'">全部发货</button>
<table id="orders"><thead>${line(header, "th")}</thead><tbody>
${line(hidden, "td", ' class="gone"')}${orders.map((row) => line(row, "td")).join("\n")}</tbody></table></body></html>`;
}
