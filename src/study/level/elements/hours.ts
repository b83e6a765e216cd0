/** Lines ordered in one hour of the day. */
export interface HourCount {
  readonly hour: number;
  readonly judged: number;
  readonly failed: number;
}

/** A stretch of hours in which failures gather, beside the whole day. */
export interface Hours {
  readonly from: number;
  /** Last hour, counted in. */
  readonly to: number;
  readonly failed: number;
  readonly judged: number;
  readonly allFailed: number;
  readonly allJudged: number;
}

/** Failures in the stretch at least so many, and so many standard deviations beyond the other hours. */
const leastFailed = 10;
const clear = 4;

/**
 * The stretch of hours that holds what a place fails beyond the usual share, where failures gather in hours at all: a
 * shift. Null where they come at all hours, or hours are not recorded.
 */
export function worstHours(counts: readonly HourCount[], usual: number): Hours | null {
  const filled = counts.filter((c) => c.judged > 0);
  if (filled.length < 4) return null;
  const all = { failed: sum(filled, "failed"), judged: sum(filled, "judged") };
  let best: Hours | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (let from = 0; from < filled.length; from++) {
    let [failed, judged, excess] = [0, 0, 0];
    for (let to = from; to < filled.length; to++) {
      const hour = filled[to]!;
      failed += hour.failed;
      judged += hour.judged;
      // Hours beyond the middle between usual and this place's share add, the others take away.
      excess += hour.failed - ((usual + all.failed / all.judged) / 2) * hour.judged;
      if (excess <= most || (from === 0 && to === filled.length - 1)) continue;
      most = excess;
      best = {
        from: filled[from]!.hour,
        to: hour.hour,
        failed,
        judged,
        allFailed: all.failed,
        allJudged: all.judged,
      };
    }
  }
  if (best === null || best.failed < leastFailed) return null;
  const restJudged = all.judged - best.judged;
  const rest = restJudged > 0 ? (all.failed - best.failed) / restJudged : 0;
  const p = all.failed / all.judged;
  const error = Math.sqrt(p * (1 - p) * (1 / best.judged + 1 / Math.max(1, restJudged)));
  return best.failed / best.judged - rest > clear * error ? best : null;
}

const sum = (counts: readonly HourCount[], name: "failed" | "judged") =>
  counts.reduce((s, c) => s + c[name], 0);
