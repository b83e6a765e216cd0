import { percentilePlace } from "../../stats/percentile-place.js";
import { seededUniform } from "../../stats/seeded-uniform.js";
import type { Bounds } from "../../stats/share-interval.js";
import { addBlocks, answerBlocks, type Column, correlationsOf, variances } from "./answer-blocks.js";
import type { Correlations } from "./correlations.js";
import { type RSquaredShares, relativeWeights } from "./relative-weights.js";
import { shapleyR2 } from "./shapley-r2.js";

export interface DriverAnswers {
  /** What is to be explained: overall satisfaction, or the share of business given. */
  readonly outcome: Column;
  /** One column per element. */
  readonly drivers: readonly Column[];
  /** One per respondent, as sales; none = each counts once. */
  readonly weights?: readonly number[];
}

export interface DriverOptions {
  readonly seed: number;
  readonly level?: number;
  /** Not said = 400, and 200 beyond 15 drivers. */
  readonly resamples?: number;
  /** Not said = every order up to 15 drivers, relative weights beyond. */
  readonly method?: "shapley" | "relative-weights";
}

export interface DriverWeight {
  /** Part of R² and share of it; null for a driver whose answers are all alike: they cannot show what it is worth. */
  readonly raw: number | null;
  readonly share: number | null;
  readonly interval: Bounds | null;
  /** Place among the drivers, 1 = most important, over the resamples. */
  readonly rank: Bounds | null;
  /** Above what a driver drawn by lot gets, in all but (1 − level)/2 of the resamples. */
  readonly aboveChance: boolean | null;
}

export type DriverImportance =
  | {
      readonly kind: "told";
      readonly method: "shapley" | "relative-weights";
      /** `complete`: those who answered everything; `pairwise`: for each pair of questions those who answered both. */
      readonly cases: "complete" | "pairwise";
      readonly n: number;
      readonly rSquared: number;
      readonly drivers: readonly DriverWeight[];
      /** Resamples that could be used. */
      readonly resamples: number;
    }
  | {
      readonly kind: "cannot-tell";
      readonly reason:
        | "no-drivers"
        | "too-few-answers"
        | "outcome-alike"
        | "drivers-alike"
        | "unexplained"
        | "not-joint";
      readonly n: number;
    };

/** Each order is tried up to here; one more is drawn by lot beside them. */
export const mostExactDrivers = 15;
const mostBlocks = 200;

/**
 * What the elements are worth to customers without asking them: how far each explains the outcome, with an interval and
 * its place. Where fewer than half of the respondents answered everything, each correlation is taken over those who
 * answered both questions. Resampling draws respondents; beyond 400 of them, 200 random groups.
 *
 * @source  `shapleyR2`, `relativeWeights`; against a driver drawn by lot: Tonidandel, LeBreton & Johnson (2009),
 *          Psychological Methods 14:387–399; random groups: Wolter (2007), Introduction to Variance Estimation, ch. 2
 * @units   answers in points; shares 0–1; intervals hold `level` of the resamples
 * @assumes respondents independent; a cross-section shows what goes together, not what would change
 * @range   at least 3 more respondents than drivers that vary, and 10; else `cannot-tell`. A weight not above 0 leaves
 *          its respondent out; more than 15 drivers with `shapley` is a RangeError
 * @example driverImportance({ outcome, drivers: [speed, accuracy] }, { seed: 7 }) // → shares of R², say 0.7 and 0.3
 */
export function driverImportance(answers: DriverAnswers, options: DriverOptions): DriverImportance {
  const { outcome, drivers } = answers;
  const { seed, level = 0.95 } = options;
  if (!(level > 0 && level < 1)) throw new RangeError("level lies between 0 and 1");
  const weights = answers.weights ?? outcome.map(() => 1);
  const next = seededUniform(seed);
  const { cases, rows } = usable(outcome, drivers, weights);
  const n = rows.length;
  const refuse = (reason: (DriverImportance & { kind: "cannot-tell" })["reason"]): DriverImportance => ({
    kind: "cannot-tell",
    reason,
    n,
  });
  if (drivers.length === 0) return refuse("no-drivers");
  if (n < 10) return refuse("too-few-answers");

  shuffle(rows, next);
  const byLot = Array.from(outcome, () => next());
  const columns = [...drivers, byLot, outcome];
  const [lot, last] = [drivers.length, drivers.length + 1];
  const blocks = answerBlocks(columns, weights, rows, n <= 2 * mostBlocks ? n : mostBlocks);
  const whole = addBlocks(blocks, new Uint8Array(blocks.length).fill(1));
  const spread = variances(whole);
  const varied = drivers.map((_, d) => d).filter((d) => spread[d]! > 1e-12);
  if (!(spread[last]! > 1e-12)) return refuse("outcome-alike");
  if (varied.length === 0) return refuse("drivers-alike");
  if (n < varied.length + 3) return refuse("too-few-answers");

  const method = options.method ?? (drivers.length <= mostExactDrivers ? "shapley" : "relative-weights");
  if (method === "shapley" && varied.length > mostExactDrivers)
    throw new RangeError(`every order is tried for up to ${mostExactDrivers} drivers`);
  const resamples = options.resamples ?? (varied.length <= mostExactDrivers ? 400 : 200);
  const share = (c: Correlations | null): (RSquaredShares & { kind: "shared" }) | null => {
    const out = c === null ? null : method === "shapley" ? shapleyR2(c) : relativeWeights(c);
    return out?.kind === "shared" ? out : null;
  };
  const found = correlationsOf(whole, varied, last);
  if (found === null) return refuse("too-few-answers");
  const told = share(found);
  if (told === null) return refuse("not-joint");
  if (told.shares === null) return refuse("unexplained");

  const drawn: { shares: readonly number[]; raw: readonly number[] }[] = [];
  const times = new Uint16Array(blocks.length);
  for (let k = 0; k < resamples; k++) {
    times.fill(0);
    for (let b = 0; b < blocks.length; b++) times[Math.floor(next() * blocks.length)]!++;
    const sample = share(correlationsOf(addBlocks(blocks, times), [...varied, lot], last));
    if (sample?.shares) drawn.push({ shares: withoutLot(sample.raw), raw: sample.raw });
  }
  const unvaried: DriverWeight = { raw: null, share: null, interval: null, rank: null, aboveChance: null };
  const weightsOf = varied.map((_, v) => weightOf(v, told, drawn, level));
  return {
    kind: "told",
    method,
    cases,
    n,
    rSquared: told.rSquared,
    drivers: drivers.map((_, d) => weightsOf[varied.indexOf(d)] ?? unvaried),
    resamples: drawn.length,
  };
}

function weightOf(
  v: number,
  told: RSquaredShares & { kind: "shared" },
  drawn: readonly { shares: readonly number[]; raw: readonly number[] }[],
  level: number,
): DriverWeight {
  const tail = (1 - level) / 2;
  const raw = told.raw[v]!;
  const share = told.shares![v]!;
  // Fewer resamples than the tails need say nothing about them.
  if (drawn.length * tail < 1) return { raw, share, interval: null, rank: null, aboveChance: null };
  const between = (values: number[]): Bounds => {
    values.sort((a, b) => a - b);
    const cut = percentilePlace(values.length, level);
    return { low: values[cut]!, high: values[values.length - 1 - cut]! };
  };
  const below = drawn.filter((s) => s.raw[v]! <= s.raw.at(-1)!).length;
  return {
    raw,
    share,
    interval: around(share, between(drawn.map((s) => s.shares[v]!))),
    rank: between(drawn.map((s) => 1 + s.shares.filter((other) => other > s.shares[v]!).length)),
    aboveChance: below <= tail * drawn.length,
  };
}

/** R² and with it the share of what explains nothing comes out higher in resamples: the interval still reaches down to the share. */
const around = (share: number, { low, high }: Bounds): Bounds => ({
  low: Math.min(low, share),
  high: Math.max(high, share),
});

/** Shares among the drivers themselves: what the one drawn by lot took is left out. */
function withoutLot(raw: readonly number[]): number[] {
  const own = raw.slice(0, -1);
  const total = own.reduce((sum, r) => sum + r, 0);
  return own.map((r) => (total > 0 ? r / total : 1 / own.length));
}

function usable(outcome: Column, drivers: readonly Column[], weights: readonly number[]) {
  const answered: number[] = [];
  const complete: number[] = [];
  outcome.forEach((value, r) => {
    const weight = weights[r] ?? 0;
    if (value === null || !(weight > 0 && Number.isFinite(weight))) return;
    const count = drivers.reduce((sum, d) => sum + ((d[r] ?? null) === null ? 0 : 1), 0);
    if (count > 0) answered.push(r);
    if (count === drivers.length) complete.push(r);
  });
  return 2 * complete.length >= answered.length
    ? { cases: "complete" as const, rows: complete }
    : { cases: "pairwise" as const, rows: answered };
}

function shuffle(rows: number[], next: () => number): void {
  for (let i = rows.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [rows[i], rows[j]] = [rows[j]!, rows[i]!];
  }
}
