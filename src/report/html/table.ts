import type { Cell } from "../../core/findings.js";
import { fill, type Words } from "../../i18n/index.js";
import type { DocumentTable, MatrixTable } from "../document.js";
import { escapeHtml } from "./escape.js";

type Column = DocumentTable["columns"][number];

const isNumber = (column: Column) => column.kind === "number";
const isDay = (cell: Cell | undefined) => typeof cell === "string" && /^\d{4}-\d{2}-\d{2}$/.test(cell);
const isMoney = (column: Column) => column.unit.startsWith("money");

/** One way of writing per column, so that figures line up: digits are chosen from all its cells. */
export function cellWriter(
  table: DocumentTable,
  words: Words,
): (value: Cell, at: number, row?: number) => string {
  const { format } = words;
  const digits = table.columns.map((column, i) => {
    let largest = 0;
    let whole = true;
    for (const row of table.rows) {
      const value = row[i];
      if (typeof value !== "number") continue;
      largest = Math.max(largest, Math.abs(value));
      whole &&= Number.isInteger(value);
    }
    if (whole && table.heads === undefined) return 0;
    // Columns of a form are added across: they keep their cents alike.
    if (table.heads !== undefined) return 2;
    if (isMoney(column)) return largest >= 10_000 ? 0 : 2;
    return largest >= 1000 ? 0 : largest >= 100 ? 1 : 2;
  });
  return (value, at, row) => {
    const column = table.columns[at]!;
    const unit = row === undefined ? null : (table.rowUnits?.[row] ?? null);
    if (typeof value === "number" && column.unit === "ratio" && unit !== null)
      return format.value(value, unit).replace(/^-/, "−");
    if (typeof value !== "number" || !isNumber(column)) return words.cell(value, column, table.id);
    if (column.unit === "share") return format.share(value).replace(/^-/, "−");
    // Nothing at all is said shortly, so that the amounts of a form stand out.
    if (value === 0 && table.heads !== undefined) return "0";
    const text = format.number(Math.abs(value), digits[at]!);
    // What is not nothing is not shown as nothing.
    const least = 10 ** -digits[at]!;
    if (value > 0 && value < least / 2 && !isMoney(column)) return `<${format.number(least, digits[at]!)}`;
    return value < 0 ? (isMoney(column) ? `(${text})` : `−${text}`) : text;
  };
}

/** A few words stay on one line, a name on two, a sentence gets room. */
function roomFor(text: string): "short" | "mid" | "wide" {
  const breadth = text.length + (text.match(/[\u3000-\uffef]/g)?.length ?? 0);
  return text.length > 40 ? "wide" : breadth > 14 ? "mid" : "short";
}

function heading(column: Column, words: Words): string {
  const money = isNumber(column) && isMoney(column) && words.format.currency !== "";
  return (
    escapeHtml(column.title) + (money ? ` <span lang="en">(${escapeHtml(words.format.currency)})</span>` : "")
  );
}

export function htmlTable(table: DocumentTable, words: Words, quiet = false, within = ""): string {
  const write = cellWriter(table, words);
  const shown = table.rows.slice(0, table.shown);
  // Columns without a single value say nothing on a page; the workbook keeps them.
  const used = table.columns.flatMap((column, i) =>
    column.kind === "key" || shown.some((row) => row[i] !== null) ? [i] : [],
  );
  const first = used.find((i) => table.columns[i]!.kind === "label") ?? used[0];
  const lead = used.some((i) => table.columns[i]!.kind === "key")
    ? used.find((i) => table.columns[i]!.kind === "key")
    : first;
  const body = shown
    .map((row, r) => {
      const cells = used.map((i) => {
        const text = escapeHtml(write(row[i] ?? null, i, r));
        if (i === lead) return `<th scope="row">${text}</th>`;
        return isNumber(table.columns[i]!)
          ? `<td class="n">${text}</td>`
          : `<td class="t ${isDay(row[i]) ? "d" : roomFor(text)}">${text}</td>`;
      });
      return `<tr${table.strong?.includes(r) === true ? ' class="sum"' : ""}>${cells.join("")}</tr>`;
    })
    .join("");
  const caption = escapeHtml(table.title);
  const notes = [
    ...(table.note === null ? [] : [escapeHtml(table.note)]),
    ...(table.command === null ? [] : [withCode(words.report.table.address, table.command)]),
  ];
  return `<div class="scroll${quiet ? " quiet" : ""}${table.heads === undefined ? "" : " form"}" tabindex="0" role="region" aria-label="${escapeHtml(fill(words.report.table.label, { title: within === "" ? table.title : `${within} · ${table.title}` }))}"><table><caption>${caption}</caption><thead>${headRows(table, used, words)}</thead><tbody>${body}</tbody></table></div>${notes.map((note) => `<p class="note">${note}</p>`).join("")}`;
}

/** One row of column titles, or two where several columns stand under a common heading. */
function headRows(table: DocumentTable, used: readonly number[], words: Words): string {
  const cell = (i: number, rest = "") => {
    const column = table.columns[i]!;
    return `<th scope="col"${isNumber(column) ? ' class="n"' : ""}${rest}>${heading(column, words)}</th>`;
  };
  if (table.heads === undefined) return `<tr>${used.map((i) => cell(i)).join("")}</tr>`;
  const grouped = table.heads
    .map(({ title, columns }) => ({ title, columns: columns.filter(({ at }) => used.includes(at)) }))
    .filter(({ columns }) => columns.length > 0);
  const under = new Set(grouped.flatMap(({ columns }) => columns.map(({ at }) => at)));
  const over = grouped.map(
    ({ title, columns }) =>
      `<th scope="colgroup" colspan="${columns.length}" class="over">${escapeHtml(title)}</th>`,
  );
  const below = grouped.flatMap(({ columns }) =>
    columns.map(({ title }) => `<th scope="col" class="n">${escapeHtml(title)}</th>`),
  );
  const alone = used.filter((i) => !under.has(i)).map((i) => cell(i, ' rowspan="2"'));
  return `<tr>${[...alone, ...over].join("")}</tr><tr>${below.join("")}</tr>`;
}

/** A sentence with its command as code. */
export function withCode(message: string, command: string): string {
  return escapeHtml(message).replace("{command}", () => `<code>${escapeHtml(command)}</code>`);
}

/** The heat table: shade by size among gains, a frame around losses, the number always written. */
export function htmlMatrix(matrix: MatrixTable, words: Words): string {
  const values = matrix.cells.flat().flatMap((cell) => (cell.value === null ? [] : [cell.value]));
  const largest = Math.max(0, ...values);
  const shade = (value: number) =>
    value < 0 ? "loss" : `h${largest === 0 ? 0 : Math.min(4, Math.floor(Math.sqrt(value / largest) * 5))}`;
  const bracketed = (value: number) => {
    const text = words.format.number(Math.abs(value), largest >= 10_000 ? 0 : 2);
    return value < 0 ? `(${text})` : text;
  };
  const unit =
    matrix.unit.startsWith("money") && words.format.currency !== "" ? ` (${words.format.currency})` : "";
  const head = matrix.columns.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join("");
  const body = matrix.rows
    .map((name, r) => {
      const cells = matrix.columns.map((_, c) => {
        const cell = matrix.cells[r]![c]!;
        if (cell.value === null) return `<td class="none">${words.report.table.empty}</td>`;
        const rank = cell.rank === null ? "" : `<span class="rank">#${words.format.count(cell.rank)}</span>`;
        const notes = cell.notes.map((note) => `<span class="sub">${escapeHtml(note)}</span>`).join("");
        return `<td class="${shade(cell.value)}">${rank}<b>${escapeHtml(bracketed(cell.value))}</b>${notes}</td>`;
      });
      return `<tr><th scope="row">${escapeHtml(name)}</th>${cells.join("")}</tr>`;
    })
    .join("");
  const corner = `${escapeHtml(matrix.rowTitle)} × ${escapeHtml(matrix.columnTitle)}`;
  return `<div class="scroll quiet" tabindex="0" role="region" aria-label="${escapeHtml(fill(words.report.table.label, { title: matrix.title }))}"><table class="matrix"><caption>${escapeHtml(matrix.title)}</caption><thead><tr><th scope="col">${corner}${escapeHtml(unit)}</th>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}
