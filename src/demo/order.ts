import { civil, minutesPerDay, parseDay } from "./calendar.js";
import type { Rules } from "./change.js";
import { type Chance, stream } from "./rng.js";
import { carrierOf, shiftOf } from "./transport.js";
import type { Customer, Order } from "./types.js";
import { faults, regions } from "./world.js";

const s = {
  minute: stream("order.minute"),
  confirm: stream("order.confirm"),
  asks: stream("order.requested"),
  express: stream("order.expedited"),
  cancel: stream("order.cancelled"),
  problem: stream("order.problem"),
  invoice: stream("order.invoice"),
  papers: stream("order.papers"),
};
const invoiceFrom = parseDay(faults.invoice.from);

export function minuteOf(chance: Chance, c: Customer, k: number): number {
  return 510 + Math.floor(660 * chance.u(s.minute, c.index, k) ** 1.15);
}

/** An order as it is taken: what was asked and promised, before goods and carriers have their say. */
export function takeOrder(chance: Chance, rules: Rules, c: Customer, k: number, day: number): Order {
  const where = regions[c.region]!;
  const i = c.index;
  const minute = minuteOf(chance, c, k);
  const placed = day * minutesPerDay + minute;
  const special =
    c.part === "over-served" && !(rules.active(day) && rules.change.endSpecialHandling?.includes(c.id));
  const wants = c.part === "over-served" && !special ? 0.03 : c.expedites;
  const expedited = chance.u(s.express, i, k) < wants;
  const promiseDays = expedited ? (where.promiseDays > 4 ? 3 : 2) : where.promiseDays;
  const problem = chance.u(s.problem, i, k) < 0.02;
  const wrongInvoice =
    !rules.removed("invoice", day) &&
    chance.u(s.invoice, i, k) < (day >= invoiceFrom ? faults.invoice.rate : faults.invoice.usual);
  const { year, month } = civil(day);
  const order: Order = {
    id: `SO${year % 100}${String(month).padStart(2, "0")}${String(i).padStart(5, "0")}${String(k).padStart(3, "0")}`,
    customer: i,
    k,
    day,
    placed,
    confirmed: placed + 8 + Math.floor(-Math.log(chance.u(s.confirm, i, k)) * (problem ? 400 : 55)),
    requestedDay: day + promiseDays - (chance.u(s.asks, i, k) < 0.12 ? 1 : 0),
    promisedDay: day + promiseDays,
    warehouse: where.warehouse,
    region: c.region,
    channel: c.channel,
    expedited,
    cancelled: chance.u(s.cancel, i, k) < 0.012,
    problem,
    shift: shiftOf(minute),
    carrier: 0,
    invoiceCorrect: !wrongInvoice,
    documentsComplete: chance.u(s.papers, i, k) >= 0.012,
    lines: [],
    shipments: [],
    completed: null,
    status: "open",
    failures: {},
  };
  order.carrier = carrierOf(chance, order, c);
  return order;
}
