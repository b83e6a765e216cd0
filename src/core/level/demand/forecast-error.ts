export type ForecastError =
  | {
      readonly kind: "error";
      readonly periods: number;
      /** Mean of demand less forecast: above 0 the forecast is too low. */
      readonly bias: number;
      /** Spread of the errors about their mean: take the bias out of the forecast, then this. */
      readonly sd: number;
      /** Root of the mean squared error: with the bias left in. */
      readonly rootMeanSquare: number;
      /** Correlation of an error with the next; outside `limit` more than chance gives. */
      readonly autocorrelation: number;
      readonly limit: number;
    }
  | { readonly kind: "none"; readonly reason: "too-few" };

/**
 * What the forecast leaves open: safety stock covers its errors, not the swings of demand that it foresees. Correlated
 * errors make √T too small; carry `autocorrelation` into `spreadOverPeriods`.
 *
 * @source  `docs/methods/lead-time-demand.md`; limit 1.96/√n after Bartlett (1946)
 * @units   units per period
 * @range   rows of one length, finite, else RangeError; fewer than 4 periods → none
 * @example forecastError([10, 12, 9, 11], [10, 10, 10, 10]).bias // → 0.5
 */
export function forecastError(demand: ArrayLike<number>, forecast: ArrayLike<number>): ForecastError {
  if (demand.length !== forecast.length) throw new RangeError("one forecast a period");
  const errors = Float64Array.from(demand, (d, i) => d - forecast[i]!);
  if (!errors.every(Number.isFinite)) throw new RangeError("demand and forecasts are numbers");
  const periods = errors.length;
  if (periods < 4) return { kind: "none", reason: "too-few" };
  const bias = errors.reduce((sum, e) => sum + e, 0) / periods;
  let around = 0;
  let squares = 0;
  let next = 0;
  for (let i = 0; i < periods; i++) {
    const e = errors[i]! - bias;
    around += e * e;
    squares += errors[i]! ** 2;
    if (i > 0) next += e * (errors[i - 1]! - bias);
  }
  return {
    kind: "error",
    periods,
    bias,
    sd: Math.sqrt(around / (periods - 1)),
    rootMeanSquare: Math.sqrt(squares / periods),
    autocorrelation: around > 0 ? next / around : 0,
    limit: 1.96 / Math.sqrt(periods),
  };
}
