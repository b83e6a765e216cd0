import { assumed } from "../../../core/assumptions.js";
import type { Reason } from "../../../core/figure.js";
import { failureColumn } from "../../../core/loss/failures.js";
import type { RowOf } from "../../../core/shape.js";
import { customerState } from "../../../facts/sql/loss/at-risk.js";
import { customerWorth } from "../../../facts/sql/loss/value.js";
import { stands } from "../../derived.js";
import type { StudyInput } from "../../input.js";
import { noAmount } from "../../reasons.js";
import type { Effects, Relation } from "../parts.js";

type Row = RowOf<ReturnType<typeof customerState>["shape"]> & Worth;

/** Cents; null: nothing is known of it. */
type Worth = {
  readonly [C in "alive" | "log_odds" | "repeats" | "days" | "per_purchase" | "value_if_there"]:
    | number
    | null;
};
const unknown: Worth = {
  alive: null,
  log_odds: null,
  repeats: null,
  days: null,
  per_purchase: null,
  value_if_there: null,
};

/** Behind who is at risk and who is lost. */
export const stateIds = ["loss.lost-below", "loss.overdue-share", "loss.last-orders"] as const;

export type Group = "at-risk" | "lost" | "other";

export interface CustomerState extends Row {
  readonly group: Group;
  readonly overdue: boolean;
  /** Chance that it has left: what its silence says, and what failed last. Null without a model. */
  readonly risk: number | null;
  /** Cents that its leaving would lose, none where it earns nothing; null where no money is known. */
  readonly atStake: number | null;
  /** Of it, what is lost on average: stake × risk. */
  readonly expected: number | null;
  readonly earnsNothing: boolean;
}

/**
 * Every customer with a rhythm to judge by, in exactly one of three groups: lost (its contract has ended, or
 * silent for longer than its rhythm and more likely gone than not), at risk (going silent, or failed among its last orders, or with an open complaint),
 * others.
 */
export async function readStates(
  input: StudyInput,
  relation: Relation | null,
  effects: Effects | null,
): Promise<CustomerState[]> {
  const { warehouse, assumptions, settings, facts } = input;
  const value = (id: string) => assumed(assumptions, id).value;
  const has = (name: string) => stands(warehouse, name);
  const joint = effects?.joint ?? null;
  const rows = await warehouse.rows(
    customerState({
      asOf: settings.asOf,
      lastOrders: Math.max(1, Math.round(value("loss.last-orders"))),
      added:
        joint !== null && (await has("purchase_exposure"))
          ? joint.names.map((name, i) => ({
              column: name === "recovered" ? name : failureColumn(name),
              log: joint.log[i]!,
            }))
          : null,
      settled: (facts.tables.contact.columns.resolved_on?.filled ?? 0) > 0,
    }),
  );
  const valued = relation !== null && (await has("customer_value"));
  const worth = new Map((valued ? await warehouse.rows(customerWorth()) : []).map((c) => [c.customer_id, c]));
  const lostBelow = value("loss.lost-below");
  const overdueShare = value("loss.overdue-share");
  return rows.map((row) => {
    const { alive, log_odds, repeats, days, per_purchase, value_if_there } =
      worth.get(row.customer_id) ?? unknown;
    const risk = riskOf({ alive, log_odds, added: row.added });
    const atStake = value_if_there === null ? null : Math.max(0, value_if_there);
    const overdue = row.allowed !== null && row.silent_days > overdueShare * row.allowed;
    // A contract that ended needs no silence to tell.
    const lost = alive === 0 || (row.silent === true && (alive === null || alive < lostBelow));
    const shaky = overdue || row.silent === true || row.failed > 0 || (row.open_complaints ?? 0) > 0;
    return {
      ...row,
      ...{ alive, log_odds, repeats, days, per_purchase, value_if_there },
      overdue,
      risk,
      atStake,
      expected: risk === null || atStake === null ? null : atStake * risk,
      earnsNothing: (per_purchase ?? row.contribution ?? 1) <= 0,
      group: lost ? "lost" : shaky ? "at-risk" : "other",
    };
  });
}

/** Why customers have no value: no model of how they buy, or no money. */
export const unvalued = (relation: Relation | null): Reason =>
  relation === null ? { code: "needs-figure", figure: "loss.future-value" } : noAmount;

/** The figure that the value of customers is told by: without a chance of being there, that of one who is. */
export const valueFigure = (relation: Relation | null): readonly string[] =>
  relation === null ? [] : [relation.alive === null ? "loss.customer-value" : "loss.future-value"];

/** The odds of having left, as the model gives them, times what the failures of the last purchase multiply them by. */
function riskOf({ alive, log_odds, added }: Pick<Row, "alive" | "log_odds" | "added">): number | null {
  if (alive === null) return null;
  if (added === null || added === 0) return 1 - alive;
  const left = added - (log_odds ?? Math.log(alive / (1 - alive)));
  return 1 / (1 + Math.exp(-left));
}

/** The most money first, then the most failures, the longest silence, the id. */
export function byUrgency(money: (c: CustomerState) => number | null) {
  return (a: CustomerState, b: CustomerState): number =>
    (money(b) ?? -1) - (money(a) ?? -1) ||
    b.failed - a.failed ||
    b.silent_days - a.silent_days ||
    (a.customer_id < b.customer_id ? -1 : 1);
}
