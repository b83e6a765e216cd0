import { describe, expect, it } from "vitest";
import { figure } from "../../../core/figure.js";
import type { Results, Table } from "../../../core/findings.js";
import { quadraticValue } from "../../../core/loss/lifecycle.js";
import { words } from "../../../i18n/index.js";
import { chartSvg } from "../../svg.js";
import { lifecycleChart } from "./lifecycle.js";

const shape = { a: 10, b: 2, t1: 4, t2: 8, v2: 0, T: 10 };

/** Results of fixture Q with `seen` years in the records, and customers lost after `lostAt`. */
function results(seen: number, lostAt: number | null): Results {
  const number = (id: string) => ({ id, kind: "number" as const, unit: "money" as const });
  const table: Omit<Table, "id"> = {
    columns: [{ id: "age", kind: "key", unit: "text" }, number("years"), number("observed"), number("used")],
    rows: Array.from({ length: 9 }, (_, i) => [
      String(i + 1),
      i + 1,
      i < seen ? quadraticValue(shape, i + 1) + 1 : null,
      quadraticValue(shape, i + 1),
    ]),
    total: 9,
  };
  const made = (id: string, value: number | null) =>
    figure({ id: `loss.${id}`, value, unit: "years", method: "cohort-lifecycle" });
  return {
    tables: { "loss.lifecycle": table },
    figures: [
      made("lifecycle-value", 234.7),
      made("lifecycle.stable-from", 4),
      made("lifecycle.decline-from", 8),
      made("lifecycle.end", 10),
      made("lifecycle.age-at-loss", lostAt),
      made("lifecycle.text", 124.4),
      made("lifecycle.decision", 200.4),
    ],
    assumptions: [],
  } as unknown as Results;
}

interface Series {
  readonly name?: string;
  readonly data: readonly (readonly [number, number])[];
  readonly areaStyle?: object;
  readonly markLine?: { readonly data: readonly { readonly xAxis: number }[] };
}
const seriesOf = (r: Results) =>
  lifecycleChart(r, words("en", "CNY"))!.option.option.series as readonly Series[];

describe("the inverted U", () => {
  it.each(["en", "zh"] as const)("names the four phases and marks t1 and t2 in %s", (language) => {
    const said = words(language, "CNY");
    const chart = lifecycleChart(results(6, 5), said)!;
    for (const drawing of [chart.option, chart.narrow]) {
      const svg = chartSvg(drawing, "lifecycle", chart.title);
      for (const phase of ["exploration", "formation", "stability", "decline"])
        expect(svg).toContain(said.codeName(phase, "phase"));
      expect(svg).toContain(">t1<");
      expect(svg).toContain(">t2<");
    }
    expect(said.codeName("formation", "phase")).toBe(language === "zh" ? "形成期" : "Build-up");
  });

  it("shades what comes after the customers were lost, and nothing before", () => {
    const [kept, lost] = seriesOf(results(6, 5.5)).filter((s) => s.areaStyle !== undefined);
    expect(kept!.data.at(-1)).toEqual([5.5, 61]);
    expect(lost!.data[0]).toEqual([5.5, 61]);
    expect(lost!.data.at(-1)).toEqual([10, 0]);
    const lines = seriesOf(results(6, 5.5)).flatMap((s) => s.markLine?.data.map((d) => d.xAxis) ?? []);
    expect(lines).toEqual([4, 8, 5.5]);
  });

  it("shades nothing when nobody was lost", () => {
    expect(seriesOf(results(6, null)).filter((s) => s.areaStyle !== undefined)).toHaveLength(1);
    expect(lifecycleChart(results(6, null), words("en", "CNY"))!.takeaway).not.toContain("shaded");
  });

  it("says which part is assumed", () => {
    expect(lifecycleChart(results(6, 5), words("en", "CNY"))!.takeaway).toContain("assumed");
  });

  it("is not drawn without a lifecycle", () => {
    const without = results(6, 5);
    const none = { ...without, tables: {} } as Results;
    expect(lifecycleChart(none, words("en", "CNY"))).toBeNull();
  });
});
