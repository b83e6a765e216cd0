import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addOuter, cholesky, inverseOf, mirror, sandwich, solveFactor, times, zeros } from "./solve.js";

const entry = fc.double({ min: -5, max: 5, noNaN: true });
const rowsOf = (size: number) =>
  fc.array(fc.array(entry, { minLength: size, maxLength: size }), { minLength: 1, maxLength: 12 });

/** Σ x·xᵀ + ridge on the diagonal. */
function gram(rows: readonly (readonly number[])[], size: number, ridge: number) {
  const square = zeros(size);
  for (const row of rows) addOuter(square, row, 1);
  for (let i = 0; i < size; i++) square.values[i * size + i]! += ridge;
  return mirror(square);
}

describe("solving symmetric systems", () => {
  it("solves the one worked by hand", () => {
    // [[4, 2], [2, 3]]·[1, 2] = [8, 8]; L = [[2, 0], [1, √2]].
    const factor = cholesky({ size: 2, values: Float64Array.of(4, 2, 2, 3) });
    if (factor.kind !== "factor") throw new Error("has an inverse");
    expect([...factor.lower.values]).toEqual([2, 0, 1, Math.SQRT2]);
    const x = solveFactor(factor.lower, [8, 8]);
    expect(x[0]).toBeCloseTo(1, 14);
    expect(x[1]).toBeCloseTo(2, 14);
  });

  it("gives back the right-hand side, and an inverse that undoes the matrix", () => {
    fc.assert(
      fc.property(rowsOf(4), fc.array(entry, { minLength: 4, maxLength: 4 }), (rows, b) => {
        const square = gram(rows, 4, 1);
        const factor = cholesky(square);
        if (factor.kind !== "factor") throw new Error("has an inverse");
        const back = times(square, solveFactor(factor.lower, b));
        const again = times(inverseOf(factor.lower), times(square, b));
        for (let i = 0; i < 4; i++) {
          expect(back[i]).toBeCloseTo(b[i]!, 8);
          expect(again[i]).toBeCloseTo(b[i]!, 8);
        }
      }),
    );
  });

  it("names the first column that the others already say", () => {
    const rows = [1, 2, 3, 5, 8].map((v, i) => [1, v, 2 * v - 1, i]);
    expect(cholesky(gram(rows, 4, 0))).toEqual({ kind: "dependent", column: 2 });
  });

  it("puts a filling between two slices of bread", () => {
    const bread = { size: 2, values: Float64Array.of(2, 1, 1, 3) };
    const filling = { size: 2, values: Float64Array.of(1, 0, 0, 2) };
    // [[2,1],[1,3]]·[[1,0],[0,2]]·[[2,1],[1,3]] = [[6,8],[8,19]]
    expect([...sandwich(bread, filling).values]).toEqual([6, 8, 8, 19]);
  });
});
