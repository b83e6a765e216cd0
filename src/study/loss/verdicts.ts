import { shareDifference } from "../../core/stats/share-difference.js";
import type { Verdict } from "../../core/verdict.js";
import { major } from "../money.js";
import { countBy, splitByFailure } from "./figures.js";
import { isValued, type SilentCustomer, type Stake, type Summary } from "./silent.js";
import type { Valued } from "./tables.js";

const largestShown = 5;

export function lossVerdicts(
  summary: readonly Summary[],
  silent: readonly SilentCustomer[],
  valued: readonly Valued[],
  all: Stake,
): Verdict[] {
  const judged = countBy(summary, (r) => r.silent !== null);
  const verdicts: Verdict[] = [];
  if (silent.length === 0) {
    verdicts.push(verdict("nobody-silent", "finding", "loss.silent-customers", { customers: judged }));
  } else if (!silent.some(isValued)) {
    verdicts.push(
      verdict("silent-unvalued", "cannot-tell", "loss.first-estimate", {
        count: silent.length,
        share: silent.length / judged,
      }),
    );
  } else if (all.range.high <= 0) {
    verdicts.push(
      verdict("silent-worthless", "finding", "loss.silent-customers", {
        count: silent.length,
        share: silent.length / judged,
      }),
    );
  } else {
    verdicts.push(
      verdict(
        "silent",
        "finding",
        "loss.first-estimate",
        {
          count: silent.length,
          share: silent.length / judged,
          value: major(all.value),
          low: major(all.range.low),
          high: major(all.range.high),
        },
        major(all.value),
      ),
    );
  }
  verdicts.push(splitVerdict(summary));
  const assumed = silent.filter((c) => c.contribution === null && c.amount !== null).length;
  if (assumed > 0)
    verdicts.push(
      verdict("margin-assumed", "warning", "loss.first-estimate", {
        count: assumed,
        margin: all.base.marginShare,
      }),
    );
  const unprofitable = silent.filter((c) => c.contribution !== null && c.contribution <= 0).length;
  if (unprofitable > 0)
    verdicts.push(verdict("unprofitable-silent", "finding", "loss.first-estimate", { count: unprofitable }));
  valued
    .filter((v) => v.value > 0)
    .slice(0, largestShown)
    .forEach(({ customer, value, low, high }, i) => {
      verdicts.push({
        id: `loss.customer.${i + 1}`,
        subject: "loss.first-estimate",
        kind: "finding",
        code: customer.failed > 0 ? "loss.customer-after-failure" : "loss.customer",
        values: {
          customer: customer.name ?? customer.id,
          days: customer.silentDays,
          allowed: Math.round(customer.allowed),
          failures: customer.failed,
          value: major(value),
          low: major(low),
          high: major(high),
        },
        weight: major(value),
      });
    });
  return verdicts;
}

function splitVerdict(summary: readonly Summary[]): Verdict {
  const { silent, active } = splitByFailure(summary);
  const subject = "loss.failure-before.difference";
  const difference = shareDifference(silent.failed, silent.judged, active.failed, active.judged, 0.95);
  if (difference === null)
    return verdict(
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
  if (difference.low > 0) return verdict("failure-before-more", "finding", subject, values);
  if (difference.high < 0) return verdict("failure-before-less", "finding", subject, values);
  return verdict("failure-before-same", "no-clear-effect", subject, values);
}

export function verdict(
  code: string,
  kind: Verdict["kind"],
  subject: string,
  values: Verdict["values"],
  weight: number | null = null,
): Verdict {
  return { id: `loss.${code}`, subject, kind, code: `loss.${code}`, values, weight };
}
