import { describe, expect, it } from "vitest";
import { answersToSettle, cellChances } from "./cell-chances.js";
import { combine } from "./combine.js";
import { competitivePosition, positionRules } from "./competitive-position.js";
import { dataCentre, scaleMiddle, scaleThirds } from "./cut-rules.js";
import { evaluationCell } from "./evaluation-cell.js";
import { diagonalOrder, gapOrder, raiseOrder } from "./orders.js";
import { type PositionReadingName, readPosition } from "./position-reading.js";
import { quadrantOf } from "./quadrant.js";
import { printedRelative } from "./rival-table.js";
import { ruleAgreement } from "./rule-agreement.js";

/** Table 3-5 of the text: importance, own, benchmark, printed relative performance. Rows by number, as names are in doubt. */
const table = (
  [
    [5.71, 5.35, 5.03, 0.32],
    [5.56, 4.93, 5.65, -0.72],
    [5.4, 4.79, 4.61, 0.18],
    [5.27, 4.53, 3.89, 0.64],
    [5.06, 5.21, 5.69, -0.48],
    [4.75, 4.63, 4.36, 0.27],
    [4.05, 4.98, 3.69, 1.28],
    [3.82, 5.01, 5.48, -0.46],
    [3.19, 5.24, 4.64, 0.61],
    [2.05, 4.12, 4.14, -0.02],
  ] as const
).map(([importance, own, benchmark, printed], i) => ({
  element: String(i + 1),
  importance,
  own,
  benchmark,
  printed,
}));
const scale = { low: 1, high: 7 };
const cuts = { importance: scaleThirds(scale), own: scaleThirds(scale) };
const letters = table.map((row) => evaluationCell(row, cuts).cell).join("");
const rowsWhere = (is: (row: (typeof table)[number]) => boolean) => table.filter(is).map((r) => r.element);

describe("the ten elements of table 3-5", () => {
  it("fall into the cells of the evaluation matrix by thirds of the scale", () => {
    expect(cuts.importance).toEqual([3, 5]);
    expect(letters).toBe("CBBBCEEDDH");
    expect(table.map((row) => evaluationCell(row, cuts).action)).toEqual([
      "maintain-or-improve",
      "improve",
      "improve",
      "improve",
      "maintain-or-improve",
      "maintain",
      "maintain",
      "reduce-or-maintain",
      "reduce-or-maintain",
      "reduce-or-maintain",
    ]);
  });

  it("are nine at parity and one ahead, in bands; none in a named corner", () => {
    const positions = table.map((row) => competitivePosition(row));
    expect(positions.map((p) => p.standing)).toEqual([
      ...new Array(6).fill("parity"),
      "advantage",
      ...new Array(3).fill("parity"),
    ]);
    expect(positions.map((p) => p.corner)).toEqual(new Array(10).fill(null));
    expect(positions.map((p) => p.importanceBand)).toEqual([
      ...new Array(5).fill("high"),
      ...new Array(4).fill("medium"),
      "low",
    ]);
  });

  it("are strengths and weaknesses by sign, minus 0.02 among them", () => {
    expect(table.map((row) => competitivePosition(row).signQuadrant)).toEqual([
      "major-strength",
      "major-weakness",
      "major-strength",
      "major-strength",
      "major-weakness",
      "major-strength",
      "major-strength",
      "minor-weakness",
      "minor-strength",
      "minor-weakness",
    ]);
  });

  it("hold to the printed difference but for the rounding of three", () => {
    const off = table.filter((row) => printedRelative(row).holds === "rounding");
    expect(off.map((row) => [row.element, printedRelative(row).recomputed])).toEqual([
      ["7", 1.29],
      ["8", -0.47],
      ["9", 0.6],
    ]);
    expect(rowsWhere((row) => printedRelative(row).holds === "no")).toEqual([]);
    expect(printedRelative({ own: 4.98, benchmark: 3.69, printed: 1.27 }).holds).toBe("no");
  });

  it("have their four areas cut by the middle of the scale and by the means", () => {
    const middle = { importance: scaleMiddle(scale), own: scaleMiddle(scale) };
    const byScale = (area: string) => rowsWhere((row) => quadrantOf(row, middle) === area);
    expect(byScale("concentrate-here")).toEqual([]);
    expect(byScale("keep-up")).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
    expect(byScale("possible-overkill")).toEqual(["8", "9", "10"]);

    const importance = dataCentre(
      table.map((r) => r.importance),
      "mean",
    )!;
    const own = dataCentre(
      table.map((r) => r.own),
      "mean",
    )!;
    expect([importance, own].map((v) => Number(v.toFixed(3)))).toEqual([4.486, 4.879]);
    const byMeans = (area: string) => rowsWhere((row) => quadrantOf(row, { importance, own }) === area);
    expect(byMeans("concentrate-here")).toEqual(["3", "4", "6"]);
    expect(byMeans("keep-up")).toEqual(["1", "2", "5"]);
    expect(byMeans("possible-overkill")).toEqual(["7", "8", "9"]);
    expect(byMeans("low-priority")).toEqual(["10"]);
  });

  it("come first by the diagonal, or by the gap to the benchmark: not the same one", () => {
    const shortest = diagonalOrder(table).slice(0, 5);
    expect(shortest.map((d) => [d.element, Number(d.gap.toFixed(2))])).toEqual([
      ["4", -0.74],
      ["2", -0.63],
      ["3", -0.61],
      ["1", -0.36],
      ["6", -0.12],
    ]);
    expect(diagonalOrder(table)[5]!.gap).toBeGreaterThan(0);
    expect(gapOrder(table).map((g) => [g.element, g.weight.toFixed(2)])).toEqual([
      ["2", "4.00"],
      ["5", "2.43"],
      ["8", "1.80"],
      ["10", "0.04"],
    ]);
  });

  const combined = (by: PositionReadingName) =>
    table.map((row) => ({
      ...row,
      ...combine(
        evaluationCell(row, cuts).cell,
        readPosition(by, { relative: row.own - row.benchmark, interval: null }, positionRules),
      ),
    }));

  it("are combined by the text's rules, positions read in bands", () => {
    const rows = combined("bands");
    expect(rows.map((r) => r.action)).toEqual([
      "maintain",
      "improve",
      "improve",
      "improve",
      "lean-to-improve",
      "maintain",
      "maintain",
      "hold",
      "hold",
      "hold",
    ]);
    expect(rows.filter((r) => r.voice === "stress").map((r) => r.element)).toEqual(["1", "7"]);
    expect(rows.slice(7).map((r) => r.reason)).toEqual(new Array(3).fill("held-at-parity"));
    expect(raiseOrder(rows).map((r) => r.element)).toEqual(["4", "3", "2", "5"]);
  });

  it("let only the ninth be reduced when positions are read by sign", () => {
    const rows = combined("sign");
    expect(rows.filter((r) => r.action === "reduce").map((r) => [r.element, r.voice])).toEqual([
      ["9", "persuade-more"],
    ]);
    expect(rows.filter((r) => r.reason === "held-behind").map((r) => r.element)).toEqual(["8", "10"]);
  });

  const unsure = (row: (typeof table)[number]) => ({
    importance: { mean: row.importance, se: 0.12 },
    own: { mean: row.own, se: 0.12 },
  });

  it("are firmly placed but for four, were every standard error 0.12", () => {
    const chances = table.map((row) => cellChances(unsure(row), cuts));
    const want = [0.998, 0.72, 0.96, 0.99, 0.66, 0.98, 0.57, 0.53, 0.92, 1];
    chances.forEach((c, i) => {
      expect(c.cell).toBe(letters[i]);
      expect(Math.abs(c.cells[c.cell] - want[i]!)).toBeLessThan(0.0051);
    });
    expect(chances[1]!.cells.C).toBeCloseTo(0.28, 2);
    expect(chances[4]!.cells.D).toBeCloseTo(0.3, 1);
    expect(chances[6]!.cells.D).toBeCloseTo(0.43, 2);
    expect(chances[7]!.cells.E).toBeCloseTo(0.47, 2);
    expect(chances[8]!.cells.I).toBeCloseTo(0.05, 1);
    const open = table.filter((_, i) => chances[i]!.cells[chances[i]!.cell] < 0.9);
    expect(open.map((r) => r.element)).toEqual(["2", "5", "7", "8"]);
  });

  it("would be settled with more answers, and fewer would not do", () => {
    for (const row of table) {
      const more = answersToSettle(unsure(row), cuts, { n: 100 });
      if (!["2", "5", "7", "8"].includes(row.element)) {
        expect(more).toEqual({ kind: "settled" });
        continue;
      }
      if (more.kind !== "answers") throw new Error(more.kind);
      const chance = (n: number) => {
        const se = 0.12 * Math.sqrt(100 / n);
        const c = cellChances({ importance: { mean: row.importance, se }, own: { mean: row.own, se } }, cuts);
        return c.cells[c.cell];
      };
      expect(chance(more.total)).toBeGreaterThanOrEqual(0.9);
      expect(chance(more.total - 1)).toBeLessThan(0.9);
      expect(more.more).toBe(more.total - 100);
    }
  });

  it("are raised by some rules and not by others", () => {
    const ruled = ruleAgreement(
      table.map((row) => ({ ...row, interval: null })),
      { scale },
    );
    const raisedBy = (rule: "scale" | "data" | "diagonal" | "bands") =>
      ruled.filter((r) => r.directions[rule] === "raise").map((r) => r.element);
    expect(raisedBy("scale")).toEqual(["2", "3", "4"]);
    expect(raisedBy("data")).toEqual(["3", "4", "6"]);
    expect(raisedBy("diagonal")).toEqual(["1", "2", "3", "4", "6"]);
    expect(raisedBy("bands")).toEqual([]);
    // No interval can be made of means alone: that rule tells nothing.
    expect(ruled.every((r) => r.telling === 4 && r.directions.interval === null)).toBe(true);
    expect(ruled[3]).toMatchObject({ most: "raise", agreeing: 3 });
    // Two for raising, two for keeping.
    expect(ruled[1]).toMatchObject({ most: null, agreeing: 2 });
  });
});
