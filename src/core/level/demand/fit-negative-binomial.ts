import gammaln from "@stdlib/math-base-special-gammaln";

export interface NegativeBinomialFit {
  readonly r: number;
  readonly p: number;
}

/**
 * Negative binomial law of greatest likelihood for counts; the mean is met exactly.
 *
 * @source  profile likelihood of r, by golden section on ln r
 * @units   counts
 * @range   whole counts ≥ 0 that vary more than Poisson ones (variance with n above the mean); else null
 * @example fitNegativeBinomial([0, 0, 1, 7, 0, 3])
 */
export function fitNegativeBinomial(counts: ArrayLike<number>): NegativeBinomialFit | null {
  const size = counts.length;
  const often = new Map<number, number>();
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < size; i++) {
    const d = counts[i]!;
    if (!(Number.isInteger(d) && d >= 0)) return null;
    often.set(d, (often.get(d) ?? 0) + 1);
    sum += d;
    squares += d * d;
  }
  const mean = sum / size;
  if (!(squares / size - mean * mean > mean)) return null;
  const sizes = Float64Array.from(often.keys()).filter((d) => d > 0);
  const times = sizes.map((d) => often.get(d)!);
  const likelihood = (logR: number): number => {
    const r = Math.exp(logR);
    const none = gammaln(r);
    let total = -size * r * Math.log1p(mean / r) - sum * Math.log1p(r / mean);
    for (let k = 0; k < sizes.length; k++) total += times[k]! * (gammaln(sizes[k]! + r) - none);
    return total;
  };
  const gold = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [Math.log(1e-4), Math.log(1e5)];
  let [a, b] = [high - gold * (high - low), low + gold * (high - low)];
  let [fa, fb] = [likelihood(a), likelihood(b)];
  while (high - low > 1e-6) {
    if (fa < fb) {
      low = a;
      [a, fa] = [b, fb];
      b = low + gold * (high - low);
      fb = likelihood(b);
    } else {
      high = b;
      [b, fb] = [a, fa];
      a = high - gold * (high - low);
      fa = likelihood(a);
    }
  }
  const r = Math.exp((low + high) / 2);
  return { r, p: r / (r + mean) };
}
