import tQuantile from "@stdlib/stats-base-dists-t-quantile";

/** What customers spend of their own to be served: finding out, buying, using. */
export const ownCosts = ["information", "transaction", "use"] as const;
export type OwnCost = (typeof ownCosts)[number];

const names: Readonly<Record<OwnCost, readonly string[]>> = {
  information: ["information-cost", "information cost", "信息成本"],
  transaction: ["transaction-cost", "transaction cost", "交易成本"],
  use: ["use-cost", "use cost", "使用成本"],
};

/** Every spelling under which a survey may ask for one of them. */
export const ownCostElements: readonly string[] = ownCosts.flatMap((c) => names[c]);

export function ownCostOf(element: string): OwnCost | null {
  const said = element.trim().toLowerCase();
  return ownCosts.find((c) => names[c].includes(said)) ?? null;
}

export interface MeanOf {
  readonly mean: number;
  /** null: one answer has no spread. */
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Mean of survey answers and its interval. Customers who did not answer are taken to be like those who did; the
 * interval cannot see it if they are not.
 *
 * @source  Student's t interval; `docs/methods/customer-own-cost.md`
 * @units   answers in any one unit; level 0–1
 * @range   no answers → null; a cost is not below 0, so neither is its interval
 * @example meanOf([10, 12, 14], 0.95) // → { mean: 12, low: 7.03…, high: 16.97… }
 */
export function meanOf(answers: readonly number[], level: number): MeanOf | null {
  const n = answers.length;
  if (n === 0) return null;
  const mean = answers.reduce((a, b) => a + b, 0) / n;
  if (n === 1) return { mean, low: null, high: null };
  const variance = answers.reduce((s, v) => s + (v - mean) ** 2, 0) / (n - 1);
  const half = tQuantile((1 + level) / 2, n - 1) * Math.sqrt(variance / n);
  return { mean, low: Math.max(0, mean - half), high: mean + half };
}
