import { assumed } from "../../../core/assumptions.js";
import {
  comesBack,
  drivenAway,
  type FailureLogs,
  kindShares,
  logOf,
} from "../../../core/loss/chain/counterfactual.js";
import { LossCells } from "../../../core/loss/chain/loss-cells.js";
import type { FailureKind } from "../../../core/loss/failures.js";
import {
  alikePurchases,
  failedPurchases,
  informationOf,
  purchaseClasses,
  purchaseMonths,
  purchaseRegions,
  relationTotalsQuery,
  unhappyCustomers,
} from "../../../facts/sql/loss/chain.js";
import { customerMargins } from "../../../facts/sql/loss/value.js";
import { daysIn, daysPerYear, earlier } from "../../days.js";
import type { StudyInput } from "../../input.js";
import type { Ahead, Effects, Relation } from "../parts.js";
import { isGiven, linkId } from "./links.js";
import { PurchaseLosses } from "./save.js";

/** More rows than this are read month by month. */
const atOnce = 200_000;

export interface GroupLoss {
  readonly name: string | null;
  readonly purchases: number;
  readonly failed: number;
  /** Expected customers lost and cents, in a year of the period. */
  readonly customers: number;
  readonly value: number;
}

/** What the records say, before any link of ours. Cents; sums of the period unless they say otherwise. */
export interface ChainFacts {
  readonly kinds: readonly FailureKind[];
  readonly logs: FailureLogs;
  readonly years: number;
  readonly purchases: number;
  readonly failed: number;
  /** Failed purchases of customers whose margin nobody knows. */
  readonly unvalued: number;
  readonly cells: LossCells;
  readonly failedByKind: readonly number[];
  /** What purchases with and without a failure say of their log-odds; 0: nothing known. */
  readonly information: { readonly failed: number; readonly others: number };
  readonly customers: Float64Array;
  readonly value: Float64Array;
  readonly classes: readonly GroupLoss[];
  readonly regions: readonly GroupLoss[];
  readonly months: readonly GroupLoss[];
  /** In a year; a period shorter than a year counts as one. */
  readonly unhappy: number;
  readonly recoveredShare: number;
  /** Who bought in the period, and how many of them are expected to have left; null without a model of leaving. */
  readonly buyers: number;
  readonly left: number | null;
  /** Mean cents still to come of a customer who bought in the period. */
  readonly meanValue: number | null;
}

export async function readChain(
  input: StudyInput,
  relation: Relation | null,
  effects: Effects,
): Promise<ChainFacts> {
  const kinds = kindsOf(effects);
  const logs = logsOf(effects, kinds);
  const { period, asOf } = input.settings;
  const to = earlier(period.to, asOf);
  const days = Math.max(1, daysIn(period.from, to));
  const years = days / daysPerYear;
  const { warehouse } = input;
  const valued = relation !== null;
  const given = isGiven(input.assumptions, "customer-value")
    ? assumed(input.assumptions, linkId("customer-value")).value * 100
    : null;
  const ahead = remembered(relation?.ahead ?? (() => 0));
  const margins = new Map(
    (valued ? await warehouse.rows(customerMargins()) : []).map((c) => [c.customer_id, c]),
  );

  const noneOf = (eta: number | null, set: number, recovered: boolean) =>
    eta === null ? null : eta - logOf(set, recovered, logs);
  const alike = await warehouse.rows(alikePurchases(kinds));
  const chances = drivenAway(
    alike.map((row) => ({ ...row, none: noneOf(row.eta, row.set, row.recovered) })),
    logs,
  );
  const known = new Map<number, { readonly shares: Float64Array; readonly driven: number }>();
  const sharesOf = (set: number, recovered: boolean) => {
    const key = 2 * set + (recovered ? 1 : 0);
    let found = known.get(key);
    if (found === undefined) {
      const shares = kindShares({ set, recovered }, chances);
      found = { shares, driven: shares.reduce((sum, share) => sum + share, 0) };
      known.set(key, found);
    }
    return found;
  };

  const cells = new LossCells();
  const customers = new Float64Array(kinds.length);
  const value = new Float64Array(kinds.length);
  const failedByKind = kinds.map(() => 0);
  const sums = { class: new Sums(), region: new Sums(), month: new Sums() };
  const saved = new PurchaseLosses();
  const months = await warehouse.rows(purchaseMonths(kinds));
  const failed = months.reduce((sum, m) => sum + m.failed, 0);
  let unvalued = 0;
  for (const month of failed > atOnce ? months.map((m) => m.name) : [null]) {
    for (const row of await warehouse.rows(failedPurchases(kinds, month))) {
      const none = noneOf(row.eta, row.set, row.recovered);
      const back = comesBack(none);
      const customer = margins.get(row.customer_id);
      const each = customer?.per_purchase ?? null;
      const future = each === null ? null : Math.max(0, each) * ahead(row.repeats, row.days);
      const worth = given === null ? future : given * back;
      const { set, recovered, repeats, days } = row;
      const shareOfAmount = given === null && valued && customer?.contributed !== true;
      cells.add({ set, recovered, repeats, days, none, worth, assumed: shareOfAmount });
      const { shares, driven } = sharesOf(set, recovered);
      const risk = back * driven;
      for (let k = 0; k < kinds.length; k++) {
        if ((row.set >> k) & 1) failedByKind[k]! += 1;
        customers[k]! += back * shares[k]!;
        value[k]! += (worth ?? 0) * shares[k]!;
      }
      const lost = (worth ?? 0) * driven;
      if (worth === null) unvalued += 1;
      sums.class.add(row.class, risk, lost);
      sums.region.add(row.region, risk, lost);
      sums.month.add(row.day.slice(0, 7), risk, lost);
      saved.add(row.customer_id, row.day, risk, worth === null ? null : lost / years);
    }
  }
  await saved.save(warehouse);

  const informed = await warehouse.rows(informationOf(kinds));
  const information = (of: boolean) => (informed.find((r) => r.failed === of)?.millionths ?? 0) / 1e6;
  const slices = Math.max(1, Math.floor(days / 365));
  const [told] = await warehouse.rows(unhappyCustomers(kinds, to, slices));
  const [totals] = valued ? await warehouse.rows(relationTotalsQuery) : [];
  return {
    kinds,
    logs,
    years,
    purchases: months.reduce((sum, m) => sum + m.purchases, 0),
    failed,
    unvalued,
    cells,
    failedByKind,
    information: { failed: information(true), others: information(false) },
    customers,
    value,
    classes: sums.class.beside(await warehouse.rows(purchaseClasses(kinds)), years),
    regions: sums.region.beside(await warehouse.rows(purchaseRegions(kinds)), years),
    months: sums.month.beside(months, years),
    unhappy: told!.unhappy / slices,
    recoveredShare: told!.unhappy > 0 ? (told!.recovered ?? 0) / told!.unhappy : 0,
    buyers: told!.customers,
    left: totals === undefined || totals.left === null ? null : totals.left / 1e6,
    meanValue:
      totals === undefined || totals.value === null || totals.valued === 0
        ? null
        : totals.value / totals.valued,
  };
}

function kindsOf({ joint, links }: Effects): FailureKind[] {
  const names = joint?.names.filter((name) => name !== "recovered") ?? [];
  return [...new Set([...names, ...links.map((l) => l.kind)])];
}

function logsOf({ joint, links }: Effects, kinds: readonly FailureKind[]): FailureLogs {
  const log = (name: FailureKind | "recovered") => joint?.log[joint.names.indexOf(name)] ?? 0;
  return {
    kinds: kinds.map(log),
    recovered: log("recovered"),
    chances: kinds.map((kind) => links.find((l) => l.kind === kind)?.value ?? 0),
  };
}

/** The same stage of a relation is asked for again and again. */
function remembered(ahead: Ahead): Ahead {
  const known = new Map<number, number>();
  return (repeats, days) => {
    const key = repeats * 100_000 + days;
    let value = known.get(key);
    if (value === undefined) {
      value = ahead(repeats, days);
      known.set(key, value);
    }
    return value;
  };
}

class Sums {
  readonly #by = new Map<string | null, { customers: number; value: number }>();

  add(name: string | null, customers: number, value: number): void {
    const sum = this.#by.get(name) ?? { customers: 0, value: 0 };
    sum.customers += customers;
    sum.value += value;
    this.#by.set(name, sum);
  }

  beside(
    rows: readonly { name: string | null; purchases: number; failed: number }[],
    years: number,
  ): GroupLoss[] {
    return rows.map((row) => {
      const sum = this.#by.get(row.name);
      return { ...row, customers: (sum?.customers ?? 0) / years, value: (sum?.value ?? 0) / years };
    });
  }
}
