import type { LedgerScope } from "../../core/cost/headings.js";
import { scopeTotal } from "../../core/cost/ledger.js";
import type { WhaleCurve } from "../../core/cost/whale-curve.js";
import { type ColumnNeed, type Figure, figure, missing, type Reason } from "../../core/figure.js";
import { major } from "../money.js";
import { noCustomer } from "../reasons.js";
import type { CustomerCosts } from "./customers.js";
import type { Ledger } from "./ledger.js";

export const ledgerScopes: readonly LedgerScope[] = [
  "narrow-logistics",
  "service-support",
  "service-function",
  "selling",
];

export const goodsNeeded: Reason = {
  code: "missing-columns",
  needs: [
    { table: "order_line", column: "cost" },
    { table: "product", column: "unit_cost" },
    { table: "order", column: "cost" },
  ],
};

const needs = (...columns: ColumnNeed[]): Reason => ({ code: "missing-columns", needs: columns });
const posting = needs({ table: "posting", column: "amount" });

function noPostings(ledger: Ledger): Reason {
  if (ledger.empty === 0) return { code: "nothing-to-count", grain: "posting" };
  return ledger.blocked
    ? { code: "column-blocked", needs: [{ table: "posting", column: "amount" }] }
    : posting;
}

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
  if (ledger === null) return [total, ...perScope, scoped].map((parts) => missing(parts, posting));
  if (ledger.postings === 0)
    return [total, ...perScope, scoped].map((parts) => missing(parts, noPostings(ledger)));
  const inputs = [total.id];
  return [
    figure({
      ...total,
      value: major(ledger.total),
      population: {
        grain: "posting",
        counted: ledger.postings,
        of: ledger.postings + ledger.empty + ledger.closing.postings,
        unknown: ledger.empty + ledger.closing.postings,
        unknownAs: ledger.empty + ledger.closing.postings > 0 ? "excluded" : "none",
      },
      rows: { query: "fact.posting", args: {} },
    }),
    ...perScope.map((parts) =>
      figure({ ...parts, value: major(scopeTotal(ledger.leaves, [parts.scope])), inputs }),
    ),
    figure({ ...scoped, value: major(scopeTotal(ledger.leaves, ledgerScopes)), inputs }),
  ];
}

export interface RecordedFreight {
  readonly total: number | null;
  readonly orders_with: number;
  readonly orders: number;
  readonly freight: number | null;
  readonly amount: number | null;
  readonly counted: number;
  readonly rows: number;
}

export function freightFigures(freight: RecordedFreight, grain: "line" | "order"): Figure[] {
  const total = { id: "cost.freight.total", unit: "money", method: "recorded-freight" } as const;
  const share = { id: "cost.freight-share", unit: "share", method: "recorded-freight" } as const;
  const reason = needs(
    { table: "order_line", column: "freight" },
    { table: "order", column: "freight" },
    { table: "delivery", column: "freight" },
  );
  if (freight.total === null) return [missing(total, reason), missing(share, reason)];
  const unknown = freight.orders - freight.orders_with;
  return [
    figure({
      ...total,
      value: major(freight.total),
      population: {
        grain: "order",
        counted: freight.orders_with,
        of: freight.orders,
        unknown,
        unknownAs: unknown > 0 ? "excluded" : "none",
      },
      rows: { query: "mart.order", args: { "freight.given": 1 } },
    }),
    freight.amount === null || freight.amount <= 0 || freight.freight === null
      ? missing(share, needs({ table: "order_line", column: "amount" }))
      : figure({
          ...share,
          value: freight.freight / freight.amount,
          inputs: [total.id],
          population: {
            grain,
            counted: freight.counted,
            of: freight.rows,
            unknown: freight.rows - freight.counted,
            unknownAs: freight.rows > freight.counted ? "excluded" : "none",
          },
          rows: { query: `mart.${grain}`, args: { "freight.given": 1, "amount.given": 1 } },
        }),
  ];
}

export function customerFigures(
  costs: CustomerCosts,
  ledger: Ledger | null,
  whale: WhaleCurve | null,
  marginGiven: boolean,
): Figure[] {
  const { customers } = costs;
  const known = customers.filter((c) => c.profit !== null);
  const population = {
    grain: "customer",
    counted: known.length,
    of: customers.length,
    unknown: customers.length - known.length,
    unknownAs: known.length < customers.length ? "excluded" : "none",
  } as const;
  const everybody = { ...population, counted: customers.length, unknown: 0, unknownAs: "none" } as const;
  const revenue = { id: "cost.revenue", unit: "money", scope: "revenue", method: "order-revenue" } as const;
  const served = {
    id: "cost.to-serve.total",
    unit: "money",
    scope: "ledger",
    method: "cost-to-serve",
  } as const;
  const perOrder = {
    id: "cost.to-serve.per-order",
    unit: "money-per-order",
    method: "cost-to-serve",
  } as const;
  const rest = { id: "cost.undistributed", unit: "money", scope: "ledger", method: "cost-to-serve" } as const;
  const sources = [
    ...(ledger === null ? [] : ["cost.explicit.total"]),
    ...(costs.freightAdded ? ["cost.freight.total"] : []),
  ];
  const sum = customers.reduce((total, c) => total + c.toServe, 0);
  const orders = customers.reduce((total, c) => total + c.orders, 0);
  const figures = [
    costs.valuedOrders === 0
      ? missing(
          revenue,
          needs({ table: "order_line", column: "amount" }, { table: "order", column: "amount" }),
        )
      : figure({
          ...revenue,
          value: major(costs.amount),
          population: {
            grain: "order",
            counted: costs.valuedOrders,
            of: costs.orders,
            unknown: costs.orders - costs.valuedOrders,
            unknownAs: costs.valuedOrders < costs.orders ? "excluded" : "none",
          },
          rows: { query: "mart.order", args: { "amount.given": 1 } },
        }),
  ];
  if (sources.length === 0) figures.push(missing(served, posting), missing(perOrder, posting));
  else if (customers.length === 0) figures.push(missing(served, noCustomer), missing(perOrder, noCustomer));
  else
    figures.push(
      figure({ ...served, value: major(sum), population: everybody, inputs: sources }),
      orders === 0
        ? missing(perOrder, { code: "nothing-to-count", grain: "order" })
        : figure({ ...perOrder, value: major(sum) / orders, inputs: [served.id], population: everybody }),
    );
  figures.push(
    ledger === null
      ? missing(rest, posting)
      : figure({ ...rest, value: major(costs.undistributed), inputs: ["cost.explicit.total"] }),
  );

  const assumptions = ["cost.known-share-needed", ...(marginGiven ? ["loss.margin-share"] : [])];
  const margin = {
    id: "cost.gross-margin",
    unit: "money",
    scope: "margin",
    method: "customer-profit",
  } as const;
  const profit = {
    id: "cost.customer-profit",
    unit: "money",
    scope: "margin",
    method: "customer-profit",
  } as const;
  const losers = { id: "cost.loss-making-customers", unit: "count", method: "customer-profit" } as const;
  const lost = { id: "cost.loss-making-customers.loss", unit: "money", method: "customer-profit" } as const;
  const peak = { id: "cost.whale.peak-share", unit: "ratio", method: "whale-curve" } as const;
  const atPeak = { id: "cost.whale.customers-at-peak", unit: "share", method: "whale-curve" } as const;
  const eroded = { id: "cost.whale.eroded", unit: "money", method: "whale-curve" } as const;
  if (whale === null || known.length === 0)
    return [
      ...figures,
      ...[margin, profit, losers, lost, peak, atPeak, eroded].map((parts) => missing(parts, goodsNeeded)),
    ];
  const negative = known.filter((c) => c.profit! < 0);
  const of = { population, assumptions };
  return [
    ...figures,
    figure({
      ...margin,
      ...of,
      value: major(known.reduce((s, c) => s + c.margin!, 0)),
      inputs: [revenue.id],
    }),
    figure({ ...profit, ...of, value: major(whale.total), inputs: [margin.id, served.id] }),
    figure({ ...losers, ...of, value: negative.length, inputs: [profit.id] }),
    figure({
      ...lost,
      ...of,
      value: major(negative.reduce((s, c) => s - c.profit!, 0)),
      inputs: [profit.id],
    }),
    whale.peakShare === null
      ? missing({ ...peak, ...of, inputs: [profit.id] }, { code: "not-recorded" })
      : figure({ ...peak, ...of, value: whale.peakShare, inputs: [profit.id] }),
    figure({ ...atPeak, ...of, value: whale.countAtPeak / known.length, inputs: [profit.id] }),
    figure({ ...eroded, ...of, value: major(whale.eroded), inputs: [profit.id] }),
  ];
}
