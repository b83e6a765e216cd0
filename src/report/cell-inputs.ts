import { logisticsAreas, standardLines } from "../core/cost/gbt20523.js";
import { causedColumns, costColumns } from "../core/cost/pool.js";
import type { Cell, Results, Table } from "../core/findings.js";
import type { Words } from "../i18n/index.js";
import { cellAddress, rowKey } from "./address.js";
import { pairInputs } from "./level-inputs.js";
import { lossInputs } from "./loss-inputs.js";
import { measureInputs } from "./measure-inputs.js";

/** Columns of one row that another is made of. */
const madeOf: Readonly<Record<string, readonly string[]>> = {
  contribution: ["margin", "served"],
  served: causedColumns,
  "to-serve": ["served", "shared"],
  "to-serve-share": ["to-serve", "amount"],
  profit: ["contribution", "shared"],
};

const servedTables = ["cost.customers", "cost.products", "cost.pairs", "cost.channels", "cost.regions"];

/** Cells a cell was computed from, as addresses: other columns of its row, and for a cost the accounts it came from. */
export function cellInputs(
  results: Results,
  {
    table,
    key,
    column,
  }: { readonly table: string; readonly key: readonly string[]; readonly column: string },
  row: readonly Cell[],
): string[] {
  const own = results.tables[table]!;
  if (servedTables.includes(table)) {
    const parts = Object.hasOwn(madeOf, column) ? madeOf[column]! : [];
    const cells = parts.flatMap((part) =>
      filled(own, row, part) ? [`${table}[${key.join("|")}].${part}`] : [],
    );
    return (costColumns as readonly string[]).includes(column)
      ? allocated(results, (line) => line("column") === column)
      : cells;
  }
  switch (table) {
    case "plan.changes":
    case "level.penalty":
    case "level.optima":
      return planInputs(own, { table, key, column }, row);
    case "level.pairs":
      return pairInputs(results, { table, key, column }, row);
    case "scenario.compare":
      return scenarioInputs(results, key[0] ?? "", column);
    case "cost.reconciliation":
      return reconciledInputs(results, own, row);
    case "cost.resources":
      return column === "cost" ? allocated(results, (line) => line("resource") === key[0]) : [];
    case "cost.gbt20523":
    case "cost.gbt20523.annex":
      return standardInputs(results, table, key[0] ?? "", column);
    case "cost.chart.eleven-headings":
      return booked(results, (leaf) => leaf("eleven") === (key[0] === "none" ? null : key[0]));
    default:
      return table.startsWith("measure.")
        ? measureInputs(results, { table, key, column })
        : lossInputs(results, { table, key, column });
  }
}

/** Columns of one row that another is made of, in the tables of levels and of the plan. */
const rowParts: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "plan.changes": { gain: ["lost-saved", "margin", "cost-saved"], net: ["gain", "cost"] },
  "level.optima": { saving: ["total-today", "total-best"] },
};

function planInputs(
  own: Omit<Table, "id">,
  {
    table,
    key,
    column,
  }: { readonly table: string; readonly key: readonly string[]; readonly column: string },
  row: readonly Cell[],
): string[] {
  if (table !== "level.penalty")
    return (rowParts[table]?.[column] ?? []).flatMap((part) =>
      filled(own, row, part) ? [`${table}[${key.join("|")}].${part}`] : [],
    );
  // The whole penalty of a kind is the sum of its parts, per the same thing.
  const [kind, part, per] = ["kind", "part", "per"].map((id) => row[at(own, id)]);
  if (part !== "total" || column !== "value") return [];
  return own.rows.flatMap((other) => {
    const its = String(other[at(own, "part")]);
    const alike = other[at(own, "kind")] === kind && other[at(own, "per")] === per;
    return alike && !["total", "without-leaving"].includes(its)
      ? [`${table}[${rowKey(own, other).join("|")}].value`]
      : [];
  });
}

/** As it stands: the figure itself. Under a scenario: that, and for the one that is taken apart the steps away from it. */
function scenarioInputs(results: Results, figure: string, column: string): string[] {
  if (column === "base") return [figure];
  const steps = results.tables["scenario.waterfall"];
  const own = steps === undefined || figure !== "plan.net.total" ? [] : steps.rows;
  return [
    figure,
    ...own.flatMap((row) =>
      row[at(steps!, "scenario")] === column
        ? [`scenario.waterfall[${rowKey(steps!, row).join("|")}].value`]
        : [],
    ),
  ];
}

const at = (table: Omit<Table, "id">, id: string) => table.columns.findIndex((column) => column.id === id);

function filled(table: Omit<Table, "id">, row: readonly Cell[], id: string): boolean {
  const cell = row[at(table, id)];
  return typeof cell === "number" && cell !== 0;
}

function reconciledInputs(results: Results, own: Omit<Table, "id">, row: readonly Cell[]): string[] {
  const [part, of, resource] = ["part", "of", "resource"].map((id) => row[at(own, id)] ?? null);
  switch (part) {
    case "ledger":
      return ["cost.explicit.total"];
    case "customers":
      return allocated(results, (line) => line("column") === of);
    case "no-takers":
      return allocated(results, (line) => line("to") === "pool" && line("used") === null);
    default:
      return allocated(results, (line) => line("to") === part && line("resource") === resource);
  }
}

/** A sum of the standard's form comes from the lines it adds up, an item from the ledger lines that stand under it. */
function standardInputs(results: Results, table: string, item: string, column: string): string[] {
  const line = standardLines.find(({ id }) => id === item);
  if (line === undefined) return [];
  if (line.plus !== null)
    return [...line.plus, ...(line.minus ?? [])].map((part) => `${table}[${part}].${column}`);
  if (item === "stock-capital-implicit") return ["cost.stock-capital.implicit"];
  const area = logisticsAreas.find((name) => column.startsWith(`${name}-`));
  return booked(results, (leaf) => {
    if (leaf("item") !== item) return false;
    if (table === "cost.gbt20523.annex")
      return leaf("outsourced") === false && (column === "total" || leaf("form") === column);
    if (area !== undefined && leaf("area") !== area) return false;
    return column.endsWith("-subtotal") || leaf("outsourced") === column.endsWith("-outsourced");
  });
}

const linesSaid = 20;
const allocation = "cost.allocation";

/** Ledger lines that are meant, the largest first. */
const booked = (results: Results, meant: (leaf: (column: string) => Cell) => boolean): string[] =>
  linesOf(results, "cost.headings", meant);

/** Lines of the allocation that are meant. */
const allocated = (results: Results, meant: (line: (column: string) => Cell) => boolean): string[] =>
  linesOf(results, allocation, meant);

function linesOf(results: Results, id: string, meant: (line: (column: string) => Cell) => boolean): string[] {
  const table = results.tables[id];
  if (table === undefined) return [];
  const amount = at(table, "amount");
  return table.rows
    .filter((row) => meant((column) => row[at(table, column)] ?? null))
    .sort((a, b) => Math.abs(Number(b[amount])) - Math.abs(Number(a[amount])))
    .slice(0, linesSaid)
    .map((row) => `${id}[${rowKey(table, row).join("|")}].amount`);
}

/** How the money of a line of the allocation was shared out: driver, rate, volume; null for any other id. */
export function basisText(results: Results, id: string, words: Words): string | null {
  const address = cellAddress(id);
  const table = results.tables[allocation];
  if (address?.table !== allocation || table === undefined) return null;
  const row = table.rows.find((cells) => rowKey(table, cells).every((part, k) => part === address.key[k]));
  const cell = (column: string) => row?.[at(table, column)] ?? null;
  const [amount, used, volume, rate] = [cell("amount"), cell("used"), cell("volume"), cell("rate")];
  if (
    typeof amount !== "number" ||
    typeof used !== "string" ||
    typeof volume !== "number" ||
    typeof rate !== "number"
  )
    return null;
  return words.say(words.report.figure.basis, {
    amount,
    driver: words.cell(used, table.columns[at(table, "used")]!, allocation),
    rate: words.format.exact(rate, "ratio"),
    volume,
  });
}
