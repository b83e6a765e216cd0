import { describe, expect, it } from "vitest";
import { results as blank } from "../../../../test/fixtures/results.js";
import type { Cell, Results } from "../../../core/findings.js";
import { languages, words } from "../../../i18n/index.js";
import { salesChart } from "./sales.js";

const key = (id: string) => ({ id, kind: "key", unit: "text" }) as const;
const code = (id: string) => ({ id, kind: "code", unit: "text" }) as const;
const share = (id: string) => ({ id, kind: "number", unit: "share" }) as const;

function told(rows: readonly (readonly Cell[])[]): Results {
  const columns = [
    key("curve"),
    key("element"),
    code("form"),
    ...["today", "best", "low", "high", "by-loss"].map(share),
  ];
  return {
    ...blank,
    tables: { "level.sales-optima": { columns, rows, total: rows.length } },
  };
}

describe("what sales say", () => {
  const up = ["1", "late", "power", 0.9, 0.95, 0.93, 0.97, 0.94];
  const down = ["2", "late", "stock-outs", 0.9, 0.85, 0.8, 0.88, 0.94];
  const none = ["3", "late", "saturating", 0.9, null, null, null, 0.94];

  it("counts the curves that point the way the lost customers do", () => {
    const chart = salesChart(told([up, down, none]), words("en"))!;
    expect(chart.takeaway).toContain("1 of 2 curves");
  });

  it("is drawn only where a curve has a best level", () => {
    expect(salesChart(told([none]), words("en"))).toBeNull();
    expect(salesChart(blank, words("en"))).toBeNull();
  });

  it("names element and way in both languages", () => {
    for (const language of languages) {
      const option = JSON.stringify(salesChart(told([up]), words(language))!.option);
      expect(option).toContain(language === "en" ? "power curve" : "幂曲线");
    }
  });
});
