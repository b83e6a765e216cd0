import { describe, expect, it } from "vitest";
import { type FirmLaw, failingFirm } from "../../../test/fixtures/failing-firm.js";
import { figureValue, rowsOf, type World, world } from "../../../test/study/mart.js";
import { assumed, defaultAssumptions } from "../../core/assumptions.js";
import type { Findings } from "../../core/findings.js";
import { languages, words } from "../../i18n/index.js";
import { overlayAssumptions } from "../assumptions.js";
import { studyEffects } from "./effects.js";
import type { Effects } from "./parts.js";

const settings = { asOf: "2024-12-31", period: { from: "2023-01-01", to: "2024-12-31" } };

interface Told {
  readonly made: Effects | null;
  readonly findings: Findings;
  readonly purchases: {
    customer_id: string;
    day: string;
    lost: boolean | null;
    eta: number | null;
  }[];
}

/** The study, said in both languages without a gap, and what it left. */
async function study(given: World): Promise<Told> {
  const input = await world({ ...given, settings: { ...settings, ...given.settings } });
  const { made, findings } = await studyEffects(input);
  const sampled = input.settings.sampling === "orders";
  const purchases = sampled
    ? []
    : await input.warehouse.rows({
        sql: "SELECT customer_id, day, lost, eta FROM derived.purchase_exposure ORDER BY customer_id, day",
        shape: { customer_id: "text", day: "day", lost: "flag?", eta: "number?" },
      } as const);
  await input.warehouse.close();
  for (const language of languages) {
    const say = words(language, "CNY");
    for (const v of findings.verdicts) {
      const said = say.verdictText(v);
      expect(said).not.toMatch(/\{|NaN|Infinity|undefined/);
      expect(said.startsWith(v.code)).toBe(false);
    }
  }
  for (const f of findings.figures) expect(f.value === null).toBe(f.reason !== null);
  expect(JSON.stringify(findings)).not.toContain("NaN");
  return { made, findings, purchases };
}

const codes = ({ findings }: Told) => findings.verdicts.map((v) => v.code);
const kindOf = ({ findings }: Told, kind: string) =>
  rowsOf(findings, "loss.effects").find((r) => r.kind === kind)!;
const firm = (law: Partial<FirmLaw>, seed: number) =>
  failingFirm({ customers: 220, late: () => 0.12, extra: 0.05, wrong: 0.06, ...law }, seed).orders.map(
    (o) => ({
      ...o,
    }),
  );

describe("a firm whose heavy buyers stay and meet more failures", () => {
  it("looks as if lateness did no harm, until comparable purchases are compared", async () => {
    const { orders, caused, lateOrders } = failingFirm(
      { customers: 700, late: (heavy) => 0.3 / (1 + Math.exp(0.5 - 1.2 * heavy)), extra: 0.025, wrong: 0.06 },
      12,
    );
    const told = await study({ orders: orders.map((o) => ({ ...o })) });
    const late = kindOf(told, "late");
    const truth = caused / lateOrders;
    expect(late.raw).toBeLessThan(0);
    expect(late.stratified).toBeGreaterThan(0);
    expect(late.low).toBeGreaterThan(0);
    expect(late.low).toBeLessThan(truth);
    expect(late.high).toBeGreaterThan(truth);
    expect(late).toMatchObject({ verdict: "effect", source: "own", used: late.adjusted });
    expect(codes(told)).toContain("loss.effect-naive-misleads");
    // The idle failure is not called; its number is drawn towards the default.
    const wrong = kindOf(told, "wrong");
    expect(wrong).toMatchObject({ verdict: "no-clear-effect", source: "blend" });
    expect(Math.abs(Number(wrong.adjusted))).toBeLessThan(Number(wrong.smallest));
    const prior = assumed(defaultAssumptions, "loss.effect.wrong").value;
    expect(Math.abs(Number(wrong.used) - prior)).toBeLessThan(Math.abs(Number(wrong.adjusted) - prior));
    expect(told.made!.joint!.names).toEqual(["late", "wrong"]);
    expect(told.made!.links.map((l) => l.source)).toEqual(["own", "blend"]);
  });
});

describe("a firm that records two kinds of failure", () => {
  const orders = firm({}, 21);

  it("counts purchases that can be followed, and fits every purchase's chance", async () => {
    const told = await study({ orders });
    const horizon = told.made!.horizonDays;
    const last = Math.max(...orders.map((o) => Date.parse(o.ordered_on)));
    for (const p of told.purchases)
      expect(p.lost === null).toBe((last - Date.parse(p.day)) / 86_400_000 < horizon);
    const judged = told.purchases.filter((p) => p.lost !== null);
    const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
    // What a logistic regression gives on average is what happened: said in SQL as it was fitted.
    expect(mean(judged.map((p) => 1 / (1 + Math.exp(-p.eta!))))).toBeCloseTo(
      mean(judged.map((p) => (p.lost ? 1 : 0))),
      8,
    );
    const figure = told.findings.figures.find((f) => f.id === "loss.effect.late")!;
    expect(figure.population!.counted + figure.population!.unknown).toBe(figure.population!.of);
    expect(figureValue(told.findings, "loss.effect.any")).toBeGreaterThan(0);
    expect(rowsOf(told.findings, "loss.placebo").map((r) => r.verdict)).toEqual(["passed", "passed"]);
    expect(
      rowsOf(told.findings, "loss.dose")
        .map((r) => r.failures)
        .slice(0, 3),
    ).toEqual(["0", "1", "2"]);
    expect(told.findings.assumptions.find((a) => a.id === "loss.horizon-days")).toMatchObject({
      value: horizon,
      source: "estimated",
    });
  });

  it("goes on with the user's number where one is given, and says so", async () => {
    const { assumptions } = overlayAssumptions({
      "loss.effect.late": { value: 0.04, low: 0.03, high: 0.05 },
      "loss.horizon-days": { value: 60 },
    });
    const told = await study({ orders, assumptions });
    expect(told.made!.horizonDays).toBe(60);
    expect(told.made!.links[0]).toEqual({
      kind: "late",
      source: "given",
      value: 0.04,
      low: 0.03,
      high: 0.05,
    });
    expect(codes(told)).toEqual(expect.arrayContaining(["loss.effect-given", "loss.effects-horizon-given"]));
    const { names, covariance } = told.made!.joint!;
    expect(covariance.values[0]).toBeGreaterThan(0);
    expect(covariance.values[1]).toBe(0);
    expect(names).toEqual(["late", "wrong"]);
  });

  it("says which column is missing, and leaves kinds out that nothing records", async () => {
    const told = await study({ orders: orders.map(({ on_time: _, wrong_item: __, ...o }) => o) });
    expect(told.made!.links).toEqual([]);
    expect(told.made!.joint).toBeNull();
    expect(codes(told).filter((c) => c === "loss.effect-not-recorded")).toHaveLength(8);
    expect(told.findings.figures[0]!.reason).toMatchObject({ code: "missing-columns" });
  });

  it("cannot compare where every purchase was late, and goes on with the default", async () => {
    const told = await study({ orders: orders.map((o) => ({ ...o, on_time: false })) });
    expect(codes(told)).toContain("loss.effect-no-comparison");
    expect(told.made!.links[0]).toMatchObject({ kind: "late", source: "default", value: 0.02 });
    expect(told.made!.joint!.names).toEqual(["late", "wrong"]);
  });
});

const daily = (customers: number, until: number, more: Record<string, unknown> = {}) =>
  Array.from({ length: customers }, (_, c) =>
    Array.from({ length: until }, (_, k) => ({
      order_id: `${c}-${k}`,
      customer_id: `C${c}`,
      ordered_on: new Date(Date.UTC(2023, 0, 1 + 7 * k)).toISOString().slice(0, 10),
      amount: 10,
      on_time: (c + k) % 5 !== 0,
      ...more,
    })),
  ).flat() as World["orders"];

describe("records without two outcomes", () => {
  it("none lost: nothing to compare, every chance small and finite", async () => {
    const told = await study({ orders: daily(12, 100) });
    expect(kindOf(told, "late")).toMatchObject({ verdict: "cannot-tell", source: "default" });
    expect(codes(told)).toContain("loss.effect-one-outcome");
    expect(told.purchases.every((p) => Number.isFinite(p.eta) && p.eta! < 0)).toBe(true);
  });

  it("all lost: each bought once, long ago", async () => {
    const once = daily(100, 1).map((o, i) => ({ ...o, on_time: i % 2 === 0 }));
    const told = await study({
      orders: [...once, { ...once[0]!, order_id: "x", customer_id: "X", ordered_on: "2024-12-30" }],
    });
    expect(codes(told)).toContain("loss.effect-one-outcome");
    // What late orders take from those who would have come back is not told: the chain takes its link as it stands.
    expect(told.purchases.every((p) => p.eta === null)).toBe(true);
  });

  it("one customer, and none", async () => {
    expect(codes(await study({ orders: daily(1, 1) }))).toContain("loss.effect-too-few");
    const none = await study({ orders: [] });
    expect(none.made).toBeNull();
    expect(codes(none)).toEqual(["loss.effects-no-purchases"]);
  });

  it("a sample of orders is not judged", async () => {
    const told = await study({ orders: daily(3, 3), settings: { sampling: "orders" } });
    expect(told.made).toBeNull();
    expect(codes(told)).toEqual(["loss.effects-sampling-orders"]);
    expect(told.findings.figures[0]!.reason).toEqual({ code: "not-judged", because: "sampling-orders" });
  });
});
