import { expect, test } from "vitest";
import { type AnswerBlock, type Person, surveyRows } from "../../../test/fixtures/survey.js";
import { figureValue, rowsOf, type World, world } from "../../../test/study/mart.js";
import type { Findings } from "../../core/findings.js";
import type { MeasureSettings } from "../../core/measure/settings.js";
import type { Segmentation } from "../../core/measure/survey/survey.js";
import { seededUniform } from "../../core/stats/seeded-uniform.js";
import { languages, words } from "../../i18n/index.js";
import { readSurvey } from "./survey/read.js";
import { studySurvey } from "./survey.js";

interface Told {
  readonly findings: Findings;
  readonly segments: Segmentation | null;
}

async function told(
  blocks: readonly AnswerBlock[],
  people: readonly Person[] = [],
  survey: NonNullable<MeasureSettings["survey"]> = {},
  more: Partial<World> = {},
): Promise<Told> {
  const facts = surveyRows(blocks, people);
  const input = await world({ orders: [], ...more, facts, settings: { measure: { survey } } });
  const { made, findings } = await studySurvey(input, await readSurvey(input));
  await input.warehouse.close();
  for (const language of languages) sayAll(findings, language);
  return { findings, segments: made };
}

/** Whatever is found can be said in both languages, every place filled. */
function sayAll(findings: Findings, language: (typeof languages)[number]) {
  const say = words(language, "CNY");
  for (const verdict of findings.verdicts) {
    const text = say.verdictText(verdict);
    expect(text).not.toContain(verdict.code);
    expect(text).not.toMatch(/[{}]/);
  }
  for (const problem of findings.problems) {
    const { text, fix } = say.problemText(problem);
    expect(text).not.toMatch(/^survey-|\{[a-z]+(:[a-z]+)?\}/);
    expect(fix).not.toBe("");
  }
  for (const table of findings.tables) {
    expect(say.tableTitle(table.id)).not.toBe(table.id);
    for (const [i, column] of table.columns.entries()) {
      expect(say.columnTitle(table.id, column.id), `${table.id}.${column.id}`).not.toBe(column.id);
      if (column.method !== undefined) expect(say.methodText(column.method)).not.toBe(column.method);
      if (column.kind === "code")
        for (const row of table.rows)
          if (typeof row[i] === "string") expect(say.cell(row[i]!, column, table.id)).not.toBe(row[i]);
    }
  }
  for (const figure of findings.figures) expect(say.figureName(figure.id)).not.toBe(figure.id);
}

const codes = (findings: Findings) => findings.verdicts.map((v) => v.code.replace("measure.survey.", ""));
const rowOf = (findings: Findings, table: string, element: string) =>
  rowsOf(findings, table).find((r) => r.element === element)!;

const spreadOut = (counts: readonly number[]) => counts.flatMap((c, i) => new Array<number>(c).fill(i + 1));

/** Table 3-1 as a full survey: the third element by type of customer, the others dealt out without regard to it. */
function textbook(seed = 3): { blocks: AnswerBlock[]; people: Person[] } {
  const uniform = seededUniform(seed);
  const shuffled = <T>(values: T[]): T[] => {
    for (let i = values.length - 1; i > 0; i--) {
      const j = Math.floor(uniform() * (i + 1));
      [values[i], values[j]] = [values[j]!, values[i]!];
    }
    return values;
  };
  const third = [...spreadOut([5, 4, 1, 22, 18]), ...spreadOut([25, 10, 0, 13, 2])];
  const importance = (element: string, values: number[]): AnswerBlock => ({
    kind: "importance",
    element,
    values,
  });
  return {
    blocks: [
      importance("要素1", shuffled(spreadOut([2, 12, 36, 25, 25]))),
      importance("要素2", shuffled(spreadOut([14, 16, 30, 23, 17]))),
      importance("要素3", third),
      importance("要素4", shuffled(spreadOut([7, 23, 45, 13, 12]))),
      importance("要素5", shuffled(spreadOut([1, 26, 46, 24, 3]))),
    ],
    people: third.map((_, i) => ({
      profile: {
        客户类型: i < 50 ? "批发商" : "零售商",
        区域: ["华东", "华南", "华北"][Math.floor(uniform() * 3)]!,
        销售额: String(Math.floor(uniform() * 100_000)),
      },
    })),
  };
}

test("table 3-1 gives the printed mean, variance and standard deviation, the sample ones beside them", async () => {
  const { blocks } = textbook();
  const { findings } = await told(blocks);
  const printed = [
    ["要素1", 3.59, 1.1019, 1.049714, 1.11303, 1.055003, 3.3807, 3.7993],
    ["要素2", 3.13, 1.6131, 1.270079, 1.629394, 1.276477, 2.8767, 3.3833],
    ["要素3", 3.01, 2.4899, 1.577942, 2.515051, 1.585891, 2.6953, 3.3247],
    ["要素4", 3.0, 1.12, 1.058301, 1.131313, 1.063632, 2.789, 3.211],
    ["要素5", 3.02, 0.6596, 0.812158, 0.666263, 0.816249, 2.858, 3.182],
  ] as const;
  for (const [element, mean, variance, sd, sampleVariance, sampleSd, low, high] of printed) {
    const row = rowOf(findings, "measure.importance", element);
    expect(row.n).toBe(100);
    expect(row.mean).toBeCloseTo(mean, 10);
    expect(row.variance).toBeCloseTo(variance, 10);
    expect(row.sd).toBeCloseTo(sd, 6);
    expect(row["sample-variance"]).toBeCloseTo(sampleVariance, 6);
    expect(row["sample-sd"]).toBeCloseTo(sampleSd, 6);
    expect(row.low).toBeCloseTo(low, 4);
    expect(row.high).toBeCloseTo(high, 4);
    expect(row["uniform-sd"]).toBeCloseTo(Math.SQRT2, 12);
    expect(row.verdict).toBe(element === "要素3" ? "split" : "agreed");
  }
  const third = rowOf(findings, "measure.importance", "要素3");
  expect(third["share-of-max"]).toBeCloseTo(0.789, 3);
  expect(third.bimodality).toBeCloseTo(0.713, 3);
  expect(third.agreement).toBeCloseTo(-0.156, 3);
  expect(rowsOf(findings, "measure.answers").filter((r) => r.element === "要素3")).toMatchObject([
    { kind: "importance", firm: "", score: 1, answers: 30, share: 0.3 },
    { score: 2, answers: 14 },
    { score: 3, answers: 1 },
    { score: 4, answers: 35 },
    { score: 5, answers: 20 },
  ]);
  // Nothing is known of the customers, and one element alone shows no hidden segments.
  expect(rowsOf(findings, "measure.split")).toMatchObject([{ element: "要素3", verdict: "too-few" }]);
  expect(codes(findings)).toContain("wide-no-profile");
  expect(codes(findings)).toContain("first-clear");
});

test("the third element is split by type of customer, the others are not, and the types are carried on", async () => {
  const { blocks, people } = textbook();
  const { findings, segments } = await told(blocks, people);
  expect(rowsOf(findings, "measure.split")).toMatchObject([
    { element: "要素3", verdict: "explained", field: "客户类型", n: 100, "too-wide": "yes" },
  ]);
  const split = rowOf(findings, "measure.split", "要素3");
  expect(split["epsilon-squared"]).toBeCloseTo(0.303547, 6);
  expect(split["eta-squared"]).toBeCloseTo(0.303988, 6);
  expect(split["sd-within"]).toBeCloseTo(Math.sqrt(1.733), 10);
  expect(rowsOf(findings, "measure.split-classes")).toMatchObject([
    { class: "批发商", n: 50, mean: 3.88, sd: expect.closeTo(1.2592, 4) },
    { class: "零售商", n: 50, mean: 2.14, sd: expect.closeTo(1.3713, 4) },
  ]);
  expect(segments).toMatchObject({ by: "客户类型", names: ["批发商", "零售商"] });
  expect(rowsOf(findings, "measure.segments")).toMatchObject([
    { segment: "批发商", respondents: 50, share: 0.5, sales: null },
    { segment: "零售商", respondents: 50, share: 0.5, sales: null },
  ]);
  const means = rowsOf(findings, "measure.segment-means");
  expect(means).toHaveLength(10);
  expect(means.filter((r) => r.element === "要素3").map((r) => r.importance)).toEqual([3.88, 2.14]);
  const verdict = findings.verdicts.find((v) => v.code === "measure.survey.wide-field")!;
  expect(words("zh", "CNY").verdictText(verdict)).toBe(
    "要素3：均值 3.01 分不代表任何人的看法。44.0% 的答案低于量表中点，55.0% 高于中点，1.0% 在中点。“客户类型”能把两派分开：批发商打 3.88 分，零售商打 2.14 分。这些客户应分开看。",
  );
});

test("the firm may split by a field of its own, or not at all", async () => {
  const { blocks, people } = textbook();
  expect((await told(blocks, people, { segments: "none" })).segments).toBeNull();
  const region = await told(blocks, people, { segments: "区域" });
  expect(region.segments).toMatchObject({ by: "区域", names: ["华东", "华北", "华南"] });
  const wrong = await told(blocks, people, { segments: "省份" });
  expect(wrong.segments).toBeNull();
  expect(wrong.findings.problems).toMatchObject([
    { code: "survey-segments-unknown", values: { field: "省份", known: ["区域", "客户类型", "销售额"] } },
  ]);
});

const normalOf = (uniform: () => number) => () =>
  Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());

test("three hidden segments are found where no field of the profile explains the camps", async () => {
  const wants = [
    [5, 4.5, 2, 2, 3, 3, 4, 2],
    [1, 2, 4.5, 4.5, 3, 4, 3, 4],
    [3, 3, 3, 2, 5, 2, 2, 3],
  ];
  const uniform = seededUniform(5);
  const normal = normalOf(uniform);
  const truth = Array.from({ length: 240 }, () => Math.floor(uniform() * 3));
  const blocks = wants[0]!.map(
    (_, e): AnswerBlock => ({
      kind: "importance",
      element: `e${e + 1}`,
      values: truth.map((s) => Math.min(5, Math.max(1, Math.round(wants[s]![e]! + 0.8 * normal())))),
    }),
  );
  const people = truth.map(() => ({ profile: { 区域: uniform() < 0.5 ? "南" : "北" } }));
  const { findings, segments } = await told(blocks, people);
  expect(segments).toMatchObject({ by: "latent", names: ["latent-1", "latent-2", "latent-3"] });
  // People of one planted segment are together, for nine in ten of them.
  const right = [0, 1, 2].reduce((sum, s) => {
    const found = [0, 1, 2].map((c) => truth.filter((t, i) => t === s && segments!.of[i] === c).length);
    return sum + Math.max(...found);
  }, 0);
  expect(right / truth.length).toBeGreaterThan(0.9);
  expect(rowOf(findings, "measure.split", "e1")).toMatchObject({ verdict: "latent", field: null });
  expect(codes(findings)).toEqual(expect.arrayContaining(["wide-hidden", "hidden-alone"]));
});

test("people who score everything high or low are no segments", async () => {
  const uniform = seededUniform(9);
  const high = Array.from({ length: 160 }, () => uniform() < 0.5);
  const blocks = Array.from(
    { length: 6 },
    (_, e): AnswerBlock => ({
      kind: "importance",
      element: `e${e}`,
      values: high.map((h) => (h ? 5 : 1) + (uniform() < 0.2 ? (h ? -1 : 1) : 0)),
    }),
  );
  const { findings, segments } = await told(blocks);
  expect(segments).toBeNull();
  expect(codes(findings)).toContain("hidden-style");
});

test("two answers, one, equal ones and none: each says what cannot be told", async () => {
  const asked = (...values: (number | null)[]): AnswerBlock[] => [
    { kind: "importance", element: "到货", scale: [1, 7], values },
  ];
  const two = (await told(asked(3, 6))).findings;
  expect(rowOf(two, "measure.importance", "到货")).toMatchObject({ n: 2, mean: 4.5, verdict: "too-few" });
  expect(rowOf(two, "measure.importance", "到货").low).not.toBeNull();
  expect(codes(two)).toEqual(["too-few"]);

  const one = (await told(asked(6))).findings;
  expect(rowOf(one, "measure.importance", "到货")).toMatchObject({ mean: 6, low: null, "sample-sd": null });
  expect(codes(one)).toEqual(["one-answer"]);

  const equal = (await told(asked(...new Array<number>(30).fill(4)))).findings;
  expect(rowOf(equal, "measure.importance", "到货")).toMatchObject({ mean: 4, sd: 0, low: null, high: null });
  expect(codes(equal)).toContain("all-equal");

  const off = (await told(asked(9, 8, 12))).findings;
  expect(rowOf(off, "measure.importance", "到货")).toMatchObject({ n: 0, mean: null, verdict: "too-few" });
  expect(codes(off)).toContain("nothing-left");
  expect(off.problems).toMatchObject([
    { code: "survey-off-scale", values: { kind: "importance", answers: 3, scores: ["8", "9", "12"] } },
  ]);

  const listed = await told([{ kind: "importance", element: "到货", values: [null, null] }]);
  expect(codes(listed.findings)).toEqual(["empty"]);
});

test("without respondents nothing is said", async () => {
  const input = await world({ orders: [] });
  expect((await studySurvey(input, await readSurvey(input))).findings.verdicts).toEqual([]);
});

test("doubts about single answers are said with what mends them", async () => {
  const { findings } = await told(
    [
      { kind: "importance", element: "a", values: [4, 3, 0, 2] },
      { kind: "performance", element: "a", of: "我方", scale: [1, 5], values: [4, 3, null, null] },
      { kind: "performance", element: "b", of: "我方", scale: [1, 7], values: [7, 3, null, null] },
      { kind: "share", of: "我方", values: [60, 50, 40, 30] },
      { kind: "share", of: "甲", values: [40, 50, 60, 30] },
      { kind: "recommend", values: [11, 1, 5, 7] },
    ],
    [],
    { invited: 3 },
  );
  expect(findings.problems.map((p) => p.code)).toEqual([
    "survey-scale-undecided",
    "survey-scales-mixed",
    "survey-recommend-shifted",
    "survey-shares-off",
    "survey-more-than-invited",
  ]);
  // No scale: means are shown, and no word on agreement.
  expect(rowOf(findings, "measure.importance", "a").verdict).toBe("too-few");
  expect(findings.tables.map((t) => t.id)).not.toContain("measure.split");
});

test("straight lines, copies and very fast answers are named and counted", async () => {
  const uniform = seededUniform(2);
  const rows = Array.from({ length: 40 }, () =>
    Array.from({ length: 9 }, () => 1 + Math.floor(uniform() * 5)),
  );
  rows[7] = new Array<number>(9).fill(3);
  rows[11] = rows[4]!;
  const blocks = rows[0]!.map(
    (_, e): AnswerBlock => ({
      kind: "importance",
      element: `e${e}`,
      values: rows.map((r) => r[e]!),
    }),
  );
  const people = rows.map((_, i) => ({ minutes: i === 20 ? 1 : 10 }));
  const { findings } = await told(blocks, people);
  expect(rowsOf(findings, "measure.answer-quality")).toEqual([
    { respondent: "r0012", flag: "duplicate", detail: "r0005" },
    { respondent: "r0008", flag: "straight-line", detail: "3" },
    { respondent: "r0021", flag: "too-fast", detail: "1" },
  ]);
  expect(figureValue(findings, "measure.survey.doubtful-share")).toBe(3 / 40);
});

test("a translated question that stands apart is told from a habit of scoring high", async () => {
  const uniform = seededUniform(4);
  const zh = Array.from({ length: 160 }, (_, i) => i % 2 === 0);
  const rating = (mean: number) => Math.min(7, Math.max(1, Math.round(mean + 2 * (uniform() - 0.5))));
  const asked = (moved: number, habit: number) =>
    Array.from(
      { length: 8 },
      (_, e): AnswerBlock => ({
        kind: "importance",
        element: `e${e}`,
        scale: [1, 7],
        values: zh.map((z) => rating(4 + (z ? 0 : habit) + (z && e === 2 ? moved : 0))),
      }),
    );
  const people = zh.map((z) => ({ language: z ? "zh-CN" : "en" }));
  const apart = (await told(asked(2, 0), people)).findings;
  expect(rowOf(apart, "measure.languages", "e2")).toMatchObject({ languages: "en – zh", verdict: "differs" });
  expect(apart.verdicts.find((v) => v.code === "measure.survey.language-differs")!.values.element).toBe("e2");
  const habit = (await told(asked(0, 1), people)).findings;
  expect(new Set(rowsOf(habit, "measure.languages").map((r) => r.verdict))).toEqual(new Set(["style"]));
  expect(codes(habit)).toContain("language-style");
  const alike = (await told(asked(0, 0), people)).findings;
  expect(codes(alike)).toContain("language-alike");
});

test("importance near the ceiling is remarked", async () => {
  const blocks = [
    [5, 5, 4, 5, 5, 4],
    [5, 4, 5, 5, 5, 5],
    [4, 5, 5, 4, 5, 5],
  ].map((values, e): AnswerBlock => ({ kind: "importance", element: `e${e}`, values }));
  const { findings } = await told(blocks);
  expect(codes(findings)).toContain("near-ceiling");
  expect(figureValue(findings, "measure.survey.importance-height")).toBeGreaterThan(0.75);
});

test("expectations stand in where importance was not asked, and that is said", async () => {
  const { findings } = await told([
    { kind: "expectation", element: "a", values: [5, 4, 5, 3] },
    { kind: "expectation", element: "b", values: [2, 1, 2, 3] },
  ]);
  expect(rowOf(findings, "measure.importance", "a").mean).toBe(4.25);
  expect(codes(findings)).toContain("expectation-stands-in");
});

test("means are read per customer and per yuan, with what each puts first", async () => {
  const sales = [100, 1, 1, 1];
  const customers = sales.map((_, i) => `c${i}`);
  const { findings } = await told(
    [
      { kind: "importance", element: "速度", values: [1, 5, 5, 5] },
      { kind: "importance", element: "准确", values: [5, 3, 3, 3] },
    ],
    customers.map((customer) => ({ customer })),
    {},
    { orders: customers.map((customer_id, i) => ({ order_id: `o${i}`, customer_id, amount: sales[i]! })) },
  );
  const row = rowOf(findings, "measure.importance", "速度");
  expect(row.mean).toBe(4);
  expect(row["mean-by-sales"]).toBeCloseTo((100 + 15) / 103, 12);
  expect(findings.verdicts.find((v) => v.code === "measure.survey.yuan-differs")!.values).toEqual({
    customers: "速度",
    sales: "准确",
  });
});

test("who answered of those invited, and who asked", async () => {
  const { blocks } = textbook();
  const { findings } = await told(blocks, [], { invited: 400, runBy: "某大学", sponsorHidden: true });
  expect(figureValue(findings, "measure.survey.response-rate")).toBe(0.25);
  expect(codes(findings)).toEqual(expect.arrayContaining(["response", "run-by", "sponsor-hidden"]));
});

test("several people of one customer, and sales that nobody knows, are said", async () => {
  const { blocks } = textbook();
  const people = Array.from({ length: 100 }, (_, i) => ({ customer: `c${i % 20}` }));
  const { findings } = await told(blocks, people, { weighting: "sales" });
  expect(codes(findings)).toEqual(expect.arrayContaining(["several-per-customer", "no-sales"]));
  expect(rowOf(findings, "measure.importance", "要素1").mean).toBeCloseTo(3.59, 10);
});

test("a scale of a hundred points is shown in bands of ten that hold every answer", async () => {
  const values = Array.from({ length: 100 }, (_, i) => i + 1);
  const { findings } = await told([{ kind: "importance", element: "a", values }]);
  const rows = rowsOf(findings, "measure.answers");
  expect(rows.map((r) => r.score)).toEqual([1, 11, 21, 31, 41, 51, 61, 71, 81, 91]);
  expect(rows.every((r) => r.answers === 10)).toBe(true);
  const table = findings.tables.find((t) => t.id === "measure.answers")!;
  expect(table.rowEvidence!.at(-1)!.args).toMatchObject({ "value.from": 91, "value.to": 100 });
});

test("camps of a dozen people are named, and why they differ is left open", async () => {
  const camps = [1, 1, 1, 1, 1, 1, 5, 5, 5, 5, 5, 5];
  const blocks: AnswerBlock[] = [
    { kind: "importance", element: "a", values: camps },
    { kind: "importance", element: "b", values: camps.map((v) => 6 - v) },
  ];
  const alone = await told(blocks);
  expect(codes(alone.findings)).toEqual(expect.arrayContaining(["wide-no-profile", "hidden-too-few-people"]));
  const alike = await told(
    blocks,
    camps.map(() => ({ profile: { 类型: "批发" } })),
  );
  expect(codes(alike.findings)).toContain("wide-too-few");
  const chance = await told(
    blocks,
    camps.map((_, i) => ({ profile: { 类型: i % 2 === 0 ? "批发" : "零售" } })),
  );
  expect(codes(chance.findings)).toContain("wide-open");
  expect([alone, alike, chance].map((t) => t.segments)).toEqual([null, null, null]);
});

test("a field of the customer records is said in the reader's language", async () => {
  const values = Array.from({ length: 60 }, (_, i) => (i % 2 === 0 ? 5 : 1));
  const customers = values.map((_, i) => `c${i}`);
  const facts = surveyRows(
    [{ kind: "importance", element: "到货", values }],
    customers.map((customer) => ({ customer })),
  );
  const customer = customers.map((customer_id, i) => ({ customer_id, type: i % 2 === 0 ? "批发" : "零售" }));
  const orders = customers.map((customer_id, i) => ({ order_id: `o${i}`, customer_id, amount: 10 }));
  const input = await world({ orders, facts: { ...facts, customer } });
  const { findings } = await studySurvey(input, await readSurvey(input));
  const verdict = findings.verdicts.find((v) => v.code === "measure.survey.wide-field")!;
  expect(words("zh", "CNY").verdictText(verdict)).toContain("“客户类型”能把两派分开：批发打 5 分");
  expect(words("en", "CNY").verdictText(verdict)).toContain(
    "Customers differ by type of customer: 批发 gives 5",
  );
});
