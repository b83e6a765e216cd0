import type { CustomerHistory, Forecast } from "./customer.js";
import type { Patterns } from "./patterns.js";

/** Sum over all customers of a number each of them has, patterns counted as often as there are customers. */
export function sumOver(patterns: Patterns, number: (customer: CustomerHistory) => number): number {
  let total = 0;
  for (let i = 0; i < patterns.repeats.length; i++)
    total += patterns.customers[i]! * number(historyAt(patterns, i));
  return total;
}

export const historyAt = (patterns: Patterns, i: number): CustomerHistory => ({
  repeats: patterns.repeats[i]!,
  last: patterns.lastDay[i]! / patterns.daysPerUnit,
  watched: patterns.days[i]! / patterns.daysPerUnit,
});

export interface HoldoutBin {
  /** Repeats in the calibration; the last bin holds all of that many or more. */
  readonly repeats: number;
  readonly customers: number;
  readonly actual: number;
  readonly expected: number;
}

export interface Holdout {
  readonly actual: number;
  /** Sum of the expectations given what each customer had done. */
  readonly expected: number;
  /** expected ÷ actual − 1; null without a purchase in the holdout. */
  readonly error: number | null;
  readonly meanAbsoluteError: number;
  /** Of expected and actual purchases over customers; null when one of them does not vary. */
  readonly correlation: number | null;
  readonly bins: readonly HoldoutBin[];
  /** Purchases had everyone gone on at the own rate of the calibration, first purchase left out. */
  readonly sameRate: number;
  /** Purchases had everyone stayed and bought at the rate of all: Σ repeats ÷ Σ time. */
  readonly everyoneStays: number;
}

/**
 * How well a forecast, of whichever model, foretells the time after the one its model was fitted on, beside two guesses it has to beat. It is the error
 * given each customer's past; the cumulative error from the first order on is another, and smaller, number.
 *
 * @source  Fader, Hardie & Lee (2005); `docs/methods/bgnbd.md`
 * @units   purchases; time: the model's unit
 * @range   later: one entry for each row that was grouped, purchases after the calibration; time > 0; customers of each
 *          row, 1 when left out: a row then stands for customers who did the same before and after
 * @example holdout(forecast(model), patterns, [0, 3, 1], 39).error
 */
export function holdout(
  { purchases }: Pick<Forecast, "purchases">,
  patterns: Patterns,
  later: ArrayLike<number>,
  time: number,
  lastBin = 7,
  customers?: ArrayLike<number>,
): Holdout {
  if (later.length !== patterns.of.length) throw new Error("one entry for each row");
  if (customers === undefined && later.length !== patterns.totalCustomers)
    throw new Error("each row is one customer");
  const expectedOf = Float64Array.from(patterns.repeats, (_, i) => purchases(historyAt(patterns, i), time));
  const bins = Array.from({ length: lastBin + 1 }, (_, repeats) => ({
    repeats,
    customers: 0,
    actual: 0,
    expected: 0,
  }));
  const n = patterns.totalCustomers;
  let [actual, expected, apart, xx, yy, xy] = [0, 0, 0, 0, 0, 0];
  for (let k = 0; k < later.length; k++) {
    const i = patterns.of[k]!;
    const m = customers?.[k] ?? 1;
    const x = expectedOf[i]!;
    const y = later[k]!;
    expected += m * x;
    actual += m * y;
    apart += m * Math.abs(x - y);
    xx += m * x * x;
    yy += m * y * y;
    xy += m * x * y;
    const bin = bins[Math.min(lastBin, patterns.repeats[i]!)]!;
    bin.customers += m;
    bin.actual += m * y;
    bin.expected += m * x;
  }
  // What is left of no variation is rounding of the sums.
  const varied = (squares: number, sum: number) => {
    const rest = squares - sum ** 2 / n;
    return rest > 1e-12 * squares ? rest : 0;
  };
  const spread = varied(xx, expected) * varied(yy, actual);
  const watched = sumOver(patterns, (c) => c.watched);
  return {
    actual,
    expected,
    error: actual > 0 ? expected / actual - 1 : null,
    meanAbsoluteError: apart / n,
    correlation: spread > 0 ? (xy - (expected * actual) / n) / Math.sqrt(spread) : null,
    bins,
    sameRate: sumOver(patterns, (c) => (c.watched > 0 ? (c.repeats / c.watched) * time : 0)),
    everyoneStays: (n * time * patterns.totalRepeats) / watched,
  };
}
