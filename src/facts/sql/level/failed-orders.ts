import { type FailureKind, failureColumn } from "../../../core/loss/failures.js";

/** Failures of the goods and the paper: those a complaint may be about. */
export const goodsFailures = ["late", "short", "wrong", "damaged", "invoice"] as const;

/** When an order `o`, or a line `l`, counts as failed. */
export const onOrder: Readonly<Partial<Record<FailureKind, string>>> = {
  late: "NOT o.on_time",
  short: "NOT o.in_full",
  wrong: "o.wrong_item",
  damaged: "o.damaged",
  invoice: "NOT o.invoice_correct",
  complaint: "(coalesce(o.complaint, FALSE) OR coalesce(o.claim, FALSE))",
};

export const onLine: Readonly<Partial<Record<FailureKind, string>>> = {
  late: "NOT l.on_time",
  short: "NOT l.in_full",
  wrong: "l.wrong_item",
  damaged: "l.damaged",
};

/** Orders on which a kind happened. Unsettled complaints and slow answers are known of purchases alone. */
export const failedOrders = (kind: FailureKind): string => {
  const condition = onOrder[kind];
  return condition === undefined
    ? `FROM mart."order" o JOIN derived.purchase_exposure e ON e.customer_id = o.customer_id AND e.order_id = o.order_id
  WHERE NOT o.cancelled AND e.${failureColumn(kind)}`
    : `FROM mart."order" o WHERE NOT o.cancelled AND coalesce(${condition}, FALSE)`;
};

/** A late order's days beyond its promise; by the calendar day. */
export const daysLate =
  "greatest(0, date_diff('day', CAST(o.promised_on AS DATE), CAST(o.delivered_on AS DATE)))";
