import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AssumptionSet } from "../../src/core/assumption.js";
import { defaultAssumptions } from "../../src/core/assumptions.js";
import type { Facts } from "../../src/core/facts.js";
import type { Findings } from "../../src/core/findings.js";
import { type TableName, tableNames, tables } from "../../src/core/schema/index.js";
import { openWarehouse } from "../../src/facts/duckdb/warehouse.js";
import { lit } from "../../src/facts/sql/text.js";
import { sqlTypes } from "../../src/facts/sql/types.js";
import type { StudyInput, StudySettings } from "../../src/study/input.js";
import { settings as usual } from "./facts.js";

type Row = Readonly<Record<string, string | number | boolean | null>>;

export interface World {
  readonly orders: readonly Row[];
  readonly lines?: readonly Row[];
  readonly facts?: Partial<Record<TableName, readonly Row[]>>;
  readonly settings?: Partial<StudySettings>;
  readonly assumptions?: AssumptionSet;
  readonly before?: readonly Findings[];
}

const flags =
  "on_time in_full otif perfect cancelled open returned damaged wrong_item complaint claim expedited problem invoice_correct documents_complete substituted backordered stocked_out failure";
const orderColumns = columns(
  `order_id customer_id:VARCHAR ordered_on:TIMESTAMP month:DATE lines:INTEGER quantity delivered_quantity amount cost freight:DECIMAL(18,4) weight:DOUBLE promised_on confirmed_on shipped_on delivered_on:TIMESTAMP cycle_days:DOUBLE ${flags}:BOOLEAN score:DOUBLE status channel region carrier mode warehouse:VARCHAR _src _row:INTEGER`,
);
const lineColumns = columns(
  "order_id line_no customer_id product_id:VARCHAR ordered_on:TIMESTAMP month:DATE quantity delivered_quantity amount cost freight:DECIMAL(18,4) weight:DOUBLE promised_on shipped_on delivered_on:TIMESTAMP on_time in_full cancelled open damaged wrong_item substituted backordered stocked_out returned:BOOLEAN channel region carrier mode warehouse:VARCHAR _src _row:INTEGER",
);

/** `a b:TYPE` gives both the type. */
function columns(text: string): Record<string, string> {
  const out: Record<string, string> = {};
  let waiting: string[] = [];
  for (const word of text.split(" ")) {
    const [name, type] = word.split(":") as [string, string?];
    waiting.push(name);
    if (type === undefined) continue;
    for (const w of waiting) out[w] = type;
    waiting = [];
  }
  return out;
}

/** A study's input on summaries written by hand: what the rooms read, without files. */
export async function world(given: World): Promise<StudyInput> {
  const warehouse = await openWarehouse({
    path: null,
    memoryLimit: "1GB",
    spillDir: join(tmpdir(), `plimsoll-study-${process.pid}`),
  });
  const create = async (name: string, types: Record<string, string>, rows: readonly Row[]) => {
    await warehouse.run(
      `CREATE TABLE ${name} (${Object.entries(types)
        .map(([c, t]) => `"${c}" ${t}`)
        .join(", ")})`,
    );
    for (let i = 0; i < rows.length; i += 500) {
      const values = rows.slice(i, i + 500).map(
        (row) =>
          `(${Object.entries(types)
            .map(([c, t]) => literal(row[c] ?? null, t))
            .join(", ")})`,
      );
      await warehouse.run(`INSERT INTO ${name} VALUES ${values.join(", ")}`);
    }
  };
  await warehouse.run("CREATE SCHEMA fact");
  await warehouse.run("CREATE SCHEMA mart");
  const facts = {} as Record<TableName, Facts["tables"][TableName]>;
  for (const name of tableNames) {
    const rows =
      given.facts?.[name] ??
      (name === "order" ? given.orders : name === "order_line" ? (given.lines ?? []) : []);
    const types = Object.fromEntries(
      Object.entries(tables[name].columns).map(([c, d]) => [c, sqlTypes[d.type]]),
    );
    if (name !== "order" && name !== "order_line")
      await create(`fact."${name}"`, { ...types, _src: "SMALLINT", _row: "INTEGER" }, rows);
    const filled = new Map<string, number>();
    for (const row of rows)
      for (const [c, v] of Object.entries(row)) if (v !== null) filled.set(c, (filled.get(c) ?? 0) + 1);
    facts[name] = {
      rows: rows.length,
      columns: Object.fromEntries([...filled].map(([c, n]) => [c, { filled: n, timed: false }])),
      blocked: [],
    };
  }
  const kept = (rows: readonly Row[]) => rows.map((row) => ({ cancelled: false, ...row }));
  await create('mart."order"', orderColumns, kept(given.orders.map((o) => summed(o, given.lines))));
  await create("mart.line", lineColumns, kept(given.lines ?? []));
  await warehouse.run(`CREATE TABLE mart.customer AS
SELECT o.customer_id, c.name, c."group", c.type, c.class, c.region, c.city, c.channel, o.* EXCLUDE (customer_id), c.target_on_time, c.target_in_full, c.target_otif
FROM (SELECT customer_id, count(*) AS orders, sum(lines) AS lines, sum(quantity) AS quantity, sum(amount) FILTER (WHERE NOT cancelled) AS amount,
  sum(cost) FILTER (WHERE NOT cancelled) AS cost, sum(freight) AS freight, min(ordered_on) AS first_on, max(ordered_on) AS last_on
  FROM mart."order" WHERE customer_id IS NOT NULL GROUP BY 1) o LEFT JOIN fact.customer c USING (customer_id)`);
  await warehouse.run(`CREATE TABLE mart.product AS
SELECT l.product_id, p.name, p.class, p.brand, l.* EXCLUDE (product_id)
FROM (SELECT product_id, count(*) AS lines, sum(quantity) AS quantity, sum(amount) FILTER (WHERE NOT cancelled) AS amount, sum(cost) FILTER (WHERE NOT cancelled) AS cost
  FROM mart.line WHERE product_id IS NOT NULL GROUP BY 1) l LEFT JOIN fact.product p USING (product_id)`);
  await warehouse.run(`CREATE TABLE mart.pair AS
SELECT customer_id, product_id, count(*) AS lines, sum(quantity) AS quantity, sum(amount) FILTER (WHERE NOT cancelled) AS amount, sum(cost) FILTER (WHERE NOT cancelled) AS cost,
  count(DISTINCT order_id) AS orders FROM mart.line GROUP BY 1, 2`);
  const settings: StudySettings = { ...usual, ...given.settings };
  return {
    warehouse,
    facts: { tables: facts, sources: [], problems: [], dataHash: "", span: settings.period },
    settings,
    assumptions: { ...defaultAssumptions, ...given.assumptions },
    before: given.before ?? [],
  };
}

/** What an order does not say of itself is the sum of its lines, as the mart makes it. */
function summed(order: Row, lines: readonly Row[] = []): Row {
  const own = lines.filter((l) => l.order_id === order.order_id);
  if (own.length === 0) return order;
  const sums = ["quantity", "amount", "cost", "freight", "weight"].flatMap((column) => {
    const said = own.flatMap((l) => (typeof l[column] === "number" ? [l[column]] : []));
    return said.length === 0 ? [] : [[column, said.reduce((a, b) => a + b, 0)] as const];
  });
  return { lines: own.length, ...Object.fromEntries(sums), ...order };
}

function literal(value: string | number | boolean | null, type: string): string {
  return value === null ? "NULL" : `${lit(String(value))}::${type}`;
}

/** The value of a figure; a figure that was not made at all fails the test that asks for it. */
export function figureValue(findings: Findings, id: string): number | null {
  const found = findings.figures.find((f) => f.id === id);
  if (found === undefined) throw new Error(`no figure ${id}`);
  return found.value;
}

/** A table's rows as objects. */
export function rowsOf(findings: Findings, id: string): Record<string, string | number | boolean | null>[] {
  const table = findings.tables.find((t) => t.id === id);
  if (table === undefined) throw new Error(`no table ${id}`);
  return table.rows.map((row) => Object.fromEntries(table.columns.map((c, i) => [c.id, row[i]!])));
}
