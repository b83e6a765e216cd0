import { audit_answer } from "./audit.js";
import { activity, budget, posting, stock_day } from "./money.js";
import { delivery, order, order_line } from "./orders.js";
import { customer, product } from "./parties.js";
import { contact, return_line } from "./service.js";
import { forecast, replenishment } from "./supply.js";
import { answer, printed_line, profile, respondent, survey_mean } from "./survey.js";
import type { TableDef } from "./types.js";

export { type AnswerKind, answerKinds } from "./survey.js";
export type { ColumnDef, ColumnType, TableDef, Words } from "./types.js";

/** The canonical tables: one definition that mapping, docs, checks and SQL all read. */
export const tables = {
  customer,
  product,
  order,
  order_line,
  delivery,
  return_line,
  contact,
  stock_day,
  replenishment,
  forecast,
  posting,
  activity,
  budget,
  answer,
  respondent,
  profile,
  survey_mean,
  printed_line,
  audit_answer,
} as const satisfies Record<string, TableDef>;

export type TableName = keyof typeof tables;
export const tableNames = Object.keys(tables) as readonly TableName[];

export function tableDef(name: TableName): TableDef {
  return tables[name];
}
