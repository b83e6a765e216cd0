import type { Results } from "../../../core/findings.js";
import type { Words } from "../../../i18n/index.js";
import type { ChartBlock } from "../../document.js";
import { documentTable, num, tableView } from "../read.js";
import { type Row, rowChart } from "../rows.js";
import { codeText, joined } from "../say.js";

const quartersDrawn = 16;

/** Customers who came and who went, quarter by quarter; the last ones are too recent to know who left. */
export function bucketChart(results: Results, words: Words): ChartBlock | null {
  const view = tableView(results, "loss.bucket");
  if (view === null) return null;
  const { lossCharts } = words.report;
  const [gained, lost, returned] = ["gained", "lost", "returned"].map((id) => view.at(id));
  const quarters = view.table.rows
    .map((row) => ({
      name: periodName(String(row[0]), words),
      gained: num(row[gained!]),
      lost: num(row[lost!]),
      returned: num(row[returned!]) ?? 0,
    }))
    .slice(-quartersDrawn);
  if (quarters.length < 2) return null;
  const most = Math.max(1, ...quarters.flatMap((q) => [q.gained ?? 0, q.lost ?? 0]));
  const unknownLength = most * 0.12;
  const rows = quarters.map((quarter): Row => {
    const came = quarter.gained ?? 0;
    return {
      name: quarter.name,
      text: words.say(quarter.lost === null ? lossCharts.bucketUnknown : lossCharts.bucketRow, {
        gained: came,
        lost: quarter.lost ?? 0,
      }),
      stretches: [
        { from: 0, to: came, tone: "total" },
        quarter.lost === null
          ? { from: -unknownLength, to: 0, tone: "unknown" }
          : { from: -quarter.lost, to: 0, tone: "loss" },
      ],
    };
  });
  const known = quarters.filter((quarter) => quarter.lost !== null);
  const sum = (of: (quarter: (typeof quarters)[number]) => number) =>
    known.reduce((all, q) => all + of(q), 0);
  const open = quarters.length - known.length;
  const legend = [
    { name: lossCharts.bucketGained, tone: "total" as const },
    { name: lossCharts.bucketLost, tone: "loss" as const },
    ...(open > 0 ? [{ name: lossCharts.bucketOpen, tone: "unknown" as const }] : []),
  ];
  const options = { axis: null, legend };
  return {
    kind: "chart",
    id: "loss-bucket",
    title: lossCharts.bucket,
    takeaway: joined(
      [
        known.length === 0
          ? ""
          : words.say(lossCharts.bucketTakeaway, {
              quarters: known.length,
              gained: sum((q) => q.gained ?? 0),
              lost: sum((q) => q.lost ?? 0),
              returned: sum((q) => q.returned),
            }),
        open === 0 ? "" : words.say(lossCharts.bucketRecent, { quarters: open }),
      ],
      words,
    ),
    option: rowChart("wide", rows, options),
    narrow: rowChart("narrow", rows, options),
    table: documentTable(results, view.id, words, { shown: quartersDrawn }),
  };
}

/** A month is said as one; a quarter is written as it is. */
const periodName = (period: string, words: Words): string =>
  /^\d{4}-\d{2}$/.test(period) ? words.format.month(period) : period;

/** How many customers stand at which level of trust, read off what they did. */
export function trustChart(results: Results, words: Words): ChartBlock | null {
  const view = tableView(results, "loss.trust");
  if (view === null) return null;
  const { lossCharts } = words.report;
  const [customers, share] = [view.at("customers"), view.at("share")];
  const levels = view.table.rows.flatMap((row) => {
    const part = num(row[share]);
    return part === null
      ? []
      : [{ key: row[0], name: codeText(view, row, 0, words), part, count: num(row[customers]) }];
  });
  if (levels.length < 2) return null;
  const rows = levels.map(
    ({ name, part, count }): Row => ({
      name,
      text:
        count === null
          ? words.format.share(part)
          : words.say(lossCharts.trustRow, { share: part, customers: count }),
      stretches: [{ from: 0, to: part, tone: "part" }],
    }),
  );
  const there = levels.filter(({ key }) => key !== "gone" && key !== "unknown");
  const largest = (there.length > 0 ? there : levels).reduce((a, b) => (b.part > a.part ? b : a));
  return {
    kind: "chart",
    id: "loss-trust",
    title: lossCharts.trust,
    takeaway: words.say(lossCharts.trustTakeaway, { level: largest.name, share: largest.part }),
    option: rowChart("wide", rows, { axis: null }),
    narrow: rowChart("narrow", rows, { axis: null }),
    table: documentTable(results, view.id, words, { shown: view.table.rows.length }),
  };
}
