import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Influence,
  influenceLoss,
  influenceRange,
  marginalInfluence,
  toldScenarios,
} from "./influence.js";
import { wordOfMouthReach } from "./word-of-mouth.js";

const chain: Influence = {
  ownLoss: 10_000,
  unhappy: 10,
  recovered: 0,
  told: 9,
  listeners: 200,
  prospectShare: 0.5,
  buyingFall: 0.1,
  prospectValue: 1000,
  customerShare: 0.4,
  leavingRise: 0.05,
  customerValue: 500,
  onward: 0,
  referrals: 0,
};

const share = fc.double({ min: 0, max: 1, noNaN: true });
const chains: fc.Arbitrary<Influence> = fc
  .record({
    ownLoss: fc.double({ min: 1, max: 1e6, noNaN: true }),
    unhappy: fc.nat(500),
    recovered: share,
    told: fc.double({ min: 0, max: 30, noNaN: true }),
    listeners: fc.nat(5000),
    prospectShare: share,
    buyingFall: share,
    prospectValue: fc.double({ min: 0, max: 1e4, noNaN: true }),
    customerShare: share,
    leavingRise: share,
    customerValue: fc.double({ min: 0, max: 1e4, noNaN: true }),
    onward: fc.double({ min: 0, max: 0.99, noNaN: true }),
    referrals: fc.double({ min: 0, max: 1e5, noNaN: true }),
  })
  .map((c) => ({ ...c, customerShare: c.customerShare * (1 - c.prospectShare) }));

describe("influence made explicit", () => {
  it("multiplies the chain link by link", () => {
    const loss = influenceLoss(chain);
    expect(loss.reached).toBeCloseTo(73.8, 1);
    expect(loss.prospects).toBeCloseTo(loss.reached * 0.5 * 0.1 * 1000, 9);
    expect(loss.customers).toBeCloseTo(loss.reached * 0.4 * 0.05 * 500, 9);
    expect(loss.total).toBeCloseTo(10_000 + loss.prospects + loss.customers, 9);
    expect(loss.factor).toBeCloseTo(loss.total / 10_000, 12);
  });

  it("never reaches more than the market, nor fewer than the first round, and adds up", () => {
    fc.assert(
      fc.property(chains, (c) => {
        const loss = influenceLoss(c);
        expect(loss.reached).toBeLessThanOrEqual(c.listeners);
        const first =
          c.listeners === 0 ? 0 : wordOfMouthReach(c.listeners, c.told, c.unhappy * (1 - c.recovered));
        expect(loss.reached).toBeGreaterThanOrEqual(first - 1e-9);
        expect(loss.own + loss.prospects + loss.customers + loss.referrals).toBeCloseTo(loss.total, 6);
        expect(loss.factor).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  it("grows with every link but recovery and the own loss, which shrink the factor", () => {
    fc.assert(
      fc.property(chains, share, (c, part) => {
        const at = influenceLoss(c);
        for (const link of ["told", "listeners", "unhappy", "buyingFall", "leavingRise", "onward"] as const)
          expect(influenceLoss({ ...c, [link]: c[link] * part }).total).toBeLessThanOrEqual(at.total + 1e-6);
        const mended = influenceLoss({ ...c, recovered: c.recovered + (1 - c.recovered) * part });
        expect(mended.total).toBeLessThanOrEqual(at.total + 1e-6);
        expect(influenceLoss({ ...c, ownLoss: c.ownLoss * 2 }).factor).toBeLessThanOrEqual(at.factor! + 1e-9);
      }),
    );
  });

  it("says nothing further when everybody is mended, nobody is told or nobody listens", () => {
    for (const part of [{ recovered: 1 }, { told: 0 }, { listeners: 0 }, { unhappy: 0 }])
      expect(influenceLoss({ ...chain, ...part, onward: 0.5 }), JSON.stringify(part)).toMatchObject({
        reached: 0,
        factor: 1,
      });
  });

  it("has no factor where no customer was lost, though prospects were", () => {
    const loss = influenceLoss({ ...chain, ownLoss: 0 });
    expect(loss.factor).toBe(null);
    expect(loss.total).toBeGreaterThan(0);
  });
});

describe("telling on", () => {
  it("is n·k/(1 − β) in a large market and capped in a small one", () => {
    const large = influenceLoss({ ...chain, listeners: 1e9, onward: 0.5 });
    expect(large.reached).toBeCloseTo(180, 3);
    const small = influenceLoss({ ...chain, onward: 0.5 });
    expect(small.reached).toBeLessThan(180);
    // Its own equation: R = M (1 − (1 − n/M)^k e^(−βR/M)).
    expect(small.reached).toBeCloseTo(
      200 * (1 - (1 - 9 / 200) ** 10 * Math.exp((-0.5 * small.reached) / 200)),
      9,
    );
  });

  it("is refused from one on", () => {
    expect(() => influenceLoss({ ...chain, onward: 1 })).toThrow(/never end/);
  });
});

describe("one more unhappy customer", () => {
  it("adds less than the average one, the less the more have heard", () => {
    fc.assert(
      fc.property(chains, (c) => {
        fc.pre(c.unhappy > 0);
        const average = influenceLoss(c).factor!;
        const marginal = marginalInfluence(c).factor!;
        expect(marginal).toBeLessThanOrEqual(average * (1 + 1e-6));
        expect(marginal).toBeGreaterThanOrEqual(1 - 1e-9);
      }),
    );
    const at = (unhappy: number) => marginalInfluence({ ...chain, unhappy, ownLoss: 1000 * unhappy }).factor!;
    expect(at(30)).toBeLessThan(at(10));
    expect(at(2000)).toBeCloseTo(1, 6);
  });

  it("reaches what the next one reaches alone", () => {
    const marginal = marginalInfluence(chain);
    expect(marginal.reached).toBeCloseTo(wordOfMouthReach(200, 9, 11) - wordOfMouthReach(200, 9, 10), 12);
    expect(marginal.own).toBe(1000);
    expect(marginalInfluence({ ...chain, unhappy: 0 }).factor).toBe(null);
  });
});

describe("the range of the factor", () => {
  const ranges = {
    told: [0, 10],
    listeners: [100, 400],
    buyingFall: [0.05, 0.2],
    recovered: [0, 0.5],
  } as const;

  it("holds every scenario inside the ranges", () => {
    const range = influenceRange(chain, ranges);
    fc.assert(
      fc.property(share, share, share, share, (a, b, c, d) => {
        const inside = {
          ...chain,
          told: 10 * a,
          listeners: 100 + 300 * b,
          buyingFall: 0.05 + 0.15 * c,
          recovered: 0.5 * d,
        };
        const loss = influenceLoss(inside);
        expect(loss.total).toBeGreaterThanOrEqual(range.total.low - 1e-9);
        expect(loss.total).toBeLessThanOrEqual(range.total.high + 1e-9);
        expect(loss.factor).toBeLessThanOrEqual(range.factor!.high + 1e-12);
      }),
    );
    expect(range.total.low).toBe(10_000);
    expect(range.marginalFactor!.low).toBe(1);
  });

  it("ranks what moves the total most, each link alone", () => {
    const { moves } = influenceRange(chain, ranges);
    const widths = moves.map((m) => Math.abs(m.high - m.low));
    expect([...widths].sort((a, b) => b - a)).toEqual(widths);
    const told = moves.find((m) => m.link === "told")!;
    expect(told).toEqual({
      link: "told",
      low: 10_000,
      high: influenceLoss({ ...chain, told: 10 }).total,
    });
    expect(influenceRange(chain, { told: [9, 9] })).toMatchObject({
      moves: [],
      factor: { low: influenceLoss(chain).factor },
    });
  });

  it("is unknown when one of its ends has no own loss", () => {
    expect(influenceRange(chain, { ownLoss: [0, 20_000] }).factor).toBe(null);
  });

  it("knows three scenarios of how many are told, none without a source", () => {
    expect(toldScenarios.map((s) => s.value)).toEqual([9, 1.1, 0]);
    for (const s of toldScenarios)
      expect(s.low <= s.value && s.value <= s.high && s.citation.length > 0).toBe(true);
  });
});

describe("mistakes", () => {
  it("are refused by name", () => {
    expect(() => influenceLoss({ ...chain, recovered: 40 })).toThrow(/recovered/);
    expect(() => influenceLoss({ ...chain, told: -1 })).toThrow(/told/);
    expect(() => influenceLoss({ ...chain, prospectShare: 0.8 })).toThrow(/parts/);
    expect(() => influenceLoss({ ...chain, customerValue: Number.NaN })).toThrow(/customerValue/);
  });
});
