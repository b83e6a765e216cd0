import type { Simulation } from "../../src/demo/index.js";

/** An order as the exports show it at the end of the records. Money is whole fen, moments are minutes. */
export interface Shown {
  readonly id: string;
  readonly customer: number;
  readonly cancelled: boolean;
  /** Every waybill that has left has arrived. */
  readonly arrived: boolean;
  readonly cycleMinutes: number;
  readonly onTime: boolean | null;
  readonly inFull: boolean | null;
  readonly damaged: boolean;
  readonly wrong: boolean;
  readonly invoiceCorrect: boolean | null;
  readonly expedited: boolean;
  readonly amount: number;
}

const minutesPerDay = 1440;

/** Service counted again from the simulator's own arrays, by the rules of the demo's `plimsoll.yaml` and no code of ours. */
export function recount(s: Simulation) {
  const end = s.days * minutesPerDay;
  const asOf = s.days - 1;
  const orders = s.orders.map((o): Shown => {
    const left = o.shipments.filter((x) => x.shipped < end);
    const arrived = left.length > 0 && left.every((x) => x.delivered < end);
    const last = Math.max(...left.map((x) => x.delivered));
    const onTime = o.cancelled
      ? null
      : arrived
        ? Math.floor(last / minutesPerDay) <= o.promisedDay
        : o.promisedDay < asOf
          ? false
          : null;
    const judged = !o.cancelled && left.length > 0 && (arrived || onTime === false);
    return {
      id: o.id,
      customer: o.customer,
      cancelled: o.cancelled,
      arrived,
      cycleMinutes: last - o.placed,
      onTime,
      inFull: judged ? o.lines.every((l) => l.delivered >= l.quantity) : null,
      damaged: left.some((x) => x.delivered < end && x.damaged),
      wrong: o.status === "delivered" && o.lines.some((l) => l.wrong),
      invoiceCorrect: o.status === "delivered" ? o.invoiceCorrect : null,
      expedited: o.expedited,
      amount: o.lines.reduce((sum, l) => sum + billed(o, l) * l.price, 0),
    };
  });
  return { orders, end };
}

function billed(o: Simulation["orders"][number], l: Simulation["lines"][number]): number {
  return o.cancelled || o.status === "open" ? l.quantity : l.delivered + l.backordered + l.substituted;
}

/** Share of the cases for which `good` is true among those for which it is known. */
export function share<T>(cases: readonly T[], good: (c: T) => boolean | null): number {
  const judged = cases.filter((c) => good(c) !== null);
  return judged.filter((c) => good(c) === true).length / judged.length;
}
