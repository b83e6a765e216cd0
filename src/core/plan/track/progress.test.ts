import { describe, expect, it } from "vitest";
import { progress } from "./progress.js";

const cases = (before: [number, number], since: [number, number]) => ({
  goodBefore: before[0],
  before: before[1],
  goodSince: since[0],
  since: since[1],
});

describe("what came of a change", () => {
  it("is on track where the level rose for certain and the promise is still within reach", () => {
    expect(progress(cases([900, 1000], [960, 1000]), 0.06, 0.95)).toMatchObject({ verdict: "on-track" });
  });
  it("is behind where even the best reading falls short of the promise", () => {
    const told = progress(cases([900, 1000], [905, 1000]), 0.09, 0.95);
    expect([told.verdict, told.why]).toEqual(["behind", "not-reached"]);
    expect(told.difference!.high).toBeLessThan(0.09);
  });
  it("is too early to say where neither nothing nor the promise can be ruled out", () => {
    expect(progress(cases([90, 100], [38, 40]), 0.06, 0.95)).toMatchObject({
      verdict: "too-early",
      why: "open",
    });
  });
  it("is too early on few cases or none, and cannot be told without a past", () => {
    expect(progress(cases([900, 1000], [20, 20]), 0.06, 0.95).why).toBe("too-few");
    expect(progress(cases([900, 1000], [0, 0]), 0.06, 0.95)).toMatchObject({
      verdict: "too-early",
      difference: null,
    });
    expect(progress(cases([0, 0], [9, 10]), 0.06, 0.95).verdict).toBe("cannot-tell");
  });
  it("lets service fall as far as was meant, and no further", () => {
    expect(progress(cases([2000, 2000], [1960, 2000]), -0.05, 0.95).verdict).toBe("on-track");
    expect(progress(cases([2000, 2000], [1700, 2000]), -0.05, 0.95).verdict).toBe("behind");
  });
});
