import type { Cell, Results } from "../../../core/findings.js";
import type { Words } from "../../../i18n/index.js";
import type { ChartBlock } from "../../document.js";
import { documentTable, num, type TableView, tableView } from "../read.js";
import { type LegendEntry, type Row, rowChart } from "../rows.js";
import { joined } from "../say.js";

/** Elements that a drawing has room for, and scores that can be told apart by shade. */
const most = 20;
const tellable = 11;

/** From lightest to darkest, so that a black-and-white print keeps their order. */
const ramp = [
  "#e9eff3",
  "#cfdfe8",
  "#b3cfdf",
  "#8cb9d0",
  "#5f9dbd",
  "#3c7fa6",
  "#2a648c",
  "#1c4d74",
  "#123a5e",
];

const shadeOf = (place: number, of: number) =>
  ramp[of < 2 ? ramp.length - 1 : Math.round((place / (of - 1)) * (ramp.length - 1))]!;

/** The answers to importance, element by element: how many gave which score, with the mean and its range. */
export function distributionChart(results: Results, words: Words): ChartBlock | null {
  const view = tableView(results, "measure.importance");
  if (view === null) return null;
  const { measureCharts: said } = words.report;
  const [mean, low, high, verdict] = ["mean", "low", "high", "verdict"].map((id) => view.at(id)) as [
    number,
    number,
    number,
    number,
  ];
  const rated = view.table.rows
    .flatMap((row) => {
      const value = num(row[mean]);
      return value === null ? [] : [{ row, value, element: String(row[0]) }];
    })
    .sort((a, b) => b.value - a.value);
  if (rated.length === 0) return null;
  const shown = rated.slice(0, most);
  const given = sharesOf(results);
  const scores = given === null ? [] : given.scores;
  const stacked = scores.length > 1 && scores.length <= tellable;
  const differing = explained(results);
  const mark = (row: readonly Cell[]) => {
    if (row[verdict] === "split") return said.split;
    if (row[verdict] === "wide") return said.wide;
    return differing.has(String(row[0])) ? said.differs : "";
  };
  const rows = shown.map(({ row, value, element }): Row => {
    const ends = [num(row[low]), num(row[high])] as const;
    const range =
      ends[0] === null || ends[1] === null
        ? null
        : words.format.range(ends[0], ends[1], "score").replaceAll(" ", "");
    return {
      name: nameOf(view, row, words),
      text: [words.format.number(value, 2) + (range === null ? "" : ` (${range})`), mark(row)]
        .filter((text) => text !== "")
        .join(" · "),
      ...(stacked
        ? { stretches: stack(given!.shares.get(element) ?? new Map(), scores) }
        : {
            stretches:
              ends[0] === null || ends[1] === null
                ? []
                : [{ from: ends[0], to: ends[1], tone: "range" as const }],
            marks: [{ at: value, tone: "sure" as const }],
          }),
    };
  });
  const legend: LegendEntry[] = stacked
    ? scores.map((score, i) => ({
        name: words.say(given!.whole ? said.score : said.scoreFrom, { score }),
        tone: "part",
        fill: shadeOf(i, scores.length),
      }))
    : [{ name: said.range, tone: "range" }];
  const options = {
    axis: stacked ? "{value}%" : "{value}",
    legend,
    ...(stacked ? {} : { apart: true as const }),
  };
  const top = given?.whole ? scores.at(-1)! : null;
  const first = { first: nameOf(view, rated[0]!.row, words), mean: rated[0]!.value };
  const stands = given?.asked === "expectation";
  const split = rated
    .filter(({ row }) => row[verdict] === "split")
    .map(({ row }) => nameOf(view, row, words));
  return {
    kind: "chart",
    id: "importance",
    title: stands ? said.expectations : said.distributions,
    takeaway: joined(
      [
        stands
          ? words.say(said.expectationsTakeaway, first)
          : top === null
            ? words.say(said.distributionsLong, first)
            : words.say(said.distributionsTakeaway, { ...first, top }),
        split.length > 0
          ? words.say(said.distributionsSplit, { elements: words.format.list(split.slice(0, 5)) })
          : differing.size === 0 && rated.some(({ row }) => row[verdict] === "agreed")
            ? said.distributionsAgreed
            : "",
        differing.size === 0
          ? ""
          : words.say(said.distributionsDiffer, {
              elements: words.format.list([...differing].slice(0, 5).map(words.elementName)),
            }),
        shown.length === rated.length
          ? ""
          : words.say(said.distributionsMost, { shown: shown.length, elements: rated.length }),
      ],
      words,
    ),
    option: rowChart("wide", rows, options),
    narrow: rowChart("narrow", rows, options),
    table: documentTable(results, view.id, words, { shown: Math.min(40, view.table.rows.length) }),
  };
}

/** Elements on which kinds of customers differ. */
function explained(results: Results): ReadonlySet<string> {
  const view = tableView(results, "measure.split");
  const classes = tableView(results, "measure.split-classes");
  if (view === null || classes === null) return new Set();
  const [element, verdict] = [view.at("element"), view.at("verdict")];
  return new Set(
    view.table.rows.filter((row) => row[verdict] === "explained").map((row) => String(row[element])),
  );
}

export const nameOf = (view: TableView, row: readonly Cell[], words: Words): string => {
  const at = Math.max(0, view.at("element"));
  return words.cell(row[at] ?? null, view.table.columns[at]!, view.id);
};

/** Shares of each score of importance by element, and the scores there are, ends of the scale included. */
function sharesOf(results: Results) {
  const view = tableView(results, "measure.answers");
  if (view === null) return null;
  const [element, kind, score, share] = ["element", "kind", "score", "share"].map((id) => view.at(id)) as [
    number,
    number,
    number,
    number,
  ];
  const shares = new Map<string, Map<number, number>>();
  const scores = new Set<number>();
  // Where importance was not asked, the expectation stands in for it.
  const asked = view.table.rows.some((row) => row[kind] === "importance") ? "importance" : "expectation";
  for (const row of view.table.rows) {
    const [at, value] = [num(row[score]), num(row[share])];
    if (row[kind] !== asked || at === null) continue;
    scores.add(at);
    const own = shares.get(String(row[element])) ?? new Map<number, number>();
    shares.set(String(row[element]), own.set(at, value ?? 0));
  }
  const sorted = [...scores].sort((a, b) => a - b);
  const whole = sorted.every(Number.isInteger) && sorted.length > 0 && sorted.at(-1)! - sorted[0]! < tellable;
  return {
    asked,
    whole,
    shares,
    scores: whole
      ? Array.from({ length: sorted.at(-1)! - sorted[0]! + 1 }, (_, i) => sorted[0]! + i)
      : sorted,
  };
}

function stack(own: ReadonlyMap<number, number>, scores: readonly number[]) {
  let from = 0;
  return scores.flatMap((score, i) => {
    const to = from + 100 * (own.get(score) ?? 0);
    const piece = { from, to, tone: "part" as const, fill: shadeOf(i, scores.length) };
    from = to;
    return piece.to > piece.from ? [piece] : [];
  });
}
