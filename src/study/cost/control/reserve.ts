import { reserveFor } from "../../../core/cost/contingency.js";
import { figure, missing } from "../../../core/figure.js";
import type { Findings } from "../../../core/findings.js";
import { claimMonths, claimSizes } from "../../../facts/sql/cost/trend.js";
import { confidence as level } from "../../confidence.js";
import type { StudyInput } from "../../input.js";
import { major } from "../../money.js";
import type { OrderMonth } from "./monthly.js";
import { sum } from "./monthly.js";
import { verdict } from "./verdict.js";

const method = "complaint-reserve";
const reserve = { id: "cost.complaint-reserve", unit: "money", method } as const;
const each = { id: "cost.compensation.per-order", unit: "money-per-order", method } as const;

/** Compensation to be expected in the next quarter, as many orders coming as in the last one. */
export async function reserveFindings(
  { warehouse, facts, settings }: StudyInput,
  months: readonly string[],
  orders: ReadonlyMap<string, OrderMonth>,
): Promise<Findings> {
  const none = { tables: [], verdicts: [], problems: [], assumptions: [] };
  if ((facts.tables.contact.columns.compensation?.filled ?? 0) === 0) {
    const reason = {
      code: "missing-columns",
      needs: [
        { table: "contact", column: "compensation" },
        { table: "contact", column: "opened_on" },
      ],
    } as const;
    return { ...none, figures: [missing(each, reason), missing(reserve, reason)] };
  }
  const { from, to } = settings.period;
  const sizes = await warehouse.rows(claimSizes(from, to));
  const claims = new Map((await warehouse.rows(claimMonths(from, to))).map((m) => [m.month, m.n]));
  const ordered = (month: string) => orders.get(month)?.orders ?? 0;
  const coming = sum(months.slice(-3).map(ordered));
  const found = reserveFor({
    sizes: sizes.map((s) => ({ cents: s.size, count: s.n })),
    months: months.map((m) => ({ claims: claims.get(m) ?? 0, orders: ordered(m) })),
    orders: months.length < 3 ? 0 : coming,
    level,
  });
  if (found === null || months.length < 3 || coming === 0) {
    const reason = { code: "nothing-to-count", grain: found === null ? "contact" : "order" } as const;
    return { ...none, figures: [missing(each, reason), missing(reserve, reason)] };
  }
  const n = sum(sizes.map((s) => s.n));
  const rows = {
    query: "fact.contact",
    args: { "compensation.from": 0.01, "opened_on.from": from, "opened_on.to": to },
  } as const;
  return {
    ...none,
    figures: [
      figure({ ...each, value: found.perOrder / 100, rows }),
      figure({
        ...reserve,
        value: major(found.expected),
        interval: { low: major(found.low), high: major(found.high), kind: "model", level },
        population: { grain: "contact", counted: n, of: n, unknown: 0, unknownAs: "none" },
        inputs: [each.id],
        rows,
      }),
    ],
    verdicts: [
      verdict("cost.complaint-reserve", "finding", reserve.id, {
        expected: major(found.expected),
        low: major(found.low),
        high: major(found.high),
        orders: coming,
        bunched: found.dispersion > 1.5 ? "clause.bunched" : "",
      }),
    ],
  };
}
