import type { Cell, Results } from "../../../core/findings.js";
import type { Unit } from "../../../core/unit.js";
import type { Words } from "../../../i18n/index.js";
import type { Block, ChartBlock, DocumentTable } from "../../document.js";
import { type CurveDot, curveChart } from "../curve.js";
import { numberIn, textIn } from "../level/read.js";
import { moneyAxis } from "../money.js";
import { documentTable, type TableView, tableView } from "../read.js";
import { type Row, rowChart } from "../rows.js";
import { near } from "../say.js";
import type { Size } from "../theme.js";

/** One row of `plan.changes`. */
export interface Change {
  readonly id: string;
  readonly name: string;
  readonly element: string;
  readonly means: string;
  readonly where: string;
  readonly chosen: string;
  readonly reason: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly unit: Unit;
  /** Failures fewer a year. */
  readonly failures: number | null;
  readonly gain: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly cost: number | null;
  readonly net: number | null;
  readonly leadDays: number | null;
  readonly due: string;
  readonly breakEven: number | null;
  readonly order: number;
}

const changesRead = new WeakMap<Results, Map<Words, readonly Change[]>>();

/** All changes looked at; those to make first, in the order of doing. */
export function changesOf(results: Results, words: Words): readonly Change[] {
  const read = changesRead.get(results) ?? new Map<Words, readonly Change[]>();
  const changes = read.get(words) ?? readChanges(results, words);
  changesRead.set(results, read.set(words, changes));
  return changes;
}

/** A class called by a letter or a number says nothing by itself. */
const withKind = (where: string, kind: string, words: Words): string =>
  /^[A-Za-z0-9]{1,2}( ·|$)/.test(where) && kind !== ""
    ? `${words.codeName(kind, "where-is", "plan.changes")} ${where}`
    : where;

function readChanges(results: Results, words: Words): readonly Change[] {
  const view = tableView(results, "plan.changes");
  if (view === null) return [];
  const read = view.table.rows.map((row): Change => {
    const text = (id: string) => textIn(view, row, id);
    const number = (id: string) => numberIn(view, row, id);
    const means = text("means");
    const where = withKind(words.placeName(text("where")), text("where-is"), words);
    return {
      id: text("change"),
      name: [means === "" ? text("change") : words.codeName(means, "means", view.id), where]
        .filter((part) => part !== "")
        .join(" · "),
      element: text("element"),
      means,
      where,
      failures: number("failures"),
      chosen: text("chosen"),
      reason: text("reason"),
      from: number("from"),
      to: number("to"),
      unit: (["share", "hours", "days"].includes(text("unit")) ? text("unit") : "ratio") as Unit,
      gain: number("gain"),
      low: number("gain-low"),
      high: number("gain-high"),
      cost: number("cost"),
      net: number("net"),
      leadDays: number("lead-days"),
      due: text("due"),
      breakEven: number("break-even-cost"),
      order: number("order") ?? Number.POSITIVE_INFINITY,
    };
  });
  return read.sort(
    (a, b) => Number(b.chosen === "chosen") - Number(a.chosen === "chosen") || a.order - b.order || 0,
  );
}

export const chosenOf = (results: Results, words: Words): Change[] =>
  changesOf(results, words).filter(({ chosen }) => chosen === "chosen");

const rowsDrawn = 12;

/** What a picture of changes shows, out of all that is known of them. */
function twin(results: Results, words: Words, rows: number): DocumentTable {
  const table = documentTable(results, "plan.changes", words, { shown: rows });
  return columnsOf(
    table,
    ["order", "change", "gain", "gain-low", "gain-high", "cost", "net"],
    table.rows.slice(0, rows),
  );
}

function columnsOf(
  table: DocumentTable,
  wanted: readonly string[],
  rows: DocumentTable["rows"],
): DocumentTable {
  const at = wanted.map((id) => table.columns.findIndex((column) => column.id === id)).filter((i) => i >= 0);
  return {
    ...table,
    columns: at.map((i) => table.columns[i]!),
    rows: rows.map((row) => at.map((i) => row[i] ?? null)),
    rowUnits: null,
    note: null,
  };
}

/** What brings next to nothing, or less, stands in the workbook. */
const leastWorthSaying = 1;

/** Not other sizes or forms of what is chosen. */
const refusals = ["not-worth", "no-cost-known", "infeasible", "dropped-by-you", "left-out"];
const forms = ["other-level", "beside-others"];

/** What was looked at and not chosen, with the reason; what would have brought most first. */
export function leftOutTable(results: Results, words: Words): Block | null {
  const view = tableView(results, "plan.changes");
  if (view === null) return null;
  const rows = view.table.rows
    .filter(
      (row) =>
        (numberIn(view, row, "gain") ?? leastWorthSaying) >= leastWorthSaying &&
        refusals.includes(textIn(view, row, "chosen")) &&
        !forms.includes(textIn(view, row, "reason")),
    )
    .toSorted((a, b) => (numberIn(view, b, "gain") ?? 0) - (numberIn(view, a, "gain") ?? 0))
    .filter(firstOfItsName(view));
  if (rows.length === 0) return null;
  const known = view.at("break-even-cost");
  // A change that brings nothing pays at no cost.
  const paying = rows.map((row) =>
    row.map((cell, i) => (i === known && typeof cell === "number" && cell <= 0 ? null : cell)),
  );
  const table = documentTable(results, view.id, words);
  const wanted = ["change", "chosen", "reason", "gain", "cost", "net", "break-even-cost"];
  return {
    kind: "table",
    table: {
      ...columnsOf(table, wanted, paying),
      title: words.report.decide.plan.leftOut,
      shown: Math.min(rows.length, leftOutShown),
      total: rows.length,
      command: null,
    },
  };
}

const leftOutShown = 12;

/** Of several sizes of one change the first. */
function firstOfItsName(view: TableView): (row: readonly Cell[]) => boolean {
  const seen = new Set<string>();
  return (row) => {
    const name = `${textIn(view, row, "means")}|${textIn(view, row, "where")}`;
    return !seen.has(name) && seen.add(name) !== null;
  };
}

/** The changes that bring most, in the order of doing: what each brings with its range, and what it costs. */
export function changesChart(results: Results, words: Words): ChartBlock | null {
  const all = chosenOf(results, words).filter(({ gain }) => gain !== null);
  if (all.length === 0) return null;
  const { plan: said } = words.report.decide;
  const { about: money } = words.format;
  const place = new Map(all.map((one, i) => [one.id, i + 1]));
  const most = all.toSorted((a, b) => b.gain! - a.gain!);
  const largest = new Set(most.slice(0, rowsDrawn).map(({ id }) => id));
  const shown = all.filter(({ id }) => largest.has(id));
  const { per, axis } = moneyAxis(
    Math.max(...shown.flatMap(({ gain, high, cost }) => [gain ?? 0, high ?? 0, cost ?? 0].map(Math.abs))),
    words,
  );
  const rows = shown.map(
    (one): Row => ({
      name: `${place.get(one.id)!} ${one.name}`,
      text:
        one.cost === null
          ? words.say(said.changesNoCost, { gain: money(one.gain!) })
          : words.say(said.changesText, { gain: money(one.gain!), cost: money(one.cost) }),
      stretches: [
        { from: 0, to: one.gain! / per, tone: "part" },
        ...(one.low === null || one.high === null || near(one.low, one.high)
          ? []
          : [{ from: one.low / per, to: one.high / per, tone: "range" as const }]),
      ],
      marks: one.cost === null ? [] : [{ at: one.cost / per, tone: "now" }],
    }),
  );
  const options = {
    axis,
    axisName: words.unitName("money-per-year"),
    legend: [
      { name: said.brings, tone: "part" as const },
      { name: said.range, tone: "range" as const },
      { name: said.costs, tone: "now" as const },
    ],
  };
  const first = most[0]!;
  return {
    kind: "chart",
    id: "plan-changes",
    title: said.changes,
    takeaway: words.say(said.changesTakeaway, {
      first: first.name,
      gain: first.gain!,
      low: first.low ?? first.gain!,
      high: first.high ?? first.gain!,
    }),
    option: rowChart("wide", rows, options),
    narrow: rowChart("narrow", rows, options),
    table: twin(results, words, shown.length),
  };
}

const mostOf = 0.8;

/** Gain against cost as the changes are made one after another. */
export function orderChart(results: Results, words: Words): ChartBlock | null {
  const all = chosenOf(results, words).filter(({ gain, cost }) => gain !== null && cost !== null);
  if (all.length < 3) return null;
  const { plan: said } = words.report.decide;
  let [cost, gain] = [0, 0];
  const points = all.map((one): readonly [number, number] => {
    cost += one.cost!;
    gain += one.gain!;
    return [cost, gain];
  });
  if (cost <= 0 || gain <= 0) return null;
  const money = moneyAxis(cost, words);
  const gains = moneyAxis(Math.max(...points.map(([, y]) => y)), words);
  const path = [[0, 0] as const, ...points].map(([x, y]) => [x / money.per, y / gains.per] as const);
  // So many as it takes to have most of the gain.
  const first = 1 + points.findIndex(([, sum]) => sum >= mostOf * gain);
  const drawn = (size: Size) =>
    curveChart(size, [{ name: said.brings, points: path, look: "total" }], {
      x: { name: said.orderX, axis: money.axis, low: 0, high: (cost / money.per) * 1.08 },
      y: {
        name: said.orderY,
        axis: gains.axis,
        low: 0,
        high: Math.max(...path.map(([, y]) => y)) * 1.12,
      },
      marks: [],
      dots: numbered(path, badge[size]),
      height: 220,
    });
  return {
    kind: "chart",
    id: "plan-order",
    title: said.order,
    takeaway: words.say(said.orderTakeaway, {
      n: first,
      share: points[first - 1]![1] / gain,
      all: all.length,
    }),
    option: drawn("wide"),
    narrow: drawn("narrow"),
    table: twin(results, words, all.length),
  };
}

/** How wide and how high a badge with two numbers is, as a share of the drawing. */
const badge = { wide: [0.07, 0.09], narrow: [0.15, 0.09] } as const;

/** Numbers of the changes on their path; those whose badges would lie on each other share one. */
function numbered(
  path: readonly (readonly [number, number])[],
  [wide, high]: readonly [number, number],
): CurveDot[] {
  const [right, top] = [Math.max(...path.map(([x]) => x)), Math.max(...path.map(([, y]) => y))];
  const dots: { at: readonly [number, number]; first: number; last: number }[] = [];
  path.slice(1).forEach((at, i) => {
    const before = dots.at(-1);
    const close =
      before !== undefined &&
      Math.abs(at[0] - before.at[0]) < wide * right &&
      Math.abs(at[1] - before.at[1]) < high * top;
    if (close) before.last = i + 1;
    else dots.push({ at, first: i + 1, last: i + 1 });
  });
  return dots.map(({ at, first, last }) => ({
    at,
    text: first === last ? String(first) : `${first}–${last}`,
    tone: "best",
  }));
}
