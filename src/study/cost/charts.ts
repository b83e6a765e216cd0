import { type Chart, chartRows } from "../../core/cost/charts/chart.js";
import { charts } from "../../core/cost/charts/charts.js";
import { overlapsOf } from "../../core/cost/overlaps.js";
import { usualCostSettings } from "../../core/cost/settings.js";
import type { Table } from "../../core/findings.js";
import { orderRevenue } from "../../facts/sql/cost/revenue.js";
import { code, columnsBy, money } from "../columns.js";
import type { StudyInput } from "../input.js";
import { major } from "../money.js";
import { nameColumn, nameColumns } from "./headings.js";
import { leafRows, partRows } from "./leaf-rows.js";
import type { Ledger, LedgerLeaf } from "./ledger.js";

const { number } = columnsBy("charts-of-accounts");

export const chartsOf = ({ settings }: Pick<StudyInput, "settings">): Chart[] =>
  (settings.cost ?? usualCostSettings).charts.map((id) => charts[id]);

/** The ledger by each chart of accounts asked for: one row per category, and what is in none; rows add up to the ledger. */
export async function chartTables(input: StudyInput, ledger: Ledger): Promise<Table[]> {
  const wanted = chartsOf(input);
  const toSales = wanted.some((chart) => chart.categories.some((c) => c.scope !== undefined));
  const [sales] = toSales ? await input.warehouse.rows(orderRevenue()) : [];
  return wanted.map((chart) => chartTable(chart, ledger, sales?.amount ?? null));
}

function chartTable(chart: Chart, ledger: Ledger, revenue: number | null): Table {
  const scopes = new Map(chart.categories.map((c) => [c.id, c.scope ?? null]));
  const scoped = [...scopes.values()].some((scope) => scope !== null);
  const rows = chartRows(chart, ledger.leaves);
  return {
    id: `cost.chart.${chart.id}`,
    columns: [
      { ...code("category", "charts-of-accounts"), kind: "key" },
      { ...number("amount", "money"), scope: "ledger" },
      number("share", "share"),
      number("postings", "count"),
      { ...number("contested", "money"), method: "overlap-guard" },
      ...(scoped ? [code("scope", "ledger-scopes"), number("revenue-share", "share")] : []),
    ],
    rows: rows.map((row) => [
      row.category ?? "none",
      major(row.cents),
      ledger.total > 0 ? row.cents / ledger.total : null,
      (row.leaves as readonly LedgerLeaf[]).reduce((sum, leaf) => sum + leaf.postings, 0),
      major(row.contestedCents),
      ...(scoped
        ? [
            row.category === null ? null : (scopes.get(row.category) ?? null),
            revenue !== null && revenue > 0 ? row.cents / revenue : null,
          ]
        : []),
    ]),
    total: rows.length,
    rowEvidence: rows.map(({ category, leaves }) =>
      leaves.length === 0 ? null : partRows(chart.id, category ?? "none"),
    ),
  };
}

/** Leaves that several kinds or categories claim: one row per rival claim, dearest leaf first. */
export function overlapsTable(input: Pick<StudyInput, "settings">, ledger: Ledger): Table | null {
  const overlaps = overlapsOf(ledger.leaves, chartsOf(input));
  if (overlaps.length === 0) return null;
  const names = nameColumns(overlaps.map((o) => o.leaf));
  const sorted = overlaps
    .toSorted((a, b) => b.leaf.amount - a.leaf.amount)
    .flatMap((overlap) => overlap.fits.map((fits) => ({ ...overlap, fits })));
  return {
    id: "cost.overlaps",
    columns: [
      ...names.map(nameColumn),
      { ...code("scheme", "overlap-guard"), kind: "key" },
      code("decided", "overlap-guard"),
      { ...code("fits", "overlap-guard"), kind: "key" },
      code("rule", "overlap-guard"),
      money("amount", "overlap-guard", "ledger"),
    ],
    rows: sorted.map(({ leaf, scheme, decided, fits, rule }) => [
      ...names.map((name) => leaf[name]),
      scheme,
      decided,
      fits,
      rule,
      major(leaf.amount),
    ]),
    total: sorted.length,
    rowEvidence: sorted.map(({ leaf }) => leafRows(leaf, ledger)),
  };
}
