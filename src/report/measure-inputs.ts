import type { Results, Table } from "../core/findings.js";
import { rowKey } from "./address.js";

interface Address {
  readonly table: string;
  readonly key: readonly string[];
  readonly column: string;
}

/** Scores of one element are counted one by one. */
const scoresSaid = 20;

/** What a cell of the survey, of the rivals or of the view from inside was computed from, as cells that are there. */
export function measureInputs(results: Results, { table, key, column }: Address): string[] {
  const [first = ""] = key;
  const cell = (id: string, row: string, of: string) => `${id}[${row}].${of}`;
  const own = (...columns: string[]) => columns.map((of) => cell(table, key.join("|"), of));
  switch (table) {
    case "measure.importance":
      return column === "share-of-max" || column === "sd"
        ? own("variance")
        : moment(column)
          ? counted(results, first, ["importance", "expectation"], "")
          : [];
    case "measure.performance":
      return moment(column) ? counted(results, first, ["performance"], key[1] ?? "") : [];
    case "measure.rivals": {
      const element = elementOf(results, first);
      if (column === "relative" || column === "gap-weight") return own("own", "benchmark");
      if (element === null) return [];
      if (column === "importance") return found(results, "measure.importance", [element], "mean");
      return column === "own" ? ratedBy(results, element, cellValue(results, table, key, "own")) : [];
    }
    case "measure.placement":
      return column.endsWith("-chance") || column === "more-answers"
        ? numbered(results, first).flatMap((row) => [
            cell("measure.rivals", row, "importance"),
            cell("measure.rivals", row, "own"),
          ])
        : [];
    case "measure.drivers":
      return column === "stated" ? found(results, "measure.importance", [first], "mean") : [];
    case "measure.expectation-gaps":
      return column === "gap" ? own("expectation", "perception") : [];
    default:
      return [];
  }
}

const moment = (column: string) => /^(mean|variance|sample-variance|sample-sd|sd)$/.test(column);

const columnAt = (table: Omit<Table, "id">, id: string) =>
  table.columns.findIndex((column) => column.id === id);

/** How many gave which score. */
function counted(results: Results, element: string, kinds: readonly string[], firm: string): string[] {
  const table = results.tables["measure.answers"];
  if (table === undefined) return [];
  const at = (id: string) => columnAt(table, id);
  return table.rows
    .filter(
      (row) =>
        row[at("element")] === element &&
        kinds.includes(String(row[at("kind")])) &&
        String(row[at("firm")] ?? "") === firm,
    )
    .slice(0, scoresSaid)
    .map((row) => `measure.answers[${rowKey(table, row).join("|")}].answers`);
}

function found(results: Results, id: string, key: readonly string[], column: string): string[] {
  const table = results.tables[id];
  if (table === undefined) return [];
  return table.rows.some((row) => rowKey(table, row).join("|") === key.join("|"))
    ? [`${id}[${key.join("|")}].${column}`]
    : [];
}

/** The element behind a number of the comparison. */
function elementOf(results: Results, number: string): string | null {
  const table = results.tables["measure.rivals"]!;
  const row = table.rows.find((cells) => rowKey(table, cells)[0] === number);
  const element = row?.[columnAt(table, "element")];
  return typeof element === "string" ? element : null;
}

function numbered(results: Results, element: string): string[] {
  const table = results.tables["measure.rivals"];
  if (table === undefined) return [];
  const at = columnAt(table, "element");
  return table.rows.filter((row) => row[at] === element).map((row) => rowKey(table, row)[0]!);
}

function cellValue(results: Results, id: string, key: readonly string[], column: string): unknown {
  const table = results.tables[id]!;
  const row = table.rows.find((cells) => rowKey(table, cells).join("|") === key.join("|"));
  return row?.[columnAt(table, column)];
}

/** The firm whose mean stands there. */
function ratedBy(results: Results, element: string, mean: unknown): string[] {
  const table = results.tables["measure.performance"];
  if (table === undefined || typeof mean !== "number") return [];
  const [of, value] = [columnAt(table, "element"), columnAt(table, "mean")];
  const row = table.rows.find(
    (cells) =>
      cells[of] === element && typeof cells[value] === "number" && Math.abs(cells[value] - mean) < 1e-9,
  );
  return row === undefined ? [] : [`measure.performance[${rowKey(table, row).join("|")}].mean`];
}
