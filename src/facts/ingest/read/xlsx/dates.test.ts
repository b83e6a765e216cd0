import { describe, expect, it } from "vitest";
import { hasLostDigits, numberKind, plainNumber, serialDate } from "./dates.js";

describe("number formats", () => {
  it.each([
    [0, undefined, "number"],
    [14, undefined, "date"],
    [31, undefined, "date"],
    [22, undefined, "date"],
    [20, undefined, "time"],
    [46, undefined, "elapsed"],
    [164, "yyyy-mm-dd hh:mm", "date"],
    [164, 'yyyy"年"m"月"d"日"', "date"],
    [164, "[$-804]aaaa;@", "number"],
    [164, "mmm\\-yy", "date"],
    [164, "h:mm AM/PM", "time"],
    [164, "[h]:mm", "elapsed"],
    [164, '0.00"days"', "number"],
    [164, "#,##0.00_);[Red](#,##0.00)", "number"],
    [164, "0.00E+00", "number"],
    [164, "General", "number"],
    [164, "@", "number"],
  ] as const)("%i %s is %s", (id, code, kind) => {
    expect(numberKind(id, code)).toBe(kind);
  });
});

describe("serial dates", () => {
  it.each([
    [45_356, "date", false, "2024-03-05"],
    [45_356.999_995, "date", false, "2024-03-06"],
    [45_356.25, "date", false, "2024-03-05 06:00:00"],
    [1, "date", false, "1900-01-01"],
    [59, "date", false, "1900-02-28"],
    [60, "date", false, "1900-02-29"],
    [61, "date", false, "1900-03-01"],
    [0, "date", false, ""],
    [0.5, "time", false, "12:00:00"],
    [1.25, "elapsed", false, "30:00:00"],
    [0, "date", true, "1904-01-01"],
    [43_894, "date", true, "2024-03-05"],
    [-1, "date", false, null],
    [3e6, "date", false, null],
  ] as const)("%d as %s (1904: %s) is %s", (serial, kind, epoch, text) => {
    expect(serialDate(serial, kind, epoch)).toBe(text);
  });
});

it("writes numbers without binary noise and keeps ids as stored", () => {
  expect(
    ["007", "12", "0.1", "19.989999999999998", "1e-7", "-2.5E-3", "1E+20", "100000000000000000"].map(
      plainNumber,
    ),
  ).toEqual(["007", "12", "0.1", "19.99", "0.0000001", "-0.0025", "1E+20", "100000000000000000"]);
  expect(["123456789012345", "1234567890123456", "4.2E+20", "0.1"].map(hasLostDigits)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
