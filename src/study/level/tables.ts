import type { Table } from "../../core/findings.js";
import { served } from "../../core/level/service.js";
import { columnsBy, count, key, label, money, share } from "../columns.js";
import { tableLimit } from "../large-tables.js";
import { majorOrNull } from "../money.js";
import type { Matrix, TopPair } from "./matrix.js";
import type { Classes } from "./worth.js";

const { code } = columnsBy("abc");

/** Items by worth with their class and the share of positive worth reached. */
export function classTable(id: "level.customers" | "level.products", classes: Classes): Table {
  const itemKey = id === "level.customers" ? "customer_id" : "product_id";
  const positive = classes.classed.reduce((sum, c) => sum + Math.max(0, c.worth), 0);
  let reached = 0;
  const rows = classes.classed.slice(0, tableLimit).map((c) => {
    reached += Math.max(0, c.worth);
    return [
      c.id,
      c.name,
      c.class,
      majorOrNull(c.amount),
      majorOrNull(c.contribution),
      positive > 0 ? reached / positive : null,
    ];
  });
  return {
    id,
    columns: [
      key(itemKey),
      label("name"),
      code("class"),
      { ...money("amount"), scope: "revenue" },
      { ...money("contribution"), scope: "margin" },
      share("reached", "abc"),
    ],
    rows,
    total: classes.classed.length,
    evidence: { query: id === "level.customers" ? "mart.order" : "mart.line", args: {} },
  };
}

const ratio = (good: number, of: number) => (of > 0 ? good / of : null);
const serviceColumns = [
  share("on-time", "pair-service"),
  share("in-full", "pair-service"),
  share("otif", "pair-service"),
  share("unit-fill", "pair-service"),
];

/** Customer class × product class: worth, service today, rank by real worth per pair and the template's rank. */
export function matrixTable(matrix: Matrix, basis: "contribution" | "amount"): Table {
  const scope = basis === "contribution" ? "margin" : "revenue";
  return {
    id: "level.matrix",
    columns: [
      key("customer-class"),
      key("product-class"),
      count("pairs"),
      { ...money("amount"), scope: "revenue" },
      money("worth", "pair-priority", scope),
      money("worth-per-pair", "pair-priority", scope),
      ...serviceColumns,
      code("served", "pair-service"),
      count("rank", "pair-priority"),
      count("template", "pair-priority"),
    ],
    rows: matrix.cells.map((c) => [
      c.customerClass,
      c.productClass,
      c.pairs,
      majorOrNull(c.amount),
      majorOrNull(c.worth),
      majorOrNull(c.perPair),
      ratio(c.on_time, c.timed),
      ratio(c.in_full, c.filled),
      ratio(c.otif, c.judged),
      ratio(c.deliveredQuantity ?? 0, c.orderedQuantity ?? 0),
      c.served,
      c.rank,
      c.template,
    ]),
    total: matrix.cells.length,
    rowEvidence: matrix.cells.map(({ customerClass, productClass }) => ({
      query: "derived.pair_worth",
      args: { customer_class: customerClass, product_class: productClass },
    })),
  };
}

/** Pairs worth most, with the service they get. */
export function pairsTable(
  pairs: readonly TopPair[],
  matrix: Matrix,
  basis: "contribution" | "amount",
): Table {
  return {
    id: "level.pairs",
    columns: [
      key("customer_id"),
      key("product_id"),
      label("customer-name"),
      label("product-name"),
      code("customer-class"),
      code("product-class"),
      count("lines"),
      { ...money("amount"), scope: "revenue" },
      money("worth", "pair-priority", basis === "contribution" ? "margin" : "revenue"),
      ...serviceColumns,
      count("judged"),
    ],
    rows: pairs.map((p) => [
      p.customer_id,
      p.product_id,
      p.customer_name,
      p.product_name,
      p.customer_class,
      p.product_class,
      p.lines,
      majorOrNull(p.amount),
      majorOrNull(p.worth),
      ratio(p.on_time, p.timed),
      ratio(p.in_full, p.filled),
      ratio(p.otif, p.judged),
      ratio(p.delivered_quantity ?? 0, p.ordered_quantity ?? 0),
      matrix.measure === null ? null : served(p, matrix.measure).of,
    ]),
    total: matrix.pairs,
    source: {
      name: "pair_worth",
      order: [
        { column: "worth", descending: true },
        { column: "customer_id", descending: false },
        { column: "product_id", descending: false },
      ],
    },
    evidence: { query: "mart.line", args: {} },
  };
}
