import { tmpdir } from "node:os";
import { join } from "node:path";
import { defaultAssumptions } from "../../src/core/assumptions.js";
import type { Facts, FactTable } from "../../src/core/facts.js";
import { type TableName, tableNames, tables } from "../../src/core/schema/index.js";
import { openWarehouse } from "../../src/facts/duckdb/warehouse.js";
import { ident, lit } from "../../src/facts/sql/text.js";
import { sqlTypes } from "../../src/facts/sql/types.js";
import type { StudyInput, StudySettings } from "../../src/study/input.js";

type Cell = string | number | boolean | null;

/** One table as text: a header line of schema columns, then rows; `|` between cells, an empty cell is none. */
export type Tables = Partial<Record<TableName, string>>;

export const settings: StudySettings = {
  name: "test",
  role: "distributor",
  currency: "CNY",
  language: "en",
  asOf: "2024-12-31",
  period: { from: "2024-01-01", to: "2024-12-31" },
  calendar: { workingDays: [1, 2, 3, 4, 5, 6, 7], holidays: [], extraWorkingDays: [] },
  promise: {
    which: "first",
    by: "date",
    earlyDays: null,
    leadDays: null,
    openOrders: "late",
    unknown: "exclude",
  },
  sampling: "none",
  targets: {},
};

/** A warehouse with `fact.*` tables written by hand, and the manifest a load would give. */
export async function factsOf(
  given: Tables,
  promise: Partial<StudySettings["promise"]> = {},
  more: Partial<StudySettings> = {},
): Promise<StudyInput> {
  const warehouse = await openWarehouse({
    path: null,
    memoryLimit: "1GB",
    spillDir: join(tmpdir(), `plimsoll-facts-${process.pid}`),
  });
  await warehouse.run("CREATE SCHEMA fact");
  const manifest = {} as Record<TableName, FactTable>;
  let src = 0;
  for (const name of tableNames) {
    const columns = tables[name].columns as Readonly<
      Record<string, { readonly type: keyof typeof sqlTypes }>
    >;
    const types = Object.entries(columns).map(([c, d]) => [c, sqlTypes[d.type]] as const);
    await warehouse.run(
      `CREATE TABLE fact.${ident(name)} (${types.map(([c, t]) => `${ident(c)} ${t}`).join(", ")}, _src SMALLINT, _row INTEGER)`,
    );
    const rows = parse(given[name]);
    const filled: Record<string, { filled: number; timed: boolean }> = {};
    for (const [i, row] of rows.entries()) {
      for (const [c, v] of Object.entries(row)) {
        if (!(c in columns)) throw new Error(`${name} has no column ${c}`);
        if (v === null) continue;
        filled[c] ??= { filled: 0, timed: false };
        const at = filled[c];
        at.filled += 1;
        at.timed ||= columns[c]!.type === "date" && /\d:\d/.test(String(v));
      }
      const values = types.map(([c, t]) =>
        row[c] == null ? "NULL" : `CAST(${lit(String(row[c]))} AS ${t})`,
      );
      await warehouse.run(`INSERT INTO fact.${ident(name)} VALUES (${values.join(", ")}, ${src}, ${i + 2})`);
    }
    if (rows.length > 0) src += 1;
    manifest[name] = { rows: rows.length, columns: filled, blocked: [] };
  }
  const facts: Facts = {
    tables: manifest,
    sources: [],
    problems: [],
    dataHash: "",
    span: { from: "2024-01-01", to: "2024-12-31" },
  };
  const all: StudySettings = { ...settings, ...more, promise: { ...settings.promise, ...promise } };
  return { warehouse, facts, settings: all, assumptions: defaultAssumptions, before: [] };
}

function parse(text: string | undefined): Record<string, Cell>[] {
  if (text === undefined) return [];
  const [header, ...lines] = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const names = header!.split("|").map((cell) => cell.trim());
  return lines.map((line) => {
    const cells = line.split("|").map((cell) => cell.trim());
    return Object.fromEntries(names.map((name, i) => [name, (cells[i] ?? "") === "" ? null : cells[i]!]));
  });
}
