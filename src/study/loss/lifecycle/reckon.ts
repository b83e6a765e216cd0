import { assumed } from "../../../core/assumptions.js";
import { lifecycleFlows } from "../../../core/loss/lifecycle.js";
import { type LifecycleLosses, lifecycleLosses } from "../../../core/loss/lifecycle-lost.js";
import type { AgeSeen } from "../../../core/loss/lifecycle-survival.js";
import {
  betterForm,
  type FittedForms,
  fitForms,
  inOrder,
  typicalLifecycle,
} from "../../../core/loss/lifecycle-used.js";
import type { StudyInput } from "../../input.js";
import { reckonedOnce } from "../../kept.js";
import { type Answer, type Link, lifecycleIds, type Reckoned, type Values } from "./links.js";
import { settle } from "./phases.js";
import { rangesOf } from "./ranges.js";
import { type CohortRead, usesMargin, valued } from "./read.js";

const corners = ["t1", "t2", "T"] as const;

export interface LifecycleStudy extends Reckoned {
  readonly fits: FittedForms | null;
  readonly ranges: Readonly<Record<Answer, { readonly low: number; readonly high: number }>>;
  /** Links in use: the others would change nothing. */
  readonly used: readonly Link[];
  readonly given: ReadonlySet<Link>;
  readonly links: (link: Link) => { readonly low: number; readonly high: number };
  /** The given phases contradicted each other and were put in order. */
  readonly reordered: boolean;
}

/** The typical lifecycle, what the lost would still have brought, and both over the ranges of what had to be assumed. */
export function reckon(input: StudyInput, cohort: CohortRead): LifecycleStudy | null {
  const links = Object.keys(lifecycleIds) as Link[];
  const assumption = (link: Link) => assumed(input.assumptions, lifecycleIds[link]);
  const given = new Set(links.filter((link) => assumption(link).source === "given"));
  const base = Object.fromEntries(links.map((link) => [link, assumption(link).value])) as Record<
    Link,
    number
  >;
  const { phases, reordered } = settle(base, given);
  const start = { ...base, ...phases };

  const seen = valued(cohort, start.marginShare);
  const { perYear } = cohort;
  const fixed = inOrder({ t1: start.t1 * perYear, t2: start.t2 * perYear, T: start.T * perYear });
  const longest = Math.max(fixed.T, Math.ceil(Math.min(100, assumption("T").high) * perYear));
  const total = seen.ages.reduce((sum, a) => sum + a.profit, 0);
  const wholeCourse = cohort.sureOnly && seen.ages[0]?.period === 1 && total > 0;
  // Other links being given changes nothing of the forms.
  const placed = corners.filter((corner) => given.has(corner));
  const fits = wholeCourse
    ? reckonedOnce(input, "lifecycle forms", [seen.ages, fixed, placed, longest], () =>
        fitForms(seen.ages, fixed, new Set(placed), longest),
      )
    : null;
  const better = fits === null ? null : (betterForm(fits) ?? fits.quadratic);
  const others = fits === null ? [] : [fits.quadratic, fits.bergerNasr].filter((f) => f.kind === "fitted");

  const at = (values: Values, fit = better): Reckoned | null => {
    const { ages, groups } =
      values.marginShare === start.marginShare ? seen : valued(cohort, values.marginShare);
    const typical = typicalLifecycle(
      ages,
      // Another margin moves the money of all ages; the form's own heights were fitted to the one in use.
      values.marginShare === start.marginShare || fit === null ? fit : rescaled(fit, seen.ages, ages),
      {
        t1: values.t1 * perYear,
        t2: values.t2 * perYear,
        T: values.T * perYear,
        growth: Math.max(1, values.growth),
      },
      given as ReadonlySet<"t1" | "t2" | "T" | "growth">,
    );
    if (typical === null) return null;
    const rate = (1 + Math.max(-0.99, values.discountRate)) ** (1 / perYear) - 1;
    const natural = Math.min(1, Math.max(0, values.naturalLoss));
    const { losses, ages: byAge } = lifecycleLosses(groups, {
      flows: typical.flows,
      staying: [...Array<number>(ages[0]!.period - 1).fill(1), ...ages.map((a) => a.staying)],
      naturalLoss: { perPeriod: 1 - (1 - natural) ** (1 / perYear), given: given.has("naturalLoss") },
      rate,
      influence: Math.max(0, values.influence),
      shareLost: share(values.shareLost),
      winBack: {
        chance: share(values.winBackChance),
        share: share(values.winBackShare),
        after: 0,
        cost: Math.max(0, values.winBackCost) * 100,
      },
    });
    return {
      ages,
      typical,
      clv: lifecycleFlows(typical.flows, rate, 0, 1).clv,
      losses: Object.fromEntries(
        Object.entries(losses).map(([step, money]) => [step, money / cohort.years]),
      ) as unknown as LifecycleLosses,
      byAge,
    };
  };

  const made = at(start);
  if (made === null) return null;
  const used = links.filter((link) => inUse(link, made, cohort, given));
  return {
    ...made,
    fits,
    used,
    given,
    links: assumption,
    reordered,
    ranges: rangesOf(made, at, start, used, assumption, others),
  };
}

function inUse(link: Link, made: Reckoned, cohort: CohortRead, given: ReadonlySet<Link>): boolean {
  const { typical } = made;
  if (link === "t1" || link === "t2" || link === "T") return typical.sources[link] !== "own";
  if (link === "growth") return typical.basis === "shape";
  if (link === "marginShare") return usesMargin(cohort);
  if (link === "naturalLoss")
    return given.has(link) || cohort.lost.some(({ age }) => age > made.typical.seen);
  return true;
}

/** A fit whose money is of another margin: its heights follow the profit of all ages together. */
function rescaled(
  fit: NonNullable<FittedForms["quadratic"]>,
  before: readonly AgeSeen[],
  after: readonly AgeSeen[],
): NonNullable<FittedForms["quadratic"]> {
  if (fit.kind !== "fitted") return fit;
  const sum = (ages: readonly AgeSeen[]) => ages.reduce((s, a) => s + a.profit * a.customers, 0);
  const factor = sum(after) / sum(before);
  const { lifecycle } = fit;
  return {
    ...fit,
    lifecycle:
      lifecycle.form === "quadratic"
        ? {
            ...lifecycle,
            shape: {
              ...lifecycle.shape,
              a: lifecycle.shape.a * factor,
              b: lifecycle.shape.b * factor,
              v2: lifecycle.shape.v2 * factor,
            },
          }
        : {
            ...lifecycle,
            shape: {
              ...lifecycle.shape,
              v: lifecycle.shape.v * factor,
              h: lifecycle.shape.h * factor,
              N: lifecycle.shape.N * factor,
            },
          },
  };
}

const share = (value: number): number => Math.min(1, Math.max(0, value));
