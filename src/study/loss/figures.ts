import { type Figure, figure, missing, type Population, type Reason } from "../../core/figure.js";
import { shareDifference } from "../../core/stats/share-difference.js";
import { wilson } from "../../core/stats/share-interval.js";
import { major } from "../money.js";
import { noAmount } from "../reasons.js";
import { lastOrdersId, rhythmIds, type Stake, type Summary } from "./silent.js";

const level = 0.95;

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
  estimate: { id: "loss.first-estimate", unit: "money", scope: "lost-sales", method: "value-at-stake" },
  estimateAfter: {
    id: "loss.first-estimate.after-failure",
    unit: "money",
    scope: "lost-sales",
    method: "value-at-stake",
  },
  atStart: {
    id: "loss.first-estimate.at-start",
    unit: "money",
    scope: "lost-sales",
    method: "value-at-stake",
  },
} as const;

/** Everything of this room, unjudged for one reason. */
export function unjudged(reason: Reason): Figure[] {
  return Object.values(ids).map((parts) => missing(parts, reason));
}

export interface LossParts {
  readonly summary: readonly Summary[];
  /** Silent customers whose contribution or amount is known. */
  readonly valued: number;
  readonly all: Stake;
  readonly after: Stake;
  readonly assumptions: readonly string[];
  readonly valueInputs: readonly string[];
}

export function lossFigures({ summary, valued, all, after, assumptions, valueInputs }: LossParts): Figure[] {
  const customers = countBy(summary, () => true);
  const judged = countBy(summary, (r) => r.silent !== null);
  const silent = countBy(summary, (r) => r.silent === true);
  const split = splitByFailure(summary);
  const population: Population = {
    grain: "customer",
    counted: judged,
    of: customers,
    unknown: customers - judged,
    unknownAs: judged < customers ? "excluded" : "none",
  };
  const made = { population, assumptions: rhythmIds };
  const figures = [
    figure({ ...ids.silent, ...made, value: silent }),
    figure({ ...ids.share, ...made, value: silent / judged, inputs: [ids.silent.id] }),
    figure({
      ...ids.once,
      ...made,
      value: countBy(summary, (r) => r.silent === true && r.basis === "once"),
      inputs: [ids.silent.id],
    }),
    ...splitFigures(split, population),
  ];
  const worthless = silent > 0 && valued === 0;
  const money = (
    parts: typeof ids.estimate | typeof ids.estimateAfter,
    stake: Stake,
    count: number,
    extra: readonly string[],
  ) => {
    if (worthless) return missing(parts, noAmount);
    return figure({
      ...parts,
      value: major(stake.value),
      population: {
        ...population,
        counted: count,
        of: silent,
        unknown: silent - valued,
        unknownAs: silent > valued ? "excluded" : "none",
      },
      interval: { low: major(stake.range.low), high: major(stake.range.high), kind: "assumption", level: 1 },
      inputs: [ids.silent.id, ...valueInputs],
      assumptions: [...extra, ...assumptions],
    });
  };
  const noFailures = split.silent.judged + split.active.judged === 0;
  return [
    ...figures,
    money(ids.estimate, all, silent, rhythmIds),
    noFailures
      ? missing(ids.estimateAfter, { code: "not-judged", because: "no-failures" })
      : money(ids.estimateAfter, after, split.silent.failed, [...rhythmIds, lastOrdersId]),
    worthless
      ? missing(ids.atStart, noAmount)
      : figure({
          ...ids.atStart,
          value: major(all.atStart),
          population: { ...population, counted: silent, of: silent, unknown: 0, unknownAs: "none" },
          inputs: [ids.estimate.id],
          assumptions: [...rhythmIds, ...assumptions],
        }),
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
