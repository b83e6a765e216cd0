import { type Figure, type FigureParts, figure, missing, type Reason } from "../../../core/figure.js";
import type { FailureKind } from "../../../core/loss/failures.js";
import type { Drawn } from "../../../core/stats/drawn.js";
import { confidence as level } from "../../confidence.js";
import type { StudyInput } from "../../input.js";
import { noAmount } from "../../reasons.js";
import { failedRows, method } from "./tables.js";
import { inMoney, type KindCost, type PenaltyTold } from "./told.js";

const parts = (kind: FailureKind, rest = ""): FigureParts => ({
  id: `level.penalty.${kind}${rest}`,
  unit: "money-per-order",
  method,
});

/** What one failed order of each kind costs, with and without the customer who may leave. */
export function penaltyFigures(input: StudyInput, told: PenaltyTold): Figure[] {
  const { facts, penalties } = told;
  const known = new Set(input.before.flatMap((f) => f.figures).map((f) => f.id));
  const money = facts.money === "recorded";
  return told.costs.flatMap((cost) => {
    const shared = {
      population: {
        grain: "order",
        counted: cost.orders,
        of: facts.orders,
        unknown: 0,
        unknownAs: "none",
      },
      rows: failedRows(cost.kind),
    } as const;
    const told = (part: FigureParts, drawn: Drawn | null, why: Reason, more: Partial<Figure>): Figure => {
      if (!money) return missing(part, noAmount);
      if (drawn === null) return missing(part, why);
      const { value, low, high } = inMoney(drawn);
      const interval = low === null || high === null ? null : ({ low, high, kind: "joint", level } as const);
      return figure({ ...part, ...shared, value, interval, ...more });
    };
    const inputs = [`loss.effect.${cost.kind}`, "loss.customer-value", "loss.influence-factor.marginal"];
    const own = assumptionsOf(cost, penalties.reactions.source, facts.short.assumedShare > 0);
    const left = { code: "needs-figure", figure: "loss.total" } as const;
    return [
      told(parts(cost.kind), cost.parts.leaving === null ? null : cost.parts.total, left, {
        inputs: inputs.filter((id) => known.has(id)),
        assumptions: [...own, "level.leaving-weight", "level.word-of-mouth"],
      }),
      told(
        parts(cost.kind, ".without-leaving"),
        cost.parts["without-leaving"],
        { code: "not-recorded" },
        {
          assumptions: own,
        },
      ),
    ];
  });
}

/** Ids of the assumptions behind the sale that is lost at once. */
export function assumptionsOf(cost: KindCost, source: string, marginAssumed: boolean): string[] {
  if (cost.kind !== "short" || cost.parts["lost-sale"] === null) return [];
  return [
    ...(source === "given" ? [] : ["level.reaction-strength"]),
    "level.substitute-margin",
    "level.delay-share",
    "level.basket",
    ...(marginAssumed ? ["loss.margin-share"] : []),
  ];
}
