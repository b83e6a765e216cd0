import { discreteLaw } from "./discrete-law.js";
import type { DemandLaw } from "./law.js";
import { type MeanSpread, ordersOverLeadTime } from "./lead-time.js";
import type { PanjerClass } from "./panjer-tails.js";

/** Order sizes in whole units and their chances. */
export type SizeChances = ReadonlyMap<number, number>;

/** Chances below this of the whole are not kept. */
const negligible = 1e-40;
const longest = 5_000_000;

export function checkSizes(sizes: SizeChances): void {
  let total = 0;
  for (const [size, p] of sizes) {
    if (!(Number.isInteger(size) && size >= 0 && p >= 0)) throw new RangeError("orders come in whole units");
    total += p;
  }
  if (!(Math.abs(total - 1) <= 1e-9)) throw new RangeError("chances add up to 1");
}

/** Mean of sizeᵏ. */
export function sizeMoment(sizes: SizeChances, power: number): number {
  let sum = 0;
  for (const [size, p] of sizes) sum += p * size ** power;
  return sum;
}

/**
 * Demand of a Poisson number of orders, each of a random size: lumpy demand. By Panjer's recursion, whose terms are all
 * positive; it starts from 1 and is scaled at the end, so that no rate underflows.
 *
 * @source  Panjer (1981), ASTIN Bulletin 12:22–26; `docs/methods/lead-time-demand.md`
 * @units   orders: mean number of orders; sizes: units
 * @range   orders ≥ 0, sizes whole ≥ 0 with chances that add up to 1; more than five million steps → RangeError
 * @example compoundPoissonLaw(1, new Map([[1, 0.2], [10, 0.6], [40, 0.2]])).cdf(50) // → 0.952657486885004
 */
export function compoundPoissonLaw(orders: number, sizes: SizeChances): DemandLaw {
  return compound({ a: 0, b: orders }, { mean: orders, variance: orders }, sizes);
}

/**
 * The same over a lead time that varies by a gamma law: the number of orders is negative binomial, exactly.
 *
 * @source  as `compoundPoissonLaw`
 * @units   rate: orders per period; lead time: periods
 * @range   rate ≥ 0, lead time mean > 0, sd ≥ 0; sizes as above
 * @example compoundOverLeadTime(0.05, { mean: 20, sd: 5 }, sizes).sd
 */
export function compoundOverLeadTime(rate: number, leadTime: MeanSpread, sizes: SizeChances): DemandLaw {
  if (!(leadTime.mean > 0 && leadTime.sd >= 0)) throw new RangeError("a lead time is above 0");
  const mean = rate * leadTime.mean;
  const mixed = ordersOverLeadTime(rate, leadTime);
  if (mixed === null) return compoundPoissonLaw(mean, sizes);
  const odds = mixed.scale / (1 + mixed.scale);
  return compound(
    { a: odds, b: (mixed.r - 1) * odds },
    { mean, variance: mean + (rate * leadTime.sd) ** 2 },
    sizes,
  );
}

function compound(
  count: PanjerClass,
  { mean: orders, variance }: { mean: number; variance: number },
  sizes: SizeChances,
): DemandLaw {
  checkSizes(sizes);
  if (!(orders >= 0 && orders < Number.POSITIVE_INFINITY)) throw new RangeError("orders are not negative");
  const steps = [...sizes].filter(([size, p]) => size > 0 && p > 0).sort((a, b) => a[0] - b[0]);
  if (orders === 0 || steps.length === 0) return discreteLaw([1]);
  const one = sizeMoment(sizes, 1);
  const mean = orders * one;
  const sd = Math.sqrt(orders * (sizeMoment(sizes, 2) - one * one) + variance * one * one);
  // Orders of size 0 only thin out the others.
  const nothing = Math.max(0, 1 - steps.reduce((sum, [, p]) => sum + p, 0));
  const size = Int32Array.from(steps, ([s]) => s);
  const flat = Float64Array.from(steps, ([, p]) => (count.a * p) / (1 - count.a * nothing));
  const risen = Float64Array.from(steps, ([s, p]) => (count.b * p * s) / (1 - count.a * nothing));
  const g = chances(size, flat, risen, mean, sd);
  let total = 0;
  for (const p of g) total += p;
  for (let k = 0; k < g.length; k++) g[k]! /= total;
  return { ...discreteLaw(g), mean, sd };
}

function chances(
  size: Int32Array,
  flat: Float64Array,
  risen: Float64Array,
  mean: number,
  sd: number,
): Float64Array {
  const widest = size[size.length - 1]!;
  let g = new Float64Array(Math.min(longest, Math.ceil(mean + 12 * sd + 4 * widest) + 1));
  g[0] = 1;
  let total = 1;
  let quiet = 0;
  for (let x = 1; ; x++) {
    if (x >= longest) throw new RangeError("demand takes too many steps: give it in a larger unit");
    if (x >= g.length) {
      const longer = new Float64Array(Math.min(longest, g.length * 2));
      longer.set(g);
      g = longer;
    }
    let p = 0;
    for (let k = 0; k < size.length && size[k]! <= x; k++) p += (flat[k]! + risen[k]! / x) * g[x - size[k]!]!;
    g[x] = p;
    total += p;
    if (p > 1e200) {
      for (let k = 0; k <= x; k++) g[k]! *= 1e-200;
      total *= 1e-200;
    }
    quiet = x > mean && p <= negligible * total ? quiet + 1 : 0;
    if (quiet > widest) return g.slice(0, x - widest + 1);
  }
}
