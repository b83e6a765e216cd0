import { describe, expect, it } from "vitest";
import { displayWidth, textTable } from "./text-table.js";

describe("textTable", () => {
  it("aligns Chinese and Latin text by the columns a terminal gives them", () => {
    const lines = textTable([
      ["表头", "n"],
      ["订单号", "1"],
      ["id", "22"],
    ]).split("\n");
    expect(lines[2]).toBe("订单号  1");
    expect(lines[3]).toBe("id      22");
    expect(displayWidth(lines[1] ?? "")).toBe(6 + 2 + 2);
  });
  it("keeps a cell on one line and clips what is too long", () => {
    const [, , row] = textTable([["a"], [`x\ny${"z".repeat(100)}`]]).split("\n");
    expect(row).toMatch(/^x yz+…$/);
    expect(displayWidth(row ?? "")).toBeLessThanOrEqual(44);
  });
});
