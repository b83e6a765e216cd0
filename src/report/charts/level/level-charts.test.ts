import { describe, expect, it } from "vitest";
import { withPlan } from "../../../../test/fixtures/level-plan.js";
import { results } from "../../../../test/fixtures/results.js";
import type { Cell, Results } from "../../../core/findings.js";
import { words as wordsIn } from "../../../i18n/index.js";
import { roof } from "../curve.js";
import { classCurves } from "./classes.js";
import { tradeOff, tradeOffCharts } from "./curves.js";
import { isoChart } from "./iso.js";
import { optimaChart } from "./optima.js";
import { penaltyChart } from "./penalty.js";
import { profitCharts } from "./profit.js";
import { sharedStockChart } from "./shared-stock.js";
import { waysChart } from "./ways.js";

const words = wordsIn("en", "CNY");
const plain = (text: string) => text.replaceAll("\u00a0", " ");

function changed(
  id: string,
  change: (row: readonly Cell[], at: (column: string) => number) => readonly Cell[],
  from: Results = withPlan,
): Results {
  const table = from.tables[id]!;
  const at = (column: string) => table.columns.findIndex((c) => c.id === column);
  return {
    ...from,
    tables: { ...from.tables, [id]: { ...table, rows: table.rows.map((row) => change(row, at)) } },
  };
}

interface Series {
  readonly name?: string;
  readonly data: readonly (readonly [number, number])[];
}
const seriesOf = (option: unknown) => (option as { series: Series[] }).series;
const lowest = (points: readonly (readonly [number, number])[]) =>
  points.reduce((a, b) => (b[1] < a[1] ? b : a))[0];
const highest = (points: readonly (readonly [number, number])[]) =>
  points.reduce((a, b) => (b[1] > a[1] ? b : a))[0];

describe("what service costs against what poor service loses", () => {
  const chart = tradeOff(withPlan, "short", words)!;
  it("is least where the best level is marked, and says what going there is worth", () => {
    const both = seriesOf(chart.option.option).find(({ name }) => name === "both together")!;
    expect(lowest(both.data)).toBeCloseTo(96.75, 1);
    expect(plain(chart.takeaway)).toContain("least at 96.8 %; today it is 87.8 %");
    expect(plain(chart.takeaway)).toContain("worth CN¥74,4");
  });
  it("agrees with the profit and with the steps from today", () => {
    const [profit, steps] = profitCharts(withPlan, words).filter(({ id }) => id.endsWith("-short"));
    const lineOf = (from: typeof profit, name: string) =>
      seriesOf(from!.option.option).find((one) => one.name === name)!.data;
    expect(highest(lineOf(profit, "profit"))).toBeCloseTo(96.75, 1);
    expect(highest(lineOf(steps, "net gain against today"))).toBeCloseTo(96.75, 1);
    expect(profit!.takeaway).toContain("the same level");
  });
  it("admits it where profit is largest elsewhere", () => {
    const tilted = changed("level.curves", (row, at) =>
      row.map((cell, i) =>
        i === at("revenue") ? (cell as number) - 3e6 * (row[at("level")] as number) : cell,
      ),
    );
    const profit = profitCharts(tilted, words).find(({ id }) => id === "level-profit-short")!;
    expect(profit.takeaway).toMatch(/^Profit is largest at 80/);
  });
  it("says when only customers who leave ask for it, and is silent when they do not", () => {
    expect(chart.takeaway).toContain("If nobody left for it, 94.8");
    const sale = changed("level.optima", (row, at) =>
      row.map((c, i) => (i === at("driven-by") ? "sale" : c)),
    );
    expect(tradeOff(sale, "short", words)!.takeaway).not.toContain("If nobody left");
  });
  it("is not drawn without a best level, without money, or without curves", () => {
    const unknown = changed("level.optima", (row, at) => row.map((c, i) => (i === at("best") ? null : c)));
    expect(tradeOffCharts(unknown, words)).toEqual([]);
    const relative = changed("level.curves", (row, at) => row.map((c, i) => (i === at("lost") ? null : c)));
    expect(tradeOffCharts(relative, words)).toEqual([]);
    expect(tradeOffCharts(results, words)).toEqual([]);
  });
  it("draws the element with most to gain first", () => {
    expect(tradeOffCharts(withPlan, words).map(({ id }) => id)).toEqual([
      "level-trade-off-short",
      "level-trade-off-late",
    ]);
  });
});

it("a curve that runs away does not flatten what is marked", () => {
  expect(
    roof(
      [
        [0, 10],
        [1, 5],
        [2, 1e9],
      ],
      [5, 10],
    ),
  ).toBeLessThan(40);
  expect(roof([[0, 0]], [0])).toBeGreaterThan(0);
});

describe("levels side by side", () => {
  it("count those below and above the range of their best level", () => {
    expect(optimaChart(withPlan, words)!.takeaway).toBe(
      "5 of 7 stand below the range of their best level, 2 above it.",
    );
  });
  it("name the class furthest from its best level", () => {
    const [short] = classCurves(withPlan, words);
    expect(plain(short!.takeaway)).toContain("B, 86.5 % today against 95.3 %");
  });
  it("set three ways beside each other for everybody, not for a class", () => {
    const chart = waysChart(withPlan, words)!;
    expect(chart.takeaway).toContain("agree on 1 of 2 elements");
  });
  it("leave out levels that are no shares", () => {
    const hours = changed("level.ways", (row, at) =>
      row.map((c, i) => (i === at("cost-benefit") || i === at("customer-oriented") ? 26 : c)),
    );
    expect(waysChart(hours, words)).toBeNull();
  });
  it("name the way to run one stock that is cheapest", () => {
    expect(sharedStockChart(withPlan, words)!.takeaway).toContain("for 2 of 2 product classes");
  });
});

describe("what one failed order costs", () => {
  it("names the dearest with and without customers who leave", () => {
    expect(plain(penaltyChart(withPlan, words)!.takeaway)).toMatch(/CN¥173 an order\. .* CN¥34\.$/);
  });
  it("draws no order where costs are told per line alone", () => {
    const line = changed("level.penalty", (row, at) => row.map((c, i) => (i === at("per") ? "line" : c)));
    expect(penaltyChart(line, words)).toBeNull();
  });
});

it("lead time against stock is drawn for one class of products, and only where options are known", () => {
  expect(isoChart(withPlan, words)).toBeNull();
  const column = (id: string, kind: "key" | "number") => ({ id, kind, unit: "ratio" }) as const;
  const columns = [
    column("product-class", "key"),
    column("target", "key"),
    column("lead-days", "number"),
    column("stock", "number"),
  ];
  const rows = ["A", "B"].flatMap((of) =>
    [0.9, 0.99].flatMap((target) => [2, 14].map((days) => [of, target, days, days * 100 * target])),
  );
  const iso = { columns, rows, total: rows.length };
  const drawn = isoChart({ ...withPlan, tables: { ...withPlan.tables, "level.iso-service": iso } }, words)!;
  expect(drawn.title).toMatch(/^A: /);
  const lines = seriesOf(drawn.option.option).filter(({ name }) => name?.includes("%"));
  expect(lines.map(({ data }) => data.length)).toEqual([2, 2]);
});
describe("where today costs more than it need", () => {
  const dearer = (row: readonly Cell[], of: readonly number[]) =>
    row.map((c, i) => (of.includes(i) ? Number(c) + 100_000 : c));
  const dear = changed(
    "level.optima",
    (row, at) =>
      row[at("of")] === "all" && row[at("element")] === "short"
        ? dearer(row, [at("cost-today"), at("total-today")])
        : row,
    changed("level.curves", (row, at) =>
      row[at("mark")] === "today" && row[at("element")] === "short" ? dearer(row, [at("cost")]) : row,
    ),
  );
  it("today stands beside the curve, which has no kink there", () => {
    const chart = tradeOff(dear, "short", words)!;
    const both = seriesOf(chart.option.option).find(({ name }) => name === "both together")!.data;
    const slopes = both.slice(1).map(([, y], i) => y - both[i]![1]);
    expect(Math.max(...slopes.slice(0, 10))).toBeLessThan(0);
  });
  it("says that cost and loss both fall", () => {
    const steps = profitCharts(dear, words).find(({ id }) => id === "level-steps-short")!;
    expect(plain(steps.takeaway)).toMatch(/saves CN¥31,\d+ of cost and CN¥143,\d+ of loss/);
  });
});
