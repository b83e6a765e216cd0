import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drivenAway, extraRisk, kindShares, mostExtra } from "./counterfactual.js";

const logit = (p: number) => Math.log(p / (1 - p));
const logs = { kinds: [1, 0.5, 0.2], recovered: -0.4, chances: [0.6, 0.5, 0.1] };
const chances = { kinds: [0.1, 0.2, 0.05], recovered: -0.1 };

describe("the share of customers a failure drives away", () => {
  it("is the difference of chances among those who would have come back", () => {
    const tripled = { kinds: [Math.log(3)], recovered: 0, chances: [0] };
    const met = [{ set: 1, recovered: false, count: 5, none: logit(0.25) }];
    expect(drivenAway(met, tripled).kinds[0]).toBeCloseTo((0.5 - 0.25) / 0.75, 12);
  });

  it("is the planted one however often customers buy and however long the horizon is", () => {
    // One in twenty leaves over it; of those who stay, some pause beyond the horizon.
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.9, noNaN: true }), (pause) => {
        const left = 0.05 + 0.95 * pause;
        const kind = { kinds: [logit(left) - logit(pause)], recovered: 0, chances: [0] };
        const met = [{ set: 1, recovered: false, count: 1, none: logit(pause) }];
        expect(drivenAway(met, kind).kinds[0]).toBeCloseTo(0.05, 9);
      }),
    );
  });

  it("holds other failures of the purchase, and its recovery, as they were", () => {
    const none = logit(0.2);
    const chance = (...log: number[]) => 1 / (1 + Math.exp(-none - log.reduce((a, b) => a + b, 0)));
    const found = drivenAway([{ set: 3, recovered: true, count: 1, none }], logs);
    const back = (...log: number[]) => 1 - chance(...log);
    expect(found.kinds[0]).toBeCloseTo((chance(1, 0.5, -0.4) - chance(0.5, -0.4)) / back(0.5, -0.4), 12);
    expect(found.recovered).toBeCloseTo((chance(1, 0.5, -0.4) - chance(1, 0.5)) / back(1, 0.5), 12);
    expect(found.recovered).toBeLessThan(0);
  });

  it("is the chance told by itself where no log-odds are known", () => {
    expect(drivenAway([{ set: 1, recovered: false, count: 3, none: null }], logs)).toEqual({
      kinds: logs.chances,
      recovered: 0,
    });
  });
});

describe("all failures of a purchase together", () => {
  it("drive away whom none of them spares", () => {
    expect(extraRisk({ set: 3, recovered: false }, chances)).toBeCloseTo(1 - 0.9 * 0.8, 12);
    expect(extraRisk({ set: 1, recovered: true }, chances)).toBeCloseTo(1 - 0.9 * 1.1, 12);
  });
  it("are nothing where nothing failed, whatever stands in the recovery", () => {
    expect(extraRisk({ set: 0, recovered: true }, chances)).toBe(0);
  });
  it("never come to certainty", () => {
    expect(extraRisk({ set: 3, recovered: false }, { kinds: [0.99, 0.99], recovered: 0 })).toBe(mostExtra);
  });
});

const drawn = fc.record({
  kinds: fc.array(fc.double({ min: -0.5, max: 0.9, noNaN: true }), { minLength: 5, maxLength: 5 }),
  recovered: fc.double({ min: -0.5, max: 0.2, noNaN: true }),
});

describe("the shares of the kinds", () => {
  it("sum to the whole, and only kinds that happened have one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 31 }), fc.boolean(), drawn, (set, recovered, given) => {
        const shares = kindShares({ set, recovered }, given);
        expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(extraRisk({ set, recovered }, given), 10);
        shares.forEach((share, k) => {
          if (((set >> k) & 1) === 0) expect(share).toBe(0);
        });
      }),
    );
  });
  it("are the same for kinds that do the same, of two or of three", () => {
    for (const set of [3, 7]) {
      const shares = kindShares({ set, recovered: true }, { kinds: [0.1, 0.1, 0.1], recovered: -0.05 });
      expect(shares[1]).toBeCloseTo(shares[0]!, 12);
      if (set === 7) expect(shares[2]).toBeCloseTo(shares[0]!, 12);
    }
  });
  it("of two are half of each order in which they could come", () => {
    const [first, second] = kindShares({ set: 3, recovered: false }, chances);
    expect(first).toBeCloseTo((0.1 + (0.28 - 0.2)) / 2, 12);
    expect(second).toBeCloseTo((0.2 + (0.28 - 0.1)) / 2, 12);
  });
});
