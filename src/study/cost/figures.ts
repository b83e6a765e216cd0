import { type Figure, type FigureParts, figure, missing, type Reason } from "../../core/figure.js";
import { major } from "../money.js";
import { noAmount, noCustomer } from "../reasons.js";
import type { CustomerCosts } from "./customers.js";
import type { Ledger } from "./ledger.js";
import type { Reconciliation } from "./reconciliation.js";

/** What unlocks any booked cost. */
export const postingNeeded: Reason = {
  code: "missing-columns",
  needs: [{ table: "posting", column: "amount" }],
};

/** A sum of money, before its value. */
export const moneyParts = (id: string, method: string, extra: Partial<FigureParts> = {}) =>
  ({ id, unit: "money", method, ...extra }) as const;

export const revenueFigure = ({ amount, valuedOrders, orders }: CustomerCosts): Figure => {
  const parts = moneyParts("cost.revenue", "order-revenue", { scope: "revenue" });
  return valuedOrders === 0
    ? missing(parts, noAmount)
    : figure({
        ...parts,
        value: major(amount),
        population: {
          grain: "order",
          counted: valuedOrders,
          of: orders,
          unknown: orders - valuedOrders,
          unknownAs: valuedOrders < orders ? "excluded" : "none",
        },
        rows: { query: "mart.order", args: { "amount.given": 1, cancelled: 0 } },
      });
};

/** What stands behind cost to serve: the ledger, recorded freight where none is booked, or nothing. */
export function costSources(ledger: Ledger | null, freightAdded: number): string[] {
  return [
    ...(ledger !== null && ledger.postings > 0 ? ["cost.explicit.total"] : []),
    ...(freightAdded !== 0 ? ["cost.freight.total"] : []),
  ];
}

export function serveFigures(
  costs: CustomerCosts,
  found: Reconciliation,
  sources: readonly string[],
  none: Reason,
): Figure[] {
  const { customers, orders } = costs;
  const served = moneyParts("cost.served.total", "cost-to-serve", { scope: "ledger" });
  const shared = moneyParts("cost.shared.total", "cost-to-serve", { scope: "ledger" });
  const total = moneyParts("cost.to-serve.total", "cost-to-serve", { scope: "ledger" });
  const perOrder = {
    id: "cost.to-serve.per-order",
    unit: "money-per-order",
    method: "cost-to-serve",
  } as const;
  const rest = moneyParts("cost.undistributed", "reconciliation", { scope: "ledger" });
  const undistributed = sources.includes("cost.explicit.total")
    ? figure({ ...rest, value: major(found.undistributed.total), inputs: ["cost.explicit.total"] })
    : missing(rest, none);
  const reason = sources.length === 0 ? none : customers.length === 0 ? noCustomer : null;
  if (reason !== null)
    return [...[total, served, shared, perOrder].map((parts) => missing(parts, reason)), undistributed];
  const population = {
    grain: "customer",
    counted: customers.length,
    of: customers.length,
    unknown: 0,
    unknownAs: "none",
  } as const;
  const buying = customers.reduce((sum, c) => sum + c.orders, 0);
  return [
    figure({ ...total, value: major(costs.toServe), population, inputs: [served.id, shared.id] }),
    figure({ ...served, value: major(costs.toServe - costs.columns.shared), population, inputs: sources }),
    figure({ ...shared, value: major(costs.columns.shared), population, inputs: sources }),
    buying === 0
      ? missing(perOrder, { code: "nothing-to-count", grain: "order" })
      : figure({
          ...perOrder,
          value: major(costs.toServe) / buying,
          inputs: [total.id],
          population: {
            grain: "order",
            counted: buying,
            of: orders,
            unknown: orders - buying,
            unknownAs: buying < orders ? "excluded" : "none",
          },
        }),
    undistributed,
  ];
}

const chargedWords =
  /(服务费?|运费|配送费?|物流|安装)收入|(service|freight|delivery|shipping) (revenue|income)|(freight|delivery|shipping) (charged|recovered)/i;

/** What customers pay for service, where the ledger books it apart (C-109); nothing where it does not. */
export function serviceRevenueFigures(ledger: Ledger | null): Figure[] {
  if (ledger === null) return [];
  const charged = ledger.aside.filter(
    (leaf) =>
      leaf.kind === "income" &&
      [leaf.heading, leaf.account_name].some((name) => name !== null && chargedWords.test(name)),
  );
  if (charged.length === 0) return [];
  const counted = charged.reduce((sum, leaf) => sum + leaf.postings, 0);
  return [
    figure({
      ...moneyParts("cost.service-revenue", "service-revenue", { scope: "ledger" }),
      // Income is booked on the credit side.
      value: major(-charged.reduce((sum, leaf) => sum + leaf.amount, 0)),
      population: { grain: "posting", counted, of: counted, unknown: 0, unknownAs: "none" },
    }),
  ];
}
