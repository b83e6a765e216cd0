import { describe, expect, it } from "vitest";
import type { Findings, Results } from "../../src/core/findings.js";
import { measureRivals } from "../../src/i18n/en/measure-rivals.js";
import { languages, words } from "../../src/i18n/index.js";
import { studyRivals } from "../../src/study/measure/rivals.js";
import { readSurvey } from "../../src/study/measure/survey/read.js";
import { joinFindings } from "../../src/study/run.js";
import { surveyRows } from "../fixtures/survey.js";
import { table35Facts } from "../fixtures/table-3-5.js";
import { unworded } from "../fixtures/unworded.js";
import { type World, world } from "./mart.js";

const scores = (shift: number) => Array.from({ length: 30 }, (_, i) => 1 + ((i * 5 + shift) % 7));
const scale = [1, 7] as const;
const survey = surveyRows([
  ...["A 项", "B 项", "C 项"].map((element, e) => ({
    kind: "importance" as const,
    element,
    scale,
    values: scores(e),
  })),
  ...["A 项", "B 项", "C 项"].flatMap((element, e) => [
    { kind: "performance" as const, of: "us", element, scale, values: scores(2 * e) },
    { kind: "performance" as const, of: "甲", element, scale, values: scores(3 * e + 1) },
  ]),
  { kind: "ideal" as const, element: "A 项", values: scores(0) },
]);

const firms = Array.from({ length: 30 }, (_, i) => ({ customer: `C${i}` }));
const flat = (value: number) => firms.map(() => value);
/** One firm buys nearly everything and finds us poor; the north values what the south does not. */
const unequal = surveyRows(
  [
    { kind: "importance", element: "A 项", scale, values: firms.map((_, i) => (i % 2 === 0 ? 7 : 1)) },
    { kind: "performance", of: "us", element: "A 项", scale, values: firms.map((_, i) => (i === 0 ? 1 : 4)) },
    { kind: "performance", of: "甲", element: "A 项", scale, values: flat(4) },
    { kind: "importance", element: "B 项", scale, values: flat(6) },
    { kind: "performance", of: "us", element: "B 项", scale, values: flat(7) },
    { kind: "performance", of: "甲", element: "B 项", scale, values: flat(5) },
    { kind: "importance", element: "C 项", scale, values: flat(1) },
    { kind: "performance", of: "us", element: "C 项", scale, values: flat(7) },
    { kind: "performance", of: "甲", element: "C 项", scale, values: flat(4) },
    { kind: "importance", element: "D 项", scale, values: flat(4) },
    { kind: "importance", element: "E 项", scale, values: firms.map((_, i) => (i % 2 === 0 ? 7 : 1)) },
    { kind: "performance", of: "us", element: "E 项", scale, values: flat(7) },
    { kind: "performance", of: "甲", element: "E 项", scale, values: flat(4) },
    { kind: "ideal", element: "A 项", values: firms.map((_, i) => (i % 2 === 0 ? 2 : 9)) },
    { kind: "acceptable", element: "A 项", values: flat(12) },
    { kind: "share", of: "us", values: firms.map((_, i) => (i % 2 === 0 ? 60 : 50)) },
    { kind: "share", of: "甲", values: firms.map((_, i) => (i % 2 === 0 ? 40 : 50)) },
  ],
  firms,
);
const orders = firms.map(({ customer }, i) => ({
  order_id: `O${i}`,
  customer_id: customer,
  ordered_on: "2024-03-01",
  amount: i === 0 ? 100_000 : 10,
}));

const worlds: readonly World[] = [
  { orders, facts: unequal },
  { orders: [], facts: { survey_mean: table35Facts() } },
  { orders: [], facts: { survey_mean: table35Facts({ standard_error: 0.12, answers: 100 }) } },
  {
    orders: [],
    facts: { survey_mean: table35Facts().map((r) => ({ ...r, relative: 9, scale_high: null })) },
  },
  { orders: [], facts: { ...survey, survey_mean: table35Facts() } },
  {
    orders: [],
    facts: survey,
    settings: {
      measure: {
        rivals: { benchmark: "main-rival", names: ["乙"], cuts: "data", reading: "interval" },
        survey: { weighting: "sales" },
      },
    },
  },
  { orders: [], facts: surveyRows([{ kind: "importance", element: "A 项", scale, values: scores(1) }]) },
];

async function results(given: World): Promise<Results> {
  const input = await world(given);
  const survey = await readSurvey(input);
  const segments = { by: "x", names: ["北", "南"], of: survey?.respondents.map((_, i) => i % 2) ?? [] };
  const { findings } = await studyRivals(input, survey, survey === null ? null : segments);
  await input.warehouse.close();
  return joinFindings(input, [findings as Findings], []);
}

const told = new Set<string>();

describe.each(languages)("the comparison with rivals in %s", (language) => {
  it.each(worlds.map((given, i) => [i, given] as const))(
    "has words for all of world %i",
    async (_, given) => {
      const found = await results(given);
      expect(found.verdicts.length).toBeGreaterThan(0);
      expect(unworded(found, words(language, "CNY"))).toEqual([]);
      for (const { code } of found.verdicts) told.add(code);
    },
  );

  it("is told of by these worlds in most of its sentences", () => {
    const untold = Object.keys(measureRivals.verdicts).filter((code) => !told.has(code));
    expect(untold.length).toBeLessThan(Object.keys(measureRivals.verdicts).length / 3);
  });
});
