import { describe, expect, it } from "vitest";
import { clearStep } from "./steps.js";

const rules = { level: 0.95, clear: 1.5, enoughCases: 30 };
const month = (m: number) => `2025-${String(m).padStart(2, "0")}-01`;

function cases(rate: (m: number, customer: number) => number) {
  return Array.from({ length: 12 }, (_, m) =>
    Array.from({ length: 40 }, (_, c) => ({
      month: month(m + 1),
      cluster: `c${c}`,
      // Two in three of twenty on average: whole numbers, drawn by a fixed rule.
      k: Math.round(20 * rate(m + 1, c) + ((c * 7 + m * 3) % 5) / 5 - 0.4),
      n: 20,
    })),
  ).flat();
}

describe("clearStep", () => {
  it("finds the month and both shares", () => {
    const step = clearStep(
      cases((m) => (m >= 8 ? 0.3 : 0.1)),
      rules,
    );
    expect(step?.since).toBe("2025-08-01");
    expect(step!.before).toBeCloseTo(0.1, 1);
    expect(step!.after).toBeCloseTo(0.3, 1);
    expect(step!.low).toBeLessThan(step!.after - step!.before);
    expect(step!.high).toBeGreaterThan(step!.after - step!.before);
  });

  it("finds a fall as well", () => {
    expect(
      clearStep(
        cases((m) => (m >= 5 ? 0.05 : 0.25)),
        rules,
      )?.since,
    ).toBe("2025-05-01");
  });

  it("says nothing of a level share, of a small change, of a last month alone", () => {
    expect(
      clearStep(
        cases(() => 0.2),
        rules,
      ),
    ).toBeNull();
    expect(
      clearStep(
        cases((m) => (m >= 8 ? 0.23 : 0.2)),
        rules,
      ),
    ).toBeNull();
    expect(clearStep(cases(() => 0.2).slice(0, 3 * 40), rules)).toBeNull();
    expect(clearStep([], rules)).toBeNull();
  });

  it("takes a change of one large customer for no step of all", () => {
    const rows = cases(() => 0.1).map((c) =>
      c.cluster === "c1" ? { ...c, n: 4000, k: c.month >= month(8) ? 2000 : 400 } : c,
    );
    expect(clearStep(rows, rules)).toBeNull();
  });
});
