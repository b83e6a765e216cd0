import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { cellValue } from "./questionnaire/cell-value.js";
import { isQuestionnaire } from "./questionnaire.js";

const dir = mkdtempSync(join(tmpdir(), "plimsoll-form-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const place = (accepts: string, more: Partial<Parameters<typeof cellValue>[1]> = {}) => ({
  accepts,
  low: "1",
  high: "7",
  options: new Map([["批发商 Wholesaler", "批发商"]]),
  ...more,
});
const kept = (value: string) => ({ kind: "value", value });

describe("what stands in a cell of a questionnaire", () => {
  it.each([
    ["7", kept("7")],
    ["７", kept("7")],
    ["5.0", kept("5")],
    ["", { kind: "none" }],
    ["不了解", { kind: "none" }],
    ["不了解 Not known", { kind: "none" }],
    ["0", { kind: "refused", expected: "1–7" }],
    ["8", { kind: "refused", expected: "1–7" }],
    ["3.5", { kind: "refused", expected: "1–7" }],
    ["good", { kind: "refused", expected: "1–7" }],
  ])("as a score on 1–7: %s", (text, told) => {
    expect(cellValue(text, place("scale"))).toEqual(told);
  });

  it.each([
    ["percent", "60", kept("60")],
    ["percent", "33.3 %", kept("33.3")],
    ["percent", "101", { kind: "refused", expected: "0–100" }],
    ["percent", "-1", { kind: "refused", expected: "0–100" }],
    // Typed in percent, kept as a share.
    ["share", "98.6", kept("0.986")],
    ["share", "100", kept("1")],
    ["share", "0.98", { kind: "refused", expected: "0–100 (98 = 98 %)" }],
    ["number", "1,200.5", kept("1200.5")],
    ["number", "-3", { kind: "refused", expected: "≥ 0" }],
    ["signed", "-3.5%", kept("-3.5")],
    ["number", "about 3", { kind: "refused", expected: "≥ 0" }],
  ] as const)("as %s: %s", (accepts, text, told) => {
    expect(cellValue(text, place(accepts))).toEqual(told);
  });

  it("as one of a list, in either language", () => {
    for (const text of ["批发商 Wholesaler", "批发商", "wholesaler"])
      expect(cellValue(text, place("list"))).toEqual(kept("批发商"));
    expect(cellValue("smith", place("list"))).toMatchObject({ kind: "refused" });
  });

  it.each([
    ["2026-3-5", kept("2026-03-05")],
    ["2026年3月5日", kept("2026-03-05")],
    ["2026-02-30", { kind: "refused", expected: "2026-03-15" }],
    ["spring", { kind: "refused", expected: "2026-03-15" }],
  ])("as a day: %s", (text, told) => {
    expect(cellValue(text, place("date"))).toEqual(told);
  });
});

it("other files are no questionnaires", async () => {
  const path = join(dir, "broken.xlsx");
  writeFileSync(path, "no workbook");
  expect(await isQuestionnaire(path, "broken.xlsx")).toBe(false);
  expect(await isQuestionnaire(join(dir, "a.csv"), "a.csv")).toBe(false);
});
