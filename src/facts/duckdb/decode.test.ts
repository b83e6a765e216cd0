import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Shape } from "../../core/shape.js";
import { type DuckWarehouse, openWarehouse } from "./warehouse.js";

let warehouse: DuckWarehouse;
beforeAll(async () => {
  warehouse = await openWarehouse({ path: null, memoryLimit: "512MB", threads: 1, spillDir: tmpdir() });
});
afterAll(() => warehouse.close());

async function one<S extends Shape>(sql: string, shape: S) {
  return (await warehouse.rows({ sql, shape }))[0]!;
}

describe("what a query gives becomes plain values", () => {
  it("rounds money to hundredths, half away from zero", async () => {
    const row = await one(
      "SELECT 1.005::DECIMAL(18,4), -1.005::DECIMAL(18,4), 7::BIGINT, 0.1::DECIMAL(4,1)",
      {
        up: "money",
        down: "money",
        whole: "money",
        tenth: "money",
      },
    );
    expect(row).toEqual({ up: 101, down: -101, whole: 700, tenth: 10 });
  });

  it("refuses money that is a double, and sums beyond 2^53", async () => {
    await expect(one("SELECT 1.5::DOUBLE", { m: "money" })).rejects.toThrow(/not a money/);
    await expect(one("SELECT 9007199254740993::HUGEINT", { n: "count" })).rejects.toThrow(/beyond 2\^53/);
    await expect(one("SELECT 1e300::DOUBLE * 1e300", { n: "number" })).rejects.toThrow(/finite/);
  });

  it("reads counts from every integer type, and numbers from every numeric type", async () => {
    const row = await one(
      "SELECT sum(x), count(*), 3::TINYINT, avg(x), 2.25::DECIMAL(9,2) FROM range(4) t(x)",
      {
        sum: "count",
        n: "count",
        tiny: "count",
        mean: "number",
        decimal: "number",
      },
    );
    expect(row).toEqual({ sum: 6, n: 4, tiny: 3, mean: 1.5, decimal: 2.25 });
  });

  it("writes days and instants as they stand, before 1970 too, in no time zone", async () => {
    const row = await one(
      "SELECT DATE '1969-12-31', TIMESTAMP '1969-12-31 23:59:59.9', TIMESTAMP '2024-02-29 08:00:00', DATE '2024-03-01'",
      { day: "day", instant: "instant", dayOfInstant: "day", instantOfDay: "instant" },
    );
    expect(row).toEqual({
      day: "1969-12-31",
      instant: "1969-12-31T23:59:59",
      dayOfInstant: "2024-02-29",
      instantOfDay: "2024-03-01T00:00:00",
    });
  });

  it("goes by position, so a column called __proto__ is a column like any other", async () => {
    const row = await one(`SELECT 'x' AS "__proto__", NULL AS "__proto__"`, { a: "text", b: "text?" });
    expect(row).toEqual({ a: "x", b: null });
  });

  it("tells the statement when a null or a column too many comes back", async () => {
    await expect(one("SELECT NULL::VARCHAR", { a: "text" })).rejects.toThrow(/a is null[\s\S]*SELECT NULL/);
    await expect(one("SELECT 1, 2", { a: "count" })).rejects.toThrow(/2 columns/);
  });

  it("binds every kind of value", async () => {
    const rows = await warehouse.rows({
      sql: "SELECT ?, ?, ?, ?, ?::VARCHAR, DATE '2024-01-01' + ?",
      params: ["it's", 1.5, 5_000_000_000, true, null, 3],
      shape: { a: "text", b: "number", c: "count", d: "flag", e: "text?", f: "day" },
    });
    expect(rows).toEqual([{ a: "it's", b: 1.5, c: 5_000_000_000, d: true, e: null, f: "2024-01-04" }]);
  });
});
