import type { ColumnNeed } from "../figure.js";

/** One way to make a figure: all of these columns together. */
export type Way = readonly ColumnNeed[];

/** `order.promised_on order_line.quantity` as columns. */
function way(text: string): Way {
  return text.split(" ").map((part) => {
    const [table, column] = part.split(".");
    return { table: table!, column: column! };
  });
}

/** The same columns on the order or on its lines. */
function either(...columns: readonly string[]): Way[] {
  return ["order", "order_line"].map((table) => way(columns.map((c) => `${table}.${c}`).join(" ")));
}

/** A column of the order or its lines beside what the delivery records. */
function withDelivery(columns: string, delivered: string): Way[] {
  return either(...columns.split(" ")).map((w) => [...w, ...way(delivered)]);
}

const onTime: readonly Way[] = [
  ...either("promised_on", "delivered_on"),
  ...either("requested_on", "delivered_on"),
  ...either("last_promised_on", "delivered_on"),
  ...withDelivery("promised_on", "delivery.delivered_on"),
  ...withDelivery("requested_on", "delivery.delivered_on"),
  ...withDelivery("last_promised_on", "delivery.delivered_on"),
  way("delivery.promised_on delivery.delivered_on"),
  ...either("on_time"),
];
const lineOnTime: readonly Way[] = onTime.map((w) =>
  w.some((need) => need.table === "order_line") ? w : [...w, ...way("order_line.order_id")],
);
const units = way("order_line.quantity order_line.delivered_quantity");
const lineFull: readonly Way[] = [units, way("order_line.in_full")];
const orderFull: readonly Way[] = [...lineFull, way("order.quantity delivery.quantity")];
const cycle: readonly Way[] = [
  ...either("ordered_on", "delivered_on"),
  way("order.ordered_on delivery.delivered_on"),
  way("order_line.ordered_on delivery.delivered_on"),
];
const beyond: readonly Way[] = [
  way("order_line.damaged"),
  way("order_line.wrong_item"),
  ...either("invoice_correct"),
  ...either("documents_complete"),
  way("delivery.damaged"),
  way("contact.order_id contact.kind"),
];
/** By the records of the order first; the other ways count where they are there. */
const judged: readonly Way[] = [
  ...either("promised_on", "delivered_on"),
  ...withDelivery("promised_on", "delivery.delivered_on"),
  ...either("requested_on", "delivered_on"),
  ...withDelivery("requested_on", "delivery.delivered_on"),
];
const timely = (ways: readonly Way[]): Way[] => ways.flatMap((w) => judged.map((t) => [...t, ...w]));
const leg = (...columns: readonly string[]): Way[] => [
  ...either(...columns, "delivered_on"),
  ...withDelivery(columns.join(" "), "delivery.delivered_on"),
];
const score: readonly Way[] = [way("order.score"), way("answer.order_id answer.value")];
const complaints: readonly Way[] = [way("contact.order_id contact.kind")];

/**
 * What each figure of this room needs, each way to make it. `check` reads it to say what a missing column would
 * unlock; a figure that cannot be made names the nearest way.
 */
export const measureNeeds: Readonly<Record<string, readonly Way[]>> = {
  "measure.orders": [way("order.order_id"), way("order_line.order_id")],
  "measure.lines": [way("order_line.order_id")],
  "measure.customers": either("customer_id"),
  "measure.revenue": [
    way("order_line.amount"),
    way("order.amount"),
    way("order_line.price order_line.quantity"),
    way("order_line.order_amount"),
  ],
  "measure.quantity": [way("order_line.quantity"), way("order.quantity")],
  "measure.order-on-time": onTime,
  "measure.line-on-time": lineOnTime,
  "measure.order-in-full": orderFull,
  "measure.otif": timely(orderFull),
  "measure.line-otif": timely(lineFull),
  "measure.line-fill": lineFull,
  "measure.unit-fill": [units],
  "measure.order-fill": orderFull,
  "measure.perfect-order": ["order_line.delivered_on", "delivery.delivered_on"].flatMap((delivered) =>
    beyond.map((w) => [...way(`order_line.promised_on ${delivered}`), ...units, ...w]),
  ),
  "measure.order-cycle-days.median": cycle,
  "measure.order-cycle-days.mean": cycle,
  "measure.order-cycle-days.p90": cycle,
  "measure.order-cycle-days.sd": cycle,
  "measure.order-cycle-days.censored-median": cycle,
  "measure.order-cycle-days.confirm.median": leg("ordered_on", "confirmed_on"),
  "measure.order-cycle-days.handover.median": [
    ...leg("ordered_on", "shipped_on"),
    ...withDelivery("ordered_on", "delivery.shipped_on delivery.delivered_on"),
  ],
  "measure.order-cycle-days.transit.median": [
    ...either("shipped_on", "delivered_on", "ordered_on"),
    ...withDelivery("ordered_on", "delivery.shipped_on delivery.delivered_on"),
  ],
  "measure.order-cycle-days.promise.median": leg("ordered_on", "promised_on"),
  "measure.cancellation-rate": either("status"),
  "measure.return-rate": [way("return_line.order_id"), way("order_line.feedback")],
  "measure.line-return-rate": [
    way("return_line.order_id return_line.line_no"),
    way("return_line.order_id return_line.product_id"),
    way("order_line.feedback"),
  ],
  "measure.line-repair-rate": [way("order_line.feedback")],
  "measure.damage-rate": [
    way("order_line.damaged"),
    way("delivery.damaged"),
    way("return_line.order_id return_line.reason"),
  ],
  "measure.wrong-item-rate": [way("order_line.wrong_item"), way("return_line.order_id return_line.reason")],
  "measure.stock-out-rate": [way("order_line.stocked_out")],
  "measure.stock-out-days": [way("stock_day.on_hand")],
  "measure.backorder-rate": [way("order_line.backordered")],
  "measure.substitution-rate": [way("order_line.substituted")],
  "measure.complaint-rate": [...complaints, way("contact.kind")],
  "measure.claim-rate": [...complaints, way("contact.kind")],
  "measure.problem-order-rate": either("problem"),
  "measure.expedited-share": either("expedited"),
  "measure.invoice-accuracy": either("invoice_correct"),
  "measure.documents-complete": [...either("documents_complete"), way("delivery.documents_complete")],
  "measure.score": score,
  "measure.score-low-share": score,
  "measure.first-response-hours.median": [way("contact.opened_on contact.answered_on")],
  "measure.first-response-hours.p90": [way("contact.opened_on contact.answered_on")],
  "measure.resolution-hours.median": [way("contact.opened_on contact.resolved_on")],
  "measure.resolution-hours.p90": [way("contact.opened_on contact.resolved_on")],
  "measure.inquiry-hours.median": [way("contact.opened_on contact.answered_on contact.kind")],
  "measure.repair-hours.median": [way("contact.opened_on contact.resolved_on contact.kind")],
};

/** A verdict the firm recorded itself is the second choice: dates and quantities can be checked, a flag cannot. */
const flags = new Set(["on_time", "in_full"]);
/** A column that only waits for a decision is nearer than any that is not there. */
const decided = 0.1;

/**
 * The way with the fewest columns missing, and what is missing of it.
 *
 * @param given whether a column holds anything
 * @param waiting whether a column is there and waits for a decision
 * @range an unknown figure, or one that nothing is missing for → empty
 */
export function nearestWay(
  figure: string,
  given: (need: ColumnNeed) => boolean,
  waiting: (need: ColumnNeed) => boolean = () => false,
): Way {
  const effort = (lacking: Way) =>
    lacking.reduce((sum, need) => sum + (waiting(need) ? decided : flags.has(need.column) ? 3 : 1), 0);
  const ways = Object.hasOwn(measureNeeds, figure) ? measureNeeds[figure]! : [];
  let best: Way | null = null;
  let bestShare = -1;
  for (const w of ways) {
    const lacking = w.filter((need) => !given(need));
    if (lacking.length === 0) return [];
    const share = (w.length - lacking.length) / w.length;
    const more = best === null ? -1 : effort(lacking) - effort(best);
    if (more < 0 || (more === 0 && share > bestShare)) {
      best = lacking;
      bestShare = share;
    }
  }
  return best ?? [];
}
