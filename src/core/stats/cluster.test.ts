import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ClusterSums,
  clusterMeanInterval,
  clusterShareInterval,
  designEffect,
  ratioEstimate,
} from "./cluster.js";
import { ratioChange } from "./ratio-change.js";
import { wilson } from "./share-interval.js";

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
const total = (a: readonly number[]) => a.reduce((sum, x) => sum + x, 0);

function sums(k: readonly number[], n: readonly number[]): ClusterSums {
  return { clusters: n.length, k: total(k), n: total(n), kk: dot(k, k), kn: dot(k, n), nn: dot(n, n) };
}

const k1 = [3, 5, 0, 7, 2];
const n1 = [4, 6, 3, 7, 5];
const k2 = [2, 1, 4, 6, 0];
const n2 = [5, 6, 4, 9, 0];

describe("ratio of clustered cases", () => {
  // NumPy: r = Σk/Σn, se = sqrt(G/(G-1) Σ(k - r n)²)/Σn, t from SciPy 1.17.1 with 4 degrees of freedom.
  it("has the cluster-robust standard error", () => {
    const estimate = ratioEstimate(sums(k1, n1))!;
    expect(estimate.value).toBeCloseTo(0.68, 14);
    expect(estimate.se).toBeCloseTo(0.15533190271158076, 14);
    expect(designEffect(sums(k1, n1))).toBeCloseTo(2.772058823529411, 12);
  });

  it("gives a logit t interval for shares and a plain one for means", () => {
    const share = clusterShareInterval(sums(k1, n1), 0.95)!;
    expect(share.low).toBeCloseTo(0.22650190738427856, 12);
    expect(share.high).toBeCloseTo(0.9391014096185603, 12);
    const mean = clusterMeanInterval(sums(k1, n1), 0.95)!;
    expect(mean.low).toBeCloseTo(0.24872949903537178, 12);
    expect(mean.high).toBeCloseTo(1.1112705009646282, 12);
  });

  it("falls back to Wilson for one cluster and for clusters of one case", () => {
    expect(clusterShareInterval(sums([3], [40]), 0.95)).toEqual(wilson(3 / 40, 40, 0.95));
    const ones = [1, 0, 0, 1, 0, 1, 0];
    expect(clusterShareInterval(sums(ones, [1, 1, 1, 1, 1, 1, 1]), 0.95)).toEqual(wilson(3 / 7, 7, 0.95));
    expect(clusterMeanInterval(sums([3], [40]), 0.95)).toBeNull();
  });

  it("bounds shares of none and all, and refuses nothing to count", () => {
    const none = clusterShareInterval(sums([0, 0], [6, 4]), 0.95)!;
    expect(none.low).toBe(0);
    expect(none.high).toBeCloseTo(0.30849710781876294, 12);
    const all = clusterShareInterval(sums([6, 4], [6, 4]), 0.95)!;
    expect(all.high).toBe(1);
    expect(all.low).toBeCloseTo(1 - 0.30849710781876294, 12);
    expect(clusterShareInterval(sums([], []), 0.95)).toBeNull();
  });

  it("holds the share, stays within 0 and 1, and does not see the order of clusters", () => {
    const cluster = fc
      .integer({ min: 1, max: 50 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(fc.array(cluster, { minLength: 2, maxLength: 40 }), (cs) => {
        const forward = sums(
          cs.map(([k]) => k),
          cs.map(([, n]) => n),
        );
        const back = [...cs].reverse();
        const interval = clusterShareInterval(forward, 0.95)!;
        const p = forward.k / forward.n;
        expect(interval.low).toBeGreaterThanOrEqual(0);
        expect(interval.high).toBeLessThanOrEqual(1);
        expect(interval.low).toBeLessThanOrEqual(p + 1e-12);
        expect(interval.high).toBeGreaterThanOrEqual(p - 1e-12);
        expect(
          clusterShareInterval(
            sums(
              back.map(([k]) => k),
              back.map(([, n]) => n),
            ),
            0.95,
          ),
        ).toEqual(interval);
      }),
    );
  });

  it("is the same whatever unit both sides are counted in", () => {
    const fine = sums(
      k1.map((k) => k * 10000),
      n1.map((n) => n * 10000),
    );
    expect(clusterShareInterval(fine, 0.9)!.low).toBeCloseTo(
      clusterShareInterval(sums(k1, n1), 0.9)!.low,
      12,
    );
  });
});

describe("change of a ratio", () => {
  const both = {
    clusters: 5,
    k1: total(k1),
    n1: total(n1),
    k2: total(k2),
    n2: total(n2),
    k1k1: dot(k1, k1),
    k1n1: dot(k1, n1),
    n1n1: dot(n1, n1),
    k2k2: dot(k2, k2),
    k2n2: dot(k2, n2),
    n2n2: dot(n2, n2),
    k1k2: dot(k1, k2),
    k1n2: dot(k1, n2),
    n1k2: dot(n1, k2),
    n1n2: dot(n1, n2),
  };

  // NumPy: u = (k2 - r2 n2)/Σn2 - (k1 - r1 n1)/Σn1, se = sqrt(G/(G-1) Σu²); a jackknife over clusters gives 0.2432.
  it("allows for the same customers in both periods", () => {
    const change = ratioChange(both, 0.95)!;
    expect(change.change).toBeCloseTo(-0.13833333333333342, 12);
    expect(change.se).toBeCloseTo(0.24653305530344827, 12);
    expect(change.low).toBeCloseTo(-0.8228188280000492, 10);
    expect(change.high).toBeCloseTo(0.5461521613333824, 10);
  });

  it("is exactly none when both periods are alike", () => {
    const alike = {
      ...both,
      k2: both.k1,
      n2: both.n1,
      k2k2: both.k1k1,
      k2n2: both.k1n1,
      n2n2: both.n1n1,
      k1k2: both.k1k1,
      k1n2: both.k1n1,
      n1k2: both.k1n1,
      n1n2: both.n1n1,
    };
    const change = ratioChange(alike, 0.95)!;
    expect(change.change).toBe(0);
    expect(change.se).toBeLessThan(1e-7);
  });

  it("needs cases in both periods", () => {
    expect(ratioChange({ ...both, n2: 0 }, 0.95)).toBeNull();
    expect(ratioChange({ ...both, clusters: 1 }, 0.95)).toBeNull();
  });
});
