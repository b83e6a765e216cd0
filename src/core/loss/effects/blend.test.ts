import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blendLinks, logPrior } from "./blend.js";

const square = (...values: number[]) => ({
  size: Math.sqrt(values.length),
  values: Float64Array.from(values),
});

describe("records and prior put together", () => {
  it("meet half way where both are as sure, with half the variance", () => {
    const { log, covariance, weight } = blendLinks(
      [{ kind: "blend", prior: { mean: 0, sd: 1 } }],
      [2],
      square(1),
    );
    expect(log[0]).toBeCloseTo(1, 12);
    expect(covariance.values[0]).toBeCloseTo(0.5, 12);
    expect(weight[0]).toBeCloseTo(0.5, 12);
  });

  it("leave what the records tell as it is, where nothing else depends on it", () => {
    const { log, covariance, weight } = blendLinks(
      [{ kind: "own" }, { kind: "blend", prior: { mean: 0, sd: 0.5 } }],
      [0.8, 1.2],
      square(0.04, 0, 0, 0.25),
    );
    expect(log[0]).toBeCloseTo(0.8, 12);
    expect(covariance.values[0]).toBeCloseTo(0.04, 12);
    expect(log[1]).toBeCloseTo(0.6, 12);
    expect(weight).toEqual([1, expect.closeTo(0.5, 12)]);
  });

  it("move a coefficient along with the one drawn to its prior, as far as they depend on each other", () => {
    // Worked by hand: precision of [[1, .5], [.5, 1]] plus 1 on the second: [[4/3, −2/3], [−2/3, 7/3]].
    const { log, covariance } = blendLinks(
      [{ kind: "own" }, { kind: "blend", prior: { mean: 0, sd: 1 } }],
      [1, 1],
      square(1, 0.5, 0.5, 1),
    );
    expect(log[0]).toBeCloseTo(0.75, 12);
    expect(log[1]).toBeCloseTo(0.5, 12);
    expect(covariance.values[0]).toBeCloseTo(0.875, 12);
    expect(covariance.values[1]).toBeCloseTo(0.25, 12);
    expect(covariance.values[3]).toBeCloseTo(0.5, 12);
  });

  it("replace what is given or cannot be told, alone", () => {
    const { log, covariance, weight } = blendLinks(
      [{ kind: "replace", prior: { mean: 0.3, sd: 0.1 } }, { kind: "own" }],
      [1],
      square(0.09),
    );
    expect(log).toEqual([0.3, 1]);
    expect([...covariance.values].map((v) => Math.round(v * 1e6) / 1e6)).toEqual([0.01, 0, 0, 0.09]);
    expect(weight).toEqual([0, 1]);
    expect(() => blendLinks([{ kind: "own" }], [], square())).toThrow();
  });

  it("lie between records and prior, and are surer than either", () => {
    const size = fc.double({ min: 0.05, max: 3, noNaN: true });
    const place = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(place, size, place, size, (own, se, mean, sd) => {
        const { log, covariance } = blendLinks(
          [{ kind: "blend", prior: { mean, sd } }],
          [own],
          square(se * se),
        );
        expect(log[0]).toBeGreaterThanOrEqual(Math.min(own, mean) - 1e-9);
        expect(log[0]).toBeLessThanOrEqual(Math.max(own, mean) + 1e-9);
        expect(covariance.values[0]).toBeLessThan(Math.min(se, sd) ** 2);
      }),
    );
  });
});

describe("a risk difference as a shift of log-odds", () => {
  it("gives the risk back at the base it was made for", () => {
    const { mean, sd } = logPrior(0.2, { value: 0.02, low: 0, high: 0.06 });
    expect(1 / (1 + Math.exp(-(Math.log(0.25) + mean)))).toBeCloseTo(0.22, 12);
    expect(sd).toBeCloseTo((Math.log(0.26 / 0.74) - Math.log(0.25)) / 3.92, 4);
  });
  it("is finite at the edges, and sure where no range is left", () => {
    for (const base of [0, 1e-9, 0.999, 1]) {
      const { mean, sd } = logPrior(base, { value: 0.05, low: 0, high: 0.1 });
      expect(Number.isFinite(mean) && sd > 0).toBe(true);
    }
    expect(logPrior(0.1, { value: 0.03, low: 0.03, high: 0.03 }).sd).toBe(1e-6);
  });
});
