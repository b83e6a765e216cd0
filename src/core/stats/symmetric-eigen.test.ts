import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededUniform } from "./seeded-uniform.js";
import type { Square } from "./solve.js";
import { symmetricEigen } from "./symmetric-eigen.js";

const symmetric = fc.integer({ min: 1, max: 8 }).chain((size) =>
  fc
    .array(fc.integer({ min: -20, max: 20 }), { minLength: size * size, maxLength: size * size })
    .map((raw) => {
      const values = Float64Array.from(raw, (_, at) => {
        const [i, j] = [Math.floor(at / size), at % size];
        return (raw[i * size + j]! + raw[j * size + i]!) / 2;
      });
      return { size, values };
    }),
);
const rebuilt = ({ size }: Square, values: Float64Array, vectors: Float64Array) =>
  Array.from({ length: size * size }, (_, at) => {
    const [i, j] = [Math.floor(at / size), at % size];
    let sum = 0;
    for (let k = 0; k < size; k++) sum += vectors[i * size + k]! * values[k]! * vectors[j * size + k]!;
    return sum;
  });
const closeTo = (got: ArrayLike<number>, want: ArrayLike<number>) =>
  Array.from(want).forEach((w, i) => {
    expect(got[i]).toBeCloseTo(w, 9);
  });

describe("eigenvalues of a symmetric matrix", () => {
  it("make the matrix again with their vectors, largest first", () => {
    fc.assert(
      fc.property(symmetric, (a) => {
        const { values, vectors } = symmetricEigen(a);
        closeTo(rebuilt(a, values, vectors.values), a.values);
        for (let k = 1; k < a.size; k++) expect(values[k - 1]!).toBeGreaterThanOrEqual(values[k]!);
      }),
    );
  });

  it("have vectors of length one at right angles", () => {
    fc.assert(
      fc.property(symmetric, (a) => {
        const { vectors } = symmetricEigen(a);
        const unit = Array.from({ length: a.size * a.size }, (_, at) => {
          const [i, j] = [Math.floor(at / a.size), at % a.size];
          return i === j ? 1 : 0;
        });
        closeTo(rebuilt(a, new Float64Array(a.size).fill(1), vectors.values), unit);
      }),
    );
  });

  it("add up to the diagonal", () => {
    fc.assert(
      fc.property(symmetric, (a) => {
        const trace = Array.from({ length: a.size }, (_, i) => a.values[i * a.size + i]!);
        const sum = (x: ArrayLike<number>) => Array.from(x).reduce((total, v) => total + v, 0);
        expect(sum(symmetricEigen(a).values)).toBeCloseTo(sum(trace), 8);
      }),
    );
  });

  it("are known for equal correlations: 1 + (p − 1)r once, 1 − r for the rest", () => {
    const size = 5;
    const values = Float64Array.from({ length: 25 }, (_, at) => (Math.floor(at / 5) === at % 5 ? 1 : 0.4));
    closeTo(symmetricEigen({ size, values }).values, [2.6, 0.6, 0.6, 0.6, 0.6]);
  });

  it("make a large matrix again, with values that repeat and values of none", () => {
    const size = 60;
    const next = seededUniform(5);
    const scores = Array.from({ length: 20 }, () => Float64Array.from({ length: size }, () => next() - 0.5));
    const values = Float64Array.from({ length: size * size }, (_, at) =>
      scores.reduce((sum, x) => sum + x[Math.floor(at / size)]! * x[at % size]!, 0),
    );
    const found = symmetricEigen({ size, values });
    closeTo(rebuilt({ size, values }, found.values, found.vectors.values), values);
    closeTo(found.values.subarray(20), new Float64Array(40));
    expect(found.values[19]!).toBeGreaterThan(0.01);
  });

  it("end for matrices of rank one and of zeros, and need numbers", () => {
    closeTo(symmetricEigen({ size: 3, values: new Float64Array(9).fill(1) }).values, [3, 0, 0]);
    closeTo(symmetricEigen({ size: 2, values: new Float64Array(4) }).values, [0, 0]);
    expect(symmetricEigen({ size: 0, values: new Float64Array(0) }).values.length).toBe(0);
    expect(() => symmetricEigen({ size: 1, values: Float64Array.of(Number.NaN) })).toThrow(RangeError);
  });
});
