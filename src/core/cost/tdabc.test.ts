import { describe, expect, it } from "vitest";
import { tdabc } from "./tdabc.js";

const desk = [
  { minutes: 8, volume: 49_000 },
  { minutes: 44, volume: 1_400 },
  { minutes: 50, volume: 2_500 },
];
const close = (xs: readonly number[]) => xs.map((x) => Math.round(x * 1e6) / 1e6);

describe("tdabc", () => {
  it("gives the article's numbers: 560,000 over 700,000 minutes", () => {
    const t = tdabc(560_000, 700_000, desk);
    expect(t.rate).toBeCloseTo(0.8, 12);
    expect(close(t.unitCosts)).toEqual([6.4, 35.2, 40]);
    expect(close(t.assigned)).toEqual([313_600, 49_280, 100_000]);
    expect([t.usedMinutes, t.unusedMinutes]).toEqual([578_600, 121_400]);
    expect(t.unusedCost).toBeCloseTo(97_120, 6);
    expect(t.utilisation).toBeCloseTo(0.82657, 5);
  });
  it("gives the book's numbers: 567,000 over 630,000 minutes", () => {
    const t = tdabc(567_000, 630_000, desk);
    expect(close(t.unitCosts)).toEqual([7.2, 39.6, 45]);
    expect(t.unusedMinutes).toBe(51_400);
    expect(t.unusedCost).toBeCloseTo(46_260, 6);
  });
  it("tells the mix of the two editions from either: nobody printed these", () => {
    expect(close(tdabc(567_000, 700_000, desk).unitCosts)).toEqual([6.48, 35.64, 40.5]);
  });
  it("gives the working paper's: longer times, fewer cases, the same minutes", () => {
    const t = tdabc(560_000, 700_000, [
      { minutes: 40, volume: 9_800 },
      { minutes: 220, volume: 280 },
      { minutes: 250, volume: 500 },
    ]);
    expect(close(t.unitCosts)).toEqual([32, 176, 200]);
    expect(t.unusedMinutes).toBe(121_400);
  });
  it("gives Jahnel's rate of 0.40 a minute", () => {
    const capacity = 7 * 50 * 2_400 * 0.9;
    const t = tdabc(
      7 * 43_200,
      capacity,
      [14, 22, 34].map((minutes) => ({ minutes, volume: 0 })),
    );
    expect(capacity).toBe(756_000);
    expect(close(t.unitCosts)).toEqual([5.6, 8.8, 13.6]);
  });
  it("gives Garber's two periods, in hours", () => {
    const hours = (volumes: readonly number[]) =>
      tdabc(
        600_000,
        10_000,
        [0.75, 3.5, 3].map((minutes, i) => ({ minutes, volume: volumes[i]! })),
      );
    const first = hours([8_000, 400, 450]);
    expect(close(first.unitCosts)).toEqual([45, 210, 180]);
    expect([first.usedMinutes, first.unusedMinutes, first.unusedCost]).toEqual([8_750, 1_250, 75_000]);
    expect(hours([8_500, 350, 500]).unusedCost).toBe(54_000);
  });
  it("shows the call centre's idle time as minutes, which its page labels hours", () => {
    const supplied = 50 * 365 * 11 * 55;
    const t = tdabc(7_620_000, supplied, [{ minutes: 1, volume: supplied - 41_250 }]);
    expect(supplied).toBe(11_041_250);
    expect(t.rate).toBeCloseTo(0.69, 2);
    expect(t.unusedMinutes).toBe(41_250);
    // The page rounds the rate before it multiplies.
    expect(41_250 * 0.69).toBeCloseTo(28_462.5, 6);
    // As hours they would be 60 times as much time as they are, and more than a fifth of all there is.
    expect((41_250 * 60) / supplied).toBeGreaterThan(0.2);
  });
  it("shows minutes beyond capacity as negative, and refuses no capacity", () => {
    expect(tdabc(100, 10, [{ minutes: 4, volume: 3 }]).unusedMinutes).toBe(-2);
    expect(() => tdabc(100, 0, [])).toThrow("above zero");
  });
});
