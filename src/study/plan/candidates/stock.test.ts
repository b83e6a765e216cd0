import { afterEach, describe, expect, it } from "vitest";
import { world } from "../../../../test/study/mart.js";
import { certain } from "../../../core/stats/drawn.js";
import type { StudyInput } from "../../input.js";
import type { Penalties } from "../../penalties.js";
import { stockCandidates } from "./stock.js";

const draws = 20;
const sure = (value: number) => certain(value, draws);
const penalties: Penalties = {
  draws,
  money: "recorded",
  leavingKnown: true,
  kinds: new Map(),
  reactions: {
    lost: sure(0.5),
    substituted: sure(0.3),
    delayed: sure(0.2),
    substituteMargin: sure(1),
    delayCost: sure(10),
    basket: sure(0),
    source: "default",
  },
  margin: sure(1),
  shortLinesPerOrder: 1,
  shortUnitsPerLine: 1,
  shortUnitMargin: 100,
  meanStake: 1000,
  stakeOfFailed: new Map(),
};

const opened: StudyInput[] = [];
afterEach(async () => {
  for (const input of opened.splice(0)) await input.warehouse.close();
});

/** A ladder of three rungs of class A at site W: less, today, more. */
async function made({ ladder = true, told = false } = {}) {
  const input = await world({
    orders: [
      { order_id: "1", customer_id: "C", on_time: false, backordered: true },
      { order_id: "2", customer_id: "C", on_time: true, backordered: true },
      { order_id: "3", customer_id: "C", on_time: false, backordered: false },
      ...Array.from({ length: 3 }, (_, i) => ({
        order_id: `g${i}`,
        customer_id: "C",
        on_time: true,
        backordered: false,
      })),
    ],
    lines: [
      { order_id: "1", line_no: "1", product_id: "p", in_full: false, stocked_out: told ? true : null },
      { order_id: "1", line_no: "2", product_id: "p", in_full: false, stocked_out: told ? false : null },
    ],
  });
  opened.push(input);
  const { warehouse } = input;
  await warehouse.run("CREATE SCHEMA IF NOT EXISTS derived");
  if (ladder) {
    await warehouse.run(`CREATE TABLE derived.stock_ladder AS SELECT * FROM (VALUES
      ('A', 'W', 0, 'p90', 0.9, 0.9, 50.0, 0.0, 20.0, 2000.0, -1.0),
      ('A', 'W', 1, 'today', 0.95, 0.95, 100.0, 0.0, 10.0, 1000.0, 0.0),
      ('A', 'W', 2, 'p99', 0.99, 0.99, 300.0, 0.0, 2.0, 200.0, 0.8))
      t(class, site, step, name, fill, line_fill, cost, on_hand_value, units_short, margin_short, short_removed)`);
    await warehouse.run(`CREATE TABLE derived.stock_ladder_item AS SELECT * FROM (VALUES
      ('A', 'W', 0, 'p', 2.0, 12.0), ('A', 'W', 1, 'p', 4.0, 14.0), ('A', 'W', 2, 'p', 9.0, 19.0))
      t(class, site, step, product_id, safety, order_up_to)`);
  }
  return await stockCandidates(input, penalties);
}

describe("changes by stock", () => {
  it("are one group a class and site: more costs, less saves", async () => {
    const found = await made();
    expect(found.map((c) => [c.means, c.group, c.cost!.value, c.saved.value])).toEqual([
      ["stock-down", "stock.A.W", 0, 50],
      ["stock-up", "stock.A.W", 200, 0],
    ]);
    expect(found[1]!.where).toEqual([
      { dimension: "product-class", value: "A" },
      { dimension: "warehouse", value: "W" },
    ]);
  });

  it("take short lines away, or add some, and lateness that comes of back orders with them", async () => {
    const [down, up] = await made();
    expect(up!.removes[0]!.share.value).toBeCloseTo(0.8, 12);
    expect(down!.removes[0]!.share.value).toBeCloseTo(-1, 12);
    // Half are late after a back order, a quarter of the others: half of the lateness comes of it.
    expect(up!.removes[1]).toMatchObject({ kind: "late" });
    expect(up!.removes[1]!.share.value).toBeCloseTo(0.8 * 0.5, 12);
  });

  it("help only the short lines that the records put down to stock", async () => {
    const [, up] = await made({ told: true });
    expect(up!.removes[0]!.share.value).toBeCloseTo(0.4, 12);
  });

  it("win the margin of sales no longer lost and the cost of delay", async () => {
    const [, up] = await made();
    expect(up!.margin.value).toBeCloseTo(800 * 0.5 + 8 * 0.2 * 10, 9);
  });

  it("say what to keep of each product", async () => {
    const [, up] = await made();
    expect(up!.actions).toEqual([
      { what: "safety-stock", subject: "p", site: "W", from: 4, to: 9, unit: "units" },
    ]);
  });

  it("show the short lines they are about", async () => {
    const [, up] = await made();
    expect(up!.evidence).toEqual({
      query: "mart.line",
      args: { in_full: 0, "product-rank": "A", warehouse: "W" },
    });
  });

  it("are none where no ladder was left", async () => {
    expect(await made({ ladder: false })).toEqual([]);
  });
});
