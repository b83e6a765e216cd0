import { seededUniform } from "../../stats/seeded-uniform.js";
import type { Patterns } from "./patterns.js";

export interface BootstrapOptions {
  readonly draws: number;
  /** Where chance starts: the same seed gives the same intervals. */
  readonly seed: number;
  readonly level?: number;
}

export interface BootstrapInterval {
  readonly low: number;
  readonly high: number;
  readonly se: number;
}

export interface Bootstrap {
  /** Of each number asked for, in its order. Null when fewer than half the draws could be fitted. */
  readonly intervals: readonly BootstrapInterval[] | null;
  readonly draws: number;
  /** Draws that came to a simpler model than the one asked for: they count, with that model's numbers. */
  readonly simpler: number;
  /** Draws nothing could be fitted to: they are left out. */
  readonly failed: number;
}

/** What a refit comes to, of whichever model. */
export type Refit<Model> =
  | { readonly kind: "fitted" | "simpler"; readonly model: Model }
  | { readonly kind: "cannot-tell" };

/**
 * Intervals of whatever is computed from a fitted model: customers are drawn anew with replacement, the model refitted,
 * best from the estimate (`near`), the number computed again. It is the doubt about the model, not the chance in one
 * customer's next purchases, which comes on top.
 *
 * @source  Efron & Tibshirani (1993), An Introduction to the Bootstrap, ch. 13 (percentile interval)
 * @units   those of the numbers
 * @assumes customers are independent of each other
 * @range   whole numbers of customers per pattern; a hundred draws or more for a 95 % interval
 * @example bootstrap(patterns, (p) => fitBgnbd(p, { near: model, intervals: false }), (m) => [total(m)], { draws: 200, seed: 1 })
 */
export function bootstrap<Model>(
  patterns: Patterns,
  refit: (drawn: Patterns) => Refit<Model>,
  numbers: (model: Model) => readonly number[],
  { draws, seed, level = 0.95 }: BootstrapOptions,
): Bootstrap {
  const resample = resampler(patterns, seed);
  const told: (readonly number[])[] = [];
  let simpler = 0;
  let failed = 0;
  for (let d = 0; d < draws; d++) {
    const fit = refit(resample());
    if (fit.kind === "simpler") simpler += 1;
    if (fit.kind === "cannot-tell") failed += 1;
    else told.push(numbers(fit.model));
  }
  if (told.length < 2 || told.length < draws / 2) return { intervals: null, draws, simpler, failed };
  const intervals = told[0]!.map((_, k) =>
    interval(
      told.map((t) => t[k]!),
      level,
    ),
  );
  return { intervals, draws, simpler, failed };
}

/** Draws as many customers as there are, with replacement: multinomial counts over the patterns. */
export function resampler(patterns: Patterns, seed: number): () => Patterns {
  const uniform = seededUniform(seed);
  const n = patterns.totalCustomers;
  if (!Number.isInteger(n)) throw new Error("customers are whole");
  const of = new Int32Array(n);
  let at = 0;
  for (let i = 0; i < patterns.customers.length; i++) {
    of.fill(i, at, at + patterns.customers[i]!);
    at += patterns.customers[i]!;
  }
  return () => {
    const customers = new Float64Array(patterns.customers.length);
    for (let k = 0; k < n; k++) {
      const i = of[Math.floor(uniform() * n)]!;
      customers[i] = customers[i]! + 1;
    }
    const totalRepeats = customers.reduce((sum, c, i) => sum + c * patterns.repeats[i]!, 0);
    return { ...patterns, customers, totalRepeats };
  };
}

/** Percentiles between the values in order, as R's type 7. */
function interval(values: readonly number[], level: number): BootstrapInterval {
  const sorted = Float64Array.from(values).sort();
  const quantile = (share: number) => {
    const place = share * (sorted.length - 1);
    const below = Math.floor(place);
    const above = Math.min(sorted.length - 1, below + 1);
    return sorted[below]! + (place - below) * (sorted[above]! - sorted[below]!);
  };
  const mean = sorted.reduce((sum, v) => sum + v, 0) / sorted.length;
  const squares = sorted.reduce((sum, v) => sum + (v - mean) ** 2, 0);
  return {
    low: quantile((1 - level) / 2),
    high: quantile((1 + level) / 2),
    se: Math.sqrt(squares / (sorted.length - 1)),
  };
}
