import type { Facts } from "../core/facts.js";
import type { Warehouse } from "../core/ports.js";
import { calendarTable } from "../facts/sql/mart/calendar.js";
import { keyTables } from "../facts/sql/mart/keys.js";
import { lineMart } from "../facts/sql/mart/line.js";
import { orderMart } from "../facts/sql/mart/order.js";
import { customerMart, pairMart, productMart } from "../facts/sql/mart/parties.js";
import { keepObserved, keptObserved, type MartPlan, observe, planMart } from "../facts/sql/mart/plan.js";
import type { StudyInput, StudySettings } from "./input.js";

/** Statements of the mart in order; each is one `CREATE`, so that a progress line can be shown between them. */
export function martStatements(plan: MartPlan, settings: StudySettings): string[] {
  return [
    "DROP SCHEMA IF EXISTS mart CASCADE",
    "CREATE SCHEMA mart",
    ...(plan.calendar ? calendarTable(settings.calendar, ...calendarSpan(settings)) : []),
    ...keyTables(plan),
    ...lineMart(plan),
    orderMart(plan),
    customerMart(plan),
    pairMart(plan),
    productMart(),
  ];
}

/** Builds the summaries all rooms read (`mart.*`) from the facts, under the workspace's rules. */
export async function buildMart(
  warehouse: Warehouse,
  facts: Facts,
  settings: StudySettings,
): Promise<MartPlan> {
  const [seen] = await warehouse.rows(observe());
  const plan = planMart(facts, settings, seen!);
  for (const sql of martStatements(plan, settings)) await warehouse.run(sql);
  const { returnedStatus, orders, customers, products } = seen!;
  await warehouse.run(keepObserved, [returnedStatus, orders, customers, products]);
  return plan;
}

/** The plan the mart was built by: its statements and the studies' must agree on what is recorded. */
export async function martPlan({ warehouse, facts, settings }: StudyInput): Promise<MartPlan> {
  const [seen] = await warehouse.rows(keptObserved());
  return planMart(facts, settings, seen!);
}

/** Two years around the period: what lies outside is compared as plain days. */
function calendarSpan(settings: StudySettings): [string, string] {
  const year = (date: string, by: number) => String(Number(date.slice(0, 4)) + by).padStart(4, "0");
  return [`${year(settings.period.from, -2)}-01-01`, `${year(settings.asOf, 2)}-12-31`];
}
