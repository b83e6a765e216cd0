import type { Figure } from "../core/figure.js";
import type { Results } from "../core/findings.js";
import type { Words } from "../i18n/index.js";
import { leadingFigures } from "../report/leading-figures.js";
import { isWithoutOrders, periodSaid } from "../report/period.js";
import { headlines } from "../report/summary.js";

/** What a run says on the terminal: the main findings, then the main figures with their ranges. */
export function findingLines(results: Results, words: Words): string[] {
  const { findings } = words.cli;
  const told = headlines(results, words).map((item) => `  • ${item.text}`);
  const figures = leadingFigures(results).map((f) => `  ${figureText(f, words)}  [${f.id}]`);
  return [
    headLine(results, words),
    "",
    findings.title,
    ...(told.length > 0 ? told : [`  ${findings.none}`]),
    ...(figures.length > 0 ? ["", findings.figures, ...figures] : []),
  ];
}

/** Which workspace and period it is about, or when a survey was answered; nothing of days where none was read. */
export function headLine(results: Results, words: Words): string {
  const { workspace, period, asOf } = results;
  if (period === null || asOf === null) return workspace;
  const { findings } = words.cli;
  if (isWithoutOrders(results))
    return words.say(findings.answered, { name: workspace, days: periodSaid(results, words)!.text });
  return words.say(findings.head, { name: workspace, from: period.from, to: period.to, asOf });
}

/** A figure's name and value on one line. */
export function figureText(figure: Figure, words: Words): string {
  return words.say(words.cli.findings.figure, {
    name: words.figureName(figure.id),
    value: words.valueText(figure),
  });
}

/** A figure worth explaining: the first leading one that has a value and rows; null where none was made. */
export function exampleFigure(results: Results): string | null {
  const leading = leadingFigures(results);
  return (
    (leading.find((f) => f.value !== null && f.rows !== null) ?? leading[0] ?? results.figures[0])?.id ?? null
  );
}
