import fc from "fast-check";
import { expect, it } from "vitest";
import { along, designOf, saidColumns, squaresOf, weightedSum } from "./logistic-design.js";

const all = (count: number) => Int32Array.from({ length: count }, (_, i) => i);

/** Columns, filled or mostly zero, some rows of them, a weight per row and a direction. */
const some = fc.integer({ min: 1, max: 40 }).chain((count) =>
  fc.record({
    columns: fc.array(
      fc.array(fc.oneof(fc.constant(0), fc.constant(1), fc.double({ min: -3, max: 3, noNaN: true })), {
        minLength: count,
        maxLength: count,
      }),
      { maxLength: 6 },
    ),
    rows: fc.array(fc.nat(count - 1), { minLength: 1, maxLength: 60 }).map((r) => Int32Array.from(r)),
    weights: fc.array(fc.double({ min: 0, max: 2, noNaN: true }), { minLength: 60, maxLength: 60 }),
    direction: fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 7, maxLength: 7 }),
  }),
);

it("sums as the full table would, however it is kept", () => {
  fc.assert(
    fc.property(some, ({ columns, rows, weights, direction }) => {
      const design = designOf(columns, rows);
      const table = [...rows].map((i) => [1, ...columns.map((c) => c[i]!)]);
      expect(design.width).toBe(columns.length + 1);
      const near = (found: ArrayLike<number>, said: number[]) => {
        said.forEach((v, i) => {
          expect(found[i]).toBeCloseTo(v, 9);
        });
      };
      near(
        along(design, direction),
        table.map((x) => x.reduce((sum, v, j) => sum + v * direction[j]!, 0)),
      );
      const total = (of: (x: number[]) => number) =>
        table.reduce((sum, x, i) => sum + weights[i]! * of(x), 0);
      near(
        weightedSum(design, weights),
        table[0]!.map((_, j) => total((x) => x[j]!)),
      );
      const squares = squaresOf(design, weights);
      for (let a = 0; a < design.width; a++)
        for (let b = 0; b <= a; b++)
          expect(squares.values[a * design.width + b]).toBeCloseTo(
            total((x) => x[a]! * x[b]!),
            9,
          );
    }),
  );
});

it("finds every column that those before it say", () => {
  const a = [1, 0, 0, 0, 0, 0, 0, 0];
  const b = [0, 1, 1, 0, 0, 0, 0, 0];
  const rest = a.map((v, i) => 1 - v - b[i]!);
  const number = [0.3, 2, 1.1, 5, 4, 3.7, 0.2, 8];
  expect(saidColumns(designOf([a, b, rest, number, number.map((v) => 2 * v + 1)], all(8)))).toEqual([3, 5]);
  expect(saidColumns(designOf([a, b, number], all(8)))).toEqual([]);
});

it("takes no row that is none", () => {
  expect(() => designOf([[0, 0, Number.NaN]], all(3))).toThrow("row 2");
  expect(() => designOf([[1, Number.POSITIVE_INFINITY]], all(2))).toThrow("row 1");
});
