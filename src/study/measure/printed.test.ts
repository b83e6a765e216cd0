import { expect, test } from "vitest";
import { world } from "../../../test/study/mart.js";
import type { Findings } from "../../core/findings.js";
import { studyPrinted } from "./printed.js";

const study = async (texts: Readonly<Record<string, string>>) =>
  await studyPrinted(
    await world({
      orders: [],
      facts: {
        printed_line: Object.entries(texts).flatMap(([name, text], t) =>
          text.split("\n").map((line, i) => ({ name, line: i + 2, text: line, _src: t, _row: i + 2 })),
        ),
      },
    }),
  );
const rowsOf = (found: Findings, id: string) => {
  const table = found.tables.find((t) => t.id === `measure.${id}`);
  return (table?.rows ?? []).map((row) =>
    Object.fromEntries(table!.columns.map((c, i) => [c.id, row[i] ?? null])),
  );
};
const said = (found: Findings) => found.verdicts.map((v) => v.code.slice("measure.printed-".length));

const shares =
  "均值,方差,标准差,2%,14%,30%,7%,1%,12%,16%,14%,23%,26%,36%,30%,1%,45%,46%,25%,23%,35%,13%,24%,25%,17%,20%,12%,3%";
const means = "3.59,3.13,3.01,3,3.02";
const [sds, variances] = ["1.049714,1.270079,1.577942,1.058301,0.812158", "1.1019,1.6131,2.4899,1.12,0.6596"];

test("nothing printed, nothing said", async () => {
  const found = await studyPrinted(await world({ orders: [] }));
  expect([found.figures, found.tables, found.verdicts]).toEqual([[], [], []]);
});

test("a planted misprint stands beside the recomputed value, and leads to its file", async () => {
  const found = await study({ "表3-1": [shares, means.replace("3.13", "3.31"), sds, variances].join(",") });
  expect(rowsOf(found, "printed-misprints")).toEqual([
    { name: "表3-1", row: "2", column: "mean", printed: 3.31, recomputed: 3.13, cause: "digits-swapped" },
  ]);
  expect(rowsOf(found, "printed-distributions")[1]).toMatchObject({
    mean: 3.31,
    "mean-recomputed": 3.13,
    sum: 1,
  });
  expect(found.figures.find((f) => f.id === "measure.printed.misprints")?.value).toBe(1);
  const wrong = found.verdicts.find((v) => v.code === "measure.printed-misprint")!;
  expect(wrong.values).toMatchObject({ atRow: "2", atColumn: "mean", printed: 3.31, recomputed: 3.13 });
  expect(found.tables.find((t) => t.id === "measure.printed-misprints")!.rowEvidence).toEqual([
    { query: "fact.printed_line", args: { name: "表3-1" } },
  ]);
});

test("a wrong share is named, and the row is recomputed with it set right", async () => {
  const found = await study({ t: [shares.replace("35%", "53%"), means, sds, variances].join(",") });
  expect(rowsOf(found, "printed-misprints")).toMatchObject([
    { row: "3", column: "score-4", printed: 53, recomputed: 35 },
  ]);
  expect(rowsOf(found, "printed-distributions")[2]!["mean-recomputed"]).toBeCloseTo(3.01, 9);
});

test("heads that are printed in another order than their values are told; in the same order nothing is said", async () => {
  const swapped = await study({ t: [shares, means, sds, variances].join(",") });
  expect(said(swapped)).toContain("moved");
  expect(swapped.verdicts.find((v) => v.code === "measure.printed-moved")!.values).toMatchObject({
    heads: ["mean", "variance", "sd"],
    values: ["mean", "sd", "variance"],
  });
  const straight = shares.replace("方差,标准差", "标准差,方差");
  expect(said(await study({ t: [straight, means, sds, variances].join(",") }))).toEqual(["fits"]);
});

test("names apart from their numbers are shown down and up, and none is asserted", async () => {
  const found = await study({ t: "1,2,3,准时,完整,快速,5.0,4.0,3.0,4.5,4.0,3.5,4.0,4.5,3.0,0.5,-0.5,0.5" });
  expect(rowsOf(found, "printed-comparisons").map((r) => [r.row, r["name-down"], r["name-up"]])).toEqual([
    ["1", "准时", "快速"],
    ["2", "完整", "完整"],
    ["3", "快速", "准时"],
  ]);
  expect(found.verdicts.find((v) => v.code === "measure.printed-names")!.values).toMatchObject({
    number: "1",
    down: "准时",
    up: "快速",
  });
});

test("ranks of pairs are named by their letters, and held against the shares of their classes", async () => {
  const found = await study({
    客户: "1,2,3,4,5,60,20,10,7,3,5,10,15,30,40",
    产品: "A,B,C,D,75,15,8,2,10,20,30,40",
    组合: "客户类别,产品类型,1,2,3,4,5,1,3,5,9,11,2,4,8,14,17,6,7,13,15,18,10,12,16,19,20,A,B,C,D",
  });
  expect(rowsOf(found, "printed-pairs")[2]).toEqual({
    name: "组合",
    row: "1",
    column: "C",
    "rows-are": "客户类别",
    "columns-are": "产品类型",
    rank: 6,
  });
  expect(rowsOf(found, "printed-shares").at(-1)).toMatchObject({
    class: "D",
    "value-so-far": 1,
    "per-head": 0.05,
  });
  expect(rowsOf(found, "printed-ranks").map((r) => r.differ)).toEqual([15, 15]);
});

test("a grade that the field contradicts stands beside what the field says", async () => {
  const found = await study({
    t: "标准,邮寄问卷,个人访问,电话访问\n1、样本控制,一般,很好,好\n2、时间,一般,很好,好\n3、敏感问题答案的标准性,好,一般,一般",
  });
  expect(rowsOf(found, "printed-grades").slice(3, 7)).toMatchObject([
    { row: "时间", column: "邮寄问卷", printed: "fair", field: "poor" },
    { column: "个人访问", printed: "very-good", field: "fair" },
    { column: "电话访问", printed: "good", field: "very-good" },
    { row: "敏感问题答案的标准性", meant: "敏感问题答案的准确性", field: null },
  ]);
  expect(said(found)).toEqual(["grades", "grade-doubtful", "word-doubtful"]);
});

test("what no arrangement holds proves no misprint", async () => {
  const found = await study({ t: "17,4,80,33,21,9,54,62,70,8", u: "只有文字" });
  expect(rowsOf(found, "printed").map((r) => r.verdict)).toEqual(["none", "no-numbers"]);
  expect(rowsOf(found, "printed-misprints")).toEqual([]);
  expect(found.verdicts.every((v) => v.kind === "cannot-tell")).toBe(true);
});
