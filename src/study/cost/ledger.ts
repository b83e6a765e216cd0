import { assumed } from "../../core/assumptions.js";
import { currencyCode } from "../../core/cost/currency.js";
import {
  type BookedLeaf,
  type ClassifiedLeaf,
  classifyLeaves,
  givenTraits,
  isNoCost,
  isOutsideService,
  leafKey,
  sumOf,
} from "../../core/cost/ledger.js";
import { usualCostSettings } from "../../core/cost/settings.js";
import { type LeafTraits, traitsOf } from "../../core/cost/traits.js";
import {
  directPostings,
  type LedgerRange,
  ledgerLeaves,
  postingCurrencies,
} from "../../facts/sql/cost/ledger.js";
import type { StudyInput } from "../input.js";
import { monthsIn } from "./months.js";

/** One leaf: heading × account × name × department × channel. */
export interface StudyLeaf extends BookedLeaf {
  readonly channel: string | null;
  readonly postings: number;
  /** Months it is booked in. */
  readonly months: number;
}

export type LedgerLeaf = ClassifiedLeaf<StudyLeaf> & { readonly traits: LeafTraits };

export const leafName = (leaf: LedgerLeaf) => leaf.account_name ?? leaf.heading ?? leaf.account ?? "–";

export interface ForeignPostings {
  readonly currency: string;
  readonly postings: number;
  /** Hundredths of that currency. */
  readonly amount: number;
}

export interface Ledger {
  readonly leaves: readonly LedgerLeaf[];
  /** Income and balance-sheet accounts of a whole journal: no costs, in no total. */
  readonly aside: readonly LedgerLeaf[];
  /** Σ postings of costs in the period, integer cents. */
  readonly total: number;
  readonly postings: number;
  readonly empty: number;
  /** An amount column is given and could not be read. */
  readonly blocked: boolean;
  readonly closing: { readonly postings: number; readonly cents: number };
  /** Rows of balances carried and of sums: no postings. */
  readonly carried: { readonly rows: number; readonly cents: number };
  /** Left out of every total for want of a rate. */
  readonly foreign: readonly ForeignPostings[];
  /** Cents of each leaf not booked straight to a customer, in the order of `leaves`. */
  readonly left: readonly number[];
  readonly direct: readonly { readonly leaf: number; readonly customer: string; readonly cents: number }[];
  /** What its queries read. */
  readonly range: LedgerRange;
}

/** The ledger of the period, leaf by leaf; null when no postings are recorded. */
export async function readLedger(input: StudyInput): Promise<Ledger | null> {
  const { warehouse, facts, settings, assumptions } = input;
  if (facts.tables.posting.rows === 0) return null;
  const { range, foreign } = await ratesOf(input);
  const given = settings.accounts ?? {};
  const bookings = {
    of: monthsIn(settings.period.from, settings.period.to).length,
    recurringShare: assumed(assumptions, "cost.recurring-share").value,
  };
  const rows = await warehouse.rows(ledgerLeaves(range));
  const all = classifyLeaves(
    rows.filter((r) => r.postings > 0 || r.empty > 0),
    given,
  ).map((leaf) => ({
    ...leaf,
    traits: traitsOf(leaf, givenTraits(leaf, given), { ...bookings, months: leaf.months }),
  }));
  const leaves = all.filter((leaf) => !isNoCost(leaf.kind));
  const index = new Map(leaves.map((leaf, i) => [leafKey(leaf), i]));
  const left = leaves.map((leaf) => leaf.amount);
  const direct: { leaf: number; customer: string; cents: number }[] = [];
  if ((facts.tables.posting.columns.customer_id?.filled ?? 0) > 0) {
    for (const posting of await warehouse.rows(directPostings(range))) {
      const leaf = index.get(leafKey(posting));
      if (leaf === undefined || isOutsideService(leaves[leaf]!.kind)) continue;
      left[leaf]! -= posting.amount;
      direct.push({ leaf, customer: posting.customer_id, cents: posting.amount });
    }
  }
  const sum = (pick: (row: (typeof rows)[number]) => number) => rows.reduce((s, row) => s + pick(row), 0);
  return {
    leaves,
    aside: all.filter((leaf) => isNoCost(leaf.kind)),
    total: sumOf(leaves),
    postings: leaves.reduce((s, leaf) => s + leaf.postings, 0),
    empty: sum((r) => r.empty),
    blocked: facts.tables.posting.blocked.some((c) => c === "amount" || c === "credit"),
    closing: { postings: sum((r) => r.closing_postings), cents: sum((r) => r.closing_amount) },
    carried: { rows: sum((r) => r.carried_rows), cents: sum((r) => r.carried_amount) },
    foreign,
    left,
    direct,
    range,
  };
}

async function ratesOf({ warehouse, settings }: StudyInput) {
  const { from, to } = settings.period;
  const own = currencyCode(settings.currency);
  const known = (settings.cost ?? usualCostSettings).rates;
  const rates = new Map<string, number | null>();
  const foreign = new Map<string, { postings: number; amount: number }>();
  for (const { currency, postings, amount } of await warehouse.rows(postingCurrencies(from, to))) {
    const code = currencyCode(currency);
    if (code === own || code === "") continue;
    const rate = known[code] ?? null;
    rates.set(currency, rate);
    if (rate !== null) continue;
    const sum = foreign.get(code) ?? { postings: 0, amount: 0 };
    foreign.set(code, { postings: sum.postings + postings, amount: sum.amount + amount });
  }
  const range: LedgerRange = { from, to, rates };
  return {
    range,
    foreign: [...foreign].map(([currency, sums]) => ({ currency, ...sums })),
  };
}
