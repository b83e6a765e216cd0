/** How a log-integrand runs off to one side: from `until` on it falls by `rate` for each unit of y. */
export interface Tail {
  readonly until: number;
  readonly rate: number;
}

const widest = 0.2;

/**
 * log ∫ exp(g(y)) dy over the whole line, for a g that rises to one peak and falls on both sides.
 *
 * The trapezoidal rule on the line converges exponentially for integrands analytic in a strip, here of half-width π/2
 * at least; nothing is subtracted, so the log keeps its digits however large or small the integral is. A tail that has
 * become a pure exponential is closed as a geometric series, so that slow tails cost no more than fast ones.
 *
 * @source  Trefethen & Weideman (2014), SIAM Review 56(3):385–458
 * @range   `curvature` is −g″ at about the peak, above or at zero; a peak given roughly will do
 * @example logLineIntegral((y) => -(y * y) / 2, 0, 1) // log √(2π)
 */
export function logLineIntegral(
  g: (y: number) => number,
  peak: number,
  curvature: number,
  left?: Tail,
  right?: Tail,
): number {
  const step = Math.min(widest, 0.7 / Math.sqrt(curvature));
  const top = g(peak);
  const side = (direction: 1 | -1, tail: Tail | undefined) => {
    let sum = 0;
    let before = 1;
    for (let k = 1; ; k++) {
      const y = peak + direction * k * step;
      const term = Math.exp(g(y) - top);
      sum += term;
      if (tail !== undefined && direction * (y - tail.until) > 0)
        return sum + term / Math.expm1(tail.rate * step);
      if (term <= before && term < 1e-18 * sum) return sum;
      before = term;
    }
  };
  return top + Math.log(step * (1 + side(-1, left) + side(1, right)));
}
