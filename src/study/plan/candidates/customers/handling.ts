import { assumed } from "../../../../core/assumptions.js";
import { clearlyMore } from "../../../../core/level/clearly-more.js";
import { customerClasses } from "../../../../core/level/priority-template.js";
import type { Candidate, Removal } from "../../../../core/plan/candidate.js";
import { certain, type Drawn } from "../../../../core/stats/drawn.js";
import { handlingOrders } from "../../../../facts/sql/plan/handling.js";
import type { StudyInput } from "../../../input.js";
import type { Penalties } from "../../../penalties.js";
import { meanDraws } from "../draws.js";
import { keysOf } from "./keys.js";

const seed = 20_260_521;
const leadId = "level.handling-lead-days";
/** Customers whose every order may be expedited are key customers alone. */
const keyClass = customerClasses.slice(0, 1);
const ordinaryClasses = customerClasses.slice(-2);

type Row = Awaited<ReturnType<typeof read>>[number];
const read = ({ warehouse }: StudyInput, classes: readonly string[]) =>
  warehouse.rows(handlingOrders({ classes }));

interface Sum {
  orders: number;
  timed: number;
  late: number;
  paid: number;
  freight: number;
  squares: number;
}

const nothing = (): Sum => ({ orders: 0, timed: 0, late: 0, paid: 0, freight: 0, squares: 0 });

function total(rows: readonly Row[]): Sum {
  const sum = nothing();
  for (const r of rows) {
    sum.orders += r.orders;
    sum.timed += r.timed;
    sum.late += r.late;
    sum.paid += r.paid;
    sum.freight += r.freight ?? 0;
    sum.squares += r.squares ?? 0;
  }
  return sum;
}

function groupedBy(rows: readonly Row[], key: (r: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const r of rows) {
    const held = groups.get(key(r));
    if (held === undefined) groups.set(key(r), [r]);
    else held.push(r);
  }
  return groups;
}

/** Mean freight of an order and the variance of that mean; null where fewer than five are known. */
function meanFreight({ paid, freight, squares }: Sum) {
  if (paid < 5) return null;
  const mean = freight / paid;
  return { mean, variance: Math.max(0, squares / paid - mean * mean) / paid };
}

/** Share late and the variance of that share, with one case added each way so that none late is not certain. */
function lateShare({ timed, late }: Sum) {
  const share = timed > 0 ? late / timed : 0;
  const soft = (late + 0.5) / (timed + 1);
  return { share, variance: timed > 0 ? (soft * (1 - soft)) / timed : 0 };
}

/** What the same orders cost and how late they are the other way: by region, as orders of like customers there go. */
function asOthers(mine: readonly Row[], others: readonly Row[]) {
  const all = total(others);
  const overall = meanFreight(all);
  let freight = 0;
  let freightVariance = 0;
  let late = 0;
  let lateVariance = 0;
  let orders = 0;
  const regions = groupedBy(mine, (r) => r.region);
  for (const [region, rows] of regions) {
    const n = total(rows).orders;
    const there = total(others.filter((r) => r.region === region));
    const paid = meanFreight(there) ?? overall;
    if (paid === null) return null;
    const lateness = lateShare(there.timed >= 5 ? there : all);
    freight += n * paid.mean;
    freightVariance += n * n * paid.variance;
    late += n * lateness.share;
    lateVariance += n * n * lateness.variance;
    orders += n;
  }
  return { orders, freight, freightVariance, late, lateVariance };
}

/**
 * Ordinary customers expedited clearly more often than others go the ordinary way like everybody of their class: saves
 * the dearer freight; what arrives late more often is read from ordinary orders to the same regions.
 */
export async function endHandling(
  input: StudyInput,
  penalties: Penalties,
  years: number,
): Promise<Candidate[]> {
  const dear = new Set(keysOf(input, "level.over-served-customers", ["customer_id"]).map(([id]) => id!));
  if (dear.size === 0) return [];
  const rows = await read(input, ordinaryClasses);
  const others = rows.filter((r) => !dear.has(r.customer_id));
  const usual = total(others.filter((r) => r.expedited)).orders / Math.max(1, total(others).orders);
  return ordinaryClasses.flatMap((name, k): Candidate[] => {
    const theirs = rows.filter((r) => r.class === name && dear.has(r.customer_id));
    const express = theirs.filter((r) => r.expedited);
    const now = total(express);
    const all = total(theirs);
    if (now.orders === 0 || now.paid < 5) return [];
    // Their own ordinary orders are of their sizes; the regions' orders of others stand in where those are few.
    const own = theirs.filter((r) => !r.expedited);
    const like = total(own).paid >= 30 ? own : [...own, ...others.filter((r) => !r.expedited)];
    const then = asOthers(express, like);
    if (then === null) return [];
    // Some expediting is usual with their like and stays.
    const ends = Math.max(0, 1 - (usual * all.orders) / now.orders);
    const spent = now.freight * (now.orders / now.paid);
    const variance = now.orders ** 2 * (meanFreight(now)?.variance ?? 0) + then.freightVariance;
    const saved = money(ends * (spent - then.freight), ends * Math.sqrt(variance), years, penalties.draws, k);
    const more = ends * (then.late - now.late * (now.orders / Math.max(1, now.timed)));
    const spread = ends * Math.sqrt(then.lateVariance + now.orders ** 2 * lateShare(now).variance);
    const ofClass = total(rows.filter((r) => r.class === name)).late;
    const customers = [...new Set(express.map((r) => r.customer_id))];
    return [
      {
        id: `late.end-special-handling.${name}`,
        element: "late",
        means: "end-special-handling",
        group: `handling.end.${name}`,
        where: [
          { dimension: "customer-class", value: name },
          { dimension: "expedited", value: "1" },
        ],
        from: all.timed > 0 ? 1 - all.late / all.timed : 1,
        to: all.timed > 0 ? Math.min(1, Math.max(0, 1 - (all.late + more) / all.timed)) : 1,
        unit: "share",
        removes: lateRemovals(
          customers,
          { fewer: -more, spread, theirs: all.late, ofClass, name },
          penalties.draws,
          seed + k,
        ),
        margin: certain(0, penalties.draws),
        saved,
        cost: certain(0, penalties.draws),
        costSource: "records",
        once: 0,
        risk: 0,
        leadDays: assumed(input.assumptions, leadId).value,
        needs: [],
        actions: customers.map((subject) => ({
          what: "special-handling",
          subject,
          site: "",
          from: 1,
          to: 0,
          unit: "flag",
        })),
        evidence: { query: "mart.order", args: { "customer-class": name, expedited: 1 } },
        inputs: ["level.over-served.customers"],
        assumptions: [leadId, "level.clear-difference"],
      },
    ];
  });
}

/**
 * Key customers clearly more often late than the others of their class, all orders expedited: pays only where what they
 * would leave with is worth the dearer freight, which the plan weighs.
 */
export async function offerHandling(
  input: StudyInput,
  penalties: Penalties,
  years: number,
): Promise<Candidate[]> {
  const rows = await read(input, keyClass);
  const byCustomer = [...groupedBy(rows, (r) => r.customer_id)].filter(([, r]) => total(r).timed >= 15);
  const whole = total(rows);
  const clear = clearlyMore(
    byCustomer.map(([, r]) => {
      const own = total(r);
      return { k: own.late, n: own.timed, restK: whole.late - own.late, restN: whole.timed - own.timed };
    }),
    0.95,
    assumed(input.assumptions, "level.clear-difference").value,
  );
  const needy = new Set(byCustomer.filter((_, i) => clear[i]).map(([id]) => id));
  if (needy.size === 0) return [];
  const ordinary = rows.filter((r) => needy.has(r.customer_id) && !r.expedited);
  // Express is seen with all classes: key customers have seldom been given it.
  const express = (await read(input, customerClasses)).filter((r) => r.expedited);
  const now = total(ordinary);
  if (now.orders === 0 || now.paid < 5 || total(express).timed < 15) return [];
  const then = asOthers(ordinary, express);
  if (then === null) return [];
  const fewer = now.late * (now.orders / Math.max(1, now.timed)) - then.late;
  if (!(fewer > 0)) return [];
  const all = total(rows.filter((r) => needy.has(r.customer_id)));
  const spread = Math.sqrt(then.lateVariance + now.orders ** 2 * lateShare(now).variance);
  const spent = now.freight * (now.orders / now.paid);
  const variance = now.orders ** 2 * (meanFreight(now)?.variance ?? 0) + then.freightVariance;
  const cost = money(then.freight - spent, Math.sqrt(variance), years, penalties.draws, 7);
  return [
    {
      id: "late.offer-special-handling.1",
      element: "late",
      means: "offer-special-handling",
      group: "handling.offer.1",
      where: [{ dimension: "customer-class", value: "1" }],
      from: 1 - all.late / all.timed,
      to: Math.min(1, 1 - (all.late - fewer) / all.timed),
      unit: "share",
      removes: lateRemovals(
        [...needy],
        { fewer, spread, theirs: all.late, ofClass: whole.late, name: "1" },
        penalties.draws,
        seed + 8,
      ),
      margin: certain(0, penalties.draws),
      saved: certain(0, penalties.draws),
      cost: { value: Math.max(0, cost.value), draws: cost.draws.map((c) => Math.max(0, c)) },
      costSource: "records",
      once: 0,
      risk: 0,
      leadDays: assumed(input.assumptions, leadId).value,
      needs: [],
      actions: [...needy].map((subject) => ({
        what: "special-handling",
        subject,
        site: "",
        from: 0,
        to: 1,
        unit: "flag",
      })),
      evidence: { query: "mart.order", args: { "customer-class": "1", on_time: 0 } },
      inputs: ["level.customers-in-class.1"],
      assumptions: [leadId, "level.clear-difference"],
    },
  ];
}

/** More customers than this are spoken of as their class: the plan weighs each place where failures change. */
const namedCustomers = 40;

/** So many more or fewer late orders: a share of those of each customer named, else of the whole class. */
function lateRemovals(
  customers: readonly string[],
  { fewer, spread, theirs, ofClass, name }: LateChange,
  draws: number,
  from: number,
): Removal[] {
  const named = customers.length <= namedCustomers;
  const of = named ? theirs : ofClass;
  if (!(of > 0) || (fewer === 0 && spread === 0)) return [];
  const drawn = meanDraws(fewer / of, spread / of, draws, from);
  const share = { value: Math.min(1, drawn.value), draws: drawn.draws.map((x) => Math.min(1, x)) };
  return named
    ? customers.map((value) => ({ kind: "late", where: [{ dimension: "customer", value }], share }))
    : [{ kind: "late", where: [{ dimension: "customer-class", value: name }], share }];
}

interface LateChange {
  /** Late orders fewer in the period, with their standard error; negative: more. */
  readonly fewer: number;
  readonly spread: number;
  /** Late orders of the customers, and of their class. */
  readonly theirs: number;
  readonly ofClass: number;
  readonly name: string;
}

/** Money of the period as cents of a year. */
const money = (value: number, spread: number, years: number, draws: number, k: number): Drawn =>
  meanDraws((100 * value) / years, (100 * spread) / years, draws, seed + 20 + k);
