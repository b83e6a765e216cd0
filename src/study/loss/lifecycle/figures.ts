import {
  type Figure,
  figure,
  type Interval,
  missing,
  type Population,
  type Reason,
} from "../../../core/figure.js";
import { major } from "../../money.js";
import { rhythmIds } from "../silent.js";
import { type Link, lifecycleIds } from "./links.js";
import type { CohortRead } from "./read.js";
import type { LifecycleStudy } from "./reckon.js";

const loss = { unit: "money-per-year", scope: "lost-sales", method: "lifecycle-loss" } as const;
const years = { unit: "years", method: "cohort-lifecycle" } as const;

export const ids = {
  value: { id: "loss.lifecycle-value", unit: "money", method: "cohort-lifecycle" },
  t1: { id: "loss.lifecycle.stable-from", ...years },
  t2: { id: "loss.lifecycle.decline-from", ...years },
  T: { id: "loss.lifecycle.end", ...years },
  lost: { id: "loss.lifecycle.customers-lost", unit: "count", method: "lifecycle-loss" },
  age: { id: "loss.lifecycle.age-at-loss", unit: "years", method: "lifecycle-loss" },
  text: { id: "loss.lifecycle.text", ...loss },
  decision: { id: "loss.lifecycle.decision", ...loss },
  difference: { id: "loss.lifecycle.difference", ...loss },
} as const;

const aboutLosses = ["lost", "age", "text", "decision", "difference"] as const;

export function unjudged(reason: Reason): Figure[] {
  return Object.values(ids).map((parts) => missing(parts, reason));
}

/** Figures of the typical lifecycle and of what was lost with the customers of the period. */
export function lifecycleFigures(study: LifecycleStudy, cohort: CohortRead): Figure[] {
  const used = (links: readonly Link[]) =>
    study.used.filter((link) => links.includes(link)).map((link) => lifecycleIds[link]);
  const shape = ["t1", "t2", "T", "growth", "marginShare"] as const;
  const range = ({ low, high }: { readonly low: number; readonly high: number }): Interval => ({
    low: major(low),
    high: major(high),
    kind: "assumption",
    level: 1,
  });
  const counted = cohort.sureOnly ? cohort.sure : cohort.customers;
  const population: Population = {
    grain: "customer",
    counted,
    of: cohort.customers,
    unknown: cohort.customers - counted,
    unknownAs: counted < cohort.customers ? "excluded" : "none",
  };
  const corner = (name: "t1" | "t2" | "T") => {
    const { corners, sources } = study.typical;
    return figure({
      ...ids[name],
      value: corners[name] / cohort.perYear,
      interval: cornerRange(study, cohort, name),
      population,
      assumptions: sources[name] === "own" ? [] : [lifecycleIds[name]],
    });
  };
  return [
    figure({
      ...ids.value,
      value: major(study.clv),
      interval: range(study.ranges.clv),
      population,
      inputs: [ids.t1.id, ids.t2.id, ids.T.id],
      assumptions: ["loss.new-customer-gap", ...used([...shape, "discountRate"])],
    }),
    ...(["t1", "t2", "T"] as const).map(corner),
    ...lossFigures(study, cohort, range, used),
  ];
}

function lossFigures(
  study: LifecycleStudy,
  cohort: CohortRead,
  range: (of: { readonly low: number; readonly high: number }) => Interval,
  used: (links: readonly Link[]) => string[],
): Figure[] {
  if (cohort.judged === 0)
    return aboutLosses.map((name) =>
      missing(ids[name], { code: "too-few", have: 0, need: 1, grain: "customer" }),
    );
  const customers = cohort.lost.reduce((sum, g) => sum + g.customers, 0);
  const unsure = cohort.lost.reduce((sum, g) => sum + g.unsure, 0);
  const population: Population = {
    grain: "customer",
    counted: customers,
    of: cohort.judged,
    unknown: cohort.customers - cohort.judged,
    unknownAs: cohort.judged < cohort.customers ? "excluded" : "none",
  };
  const all = Object.keys(lifecycleIds) as Link[];
  const onlyDecision: readonly Link[] = [
    "shareLost",
    "winBackChance",
    "winBackShare",
    "winBackCost",
    "naturalLoss",
  ];
  const made = { population, inputs: [ids.value.id, ids.lost.id] };
  return [
    figure({ ...ids.lost, value: customers, population, assumptions: [...rhythmIds] }),
    customers === 0
      ? missing(ids.age, { code: "nothing-to-count", grain: "customer" })
      : figure({
          ...ids.age,
          value: averageAge(cohort),
          population: { ...population, of: customers, unknown: unsure, unknownAs: "none" },
          inputs: [ids.lost.id],
        }),
    figure({
      ...ids.text,
      ...made,
      value: major(study.losses.text),
      interval: range(study.ranges.text),
      assumptions: [...rhythmIds, ...used(all.filter((link) => !onlyDecision.includes(link)))],
    }),
    figure({
      ...ids.decision,
      ...made,
      value: major(study.losses.decision),
      interval: range(study.ranges.decision),
      assumptions: [...rhythmIds, ...used(all.filter((link) => link !== "influence"))],
    }),
    figure({
      ...ids.difference,
      value: major(study.losses.decision - study.losses.text),
      interval: range(study.ranges.difference),
      population,
      inputs: [ids.decision.id, ids.text.id],
      assumptions: used(all),
    }),
  ];
}

/** Years from the beginning of the relation to the end of the period of the last purchase, on average. */
export function averageAge({ lost, perYear }: CohortRead): number {
  const customers = lost.reduce((sum, g) => sum + g.customers, 0);
  return lost.reduce((sum, g) => sum + g.customers * g.age, 0) / customers / perYear;
}

/** Corners that the records place: those that fit about as well; the others: the range they were assumed in. */
export function cornerRange(
  { typical, fits, links }: LifecycleStudy,
  { perYear }: CohortRead,
  name: "t1" | "t2" | "T",
): Interval | null {
  const at = typical.corners[name] / perYear;
  const source = typical.sources[name];
  if (source === "own") {
    const fit = [fits?.quadratic, fits?.bergerNasr].find(
      (f) => f?.kind === "fitted" && f.lifecycle.form === typical.form,
    );
    if (fit?.kind !== "fitted") return null;
    const [low, high] = fit.ranges[name];
    return { low: low / perYear, high: high / perYear, kind: "model", level: 0.95 };
  }
  const { low, high } = links(name);
  return { low: Math.min(low, at), high: Math.max(high, at), kind: "assumption", level: 1 };
}
