import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bgnbd } from "./bgnbd.js";
import { customerLogLikelihood, forecast, logOddsAlive, shareOf } from "./customer.js";
import { mbgnbd } from "./mbgnbd.js";
import type { LeavingLaw, PurchaseModel, RateLaw } from "./purchase-model.js";

const cdnow = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

const positive = fc.double({ min: 0.02, max: 20, noNaN: true });
const rate = fc.oneof(
  fc.record({ kind: fc.constant("gamma" as const), r: positive, alpha: positive }),
  fc.record({ kind: fc.constant("same" as const), rate: positive }),
);
const probability = fc.double({ min: 0.01, max: 0.99, noNaN: true });
const leaving = fc.oneof(
  fc.record({ kind: fc.constant("beta" as const), a: positive, b: positive }),
  fc.record({ kind: fc.constantFrom("same" as const, "at-once" as const), probability }),
  fc.constant({ kind: "never" as const }),
);
const model = fc.record({ rate, leaving, atFirst: fc.boolean() });
const customer = fc
  .tuple(
    fc.integer({ min: 0, max: 30 }),
    fc.double({ min: 0.1, max: 50, noNaN: true }),
    fc.double({ min: 0, max: 50, noNaN: true }),
  )
  .map(([repeats, last, rest]) => ({
    repeats,
    last: repeats === 0 ? 0 : last,
    watched: (repeats === 0 ? 0 : last) + rest,
  }));

describe("whether a customer is still there", () => {
  it("is less likely the longer the silence", () => {
    fc.assert(
      fc.property(model, customer, (m: PurchaseModel, c) => {
        const later = { ...c, watched: c.watched + 5 };
        expect(logOddsAlive(m, later)).toBeLessThanOrEqual(logOddsAlive(m, c));
      }),
    );
  });

  it("is the share of the likelihood that goes to staying", () => {
    fc.assert(
      fc.property(model, customer, (m: PurchaseModel, c) => {
        const stays: PurchaseModel = { ...m, leaving: { kind: "never" } };
        const odds = logOddsAlive(m, c);
        if (odds === Number.POSITIVE_INFINITY || m.leaving.kind === "beta") return;
        // With one chance p for all, staying through n chances has the probability (1 − p)ⁿ, or 1 − p when only the first counts.
        const { kind, probability: p } = m.leaving as { kind: string; probability: number };
        const n = c.repeats + (m.atFirst ? 1 : 0);
        const stay =
          customerLogLikelihood(stays, c) + (kind === "same" ? n : Math.min(1, n)) * Math.log(1 - p);
        const share = Math.min(0, odds) - Math.log1p(Math.exp(-Math.abs(odds)));
        expect(stay - customerLogLikelihood(m, c)).toBeCloseTo(share, 8);
      }),
    );
  });

  it("is certain for everyone who never came back in BG/NBD, and not in MBG/NBD", () => {
    const silent = { repeats: 0, last: 0, watched: 38.86 };
    expect(shareOf(logOddsAlive(bgnbd(cdnow), silent))).toBe(1);
    expect(shareOf(logOddsAlive(mbgnbd(cdnow), silent))).toBeLessThan(0.7);
  });

  it("keeps its log-odds where the share is below what a number can hold", () => {
    const odds = logOddsAlive(bgnbd(cdnow), { repeats: 2000, last: 100, watched: 300 });
    expect(odds).toBeLessThan(-2000);
    expect(Number.isFinite(odds)).toBe(true);
    expect(shareOf(odds)).toBe(0);
    expect(shareOf(-800) + shareOf(800)).toBe(1);
  });
});

describe("purchases to come", () => {
  it("start from none, grow with time and stay below those of a customer who never leaves", () => {
    fc.assert(
      fc.property(
        model,
        customer,
        fc.double({ min: 0.1, max: 100, noNaN: true }),
        (m: PurchaseModel, c, t) => {
          const { purchases } = forecast(m);
          const stays = forecast({ ...m, leaving: { kind: "never" } }).purchases(c, t);
          expect(purchases(c, 0)).toBe(0);
          const soon = purchases(c, t);
          expect(soon).toBeGreaterThanOrEqual(0);
          expect(purchases(c, 2 * t)).toBeGreaterThanOrEqual(soon);
          expect(soon).toBeLessThanOrEqual(stays * (1 + 1e-9));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("run through a = 1 and a + b < 1 without a jump", () => {
    const c = { repeats: 3, last: 20, watched: 38.86 };
    const at = (a: number, b: number) => forecast(bgnbd({ ...cdnow, a, b })).purchases(c, 39);
    expect(at(1, 2.426)).toBeCloseTo((at(1 - 1e-6, 2.426) + at(1 + 1e-6, 2.426)) / 2, 9);
    expect(at(0.5, 0.2)).toBeCloseTo((at(0.5 - 1e-6, 0.2) + at(0.5 + 1e-6, 0.2)) / 2, 7);
  });

  it("of a simpler model are the limit of the full one's", () => {
    const c = { repeats: 3, last: 20, watched: 38.86 };
    const told = (r: RateLaw, l: LeavingLaw) => {
      const f = forecast({ rate: r, leaving: l, atFirst: true });
      return [f.purchases(c, 39), f.discounted(c, 0.003)];
    };
    const gamma: RateLaw = { kind: "gamma", r: 2, alpha: 9 };
    const close = (got: number[], want: number[]) => {
      for (const [i, w] of want.entries()) expect(got[i]! / w).toBeCloseTo(1, 3);
    };
    close(told(gamma, { kind: "beta", a: 3e5, b: 7e5 }), told(gamma, { kind: "same", probability: 0.3 }));
    close(told(gamma, { kind: "beta", a: 1e-9, b: 1 }), told(gamma, { kind: "never" }));
    close(
      told(gamma, { kind: "beta", a: 3e-9, b: 7e-9 }),
      told(gamma, { kind: "at-once", probability: 0.3 }),
    );
    close(
      told({ kind: "gamma", r: 2e6, alpha: 8e6 }, { kind: "same", probability: 0.3 }),
      told({ kind: "same", rate: 0.25 }, { kind: "same", probability: 0.3 }),
    );
  });

  it("discounted are their stream over time, each brought back to today", () => {
    // ∫ e^(−δt) dE(t) = δ ∫ e^(−δt) E(t) dt, by Simpson's rule to where nothing is left.
    for (const m of [bgnbd(cdnow), mbgnbd(cdnow), bgnbd({ ...cdnow, a: 1e-4, b: 0.3 })]) {
      const f = forecast(m);
      const c = { repeats: 4, last: 25, watched: 38.86 };
      const [discount, steps] = [0.1, 3000];
      const h = 400 / steps;
      let sum = 0;
      for (let k = 0; k <= steps; k++) {
        const weight = k === 0 || k === steps ? 1 : k % 2 === 1 ? 4 : 2;
        sum += weight * Math.exp(-discount * k * h) * f.purchases(c, k * h);
      }
      expect((discount * sum * h) / 3 / f.discounted(c, discount)).toBeCloseTo(1, 7);
    }
  });

  it("have no discounted number without a rate", () => {
    expect(() => forecast(bgnbd(cdnow)).discounted({ repeats: 0, last: 0, watched: 1 }, 0)).toThrow();
    expect(() => forecast(bgnbd(cdnow)).purchases({ repeats: 0, last: 0, watched: 1 }, -1)).toThrow();
    expect(() => bgnbd({ ...cdnow, a: 0 })).toThrow();
  });
});
