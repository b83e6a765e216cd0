/**
 * How strong an unseen cause would have to be to explain a risk ratio away: the risk ratio it must have, at the least,
 * both with the exposure and with the outcome, beyond what is adjusted for.
 *
 * @source  VanderWeele & Ding (2017), Annals of Internal Medicine 167:268–274, doi:10.7326/M16-2607
 * @units   risk ratios; result ≥ 1, and 1 means that nothing needs explaining
 * @assumes a risk ratio. An odds ratio stands for one only where the outcome is rare
 * @range   ratio ≥ 0; 0 → Infinity; no number → null
 * @example eValue(3.9) // → 7.263
 */
export function eValue(riskRatio: number): number | null {
  if (!(riskRatio >= 0)) return null;
  const ratio = riskRatio < 1 ? 1 / riskRatio : riskRatio;
  return ratio === Number.POSITIVE_INFINITY ? ratio : ratio + Math.sqrt(ratio * (ratio - 1));
}

/**
 * The same for the limit of the interval nearer to 1: what would have to be unseen for the interval to reach 1. It is
 * 1 when the interval does so by itself.
 *
 * @source  as `eValue`
 * @range   0 ≤ low ≤ high; outside → null
 * @example eValueOfLimit({ low: 1.8, high: 8.7 }) // → 3
 */
export function eValueOfLimit({ low, high }: { readonly low: number; readonly high: number }): number | null {
  if (!(low >= 0 && low <= high)) return null;
  if (low > 1) return eValue(low);
  return high < 1 ? eValue(high) : 1;
}
