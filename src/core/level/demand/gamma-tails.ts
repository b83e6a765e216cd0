import gammainc from "@stdlib/math-base-special-gammainc";
import { poissonMass } from "./mass.js";
import type { TailSums } from "./panjer-tails.js";

/** u below 1 lies before the tail, where the differences of the textbook lose little. */
function nearZero(shape: number, u: number): TailSums {
  const q0 = gammainc(u, shape, true, true);
  const q1 = shape * gammainc(u, shape + 1, true, true);
  const q2 = shape * (shape + 1) * gammainc(u, shape + 2, true, true);
  return { chance: q0, first: q1 - u * q0, second: (q2 - 2 * u * q1 + u * u * q0) / 2 };
}

/**
 * Upper tail and both loss functions of a gamma law of scale 1, u above the shape. K_n = U(n + 1, shape + 3, u) is the
 * solution of its recurrence that falls with n, so its ratios run down from far out; with L_k = ∫ t^k (1+t)^(a−1) e^−ut dt/k!
 * they give L_2 = K_2, L_1 = K_1 − 2K_2, L_0 = K_0 − 2K_1 + 2K_2, and (u − a)L_0 + uL_1 = 1 fixes the size. Differences of
 * incomplete gamma functions would lose the far tail.
 *
 * @source  DLMF 13.3.7, 13.4.4; `docs/methods/loss-functions.md`
 * @units   first: scales, second: scales squared
 * @range   shape > 0, u ≥ shape
 * @example gammaAbove(2, 40).chance // → 1.7418…e-16
 */
export function gammaAbove(shape: number, u: number): TailSums {
  if (u < 1) return nearZero(shape, u);
  const start = Math.ceil(30 + 150 / u + 8 * Math.sqrt(shape));
  let k2 = 0;
  let k1 = 0;
  for (let n = start; n >= 1; n--) {
    k2 = k1;
    k1 = 1 / (2 * n + u - shape - 1 - (n + 1) * (n - 1 - shape) * k1);
  }
  k2 *= k1;
  const l0 = 1 - 2 * k1 + 2 * k2;
  const rise = ((k1 - 2 * k2) / l0) * u;
  const chance = (poissonMass(shape, u) * shape) / (u - shape + rise);
  return { chance, first: chance * rise, second: chance * (k2 / l0) * u * u };
}

/**
 * Lower chance, n̄ and n̄2 of a gamma law of scale 1, as series of positive terms; u at most about the shape.
 *
 * @source  `docs/methods/loss-functions.md`; DLMF 8.11.4 and its integrals
 * @units   first: scales, second: scales squared
 * @range   shape > 0, u ≥ 0
 * @example gammaBelow(2, 4 / 3).first // → 0.2119…
 */
export function gammaBelow(shape: number, u: number): TailSums {
  if (u <= 0) return { chance: 0, first: 0, second: 0 };
  const lead = poissonMass(shape, u);
  let term = 1;
  let chance = 0;
  let first = 0;
  let second = 0;
  for (let m = 0; ; m++) {
    chance += term;
    const one = (term * (m + 1) * u) / (shape + m + 1);
    first += one;
    const two = (one * (m + 2) * u) / (2 * (shape + m + 2));
    second += two;
    if (m > u - shape && two <= 1e-17 * second * (1 - u / (shape + m + 1))) break;
    term *= u / (shape + m + 1);
  }
  return { chance: lead * chance, first: lead * first, second: lead * second };
}
