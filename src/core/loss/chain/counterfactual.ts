import { expit } from "../../stats/logistic-regression.js";
import { sharesOf } from "../shapley.js";

/** What the joint model says of failures. Kinds are bits of a set: bit i is the i-th kind of the chain. */
export interface FailureLogs {
  /** Log-odds of not coming back that each kind adds. */
  readonly kinds: ArrayLike<number>;
  /** Log-odds that a recovery takes off (below zero) once something has failed. */
  readonly recovered: number;
  /** Extra chance of not coming back per kind, where no purchase's log-odds are known. */
  readonly chances: ArrayLike<number>;
}

/** What failed with a purchase, and whether it was put right. */
export interface Failed {
  readonly set: number;
  readonly recovered: boolean;
}

/** Purchases alike: what failed with them, and how likely it was that their customers would not come back. */
export interface FailedPurchases extends Failed {
  readonly count: number;
  /** Log-odds of not coming back had nothing failed; null: not known. */
  readonly none: number | null;
}

/** Of customers who would have come back, the share that each kind drives away; a recovery below zero. */
export interface FailureChances {
  readonly kinds: ArrayLike<number>;
  readonly recovered: number;
}

/** No purchase loses its customer for sure, and none keeps two for one. */
export const mostExtra = 0.99;
const held = (chance: number): number => Math.min(mostExtra, Math.max(-mostExtra, chance));

/**
 * What share of the customers who would have come back each kind of failure drives away: over the purchases that met
 * it, the chance of not coming back less the chance had that kind not been, ÷ the chance of coming back without it.
 *
 * Who would have paused beyond the horizon anyway shows no difference of chances, yet is driven away like the others:
 * the share hangs neither on how long the horizon is nor on how often a customer buys.
 *
 * @source  derivation in `docs/methods/lost-to-service.md`
 * @units   counts, log-odds; result −0.99 … 0.99
 * @assumes a kind drives the same share of customers away, whoever they are and whatever else failed
 * @range   a kind that no purchase of known log-odds met keeps the chance of `logs.chances`
 * @example drivenAway([{ set: 1, recovered: false, count: 5, none: -Math.log(3) }], { kinds: [Math.log(3)], recovered: 0, chances: [0] }).kinds
 *          // → [(0.5 − 0.25) ÷ 0.75 = 1/3]
 */
export function drivenAway(purchases: Iterable<FailedPurchases>, logs: FailureLogs): FailureChances {
  const all = [...purchases];
  const columns: FailedColumns = {
    failures: all,
    of: Int32Array.from(all, (_, i) => i),
    count: Float64Array.from(all, (p) => p.count),
    none: Float64Array.from(all, (p) => p.none ?? Number.NaN),
  };
  return drivenAwayOf(columns, logs);
}

/** Many purchases, column by column. */
export interface FailedColumns {
  /** What can have failed. */
  readonly failures: readonly Failed[];
  /** Which of these failed with each row. */
  readonly of: Int32Array;
  readonly count: Float64Array;
  /** NaN: not known. */
  readonly none: Float64Array;
}

/** The same for who asks thousands of times over. `moved`: what is added to the log-odds, by what failed. */
export function drivenAwayOf(
  { failures, of, count, none }: FailedColumns,
  logs: FailureLogs,
  moved?: Float64Array,
): FailureChances {
  const size = logs.kinds.length;
  const more = new Float64Array(size + 1);
  const back = new Float64Array(size + 1);
  const log = Float64Array.from(failures, (f) => logOf(f.set, f.recovered, logs));
  // Each failure that could have been spared, one after the other: its place, and the log-odds without it.
  const start = new Int32Array(failures.length + 1);
  const places: number[] = [];
  const left: number[] = [];
  failures.forEach(({ set, recovered }, f) => {
    for (let rest = set; rest !== 0; rest &= rest - 1) {
      places.push(place(rest & -rest));
      left.push(logOf(set & ~(rest & -rest), recovered, logs));
    }
    if (recovered) {
      places.push(size);
      left.push(logOf(set, false, logs));
    }
    start[f + 1] = places.length;
  });
  for (let i = 0; i < of.length; i++) {
    const f = of[i]!;
    const odds = moved === undefined ? none[i]! : none[i]! + moved[f]!;
    if (Number.isNaN(odds)) continue;
    const stays = expit(-odds - log[f]!);
    for (let e = start[f]!; e < start[f + 1]!; e++) {
      const would = expit(-odds - left[e]!);
      more[places[e]!]! += count[i]! * (would - stays);
      back[places[e]!]! += count[i]! * would;
    }
  }
  const chance = (at: number, unknown: number) => held(back[at]! > 0 ? more[at]! / back[at]! : unknown);
  return {
    kinds: Array.from({ length: size }, (_, k) => chance(k, logs.chances[k]!)),
    recovered: chance(size, 0),
  };
}

/**
 * Share of such customers that all failures of a purchase together drive away: who survives each kind stays.
 *
 * @source  the joint no-failure counterfactual; `docs/methods/lost-to-service.md`
 * @units   share, at most 0.99; below zero where the estimates say that failures keep customers
 * @example extraRisk({ set: 3, recovered: false }, { kinds: [0.1, 0.2], recovered: 0 }) // → 1 − 0.9 · 0.8 = 0.28
 */
export function extraRisk({ set, recovered }: Failed, chances: FailureChances): number {
  if (set === 0) return 0;
  let stays = recovered ? 1 - chances.recovered : 1;
  for (let rest = set; rest !== 0; rest &= rest - 1) stays *= 1 - chances.kinds[place(rest & -rest)]!;
  return held(1 - stays);
}

/**
 * The same, shared out over the kinds that failed: each its Shapley share, so that they sum to the whole. A recovery
 * belongs to whatever failed, not to a kind.
 *
 * @source  Shapley (1953); `docs/methods/shapley-shares.md`
 * @returns one share per kind; the whole is their sum
 */
export function kindShares(failed: Failed, chances: FailureChances): Float64Array {
  const into = new Float64Array(chances.kinds.length);
  sharesAmong(failed)(chances, into, 0);
  return into;
}

/** The same for who asks thousands of times over: written from a place on, one share per kind. */
export function sharesAmong({ set, recovered }: Failed) {
  const places = placesOf(set);
  const count = places.length;
  const stays = new Float64Array(2 ** count);
  const values = new Float64Array(2 ** count);
  const shares = new Float64Array(count);
  return (chances: FailureChances, into: Float64Array, from: number): void => {
    stays[0] = recovered ? 1 - chances.recovered : 1;
    for (let players = 1; players < values.length; players++) {
      const last = place(players);
      stays[players] = stays[players & ~(1 << last)]! * (1 - chances.kinds[places[last]!]!);
      values[players] = held(1 - stays[players]!);
    }
    sharesOf(count, values, shares);
    for (let i = 0; i < count; i++) into[from + places[i]!] = shares[i]!;
  };
}

/** Chance that a customer would have come back within the horizon had nothing failed; 1 where it is not known. */
export const comesBack = (none: number | null): number => (none === null ? 1 : expit(-none));

/** What its failures, and their recovery, add to the log-odds of a purchase. */
export function logOf(
  set: number,
  recovered: boolean,
  logs: Pick<FailureLogs, "kinds" | "recovered">,
): number {
  if (set === 0) return 0;
  let sum = recovered ? logs.recovered : 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) sum += logs.kinds[place(rest & -rest)]!;
  return sum;
}

const place = (bit: number): number => 31 - Math.clz32(bit);

function placesOf(set: number): number[] {
  const places: number[] = [];
  for (let rest = set; rest !== 0; rest &= rest - 1) places.push(place(rest & -rest));
  return places;
}
