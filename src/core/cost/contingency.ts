import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";

export interface ClaimsInput {
  /** Sizes of the claims paid, in integer cents, and how many of each. */
  readonly sizes: readonly { readonly cents: number; readonly count: number }[];
  /** Claims and orders, month by month. */
  readonly months: readonly { readonly claims: number; readonly orders: number }[];
  /** Orders the reserve is to stand for. */
  readonly orders: number;
  readonly level: number;
}

export interface Reserve {
  readonly perOrder: number;
  readonly expected: number;
  readonly low: number;
  readonly high: number;
  /** How much more the months differ than chance alone would have it; 1: no more. */
  readonly dispersion: number;
}

/**
 * Compensation to be expected on the next orders and the range it may fall into: how many claims × how large, with
 * both uncertain, and with the past itself only a sample. Claims come in bunches where months differ more than chance.
 *
 * @source  compound frequency and size; normal power approximation (Beard, Pentikäinen & Pesonen, Risk Theory);
 *          `docs/methods/complaint-reserve.md`
 * @units   integer cents; level 0–1
 * @assumes claims as frequent and as large as so far
 * @range   no claims or no orders → null; the range does not go below 0
 * @example reserveFor({ sizes: [{ cents: 1000, count: 50 }], months: [{ claims: 50, orders: 1000 }], orders: 200, level: 0.95 })
 *          // → expected 10_000, low 3210, high 17_308
 */
export function reserveFor({ sizes, months, orders, level }: ClaimsInput): Reserve | null {
  const count = sizes.reduce((s, x) => s + x.count, 0);
  const seen = months.reduce((s, m) => s + m.orders, 0);
  if (count === 0 || !(seen > 0)) return null;
  const moment = (k: number) => sizes.reduce((s, x) => s + x.count * x.cents ** k, 0) / count;
  const mean = moment(1);
  const variance = Math.max(0, moment(2) - mean ** 2);
  const dispersion = overdispersion(months, seen);
  const claims = (count * orders) / seen;
  const spread = Math.sqrt(claims * (variance + dispersion * mean ** 2) * (1 + orders / seen));
  const skew = (claims * moment(3)) / (claims * moment(2)) ** 1.5;
  const expected = claims * mean;
  const z = normalQuantile((1 + level) / 2, 0, 1);
  return {
    perOrder: (count * mean) / seen,
    expected: Math.round(expected),
    low: Math.round(Math.max(0, expected - spread * z)),
    // A few large claims make the high end longer than the low one.
    high: Math.round(expected + spread * (z + (Math.max(0, z * z - 1) * skew) / 6)),
    dispersion,
  };
}

/** Pearson's χ² of monthly claims against their share of orders, per degree of freedom; never below 1. */
function overdispersion(months: ClaimsInput["months"], seen: number): number {
  const all = months.reduce((s, m) => s + m.claims, 0);
  const judged = months.filter((m) => m.orders > 0);
  if (judged.length < 2 || all === 0) return 1;
  const chi = judged.reduce((s, m) => {
    const due = (all * m.orders) / seen;
    return s + (m.claims - due) ** 2 / due;
  }, 0);
  return Math.max(1, chi / (judged.length - 1));
}
