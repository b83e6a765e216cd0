import {
  type Figure,
  figure,
  type Interval,
  missing,
  type Population,
  type Reason,
} from "../../../core/figure.js";
import { major } from "../../money.js";
import { noAmount } from "../../reasons.js";
import type { RelationFound } from "./found.js";
import type { Spread } from "./value.js";

const ids = {
  customers: { id: "loss.customers", unit: "count", method: "purchase-setting" },
  alive: { id: "loss.alive", unit: "count", method: "customers-there" },
  aliveShare: { id: "loss.alive-share", unit: "share", method: "customers-there" },
  holdout: { id: "loss.holdout-error", unit: "share", method: "holdout" },
  future: { id: "loss.future-value", unit: "money", method: "customer-value" },
  each: { id: "loss.customer-value", unit: "money", method: "customer-value" },
  newcomer: { id: "loss.new-customer-value", unit: "money", method: "customer-value" },
} as const;

/** All of these, unjudged for one reason. */
export const unjudgedRelation = (reason: Reason): Figure[] =>
  Object.values(ids).map((parts) => missing(parts, reason));

export function relationFigures(found: RelationFound, used: readonly string[]): Figure[] {
  const { valued, answer, choice } = found;
  const { customers } = valued;
  const all: Population = {
    grain: "customer",
    counted: customers,
    of: customers,
    unknown: 0,
    unknownAs: "none",
  };
  const withMoney: Population = {
    grain: "customer",
    counted: valued.valued,
    of: customers,
    unknown: customers - valued.valued,
    unknownAs: valued.valued < customers ? "excluded" : "none",
  };
  const money = (parts: (typeof ids)["future" | "each" | "newcomer"], value: Spread | null) =>
    value === null
      ? missing(parts, noAmount)
      : figure({
          ...parts,
          value: major(value.value),
          interval: between(value, "joint", Number.POSITIVE_INFINITY, 100),
          scope: "margin",
          population: withMoney,
          inputs: [
            ids.alive.id,
            ...(valued.contributed > 0 ? ["cost.contribution"] : []),
            ...(valued.contributed < valued.valued ? ["cost.revenue"] : []),
          ],
          assumptions: used.filter((id) => !id.startsWith("loss.setting.")),
        });
  const held =
    answer.kind === "held" ? answer.rows.find((r) => r.fit.model === choice.model)?.holdout : undefined;
  return [
    figure({ ...ids.customers, value: customers, population: all }),
    figure({
      ...ids.alive,
      value: valued.alive.value,
      interval: between(valued.alive, "joint", customers, 1),
      population: all,
      inputs: [ids.customers.id],
    }),
    figure({
      ...ids.aliveShare,
      value: valued.alive.value / customers,
      interval: between(valued.alive, "joint", customers, customers),
      population: all,
      inputs: [ids.alive.id],
    }),
    answer.kind === "too-few"
      ? missing(ids.holdout, { code: "too-few", have: answer.have, need: answer.need, grain: "customer" })
      : held?.error === undefined || held.error === null
        ? missing(ids.holdout, { code: "nothing-to-count", grain: "order" })
        : figure({ ...ids.holdout, value: held.error }),
    money(ids.future, valued.future),
    money(ids.each, valued.each),
    money(ids.newcomer, valued.newcomer),
  ];
}

function between({ low, high }: Spread, kind: Interval["kind"], most: number, per: number): Interval | null {
  if (low === null || high === null) return null;
  return { low: Math.min(low, most) / per, high: Math.min(high, most) / per, kind, level: 0.95 };
}
