import { type FailureKind, failureColumn } from "../../../core/loss/failures.js";
import type { Where } from "../../../core/plan/candidate.js";
import type { SqlValue } from "../../../core/ports.js";

/** Somewhere that changes act: all of `where` holds. `lines`: told by the lines to blame, not by the order. */
export interface Place {
  readonly nth: number;
  readonly where: readonly Where[];
  readonly lines: boolean;
}

const ofOrder: Partial<Record<FailureKind, string>> = {
  late: "o.on_time = FALSE",
  short: "o.in_full = FALSE",
  wrong: "coalesce(o.wrong_item, FALSE)",
  damaged: "coalesce(o.damaged, FALSE)",
  invoice: "o.invoice_correct = FALSE",
};

/** Lines to blame for the failure of their order; a late order's are those that had to be sent after it. */
const ofLine: Partial<Record<FailureKind, string>> = {
  late: "l.backordered",
  short: "l.in_full = FALSE",
  wrong: "l.wrong_item",
  damaged: "l.damaged",
};

/** Failures that lines are to blame for. */
export const lineKinds = Object.keys(ofLine) as FailureKind[];

/**
 * Makes `derived.plan_order`: the orders of failed purchases with where they came from and one flag per kind. A complaint
 * belongs to the first order of its day.
 */
export function makeFailedOrders(kinds: readonly FailureKind[], hasClasses: boolean): string {
  const flags = kinds.map((kind) => {
    const own = ofOrder[kind];
    const flag = `coalesce(e.${failureColumn(kind)}, FALSE)`;
    return own === undefined
      ? `(${flag} AND o.order_id = e.order_id) AS ${failureColumn(kind)}`
      : `(${flag} AND coalesce(${own}, FALSE)) AS ${failureColumn(kind)}`;
  });
  return `CREATE OR REPLACE TABLE derived.plan_order AS
SELECT e.customer_id, e.day, o.order_id,
  o.carrier, o.region, o.mode, o.warehouse, o.channel, coalesce(o.expedited, FALSE) AS expedited,
  CAST(extract(hour FROM o.ordered_on) AS INTEGER) AS hour, CAST(isodow(o.ordered_on) AS INTEGER) AS weekday,
  substr(CAST(o.month AS VARCHAR), 1, 7) AS month, c.class AS firm_class,
  ${hasClasses ? "k.class" : "CAST(NULL AS VARCHAR)"} AS worth_class,
  ${flags.join(",\n  ")}
FROM derived.purchase_exposure e
  JOIN mart."order" o ON o.customer_id = e.customer_id AND CAST(o.ordered_on AS DATE) = e.day
  LEFT JOIN mart.customer c ON c.customer_id = e.customer_id
  ${hasClasses ? "LEFT JOIN derived.customer_class k ON k.customer_id = e.customer_id" : ""}
WHERE ${kinds.map((k) => `coalesce(e.${failureColumn(k)}, FALSE)`).join(" OR ")}`;
}

const number = (value: string): number | null => (/^-?\d+(\.\d+)?$/.test(value) ? Number(value) : null);

/** A part of the day: "22-6" is from ten at night to six. */
function hours(value: string): readonly [number, number] | null {
  const found = /^(\d{1,2})(?::00)?\s*[-–]\s*(\d{1,2})(?::00)?$/.exec(value);
  return found === null ? null : [Number(found[1]), Number(found[2])];
}

function condition({ dimension, value }: Where, params: SqlValue[]): string {
  const is = (column: string) => {
    params.push(value);
    return `${column} = ?`;
  };
  const whole = (column: string) => {
    const n = number(value);
    if (n === null) return "FALSE";
    params.push(n);
    return `${column} = CAST(? AS INTEGER)`;
  };
  switch (dimension) {
    case "carrier":
    case "region":
    case "mode":
    case "warehouse":
    case "channel":
      // Records that name no place are a place of their own.
      return value === "" ? `p.${dimension} IS NULL` : is(`p.${dimension}`);
    case "month":
      return is("p.month");
    case "customer":
      return is("p.customer_id");
    case "weekday":
      return whole("p.weekday");
    case "hour":
      return whole("p.hour");
    case "shift": {
      const part = hours(value);
      if (part === null) return "FALSE";
      params.push(part[0], part[1]);
      const join = part[0] < part[1] ? "AND" : "OR";
      return `(p.hour >= CAST(? AS INTEGER) ${join} p.hour < CAST(? AS INTEGER))`;
    }
    case "expedited":
      return /^(1|true|yes)$/i.test(value) ? "p.expedited" : "NOT p.expedited";
    case "customer-class":
      params.push(value, value);
      return "(p.worth_class = ? OR p.firm_class = ?)";
    case "product":
      return is("l.product_id");
    case "product-class":
      params.push(value, value);
      return "(q.class = ? OR g.class = ?)";
  }
}

/** The numbers of the places that hold, each with a comma. */
function holding(places: readonly Place[], params: SqlValue[]): string {
  const parts = places.map(({ nth, where }) => {
    const all = where.map((w) => condition(w, params)).join(" AND ");
    return `CASE WHEN ${all === "" ? "TRUE" : all} THEN '${nth},' ELSE '' END`;
  });
  return parts.length === 0 ? "''" : parts.join("\n    || ");
}

export const countFailedOrders = {
  sql: "SELECT count(*) AS n FROM derived.plan_order",
  shape: { n: "count" },
} as const;

/**
 * Makes `derived.plan_purchase`: failed purchases with what failed in them and which places touch it, whatever their
 * customers are worth; customers in so many parts, a statement each, as joined texts must fit in memory. `sign`: per kind `k=orders`, joined by `/`; orders joined by `|`; an order is `places#lines`, its
 * lines `places*count` joined by `;`. `places`: numbers with a comma after each.
 *
 * @example makeFailedPurchases(["late"], new Map([["late", [place]]]), false) // sign "0=3,#"
 */
export function makeFailedPurchases(
  kinds: readonly FailureKind[],
  placesOf: ReadonlyMap<FailureKind, readonly Place[]>,
  hasClasses: boolean,
  parts = 1,
): Making[] {
  return Array.from({ length: parts }, (_, nth) => {
    const only = parts === 1 ? "" : ` AND hash(p.customer_id) % ${parts} = ${nth}`;
    const { sql, params } = signs(kinds, placesOf, hasClasses, only);
    const into =
      nth === 0 ? "CREATE OR REPLACE TABLE derived.plan_purchase AS" : "INSERT INTO derived.plan_purchase";
    return { sql: `${into}\n${sql}`, params };
  });
}

interface Making {
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

function signs(
  kinds: readonly FailureKind[],
  placesOf: ReadonlyMap<FailureKind, readonly Place[]>,
  hasClasses: boolean,
  only: string,
): Making {
  const parts = kinds.map((kind, k) => {
    const places = placesOf.get(kind) ?? [];
    const onLines = places.filter((p) => p.lines);
    const lines = ofLine[kind];
    return {
      kind,
      k,
      lines,
      byLine: onLines.length > 0 && lines !== undefined,
      onLines,
      onOrders: places.filter((p) => !p.lines),
    };
  });
  // Parameters stand in the order of the text: the line parts are written first.
  const params: SqlValue[] = [];
  const withs = parts
    .filter((p) => p.byLine)
    .flatMap(({ kind, k, lines, onLines }) => {
      const places = holding(onLines, params);
      return [
        `line_${k} AS (
  SELECT p.order_id, ${places} AS places
  FROM derived.plan_order p JOIN mart.line l ON l.order_id = p.order_id
    LEFT JOIN mart.product g ON g.product_id = l.product_id
    ${hasClasses ? "LEFT JOIN derived.product_class q ON q.product_id = l.product_id" : "LEFT JOIN mart.product q ON q.product_id = l.product_id"}
  WHERE p.${failureColumn(kind)} AND ${lines}${only}
)`,
        `count_${k} AS (SELECT order_id, places, count(*) AS n FROM line_${k} GROUP BY order_id, places)`,
        `lines_${k} AS (SELECT order_id, string_agg(places || '*' || CAST(n AS VARCHAR), ';' ORDER BY places) AS lines FROM count_${k} GROUP BY order_id)`,
      ];
    });
  const selects = parts.map(({ kind, k, byLine, onOrders }) => {
    const places = holding(onOrders, params);
    return `SELECT p.customer_id, p.day, ${k} AS k, ${places} || '#' || ${byLine ? "coalesce(t.lines, '')" : "''"} AS sign
  FROM derived.plan_order p ${byLine ? `LEFT JOIN lines_${k} t ON t.order_id = p.order_id` : ""}
  WHERE p.${failureColumn(kind)}${only}`;
  });
  return {
    sql: `WITH ${withs.map((w) => `${w}, `).join("")}failed AS (
  ${selects.join("\n  UNION ALL\n  ")}
), by_kind AS (
  SELECT customer_id, day, k, string_agg(sign, '|' ORDER BY sign) AS sign FROM failed GROUP BY customer_id, day, k
)
SELECT customer_id, day, string_agg(CAST(k AS VARCHAR) || '=' || sign, '/' ORDER BY k) AS sign
FROM by_kind GROUP BY customer_id, day`,
    params,
  };
}

/**
 * Failed purchases alike in their sign, counted, with Σ stake and Σ stake² (cents). At most `most` groups: of a firm whose
 * purchases fail in more ways, the commonest half as they are and of the others every so manieth for all of its like.
 */
export function failedGroups(most = 20_000) {
  const half = Math.ceil(most / 2);
  return {
    sql: `WITH purchase AS (
  SELECT p.sign, coalesce(s.stake, 0) AS stake
  FROM derived.plan_purchase p LEFT JOIN derived.customer_stake s ON s.customer_id = p.customer_id
), alike AS (
  SELECT sign, count(*) AS n, CAST(sum(CAST(stake AS DECIMAL(38,4))) AS DOUBLE) AS stake,
  CAST(sum(CAST(round(CAST(stake AS DOUBLE) / 100) AS DECIMAL(19,0)) * CAST(round(CAST(stake AS DOUBLE) / 100) AS DECIMAL(19,0))) AS DOUBLE) * 10000 AS squares
  FROM purchase GROUP BY sign
), ranked AS (
  SELECT sign, n, stake, squares, row_number() OVER (ORDER BY n DESC, sign) AS nth, count(*) OVER () AS in_all FROM alike
), weighed AS (
  SELECT sign, n, stake, squares, nth, CASE WHEN in_all <= ${2 * half} OR nth <= ${half} THEN 1 ELSE CAST(floor((in_all - 1.0) / ${half}) AS INTEGER) END AS weight
  FROM ranked
)
SELECT sign, n * weight AS n, stake * weight AS stake, squares * weight AS squares FROM weighed
WHERE weight = 1 OR (nth - ${half} - 1) % weight = CAST(floor(weight / 2.0) AS INTEGER)
ORDER BY sign`,
    shape: { sign: "text", n: "count", stake: "number", squares: "number" },
  } as const;
}

/** How often complaints follow purchases with and without a failure of the goods. */
export function consequences(goods: readonly FailureKind[], follow: readonly FailureKind[]) {
  const bad = goods.map((k) => `coalesce(${failureColumn(k)}, FALSE)`).join(" OR ") || "FALSE";
  const counts = follow.flatMap((k) => {
    const column = failureColumn(k);
    return [
      `count(${column}) FILTER (WHERE ${bad}) AS ${column}_of_failed`,
      `count(*) FILTER (WHERE ${column} AND (${bad})) AS ${column}_failed`,
      `count(${column}) FILTER (WHERE NOT (${bad})) AS ${column}_of_good`,
      `count(*) FILTER (WHERE ${column} AND NOT (${bad})) AS ${column}_good`,
    ];
  });
  const shape = Object.fromEntries(
    follow.flatMap((k) =>
      ["of_failed", "failed", "of_good", "good"].map((n) => [`${failureColumn(k)}_${n}`, "count" as const]),
    ),
  );
  return { sql: `SELECT ${counts.join(", ")} FROM derived.purchase_exposure`, shape };
}
