import { tradingClock } from "./calendar.js";
import type { Simulation } from "./simulate.js";
import type { Customer } from "./types.js";
import type { FailureKind } from "./world.js";

export interface LossQuestion {
  /** Days within which a customer must order again to count as come back. */
  readonly horizonDays: number;
  /** Years over which later orders are valued, and the rate they are discounted at. */
  readonly valueYears: number;
  readonly discountRate: number;
}

/** What failures truly cost, from the planted chances and the customers' own rhythms. */
export interface LossTruth {
  /** How much more likely one failure made it that the customer did not order again within the horizon; order number in `orders`. */
  added(order: number, kind: FailureKind): number;
  /** Leavers that the failures of an order add up to. */
  leavers(order: number): number;
  /** Discounted orders to come of a customer who stays after an order. */
  ahead(customer: Customer): number;
}

const daysPerYear = 365.25;

/**
 * A failure adds its planted chance of leaving; it shows within the horizon only where the customer would have ordered
 * by then. Later failures go on as they were: their mean of the region and part shortens what is still to come.
 */
export function lossTruth(s: Simulation, { horizonDays, valueYears, discountRate }: LossQuestion): LossTruth {
  const clock = tradingClock(s.days);
  const who = new Map(s.customers.map((c) => [c.index, c]));
  const later = laterLeaving(s, who);
  const year = Math.min(s.days, 365);
  const tempo = (clock.at(s.days) - clock.at(s.days - year)) / year;
  const known = new Map<number, number>();
  return {
    added(n, kind) {
      const extra = s.truth.decisions[n]!.extra[kind] ?? 0;
      if (extra === 0) return 0;
      const { day, customer } = s.orders[n]!;
      const c = who.get(customer)!;
      const until = clock.at(day + horizonDays + 1) - (clock.at(day) + clock.at(day + 1)) / 2;
      return extra * gammaBelow(c.shape, until / c.interval);
    },
    leavers: (n) => s.truth.decisions[n]!.extraTotal,
    ahead(c) {
      let orders = known.get(c.index);
      if (orders === undefined) {
        orders = ordersAhead({
          gapDays: c.interval / tempo,
          shape: c.shape,
          leaving: Math.min(1, c.leaving + later(c)),
          days: valueYears * daysPerYear,
          force: Math.log1p(discountRate) / daysPerYear,
        });
        known.set(c.index, orders);
      }
      return orders;
    },
  };
}

export interface Rhythm {
  readonly gapDays: number;
  readonly shape: number;
  /** Chance of leaving after each order. */
  readonly leaving: number;
  readonly days: number;
  /** Discount per day, continuous. */
  readonly force: number;
}

/** Σ over the orders to come: the chance that it comes, within the days, each discounted to today. */
export function ordersAhead({ gapDays, shape, leaving, days, force }: Rhythm): number {
  const scale = gapDays / shape;
  // The discounted time of the j-th order is again a gamma, at a faster pace.
  const lessEach = (1 + force * scale) ** -shape;
  const end = days * (1 / scale + force);
  let weight = lessEach;
  let sum = 0;
  for (let j = 1; weight > 1e-7; j++) {
    const by = gammaBelow(j * shape, end / (j * shape));
    sum += weight * by;
    if (by < 1e-7) break;
    weight *= lessEach * (1 - leaving);
  }
  return sum;
}

/** Share of a gamma of mean 1 that lies below x. */
export function gammaBelow(shape: number, x: number): number {
  if (!(x > 0)) return 0;
  const z = shape * x;
  // The cube root of a gamma of large shape is as good as normal (Wilson & Hilferty 1931).
  if (shape > 400) return normalBelow((Math.cbrt(x) - 1 + 1 / (9 * shape)) * 3 * Math.sqrt(shape));
  if (z > shape + 12 * Math.sqrt(shape) + 40) return 1;
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * 1e-13; n++) {
    term *= z / (shape + n);
    sum += term;
  }
  return Math.min(1, sum * Math.exp(shape * Math.log(z) - z - logGamma(shape + 1)));
}

/** ln Γ by Stirling's series, after a step up to where it is exact. */
function logGamma(a: number): number {
  let up = a;
  let down = 0;
  while (up < 12) {
    down += Math.log(up);
    up += 1;
  }
  const square = up * up;
  const series = (1 / 12 - (1 / 360 - 1 / 1260 / square) / square) / up;
  return (up - 0.5) * Math.log(up) - up + 0.5 * Math.log(2 * Math.PI) + series - down;
}

function normalBelow(z: number): number {
  if (Math.abs(z) > 6) return z > 0 ? 1 : 0;
  let term = z;
  let sum = z;
  for (let n = 1; Math.abs(term) > 1e-16; n++) {
    term *= (z * z) / (2 * n + 1);
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
}

/** Mean extra chance of leaving per order, over the customers of a region that are treated alike. */
function laterLeaving(s: Simulation, who: ReadonlyMap<number, Customer>): (c: Customer) => number {
  const group = (c: Customer) => `${c.region} ${c.part} ${c.lateShare}`;
  const sums = new Map<string, { orders: number; extra: number }>();
  s.orders.forEach((o, n) => {
    const key = group(who.get(o.customer)!);
    const sum = sums.get(key) ?? { orders: 0, extra: 0 };
    sum.orders += 1;
    sum.extra += s.truth.decisions[n]!.extraTotal;
    sums.set(key, sum);
  });
  return (c) => {
    const { orders, extra } = sums.get(group(c))!;
    return extra / orders;
  };
}
