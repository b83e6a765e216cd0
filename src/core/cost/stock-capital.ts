export interface StockMonth {
  /** Integer cents, summed over the days counted. */
  readonly value: number;
  readonly days: number;
}

/**
 * Average stock value of a period: the mean day of each month, then the mean month, so that a month counted daily
 * weighs no more than one counted once.
 *
 * @source  `docs/methods/stock-capital.md`
 * @units   money in, money out (any one unit)
 * @range   no month counted → null
 * @example averageStock([{ value: 300, days: 3 }, { value: 50, days: 1 }]) // → 75
 */
export function averageStock(months: readonly StockMonth[]): number | null {
  const counted = months.filter((month) => month.days > 0);
  if (counted.length === 0) return null;
  return counted.reduce((total, month) => total + month.value / month.days, 0) / counted.length;
}

/**
 * Capital cost of stock that nobody books: own funds tied up × what they would earn in the firm.
 *
 * @source  GB/T 20523-2006, implicit part of capital tied up; `docs/methods/stock-capital.md`
 * @units   average: money; ownShare: 0–1; rate: share per year; years: length of the period
 * @range   any; nothing is cut off
 * @example implicitStockCapital(1_000_000, 0.5, 0.08, 0.25) // → 10000
 */
export function implicitStockCapital(average: number, ownShare: number, rate: number, years: number): number {
  return average * ownShare * rate * years;
}
