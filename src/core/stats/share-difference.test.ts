import { describe, expect, it } from "vitest";
import { shareDifference } from "./share-difference.js";

describe("shareDifference", () => {
  // Newcombe (1998), table II, column (a) 56/70 − 48/80 and column (h) 10/10 − 0/10, method 10.
  it("gives the published limits", () => {
    const a = shareDifference(56, 70, 48, 80, 0.95)!;
    expect(a.value).toBeCloseTo(0.2, 12);
    expect(a.low).toBeCloseTo(0.0524, 4);
    expect(a.high).toBeCloseTo(0.3339, 4);
    const h = shareDifference(10, 10, 0, 10, 0.95)!;
    expect(h.low).toBeCloseTo(0.6075, 4);
    expect(h.high).toBeCloseTo(1, 4);
  });

  it("knows no difference without cases", () => {
    expect(shareDifference(0, 0, 1, 2, 0.95)).toBeNull();
  });
});
