import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";

export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson interval for a share of independent cases.
 *
 * @source  Wilson (1927), J. Amer. Statist. Assoc. 22:209–212, doi:10.1080/01621459.1927.10502953
 * @units   n: cases (may be an effective number); share, level and result: 0–1
 * @assumes cases are independent; cases of one customer are not: see `clusterShareInterval`
 * @range   0 ≤ share ≤ 1, n > 0, 0 < level < 1; outside → null
 * @example wilson(3 / 40, 40, 0.95) // → about 0.0258 … 0.1986
 */
export function wilson(share: number, n: number, level: number): Bounds | null {
  if (!(share >= 0 && share <= 1 && n > 0 && level > 0 && level < 1)) return null;
  const z = normalQuantile((1 + level) / 2, 0, 1);
  const middle = share + (z * z) / (2 * n);
  const half = z * Math.sqrt((share * (1 - share) + (z * z) / (4 * n)) / n);
  const scale = 1 + (z * z) / n;
  return { low: Math.max(0, (middle - half) / scale), high: Math.min(1, (middle + half) / scale) };
}

/**
 * Clopper–Pearson interval for a share: never covers less than its level. Used where none or all of the cases
 * succeeded, so that no variance can be estimated.
 *
 * @source  Clopper & Pearson (1934), Biometrika 26:404–413, doi:10.1093/biomet/26.4.404
 * @units   k of n cases (n may be an effective number); level and result: 0–1
 * @range   0 ≤ k ≤ n, n > 0; outside → null
 * @example clopperPearson(0, 10, 0.95) // → 0 … 0.3085
 */
export function clopperPearson(k: number, n: number, level: number): Bounds | null {
  if (!(k >= 0 && k <= n && n > 0 && level > 0 && level < 1)) return null;
  const tail = (1 - level) / 2;
  return {
    low: k === 0 ? 0 : betaQuantile(tail, k, n - k + 1),
    high: k === n ? 1 : betaQuantile(1 - tail, k + 1, n - k),
  };
}
