import type { Facts } from "../core/facts.js";
import type { TableName } from "../core/schema/index.js";

const records: readonly TableName[] = [
  "order",
  "order_line",
  "delivery",
  "return_line",
  "contact",
  "stock_day",
  "posting",
  "activity",
];

/** Whether anything of the firm's own doings is there; a survey alone has none. */
export function hasRecords(facts: Facts): boolean {
  return records.some((table) => facts.tables[table].rows > 0);
}
