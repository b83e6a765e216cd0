import type { Table, TableColumn } from "../../core/findings.js";
import { served } from "../../core/level/service.js";
import { majorOrNull } from "../money.js";
import type { Matrix, TopPair } from "./matrix.js";
import type { Classes } from "./worth.js";

const tableLimit = 100_000;
const count = (id: string): TableColumn => ({ id, kind: "number", unit: "count" });
const share = (id: string, method: string): TableColumn => ({ id, kind: "number", unit: "share", method });
const money = (id: string, scope: "revenue" | "margin"): TableColumn => ({
  id,
  kind: "number",
  unit: "money",
  scope,
});
const code = (id: string): TableColumn => ({ id, kind: "code", unit: "text", method: "abc" });

/** Items by worth with their class and the share of positive worth reached. */
export function classTable(id: "level.customers" | "level.products", classes: Classes): Table {
  const key = id === "level.customers" ? "customer_id" : "product_id";
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
      { id: key, kind: "key", unit: "text" },
      { id: "name", kind: "label", unit: "text" },
      code("class"),
      money("amount", "revenue"),
      money("contribution", "margin"),
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
      { id: "customer-class", kind: "key", unit: "text" },
      { id: "product-class", kind: "key", unit: "text" },
      count("pairs"),
      money("amount", "revenue"),
      { ...money("worth", scope), method: "pair-priority" },
      { ...money("worth-per-pair", scope), method: "pair-priority" },
      ...serviceColumns,
      { id: "served", kind: "code", unit: "text", method: "pair-service" },
      { ...count("rank"), method: "pair-priority" },
      { ...count("template"), method: "pair-priority" },
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
      { id: "customer_id", kind: "key", unit: "text" },
      { id: "product_id", kind: "key", unit: "text" },
      { id: "customer-name", kind: "label", unit: "text" },
      { id: "product-name", kind: "label", unit: "text" },
      code("customer-class"),
      code("product-class"),
      count("lines"),
      money("amount", "revenue"),
      { ...money("worth", basis === "contribution" ? "margin" : "revenue"), method: "pair-priority" },
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
