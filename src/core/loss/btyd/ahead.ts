import { gaussLegendre, type QuadratureRule } from "../../stats/gauss-legendre.js";
import type { CustomerHistory, Forecast } from "./customer.js";

export interface AheadOptions {
  /** How far purchases are looked for; in the model's unit of time. */
  readonly horizon: number;
  /** Continuous discount per unit of time. A year's rate d is ln(1 + d) ÷ units per year. */
  readonly rate: number;
}

/** What is asked of a model: purchases in a time, of a customer known to be there. */
export type GivenThere = Pick<Forecast, "givenThere">;

/** Points for the integral, crowding towards now by a power of the way. */
interface Grid extends QuadratureRule {
  readonly crowding: number;
}
const fine: Grid = { ...gaussLegendre(16), crowding: 4 };
const quick: Grid = { ...gaussLegendre(10), crowding: 3 };

/**
 * Purchases still to come within a horizon, each discounted, of a customer known to be there now; that he leaves later
 * is counted in. Times the share of `shareOf` it is what a customer is expected to buy who may have left already.
 *
 * With N(s) the purchases expected in the time s it is e^(−δH)·N(H) + δ∫₀ᴴ e^(−δs)·N(s) ds: purchases discounted, by
 * parts, so that no slope of N is needed and an error in the integral counts by δH only. Points crowd towards now,
 * where N bends most.
 *
 * @source  `docs/methods/bgnbd.md`; N of each model as in its forecast
 * @units   purchases; horizon, rate: the model's unit of time
 * @range   horizon > 0, finite; rate ≥ 0; about 1e-6 relative, 2e-5 for the most regular buyers
 * @example aheadGivenThere(forecast(model), { horizon: 156, rate: Math.log(1.1) / 52 })({ repeats: 2, last: 30, watched: 38 })
 */
export const aheadGivenThere = (
  forecast: GivenThere,
  options: AheadOptions,
): ((customer: CustomerHistory) => number) => aheadOn(fine, forecast, options);

function aheadOn(
  grid: Grid,
  forecast: GivenThere,
  { horizon, rate }: AheadOptions,
): (customer: CustomerHistory) => number {
  if (!(horizon > 0 && Number.isFinite(horizon))) throw new Error("a horizon is above zero and ends");
  if (!(rate >= 0 && Number.isFinite(rate))) throw new Error("a discount rate is not negative");
  const { points, weights, crowding } = grid;
  const bought = purchasesOn(grid, forecast, horizon);
  const atEnd = Math.exp(-rate * horizon);
  const counted = points.map((point, i) => {
    const u = (1 + point) / 2;
    const width = (crowding / 2) * weights[i]! * u ** (crowding - 1);
    return width * Math.exp(-rate * (horizon * u ** crowding));
  });
  return (customer) => {
    const found = bought(customer);
    const all = atEnd * found[points.length]!;
    if (rate === 0) return all;
    let sum = 0;
    for (let i = 0; i < points.length; i++) sum += counted[i]! * found[i]!;
    return all + rate * horizon * sum;
  };
}

/** Purchases after which nothing further is kept of a model: customers differ in few ways that are asked for again. */
const mostKept = 10_000;
const asked = new WeakMap<GivenThere, Map<string, Float64Array>>();

/** Purchases up to each point of the grid and to its end. They hang on no discount: kept for the next rate. */
function purchasesOn({ points, crowding }: Grid, forecast: GivenThere, horizon: number) {
  let kept = asked.get(forecast);
  if (kept === undefined) {
    kept = new Map();
    asked.set(forecast, kept);
  }
  const known = kept;
  return (customer: CustomerHistory): Float64Array => {
    const key = `${crowding} ${horizon} ${customer.repeats} ${customer.last} ${customer.watched}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = new Float64Array(points.length + 1);
    for (let i = 0; i < points.length; i++)
      found[i] = forecast.givenThere(customer, horizon * ((1 + points[i]!) / 2) ** crowding);
    found[points.length] = forecast.givenThere(customer, horizon);
    if (known.size < mostKept) known.set(key, found);
    return found;
  };
}

/**
 * The same right after a purchase, told from what makes it up: repeats, and time since the first purchase. Kept, so that
 * asking for many purchases costs no more than there are different ones.
 *
 * @source  as `aheadGivenThere`
 * @units   purchases; days: the model's unit of time
 * @range   repeats, watched ≥ 0
 * @example aheadOf(forecast(model), { horizon: 156, rate: Math.log(1.1) / 52 })(2, 30)
 */
export function aheadOf(
  forecast: GivenThere,
  options: AheadOptions,
): (repeats: number, watched: number) => number {
  const ahead = aheadGivenThere(forecast, options);
  const rows = new Map<number, Map<number, number>>();
  return (repeats, watched) => {
    let row = rows.get(repeats);
    if (row === undefined) {
      row = new Map();
      rows.set(repeats, row);
    }
    let value = row.get(watched);
    if (value === undefined) {
      value = ahead(afterPurchase(repeats, watched));
      row.set(watched, value);
    }
    return value;
  };
}

const afterPurchase = (repeats: number, watched: number): CustomerHistory => ({
  repeats,
  last: repeats === 0 ? 0 : watched,
  watched,
});

const nodes = 14;
/** Chebyshev points of the first kind on (−1, 1), and the weights of the barycentric formula that go with them. */
const angles = Float64Array.from({ length: nodes }, (_, j) => ((2 * j + 1) * Math.PI) / (2 * nodes));
const places = angles.map(Math.cos);
const parts = angles.map((angle, j) => (j % 2 === 0 ? 1 : -1) * Math.sin(angle));

/**
 * `aheadOf` drawn through fourteen points per number of repeats, for times up to `longest`: for redrawn models and
 * millions of purchases, where each time on its own would cost too much.
 *
 * The logarithm of it is interpolated over ln(1 + time ÷ a thousandth of the longest), in which the laws of rates are
 * smooth however young the customer; the few times below that thousandth are asked for one by one.
 *
 * @source  barycentric Chebyshev interpolation: Berrut & Trefethen (2004), SIAM Review 46(3):501–517
 * @units   as `aheadOf`; longest: the model's unit of time
 * @range   0 ≤ watched ≤ longest; about 1e-5 relative, 1e-3 where laws change within a 500th of
 *          the longest time or purchases are the most regular
 * @example aheadUpTo(forecast(model), { horizon: 156, rate: 0.002, longest: 104 })(2, 30)
 */
export function aheadUpTo(
  forecast: GivenThere,
  { longest, ...options }: AheadOptions & { readonly longest: number },
): (repeats: number, watched: number) => number {
  const exact = aheadOf(forecast, options);
  if (!(longest > 0)) return exact;
  const ahead = aheadOn(quick, forecast, options);
  const shortest = longest / 1000;
  const middle = Math.log1p(longest / shortest) / 2;
  /** Null where a logarithm cannot be told: those purchases are asked for one by one. */
  const rows = new Map<number, Float64Array | null>();
  return (repeats, watched) => {
    if (watched < shortest || watched > longest) return exact(repeats, watched);
    let row = rows.get(repeats);
    if (row === undefined) {
      const found = places.map((place) =>
        Math.log(ahead(afterPurchase(repeats, shortest * Math.expm1(middle * (1 + place))))),
      );
      row = found.every(Number.isFinite) ? found : null;
      rows.set(repeats, row);
    }
    if (row === null) return exact(repeats, watched);
    const at = Math.log1p(watched / shortest) / middle - 1;
    let above = 0;
    let below = 0;
    for (let j = 0; j < nodes; j++) {
      const apart = at - places[j]!;
      if (apart === 0) return Math.exp(row[j]!);
      above += (parts[j]! / apart) * row[j]!;
      below += parts[j]! / apart;
    }
    return Math.exp(above / below);
  };
}
