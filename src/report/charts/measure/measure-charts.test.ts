import { describe, expect, it } from "vitest";
import { outside, surveyed, surveyOnly } from "../../../../test/fixtures/outside.js";
import { results } from "../../../../test/fixtures/results.js";
import type { Cell, Results, TableColumn } from "../../../core/findings.js";
import { languages, words as wordsIn } from "../../../i18n/index.js";
import { buildReport } from "../../build.js";
import type { ChartBlock } from "../../document.js";
import { writeHtml } from "../../html.js";
import { chartSvg } from "../../svg.js";
import { auditChart } from "./audit.js";
import { cuttingOf } from "./cuts.js";
import { distributionChart } from "./distributions.js";
import { businessChart, driverChart } from "./drivers.js";
import { evaluationChart } from "./evaluation.js";
import { extentFor, nameLines } from "./field-fit.js";
import { gapChart } from "./gaps.js";
import { idealChart } from "./ideal.js";
import { kanoChart } from "./kano.js";
import { perceivedChart } from "./perceived.js";
import { positionChart } from "./position.js";
import { levelsChart, overallChart } from "./satisfaction.js";
import { splitChart } from "./split.js";
import { stabilityChart } from "./stability.js";

const words = wordsIn("en", "CNY");
const charts = {
  "measure.importance": distributionChart,
  "measure.split-classes": splitChart,
  "measure.drivers": driverChart,
  "measure.expectation-gaps": gapChart,
  "measure.overall": overallChart,
  "measure.satisfaction-levels": levelsChart,
  "measure.audit": auditChart,
  "measure.share-of-business": businessChart,
  "measure.ideal-levels": idealChart,
  "measure.rivals": evaluationChart,
  "measure.placement": stabilityChart,
  "measure.perceived-measured": perceivedChart,
} as const;

const withRows = (id: string, rows: readonly (readonly Cell[])[]): Results => ({
  ...outside,
  tables: { ...outside.tables, [id]: { ...outside.tables[id]!, rows, total: rows.length } },
});
const without = (...ids: string[]): Results => ({
  ...outside,
  tables: Object.fromEntries(Object.entries(outside.tables).filter(([id]) => !ids.includes(id))),
});
const columnOf = (id: string, name: string) => outside.tables[id]!.columns.findIndex((c) => c.id === name);
const change = (id: string, column: string, to: (cell: Cell, row: number) => Cell): Results =>
  withRows(
    id,
    outside.tables[id]!.rows.map((row, r) =>
      row.toSpliced(columnOf(id, column), 1, to(row[columnOf(id, column)]!, r)),
    ),
  );

interface Dot {
  readonly value: readonly [number, number];
  readonly label?: { readonly formatter: string };
}
interface Series {
  readonly symbolSize?: unknown;
  readonly xAxisIndex?: number;
  readonly itemStyle?: { readonly color: string };
  readonly data: readonly Dot[];
  readonly markLine?: { readonly data: readonly { readonly xAxis?: number; readonly yAxis?: number }[] };
}
const seriesOf = (chart: ChartBlock) => chart.option.option.series as readonly Series[];
/** Numbers in the drawing, hollow and filled, at their places. */
const bubbles = (chart: ChartBlock) =>
  seriesOf(chart)
    .filter((s) => s.symbolSize === 21)
    .flatMap((s) =>
      s.data.map(({ value, label }) => ({
        at: value,
        number: label!.formatter,
        hollow: s.itemStyle!.color === "#fff",
      })),
    );
const cuts = (chart: ChartBlock) => {
  const lines = seriesOf(chart)[0]!.markLine!.data;
  return {
    x: lines.flatMap((line) => line.xAxis ?? []),
    y: lines.flatMap((line) => line.yAxis ?? []),
  };
};

describe.each(Object.entries(charts))("the picture of %s", (id, make) => {
  it("is absent where nothing was asked, and where nothing was answered", () => {
    expect(make(without(id), words)).toBeNull();
    expect(make(withRows(id, []), words)).toBeNull();
  });
  it.each(languages)("says in %s what it shows, with its numbers beside it", (language) => {
    const chart = make(outside, wordsIn(language, "CNY"))!;
    const all = `${chart.takeaway} ${JSON.stringify(chart.option.option)} ${JSON.stringify(chart.narrow.option)}`;
    expect(all).not.toMatch(/undefined|NaN|Infinity|\{[a-z]+(:[a-z]+|\|[^}]*)?\}(?!["%])/);
    expect(chart.takeaway).not.toMatch(/[{}]/);
    expect(chart.table.id).toBe(id);
    expect([chart.option.width, chart.narrow.width]).toEqual([760, 346]);
    expect(chartSvg(chart.narrow, "x", "x")).not.toMatch(/NaN|undefined/);
  });
});

describe("the performance evaluation matrix", () => {
  const chart = evaluationChart(outside, words)!;
  it("numbers every element as its table does", () => {
    expect(
      bubbles(chart)
        .map((b) => Number(b.number))
        .sort((a, b) => a - b),
    ).toEqual(surveyed.map((_, i) => i + 1));
    const text = JSON.stringify(chart.option.option);
    for (const letter of "ABCDEFGHI") expect(text).toMatch(new RegExp(`"${letter} [A-Z]`));
  });
  it("draws those hollow whose place chance may change, and says how many", () => {
    expect(
      bubbles(chart)
        .filter((b) => b.hollow)
        .map((b) => b.number)
        .sort(),
    ).toEqual(["2", "5", "7", "8"]);
    expect(chart.takeaway).toContain("Not firmly placed, drawn hollow: 4 elements");
  });
  it("names what to raise first, by the order of the table and with its chance", () => {
    expect(chart.takeaway).toContain("First: 交付频率, cell B “Improve”");
    expect(chart.takeaway).toContain("4 of 10 elements ask to be raised");
    const [order, combined] = [columnOf("measure.rivals", "order"), columnOf("measure.rivals", "combined")];
    const settled = withRows(
      "measure.rivals",
      outside.tables["measure.rivals"]!.rows.map((row) =>
        row.toSpliced(order, 1, null).toSpliced(combined, 1, "maintain"),
      ),
    );
    expect(evaluationChart(settled, words)!.takeaway).toContain("None of the 10 elements");
  });
  it("is cut at 3 and 5 of seven points, at a third and two of five points", () => {
    expect(cuts(chart)).toEqual({ x: [3, 5], y: [3, 5] });
    const five = cuttingOf({ ...results, tables: {} }, [
      { importance: 4.2, own: 2, cell: "A" },
      { importance: 3, own: 3, cell: "E" },
    ])!;
    expect(five.scale).toEqual({ low: 1, high: 5 });
    expect(five.cuts.own[0]).toBeCloseTo(7 / 3, 12);
  });
  it("is cut where the elements cut it, when no scale puts them where they stand", () => {
    const rated = [
      { importance: 6.0, own: 5.0, cell: "A" },
      { importance: 6.3, own: 5.6, cell: "C" },
      { importance: 5.6, own: 6.1, cell: "I" },
      { importance: 5.9, own: 5.2, cell: "E" },
    ];
    const { importance, own } = cuttingOf({ ...results, tables: {} }, rated)!.cuts;
    expect([...importance, ...own].map((cut) => cut.toFixed(6))).toEqual(
      [5.9, 6, 5.2, 5.6].map((cut) => cut.toFixed(6)),
    );
    expect(cuttingOf({ ...results, tables: {} }, [{ importance: 6, own: 6, cell: "G" }])).toBeNull();
  });
  it("says that it draws only the most important where there are too many", () => {
    const rows = Array.from({ length: 45 }, (_, i) =>
      outside.tables["measure.rivals"]!.rows[i % 10]!.toSpliced(0, 2, i + 1, `element ${i + 1}`),
    );
    const many = evaluationChart(withRows("measure.rivals", rows), words)!;
    expect(bubbles(many)).toHaveLength(30);
    expect(many.takeaway).toContain("30 most important of 45");
  });
});

describe("the competitive position matrix", () => {
  const chart = positionChart(outside, words)!;
  it("names what is behind and matters, and counts what is level", () => {
    expect(chart.takeaway).toContain("Behind where it matters: 网络下单, 发货的完整率.");
    expect(chart.takeaway).toContain("9 elements");
    expect(cuts(chart).x).toEqual([-1, 1, 0]);
  });
  it("is hollow where the range reaches over the tie", () => {
    expect(
      bubbles(chart)
        .filter((b) => b.hollow)
        .map((b) => b.number)
        .sort(),
    ).toEqual(["1", "10", "3", "6"]);
  });
  it("is not drawn where no rival was rated, and draws no range where none is known", () => {
    expect(
      positionChart(
        change("measure.rivals", "relative", () => null),
        words,
      ),
    ).toBeNull();
    const plain = change("measure.rivals", "low", () => null);
    expect(bubbles(positionChart(plain, words)!).every((b) => !b.hollow)).toBe(true);
  });
  it("takes another band of parity from the table when it was read so", () => {
    const narrow = change("measure.rivals", "bands", (_, i) =>
      Math.abs(Number(outside.tables["measure.rivals"]!.rows[i]![5])) > 0.55 ? "advantage" : "parity",
    );
    const [, upper] = cuts(positionChart(narrow, words)!).x;
    expect(upper! > 0.48 && upper! < 0.6).toBe(true);
  });
});

describe("other pictures of the survey", () => {
  it("name the element of two minds, and say so when there is none", () => {
    expect(distributionChart(outside, words)!.takeaway).toContain("Of two minds on 对投诉采取行动");
    const agreed = change("measure.importance", "verdict", () => "agreed");
    const alike = {
      ...agreed,
      tables: Object.fromEntries(
        Object.entries(agreed.tables).filter(([id]) => !id.startsWith("measure.split")),
      ),
    };
    expect(distributionChart(alike, words)!.takeaway).toContain("On no element");
  });
  it("do not call customers of one mind where their kinds differ", () => {
    const agreed = change("measure.importance", "verdict", () => "agreed");
    const { takeaway, option } = distributionChart(agreed, words)!;
    expect(takeaway).not.toContain("On no element");
    expect(takeaway).toContain("Kinds of customers differ on 对投诉采取行动");
    expect(JSON.stringify(option).match(/differs by kind of customer/g)).toHaveLength(1);
  });
  it("show means with ranges where the answers themselves are not there", () => {
    const chart = distributionChart(without("measure.answers"), words)!;
    expect(JSON.stringify(chart.option.option)).toContain("range (95 %)");
  });
  it("tell who differs, and leave out elements no field explains", () => {
    expect(splitChart(outside, words)!.takeaway).toContain("“零售商” gives it 5.70, “Wholesaler” 2.40");
    expect(
      splitChart(
        change("measure.split", "verdict", () => "not-explained"),
        words,
      ),
    ).toBeNull();
  });
  it("read the gap from what was expected and perceived, whatever its sign in the table", () => {
    const other = change("measure.expectation-gaps", "gap", (gap) => -Number(gap));
    expect(gapChart(outside, words)!.takeaway).toContain("交付频率, −0.74");
    expect(gapChart(other, words)!.takeaway).toBe(gapChart(outside, words)!.takeaway);
  });
  it("cut what moves satisfaction where the readings are cut", () => {
    const { x, y } = cuts(driverChart(outside, words)!);
    expect(x[0]! > 8 && x[0]! <= 18).toBe(true);
    expect(y[0]! > 4.75 && y[0]! <= 5.06).toBe(true);
  });
  it("number an element as the comparison with rivals does, and go on where it is not there", () => {
    const numbers = bubbles(driverChart(outside, words)!).map((b) => Number(b.number));
    expect(numbers.sort((a, b) => a - b)).toEqual(surveyed.map((_, i) => i + 1));
    expect(bubbles(perceivedChart(outside, words)!).map((b) => b.number)).toEqual(["4", "5", "8"]);
    const other = change("measure.drivers", "element", (cell, i) => (i === 0 ? "something else" : cell));
    expect(bubbles(driverChart(other, words)!).map((b) => b.number)).toContain("11");
  });
  it("take the present level from the records where it is in the unit asked for", () => {
    const bare = change("measure.ideal-levels", "present", () => null);
    const kpi = outside.tables["measure.ideal-levels"]!;
    const [element, unit, present] = ["element", "unit", "present"].map(
      (id) => kpi.columns.find((column) => column.id === id)!,
    ) as [TableColumn, TableColumn, TableColumn];
    const targets = {
      columns: [element, unit, present],
      rows: [
        ["交付频率", "days", 5],
        ["发货的完整率", "days", 5],
      ],
      total: 2,
    };
    const chart = idealChart({ ...bare, tables: { ...bare.tables, "measure.kpi-targets": targets } }, words)!;
    expect(chart.takeaway).toContain("0 of 1 element");
    expect(JSON.stringify(chart.option.option).match(/now 5/g)).toHaveLength(1);
  });
  it("count what is at or beyond the acceptable, days downwards and shares upwards", () => {
    expect(idealChart(outside, words)!.takeaway).toContain("1 of 2 elements");
  });
  it("put what is measured well but rated poorly on the right below", () => {
    const one = bubbles(perceivedChart(outside, words)!).find((b) => b.number === "4")!;
    expect(one.at[0]).toBeGreaterThan(0);
    expect(perceivedChart(outside, words)!.takeaway).toContain("Mend communication: 交付频率.");
  });
});

describe("what elements do when there and when missing", () => {
  const cells = (element: string, kano: string, better: number, worse: number): Cell[] => [
    element,
    kano,
    better,
    better - 0.05,
    better + 0.05,
    worse,
  ];
  const asked = (...rows: Cell[][]): Results => ({
    ...outside,
    tables: {
      ...outside.tables,
      "measure.kano": {
        columns: ["element", "kano", "better", "better-low", "better-high", "worse"].map(
          (id): TableColumn => ({
            id,
            kind: id === "element" ? "key" : id === "kano" ? "code" : "number",
            unit: id === "element" || id === "kano" ? "text" : "share",
          }),
        ),
        rows,
        total: rows.length,
      },
    },
  });
  it("puts first what is missed most, and says what kind each is", () => {
    const chart = kanoChart(
      asked(cells("加急服务", "attractive", 0.6, 0), cells("货物完好", "must-be", 0.1, -0.7)),
      words,
    )!;
    const drawn = JSON.stringify(chart.option.option);
    expect(drawn.indexOf("货物完好")).toBeLessThan(drawn.indexOf("加急服务"));
    expect(chart.takeaway).toContain("A must, nobody thanks for it and many resent its lack: 货物完好.");
    expect(chart.takeaway).toContain("A delight that nobody misses yet: 加急服务.");
  });
  it("says so when there is neither must nor delight, and draws nothing where nothing was asked", () => {
    expect(kanoChart(asked(cells("加急服务", "indifferent", 0.2, -0.1)), words)!.takeaway).toBe(
      words.report.measureCharts.kanoNone,
    );
    expect(kanoChart(without("measure.kano"), words)).toBeNull();
  });
});

describe("names the firm gave its elements", () => {
  it("stand in drawings, sentences and tables of their language, whatever the files call them", () => {
    const element = String(outside.tables["measure.rivals"]!.rows[0]![columnOf("measure.rivals", "element")]);
    const document = buildReport({ ...outside, names: { [element]: { en: "Complaint handling" } } }, "en");
    const text = writeHtml(document).replace(/<div popover[\s\S]*/, "");
    const room = text.slice(text.indexOf('id="measure"'), text.indexOf('id="data"'));
    expect(room).toContain("Complaint handling");
    expect(room.replace(/<code>[\s\S]*?<\/code>/g, "")).not.toContain(element);
  });
});

describe("expectations in place of importance", () => {
  it("are called expectations, and a long scale's last class is not taken for its end", () => {
    const answers = withRows(
      "measure.answers",
      [1, 11, 21].map((score) =>
        outside.tables["measure.answers"]!.columns.map(({ id }) =>
          id === "element"
            ? String(outside.tables["measure.importance"]!.rows[0]![0])
            : id === "kind"
              ? "expectation"
              : id === "score"
                ? score
                : id === "firm"
                  ? ""
                  : id === "share"
                    ? 0.33
                    : 10,
        ),
      ),
    );
    const chart = distributionChart(answers, words)!;
    expect(chart.title).toBe(words.report.measureCharts.expectations);
    expect(chart.takeaway).not.toMatch(/ of 21/);
    expect(JSON.stringify(chart.option.option)).toContain("from 21");
  });
});

describe("satisfaction and audit", () => {
  it("say whether the best rival is really apart", () => {
    expect(overallChart(outside, words)!.takeaway).toBe(
      "本公司: 4.57. Best of the others: Rival North, 5.25.",
    );
    const close = change("measure.overall", "high", () => 6);
    expect(overallChart(close, words)!.takeaway).toContain("The ranges overlap");
  });
  it("count what misses its target, whichever way is better, and leave out what has none", () => {
    const chart = auditChart(outside, words)!;
    expect(chart.takeaway).toBe("2 of 3 elements miss the target; furthest off: 对投诉采取行动.");
    expect(JSON.stringify(chart.option.option)).toContain("3.2\u00a0days, target 4\u00a0days");
    const met = change("measure.audit", "state", (state) => (state === "missed" ? "met" : state));
    expect(auditChart(met, words)!.takeaway).toBe("All 3 elements with a target meet it.");
  });
  it("name the most frequent level", () => {
    expect(levelsChart(outside, words)!.takeaway).toMatch(/34\.0\u00a0% of the customers/);
  });
});

describe("names beside their numbers", () => {
  it("stand on two lines at most and are cut only then", () => {
    expect(nameLines("Short", 24)).toEqual(["Short"]);
    expect(nameLines("Invoice errors mended quickly", 24)).toEqual(["Invoice errors mended", "quickly"]);
    expect(nameLines("订".repeat(40), 24)[1]).toMatch(/…$/);
  });
  it("find their field wide enough for its name", () => {
    expect(extentFor([4, 5.5], [3, 5], { low: 1, high: 7 })).toEqual({ low: 1.4, high: 6.6 });
  });
});

describe.each(languages)("a report of a survey alone, in %s", (language) => {
  const section = buildReport(surveyOnly, language).sections[0]!;
  it("speaks of customers, rivals and the inside, and of no records", () => {
    const { parts } = wordsIn(language).report;
    const heads = section.blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []));
    expect(heads).toEqual([parts.measureSurvey, parts.measureRivals, parts.measureInside, parts.figures]);
  });
  it("shows every table once and leaves nothing unsaid", () => {
    const shown = section.blocks.flatMap((block) =>
      block.kind === "chart" || block.kind === "table" ? [block.table.id] : [],
    );
    for (const id of Object.keys(surveyOnly.tables)) expect(shown).toContain(id);
    const page = writeHtml(buildReport(surveyOnly, language))
      .replace(/<style[\s\S]*?<\/style>/g, "")
      .replace(/<[^>]+>/g, " ");
    expect(page).not.toMatch(/undefined|NaN|\[object|\{[a-z]+(:[a-z]+)?\}/);
  });
});

describe("a report without a survey", () => {
  it("has no word of one", () => {
    const heads = buildReport(results, "en").sections[0]!.blocks.flatMap((block) =>
      block.kind === "heading" ? [block.text] : [],
    );
    expect(heads).not.toContain(words.report.parts.measureSurvey);
    expect(heads).not.toContain(words.report.parts.measureRivals);
  });
});
