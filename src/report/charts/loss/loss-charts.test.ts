import { describe, expect, it } from "vitest";
import { results } from "../../../../test/fixtures/results.js";
import type { Cell, Results } from "../../../core/findings.js";
import { languages, words as wordsIn } from "../../../i18n/index.js";
import { buildReport } from "../../build.js";
import type { ChartBlock } from "../../document.js";
import { chainChart, kindsChart } from "./answer.js";
import { bucketChart, trustChart } from "./bucket.js";
import { doseChart, effectsChart } from "./effects.js";
import { classLossChart, monthLossChart, regionLossChart } from "./groups.js";
import { tornadoChart } from "./sure.js";
import { timelineItems, traceBlock } from "./trace.js";

const words = wordsIn("en", "CNY");
const charts = {
  "loss.parts": chainChart,
  "loss.kinds": kindsChart,
  "loss.effects": effectsChart,
  "loss.dose": doseChart,
  "loss.tornado": tornadoChart,
  "loss.bucket": bucketChart,
  "loss.trust": trustChart,
  "loss.by-class": classLossChart,
  "loss.by-region": regionLossChart,
  "loss.by-month": monthLossChart,
} as const;

const without = (id: string): Results => {
  const { [id]: _, ...tables } = results.tables;
  return { ...results, tables };
};
const withRows = (id: string, rows: readonly (readonly Cell[])[]): Results => ({
  ...results,
  tables: { ...results.tables, [id]: { ...results.tables[id]!, rows, total: rows.length } },
});
const change = (id: string, column: string, to: (cell: Cell, row: number) => Cell): Results => {
  const at = results.tables[id]!.columns.findIndex((c) => c.id === column);
  return withRows(
    id,
    results.tables[id]!.rows.map((row, r) => row.toSpliced(at, 1, to(row[at]!, r))),
  );
};
const figureOf = (id: string, value: number | null): Results => ({
  ...results,
  figures: results.figures.map((f) => (f.id === id ? { ...f, value } : f)),
});

interface Drawn {
  readonly data: readonly unknown[];
  readonly markLine?: { readonly data: readonly unknown[] };
}
const series = (chart: ChartBlock, size: "option" | "narrow" = "option") =>
  chart[size].option.series as readonly Drawn[];
const said = (chart: ChartBlock, size: "option" | "narrow") => JSON.stringify(series(chart, size));
/** Bars and ranges as [from, to, width, type], top to bottom. */
const stretches = (chart: ChartBlock) =>
  series(chart)
    .flatMap((one) => one.markLine?.data ?? [])
    .filter(Array.isArray)
    .map(([from, to]) => ({
      from: from.coord[0] as number,
      to: to.coord[0] as number,
      y: from.coord[1] as number,
      width: from.lineStyle.width as number,
      dashed: Array.isArray(from.lineStyle.type),
    }));
const bars = (chart: ChartBlock) => stretches(chart).filter((one) => one.width === 14);

describe.each(Object.entries(charts))("the picture of %s", (id, make) => {
  it("is absent without its table, and with an empty one", () => {
    expect(make(without(id), words)).toBeNull();
    expect(make(withRows(id, []), words)).toBeNull();
  });
  it.each(languages)(
    "says what it shows in %s, nothing cut or unfilled, with its numbers beside it",
    (language) => {
      const chart = make(results, wordsIn(language, "CNY"))!;
      expect(`${chart.takeaway} ${said(chart, "option")} ${said(chart, "narrow")}`).not.toMatch(
        /undefined|NaN|…|\{[a-z]+(:[a-z]+)?\}/,
      );
      expect(chart.table.id).toBe(id);
      expect([chart.option.width, chart.narrow.width]).toEqual([760, 346]);
    },
  );
});

describe("from failure to loss", () => {
  it("stacks the parts until the total", () => {
    const chain = bars(chainChart(results, words)!);
    const parts = chain.slice(0, -1);
    for (const [i, part] of parts.entries()) expect(part.from).toBeCloseTo(i === 0 ? 0 : parts[i - 1]!.to, 6);
    expect(chain.at(-1)).toMatchObject({ from: 0 });
    expect(chain.at(-1)!.to).toBeCloseTo(parts.at(-1)!.to, 6);
  });
  it("gives each step its range, the total's from its own zero", () => {
    const ranges = stretches(chainChart(results, words)!).filter((one) => one.width === 2);
    expect(ranges).toHaveLength(4);
    expect(ranges.at(-1)).toMatchObject({ from: 214, to: 1043 });
  });
  it("is not drawn when the total cannot be told", () => {
    expect(chainChart(figureOf("loss.total", null), words)).toBeNull();
  });
  it("says so when no kind loses anything", () => {
    const chart = kindsChart(
      change("loss.kinds", "value", () => 0),
      words,
    )!;
    expect(chart.takeaway).toBe(words.report.lossCharts.kindsNone);
  });
  it("says what a range across zero means", () => {
    const { kindsOpen } = words.report.lossCharts;
    const across = change("loss.kinds", "low", (value, row) => (row === 1 ? -1 : value));
    const above = change("loss.kinds", "low", () => 1);
    expect([across, above].map((study) => kindsChart(study, words)!.takeaway.includes(kindsOpen))).toEqual([
      true,
      false,
    ]);
  });
});

describe("effects around zero", () => {
  it("names the strongest of the clear ones, and leaves what cannot be told undrawn", () => {
    const chart = effectsChart(results, words)!;
    expect(chart.takeaway).toContain("3 of 5 kinds");
    expect(chart.takeaway).toContain("5.8 percentage points");
    expect(stretches(chart).filter((one) => one.width === 2)).toHaveLength(4);
  });
  it("claims nothing where nothing is clear", () => {
    const chart = effectsChart(
      change("loss.effects", "verdict", () => "no-clear-effect"),
      words,
    )!;
    expect(chart.takeaway).toContain(words.report.lossCharts.effectsNone);
  });
  it("is not drawn when no effect could be measured", () => {
    expect(
      effectsChart(
        change("loss.effects", "adjusted", () => null),
        words,
      ),
    ).toBeNull();
  });
  it("does not call it step by step when it is not", () => {
    const dip = doseChart(
      change("loss.dose", "risk", (cell, row) => (row === 2 ? 0.01 : cell)),
      words,
    )!;
    expect([doseChart(results, words)!.takeaway, dip.takeaway].map((text) => text.startsWith("Yes"))).toEqual(
      [true, false],
    );
  });
});

describe("what the total hangs on", () => {
  it("draws both ends of a link from the total", () => {
    const drawn = bars(tornadoChart(results, words)!);
    expect(drawn.every((one) => Math.abs(one.from - 551.8) < 1e-9)).toBe(true);
    expect(drawn.slice(0, 2).map((one) => one.to)).toEqual([448, 838]);
  });
  it("leaves out links that move nothing", () => {
    expect(bars(tornadoChart(results, words)!)).toHaveLength(8);
  });
});

describe("the leaky bucket", () => {
  it("hatches the losses that are not known yet and counts only what is known", () => {
    const chart = bucketChart(results, words)!;
    expect(bars(chart).filter((one) => one.dashed)).toHaveLength(2);
    expect(chart.takeaway).toContain("2 periods are too recent");
    const at = (id: string) => results.tables["loss.bucket"]!.columns.findIndex((c) => c.id === id);
    const known = results.tables["loss.bucket"]!.rows.filter((row) => row[at("lost")] !== null);
    const lost = known.reduce((sum, row) => sum + Number(row[at("lost")]), 0);
    expect(chart.takeaway).toContain(`${lost} went for good`);
  });
});

describe("months of loss", () => {
  it("stand in their order, whatever the table's", () => {
    const text = said(monthLossChart(results, words)!, "option");
    const at = ["Jan 2024", "Feb 2024", "Mar 2024", "Apr 2024"].map((month) => text.indexOf(month));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at[0]).toBeGreaterThan(0);
  });
});

describe("the trace of formation", () => {
  const step = (day: string, event: string, detail: string | null = null, order: string | null = null) => ({
    day: `2024-01-${day}`,
    event,
    detail,
    order,
  });
  it("tells orders without anything noted in one line, failures one by one", () => {
    const items = timelineItems(
      [
        step("01", "first-order", "100.00", "A"),
        step("05", "order", "10.00", "B"),
        step("09", "order", "20.00", "C"),
        step("10", "late", "2024-01-08 → 2024-01-10", "C"),
        step("12", "complaint", "box open", "C"),
        step("20", "silent-from", "8"),
      ],
      words,
    );
    expect(items.map(({ tone }) => tone)).toEqual(["plain", "plain", "failure", "failure", "end"]);
    expect(items[1]!.text).toBe("2 orders with nothing noted");
    expect(items[2]!.text).toContain("promised 8 Jan 2024, came 10 Jan 2024");
    expect(items[3]!.text).toContain("box open");
  });
  it("keeps the beginning and the end of a long story, and says what lies between", () => {
    const long = Array.from({ length: 60 }, (_, i) => [
      i + 1,
      "Firm",
      `2024-0${1 + Math.floor(i / 28)}-${String(1 + (i % 28)).padStart(2, "0")}`,
      i === 0 ? "first-order" : i === 59 ? "as-of" : i % 2 === 0 ? "complaint" : "answered",
      null,
      null,
    ]);
    const { items } = traceBlock(withRows("loss.trace", long), words)!;
    expect(items).toHaveLength(16);
    expect([items[0]!.text, items.at(-1)!.day]).toEqual(["First order", "4 Mar 2024"]);
    expect(items[1]!.text).toBe("45 further steps, 22 of them failures or complaints");
  });
  it("tells one customer of the table", () => {
    const block = traceBlock(results, words)!;
    const own = results.tables["loss.trace"]!.rows.filter((row, _, rows) => row[1] === rows[0]![1]);
    expect(block.title).toContain(String(own[0]![1]));
    expect(block.items.length).toBeLessThan(own.length);
    expect(traceBlock(without("loss.trace"), words)).toBeNull();
  });
});

describe("the loss section", () => {
  const section = buildReport(results, "en").sections.find(({ id }) => id === "loss")!;
  it("goes from the answer over its reasons and its doubt to what to do", () => {
    const { parts } = words.report;
    const headings = section.blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []));
    expect(headings).toEqual([
      parts.lossAnswer,
      parts.lossWhy,
      parts.lossSure,
      parts.lossAct,
      parts.lossWhere,
      parts.lossLifecycle,
      parts.lossBucket,
      parts.lossModel,
      parts.figures,
    ]);
  });
  it("leaves the lists to act on open, cut to what a page holds", () => {
    const id = "loss.customers-at-risk";
    const { rows, columns } = results.tables[id]!;
    const open = (study: Results) =>
      buildReport(study, "en")
        .sections.find((part) => part.id === "loss")!
        .blocks.flatMap((block) => (block.kind === "table" && block.folded !== true ? [block.table] : []))
        .find((table) => table.id === id)!;
    const many = withRows(id, [...rows, ...rows, ...rows]);
    expect([open(results), open(many)].map((table) => [table.rows.length, table.total])).toEqual([
      [rows.length, rows.length],
      [10, 3 * rows.length],
    ]);
    expect(open(many).note).toContain("10 of 42 rows");
    const name = open(many).columns.findIndex((column) => column.id === "name");
    expect(open(many).rows[0]![name]).toBe(rows[0]![columns.findIndex((column) => column.id === "name")]);
  });
});
