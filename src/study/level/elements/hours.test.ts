import { describe, expect, it } from "vitest";
import { worstHours } from "./hours.js";

const day = (failedAt: (hour: number) => number, judged = 200) =>
  Array.from({ length: 10 }, (_, k) => ({ hour: 8 + k, judged, failed: failedAt(8 + k) }));

describe("hours in which failures gather", () => {
  it("are the shift, from its first hour to its last", () => {
    expect(
      worstHours(
        day((h) => (h >= 12 && h <= 15 ? 20 : 1)),
        0.003,
      ),
    ).toMatchObject({
      from: 12,
      to: 15,
      failed: 80,
      judged: 800,
      allFailed: 86,
    });
  });

  it("may run to the end of the day", () => {
    expect(
      worstHours(
        day((h) => (h >= 15 ? 30 : 0)),
        0.001,
      ),
    ).toMatchObject({ from: 15, to: 17 });
  });

  it("are none where failures come at all hours, are few, or hours are not recorded", () => {
    expect(
      worstHours(
        day((h) => (h % 2 === 0 ? 12 : 10)),
        0.003,
      ),
    ).toBeNull();
    expect(
      worstHours(
        day((h) => (h === 12 ? 4 : 0)),
        0.003,
      ),
    ).toBeNull();
    expect(worstHours([{ hour: 0, judged: 2000, failed: 100 }], 0.003)).toBeNull();
  });
});
