import type { Assumption, AssumptionSet } from "../../../core/assumption.js";
import { assumed } from "../../../core/assumptions.js";
import { type Figure, figure, missing, type Population, type Reason } from "../../../core/figure.js";
import type { Findings } from "../../../core/findings.js";
import type { SettingVerdict } from "../../../core/loss/setting.js";
import type { RowOf } from "../../../core/shape.js";
import { middle } from "../../../core/stats/joint-draws.js";
import type { Verdict } from "../../../core/verdict.js";
import type { marginPatterns, valueTotals } from "../../../facts/sql/loss/value.js";
import { major } from "../../money.js";
import { noAmount } from "../../reasons.js";
import type { Ahead } from "../parts.js";
import { said } from "../said.js";
import { unjudgedRelation } from "./figures.js";
import type { Bought } from "./read.js";
import { settingTable } from "./tables.js";
import type { ValueRules } from "./value.js";
import { recordVerdicts } from "./verdicts.js";

export const naturalLoss = "loss.natural-yearly-loss";

export interface FewCustomers {
  readonly verdict: SettingVerdict;
  readonly bought: Bought;
  /** Repeat buyers that a model of leaving would want. */
  readonly need: number;
  /** Why what needs such a model stays untold. */
  readonly reason: Reason;
  readonly rules: Omit<ValueRules, "contracts">;
  /** What the setting rests on. */
  readonly settingIds: readonly string[];
}

/** What they were valued by, and what came of it. */
export interface FewValued {
  readonly leaving: Assumption;
  readonly ahead: Ahead;
  readonly draws: readonly Ahead[];
  readonly totals: RowOf<ReturnType<typeof valueTotals>["shape"]>;
  readonly margins: readonly RowOf<ReturnType<typeof marginPatterns>["shape"]>[];
}

export function fewFindings(few: FewCustomers, found: FewValued, assumptions: AssumptionSet): Findings {
  const { totals } = found;
  const used = [
    "loss.discount-rate",
    "loss.value-horizon-years",
    naturalLoss,
    ...(totals.contributed < totals.valued ? ["loss.margin-share"] : []),
  ];
  const figures = fewFigures(few, found, used);
  return {
    figures,
    tables: [settingTable(few.verdict)],
    verdicts: [
      leavingWords(few, found.leaving),
      ...moneyWords(figures, few.rules),
      ...(totals.contributed < totals.valued
        ? [
            said("value-margin-assumed", "warning", "loss.customer-value", {
              count: totals.valued - totals.contributed,
              margin: few.rules.marginShare,
            }),
          ]
        : []),
      ...(totals.unprofitable > 0
        ? [said("value-unprofitable", "warning", "loss.customer-value", { count: totals.unprofitable })]
        : []),
      ...recordVerdicts(few.bought),
    ],
    problems: [],
    assumptions: [...few.settingIds, ...used].map((id) => assumed(assumptions, id)),
  };
}

function fewFigures(
  { bought, reason }: FewCustomers,
  { ahead, draws, totals, margins }: FewValued,
  used: readonly string[],
): Figure[] {
  const valued = margins.reduce((s, r) => s + r.customers, 0);
  const earned = margins.reduce((s, r) => s + r.margin, 0);
  const each = (by: Ahead) => margins.reduce((s, r) => s + by(r.repeats, r.last_day) * r.margin, 0) / valued;
  const newcomer = (by: Ahead) => (earned / valued) * (1 + by(0, 0));
  const population: Population = {
    grain: "customer",
    counted: valued,
    of: bought.customers,
    unknown: bought.customers - valued,
    unknownAs: valued < bought.customers ? "excluded" : "none",
  };
  const money = (bare: Figure, of: (by: Ahead) => number): Figure => {
    if (valued === 0) return missing(bare, noAmount);
    const value = of(ahead);
    const span = middle(draws.map(of), 0.95);
    return figure({
      ...bare,
      reason: null,
      value: major(value),
      interval:
        span === null || !(value > 0)
          ? null
          : {
              low: major(Math.min(span.low, value)),
              high: major(Math.max(span.high, value)),
              kind: "joint",
              level: 0.95,
            },
      scope: "margin",
      population,
      inputs: [
        "loss.customers",
        ...(totals.contributed > 0 ? ["cost.contribution"] : []),
        ...(totals.contributed < totals.valued ? ["cost.revenue"] : []),
      ],
      assumptions: used,
    });
  };
  return unjudgedRelation(reason).map((bare): Figure => {
    switch (bare.id) {
      case "loss.customers":
        return figure({
          ...bare,
          reason: null,
          value: bought.customers,
          population: { ...population, counted: bought.customers, unknown: 0, unknownAs: "none" },
        });
      case "loss.customer-value":
        return money(bare, each);
      case "loss.new-customer-value":
        return money(bare, newcomer);
      default:
        return bare;
    }
  });
}

function leavingWords({ bought, need }: FewCustomers, { source, value, low, high }: Assumption): Verdict {
  const { customers, facts } = bought;
  const told = {
    why: facts.repeatBuyers < need ? "clause.few-repeat-buyers" : "clause.no-model",
    customers,
    repeaters: facts.repeatBuyers,
    need,
    loss: value,
  };
  return source === "given"
    ? said("few-customers-given", "warning", "loss.customers", told)
    : said("few-customers-assumed", "warning", "loss.customers", { ...told, low, high });
}

function moneyWords(figures: readonly Figure[], rules: FewCustomers["rules"]): Verdict[] {
  const { value, interval } = figures.find((f) => f.id === "loss.customer-value")!;
  if (value === null) return [said("value-unknown", "cannot-tell", "loss.customer-value", {})];
  if (interval === null) return [];
  const { low, high } = interval;
  const told = { value, low, high, years: rules.horizonYears, rate: rules.discountRate };
  return [said("few-customers-value", "finding", "loss.customer-value", told, value)];
}
