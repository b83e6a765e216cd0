import { assumed } from "../../core/assumptions.js";
import type { Findings } from "../../core/findings.js";
import type { StudyInput } from "../input.js";
import { deskCost, deskResource } from "./desk/desk-cost.js";
import { contactFigures, staffFigures } from "./desk/figures.js";
import type { Desk } from "./desk/found.js";
import { deskMonths } from "./desk/months.js";
import { deskRules, impossible, readDesk } from "./desk/read.js";
import { deskCurve, deskPoint, deskWeek } from "./desk/staff.js";
import { curveTable, intervalsTable, kindsTable, monthsTable } from "./desk/tables.js";
import { contactVerdicts, staffVerdicts } from "./desk/verdicts.js";
import type { Ledger } from "./ledger.js";
import { payrollOf } from "./payroll.js";
import type { Resource } from "./resources.js";

/** The service desk: people for a service target, idle time, what a contact and a settled matter cost. */
export async function deskFindings(
  input: StudyInput,
  ledger: Ledger | null,
  resources: readonly Resource[] = [],
): Promise<Findings> {
  const rules = deskRules(input);
  const contacts = await readDesk(input, rules);
  const resource = deskResource(resources);
  const cost = deskCost(ledger, resource);
  const payroll = payrollOf(input, resource);
  if (contacts === null)
    return {
      figures: [...contactFigures(null, ledger), ...staffFigures(null)],
      tables: [],
      verdicts: [],
      problems: [],
      assumptions: [],
    };
  const refused = impossible(rules);
  const week = refused ? null : deskWeek(input, contacts, rules);
  const today = week === null || payroll === null ? null : deskPoint(week, payroll.usual, rules);
  const curve = week === null ? [] : deskCurve(week, rules, payroll);
  const months = deskMonths(contacts, week, payroll, rules);
  const desk: Desk = { rules, contacts, cost, payroll, week, impossible: refused, today, curve, months };
  const figures = [...contactFigures(desk, ledger), ...staffFigures(desk)];
  const used = new Set([
    ...figures.flatMap((f) => f.assumptions),
    "cost.desk.repeat-days",
    ...(week === null ? [] : ["cost.desk.interval-minutes", "cost.desk.outside-hours-share"]),
    ...(curve.length === 0 ? [] : ["cost.desk.patience-seconds"]),
  ]);
  return {
    figures,
    tables: [
      kindsTable(desk, input.settings.period),
      ...(week === null ? [] : [intervalsTable(desk, week)]),
      ...(week === null || curve.length === 0 ? [] : [curveTable(desk, week)]),
      ...(months.length === 0 ? [] : [monthsTable(desk)]),
    ],
    verdicts: [...contactVerdicts(desk), ...staffVerdicts(desk)],
    problems: [],
    assumptions: [...used].map((id) => assumed(input.assumptions, id)),
  };
}
