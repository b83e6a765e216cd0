import {
  elevenInStandard,
  logisticsAreas,
  ownForms,
  type StandardLeaf,
  type StandardRow,
} from "../../core/cost/gbt20523.js";
import { type BridgeLeaf, outsideOf, outsideReasons } from "../../core/cost/logistics-bridge.js";
import { type ElevenHeading, elevenHeadings } from "../../core/cost/traits.js";
import type { RowQuery } from "../../core/figure.js";
import type { Cell, Table, TableColumn } from "../../core/findings.js";
import { code, count, key, number } from "../columns.js";
import { major, majorOrNull } from "../money.js";
import { partRows } from "./leaf-rows.js";

/** What is needed of the ledger to lay it out after the standard. */
export interface StandardLedger {
  readonly leaves: readonly (BridgeLeaf &
    StandardLeaf & { readonly traits: { readonly eleven: ElevenHeading | null } })[];
  readonly total: number;
  readonly postings: number;
}

const money = (id: string, method: string, rows?: RowQuery["args"]): TableColumn =>
  number(
    id,
    "money",
    method,
    rows === undefined ? {} : { evidence: { query: "derived.ledger_posting", args: rows } },
  );

const ways = ["in-house", "outsourced", "subtotal"] as const;
const scopes = [...logisticsAreas, "total"] as const;

/** A line that cannot be told has empty cells, not zeros; sums are then over the lines above that are known. */
const cells = (row: StandardRow, known: boolean, amounts: readonly number[]): Cell[] =>
  amounts.map((cents) => (row.id === "stock-capital-implicit" && !known ? null : major(cents)));

/** Main table 主表: cost item × scope, each in-house, outsourced and together. */
export function mainTable(rows: readonly StandardRow[], implicitKnown: boolean): Table {
  return {
    id: "cost.gbt20523",
    columns: [
      key("item"),
      code("tier"),
      ...scopes.flatMap((scope) =>
        ways.map((way) =>
          money(`${scope}-${way}`, "gbt20523", {
            ...(scope === "total" ? {} : { area: scope }),
            ...(way === "subtotal" ? {} : { outsourced: way === "outsourced" ? 1 : 0 }),
          }),
        ),
      ),
    ],
    rows: rows.map((row) => [
      row.id,
      row.tier,
      ...cells(
        row,
        implicitKnown,
        [...logisticsAreas.map((area) => row.areas[area]), row.total].flatMap(({ inHouse, outsourced }) => [
          inHouse,
          outsourced,
          inHouse + outsourced,
        ]),
      ),
    ]),
    total: rows.length,
    rowEvidence: standardRows(rows),
  };
}

/** What is booked leads to its postings; own funds tied up are booked nowhere. */
const standardRows = (rows: readonly StandardRow[]) =>
  rows.map(({ id }) => (id === "stock-capital-implicit" ? null : partRows("gbt20523", id)));

/** Annex 附表: the in-house part of each line by form of payment. */
export function annexTable(rows: readonly StandardRow[], implicitKnown: boolean): Table {
  return {
    id: "cost.gbt20523.annex",
    columns: [
      key("item"),
      ...ownForms.map((form) => money(form, "gbt20523", { form, outsourced: 0 })),
      money("total", "gbt20523", { outsourced: 0 }),
    ],
    rows: rows.map((row) => [
      row.id,
      ...cells(row, implicitKnown, [...ownForms.map((form) => row.forms[form]), row.total.inHouse]),
    ]),
    total: rows.length,
    rowEvidence: standardRows(rows),
  };
}

/** From the ledger total to logistics cost after the standard, and what stands outside it. */
export function bridgeTable({ leaves, total }: StandardLedger, implicit: number | null): Table {
  const left = new Map(outsideReasons.map((reason) => [reason, { cents: 0, accounts: 0 }]));
  const inside = { cents: 0, accounts: 0 };
  for (const leaf of leaves) {
    const reason = outsideOf(leaf);
    const to = reason === null ? inside : left.get(reason)!;
    to.cents += leaf.amount;
    to.accounts += 1;
  }
  const rows: Cell[][] = [
    ["ledger", major(total), leaves.length],
    ...outsideReasons.flatMap((reason) => {
      const { cents, accounts } = left.get(reason)!;
      return accounts === 0 ? [] : [[`less-${reason}`, cents === 0 ? 0 : -major(cents), accounts]];
    }),
    ["booked", major(inside.cents), inside.accounts],
    ["plus-implicit", majorOrNull(implicit), null],
    ["standard", implicit === null ? null : major(inside.cents + implicit), null],
    ["lost-customers", null, null],
  ];
  return {
    id: "cost.logistics-bridge",
    columns: [key("step"), money("amount", "logistics-bridge"), count("accounts")],
    rows,
    total: rows.length,
    rowEvidence: rows.map(([step]) =>
      step === "ledger" || step === "booked" || String(step).startsWith("less-")
        ? partRows("bridge", String(step))
        : null,
    ),
  };
}

/** Each of the eleven headings: what is logistics cost already, and where the rest would stand if it were. */
export function elevenTable({ leaves }: StandardLedger): Table {
  const rows = elevenHeadings.map((heading): Cell[] => {
    const own = leaves.filter((leaf) => leaf.traits.eleven === heading);
    const sum = (of: typeof own) => of.reduce((cents, leaf) => cents + leaf.amount, 0);
    const inside = sum(own.filter((leaf) => leaf.traits.item !== null));
    const home = elevenInStandard[heading];
    return [
      heading,
      major(sum(own)),
      major(inside),
      major(sum(own) - inside),
      home?.item ?? "outside",
      home?.area ?? null,
    ];
  });
  return {
    id: "cost.gbt20523.eleven",
    columns: [
      key("eleven"),
      money("amount", "logistics-bridge"),
      money("inside", "logistics-bridge", { "item.given": 1 }),
      money("outside", "logistics-bridge", { "item.given": 0 }),
      code("item", "logistics-bridge"),
      code("area", "logistics-bridge"),
    ],
    rows,
    total: rows.length,
    rowEvidence: elevenHeadings.map((heading) => partRows("eleven", heading)),
  };
}
