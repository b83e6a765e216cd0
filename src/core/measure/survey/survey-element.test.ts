import { expect, test } from "vitest";
import { pairedDifference, welchDifference } from "./mean-difference.js";
import { aroundMiddle, hearElement } from "./survey-element.js";
import { surveyWeights, usedWeights, weightedMean } from "./survey-weights.js";

const five = { low: 1, high: 5 };
const spreadOut = (counts: readonly number[]) => counts.flatMap((c, i) => new Array<number>(c).fill(i + 1));

test.each([
  ["most in the middle", [7, 23, 45, 13, 12], "agreed"],
  ["two camps", [30, 14, 1, 35, 20], "split"],
  ["a heavy end and the rest all over", [50, 0, 10, 0, 40], "split"],
  ["both ends heavier than the middle", [26, 18, 12, 18, 26], "split"],
  ["everybody the same", [0, 0, 0, 0, 20], "agreed"],
  ["wider than even without two camps", [9, 5, 2, 3, 4], "wide"],
  ["few", [5, 0, 0, 0, 4], "too-few"],
  ["nobody", [0, 0, 0, 0, 0], "too-few"],
] as const)("customers are of one mind or not: %s", (_, counts, verdict) => {
  expect(hearElement("e", spreadOut(counts), five).verdict).toBe(verdict);
});

test("without a scale means are told and nothing is said of agreement", () => {
  const heard = hearElement("e", spreadOut([0, 5, 5, 5]), undefined);
  expect(heard).toMatchObject({ n: 15, verdict: "no-scale", moments: { kind: "told", mean: 3 } });
});

test("answers below, at and above the middle of the scale add up", () => {
  const { answers } = hearElement("e", spreadOut([30, 14, 1, 35, 20]), five);
  expect(aroundMiddle(answers, five)).toEqual({ below: 0.44, at: 0.01, above: 0.55 });
  // An even scale has no score in its middle: the two next to it are taken.
  const six = hearElement("e", [1, 3, 4, 6], { low: 1, high: 6 }).answers;
  expect(aroundMiddle(six, { low: 1, high: 6 })).toEqual({ below: 0.25, at: 0.5, above: 0.25 });
});

// scipy 1.x: ttest_ind(equal_var=False), ttest_rel and their confidence intervals.
test("differences of means agree with another program", () => {
  expect(welchDifference([4, 5, 5, 3, 4, 5, 2], [2, 3, 3, 1, 4])).toEqual({
    difference: expect.closeTo(1.4, 12),
    low: expect.closeTo(-0.12241159177241423, 9),
    high: expect.closeTo(2.922411591772414, 9),
    p: expect.closeTo(0.0671685902816443, 9),
  });
  expect(pairedDifference([5, 4, 5, 3, 2, 4], [3, 3, 4, 3, 1, 5])).toEqual({
    difference: expect.closeTo(2 / 3, 12),
    low: expect.closeTo(-0.41718580166231234, 9),
    high: expect.closeTo(1.7505191349956455, 9),
    p: expect.closeTo(0.17468781426411942, 9),
  });
});

test("a difference without spread or of a single answer is not told", () => {
  expect(welchDifference([4], [2, 3])).toBeNull();
  expect(welchDifference([4, 4], [2, 2])).toBeNull();
  expect(pairedDifference([4, null, 5], [3, 2, null])).toBeNull();
});

test("sales weigh only where they are asked for and known", () => {
  const survey = { weights: [1, 1, 1], sales: [300, null, 100] };
  expect(usedWeights(surveyWeights(survey))).toBeUndefined();
  expect(usedWeights(surveyWeights(survey, "sales"))).toEqual([300, 0, 100]);
  expect(surveyWeights({ ...survey, sales: [300, null, 0] }, "sales")).toMatchObject({
    sales: null,
    used: "customers",
  });
  expect(weightedMean([5, 1, null], [300, 0, 100])).toBe(5);
  expect(weightedMean([null, 1, null], [300, 0, 100])).toBeNull();
});
