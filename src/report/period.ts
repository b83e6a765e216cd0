import type { Results } from "../core/findings.js";
import { fill, type Words } from "../i18n/index.js";

/** Results without a single order: a survey, an audit or printed tables alone. They have no period that is studied. */
export function isWithoutOrders({ figures }: Results): boolean {
  const outside = /^measure\.(?:survey|rivals|audit|printed|drivers)\b/;
  return !figures.some((f) => f.id === "measure.orders") && figures.some((f) => outside.test(f.id));
}

/** The days a report speaks of and what they are called: the period, or the days of the answers. */
export function periodSaid(results: Results, words: Words): { label: string; text: string } | null {
  if (results.period === null) return null;
  const { meta } = words.report;
  const [from, to] = [results.period.from, results.period.to].map(words.format.day) as [string, string];
  return {
    label: isWithoutOrders(results) ? meta.answered : meta.period,
    text: from === to ? from : fill(meta.span, { from, to }),
  };
}
