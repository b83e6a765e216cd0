import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { usualCostSettings } from "../../src/core/cost/settings.js";
import type { Results } from "../../src/core/findings.js";
import type { Warehouse } from "../../src/core/ports.js";
import { rowsQuery } from "../../src/facts/sql/rows.js";
import { keyColumns, rowKey } from "../../src/report/address.js";
import { figureOf } from "../../src/report/explain.js";
import { studyCost } from "../../src/study/cost.js";
import { buildMart } from "../../src/study/mart.js";
import { results as blank } from "../fixtures/results.js";
import { factsOf } from "./facts.js";

/** The rows that `plimsoll explain` shows behind the numbers of the cost room, asked of the warehouse. */
let results: Results;
let warehouse: Warehouse;

beforeAll(async () => {
  const input = await factsOf(
    {
      order_line: `order_id|line_no|customer_id|product_id|ordered_on|quantity|amount|cost
      1|1|A|P|2024-05-01|10|1000|600
      1|2|A|Q|2024-05-01|1|100|80
      2|1|B|P|2024-05-02|5|500|300`,
      return_line: `return_id|order_id|product_id|returned_on|quantity|amount|reason
      r1|1|P|2024-06-01|2|200|late
      r2|2|P|2024-06-02|1||late`,
      contact: `contact_id|opened_on|customer_id|minutes
      k1|2024-05-03|A|6`,
      posting: `posted_on|heading|account|account_name|department|amount|customer_id
      2024-05-31|运输|6601|运费|物流部|90|
      2024-05-31|运输|6602|快递费|物流部|30|
      2024-06-30|订单处理|6603|订单处理费|商务部|33.33|
      2024-06-30|售后|6604|赔偿款|客服部|8|B
      2024-06-30|信息|6605|物流信息系统维护费|信息部|12|
      2024-06-30|客服|6606|客服热线话费|客服部|5|`,
    },
    {},
    {
      cost: {
        ...usualCostSettings,
        stepDown: [{ name: "信息部", accounts: ["6605"], to: ["transport"], by: "cost" }],
      },
    },
  );
  await buildMart(input.warehouse, input.facts, input.settings);
  const found = await studyCost(input);
  warehouse = input.warehouse;
  results = {
    ...blank,
    figures: found.figures,
    tables: Object.fromEntries(found.tables.map(({ id, ...table }) => [id, table])),
  };
});
afterAll(() => (warehouse as unknown as { close(): Promise<void> }).close());

async function rowsBehind(id: string) {
  const rows = figureOf(results, id)?.rows ?? null;
  return rows === null ? null : await warehouse.rows(rowsQuery(rows, 100));
}
const cell = (id: string) => figureOf(results, id)!.value!;
const total = (rows: Awaited<ReturnType<typeof rowsBehind>>, column = "amount") =>
  rows!.reduce((sum, row) => sum + Number(row[column]), 0);

describe("the rows behind a number of the cost room", () => {
  it("can be asked of every cell of every table", async () => {
    for (const [id, table] of Object.entries(results.tables))
      for (const row of table.rows)
        for (const column of table.columns.filter((c) => c.kind === "number"))
          await rowsBehind(`${id}[${rowKey(table, row).join("|")}].${column.id}`);
    for (const figure of results.figures) await rowsBehind(figure.id);
    expect(Object.values(results.tables).every((table) => keyColumns(table).length > 0)).toBe(true);
  });

  it.each(["order-processing", "transport", "compensation", "service-desk"])(
    "are volume times rate of a customer's %s, pool by pool",
    async (column) => {
      for (const customer of ["A", "B"]) {
        const id = `cost.customers[${customer}].${column}`;
        const rows = await rowsBehind(id);
        for (const { volume, rate, amount } of rows!.filter((r) => r.pool !== "direct"))
          expect(Number(amount)).toBeCloseTo(Number(volume) * Number(rate), 4);
        expect(total(rows)).toBeCloseTo(cell(id), 1);
      }
    },
  );

  it("are the pair's own for a pair, also where it has no product", async () => {
    expect(await rowsBehind("cost.pairs[A|Q].order-processing")).toMatchObject([
      { pool: "order-processing:orders", driver: "orders", volume: 0.5, amount: 8.3325 },
    ]);
    expect(await rowsBehind("cost.pairs[B|].compensation")).toMatchObject([{ pool: "direct", amount: 8 }]);
  });

  it("are the returns credited, in their file, of one customer, product or pair", async () => {
    for (const id of ["cost.customers[A].credited", "cost.products[P].credited", "cost.pairs[A|P].credited"])
      expect(await rowsBehind(id), id).toMatchObject([
        { order_id: "1", credited: 200_00, goods_back: 108_00, _row: 2 },
      ]);
    expect(await rowsBehind("cost.returns-credited")).toHaveLength(1);
    expect(await rowsBehind("cost.customers[B].credited")).toEqual([]);
  });

  it("are the postings of all accounts of a line of the standard's form, a chart or the bridge", async () => {
    for (const id of [
      "cost.gbt20523[transport].total-subtotal",
      "cost.gbt20523[operation].total-outsourced",
      "cost.gbt20523[functional].sales-subtotal",
      "cost.gbt20523[of-which-booked].total-in-house",
      "cost.gbt20523.annex[information].total",
      "cost.logistics-bridge[booked].amount",
      "cost.logistics-bridge[ledger].amount",
      "cost.chart.support-items[order-processing-item].amount",
      "cost.chart.support-items[none].amount",
      "cost.gbt20523.eleven[software].outside",
    ])
      expect(total(await rowsBehind(id)), id).toBeCloseTo(cell(id) * 100, 9);
    expect(await rowsBehind("cost.gbt20523[transport].total-subtotal")).toHaveLength(2);
    expect(await rowsBehind("cost.gbt20523[stock-capital-implicit].total-subtotal")).toBeNull();
  });

  it("show what internal departments are charged, from the steps set in plimsoll.yaml", () => {
    expect(cell("cost.internal-services[transport].charged")).toBe(12);
    expect(cell("cost.internal-services[信息部].charged-on")).toBe(12);
  });
});
