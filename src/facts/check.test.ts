import { afterEach, describe, expect, it } from "vitest";
import { load, map, source, type TestLoad } from "../../test/facts/load-text.js";
import type { Problem } from "../core/problem.js";
import { type Checked, runChecks } from "./check.js";
import type { SourceConfig } from "./workspace/types.js";

let open: TestLoad | null = null;
afterEach(async () => {
  await open?.close();
  open = null;
});

async function check(files: Record<string, string>, sources: readonly SourceConfig[]): Promise<Checked> {
  open = await load(files, sources);
  return await runChecks(open.warehouse, open.facts, open.config);
}

function told({ problems }: Checked, code: Problem["code"]): Problem | undefined {
  return problems.find((p) => p.code === code);
}

const orders = (columns: Parameters<typeof map>[0] = {}) =>
  source("orders.csv", { order: map({ order_id: "no", customer_id: "c", ...columns }) });

describe("what loads well and is still wrong", () => {
  it("tells repeated line numbers and rows that are equal throughout", async () => {
    const lines = "no,line,sku\nS1,1,A\nS1,1,A\nS1,2,B\nS2,1,A\nS2,1,C\n";
    const checked = await check({ "l.csv": lines }, [
      source("l.csv", { order_line: map({ order_id: "no", line_no: "line", product_id: "sku" }) }),
    ]);
    expect(told(checked, "duplicate-keys")).toMatchObject({
      severity: "warning",
      values: { table: "order_line", count: 2, keys: 2, examples: ["S1 / 1 × 2", "S2 / 1 × 2"] },
      place: { file: "l.csv", row: 2 },
    });
    expect(told(checked, "exact-duplicates")?.values).toEqual({ table: "order_line", count: 1, groups: 1 });
  });

  it("tells dates the wrong way round, by the day where a time is missing", async () => {
    const checked = await check(
      {
        "orders.csv":
          "no,c,ordered,promised,delivered\n" +
          "S1,1,2024-03-05 15:00:00,2024-03-05,2024-03-04 10:00:00\n" +
          "S2,1,2024-03-05 15:00:00,2024-03-05,2024-03-05 16:00:00\n" +
          "S3,1,2024-03-06 15:00:00,2024-03-05,2024-03-06 14:00:00\n",
      },
      [orders({ ordered_on: "ordered", promised_on: "promised", delivered_on: "delivered" })],
    );
    expect(told(checked, "delivery-before-order")).toMatchObject({
      values: { count: 2, of: 3 },
      place: { row: 2 },
    });
    expect(told(checked, "dates-out-of-order")).toMatchObject({
      values: { earlier: "ordered_on", later: "promised_on", count: 1, of: 3 },
      place: { row: 4 },
    });
  });

  it("tells dates far from all others", async () => {
    const days = Array.from({ length: 300 }, (_, i) => `S${i},1,2024-0${(i % 9) + 1}-1${i % 10}`);
    days[17] = "S17,1,2204-03-11";
    days[200] = "S200,1,1924-03-11";
    const checked = await check({ "orders.csv": `no,c,day\n${days.join("\n")}\n` }, [
      orders({ ordered_on: "day" }),
    ]);
    expect(told(checked, "dates-implausible")).toMatchObject({
      values: { table: "order", column: "ordered_on", first: "1924-03-11" },
    });
  });

  it("tells orphans, and joins that would count orders twice", async () => {
    const checked = await check(
      {
        "orders.csv": "no,c\nS1,C1\nS2,C9\n",
        "customers.csv": "c,name\nC1,Alpha\n",
        "reviews.csv": "order,score\nS1,5\nS1,1\nS2,4\nS7,4\n",
      },
      [
        orders(),
        source("customers.csv", { customer: map({ customer_id: "c", name: "name" }) }),
        source("reviews.csv", { answer: map({ order_id: "order", value: "score" }) }),
      ],
    );
    const lone = checked.problems.filter((p) => p.code === "orphan-rows");
    expect(lone).toMatchObject([
      { values: { table: "order", to: "customer", count: 1, of: 2, example: "C9" }, place: { row: 3 } },
      { values: { table: "answer", to: "order", count: 1, of: 4, example: "S7" }, place: { row: 5 } },
    ]);
    expect(told(checked, "join-fan-out")?.values).toMatchObject({ table: "answer", rows: 4, keys: 3 });
  });

  it("tells order totals that stand on each line, and those that differ", async () => {
    const checked = await check({ "l.csv": "no,total\nS1,100\nS1,100\nS2,50.5\nS2,51\n" }, [
      source("l.csv", { order_line: map({ order_id: "no", order_amount: "total" }) }),
    ]);
    expect(told(checked, "order-total-repeated")?.values).toEqual({
      orders: 2,
      lines: 4,
      once: 151,
      summed: 301.5,
    });
    expect(told(checked, "order-total-conflict")?.values).toEqual({ count: 1, of: 2, example: "S2" });
  });

  it("tells customers known by name, names that look alike, and orders without a number", async () => {
    const checked = await check({ "orders.csv": "c\n上海宏达商贸\n上海宏达商茂\n北京远方\n" }, [
      source("orders.csv", { order: map({ customer_id: "c" }) }),
    ]);
    expect(told(checked, "names-as-keys")?.values).toMatchObject({ keys: 3 });
    expect(told(checked, "look-alike-names")?.values).toMatchObject({
      count: 1,
      examples: ["上海宏达商茂 ≈ 上海宏达商贸"],
    });
    expect(told(checked, "provisional-key")?.values).toMatchObject({ table: "order", rows: 3 });
  });

  it("tells amounts with tax, and that orders are missing", async () => {
    const checked = await check({ "r.csv": "no\nR1\nR2\n" }, [
      source("r.csv", { return_line: map({ return_id: "no", returned_on: { value: "2024-01-01" } }) }),
    ]);
    expect(told(checked, "table-missing")).toBeDefined();
    await open?.close();
    const taxed = await check({ "l.csv": "no,gross\nS1,113\n" }, [
      source("l.csv", { order_line: map({ order_id: "no", amount_with_tax: "gross" }) }),
    ]);
    expect(told(taxed, "amount-with-tax")?.values).toEqual({ files: ["l.csv"] });
    expect(open?.facts.tables.order_line.columns.amount).toEqual({ filled: 1, timed: false });
  });

  it("tells prices with tax where they make the amounts, and amounts before tax where both stand there", async () => {
    const priced = await check({ "l.csv": "no,数量,含税单价\nS1,2,11.3\n" }, [
      source("l.csv", { order_line: map({ order_id: "no", quantity: "数量", price: "含税单价" }) }),
    ]);
    expect(told(priced, "amount-with-tax")?.values).toEqual({ files: ["l.csv"] });
    await open?.close();
    const both = await check({ "l.csv": "no,net,gross\nS1,100,113\n" }, [
      source("l.csv", { order_line: map({ order_id: "no", amount: "net", amount_with_tax: "gross" }) }),
    ]);
    expect(told(both, "amount-before-tax")?.values).toEqual({ files: ["l.csv"] });
    expect(told(both, "amount-with-tax")).toBeUndefined();
    await open?.close();
    const files = { "a.csv": "no,不含税金额\nS1,100\n", "b.csv": "no,价税合计\nS2,113\n" };
    const mixed = await check(files, [
      source("a.csv", { order_line: map({ order_id: "no", amount: "不含税金额" }) }),
      source("b.csv", { order_line: map({ order_id: "no", amount: "价税合计" }) }),
    ]);
    expect(told(mixed, "tax-basis-mixed")?.values).toEqual({ files: ["b.csv"] });
  });

  it("says how full columns are and which column would unlock what", async () => {
    const checked = await check({ "orders.csv": "no,c,day\nS1,C1,2024-01-01\nS2,C2,\n" }, [
      orders({ ordered_on: "day" }),
    ]);
    expect(checked.completeness).toContainEqual({ table: "order", column: "ordered_on", filled: 1, rows: 2 });
    const delivered = checked.unlocks.find((u) => u.table === "order" && u.column === "delivered_on");
    expect(delivered?.figures).toContain("measure.order-cycle-days.median");
    expect(checked.problems).toEqual([]);
  });
});
