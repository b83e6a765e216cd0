import { describe, expect, it } from "vitest";
import { wordOfMouthReach } from "./word-of-mouth.js";

describe("wordOfMouthReach", () => {
  it("never passes the market, where the naive product does", () => {
    expect(wordOfMouthReach(200, 9, 30)).toBeLessThan(200);
    expect(wordOfMouthReach(200, 9, 1e6)).toBeLessThanOrEqual(200);
    expect(wordOfMouthReach(5, 9, 1)).toBe(5);
    expect(wordOfMouthReach(200, 9, 0)).toBe(0);
  });
});
