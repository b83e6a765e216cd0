import { describe, expect, it } from "vitest";
import { chances, normal } from "../../../../test/fixtures/chance.js";
import { groupings } from "../../stats/clustered-variance.js";
import { linearEffects } from "./linear-effects.js";

describe("what a failure adds to a measured answer", () => {
  it("is the difference of means where nothing else is known, with its error by hand", () => {
    const [effect] = linearEffects(
      { flags: [[0, 0, 1, 1]], covariates: [], outcome: [1, 3, 4, 8], ways: groupings(4, [[1, 2, 3, 4]]) },
      0.95,
    );
    expect(effect!.value).toBeCloseTo(4, 12);
    // Each half its residuals squared over n²: (1 + 1)/4 + (4 + 4)/4, times 4/3 for four clusters.
    expect(effect!.se ** 2).toBeCloseTo((0.5 + 2) * (4 / 3), 12);
  });

  it("is right where heavy buyers, who wait less, meet more failures", () => {
    const chance = chances(7);
    const rows = Array.from({ length: 3000 }, (_, i) => {
      const heavy = normal(chance);
      const late = chance() < 1 / (1 + Math.exp(1.5 - heavy)) ? 1 : 0;
      return { customer: i % 300, heavy, late, wait: 3 - 0.5 * heavy + 0.1 * late + 0.4 * normal(chance) };
    });
    const data = {
      flags: [rows.map((r) => r.late)],
      outcome: rows.map((r) => r.wait),
      ways: groupings(rows.length, [rows.map((r) => r.customer)]),
    };
    const [naive] = linearEffects({ ...data, covariates: [] }, 0.95);
    const [adjusted] = linearEffects({ ...data, covariates: [rows.map((r) => r.heavy)] }, 0.95);
    expect(naive!.high).toBeLessThan(0);
    expect(adjusted!.low).toBeLessThan(0.1);
    expect(adjusted!.high).toBeGreaterThan(0.1);
    expect(adjusted!.low).toBeGreaterThan(0);
  });

  it("is nothing where there is nobody to compare with", () => {
    const data = { outcome: [1, 2, 3], ways: groupings(3, [[1, 2, 3]]), covariates: [] };
    expect(linearEffects({ ...data, flags: [[1, 1, 1]] }, 0.95)).toEqual([null]);
    expect(linearEffects({ ...data, flags: [[0, 0, 1]], covariates: [[0, 0, 1]] }, 0.95)).toEqual([null]);
    expect(linearEffects({ ...data, flags: [[0, 0, 1]], ways: groupings(3, [[1, 1, 1]]) }, 0.95)).toEqual([
      null,
    ]);
    expect(linearEffects({ flags: [[]], covariates: [], outcome: [], ways: [] }, 0.95)).toEqual([null]);
  });
});
