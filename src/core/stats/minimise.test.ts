import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hessian, minimise, minimiseFrom, type Objective } from "./minimise.js";

const rosenbrock: Objective = (x, g) => {
  const [a, b] = [x[0]!, x[1]!];
  g[0] = -400 * a * (b - a * a) - 2 * (1 - a);
  g[1] = 200 * (b - a * a);
  return 100 * (b - a * a) ** 2 + (1 - a) ** 2;
};

describe("minimising", () => {
  it("walks a bent valley to its end", () => {
    const found = minimise(rosenbrock, [-1.2, 1], { tolerance: 1e-9 });
    expect(found.kind).toBe("converged");
    expect(found.x[0]).toBeCloseTo(1, 8);
    expect(found.x[1]).toBeCloseTo(1, 8);
    expect(found.evaluations).toBeLessThan(100);
  });

  it("finds the middle of any bowl, however stretched", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: -20, max: 20, noNaN: true }), fc.integer({ min: -4, max: 4 })), {
          minLength: 1,
          maxLength: 5,
        }),
        (bowl) => {
          const f: Objective = (x, g) =>
            bowl.reduce((sum, [middle, power], i) => {
              g[i] = 2 * 10 ** power * (x[i]! - middle);
              return sum + 10 ** power * (x[i]! - middle) ** 2;
            }, 0);
          const found = minimise(f, new Float64Array(bowl.length), { tolerance: 1e-8 });
          expect(found.kind).not.toBe("stuck");
          for (const [i, [middle]] of bowl.entries()) expect(found.x[i]).toBeCloseTo(middle, 3);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("steps back from where there is no value", () => {
    const f: Objective = (x, g) => {
      g[0] = 1 - 1 / x[0]!;
      return x[0]! > 0 ? x[0]! - Math.log(x[0]!) : Number.NaN;
    };
    const found = minimise(f, [0.05], { longestStep: 1e6 });
    expect(found.kind).toBe("converged");
    expect(found.x[0]).toBeCloseTo(1, 6);
  });

  it("counts no further progress with a small gradient as done, with a large one as stuck", () => {
    // Differences of values drown in the constant; the slopes still lead to the end.
    const drowned: Objective = (x, g) => {
      g[0] = 2e-6 * (x[0]! - 3);
      return 1e9 + 1e-6 * (x[0]! - 3) ** 2;
    };
    expect(minimise(drowned, [0], { tolerance: 1e-12 }).x[0]).toBeCloseTo(3, 4);
    const level: Objective = (_, g) => {
      g[0] = 1e-5;
      return 0;
    };
    expect(minimise(level, [0]).kind).toBe("settled");
    const misled: Objective = (x, g) => {
      g[0] = 1;
      return -x[0]!;
    };
    expect(minimise(misled, [0]).kind).toBe("stuck");
    expect(minimise(rosenbrock, [-1.2, 1], { evaluations: 5 }).kind).toBe("stuck");
  });

  it("follows the most promising start, and the others only when it gets stuck", () => {
    const [left, right] = [-2, 3];
    const twoBowls: Objective = (x, g) => {
      const middle = x[0]! < 0 ? left : right;
      g[0] = 2 * (x[0]! - middle);
      return (x[0]! - middle) ** 2 - (middle === right ? 1 : 0);
    };
    expect(minimiseFrom(twoBowls, [[-1], [2.5]]).x[0]).toBeCloseTo(right, 6);
    const trap: Objective = (x, g) => {
      if (x[0]! >= 0) return twoBowls(x, g);
      g[0] = 1;
      return -100 - x[0]!;
    };
    expect(minimiseFrom(trap, [[-1], [2.5]]).kind).toBe("stuck");
    expect(minimiseFrom(trap, [[-1], [2.5]]).value).toBeLessThan(-90);
  });

  it("throws when no start has a value", () => {
    expect(() => minimise(() => Number.NaN, [0])).toThrow();
    expect(() => minimiseFrom(() => Number.NaN, [[0], [1]])).toThrow();
  });

  it("gives second derivatives", () => {
    const { values } = hessian(rosenbrock, [1, 1]);
    [802, -400, -400, 200].forEach((want, i) => {
      expect(values[i]).toBeCloseTo(want, 3);
    });
  });
});
