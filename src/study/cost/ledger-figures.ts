import type { LedgerScope } from "../../core/cost/headings.js";
import { scopeTotal, sumOf } from "../../core/cost/ledger.js";
import type { Behaviour } from "../../core/cost/traits.js";
import { type Figure, figure, missing, type Reason } from "../../core/figure.js";
import { major } from "../money.js";
import { countedRows, partRows } from "./leaf-rows.js";
import type { Ledger, LedgerLeaf } from "./ledger.js";

export const ledgerScopes: readonly LedgerScope[] = [
  "narrow-logistics",
  "service-support",
  "service-function",
  "selling",
];

const posting: Reason = { code: "missing-columns", needs: [{ table: "posting", column: "amount" }] };

/** Why there is no booked cost, where there is none. */
export function whyNoLedger(ledger: Ledger | null): Reason {
  if (ledger === null) return posting;
  if (ledger.empty === 0) return { code: "nothing-to-count", grain: "posting" };
  return ledger.blocked
    ? { code: "column-blocked", needs: [{ table: "posting", column: "amount" }] }
    : posting;
}

const behaves = (behaviour: Behaviour) => (leaf: LedgerLeaf) => leaf.traits.behaviour === behaviour;

/** Cuts of the booked cost of serving: everything that is put on customers or shared among them. */
const cuts: readonly (readonly [string, (leaf: LedgerLeaf) => boolean])[] = [
  ["serving", () => true],
  ["variable", behaves("variable")],
  ["step", behaves("step")],
  ["fixed", behaves("fixed")],
  ["outsourced", (leaf) => leaf.traits.outsourced],
  ["controllable", (leaf) => leaf.traits.controllable],
  ["one-off", (leaf) => !leaf.traits.recurring],
];

/** The ledger's total, its scopes, and the cost of serving by behaviour. */
export function ledgerFigures(ledger: Ledger | null): Figure[] {
  const total = {
    id: "cost.explicit.total",
    unit: "money",
    scope: "ledger",
    method: "ledger-total",
  } as const;
  const scoped = {
    id: "cost.explicit.scoped",
    unit: "money",
    scope: "ledger",
    method: "ledger-scopes",
  } as const;
  const perScope = ledgerScopes.map(
    (scope) => ({ id: `cost.explicit.${scope}`, unit: "money", scope, method: "ledger-scopes" }) as const,
  );
  const perCut = cuts.map(([cut, takes]) => ({
    parts: {
      id: `cost.explicit.${cut}`,
      unit: "money",
      scope: "ledger",
      method: "leaf-traits",
      ...(cut === "one-off" ? { assumptions: ["cost.recurring-share"] } : {}),
    } as const,
    takes,
  }));
  if (ledger === null || ledger.postings === 0) {
    const reason = whyNoLedger(ledger);
    return [total, ...perScope, scoped, ...perCut.map((c) => c.parts)].map((parts) => missing(parts, reason));
  }
  const inputs = [total.id];
  const serving = ledger.leaves.filter((leaf) => leaf.traits.column !== null);
  const left = ledger.empty + ledger.foreign.reduce((n, f) => n + f.postings, 0);
  return [
    figure({
      ...total,
      value: major(ledger.total),
      population: {
        grain: "posting",
        counted: ledger.postings,
        of: ledger.postings + left,
        unknown: left,
        unknownAs: left > 0 ? "excluded" : "none",
      },
      rows: countedRows,
    }),
    ...perScope.map((parts) =>
      figure({
        ...parts,
        value: major(scopeTotal(ledger.leaves, [parts.scope])),
        inputs,
        rows: partRows("scope", parts.scope),
      }),
    ),
    figure({ ...scoped, value: major(scopeTotal(ledger.leaves, ledgerScopes)), inputs }),
    ...perCut.map(({ parts, takes }) =>
      figure({ ...parts, value: major(sumOf(serving.filter(takes))), inputs }),
    ),
  ];
}
