import { shareDifference } from "../../core/stats/share-difference.js";
import type { Verdict } from "../../core/verdict.js";
import { countBy, splitByFailure } from "./figures.js";
import { said } from "./said.js";
import type { Summary } from "./silent.js";

/** Who fell silent, and whether failures stood before it more often than before the others' last orders. */
export function silentVerdicts(summary: readonly Summary[]): Verdict[] {
  const judged = countBy(summary, (r) => r.silent !== null);
  const silent = countBy(summary, (r) => r.silent === true);
  const found =
    silent === 0
      ? said("nobody-silent", "finding", "loss.silent-customers", { customers: judged })
      : said("silent", "finding", "loss.silent-customers", { count: silent, share: silent / judged });
  return [found, splitVerdict(summary)];
}

function splitVerdict(summary: readonly Summary[]): Verdict {
  const { silent, active } = splitByFailure(summary);
  const subject = "loss.failure-before.difference";
  const difference = shareDifference(silent.failed, silent.judged, active.failed, active.judged, 0.95);
  if (difference === null)
    return said(
      silent.judged + active.judged === 0 ? "split-unknown" : "split-one-sided",
      "cannot-tell",
      subject,
      {},
    );
  const values = {
    silent: silent.failed / silent.judged,
    active: active.failed / active.judged,
    difference: difference.value,
    low: difference.low,
    high: difference.high,
  };
  if (difference.low > 0) return said("failure-before-more", "finding", subject, values);
  if (difference.high < 0) return said("failure-before-less", "finding", subject, values);
  return said("failure-before-same", "no-clear-effect", subject, values);
}
