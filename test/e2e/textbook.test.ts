import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.js";
import type { Results } from "../../src/core/findings.js";

const dir = mkdtempSync(join(tmpdir(), "plimsoll-textbook-"));
let out = "";
const plimsoll = (...argv: string[]) => {
  out = "";
  return main(argv, {
    stdout: (text) => {
      out += text;
    },
    stderr: () => {},
    terminal: false,
    env: { LANG: "en_US.UTF-8" },
    cwd: dir,
    ask: async () => "",
    open: () => {},
  });
};
let results: Results;
const column = (table: string, id: string) => {
  const { columns, rows } = results.tables[table]!;
  const at = columns.findIndex((c) => c.id === id);
  return rows.map((row) => row[at]);
};

beforeAll(async () => {
  expect(await plimsoll("demo", "--textbook", "book", "--lang", "zh")).toBe(0);
  results = JSON.parse(readFileSync(join(dir, "book", "out", "results.json"), "utf8"));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe("the textbook's case, a workspace without orders", () => {
  it("places the ten elements of table 3-5 where the text's matrices have them", () => {
    const cells = new Map(
      column("measure.rivals", "number").map((n, i) => [n, column("measure.rivals", "cell")[i]]),
    );
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => cells.get(n)).join("")).toBe("CBBBCEEDDH");
  });

  it("shows rows 2, 5, 7 and 8 as not firm under the illustrative standard error", () => {
    const numbers = column("measure.placement", "number");
    const firm = column("measure.placement", "firm");
    expect(numbers.filter((_, i) => firm[i] === "not-firm").sort()).toEqual([2, 5, 7, 8]);
  });

  it("gives the means of table 3-1, and only element 3 differs by type", () => {
    const means = column("measure.importance", "mean").map(Number);
    expect([...means].sort()).toEqual([3, 3.01, 3.02, 3.13, 3.59]);
    const split = column("measure.split", "verdict");
    const named = column("measure.split", "element");
    expect(named.filter((_, i) => split[i] === "explained")).toEqual(["要素3"]);
  });

  it("reproduces every printed table; three values of 3-5 are rounded otherwise", () => {
    expect(new Set(column("measure.printed", "verdict"))).toEqual(new Set(["fits"]));
    expect(column("measure.printed-misprints", "recomputed")).toEqual([1.29, -0.47, 0.6]);
  });

  it("decodes the nine fields of table 3-6, and says that figure 3-7 does not follow from 3-3 and 3-4", () => {
    expect(column("measure.printed-actions", "action")[0]).toBe("definitely-improve");
    expect(column("measure.printed-actions", "action")[5]).toBe("improve");
    expect(column("measure.printed-ranks", "differ")).toEqual([15, 15]);
  });

  it("shows the doubtful row and word of table 3-2 beside what the field says", () => {
    const [rows, printed, field, meant] = ["row", "printed", "field", "meant"].map((c) =>
      column("measure.printed-grades", c),
    ) as [unknown[], unknown[], unknown[], unknown[]];
    expect(rows).toHaveLength(21);
    expect(rows.flatMap((row, i) => (row === "时间" ? [`${printed[i]} ${field[i]}`] : []))).toEqual([
      "fair poor",
      "very-good fair",
      "good very-good",
    ]);
    expect(new Set(meant.filter((m) => m !== null))).toEqual(new Set(["敏感问题答案的准确性"]));
  });

  it("says on the first page what is wrong with the printed tables, and when it was answered", async () => {
    const page = readFileSync(join(dir, "book", "out", "report.zh.html"), "utf8");
    expect(page).toContain("表头次序印反（表3-1）");
    expect(page).toContain("时间");
    expect(page).toContain("答卷日期");
    expect(page).not.toContain("统计期间");
    expect(await plimsoll("run", "book", "--lang", "zh")).toBe(0);
    expect(out).toMatch(/^教材算例（答卷日期 2025年3月31日）/);
    expect(out).not.toMatch(/0 ?个?订单/);
  });

  it("asserts no name of table 3-5: both readings stand beside the number", async () => {
    expect(column("measure.printed-comparisons", "name-down")[0]).toBe("订单处理人员距离客户较近");
    expect(column("measure.printed-comparisons", "name-up")[0]).toBe("对加急订单的处理速度");
    expect(await plimsoll("explain", "measure.printed-comparisons[表3-5|7].recomputed", "book")).toBe(0);
    expect(out.split("\n")[0]).not.toMatch(/对投诉采取行动|交付频率/);
    expect(out).toContain("table-3-5.txt");
  });

  it("tells nothing of orders", () => {
    expect(results.figures.some((f) => f.id === "measure.orders" || !f.id.startsWith("measure."))).toBe(
      false,
    );
  });
});

describe("plimsoll rescue", () => {
  it("names a misprint planted in table 3-1, from a GB18030 file too", async () => {
    const text = readFileSync(join(dir, "book", "data", "table-3-1.txt"), "utf8").replace("35%", "53%");
    writeFileSync(join(dir, "t.txt"), text);
    expect(await plimsoll("rescue", "t.txt", "--json")).toBe(0);
    const [table] = JSON.parse(out).tables;
    expect(table.misprints).toMatchObject([{ row: 2, printed: 53, recomputed: 35, cause: "digits-swapped" }]);
    // 表3-3 in GB18030.
    const head = Buffer.from([0xb1, 0xed]);
    writeFileSync(
      join(dir, "g.txt"),
      Buffer.concat([head, Buffer.from("3-3\n60,20,10,7,3,5,10,15,30,40\n")]),
    );
    expect(await plimsoll("rescue", "g.txt", "--json", "--lang", "en")).toBe(0);
  });

  it("writes the tables that fit as CSV or a workbook, which it reads again", async () => {
    const file = join("book", "data", "table-3-3.txt");
    expect(await plimsoll("rescue", file, "--out", "t.csv", "--lang", "zh")).toBe(0);
    expect(readFileSync(join(dir, "t.csv"), "utf8").split("\r\n").slice(0, 3)).toEqual([
      "\ufeff表3-3",
      "#,价值占比,数量占比",
      "1,60,5",
    ]);
    expect(await plimsoll("rescue", file, "--out", "t.csv")).toBe(2);
    expect(await plimsoll("rescue", file, "--out", "t.pdf")).toBe(2);
    expect(await plimsoll("rescue", file, "--out", "t.xlsx")).toBe(0);
    for (const written of ["t.csv", "t.xlsx"]) {
      expect(await plimsoll("rescue", written, "--json")).toBe(0);
      expect(JSON.parse(out).tables[0].rows[4]).toEqual([3, 40]);
    }
  });

  it("reads cells of a page", async () => {
    const cells = (row: string) =>
      `<tr>${row
        .split(" ")
        .map((c) => `<td>${c}</td>`)
        .join("")}</tr>`;
    writeFileSync(
      join(dir, "p.html"),
      `<html><table>${["75 15 8 2", "10 20 30 40"].map(cells).join("")}</table></html>`,
    );
    expect(await plimsoll("rescue", "p.html", "--json")).toBe(0);
    expect(JSON.parse(out).tables[0].rows[3]).toEqual([2, 40]);
  });

  it("says that no arrangement holds, and what is no file", async () => {
    writeFileSync(join(dir, "n.txt"), "1.5,2.5,3.5");
    expect(await plimsoll("rescue", "n.txt")).toBe(3);
    expect(await plimsoll("rescue", "nowhere.txt")).toBe(1);
    expect(await plimsoll("rescue")).toBe(2);
  });
});
