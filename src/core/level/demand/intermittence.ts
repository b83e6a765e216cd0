export type DemandPattern = "smooth" | "erratic" | "intermittent" | "lumpy";

export type Intermittence =
  | {
      readonly kind: "pattern";
      readonly pattern: DemandPattern;
      /** Mean number of periods from one with demand to the next. */
      readonly interval: number;
      /** Squared coefficient of variation of demand in the periods that have some. */
      readonly cv2: number;
      readonly periods: number;
      readonly withDemand: number;
    }
  | { readonly kind: "none"; readonly reason: "no-demand" | "one-demand"; readonly periods: number };

/** Where the forecasts that suit each pattern change places. */
export const intervalCut = 1.32;
export const cv2Cut = 0.49;

/**
 * Whether demand comes in most periods and in like amounts: the grid of mean interval and squared variation.
 *
 * @source  Syntetos, Boylan & Croston (2005), J. Oper. Res. Soc. 56:495–503; `docs/methods/demand-model.md`
 * @units   demand: units per period, periods of one length without gaps
 * @range   demand ≥ 0, else RangeError; fewer than two periods with demand → none
 * @example intermittence([0, 0, 5, 0, 0, 5]) // → interval 3, cv2 0: intermittent
 */
export function intermittence(demand: ArrayLike<number>): Intermittence {
  const periods = demand.length;
  let withDemand = 0;
  let sum = 0;
  for (let i = 0; i < periods; i++) {
    const d = demand[i]!;
    if (!(d >= 0 && d < Number.POSITIVE_INFINITY)) throw new RangeError("demand is not negative");
    if (d > 0) {
      withDemand++;
      sum += d;
    }
  }
  if (withDemand < 2) return { kind: "none", reason: withDemand === 0 ? "no-demand" : "one-demand", periods };
  const mean = sum / withDemand;
  let squares = 0;
  for (let i = 0; i < periods; i++) if (demand[i]! > 0) squares += (demand[i]! - mean) ** 2;
  const cv2 = squares / (withDemand - 1) / (mean * mean);
  const interval = periods / withDemand;
  const rare = interval >= intervalCut;
  const uneven = cv2 >= cv2Cut;
  const pattern = rare ? (uneven ? "lumpy" : "intermittent") : uneven ? "erratic" : "smooth";
  return { kind: "pattern", pattern, interval, cv2, periods, withDemand };
}
