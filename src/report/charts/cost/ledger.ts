import type { Results } from "../../../core/findings.js";
import type { Words } from "../../../i18n/index.js";
import type { ChartBlock } from "../../document.js";
import { type Bar, bars } from "../bars.js";
import { documentTable, num, tableView } from "../read.js";
import { downBy, type Step, waterfalls } from "../waterfall.js";
import { reconciliation } from "./reconciliation.js";

const headingsDrawn = 12;

/** The ledger by its coarsest name, largest first; the leaves stay in the table twin. */
export function headingChart(results: Results, words: Words): ChartBlock | null {
  const view = tableView(results, "cost.headings");
  if (view === null) return null;
  const at = view.at("amount");
  const name = view.at("heading", "account-name", "account", "department");
  if (at < 0 || name < 0) return null;
  const sums = new Map<string, number>();
  for (const row of view.table.rows) {
    const heading = row[name] === null ? words.report.table.empty : String(row[name]);
    sums.set(heading, (sums.get(heading) ?? 0) + (num(row[at]) ?? 0));
  }
  const items: Bar[] = [...sums]
    .filter(([, value]) => value !== 0)
    .sort((a, b) => b[1] - a[1])
    .slice(0, headingsDrawn)
    .map(([heading, value]) => ({ name: heading, value, text: words.format.money(value) }));
  const first = items[0];
  if (first === undefined || items.length < 2) return null;
  const total = [...sums.values()].reduce((sum, value) => sum + value, 0);
  return {
    kind: "chart",
    id: "headings",
    title: words.report.charts.headings,
    takeaway: words.say(words.report.charts.headingsTakeaway, {
      first: first.name,
      amount: first.value,
      share: total > 0 ? first.value / total : 0,
    }),
    option: bars("wide", items),
    narrow: bars("narrow", items),
    table: documentTable(results, view.id, words),
  };
}

const scopes = ["narrow-logistics", "service-support", "service-function", "selling"] as const;

/** The scopes beside one another; they overlap, so they do not add up. */
export function scopeChart(results: Results, words: Words): ChartBlock | null {
  const told = (id: string) => results.figures.find((f) => f.id === id)?.value ?? null;
  const found = scopes
    .flatMap((scope) => {
      const value = told(`cost.explicit.${scope}`);
      return value === null ? [] : [{ name: words.figureName(`cost.explicit.${scope}`), value }];
    })
    .sort((a, b) => b.value - a.value);
  const covered = told("cost.explicit.scoped");
  const first = found[0];
  if (first === undefined || found.length < 2 || covered === null) return null;
  const { charts } = words.report;
  const items: Bar[] = found.map(({ name, value }) => ({ name, value, text: words.format.money(value) }));
  return {
    kind: "chart",
    id: "scopes",
    title: charts.byScope,
    takeaway: words.say(charts.byScopeTakeaway, { first: first.name, amount: first.value, covered }),
    option: bars("wide", items),
    narrow: bars("narrow", items),
    table: {
      id: "scopes",
      title: charts.byScope,
      columns: [
        { id: "scope", kind: "label", unit: "text", title: charts.scope },
        { id: "amount", kind: "number", unit: "money", title: words.cli.cost.amount },
      ],
      rows: found.map(({ name, value }) => [name, value]),
      total: found.length,
      rowUnits: null,
      shown: found.length,
      note: null,
      command: null,
    },
  };
}

/** From the ledger down to nothing: what customers bear, what nobody used, what reached nobody. */
export function reconciliationChart(results: Results, words: Words): ChartBlock | null {
  const found = reconciliation(results, words);
  if (found === null || found.parts.length < 2) return null;
  const { charts } = words.report;
  const { money } = words.format;
  let at = found.ledger;
  const steps: Step[] = [
    { name: charts.ledgerTotal, from: 0, to: found.ledger, text: money(found.ledger), tone: "total" },
    ...found.parts.map(({ part, name, amount }): Step => {
      const from = at;
      at = downBy(at, amount);
      return { name, from, to: at, text: money(amount), tone: part === "customers" ? "part" : "rest" };
    }),
  ];
  const takeaway = [
    words.say(charts.reconciliationTakeaway, {
      ledger: found.ledger,
      customers: found.customers,
      unused: found.unused,
    }),
    ...(found.rest === 0 ? [] : [words.say(charts.reconciliationRest, { rest: found.rest })]),
    found.difference === 0
      ? charts.reconciliationProven
      : words.say(charts.reconciliationOff, { difference: found.difference }),
  ];
  return {
    kind: "chart",
    id: "reconciliation",
    title: charts.reconciliation,
    takeaway: takeaway.join(words.format.language === "zh" ? "" : " "),
    option: waterfalls("wide", [{ title: "", steps }]),
    narrow: waterfalls("narrow", [{ title: "", steps }]),
    table: documentTable(results, "cost.reconciliation", words, { shown: 40 }),
  };
}
