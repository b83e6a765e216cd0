import { logTricomiU } from "../../stats/tricomi-u.js";
import { type CustomerHistory, type Forecast, shareOf } from "./customer.js";
import { type LapseModel, limitLaws, type ParetoNbdParameters } from "./pnbd.js";
import { goneLogOdds } from "./pnbd-gone.js";

/**
 * Log-odds that a customer is still there; with `after`, that he will still be there so much later. True shares reach
 * 10⁻³⁵⁰, where only the log-odds can be told.
 *
 * @source  Schmittlein, Morrison & Colombo (1987), Management Science 33(1):1–24; `docs/methods/pnbd.md`
 * @units   natural log-odds; +∞ = certainly there, as one whose last purchase is at the end of the time watched
 * @range   0 ≤ last ≤ watched, last = 0 without repeats, after ≥ 0
 * @example shareOf(lapseLogOddsAlive(paretoNbd({ r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 }), { repeats: 2, last: 30.43, watched: 38.86 })) // → 0.8692
 */
export function lapseLogOddsAlive(model: LapseModel, customer: CustomerHistory, after = 0): number {
  if (!(after >= 0)) throw new Error("time is not negative");
  const { repeats, last, watched } = customer;
  if (!(repeats >= 0 && last >= 0 && last <= watched))
    throw new Error(`no such history: ${repeats} repeats, the last at ${last} of ${watched}`);
  const laws = limitLaws(model);
  const now = -goneLogOdds(laws, repeats, last, watched);
  const stays = laws.s * Math.log1p(after / (laws.beta + customer.watched));
  // A stay of chance e^−stays on top: odds ÷ (e^stays + odds·(e^stays − 1)).
  return stays === 0 ? now : -stays - logSum(-now, Math.log(-Math.expm1(-stays)));
}

/** log(e^a + e^b) */
function logSum(a: number, b: number): number {
  return Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
}

/**
 * Expected purchases of customers, and their discounted number without a horizon (DERT).
 *
 * Given that a customer is there, the time he stays on in the next `time` is the integral of his chance of staying,
 * written so that it is right at s = 1 and beside it; discounted over all time it is U(1, 2 − s, z)·(β + T), with
 * z = rate·(β + T).
 *
 * @source  Schmittlein, Morrison & Colombo (1987); DERT: Fader, Hardie & Lee (2005), J. Marketing Research
 *          42(4):415–430, there with Ψ(s, s, z) = z^(1−s)·Ψ(1, 2−s, z); `docs/methods/pnbd.md`
 * @units   purchases; time, rate: the model's unit of time. A year's rate d is ln(1 + d) ÷ units per year
 * @range   time ≥ 0; rate > 0: for s ≤ 1 the undiscounted number without a horizon is infinite
 * @example lapseForecast(paretoNbd({ r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 })).purchases({ repeats: 2, last: 30.43, watched: 38.86 }, 39) // → 1.455
 */
export function lapseForecast(model: LapseModel): Forecast {
  const laws = limitLaws(model);
  const alive = (customer: CustomerHistory) => shareOf(lapseLogOddsAlive(model, customer));
  const rate = (c: CustomerHistory) => (laws.r + c.repeats) / (laws.alpha + c.watched);
  const residual = new Map<string, number>();
  const givenThere: Forecast["givenThere"] = (customer, time) => {
    if (!(time >= 0)) throw new Error("time is not negative");
    return rate(customer) * stay(laws, customer.watched, time);
  };
  return {
    givenThere,
    purchases: (customer, time) => givenThere(customer, time) * alive(customer),
    discounted: (customer, discount) => {
      if (!(discount > 0)) throw new Error("a discount rate is above zero");
      const key = `${customer.watched} ${discount}`;
      let years = residual.get(key);
      if (years === undefined) {
        const from = laws.beta + customer.watched;
        years = from * Math.exp(logTricomiU(1, 2 - laws.s, discount * from));
        residual.set(key, years);
      }
      return alive(customer) * rate(customer) * years;
    },
  };
}

/**
 * Purchases after the first that a new customer makes in `time`.
 *
 * @source  Schmittlein, Morrison & Colombo (1987); `docs/methods/pnbd.md`
 * @units   purchases; time: the model's unit
 * @range   time ≥ 0
 * @example newcomerPurchases(paretoNbd({ r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 }), 52) // → 1.473
 */
export function newcomerPurchases(model: LapseModel, time: number): number {
  if (!(time >= 0)) throw new Error("time is not negative");
  const laws = limitLaws(model);
  return (1 - laws.atOnce) * (laws.r / laws.alpha) * stay(laws, 0, time);
}

/** Time a customer who is there after `watched` stays on in the next `time`: (β+T)·(1 − e^−(s−1)L)/(s−1). */
function stay({ s, beta }: ParetoNbdParameters, watched: number, time: number): number {
  const from = beta + watched;
  const level = Math.log1p(time / from);
  const z = (s - 1) * level;
  return from * level * (z === 0 ? 1 : -Math.expm1(-z) / z);
}
