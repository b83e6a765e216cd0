import type { RowOf } from "../../../core/shape.js";
import type { budgetRows } from "../../../facts/sql/cost/budget.js";

export type BudgetRow = RowOf<ReturnType<typeof budgetRows>["shape"]>;
/** What was done of one activity in one month. */
export interface ActivityMonth {
  readonly month: string;
  readonly activity: string;
  /** What it is counted in, as the file says it. */
  readonly unit: string | null;
  readonly volume: number | null;
  readonly minutes: number | null;
}

interface LeafNames {
  readonly heading: string | null;
  readonly account: string | null;
  readonly account_name: string | null;
}

/** Money that is planned together: an account, a name, a heading, or the people who do an activity. */
export interface Purse extends LeafNames {
  /** Resource whose leaves it is, where the plan names an activity and no account. */
  readonly resource: string | null;
  /** Leaves of the ledger booked against it; none: planned and never booked. */
  readonly leaves: readonly number[];
  /** Activities planned in it; null stands for money planned without one. */
  readonly activities: readonly (string | null)[];
  readonly planned: boolean;
}

/** Resources by name, their leaves and activities: `Resource` holds more. */
export interface Doers {
  readonly name: string;
  readonly leaves: readonly number[];
  readonly activities: readonly { readonly name: string }[];
}

const same = (a: string | null, b: string | null) =>
  a !== null && b !== null && a.trim().toLowerCase() === b.trim().toLowerCase();

/** How surely a leaf is what a purse plans: its account before its name, its name before its heading; 0: it is not. */
function fitOf(purse: LeafNames, leaf: LeafNames): number {
  const also =
    (purse.account_name !== null && same(purse.account_name, leaf.account_name) ? 2 : 0) +
    (purse.heading !== null && same(purse.heading, leaf.heading) ? 1 : 0);
  if (purse.account !== null) {
    if (same(purse.account, leaf.account)) return 1000 + also;
    // Plans are often made for a parent account; its code begins those of its leaves.
    if (leaf.account?.startsWith(purse.account)) return 100 + purse.account.length * 4 + also;
    if (leaf.account !== null) return 0;
  }
  if (purse.account_name !== null) return same(purse.account_name, leaf.account_name) ? 50 + also : 0;
  if (purse.account === null && purse.heading !== null) return same(purse.heading, leaf.heading) ? 10 : 0;
  return 0;
}

/**
 * Every planned purse with the leaves booked against it, and each leaf nobody planned as a purse of its own. A leaf
 * belongs to one purse only, the one that fits it best.
 */
export function pursesOf(
  plan: readonly BudgetRow[],
  leaves: readonly LeafNames[],
  doers: readonly Doers[],
): Purse[] {
  const purses = new Map<
    string,
    {
      names: Omit<Purse, "leaves" | "activities" | "planned">;
      leaves: number[];
      activities: (string | null)[];
    }
  >();
  for (const row of plan) {
    const names = namesOf(row, doers);
    const key = JSON.stringify(names);
    const purse = purses.get(key) ?? { names, leaves: [], activities: [] };
    if (!purse.activities.includes(row.activity)) purse.activities.push(row.activity);
    purses.set(key, purse);
  }
  const all = [...purses.values()];
  const unplanned: Purse[] = [];
  leaves.forEach((leaf, i) => {
    let own: (typeof all)[number] | undefined;
    let best = 0;
    for (const purse of all) {
      const now = fitOf(purse.names, leaf);
      if (now > best) [own, best] = [purse, now];
    }
    const doer = doers.find((d) => d.leaves.includes(i));
    own ??= all.find((p) => doer !== undefined && p.names.resource === doer.name);
    if (own !== undefined) own.leaves.push(i);
    else
      unplanned.push({
        heading: leaf.heading,
        account: leaf.account,
        account_name: leaf.account_name,
        resource: null,
        leaves: [i],
        activities: [null],
        planned: false,
      });
  });
  return [
    ...all.map((p): Purse => ({ ...p.names, leaves: p.leaves, activities: p.activities, planned: true })),
    ...unplanned,
  ];
}

function namesOf(row: BudgetRow, doers: readonly Doers[]) {
  const { heading, account, account_name } = row;
  const named = account !== null || account_name !== null || heading !== null;
  const resource = named
    ? null
    : (doers.find((d) => d.activities.some((a) => same(a.name, row.activity)))?.name ?? row.activity);
  return { heading, account, account_name, resource };
}

/** The same purse under which a budget row counts. */
export function purseOf(purses: readonly Purse[], row: BudgetRow, doers: readonly Doers[]): number {
  const { heading, account, account_name, resource } = namesOf(row, doers);
  return purses.findIndex(
    (p) =>
      p.planned &&
      p.heading === heading &&
      p.account === account &&
      p.account_name === account_name &&
      p.resource === resource,
  );
}
