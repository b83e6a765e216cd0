import { gammaNodes, type Nodes } from "../../stats/log-quadrature.js";
import { leavingTable, rateTable } from "./laws.js";
import { leavingMean } from "./leaving-mean.js";
import { chancesToLeave, logOddsLeft, type PurchaseModel, type RateLaw } from "./purchase-model.js";

/** One customer, in the model's unit of time: repeats, time of the last purchase and time watched since the first. */
export interface CustomerHistory {
  readonly repeats: number;
  readonly last: number;
  readonly watched: number;
}

/**
 * Log-odds that a customer is still there. The share itself is `shareOf` of it; true values reach 10⁻³⁵⁰, where only the
 * log-odds can be told.
 *
 * @source  Fader, Hardie & Lee (2005); for the chance to leave at first Batislam, Denizel & Filiztekin (2007);
 *          `docs/methods/bgnbd.md`
 * @units   natural log-odds; +∞ = certainly there
 * @range   0 ≤ last ≤ watched, last = 0 without repeats
 * @example shareOf(logOddsAlive(bgnbd({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }), { repeats: 2, last: 30.43, watched: 38.86 })) // → 0.7266
 */
export function logOddsAlive(model: PurchaseModel, customer: CustomerHistory): number {
  const { repeats: x, last, watched } = customer;
  const left = logOddsLeft(model.leaving, chancesToLeave(model, x));
  if (left === Number.NEGATIVE_INFINITY) return Number.POSITIVE_INFINITY;
  const quiet =
    model.rate.kind === "same"
      ? model.rate.rate * (watched - last)
      : (model.rate.r + x) * Math.log1p((watched - last) / (model.rate.alpha + last));
  return -(left + quiet);
}

/**
 * Log-likelihood of one customer at any times, also where they are not whole days. A sample is `logLikelihood`.
 *
 * @source  Fader, Hardie & Lee (2005); `docs/methods/bgnbd.md`
 * @units   natural logarithm of a density in the model's unit of time
 * @range   as `logOddsAlive`; repeats whole
 * @example customerLogLikelihood(bgnbd({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }), { repeats: 2, last: 30.43, watched: 38.86 }) // → −9.4586
 */
export function customerLogLikelihood(model: PurchaseModel, customer: CustomerHistory): number {
  const { repeats: x, watched } = customer;
  const { base, power } = rateTable(model.rate, x, 0, 1);
  const { stay } = leavingTable(model.leaving, x, model.atFirst ? 1 : 0);
  const level =
    model.rate.kind === "same" ? model.rate.rate * watched : Math.log1p(watched / model.rate.alpha);
  const odds = -logOddsAlive(model, customer);
  return base[x]! + stay[x]! - power[x]! * level + Math.max(odds, 0) + Math.log1p(Math.exp(-Math.abs(odds)));
}

/** A share from its log-odds. */
export function shareOf(logOdds: number): number {
  if (logOdds >= 0) return 1 / (1 + Math.exp(-logOdds));
  const e = Math.exp(logOdds);
  return e / (1 + e);
}

/** What is to be expected of customers, with the costly part kept per number of repeats. */
export interface Forecast {
  /** Purchases in the next `time`, the chance of having left counted in. */
  readonly purchases: (customer: CustomerHistory, time: number) => number;
  /** Purchases in the next `time` of a customer known to be there. */
  readonly givenThere: (customer: CustomerHistory, time: number) => number;
  /** Purchases ever, each discounted back continuously at `rate` per unit of time. */
  readonly discounted: (customer: CustomerHistory, rate: number) => number;
}

/**
 * Expected purchases of customers, and their discounted number without a horizon (DERT).
 *
 * Given that a customer is there, the expectation is the mean of [1 − (c/(c + p·time))^s]/p over p ~ Beta(a, b + chances),
 * with s = r + x and c = α + watched. Unlike the closed form with ₂F₁ it holds at a = 1 and a + b < 1. DERT is the mean of
 * λ/(λp + rate) over p and λ ~ Gamma(s, c).
 *
 * @source  derivation in `docs/methods/bgnbd.md`; the model as in `bgnbd`, `mbgnbd`
 * @units   purchases; time, rate: the model's unit of time. A year's rate d is ln(1 + d) ÷ units per year
 * @range   time ≥ 0; rate > 0: for a ≤ 1 the undiscounted number without a horizon is infinite
 * @example forecast(bgnbd({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 })).purchases({ repeats: 2, last: 30.43, watched: 38.86 }, 39) // → 1.226
 */
export function forecast(model: PurchaseModel): Forecast {
  const over = leavingMean(model.leaving);
  const purchases = new Map<string, number>();
  const discounted = new Map<string, number>();
  const kept = (memory: Map<string, number>, key: string, make: () => number) => {
    let value = memory.get(key);
    if (value === undefined) {
      value = make();
      memory.set(key, value);
    }
    return value;
  };
  const givenThere: Forecast["givenThere"] = ({ repeats: x, watched }, time) => {
    if (!(time >= 0)) throw new Error("time is not negative");
    return over(chancesToLeave(model, x), bought(model.rate, x, watched, time));
  };
  return {
    givenThere,
    purchases: (customer, time) => {
      const { repeats: x, watched } = customer;
      const given = kept(purchases, `${x} ${watched} ${time}`, () => givenThere(customer, time));
      return shareOf(logOddsAlive(model, customer)) * given;
    },
    discounted: (customer, rate) => {
      if (!(rate > 0)) throw new Error("a discount rate is above zero");
      const { repeats: x, watched } = customer;
      const given = kept(discounted, `${x} ${watched} ${rate}`, () =>
        over(chancesToLeave(model, x), worth(model.rate, x, watched, rate)),
      );
      return shareOf(logOddsAlive(model, customer)) * given;
    },
  };
}

/** Purchases in `time` by a customer who is there and leaves after each with chance p. */
function bought(law: RateLaw, x: number, watched: number, time: number): (p: number) => number {
  if (law.kind === "same") {
    const mean = law.rate * time;
    return (p) => (p === 0 ? mean : -Math.expm1(-mean * p) / p);
  }
  const s = law.r + x;
  const share = time / (law.alpha + watched);
  return (p) => (p === 0 ? s * share : -Math.expm1(-s * Math.log1p(p * share)) / p);
}

/** The same for all time to come, discounted. */
function worth(law: RateLaw, x: number, watched: number, discount: number): (p: number) => number {
  if (law.kind === "same") return (p) => law.rate / (law.rate * p + discount);
  const s = law.r + x;
  const c = law.alpha + watched;
  // λ·Gamma(s, c) is s/c times Gamma(s + 1, c).
  const { at, weight }: Nodes = gammaNodes(s + 1, c);
  return (p) => {
    let sum = 0;
    for (let i = 0; i < at.length; i++) sum += weight[i]! / (at[i]! * p + discount);
    return (s / c) * sum;
  };
}
