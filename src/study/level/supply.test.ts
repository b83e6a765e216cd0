import { describe, expect, it } from "vitest";
import { figureValue, rowsOf, type World, world } from "../../../test/study/mart.js";
import { defaultAssumptions } from "../../core/assumptions.js";
import type { Findings } from "../../core/findings.js";
import { shiftDays } from "../days.js";
import { Kept } from "../kept.js";
import { studySupply } from "./supply.js";

type Row = Record<string, string | number | boolean | null>;
const from = "2024-01-01";
const period = { from, to: "2024-12-31" };
const day = (n: number) => shiftDays(from, n);

/** A line every so many days; quantities go round. */
function lines(product: string, every: number, quantities: readonly number[], more: Row = {}): Row[] {
  const out: Row[] = [];
  for (let d = 0, k = 0; d < 364; d += every, k++) {
    const quantity = quantities[k % quantities.length]!;
    out.push({
      order_id: `${product}-${d}`,
      line_no: "1",
      customer_id: `c${k % 3}`,
      product_id: product,
      ordered_on: day(d),
      quantity,
      delivered_quantity: quantity,
      in_full: true,
      amount: quantity * 10,
      cost: quantity * 6,
      warehouse: "north",
      ...more,
    });
  }
  return out;
}

async function study(given: Omit<World, "orders"> & { readonly orders?: readonly Row[] }) {
  const input = await world({
    orders: [],
    ...given,
    settings: { period, asOf: period.to, ...given.settings },
  });
  const { made, findings } = await studySupply(input);
  const [left] = await input.warehouse.rows({
    sql: "SELECT count(*) AS n FROM information_schema.tables WHERE table_schema = 'derived' AND table_name = 'item_supply'",
    shape: { n: "count" },
  });
  await input.warehouse.close();
  return { made, findings, left: left!.n };
}

const item = (findings: Findings, product: string) => {
  const found = rowsOf(findings, "level.items-supply").find((r) => r.product_id === product);
  if (found === undefined) throw new Error(`no item ${product}`);
  return found;
};
const codes = (findings: Findings) => findings.verdicts.map((v) => v.code);
const values = (findings: Findings, code: string) =>
  findings.verdicts.find((v) => v.code === `level.supply-${code}`)?.values;

/** Orders to the supplier every week, each so many days on its way. */
function receipts(product: string, days: readonly number[], more: (d: number) => Row = () => ({})): Row[] {
  const out: Row[] = [];
  for (let d = 0, k = 0; d < 364; d += 7, k++) {
    const arrives = d + days[k % days.length]!;
    out.push({
      replenishment_id: `${product}-${d}`,
      line_no: "1",
      product_id: product,
      warehouse: "north",
      ordered_on: day(d),
      received_on: arrives < 366 ? day(arrives) : null,
      quantity: 20 + k,
      ...more(d),
    });
  }
  return out;
}

describe("what each item needs in stock", () => {
  it("reads demand, money and the law of steady and of rare items", async () => {
    const { made, findings, left } = await study({
      lines: [...lines("steady", 1, [8, 10, 12, 9]), ...lines("rare", 45, [3, 30])],
    });
    expect(left).toBe(1);
    const steady = item(findings, "steady");
    expect(steady["demand-day"]).toBeCloseTo(9.75, 1);
    expect(steady.pattern).toBe("smooth");
    expect(steady["unit-cost"]).toBe(6);
    expect(steady["unit-margin"]).toBe(4);
    const rare = item(findings, "rare");
    expect(rare.model).toBe("compound-poisson");
    expect(rare.pattern).toBe("lumpy");
    expect(figureValue(findings, "level.items")).toBe(2);
    expect(figureValue(findings, "level.unit-fill.today")).toBe(1);
    expect(figureValue(findings, "level.stock.value")).toBeNull();
    const i = made!.products.indexOf("steady");
    const [lead, both] = [made!.law(i, 0), made!.law(i, 7)];
    expect(both.mean - lead.mean).toBeCloseTo(7 * made!.dailyMean[i]!, 6);
    expect(both.lattice).toBe(lead.lattice);
    expect(made!.annualDemand[i]! / made!.dailyMean[i]! / 365.25).toBeCloseTo(1, 1);
  });

  it("holds another carrying rate against the same records, and their laws", async () => {
    const input = await world({
      orders: [],
      settings: { period, asOf: period.to },
      lines: lines("p", 7, [40]),
    });
    const kept = new Kept();
    const base = await studySupply({ ...input, keeper: kept.base() });
    const rate = input.assumptions["level.carrying-rate"]!;
    const dearer = { ...input.assumptions, "level.carrying-rate": { ...rate, value: 4 * rate.value } };
    const other = await studySupply({ ...input, keeper: kept.scenario(), assumptions: dearer });
    await input.warehouse.close();
    expect(other.made!.law).toBe(base.made!.law);
    expect(other.made!.law(0, 0)).toBe(base.made!.law(0, 0));
    expect(other.made!.carryingRate).toBe(4 * base.made!.carryingRate);
    expect(other.made!.lot[0]! / base.made!.lot[0]!).toBeCloseTo(0.5, 1);
  });

  it("says beside each item how far its demand grew or shrank, and warns where all together did", async () => {
    const half = (r: Row) => String(r.ordered_on) < day(182);
    const grows = lines("grows", 1, [6]).map((r) => (half(r) ? r : { ...r, quantity: 12 }));
    const { findings } = await study({ lines: [...grows, ...lines("steady", 1, [6])] });
    expect(item(findings, "grows")["demand-change"]).toBeCloseTo(1, 1);
    expect(item(findings, "steady")["demand-change"]).toBeCloseTo(0, 2);
    expect(values(findings, "growing")!.share).toBeCloseTo(0.5, 1);
  });

  it("says what is missing when no lead time is recorded, and assumes one", async () => {
    const { findings } = await study({ lines: lines("p", 1, [5]) });
    expect(item(findings, "p")).toMatchObject({ "lead-source": "default", "lead-days": 14 });
    expect(findings.verdicts).toContainEqual(
      expect.objectContaining({ code: "level.supply-lead-unknown", kind: "cannot-tell" }),
    );
    expect(figureValue(findings, "level.items.with-lead-time")).toBe(0);
    const given = await study({
      lines: lines("p", 1, [5]),
      facts: { product: [{ product_id: "p", lead_days: 21, review_days: 7, lot: 40 }] },
    });
    expect(item(given.findings, "p")).toMatchObject({
      "lead-source": "given",
      "lead-days": 21,
      "review-days": 7,
      lot: 40,
    });
  });

  it("takes lead time and rhythm from receipts, leaving out slips and orders too young to be late", async () => {
    const { findings } = await study({
      lines: lines("p", 1, [5]),
      facts: {
        replenishment: receipts("p", [8, 10, 12], (d) => (d === 70 ? { received_on: day(70 + 200) } : {})),
      },
    });
    const p = item(findings, "p");
    expect(p["lead-source"]).toBe("records");
    expect(p["lead-days"]).toBeCloseTo(10, 1);
    expect(p["review-days"]).toBe(7);
    expect(p.lot).toBeCloseTo(35, 0);
    expect(values(findings, "lead-odd")).toEqual({ orders: 1 });
  });

  it("orders what is rarely asked for after few of its reviews only", async () => {
    const { made } = await study({
      lines: [...lines("steady", 1, [5]), ...lines("rare", 45, [3, 30])],
      facts: { replenishment: [...receipts("steady", [8]), ...receipts("rare", [8])] },
    });
    const share = (product: string) => made!.orderShare[made!.products.indexOf(product)]!;
    expect(share("steady")).toBe(1);
    // Nine of the year's weeks saw the rare one asked for.
    expect(share("rare")).toBeCloseTo(9 / 52, 2);
  });

  it("is not fooled by orders of the last days, of which only the quick ones have come", async () => {
    // Every other order takes 30 days: of those of the last 30 days only the quick ones are in.
    const orders = receipts("p", [10, 30]);
    const { findings } = await study({ lines: lines("p", 1, [5]), facts: { replenishment: orders } });
    expect(item(findings, "p")["lead-days"]).toBeCloseTo(20, 1);
    expect(orders.filter((r) => r.received_on === null).length).toBeGreaterThan(0);
  });

  it("counts a line cut by a rule neither as demand in vain nor against the stock", async () => {
    const cut = { delivered_quantity: 2, in_full: false, stocked_out: false };
    const out = { delivered_quantity: 4, in_full: false, stocked_out: true };
    const { findings } = await study({
      lines: lines("p", 7, [10], { stocked_out: false }).map((l, k) =>
        k === 3 ? { ...l, ...cut } : k === 5 ? { ...l, ...out } : l,
      ),
    });
    const p = item(findings, "p");
    expect(p["cut-lines"]).toBe(1);
    expect(p["short-lines"]).toBe(1);
    expect(p["line-fill"]).toBeCloseTo(51 / 52, 9);
    expect(p["unit-fill"]).toBeCloseTo(1 - 6 / 512, 9);
    expect(values(findings, "cut")).toEqual({ lines: 1, of: 2 });
  });

  it("sees by the stock of the day that a short line was not short of stock", async () => {
    const short = { delivered_quantity: 4, in_full: false };
    const stock = (d: number, on_hand: number): Row => ({
      product_id: "p",
      site: "north",
      day: day(d),
      on_hand,
    });
    const { findings } = await study({
      lines: lines("p", 7, [10]).map((l, k) => (k === 3 || k === 5 ? { ...l, ...short } : l)),
      facts: { stock_day: [stock(21, 50), stock(35, 0), stock(42, 40)] },
    });
    expect(item(findings, "p")).toMatchObject({ "cut-lines": 1, "short-lines": 1, "on-hand": 30 });
    expect(figureValue(findings, "level.stock.value")).toBeCloseTo(180, 9);
    expect(codes(findings)).toContain("level.supply-cut-counted");
  });

  it("puts back demand that empty shelves hid, where only sales are recorded", async () => {
    const sold = lines("p", 1, [6, 2, 9, 4, 7, 5, 8, 3, 6], { delivered_quantity: null, in_full: null });
    const days = [...Array(52).keys()];
    // In every third week the shelf was empty from the fourth day on.
    const seen = sold.filter((l) => {
      const d = Math.round((Date.parse(String(l.ordered_on)) - Date.parse(from)) / 86_400_000);
      return !(Math.floor(d / 7) % 3 === 0 && d % 7 >= 3);
    });
    const stock_day = days.map((w) => ({
      product_id: "p",
      site: "north",
      day: day(w * 7 + 5),
      on_hand: w % 3 === 0 ? 0 : 30,
    }));
    const { findings, made } = await study({ lines: seen, facts: { stock_day } });
    const p = item(findings, "p");
    expect(p.why).toBe("stock-outs-corrected");
    expect(p["demand-day"]).toBeGreaterThan(5.2);
    expect(p.hidden).toBeGreaterThan(0.1);
    expect(made!.annualDemand[0]).toBeGreaterThan(5.2 * 365);
    const blind = await study({ lines: seen });
    expect(item(blind.findings, "p")["demand-day"]).toBeLessThan(4.8);
    expect(codes(blind.findings)).toContain("level.supply-sold-only");
  });

  it("lets the forecast's errors decide the spread, and says when it is worse than none", async () => {
    // Demand swings between 30 and 90 a month, which the good forecast foresees.
    const swing = (d: number) => (Math.floor(d / 30) % 2 === 0 ? 1 : 3);
    const sold = lines("p", 1, [1]).map((l, d) => ({
      ...l,
      quantity: swing(d),
      delivered_quantity: swing(d),
    }));
    const months = [...Array(12).keys()];
    const forecast = (of: (m: number) => number) =>
      months.map((m) => ({ product_id: "p", period: day(m * 30), quantity: of(m) }));
    const plain = await study({ lines: sold });
    const good = await study({
      lines: sold,
      facts: { forecast: forecast((m) => (m % 2 === 0 ? 32 : 86)) },
    });
    const bad = await study({ lines: sold, facts: { forecast: forecast((m) => (m % 2 === 0 ? 150 : 5)) } });
    expect(item(good.findings, "p").why).toBe("forecast-error");
    expect(item(good.findings, "p")["sd-day"]).toBeLessThan(Number(item(plain.findings, "p")["sd-day"]) / 3);
    expect(codes(good.findings)).not.toContain("level.supply-forecast-worse");
    expect(values(bad.findings, "forecast-worse")).toEqual({ products: 1, of: 1 });
  });

  it("names items sold below cost and keeps their margin", async () => {
    const { findings } = await study({
      lines: [...lines("p", 7, [10]), ...lines("q", 7, [10], { cost: 130 })],
    });
    expect(item(findings, "q")["unit-margin"]).toBe(-3);
    expect(values(findings, "negative-margin")).toMatchObject({ items: 1, name: "q" });
  });

  it("weighs items alike without any money, and shows none", async () => {
    const { findings, made } = await study({ lines: lines("p", 7, [10], { amount: null, cost: null }) });
    expect(item(findings, "p")).toMatchObject({ "unit-cost": null, "unit-margin": null });
    expect(made!.unitCost[0]).toBe(100);
    expect(made!.lot[0]).toBe(Math.round(30 * made!.dailyMean[0]!));
    expect(codes(findings)).toContain("level.supply-no-money");
    expect(figureValue(findings, "level.stock.value")).toBeNull();
  });

  it("reckons the margin from the price alone, and says so", async () => {
    const { findings } = await study({ lines: lines("p", 7, [10], { cost: null }) });
    expect(item(findings, "p")).toMatchObject({
      "unit-cost": 7.5,
      "unit-margin": 2.5,
      "margin-source": "default",
    });
    expect(values(findings, "margin-assumed")).toEqual({ items: 1, of: 1 });
    expect(codes(findings)).not.toContain("level.supply-no-money");
  });

  it("knows little of an item asked for once, and says so", async () => {
    const { findings, made } = await study({ lines: lines("p", 400, [12]) });
    expect(item(findings, "p")).toMatchObject({ pattern: "too-little", lines: 1 });
    expect(values(findings, "too-little")).toEqual({ items: 1, of: 1 });
    expect(made!.law(0, 0).mean).toBeGreaterThan(0);
    expect(made!.law(0, 0).sf(0)).toBeLessThan(0.1);
  });

  it("keeps places apart, but not where stock counts name others", async () => {
    const both = [...lines("p", 7, [10]), ...lines("p", 7, [4], { warehouse: "south" })];
    const apart = await study({ lines: both });
    expect(rowsOf(apart.findings, "level.items-supply").map((r) => r.site)).toEqual(["north", "south"]);
    const stock_day = [{ product_id: "p", site: "Main", day: day(5), on_hand: 50 }];
    const together = await study({ lines: both, facts: { stock_day } });
    expect(rowsOf(together.findings, "level.items-supply")).toMatchObject([{ site: "", "on-hand": 50 }]);
  });

  it("takes the capital cost of stock from the ledger, and the firm's own rate before it", async () => {
    const before = [
      {
        figures: [{ id: "cost.stock-value.average", value: 1000 }],
        tables: [
          {
            id: "cost.gbt20523",
            columns: [{ id: "item" }, { id: "total-subtotal" }],
            rows: [["stock-capital", 60]],
            total: 1,
          },
        ],
        verdicts: [],
        problems: [],
        assumptions: [],
      },
    ] as unknown as Findings[];
    const booked = await study({ lines: lines("p", 7, [10]), before });
    expect(booked.made!.carryingRate).toBeCloseTo(0.06 * (365.25 / 366) + 0.04, 9);
    const rate = { ...defaultAssumptions["level.carrying-rate"]!, value: 0.15, source: "given" as const };
    const own = await study({
      lines: lines("p", 7, [10]),
      before,
      assumptions: { "level.carrying-rate": rate },
    });
    expect(own.made!.carryingRate).toBe(0.15);
  });

  it("weighs the stake of an item by who asks for it", async () => {
    const input = await world({
      orders: [],
      lines: [...lines("p", 7, [10], { customer_id: "a" }), ...lines("q", 7, [10], { customer_id: "b" })],
      settings: { period, asOf: period.to },
    });
    await input.warehouse.run("CREATE SCHEMA derived");
    await input.warehouse.run(
      "CREATE TABLE derived.customer_stake AS SELECT 'a' AS customer_id, CAST(5000 AS DOUBLE) AS stake",
    );
    const { made } = await studySupply(input);
    await input.warehouse.close();
    expect([...made!.stake]).toEqual([5000, Number.NaN]);
  });

  it("is silent without lines, and says what is missing where lines name no product", async () => {
    const none = await study({});
    expect(none.findings.verdicts).toEqual([]);
    const unnamed = await study({ lines: lines("p", 7, [10], { product_id: null }) });
    expect(unnamed.made).toBeNull();
    expect(codes(unnamed.findings)).toEqual(["level.supply-no-products"]);
    expect(figureValue(unnamed.findings, "level.items")).toBeNull();
  });

  it("never shows a number that is none, and gives the same bytes again", async () => {
    const given = {
      lines: [...lines("p", 3, [1, 0.5, 7]), ...lines("q", 90, [2]), ...lines("r", 400, [1])],
      facts: { replenishment: receipts("p", [4, 9]) },
    };
    const first = await study(given);
    const cells = first.findings.tables.flatMap((t) => t.rows.flat());
    expect(cells.every((c) => typeof c !== "number" || Number.isFinite(c))).toBe(true);
    const again = await study(given);
    expect(JSON.stringify(again.findings)).toBe(JSON.stringify(first.findings));
  });
});
