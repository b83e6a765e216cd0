import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import type { Findings } from "../../src/core/findings.js";
import { studyCost } from "../../src/study/cost.js";
import type { Relation } from "../../src/study/loss/parts.js";
import { studyRelation } from "../../src/study/loss/relation.js";
import { hasData, realData } from "../fixtures/study.js";
import { figureValue, rowsOf, world } from "../study/mart.js";

/** The CDNOW sample: columns master id, customer, yyyymmdd, CDs, dollars. */
function orders() {
  const text = gunzipSync(readFileSync(join(realData, "cdnow", "CDNOW_sample.txt.gz"))).toString("latin1");
  return text.split(/\r?\n/).flatMap((line, i) => {
    const [, customer, day, , amount] = line.trim().split(/\s+/);
    if (customer === undefined || day === undefined) return [];
    const date = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
    return [
      { order_id: `O${i}`, customer_id: customer, ordered_on: `${date} 12:00:00`, amount: amount ?? null },
    ];
  });
}

describe.skipIf(!hasData("cdnow"))("CDNOW buyers", () => {
  let findings: Findings;
  let relation: Relation;
  beforeAll(async () => {
    const input = await world({
      orders: orders(),
      settings: { asOf: "1998-06-30", period: { from: "1997-01-01", to: "1998-06-30" } },
    });
    await studyCost(input);
    const made = await studyRelation(input);
    findings = made.findings;
    relation = made.made!;
    await input.warehouse.close();
  });

  const fitted = (key: string) =>
    rowsOf(findings, "loss.models").find((r) => r.key === `calibration.${key}`)?.value as number;
  const held = (method: string) => rowsOf(findings, "loss.holdout").find((r) => r.method === method)!;

  it("give the published fits of the first 39 weeks", () => {
    // Fader, Hardie & Lee (2005): three digits are printed.
    for (const [key, value, digits] of [
      ["bg-nbd.r", 0.243, 3],
      ["bg-nbd.alpha", 4.414, 3],
      ["bg-nbd.a", 0.793, 3],
      ["bg-nbd.b", 2.426, 3],
      ["mbg-nbd.r", 0.525, 3],
      ["mbg-nbd.alpha", 6.183, 3],
      ["mbg-nbd.a", 0.891, 3],
      ["mbg-nbd.b", 1.614, 3],
      ["pareto-nbd.r", 0.553, 3],
      ["pareto-nbd.alpha", 10.578, 3],
      ["pareto-nbd.s", 0.606, 3],
      ["pareto-nbd.beta", 11.669, 3],
      ["gamma-gamma.p", 6.25, 2],
      ["gamma-gamma.q", 3.74, 2],
      ["gamma-gamma.gamma", 15.44, 2],
    ] as const)
      expect(Math.abs(fitted(key) - value), key).toBeLessThanOrEqual(0.6 * 10 ** -digits);
    const likelihood = (key: string) =>
      rowsOf(findings, "loss.models").find((r) => r.key === `calibration.${key}`)?.["log-likelihood"];
    expect(likelihood("bg-nbd.r")).toBeCloseTo(-9582.429, 2);
    expect(likelihood("pareto-nbd.r")).toBeCloseTo(-9594.976, 2);
    expect(likelihood("mbg-nbd.r")).toBeCloseTo(-9582.136, 2);
  });

  it("are foretold for the 39 weeks after, as the reference has it, better than by plain guesses", () => {
    for (const [method, expected, error, apart, correlation] of [
      ["bg-nbd", 1653.41, -0.121, 0.785, 0.6256],
      ["pareto-nbd", 1665.51, -0.115, 0.755, 0.6302],
      ["mbg-nbd", 1576.73, -0.162, 0.765, 0.6273],
    ] as const) {
      const row = held(method);
      expect(row.actual).toBe(1882);
      expect(row.expected).toBeCloseTo(expected, 1);
      expect(row.error).toBeCloseTo(error, 3);
      expect(row["mean-absolute-error"]).toBeCloseTo(apart, 3);
      expect(row.correlation).toBeCloseTo(correlation, 4);
    }
    expect(held("same-rate").error).toBeGreaterThan(0.5);
    expect(held("everyone-stays").error).toBeGreaterThan(0.5);
    expect(held("pareto-nbd").chosen).toBe("yes");
    expect(relation.model).toBe("pareto-nbd");
    expect(figureValue(findings, "loss.holdout-error")).toBeCloseTo(-0.115, 3);
    const bins = rowsOf(findings, "loss.holdout-bins");
    expect(bins.map((b) => b.customers)).toEqual([1411, 439, 214, 100, 62, 38, 29, 64]);
  });

  it("are valued at a stated discount over a stated time, and never by BG/NBD", () => {
    expect(figureValue(findings, "loss.customers")).toBe(2357);
    // Never by a model that holds everybody who did not come back for alive.
    expect(figureValue(findings, "loss.alive-share")).toBeLessThan(0.6);
    const future = findings.figures.find((f) => f.id === "loss.future-value")!;
    expect(future.assumptions).toEqual(
      expect.arrayContaining(["loss.discount-rate", "loss.value-horizon-years", "loss.margin-share"]),
    );
    expect(future.interval!.low).toBeLessThan(future.value!);
    expect(future.interval!.high).toBeGreaterThan(future.value!);
    const swings = rowsOf(findings, "loss.value-sensitivity");
    expect(swings.map((r) => r.case)).toEqual([
      "used",
      "discount-low",
      "discount-high",
      "horizon-low",
      "horizon-high",
    ]);
    expect(findings.verdicts.map((v) => v.code.replace("loss.", ""))).toEqual(
      expect.arrayContaining([
        "setting-free",
        "timing-random",
        "caution-never-returned",
        "records-without-money",
        "model-chosen-under",
        "value-future",
      ]),
    );
  });
});
