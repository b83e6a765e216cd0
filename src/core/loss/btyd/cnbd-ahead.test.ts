import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aheadGivenThere } from "./ahead.js";
import { mbgcnbd } from "./cnbd.js";
import { aheadInGap } from "./cnbd-ahead.js";
import { regularForecast } from "./cnbd-forecast.js";

const options = { horizon: 156, rate: Math.log(1.1) / 52 };
const to = { ...options, longest: 104 };
const model = mbgcnbd({ r: 2.4, alpha: 3.6, a: 1.3, b: 120 }, 4);

describe("purchases ahead of a regular buyer within a gap", () => {
  it("are those of the forecast that knows the running gap", () => {
    const exact = aheadGivenThere(regularForecast(model), options);
    const quick = aheadInGap(model, to);
    for (const [repeats, last, watched] of [
      [0, 0, 0],
      [0, 0, 20],
      [3, 30, 30],
      [3, 30, 60],
      [40, 90, 93],
      [40, 20, 104],
    ] as const) {
      const customer = { repeats, last, watched };
      expect(quick(customer) / exact(customer)).toBeCloseTo(1, 3);
    }
  });

  it("come sooner, so are more, the longer a gap has run that is known to go on", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 10, max: 100 }),
        fc.integer({ min: 1, max: 9 }),
        (repeats, watched, silent) => {
          const ahead = aheadInGap(model, to);
          const just = ahead({ repeats, last: watched, watched });
          const waiting = ahead({ repeats, last: watched - silent, watched });
          expect(waiting).toBeGreaterThan(just * (1 - 1e-9));
        },
      ),
      { numRuns: 30 },
    );
  });
});
