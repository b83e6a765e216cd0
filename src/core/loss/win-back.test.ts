import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lifecycleFlows } from "./lifecycle.js";
import { type LostCustomer, lossOfCustomer, winBackWorth } from "./win-back.js";

const customer: LostCustomer = {
  flows: [100, 300, 400, 200],
  rate: 0.1,
  age: 2,
  survival: [1, 1],
  shareLost: 1,
  influence: 1.5,
  winBack: null,
};

const share = fc.double({ min: 0, max: 1, noNaN: true });
const customers: fc.Arbitrary<LostCustomer> = fc
  .record({
    flows: fc.array(fc.double({ min: 0, max: 500, noNaN: true }), { maxLength: 8 }),
    hazards: fc.array(share, { minLength: 8, maxLength: 8 }),
    rate: fc.double({ min: 0, max: 0.5, noNaN: true }),
    age: fc.nat(9),
    shareLost: share,
    influence: fc.double({ min: 0, max: 3, noNaN: true }),
    winBack: fc.option(
      fc.record({
        chance: share,
        after: fc.nat(4),
        share,
        cost: fc.double({ min: 0, max: 300, noNaN: true }),
      }),
    ),
  })
  .map(({ hazards, ...rest }) => {
    let alive = 1;
    return {
      ...rest,
      survival: hazards.map((h) => {
        alive *= 1 - h;
        return alive;
      }),
    };
  });

describe("the loss of one customer", () => {
  it("is the text's form beside the one to decide by, and the steps between them", () => {
    const flows = lifecycleFlows(customer.flows, 0.1, 2, 1.5);
    const loss = lossOfCustomer(customer);
    expect(loss.text).toBeCloseTo(flows.lossAtStart, 10);
    expect(loss.decision).toBeCloseTo(flows.lossAtChurn / 1.5, 10);
    expect(loss.decision).toBeCloseTo(400 / 1.1 + 200 / 1.21, 10);
  });

  it("works out by hand: half the business, natural leaving, a win-back that takes a period", () => {
    const loss = lossOfCustomer({
      ...customer,
      rate: 0,
      influence: 1,
      survival: [0.9, 0.8],
      shareLost: 0.5,
      winBack: { chance: 0.25, after: 1, share: 0.5, cost: 4 },
    });
    expect(loss).toMatchObject({ text: 600, influence: 0, dating: 0 });
    expect(loss.wouldHaveLeft).toBeCloseTo(-80, 12); // 400 · 0.9 + 200 · 0.8 = 520
    expect(loss.businessKept).toBeCloseTo(-260, 12);
    expect(loss.attempt!.gain).toBeCloseTo(0.25 * 0.5 * 0.5 * 160, 12); // only the second period comes back
    expect(loss.attempt!.worthTrying).toBe(true);
    expect(loss.decision).toBeCloseTo(260 - (10 - 4), 12);
    expect(loss.difference).toBeCloseTo(254 - 600, 12);
  });

  it("always reconciles, never goes below zero nor above the certain value", () => {
    fc.assert(
      fc.property(customers, (c) => {
        const l = lossOfCustomer(c);
        const sum = l.text + l.influence + l.dating + l.wouldHaveLeft + l.businessKept + l.winBack;
        expect(sum).toBeCloseTo(l.decision, 6);
        expect(l.difference).toBeCloseTo(l.decision - l.text, 9);
        expect(l.decision).toBeGreaterThanOrEqual(-1e-9);
        expect(l.decision).toBeLessThanOrEqual(l.text + l.influence + l.dating + 1e-9);
        expect(l.winBack).toBeLessThanOrEqual(0);
        if (c.age >= c.flows.length) expect(l).toMatchObject({ text: 0, beforeWinBack: 0 });
      }),
    );
  });

  it("falls with every chance that it would have gone anyway, and with every better win-back", () => {
    fc.assert(
      fc.property(customers, share, (c, factor) => {
        const worse = lossOfCustomer({ ...c, survival: c.survival.map((s) => s * factor) });
        expect(worse.beforeWinBack).toBeLessThanOrEqual(lossOfCustomer(c).beforeWinBack + 1e-9);
        if (c.winBack === null) return;
        const weaker = { ...c.winBack, chance: c.winBack.chance * factor };
        expect(lossOfCustomer(c).decision).toBeLessThanOrEqual(
          lossOfCustomer({ ...c, winBack: weaker }).decision + 1e-9,
        );
      }),
    );
  });

  it("does not make an attempt that costs more than it brings, and says so", () => {
    const loss = lossOfCustomer({ ...customer, winBack: { chance: 0.1, after: 0, share: 1, cost: 100 } });
    expect(loss.attempt).toMatchObject({ worthTrying: false });
    expect(loss.attempt!.net).toBeLessThan(0);
    expect(loss.decision).toBe(loss.beforeWinBack);
  });

  it("drops with 15 % natural loss a year as the reference text says: 124.42 to 87.75 at the start", () => {
    const flows = [12, 18, 28, 42, 56, 66, 72, 74, 37, 0];
    const survival = [1, 2, 3, 4, 5].map((i) => 0.85 ** i);
    const loss = lossOfCustomer({ ...customer, flows, age: 5, influence: 1, survival });
    expect(loss.text).toBeCloseTo(124.42, 2);
    expect(loss.decision / 1.1 ** 5).toBeCloseTo(87.75, 2);
  });

  it("refuses what can only be a mistake", () => {
    const wrong: Partial<LostCustomer>[] = [
      { rate: -1 },
      { age: 1.5 },
      { survival: [1] },
      { survival: [0.5, 0.8] },
      { survival: [1.2, 1] },
      { shareLost: 50 },
      { flows: [1, Number.NaN, 1, 1] },
      { winBack: { chance: 20, after: 0, share: 1, cost: 0 } },
    ];
    for (const part of wrong) expect(() => lossOfCustomer({ ...customer, ...part })).toThrow();
  });
});

describe("an attempt to win back", () => {
  it("is worth trying only when it brings more than it costs", () => {
    expect(winBackWorth({ value: 1000, chance: 0.2, share: 0.5, cost: 60 })).toEqual({
      gain: 100,
      net: 40,
      worthTrying: true,
    });
    expect(winBackWorth({ value: 1000, chance: 0.2, share: 0.5, cost: 100 }).worthTrying).toBe(false);
  });

  it("gains nothing from a customer that earned nothing", () => {
    expect(winBackWorth({ value: -500, chance: 0.5, share: 1, cost: 0 })).toEqual({
      gain: 0,
      net: 0,
      worthTrying: false,
    });
  });
});
