import { isOutsideService } from "../../core/cost/ledger.js";
import type { WhaleCurve } from "../../core/cost/whale-curve.js";
import type { Verdict } from "../../core/verdict.js";
import { major } from "../money.js";
import type { CustomerCosts } from "./customers.js";
import type { Ledger } from "./ledger.js";

const worstShown = 5;

export function ledgerVerdicts(ledger: Ledger | null, costs: CustomerCosts): Verdict[] {
  const verdicts: Verdict[] = [];
  const say = (
    code: string,
    kind: Verdict["kind"],
    subject: string,
    values: Verdict["values"],
    weight: number | null = null,
  ) => verdicts.push({ id: `cost.${code}`, subject, kind, code: `cost.${code}`, values, weight });
  if (costs.freightAdded && costs.customers.length > 0)
    say("freight-added", "finding", "cost.to-serve.total", {
      freight: major(costs.customers.reduce((sum, c) => sum + c.freight, 0)),
    });
  if (ledger === null) {
    say("no-ledger", "cannot-tell", "cost.explicit.total", {});
    return verdicts;
  }
  const sum = (leaves: typeof ledger.leaves) => leaves.reduce((s, leaf) => s + leaf.amount, 0);
  const other = ledger.leaves.filter((leaf) => leaf.kind === "other");
  if (other.length > 0)
    say("headings-unknown", "warning", "cost.explicit.total", {
      count: other.length,
      amount: major(sum(other)),
      share: ledger.total > 0 ? sum(other) / ledger.total : 0,
    });
  const outside = ledger.leaves.filter((leaf) => isOutsideService(leaf.kind));
  if (outside.length > 0)
    say("outside-service", "warning", "cost.explicit.total", {
      count: outside.length,
      amount: major(sum(outside)),
    });
  const overlaps = ledger.leaves.filter((leaf) => leaf.also.length > 0);
  if (overlaps.length > 0)
    say("headings-overlap", "warning", "cost.explicit.scoped", {
      count: overlaps.length,
      amount: major(sum(overlaps)),
    });
  if (ledger.closing.postings > 0)
    say("closing-left-out", "warning", "cost.explicit.total", {
      count: ledger.closing.postings,
      amount: major(ledger.closing.cents),
    });
  if (!costs.freightAdded && costs.distribution.used.includes("freight"))
    say("freight-as-driver", "finding", "cost.to-serve.total", {
      booked: major(sum(ledger.leaves.filter((_, i) => costs.distribution.used[i] === "freight"))),
    });
  const replaced = new Map<string, { wanted: string; used: string; cents: number }>();
  ledger.leaves.forEach((leaf, i) => {
    const used = costs.distribution.used[i];
    if (leaf.driver === null || used === null || used === undefined || used === leaf.driver) return;
    const key = `${leaf.driver}-${used}`;
    const known = replaced.get(key) ?? { wanted: leaf.driver, used, cents: 0 };
    known.cents += leaf.amount;
    replaced.set(key, known);
  });
  for (const [key, { wanted, used, cents }] of [...replaced].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    verdicts.push({
      id: `cost.driver-replaced.${key}`,
      subject: "cost.to-serve.total",
      kind: "warning",
      code: "cost.driver-replaced",
      values: { wanted: `driver.${wanted}`, used: `driver.${used}`, amount: major(cents) },
      weight: null,
    });
  return verdicts;
}

export function customerVerdicts({ customers }: CustomerCosts, whale: WhaleCurve | null): Verdict[] {
  if (whale === null) {
    return [
      {
        id: "cost.profit-unknown",
        subject: "cost.customer-profit",
        kind: "cannot-tell",
        code: "cost.profit-unknown",
        values: {},
        weight: null,
      },
    ];
  }
  const known = customers.filter((c) => c.profit !== null);
  const losers = known
    .filter((c) => c.profit! < 0)
    .toSorted((a, b) => a.profit! - b.profit! || (a.id < b.id ? -1 : 1));
  const loss = losers.reduce((sum, c) => sum - c.profit!, 0);
  const subject = "cost.loss-making-customers";
  if (losers.length === 0)
    return [
      {
        id: "cost.no-loss-makers",
        subject,
        kind: "finding",
        code: "cost.no-loss-makers",
        values: { customers: known.length },
        weight: null,
      },
    ];
  return [
    {
      id: "cost.loss-makers",
      subject,
      kind: "finding",
      code: "cost.loss-makers",
      values: {
        count: losers.length,
        customers: known.length,
        share: losers.length / known.length,
        loss: major(loss),
      },
      weight: major(loss),
    },
    ...losers.slice(0, worstShown).map(
      (c, i): Verdict => ({
        id: `cost.loss-maker.${i + 1}`,
        subject,
        kind: "finding",
        code: "cost.loss-maker",
        values: {
          customer: c.name ?? c.id,
          amount: major(c.amount ?? 0),
          margin: major(c.margin!),
          cost: major(c.toServe),
          loss: major(-c.profit!),
        },
        weight: major(-c.profit!),
      }),
    ),
  ];
}
