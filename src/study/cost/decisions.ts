import { assumed } from "../../core/assumptions.js";
import { type Decision, type DecisionRules, decide, type Peers } from "../../core/cost/decision.js";
import { causedColumns } from "../../core/cost/pool.js";
import type { Table } from "../../core/findings.js";
import { median } from "../../core/stats/median.js";
import { customerRelations } from "../../facts/sql/cost/relations.js";
import { columnsBy, key, label } from "../columns.js";
import type { StudyInput } from "../input.js";
import { major, majorOrNull } from "../money.js";
import { type CustomerCosts, isBelowFullCost, isLossMaker, type Judged } from "./customers.js";

/** Assumption behind each number a decision rests on. */
export const decisionIds = {
  repriceLimit: "cost.reprice-limit",
  elasticity: "cost.reprice-elasticity",
  redesignReach: "cost.redesign-reach",
  selfServiceSaving: "cost.self-service-saving",
  newDays: "cost.new-customer-days",
  growing: "cost.growing-share",
  fewOrders: "cost.few-orders",
} as const satisfies Record<keyof DecisionRules, string>;

/** Fewer customers of one channel are no peers; all customers are then. */
const enoughPeers = 10;
const selfServiceWords =
  /线上|网上|电商|商城|自助|小程序|\b(online|web|e-?commerce|edi|self[- ]?service|app|portal)\b/i;

export interface CustomerDecision {
  readonly customer: Judged;
  readonly decision: Decision;
}

/** Customers that do not earn their full cost, largest loss first, each with what to do about it. */
export async function decideCustomers(
  input: StudyInput,
  { judged }: CustomerCosts,
): Promise<readonly CustomerDecision[]> {
  const losing = judged.filter((c) => isLossMaker(c) || isBelowFullCost(c));
  if (losing.length === 0) return [];
  const { from, to } = input.settings.period;
  const middle = new Date((Date.parse(from) + Date.parse(to) + 86_400_000) / 2).toISOString().slice(0, 10);
  const relations = new Map(
    (await input.warehouse.rows(customerRelations(middle))).map((r) => [r.customer_id, r] as const),
  );
  const rules = Object.fromEntries(
    Object.entries(decisionIds).map(([name, id]) => [name, assumed(input.assumptions, id).value]),
  ) as unknown as DecisionRules;
  const peers = peersOf(judged);
  return losing
    .toSorted((a, b) => a.contribution - b.contribution || a.profit - b.profit || (a.id < b.id ? -1 : 1))
    .map((customer) => {
      const relation = relations.get(customer.id);
      const day = relation?.first_day ?? null;
      const earlier = relation?.earlier ?? 0;
      return {
        customer,
        decision: decide(
          {
            orders: customer.orders,
            amount: customer.amount ?? 0,
            contribution: customer.contribution,
            profit: customer.profit,
            caused: customer.columns,
            peers: peers(customer.channel),
            age: day === null ? null : (Date.parse(input.settings.asOf) - Date.parse(day)) / 86_400_000,
            growth: earlier > 0 ? (relation?.later ?? 0) / earlier - 1 : null,
            selfService: customer.channel !== null && selfServiceWords.test(customer.channel),
          },
          rules,
        ),
      };
    });
}

/** Medians over the customers of the same channel, or over all where those are few. */
function peersOf(judged: readonly Judged[]): (channel: string | null) => Peers {
  const buying = judged.filter((c) => c.orders > 0 && (c.amount ?? 0) > 0);
  const all = usualOf(buying);
  const members = new Map<string, Judged[]>();
  for (const c of buying)
    if (c.channel !== null) {
      const same = members.get(c.channel);
      if (same === undefined) members.set(c.channel, [c]);
      else same.push(c);
    }
  const own = new Map<string, Peers>();
  for (const [channel, same] of members) if (same.length >= enoughPeers) own.set(channel, usualOf(same));
  return (channel) => (channel === null ? all : (own.get(channel) ?? all));
}

function usualOf(members: readonly Judged[]): Peers {
  if (members.length === 0) return { columns: {}, orderValue: null };
  return {
    columns: Object.fromEntries(
      causedColumns.map((column) => [
        column,
        {
          perOrder: median(members.map((c) => c.columns[column] / c.orders)),
          share: median(members.map((c) => c.columns[column] / c.amount!)),
        },
      ]),
    ),
    orderValue: median(members.map((c) => c.amount! / c.orders)),
  };
}

export function decisionsTable(decisions: readonly CustomerDecision[]): Table {
  const { code, money, share } = columnsBy("customer-decision");
  return {
    id: "cost.decisions",
    columns: [
      key("customer_id"),
      label("name"),
      { ...money("contribution", "customer-profit"), scope: "margin" },
      { ...money("profit", "customer-profit"), scope: "margin" },
      code("decision"),
      code("because"),
      money("gain"),
      money("reprice"),
      share("price-needed"),
      money("redesign"),
      code("above"),
      money("move-channel"),
      money("let-go"),
      code("flip"),
      share("flip-at"),
    ],
    rows: decisions.map(({ customer, decision }) => [
      customer.id,
      customer.name,
      major(customer.contribution),
      major(customer.profit),
      decision.kind,
      decision.because,
      majorOrNull(gainOf(decision)),
      majorOrNull(decision.gains.reprice),
      decision.priceNeeded,
      majorOrNull(decision.gains.redesign),
      decision.above,
      majorOrNull(decision.gains["move-channel"]),
      majorOrNull(decision.gains["let-go"]),
      decision.flip?.of ?? null,
      decision.flip?.at ?? null,
    ]),
    total: decisions.length,
    evidence: { query: "mart.order", args: {} },
  };
}

/** What the decision brings against leaving all as it is, cents of the period. */
export const gainOf = ({ kind, gains }: Decision): number | null => (kind === "keep" ? null : gains[kind]);
