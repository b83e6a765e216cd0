import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pairPriorityTemplate } from "../../level/priority-template.js";
import { arrange } from "./arrangement.js";
import { printedNumbers } from "./printed-number.js";
import { checkTable, type Rescue, rescueTable } from "./rescue-table.js";
import type { TableShape } from "./table-check.js";
import { usualShapes } from "./usual-shapes.js";

const fits = (r: Rescue) => {
  if (r.kind !== "fits") throw new Error(r.kind);
  return r.best;
};

const percentages =
  "2%,14%,30%,7%,1%,12%,16%,14%,23%,26%,36%,30%,1%,45%,46%,25%,23%,35%,13%,24%,25%,17%,20%,12%,3%";
const means = "3.59,3.13,3.01,3,3.02";
const sds = "1.049714,1.270079,1.577942,1.058301,0.812158";
const table31 = `1,2,4,5,3,${percentages},${means},${sds},1.1019,1.6131,2.4899,1.12,0.6596,1,2,3,4,5,(2)`;
const ratings: TableShape = {
  kind: "distribution",
  scores: [1, 2, 3, 4, 5],
  statistics: ["mean", "variance", "sd"],
};
const elements = [
  [2, 12, 36, 25, 25],
  [14, 16, 30, 23, 17],
  [30, 14, 1, 35, 20],
  [7, 23, 45, 13, 12],
  [1, 26, 46, 24, 3],
];

describe("table 3-1: importance of five elements", () => {
  it("was read out score by score, and its standard deviations stand before the variances", () => {
    const t = fits(rescueTable(printedNumbers(table31), [ratings]));
    expect(t.table.map((row) => row.slice(0, 5))).toEqual(elements);
    expect(t.table.map((row) => row[6])).toEqual([1.1019, 1.6131, 2.4899, 1.12, 0.6596]);
    expect(t.arrangement.order).toEqual([0, 1, 2, 3, 4, 5, 7, 6]);
    expect(t.labels).toEqual({ before: 5, after: 5 });
    expect(t).toMatchObject({ tested: 25, held: 25, misprints: [], sums: [100, 100, 100, 100, 100] });
    expect(t.spread).toBe("population");
  });

  it("takes the scores in rising order though their heads slipped", () => {
    const slipped = { ...ratings, scores: [1, 2, 4, 5, 3] };
    const t = fits(rescueTable(printedNumbers(table31), [slipped]));
    expect(t.held).toBe(t.tested);
    expect(t.columns.slice(0, 5)).toEqual(["1", "2", "4", "5", "3"]);
    expect(t.table[0]!.slice(0, 5)).toEqual([2, 12, 25, 25, 36]);
  });

  it("read element by element has rows of 54, 91, 158, 120 and 77 %: not it", () => {
    const shares: TableShape = { ...ratings, statistics: [] };
    const wrong = arrange(printedNumbers(percentages), {
      rows: 5,
      blocks: [{ columns: 5, reading: "by-row" }],
      order: [0, 1, 2, 3, 4],
    })!;
    const check = checkTable(shares, wrong);
    expect(check.sums).toEqual([54, 91, 158, 120, 77]);
    expect(check.held).toBe(0);
    expect(check.misprints.every((m) => m.grade === "misprint" && m.column === null)).toBe(true);
    const t = fits(rescueTable(printedNumbers(percentages), [shares]));
    expect(t.table).toEqual(elements);
  });

  it("with one wrong percentage is still put together, and the cell is named", () => {
    const t = fits(rescueTable(printedNumbers(table31.replace("35%", "53%")), [ratings]));
    expect(t.misprints).toEqual([{ row: 2, column: 3, printed: 53, recomputed: 35, grade: "misprint" }]);
  });

  it("with one wrong mean or spread names that", () => {
    const mean = fits(rescueTable(printedNumbers(table31.replace("3.13", "3.31")), [ratings]));
    expect(mean.misprints).toEqual([
      { row: 1, column: 5, printed: 3.31, recomputed: 3.13, grade: "misprint" },
    ]);
    const spread = fits(rescueTable(printedNumbers(table31.replace("1.6131", "1.6113")), [ratings]));
    expect(spread.misprints).toEqual([
      { row: 1, column: 6, printed: 1.6113, recomputed: 1.6131, grade: "misprint" },
    ]);
  });

  it("says when the spread was divided by one fewer than answered", () => {
    const sample = `${percentages},${means},1.113030,1.629394,2.515051,1.131313,0.666263,1.055003,1.276477,1.585891,1.063632,0.816249`;
    const t = fits(rescueTable(printedNumbers(sample), [{ ...ratings, answers: 100 }]));
    expect(t).toMatchObject({ spread: "sample", misprints: [], held: 25 });
  });
});

describe("tables 3-3 and 3-4: classes of customers and products", () => {
  it("were read out column by column; profit per head falls from class to class", () => {
    const customers = fits(
      rescueTable(printedNumbers("1,2,3,4,5,60,20,10,7,3,5,10,15,30,40"), [{ kind: "shares" }]),
    );
    expect(customers.table).toEqual([
      [60, 5],
      [20, 10],
      [10, 15],
      [7, 30],
      [3, 40],
    ]);
    expect(customers.cumulative.map(([value, count]) => [count, value])).toEqual([
      [5, 60],
      [15, 80],
      [30, 90],
      [60, 97],
      [100, 100],
    ]);
    expect(customers.labels).toEqual({ before: 5, after: 0 });
    const products = fits(rescueTable(printedNumbers("A,B,C,D,75,15,8,2,10,20,30,40"), [{ kind: "shares" }]));
    expect(products.cumulative.map(([value, count]) => [count, value])).toEqual([
      [10, 75],
      [30, 90],
      [60, 98],
      [100, 100],
    ]);
  });

  it("knows value from count when they are swapped", () => {
    const t = fits(rescueTable(printedNumbers("10,20,30,40,75,15,8,2"), [{ kind: "shares" }]));
    expect(t.table[0]).toEqual([75, 10]);
    expect(t.arrangement.order).toEqual([1, 0]);
  });

  it("names a column that does not add up", () => {
    const t = fits(rescueTable(printedNumbers("60,20,10,7,4,5,10,15,30,40"), [{ kind: "shares" }]));
    expect(t.misprints).toEqual([{ row: null, column: 0, printed: 101, recomputed: 100, grade: "rounding" }]);
    const far = fits(rescueTable(printedNumbers("60,20,10,7,3,5,10,15,30,50"), [{ kind: "shares" }]));
    expect(far.misprints).toEqual([
      { row: null, column: 1, printed: 110, recomputed: 100, grade: "misprint" },
    ]);
  });
});

const table35 =
  "编号,1,2,3,4,5,6,7,8,9,10,要 素,重要性,5.71,5.56,5.40,5.27,5.06,4.75,4.05,3.82,3.19,2.05,5.35,4.93,4.79,4.53,5.21,4.63,4.98,5.01,5.24,4.12,5.03,5.65,4.61,3.89,5.69,4.36,3.69,5.48,4.64,4.14,0.32,-0.72,0.18,0.64,-0.48,0.27,1.28,-0.46,0.61,-0.02,表3-5 数据表格示例";

describe("table 3-5: importance, own performance, benchmark, relative performance", () => {
  it("holds, three rows within rounding", () => {
    const t = fits(rescueTable(printedNumbers(table35), [{ kind: "comparison" }]));
    expect(t.table[0]).toEqual([5.71, 5.35, 5.03, 0.32]);
    expect(t.table[9]).toEqual([2.05, 4.12, 4.14, -0.02]);
    expect(t.held).toBe(t.tested);
    expect(t.misprints).toEqual([
      { row: 6, column: 3, printed: 1.28, recomputed: 1.29, grade: "rounding" },
      { row: 7, column: 3, printed: -0.46, recomputed: -0.47, grade: "rounding" },
      { row: 8, column: 3, printed: 0.61, recomputed: 0.6, grade: "rounding" },
    ]);
  });

  it("shows a real misprint among them", () => {
    const t = fits(rescueTable(printedNumbers(table35.replace("4.79", "4.97")), [{ kind: "comparison" }]));
    expect(t.misprints.find((m) => m.grade === "misprint")).toEqual({
      row: 2,
      column: 3,
      printed: 0.18,
      recomputed: 0.36,
      grade: "misprint",
    });
  });

  it("is found when own and benchmark columns changed places, and when read row by row", () => {
    const numbers = printedNumbers(table35).slice(10);
    const columns = [0, 1, 2, 3].map((c) => numbers.slice(10 * c, 10 * c + 10));
    const swapped = fits(
      rescueTable([columns[0]!, columns[2]!, columns[1]!, columns[3]!].flat(), [{ kind: "comparison" }]),
    );
    expect(swapped.arrangement.order).toEqual([0, 2, 1, 3]);
    expect(swapped.table[0]).toEqual([5.71, 5.35, 5.03, 0.32]);
    const byRow = fits(
      rescueTable(
        columns[0]!.flatMap((_, r) => columns.map((c) => c[r]!)),
        [{ kind: "comparison" }],
      ),
    );
    expect(byRow.arrangement.blocks).toEqual([{ columns: 4, reading: "by-row" }]);
    expect(byRow.table).toEqual(swapped.table);
  });
});

const figure37 = "客户类别,产品类型,1,2,3,4,5,1,3,5,9,11,2,4,8,14,17,6,7,13,15,18,10,12,16,19,20,A,B,C,D";
const ranks: TableShape = { kind: "ranks", rows: 5, columns: 4 };

describe("figure 3-7: ranks of customers and products", () => {
  it("was read out product by product", () => {
    const t = fits(rescueTable(printedNumbers(figure37), [ranks]));
    expect(t.arrangement.blocks).toEqual([{ columns: 4, reading: "by-column" }]);
    Object.values(pairPriorityTemplate).forEach((column, c) => {
      expect(t.table.map((row) => row[c])).toEqual([...column]);
    });
    expect(t).toMatchObject({ held: 32, tested: 32, misprints: [] });
  });

  it("names a rank printed twice where only one of both cells can be wrong", () => {
    const t = fits(rescueTable(printedNumbers(figure37.replace(",13,", ",10,")), [ranks]));
    expect(t.misprints).toEqual([{ row: 2, column: 2, printed: 10, recomputed: 13, grade: "misprint" }]);
  });

  it("cannot be told when every order of reading rises", () => {
    const sorted = Array.from({ length: 20 }, (_, i) => i + 1).join();
    const r = rescueTable(printedNumbers(sorted), [ranks]);
    expect(r.kind).toBe("several");
  });
});

describe("putting tables together again", () => {
  it("refuses numbers that no arrangement explains, and says which came nearest", () => {
    const r = rescueTable(printedNumbers("17,4,80,33,21,9,54,62,70,8"), [{ kind: "shares" }]);
    expect(r.kind).toBe("none");
    expect(r.kind === "none" && r.nearest?.sums.every((s) => s !== 100)).toBe(true);
    expect(rescueTable(printedNumbers("1.5,2.5,3.5"), [{ kind: "shares" }])).toEqual({
      kind: "none",
      nearest: null,
    });
    expect(rescueTable([], [ratings, ranks])).toEqual({ kind: "none", nearest: null });
  });

  it("picks the shape that holds when several are expected", () => {
    const shapes: TableShape[] = [{ kind: "shares" }, { kind: "comparison" }, ratings, ranks];
    expect(fits(rescueTable(printedNumbers(table31), shapes)).shape.kind).toBe("distribution");
    expect(fits(rescueTable(printedNumbers(table35), shapes)).shape.kind).toBe("comparison");
    expect(fits(rescueTable(printedNumbers(figure37), shapes)).shape.kind).toBe("ranks");
    expect(fits(rescueTable(printedNumbers("75,15,8,2,10,20,30,40"), shapes)).shape.kind).toBe("shares");
  });

  it("tells the tables of the text apart without being told what they hold", () => {
    const kind = (text: string) => {
      const numbers = printedNumbers(text);
      const r = rescueTable(numbers, usualShapes(numbers));
      return r.kind === "fits"
        ? `${r.best.shape.kind} ${r.best.table.length}×${r.best.columns.length}`
        : r.kind;
    };
    expect(kind(table31)).toBe("distribution 5×8");
    expect(kind(percentages)).toBe("distribution 5×5");
    expect(kind(table35)).toBe("comparison 10×4");
    expect(kind("1,2,3,4,5,60,20,10,7,3,5,10,15,30,40")).toBe("shares 5×2");
    expect(kind("A,B,C,D,75,15,8,2,10,20,30,40")).toBe("shares 4×2");
    // Five customer classes by four products, or the other way round: the numbers alone allow both.
    expect(kind(figure37)).toBe("several");
  });

  it("reads full-width digits, real minus signs and percent, and leaves words and their numbers out", () => {
    expect(printedNumbers("表3-5，５．３５、−0.72 (2) 例1 14％").map((p) => p.value)).toEqual([
      5.35, -0.72, 14,
    ]);
    expect(printedNumbers("12.50%")).toEqual([{ value: 12.5, decimals: 2, percent: true }]);
  });

  it("finds a distribution however its two blocks were read out", () => {
    const shares = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 4, maxLength: 4 });
    const table = fc.array(shares, { minLength: 4, maxLength: 7 }).map((rows) =>
      rows.map((row) => {
        // To 100 with whole numbers, so that the row holds exactly.
        const sum = row.reduce((all, p) => all + p, 0);
        const whole = row.map((p) => Math.floor((100 * p) / sum));
        return whole.with(0, whole[0]! + 100 - whole.reduce((all, p) => all + p, 0));
      }),
    );
    const shape: TableShape = { kind: "distribution", scores: [1, 2, 3, 4], statistics: ["mean", "sd"] };
    fc.assert(
      fc.property(table, fc.boolean(), fc.boolean(), (rows, byRow, statisticsFirst) => {
        const mean = (row: number[]) => row.reduce((all, p, i) => all + p * (i + 1), 0) / 100;
        const sd = (row: number[]) =>
          Math.sqrt(row.reduce((all, p, i) => all + p * (i + 1 - mean(row)) ** 2, 0) / 100);
        const block = byRow ? rows.flat() : [0, 1, 2, 3].flatMap((c) => rows.map((row) => row[c]!));
        const cells = block.map((p) => `${p}%`);
        const statistics = [...rows.map((r) => mean(r).toFixed(4)), ...rows.map((r) => sd(r).toFixed(4))];
        const text = (statisticsFirst ? [...statistics, ...cells] : [...cells, ...statistics]).join();
        const r = rescueTable(printedNumbers(text), [shape]);
        const found = r.kind === "fits" ? [r.best] : r.kind === "several" ? r.tables : [];
        expect(found.some((t) => t.table.every((row, i) => row.slice(0, 4).join() === rows[i]!.join()))).toBe(
          true,
        );
        expect(found[0]!.held).toBe(found[0]!.tested);
      }),
      { numRuns: 40 },
    );
  });
});

const seeds = new URL("../../../../../shared/seeds/", import.meta.url);
const text = existsSync(seeds)
  ? readdirSync(seeds)
      .filter((name) => name.startsWith("001"))
      .map((name) => readFileSync(new URL(name, seeds), "utf8"))
      .join()
  : "";

describe.skipIf(text === "")("the text as it stands", () => {
  const between = (from: string, to: string) =>
    text.slice(text.indexOf(from), text.indexOf(to, text.indexOf(from)));

  it("gives its tables back", () => {
    const moments = fits(rescueTable(printedNumbers(between("标准差,1,2,4,5,3", "表3-1 各要素")), [ratings]));
    expect(moments.table.map((row) => row.slice(0, 5))).toEqual(elements);
    const rivals = fits(
      rescueTable(printedNumbers(between("编号,1,2", "表3-5 数据")), [{ kind: "comparison" }]),
    );
    expect(rivals.table.length).toBe(10);
    const pairs = fits(rescueTable(printedNumbers(between("产品类型,1,2,3", "图3-7 客户")), [ranks]));
    expect(pairs.table[4]).toEqual([11, 17, 18, 20]);
    const customers = fits(
      rescueTable(printedNumbers(between("客户类别,该类客户带来", "表 3-3")), [{ kind: "shares" }]),
    );
    expect(customers.sums).toEqual([100, 100]);
    const products = fits(
      rescueTable(printedNumbers(between("产品类别,该产品带来", "表 3-4")), [{ kind: "shares" }]),
    );
    expect(products.sums).toEqual([100, 100]);
  });
});
