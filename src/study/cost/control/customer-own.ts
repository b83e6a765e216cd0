import {
  type MeanOf,
  meanOf,
  type OwnCost,
  ownCostElements,
  ownCostOf,
  ownCosts,
} from "../../../core/cost/customer-own.js";
import { type CustomerOwnSettings, usualCostSettings } from "../../../core/cost/settings.js";
import { type Figure, figure, missing } from "../../../core/figure.js";
import type { Findings } from "../../../core/findings.js";
import { ownCostAnswers } from "../../../facts/sql/cost/trend.js";
import { confidence as level } from "../../confidence.js";
import type { StudyInput } from "../../input.js";
import { major } from "../../money.js";
import type { Ledger } from "../ledger.js";
import { jointTable, type Own, type Served } from "./joint-table.js";
import { sum } from "./monthly.js";
import { verdict } from "./verdict.js";

const method = "customer-own-cost";

/** What customers spend of their own to be served, and what both sides spend together. */
export async function customerOwnFindings(
  input: StudyInput,
  ledger: Ledger | null,
  served: Served,
  months: number,
): Promise<Findings> {
  const given = (input.settings.cost ?? usualCostSettings).customerOwn;
  const owns = await ownCostsOf(input, given, served, months);
  const none = { tables: [], problems: [], assumptions: [] };
  if (owns.length === 0)
    return {
      ...none,
      figures: unknown(),
      verdicts: [verdict("cost.customer-own-unknown", "cannot-tell", "cost.customer-own.total", {})],
    };
  const own = sum(owns.map((o) => o.cents));
  const lacking = ownCosts.filter((c) => !owns.some((o) => o.cost === c));
  return {
    ...none,
    figures: figuresOf(owns, served),
    tables: [jointTable(owns, ledger, served)],
    verdicts: [
      verdict(
        "cost.joint",
        "finding",
        "cost.joint.total",
        {
          firm: major(served.toServe),
          customers: major(own),
          share: own + served.toServe > 0 ? own / (own + served.toServe) : 0,
          largest: `own.${owns.toSorted((a, b) => b.cents - a.cents)[0]!.cost}`,
        },
        major(own),
      ),
      ...lacking.map((c) =>
        verdict(
          "cost.customer-own-part-unknown",
          "cannot-tell",
          `cost.customer-own.${c}`,
          { own: `own.${c}` },
          null,
          c,
        ),
      ),
    ],
  };
}

/** The firm's number before the survey's; a cost nobody knows is left out, never nil. */
async function ownCostsOf(
  { warehouse, facts }: StudyInput,
  given: CustomerOwnSettings | null,
  { orders, customers }: Served,
  months: number,
): Promise<Own[]> {
  const said = new Map<OwnCost, number[]>();
  if ((facts.tables.answer.columns.element?.filled ?? 0) > 0) {
    for (const { element, value } of await warehouse.rows(ownCostAnswers(ownCostElements))) {
      const cost = ownCostOf(element);
      if (cost !== null) said.set(cost, [...(said.get(cost) ?? []), value]);
    }
  }
  return ownCosts.flatMap((cost): Own[] => {
    const money = given?.[cost];
    if (money !== undefined) {
      const times = cost === "use" ? (customers * months) / 12 : orders;
      return [{ cost, cents: Math.round(money * 100 * times), low: null, high: null, answers: null }];
    }
    const answers = said.get(cost) ?? [];
    const mean = meanOf(answers, level);
    return mean === null ? [] : [fromSurvey(cost, mean, orders, answers.length)];
  });
}

function fromSurvey(cost: OwnCost, { mean, low, high }: MeanOf, orders: number, answers: number): Own {
  const cents = (each: number) => Math.round(each * 100 * orders);
  return {
    cost,
    cents: cents(mean),
    low: low === null ? null : cents(low),
    high: high === null ? null : cents(high),
    answers,
  };
}

const parts = { unit: "money", scope: "customer-own", method } as const;
const needs = {
  code: "missing-columns",
  needs: [
    { table: "answer", column: "element" },
    { table: "answer", column: "value" },
  ],
} as const;

const unknown = (): Figure[] => [
  missing({ ...parts, id: "cost.customer-own.total" }, needs),
  missing(
    { id: "cost.joint.total", unit: "money", method, inputs: ["cost.to-serve.total"] },
    { code: "needs-figure", figure: "cost.customer-own.total" },
  ),
];

function figuresOf(owns: readonly Own[], { toServe, customers }: Served): Figure[] {
  const interval = (low: number, high: number) =>
    ({ low: major(low), high: major(high), kind: "sampling", level }) as const;
  const each = ownCosts.map((cost) => {
    const own = owns.find((o) => o.cost === cost);
    const id = `cost.customer-own.${cost}`;
    if (own === undefined) return missing({ ...parts, id }, { code: "not-recorded" });
    return figure({
      ...parts,
      id,
      value: major(own.cents),
      interval: own.low === null || own.high === null ? null : interval(own.low, own.high),
      population:
        own.answers === null
          ? null
          : {
              grain: "customer",
              counted: Math.min(own.answers, customers),
              of: customers,
              unknown: Math.max(0, customers - own.answers),
              unknownAs: "excluded",
            },
    });
  });
  const total = sum(owns.map((o) => o.cents));
  // Independent means: their half-widths add up in squares.
  const surveyed = owns.filter((o) => o.high !== null);
  const half = Math.hypot(...surveyed.map((o) => o.high! - o.cents));
  const ranged = surveyed.length > 0 && owns.every((o) => o.answers === null || o.high !== null);
  const around = (cents: number) => (ranged ? interval(Math.max(0, cents - half), cents + half) : null);
  const inputs = owns.map((o) => `cost.customer-own.${o.cost}`);
  return [
    ...each,
    figure({ ...parts, id: "cost.customer-own.total", value: major(total), interval: around(total), inputs }),
    figure({
      id: "cost.joint.total",
      unit: "money",
      method,
      value: major(total + toServe),
      interval: around(total + toServe),
      inputs: ["cost.to-serve.total", "cost.customer-own.total"],
    }),
  ];
}
