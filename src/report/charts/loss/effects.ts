import type { Results } from "../../../core/findings.js";
import type { Words } from "../../../i18n/index.js";
import type { ChartBlock } from "../../document.js";
import { documentTable, num, tableView } from "../read.js";
import { type Row, rowChart } from "../rows.js";
import { codeText, joined } from "../say.js";

const points = (share: number) => Math.round(share * 1e4) / 100;

/** How many more do not come back after each kind of failure: like compared with like, beside the raw difference. */
export function effectsChart(results: Results, words: Words): ChartBlock | null {
  const view = tableView(results, "loss.effects");
  if (view === null) return null;
  const { lossCharts } = words.report;
  const at = (id: string) => view.at(id);
  const read = view.table.rows.map((row) => ({
    name: codeText(view, row, 0, words),
    verdict: String(row[at("verdict")] ?? ""),
    said: codeText(view, row, at("verdict"), words),
    raw: num(row[at("raw")]),
    value: num(row[at("adjusted")]),
    low: num(row[at("low")]),
    high: num(row[at("high")]),
  }));
  if (!read.some((kind) => kind.value !== null)) return null;
  const rows = read.map(({ name, verdict, said, raw, value, low, high }): Row => {
    if (value === null) return { name, text: said, stretches: [] };
    const range = low === null || high === null ? null : { low, high };
    return {
      name,
      text: [
        range === null
          ? signed(value, words)
          : words.say(lossCharts.effect, {
              value: signed(value, words),
              low: signed(range.low, words),
              high: signed(range.high, words),
            }),
        said,
      ].join(" · "),
      stretches: range === null ? [] : [{ from: points(range.low), to: points(range.high), tone: "range" }],
      marks: [
        ...(raw === null ? [] : [{ at: points(raw), tone: "faint" as const }]),
        { at: points(value), tone: ["effect", "fewer"].includes(verdict) ? "sure" : "unsure" },
      ],
    };
  });
  const clear = read
    .filter((kind) => kind.verdict === "effect" && kind.value !== null)
    .sort((a, b) => b.value! - a.value!);
  const first = clear[0];
  const legend = [
    { name: lossCharts.effectClear, tone: "sure" },
    { name: lossCharts.effectUnclear, tone: "unsure" },
    { name: lossCharts.effectRaw, tone: "faint" },
    { name: lossCharts.range, tone: "range" },
  ] as const;
  const options = { axis: "{value}", axisName: lossCharts.effectAxis, legend };
  return {
    kind: "chart",
    id: "loss-effects",
    title: lossCharts.effects,
    takeaway: joined(
      [
        first === undefined
          ? lossCharts.effectsNone
          : words.say(lossCharts.effectsTakeaway, {
              kind: first.name,
              value: first.value!,
              clear: clear.length,
              kinds: read.length,
            }),
        lossCharts.effectsRead,
        placeboText(results, words),
      ],
      words,
    ),
    option: rowChart("wide", rows, options),
    narrow: rowChart("narrow", rows, options),
    table: documentTable(results, view.id, words, { shown: view.table.rows.length }),
  };
}

/** What the check says that looks at behaviour before the failure, where there can be no effect. */
function placeboText(results: Results, words: Words): string {
  const view = tableView(results, "loss.placebo");
  if (view === null) return "";
  const { lossCharts } = words.report;
  const failed = view.table.rows.filter((row) => row[view.at("verdict")] === "failed");
  return failed.length === 0
    ? lossCharts.effectsPassed
    : words.say(lossCharts.effectsFailed, {
        kinds: words.format.list(failed.map((row) => codeText(view, row, 0, words))),
      });
}

/** Whether more failures drive more customers away, step by step. */
export function doseChart(results: Results, words: Words): ChartBlock | null {
  const view = tableView(results, "loss.dose");
  if (view === null) return null;
  const { lossCharts } = words.report;
  const [risk, difference, low, high] = ["risk", "difference", "low", "high"].map((id) => view.at(id));
  const read = view.table.rows
    .map((row) => ({
      failures: String(row[0]),
      risk: num(row[risk!]),
      difference: num(row[difference!]),
      low: num(row[low!]),
      high: num(row[high!]),
    }))
    .filter((step) => step.risk !== null);
  if (read.length < 2) return null;
  const rows = read.map(({ failures, risk: chance, difference: more, low: from, high: to }, i): Row => {
    const base = i === 0 && more === null;
    return {
      name: words.say(lossCharts.doseStep, { failures }),
      text: words.say(lossCharts.doseRisk, { risk: chance! }),
      stretches: from === null || to === null ? [] : [{ from: points(from), to: points(to), tone: "range" }],
      marks:
        base || more !== null
          ? [{ at: base ? 0 : points(more!), tone: from !== null && from > 0 ? "sure" : "unsure" }]
          : [],
    };
  });
  const [first, last] = [read[0]!, read[read.length - 1]!];
  const rises = read.every((step, i) => i === 0 || step.risk! >= read[i - 1]!.risk!);
  const options = { axis: "{value}", axisName: lossCharts.doseAxis };
  return {
    kind: "chart",
    id: "loss-dose",
    title: lossCharts.dose,
    takeaway: words.say(rises && last.risk! > first.risk! ? lossCharts.doseRises : lossCharts.doseMixed, {
      few: first.risk!,
      many: last.risk!,
      failures: last.failures,
    }),
    option: rowChart("wide", rows, options),
    narrow: rowChart("narrow", rows, options),
    table: documentTable(results, view.id, words, { shown: view.table.rows.length }),
  };
}

const signed = (difference: number, words: Words): string => {
  const size = words.format.points(Math.abs(difference));
  return difference > 0 ? `+${size}` : difference < 0 ? `−${size}` : size;
};
