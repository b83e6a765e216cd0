import { expect, it } from "vitest";
import { factsOf } from "../../../../test/study/facts.js";
import { makeMenuDemand, makePairLevels } from "./menu.js";

it("gives a pair the level of the stock it is served from, over several stocks their mean by units", async () => {
  const { warehouse } = await factsOf({ order_line: "order_id | customer_id\nA | C1" });
  const run = async (sql: string) => await warehouse.run(sql);
  await run("CREATE SCHEMA IF NOT EXISTS mart");
  await run("CREATE SCHEMA IF NOT EXISTS derived");
  await run(`CREATE OR REPLACE TABLE mart.line AS SELECT * FROM (VALUES
    ('C', 'p', 'N', 3.0, FALSE), ('C', 'p', 'N', 3.0, FALSE), ('C', 'p', 'S', 2.0, FALSE),
    ('C', 'q', 'N', 5.0, FALSE), ('C', 'q', 'S', 9.0, TRUE), ('D', 'p', 'S', 4.0, FALSE))
    t(customer_id, product_id, warehouse, quantity, cancelled)`);
  await run(
    "CREATE OR REPLACE TABLE derived.menu_band AS SELECT * FROM (VALUES ('C', 1), ('D', 0)) t(customer_id, band)",
  );
  // Levels of product p in the north and the south, of q in the north, for both bands.
  await run(`CREATE OR REPLACE TABLE derived.item_band_level AS
SELECT product_id, site, band, 0.5 AS today, best, best AS low, best AS high, best AS without,
  1.0 AS cost_today, cost AS cost_best, 2.0 AS lost_today, 0.5 AS lost_best
FROM (VALUES ('p', 'N', 0.9, 3.0), ('p', 'S', 0.7, 5.0), ('q', 'N', 0.8, 2.0)) i(product_id, site, best, cost)
  CROSS JOIN (VALUES (0), (1)) b(band)`);
  await run(makeMenuDemand(true));
  for (const statement of makePairLevels(true)) await run(statement);
  const pairs = await warehouse.rows({
    sql: "SELECT customer_id, product_id, lines, CAST(quantity AS DOUBLE) AS quantity, best, cost, gain FROM derived.pair_level ORDER BY 1, 2",
    shape: {
      customer_id: "text",
      product_id: "text",
      lines: "count",
      quantity: "number",
      best: "number",
      cost: "number",
      gain: "number",
    },
  });
  expect(pairs.map((p) => [p.customer_id, p.product_id, p.lines, p.quantity])).toEqual([
    ["C", "p", 3, 8],
    ["C", "q", 1, 5],
    ["D", "p", 1, 4],
  ]);
  const numbers = pairs.flatMap((p) => [p.best, p.cost, p.gain]);
  const expected = [(6 * 0.9 + 2 * 0.7) / 8, 6 * 2 + 2 * 4, 8 * 1.5, 0.8, 5, 7.5, 0.7, 16, 6];
  numbers.forEach((n, i) => {
    expect(n).toBeCloseTo(expected[i]!, 12);
  });
});
