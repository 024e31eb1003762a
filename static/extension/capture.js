// Runs in the page the user asked to have read, and gives back its tables as text.
//
// It looks and touches nothing: no click, no request, no change. Only what is shown is read; rows that
// the page hides are left out, and so are tables that only lay out other tables. A cell that spans rows
// belongs to each of them (the HTML table model); one that spans columns stands in its first column.
// A table beyond the limits is left out whole and counted: half a table would look like all orders.
(() => {
  const LIMITS = { tables: 50, rows: 2000, columns: 100, cell: 5000 };

  const shown = (element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false });
  const spaces = /[ \t\u00a0\u200b]+/g;
  const cellText = (cell) =>
    cell.innerText
      .split("\n")
      .map((line) => line.replace(spaces, " ").trim())
      .filter((line) => line !== "")
      .join("\n");

  // The rows of one table as a grid of texts, or null when it is larger than the limits.
  function readTable(table) {
    const rows = [...table.rows].filter(shown);
    if (rows.length > LIMITS.rows) return null;
    const grid = [];
    let pending = []; // per column: the text of a cell from above and how many rows it still covers
    for (const row of rows) {
      const line = [];
      const next = [];
      const takeFromAbove = () => {
        while (pending[line.length]) {
          const { text, left } = pending[line.length];
          if (left > 1) next[line.length] = { text, left: left - 1 };
          line.push(text);
        }
      };
      for (const cell of row.cells) {
        if (!shown(cell)) continue;
        takeFromAbove();
        const text = cellText(cell);
        if (text.length > LIMITS.cell || line.length + cell.colSpan > LIMITS.columns) return null;
        for (let i = 0; i < cell.colSpan; i += 1) {
          const value = i === 0 ? text : "";
          const left = cell.rowSpan === 0 ? rows.length : cell.rowSpan;
          if (left > 1) next[line.length] = { text: value, left: left - 1 };
          line.push(value);
        }
      }
      takeFromAbove();
      pending = next;
      grid.push(line);
    }
    return grid;
  }

  const tables = [];
  let tooLarge = 0;
  for (const table of document.querySelectorAll("table")) {
    if (!shown(table) || table.querySelector("table")) continue;
    if (tables.length >= LIMITS.tables) {
      tooLarge += 1;
      continue;
    }
    const grid = readTable(table);
    if (grid === null) tooLarge += 1;
    else if (grid.length > 1 && grid.some((row) => row.length > 1)) tables.push(grid);
  }
  return { title: document.title, url: location.href, tables, tooLarge };
})();
