import type { Results } from "../../../core/findings.js";
import type { Words } from "../../../i18n/index.js";
import type { ChartBlock } from "../../document.js";
import { documentTable, tableView } from "../read.js";
import { joined } from "../say.js";
import { type StackRow, stackedBars } from "../stacked.js";
import { numberIn, textIn } from "./read.js";

const sums = ["total", "without-leaving"];

/** What one failed order of each kind costs, by what it is made of; with and without customers who leave for it. */
export function penaltyChart(results: Results, words: Words): ChartBlock | null {
  const view = tableView(results, "level.penalty");
  if (view === null) return null;
  const { level: said } = words.report.decide;
  const found = view.table.rows.flatMap((row) => {
    const value = numberIn(view, row, "value");
    return value === null || textIn(view, row, "per") !== "order"
      ? []
      : [{ kind: textIn(view, row, "kind"), part: textIn(view, row, "part"), value }];
  });
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  const costOf = (kind: string, part: string) =>
    found.find((one) => one.kind === kind && one.part === part)?.value ?? null;
  const parts = [...new Set(found.map(({ part }) => part))].filter(
    (part) => !sums.includes(part) && found.some((one) => one.part === part && one.value > 0),
  );
  const totals = kinds
    .flatMap((kind) => {
      const made = parts.reduce((sum, part) => sum + (costOf(kind, part) ?? 0), 0);
      const total = costOf(kind, "total") ?? made;
      return total > 0 ? [{ kind, total, without: costOf(kind, "without-leaving") }] : [];
    })
    .sort((a, b) => b.total - a.total);
  if (totals.length === 0 || parts.length === 0) return null;
  const name = (kind: string) => words.codeName(kind, "kind", view.id);
  const { about: money } = words.format;
  const rows = totals.map(
    ({ kind, total, without }): StackRow => ({
      name: name(kind),
      values: parts.map((part) => costOf(kind, part) ?? 0),
      text:
        without === null
          ? money(total)
          : words.say(said.penaltyText, { value: money(total), without: money(without) }),
    }),
  );
  const short = rows.map((row, i) => ({ ...row, text: money(totals[i]!.total) }));
  const first = totals[0]!;
  const titles = parts.map((part) => words.codeName(part, "part", view.id));
  return {
    kind: "chart",
    id: "level-penalty",
    title: said.penalty,
    takeaway: joined(
      [
        first.without === null
          ? words.say(said.penaltyPlain, { kind: name(first.kind), value: first.total })
          : words.say(said.penaltyTakeaway, {
              kind: name(first.kind),
              value: first.total,
              without: first.without,
            }),
      ],
      words,
    ),
    option: stackedBars("wide", titles, rows, { axis: "{value}" }),
    narrow: stackedBars("narrow", titles, short, { axis: "{value}" }),
    table: documentTable(results, view.id, words),
  };
}
