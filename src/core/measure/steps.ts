import { effectiveClusters } from "../stats/effective-clusters.js";
import { holm } from "../stats/holm.js";
import { binomialFit } from "../stats/log-likelihood.js";
import { ratioChange, type TwoPeriodSums } from "../stats/ratio-change.js";

/** Cases of one cluster in one month (YYYY-MM-DD, its first day). */
export interface MonthCases {
  readonly month: string;
  readonly cluster: string;
  readonly k: number;
  readonly n: number;
}

export interface Step {
  /** First day of the month from which on the share is another. */
  readonly since: string;
  readonly before: number;
  readonly after: number;
  /** Interval of the change. */
  readonly low: number;
  readonly high: number;
}

export interface StepRules {
  readonly level: number;
  /** How many times the earlier share the later one must be, or the other way round. */
  readonly clear: number;
  readonly enoughCases: number;
}

/** A month or two alone are no step. */
const monthsEachSide = 2;

/**
 * The month from which on a share is clearly another: every month with at least two on each side is tried, the one
 * that explains most (likelihood ratio) is taken if it holds among all tried.
 *
 * @source  single change point by maximum likelihood: Hinkley & Hinkley (1970), Biometrika 57:477–488; tests by
 *          clusters (`ratioChange`), Holm over the months tried; `docs/methods/steps.md`
 * @assumes one step; a season that repeats looks like one, and several steps are told as the largest
 * @range   fewer than four months, or nothing clear → null
 */
export function clearStep(cases: readonly MonthCases[], rules: StepRules): Step | null {
  const months = [...new Set(cases.map((c) => c.month))].sort();
  const tried = months.slice(monthsEachSide, months.length - monthsEachSide + 1).flatMap((since) => {
    const sums = splitAt(cases, since);
    const change = ratioChange(sums, rules.level);
    if (change === null || sums.n1 < rules.enoughCases || sums.n2 < rules.enoughCases) return [];
    return [
      {
        since,
        sums,
        change,
        test: { t: change.se > 0 ? change.change / change.se : 0, df: degrees(sums) },
      },
    ];
  });
  const holds = holm(
    tried.map((t) => t.test),
    1 - rules.level,
  );
  const explains = ({ k1, n1, k2, n2 }: TwoPeriodSums) => binomialFit(k1, n1) + binomialFit(k2, n2);
  const best = tried
    .map((t, i) => ({ ...t, i }))
    .sort((a, b) => explains(b.sums) - explains(a.sums) || (a.since < b.since ? -1 : 1))[0];
  if (best === undefined || !holds[best.i]) return null;
  const { before, after, low, high } = best.change;
  const clear = Math.max(before, after) >= rules.clear * Math.min(before, after);
  return clear ? { since: best.since, before, after, low, high } : null;
}

/** Of the side with fewer customers that count. */
function degrees({ n1, n1n1, n2, n2n2 }: TwoPeriodSums): number {
  return Math.floor(Math.min(effectiveClusters(n1, n1n1), effectiveClusters(n2, n2n2))) - 1;
}

function splitAt(cases: readonly MonthCases[], since: string): TwoPeriodSums {
  const by = new Map<string, [number, number, number, number]>();
  for (const { month, cluster, k, n } of cases) {
    const c = by.get(cluster) ?? [0, 0, 0, 0];
    const at = month < since ? 0 : 2;
    c[at]! += k;
    c[at + 1]! += n;
    by.set(cluster, c);
  }
  const sum = (pick: (c: readonly [number, number, number, number]) => number) => {
    let total = 0;
    for (const c of by.values()) total += pick(c);
    return total;
  };
  return {
    clusters: sum((c) => (c[1] + c[3] > 0 ? 1 : 0)),
    k1: sum((c) => c[0]),
    n1: sum((c) => c[1]),
    k2: sum((c) => c[2]),
    n2: sum((c) => c[3]),
    k1k1: sum((c) => c[0] * c[0]),
    k1n1: sum((c) => c[0] * c[1]),
    n1n1: sum((c) => c[1] * c[1]),
    k2k2: sum((c) => c[2] * c[2]),
    k2n2: sum((c) => c[2] * c[3]),
    n2n2: sum((c) => c[3] * c[3]),
    k1k2: sum((c) => c[0] * c[2]),
    k1n2: sum((c) => c[0] * c[3]),
    n1k2: sum((c) => c[1] * c[2]),
    n1n2: sum((c) => c[1] * c[3]),
  };
}
