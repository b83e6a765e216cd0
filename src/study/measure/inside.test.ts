import { afterEach, describe, expect, it } from "vitest";
import { results as blank } from "../../../test/fixtures/results.js";
import { surveyRows } from "../../../test/fixtures/survey.js";
import { unworded } from "../../../test/fixtures/unworded.js";
import { figureValue, rowsOf, type World, world } from "../../../test/study/mart.js";
import { figure } from "../../core/figure.js";
import type { Findings } from "../../core/findings.js";
import type { Unit } from "../../core/unit.js";
import { rowsQuery } from "../../facts/sql/rows.js";
import { languages, words } from "../../i18n/index.js";
import type { StudyInput } from "../input.js";
import { nothingFound } from "../made.js";
import { studyInside } from "./inside.js";
import { studyRivals } from "./rivals.js";
import { readSurvey } from "./survey/read.js";

const opened: StudyInput[] = [];
const all: Findings[] = [];
afterEach(async () => {
  for (const input of opened.splice(0)) await input.warehouse.close();
});

interface Told {
  readonly element: string;
  readonly question?: string;
  readonly kind: "present" | "target" | "point" | "importance" | "performance" | "words";
  readonly value?: number;
  readonly text?: string;
  readonly department?: string;
  readonly source?: string;
  readonly reports_to?: string;
}

const record = (id: string, value: number, unit: Unit = "share", half = 0.005) =>
  figure({
    id: `measure.${id}`,
    unit,
    method: "on-time",
    value,
    interval: { low: value - half, high: value + half, kind: "sampling", level: 0.95 },
  });

async function study(
  given: Partial<World> & { readonly audit?: readonly Told[]; readonly setup?: string },
  figures: readonly ReturnType<typeof record>[] = [],
) {
  const { audit, facts, setup, ...rest } = given;
  const input = await world({
    orders: [],
    ...rest,
    facts: {
      ...facts,
      ...(audit === undefined
        ? {}
        : {
            audit_answer: audit.map(
              (a, i) => ({ question: "level", _src: 0, _row: i, ...a }) as Record<string, string | number>,
            ),
          }),
    },
  });
  opened.push(input);
  if (setup !== undefined) await input.warehouse.run(setup);
  const survey = await readSurvey(input);
  const outside = await studyRivals(input, survey, null);
  const findings = await studyInside(input, survey, outside.made, { ...nothingFound, figures });
  all.push(findings);
  return { input, findings };
}

const codes = (findings: Findings) => findings.verdicts.map((v) => v.code.slice("measure.".length));

/** Scores around a mean: half a point up and down in turn, `n` of them. */
const around = (mean: number, n = 40) =>
  Array.from({ length: n }, (_, i) => mean + (i % 2 === 0 ? 0.5 : -0.5));

describe("without audit and survey", () => {
  it("nothing is said", async () => {
    expect((await study({})).findings).toEqual(nothingFound);
  });
});

describe("the internal audit", () => {
  it("sets the level of the records beside the one told, with target, gap and who answers for it", async () => {
    const { findings } = await study(
      {
        audit: [
          { element: "按时到货", kind: "present", value: 0.98, source: "OA", reports_to: "总经理" },
          { element: "按时到货", kind: "target", value: 0.95 },
          { element: "system-flexibility", kind: "present", value: 0.6 },
          { element: "绿色包装", kind: "words", text: "试行" },
        ],
      },
      [record("order-on-time", 0.9)],
    );
    const [onTime, flexible, green] = rowsOf(findings, "measure.audit");
    expect(onTime).toMatchObject({
      element: "按时到货",
      figure: "measure.order-on-time",
      recorded: 0.9,
      present: 0.98,
      agrees: "differs",
      target: 0.95,
      basis: "audit",
      state: "missed",
      source: "OA",
      "reports-to": "总经理",
    });
    expect(onTime!.gap).toBeCloseTo(-0.05, 12);
    expect(flexible).toMatchObject({ recorded: null, present: 0.6, agrees: "only-told", state: "no-target" });
    expect(green).toMatchObject({ present: null, agrees: "neither", gap: null });
    expect(figureValue(findings, "measure.audit-complete")).toBeCloseTo(1 / 3, 12);
    expect(codes(findings)).toEqual(expect.arrayContaining(["audit-missed", "audit-differs-share"]));
  });

  it("lets the workspace's target go before, and no difference be where the records allow the level told", async () => {
    const { findings } = await study(
      {
        audit: [
          { element: "timeliness", kind: "present", value: 0.904 },
          { element: "timeliness", kind: "target", value: 0.99 },
        ],
        settings: { targets: { "order-on-time": 0.85 } },
      },
      [record("order-on-time", 0.9)],
    );
    expect(rowsOf(findings, "measure.audit")[0]).toMatchObject({
      target: 0.85,
      basis: "setting",
      state: "met",
      agrees: "same",
    });
  });

  it("counts the points of the policy as its level, and points without an answer not at all", async () => {
    const { findings } = await study({
      audit: [
        { element: "written-policy", question: "written-policy-levels", kind: "point", value: 1 },
        { element: "written-policy", question: "written-policy-needs", kind: "point", value: 0.5 },
        { element: "transshipment", question: "transshipment-rules", kind: "point", value: 0 },
      ],
    });
    expect(rowsOf(findings, "measure.audit").map((r) => [r.element, r.present])).toEqual([
      ["written-policy", 1.5],
      ["transshipment", null],
    ]);
    expect(rowsOf(findings, "measure.audit-points").map((r) => r.there)).toEqual(["yes", "partly", "no"]);
    expect(figureValue(findings, "measure.checklist-met")).toBeCloseTo(0.5, 12);
  });

  it("tells where information does not flow", async () => {
    const flow = (id: string, question: string, value: number, to?: string): Told => ({
      element: `flow.${id}`,
      question,
      kind: "point",
      value,
      ...(to === undefined ? {} : { reports_to: to }),
    });
    const { findings } = await study({
      audit: [
        flow("complaints", "measured", 1, "总经理"),
        flow("complaints", "reported", 1),
        flow("inquiries", "measured", 1),
        flow("inquiries", "reported", 0),
        flow("returns", "measured", 0),
        flow("delays", "measured", 1),
        flow("delays", "reported", 1),
      ],
    });
    const states = Object.fromEntries(
      rowsOf(findings, "measure.information-flow").map((r) => [r.topic, r.state]),
    );
    expect(states).toMatchObject({
      complaints: "open",
      inquiries: "not-reported",
      returns: "not-measured",
      delays: "broken",
      promotions: "not-answered",
    });
    expect(figureValue(findings, "measure.flows-open")).toBeCloseTo(1 / 4, 12);
    expect(codes(findings)).toEqual(
      expect.arrayContaining(["flow-not-measured", "flow-not-reported", "flow-broken"]),
    );
  });

  it("tells which matters are answered slowly, and how many questions nobody answered", async () => {
    const at = (question: string, kind: Told["kind"], value: number): Told => ({
      element: "contact.shipping",
      question,
      kind,
      value,
    });
    const { findings } = await study({
      audit: [
        at("response-hours", "present", 30),
        at("response-hours", "target", 24),
        at("knowledge", "performance", 2),
        { element: "audit", question: "measures", kind: "words", text: "按时率" },
        {
          element: "interview",
          question: "late-causes",
          kind: "words",
          text: "堵车",
          department: "transport",
        },
      ],
    });
    expect(rowsOf(findings, "measure.contact-topics")).toMatchObject([
      { topic: "shipping", hours: 30, target: 24, gap: 6, knowledge: 2, state: "slow-little-known" },
    ]);
    expect(rowsOf(findings, "measure.audit-words").map((r) => [r.department, r.answer])).toEqual([
      ["whole-firm", "按时率"],
      ["transport", "堵车"],
    ]);
    expect(findings.verdicts.find((v) => v.code === "measure.audit-unanswered")!.values).toMatchObject({
      count: 7,
      of: 8,
    });
  });
});

describe("how departments believe customers see it", () => {
  const facts = surveyRows([
    { kind: "importance", element: "按时到货", scale: [1, 7], values: around(5.5) },
    { kind: "performance", element: "按时到货", of: "本公司", scale: [1, 7], values: around(4) },
    { kind: "importance", element: "价格", scale: [1, 7], values: around(6) },
  ]);
  const view = (element: string, kind: Told["kind"], value: number): Told => ({
    element,
    question: "view",
    kind,
    value,
    department: "transport",
  });

  it("is held against what customers say", async () => {
    const { findings } = await study({
      facts,
      audit: [
        view("按时到货", "importance", 3),
        view("timeliness", "performance", 6),
        view("价格", "importance", 6),
        { ...view("价格", "importance", 9), department: "logistics" },
        view("库存", "importance", 5),
      ],
    });
    expect(rowsOf(findings, "measure.manager-views").map((r) => r.reading)).toEqual([
      "lower",
      "higher",
      "as-customers",
      "cannot-tell",
      "cannot-tell",
    ]);
    expect(figureValue(findings, "measure.views-apart")).toBeCloseTo(2 / 3, 12);
    expect(codes(findings)).toEqual(
      expect.arrayContaining(["view-importance-lower", "view-performance-higher", "views-off-scale"]),
    );
  });

  it("cannot be compared without a survey", async () => {
    const { findings } = await study({ audit: [view("按时到货", "importance", 3)] });
    expect(codes(findings)).toContain("views-no-survey");
    expect(findings.figures.some((f) => f.id === "measure.views-apart")).toBe(false);
  });
});

describe("what customers see against what is measured", () => {
  const rated = (means: Readonly<Record<string, number>>) =>
    surveyRows(
      Object.entries(means).map(([element, mean]) => ({
        kind: "performance" as const,
        element,
        of: "本公司",
        scale: [1, 7] as const,
        values: around(mean),
      })),
    );

  it("says what is to be mended", async () => {
    const { findings } = await study(
      {
        facts: rated({ 按时到货: 3, 订货周期: 3, 货损率: 6, 缺货率: 6, 系统柔性: 3, 价格: 4 }),
        settings: {
          targets: {
            "order-on-time": 0.95,
            "order-cycle-days.median": 4,
            "damage-rate": 0.01,
            "line-fill": 0.9,
          },
        },
        audit: [
          { element: "system-flexibility", kind: "present", value: 0.9 },
          { element: "system-flexibility", kind: "target", value: 0.8 },
        ],
      },
      [
        record("order-on-time", 0.98),
        record("order-cycle-days.median", 6, "days", 0.1),
        record("damage-rate", 0.05),
        record("line-fill", 0.96),
      ],
    );
    const areas = Object.fromEntries(
      rowsOf(findings, "measure.perceived-measured").map((r) => [r.element, r.quadrant]),
    );
    expect(areas).toEqual({
      按时到货: "fix-communication",
      订货周期: "fix-operation",
      货损率: "managers-misjudge",
      缺货率: "fine",
      系统柔性: "fix-communication",
      价格: "cannot-tell",
    });
    const row = (element: string) =>
      rowsOf(findings, "measure.perceived-measured").find((r) => r.element === element)!;
    expect(row("系统柔性")).toMatchObject({ from: "audit", firm: "no-range" });
    expect(row("按时到货")).toMatchObject({ from: "records", firm: "firm", basis: "setting" });
    expect(row("价格").missing).toBe("direction");
    expect(
      codes(findings)
        .filter((c) => c.startsWith("perceived"))
        .sort(),
    ).toEqual([
      "perceived",
      "perceived-fix-communication",
      "perceived-fix-communication-told",
      "perceived-fix-operation",
      "perceived-managers-misjudge",
      "perceived-unclear",
    ]);
  });

  it("names a target that is missing, and says nothing when nothing is measured", async () => {
    const { findings } = await study({ facts: rated({ 按时到货: 3 }) }, [record("order-on-time", 0.98)]);
    expect(rowsOf(findings, "measure.perceived-measured")[0]).toMatchObject({
      quadrant: "cannot-tell",
      missing: "target",
    });
    expect((await study({ facts: rated({ 按时到货: 3 }) })).findings).toEqual(nothingFound);
  });
});

describe("targets for our own measures", () => {
  const people = (n: number) => Array.from({ length: n }, (_, i) => ({ customer: `C${i}` }));
  /** Customer i gets its goods in 2 to 8 days, and rates it the better the sooner they come. */
  const days = (i: number) => 2 + (i % 13) / 2;
  const orders = (n: number) =>
    Array.from({ length: n }, (_, i) => ({
      order_id: `O${i}`,
      customer_id: `C${i}`,
      ordered_on: "2024-03-01",
      cycle_days: days(i),
    }));
  const asked = (n: number, rating: (i: number) => number, ideal?: number) =>
    surveyRows(
      [
        { kind: "importance", element: "订货周期", scale: [1, 7], values: around(6, n) },
        {
          kind: "performance",
          element: "订货周期",
          of: "本公司",
          scale: [1, 7],
          values: Array.from({ length: n }, (_, i) => rating(i)),
        },
        ...(ideal === undefined
          ? []
          : [{ kind: "ideal" as const, element: "订货周期", values: new Array<number>(n).fill(ideal) }]),
      ],
      people(n),
    );
  const median = [record("order-cycle-days.median", 5, "days", 0.2)];
  const row = (findings: Findings) => rowsOf(findings, "measure.kpi-targets")[0]!;

  it("are read off the ratings customers give at the level they got", async () => {
    const { findings } = await study(
      { orders: orders(130), facts: asked(130, (i) => Math.max(1, Math.min(7, 8.5 - days(i))), 2) },
      median,
    );
    const found = row(findings);
    expect(found).toMatchObject({ basis: "curve", curve: "told", customers: 130, ideal: 2, present: 5 });
    // Rating 5 is given at 3.5 days.
    expect(found.target).toBeGreaterThan(2.9);
    expect(found.target).toBeLessThan(4.1);
    expect(found.gap).toBeCloseTo(5 - (found.target as number), 12);
    expect(codes(findings).some((c) => c.startsWith("kpi-by-curve"))).toBe(true);
  });

  it("are the level customers say they want where ratings tell none", async () => {
    const { findings } = await study({ orders: orders(20), facts: asked(20, () => 4, 3) }, median);
    expect(row(findings)).toMatchObject({ basis: "ideal", curve: "too-few", target: 3, gap: 2 });
    expect(codes(findings)).toContain("kpi-by-ideal");
    expect(codes(findings)).not.toContain("kpi-ideal-met");
  });

  it("ask for nothing more where the records are better than customers want", async () => {
    const { findings } = await study({ orders: orders(20), facts: asked(20, () => 4, 6) }, median);
    expect(row(findings)).toMatchObject({ basis: "ideal", target: 6, present: 5 });
    expect(codes(findings)).toContain("kpi-ideal-met");
    expect(codes(findings)).not.toContain("kpi-by-ideal");
  });

  it("are not there, with the reason, where neither tells one", async () => {
    const { findings } = await study({ orders: orders(130), facts: asked(130, () => 4) }, median);
    expect(row(findings)).toMatchObject({ basis: "none", curve: "no-relation", target: null });
    expect(codes(findings)).toContain("kpi-no-relation");
    const few = await study({ orders: orders(20), facts: asked(20, (i) => (i % 7) + 1) }, median);
    expect(codes(few.findings)).toContain("kpi-too-few");
  });

  it("are read for rates too, customer by customer", async () => {
    const kept = (i: number) => i % 11;
    const facts = surveyRows(
      [
        {
          kind: "performance",
          element: "按时到货",
          of: "本公司",
          scale: [1, 7],
          values: Array.from({ length: 132 }, (_, i) => 2 + kept(i) / 2.5),
        },
      ],
      people(132),
    );
    const { findings } = await study(
      {
        facts,
        orders: Array.from({ length: 1320 }, (_, i) => ({
          order_id: `O${i}`,
          customer_id: `C${i % 132}`,
          ordered_on: "2024-03-01",
          on_time: Math.floor(i / 132) < kept(i % 132),
        })),
        setup:
          "CREATE TABLE mart.observed AS SELECT FALSE AS returned_status, TRUE AS orders, TRUE AS customers, FALSE AS products",
      },
      [record("order-on-time", 0.5)],
    );
    // A rating of 5 goes with 7.5 orders of ten on time.
    expect(row(findings)).toMatchObject({ basis: "curve", customers: 132 });
    expect(row(findings).target).toBeCloseTo(0.75, 2);
  });

  it("takes percents customers named as shares", async () => {
    const { findings } = await study(
      {
        facts: surveyRows([
          { kind: "importance", element: "按时到货", scale: [1, 7], values: around(6, 10) },
          { kind: "ideal", element: "按时到货", values: new Array<number>(10).fill(98) },
        ]),
      },
      [record("order-on-time", 0.9)],
    );
    expect(row(findings)).toMatchObject({ basis: "ideal", ideal: 0.98, target: 0.98 });
  });
});

describe("all of it", () => {
  it("is said in both languages, finite, and its rows are found", async () => {
    const { input, findings } = await study(
      {
        facts: surveyRows([
          { kind: "performance", element: "按时到货", of: "本公司", scale: [1, 7], values: around(3) },
        ]),
        audit: [{ element: "按时到货", kind: "present", value: 0.9 }],
      },
      [record("order-on-time", 0.98)],
    );
    for (const table of findings.tables)
      for (const evidence of table.rowEvidence ?? []) {
        if (evidence === null) continue;
        expect((await input.warehouse.rows(rowsQuery(evidence, 10))).length, table.id).toBeGreaterThan(0);
      }
    expect(all.length).toBeGreaterThan(10);
    for (const made of all) {
      const results = {
        ...blank,
        figures: made.figures,
        tables: Object.fromEntries(made.tables.map(({ id, ...table }) => [id, table])),
        verdicts: made.verdicts,
        assumptions: made.assumptions,
        problems: [],
      };
      for (const language of languages) expect(unworded(results, words(language))).toEqual([]);
      const numbers = made.tables.flatMap((t) => t.rows.flat()).filter((c) => typeof c === "number");
      expect(numbers.every(Number.isFinite)).toBe(true);
      expect(new Set(made.verdicts.map((v) => v.id)).size).toBe(made.verdicts.length);
    }
  });
});
