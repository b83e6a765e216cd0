import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DuckWarehouse, openWarehouse } from "../../duckdb/warehouse.js";
import { isCoarse, makeCustomerStake, purchaseStages, stageCount } from "./stake.js";

let warehouse: DuckWarehouse;
beforeAll(async () => {
  warehouse = await openWarehouse({
    path: null,
    memoryLimit: "1GB",
    spillDir: join(tmpdir(), `plimsoll-stake-${process.pid}`),
  });
  await warehouse.run("CREATE SCHEMA derived");
  await warehouse.run(`CREATE TABLE derived.purchase_exposure AS
SELECT CAST(i % 7 AS VARCHAR) AS customer_id, CAST(-2 AS DOUBLE) AS eta, CAST(i // 50 AS INTEGER) AS repeats,
  CAST(CASE WHEN i < 50 THEN 0 ELSE 1 + i % 50 * 37 END AS INTEGER) AS days
FROM range(12000) t(i)`);
});
afterAll(async () => warehouse.close());

const stake = async (coarse: boolean) => {
  const stages = await warehouse.rows(purchaseStages(coarse));
  const ahead = (repeats: number, days: number) => (40 * (repeats + 1)) / (repeats + days / 30 + 5);
  await warehouse.run(
    "CREATE OR REPLACE TABLE derived.purchase_stage (stage_repeats INTEGER, stage_days INTEGER, ahead DOUBLE)",
  );
  const values = stages.map(
    (s) => `(${s.stage_repeats}, ${s.stage_days}, ${ahead(s.stage_repeats, s.stage_days)})`,
  );
  await warehouse.run(`INSERT INTO derived.purchase_stage VALUES ${values.join(", ")}`);
  const { sql, params } = makeCustomerStake(coarse, false, null);
  await warehouse.run(sql, params);
  const rows = await warehouse.rows({
    sql: "SELECT customer_id, purchases, ahead FROM derived.customer_stake ORDER BY customer_id",
    shape: { customer_id: "text", purchases: "count", ahead: "number" },
  });
  return { stages, rows };
};

describe("stages of relations at their purchases", () => {
  it("are joined with their neighbours when there are many, to the same stakes within a hundredth", async () => {
    const [count] = await warehouse.rows(stageCount());
    expect(isCoarse(count!.stages)).toBe(true);
    const fine = await stake(false);
    const coarse = await stake(true);
    expect(fine.stages).toHaveLength(count!.stages);
    expect(coarse.stages.length).toBeLessThan(count!.stages / 5);
    expect(coarse.rows.map((r) => r.purchases)).toEqual(fine.rows.map((r) => r.purchases));
    coarse.rows.forEach((row, i) => {
      expect(row.ahead / fine.rows[i]!.ahead).toBeGreaterThan(0.99);
      expect(row.ahead / fine.rows[i]!.ahead).toBeLessThan(1.01);
    });
  });

  it("keep who has just begun apart, and nobody comes back on the first day", async () => {
    const { stages } = await stake(true);
    for (const s of stages) expect(s.stage_repeats === 0).toBe(s.stage_days === 0);
  });
});
