import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aheadAtOpportunities, timeUnderContract } from "./ahead-dates.js";
import { bgbb } from "./bgbb.js";
import { opportunityForecast, opportunityLogOddsAlive } from "./bgbb-forecast.js";
import { shareOf } from "./customer.js";
import { renewalSurvival } from "./sbg.js";

const model = bgbb({ alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 });

describe("purchases ahead at fixed opportunities", () => {
  it("are the forecast of the model where nothing is discounted and the customer may have left", () => {
    for (const [x, last, n] of [
      [6, 6, 6],
      [4, 5, 6],
      [0, 0, 6],
    ] as const) {
      const customer = { repeats: x, last, watched: n };
      const there = aheadAtOpportunities(model, { horizon: 5, rate: 0 })(x, n);
      expect(there * shareOf(opportunityLogOddsAlive(model, customer))).toBeCloseTo(
        opportunityForecast(model).purchases(customer, 5),
        12,
      );
    }
  });

  it("are fewer the more they are discounted, and none without a horizon's length", () => {
    const at = (horizon: number, rate: number) => aheadAtOpportunities(model, { horizon, rate })(3, 4);
    expect(at(50, 0.02)).toBeLessThan(at(50, 0.01));
    expect(at(0.9, 0)).toBe(0);
  });
});

describe("time under contract", () => {
  const law = { kind: "beta", a: 0.668, b: 3.806 } as const;

  it("is whole until the next date and then as long as customers renew", () => {
    expect(timeUnderContract(law, 1, { horizon: 0.4, rate: 0 })(0.5)).toBeCloseTo(0.4, 12);
    expect(timeUnderContract(law, 1, { horizon: 2, rate: 0 })(0)).toBeCloseTo(
      1 + renewalSurvival(law, 1),
      12,
    );
    expect(timeUnderContract(law, 1, { horizon: 1.5, rate: 0 })(2.5)).toBeCloseTo(
      0.5 + renewalSurvival(law, 1, 2),
      12,
    );
  });

  it("is never longer than the horizon, nor shorter for those who stayed longer", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 9, noNaN: true }),
        fc.double({ min: 0.01, max: 8, noNaN: true }),
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        (age, horizon, rate) => {
          const ahead = timeUnderContract(law, 1, { horizon, rate });
          expect(ahead(age)).toBeLessThanOrEqual(horizon + 1e-9);
          expect(ahead(age)).toBeGreaterThanOrEqual(0);
          expect(ahead(age + 1)).toBeGreaterThanOrEqual(ahead(age) - 1e-12);
        },
      ),
    );
  });

  it("is that without a discount where the rate is next to nothing", () => {
    const whole = timeUnderContract(law, 1, { horizon: 4.5, rate: 0 })(0.25);
    for (const rate of [5e-324, 1e-310, 3e-17, 1e-13])
      expect(timeUnderContract(law, 1, { horizon: 4.5, rate })(0.25)).toBeCloseTo(whole, 9);
  });

  it("lasts the horizon, discounted, where nobody leaves", () => {
    expect(timeUnderContract({ kind: "never" }, 1, { horizon: 3, rate: 0.1 })(0.3)).toBeCloseTo(
      (1 - Math.exp(-0.3)) / 0.1,
      12,
    );
  });
});
