import { describe, expect, it } from "vitest";
import { accessCriteria, accessModes, scoreAccessModes } from "./access-modes.js";

describe("ways to reach customers", () => {
  it("stand as printed, seven rows of three, with the row on time marked", () => {
    const rows = accessCriteria
      .filter((c) => c.printed.mail !== null)
      .map((c) => [c.printed.mail, c.printed.personal, c.printed.phone].join(" "));
    expect(rows).toEqual([
      "poor very-good good",
      "fair very-good good",
      "good fair fair",
      "very-good poor fair",
      "fair very-good good",
      "fair very-good good",
      "poor very-good good",
    ]);
    expect(accessCriteria.filter((c) => c.doubtful).map((c) => c.id)).toEqual(["time"]);
    expect(accessCriteria.every((c) => c.printed.web === null)).toBe(true);
  });

  it("say what to go by for every way, and differ from print in the doubtful row only", () => {
    for (const c of accessCriteria)
      for (const mode of accessModes) {
        expect(c.proposed[mode]).toBeTruthy();
        if (c.printed[mode] !== null && !c.doubtful) expect(c.proposed[mode]).toBe(c.printed[mode]);
      }
    const time = accessCriteria.find((c) => c.id === "time")!;
    expect(time.proposed.phone).toBe("very-good");
    expect(time.printed.personal).toBe("very-good");
    expect(time.proposed.personal).toBe("fair");
  });

  it("are ranked by what counts", () => {
    expect(scoreAccessModes({ weights: { cost: 50 } })[0]!.mode).toBe("web");
    expect(scoreAccessModes({ weights: { "response-rate": 50 } })[0]!.mode).toBe("personal");
    const printed = scoreAccessModes({ reading: "printed" });
    expect(printed[0]).toMatchObject({ mode: "personal" });
    expect(printed[0]!.score).toBeCloseTo((5 * 3 + 1) / 21, 12);
    expect(printed.at(-1)).toEqual({ mode: "web", score: null, poorOn: [] });
  });

  it("take the firm's own grades before ours", () => {
    const plain = scoreAccessModes().find((s) => s.mode === "mail")!;
    const edited = scoreAccessModes({ grades: { "response-rate": { mail: "very-good" } } });
    const mail = edited.find((s) => s.mode === "mail")!;
    expect(mail.score! - plain.score!).toBeCloseTo(1 / 9, 12);
    expect(plain.poorOn).toContain("response-rate");
    expect(mail.poorOn).not.toContain("response-rate");
    expect(() => scoreAccessModes({ weights: { cost: -1 } })).toThrow(RangeError);
  });
});
