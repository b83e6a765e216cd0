/** What losing a customer costs, by the lifecycle: value over the whole life, value obtained, and the rest twice dated. */
export interface LifecycleLoss {
  /** Present value, at the start of the relation, of the whole typical lifecycle. */
  readonly clv: number;
  /** Present value, at the start, of what had been obtained when the customer left. */
  readonly realised: number;
  /** (clv − realised) · influence, valued at the start of the relation: the text's literal reading. */
  readonly lossAtStart: number;
  /** The same valued on the day of leaving: the one to decide by. */
  readonly lossAtChurn: number;
}

/**
 * Lifecycle loss from yearly flows at year ends.
 *
 * @source  客户服务成本估算: (lifecycle value − value obtained) · influence factor; `docs/methods/lifecycle-loss.md`
 * @units   flows: money per year, flows[0] at the end of year 1; rate: per year; churnAfter: whole years; influence: ratio
 * @range   rate > −1; churnAfter 0 … flows.length, beyond the last flow nothing is lost
 * @assumes the customer would have lived the whole lifecycle for certain; `survival` per year afterwards lowers it
 * @example lifecycleFlows([100, 300, 400, 200], 0.1, 2, 1.5).lossAtStart // → 655.69…
 */
export function lifecycleFlows(
  flows: readonly number[],
  rate: number,
  churnAfter: number,
  influence: number,
  survival = 1,
): LifecycleLoss {
  if (!(rate > -1)) throw new Error("a discount rate is above −1");
  let clv = 0;
  let realised = 0;
  let rest = 0;
  for (let year = 1; year <= flows.length; year++) {
    const value = flows[year - 1]! / (1 + rate) ** year;
    clv += value;
    if (year <= churnAfter) realised += value;
    else rest += survival === 1 ? value : value * survival ** (year - churnAfter);
  }
  const lossAtStart = rest * influence;
  return { clv, realised, lossAtStart, lossAtChurn: lossAtStart * (1 + rate) ** churnAfter };
}

/** The typical lifecycle in quadratic pieces: a + b·t² to t1, slowing to slope v2 at t2, then straight down to 0 at T. */
export interface QuadraticLifecycle {
  readonly a: number;
  readonly b: number;
  readonly t1: number;
  readonly t2: number;
  /** Slope left at t2, ≥ 0. */
  readonly v2: number;
  readonly T: number;
}

/**
 * Value of a customer in year t of the typical lifecycle (exploration, build-up, stability, decline).
 *
 * @source  ours, after the text's inverted U and Berger & Nasr (1998), J. Interactive Marketing 12(1), case 3;
 *          `docs/methods/lifecycle-loss.md`
 * @units   t, t1, t2, T: years; a: money per year; b: money per year³; v2: money per year²; result: money per year
 * @range   0 ≤ t1 ≤ t2 ≤ T; t < 0 or t ≥ T → 0
 * @example quadraticValue({ a: 10, b: 2, t1: 4, t2: 8, v2: 0, T: 10 }, 5) // → 56
 */
export function quadraticValue(shape: QuadraticLifecycle, t: number): number {
  const { a, b, t1, t2, v2, T } = shape;
  if (t < 0 || t >= T) return 0;
  if (t <= t1) return a + b * t * t;
  const atT1 = a + b * t1 * t1;
  const v1 = 2 * b * t1;
  const slowing = (x: number) => (t2 > t1 ? atT1 + v1 * x - ((v1 - v2) * x * x) / (2 * (t2 - t1)) : atT1);
  if (t <= t2) return slowing(t - t1);
  return slowing(t2 - t1) * (1 - (t - t2) / (T - t2));
}

/**
 * Lifecycle loss from the quadratic form, with the value of each period 0 … T.
 *
 * @example lifecycleQuadratic({ a: 10, b: 2, t1: 4, t2: 8, v2: 0, T: 10 }, 0.1, 5, 1).lossAtStart // → 124.4158…
 */
export function lifecycleQuadratic(
  shape: QuadraticLifecycle,
  rate: number,
  churnAfter: number,
  influence: number,
  survival = 1,
): LifecycleLoss & { readonly valueByPeriod: readonly number[] } {
  const valueByPeriod = Array.from({ length: Math.floor(shape.T) + 1 }, (_, t) => quadraticValue(shape, t));
  return { ...lifecycleFlows(valueByPeriod.slice(1), rate, churnAfter, influence, survival), valueByPeriod };
}
