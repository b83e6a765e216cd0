import {
  type Figure,
  type FigureParts,
  figure,
  missing,
  type Reason,
  type RowQuery,
} from "../../../core/figure.js";
import type { JointEffect } from "../../../core/loss/effects/joint-effects.js";
import { type FailureKind, failureKinds } from "../../../core/loss/failures.js";
import { goodsFailures } from "../../../facts/sql/loss/exposure.js";
import { confidence as level } from "../../confidence.js";
import type { StudySettings } from "../../input.js";
import { type Cases, horizonId, ruleIds } from "./cases.js";
import { type Estimates, type KindEffect, leastExposed } from "./estimate.js";
import { effectId } from "./links.js";
import type { Scores } from "./scores.js";

/** The column that would let each kind be seen. */
export const columnsFor: Readonly<Record<FailureKind, readonly { table: string; column: string }[]>> = {
  late: [
    { table: "order", column: "promised_on" },
    { table: "order", column: "delivered_on" },
  ],
  short: [{ table: "order_line", column: "delivered_quantity" }],
  wrong: [{ table: "order_line", column: "wrong_item" }],
  damaged: [{ table: "order_line", column: "damaged" }],
  invoice: [{ table: "order", column: "invoice_correct" }],
  complaint: [
    { table: "contact", column: "order_id" },
    { table: "contact", column: "kind" },
  ],
  unresolved: [
    { table: "contact", column: "order_id" },
    { table: "contact", column: "resolved_on" },
  ],
  "slow-answer": [
    { table: "contact", column: "order_id" },
    { table: "contact", column: "answered_on" },
  ],
};

const onOrder: Partial<Record<FailureKind, Readonly<Record<string, number>>>> = {
  late: { on_time: 0 },
  short: { in_full: 0 },
  wrong: { wrong_item: 1 },
  damaged: { damaged: 1 },
  invoice: { invoice_correct: 0 },
  complaint: { complaint: 1 },
};

/** The orders, or the complaints, behind a kind. */
export function rowsOf(kind: FailureKind, { period }: StudySettings): RowQuery {
  const args = onOrder[kind];
  const within = (column: string) => ({ [`${column}.from`]: period.from, [`${column}.to`]: period.to });
  return args === undefined
    ? { query: "fact.contact", args: { kind: "complaint", "order_id.given": 1, ...within("opened_on") } }
    : { query: "mart.order", args: { ...args, ...within("ordered_on") } };
}

const share = (id: string): FigureParts => ({ id, unit: "share", method: "failure-effect" });
const anyId = "loss.effect.any";
const recoveredId = "loss.effect.recovered";
const scoreIds = (kind: FailureKind) =>
  [
    { id: `loss.score-effect.${kind}`, unit: "share", method: "score-effect" },
    { id: `loss.score-odds.${kind}`, unit: "ratio", method: "score-effect" },
  ] as const;

/** Every figure of coming back, unjudged for one reason. */
export function unjudged(reason: Reason): Figure[] {
  return [...failureKinds.map(effectId), anyId, recoveredId].map((id) => missing(share(id), reason));
}

export function effectFigures(cases: Cases, found: Estimates, settings: StudySettings): Figure[] {
  const used = (kind: FailureKind) =>
    (goodsFailures as readonly string[]).includes(kind) ? [horizonId] : [horizonId, ...ruleIds];
  const made = (parts: FigureParts, effect: JointEffect, met: number, judged: number): Figure =>
    figure({
      ...parts,
      value: effect.difference.value,
      interval: { low: effect.difference.low, high: effect.difference.high, kind: "sampling", level },
      population: {
        grain: "order",
        counted: judged,
        of: met,
        unknown: met - judged,
        unknownAs: judged < met ? "excluded" : "none",
      },
    });
  const kinds = found.kinds.map((k) => {
    const parts = { ...share(effectId(k.kind)), assumptions: used(k.kind), rows: rowsOf(k.kind, settings) };
    if (k.adjusted === null || k.telling === "cannot-tell") return missing(parts, whyNot(k, cases));
    const { met, judged } = cases.kinds[k.kind];
    return made(parts, k.adjusted, met, judged);
  });
  const told = found.kinds.filter((k) => k.adjusted !== null);
  const inputs = told.map((k) => effectId(k.kind));
  const any = { ...share(anyId), inputs, assumptions: [horizonId, ...ruleIds] };
  const recovered = { ...share(recoveredId), assumptions: [horizonId, ...ruleIds] };
  const { met, judged, known } = cases.kinds.recovered;
  const anyCount = found.any?.exposed ?? 0;
  return [
    ...kinds,
    found.any === null || told.length === 0
      ? missing(any, noneTold(found, cases))
      : made(any, found.any, anyCount, anyCount),
    found.recovered === null
      ? missing(
          recovered,
          known === 0
            ? { code: "missing-columns", needs: columnsFor.unresolved }
            : { code: "too-few", have: judged, need: leastExposed, grain: "order" },
        )
      : made(recovered, found.recovered, met, judged),
  ];
}

/** No kind can be told: too few of the one met most, where that is why. */
function noneTold({ kinds }: Estimates, cases: Cases): Reason {
  const reasons = kinds.map((k) => whyNot(k, cases));
  const few = reasons.flatMap((r) => (r.code === "too-few" ? [r] : []));
  if (few.length > 0) return few.reduce((a, b) => (b.have > a.have ? b : a));
  return { code: "nothing-to-count", grain: "order" };
}

function whyNot({ kind, why, exposed, unexposed }: KindEffect, cases: Cases): Reason {
  if (why === "not-recorded") return { code: "missing-columns", needs: columnsFor[kind] };
  if (why === "never-met" || why === "one-outcome") return { code: "nothing-to-count", grain: "order" };
  if (why === "too-few")
    return { code: "too-few", have: Math.min(exposed, unexposed), need: leastExposed, grain: "order" };
  return cases.judged === 0
    ? { code: "nothing-to-count", grain: "order" }
    : { code: "too-few", have: 0, need: leastExposed, grain: "order" };
}

export function scoreFigures(scores: Scores | null, settings: StudySettings): Figure[] {
  return (goodsFailures as readonly FailureKind[]).flatMap((kind) => {
    const [difference, odds] = scoreIds(kind);
    const found = scores?.effects.find((e) => e.kind === kind);
    if (scores === null || found === undefined) {
      const reason: Reason =
        scores === null
          ? {
              code: "missing-columns",
              needs: [
                { table: "order", column: "score" },
                { table: "answer", column: "value" },
              ],
            }
          : {
              code: "too-few",
              have: Math.min(scores.fewest[kind] ?? 0, leastExposed - 1),
              need: leastExposed,
              grain: "order",
            };
      return [missing(difference, reason), missing(odds, reason)];
    }
    const { effect, oddsRatio, exposed } = found;
    const common = {
      population: { grain: "order", counted: exposed, of: exposed, unknown: 0, unknownAs: "none" } as const,
      rows: rowsOf(kind, settings),
    };
    const interval = (b: { low: number; high: number }) =>
      ({ low: b.low, high: b.high, kind: "sampling", level }) as const;
    return [
      figure({
        ...difference,
        ...common,
        value: effect.difference.value,
        interval: interval(effect.difference),
      }),
      figure({ ...odds, ...common, value: oddsRatio.value, interval: interval(oddsRatio) }),
    ];
  });
}
