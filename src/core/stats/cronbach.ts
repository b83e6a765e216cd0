import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import type { Bounds } from "./share-interval.js";

export type Cronbach =
  | ({
      readonly kind: "told";
      readonly alpha: number;
      /** People who answered every item. */
      readonly n: number;
      readonly items: number;
    } & Bounds)
  | {
      readonly kind: "cannot-tell";
      readonly reason: "one-item" | "too-few-complete" | "no-spread";
      readonly n: number;
    };

/**
 * How well items of one scale hang together: Cronbach's α over the people who answered all of them, with Feldt's
 * interval. A low α may also mean that the items measure several things; a high one that they repeat each other.
 *
 * @source  Cronbach (1951), Psychometrika 16:297–334; interval: Feldt (1965), Psychometrika 30:357–370
 * @units   `rows[person][item]` in points of one scale, null = not answered; α up to 1
 * @assumes items on one scale and turned the same way; normal answers for the interval
 * @range   two items and three complete people or more, and a total that varies; else `cannot-tell`
 * @example cronbachAlpha([[1, 2], [2, 2], [3, 4]]) // → α 0.923
 */
export function cronbachAlpha(rows: readonly (readonly (number | null)[])[], level = 0.95): Cronbach {
  const full = rows.filter((row): row is readonly number[] => row.every((v) => v !== null));
  const items = full[0]?.length ?? rows[0]?.length ?? 0;
  const n = full.length;
  if (items < 2) return { kind: "cannot-tell", reason: "one-item", n };
  if (n < 3) return { kind: "cannot-tell", reason: "too-few-complete", n };
  const single = Array.from({ length: items }, (_, j) => variance(full.map((row) => row[j]!)));
  const total = variance(full.map((row) => row.reduce((sum, v) => sum + v, 0)));
  if (!(total > 1e-12)) return { kind: "cannot-tell", reason: "no-spread", n };
  const alpha = (items / (items - 1)) * (1 - single.reduce((sum, v) => sum + v, 0) / total);
  const [people, cells] = [n - 1, (n - 1) * (items - 1)];
  const bound = (p: number) => 1 - (1 - alpha) * fQuantile(p, people, cells);
  return { kind: "told", alpha, n, items, low: bound((1 + level) / 2), high: bound((1 - level) / 2) };
}

function variance(values: readonly number[]): number {
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  return values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (values.length - 1);
}

function fQuantile(p: number, d1: number, d2: number): number {
  const x = betaQuantile(p, d1 / 2, d2 / 2);
  return (d2 * x) / (d1 * (1 - x));
}
