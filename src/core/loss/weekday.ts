/** Repeat purchases over the days of the week, added up over customers. */
export interface WeekdayFacts {
  /** Pairs of purchases of one customer: Σ n(n − 1) / 2. */
  readonly pairs: number;
  /** Those of them that fall on the same day of the week. */
  readonly sameDay: number;
  /** All purchases by day of the week. */
  readonly purchases: readonly number[];
  /** Weeks in which a customer bought, over all customers, and those of them with one purchase only. */
  readonly buyingWeeks: number;
  readonly weeksWithOne: number;
}

/**
 * How much customers keep to a day of the week of their own: 0 as chance would have it, 1 always the same day. Pairs of
 * one customer's purchases on the same day, corrected for what the firm's busy days bring about by themselves.
 *
 * @source  ours, in the form of Cohen's (1960) kappa: (seen − by chance) / (1 − by chance)
 * @range   no pairs, or all purchases on one day of the week → null: it cannot be told from the firm's own day
 * @example weekdayConcentration({ pairs: 10, sameDay: 2, purchases: [4, 4, 4, 4, 4], … }) // → 0
 */
export function weekdayConcentration(w: WeekdayFacts): number | null {
  const all = w.purchases.reduce((sum, n) => sum + n, 0);
  const byChance = w.purchases.reduce((sum, n) => sum + (n / all) ** 2, 0);
  if (!(w.pairs > 0) || byChance > 1 - 1e-9) return null;
  return (w.sameDay / w.pairs - byChance) / (1 - byChance);
}
