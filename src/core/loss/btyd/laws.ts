import { type LeavingLaw, logOddsLeft, type RateLaw } from "./purchase-model.js";

/**
 * A law of rates over whole counts and days. With T the days watched and t the day of the last purchase, staying has
 * the log-likelihood base[x] − power[x] · level[T], having left just after t has level[t] instead. No special function:
 * log-gamma ratios are running sums over x. The slopes are those by the law's own parameters.
 */
export interface RateTable {
  readonly base: Float64Array;
  readonly power: Float64Array;
  readonly level: Float64Array;
  /** Slope of the levels by the last parameter; the others do not move them. */
  readonly levelSlope: Float64Array;
  readonly slopes: readonly { readonly base: Float64Array; readonly power: number }[];
}

/**
 * A law of leaving over whole counts: staying through x chances to leave has the log-likelihood stay[x]; left[x] is the
 * log-odds of having left at the last of them, −∞ when there was none.
 */
export interface LeavingTable {
  readonly stay: Float64Array;
  readonly left: Float64Array;
  readonly slopes: readonly { readonly stay: Float64Array; readonly left: Float64Array }[];
}

/** @param days whole days, told in units of time by `unit` */
export function rateTable(law: RateLaw, repeats: number, days: number, unit: number): RateTable {
  const base = new Float64Array(repeats + 1);
  const power = new Float64Array(repeats + 1);
  const level = new Float64Array(days + 1);
  const byFirst = new Float64Array(repeats + 1);
  const levelSlope = new Float64Array(days + 1);
  if (law.kind === "same") {
    for (let x = 0; x <= repeats; x++) {
      base[x] = x * Math.log(law.rate);
      power[x] = 1;
      byFirst[x] = x / law.rate;
    }
    for (let d = 0; d <= days; d++) {
      level[d] = (law.rate * d) / unit;
      levelSlope[d] = d / unit;
    }
    return { base, power, level, levelSlope, slopes: [{ base: byFirst, power: 0 }] };
  }
  const { r, alpha } = law;
  // Level relative to day 0, so that r·ln α cancels and one customer's share of it is never lost in a large sum.
  const shift = Math.log(alpha);
  let sum = 0;
  let slope = 0;
  const baseByAlpha = new Float64Array(repeats + 1);
  for (let x = 0; x <= repeats; x++) {
    base[x] = sum - x * shift;
    byFirst[x] = slope;
    baseByAlpha[x] = -x / alpha;
    power[x] = r + x;
    sum += Math.log(r + x);
    slope += 1 / (r + x);
  }
  for (let d = 0; d <= days; d++) {
    const time = d / unit;
    level[d] = Math.log1p(time / alpha);
    levelSlope[d] = -time / (alpha * (alpha + time));
  }
  return {
    base,
    power,
    level,
    levelSlope,
    slopes: [
      { base: byFirst, power: 1 },
      { base: baseByAlpha, power: 0 },
    ],
  };
}

/** @param first 1 when the first purchase was a chance to leave too */
export function leavingTable(law: LeavingLaw, repeats: number, first: 0 | 1): LeavingTable {
  const stay = new Float64Array(repeats + 1);
  const left = new Float64Array(repeats + 1).fill(Number.NEGATIVE_INFINITY);
  if (law.kind === "never") return { stay, left, slopes: [] };
  if (law.kind !== "beta") {
    const { probability: p } = law;
    const stayByP = new Float64Array(repeats + 1);
    const leftByP = new Float64Array(repeats + 1);
    for (let x = 0; x <= repeats; x++) {
      const chances = law.kind === "same" ? x + first : Math.min(1, x + first);
      stay[x] = chances * Math.log1p(-p);
      stayByP[x] = -chances / (1 - p);
      left[x] = logOddsLeft(law, x + first);
      if (left[x]! > Number.NEGATIVE_INFINITY) leftByP[x] = 1 / (p * (1 - p));
    }
    return { stay, left, slopes: [{ stay: stayByP, left: leftByP }] };
  }
  const { a, b } = law;
  const stayByA = new Float64Array(repeats + 1);
  const stayByB = new Float64Array(repeats + 1);
  const leftByA = new Float64Array(repeats + 1);
  const leftByB = new Float64Array(repeats + 1);
  let sum = 0;
  let slopeA = 0;
  let slopeB = 0;
  for (let chances = 0; chances <= repeats + first; chances++) {
    const x = chances - first;
    if (x >= 0) {
      stay[x] = sum;
      stayByA[x] = slopeA;
      stayByB[x] = slopeB;
      if (chances > 0) {
        left[x] = logOddsLeft(law, chances);
        leftByA[x] = 1 / a;
        leftByB[x] = -1 / (b + (chances - 1));
      }
    }
    // B(a, b + n) / B(a, b), term by term.
    sum -= Math.log1p(a / (b + chances));
    slopeA -= 1 / (a + b + chances);
    slopeB += a / (b + chances) / (a + b + chances);
  }
  return {
    stay,
    left,
    slopes: [
      { stay: stayByA, left: leftByA },
      { stay: stayByB, left: leftByB },
    ],
  };
}
