/** A total shared out over what brings it about together. */
export interface Shapley {
  /** The value of all together less the value of none. */
  readonly total: number;
  /** One share each, in the order of the players; they sum to the total. */
  readonly shares: readonly number[];
  /** What each would bring alone. */
  readonly alone: readonly number[];
  /** What would still be there to gain by each if all others were mended first. */
  readonly last: readonly number[];
  /** Total less the sum of `alone`: below 0 they overlap, above 0 they make each other worse. */
  readonly together: number;
}

const most = 16;

/**
 * Shares of a total whose causes do not add up: what each adds to the others, averaged over every order in which they
 * could come. Meant for kinds of failure: `value(set)` is the loss when only the kinds in the set had happened, so the
 * shares sum to the whole loss, kinds that always do the same get the same, and a kind that adds nothing gets nothing.
 *
 * @source  Shapley (1953), A Value for n-Person Games, in: Contributions to the Theory of Games II, Annals of
 *          Mathematics Studies 28:307–317; `docs/methods/shapley-shares.md`
 * @units   those of `value`; a set is a bit mask, bit i for player i
 * @range   0 … 16 players; `value` is asked once for each of the 2ⁿ sets, in the order of the masks
 * @example shapley(2, (set) => [0, 10, 4, 12][set]!).shares // → [9, 3]
 */
export function shapley(players: number, value: (set: number) => number): Shapley {
  if (!Number.isInteger(players) || players < 0 || players > most)
    throw new Error(`exact shares are for up to ${most} players`);
  const values = new Float64Array(2 ** players);
  for (let set = 0; set < values.length; set++) {
    values[set] = value(set);
    if (!Number.isFinite(values[set])) throw new Error("every set of players has a value");
  }
  const full = values.length - 1;
  const empty = values[0]!;
  const total = values[full]! - empty;

  const into = new Float64Array(players);
  sharesOf(players, values, into);
  const shares = [...into];
  const alone = shares.map((_, i) => values[1 << i]! - empty);
  const last = shares.map((_, i) => values[full]! - values[full & ~(1 << i)]!);
  return { total, shares, alone, last, together: total - alone.reduce((sum, v) => sum + v, 0) };
}

/** The shares alone, from the values of all sets: for who asks thousands of times over. */
export function sharesOf(players: number, values: Float64Array, into: Float64Array): void {
  const weight = setWeights(players);
  for (let i = 0; i < players; i++) {
    const bit = 1 << i;
    let share = 0;
    for (let set = 0; set < weight.length; set++)
      if ((set & bit) === 0) share += weight[set]! * (values[set | bit]! - values[set]!);
    into[i] = share;
  }
}

/** Chance that exactly a given set of s players comes before a given other one, set by set: s! (n − s − 1)! / n!. */
function setWeights(n: number): Float64Array {
  const known = weightsOf[n];
  if (known !== undefined) return known;
  const bySize = new Float64Array(n + 1);
  let chosen = 1;
  for (let s = 0; s < n; s++) {
    bySize[s] = 1 / (n * chosen);
    chosen = (chosen * (n - 1 - s)) / (s + 1);
  }
  const weights = Float64Array.from({ length: 2 ** n }, (_, set) => bySize[bits(set)]!);
  weightsOf[n] = weights;
  return weights;
}

const weightsOf: Float64Array[] = [];

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}
