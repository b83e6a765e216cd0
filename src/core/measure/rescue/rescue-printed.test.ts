import { expect, test } from "vitest";
import { classGini } from "./class-concentration.js";
import { splitPrinted } from "./printed-text.js";
import { misprintCause, rescuePrinted } from "./rescue-printed.js";

test("tables are parted by titles above them, or by captions below them", () => {
  const names = (text: string) => splitPrinted(text, "file").map((t) => [t.name, t.lines.length]);
  expect(names("表3-3 客户\n1,2\n3,4\n\nTable 3-4\n5,6")).toEqual([
    ["表3-3 客户", 2],
    ["Table 3-4", 1],
  ]);
  expect(names("1,2\n3,4\n表3-3\n5,6\n表3-4")).toEqual([
    ["表3-3", 2],
    ["表3-4", 1],
  ]);
  expect(names("1,2\n3,4")).toEqual([["file", 2]]);
  expect(names("表1\n1\n表1\n2").map(([name]) => name)).toEqual(["表1", "表1 (2)"]);
});

test("figure 3-7 has customers down and products across, as its numbering says", () => {
  const r = rescuePrinted(
    "客户类别,产品类型,1,2,3,4,5,1,3,5,9,11,2,4,8,14,17,6,7,13,15,18,10,12,16,19,20,A,B,C,D",
  );
  expect(r.verdict).toBe("fits");
  expect(r.table!.table[4]).toEqual([11, 17, 18, 20]);
});

test("what cannot be put in order is said", () => {
  expect(rescuePrinted("只有文字").verdict).toBe("no-numbers");
  expect(rescuePrinted("1.5,2.5,3.5").verdict).toBe("none");
});

test("the likely cause of a misprint", () => {
  const cause = (printed: number, recomputed: number, grade: "rounding" | "misprint" = "misprint") =>
    misprintCause({ row: 0, column: 0, printed, recomputed, grade });
  expect([
    cause(1.28, 1.29, "rounding"),
    cause(53, 35),
    cause(0.72, -0.72),
    cause(48, 4.8),
    cause(3, 8),
  ]).toEqual(["rounding", "digits-swapped", "sign-lost", "point-moved", "other"]);
});

test("concentration of tables 3-3 and 3-4", () => {
  expect(
    classGini([
      [60, 5],
      [20, 10],
      [10, 15],
      [7, 30],
      [3, 40],
    ]),
  ).toBeCloseTo(0.774, 9);
  expect(
    classGini([
      [75, 10],
      [15, 20],
      [8, 30],
      [2, 40],
    ]),
  ).toBeCloseTo(0.761, 9);
  expect(classGini([[0, 0]])).toBeNull();
});
