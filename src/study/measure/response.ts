import { assumed } from "../../core/assumptions.js";
import type { Table } from "../../core/findings.js";
import { responseBy } from "../../facts/sql/measure/contacts.js";
import { columnsBy, key } from "../columns.js";
import type { Measured } from "./context.js";

/** First answers by month and by weekday of the contact. */
export async function responseTables({ input, plan }: Measured): Promise<Table[]> {
  if (!plan.has("contact", "opened_on", "answered_on")) return [];
  const hours = assumed(input.assumptions, "measure.slow-response-hours").value;
  const { from, to } = input.settings.period;
  const tables: Table[] = [];
  for (const by of ["month", "weekday"] as const) {
    const rows = await input.warehouse.rows(responseBy(by, hours, { from, to, asOf: input.settings.asOf }));
    const { number } = columnsBy("contact-time");
    tables.push({
      id: `measure.response-by-${by}`,
      columns: [
        key(by),
        number("contacts", "count"),
        number("answered", "count"),
        number("median", "hours"),
        number("p90", "hours"),
        number("slow", "share"),
      ],
      rows: rows.map((r) => [
        r.key,
        r.contacts,
        r.answered,
        r.median,
        r.p90,
        r.judged > 0 ? r.slow / r.judged : null,
      ]),
      total: rows.length,
    });
  }
  return tables;
}
