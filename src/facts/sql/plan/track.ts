import type { SqlValue } from "../../../core/ports.js";
import { slowAnswer } from "../measure/contacts.js";
import { orderElements } from "./elements.js";

/** Elements told by lines, where lines are recorded: a change acts on goods, not on whole orders. */
const lineElements = ["short", "damaged", "wrong"] as const;

const orderPlaces: Readonly<Record<string, string>> = {
  carrier: "s.carrier",
  region: "s.region",
  mode: "s.mode",
  warehouse: "s.warehouse",
  channel: "s.channel",
  weekday: "CAST(isodow(s.ordered_on) AS VARCHAR)",
  hour: "CAST(extract(hour FROM s.ordered_on) AS VARCHAR)",
  customer: "s.customer_id",
  "customer-class": "k.class",
};
const expedited = "CASE WHEN s.expedited THEN '1' ELSE '0' END";
const linePlaces: Readonly<Record<string, string>> = {
  ...orderPlaces,
  product: "s.product_id",
  "product-class": "p.class",
};
const contactPlaces: Readonly<Record<string, string>> = {
  channel: "s.channel",
  weekday: "CAST(isodow(s.opened_on) AS VARCHAR)",
  hour: "CAST(extract(hour FROM s.opened_on) AS VARCHAR)",
};

export type Places = Readonly<Record<string, string>>;

export interface Window {
  readonly from: string;
  readonly to: string;
}

/** Products that the firm has put in a class of its own. */
export function classedProducts() {
  return {
    sql: "SELECT count(class) AS n FROM mart.product",
    shape: { n: "count" },
  } as const;
}

/**
 * What a change acts on, as the records tell it; null: no column tells the element, or one of the places. `ranked`: classes
 * of products are those by profit.
 */
export function trackedCases(
  element: string,
  places: Places,
  lines: boolean,
  { from, to }: Window,
  contacts: { readonly hours: number; readonly asOf: string } | null,
  ranked = false,
) {
  const shape = { judged: "count", good: "count" } as const;
  if (element === "slow-response") {
    if (contacts === null) return null;
    const within = conditions(places, contactPlaces);
    if (within === null) return null;
    return {
      sql: `SELECT count(slow) AS judged, count(*) FILTER (WHERE slow = FALSE) AS good FROM (
  SELECT ${slowAnswer("s")} AS slow FROM fact.contact s
  WHERE s.opened_on >= ?::DATE AND s.opened_on < ?::DATE + INTERVAL 1 DAY${within.sql}
)`,
      params: [contacts.hours, contacts.asOf, contacts.hours, from, to, ...within.params] as SqlValue[],
      shape,
    };
  }
  const rule = orderElements[element as keyof typeof orderElements];
  if (rule === undefined) return null;
  const byLine = lines && (lineElements as readonly string[]).includes(element);
  const within = conditions(places, byLine ? linePlaces : { ...orderPlaces, expedited });
  if (within === null) return null;
  const source = byLine ? "mart.line" : 'mart."order"';
  const joins = [
    ...("customer-class" in places
      ? ["LEFT JOIN derived.customer_class k ON k.customer_id = s.customer_id"]
      : []),
    ...(byLine && "product-class" in places
      ? [
          // A firm without classes of its own has its products classed by profit.
          `LEFT JOIN ${ranked ? "derived.product_class" : "mart.product"} p ON p.product_id = s.product_id`,
        ]
      : []),
  ];
  return {
    sql: `SELECT count(*) FILTER (WHERE ${rule.judged}) AS judged,
  count(*) FILTER (WHERE ${rule.judged} AND NOT coalesce(${rule.failed}, FALSE)) AS good
FROM ${source} s ${joins.join(" ")}
WHERE s.ordered_on >= ?::DATE AND s.ordered_on < ?::DATE + INTERVAL 1 DAY${within.sql}`,
    params: [from, to, ...within.params] as SqlValue[],
    shape,
  };
}

/** Places as conditions; a shift is `6-14`, hours of ordering from the first to before the last. */
function conditions(places: Places, known: Places): { sql: string; params: SqlValue[] } | null {
  let sql = "";
  const params: SqlValue[] = [];
  for (const [dimension, value] of Object.entries(places)) {
    const shift = dimension === "shift" ? /^(\d+)-(\d+)$/.exec(value) : null;
    if (shift !== null && known.hour !== undefined) {
      const hour = `CAST(${known.hour} AS INTEGER)`;
      sql += ` AND ${hour} >= ? AND ${hour} < ?`;
      params.push(Number(shift[1]), Number(shift[2]));
      continue;
    }
    const column = Object.hasOwn(known, dimension) ? known[dimension] : undefined;
    if (column === undefined) return null;
    sql += ` AND ${column} = ?`;
    params.push(value);
  }
  return { sql, params };
}
