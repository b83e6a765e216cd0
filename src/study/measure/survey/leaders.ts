import { pairedDifference } from "../../../core/measure/survey/mean-difference.js";
import { usedWeights, weightedMean } from "../../../core/measure/survey/survey-weights.js";
import { holmAdjusted } from "../../../core/stats/two-sided-p.js";
import type { Verdict } from "../../../core/verdict.js";
import { type Heard, meanOf } from "./heard.js";
import { said } from "./said.js";

/** What matters most, and whether it clearly does: the same people judged all elements, so that differences are paired. */
export function leaderVerdicts(heard: Heard): Verdict[] {
  const { importance, stated, weights } = heard;
  // What customers expect stands in for what they call important, but no more is said of it than that.
  if (stated.kind === "expectation") return [];
  const [first, ...others] = importance.filter((h) => h.moments.kind === "told");
  if (first === undefined || first.moments.kind !== "told" || others.length === 0) return [];
  const { mean, interval } = first.moments;
  if (interval === null || stated.scale === undefined) return [];
  const subject = `measure.importance[${first.element}].mean`;
  const values = {
    element: first.element,
    mean,
    low: interval.low,
    high: interval.high,
    top: stated.scale.high,
  };
  const out = [...byYuan(heard)];
  if (usedWeights(weights) !== undefined) return [said("first", "finding", subject, values, 0.8), ...out];
  const lead = stated.columns.get(first.element)!;
  const apart = holmAdjusted(
    others.map((h) => pairedDifference(lead, stated.columns.get(h.element)!)?.p ?? null),
  );
  const tied = others.filter((_, i) => !((apart[i] ?? 1) < 0.05));
  const code = tied.length === 0 ? "first-clear" : "first-tied";
  const [tied1 = "", tied2 = "", tied3 = ""] = tied.map((h) => h.element);
  const listed = { tied1, tied2, tied3, others: `survey.tied-${tied.length > 3 ? "more" : tied.length}` };
  return [
    said(
      code,
      "finding",
      subject,
      tied.length === 0 ? values : { ...values, ...listed, count: tied.length },
      0.8,
    ),
    ...out,
  ];
}

/** Large customers may want something else than customers on the whole. */
function byYuan({ importance, stated, weights }: Heard): Verdict[] {
  if (weights.sales === null || importance.length < 2) return [];
  const top = (by: readonly number[] | undefined) =>
    importance
      .map((h) => ({ element: h.element, mean: weightedMean(stated.columns.get(h.element)!, by) }))
      .reduce((a, b) => ((b.mean ?? -1) > (a.mean ?? -1) ? b : a)).element;
  const [customers, sales] = [top(weights.customers), top(weights.sales)];
  return customers === sales || meanOf(importance[0]!) === Number.NEGATIVE_INFINITY
    ? []
    : [said("yuan-differs", "finding", "measure.importance", { customers, sales }, 0.6)];
}
