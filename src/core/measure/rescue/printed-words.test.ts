import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { printedGrades } from "./printed-grades.js";
import { splitPrinted } from "./printed-text.js";
import { rescuePrinted } from "./rescue-printed.js";

describe("captions inside a line", () => {
  const slide =
    "前文说明一句话。,3.1 标题在此一行,类别,60,20,20,10,30,60,表1 客户,后文说明一句话。,75,20,5,10,30,60,表2 产品,又一句。";

  it("take the cells around them up to the next sentence or heading", () => {
    expect(splitPrinted(slide, "file").map((t) => [t.name, t.lines])).toEqual([
      ["表1 客户", [{ line: 1, text: "类别,60,20,20,10,30,60" }]],
      ["表2 产品", [{ line: 1, text: "75,20,5,10,30,60" }]],
    ]);
  });

  it("may stand in the middle of their table, and keep the lines of the file", () => {
    const [table] = splitPrinted("一句话。\n类别,60,20,表1 客户,20\n10,30,60\n一句话。", "file");
    expect(table).toEqual({
      name: "表1 客户",
      lines: [
        { line: 2, text: "类别,60,20,20" },
        { line: 3, text: "10,30,60" },
      ],
    });
  });

  it("in front of their cells belong to these", () => {
    expect(splitPrinted("表1,60,20,20,10,30,60", "file")[0]).toEqual({
      name: "表1",
      lines: [{ line: 1, text: "60,20,20,10,30,60" }],
    });
  });
});

describe("graded words", () => {
  it("follow their names row by row", () => {
    const found = printedGrades("标准,邮寄,电话,样本控制,一般,好,灵活程度,差,好");
    expect(found).toMatchObject({ kind: "fits", grid: { columns: ["邮寄", "电话"] } });
    expect(found?.kind === "fits" && found.grid.rows.map((r) => r.cells.map((c) => c.printed))).toEqual([
      ["fair", "good"],
      ["poor", "good"],
    ]);
  });

  it("in one run, or in rows of unequal length, are not put in order", () => {
    expect(printedGrades("甲,乙,丙,差,好,一般,好,差,差")).toEqual({ kind: "several", alike: 2 });
    expect(printedGrades("甲,差,好,乙,一般,好,差")).toEqual({ kind: "none" });
    expect(printedGrades("甲,差,好,乙,丙,一般,好")).toEqual({ kind: "none" });
    expect(printedGrades("好,价格,一般")).toBeNull();
    expect(rescuePrinted("甲,乙,丙,差,好,一般,好,差,差").verdict).toBe("several");
  });
});

describe("a table that kept its shape", () => {
  it("is read without the numbers of its rows", () => {
    const found = rescuePrinted("客户类别,利润占比,数量占比\n1,60,5\n2,20,10\n3,10,15\n4,7,30\n5,3,40");
    expect(found.verdict).toBe("fits");
    expect(found.table!.table[4]).toEqual([3, 40]);
  });
});

describe("numbers that only look like a table", () => {
  test.each([
    ["classes whose columns do not add up", "30,20,14,8,1,2,3,4"],
    ["ratings without a benchmark", "4.1,3.9,4.4,2.8,3.3,3.1,4.9,2.2,3.7,1.8,2.6,4.6"],
    ["axes of a chart", "7,5,3,1,-1.0,1.0,3.0,-3.0"],
  ])("%s are none", (_, text) => {
    expect(rescuePrinted(text).verdict).not.toBe("fits");
  });
});

const seeds = new URL("../../../../../shared/seeds/", import.meta.url);
const text = existsSync(seeds)
  ? readdirSync(seeds)
      .filter((name) => name.startsWith("001"))
      .map((name) => readFileSync(new URL(name, seeds), "utf8"))
      .join()
  : "";

describe.skipIf(text === "")("the page of the text as it stands", () => {
  it("gives its six tables and figure 3-7, and no other", () => {
    const found = splitPrinted(text, "page").map(({ name, lines }) => ({
      name: name.replace(/\s/g, "").slice(0, 4),
      ...rescuePrinted(lines.map((l) => l.text).join("\n")),
    }));
    const fitting = found.filter((t) => t.verdict === "fits");
    const kind = (t: (typeof found)[number]) =>
      t.table?.shape.kind ?? (t.actions === null ? "grades" : "actions");
    expect(Object.fromEntries(fitting.map((t) => [t.name, kind(t)]))).toEqual({
      "表3-1": "distribution",
      "表3-2": "grades",
      "表3-3": "shares",
      "表3-4": "shares",
      "图3-7": "ranks",
      "表3-5": "comparison",
      "表3-6": "actions",
    });
    expect(found.filter((t) => t.verdict !== "fits").map((t) => t.name)).toEqual(["图3-9"]);
    const of = (name: string) => fitting.find((t) => t.name === name)!;
    expect(of("表3-5").labels!.names).toHaveLength(10);
    expect(of("图3-7").labels!.columns).toEqual(["A", "B", "C", "D"]);
    expect(of("表3-1").labels!.moved!.values).toEqual(["mean", "sd", "variance"]);
    expect(
      of("表3-6")
        .actions!.cells.map((c) => `${c.letter}${c.urgency}`)
        .join(),
    ).toBe("A5,B4,C3,D1,E2,F4,G2,H1,I1");
  });
});
