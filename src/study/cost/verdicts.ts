import { type DecisionKind, decisionKinds } from "../../core/cost/decision.js";
import type { Driver } from "../../core/cost/drivers.js";
import type { Pool } from "../../core/cost/pool.js";
import type { Figure } from "../../core/figure.js";
import type { Verdict } from "../../core/verdict.js";
import { major } from "../money.js";
import { type CustomerCosts, isBelowFullCost, isLossMaker } from "./customers.js";
import { type CustomerDecision, gainOf } from "./decisions.js";
import type { Ledger } from "./ledger.js";
import type { Reconciliation } from "./reconciliation.js";
import type { Spread } from "./spread.js";

const worstShown = 5;

function verdict(
  code: string,
  kind: Verdict["kind"],
  subject: string,
  values: Verdict["values"],
  weight: number | null = null,
  id = code,
): Verdict {
  return { id: `cost.${id}`, subject, kind, code: `cost.${code}`, values, weight };
}

/** How the ledger came down on customers: what stood in for what, and what reached nobody. */
export function spreadVerdicts(
  ledger: Ledger | null,
  pools: readonly Pool[],
  spread: Spread,
  found: Reconciliation,
): Verdict[] {
  const subject = "cost.to-serve.total";
  const out: Verdict[] = [];
  if (found.freightAdded !== 0)
    out.push(verdict("freight-added", "finding", subject, { freight: major(found.freightAdded) }));
  const byFreight = pools.reduce(
    (sum, pool, i) => ((spread.used[i]?.freight ?? 0) > 0 ? sum + pool.cents : sum),
    0,
  );
  if (found.freightAdded === 0 && byFreight !== 0)
    out.push(verdict("freight-as-driver", "finding", subject, { booked: major(byFreight) }));

  const cents = new Map(pools.map((pool) => [pool.id, pool.cents]));
  const replaced = new Map<string, { wanted: Driver; used: Driver; cents: number }>();
  for (const { pool, wanted, used } of spread.replaced) {
    const key = `${wanted}-${used}`;
    const known = replaced.get(key) ?? { wanted, used, cents: 0 };
    replaced.set(key, { ...known, cents: known.cents + (cents.get(pool) ?? 0) });
  }
  for (const [key, r] of [...replaced].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    out.push(
      verdict(
        "driver-replaced",
        "warning",
        subject,
        { wanted: `driver.${r.wanted}`, used: `driver.${r.used}`, amount: major(r.cents) },
        null,
        `driver-replaced.${key}`,
      ),
    );
  if (ledger === null) return out;
  const rest = found.undistributed;
  if (rest.total !== 0)
    out.push(
      verdict("undistributed", "finding", "cost.undistributed", {
        amount: major(rest.total),
        share: ledger.total > 0 ? rest.total / ledger.total : 0,
        outside: major(rest.outside),
        unknown: major(rest.unknown),
        untaken: major(rest.noTakers.reduce((sum, n) => sum + n.cents, 0)),
        nobody: major(rest.noCustomer),
      }),
    );
  for (const { driver, cents: left } of rest.noTakers)
    if (driver !== null && left !== 0)
      out.push(
        verdict(
          "no-takers",
          "warning",
          "cost.undistributed",
          { driver: `driver.${driver}`, amount: major(left) },
          null,
          `no-takers.${driver}`,
        ),
      );
  return out;
}

/** Who loses money, who covers part of the fixed cost, and who cannot be judged. */
export function customerVerdicts(costs: CustomerCosts, sources: readonly string[]): Verdict[] {
  const { customers, judged } = costs;
  if (judged.length === 0) return [verdict("profit-unknown", "cannot-tell", "cost.customer-profit", {})];
  const out: Verdict[] = [];
  if (judged.length < customers.length) {
    const unjudged = customers.filter((c) => c.contribution === null);
    out.push(
      verdict("customers-unjudged", "warning", "cost.contribution", {
        count: unjudged.length,
        customers: customers.length,
        amount: major(unjudged.reduce((sum, c) => sum + (c.amount ?? 0), 0)),
      }),
    );
  }
  if (sources.length === 0) return out;
  const subject = "cost.loss-making-customers";
  const losers = judged
    .filter(isLossMaker)
    .toSorted((a, b) => a.contribution - b.contribution || (a.id < b.id ? -1 : 1));
  const loss = losers.reduce((sum, c) => sum - c.contribution, 0);
  if (losers.length === 0)
    out.push(verdict("no-loss-makers", "finding", subject, { customers: judged.length }));
  else
    out.push(
      verdict(
        "loss-makers",
        "finding",
        subject,
        {
          count: losers.length,
          customers: judged.length,
          share: losers.length / judged.length,
          loss: major(loss),
        },
        major(loss),
      ),
      ...losers.slice(0, worstShown).map((c, i) =>
        verdict(
          "loss-maker",
          "finding",
          subject,
          {
            customer: c.name ?? c.id,
            amount: major(c.amount ?? 0),
            margin: major(c.margin),
            cost: major(c.served),
            loss: major(-c.contribution),
          },
          major(-c.contribution),
          `loss-maker.${i + 1}`,
        ),
      ),
    );
  const below = judged.filter(isBelowFullCost);
  if (below.length > 0)
    out.push(
      verdict("below-full-cost", "finding", "cost.below-full-cost-customers", {
        count: below.length,
        contribution: major(below.reduce((sum, c) => sum + c.contribution, 0)),
        short: major(below.reduce((sum, c) => sum - c.profit, 0)),
      }),
    );
  return out;
}

const steps: readonly DecisionKind[] = decisionKinds.filter((k) => k !== "keep");

/** Decisions in sum, each with its money, and what speaks against reading them as a list to cut. */
export function decisionVerdicts(decisions: readonly CustomerDecision[]): Verdict[] {
  const subject = "cost.loss-making-customers";
  const out = steps.flatMap((kind) => {
    const those = decisions.filter((d) => d.decision.kind === kind);
    if (those.length === 0) return [];
    const gain = major(those.reduce((sum, d) => sum + (gainOf(d.decision) ?? 0), 0));
    const [first] = those;
    const flips = those.flatMap((d) => (d.decision.flip === null ? [] : [d.decision.flip.at]));
    const values = {
      count: those.length,
      gain,
      customer: first!.customer.name ?? first!.customer.id,
      turns: flips.length === 0 ? "" : `clause.turns-${kind}`,
      ...(flips.length === 0 ? {} : { least: kind === "reprice" ? Math.min(...flips) : Math.max(...flips) }),
    };
    // An end is never what to look at first, whatever it would save on paper.
    return [verdict(`decision-${kind}`, "finding", subject, values, kind === "let-go" ? null : gain)];
  });
  if (decisions.length === 0) return out;
  const kept = decisions.filter((d) => d.decision.kind === "keep").length;
  return [
    ...out,
    verdict("decision-caution", "warning", subject, {
      count: decisions.length,
      kept,
      ended: decisions.filter((d) => d.decision.kind === "let-go").length,
    }),
  ];
}

/** Service that is paid for, beside what serving costs (C-109). */
export function serviceRevenueVerdicts(figures: readonly Figure[]): Verdict[] {
  const value = (id: string) => figures.find((f) => f.id === id)?.value ?? null;
  const revenue = value("cost.service-revenue");
  const cost = value("cost.to-serve.total");
  if (revenue === null || cost === null || cost <= 0) return [];
  return [
    verdict("service-revenue", "finding", "cost.service-revenue", { revenue, cost, share: revenue / cost }),
  ];
}
