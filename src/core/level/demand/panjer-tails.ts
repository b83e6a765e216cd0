/** Demand in whole units with p(d + 1) = (a + b/(d + 1))·p(d): Poisson, negative binomial, geometric. */
export interface PanjerClass {
  readonly a: number;
  readonly b: number;
}

/** Chance beyond x and both loss functions on that side. */
export interface TailSums {
  readonly chance: number;
  readonly first: number;
  readonly second: number;
}

const ratio = (law: PanjerClass, d: number) => law.a + law.b / d;

/**
 * P(D > x), n(x), n2(x) as sums of positive terms going up from x, whose chance is `mass`. Right to the last digits
 * where x is at the mean or above: nothing is subtracted.
 *
 * @source  `docs/methods/loss-functions.md`
 * @range   x whole, at least about the mean
 * @example sumAbove({ a: 0, b: 15 }, 18, poissonMass(18, 15)).first // → 0.5176…
 */
export function sumAbove(law: PanjerClass, x: number, mass: number): TailSums {
  let chance = 0;
  let first = 0;
  let second = 0;
  let p = mass;
  for (let j = 1; ; j++) {
    const next = ratio(law, x + j);
    p *= next;
    chance += p;
    first += j * p;
    second += 0.5 * j * (j - 1) * p;
    // What is left is below the last term over 1 − ratio of the terms j²p.
    const falling = 1 - next * (1 + 2.5 / j);
    if (!(p > 0) || (falling > 0 && j > 1 && j * j * p <= 2e-17 * second * falling))
      return { chance, first, second };
  }
}

/**
 * P(D ≤ x), n̄(x), n̄2(x) going down from x.
 *
 * @source  `docs/methods/loss-functions.md`
 * @range   x whole, at most about the mean; x < 0 → all 0
 * @example sumBelow({ a: 0, b: 15 }, 12, poissonMass(12, 15)).chance // → 0.2676…
 */
export function sumBelow(law: PanjerClass, x: number, mass: number): TailSums {
  let chance = 0;
  let first = 0;
  let second = 0;
  let p = mass;
  for (let d = x, j = 0; d >= 0; d--, j++) {
    chance += p;
    first += j * p;
    second += 0.5 * j * (j + 1) * p;
    const back = ratio(law, d);
    p /= back;
    const falling = 1 - (1 + 2.5 / (j + 1)) / back;
    if (!(p > 0) || (falling > 0 && j > 1 && j * j * p <= 2e-17 * second * falling)) break;
  }
  return { chance, first, second };
}
