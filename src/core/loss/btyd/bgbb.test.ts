import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bgbb, type OpportunityModel, opportunityTables, opportunityTerms } from "./bgbb.js";
import { fitBgbb, groupOpportunities, type OpportunityFit } from "./bgbb-fit.js";
import { opportunityForecast, opportunityLogOddsAlive } from "./bgbb-forecast.js";
import { shareOf } from "./customer.js";

/** Donors of 1995 and their gifts in the six years after (Fader, Hardie & Shang 2010): repeats, last, donors. */
const donations = (
  "0,0,3464 1,1,1091 1,2,277 1,3,129 1,4,78 1,5,119 1,6,129 2,2,613 2,3,255 2,4,155 2,5,173 2,6,234 3,3,322 " +
  "3,4,181 3,5,225 3,6,357 4,4,240 4,5,284 4,6,512 5,5,335 5,6,728 6,6,1203"
)
  .split(" ")
  .map((row) => row.split(",").map(Number))
  .map(([repeats, last, customers]) => ({
    repeats: repeats!,
    last: last!,
    watched: 6,
    customers: customers!,
  }));

const published = bgbb({ alpha: 1.203522, beta: 0.749716, gamma: 0.656718, delta: 2.783442 });

const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const anyModel = fc
  .record({ alpha: real(0.05, 20), beta: real(0.05, 20), gamma: real(0.05, 20), delta: real(0.05, 20) })
  .map(bgbb);

function done(fit: OpportunityFit) {
  if (fit.kind === "cannot-tell") throw new Error(fit.reason);
  return fit;
}

/** Every history there can be at so many opportunities, with how many orders of buying it stands for. */
function* histories(n: number) {
  for (let bits = 0; bits < 2 ** n; bits++) {
    let [repeats, last] = [0, 0];
    for (let t = 1; t <= n; t++)
      if (bits & (1 << (t - 1))) {
        repeats++;
        last = t;
      }
    yield { repeats, last, watched: n };
  }
}

const logChance = (model: OpportunityModel, h: { repeats: number; last: number; watched: number }) =>
  opportunityTerms(opportunityTables(model, h.watched), h).logChance;

describe("BG/BB", () => {
  it("fits the published donations", () => {
    const fit = done(fitBgbb(groupOpportunities(donations)));
    expect(fit).toMatchObject({ kind: "fitted", customers: 11104, fewCustomers: false });
    expect(fit.logLikelihood).toBeCloseTo(-33225.58127, 4);
    const value = Object.fromEntries(fit.estimates!.map((e) => [e.name, e.value]));
    for (const [name, want] of Object.entries({
      alpha: 1.203522,
      beta: 0.749716,
      gamma: 0.656718,
      delta: 2.783442,
    }))
      expect(value[name]! / want).toBeCloseTo(1, 4);
  });

  it("gives every possible history its chance: together they are one", () => {
    fc.assert(
      fc.property(anyModel, fc.integer({ min: 0, max: 7 }), (model, n) => {
        let sum = 0;
        for (const h of histories(n)) sum += Math.exp(logChance(model, h));
        expect(sum).toBeCloseTo(1, 11);
      }),
      { numRuns: 40 },
    );
  });

  it("expects purchases as the histories that may follow say", () => {
    fc.assert(
      fc.property(anyModel, fc.integer({ min: 0, max: 31 }), (model, bits) => {
        const past = [...histories(5)][bits]!;
        let expected = 0;
        for (const next of histories(3)) {
          const both = {
            repeats: past.repeats + next.repeats,
            last: next.repeats > 0 ? 5 + next.last : past.last,
            watched: 8,
          };
          expected += next.repeats * Math.exp(logChance(model, both) - logChance(model, past));
        }
        expect(opportunityForecast(model).purchases(past, 3)).toBeCloseTo(expected, 10);
      }),
      { numRuns: 40 },
    );
  });

  it("adds up discounted purchases as single opportunities do, at gamma = 1 too", () => {
    for (const model of [published, bgbb({ alpha: 1, beta: 2, gamma: 1, delta: 3 })]) {
      const { purchases, discounted } = opportunityForecast(model);
      const past = { repeats: 3, last: 4, watched: 6 };
      let [sum, before] = [0, 0];
      for (let j = 1; j < 150; j++) {
        const now = purchases(past, j);
        sum += (now - before) / 1.2 ** j;
        before = now;
      }
      expect(discounted(past, 0.2)).toBeCloseTo(sum, 9);
    }
  });

  it("is sure of one who bought at the last opportunity, and doubts one more with every silent one", () => {
    expect(opportunityLogOddsAlive(published, { repeats: 2, last: 6, watched: 6 })).toBe(
      Number.POSITIVE_INFINITY,
    );
    let before = 1;
    for (let watched = 3; watched < 30; watched++) {
      const now = shareOf(opportunityLogOddsAlive(published, { repeats: 2, last: 2, watched }));
      expect(now).toBeLessThan(before);
      before = now;
    }
    // Thousands of slots: the share is too small for a number, its log-odds are not.
    const slots = { repeats: 1500, last: 1500, watched: 9000 };
    const odds = opportunityLogOddsAlive(published, slots);
    expect(odds).toBeLessThan(-2000);
    expect(Number.isFinite(odds)).toBe(true);
  });

  it("has the slopes that differences tell", () => {
    const at = { alpha: 1.2, beta: 0.7, gamma: 0.6, delta: 2.8 };
    for (const h of [
      { repeats: 2, last: 3, watched: 6 },
      { repeats: 0, last: 0, watched: 4 },
    ]) {
      const slopes = new Float64Array(4);
      opportunityTerms(opportunityTables(bgbb(at), 6), h, slopes);
      (["alpha", "beta", "gamma", "delta"] as const).forEach((name, i) => {
        const up = logChance(bgbb({ ...at, [name]: at[name] + 1e-6 }), h);
        const down = logChance(bgbb({ ...at, [name]: at[name] - 1e-6 }), h);
        expect(slopes[i]).toBeCloseTo((up - down) / 2e-6, 6);
      });
    }
  });

  it("answers with the nested model where the data show no more", () => {
    const exact = (model: OpportunityModel, n: number, customers: number) => {
      const rows = [...histories(n)].map((h) => ({
        ...h,
        customers: customers * Math.exp(logChance(model, h)),
      }));
      return done(fitBgbb(groupOpportunities(rows)));
    };
    const never = exact({ buying: { kind: "beta", alpha: 2, beta: 3 }, leaving: { kind: "never" } }, 6, 1000);
    expect(never).toMatchObject({ kind: "simpler", form: { buying: "beta", leaving: "never" } });
    const plain: OpportunityModel = {
      buying: { kind: "same", probability: 0.6 },
      leaving: { kind: "same", probability: 0.2 },
    };
    const fit = exact(plain, 6, 1000);
    expect(fit).toMatchObject({ kind: "simpler", form: { buying: "same", leaving: "same" } });
    const { buying, leaving } = fit.model as typeof plain & { leaving: { probability: number } };
    expect(buying).toMatchObject({ probability: expect.closeTo(0.6, 5) as number });
    expect(leaving.probability).toBeCloseTo(0.2, 5);
  });

  it("cannot tell without customers or purchases, and refuses histories that cannot be", () => {
    expect(fitBgbb([])).toMatchObject({ kind: "cannot-tell", reason: "no-customers" });
    expect(fitBgbb(groupOpportunities([{ repeats: 0, last: 0, watched: 5 }]))).toMatchObject({
      kind: "cannot-tell",
      reason: "no-purchases",
    });
    for (const bad of [
      { repeats: 3, last: 2, watched: 6 },
      { repeats: 1, last: 7, watched: 6 },
      { repeats: 0, last: 1, watched: 6 },
      { repeats: 1.5, last: 2, watched: 6 },
    ])
      expect(() => groupOpportunities([bad])).toThrow();
  });
});
