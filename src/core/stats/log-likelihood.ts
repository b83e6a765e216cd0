/**
 * Log likelihood of k failures in n cases at their own share: how well one share speaks for the cases. The gain from
 * splitting cases in two is what both parts have more than the whole.
 *
 * @range   k at 0 or n → 0, the largest there is
 */
export function binomialFit(k: number, n: number): number {
  if (k <= 0 || k >= n) return 0;
  return k * Math.log(k / n) + (n - k) * Math.log(1 - k / n);
}
