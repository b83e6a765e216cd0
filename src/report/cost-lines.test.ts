import { describe, expect, it } from "vitest";
import { results } from "../../test/fixtures/results.js";
import { languages, words as wordsIn } from "../i18n/index.js";
import { costJson, costOverview } from "./cost-lines.js";
import { costRow, costWaterfall, nearIds, rowObject } from "./cost-waterfall.js";
import { explainFigure, figureOf } from "./explain.js";
import { orderBlock, orderParts } from "./order-lines.js";

const words = wordsIn("en", "CNY");
const plain = (text: string) => text.replaceAll("\u00a0", " ");
/** Money as it is printed, back to a number. */
const amountOf = (text: string) => (text.startsWith("(") ? -1 : 1) * Number(text.replace(/[^\d.]/g, ""));

describe.each(languages)("the overview in %s", (language) => {
  const blocks = costOverview(results, wordsIn(language, "CNY"));
  it("holds reconciliation, scopes, capacity and loss-makers, every place filled", () => {
    expect(blocks).toHaveLength(4);
    expect(JSON.stringify(blocks)).not.toMatch(/undefined|NaN|\{[a-z]+/);
    for (const { head, rows } of blocks) for (const row of rows) expect(row).toHaveLength(head.length);
  });
});

describe("the overview", () => {
  const [reconciled, , , losers] = costOverview(results, words);
  it("prints parts that add up to the ledger to the cent", () => {
    const amounts = reconciled!.rows.map((row) => Math.round(amountOf(row[1]!) * 100));
    expect(amounts.slice(0, -1).reduce((sum, cents) => sum + cents, 0)).toBe(amounts.at(-1));
    expect(reconciled!.note).toContain("to the cent");
  });
  it("lists ten loss-makers, the worst first, and says how many more there are", () => {
    const all = (costJson(results, words).lossMakers as { contribution: number }[]).map(
      (c) => c.contribution,
    );
    expect(losers!.rows).toHaveLength(10);
    expect(all).toEqual([...all].sort((a, b) => a - b));
    expect(losers!.note).toContain(String(all.length - 10));
  });
  it("is empty without cost findings", () => {
    expect(costOverview({ ...results, tables: {}, figures: [] }, words)).toEqual([]);
  });
});

describe("one customer", () => {
  const id = String(results.tables["cost.customers"]!.rows[0]![0]);
  const row = costRow(results, "cost.customers", id)!;
  const block = costWaterfall(results, "cost.customers", row, words);
  it("runs from margin to contribution to profit", () => {
    const [, margin, ...steps] = block.rows.map((line) => Math.round(amountOf(line[1]!) * 100));
    const shared = steps.length - 2;
    expect(steps.slice(0, shared - 1).reduce((sum, cents) => sum + cents, margin!)).toBe(steps[shared - 1]);
    expect(steps[shared - 1]! + steps[shared]!).toBe(steps[shared + 1]);
  });
  it("is found by its name, and by an id with a slip in it", () => {
    const { name, customer_id } = rowObject(results, "cost.customers", row);
    expect(nearIds(results, "cost.customers", String(name).slice(2, 10), words)[0]).toBe(customer_id);
    expect(nearIds(results, "cost.customers", `${id}x`, words)).toContain(id);
  });
  it("shows its cost alone when its margin is not known", () => {
    const at = results.tables["cost.customers"]!.columns.findIndex((c) => c.id === "margin");
    const unknown = costWaterfall(results, "cost.customers", row.toSpliced(at, 1, null), words);
    expect(unknown.note).toContain("not known");
    expect(unknown.rows.length).toBeGreaterThan(2);
  });
});

describe("one order", () => {
  const part = (column: string, driver: string, rate: number, volume: number) => ({
    column,
    driver,
    volume,
    rate,
    amount: rate * volume,
  });
  const order = {
    id: "SO1",
    customer: "C1",
    amount: 100,
    margin: 20,
    parts: [part("shared", "lines", 2, 3), part("transport", "freight", 1, 5), part("shared", "lines", 1, 3)],
  };
  it("takes pools of one column and driver together, in the order of the columns", () => {
    expect(orderParts(order)).toEqual([part("transport", "freight", 1, 5), part("shared", "lines", 3, 3)]);
  });
  it("keeps shared cost below its contribution", () => {
    const amounts = orderBlock(order, words).rows.map((row) => amountOf(row[4]!));
    expect(amounts).toEqual([100, 20, -5, 15, -9, 6]);
  });
  it("says what is missing when no cost of goods is recorded", () => {
    expect(orderBlock({ ...order, margin: null }, words).note).toContain("not known");
  });
});

describe("a cell of cost to serve explained", () => {
  const id = String(results.tables["cost.customers"]!.rows[0]![0]);
  const inputs = (column: string) => figureOf(results, `cost.customers[${id}].${column}`)!.inputs;
  it("opens down the row it stands in", () => {
    expect(inputs("contribution")).toEqual([`cost.customers[${id}].margin`, `cost.customers[${id}].served`]);
    expect(inputs("served")).toContain(`cost.customers[${id}].transport`);
    expect(inputs("profit")).toEqual([`cost.customers[${id}].contribution`, `cost.customers[${id}].shared`]);
  });
  it("names the ledger lines it came from, with driver, rate and volume", () => {
    expect(inputs("transport")).toEqual([
      "cost.allocation[运输|||].amount",
      "cost.allocation[运输|660102||].amount",
    ]);
    const text = plain(explainFigure(results, `cost.customers[${id}].transport`, null, "en"));
    expect(text).toContain("CN¥200,000, shared by");
    expect(text).toContain("1.2 each");
  });
  it("opens the standard's form down to the ledger lines under an item, and its sums to their lines", () => {
    const { rows, columns } = results.tables["cost.headings"]!;
    const at = columns.findIndex((c) => c.id === "heading");
    const traits = ["item", "area", "outsourced", "form"].map(
      (id) => ({ id, kind: "code", unit: "text" }) as const,
    );
    const told = rows.map((row) => [
      ...row,
      ...(row[at] === "运输费" ? ["transport", "sales", true, "outsourced"] : [null, null, false, "general"]),
    ]);
    const headings = { columns: [...columns, ...traits], rows: told, total: told.length };
    const firm = { ...results, tables: { ...results.tables, "cost.headings": headings } };
    const of = (cell: string) => figureOf(firm, `cost.gbt20523[${cell}`)!.inputs;
    expect(of("transport].sales-outsourced")).toEqual(["cost.headings[运输费].amount"]);
    expect(of("transport].total-subtotal")).toEqual(["cost.headings[运输费].amount"]);
    expect([of("transport].sales-in-house"), of("transport].supply-outsourced")]).toEqual([[], []]);
    expect(of("functional].sales-outsourced")).toContain("cost.gbt20523[operation].sales-outsourced");
  });
  it("opens the reconciliation the same way", () => {
    const rows = results.tables["cost.reconciliation"]!.rows;
    const of = (part: string) => rows.findIndex((row) => row[1] === part) + 1;
    const from = (part: string) => figureOf(results, `cost.reconciliation[${of(part)}].amount`)!.inputs;
    expect(from("customers")).toContain("cost.allocation[运输|||].amount");
    expect(from("unused")).toEqual(["cost.allocation[客服||desk|].amount"]);
    expect(from("ledger")).toEqual(["cost.explicit.total"]);
  });
});
