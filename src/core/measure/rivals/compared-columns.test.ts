import { describe, expect, it } from "vitest";
import { type SurveyAnswer, surveyFrom } from "../survey/survey-from.js";
import { comparedColumns } from "./compared-columns.js";
import { mainRivalOf, rivalGroups, sameCustomersRival } from "./main-rivals-of.js";
import { matrixCutting } from "./matrix-cutting.js";
import { overallLead } from "./overall-lead.js";
import { pairedCorrelation } from "./paired-correlation.js";
import { rivalTable } from "./rival-table.js";

const answer = (
  respondent: string,
  kind: SurveyAnswer["kind"],
  of: string | null,
  element: string | null,
  value: number,
) => ({
  respondent,
  kind,
  of,
  element,
  construct: null,
  value,
  scale: kind === "share" ? null : { low: 1, high: 7 },
});
const people = (types: readonly (string | null)[]) => ({
  respondents: types.map((_, i) => `r${i + 1}`),
  customers: types.map(() => null),
  languages: types.map(() => null),
  days: types.map(() => null),
  minutes: types.map(() => null),
  modes: types.map(() => null),
  weights: types.map(() => 1),
  sales: types.map(() => null),
  fields: [{ id: "type", kind: "words" as const, values: types }],
});
const survey = surveyFrom(people(["big", "small", "small"]), [
  answer("r1", "importance", null, "stock", 6),
  answer("r1", "performance", "us", "stock", 5),
  answer("r1", "performance", "X", "stock", 3),
  answer("r1", "performance", "Y", "stock", 6),
  answer("r2", "performance", "us", "stock", 4),
  answer("r2", "performance", "Y", "stock", 7),
  answer("r3", "performance", "us", "stock", 2),
  answer("r1", "share", "us", null, 20),
  answer("r1", "share", "X", null, 70),
  answer("r1", "share", "Y", null, 10),
  answer("r2", "share", "us", null, 40),
  answer("r2", "share", "X", null, 30),
  answer("r2", "share", "Y", null, 30),
  answer("r3", "share", "us", null, 10),
  answer("r3", "share", "X", null, 20),
  answer("r3", "share", "Y", null, 70),
]);
const weights = survey.weights;

describe("columns of a comparison", () => {
  it("hold each respondent against all rivals it rated, averaged", () => {
    const [stock] = comparedColumns(survey, { against: "all", weights }).elements;
    expect(stock).toEqual({
      element: "stock",
      importance: [6, null, null],
      own: [5, 4, 2],
      benchmark: [4.5, 7, null],
    });
  });

  it("or against the one chosen for it, and leave out who has no weight or is not asked for", () => {
    const against = ["X", "X", "Y"];
    expect(comparedColumns(survey, { against, weights }).elements[0]!.benchmark).toEqual([3, null, null]);
    const part = comparedColumns(survey, { against: "all", weights: [1, null, 2], members: [1, 2] });
    expect(part.respondents).toEqual([{ id: "r3", segment: null, weight: 2 }]);
    expect(part.elements[0]).toMatchObject({ own: [2], benchmark: [null] });
  });

  it("leave importance out where only performance is compared", () => {
    expect(
      comparedColumns(survey, { against: "all", weights, weighed: false }).elements[0]!.importance,
    ).toEqual([null, null, null]);
  });
});

describe("main rivals", () => {
  it("are those with most business of all, of each segment, of each customer", () => {
    const all = mainRivalOf(survey, rivalGroups(survey, null, {}), {}, weights);
    expect(all).toEqual({ against: ["X", "X", "X"], undecided: [] });
    const segments = { by: "type", names: ["big", "small"], of: [0, 1, 1] };
    expect(mainRivalOf(survey, rivalGroups(survey, segments, {}), {}, weights).against).toEqual([
      "X",
      "Y",
      "Y",
    ]);
    // r2 gives both rivals as much.
    expect(sameCustomersRival(survey)).toEqual({ against: ["X", null, "Y"], undecided: ["r2"] });
  });

  it("are the firm's word first, by the values of a profile field where no segments are", () => {
    const named = { big: "Y" };
    const groups = rivalGroups(survey, null, named);
    expect(groups.names).toEqual(["big", "small"]);
    expect(mainRivalOf(survey, groups, named, weights).against).toEqual(["Y", "Y", "Y"]);
    expect(mainRivalOf(survey, groups, { all: "Z" }, weights).against).toEqual(["Z", "Z", "Z"]);
  });

  it("are nobody's where no share is known", () => {
    const without = { ...survey, share: new Map() };
    const groups = rivalGroups(without, null, {});
    expect(mainRivalOf(without, groups, {}, weights)).toEqual({
      against: [null, null, null],
      undecided: [""],
    });
  });
});

describe("cuts of the matrices", () => {
  const seven = { low: 1, high: 7 };
  it("are thirds of the scale of each axis, parity a sixth of the performance scale", () => {
    const cutting = matrixCutting([], { importance: { low: 1, high: 5 }, own: seven })!;
    expect(cutting.cuts.own).toEqual([3, 5]);
    expect(cutting.cuts.importance[0]).toBeCloseTo(1 + 4 / 3, 12);
    expect(cutting.position).toMatchObject({ parity: 1, middle: 3 });
    expect(cutting.scale).toBeNull();
    expect(matrixCutting([], { importance: seven, own: seven })!.scale).toEqual(seven);
  });

  it("are thirds of the elements where the firm says so, and nothing where they are too alike", () => {
    const means = [1, 2, 3, 4].map((v) => ({ importance: v, own: 5 - v }));
    const cutting = matrixCutting(means, { importance: seven, own: seven }, { cuts: "data", parity: 0.5 })!;
    expect(cutting).toMatchObject({
      by: "data",
      cuts: { importance: [2, 3], own: [2, 3] },
      position: { parity: 0.5, middle: 2.5 },
    });
    expect(matrixCutting(means.slice(0, 2), { importance: seven, own: seven }, { cuts: "data" })).toBeNull();
  });

  it("are not made up where a scale is not known", () => {
    expect(matrixCutting([], { importance: null, own: seven })).toBeNull();
    expect(matrixCutting([{ importance: 1, own: 1 }], { importance: seven, own: null })).toBeNull();
  });
});

describe("the lead on the whole", () => {
  it("weighs elements by their importance, within each respondent first", () => {
    const columns = {
      respondents: ["a", "b"].map((id) => ({ id, segment: null, weight: 1 })),
      elements: [
        { element: "x", importance: [6, 6], own: [5, 4], benchmark: [3, 4] },
        { element: "y", importance: [2, 2], own: [4, null], benchmark: [6, 2] },
      ],
    };
    // a: (6·2 − 2·2) ÷ 8 = 1; b: rated both of x alone, 0.
    expect(overallLead(columns, rivalTable(columns))!.mean).toBeCloseTo(0.5, 12);
    const nobody = { ...columns, elements: columns.elements.map((e) => ({ ...e, benchmark: [null, null] })) };
    expect(overallLead(nobody, rivalTable(nobody))).toBeNull();
  });
});

describe("a correlation over pairs", () => {
  it("is of those who answered both, and null where one side is all the same or too few are", () => {
    expect(pairedCorrelation([1, 2, 3, null, 9], [2, 4, 6, 1, null], 3)).toBeCloseTo(1, 12);
    expect(pairedCorrelation([1, 2, 3], [3, 2, 1], 3)).toBeCloseTo(-1, 12);
    expect(pairedCorrelation([1, 1, 1], [3, 2, 1], 3)).toBeNull();
    expect(pairedCorrelation([1, 2], [3, 2], 3)).toBeNull();
  });
});
