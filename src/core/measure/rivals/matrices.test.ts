import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bandOf, type Cuts } from "./bands.js";
import { answersToSettle, bandChances, cellChances } from "./cell-chances.js";
import { combine } from "./combine.js";
import { competitivePosition } from "./competitive-position.js";
import { dataCentre, scaleThirds, tercileCuts } from "./cut-rules.js";
import { cells, evaluationCell } from "./evaluation-cell.js";
import { answersToSeparate, intervalStanding } from "./interval-standing.js";
import { raiseOrder } from "./orders.js";
import { quadrantOf } from "./quadrant.js";
import { positionRulesOn, ruleAgreement } from "./rule-agreement.js";

const cuts = { importance: [3, 5], own: [3, 5] } as const;
const rating = fc.double({ min: 1, max: 7, noNaN: true });

describe("the evaluation matrix", () => {
  // Table 3-6 as decoded: low, medium, high performance under high, medium, low importance.
  it("runs as a snake, each cell with the text's action", () => {
    const at = (importance: number) =>
      [2, 4, 6].map((own) => {
        const { cell, action } = evaluationCell({ importance, own }, cuts);
        return `${cell} ${action}`;
      });
    expect(at(6)).toEqual(["A definitely-improve", "B improve", "C maintain-or-improve"]);
    expect(at(4)).toEqual(["F improve", "E maintain", "D reduce-or-maintain"]);
    expect(at(2)).toEqual(["G maintain", "H reduce-or-maintain", "I reduce-or-maintain"]);
  });

  it("puts a value on a cut into the upper band, also when its sum was rounded", () => {
    expect(evaluationCell({ importance: 3, own: 5 }, cuts).cell).toBe("D");
    expect(bandOf(0.1 + 0.2, [0.3, 0.6])).toBe("medium");
    expect(bandOf((4.9 + 5.1 + 5) / 3 - 2e-16, [3, 5])).toBe("high");
    expect(bandOf(4.999, [3, 5])).toBe("medium");
  });

  it("never asks for less when importance rises", () => {
    const rank = (importance: number, own: number) =>
      ["reduce-or-maintain", "maintain", "maintain-or-improve", "improve", "definitely-improve"].indexOf(
        evaluationCell({ importance, own }, cuts).action,
      );
    fc.assert(
      fc.property(rating, rating, rating, (a, b, own) => {
        expect(rank(Math.max(a, b), own)).toBeGreaterThanOrEqual(rank(Math.min(a, b), own));
      }),
    );
  });

  it("refuses what is no rating and cuts that fall", () => {
    expect(() => evaluationCell({ importance: Number.NaN, own: 3 }, cuts)).toThrow(RangeError);
    expect(() => bandOf(4, [5, 3])).toThrow(RangeError);
    expect(() => scaleThirds({ low: 5, high: 5 })).toThrow(RangeError);
  });
});

describe("cuts by the data", () => {
  it("are quantiles, means and medians of the elements", () => {
    expect(tercileCuts([1, 2, 3, 4])).toEqual([2, 3]);
    expect(dataCentre([1, 2, 6], "mean")).toBe(3);
    expect(dataCentre([1, 2, 6], "median")).toBe(2);
  });

  it("do not exist where elements are too few or alike", () => {
    expect(tercileCuts([4, 4, 4, 5])).toBeNull();
    expect(dataCentre([], "mean")).toBeNull();
  });

  it("leave no third of the elements empty", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 100, max: 700 }), { minLength: 3, maxLength: 40 }),
        (v) => {
          const of = tercileCuts(v)!;
          for (const band of ["low", "medium", "high"])
            expect(v.filter((x) => bandOf(x, of) === band).length).toBeGreaterThan(0);
        },
      ),
    );
  });

  it("put the classic areas around their centre", () => {
    const centre = { importance: 4, own: 4 };
    expect(quadrantOf({ importance: 4, own: 4 }, centre)).toBe("keep-up");
    expect(quadrantOf({ importance: 5, own: 3 }, centre)).toBe("concentrate-here");
    expect(quadrantOf({ importance: 3, own: 3 }, centre)).toBe("low-priority");
  });
});

describe("the competitive position matrix", () => {
  it("names the corners outside the parity band", () => {
    const corner = (importance: number, own: number, benchmark: number) =>
      competitivePosition({ importance, own, benchmark }).corner;
    expect(corner(6, 6, 4)).toBe("major-strength");
    expect(corner(6, 3, 6)).toBe("major-weakness");
    expect(corner(2, 6, 4)).toBe("minor-strength");
    expect(corner(2, 3, 6)).toBe("minor-weakness");
    expect(corner(4, 6, 3)).toBeNull();
  });

  it("counts no difference at all as a strength, and one of just the band as parity", () => {
    const level = competitivePosition({ importance: 5, own: 4.4, benchmark: 4.4 });
    expect([level.signQuadrant, level.standing]).toEqual(["major-strength", "parity"]);
    expect(competitivePosition({ importance: 5, own: 4.8, benchmark: 3.8 }).standing).toBe("parity");
    expect(competitivePosition({ importance: 5, own: 3.8, benchmark: 4.8 }).standing).toBe("parity");
    expect(competitivePosition({ importance: 5, own: 4.81, benchmark: 3.8 }).standing).toBe("advantage");
  });

  it("is the mirror image to the rival", () => {
    const mirrored = { advantage: "disadvantage", parity: "parity", disadvantage: "advantage" } as const;
    fc.assert(
      fc.property(rating, rating, rating, (importance, own, benchmark) => {
        const us = competitivePosition({ importance, own, benchmark });
        const them = competitivePosition({ importance, own: benchmark, benchmark: own });
        expect(them.standing).toBe(mirrored[us.standing]);
        expect(them.relative).toBe(-us.relative || 0);
      }),
    );
  });

  it("keeps its proportions on another scale", () => {
    expect(positionRulesOn({ low: 1, high: 7 })).toEqual({ parity: 1, importanceCuts: [3, 5], middle: 4 });
    expect(positionRulesOn({ low: 1, high: 5 }).parity).toBeCloseTo(2 / 3, 12);
  });

  it("reads an interval as lead, lag, shown parity or open", () => {
    expect(intervalStanding({ low: 0.1, high: 0.4 }, 1)).toBe("advantage");
    expect(intervalStanding({ low: -2, high: -0.1 }, 1)).toBe("disadvantage");
    expect(intervalStanding({ low: -0.9, high: 1 }, 1)).toBe("parity");
    expect(intervalStanding({ low: -0.9, high: 1.1 }, 1)).toBe("open");
    expect(() => intervalStanding({ low: 1, high: 0 }, 1)).toThrow(RangeError);
  });

  it("tells how many answers would set an element apart", () => {
    expect(answersToSeparate({ difference: 0.3, se: 0.2, n: 50 })).toEqual({
      kind: "answers",
      total: 175,
      more: 125,
    });
    expect(answersToSeparate({ difference: 0.5, se: 0.2, n: 50 }).kind).toBe("settled");
    expect(answersToSeparate({ difference: 0, se: 0.2, n: 50 }).kind).toBe("on-the-line");
    expect(answersToSeparate({ difference: 0, se: 0, n: 50 }).kind).toBe("on-the-line");
  });
});

describe("combination rules", () => {
  it("lower nothing that does not lead", () => {
    for (const cell of ["D", "H", "I"] as const) {
      expect(combine(cell, { standing: "advantage", side: "ahead" }).action).toBe("reduce");
      expect(combine(cell, { standing: "disadvantage", side: "behind" })).toMatchObject({
        action: "hold",
        reason: "held-behind",
      });
      expect(combine(cell, { standing: "open", side: null }).reason).toBe("held-not-told-apart");
      expect(combine(cell, null)).toMatchObject({ action: "hold", reason: "held-no-benchmark" });
    }
  });

  it("raise first what must definitely rise, then the lowest own performance", () => {
    const order = raiseOrder([
      { name: "lean", own: 2, action: "lean-to-improve" },
      { name: "high", own: 4, action: "improve" },
      { name: "low", own: 3, action: "improve" },
      { name: "held", own: 1, action: "hold" },
      { name: "must", own: 4.5, action: "definitely-improve" },
    ] as const);
    expect(order.map((e) => e.name)).toEqual(["must", "low", "high", "lean"]);
  });

  it("offer persuasion beside improving a valued element that lags", () => {
    expect(combine("A", { standing: "disadvantage", side: "behind" })).toEqual({
      action: "definitely-improve",
      reason: "cell",
      voice: "persuade-less",
    });
    expect(combine("F", { standing: "disadvantage", side: "behind" }).voice).toBeNull();
  });
});

describe("agreement of cut rules", () => {
  const scale = { low: 1, high: 7 };
  const of = (importance: number, own: number, benchmark: number | null, half = 0.2) => ({
    element: "e",
    importance,
    own,
    benchmark,
    interval: benchmark === null ? null : { low: own - benchmark - half, high: own - benchmark + half },
  });

  it("lets the interval speak where it tells a lead or lag apart", () => {
    const [lags, open] = ruleAgreement([of(6, 4, 4.5), of(6, 4, 4.5, 2)], { scale });
    expect(lags!.directions).toMatchObject({ bands: "keep", interval: "raise" });
    expect(open!.directions.interval).toBeNull();
  });

  it("raises nothing above the diagonal by the diagonal, whatever the data's middle says", () => {
    const [valued] = ruleAgreement([of(3.2, 3.6, null), of(2, 6, null)], { scale });
    expect(valued!.directions).toMatchObject({
      data: "raise",
      diagonal: "keep",
      bands: null,
      interval: null,
    });
    expect(valued!.telling).toBe(3);
  });

  it("has no middle of a single element, nor thirds of two", () => {
    expect(ruleAgreement([of(6, 3, null)], { scale })[0]!.directions.data).toBeNull();
    const thirds = ruleAgreement([of(6, 3, null), of(2, 6, null)], { scale, data: "terciles" });
    expect(thirds[0]!.directions.data).toBeNull();
  });
});

describe("chances of the cells", () => {
  const se = fc.double({ min: 0, max: 2, noNaN: true });

  it("add up to one, by cell and by action", () => {
    fc.assert(
      fc.property(rating, rating, se, se, (importance, own, a, b) => {
        const c = cellChances({ importance: { mean: importance, se: a }, own: { mean: own, se: b } }, cuts);
        const sum = (of: object) => Object.values(of).reduce((x: number, y: number) => x + y, 0);
        expect(sum(c.cells)).toBeCloseTo(1, 10);
        expect(sum(c.actions)).toBeCloseTo(1, 10);
        for (const cell of cells) expect(c.cells[cell]).toBeGreaterThanOrEqual(-1e-15);
      }),
    );
  });

  it("are certain where means are known exactly", () => {
    const c = cellChances({ importance: { mean: 5, se: 0 }, own: { mean: 2.9, se: 0 } }, cuts);
    expect([c.cell, c.cells.A]).toEqual(["A", 1]);
  });

  // SciPy 1.17.1: norm.cdf((3-3.2)/0.4), norm.sf((5-3.2)/0.4).
  it("are those of the normal distribution", () => {
    const c = bandChances({ mean: 3.2, se: 0.4 }, [3, 5] satisfies Cuts);
    expect(c.low).toBeCloseTo(0.3085375387259869, 12);
    expect(c.high).toBeCloseTo(3.3976731247300725e-6, 15);
  });

  it("grow with answers, and with a whole population asked nothing is left to chance", () => {
    const near = { importance: { mean: 5.02, se: 0.3 }, own: { mean: 4, se: 0.1 } };
    const all = answersToSettle(near, cuts, { n: 20, chance: 0.999 });
    const few = answersToSettle(near, cuts, { n: 20, chance: 0.999, population: 60 });
    if (all.kind !== "answers" || few.kind !== "answers") throw new Error("should be open");
    expect(few.total).toBeLessThanOrEqual(60);
    expect(all.total).toBeGreaterThan(1000);
    // 1/n − 1/60 has to fall to 0.2706 of 1/20 − 1/60: (0.2 ÷ 0.3 ÷ 1.28155)².
    const sure = { importance: { mean: 5.2, se: 0.3 }, own: { mean: 4, se: 0 } };
    expect(answersToSettle(sure, cuts, { n: 20, population: 60 })).toMatchObject({ total: 39, more: 19 });
    expect(answersToSettle(sure, cuts, { n: 20 })).toMatchObject({ total: 74 });
    const onCut = { importance: { mean: 5, se: 0.3 }, own: { mean: 4, se: 0.1 } };
    expect(answersToSettle(onCut, cuts, { n: 20 })).toEqual({ kind: "on-the-line" });
    const asGood = { importance: { mean: 5.000001, se: 0.3 }, own: { mean: 4, se: 0.1 } };
    expect(answersToSettle(asGood, cuts, { n: 20 })).toEqual({ kind: "on-the-line" });
  });
});
