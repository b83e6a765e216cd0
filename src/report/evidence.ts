import type { Cell, SourceSummary } from "../core/findings.js";
import { type TableName, tables } from "../core/schema/index.js";
import type { Shape } from "../core/shape.js";
import type { Words } from "../i18n/index.js";
import type { Evidence } from "./document.js";

/** Rows quoted in a report or on a terminal. */
export const evidenceLimit = 20;

/** Columns that tell a row apart and show why it counts come first; a page or a terminal has room for a few. */
const first = [
  "order_id",
  "line_no",
  "customer_id",
  "product_id",
  "contact_id",
  "return_id",
  "respondent_id",
  "element",
  "kind",
  "of_whom",
  "value",
  "account_name",
  "name",
  "ordered_on",
  "promised_on",
  "delivered_on",
  "posted_on",
  "on_time",
  "in_full",
  "quantity",
  "delivered_quantity",
  "amount",
  "credited",
  "goods_back",
];

const place = (id: string) => (first.includes(id) ? first.indexOf(id) : first.length);

/**
 * The answer of a row query (`_src`, `_row`, then the table's columns) as evidence: places become file and sheet,
 * money becomes major units, columns empty in every row are left out.
 */
export function evidenceOf(
  rows: readonly Readonly<Record<string, string | number | boolean | null>>[],
  shape: Shape,
  sources: readonly SourceSummary[],
  words: Words,
  total: number | null = null,
  /** Whose words the columns go by, a table of the schema or of a room: an amount is another thing on an order than in the ledger. */
  table?: string,
): Evidence {
  const quoted = rows.slice(0, evidenceLimit);
  const columns = Object.keys(shape)
    .filter((id) => !id.startsWith("_") && quoted.some((row) => row[id] !== null && row[id] !== undefined))
    .sort((a, b) => place(a) - place(b));
  return {
    columns: columns.map((id) => ({ id, title: titleOf(id, table, words) })),
    total,
    rows: quoted.map((row) => {
      const source = typeof row._src === "number" ? sources[row._src] : undefined;
      return {
        file: source?.file ?? null,
        sheet: source?.sheet ?? null,
        row: typeof row._row === "number" ? row._row : null,
        cells: columns.map((id) => {
          const cell = cellOf(row[id] ?? null, shape[id] ?? "text");
          // The kinds of answers are ours, every other word is the user's.
          return id === "kind" && table === "answer" && typeof cell === "string"
            ? words.codeName(cell, "kind")
            : cell;
        }),
      };
    }),
  };
}

/** What a room left has columns no export has; their words stand with the tables of the room. */
function titleOf(id: string, table: string | undefined, words: Words): string {
  const own =
    table === undefined ||
    (Object.hasOwn(tables, table) && Object.hasOwn(tables[table as TableName].columns, id));
  return own
    ? words.factColumn(id, table)
    : words.columnTitle(table.endsWith(".rows") ? table : "cost.rows", id);
}

function cellOf(value: Cell, kind: string): Cell {
  if (kind.startsWith("money") && typeof value === "number") return value / 100;
  if (kind.startsWith("instant") && typeof value === "string")
    return value.replace("T00:00:00", "").replace("T", " ");
  return value;
}

/** How many of the rows are quoted: all, so many of a known number, or the first of who knows how many. */
export function quotedText(evidence: Evidence, shown: number, words: Words): string {
  const { figure } = words.report;
  const known = evidence.total ?? (evidence.rows.length < evidenceLimit ? evidence.rows.length : null);
  if (known === null) return words.say(figure.firstRows, { shown });
  return words.say(known > shown ? figure.more : figure.wholeTable, { shown, total: known });
}
