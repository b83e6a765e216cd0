import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import type { Estimate } from "../../stats/estimate.js";

/** Sales of one customer (or shop) before and after service changed; `later`: a further period as long. */
export interface BeforeAfter {
  readonly before: number;
  readonly after: number;
  readonly later?: number;
}

export type ServiceEffect =
  | {
      readonly kind: "estimated";
      /** Sales of the changed group over what the others' course would have brought. */
      readonly ratio: Estimate;
      /** The same for the further period: what stayed of it, or carried over; null where it was not measured. */
      readonly later: Estimate | null;
      /** Elasticity of sales to service; null where the service levels are not told apart. */
      readonly elasticity: Estimate | null;
      /** Interval holds no effect at all. */
      readonly clear: boolean;
    }
  | { readonly kind: "none"; readonly reason: "too-few" | "no-sales" };

/**
 * Effect of a change of service on sales: before–after of those who got it against those who did not (difference in
 * differences on logarithms of the sums). Customers are the sampling units, so a few large ones widen the interval.
 *
 * @source  ratio of sums with clustered linearisation, Cochran (1977) §6.3; `docs/methods/before-after.md`
 * @units   level: 0–1; services: any one unit; ratios
 * @assumes both groups would have moved alike; customers independent. Without a control group there is no answer: a
 *          season looks like an effect
 * @range   two customers in each group at least and sales in each sum; else `none`
 */
export function beforeAfter(
  changed: readonly BeforeAfter[],
  others: readonly BeforeAfter[],
  level: number,
  service?: { readonly before: number; readonly after: number },
): ServiceEffect {
  if (changed.length < 2 || others.length < 2) return { kind: "none", reason: "too-few" };
  const ours = logChange(changed, (u) => u.after);
  const theirs = logChange(others, (u) => u.after);
  if (ours === null || theirs === null) return { kind: "none", reason: "no-sales" };
  const t = tQuantile((1 + level) / 2, Math.min(changed.length, others.length) - 1);
  const told = [...changed, ...others].every((u) => u.later !== undefined);
  const ourLater = told ? logChange(changed, (u) => u.later!) : null;
  const theirLater = told ? logChange(others, (u) => u.later!) : null;
  const move =
    service !== undefined && service.before > 0 && service.after > 0
      ? Math.log(service.after / service.before)
      : 0;
  const log = difference(ours, theirs, t);
  return {
    kind: "estimated",
    ratio: exponent(log),
    later: ourLater !== null && theirLater !== null ? exponent(difference(ourLater, theirLater, t)) : null,
    elasticity: move === 0 ? null : divided(log, move),
    clear: log.low > 0 || log.high < 0,
  };
}

interface Change {
  readonly log: number;
  readonly variance: number;
}

/** ln(Σ after/Σ before) and its variance over customers. */
function logChange(units: readonly BeforeAfter[], pick: (u: BeforeAfter) => number): Change | null {
  let before = 0;
  let after = 0;
  for (const u of units) {
    if (!(u.before >= 0 && pick(u) >= 0)) throw new RangeError("sales are not negative");
    before += u.before;
    after += pick(u);
  }
  if (!(before > 0 && after > 0 && Number.isFinite(before + after))) return null;
  let squares = 0;
  for (const u of units) squares += (pick(u) / after - u.before / before) ** 2;
  return { log: Math.log(after / before), variance: (squares * units.length) / (units.length - 1) };
}

function difference(a: Change, b: Change, t: number): Estimate {
  const value = a.log - b.log;
  const se = Math.sqrt(a.variance + b.variance);
  return { value, se, low: value - t * se, high: value + t * se };
}

const exponent = ({ value, se, low, high }: Estimate): Estimate => ({
  value: Math.exp(value),
  se,
  low: Math.exp(low),
  high: Math.exp(high),
});

function divided({ value, se, low, high }: Estimate, by: number): Estimate {
  const [a, b] = [low / by, high / by];
  return { value: value / by, se: se / Math.abs(by), low: Math.min(a, b), high: Math.max(a, b) };
}
