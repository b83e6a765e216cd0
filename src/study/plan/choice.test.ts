import { afterEach, describe, expect, it } from "vitest";
import { results as blank } from "../../../test/fixtures/results.js";
import { unworded } from "../../../test/fixtures/unworded.js";
import { figureValue, rowsOf, world } from "../../../test/study/mart.js";
import { figure } from "../../core/figure.js";
import type { Findings } from "../../core/findings.js";
import { failureColumn, failureKinds } from "../../core/loss/failures.js";
import type { PlanSettings } from "../../core/plan/settings.js";
import { certain, type Drawn } from "../../core/stats/drawn.js";
import { languages, words } from "../../i18n/index.js";
import type { StudyInput } from "../input.js";
import { type Penalties, savePenalties } from "../penalties.js";
import { studyChoice } from "./choice.js";

const draws = 40;
const sure = (value: number): Drawn => certain(value, draws);
const spread = (value: number): Drawn => ({
  value,
  draws: Float64Array.from({ length: draws }, (_, d) => value * (0.6 + (0.8 * d) / (draws - 1))),
});

const penalties: Penalties = {
  draws,
  money: "recorded",
  leavingKnown: true,
  kinds: new Map(
    (["late", "short"] as const).map((kind) => [
      kind,
      { kind, leaving: spread(kind === "late" ? 0.04 : 0.02), direct: sure(0), perTime: null, source: "own" },
    ]),
  ),
  reactions: {
    lost: sure(0.5),
    substituted: sure(0.3),
    delayed: sure(0.2),
    substituteMargin: sure(0.8),
    delayCost: sure(0),
    basket: sure(0),
    source: "default",
  },
  margin: sure(1),
  shortLinesPerOrder: 1,
  shortUnitsPerLine: 1,
  shortUnitMargin: 100,
  meanStake: 100_000,
  stakeOfFailed: new Map(),
};

const opened: StudyInput[] = [];
const all: Findings[] = [];
afterEach(async () => {
  for (const input of opened.splice(0)) await input.warehouse.close();
});

interface Bought {
  readonly customer: string;
  readonly carrier?: string;
  readonly late?: boolean;
  /** Product classes of the lines that were short. */
  readonly short?: readonly string[];
}

const priorities = (rows: readonly (readonly (string | number | null)[])[] = []): Findings => ({
  figures: [],
  tables: [
    {
      id: "plan.priorities",
      columns: ["element", "level", "judged", "drives-away", "market"].map((id) => ({
        id,
        kind: id === "element" ? "code" : "number",
        unit: "text",
      })),
      rows,
      total: rows.length,
    },
  ],
  verdicts: [],
  problems: [],
  assumptions: [],
});

/** One purchase a day, what each customer is worth in money, and the firm's own plan settings. */
async function made(
  bought: readonly Bought[],
  plan: PlanSettings,
  {
    stakes = {},
    rooms = priorities(),
    penalty = penalties as Penalties | null,
    before = [],
    lines: placed = {},
  } = {} as {
    lines?: Readonly<Record<string, number>>;
    before?: readonly Findings[];
    stakes?: Record<string, number>;
    rooms?: Findings;
    penalty?: Penalties | null;
  },
) {
  const day = (i: number) => new Date(Date.UTC(2024, 0, 1 + (i % 360))).toISOString().slice(0, 10);
  const orders = bought.map((b, i) => ({
    order_id: `O${i}`,
    customer_id: b.customer,
    ordered_on: day(i),
    month: `${day(i).slice(0, 7)}-01`,
    on_time: b.late !== true,
    in_full: (b.short ?? []).length === 0,
    carrier: b.carrier ?? "A",
    warehouse: "W",
  }));
  const lines = bought.flatMap((b, i) =>
    ["x", "y"].map((name, k) => ({
      order_id: `O${i}`,
      line_no: String(k),
      customer_id: b.customer,
      product_id: name,
      in_full: !(b.short ?? []).includes(name),
      warehouse: "W",
    })),
  );
  const input = await world({
    orders,
    lines,
    facts: {
      product: [
        { product_id: "x", class: "x" },
        { product_id: "y", class: "y" },
      ],
    },
    before,
    settings: { period: { from: "2024-01-01", to: "2024-12-31" }, plan, lines: placed },
  });
  opened.push(input);
  const { warehouse } = input;
  await warehouse.run("CREATE SCHEMA IF NOT EXISTS derived");
  await warehouse.run(
    `CREATE TABLE derived.purchase_exposure AS SELECT customer_id, CAST(ordered_on AS DATE) AS day, order_id,
      ${failureKinds
        .map((k) =>
          k === "late"
            ? "NOT on_time AS late"
            : k === "short"
              ? "NOT in_full AS short"
              : `CAST(NULL AS BOOLEAN) AS ${failureColumn(k)}`,
        )
        .join(", ")} FROM mart."order"`,
  );
  const customers = [...new Set(bought.map((b) => b.customer))];
  await warehouse.run(
    `CREATE TABLE derived.customer_stake AS SELECT * FROM (VALUES ${customers
      .map((c) => `('${c}', CAST(${(stakes[c] ?? 1000) * 100} AS DOUBLE))`)
      .join(", ")}) t(customer_id, stake)`,
  );
  // What the rooms before leave in every study.
  for (const table of ["customer_class (customer_id VARCHAR, class VARCHAR)"])
    await warehouse.run(`CREATE TABLE derived.${table}`);
  await savePenalties(input.warehouse, penalty);
  const { findings } = await studyChoice(input, rooms);
  all.push(findings);
  return { input, findings };
}

/** A cost lever, and how good deliveries are today. */
const leverRoom = (points: number, saving: number): Findings => ({
  figures: [figure({ id: "measure.order-on-time", unit: "share", method: "on-time", value: 0.75 })],
  tables: [
    {
      id: "cost.levers",
      columns: ["lever", "element", "points", "saving", "joint"].map((id) => ({
        id,
        kind: "number",
        unit: "ratio",
      })),
      rows: [["cheaper", "late", points, saving, saving]],
      total: 1,
    },
  ],
  verdicts: [],
  problems: [],
  assumptions: [],
});

const carrier = (name: string, value: string, removes: number, costPerYear: number) => ({
  name,
  element: "late",
  removes,
  costPerYear,
  where: { carrier: value },
});

const lateBy = (name: string, n: number, customer = "C"): Bought[] =>
  Array.from({ length: n }, () => ({ customer, carrier: name, late: true }));
const good = (n: number): Bought[] => Array.from({ length: n }, () => ({ customer: "C" }));
const chosenOf = (findings: Findings) =>
  rowsOf(findings, "plan.changes")
    .filter((r) => r.chosen === "chosen")
    .map((r) => r.change);
const change = (findings: Findings, id: string) =>
  rowsOf(findings, "plan.changes").find((r) => r.change === id)!;

describe("the plan", () => {
  it("brings what leaving less is worth: failures × share × chance × worth, a year", async () => {
    const { findings } = await made([...lateBy("A", 20), ...good(50)], {
      changes: [carrier("tender", "A", 0.5, 10)],
    });
    const year = 366 / 365.25;
    expect(figureValue(findings, "plan.gain.total")).toBeCloseTo((20 * 0.5 * 0.04 * 1000) / year, 6);
    expect(figureValue(findings, "plan.net.total")).toBeCloseTo((20 * 0.5 * 0.04 * 1000) / year - 10, 6);
    expect(chosenOf(findings)).toEqual(["late.own.tender"]);
    // Nothing is spent once, so there is nothing to wait for.
    expect(figureValue(findings, "plan.payback")).toBe(0);
  });

  it("acts where it says, and nowhere else", async () => {
    const { findings } = await made([...lateBy("A", 20), ...lateBy("B", 30)], {
      changes: [carrier("a", "A", 0.5, 0), carrier("b", "B", 0.5, 0)],
    });
    expect(change(findings, "late.own.a").failures).toBeCloseTo(20 * 0.5 * (365.25 / 366), 6);
    expect(change(findings, "late.own.b").failures).toBeCloseTo(30 * 0.5 * (365.25 / 366), 6);
  });

  it("gains of the steps add up to the gain of the plan, none more than alone", async () => {
    const { findings } = await made([...lateBy("A", 20), ...lateBy("B", 30)], {
      changes: [carrier("a", "A", 0.5, 1), { name: "all", element: "late", removes: 0.4, costPerYear: 2 }],
    });
    const rows = rowsOf(findings, "plan.changes").filter((r) => r.chosen === "chosen");
    expect(rows).toHaveLength(2);
    const sum = rows.reduce((s, r) => s + (r.gain as number), 0);
    expect(sum).toBeCloseTo(figureValue(findings, "plan.gain.total")!, 6);
    for (const r of rows) expect(r.gain as number).toBeLessThanOrEqual((r.alone as number) + 1e-9);
    const interaction = rowsOf(findings, "plan.total").find((r) => r.part === "interaction")!;
    expect(interaction.value as number).toBeLessThan(0);
  });

  it("weighs failures by what the customer is worth, not by their number", async () => {
    const { findings } = await made(
      [...lateBy("A", 20, "small"), ...lateBy("B", 5, "large")],
      {
        changes: [carrier("a", "A", 0.5, 20), carrier("b", "B", 0.5, 20)],
        budget: 25,
      },
      { stakes: { small: 500, large: 50_000 } },
    );
    expect(chosenOf(findings)).toEqual(["late.own.b"]);
    expect(change(findings, "late.own.a")).toMatchObject({ chosen: "left-out", reason: "limits" });
  });

  it("keeps to what the firm has settled", async () => {
    const { findings } = await made([...lateBy("A", 20), ...lateBy("B", 20), ...lateBy("D", 20)], {
      changes: [carrier("a", "A", 0.5, 1), carrier("b", "B", 0.5, 100_000), carrier("d", "D", 0.5, 1)],
      decisions: {
        "late.own.a": { decision: "drop" },
        "late.own.b": { decision: "do", owner: "Li", due: "2026-09-01" },
        "late.own.d": { decision: "later" },
      },
    });
    expect(chosenOf(findings)).toEqual(["late.own.b"]);
    expect(change(findings, "late.own.a")).toMatchObject({ chosen: "dropped-by-you" });
    expect(change(findings, "late.own.b")).toMatchObject({
      reason: "said-yes",
      owner: "Li",
      due: "2026-09-01",
    });
    expect(change(findings, "late.own.d")).toMatchObject({ chosen: "left-out", reason: "later" });
  });

  it("says of a decision on a change there is none of where it stands, and what is near", async () => {
    const { findings } = await made(
      lateBy("A", 20),
      {
        changes: [carrier("a", "A", 0.5, 1)],
        decisions: {
          "late.own.a": { decision: "do" },
          "late.own.aa": { decision: "do" },
          "late.change-carrier.gone": { decision: "drop" },
          "late.own.done-long-ago": { decision: "do", started: "2023-01-01" },
          "late.own.noted": { note: "?" },
        },
      },
      { lines: { "plan.decisions.late.own.aa": 7, "plan.decisions.late.change-carrier.gone": 11 } },
    );
    const unknown = findings.problems.filter((p) => p.code === "plan-decision-unknown");
    expect(unknown).toEqual([
      {
        code: "plan-decision-unknown",
        severity: "warning",
        values: { id: "late.own.aa", decision: "do", near: ["late.own.a"] },
        place: { file: "plan.yaml", row: 7 },
      },
      {
        code: "plan-decision-unknown",
        severity: "warning",
        values: { id: "late.change-carrier.gone", decision: "drop", near: ["late.own.a"] },
        place: { file: "plan.yaml", row: 11 },
      },
    ]);
  });

  it("reaches a floor with what does not pay, and names one out of reach", async () => {
    const rooms = priorities([["late", 0.75, 80, null, null]]);
    const bought = [...lateBy("A", 20), ...good(60)];
    const dear = { changes: [carrier("a", "A", 0.8, 100_000)] };
    const reached = await made(bought, { ...dear, floors: { late: 0.9 } }, { rooms });
    expect(chosenOf(reached.findings)).toEqual(["late.own.a"]);
    const beyond = await made(bought, { ...dear, floors: { late: 0.99 } }, { rooms });
    const said = beyond.findings.verdicts.find((v) => v.code === "plan.floor-out-of-reach");
    expect(said?.values).toMatchObject({ element: "late" });
    expect(beyond.findings.verdicts.map((v) => v.code)).toContain("plan.floor-missed");
    expect(said?.values.reached as number).toBeCloseTo(0.2, 6);
  });

  it("takes a floor by the good case's name, and gives changes out within a capacity", async () => {
    const rooms = priorities([["late", 0.75, 80, null, null]]);
    const bought = [...lateBy("A", 20), ...good(60)];
    const dear = { changes: [{ ...carrier("a", "A", 0.8, 100_000), element: "on-time" }] };
    const reached = await made(bought, { ...dear, floors: { "on-time": 0.9 } }, { rooms });
    expect(chosenOf(reached.findings)).toEqual(["late.own.a"]);
    const using = (name: string, value: string, removes: number) => ({
      ...carrier(name, value, removes, 1),
      uses: { vans: 2 },
    });
    const changes = [using("a", "A", 0.5), using("b", "B", 0.9)];
    const { findings } = await made([...lateBy("A", 20), ...lateBy("B", 20)], {
      changes,
      capacity: { vans: 3 },
    });
    expect(chosenOf(findings)).toEqual(["late.own.b"]);
    expect(change(findings, "late.own.a")).toMatchObject({ chosen: "left-out", reason: "limits" });
    expect(findings.problems).toEqual([]);
  });

  it("names a change of one's own for a place where nothing fails", async () => {
    const { findings } = await made(lateBy("A", 20), {
      changes: [carrier("a", "A", 0.5, 1), carrier("b", "B", 0.5, 1)],
    });
    expect(findings.problems).toMatchObject([
      { code: "plan-nothing-there", values: { change: "late.own.b", where: ["carrier: B"] } },
    ]);
  });

  it("names a limit that touches nothing, and a change left out that is none", async () => {
    const { findings } = await made(lateBy("A", 20), {
      changes: [carrier("a", "A", 0.5, 1)],
      capacity: { forklifts: 1 },
      without: ["late.own.b", "stock-up"],
    });
    expect(findings.problems.map((p) => [p.code, p.values.name])).toEqual([
      ["plan-without-unknown", "late.own.b"],
      ["plan-capacity-unused", "forklifts"],
    ]);
    expect(findings.problems[0]!.values.near).toContain("late.own.a");
  });

  it("keeps the budget for money once, and lets what is spent once come back in time", async () => {
    const once = (name: string, value: string, spent: number) => ({
      ...carrier(name, value, 0.5, 1),
      once: spent,
    });
    const bought = [...lateBy("A", 20), ...lateBy("B", 20)];
    const { findings } = await made(bought, {
      changes: [once("a", "A", 500), once("b", "B", 600)],
      onceBudget: 900,
    });
    expect(chosenOf(findings)).toEqual(["late.own.a"]);
    expect(figureValue(findings, "plan.once.total")).toBe(500);
    expect(figureValue(findings, "plan.payback")).toBeCloseTo(
      500 / figureValue(findings, "plan.net.total")!,
      9,
    );
    const long = await made(bought, { changes: [once("a", "A", 5000)] });
    expect(change(long.findings, "late.own.a")).toMatchObject({
      chosen: "not-worth",
      reason: "once-too-dear",
    });
  });

  it("does nothing where everything costs more than it brings, and says so", async () => {
    const { findings } = await made(lateBy("A", 5), { changes: [carrier("a", "A", 0.5, 100_000)] });
    expect(chosenOf(findings)).toEqual([]);
    expect(findings.verdicts.map((v) => v.code)).toContain("plan.do-nothing");
    expect(change(findings, "late.own.a")).toMatchObject({ chosen: "not-worth", reason: "costs-more" });
  });

  it("leaves out what needs something that is not there", async () => {
    const { findings } = await made(lateBy("A", 50), {
      changes: [{ ...carrier("a", "A", 0.5, 1), needs: ["nowhere"] }],
    });
    expect(change(findings, "late.own.a")).toMatchObject({ chosen: "infeasible", reason: "needs-missing" });
    expect(findings.problems.map((p) => p.code)).toEqual(["plan-need-unknown"]);
  });

  it("makes an order full only by all its short lines", async () => {
    const both = Array.from({ length: 10 }, () => ({ customer: "C", short: ["x", "y"] }));
    const one = Array.from({ length: 10 }, () => ({ customer: "C", short: ["x"] }));
    const own = (name: string) => ({
      name,
      element: "short",
      removes: 0.5,
      costPerYear: 0,
      where: { "product-class": name },
    });
    const { findings } = await made([...both, ...one], { changes: [own("x"), own("y")] });
    const year = 365.25 / 366;
    expect(change(findings, "short.own.x").failures).toBeCloseTo(5 * year, 6);
    expect(change(findings, "short.own.y").failures).toBeCloseTo(0, 9);
    // Together a quarter of those with both lines short is made good as well.
    expect(figureValue(findings, "plan.gain.total")).toBeCloseTo((5 + 2.5) * 0.02 * 1000 * year, 6);
  });

  it("never lowers as a whole what drives customers away, unless the firm says so", async () => {
    const rooms = priorities([["late", 0.75, 80, "effect", null]]);
    const bought = [...lateBy("A", 20), ...good(60)];
    const before = [leverRoom(-0.05, 9000)];
    const kept = await made(bought, {}, { rooms, before });
    expect(change(kept.findings, "late.lever.cheaper")).toMatchObject({
      chosen: "left-out",
      reason: "valued",
    });
    const decisions = { "late.lever.cheaper": { decision: "do" } } as const;
    const done = await made(bought, { decisions }, { rooms, before });
    expect(chosenOf(done.findings)).toEqual(["late.lever.cheaper"]);
  });

  it("joins what a lever saves with what it does to customers", async () => {
    const { findings } = await made(
      [...lateBy("A", 20), ...good(60)],
      {},
      { before: [leverRoom(-0.05, 9000)] },
    );
    const [row] = rowsOf(findings, "plan.levers-after-loss");
    // Five points of a quarter that fails: a fifth more failures.
    expect(row!["lost-saved"] as number).toBeCloseTo((-0.2 * 20 * 0.04 * 1000 * 365.25) / 366, 6);
    expect(row!["after-loss"]).toBeCloseTo((row!["lost-saved"] as number) + 9000, 6);
    expect(chosenOf(findings)).toEqual(["late.lever.cheaper"]);
  });

  it("says that a range begins at nothing because the change may not work, where that is likely enough to lie in it", async () => {
    const told = async (risk: number) => {
      const { findings } = await made(lateBy("A", 50), {
        changes: [{ ...carrier("a", "A", 0.5, 1), risk }],
        decisions: { "late.own.a": { decision: "do" } },
      });
      return [
        change(findings, "late.own.a")!["gain-low"],
        findings.verdicts.find((v) => v.code === "plan.may-fail")?.values,
      ];
    };
    expect(await told(0.1)).toEqual([0, { changes: 1, risk: 0.1 }]);
    const [low, said] = await told(0);
    expect([Number(low) > 0, said]).toEqual([true, undefined]);
  });

  it("gives a range, and a wider one for a single year", async () => {
    const { findings } = await made(lateBy("A", 50), { changes: [carrier("a", "A", 0.5, 1)] });
    const gain = findings.figures.find((f) => f.id === "plan.gain.total")!;
    expect(gain.interval!.low).toBeLessThan(gain.value!);
    expect(gain.interval!.high).toBeGreaterThan(gain.value!);
    const year = rowsOf(findings, "plan.total").find((r) => r.part === "single-year")!;
    expect(year.low as number).toBeLessThan(gain.interval!.low);
    expect(year.high as number).toBeGreaterThan(gain.interval!.high);
  });

  it("says that it cannot tell where no penalty is known, never zero", async () => {
    const { findings } = await made(
      lateBy("A", 5),
      { changes: [carrier("a", "A", 0.5, 1)] },
      { penalty: null },
    );
    expect(findings.figures.every((f) => f.value === null)).toBe(true);
    expect(findings.verdicts.map((v) => v.code)).toEqual(["plan.no-penalties"]);
  });

  it("says that nothing is to be weighed where no change is known", async () => {
    const { findings } = await made(lateBy("A", 5), {});
    expect(findings.verdicts.map((v) => v.code)).toEqual(["plan.no-candidates"]);
  });

  it("finds the same twice", async () => {
    const world = () =>
      made([...lateBy("A", 20), ...lateBy("B", 30)], { changes: [carrier("a", "A", 0.5, 1)] });
    expect(JSON.stringify((await world()).findings)).toBe(JSON.stringify((await world()).findings));
  });
});

describe.each(languages)("what was told above in %s", (language) => {
  it("has words for every id and every value", () => {
    expect(all.length).toBeGreaterThan(10);
    const said = words(language, "CNY");
    const lacking = all.flatMap((found) =>
      unworded({ ...blank, ...found, tables: Object.fromEntries(found.tables.map((t) => [t.id, t])) }, said),
    );
    expect([...new Set(lacking)]).toEqual([]);
  });
});
