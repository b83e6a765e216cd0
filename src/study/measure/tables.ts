import type { Cell, Table, TableColumn } from "../../core/findings.js";
import type { RowOf } from "../../core/shape.js";
import { designEffect } from "../../core/stats/cluster.js";
import { wilson } from "../../core/stats/share-interval.js";
import {
  byLine,
  byOrder,
  byProduct,
  type DimensionShape,
  grouping,
  type OrderKey,
  productTally,
  unplaced,
} from "../../facts/sql/measure/dimensions.js";
import { confidence as level } from "../confidence.js";
import type { Measured } from "./context.js";

type Row = RowOf<DimensionShape>;

/** Share columns, each with its counters, and the ratio whose design effect widens its interval. */
const shares = [
  { id: "on_time", k: "onTime", n: "onTimeOf", method: "on-time", ratio: "order-on-time" },
  { id: "in_full", k: "inFull", n: "inFullOf", method: "in-full", ratio: "order-in-full" },
  { id: "otif", k: "otif", n: "otifOf", method: "otif", ratio: "otif" },
  { id: "line_on_time", k: "lineOnTime", n: "lineOnTimeOf", method: "on-time", ratio: "line-on-time" },
  { id: "line_fill", k: "lineFill", n: "lineFillOf", method: "fill-rate", ratio: "line-fill" },
  { id: "line_otif", k: "lineOtif", n: "lineOtifOf", method: "otif", ratio: "line-otif" },
  { id: "unit_fill", k: "unitFill", n: "unitFillOf", method: "fill-rate", ratio: "unit-fill" },
  { id: "returns", k: "returns", n: "returnsOf", method: "return-rate", ratio: "return-rate" },
  { id: "complaints", k: "complaints", n: "complaintsOf", method: "complaint-rate", ratio: "complaint-rate" },
] as const;

/** The share that speaks for a row, first that can be judged: both promises, else time, else quantity. */
const leading = ["otif", "on_time", "line_otif", "line_on_time", "in_full", "line_fill"] as const;

export interface DimensionTable {
  readonly table: Table;
  /** The leading share of the table, or null when nothing can be judged. */
  readonly main: (typeof leading)[number] | null;
  readonly rows: readonly {
    readonly key: string | null;
    readonly name: string | null;
    readonly k: number;
    readonly n: number;
  }[];
}

const places = ["region", "channel", "carrier", "mode", "warehouse"] as const;

export async function dimensionTables(measured: Measured): Promise<DimensionTable[]> {
  const { input, plan, totals } = measured;
  const { warehouse } = input;
  if (totals.orders === 0) return [];
  const out: DimensionTable[] = [];
  const orders = (by: OrderKey) => warehouse.rows(byOrder(plan, by));
  const add = (id: string, key: string, rows: readonly Row[], alone: boolean, evidence: string | null) => {
    const keyed = rows.filter((row) => row.key !== null).length;
    if (keyed >= (alone ? 1 : 2)) out.push(table(id, key, rows, measured, evidence));
  };
  if (totals.dated > 0) add("by-month", "month", await orders("month"), true, "mart.order");
  if (totals.withCustomer > 0) {
    add("by-customer", "customer_id", await orders("customer_id"), true, "mart.order");
    const [gather] = await warehouse.rows(grouping());
    if (gather!.groups > 0) add("by-group", "group", await orders("group"), false, null);
    else if (gather!.names < gather!.named)
      add("by-group", "group", await orders("customer_name"), false, null);
    if (gather!.classes > 1) add("by-customer-class", "class", await orders("customer_class"), false, null);
  }
  if (plan.has("order_line", "product_id")) {
    await warehouse.run(productTally(plan));
    add("by-product", "product_id", await warehouse.rows(byProduct("product_id")), false, "mart.line");
    if (plan.has("product", "class"))
      add("by-class", "class", await warehouse.rows(byProduct("class")), false, null);
  }
  const unsettled = await warehouse.rows(unplaced(places));
  for (const [i, place] of places.entries()) {
    const found = (["order", "order_line", "delivery", "customer"] as const).some((t) => plan.has(t, place));
    if (!found) continue;
    const rows = await orders(place);
    const merged =
      varies(measured, place) && unsettled[i]!.n > 0
        ? merge(rows, await warehouse.rows(byLine(plan, place)))
        : rows;
    add(`by-${place}`, place, merged, false, "mart.order");
  }
  return out;
}

/** Places that stand on lines may differ within an order: line rates are then read from the lines themselves. */
function varies({ plan }: Measured, place: (typeof places)[number]): boolean {
  return plan.has("order_line", place) || (plan.has("delivery", place) && plan.has("delivery", "line_no"));
}

function merge(orders: readonly Row[], lines: readonly Row[]): Row[] {
  const rest = new Map(lines.map((row) => [row.key, row]));
  const joined = orders.map((row) => {
    const line = rest.get(row.key);
    rest.delete(row.key);
    return line === undefined ? row : { ...row, ...lineColumns(line) };
  });
  return [...joined, ...rest.values()];
}

function lineColumns(row: Row): Partial<Row> {
  const {
    lines,
    lineOnTime,
    lineOnTimeOf,
    lineFill,
    lineFillOf,
    lineOtif,
    lineOtifOf,
    unitFill,
    unitFillOf,
  } = row;
  return {
    lines,
    lineOnTime,
    lineOnTimeOf,
    lineFill,
    lineFillOf,
    lineOtif,
    lineOtifOf,
    unitFill,
    unitFillOf,
  };
}

function table(
  id: string,
  key: string,
  rows: readonly Row[],
  measured: Measured,
  evidence: string | null,
): DimensionTable {
  const main = leading.find((share) => {
    const { n } = shareOf(share);
    return rows.some((row) => (row[n] ?? 0) > 0);
  });
  const named = rows.some((row) => row.name !== null);
  const column = (
    c: string,
    kind: TableColumn["kind"],
    unit: TableColumn["unit"],
    method?: string,
  ): TableColumn => (method === undefined ? { id: c, kind, unit } : { id: c, kind, unit, method });
  const columns: TableColumn[] = [
    column(key, "key", "text"),
    ...(named ? [column("name", "label", "text")] : []),
    column("orders", "number", "count", "record-count"),
    column("lines", "number", "count", "record-count"),
    ...shares.map((s) => column(s.id, "number", "share", s.method)),
    column("cycle_median", "number", "days", "cycle-time"),
    { ...column("amount", "number", "money", "order-value"), scope: "revenue" },
    column("judged", "number", "count", main === undefined ? "record-count" : shareOf(main).method),
    column("low", "number", "share", main === undefined ? "record-count" : shareOf(main).method),
    column("high", "number", "share", main === undefined ? "record-count" : shareOf(main).method),
  ];
  const cells = (row: Row): Cell[] => {
    const counters = main === undefined ? { k: 0, n: 0 } : countersOf(row, main);
    const bounds =
      counters.n > 0
        ? wilson(counters.k / counters.n, counters.n / effect(id, main!, counters.n, measured), level)
        : null;
    return [
      row.key,
      ...(named ? [row.name] : []),
      row.orders,
      row.lines,
      ...shares.map((s) => ratio(row[s.k], row[s.n])),
      row.cycleMedian,
      row.amount === null ? null : row.amount / 100,
      counters.n,
      bounds?.low ?? null,
      bounds?.high ?? null,
    ];
  };
  return {
    table: {
      id: `measure.${id}`,
      columns,
      rows: rows.map(cells),
      total: Math.max(rows[0]?.total ?? 0, rows.length),
      ...(evidence === null ? {} : { evidence: { query: evidence, args: {} } }),
    },
    main: main ?? null,
    rows:
      main === undefined
        ? []
        : rows.map((row) => ({ key: row.key, name: row.name, ...countersOf(row, main) })),
  };
}

function shareOf(id: (typeof leading)[number]) {
  return shares.find((s) => s.id === id)!;
}

function countersOf(row: Row, main: (typeof leading)[number]): { k: number; n: number } {
  const { k, n } = shareOf(main);
  return { k: row[k] ?? 0, n: row[n] ?? 0 };
}

/** Rows made of whole customers: splitting by them does not make the clusters smaller. */
const ofCustomers = new Set(["by-customer-class", "by-region", "by-channel"]);

/**
 * How much a row's interval is widened because a customer's orders are alike. The likeness within customers is read
 * from the whole (Kish: effect = 1 + (m − 1)·ρ, m the mean cluster size) and carried to the row, whose clusters are
 * smaller when it cuts across customers. A customer's or group's own row is all of its orders: nothing is widened.
 */
function effect(id: string, main: (typeof leading)[number], n: number, measured: Measured): number {
  const found = measured.ratios.get(shareOf(main).ratio);
  if (found === undefined || id === "by-customer" || id === "by-group") return 1;
  const { sums } = found;
  const size = sums.nn / sums.n;
  if (!(size > 1)) return 1;
  const alike = Math.min(1, (designEffect(sums) - 1) / (size - 1));
  const own = ofCustomers.has(id) ? size : (n * sums.nn) / (sums.n * sums.n);
  return 1 + Math.max(0, Math.min(own, n) - 1) * alike;
}

function ratio(k: number | null, n: number | null): number | null {
  return k === null || n === null || !(n > 0) ? null : k / n;
}
