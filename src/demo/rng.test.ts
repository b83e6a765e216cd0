import { describe, expect, it } from "vitest";
import { chance, stream } from "./rng.js";

const s = stream("test");

describe("keyed chance", () => {
  it("gives the same number whenever it is asked, and another for another key or seed", () => {
    const c = chance(7);
    const first = c.u(s, 1, 2, 3);
    c.u(s, 9, 9, 9);
    expect(c.u(s, 1, 2, 3)).toBe(first);
    expect(chance(7).u(s, 1, 2, 3)).toBe(first);
    const others = [chance(8).u(s, 1, 2, 3), c.u(s, 2, 1, 3), c.u(s, 1, 2, 4), c.u(stream("other"), 1, 2, 3)];
    expect(new Set([first, ...others]).size).toBe(5);
  });

  it("is uniform, and neighbouring keys know nothing of each other", () => {
    const c = chance(1);
    const n = 40_000;
    const bins = new Array<number>(20).fill(0);
    let product = 0;
    for (let i = 0; i < n; i++) {
      const u = c.u(s, i);
      bins[Math.floor(u * 20)]!++;
      product += (u - 0.5) * (c.u(s, i + 1) - 0.5);
    }
    const chiSquare = bins.reduce((sum, b) => sum + (b - n / 20) ** 2 / (n / 20), 0);
    expect(chiSquare).toBeLessThan(43.8); // 19 degrees of freedom, one in a thousand
    expect(Math.abs((12 * product) / n)).toBeLessThan(4 / Math.sqrt(n));
  });

  it("draws gamma, normal and Poisson with the moments asked for", () => {
    const c = chance(3);
    const n = 20_000;
    const moments = (draw: (i: number) => number): [mean: number, variance: number] => {
      let sum = 0;
      let square = 0;
      for (let i = 0; i < n; i++) {
        const x = draw(i);
        sum += x;
        square += x * x;
      }
      return [sum / n, square / n - (sum / n) ** 2];
    };
    const [gm, gv] = moments((i) => c.gamma(4, s, i));
    expect(gm).toBeCloseTo(1, 1);
    expect(gv).toBeCloseTo(0.25, 1);
    const [nm, nv] = moments((i) => c.normal(s, i));
    expect(nm).toBeCloseTo(0, 1);
    expect(nv).toBeCloseTo(1, 1);
    const [pm, pv] = moments((i) => c.poisson(3, s, i));
    expect(Math.abs(pm - 3)).toBeLessThan(0.06);
    expect(Math.abs(pv - 3)).toBeLessThan(0.15);
  });
});
