import { describe, expect, it } from "vitest";
import { figureValue, rowsOf, type World, world } from "../../test/study/mart.js";
import { quadraticValue } from "../core/loss/lifecycle.js";
import { studyCost } from "./cost.js";
import { studyLoss } from "./loss.js";

/** Orders of a customer every `gap` days from `start`, until `end`; the last one may have failed. */
function orders(customer: string, start: string, end: string, gap: number, failedLast: boolean) {
  const rows = [];
  const last = Date.parse(end);
  for (let at = Date.parse(start); at <= last; at += gap * 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    rows.push({
      order_id: `${customer}-${day}`,
      customer_id: customer,
      ordered_on: `${day} 10:00:00`,
      amount: 100,
      failure: failedLast && at + gap * 86_400_000 > last,
      on_time: !(failedLast && at + gap * 86_400_000 > last),
    });
  }
  return rows;
}

async function study(given: World) {
  const input = await world(given);
  await studyCost(input);
  return { findings: await studyLoss(input), input };
}

const steady = ["A", "B", "C", "D"].flatMap((c) => orders(c, "2024-01-01", "2024-12-28", 7, false));

describe("the loss room", () => {
  it("finds who is silent for longer than the own rhythm allows", async () => {
    const { findings } = await study({
      orders: [
        ...steady,
        // Weekly until June, then nothing; and one who buys every hundred days and is in time.
        ...orders("gone", "2024-01-01", "2024-06-03", 7, true),
        ...orders("rare", "2024-01-15", "2024-12-28", 100, false),
      ],
    });
    expect(figureValue(findings, "loss.silent-customers")).toBe(1);
    expect(figureValue(findings, "loss.silent-after-failure")).toBe(1);
    expect(figureValue(findings, "loss.failure-before.active")).toBe(0);
    const [row] = rowsOf(findings, "loss.customers");
    expect(row).toMatchObject({
      customer_id: "gone",
      "last-order": "2024-06-03",
      "usual-gap": 7,
      "allowed-gap": 10.5,
      "silent-days": 203,
      "failures-before": 1,
      basis: "own",
    });
  });

  it("values a loss by the lifecycle formula, between the ends of its assumptions", async () => {
    const { findings, input } = await study({
      orders: [...steady, ...orders("gone", "2024-01-01", "2024-06-03", 7, false)],
    });
    // 23 weekly orders of 100, 161 days active, never scaled up from less than a year; margin 25 %.
    const margin = ((2300 * 365.25) / 365) * 0.25;
    const shape = { a: 1, b: 1 / 21, t1: 3, t2: 7, v2: 0, T: 10 };
    let years = 0;
    for (let t = 1; t <= 10; t++) years += (quadraticValue(shape, t) * 0.85 ** t) / 1.1 ** t;
    const estimate = findings.figures.find((f) => f.id === "loss.first-estimate")!;
    expect(estimate.value).toBeCloseTo(margin * years, 6);
    expect(estimate.interval!.low).toBeLessThan(estimate.value! / 2);
    expect(estimate.interval!.high).toBeGreaterThan(estimate.value! * 2);
    expect(estimate.interval!.kind).toBe("assumption");
    expect(estimate.scope).toBe("lost-sales");
    const [row] = rowsOf(findings, "loss.customers");
    expect(row!.low).toBeCloseTo(estimate.interval!.low, 6);
    expect(row!.high).toBeCloseTo(estimate.interval!.high, 6);
    const saved = await input.warehouse.rows({
      sql: "SELECT customer_id, value FROM derived.customer_loss ORDER BY 1",
      shape: { customer_id: "text", value: "count" },
    });
    expect(saved).toEqual([{ customer_id: "gone", value: Math.round(estimate.value! * 100) }]);
  });

  it("holds customers of one or two gaps against their like, and those of none against first returns", async () => {
    const pair = (c: string, first: string, second: string) => [
      ...orders(c, first, first, 1, false),
      ...orders(c, second, second, 1, false),
    ];
    const { findings } = await study({
      orders: [
        ...steady,
        ...pair("E", "2024-10-01", "2024-12-20"),
        ...pair("F", "2024-10-01", "2024-12-01"),
        ...pair("G", "2024-01-01", "2024-02-01"),
        ...orders("H", "2024-01-05", "2024-01-05", 1, false),
        ...orders("I", "2024-12-20", "2024-12-20", 1, false),
      ],
    });
    const silent = rowsOf(findings, "loss.customers").map((r) => [r.customer_id, r.basis]);
    expect(silent.toSorted()).toEqual([
      ["G", "few"],
      ["H", "once"],
    ]);
    expect(figureValue(findings, "loss.silent-once")).toBe(1);
  });

  it("says no clear effect when failures stand before the silent as often as before the active", async () => {
    const gone = ["x", "y", "z"].flatMap((c, i) => orders(c, "2024-01-01", "2024-05-06", 7, i === 0));
    const active = ["k", "l", "m"].flatMap((c, i) => orders(c, "2024-01-01", "2024-12-28", 7, i === 0));
    const { findings } = await study({ orders: [...gone, ...active] });
    expect(findings.verdicts.find((v) => v.subject === "loss.failure-before.difference")?.kind).toBe(
      "no-clear-effect",
    );
    expect(figureValue(findings, "loss.failure-before.difference")).toBe(0);
  });

  it("judges nobody on a sample of orders", async () => {
    const { findings } = await study({ orders: steady, settings: { sampling: "orders" } });
    expect(findings.figures.length).toBeGreaterThan(5);
    for (const f of findings.figures) {
      expect(f.value).toBeNull();
      expect(f.reason).toEqual({ code: "not-judged", because: "sampling-orders" });
    }
    expect(findings.tables).toEqual([]);
  });

  it("cannot tell a rhythm where nobody came back", async () => {
    const once = ["a", "b"].flatMap((c) => orders(c, "2024-03-01", "2024-03-01", 1, false));
    const { findings } = await study({ orders: once });
    expect(figureValue(findings, "loss.first-estimate")).toBeNull();
    expect(findings.verdicts.map((v) => v.kind)).toEqual(["cannot-tell"]);
  });

  it("takes the contribution of the cost room where it is known, and a loss-maker for no loss", async () => {
    const priced = (customer: string, cost: number) =>
      orders(customer, "2024-01-01", "2024-06-03", 7, false).map((o) => ({ ...o, cost }));
    const { findings } = await study({
      orders: [...steady.map((o) => ({ ...o, cost: 80 })), ...priced("good", 40), ...priced("bad", 130)],
    });
    const byId = Object.fromEntries(rowsOf(findings, "loss.customers").map((r) => [r.customer_id, r]));
    expect(byId.good!["yearly-contribution"]).toBeCloseTo((23 * 60 * 365.25) / 365, 9);
    expect(byId.bad!.value).toBe(0);
    expect(findings.verdicts.map((v) => v.code)).toContain("loss.unprofitable-silent");
    expect(findings.assumptions.map((a) => a.id)).not.toContain("loss.margin-share");
  });
});
