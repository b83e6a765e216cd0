import type { Pool } from "../../core/cost/distribute.js";
import {
  type BookedLeaf,
  type ClassifiedLeaf,
  classifyLeaves,
  isOutsideService,
  leafKey,
} from "../../core/cost/ledger.js";
import { directPostings, ledgerLeaves } from "../../facts/sql/cost/ledger.js";
import type { StudyInput } from "../input.js";

export interface StudyLeaf extends BookedLeaf {
  readonly postings: number;
}

export interface Ledger {
  readonly leaves: readonly ClassifiedLeaf<StudyLeaf>[];
  /** Σ postings in the period, integer cents. */
  readonly total: number;
  readonly postings: number;
  readonly empty: number;
  /** An amount column is given and could not be read. */
  readonly blocked: boolean;
  readonly closing: { readonly postings: number; readonly cents: number };
  /** Booked straight to a customer. */
  readonly direct: readonly { readonly customer: string; readonly cents: number }[];
  /** What is left of each leaf to share, in the order of `leaves`. */
  readonly pools: readonly Pool[];
}

/** The ledger of the period, leaf by leaf; null when no postings are recorded. */
export async function readLedger({ warehouse, facts, settings }: StudyInput): Promise<Ledger | null> {
  if (facts.tables.posting.rows === 0) return null;
  const { from, to } = settings.period;
  const rows = await warehouse.rows(ledgerLeaves(from, to));
  const leaves = classifyLeaves(
    rows,
    Object.fromEntries(
      Object.entries(settings.accounts ?? {}).flatMap(([k, g]) =>
        g.kind === undefined ? [] : [[k, g.kind]],
      ),
    ),
  );
  const index = new Map(leaves.map((leaf, i) => [leafKey(leaf), i]));
  const left = leaves.map((leaf) => leaf.amount);
  const direct = new Map<string, number>();
  if ((facts.tables.posting.columns.customer_id?.filled ?? 0) > 0) {
    for (const posting of await warehouse.rows(directPostings(from, to))) {
      const i = index.get(leafKey(posting))!;
      if (isOutsideService(leaves[i]!.kind)) continue;
      left[i]! -= posting.amount;
      direct.set(posting.customer_id, (direct.get(posting.customer_id) ?? 0) + posting.amount);
    }
  }
  const sum = (pick: (row: (typeof rows)[number]) => number) => rows.reduce((s, row) => s + pick(row), 0);
  return {
    leaves,
    total: sum((r) => r.amount),
    postings: sum((r) => r.postings),
    empty: sum((r) => r.empty),
    blocked: facts.tables.posting.blocked.some((c) => c === "amount" || c === "credit"),
    closing: { postings: sum((r) => r.closing_postings), cents: sum((r) => r.closing_amount) },
    direct: [...direct].map(([customer, cents]) => ({ customer, cents })),
    pools: leaves.map((leaf, i) => ({ cents: left[i]!, driver: leaf.driver })),
  };
}
