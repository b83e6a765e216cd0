import { assumed } from "../../core/assumptions.js";
import type { Findings } from "../../core/findings.js";
import type { StudyInput } from "../input.js";
import { contactFigures, contactRates, stockFigures } from "./contacts.js";
import { measure } from "./context.js";
import { cycleFigures } from "./cycle.js";
import { elementRows, elementsTable } from "./elements.js";
import { clearId, findSpots, spotsTable, spotVerdicts } from "./hot-spots.js";
import { ratioFigures } from "./ratios.js";
import { responseTables } from "./response.js";
import { findSteps, stepsTable, stepVerdicts } from "./steps.js";
import { dimensionTables } from "./tables.js";
import { customerTargetFigures, targets, targetsTable } from "./targets.js";
import { totalFigures } from "./totals.js";
import { trendFigures, trends, trendTable } from "./trend.js";
import { verdicts } from "./verdicts.js";

/** How good service is by our own records: every element the columns allow, and what the others still need. */
export async function studyRecords(input: StudyInput): Promise<Findings> {
  const measured = await measure(input);
  const rates = await contactRates(measured);
  const figures = [
    ...totalFigures(measured),
    ...ratioFigures(measured).map((f) => rates.get(f.id) ?? f),
    ...(await cycleFigures(measured)),
    ...(await contactFigures(measured)),
    ...(await stockFigures(measured)),
  ];
  const changes = trends(measured);
  const held = targets(measured, figures);
  const customers = await customerTargetFigures(measured);
  const elements = await elementRows(measured, figures);
  const dimensions = await dimensionTables(measured);
  const spots = await findSpots(measured);
  const steps = await findSteps(measured);
  const responses = await responseTables(measured);
  const all = [...figures, ...customers.figures, ...trendFigures(measured, changes)];
  return {
    figures: all,
    tables: [
      elementsTable(elements, input.settings.targets),
      ...(held.length > 0 ? [targetsTable(held)] : []),
      ...(changes.length > 0 ? [trendTable(changes)] : []),
      ...(spots.length > 0 ? [spotsTable(spots, measured.totals.lines > 0)] : []),
      ...(steps.length > 0 ? [stepsTable(steps)] : []),
      ...dimensions.map((d) => d.table),
      ...responses,
    ],
    verdicts: [
      ...(await verdicts(measured, {
        figures,
        tables: dimensions,
        trends: changes,
        targets: held,
        customerTargets: customers.found,
        elements,
      })),
      ...spotVerdicts(spots, Math.max(measured.totals.lines, measured.totals.orders)),
      ...stepVerdicts(steps),
    ],
    problems: [],
    assumptions: [
      ...(measured.lowScore === null ? [] : [assumed(input.assumptions, "measure.low-score-share")]),
      assumed(input.assumptions, "measure.enough-orders"),
      assumed(input.assumptions, clearId),
      ...(responses.length > 0 ? [assumed(input.assumptions, "measure.slow-response-hours")] : []),
    ],
  };
}
