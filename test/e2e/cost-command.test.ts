import { rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { bothLanguages, csv, inLanguage, plimsoll, workspace } from "../fixtures/cli.js";
import { toldTwice } from "../fixtures/told.js";

const header = "No,Customer,Date,Product,Qty,Amount,Cost,Freight";
const lines = csv(
  [
    "SO-001,C1,2024-03-01,P1,10,1000.00,700.00,10.00",
    "SO-002,C1,2024-03-05,P2,4,400.00,300.00,10.00",
    "SO-003,C2,2024-03-09,P1,1,100.00,95.00,80.00",
    "SO-004,C3,2024-04-02,P1,5,500.00,350.00,20.00",
  ],
  header,
);
const ledger = csv(
  [
    "2024-03-31,运输费,承运商运费,240.00",
    "2024-04-30,订单处理,订单处理费,60.01",
    "2024-04-30,仓储,仓库租金,33.33",
  ],
  "Date,Heading,Name,Amount",
);
const yaml = `plimsoll: 1
sources:
  - files: "lines.csv"
    tables: { order_line: { order_id: No, customer_id: Customer, ordered_on: Date, product_id: Product, quantity: Qty, amount: Amount, cost: Cost, freight: Freight } }
  - files: "ledger.csv"
    tables: { posting: { posted_on: Date, heading: Heading, account_name: Name, amount: Amount } }
`;

interface Overview {
  readonly reconciliation: { difference: number; parts: { part: string; amount: number }[] };
  readonly lossMakers: { customer_id: string; contribution: number }[];
}

describe("plimsoll cost", () => {
  let dir: string;
  const json = async (...argv: string[]) => {
    const told = await plimsoll(["cost", dir, ...argv, "--json"]);
    return { code: told.code, found: JSON.parse(told.out) };
  };
  beforeAll(async () => {
    dir = workspace({ "lines.csv": lines, "ledger.csv": ledger }, yaml);
    expect((await inLanguage("en", ["run", dir])).code).toBe(0);
  });

  it("reconciles to the ledger to the cent and names who causes more than it earns", async () => {
    const { code, found } = (await json()) as { code: number; found: Overview };
    expect([code, found.reconciliation.difference]).toEqual([0, 0]);
    const parts = found.reconciliation.parts;
    expect(parts.find((p) => p.part === "ledger")!.amount).toBe(333.34);
    const cents = parts.filter((p) => p.part !== "ledger").map((p) => Math.round(p.amount * 100));
    expect(cents.reduce((sum, c) => sum + c, 0)).toBe(33_334);
    expect(found.lossMakers.map((c) => c.customer_id)).toEqual(["C2"]);
  });
  it.each(bothLanguages)("prints the same in %s, with nothing unsaid", async (language) => {
    const told = await inLanguage(language, ["cost", dir]);
    expect([told.code, told.err]).toEqual([0, ""]);
    expect(told.out).toContain("333.34");
    expect(told.out).toContain("C2");
    expect(told.out).not.toMatch(/undefined|NaN|\{[a-z]+/);
  });
  it("runs one customer and one product from margin to profit", async () => {
    const { found } = await json("--customer", "C2");
    expect([found.customer_id, found.margin]).toEqual(["C2", 5]);
    expect(found.contribution).toBeCloseTo(found.margin - found.served, 2);
    expect(found.profit).toBeCloseTo(found.contribution - found.shared, 2);
    expect((await json("--product", "P2")).found.margin).toBe(100);
    const told = await inLanguage("en", ["cost", dir, "--customer", "C2"]);
    expect(told.out).toContain('plimsoll explain "cost.customers[C2].to-serve"');
  });
  it("works one order out from the rates of the run", async () => {
    const { found } = await json("--order", "SO-003");
    const of = (column: string) =>
      (found.parts as { column: string; amount: number }[])
        .filter((part) => part.column === column)
        .reduce((sum, part) => sum + part.amount, 0);
    expect([found.customer, found.amount, found.margin]).toEqual(["C2", 100, 5]);
    // 240 of freight booked over 120 recorded; this order's own is 80.
    expect(of("transport")).toBeCloseTo(160, 6);
    const told = await inLanguage("en", ["cost", dir, "--order", "SO-003"]);
    expect(told.out).toMatch(/Transport.*\(CN¥160\.00\)/);
  });
  it("names near ids, of orders too", async () => {
    const customer = await toldTwice(["cost", dir, "--customer", "C22"], dir);
    expect([customer.code, customer.problem("unknown-cost-id").values.near]).toEqual([2, ["C2", "C1", "C3"]]);
    const order = await toldTwice(["cost", dir, "--order", "SO-0033"], dir);
    expect((order.problem("unknown-cost-id").values.near as string[])[0]).toBe("SO-003");
  });
  it("asks for a run where there are no results, and for a new one where the rates are gone", async () => {
    const bare = workspace({ "lines.csv": lines, "ledger.csv": ledger }, yaml);
    expect((await toldTwice(["cost", bare], bare)).problems[0]?.code).toBe("no-results");
    rmSync(join(dir, ".plimsoll"), { recursive: true });
    const stale = await toldTwice(["cost", dir, "--order", "SO-003"], dir);
    expect([stale.code, stale.problems[0]?.code]).toEqual([1, "results-stale"]);
  });
});
