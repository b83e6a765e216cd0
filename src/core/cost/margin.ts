/**
 * Gross margin of a customer or product: amount less cost of goods. Where cost is recorded for nearly all of the
 * amount, the rest is taken to earn what the recorded part earns; below that share the margin is unknown, unless the
 * user gave one for what is not recorded.
 *
 * @source  `docs/methods/customer-profit.md`
 * @units   amount, known: integer cents (null: no row carries a cost of goods); needed, given: shares 0–1; result: integer cents
 * @range   no amount → null; an amount with too little cost recorded and no margin given → null
 * @example grossMargin(100_00, { amount: 100_00, margin: 30_00 }, 0.95, null) // → 3000
 */
export function grossMargin(
  amount: number | null,
  known: { readonly amount: number; readonly margin: number } | null,
  needed: number,
  given: number | null,
): number | null {
  if (amount === null) return null;
  if (known === null) return given === null ? null : Math.round(amount * given);
  const rest = amount - known.amount;
  if (rest === 0) return known.margin;
  if (given !== null) return known.margin + Math.round(rest * given);
  if (known.amount > 0 && amount > 0 && known.amount >= needed * amount)
    return Math.round(known.margin * (amount / known.amount));
  return null;
}

/**
 * Margin after returns: what was credited is no longer earned, and goods back on the shelf are no longer spent.
 *
 * @source  `docs/methods/customer-profit.md`
 * @units   all integer cents
 * @range   credited, goodsBack ≥ 0; may fall below zero
 * @example marginAfterReturns(30_00, { credited: 20_00, goodsBack: 12_00 }) // → 2200
 */
export function marginAfterReturns(
  margin: number,
  { credited, goodsBack }: { readonly credited: number; readonly goodsBack: number },
): number {
  return margin - credited + goodsBack;
}
