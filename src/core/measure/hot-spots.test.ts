import { describe, expect, it } from "vitest";
import { makeCube } from "./cube.js";
import { hotSpots } from "./hot-spots.js";

const rules = { level: 0.95, clear: 1.5, enoughCases: 30, enoughClusters: 8, most: 5 };
const dimensions = ["carrier", "region", "class"];

/** Fifty customers with `n` cases in every meeting of places; `rate` of them fail, spread evenly. */
function firm(rate: (at: readonly string[], customer: number) => number, n = 8) {
  const rows = [];
  let owed = 0;
  for (let customer = 0; customer < 50; customer++)
    for (const carrier of ["X", "Y", "Z"])
      for (const region of ["N", "S"])
        for (const kind of ["glass", "paper"]) {
          const at = [carrier, region, kind];
          owed += n * rate(at, customer);
          const k = Math.min(n, Math.floor(owed));
          owed -= k;
          rows.push({ cluster: `c${customer}`, at, counts: [k, n] });
        }
  return makeCube(rows, dimensions, ["late"]);
}

const found = (rate: Parameters<typeof firm>[0]) =>
  hotSpots(firm(rate), rules).map((s) => s.places.map((p) => p.value).join(" × "));

describe("hotSpots", () => {
  it("names the meeting where only it fails, with its share, the share elsewhere and the excess", () => {
    const spots = hotSpots(
      firm(([carrier, region]) => (carrier === "X" && region === "S" ? 0.4 : 0.05)),
      rules,
    );
    expect(spots).toHaveLength(1);
    const [s] = spots;
    expect(s!.places).toEqual([
      { dimension: "carrier", value: "X" },
      { dimension: "region", value: "S" },
    ]);
    expect(s!.judged).toBe(50 * 2 * 8);
    expect(s!.share).toBeCloseTo(0.4, 2);
    expect(s!.elsewhere).toBeCloseTo(0.05, 2);
    expect(s!.excess).toBeCloseTo(s!.failed - s!.judged * s!.elsewhere, 9);
    expect(s!.low).toBeLessThan(0.4);
    expect(s!.high).toBeGreaterThan(0.4);
  });

  it("names the place where it fails everywhere, not one of its meetings", () => {
    expect(found(([, , kind]) => (kind === "glass" ? 0.2 : 0.02))).toEqual(["glass"]);
  });

  it("finds a second spot behind the first", () => {
    const rate = ([carrier, region, kind]: readonly string[]) =>
      carrier === "X" && region === "S" ? 0.5 : kind === "glass" ? 0.15 : 0.02;
    expect(found(rate)).toEqual(["X × S", "glass"]);
  });

  it("names nothing where all fail alike, or a little more only", () => {
    expect(found(() => 0.1)).toEqual([]);
    expect(found(([carrier]) => (carrier === "X" ? 0.11 : 0.1))).toEqual([]);
  });

  it("takes no place for hot because one customer there is", () => {
    const one = firm(([carrier], customer) => (carrier === "X" && customer === 3 ? 1 : 0.001), 40);
    expect(hotSpots(one, rules)).toEqual([]);
  });

  it("does not look at places with few cases or few customers", () => {
    const rows = Array.from({ length: 60 }, (_, i) => ({
      cluster: `c${i}`,
      at: [i < 5 ? "X" : "Y", null, null],
      counts: [i < 5 ? 10 : 0, 10],
    }));
    expect(hotSpots(makeCube(rows, dimensions, ["late"]), rules)).toEqual([]);
  });
});
