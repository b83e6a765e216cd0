import { expect, it } from "vitest";
import { factsOf } from "../../../../test/study/facts.js";
import { failureColumn } from "../../../core/loss/failures.js";
import { failedGroups, makeFailedPurchases } from "./failed-purchases.js";

it("lets every so manieth of the rare ways to fail stand for its like, and leaves a firm of few ways as it is", async () => {
  const { warehouse } = await factsOf({ order_line: "order_id | customer_id\nA | C1" });
  const late = failureColumn("late");
  await warehouse.run("CREATE SCHEMA IF NOT EXISTS derived");
  // Month m of forty failed 50 times if it is one of the first five, else twice.
  await warehouse.run(`CREATE OR REPLACE TABLE derived.plan_order AS
SELECT 'C' || i AS customer_id, DATE '2026-01-01' AS day, CAST(m AS VARCHAR) AS month, TRUE AS ${late}
FROM range(40) a(m), range(50) b(i) WHERE m < 5 OR i < 2`);
  await warehouse.run(
    `CREATE OR REPLACE TABLE derived.plan_order AS SELECT * REPLACE (customer_id || '-' || month AS customer_id) FROM derived.plan_order`,
  );
  await warehouse.run(
    "CREATE OR REPLACE TABLE derived.customer_stake AS SELECT customer_id, 100 AS stake FROM derived.plan_order",
  );
  const places = Array.from({ length: 40 }, (_, m) => ({
    nth: m,
    where: [{ dimension: "month" as const, value: String(m) }],
    lines: false,
  }));
  const make = async (parts?: number) => {
    for (const { sql, params } of makeFailedPurchases(["late"], new Map([["late", places]]), false, parts))
      await warehouse.run(sql, params);
  };
  await make();
  const groups = async (most?: number) => await warehouse.rows(failedGroups(most));
  const sum = (rows: Awaited<ReturnType<typeof groups>>, of: "n" | "stake" | "squares") =>
    rows.reduce((total, r) => total + r[of], 0);

  const all = await groups();
  expect(all).toHaveLength(40);
  expect(sum(all, "n")).toBe(5 * 50 + 35 * 2);
  expect(await groups(40)).toEqual(all);
  await make(3);
  expect(await groups()).toEqual(all);
  const few = await groups(10);
  expect(few.length).toBeLessThanOrEqual(10);
  expect(few.filter((r) => r.n === 50)).toEqual(all.filter((r) => r.n === 50));
  for (const of of ["n", "stake", "squares"] as const)
    expect(Math.abs(sum(few, of) / sum(all, of) - 1)).toBeLessThan(0.1);
});
