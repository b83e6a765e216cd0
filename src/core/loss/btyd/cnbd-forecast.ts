import { gammaNodes } from "../../stats/log-quadrature.js";
import { clickLaw, type RegularModel, regularLogOddsAlive, runningClicks } from "./cnbd.js";
import { meanOfPurchases, stayingPurchases } from "./cnbd-clicks.js";
import { type Clicks, purchasesOfClicks } from "./cnbd-renewal.js";
import { type CustomerHistory, type Forecast, shareOf } from "./customer.js";
import { leavingMean } from "./leaving-mean.js";
import { chancesToLeave } from "./purchase-model.js";

/**
 * Expected purchases of customers who buy at regular gaps, and their discounted number without a horizon.
 *
 * Given that a customer is there, so many clicks of the running gap have passed with the weights `runningClicks`, and his
 * rate of clicks is gamma given their number. Clicks to come are then negative binomial, every shape-th is a purchase,
 * and after each he may leave. Their number is added up click by click (`meanOfPurchases`), for laws too wide for it as
 * the mean of `purchasesOfClicks` over the chance of leaving.
 *
 * @source  derivation in `docs/methods/bgcnbd-k.md`; at shape 1 it is `forecast`
 * @units   purchases; time, rate: the model's unit of time. A year's rate d is ln(1 + d) ÷ units per year
 * @range   time ≥ 0; rate > 0; about 1e-11 of one purchase
 * @example regularForecast(bgcnbd({ r: 0.8, alpha: 6, a: 0.8, b: 3 }, 3)).purchases({ repeats: 2, last: 30, watched: 38 }, 39)
 */
export function regularForecast(model: RegularModel): Forecast {
  const { shape, buying } = model;
  const { r, c } = clickLaw(buying.rate, shape);
  const over = leavingMean(buying.leaving);
  const boughtOf = purchasesByClicks(model);
  const clicks = (customer: CustomerHistory): Clicks => {
    const power = r + shape * customer.repeats;
    const terms = runningClicks(shape, power, c, customer);
    const sum = terms.reduce((s, t) => s + t, 0);
    return { passed: terms.map((t) => t / sum), power, from: c + customer.watched };
  };
  const givenThere: Forecast["givenThere"] = (customer, time) => {
    if (!(time >= 0)) throw new Error("time is not negative");
    if (time === 0) return 0;
    return boughtOf(customer.repeats, clicks(customer), time);
  };
  const kept = new Map<string, number>();
  const shared = (key: string, make: () => number) => {
    let value = kept.get(key);
    if (value === undefined) {
      value = make();
      kept.set(key, value);
    }
    return value;
  };
  const keyOf = (kind: string, { repeats, last, watched }: CustomerHistory, of: number) =>
    `${kind} ${repeats} ${last} ${watched} ${of}`;
  const alive = (customer: CustomerHistory) => shareOf(regularLogOddsAlive(model, customer));
  return {
    givenThere,
    purchases: (customer, time) =>
      alive(customer) * shared(keyOf("in", customer, time), () => givenThere(customer, time)),
    discounted: (customer, rate) => {
      if (!(rate > 0)) throw new Error("a discount rate is above zero");
      const given = shared(keyOf("at", customer, rate), () =>
        over(chancesToLeave(buying, customer.repeats), worth(model, clicks(customer), rate)),
      );
      return alive(customer) * given;
    },
  };
}

/** Purchases in a time above 0 of a customer who is there, from where the clicks stand. */
function purchasesByClicks({ buying }: RegularModel) {
  const over = leavingMean(buying.leaving);
  const sums = new Map<number, (n: number) => number>();
  const staying = (chances: number) => {
    let sum = sums.get(chances);
    if (sum === undefined) {
      sum = stayingPurchases(buying.leaving, chances);
      sums.set(chances, sum);
    }
    return sum;
  };
  return (repeats: number, now: Clicks, time: number): number => {
    const chances = chancesToLeave(buying, repeats);
    return (
      meanOfPurchases(now, time, staying(chances)) ?? Math.max(0, over(chances, purchasesOfClicks(now, time)))
    );
  };
}

/**
 * Purchases in a time of a customer who is there and of whom it is known how many clicks of the running gap have passed.
 *
 * @source  as `regularForecast`, which is the mean of this over `runningClicks`
 * @units   purchases; time: the model's unit of time
 * @range   passed whole, 0 to shape − 1; time ≥ 0
 * @example afterClicks(bgcnbd({ r: 0.8, alpha: 6, a: 0.8, b: 3 }, 3), 2).givenThere({ repeats: 2, last: 30, watched: 38 }, 39)
 */
export function afterClicks(model: RegularModel, passed: number): Pick<Forecast, "givenThere"> {
  const { shape, buying } = model;
  const { r, c } = clickLaw(buying.rate, shape);
  const known = new Float64Array(shape);
  known[passed] = 1;
  const boughtOf = purchasesByClicks(model);
  return {
    givenThere: ({ repeats, watched }, time) => {
      if (!(time >= 0)) throw new Error("time is not negative");
      if (time === 0) return 0;
      return boughtOf(repeats, { passed: known, power: r + shape * repeats, from: c + watched }, time);
    },
  };
}

/**
 * Discounted purchases ever, by the chance of leaving. A click is worth φ = θ ÷ (θ + rate) at the moment before it, so
 * a customer with j clicks behind him has φ^(k−j) ÷ (1 − (1 − p)·φᵏ). The powers of θ are taken into the gamma law:
 * that leaves one law, of shape power + k, for every j.
 */
function worth({ shape: k, buying }: RegularModel, clicks: Clicks, rate: number): (p: number) => number {
  const { passed, power, from } = clicks;
  const nodes =
    buying.rate.kind === "same" ? { at: [k * buying.rate.rate], weight: [1] } : gammaNodes(power + k, from);
  const scale = new Float64Array(k);
  for (let j = 0; j < k; j++) {
    let log = 0;
    for (let i = j; i < k; i++) log += Math.log((power + i) / from);
    scale[j] = passed[j]! * Math.exp(log);
  }
  return (p) => {
    let sum = 0;
    for (let i = 0; i < nodes.at.length; i++) {
      const theta = nodes.at[i]!;
      let value = 0;
      for (let j = 0; j < k; j++) value += scale[j]! * (theta + rate) ** (j - k);
      const lost = -Math.expm1(Math.log1p(-p) - k * Math.log1p(rate / theta));
      sum += (nodes.weight[i]! * value) / lost;
    }
    return sum;
  };
}
