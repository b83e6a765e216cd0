import { assumed } from "../../../core/assumptions.js";
import { type Figure, figure, missing } from "../../../core/figure.js";
import type { Findings } from "../../../core/findings.js";
import type { Verdict } from "../../../core/verdict.js";
import { recordedActivities } from "../../../facts/sql/cost/activities.js";
import { budgetRows } from "../../../facts/sql/cost/budget.js";
import type { StudyInput } from "../../input.js";
import { major } from "../../money.js";
import type { Ledger, LedgerLeaf } from "../ledger.js";
import { lastDayOf } from "../months.js";
import { type BudgetLine, type BudgetLines, budgetLines, varianceKinds } from "./budget-lines.js";
import type { ActivityMonth, BudgetRow, Doers } from "./budget-match.js";
import { budgetMonthsTable, budgetTable } from "./budget-tables.js";
import { budgetVerdicts } from "./budget-verdicts.js";
import { type Monthly, sum } from "./monthly.js";
import { verdict } from "./verdict.js";

const method = "budget-variance";

/** Budget against the ledger, and why they differ; without a budget, what it would take. */
export async function budgetFindings(
  input: StudyInput,
  ledger: Ledger,
  monthly: Monthly,
  doers: readonly Doers[],
): Promise<Findings> {
  const { warehouse, facts, assumptions } = input;
  const none = { tables: [], verdicts: [], problems: [], assumptions: [] };
  if (facts.tables.budget.rows === 0) return { ...none, figures: withoutBudget() };
  const [plan, noCost] = planOfCosts(ledger, await warehouse.rows(budgetRows()));
  const activities = await readActivities(input);
  const served = comparedLeaves(ledger, plan);
  const budget = budgetLines({
    plan,
    leaves: served.map((i) => ledger.leaves[i]!),
    booked: served.map((i) => monthly.booked[i]!),
    activities,
    doers: doers.map((d) => ({
      ...d,
      leaves: d.leaves.flatMap((i) => (served.includes(i) ? [served.indexOf(i)] : [])),
    })),
    months: monthly.months,
  });
  const alertShare = assumed(assumptions, "cost.budget-alert-share");
  const alertWeight = assumed(assumptions, "cost.budget-alert-weight");
  const floor = alertWeight.value * Math.abs(sum(budget.lines.map((l) => l.budget)));
  const stands = (line: BudgetLine) => {
    const off = Math.abs(line.actual - line.budget);
    return off > 0 && off >= floor && off >= alertShare.value * Math.abs(line.budget);
  };
  const figures = budgetFigures(budget, input);
  return {
    ...none,
    figures,
    tables: budget.months.length === 0 ? [] : [budgetTable(budget, stands), budgetMonthsTable(budget)],
    verdicts: [...budgetVerdicts(budget, stands, { share: alertShare.value, floor }), ...leftOut(noCost)],
    assumptions: [alertShare, alertWeight],
  };
}

const names = (row: BudgetRow, leaf: LedgerLeaf): boolean =>
  (row.account !== null && leaf.account?.startsWith(row.account) === true) ||
  (row.account_name !== null && row.account_name === leaf.account_name) ||
  (row.heading !== null && row.account === null && row.heading === leaf.heading);

/** Rows that plan costs, and those for income and balance-sheet accounts, whose actuals stand in no total. */
function planOfCosts({ leaves, aside }: Ledger, plan: readonly BudgetRow[]) {
  const ofNoCost = (row: BudgetRow) =>
    aside.some((leaf) => names(row, leaf)) && !leaves.some((leaf) => names(row, leaf));
  return [plan.filter((row) => !ofNoCost(row)), plan.filter(ofNoCost)] as const;
}

function leftOut(rows: readonly BudgetRow[]): Verdict[] {
  if (rows.length === 0) return [];
  const amount = major(sum(rows.map((row) => Math.abs(row.amount))));
  return [verdict("cost.budget-no-cost", "finding", "cost.budget.total", { count: rows.length, amount })];
}

/** Goods and finance are compared where they are planned, and are not in the way where they are not. */
function comparedLeaves({ leaves }: Ledger, plan: readonly BudgetRow[]): number[] {
  return leaves.flatMap((leaf, i) =>
    leaf.traits.column !== null || leaf.kind === "other" || plan.some((row) => names(row, leaf)) ? [i] : [],
  );
}

async function readActivities({ warehouse, settings }: StudyInput): Promise<ActivityMonth[]> {
  const { from, to } = settings.period;
  const found = new Map<string, ActivityMonth>();
  const add = (a: number | null, b: number | null) => (a === null ? b : a + (b ?? 0));
  for (const row of await warehouse.rows(recordedActivities(from, to))) {
    if (row.month === null) continue;
    const known = found.get(`${row.month} ${row.activity}`);
    found.set(`${row.month} ${row.activity}`, {
      month: row.month,
      activity: row.activity,
      unit: row.driver,
      volume: add(known?.volume ?? null, row.volume),
      minutes: add(known?.minutes ?? null, row.minutes),
    });
  }
  return [...found.values()];
}

const parts = { unit: "money", method, scope: "ledger" } as const;

/** What a budget would have said. */
export const withoutBudget = (): Figure[] =>
  ["cost.budget.total", "cost.budget.variance"].map((id) =>
    missing(
      { ...parts, id },
      {
        code: "missing-columns",
        needs: [
          { table: "budget", column: "period" },
          { table: "budget", column: "amount" },
        ],
      },
    ),
  );

function budgetFigures(budget: BudgetLines, { facts }: StudyInput): Figure[] {
  if (budget.months.length === 0)
    return ["cost.budget.total", "cost.budget.variance"].map((id) =>
      missing({ ...parts, id }, { code: "nothing-to-count", grain: "period" }),
    );
  const total = (pick: (line: BudgetLine) => number) => major(sum(budget.lines.map(pick)));
  const population = {
    grain: "period",
    counted: budget.months.length,
    of: budget.months.length,
    unknown: 0,
    unknownAs: "none",
  } as const;
  const from = budget.months[0]!.month;
  const to = lastDayOf(budget.months.at(-1)!.month);
  const of = { ...parts, population };
  return [
    figure({
      ...of,
      id: "cost.budget.total",
      value: total((l) => l.budget),
      rows: { query: "fact.budget", args: { "period.from": from, "period.to": to } },
    }),
    figure({
      ...of,
      id: "cost.budget.actual",
      value: total((l) => l.actual),
      rows:
        facts.tables.posting.rows > 0
          ? { query: "fact.posting", args: { "posted_on.from": from, "posted_on.to": to } }
          : null,
    }),
    figure({
      ...of,
      id: "cost.budget.variance",
      value: total((l) => l.actual - l.budget),
      inputs: ["cost.budget.actual", "cost.budget.total"],
    }),
    ...varianceKinds.map((kind) =>
      figure({
        ...of,
        id: `cost.budget.variance.${kind}`,
        value: total((l) => l[kind]),
        inputs: ["cost.budget.variance"],
      }),
    ),
    figure({
      ...parts,
      id: "cost.budget.outside",
      value: major(budget.outside),
      rows: { query: "fact.budget", args: {} },
    }),
  ];
}
