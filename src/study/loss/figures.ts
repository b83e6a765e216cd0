import { type Figure, figure, missing, type Population, type Reason } from "../../core/figure.js";
import { shareDifference } from "../../core/stats/share-difference.js";
import { wilson } from "../../core/stats/share-interval.js";
import { confidence as level } from "../confidence.js";
import { lastOrdersId, rhythmIds, type Summary } from "./silent.js";

export interface Split {
  readonly silent: { readonly failed: number; readonly judged: number };
  readonly active: { readonly failed: number; readonly judged: number };
}

export function countBy(summary: readonly Summary[], test: (row: Summary) => boolean): number {
  return summary.reduce((sum, row) => (test(row) ? sum + row.customers : sum), 0);
}

export function splitByFailure(summary: readonly Summary[]): Split {
  const group = (silent: boolean) => ({
    failed: countBy(summary, (r) => r.silent === silent && r.failed === true),
    judged: countBy(summary, (r) => r.silent === silent && r.failed !== null),
  });
  return { silent: group(true), active: group(false) };
}

const ids = {
  silent: { id: "loss.silent-customers", unit: "count", method: "silent-customers" },
  share: { id: "loss.silent-share", unit: "share", method: "silent-customers" },
  once: { id: "loss.silent-once", unit: "count", method: "silent-customers" },
  after: { id: "loss.silent-after-failure", unit: "count", method: "failure-before" },
  beforeSilent: { id: "loss.failure-before.silent", unit: "share", method: "failure-before" },
  beforeActive: { id: "loss.failure-before.active", unit: "share", method: "failure-before" },
  difference: { id: "loss.failure-before.difference", unit: "share", method: "failure-before" },
} as const;

/** All of these, unjudged for one reason. */
export function unjudgedSilent(reason: Reason): Figure[] {
  return Object.values(ids).map((parts) => missing(parts, reason));
}

/** How many fell silent, and what stood before it. */
export function silentFigures(summary: readonly Summary[]): Figure[] {
  const customers = countBy(summary, () => true);
  const judged = countBy(summary, (r) => r.silent !== null);
  const silent = countBy(summary, (r) => r.silent === true);
  const population: Population = {
    grain: "customer",
    counted: judged,
    of: customers,
    unknown: customers - judged,
    unknownAs: judged < customers ? "excluded" : "none",
  };
  const made = { population, assumptions: rhythmIds };
  return [
    figure({ ...ids.silent, ...made, value: silent }),
    figure({ ...ids.share, ...made, value: silent / judged, inputs: [ids.silent.id] }),
    figure({
      ...ids.once,
      ...made,
      value: countBy(summary, (r) => r.silent === true && r.basis === "once"),
      inputs: [ids.silent.id],
    }),
    ...splitFigures(splitByFailure(summary), population),
  ];
}

function splitFigures(split: Split, all: Population): Figure[] {
  const assumptions = [...rhythmIds, lastOrdersId];
  const reason: Reason = { code: "not-judged", because: "no-failures" };
  const nobody: Reason = { code: "nothing-to-count", grain: "customer" };
  const noneJudged = split.silent.judged + split.active.judged === 0;
  const population = (group: { judged: number }): Population => ({
    ...all,
    counted: group.judged,
    unknown: 0,
  });
  const before = (parts: typeof ids.beforeSilent | typeof ids.beforeActive, group: Split["silent"]) => {
    if (group.judged === 0) return missing(parts, noneJudged ? reason : nobody);
    const share = group.failed / group.judged;
    const bounds = wilson(share, group.judged, level);
    return figure({
      ...parts,
      value: share,
      population: { ...population(group), of: group.judged, unknownAs: "none" },
      interval: bounds === null ? null : { ...bounds, kind: "sampling", level },
      assumptions,
    });
  };
  const { silent, active } = split;
  const difference = shareDifference(silent.failed, silent.judged, active.failed, active.judged, level);
  return [
    noneJudged
      ? missing(ids.after, reason)
      : figure({
          ...ids.after,
          value: silent.failed,
          population: { ...population(silent), of: silent.judged, unknownAs: "none" },
          inputs: [ids.silent.id],
          assumptions,
        }),
    before(ids.beforeSilent, silent),
    before(ids.beforeActive, active),
    difference === null
      ? missing(ids.difference, noneJudged ? reason : nobody)
      : figure({
          ...ids.difference,
          value: difference.value,
          interval: { low: difference.low, high: difference.high, kind: "sampling", level },
          inputs: [ids.beforeSilent.id, ids.beforeActive.id],
          assumptions,
        }),
  ];
}
