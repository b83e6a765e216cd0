import { poissonMass } from "../demand/mass.js";

export interface RationingInput {
  /** Mean demand over the lead time, all customers. */
  readonly mean: number;
  /** Share of it that comes from the customers served first. */
  readonly first: number;
  /** Lot. */
  readonly lot: number;
  /** Reorder point, and the level at and below which only the first are served. */
  readonly reorder: number;
  readonly critical: number;
}

export interface RationedFill {
  readonly first: number;
  readonly others: number;
}

/**
 * Fill rates of two groups of customers who share one stock of which the last `critical` units are kept for the first
 * group. Poisson demand, one order outstanding. After stock has fallen to the critical level, what still comes of the
 * others is short; of the first only what exceeds the critical level.
 *
 * @source  Nahmias & Demmy (1981), Management Science 27:1236–1245; `docs/methods/rationing.md`
 * @units   units; result: shares 0–1
 * @range   mean > 0, 0 < first < 1, lot > 0, reorder ≥ critical ≥ 0, whole; else null
 * @example rationedFill({ mean: 20, first: 0.3, lot: 50, reorder: 26, critical: 4 })
 */
export function rationedFill({ mean, first, lot, reorder, critical }: RationingInput): RationedFill | null {
  if (!(mean > 0 && first > 0 && first < 1 && lot > 0 && critical >= 0 && reorder >= critical)) return null;
  if (!Number.isInteger(reorder) || !Number.isInteger(critical)) return null;
  const open = reorder - critical;
  let shortOthers = 0;
  let shortFirst = 0;
  // After the critical level is met, m more units are asked for; of them the first group's are binomial.
  const last = Math.ceil(mean + 12 * Math.sqrt(mean) + 30);
  for (let d = open + 1; d <= Math.max(last, open + 1); d++) {
    const chance = poissonMass(d, mean);
    const m = d - open;
    shortOthers += chance * m * (1 - first);
    shortFirst += chance * overBinomial(m, first, critical);
  }
  return {
    first: Math.max(0, 1 - shortFirst / (lot * first)),
    others: Math.max(0, 1 - shortOthers / (lot * (1 - first))),
  };
}

/** E[(B − k)⁺], B binomial: from the nearer side. */
function overBinomial(n: number, p: number, k: number): number {
  if (k === 0) return n * p;
  if (k >= n) return 0;
  let mass = (1 - p) ** n;
  if (mass === 0) return Math.max(0, n * p - k);
  let below = 0;
  for (let b = 0; b < k; b++) {
    below += (k - b) * mass;
    mass *= ((n - b) / (b + 1)) * (p / (1 - p));
  }
  return Math.max(0, n * p - k + below);
}

/**
 * The least stock with which both groups get their level: the others' level sets what is open to all, and units are kept
 * back until the first have theirs.
 *
 * @source  as `rationedFill`
 * @units   firstFill, othersFill: shares 0–1; result: whole units
 * @range   as `rationedFill`, levels 0–1 (below 1); no level reached within ten spreads → null
 * @example rationing({ mean: 20, first: 0.3, lot: 50 }, 0.995, 0.95) // → { reorder, critical }
 */
export function rationing(
  given: Omit<RationingInput, "reorder" | "critical">,
  firstFill: number,
  othersFill: number,
): { readonly reorder: number; readonly critical: number } | null {
  if (!(firstFill >= 0 && firstFill < 1 && othersFill >= 0 && othersFill < 1)) return null;
  const most = Math.ceil(given.mean + 10 * Math.sqrt(given.mean) + 20);
  const at = (reorder: number, critical: number) => rationedFill({ ...given, reorder, critical });
  let low = -1;
  let high = most;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((at(middle, 0)?.others ?? 0) >= othersFill) high = middle;
    else low = middle;
  }
  const open = high;
  for (let critical = 0; critical <= most; critical++) {
    const fill = at(open + critical, critical);
    if (fill === null) return null;
    if (fill.first >= firstFill) return { reorder: open + critical, critical };
  }
  return null;
}
