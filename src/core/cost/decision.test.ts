import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DecisionFacts, type DecisionRules, decide, decisionKinds } from "./decision.js";

const rules: DecisionRules = {
  repriceLimit: 0.05,
  elasticity: 1,
  redesignReach: 0.5,
  selfServiceSaving: 0.5,
  newDays: 183,
  growing: 0.1,
  fewOrders: 6,
};

/** Forty orders of 1,000 in the period, an old customer that neither grows nor shrinks. */
const usual: DecisionFacts = {
  orders: 40,
  amount: 40_000_00,
  contribution: 2_000_00,
  profit: 1_000_00,
  caused: { transport: 1_000_00, "order-processing": 400_00, "service-desk": 600_00 },
  peers: {
    columns: {
      transport: { perOrder: 25_00, share: 0.025 },
      "order-processing": { perOrder: 10_00, share: 0.01 },
      "service-desk": { perOrder: 15_00, share: 0.015 },
    },
    orderValue: 1_000_00,
  },
  age: 900,
  growth: 0,
  selfService: false,
};

describe("what to do about a customer (leap 10)", () => {
  it("keeps one that pays for all it causes and its share of the rest", () => {
    expect(decide(usual, rules)).toMatchObject({ kind: "keep", because: "earns", flip: null });
  });

  it("reprices where a bearable rise closes the gap, and says how much volume may be lost before it is wrong", () => {
    const found = decide({ ...usual, contribution: -500_00, profit: -900_00 }, rules);
    // 5 % of 40,000 is 2,000; a twentieth of the volume leaves: 0.95 × 1,500 + 500.
    expect(found.gains.reprice).toBe(1_925_00);
    expect(found).toMatchObject({ kind: "reprice", because: "closes-alone", priceNeeded: 0.0125 });
    // The next best brings 500 (half of the work at desk and office): reprice is better until nothing is left of 1,500.
    expect(found.gains["move-channel"]).toBe(500_00);
    expect(found.flip).toEqual({ of: "volume-lost", at: 1 });
  });

  it("redesigns the work that lies furthest above what is usual for its orders and its value", () => {
    const dear = { ...usual, contribution: -2_500_00, profit: -3_000_00, amount: 10_000_00 };
    const found = decide({ ...dear, caused: { ...usual.caused, "service-desk": 8_600_00 } }, rules);
    expect(found).toMatchObject({ kind: "move-channel", above: "service-desk" });
    expect(found.gains.redesign).toBe(4_000_00);
    const already = decide(
      { ...dear, caused: { ...usual.caused, "service-desk": 8_600_00 }, selfService: true },
      rules,
    );
    expect(already).toMatchObject({ kind: "redesign", because: "closes-alone" });
    expect(already.gains["move-channel"]).toBeNull();
    // Repricing would bring 500: the redesign must win a sixteenth of the 8,000 to be better.
    expect(already.flip).toEqual({ of: "distance-won", at: 0.0625 });
  });

  it("does not call large orders dear, nor small ones", () => {
    const large = { ...usual, orders: 4, profit: -1, caused: { transport: 1_000_00 } };
    expect(decide(large, rules).above).toBeNull();
    const small = { ...usual, amount: 4_000_00, profit: -1, caused: { "service-desk": 600_00 } };
    expect(decide(small, rules).above).toBeNull();
  });

  it("asks for fewer, larger orders where small ones are the reason", () => {
    const small = { ...usual, amount: 10_000_00, contribution: -300_00, profit: -900_00 };
    const found = decide(small, rules);
    // Ten orders of the usual 1,000 instead of forty: three quarters of the 1,400 done once per order, half of it won.
    expect(found).toMatchObject({ kind: "redesign", above: "order-size", gains: { redesign: 525_00 } });
  });

  it("lets go only where nothing closes the gap, and says how much of the cost must really go away", () => {
    const hopeless = {
      ...usual,
      amount: 5_000_00,
      contribution: -9_000_00,
      profit: -9_500_00,
      caused: { transport: 10_000_00 },
      peers: { columns: { transport: { perOrder: 250_00, share: 2 } }, orderValue: null },
    };
    const found = decide(hopeless, rules);
    expect(found).toMatchObject({ kind: "let-go", because: "nothing-closes", gains: { "let-go": 9_000_00 } });
    // Margin of 1,000 and the 250 a price rise brings, over a cost of 10,000.
    expect(found.flip).toEqual({ of: "cost-gone", at: 0.125 });
    for (const [held, because] of [
      [{ age: 100 }, "new"],
      [{ age: null }, "new"],
      [{ growth: 0.4 }, "growing"],
      [{ growth: null }, "growing"],
      [{ orders: 3, peers: { columns: {}, orderValue: null } }, "few-orders"],
    ] as const)
      expect(decide({ ...hopeless, ...held }, rules)).toMatchObject({ kind: "reprice", because });
  });

  it("never lets go of one that covers part of the fixed cost (R-59)", () => {
    const covers = {
      ...usual,
      amount: 0,
      contribution: 1,
      profit: -5_000_00,
      caused: {},
      peers: { columns: {}, orderValue: null },
    };
    expect(decide(covers, rules)).toMatchObject({ kind: "keep", because: "covers-fixed" });
  });

  it("adds up for any customer: gains are positive, let-go needs a loss, a flip is a share", () => {
    const money = fc.integer({ min: -1_000_000, max: 1_000_000 });
    const cost = fc.integer({ min: 0, max: 500_000 });
    fc.assert(
      fc.property(money, money, cost, cost, cost, fc.boolean(), (contribution, less, amount, a, b, self) => {
        const found = decide(
          {
            ...usual,
            contribution,
            profit: contribution - Math.abs(less),
            amount,
            caused: { transport: a, "service-desk": b },
            selfService: self,
          },
          rules,
        );
        expect(decisionKinds).toContain(found.kind);
        for (const gain of Object.values(found.gains)) expect(gain === null || gain > 0).toBe(true);
        if (found.kind === "let-go") expect(contribution).toBeLessThan(0);
        if (found.kind === "keep" || found.kind === "let-go") return;
        const gains = [found.gains.reprice, found.gains.redesign, found.gains["move-channel"]];
        expect(found.gains[found.kind]).toBe(Math.max(...gains.map((g) => g ?? 0)));
        if (found.flip !== null) {
          expect(found.flip.at).toBeGreaterThanOrEqual(0);
          expect(found.flip.at).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
