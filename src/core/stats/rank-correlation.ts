import { twoSidedP } from "./two-sided-p.js";

export interface RankCorrelation {
  /** −1 … 1. */
  readonly rho: number;
  readonly n: number;
  /** Chance of one so far from zero where there is none; null with fewer than three pairs. */
  readonly p: number | null;
}

/**
 * Spearman's rank correlation, ties at their mean rank; the test is the t approximation.
 *
 * @source  Spearman (1904), Amer. J. Psychol. 15:72–101; t = ρ√((n − 2) ÷ (1 − ρ²)), as SciPy's spearmanr
 * @range   finite pairs; no pairs, or one of them all the same → null
 * @example rankCorrelation([1, 2, 3, 4, 5], [5, 6, 7, 8, 7]) // → ρ 0.8208, p 0.0886
 */
export function rankCorrelation(x: readonly number[], y: readonly number[]): RankCorrelation | null {
  if (x.length !== y.length || ![...x, ...y].every(Number.isFinite))
    throw new RangeError("a correlation is of pairs of numbers");
  const n = x.length;
  const [a, b] = [ranks(x), ranks(y)];
  const middle = (n + 1) / 2;
  let [xx, yy, xy] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const [u, v] = [a[i]! - middle, b[i]! - middle];
    xx += u * u;
    yy += v * v;
    xy += u * v;
  }
  if (!(xx > 0 && yy > 0)) return null;
  const rho = Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
  const rest = 1 - rho * rho;
  if (n < 3) return { rho, n, p: null };
  return { rho, n, p: rest <= 0 ? 0 : twoSidedP(rho * Math.sqrt((n - 2) / rest), n - 2) };
}

function ranks(values: readonly number[]): Float64Array {
  const order = values.map((_, i) => i).sort((i, j) => values[i]! - values[j]!);
  const out = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to]!] === values[order[from]!]) to += 1;
    for (let k = from; k < to; k++) out[order[k]!] = (from + to + 1) / 2;
    from = to;
  }
  return out;
}
