import type { Results } from "../../../core/findings.js";
import type { Words } from "../../../i18n/index.js";
import type { ChartBlock } from "../../document.js";
import { documentTable, num, tableView } from "../read.js";
import { type Row, rowChart } from "../rows.js";
import { joined } from "../say.js";
import type { Size } from "../theme.js";
import { nameOf } from "./distributions.js";
import { type FieldPoint, fieldChart } from "./field-chart.js";
import { extentFor, wrapped } from "./field-fit.js";
import { numbering } from "./numbers.js";

const most = 30;
const none = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

/** What customers say matters against what moves their satisfaction: four fields. */
export function driverChart(results: Results, words: Words): ChartBlock | null {
  const view = tableView(results, "measure.drivers");
  if (view === null) return null;
  const { measureCharts: said } = words.report;
  const [stated, derived, low, high, reading] = ["stated", "derived", "low", "high", "reading"].map((id) =>
    view.at(id),
  ) as [number, number, number, number, number];
  const numberOf = numbering(results, view);
  const told = view.table.rows.flatMap((row) => {
    const [y, share] = [num(row[stated]), num(row[derived])];
    if (y === null || share === null) return [];
    const ends = [num(row[low]), num(row[high])] as const;
    return [
      {
        number: numberOf(row),
        name: nameOf(view, row, words),
        x: share * 100,
        y,
        ends: ends[0] === null || ends[1] === null ? null : { low: ends[0] * 100, high: ends[1] * 100 },
        role: String(row[reading] ?? ""),
      },
    ];
  });
  if (told.length < 2) return null;
  // The cuts the reading was made by: the mean of what is said, an equal share of what is derived.
  const across =
    between(
      told,
      (p) => ["key-driver", "hidden-driver"].includes(p.role),
      (p) => p.x,
    ) ?? 100 / told.length;
  const up =
    between(
      told,
      (p) => ["key-driver", "must-have"].includes(p.role),
      (p) => p.y,
    ) ?? told.reduce((sum, p) => sum + p.y, 0) / told.length;
  const shown = told.length <= most ? told : told.toSorted((a, b) => b.x - a.x).slice(0, most);
  const points = shown
    .toSorted((a, b) => a.number - b.number)
    .map(
      ({ number, name, x, y, ends }): FieldPoint => ({
        number: String(number),
        name,
        x,
        y,
        range: null,
        hollow: ends !== null && ends.low < across && ends.high >= across,
      }),
    );
  const reach = extentFor(
    points.map((p) => p.x),
    [across],
    none,
  ).high;
  // A little below zero, so that what moves nothing does not stand on the axis.
  const x = { low: -0.06 * reach, high: reach };
  const y = extentFor(
    points.map((p) => p.y),
    [up],
    none,
  );
  const named = (role: string) => told.filter((p) => p.role === role).map((p) => p.name);
  const [key, hidden] = [named("key-driver"), named("hidden-driver")];
  const make = (size: Size) => {
    const perUnit = (size === "wide" ? 474 : 308) / (x.high - x.low);
    const left = Math.floor(((across - x.low) * perUnit - 12) / 6);
    const right = Math.floor(((x.high - across) * perUnit - 12) / 6);
    const { readings } = said;
    return fieldChart(size, points, {
      x: { name: said.driversX, ...x, cuts: [across] },
      y: { name: said.driversY, ...y, cuts: [up] },
      fields: [
        {
          x: [x.low, across],
          y: [up, y.high],
          text: wrapped(readings["must-have"], left),
          shade: "#edf3f7",
          corner: "top-left",
        },
        {
          x: [across, x.high],
          y: [up, y.high],
          text: wrapped(readings["key-driver"], right),
          shade: "#eec9ab",
          corner: "top-right",
        },
        {
          x: [x.low, across],
          y: [y.low, up],
          text: wrapped(readings.minor, left),
          shade: null,
          corner: "bottom-left",
        },
        {
          x: [across, x.high],
          y: [y.low, up],
          text: wrapped(readings["hidden-driver"], right),
          shade: "#f8e6d3",
          corner: "bottom-right",
        },
      ],
      legend: points.some((p) => p.hollow)
        ? [
            { name: said.driversFirm, tone: "sure" },
            { name: said.driversOpen, tone: "unsure" },
          ]
        : [],
    });
  };
  return {
    kind: "chart",
    id: "drivers",
    title: said.drivers,
    takeaway: joined(
      [
        key.length === 0 ? "" : words.say(said.driversKey, { elements: words.format.list(key.slice(0, 4)) }),
        hidden.length === 0
          ? ""
          : words.say(said.driversHidden, { elements: words.format.list(hidden.slice(0, 4)) }),
        key.length + hidden.length === 0 ? said.driversNone : "",
        named("must-have").length > 0 ? said.driversGuard : "",
      ],
      words,
    ),
    option: make("wide"),
    narrow: make("narrow"),
    table: documentTable(results, view.id, words, { shown: Math.min(most, view.table.rows.length) }),
  };
}

/** Between the least of those above a cut and the most of those below it. */
export function between<T>(
  all: readonly T[],
  above: (one: T) => boolean,
  of: (one: T) => number,
): number | null {
  const [over, under] = [all.filter(above).map(of), all.filter((one) => !above(one)).map(of)];
  if (over.length === 0 || under.length === 0) return null;
  const [least, most] = [Math.min(...over), Math.max(...under)];
  const usual = all.reduce((sum, one) => sum + of(one), 0) / all.length;
  if (least < most) return null;
  return usual > most && usual <= least ? usual : (least + most) / 2;
}

/** Business given to each firm, as stated and as its rank in customers' eyes leads to expect. */
export function businessChart(results: Results, words: Words): ChartBlock | null {
  const view = tableView(results, "measure.share-of-business");
  if (view === null) return null;
  const { measureCharts: said } = words.report;
  const [firm, stated, low, high, rank] = ["firm", "stated", "low", "high", "rank-based"].map((id) =>
    view.at(id),
  ) as [number, number, number, number, number];
  const told = view.table.rows
    .flatMap((row) => {
      const share = num(row[stated]);
      return share === null
        ? []
        : [{ row, share, rank: num(row[rank]), low: num(row[low]), high: num(row[high]) }];
    })
    .slice(0, 12);
  if (told.length < 2) return null;
  const rows = told.map(
    ({ row, share, rank, low, high }): Row => ({
      name: words.cell(row[firm] ?? null, view.table.columns[firm]!, view.id),
      text: words.say(rank === null ? said.businessPlain : said.businessText, {
        stated: share,
        rank: rank ?? 0,
      }),
      stretches: [
        { from: 0, to: share * 100, tone: "part" },
        ...(low === null || high === null
          ? []
          : [{ from: low * 100, to: high * 100, tone: "range" as const }]),
      ],
      marks: rank === null ? [] : [{ at: rank * 100, tone: "unsure" }],
    }),
  );
  const options = {
    axis: "{value}%",
    legend: [
      { name: said.businessStated, tone: "part" as const },
      ...(told.some((one) => one.rank !== null)
        ? [{ name: said.businessRank, tone: "unsure" as const }]
        : []),
      { name: said.range, tone: "range" as const },
    ],
  };
  const first = told[0]!;
  return {
    kind: "chart",
    id: "share-of-business",
    title: said.business,
    takeaway: words.say(said.businessTakeaway, {
      firm: words.cell(first.row[firm] ?? null, view.table.columns[firm]!, view.id),
      stated: first.share,
    }),
    option: rowChart("wide", rows, options),
    narrow: rowChart("narrow", rows, options),
    table: documentTable(results, view.id, words),
  };
}
