/** Values of one curve under many draws of what is uncertain: draw d at level j at d·levels + j. */
export interface DrawnCurves {
  readonly levels: Float64Array;
  readonly values: Float64Array;
}

export interface BestOverDraws {
  /** Level with the highest mean value: the one to choose when one must be chosen. */
  readonly level: number;
  readonly value: number;
  /** Interval of the draws' own best levels. */
  readonly low: number;
  readonly high: number;
  /** Share of draws whose best level is the first or the last: the curve asks for more levels, or has no optimum. */
  readonly atEdge: number;
  /** Mean money forgone because one level must be chosen before it is known which draw is true. */
  readonly regret: number;
  /** Interval of the value at `level`. */
  readonly valueLow: number;
  readonly valueHigh: number;
}

/**
 * Optimum under uncertain inputs: the best level of the mean curve, the interval of each draw's own optimum (refined by
 * a parabola through three levels), and what not knowing costs.
 *
 * @source  value of perfect information, Raiffa & Schlaifer (1961); `docs/methods/service-optimum.md`
 * @units   money a year; confidence: 0–1
 * @range   levels rising, at least one draw, finite values; else RangeError
 */
export function bestOverDraws({ levels, values }: DrawnCurves, confidence: number): BestOverDraws {
  const m = levels.length;
  const draws = values.length / m;
  if (!(m >= 1 && Number.isInteger(draws) && draws >= 1)) throw new RangeError("every draw has every level");
  if (!(confidence > 0 && confidence < 1)) throw new RangeError("an interval has a level");
  for (let j = 1; j < m; j++) if (!(levels[j]! > levels[j - 1]!)) throw new RangeError("levels rise");
  const mean = new Float64Array(m);
  const bests = new Float64Array(draws);
  let ideal = 0;
  let edge = 0;
  for (let d = 0; d < draws; d++) {
    const at = d * m;
    let top = 0;
    for (let j = 0; j < m; j++) {
      const v = values[at + j]!;
      if (!Number.isFinite(v)) throw new RangeError("every draw has a value at every level");
      mean[j]! += v / draws;
      if (v > values[at + top]!) top = j;
    }
    ideal += values[at + top]! / draws;
    if (top === 0 || top === m - 1) {
      edge++;
      bests[d] = levels[top]!;
    } else bests[d] = vertex(levels, values, top, at);
  }
  let top = 0;
  for (let j = 1; j < m; j++) if (mean[j]! > mean[top]!) top = j;
  const here = Float64Array.from({ length: draws }, (_, d) => values[d * m + top]!).sort();
  bests.sort();
  const tail = (1 - confidence) / 2;
  return {
    level: top === 0 || top === m - 1 ? levels[top]! : vertex(levels, mean, top, 0),
    value: mean[top]!,
    low: quantileOf(bests, tail),
    high: quantileOf(bests, 1 - tail),
    atEdge: edge / draws,
    regret: Math.max(0, ideal - mean[top]!),
    valueLow: quantileOf(here, tail),
    valueHigh: quantileOf(here, 1 - tail),
  };
}

/** Top of the parabola through a place and its neighbours, which lies between them. */
function vertex(x: Float64Array, y: Float64Array, j: number, at: number): number {
  const [a, b, c] = [x[j - 1]!, x[j]!, x[j + 1]!];
  const left = (y[at + j]! - y[at + j - 1]!) / (b - a);
  const right = (y[at + j + 1]! - y[at + j]!) / (c - b);
  if (!(left - right > 0)) return b;
  const top = (a + b) / 2 + ((left / (left - right)) * (c - a)) / 2;
  return Math.min(c, Math.max(a, top));
}

/** Quantile of sorted values, between neighbours in a line. */
function quantileOf(sorted: Float64Array, p: number): number {
  const at = p * (sorted.length - 1);
  const k = Math.floor(at);
  const next = Math.min(sorted.length - 1, k + 1);
  return sorted[k]! + (at - k) * (sorted[next]! - sorted[k]!);
}
