import type { Cell, Results } from "../../../core/findings.js";
import type { Words } from "../../../i18n/index.js";
import type { ChartBlock } from "../../document.js";
import { moneyAxis } from "../money.js";
import { documentTable, num, type TableView, tableView } from "../read.js";
import { type Row, rowChart } from "../rows.js";
import { codeText, joined, near } from "../say.js";

interface Ranged {
  readonly key: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** From the customers who leave to all that failure costs a year, step by step, each with its range. */
export function chainChart(results: Results, words: Words): ChartBlock | null {
  const view = tableView(results, "loss.parts");
  const total = results.figures.find((figure) => figure.id === "loss.total");
  if (view === null || total?.value == null) return null;
  const { lossCharts } = words.report;
  const parts = rangedRows(view).filter(({ key, value }) => key === "existing" || value !== 0);
  const rowOf = new Map(view.table.rows.map((row) => [String(row[0]), row]));
  const ends = [total.value, total.interval?.high ?? 0, ...parts.map((part) => part.high ?? 0)];
  const { per, axis } = moneyAxis(Math.max(...ends.map(Math.abs)), words);
  let from = 0;
  const rows = parts.map((part): Row => {
    const start = from;
    from += part.value;
    return {
      name: codeText(view, rowOf.get(part.key)!, 0, words),
      text: rangedText(part, words),
      stretches: [
        { from: start / per, to: from / per, tone: "part" },
        ...rangeOf(part, start).map(([low, high]) => ({
          from: low / per,
          to: high / per,
          tone: "range" as const,
        })),
      ],
    };
  });
  const whole = {
    key: "total",
    value: total.value,
    low: total.interval?.low ?? null,
    high: total.interval?.high ?? null,
  };
  rows.push({
    name: lossCharts.chainTotal,
    text: rangedText(whole, words),
    strong: true,
    stretches: [
      { from: 0, to: whole.value / per, tone: "total" },
      ...rangeOf(whole, 0).map(([low, high]) => ({
        from: low / per,
        to: high / per,
        tone: "range" as const,
      })),
    ],
  });
  const own = parts.find((part) => part.key === "existing")?.value ?? 0;
  const options = {
    axis,
    axisName: words.unitName("money-per-year"),
    legend: [{ name: lossCharts.range, tone: "range" as const }],
  };
  return {
    kind: "chart",
    id: "loss-chain",
    title: lossCharts.chain,
    takeaway: words.say(lossCharts.chainTakeaway, { own, rest: whole.value - own }),
    option: rowChart("wide", rows, options),
    narrow: rowChart("narrow", rows, options),
    table: documentTable(results, view.id, words, { shown: view.table.rows.length }),
  };
}

/** What each kind of failure takes of the loss with own customers. */
export function kindsChart(results: Results, words: Words): ChartBlock | null {
  const view = tableView(results, "loss.kinds");
  if (view === null) return null;
  const { lossCharts } = words.report;
  const kinds = rangedRows(view).sort((a, b) => b.value - a.value);
  if (kinds.length === 0) return null;
  const byKey = new Map(view.table.rows.map((row) => [String(row[0]), row]));
  const { per, axis } = moneyAxis(
    Math.max(...kinds.map(({ value, high }) => Math.max(Math.abs(value), high ?? 0))),
    words,
  );
  const name = (key: string) => codeText(view, byKey.get(key)!, 0, words);
  const rows = kinds.map(
    (kind): Row => ({
      name: name(kind.key),
      text: rangedText(kind, words),
      stretches: [
        { from: 0, to: kind.value / per, tone: "part" },
        ...rangeOf(kind, 0).map(([low, high]) => ({
          from: low / per,
          to: high / per,
          tone: "range" as const,
        })),
      ],
    }),
  );
  const first = kinds[0]!;
  const share = num(byKey.get(first.key)![view.at("share")]);
  const options = {
    axis,
    axisName: words.unitName("money-per-year"),
    legend: [{ name: lossCharts.range, tone: "range" as const }],
  };
  return {
    kind: "chart",
    id: "loss-kinds",
    title: lossCharts.kinds,
    takeaway: joined(
      [
        first.value <= 0
          ? lossCharts.kindsNone
          : share === null
            ? words.say(lossCharts.kindsPlain, { kind: name(first.key), value: first.value })
            : words.say(lossCharts.kindsTakeaway, { kind: name(first.key), value: first.value, share }),
        first.value > 0 && kinds.some(({ low, high }) => (low ?? 0) < 0 && (high ?? 0) > 0)
          ? lossCharts.kindsOpen
          : "",
      ],
      words,
    ),
    option: rowChart("wide", rows, options),
    narrow: rowChart("narrow", rows, options),
    table: documentTable(results, view.id, words, { shown: view.table.rows.length }),
  };
}

function rangedRows(view: TableView): Ranged[] {
  const [value, low, high] = [view.at("value"), view.at("low"), view.at("high")];
  return view.table.rows.flatMap((row) => {
    const said = at(row, value);
    return said === null
      ? []
      : [{ key: String(row[0]), value: said, low: at(row, low), high: at(row, high) }];
  });
}

const at = (row: readonly Cell[], column: number) => (column < 0 ? null : num(row[column]));

const rangeOf = ({ low, high }: Ranged, start: number): (readonly [number, number])[] =>
  low === null || high === null ? [] : [[start + low, start + high]];

function rangedText({ value, low, high }: Ranged, words: Words): string {
  const { format } = words;
  return low === null || high === null || near(low, high)
    ? format.money(value)
    : `${format.money(value)} · ${format.range(low, high, "money")}`;
}
