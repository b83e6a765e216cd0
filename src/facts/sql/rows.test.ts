import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DuckWarehouse, openWarehouse } from "../duckdb/warehouse.js";
import { createFactView } from "./facts.js";
import { prepareLoad } from "./load.js";
import { rowsQuery } from "./rows.js";

let warehouse: DuckWarehouse;
beforeAll(async () => {
  warehouse = await openWarehouse({ path: null, memoryLimit: "512MB", threads: 1, spillDir: tmpdir() });
  for (const statement of prepareLoad) await warehouse.run(statement);
  await warehouse.run(`CREATE TABLE load.stage_0 AS SELECT * FROM (VALUES
    ('P1', TIMESTAMP '2024-03-05 10:00:00', 120.55::DECIMAL(18,4), 'C''1'),
    ('P2', TIMESTAMP '2024-03-06 00:00:00', -20.00, NULL),
    ('P3', TIMESTAMP '2024-04-01 00:00:00', 7.00, 'C2')) t(v1, v2, v3, v4)`);
  const cells = { posting_id: "v1", posted_on: "v2", amount: "v3", customer_id: "v4" };
  const part = { src: 0, row: "(rowid + 2)::INTEGER", file: "gl.csv", cells, required: ["v2"] };
  await warehouse.run(createFactView("fact.posting", "posting", [part]));
});
afterAll(() => warehouse.close());

async function ids(args: Record<string, string | number>, limit = 10) {
  const rows = await warehouse.rows(rowsQuery({ query: "fact.posting", args }, limit));
  return rows.map((r) => r.posting_id);
}

describe("the rows behind a number", () => {
  it("gives place and columns of the rows that match", async () => {
    const [row] = await warehouse.rows(rowsQuery({ query: "fact.posting", args: { customer_id: "C'1" } }, 5));
    expect(row).toMatchObject({
      _src: 0,
      _row: 2,
      posting_id: "P1",
      posted_on: "2024-03-05T10:00:00",
      amount: 12055,
      credit: null,
    });
  });

  it("filters by value, emptiness and range, and stops at the limit", async () => {
    expect(await ids({})).toEqual(["P1", "P2", "P3"]);
    expect(await ids({}, 2)).toEqual(["P1", "P2"]);
    expect(await ids({ amount: 120.55 })).toEqual(["P1"]);
    expect(await ids({ "amount.from": 0 })).toEqual(["P1", "P3"]);
    expect(await ids({ customer_id: "" })).toEqual(["P2"]);
    expect(await ids({ "customer_id.given": 1 })).toEqual(["P1", "P3"]);
    expect(await ids({ posted_on: "2024-03-05" })).toEqual(["P1"]);
    expect(await ids({ "posted_on.from": "2024-03-05", "posted_on.to": "2024-03-06" })).toEqual(["P1", "P2"]);
  });

  it("takes no name that is not on the list", () => {
    const bad =
      (query: string, args: Record<string, string | number> = {}) =>
      () =>
        rowsQuery({ query, args }, 1);
    expect(bad("load.reject")).toThrow(/no row query/);
    expect(bad("fact.__proto__")).toThrow(/no row query/);
    expect(bad("fact.posting", { "amount; DROP TABLE x": 1 })).toThrow(/no row filter/);
    expect(bad("fact.posting", { __proto__x: 1 })).toThrow(/no row filter/);
    expect(bad("fact.posting", { constructor: 1 })).toThrow(/no row filter/);
    expect(bad("mart.order", { on_time: 2 })).toThrow(/not a flag/);
    expect(bad("mart.order", { month: "May" })).toThrow(/not a day/);
  });

  it("asks for the class of the product or the customer of a row", async () => {
    await warehouse.run("CREATE SCHEMA IF NOT EXISTS derived");
    await warehouse.run(
      "CREATE TABLE derived.customer_class AS SELECT * FROM (VALUES ('C2', '1'), ('C''1', '2')) t(customer_id, class)",
    );
    expect(await ids({ "customer-class": "1" })).toEqual(["P3"]);
    expect(await ids({ "customer-class": "3" })).toEqual([]);
    expect(() => rowsQuery({ query: "mart.customer", args: { "product-class": "A" } }, 1)).toThrow(
      /no row filter/,
    );
  });

  it("takes days of some months, and of a day of the week", async () => {
    expect(await ids({ "posted_on.months": "2024-04" })).toEqual(["P3"]);
    expect(await ids({ "posted_on.months": "2024-02, 2024-03" })).toEqual(["P1", "P2"]);
    expect(await ids({ "posted_on.weekday": 2 })).toEqual(["P1"]);
    expect(() => rowsQuery({ query: "fact.posting", args: { "amount.months": "2024-03" } }, 1)).toThrow(
      /no row filter/,
    );
  });

  it("reads a month given short, and flags as 1 and 0", () => {
    const query = rowsQuery({ query: "mart.order", args: { month: "2024-03", on_time: 0 } }, 20);
    expect(query.params).toEqual(["2024-03-01", false, 20]);
  });
});
