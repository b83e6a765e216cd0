import type { Results } from "../core/findings.js";
import type { Words } from "../i18n/index.js";
import { headlines, leadingFigures } from "../report/summary.js";

/** What a run says on the terminal: the main findings, then the main figures with their ranges. */
export function findingLines(results: Results, words: Words): string[] {
  const { findings } = words.cli;
  const period = { from: results.period.from, to: results.period.to, asOf: results.asOf };
  const told = headlines(results, words).map((item) => `  • ${item.text}`);
  const figures = leadingFigures(results).map(
    (f) => `  ${words.figureName(f.id)}: ${words.valueText(f)}  [${f.id}]`,
  );
  return [
    `${results.workspace} (${words.say(findings.period, period)})`,
    "",
    findings.title,
    ...(told.length > 0 ? told : [`  ${findings.none}`]),
    "",
    findings.figures,
    ...figures,
  ];
}

/** A figure worth explaining: the first leading one that has a value and rows. */
export function exampleFigure(results: Results): string {
  const leading = leadingFigures(results);
  return (leading.find((f) => f.value !== null && f.rows !== null) ?? leading[0])?.id ?? "measure.orders";
}
