import { describe, expect, it } from "vitest";
import { outside, surveyed } from "../../../test/fixtures/outside.js";
import { results } from "../../../test/fixtures/results.js";
import { formulasOf, unzip } from "../../../test/fixtures/unzip.js";
import { languages, words as wordsIn } from "../../i18n/index.js";
import { buildReport } from "../build.js";
import { writeXlsx } from "../xlsx.js";
import { elementSheets } from "./element-sheets.js";
import { isFormula } from "./formula.js";
import { sheetName } from "./names.js";

const names = () => {
  const used = new Set<string>();
  return (name: string) => sheetName(name, used);
};
const made = elementSheets(outside, wordsIn("en", "CNY"), names());
const texts = (sheet: (typeof made)[number]["sheet"]) =>
  sheet.rows.flat().flatMap((cell) => {
    const value = (cell as { value?: unknown } | null)?.value;
    return typeof value === "string" ? [value] : [];
  });

describe("sheets of elements", () => {
  it("are one each, the most important first, under names a workbook takes", () => {
    expect(made.map(({ title }) => title)).toEqual(surveyed.map(([element]) => element));
    expect(made[5]!.sheet.name).toBe("6 Shipping errors & <quick>");
    for (const { sheet } of made) expect(sheet.name.length).toBeLessThanOrEqual(31);
  });
  it("hold the statistics of importance and of each firm, both deviations named", () => {
    const all = texts(made[0]!.sheet);
    expect(all).toEqual(
      expect.arrayContaining(["Importance", "Performance · 本公司", "Performance · Rival North"]),
    );
    expect(all.join("\n")).toMatch(/population/);
    expect(all.join("\n")).toMatch(/sample/);
  });
  it("count the answers of every score, with sums that are alive", () => {
    const { rows } = made[0]!.sheet;
    const sums = rows.flat().filter(isFormula);
    expect(sums.map((sum) => sum.value)).toEqual(
      ["B", "C", "D", "E", "F", "G"].map((c) =>
        expect.stringMatching(new RegExp(`^SUM\\(${c}\\d+:${c}\\d+\\)$`)),
      ),
    );
    const [from, to] = /\w(\d+):\w(\d+)/.exec(sums[0]!.value)!.slice(1).map(Number) as [number, number];
    const counted = rows.slice(from - 1, to).map((row) => (row[1] as { value: number }).value);
    expect(counted).toHaveLength(7);
    expect(counted.reduce((a, b) => a + b, 0)).toBe(sums[0]!.cached);
    expect(rows.slice(from - 1, to).map((row) => (row[0] as { value: number }).value)).toEqual([
      1, 2, 3, 4, 5, 6, 7,
    ]);
  });
  it("tell who differs where customers do", () => {
    const split = made.find(({ title }) => title === "对投诉采取行动")!;
    expect(texts(split.sheet)).toEqual(expect.arrayContaining(["零售商", "Wholesaler"]));
    expect(texts(made[0]!.sheet)).not.toContain("Wholesaler");
  });
  it("are at most forty, and each says that there are more elements", () => {
    const rows = Array.from({ length: 55 }, (_, i) =>
      outside.tables["measure.importance"]!.rows[0]!.toSpliced(0, 1, `element ${i}`),
    );
    const { "measure.performance": _, ...others } = outside.tables;
    const many = elementSheets(
      {
        ...outside,
        tables: {
          ...others,
          "measure.importance": { ...outside.tables["measure.importance"]!, rows, total: 55 },
        },
      },
      wordsIn("en", "CNY"),
      names(),
    );
    expect(many).toHaveLength(40);
    expect(texts(many[0]!.sheet)[1]).toMatch(/^Of 55 elements the 40 most important/);
  });
  it("are not there without a survey", () => {
    expect(elementSheets(results, wordsIn("en", "CNY"), names())).toEqual([]);
  });
});

it.each(languages)("a workbook in %s leads to every element from its first sheet", async (language) => {
  const files = unzip(await writeXlsx(buildReport(outside, language), outside));
  const names = [...files.get("xl/workbook.xml")!.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map((m) => m[1]!);
  expect(names).toContain("4 交付频率");
  const at = names.indexOf("4 交付频率") + 1;
  expect(files.get("xl/worksheets/sheet1.xml")!).toContain("4 交付频率");
  expect(formulasOf(files.get(`xl/worksheets/sheet${at}.xml`)!).length).toBe(6);
});
