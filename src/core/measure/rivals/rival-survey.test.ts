import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mainRivals } from "./main-rival.js";
import { placeElements } from "./place-elements.js";
import { type RivalAnswer, rivalSurvey, type Subject } from "./rival-survey.js";
import { rivalTable } from "./rival-table.js";

const customer = (id: string, segment: string | null = null, weight = 1) => ({ id, segment, weight });
const says = (respondent: string, of: "importance" | "own" | string, value: number): RivalAnswer => ({
  respondent,
  element: "delivery",
  of: of === "importance" || of === "own" ? { kind: of } : ({ kind: "rival", rival: of } satisfies Subject),
  value,
});

// Two wholesalers and a retailer rate us and rivals X and Y.
const customers = [customer("a", "wholesale"), customer("b", "wholesale"), customer("c", "retail")];
const answers = [
  ...[says("a", "importance", 6), says("b", "importance", 7), says("c", "importance", 5)],
  ...[says("a", "own", 5), says("b", "own", 4), says("c", "own", 6)],
  ...[says("a", "X", 3), says("a", "Y", 6), says("b", "X", 5), says("c", "Y", 2)],
];
const benchmarkOf = (benchmark: Parameters<typeof rivalSurvey>[2]) =>
  rivalSurvey(customers, answers, benchmark).elements[0]!.benchmark;

describe("the three benchmarks", () => {
  it("are the rivals each customer rated, averaged", () => {
    expect(benchmarkOf({ kind: "industry" })).toEqual([4.5, 5, 2]);
  });

  it("are the main rival of each customer's segment", () => {
    const bySegment = new Map([
      ["wholesale", "X"],
      ["retail", "Y"],
    ]);
    expect(benchmarkOf({ kind: "main-rival", bySegment })).toEqual([3, 5, 2]);
  });

  it("are the rival that serves the same customer; who has none is not compared", () => {
    const byRespondent = new Map([
      ["a", "Y"],
      ["b", "Y"],
    ]);
    expect(benchmarkOf({ kind: "same-customers", byRespondent })).toEqual([6, null, null]);
  });

  it("name a rival nobody rated", () => {
    const bySegment = new Map([["retail", "Z"]]);
    expect(rivalSurvey(customers, answers, { kind: "main-rival", bySegment }).unrated).toEqual(["Z"]);
  });

  it("count the first of two answers, and no stranger's", () => {
    const more = [...answers, says("a", "own", 1), says("a", "X", 1), says("zoe", "own", 1)];
    const survey = rivalSurvey(customers, more, { kind: "industry" });
    expect([survey.repeated, survey.strangers]).toEqual([2, 1]);
    expect(survey.elements[0]!.benchmark[0]).toBe(4.5);
    expect(survey.elements[0]!.own).toEqual([5, 4, 6]);
  });

  it("refuse what is no rating, no weight, and a customer listed twice", () => {
    const industry = { kind: "industry" } as const;
    expect(() => rivalSurvey(customers, [says("a", "own", Number.NaN)], industry)).toThrow(RangeError);
    expect(() => rivalSurvey([customer("a", null, 0)], [], industry)).toThrow(RangeError);
    expect(() => rivalSurvey([customer("a"), customer("a")], [], industry)).toThrow(RangeError);
  });
});

describe("the main rival", () => {
  it("has the most business, counted by sales where sales are given", () => {
    const shares = [
      { of: "retail", rival: "X", share: 0.5, weight: 1 },
      { of: "retail", rival: "Y", share: 0.2, weight: 10 },
    ];
    expect(mainRivals(shares).rivals.get("retail")).toBe("Y");
    expect(mainRivals(shares.map((s) => ({ ...s, weight: 1 }))).rivals.get("retail")).toBe("X");
  });

  it("is left to the firm where two have as much, or none has any", () => {
    const even = [
      { of: "retail", rival: "X", share: 0.1 + 0.2, weight: 1 },
      { of: "retail", rival: "Y", share: 0.3, weight: 1 },
      { of: "wholesale", rival: "X", share: 0, weight: 1 },
    ];
    expect(mainRivals(even)).toEqual({ rivals: new Map(), undecided: ["retail", "wholesale"] });
    expect(() => mainRivals([{ of: "r", rival: "X", share: -1, weight: 1 }])).toThrow(RangeError);
  });
});

describe("the data table", () => {
  it("compares each customer with itself", () => {
    const [row] = rivalTable(rivalSurvey(customers, answers, { kind: "industry" }));
    expect(row!.own!.mean).toBeCloseTo(5, 12);
    expect(row!.benchmark!.mean).toBeCloseTo(11.5 / 3, 12);
    // Differences 0.5, −1, 4: SciPy 1.17.1, stats.sem.
    expect(row!.relative!.mean).toBeCloseTo(3.5 / 3, 12);
    expect(row!.relative!.se).toBeCloseTo(1.481365736219265, 12);
  });

  it("shows when the means are of other customers than the comparison", () => {
    const few = answers.filter((a) => !(a.respondent === "c" && a.of.kind === "rival"));
    const [row] = rivalTable(rivalSurvey(customers, few, { kind: "industry" }));
    expect(row!.relative).toMatchObject({ mean: -0.25, n: 2 });
    expect(row!.ofMeans).toBeCloseTo(0.25, 12);
  });

  it("cannot tell what nobody answered, nor how sure equal answers are", () => {
    const [row] = rivalTable(
      rivalSurvey(customers, [says("a", "own", 4), says("b", "own", 4)], { kind: "industry" }),
    );
    expect(row!.own).toEqual({ mean: 4, n: 2, se: null, interval: null });
    expect([row!.importance, row!.benchmark, row!.relative, row!.ofMeans]).toEqual([null, null, null, null]);
  });

  it("weighs customers by their sales", () => {
    const weighted = [customer("a", null, 8), customer("b", null, 1), customer("c", null, 1)];
    const [row] = rivalTable(rivalSurvey(weighted, answers, { kind: "industry" }));
    expect(row!.own!.mean).toBeCloseTo(5, 12);
    expect(row!.importance!.mean).toBeCloseTo(6, 12);
    expect(row!.relative!.mean).toBeCloseTo((8 * 0.5 - 1 + 4) / 10, 12);
    expect(row!.own!.n).toBeCloseTo(100 / 66, 12);
  });

  it("is the same whatever the order of the answers", () => {
    const table = (list: readonly RivalAnswer[]) =>
      rivalTable(rivalSurvey(customers, list, { kind: "industry" }));
    const same = table(answers);
    fc.assert(
      fc.property(fc.shuffledSubarray(answers, { minLength: answers.length }), (shuffled) => {
        expect(table(shuffled)).toEqual(same);
      }),
    );
  });
});

describe("placing elements", () => {
  const cuts = { importance: [3, 5], own: [3, 5] } as const;

  it("takes the benchmark at the difference customers themselves made", () => {
    const rows = rivalTable(rivalSurvey(customers, answers, { kind: "industry" }));
    const [placed] = placeElements(rows, { cuts });
    if (placed?.kind !== "placed") throw new Error("should be placed");
    expect(placed.evaluation.cell).toBe("C");
    expect(placed.position!.relative).toBeCloseTo(3.5 / 3, 12);
    expect(placed.combined).toMatchObject({ action: "maintain", voice: "stress" });
    // Three answers do not tell a lead from none.
    const [doubted] = placeElements(rows, { cuts, reading: "interval" });
    expect(doubted).toMatchObject({ combined: { action: "maintain", voice: null } });
  });

  it("says what is missing", () => {
    const rows = rivalTable(rivalSurvey(customers, [says("a", "own", 4)], { kind: "industry" }));
    expect(placeElements(rows, { cuts })).toEqual([
      { kind: "cannot-tell", element: "delivery", missing: ["importance"] },
    ]);
    const unrivalled = answers.filter((a) => a.of.kind !== "rival");
    const alone = placeElements(rivalTable(rivalSurvey(customers, unrivalled, { kind: "industry" })), {
      cuts,
    });
    expect(alone[0]).toMatchObject({ kind: "placed", benchmark: null, position: null });
  });
});
