import { allocate } from "./allocation.js";
import { basket } from "./basket.js";
import { minutesPerDay, tradingClock } from "./calendar.js";
import type { Rules } from "./change.js";
import { contactsOf } from "./desk.js";
import { type Decision, decide } from "./leaving.js";
import { takeOrder } from "./order.js";
import { returnsOf } from "./returns.js";
import { type Chance, stream } from "./rng.js";
import type { StockRoom } from "./stock.js";
import { carrierInstead, send } from "./transport.js";
import type { Contact, Customer, Order, Product, ReturnLine } from "./types.js";
import { regions, wordOfMouth } from "./world.js";

const firstOrder = stream("customer.first-order");
const interval = stream("order.interval");
const converts = stream("prospect.converts");

/** What happened to one customer number. */
export interface Life {
  /** False: a prospect who never ordered. */
  readonly became: boolean;
  /** The prospect would have come had nobody talked about failures. */
  readonly lostByWord: boolean;
  orders: number;
  /** Day of the last experience, of the order after which the customer never came back. */
  leftOn: number | null;
  leftAfter: string | null;
  cause: "own" | "service" | null;
}

export interface Run {
  readonly orders: Order[];
  readonly decisions: Decision[];
  readonly contacts: Contact[];
  readonly returns: ReturnLine[];
  readonly lives: Life[];
  /** Pieces moved between the warehouses by hand, by day. */
  readonly transfers: number[];
}

/** Lives through the days: who orders, what they get, and whether they come back. */
export function liveThrough(
  chance: Chance,
  rules: Rules,
  products: readonly Product[],
  customers: readonly Customer[],
  stock: StockRoom,
  days: number,
): Run {
  const clock = tradingClock(days);
  const coming: { customer: number; k: number; time: number }[][] = Array.from({ length: days }, () => []);
  const arriving: number[][] = Array.from({ length: days }, () => []);
  const run: Run = { orders: [], decisions: [], contacts: [], returns: [], lives: [], transfers: [] };
  const talk = talkOf(customers, days);

  const book = (c: Customer, k: number, time: number, notBefore: number): void => {
    const day = Math.max(notBefore, clock.dayAt(time));
    if (day < days) coming[day]!.push({ customer: c.index, k, time });
  };
  for (const c of customers) {
    run.lives.push({
      became: true,
      lostByWord: false,
      orders: 0,
      leftOn: null,
      leftAfter: null,
      cause: null,
    });
    if (c.arrives !== null) arriving[c.arrives]!.push(c.index);
    else book(c, 0, c.interval * chance.u(firstOrder, c.index), 0);
  }

  for (let day = 0; day < days; day++) {
    stock.open(day);
    for (const index of arriving[day]!) {
      const c = customers[index]!;
      const draw = chance.u(converts, index);
      const became = draw < wordOfMouth.conversion * (1 - talk.lowers(c.region, day));
      run.lives[index] = {
        ...run.lives[index]!,
        became,
        lostByWord: !became && draw < wordOfMouth.conversion,
      };
      if (became) book(c, 0, clock.at(day) + 2 * chance.u(firstOrder, index), day);
    }
    const today = coming[day]!.map((x) => ({
      ...x,
      order: takeOrder(chance, rules, customers[x.customer]!, x.k, day),
    })).sort((x, y) => x.order.placed - y.order.placed || x.customer - y.customer);
    for (const { customer, k, time, order } of today) {
      const c = customers[customer]!;
      const decision = serveOrder(chance, rules, products, stock, c, order, run);
      talk.hear(c, day, decision);
      const life = run.lives[customer]!;
      life.orders = k + 1;
      if (decision.left) {
        life.leftOn = Math.floor((order.completed ?? order.placed) / minutesPerDay);
        life.leftAfter = order.id;
        life.cause = decision.cause;
      } else {
        const next = time + c.interval * chance.gamma(c.shape, interval, customer, k);
        book(c, k + 1, Math.max(next, clock.at(day)), day + 1);
      }
    }
    stock.close(day);
  }
  return run;
}

function serveOrder(
  chance: Chance,
  rules: Rules,
  products: readonly Product[],
  stock: StockRoom,
  c: Customer,
  order: Order,
  run: Run,
): Decision {
  const wanted = basket(chance, products, c, order.k);
  if (order.cancelled) {
    order.lines = wanted.map((w, n) => ({
      order,
      no: n + 1,
      product: w.product,
      quantity: w.quantity,
      delivered: 0,
      backordered: 0,
      substituted: 0,
      price: w.price,
      stockedOut: false,
      damaged: false,
      wrong: false,
    }));
    order.failures = {};
  } else {
    const { lines, backorderDay, transferred } = allocate(chance, rules, products, stock, c, order, wanted);
    order.lines = lines;
    order.carrier = carrierInstead(chance, rules, products, order, lines);
    order.shipments = send(chance, rules, products, c, order, lines, backorderDay);
    order.completed = Math.max(...order.shipments.map((x) => x.delivered));
    run.transfers[order.day] = (run.transfers[order.day] ?? 0) + transferred;
    order.failures = {
      late: Math.floor(order.completed / minutesPerDay) > order.promisedDay,
      short: lines.some((l) => l.delivered < l.quantity),
      damaged: lines.some((l) => l.damaged),
      wrong: lines.some((l) => l.wrong),
      invoice: !order.invoiceCorrect,
    };
  }
  const value = order.lines.reduce((sum, l) => sum + l.quantity * l.price, 0);
  const { contacts, outcome } = contactsOf(chance, rules, c, order, value);
  order.failures["slow-answer"] = outcome.slow;
  order.failures.unresolved = outcome.unresolved;
  const decision = decide(chance, c, order, outcome);
  run.orders.push(order);
  run.decisions.push(decision);
  for (const x of contacts) run.contacts.push(x);
  for (const x of returnsOf(chance, c, order)) run.returns.push(x);
  return decision;
}

/**
 * Talk in a region: old customers' failed orders of the last weeks, and those who left because of service, who go on
 * telling. Set against the orders those customers are expected to place, it keeps prospects away.
 */
function talkOf(customers: readonly Customer[], days: number) {
  const rows = regions.map(() => ({ expected: 0, bad: new Float64Array(days + 1) }));
  for (const c of customers) if (c.arrives === null) rows[c.region]!.expected += 1 / c.interval;
  return {
    hear(c: Customer, day: number, decision: Decision): void {
      if (c.arrives !== null) return;
      const { bad } = rows[c.region]!;
      if (decision.extraTotal > 0) bad[day]! += 1;
      if (decision.cause !== "service") return;
      for (let d = day + 1; d < days; d++) bad[d]! += wordOfMouth.leaversTell / c.interval;
    },
    lowers(region: number, day: number): number {
      const { expected, bad } = rows[region]!;
      const from = Math.max(0, day - wordOfMouth.days);
      let heard = 0;
      for (let d = from; d < day; d++) heard += bad[d]!;
      const orders = expected * (day - from);
      return orders === 0 ? 0 : Math.min(0.8, (wordOfMouth.perFailedShare * heard) / orders);
    },
  };
}
