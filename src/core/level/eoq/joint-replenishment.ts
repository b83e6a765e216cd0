export interface JointItem {
  /** Added to an order by having this item in it. */
  readonly fixedCost: number;
  readonly holdingCost: number;
  readonly demandRate: number;
}

export interface JointPlan {
  /** Time between orders. */
  readonly cycle: number;
  /** Each item is in every so-many-th order. */
  readonly multiples: readonly number[];
  readonly quantities: readonly number[];
  readonly cost: number;
  /** No plan of this kind costs less. */
  readonly lowerBound: number;
}

/** m with m(m − 1) ≤ ratio ≤ m(m + 1): the best whole multiple where the best real one is √ratio. */
const wholeMultiple = (ratio: number): number => Math.max(1, Math.ceil((Math.sqrt(1 + 4 * ratio) - 1) / 2));

const starts = 48;
/** Shortest cycle tried, of the longest. */
const shortest = 1 / 64;

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/**
 * Items that share the cost of an order: a base cycle, and for each item every how-many-th order it joins. From several
 * cycles on, the best multiples for a cycle and the best cycle for the multiples in turn, until neither changes.
 *
 * @source  Silver (1976), Management Science 22:1351–1361; bound: Jackson, Maxwell & Muckstadt (1985), IIE Trans. 17:25–32; `docs/methods/eoq.md`
 * @units   sharedCost: money per order; rates per unit of time
 * @range   at least one item; shared cost ≥ 0, items' order cost ≥ 0, one of the two > 0; holding and demand > 0; else RangeError
 * @example jointReplenishment(600, [{ fixedCost: 120, holdingCost: 160, demandRate: 1 }, …])
 */
export function jointReplenishment(sharedCost: number, items: readonly JointItem[]): JointPlan {
  const bad = items.some(
    (i) =>
      !(i.fixedCost >= 0 && i.holdingCost > 0 && i.demandRate > 0) ||
      !Number.isFinite(i.holdingCost * i.demandRate),
  );
  if (
    items.length === 0 ||
    bad ||
    !(sharedCost >= 0) ||
    !(sharedCost + Math.min(...items.map((i) => i.fixedCost)) > 0)
  )
    throw new RangeError("items that share an order have costs and demand above 0");
  const rates = items.map((i) => i.holdingCost * i.demandRate);
  const own = items.map((i, k) => i.fixedCost / rates[k]!);
  const cycleOf = (m: readonly number[]) =>
    Math.sqrt(
      (2 * (sharedCost + sum(items.map((i, k) => i.fixedCost / m[k]!)))) /
        sum(rates.map((r, k) => r * m[k]!)),
    );
  let multiples: readonly number[] = own.map(() => 1);
  let cycle = cycleOf(multiples);
  let least = costOf(sharedCost, items, rates, multiples, cycle);
  // The all-in-every-order cycle is the longest worth a look; shorter ones part the items.
  const longest = cycle;
  for (let start = 0; start <= starts; start++) {
    let trial = longest * shortest ** (start / starts);
    let before = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 100; round++) {
      const m = own.map((o) => wholeMultiple((2 * o) / (trial * trial)));
      trial = cycleOf(m);
      const cost = costOf(sharedCost, items, rates, m, trial);
      if (cost < least) {
        least = cost;
        multiples = m;
        cycle = trial;
      }
      if (!(cost < before)) break;
      before = cost;
    }
  }
  return {
    cycle,
    multiples,
    quantities: items.map((i, k) => i.demandRate * cycle * multiples[k]!),
    cost: least,
    lowerBound: lowerBound(sharedCost, items, rates, own),
  };
}

function costOf(
  shared: number,
  items: readonly JointItem[],
  rates: readonly number[],
  multiples: readonly number[],
  cycle: number,
): number {
  return (
    (shared + sum(items.map((i, k) => i.fixedCost / multiples[k]!))) / cycle +
    (cycle * sum(rates.map((r, k) => r * multiples[k]!))) / 2
  );
}

/** Items in the shared order as long as their own wish is more frequent; the rest each on its own EOQ. */
function lowerBound(
  shared: number,
  items: readonly JointItem[],
  rates: readonly number[],
  own: readonly number[],
): number {
  const order = own.map((_, k) => k).sort((a, b) => own[a]! - own[b]!);
  let fixed = shared;
  let rate = 0;
  let cost = 0;
  for (const k of order) {
    if (rate > 0 && own[k]! > fixed / rate) cost += Math.sqrt(2 * items[k]!.fixedCost * rates[k]!);
    else {
      fixed += items[k]!.fixedCost;
      rate += rates[k]!;
    }
  }
  return cost + Math.sqrt(2 * fixed * rate);
}
