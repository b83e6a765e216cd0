/**
 * What is regressed: one row per case, or one row for the many cases that share their covariates (and their cluster).
 * Grouped rows give exactly what their cases one by one would give.
 */
export interface LogisticRows {
  /** Covariates of each row, without the intercept. */
  readonly x: readonly ArrayLike<number>[];
  /** How many of the row's cases had the outcome. */
  readonly events: ArrayLike<number>;
  /** Cases of each row; one each when absent. */
  readonly cases?: ArrayLike<number>;
  /** What a case of the row stands for (sampling, censoring); one when absent. */
  readonly weights?: ArrayLike<number>;
}

export interface Reader {
  /** Coefficients, the intercept among them. */
  readonly size: number;
  readonly count: number;
  /** Each row in turn; x starts with a 1 and is overwritten by the next. */
  each(visit: (i: number, x: Float64Array, events: number, cases: number, weight: number) => void): void;
}

export function reader({ x, events, cases, weights }: LogisticRows): Reader {
  const size = (x[0]?.length ?? 0) + 1;
  const row = new Float64Array(size);
  return {
    size,
    count: x.length,
    each(visit) {
      row[0] = 1;
      for (let i = 0; i < x.length; i++) {
        for (let j = 1; j < size; j++) row[j] = x[i]![j - 1]!;
        visit(i, row, events[i]!, cases?.[i] ?? 1, weights?.[i] ?? 1);
      }
    },
  };
}

/** Events and cases of all rows, once every row is known to be one. */
export function outcomes(
  told: { readonly events: Float64Array; readonly cases: Float64Array; readonly weights: Float64Array },
  count: number,
): { events: number; cases: number } {
  const sum = { events: 0, cases: 0 };
  for (let i = 0; i < count; i++) {
    const [events, cases, weight] = [told.events[i]!, told.cases[i]!, told.weights[i]!];
    const sound =
      events >= 0 && events <= cases && cases > 0 && weight > 0 && weight < Number.POSITIVE_INFINITY;
    if (!sound) throw new Error(`row ${i} is no row of cases`);
    sum.events += events;
    sum.cases += cases;
  }
  return sum;
}
