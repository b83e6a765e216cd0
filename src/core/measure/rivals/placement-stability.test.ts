import { describe, expect, it } from "vitest";
import { seededUniform } from "../../stats/seeded-uniform.js";
import { cellChances } from "./cell-chances.js";
import { placementStability, type StabilityOptions } from "./placement-stability.js";
import { resampledMeans } from "./resampled-means.js";
import type { ElementColumns, Respondent } from "./rival-survey.js";
import { rivalTable } from "./rival-table.js";

const cuts = { importance: [3, 5], own: [3, 5] } as const;
const people = (n: number): Respondent[] =>
  Array.from({ length: n }, (_, i) => ({ id: String(i), segment: null, weight: 1 }));

/** Ratings of 1–7 around given means, by chance from a seed. */
function survey(n: number, means: readonly (readonly [number, number, number])[], seed = 5) {
  const uniform = seededUniform(seed);
  const around = (mean: number) =>
    Array.from({ length: n }, () => {
      const wide = mean + 1.2 * (uniform() + uniform() + uniform() - 1.5) * 2;
      return Math.min(7, Math.max(1, Math.round(wide)));
    });
  return {
    respondents: people(n),
    elements: means.map(
      ([importance, own, benchmark], e): ElementColumns => ({
        element: String(e + 1),
        importance: around(importance),
        own: around(own),
        benchmark: around(benchmark),
      }),
    ),
  };
}

const told = (of: ReturnType<typeof placementStability>) =>
  of.map((s) => {
    if (s.kind !== "told") throw new Error(`${s.element}: ${s.reason}`);
    return s;
  });
const options: StabilityOptions = { cuts, seed: 1, draws: 2000 };

describe("how firmly elements stand in their cells", () => {
  it("comes near the chances standard errors alone give, where ratings are independent", () => {
    const of = survey(100, [
      [5.6, 4.9, 5.6],
      [4.1, 5, 3.7],
      [2, 4.1, 4.1],
    ]);
    const table = rivalTable(of);
    told(placementStability(of, options)).forEach((s, e) => {
      const unsure = (m: { mean: number; se: number | null } | null) => ({ mean: m!.mean, se: m!.se! });
      const row = table[e]!;
      const plain = cellChances({ importance: unsure(row.importance), own: unsure(row.own) }, cuts);
      expect(s.cell).toBe(plain.cell);
      expect(Math.abs(s.cells[s.cell] - plain.cells[s.cell])).toBeLessThan(0.06);
    });
  });

  it("counts every draw once, in cells, actions and standings", () => {
    const of = survey(40, [
      [5, 5, 5],
      [3, 3, 4],
    ]);
    for (const s of told(placementStability(of, options)))
      for (const chances of [s.cells, s.actions, s.combinedActions, s.standings!])
        expect(Object.values(chances).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  });

  it("gives the same answer for the same seed, and another for another", () => {
    const of = survey(60, [[5, 5, 5]]);
    expect(placementStability(of, options)).toEqual(placementStability(of, options));
    expect(placementStability(of, { ...options, seed: 2 })).not.toEqual(placementStability(of, options));
  });

  it("moves own and benchmark together: a lead each customer sees is sure although both means are not", () => {
    const n = 40;
    const own = Array.from({ length: n }, (_, i) => (i % 2 === 0 ? 2 : 7));
    const elements: ElementColumns[] = [
      {
        element: "e",
        importance: own.map(() => 2),
        own,
        benchmark: own.map((v) => v - 1.5),
      },
    ];
    const [s] = told(placementStability({ respondents: people(n), elements }, options));
    expect(s!.standings!.advantage).toBe(1);
    expect(s!.cells[s!.cell]).toBeLessThan(0.9);
    expect(s!.noSpread).toBe(true);
    const sameOwn = elements.map((e) => ({ ...e, importance: own, own: own.map(() => 4) }));
    expect(
      told(placementStability({ respondents: people(n), elements: sameOwn }, options))[0]!.noSpread,
    ).toBe(true);
  });

  it("calls firm what hardly moves, and the action may be firm where the cell is not", () => {
    const of = survey(400, [[2, 5, 5]]);
    const [s] = told(placementStability(of, options));
    // H or I: held at parity either way.
    expect([s!.firmCell, s!.firmAction]).toEqual([false, true]);
    expect(s!.combined).toBe("hold");
    const [split] = told(placementStability(survey(60, [[5, 5.9, 5.9]]), options));
    expect([split!.firmCell, split!.firmAction, split!.noSpread]).toEqual([false, false, false]);
    const [sure] = told(placementStability(survey(400, [[6, 2, 5]]), options));
    expect([sure!.cell, sure!.firmCell, sure!.combined]).toEqual(["A", true, "definitely-improve"]);
  });

  it("cannot tell of nobody's answers, of a handful, and of thirds of two elements", () => {
    const of = survey(40, [
      [5, 5, 5],
      [3, 3, 4],
    ]);
    const [first, second] = of.elements;
    const none = { ...first!, importance: first!.importance.map(() => null) };
    const few = { ...second!, own: second!.own.map((v, i) => (i < 3 ? v : null)) };
    expect(placementStability({ ...of, elements: [none, few] }, options)).toEqual([
      { kind: "cannot-tell", element: "1", reason: "no-answers", n: 0 },
      { kind: "cannot-tell", element: "2", reason: "too-few", n: 3 },
    ]);
    const thirds = placementStability(of, { ...options, cuts: "terciles" });
    expect(thirds.map((s) => s.kind)).toEqual(["cannot-tell", "cannot-tell"]);
    expect(placementStability({ respondents: [], elements: [] }, options)).toEqual([]);
    expect(() => placementStability(of, { ...options, draws: 0 })).toThrow(RangeError);
  });

  it("tells no standing where no benchmark was rated", () => {
    const of = survey(30, [[5, 5, 5]]);
    const alone = of.elements.map((e) => ({ ...e, benchmark: e.benchmark.map(() => null) }));
    expect(told(placementStability({ ...of, elements: alone }, options))[0]!.standings).toBeNull();
  });
});

describe("means of respondents drawn anew", () => {
  it("vary by their standard error, bundled or one by one", () => {
    const of = survey(600, [[5, 4, 4]]);
    const se = rivalTable(of)[0]!.own!.se!;
    for (const bundles of [1000, 150]) {
      const draw = resampledMeans(of, 3, bundles);
      const means = Array.from({ length: 2000 }, () => draw()[0]!.own!);
      const mean = means.reduce((a, b) => a + b, 0) / means.length;
      const sd = Math.sqrt(means.reduce((a, b) => a + (b - mean) ** 2, 0) / means.length);
      expect(mean).toBeCloseTo(rivalTable(of)[0]!.own!.mean, 2);
      expect(Math.abs(sd / se - 1)).toBeLessThan(bundles === 150 ? 0.15 : 0.06);
    }
  });

  it("vary no more where the list of respondents has a pattern", () => {
    const own = Array.from({ length: 600 }, (_, i) => (i % 150 < 75 ? 2 : 6));
    const columns = { element: "e", importance: own, own, benchmark: own };
    const draw = resampledMeans({ respondents: people(600), elements: [columns] }, 3, 150);
    const means = Array.from({ length: 1000 }, () => draw()[0]!.own!);
    const sd = Math.sqrt(means.reduce((a, b) => a + (b - 4) ** 2, 0) / means.length);
    expect(Math.abs(sd / (2 / Math.sqrt(600)) - 1)).toBeLessThan(0.2);
  });

  it("keep the weights of respondents", () => {
    const respondents = people(2).map((r, i) => ({ ...r, weight: i === 0 ? 9 : 1 }));
    const columns = { element: "e", importance: [7, 1], own: [null, null], benchmark: [null, null] };
    const draw = resampledMeans({ respondents, elements: [columns] }, 1);
    const seen = new Set(Array.from({ length: 100 }, () => draw()[0]!.importance));
    expect([...seen].sort()).toEqual([1, 6.4, 7]);
    expect(draw()[0]!.own).toBeNull();
  });
});

describe("a large survey", () => {
  it("of 20 000 respondents and 60 elements is told element by element", () => {
    const of = survey(
      20_000,
      Array.from({ length: 60 }, (_, e) => [2 + (e % 5), 3 + (e % 4), 4] as const),
    );
    const told = placementStability(of, { cuts, seed: 1 }).filter((one) => one.kind === "told");
    expect(told).toHaveLength(60);
    for (const { cell, cells, firmCell } of told) {
      expect(Object.values(cells).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      expect(firmCell).toBe(cells[cell] >= 0.9);
    }
  });
});
