/** Pairs (or items) with their options as columns: pair i owns options start[i] … start[i + 1] − 1. */
export interface OptionColumns {
  readonly start: Int32Array;
  readonly cost: Float64Array;
  readonly gain: Float64Array;
}

export interface MultiplierChoice {
  /** Option of each pair; −1: none. */
  readonly chosen: Int32Array;
  readonly cost: number;
  readonly gain: number;
  /** What one more unit of budget brings on top of itself; 0: the budget does not bind. */
  readonly multiplier: number;
  /** No choice within the budget nets more. */
  readonly bound: number;
}

export type ColumnChoice =
  | ({ readonly kind: "chosen" } & MultiplierChoice)
  /** Even the choice that saves most spends more than the budget. */
  | { readonly kind: "infeasible"; readonly least: number };

/**
 * At most one option for each of very many pairs under one budget: each pair takes the option with the most
 * gain − (1 + λ)·cost; λ is halved upon until the budget is met, then what is left is filled in order of gain per money.
 * Off the true optimum by less than one option's gain: `bound` says by how much at most.
 *
 * @source  Everett (1963), Operations Research 11:399–417; Sinha & Zoltners (1979), Operations Research 27:503–515;
 *          `docs/methods/plan-choice.md`
 * @units   money a year
 * @range   columns that fit together, numbers finite; else RangeError; budget null: no limit
 */
export function chooseByMultiplier(columns: OptionColumns, budget: number | null): ColumnChoice {
  checkColumns(columns);
  const { start, cost, gain } = columns;
  const pairs = start.length - 1;
  const chosen = new Int32Array(pairs);

  const spend = (lambda: number, into: Int32Array): number => {
    let total = 0;
    const weight = 1 + lambda;
    for (let i = 0; i < pairs; i++) {
      let best = -1;
      let score = 0;
      let paid = 0;
      for (let o = start[i]!; o < start[i + 1]!; o++) {
        const s = gain[o]! - weight * cost[o]!;
        // Of equals the cheaper one, so that spending never rises with λ.
        if (s > score || (s === score && cost[o]! < paid)) {
          best = o;
          score = s;
          paid = cost[o]!;
        }
      }
      into[i] = best;
      total += paid;
    }
    return total;
  };

  let paid = spend(0, chosen);
  if (budget === null || paid <= budget) return summed(columns, chosen, 0, null, budget);
  const least = leastCost(columns);
  if (least > budget) return { kind: "infeasible", least };

  let low = 0;
  let high = 1;
  while (high < 1e18 && spend(high, chosen) > budget) {
    low = high;
    high *= 4;
  }
  for (let k = 0; k < 60 && high - low > 1e-12 * high; k++) {
    const middle = (low + high) / 2;
    if (spend(middle, chosen) > budget) low = middle;
    else high = middle;
  }
  paid = spend(high, chosen);
  if (paid > budget) {
    // Only the cheapest options of all fit.
    cheapest(columns, chosen);
    paid = least;
  }
  fill(columns, chosen, budget - paid);
  return summed(columns, chosen, high, dual(columns, high, budget), budget);
}

/** Value of the relaxed problem at a multiplier: an upper bound for every choice. */
function dual({ start, cost, gain }: OptionColumns, lambda: number, budget: number): number {
  let total = lambda * budget;
  for (let i = 0; i + 1 < start.length; i++) {
    let score = 0;
    for (let o = start[i]!; o < start[i + 1]!; o++)
      score = Math.max(score, gain[o]! - (1 + lambda) * cost[o]!);
    total += score;
  }
  return total;
}

/** Spends what is left on the steps up that net most per money, while they fit; again until nothing fits. */
function fill({ start, cost, gain }: OptionColumns, chosen: Int32Array, left: number): void {
  const pairs = chosen.length;
  let rest = left;
  for (let round = 0; round < 8; round++) {
    const step = new Int32Array(pairs).fill(-1);
    const rate = new Float64Array(pairs);
    const worthIt: number[] = [];
    for (let i = 0; i < pairs; i++) {
      const now = chosen[i]!;
      const [paid, net] = now < 0 ? [0, 0] : [cost[now]!, gain[now]! - cost[now]!];
      for (let o = start[i]!; o < start[i + 1]!; o++) {
        const more = cost[o]! - paid;
        const better = gain[o]! - cost[o]! - net;
        if (!(better > 0 && more <= rest)) continue;
        const r = more <= 0 ? Number.POSITIVE_INFINITY : better / more;
        if (step[i]! < 0 || r > rate[i]!) {
          step[i] = o;
          rate[i] = r;
        }
      }
      if (step[i]! >= 0) worthIt.push(i);
    }
    worthIt.sort((a, b) => (rate[a] === rate[b] ? a - b : rate[b]! - rate[a]!));
    let taken = 0;
    for (const i of worthIt) {
      const more = cost[step[i]!]! - (chosen[i]! < 0 ? 0 : cost[chosen[i]!]!);
      if (more > rest) continue;
      chosen[i] = step[i]!;
      rest -= more;
      taken++;
    }
    if (taken === 0) return;
  }
}

function leastCost({ start, cost }: OptionColumns): number {
  let total = 0;
  for (let i = 0; i + 1 < start.length; i++) {
    let least = 0;
    for (let o = start[i]!; o < start[i + 1]!; o++) least = Math.min(least, cost[o]!);
    total += least;
  }
  return total;
}

function cheapest({ start, cost }: OptionColumns, into: Int32Array): void {
  for (let i = 0; i < into.length; i++) {
    let best = -1;
    let least = 0;
    for (let o = start[i]!; o < start[i + 1]!; o++)
      if (cost[o]! < least) {
        best = o;
        least = cost[o]!;
      }
    into[i] = best;
  }
}

function summed(
  { cost, gain }: OptionColumns,
  chosen: Int32Array,
  multiplier: number,
  bound: number | null,
  budget: number | null,
): ColumnChoice {
  let paid = 0;
  let won = 0;
  for (const o of chosen) {
    if (o < 0) continue;
    paid += cost[o]!;
    won += gain[o]!;
  }
  if (budget !== null && paid > budget + 1e-9 * (1 + Math.abs(budget)))
    throw new Error("the choice keeps its budget");
  return { kind: "chosen", chosen, cost: paid, gain: won, multiplier, bound: bound ?? won - paid };
}

function checkColumns({ start, cost, gain }: OptionColumns): void {
  const pairs = start.length - 1;
  if (pairs < 0 || start[0] !== 0 || start[pairs] !== cost.length || gain.length !== cost.length)
    throw new RangeError("every option belongs to a pair");
  for (let i = 0; i < pairs; i++)
    if (start[i + 1]! < start[i]!) throw new RangeError("pairs own options in a row");
  for (let o = 0; o < cost.length; o++)
    if (!(Number.isFinite(cost[o]!) && Number.isFinite(gain[o]!)))
      throw new RangeError("costs and gains are numbers");
}
