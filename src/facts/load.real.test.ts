import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { load, map, source, type TestLoad } from "../../test/facts/load-text.js";
import { runChecks } from "./check.js";

/** Real exports, kept outside the repository; without them these tests are skipped. */
const data = process.env.PLIMSOLL_TEST_DATA ?? resolve(import.meta.dirname, "../../../shared/data");

let one: TestLoad | null = null;
afterEach(async () => {
  await one?.close();
  one = null;
});

function control(column: string, statistic: string): string | undefined {
  const [table, name] = column.split(".");
  return one!.facts.sources
    .flatMap((s) => s.controls)
    .find((c) => c.table === table && c.column === name && c.statistic === statistic)?.value;
}

describe.skipIf(!existsSync(join(data, "atliq_otif")))("order lines of a distributor", () => {
  it("loads every line with its totals", async () => {
    one = await load(join(data, "atliq_otif"), [
      source("fact_order_lines.csv.gz", {
        order_line: map({
          order_id: "order_id",
          customer_id: "customer_id",
          product_id: "product_id",
          ordered_on: "order_placement_date",
          promised_on: "agreed_delivery_date",
          delivered_on: "actual_delivery_date",
          quantity: "order_qty",
          delivered_quantity: "delivery_qty",
        }),
      }),
      source("dim_customers.csv.gz", {
        customer: map({ customer_id: "customer_id", name: "customer_name" }),
      }),
    ]);
    expect(one.facts.sources[0]).toMatchObject({ read: 57_096, loaded: 57_096, rejected: 0 });
    expect(control("order_line.order_id", "distinct")).toBe("31729");
    expect(control("order_line.quantity", "sum")).toBe("13426936");
    expect(control("order_line.delivered_quantity", "sum")).toBe("12969157");
    expect(control("order_line.ordered_on", "first")).toBe("2022-03-01");
    expect(one.facts.tables.customer.rows).toBe(36);
  });
});

describe.skipIf(!existsSync(join(data, "olist")))("an online marketplace", () => {
  it("loads five files, tells reviews that fan out, and keys met twice", async () => {
    one = await load(join(data, "olist"), [
      source("olist_orders_dataset.csv.gz", {
        order: map({
          order_id: "order_id",
          customer_id: "customer_id",
          status: "order_status",
          ordered_on: "order_purchase_timestamp",
          confirmed_on: "order_approved_at",
          shipped_on: "order_delivered_carrier_date",
          delivered_on: "order_delivered_customer_date",
          promised_on: "order_estimated_delivery_date",
        }),
      }),
      source(
        "olist_order_items_dataset.csv.gz",
        {
          order_line: map({
            order_id: "order_id",
            line_no: "order_item_id",
            product_id: "product_id",
            amount: "price",
            freight: "freight_value",
          }),
        },
        { expect: { rows: 17_071, "order_line.amount": 2_030_270.94 } },
      ),
      source("olist_order_reviews_dataset.csv.gz", {
        answer: map({
          answer_id: "review_id",
          order_id: "order_id",
          value: "review_score",
          answered_on: "review_answer_timestamp",
        }),
      }),
      source("olist_customers_dataset.csv.gz", {
        customer: map({
          customer_id: "customer_id",
          party_id: "customer_unique_id",
          region: "customer_state",
        }),
      }),
    ]);
    expect(one.facts.problems.filter((p) => p.severity === "error")).toEqual([]);
    expect(control("order.delivered_on", "filled")).toBe("14552");
    expect(control("order_line.freight", "sum")).toBe("340292.67");
    expect(control("customer.party_id", "distinct")).toBe("14904");
    expect(one.facts.tables.answer.rows).toBe(14_944);
    expect(one.facts.tables.order.columns.promised_on?.timed).toBe(false);
    const { problems } = await runChecks(one.warehouse, one.facts, one.config);
    expect(problems.find((p) => p.code === "join-fan-out")?.values).toMatchObject({
      table: "answer",
      rows: 14_944,
    });
    expect(problems.find((p) => p.code === "duplicate-keys")?.values).toMatchObject({
      table: "answer",
      keys: 20,
    });
  });
});

describe.skipIf(!existsSync(join(data, "data_wuliu")))("delivery records in Chinese", () => {
  it("fills down order numbers, asks for the decimal mark and goes on without the amounts", async () => {
    one = await load(join(data, "data_wuliu"), [
      source("data_wuliu.csv.gz", {
        order_line: map({
          order_id: { column: "订单号", fill: "down" },
          line_no: "订单行",
          customer_id: "销售区域",
          on_time: "货品交货状况",
          amount: "销售金额",
        }),
      }),
    ]);
    expect(one.facts.sources[0]).toMatchObject({ read: 1161, loaded: 1161, rejected: 0 });
    expect(one.facts.tables.order_line.blocked).toEqual(["amount"]);
    expect(one.facts.problems.map((p) => p.code)).toContain("decimal-ambiguous");
    const [found] = await one.warehouse.rows({
      sql: "SELECT count(*) FILTER (WHERE on_time), count(*) FILTER (WHERE NOT on_time) FROM fact.order_line",
      shape: { on: "count", late: "count" },
    });
    expect(found).toEqual({ on: 1024, late: 135 });
  });
});
