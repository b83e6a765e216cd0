import { describe, expect, it } from "vitest";
import { fill, places } from "./message.js";

describe("filling a sentence", () => {
  it("sets a Latin word apart from the Chinese around it, and nothing else", () => {
    expect(fill("由{by}执行", { by: "service desk" })).toBe("由 service desk 执行");
    expect(fill("由{by}执行", { by: "客服部" })).toBe("由客服部执行");
    expect(fill("“{by}”打分", { by: "retailer" })).toBe("“retailer”打分");
    expect(fill("by {by}.", { by: "us" })).toBe("by us.");
  });
});

describe("places", () => {
  it("are the same for a count with its word and for a plain count", () => {
    expect(places("{n|row is|rows are} left")).toEqual(places("剩 {n:count} 行"));
    expect(places("{n|row|rows}")).not.toEqual(places("{n} 行"));
  });
});
