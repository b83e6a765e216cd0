import { describe, expect, it } from "vitest";
import { results } from "../../../test/fixtures/results.js";
import { type AnswerBlock, type Person, surveyRows } from "../../../test/fixtures/survey.js";
import { unworded } from "../../../test/fixtures/unworded.js";
import { rowsOf, world } from "../../../test/study/mart.js";
import type { RowQuery } from "../../core/figure.js";
import type { Findings } from "../../core/findings.js";
import type { Segmentation } from "../../core/measure/survey/survey.js";
import { seededUniform } from "../../core/stats/seeded-uniform.js";
import { rowsQuery } from "../../facts/sql/rows.js";
import { languages, words } from "../../i18n/index.js";
import { nothingFound } from "../made.js";
import { studyDrivers } from "./drivers.js";
import { readSurvey } from "./survey/read.js";

async function study(
  blocks: readonly AnswerBlock[],
  people: readonly Person[] = [],
  segments?: Segmentation,
) {
  const input = await world({ orders: [], facts: surveyRows(blocks, people) });
  const found = await studyDrivers(input, await readSurvey(input), segments ?? null);
  await standsOnRows(found, (rows) => input.warehouse.rows(rowsQuery(rows, 3)));
  const said = { ...results, ...found, tables: Object.fromEntries(found.tables.map((t) => [t.id, t])) };
  for (const language of languages) expect(unworded(said, words(language, "CNY"))).toEqual([]);
  return found;
}

/** Every row query runs, with the key cells of a row of its table. */
async function standsOnRows(found: Findings, run: (rows: RowQuery) => Promise<readonly unknown[]>) {
  for (const f of found.figures) if (f.rows !== null) expect((await run(f.rows)).length).toBeGreaterThan(0);
  for (const t of found.tables) {
    for (const e of t.rowEvidence ?? []) if (e !== null) await run(e);
    if (t.evidence === undefined) continue;
    const keys = t.columns.flatMap((c, i) => (c.kind === "key" ? [[c.id, t.rows[0]![i] as string]] : []));
    const rows = await run({ ...t.evidence, args: { ...t.evidence.args, ...Object.fromEntries(keys) } });
    expect(rows.length).toBeGreaterThan(0);
  }
}

const codes = (found: Findings) => found.verdicts.map((v) => v.code.replace("measure.", ""));
const value = (found: Findings, id: string) => found.figures.find((f) => f.id === `measure.${id}`)!;
const own = "本公司";
const seven = [1, 7] as const;
const rating = (x: number) => Math.max(1, Math.min(7, Math.round(x)));

/** A survey in which satisfaction follows speed (not said to matter) and punctuality (said to matter), not wholeness. */
function planted(n: number, outcome: "overall" | "share" = "overall"): AnswerBlock[] {
  const next = seededUniform(5);
  const normal = () => next() + next() + next() + next() - 2;
  const people = Array.from({ length: n }, () => {
    const [punctual, speed, whole] = [2 * normal(), 2 * normal(), 0.6 * normal()];
    const felt = 0.6 * punctual + 0.6 * speed + 0.3 * normal();
    return { punctual, speed, whole, felt };
  });
  const rated = (
    element: string,
    of: (p: (typeof people)[number]) => number,
    says: number,
  ): AnswerBlock[] => [
    { kind: "importance", element, scale: seven, values: people.map(() => rating(says + normal())) },
    { kind: "performance", of: own, element, scale: seven, values: people.map((p) => rating(4.5 + of(p))) },
  ];
  return [
    ...rated("按时到货", (p) => p.punctual, 6),
    ...rated("响应速度", (p) => p.speed, 3),
    ...rated("货物完好", (p) => p.whole, 6),
    outcome === "overall"
      ? { kind: "overall", of: own, scale: seven, values: people.map((p) => rating(4.5 + p.felt)) }
      : { kind: "share", of: own, values: people.map((p) => Math.max(0, Math.min(100, 50 + 20 * p.felt))) },
  ];
}

it("says nothing where nobody was asked", async () => {
  const input = await world({ orders: [] });
  expect(await studyDrivers(input, null, null)).toEqual(nothingFound);
});

describe("what moves satisfaction", () => {
  it("is told beside what customers say matters, and what never fails is guarded", async () => {
    const found = await study(planted(200));
    const rows = rowsOf(found, "measure.drivers");
    const reading = (e: string) => rows.find((r) => r.element === e)!.reading;
    expect([reading("按时到货"), reading("响应速度"), reading("货物完好")]).toEqual([
      "key-driver",
      "hidden-driver",
      "must-have",
    ]);
    expect(rows.reduce((sum, r) => sum + (r.derived as number), 0)).toBeCloseTo(1, 9);
    for (const r of rows) expect(r.low as number).toBeLessThanOrEqual(r.derived as number);
    expect(codes(found)).toEqual(
      expect.arrayContaining(["drivers-first-two", "drivers-hidden", "drivers-must-have"]),
    );
    expect(value(found, "drivers.explained")).toMatchObject({ population: { counted: 200, of: 200 } });
  });

  it("falls back on the share of business where satisfaction was not asked", async () => {
    const found = await study(planted(200, "share"));
    const first = found.verdicts.find((v) => v.code === "measure.drivers-first-two")!;
    expect(first.values.outcome).toBe("share");
    expect(codes(found)).toContain("share-own-only");
  });

  it("is not told of too few answers, and says how many would do", async () => {
    const found = await study(planted(12));
    expect(value(found, "drivers.explained")).toMatchObject({
      value: null,
      reason: { code: "too-few", have: 12, need: 15 },
    });
    expect(codes(found)).toContain("drivers-too-few");
    expect(found.tables.map((t) => t.id)).not.toContain("measure.drivers");
  });

  it("is not told where all are equally satisfied, or nobody was asked how satisfied they are", async () => {
    const [a, b, c, d, e, f, overall] = planted(60);
    const alike = { ...overall!, values: overall!.values.map(() => 5) };
    expect(codes(await study([a!, b!, c!, d!, e!, f!, alike]))).toContain("drivers-outcome-alike");
    expect(codes(await study([a!, b!, c!, d!, e!, f!]))).toContain("drivers-no-outcome");
  });

  it("is told of each segment with enough answers", async () => {
    const segments = {
      by: "类型",
      names: ["大客户", "小客户"],
      of: Array.from({ length: 200 }, (_, i) => (i < 6 ? 0 : 1)),
    };
    const found = await study(planted(200), [], segments);
    const rows = rowsOf(found, "measure.drivers-by-segment");
    expect(found.verdicts.find((v) => v.code === "measure.drivers-segments-few")!.values).toEqual({
      count: 1,
      of: 2,
      most: 6,
      need: 15,
    });
    expect(new Set(rows.map((r) => r.segment))).toEqual(new Set(["小客户"]));
    expect(rows).toHaveLength(3);
  });
});

describe("what having an element and lacking it do", () => {
  const pairs = (there: number, gone: number): AnswerBlock[] => [
    { kind: "wanted", element: "货物完好", values: Array.from({ length: 20 }, () => there) },
    { kind: "missing", element: "货物完好", values: Array.from({ length: 20 }, () => gone) },
  ];
  it("sorts it, from 1 like it to 5 dislike it", async () => {
    const found = await study(pairs(2, 5));
    expect(rowsOf(found, "measure.kano")).toMatchObject([
      { kano: "must-be", firm: "yes", n: 20, better: 0, worse: -1 },
    ]);
    expect(rowsOf(await study(pairs(1, 3)), "measure.kano")).toMatchObject([{ kano: "attractive" }]);
  });
  it("is refused on another scale, and contradictions are said", async () => {
    expect(codes(await study(pairs(7, 1)))).toEqual(["kano-scale"]);
    expect(codes(await study(pairs(1, 1)))).toEqual(["kano-untold"]);
  });
  it("guards a must-be against being cut", async () => {
    const asked = planted(100);
    const n = asked[0]!.values.length;
    const musts: AnswerBlock[] = [
      { kind: "wanted", element: "响应速度", scale: [1, 5], values: Array.from({ length: n }, () => 3) },
      { kind: "missing", element: "响应速度", scale: [1, 5], values: Array.from({ length: n }, () => 5) },
    ];
    const rows = rowsOf(await study([...asked, ...musts]), "measure.drivers");
    expect(rows.find((r) => r.element === "响应速度")).toMatchObject({ kano: "must-be", guarded: "yes" });
  });
});

describe("what was expected and what was found", () => {
  const many = (of: (i: number) => number) => Array.from({ length: 40 }, (_, i) => of(i));
  const asked: AnswerBlock[] = [
    { kind: "expectation", element: "时间性", scale: seven, values: many((i) => 6 + (i % 2)) },
    { kind: "performance", of: own, element: "时间性", scale: seven, values: many((i) => 4 + (i % 3)) },
    { kind: "expectation", element: "信息质量", scale: seven, values: many((i) => 6 + (i % 2)) },
    { kind: "performance", of: own, element: "信息质量", scale: seven, values: many((i) => 6 + (i % 2)) },
  ];
  it("are compared within each customer, the largest gap first", async () => {
    const found = await study(asked);
    const rows = rowsOf(found, "measure.expectation-gaps");
    expect(rows.map((r) => [r.element, r.gap, r.n, r.model])).toEqual([
      ["时间性", expect.closeTo(-1.525, 9), 40, "lsq"],
      ["信息质量", 0, 40, "lsq"],
    ]);
    expect(codes(found)).toEqual(
      expect.arrayContaining(["gaps-largest", "gaps-smallest", "gaps-near-ceiling"]),
    );
  });
  it("are not compared across scales, nor where nobody answered both", async () => {
    const [e, p] = asked;
    expect(codes(await study([e!, { ...p!, scale: [1, 5], values: many(() => 3) }]))).toContain(
      "gaps-scales",
    );
    const apart = [
      { ...e!, values: many((i) => (i < 20 ? 6 : Number.NaN)).map((v) => (Number.isNaN(v) ? null : v)) },
      { ...p!, values: many((i) => (i < 20 ? Number.NaN : 4)).map((v) => (Number.isNaN(v) ? null : v)) },
    ];
    expect(codes(await study(apart))).toContain("gaps-no-pairs");
  });
  it("tell where expectations come from when the questionnaire asks it", async () => {
    const next = seededUniform(2);
    const word = many(() => 1 + Math.floor(next() * 7));
    const needs = many(() => 1 + Math.floor(next() * 7));
    const found = await study([
      {
        kind: "expectation",
        element: "时间性",
        scale: seven,
        values: word.map((w) => rating(w + next() - 0.5)),
      },
      { kind: "performance", of: own, element: "时间性", scale: seven, values: many(() => 4) },
      { kind: "construct", construct: "口碑", element: "听说的评价", values: word },
      { kind: "construct", construct: "自身需要", element: "我们的需要", values: needs },
    ]);
    expect(rowsOf(found, "measure.expectation-drivers")[0]).toMatchObject({ source: "word-of-mouth" });
    expect(codes(found)).toContain("expectation-driver");
  });
});

it("questions on one thing are told to hang together, to run against each other, or to be alone", async () => {
  const one = Array.from({ length: 60 }, (_, i) => 1 + (i % 7));
  const item = (construct: string, element: string, values: readonly number[]): AnswerBlock => ({
    kind: "construct",
    construct,
    element,
    values,
  });
  const found = await study([
    item("满意", "1", one),
    item(
      "满意",
      "2",
      one.map((v, i) => rating(v + (i % 3) - 1)),
    ),
    item("忠诚", "1", one),
    item(
      "忠诚",
      "2",
      one.map((v, i) => 8 - v - (i % 2 && v < 7 ? 1 : 0)),
    ),
    item("信任", "1", one),
  ]);
  const rows = rowsOf(found, "measure.reliability");
  expect(Object.fromEntries(rows.map((r) => [r.construct, r.reading]))).toEqual({
    满意: "holds",
    忠诚: "turned",
    信任: "one-item",
  });
  expect(codes(found).sort()).toEqual(["alpha-holds", "alpha-turned"]);
});

describe("satisfaction as a whole", () => {
  const overall = (of: string, values: readonly (number | null)[]): AnswerBlock => ({
    kind: "overall",
    of,
    scale: seven,
    values,
  });
  it("is compared with each rival by those who rated both", async () => {
    const us = Array.from({ length: 30 }, (_, i) => 3 + (i % 3));
    const found = await study([
      overall(own, us),
      overall(
        "甲物流",
        us.map((v, i) => (i < 20 ? v + 1 + (i % 2) : null)),
      ),
      overall(
        "乙物流",
        us.map((v, i) => v + (i % 2 ? 1 : -1)),
      ),
    ]);
    expect(value(found, "overall-satisfaction")).toMatchObject({ value: 4, population: { counted: 30 } });
    const rival = rowsOf(found, "measure.overall").find((r) => r.firm === "甲物流");
    expect(rival).toMatchObject({ difference: -1.5, both: 20, n: 20 });
    expect(codes(found).sort()).toEqual(["overall", "overall-behind", "overall-level"]);
  });
  it("is no figure of ours where only rivals were rated", async () => {
    const found = await study([overall("甲物流", [5, 6, 4])]);
    expect(value(found, "overall-satisfaction")).toMatchObject({ value: null });
  });
  it("has no interval where all answered alike", async () => {
    const found = await study([overall(own, [5, 5, 5])]);
    expect(value(found, "overall-satisfaction")).toMatchObject({ value: 5, interval: null });
  });
});

it("weighted answers are counted as the people they are, and tell less", async () => {
  const plain = planted(60);
  const rival: AnswerBlock = {
    kind: "overall",
    of: "甲物流",
    scale: seven,
    values: plain.at(-1)!.values.map(() => 4),
  };
  const people = plain[0]!.values.map((_, i) => ({ weight: i < 3 ? 40 : 1 }));
  const [even, heavy] = [await study([...plain, rival]), await study([...plain, rival], people)];
  const both = (found: Findings) => rowsOf(found, "measure.overall").find((r) => r.firm === "甲物流")!.both;
  expect([both(even), both(heavy)]).toEqual([60, 60]);
  const width = (found: Findings) => {
    const { low, high } = value(found, "overall-satisfaction").interval!;
    return high - low;
  };
  expect(width(heavy)).toBeGreaterThan(2 * width(even));
});

it("recommendations stored one too high are scored as they were given, and that is said", async () => {
  const stored = [...Array(5).fill(11), ...Array(3).fill(8), ...Array(2).fill(1)];
  const found = await study([{ kind: "recommend", values: stored }]);
  expect(value(found, "net-promoter")).toMatchObject({ value: 30, population: { counted: 10 } });
  expect(codes(found)).toEqual(["nps", "nps-shifted"]);
});

it("the five levels are counted, and other numbers refused", async () => {
  const found = await study([{ kind: "satisfaction", scale: [1, 5], values: [1, 2, 2, 5] }]);
  expect(rowsOf(found, "measure.satisfaction-levels").map((r) => r.answers)).toEqual([1, 2, 0, 0, 1]);
  const off = await study([{ kind: "satisfaction", scale: [1, 7], values: [1, 6, 7] }]);
  expect(codes(off)).toEqual(["levels-scale"]);
});

describe("trust", () => {
  const items = (values: readonly number[], of = values): AnswerBlock[] => [
    { kind: "trust", element: "行为信任", scale: seven, values: of.map((v) => rating(v - 2)) },
    { kind: "trust", element: "认知信任", scale: seven, values: of },
    { kind: "overall", of: own, scale: seven, values },
  ];
  it("stands in its rungs, goes with satisfaction, and needs time", async () => {
    const values = Array.from({ length: 40 }, (_, i) => 1 + (i % 7));
    const found = await study(items(values));
    const rows = rowsOf(found, "measure.trust");
    expect(rows.map((r) => r.rung)).toEqual(["cognitive", "behavioural"]);
    expect(rows[0]!.yes as number).toBeGreaterThan(rows[1]!.yes as number);
    expect(value(found, "trust.with-satisfaction").value).toBeGreaterThan(0.9);
    expect(codes(found)).toEqual(expect.arrayContaining(["trust-ladder", "trust-needs-time"]));
    expect(found.tables.map((t) => t.id)).not.toContain("measure.satisfaction-trend");
  });
  it("is followed in customers who are asked again", async () => {
    const half = 20;
    const people = Array.from({ length: 2 * half }, (_, i) => ({
      customer: `c${i % half}`,
      answered: i < half ? "2025-09-10" : "2026-03-12",
    }));
    const first = Array.from({ length: half }, (_, i) => 3 + (i % 3));
    const values = [...first, ...first.map((v, i) => v + 1 + (i % 2))];
    const found = await study(items(values), people);
    expect(rowsOf(found, "measure.satisfaction-trend").map((r) => [r.month, r.n])).toEqual([
      ["2025-09-01", half],
      ["2026-03-01", half],
    ]);
    expect(value(found, "satisfaction-trend.satisfaction-change")).toMatchObject({
      value: 1.5,
      population: { grain: "customer", counted: half },
    });
    expect(codes(found)).toEqual(expect.arrayContaining(["satisfaction-rose", "trust-rose"]));
  });
});

describe("share of business", () => {
  const two = (n: number, us: (i: number) => number, follows: boolean): AnswerBlock[] => {
    const ahead = (i: number) => i % 2 === 0;
    const share = (i: number) => (follows === ahead(i) ? us(i) : 100 - us(i));
    return [
      {
        kind: "overall",
        of: own,
        scale: seven,
        values: Array.from({ length: n }, (_, i) => (ahead(i) ? 6 : 4)),
      },
      { kind: "overall", of: "甲物流", scale: seven, values: Array.from({ length: n }, () => 5) },
      { kind: "share", of: own, values: Array.from({ length: n }, (_, i) => share(i)) },
      { kind: "share", of: "甲物流", values: Array.from({ length: n }, (_, i) => 100 - share(i)) },
    ];
  };
  it("that follows satisfaction tells what one place up is worth", async () => {
    const found = await study(two(40, (i) => 64 + (i % 5), true));
    expect(codes(found)).toEqual(expect.arrayContaining(["rank-better", "place-worth"]));
    // Half of the customers put us second: there two thirds less one third are to be gained.
    expect(value(found, "place-worth").value).toBeCloseTo(1 / 6, 1);
    expect(value(found, "rank-share.strength").value).toBeCloseTo(1, 1);
    const shares = rowsOf(found, "measure.share-of-business");
    expect(shares.find((r) => r.firm === own)).toMatchObject({ several: 40 });
  });
  it("that does not follow it has no worth of a place", async () => {
    const found = await study(two(40, (i) => (i % 4 < 2 ? 70 : 30), true));
    expect(codes(found)).toContain("rank-no-better");
    expect(found.figures.map((f) => f.id)).not.toContain("measure.place-worth");
    expect(rowsOf(found, "measure.share-of-business")[0]).toMatchObject({ worth: null });
  });
  it("of customers with one supplier each tells nothing about ranks", async () => {
    const found = await study([
      { kind: "overall", of: own, scale: seven, values: [5, 6] },
      { kind: "share", of: own, values: [100, 100] },
      { kind: "share", of: "甲物流", values: [0, 0] },
    ]);
    expect(codes(found)).toContain("share-single-source");
    expect(value(found, "share-of-business.ours")).toMatchObject({ value: 1, interval: null });
  });
});
