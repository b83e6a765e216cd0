import type { Interval } from "../../../core/figure.js";
import { confidence as level } from "../../confidence.js";
import { major } from "../../money.js";
import type { Relation } from "../parts.js";
import type { CustomerState } from "./state.js";

const looked = 60;

/**
 * What the model's doubt makes of a sum of customer values: how the purchases still to come of its most valuable
 * customers move under the redrawn parameters.
 */
export function valueInterval(
  relation: Relation | null,
  sum: number,
  customers: readonly CustomerState[],
  money: (c: CustomerState) => number | null,
): Interval | null {
  if (relation === null || relation.draws.length < 20 || sum <= 0) return null;
  const top = customers
    .filter((c) => (money(c) ?? 0) > 0 && c.repeats !== null && c.days !== null)
    .toSorted((a, b) => money(b)! - money(a)! || (a.customer_id < b.customer_id ? -1 : 1))
    .slice(0, looked)
    .map((c) => ({ c, usual: relation.ahead(c.repeats!, c.days!) }))
    .filter(({ usual }) => usual > 0);
  const whole = top.reduce((s, { c }) => s + money(c)!, 0);
  if (whole <= 0) return null;
  const factors = relation.draws
    .map(
      (ahead) =>
        top.reduce((s, { c, usual }) => s + (money(c)! * ahead(c.repeats!, c.days!)) / usual, 0) / whole,
    )
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  if (factors.length < 20) return null;
  const at = (q: number) => factors[Math.round(q * (factors.length - 1))]!;
  return {
    low: major(sum * Math.min(1, at((1 - level) / 2))),
    high: major(sum * Math.max(1, at((1 + level) / 2))),
    kind: relation.assumed === undefined ? "model" : "joint",
    level,
  };
}
