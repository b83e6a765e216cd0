// Cost to serve by six activities against the plain grouped sum of the same lines by customer and product, on one
// connection, turn by turn. Called by bench.mjs in a process of its own.
import { mkdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";

const memoryLimit = "2GB";

/** An order-level driver, two time equations and four simple ones; cents with no round share anywhere. */
const pools = [
  { id: "order desk", column: "order-processing", cents: 61_234_567_01, weight: { orders: 6 } },
  { id: "picking", column: "handling", cents: 87_654_321_07, weight: { lines: 1.5, quantity: 0.1 } },
  { id: "packing", column: "packaging", cents: 23_456_789_03, weight: { quantity: 0.25, weight: 0.02 } },
  { id: "carriers", column: "transport", cents: 98_765_432_09, weight: { freight: 1 } },
  { id: "storage", column: "storage", cents: 45_678_901_11, weight: { weight: 1 } },
  { id: "selling", column: "selling", cents: 34_567_890_13, weight: { revenue: 1 } },
];

const plainSum = `CREATE OR REPLACE TABLE bench.plain AS
SELECT customer_id, product_id, sum(quantity), sum(amount), sum(cost), sum(freight), sum(weight::DECIMAL(18,4)), count(*)
FROM mart.line GROUP BY customer_id, product_id`;

async function input(path, linesQuery) {
  const at = (file) => import(`../dist/${file}.js`);
  const [{ openWarehouse }, { tableNames, tables }, { sqlTypes }, { buildMart }, { defaultAssumptions }] =
    await Promise.all([
      at("facts/duckdb/warehouse"),
      at("core/schema/index"),
      at("facts/sql/types"),
      at("study/mart"),
      at("core/assumptions"),
    ]);
  mkdirSync(dirname(path), { recursive: true });
  for (const old of [path, `${path}.wal`]) rmSync(old, { force: true });
  const warehouse = await openWarehouse({ path, memoryLimit, threads: 2, spillDir: `${path}.spill` });
  const facts = {};
  for (const name of tableNames) facts[name] = { rows: 0, columns: {}, blocked: [] };
  const period = { from: "2023-01-01", to: "2026-12-31" };
  const settings = {
    period,
    asOf: period.to,
    calendar: { workingDays: [1, 2, 3, 4, 5, 6, 7], holidays: [], extraWorkingDays: [] },
    promise: {
      which: "first",
      by: "date",
      earlyDays: null,
      leadDays: null,
      openOrders: "late",
      unknown: "exclude",
    },
  };
  const given =
    "order_id line_no customer_id product_id ordered_on promised_on delivered_on quantity delivered_quantity amount cost freight weight";
  facts.order_line = {
    rows: linesQuery.lines,
    columns: Object.fromEntries(given.split(" ").map((c) => [c, { filled: linesQuery.lines, timed: false }])),
    blocked: [],
  };
  const all = { tables: facts, sources: [], problems: [], dataHash: "", span: null };
  await warehouse.run("CREATE SCHEMA fact");
  await warehouse.run("CREATE SCHEMA bench");
  for (const name of tableNames) {
    const columns = Object.entries(tables[name].columns).map(([c, d]) => `"${c}" ${sqlTypes[d.type]}`);
    await warehouse.run(`CREATE TABLE fact."${name}" (${columns.join(", ")}, _src SMALLINT, _row INTEGER)`);
  }
  const columns = given.split(" ").join(", ");
  await warehouse.run(
    `INSERT INTO fact.order_line (${columns}, _src, _row) SELECT ${columns}, 0, 0 FROM (${linesQuery.sql})`,
  );
  await buildMart(warehouse, all, settings);
  await warehouse.run("CHECKPOINT");
  return { warehouse, facts: all, settings, assumptions: defaultAssumptions, before: [] };
}

/** Seconds of wall and of processor for each, turn by turn, and the sums that must come out. */
export async function costBench(path, linesQuery, rounds) {
  const { spreadCosts } = await import("../dist/study/cost/spread.js");
  const given = await input(path, linesQuery);
  const taken = { plain: [], cost: [] };
  const timed = async (kind, work) => {
    const [start, used] = [process.hrtime.bigint(), process.cpuUsage()];
    await work();
    const cpu = process.cpuUsage(used);
    taken[kind].push({
      seconds: Number(process.hrtime.bigint() - start) / 1e9,
      cpu: (cpu.user + cpu.system) / 1e6,
    });
  };
  for (let round = 0; round < rounds; round++) {
    await timed("plain", () => given.warehouse.run(plainSum));
    await timed("cost", () => spreadCosts(given, pools, []));
  }
  const [{ cents }] = await given.warehouse.rows({
    sql: "SELECT CAST(sum(total) AS BIGINT) FROM derived.pair_cost",
    shape: { cents: "count" },
  });
  const ledger = pools.reduce((sum, p) => sum + p.cents, 0);
  if (cents !== ledger) throw new Error(`${cents} cents on pairs, ${ledger} in the pools`);
  await given.warehouse.close();
  return taken;
}
