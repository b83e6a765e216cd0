import type { RowQuery } from "../../core/figure.js";
import type { Query, SqlValue } from "../../core/ports.js";
import { type TableName, tables } from "../../core/schema/index.js";
import type { ColumnType } from "../../core/schema/types.js";
import type { Kind, Shape } from "../../core/shape.js";
import { ident } from "./text.js";

type ColumnKinds = Readonly<Record<string, Kind>>;

const factKinds: Readonly<Record<ColumnType, Kind>> = {
  id: "text",
  text: "text",
  enum: "text",
  flag: "flag",
  date: "instant",
  money: "money",
  quantity: "number",
  number: "number",
  share: "number",
  integer: "count",
};

function columns(kind: Kind, names: string): ColumnKinds {
  return Object.fromEntries(names.split(" ").map((name) => [name, kind]));
}

const places = columns("text", "channel region carrier mode warehouse");

/** The summaries all rooms read, column by column; `facts/sql/mart` builds them. */
const mart: Readonly<Record<string, ColumnKinds>> = {
  "mart.order": {
    ...columns("text", "order_id customer_id"),
    ordered_on: "instant",
    month: "day",
    lines: "count",
    ...columns("number", "quantity delivered_quantity"),
    ...columns("money", "amount cost freight"),
    weight: "number",
    ...columns("instant", "promised_on confirmed_on shipped_on delivered_on"),
    cycle_days: "number",
    ...columns("flag", "on_time in_full otif perfect failure cancelled open returned damaged wrong_item"),
    ...columns("flag", "complaint claim expedited problem invoice_correct documents_complete"),
    ...columns("flag", "substituted backordered stocked_out"),
    score: "number",
    status: "text",
    ...places,
  },
  "mart.line": {
    ...columns("text", "order_id line_no customer_id product_id"),
    ordered_on: "instant",
    month: "day",
    ...columns("number", "quantity delivered_quantity"),
    ...columns("money", "amount cost freight"),
    weight: "number",
    ...columns("instant", "promised_on shipped_on delivered_on"),
    ...columns("flag", "on_time in_full cancelled open damaged wrong_item substituted backordered"),
    ...columns("flag", "stocked_out returned"),
    ...places,
  },
  "mart.customer": {
    ...columns("text", "customer_id name group type class region city channel"),
    ...columns("count", "orders lines"),
    quantity: "number",
    ...columns("money", "amount cost freight"),
    ...columns("instant", "first_on last_on"),
    ...columns("number", "target_on_time target_in_full target_otif"),
  },
  "mart.product": {
    ...columns("text", "product_id name class brand"),
    lines: "count",
    quantity: "number",
    ...columns("money", "amount cost"),
  },
  "mart.pair": {
    ...columns("text", "customer_id product_id"),
    ...columns("count", "lines orders"),
    quantity: "number",
    ...columns("money", "amount cost"),
  },
};

/** What a cost is made of: volume of a driver × what one unit of it costs. */
const basis: ColumnKinds = {
  ...columns("text", "column pool driver"),
  ...columns("number", "volume rate amount"),
};

/** What a room left in the warehouse, where a number of its stands on it. */
const derived: Readonly<Record<string, ColumnKinds>> = {
  "derived.pair_worth": {
    ...columns("text", "customer_id product_id customer_class product_class"),
    lines: "count",
    ...columns("money", "amount worth"),
  },
  "derived.pair_stock": {
    ...columns("text", "customer_id product_id warehouse"),
    ...columns("number", "quantity stake fill_today fill_best cost_more lost_less"),
  },
  "derived.return_credit": {
    ...columns("text", "order_id customer_id product_id"),
    returned_on: "instant",
    reason: "text",
    quantity: "number",
    ...columns("money", "amount credited goods_back"),
    left_out: "text",
  },
  "derived.pair_basis": { ...columns("text", "customer_id product_id"), ...basis },
  "derived.purchase_loss": {
    ...columns("text", "customer_id order_id day region class month"),
    ...columns("number", "extra_risk lost_value"),
    ...columns("count", "late short wrong damaged invoice complaint unresolved slow_answer"),
  },
  "derived.customer_basis": { customer_id: "text", ...basis },
  "derived.ledger_posting": {
    ...columns(
      "text",
      "posting_id heading account account_name department channel text customer_id currency",
    ),
    posted_on: "instant",
    amount: "money",
    ...columns("text", "scheme part item area form"),
    outsourced: "flag",
  },
};

/** Whose words the columns of a query's rows go by: a table of the schema, or `<room>.rows`; undefined: orders and lines. */
export function wordsOf(query: string): string | undefined {
  if (query === "derived.pair_basis" || query === "derived.customer_basis") return "cost.rows";
  if (query === "derived.purchase_loss") return "loss.rows";
  if (query === "derived.pair_stock") return "level.rows";
  if (query === "derived.return_credit") return "return_line";
  if (query === "derived.ledger_posting") return "posting";
  return query.startsWith("fact.") ? query.slice("fact.".length) : undefined;
}

/** Summaries of customers, products and pairs stand on many rows of the files; their rows are found by `mart.line`. */
const withoutPlace = new Set([
  "mart.customer",
  "mart.product",
  "mart.pair",
  "derived.pair_worth",
  "derived.pair_stock",
  "derived.pair_basis",
  "derived.customer_basis",
  "derived.purchase_loss",
]);

const firstColumns: Readonly<Record<string, readonly string[]>> = {
  "mart.order": ["order_id"],
  "mart.line": ["order_id", "line_no"],
  "mart.customer": ["customer_id"],
  "mart.product": ["product_id"],
  "mart.pair": ["customer_id", "product_id"],
  "derived.pair_worth": ["customer_id", "product_id"],
  "derived.pair_stock": ["customer_id", "product_id", "warehouse"],
  "derived.pair_basis": ["customer_id", "product_id", "column", "pool", "driver"],
  "derived.customer_basis": ["customer_id", "column", "pool", "driver"],
  "derived.purchase_loss": ["day", "customer_id"],
};

/** Columns of a table a row query may name, or null when there is no such table. */
export function rowColumns(name: string): ColumnKinds | null {
  if (Object.hasOwn(mart, name)) return mart[name]!;
  if (Object.hasOwn(derived, name)) return derived[name]!;
  const table = name.startsWith("fact.") ? name.slice(5) : "";
  if (!Object.hasOwn(tables, table)) return null;
  const defs = tables[table as TableName].columns;
  return Object.fromEntries(Object.entries(defs).map(([column, def]) => [column, factKinds[def.type]]));
}

/**
 * The rows behind a number: `query` is `mart.<table>`, `fact.<table>` or a listed `derived.<table>`, `args` are columns and the value they must
 * have. `column.given` = 1 or 0 asks for filled or empty cells, `column.from` and `column.to` for a range (both ends
 * in; a `to` day holds its whole day), `column.months` for months of days ("2024-03, 2024-05"), `column.weekday` for
 * a day of the week, Monday 1. Flags are 1 or 0, days and months `YYYY-MM-DD` (a month also `YYYY-MM`), an
 * empty text stands for a cell without value; `product-class`, `product-rank` and `customer-class` ask for the class of whose row it is. Every name is held against a list, every value is a parameter.
 *
 * Gives `_src` (index into `facts.sources`), `_row` (1-based row of the file; both null for summaries that stand on
 * many rows), then the columns of the table. An unknown table, column or value is a mistake of ours and throws.
 *
 * @example rowsQuery({ query: "mart.order", args: { on_time: 0, customer_id: "C7" } }, 20)
 */
export function rowsQuery(rows: RowQuery, limit: number): Query<Shape> {
  const known = rowColumns(rows.query);
  if (known === null) throw new Error(`no row query ${rows.query}`);
  const params: SqlValue[] = [];
  const where = Object.entries(rows.args).map(([arg, value]) => condition(known, arg, value, params));
  const names = Object.keys(known);
  const place = withoutPlace.has(rows.query) ? "NULL::SMALLINT AS _src, NULL::INTEGER AS _row" : "_src, _row";
  const shape: Record<string, Kind | `${Kind}?`> = { _src: "count?", _row: "count?" };
  for (const name of names) shape[name] = `${known[name]!}?`;
  const [schema, table] = rows.query.split(".");
  const order = [
    ...(firstColumns[rows.query] ?? []),
    ...(withoutPlace.has(rows.query) ? [] : ["_src", "_row"]),
  ];
  params.push(limit);
  return {
    sql: `SELECT ${place}, ${names.map(ident).join(", ")}
FROM ${ident(schema!)}.${ident(table!)}
${where.length === 0 ? "" : `WHERE ${where.join(" AND ")}\n`}ORDER BY ${order.map(ident).join(", ")}
LIMIT ?`,
    params,
    shape,
  };
}

/** Classes are not of the rows themselves: by whose they are, and where it says so. Ranks: classes by profit, not the firm's own. */
const classes: Readonly<Record<string, readonly [column: string, of: string]>> = {
  "product-class": ["product_id", 'mart."product"'],
  "product-rank": ["product_id", 'derived."product_class"'],
  "customer-class": ["customer_id", 'derived."customer_class"'],
};

function condition(known: ColumnKinds, arg: string, value: string | number, params: SqlValue[]): string {
  if (Object.hasOwn(classes, arg)) {
    const [whose, of] = classes[arg]!;
    if (!Object.hasOwn(known, whose)) throw new Error(`no row filter ${arg}`);
    const name = ident(whose);
    if (value === "") return `${name} NOT IN (SELECT ${name} FROM ${of} WHERE class IS NOT NULL)`;
    params.push(String(value));
    return `${name} IN (SELECT ${name} FROM ${of} WHERE class = ?)`;
  }
  const [column = "", test = "is"] = arg.split(".");
  const kind = Object.hasOwn(known, column) ? known[column] : undefined;
  const byTime = (test === "months" || test === "weekday") && (kind === "instant" || kind === "day");
  if (kind === undefined || !(byTime || ["is", "given", "from", "to"].includes(test))) {
    throw new Error(`no row filter ${arg}`);
  }
  const name = ident(column);
  if (test === "months") {
    const months = String(value).split(", ");
    params.push(...months.map((month) => parameter("day", month, arg)));
    return `CAST(date_trunc('month', ${name}) AS DATE) IN (${months.map(() => "?::DATE").join(", ")})`;
  }
  if (test === "weekday") {
    params.push(parameter("count", value, arg));
    return `isodow(${name}) = ?`;
  }
  if (test === "given") return `${name} IS ${value === 0 ? "" : "NOT "}NULL`;
  if (value === "" && test === "is") return `${name} IS NULL`;
  params.push(parameter(kind, value, arg));
  if (test === "from") return `${name} >= ?${cast(kind)}`;
  if (test === "to") {
    return kind === "instant" ? `${name} < ?::DATE + INTERVAL 1 DAY` : `${name} <= ?${cast(kind)}`;
  }
  return kind === "instant" ? `${name}::DATE = ?::DATE` : `${name} = ?${cast(kind)}`;
}

function cast(kind: Kind): string {
  if (kind === "day" || kind === "instant") return "::DATE";
  return kind === "money" ? "::DECIMAL(18,4)" : "";
}

function parameter(kind: Kind, value: string | number, arg: string): SqlValue {
  switch (kind) {
    case "text":
      return String(value);
    case "flag":
      if (value === 1 || value === 0) return value === 1;
      break;
    case "day":
    case "instant": {
      const day = /^(\d{4}-\d{2})(-\d{2})?/.exec(String(value));
      if (day !== null) return `${day[1]}${day[2] ?? "-01"}`;
      break;
    }
    default:
      if (typeof value === "number") return value;
  }
  throw new Error(`${arg}: ${value} is not a ${kind}`);
}
