import { describe, expect, it } from "vitest";
import { type AnswerBlock, type Person, surveyRows } from "../../../test/fixtures/survey.js";
import { figureValue, rowsOf, type World, world } from "../../../test/study/mart.js";
import type { Findings } from "../../core/findings.js";
import type { Segmentation } from "../../core/measure/survey/survey.js";
import { seededUniform } from "../../core/stats/seeded-uniform.js";
import { studyRivals } from "./rivals.js";
import { readSurvey } from "./survey/read.js";

interface Given {
  readonly blocks: readonly AnswerBlock[];
  readonly people?: readonly Person[];
  readonly segments?: Segmentation;
  readonly facts?: World["facts"];
  readonly settings?: World["settings"];
}

async function study({ blocks, people, segments, facts, settings }: Given) {
  const input = await world({
    orders: [],
    facts: { ...surveyRows(blocks, people), ...facts },
    ...(settings === undefined ? {} : { settings }),
  });
  return await studyRivals(input, await readSurvey(input), segments ?? null);
}
const codes = (findings: Findings) => findings.verdicts.map((v) => v.code);
const verdict = (findings: Findings, code: string) => findings.verdicts.find((v) => v.code === code)!;
const row = (findings: Findings, element: string, table = "measure.rivals") =>
  rowsOf(findings, table).find((r) => r.element === element)!;

const scale = [1, 7] as const;
const importance = (element: string, values: AnswerBlock["values"]): AnswerBlock => ({
  kind: "importance",
  element,
  scale,
  values,
});
const rating = (of: string, element: string, values: AnswerBlock["values"]): AnswerBlock => ({
  kind: "performance",
  of,
  element,
  scale,
  values,
});
const share = (of: string, values: AnswerBlock["values"]): AnswerBlock => ({ kind: "share", of, values });

/** Ratings around a mean, a point up or down by lot. */
function around(mean: number, n: number, seed: number): number[] {
  const uniform = seededUniform(seed);
  return Array.from({ length: n }, () => Math.min(7, Math.max(1, Math.round(mean + 3 * (uniform() - 0.5)))));
}

const n = 80;
/** Late deliveries hurt: valued, poor, and the rival is better. Invoices are of little value, and we lead. */
const market: readonly AnswerBlock[] = [
  importance("按时到货", around(6, n, 1)),
  importance("发票", around(2, n, 2)),
  importance("库存", around(6, n, 3)),
  rating("本公司", "按时到货", around(3.5, n, 4)),
  rating("本公司", "发票", around(6, n, 5)),
  rating("本公司", "库存", around(6, n, 6)),
  rating("甲", "按时到货", around(5.5, n, 7)),
  rating("甲", "发票", around(3, n, 8)),
  rating("甲", "库存", around(4, n, 9)),
];

describe("a survey with a rival rated beside us", async () => {
  const { made, findings } = await study({ blocks: market });

  it("places every element and says what to do, the most important first", () => {
    expect(row(findings, "按时到货")).toMatchObject({
      cell: "B",
      combined: "improve",
      interval: "disadvantage",
      order: 1,
    });
    expect(row(findings, "发票")).toMatchObject({
      cell: "I",
      combined: "reduce",
      voice: "persuade-more",
      number: 3,
    });
    expect(row(findings, "库存")).toMatchObject({ cell: "C", combined: "maintain", voice: "stress" });
    expect(made!.placed.map((p) => p.action).sort()).toEqual(["improve", "maintain", "reduce"]);
    expect(verdict(findings, "measure.raise").values).toMatchObject({
      element: "按时到货",
      against: "clause.rival-behind",
    });
    expect(verdict(findings, "measure.stress").values).toMatchObject({ element: "库存", sure: "" });
  });

  it("counts where we are behind and ahead, of those who rated both", () => {
    expect(figureValue(findings, "measure.rivals.behind")).toBe(1);
    expect(figureValue(findings, "measure.rivals.ahead")).toBe(2);
    const lead = findings.figures.find((f) => f.id === "measure.rivals.lead")!;
    expect(lead.interval!.low).toBeLessThan(lead.value!);
    expect(lead.population).toMatchObject({ grain: "answer", counted: n, of: n, unknown: 0 });
  });

  it("tells how firmly each stands, and leads to the answers behind it", () => {
    const placed = row(findings, "发票", "measure.placement");
    expect(placed).toMatchObject({ firm: "firm", basis: "answers", settles: "settled" });
    expect(Number(placed["cell-chance"])).toBeGreaterThan(0.9);
    const table = findings.tables.find((t) => t.id === "measure.rivals")!;
    expect(table.rowEvidence![0]).toEqual({ query: "fact.answer", args: { element: table.rows[0]![1] } });
  });

  it("gives the same findings again", async () => {
    expect((await study({ blocks: market })).findings).toEqual(findings);
  });

  it("says which cautions hold", () => {
    const held = new Map(rowsOf(findings, "measure.cautions").map((r) => [r.caution, r.holds]));
    expect(held.get("alike")).toBe("no");
    expect(held.get("chances")).toBe("yes");
    expect(held.get("disagreeing")).toBe("see-inside");
    expect(codes(findings)).toContain("measure.caution-chances.catch-up");
  });

  it("asks who the main rival is where several were rated and nothing tells it", async () => {
    expect(codes(findings)).not.toContain("measure.main-rival-unknown");
    const three = await study({ blocks: [...market, rating("乙", "库存", around(5, n, 30))] });
    expect(codes(three.findings)).toContain("measure.main-rival-unknown");
    expect(rowsOf(findings, "measure.benchmarks").every((r) => r.benchmark === "industry")).toBe(true);
  });
});

describe("benchmarks", () => {
  const half = Array.from({ length: 20 }, (_, i) => i < 10);
  const people = half.map((first) => ({ profile: { 类型: first ? "批发" : "零售" } }));
  const blocks = [
    importance(
      "库存",
      half.map((_, i) => 5 + (i % 3)),
    ),
    rating(
      "本公司",
      "库存",
      half.map((_, i) => 4 + (i % 2)),
    ),
    rating(
      "甲",
      "库存",
      half.map((_, i) => 6 + (i % 2)),
    ),
    rating(
      "乙",
      "库存",
      half.map((_, i) => 2 + (i % 2)),
    ),
    share(
      "本公司",
      half.map(() => 40),
    ),
    share(
      "甲",
      half.map((first) => (first ? 50 : 10)),
    ),
    share(
      "乙",
      half.map((first) => (first ? 10 : 50)),
    ),
  ];
  const segments = { by: "类型", names: ["批发", "零售"], of: half.map((first) => (first ? 0 : 1)) };

  it("are all rivals, the main one of each segment, and the one of each customer", async () => {
    const { findings } = await study({ blocks, people, segments });
    const relative = new Map(rowsOf(findings, "measure.benchmarks").map((r) => [r.benchmark, r.relative]));
    // Against 甲 two points behind, against 乙 two ahead; the average of both is level.
    expect(relative.get("industry")).toBeCloseTo(0, 12);
    expect(relative.get("main-rival")).toBeCloseTo(0, 12);
    expect(relative.get("same-customers")).toBeCloseTo(0, 12);
    expect(codes(findings)).not.toContain("measure.main-rival-unknown");
  });

  it("differ by segment: 甲 is ahead with wholesalers, 乙 behind with retailers", async () => {
    const settings = { measure: { rivals: { benchmark: "main-rival" as const } } };
    const { findings } = await study({ blocks, people, segments, settings });
    expect(
      rowsOf(findings, "measure.rivals-by-segment").map((r) => [r.segment, Math.round(Number(r.relative))]),
    ).toEqual([
      ["批发", -2],
      ["零售", 2],
    ]);
  });

  it("are the firm's own word where it names a main rival, also by a profile field", async () => {
    const settings = {
      measure: { rivals: { benchmark: "main-rival" as const, mainRivals: { 批发: "乙", 零售: "乙" } } },
    };
    const { findings } = await study({ blocks, people, settings });
    expect(Number(row(findings, "库存").relative)).toBeCloseTo(2, 12);
  });

  it("fall back to all rivals where the one asked for cannot be told, and name rivals nobody rated", async () => {
    const settings = { measure: { rivals: { benchmark: "same-customers" as const, names: ["甲", "丙"] } } };
    const { findings } = await study({ blocks: blocks.filter((b) => b.kind !== "share"), settings });
    expect(verdict(findings, "measure.benchmark-fallback").values).toEqual({
      wanted: "same-customers",
      used: "industry",
    });
    expect(verdict(findings, "measure.rival-unrated").values.rival).toBe("丙");
  });
});

describe("segments", () => {
  it("may ask for what customers as a whole do not", async () => {
    const half = Array.from({ length: 40 }, (_, i) => i < 8);
    const segments = { by: "类型", names: ["批发", "零售"], of: half.map((first) => (first ? 0 : 1)) };
    const { findings } = await study({
      segments,
      blocks: [
        importance(
          "退货",
          half.map((first, i) => (first ? 6 : 2) + (i % 2)),
        ),
        rating(
          "本公司",
          "退货",
          half.map((first, i) => (first ? 2 : 5) + (i % 2)),
        ),
        rating(
          "甲",
          "退货",
          half.map((_, i) => 4 + (i % 2)),
        ),
      ],
    });
    expect(row(findings, "退货").combined).toBe("maintain");
    expect(rowsOf(findings, "measure.rivals-by-segment").map((r) => [r.segment, r.cell, r.n])).toEqual([
      ["批发", "A", 8],
      ["零售", "I", 32],
    ]);
    const asked = findings.verdicts.filter((v) => v.code === "measure.segment-asks");
    expect(asked.map((v) => v.values)).toEqual([{ segment: "批发", count: 1, elements: ["退货"] }]);
  });
});

describe("an element that matters little on the whole and much to some", () => {
  const half = Array.from({ length: 60 }, (_, i) => i < 20);
  const segments = { by: "类型", names: ["便利店", "批发"], of: half.map((first) => (first ? 0 : 1)) };
  const blocks = [
    importance(
      "加急",
      half.map((first, i) => (first ? 6 : 1) + (i % 2)),
    ),
    rating(
      "本公司",
      "加急",
      half.map((_, i) => 5 + (i % 2)),
    ),
    rating(
      "甲",
      "加急",
      half.map((_, i) => 3 + (i % 2)),
    ),
  ];

  it("is not said to be cut for everybody: the mean hides who values it", async () => {
    const { findings } = await study({ blocks, segments });
    expect(row(findings, "加急").combined).toBe("reduce");
    expect(codes(findings)).not.toContain("measure.reduce");
    expect(verdict(findings, "measure.reduce-not-everywhere").values).toMatchObject({
      element: "加急",
      segments: ["便利店"],
    });
  });

  it("may be lowered where nobody was told apart", async () => {
    expect(codes((await study({ blocks })).findings)).toContain("measure.reduce");
  });
});

describe("a lead no wider than chance", () => {
  it("is not told to customers as a sure thing", async () => {
    const { findings } = await study({
      blocks: [
        importance("完整", around(6, n, 21)),
        rating(
          "本公司",
          "完整",
          Array.from({ length: n }, (_, i) => (i === 0 || i === 2 ? 6 : 5 + (i % 2))),
        ),
        rating(
          "甲",
          "完整",
          Array.from({ length: n }, (_, i) => 6 - (i % 2)),
        ),
      ],
    });
    expect(verdict(findings, "measure.stress").values.sure).toBe("clause.lead-not-shown");
  });
});

describe("a lag no wider than chance", () => {
  it("is to be raised by the rule, and said to be no sure thing", async () => {
    const { findings } = await study({
      blocks: [
        importance("完整", around(6, n, 21)),
        rating(
          "本公司",
          "完整",
          Array.from({ length: n }, (_, i) => 5 + (i % 2)),
        ),
        rating(
          "甲",
          "完整",
          Array.from({ length: n }, (_, i) => (i === 1 || i === 3 ? 6 : 6 - (i % 2))),
        ),
      ],
    });
    expect(row(findings, "完整")).toMatchObject({ cell: "C", combined: "lean-to-improve" });
    const { values } = verdict(findings, "measure.raise");
    expect(values.sure).toBe("clause.action-not-firm");
    expect(values.chance).toBeLessThan(0.9);
  });
});

describe("the reading by range", () => {
  it("holds what is not shown to lead, and says that it is not told apart, not that nobody was rated", async () => {
    const settings = { measure: { rivals: { reading: "interval" as const } } };
    const blocks = [
      importance("发票", [2, 2, 2]),
      rating("本公司", "发票", [6, 6, 6]),
      rating("甲", "发票", [5, 5, 5]),
    ];
    const { findings } = await study({ blocks, settings });
    expect(row(findings, "发票")).toMatchObject({
      relative: 1,
      low: null,
      combined: "hold",
      reason: "held-not-told-apart",
    });
  });
});

describe("customers counted by what they buy", () => {
  it("may say another thing, which is told beside", async () => {
    // One large customer finds us poor, nine small ones good.
    const people = Array.from({ length: 10 }, (_, i) => ({ customer: `C${i}` }));
    const values = (large: number, small: number) =>
      people.map((_, i) => (i === 0 ? large : small - (i % 2)));
    const blocks = [
      importance("库存", values(7, 7)),
      rating("本公司", "库存", values(2, 7)),
      rating("甲", "库存", values(4, 6)),
    ];
    const orders = people.map(({ customer }, i) => ({
      order_id: `O${i}`,
      customer_id: customer,
      ordered_on: "2024-03-01",
      amount: i === 0 ? 100_000 : 100,
    }));
    const input = await world({ orders, facts: surveyRows(blocks, people) });
    const { findings } = await studyRivals(input, await readSurvey(input), null);
    expect(row(findings, "库存").cell).toBe("C");
    const [beside] = rowsOf(findings, "measure.rivals-by-weight");
    expect(beside).toMatchObject({ weighting: "sales", cell: "A", combined: "definitely-improve" });
    expect(verdict(findings, "measure.weighting-matters").values).toMatchObject({
      weighting: "sales",
      count: 1,
    });
  });

  it("cannot be where no sales are known, which is said", async () => {
    const settings = { measure: { survey: { weighting: "sales" as const } } };
    const { findings } = await study({ blocks: market, settings });
    expect(codes(findings)).toContain("measure.sales-unknown");
    expect(row(findings, "按时到货").cell).toBe("B");
  });
});

describe("surveys that lack something", () => {
  it("with importance alone say what asking more would tell", async () => {
    const { made, findings } = await study({ blocks: market.filter((b) => b.kind === "importance") });
    expect([made, codes(findings), findings.tables]).toEqual([null, ["measure.only-importance"], []]);
  });

  it("with performance alone compare, and place nothing", async () => {
    const { made, findings } = await study({ blocks: market.filter((b) => b.kind === "performance") });
    expect(made!.placed).toEqual([]);
    expect(codes(findings)).toContain("measure.importance-not-rated");
    expect(row(findings, "按时到货")).toMatchObject({ importance: null, cell: null, combined: null });
    expect(Number(row(findings, "按时到货").relative)).toBeLessThan(0);
    expect(figureValue(findings, "measure.rivals.behind")).toBe(1);
  });

  it("without any rival place by importance and own performance", async () => {
    const { findings } = await study({ blocks: market.filter((b) => b.of !== "甲") });
    expect(codes(findings)).toContain("measure.no-rival-rated");
    expect(row(findings, "按时到货")).toMatchObject({
      cell: "B",
      relative: null,
      bands: null,
      sign: null,
      interval: null,
    });
    expect(row(findings, "发票").reason).toBe("held-no-benchmark");
    const raised = findings.figures.find((f) => f.id === "measure.rivals.to-raise")!;
    expect([raised.value, raised.population!.counted]).toEqual([1, n]);
    expect(findings.figures.map((f) => f.id)).not.toContain("measure.rivals.behind");
    expect(findings.tables.map((t) => t.id)).not.toContain("measure.benchmarks");
  });

  it("with rivals alone rated have nothing to compare", async () => {
    const { made, findings } = await study({ blocks: market.filter((b) => b.of !== "本公司") });
    expect(made!.placed).toEqual([]);
    expect(codes(findings)).toContain("measure.own-not-rated");
    expect(row(findings, "库存")).toMatchObject({ own: null, relative: null, cell: null });
  });

  it.each([1, 2])("of %i answers tell no chance and no range out of nothing", async (answers) => {
    const { findings } = await study({
      blocks: market.map((b) => ({ ...b, values: b.values.slice(0, answers) })),
    });
    expect(codes(findings)).toContain("measure.firmness-too-few");
    const firm = findings.figures.find((f) => f.id === "measure.rivals.firm")!;
    expect(firm.reason).toEqual({ code: "too-few", have: answers, need: 10, grain: "answer" });
    expect(new Set(rowsOf(findings, "measure.placement").map((r) => r.firm))).toEqual(
      new Set(["cannot-tell"]),
    );
    if (answers === 1) expect(row(findings, "库存")).toMatchObject({ low: null, high: null, interval: null });
    expect(JSON.stringify(findings)).not.toMatch(/NaN|Infinity/);
  });

  it("in which all answers are equal have no range, and firmness says so", async () => {
    const { findings } = await study({
      blocks: market.map((b) => ({ ...b, values: b.values.map(() => (b.kind === "importance" ? 7 : 4)) })),
    });
    expect(row(findings, "库存")).toMatchObject({ low: null, high: null, interval: null });
    expect(row(findings, "库存", "measure.placement").note).toBe("no-spread");
    expect(JSON.stringify(findings)).not.toMatch(/NaN|Infinity/);
  });

  it("name elements of which only half was asked", async () => {
    const { findings } = await study({ blocks: [...market, importance("退货", around(5, n, 20))] });
    expect(verdict(findings, "measure.half-rated").values).toMatchObject({ count: 1, elements: ["退货"] });
    expect(row(findings, "退货").cell).toBeNull();
  });

  it("on two scales are cut by each, without the rules that need one", async () => {
    const { findings } = await study({
      blocks: market.map((b) =>
        b.kind === "importance" ? { ...b, scale: [1, 5], values: b.values.map((v) => Math.min(5, v!)) } : b,
      ),
    });
    expect(codes(findings)).toContain("measure.scales-differ");
    expect(row(findings, "按时到货").cell).toBe("B");
    expect(findings.tables.map((t) => t.id)).not.toContain("measure.placement-rules");
  });

  it("leave means aside where both are given", async () => {
    const { findings } = await study({
      blocks: market,
      facts: {
        survey_mean: [{ element: "库存", importance: 1, own: 1, benchmark: 7, scale_low: 1, scale_high: 7 }],
      },
    });
    expect(codes(findings)).toContain("measure.means-left");
    expect(row(findings, "库存").cell).toBe("C");
  });

  it("say nothing where there is none", async () => {
    const { made, findings } = await study({ blocks: [] });
    expect([made, findings.figures, findings.tables, findings.verdicts]).toEqual([null, [], [], []]);
  });
});

describe("levels customers want", () => {
  const ask = (
    kind: "ideal" | "acceptable",
    element: string,
    values: AnswerBlock["values"],
  ): AnswerBlock => ({
    kind,
    element,
    values,
  });
  const people = Array.from({ length: 24 }, (_, i) => i);
  const segments = { by: "类型", names: ["批发", "零售"], of: people.map((i) => (i < 12 ? 0 : 1)) };
  const blocks = [
    importance(
      "订货周期",
      people.map((i) => 6 + (i % 2)),
    ),
    importance(
      "发票",
      people.map(() => 2),
    ),
    ask(
      "ideal",
      "订货周期",
      people.map((i) => (i < 12 ? 2 : 6) + (i % 3)),
    ),
    ask(
      "acceptable",
      "订货周期",
      people.map((i) => (i < 12 ? 4 : 9) + (i % 3)),
    ),
    ask(
      "ideal",
      "发票",
      people.map(() => 1),
    ),
  ];

  it("are told per segment, with what they do not know", async () => {
    const { made, findings } = await study({ blocks, segments });
    const levels = rowsOf(findings, "measure.ideal-levels");
    expect(levels.map((r) => [r.element, r.segment, r.ideal, r.target, r.lacks])).toEqual([
      ["订货周期", "", 5, 5, "cost-rivals"],
      ["订货周期", "批发", 3, 3, "cost-rivals"],
      ["订货周期", "零售", 7, 7, "cost-rivals"],
      ["发票", "", 1, null, "not-important"],
      ["发票", "批发", 1, null, "not-important"],
      ["发票", "零售", 1, null, "not-important"],
    ]);
    expect(verdict(findings, "measure.ideal-apart").values).toMatchObject({
      least: 3,
      most: 7,
      "most-segment": "零售",
    });
    // Fewer days are better, as what is put up with is more: half get what they wish for, or better.
    expect(levels[0]).toMatchObject({ unit: "days", acceptable: 7.5, meets: 0.5 });
    expect(made!.ideals).toHaveLength(6);
    expect(made!.placed).toEqual([]);
  });

  it("are not told from four wishes", async () => {
    const { findings } = await study({ blocks: blocks.map((b) => ({ ...b, values: b.values.slice(0, 4) })) });
    expect(rowsOf(findings, "measure.ideal-levels")[0]).toMatchObject({
      target: null,
      lacks: "too-few-ideals",
    });
    expect(codes(findings)).toContain("measure.ideal-none");
  });
});
