import type { Grain, RowQuery } from "../../../core/figure.js";
import { lineFlags, perfectParts } from "../mart/order.js";
import type { MartPlan } from "../mart/plan.js";

/**
 * A ratio Σk/Σn over orders, as aggregates over `mart."order"` that give integers: `scale` divides the value (scores
 * are kept in 1/10000, times in seconds), so that no double is ever summed.
 */
export interface RatioMeasure {
  /** Figure id without the room. */
  readonly id: string;
  readonly kind: "share" | "mean";
  readonly grain: Grain;
  readonly method: string;
  readonly k: string;
  readonly n: string;
  /** How many cannot be judged; null = the record says it of every row. */
  readonly unknown: string | null;
  readonly scale: number;
  /** Rows behind the bad part of it: columns of `mart.order`, or of `mart.line`. */
  readonly evidence: RowQuery | null;
}

const flag = (condition: string) => `count(*) FILTER (WHERE ${condition})`;
const added = (column: string) => `coalesce(sum(${column}), 0)`;
const going = "coalesce(open, FALSE)";

/** Whether promise and delivery, or the firm's own flag, allow to say on time. */
export function knowsOnTime(plan: MartPlan): boolean {
  const either = (column: string) => plan.has("order", column) || plan.has("order_line", column);
  const promise = plan.promises.length > 0 || (plan.leadDays !== null && either("ordered_on"));
  return (promise && (either("delivered_on") || plan.has("delivery", "delivered_on"))) || either("on_time");
}

/** Whether quantities, or the firm's own flag, allow to say in full, for lines and for orders. */
export function knowsInFull(plan: MartPlan): {
  readonly lines: boolean;
  readonly orders: boolean;
  readonly units: boolean;
} {
  const shipped = plan.has("delivery", "quantity");
  const units =
    plan.has("order_line", "quantity") &&
    (plan.has("order_line", "delivered_quantity") ||
      (shipped && plan.has("delivery", "line_no") && plan.has("order_line", "line_no")));
  const lines = units || plan.has("order_line", "in_full");
  const orders = lines || (shipped && (plan.has("order", "quantity") || plan.has("order_line", "quantity")));
  return { lines, orders, units };
}

/**
 * Every ratio the records allow, in the order it is shown.
 *
 * @param lowScore scores up to this one are low; null = no scores
 */
export function ratioMeasures(plan: MartPlan, lowScore: number | null): RatioMeasure[] {
  const fail = plan.promise.unknown === "fail";
  const timely = knowsOnTime(plan);
  const full = knowsInFull(plan);
  const flags = lineFlags(plan);
  const lines = plan.rows("order_line") > 0;
  const parts = perfectParts(plan);
  const either = (column: string) => plan.has("order", column) || plan.has("order_line", column);
  const status = either("status");
  const contacts = plan.has("contact", "order_id", "kind");
  const out: RatioMeasure[] = [];
  const rows = (query: string, args: Record<string, string | number>) => ({ query, args });

  const judged = (id: string, method: string, column: string, given: boolean) => {
    if (!given) return;
    const unknown = flag(`${column} IS NULL AND NOT cancelled AND NOT ${going}`);
    out.push({
      id,
      kind: "share",
      grain: "order",
      method,
      k: flag(column),
      n: fail
        ? flag(`${column} IS NOT NULL OR (NOT cancelled AND NOT ${going})`)
        : flag(`${column} IS NOT NULL`),
      unknown,
      scale: 1,
      evidence:
        column.startsWith("on_time_by_") && column !== `on_time_by_${plan.promise.by}`
          ? null
          : rows("mart.order", { [column.replace(/_by_.*/, "")]: 0 }),
    });
  };
  const perLine = (
    id: string,
    method: string,
    good: string,
    bad: string,
    unknown: string | null,
    given: boolean,
    column: string,
  ) => {
    if (!given || !lines) return;
    out.push({
      id,
      kind: "share",
      grain: "line",
      method,
      k: added(good),
      n: `${added(good)} + ${added(bad)}${fail && unknown !== null ? ` + ${added(unknown)}` : ""}`,
      unknown: unknown === null ? null : added(unknown),
      scale: 1,
      evidence:
        good.includes("_by_") && !good.endsWith(plan.promise.by) ? null : rows("mart.line", { [column]: 0 }),
    });
  };
  const recorded = (
    id: string,
    method: string,
    column: string,
    given: boolean,
    good: boolean,
    done: boolean,
  ) => {
    if (!given) return;
    const counted = done ? `NOT cancelled AND NOT ${going}` : "TRUE";
    out.push({
      id,
      kind: "share",
      grain: "order",
      method,
      k: flag(`${column} AND ${counted}`),
      n: flag(`${column} IS NOT NULL AND ${counted}`),
      unknown: flag(`${column} IS NULL AND ${counted}`),
      scale: 1,
      evidence: rows("mart.order", { [column]: good ? 0 : 1 }),
    });
  };
  const perLineFlag = (id: string, column: keyof typeof flags, name: string) => {
    if (!flags[column] || !lines) return;
    out.push({
      id,
      kind: "share",
      grain: "line",
      method: "record-share",
      k: added(`line_${name}`),
      n: added(`line_${name}_of`),
      unknown: null,
      scale: 1,
      evidence:
        column === "repaired"
          ? rows("fact.order_line", { feedback: "repair" })
          : rows("mart.line", { [column]: 1 }),
    });
  };

  const timed = timely && plan.timed && plan.promises.length > 0;
  judged("order-on-time", "on-time", "on_time", timely);
  judged("order-on-time.by-time", "on-time", "on_time_by_time", timed);
  judged("order-on-time.by-date", "on-time", "on_time_by_date", timed);
  perLine("line-on-time", "on-time", "line_on_time", "line_late", "line_on_time_unknown", timely, "on_time");
  for (const by of ["time", "date"]) {
    perLine(
      `line-on-time.by-${by}`,
      "on-time",
      `line_on_time_by_${by}`,
      `line_late_by_${by}`,
      null,
      timed,
      "on_time",
    );
  }
  judged("order-in-full", "in-full", "in_full", full.orders);
  judged("otif", "otif", "otif", timely && full.orders);
  perLine(
    "line-otif",
    "otif",
    "line_otif",
    "line_otif_not",
    "line_otif_unknown",
    timely && full.lines,
    "on_time",
  );
  perLine(
    "line-fill",
    "fill-rate",
    "line_in_full",
    "line_short",
    "line_in_full_unknown",
    full.lines,
    "in_full",
  );
  if (full.units) {
    out.push({
      id: "unit-fill",
      kind: "share",
      grain: "unit",
      method: "fill-rate",
      k: "coalesce(sum(fill_delivered), 0) * 10000",
      n: "coalesce(sum(fill_ordered), 0) * 10000",
      unknown: null,
      scale: 1,
      evidence: rows("mart.line", { in_full: 0 }),
    });
  }
  judged("perfect-order", "perfect-order", "perfect", parts.length > 0 && timely && full.orders);
  recorded("cancellation-rate", "record-share", "cancelled", status, false, false);
  const returns =
    plan.has("return_line", "order_id") || plan.has("order_line", "feedback") || plan.returnedStatus;
  recorded("return-rate", "return-rate", "returned", returns, false, true);
  perLineFlag("line-return-rate", "returned", "returned");
  perLineFlag("line-repair-rate", "repaired", "repaired");
  recorded("damage-rate", "record-share", "damaged", parts.includes("damaged"), false, true);
  recorded("wrong-item-rate", "record-share", "wrong_item", parts.includes("wrong_item"), false, true);
  perLineFlag("stock-out-rate", "stocked_out", "stocked_out");
  perLineFlag("backorder-rate", "backordered", "backordered");
  perLineFlag("substitution-rate", "substituted", "substituted");
  recorded("complaint-rate", "complaint-rate", "complaint", contacts, false, true);
  recorded("claim-rate", "complaint-rate", "claim", contacts, false, true);
  recorded("problem-order-rate", "record-share", "problem", either("problem"), false, false);
  recorded("expedited-share", "record-share", "expedited", either("expedited"), false, false);
  recorded("invoice-accuracy", "record-share", "invoice_correct", either("invoice_correct"), true, false);
  recorded(
    "documents-complete",
    "record-share",
    "documents_complete",
    either("documents_complete") || plan.has("delivery", "documents_complete"),
    true,
    false,
  );
  if (lowScore !== null) out.push(...scoreMeasures(lowScore, timely));
  if (either("ordered_on") && (either("delivered_on") || plan.has("delivery", "delivered_on"))) {
    out.push({
      id: "order-cycle-days.mean",
      kind: "mean",
      grain: "order",
      method: "cycle-time",
      k: "coalesce(sum(CAST(round(cycle_days * 86400) AS BIGINT)), 0)",
      n: flag("cycle_days IS NOT NULL"),
      unknown: flag(`cycle_days IS NULL AND NOT cancelled AND NOT ${going}`),
      scale: 86400,
      evidence: rows("mart.order", { "cycle_days.given": 1 }),
    });
  }
  return out;
}

function scoreMeasures(low: number, timely: boolean): RatioMeasure[] {
  const groups: readonly (readonly [string, string, Readonly<Record<string, string | number>>])[] = [
    ["", "score IS NOT NULL", {}],
    ...(timely
      ? ([
          [
            ".on-time",
            "score IS NOT NULL AND on_time AND delivered_on IS NOT NULL",
            { on_time: 1, "delivered_on.given": 1 },
          ],
          [
            ".late",
            "score IS NOT NULL AND NOT on_time AND delivered_on IS NOT NULL",
            { on_time: 0, "delivered_on.given": 1 },
          ],
        ] as const)
      : []),
  ];
  return groups.flatMap(([part, condition, args]): RatioMeasure[] => {
    const shared = {
      grain: "order" as const,
      method: "score",
      n: flag(condition),
      unknown: part === "" ? flag("score IS NULL") : null,
      evidence: { query: "mart.order", args: { "score.given": 1, ...args } },
    };
    return [
      {
        ...shared,
        id: `score${part}`,
        kind: "mean",
        k: `coalesce(sum(CAST(round(score * 10000) AS BIGINT)) FILTER (WHERE ${condition}), 0)`,
        scale: 10000,
      },
      {
        ...shared,
        id: `score-low-share${part}`,
        kind: "share",
        k: flag(`${condition} AND score <= ${low}`),
        scale: 1,
      },
    ];
  });
}
