import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Experience, trustLevels, trustOf } from "./trust.js";

const rules = { run: 3, lastingDays: 180, goodShare: 0.9, afterFailure: 3 };
const good: Experience = { silent: false, judged: 20, failed: 0, run: 20, activeDays: 400, afterFailure: 0 };

describe("trust read off experience", () => {
  it("grows from a run of good orders to a lasting good experience to one that outlives a failure", () => {
    expect(trustOf({ ...good, judged: 2, run: 2, activeDays: 10 }, rules)).toBe("none");
    expect(trustOf({ ...good, judged: 4, run: 4, activeDays: 30 }, rules)).toBe("cognitive");
    expect(trustOf(good, rules)).toBe("emotional");
    expect(trustOf({ ...good, failed: 1, run: 12, afterFailure: 3 }, rules)).toBe("behavioural");
  });

  it("takes many failures for no good experience, however long", () => {
    expect(trustOf({ ...good, failed: 10, run: 2, afterFailure: 1 }, rules)).toBe("none");
  });

  it("does not count purchases without a failure before them as standing by the firm", () => {
    expect(trustOf({ ...good, failed: 0, afterFailure: 50 }, rules)).toBe("emotional");
  });

  it("says of the silent that they are gone, and of the unjudged that it cannot tell", () => {
    expect(trustOf({ ...good, silent: true }, rules)).toBe("gone");
    expect(trustOf({ ...good, judged: 0, run: 0 }, rules)).toBe("unknown");
  });

  it("never falls when the run of good orders grows longer", () => {
    fc.assert(
      fc.property(
        fc.nat(30),
        fc.nat(10),
        fc.nat(600),
        fc.nat(10),
        (run, failed, activeDays, afterFailure) => {
          const seen = { silent: false, judged: 40, failed, run, activeDays, afterFailure };
          const rank = (e: Experience) => trustLevels.indexOf(trustOf(e, rules) as "none");
          expect(rank({ ...seen, run: run + 1 })).toBeGreaterThanOrEqual(rank(seen));
        },
      ),
    );
  });
});
