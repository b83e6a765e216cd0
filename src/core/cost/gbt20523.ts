import {
  type ElevenHeading,
  type LeafTraits,
  type LogisticsArea,
  type LogisticsItem,
  logisticsAreas,
  type OwnForm,
  ownForms,
} from "./traits.js";

export { logisticsAreas, ownForms } from "./traits.js";

/** Own funds tied up in stock are a cost of the standard that no ledger books: a line of its own. */
export type StandardItem = LogisticsItem | "stock-capital-implicit";
export type StandardRowId =
  | StandardItem
  | "operation"
  | "functional"
  | "stock-related"
  | "total"
  | "of-which-booked";

export interface StandardLine {
  readonly id: StandardRowId;
  /** 0 the whole, 3 a cost item of logistics operation. */
  readonly level: 0 | 1 | 2 | 3;
  /** Lines it is the sum of, all standing above it; null: a cost item of its own. */
  readonly plus: readonly StandardRowId[] | null;
  readonly minus?: readonly StandardRowId[];
  /** C-017: tangible services move or keep goods, intangible ones plan and inform; null: neither. */
  readonly tier: "tangible" | "intangible" | null;
}

const item = (
  id: StandardItem,
  level: StandardLine["level"],
  tier: StandardLine["tier"] = null,
): StandardLine => ({ id, level, plus: null, tier });
const sum = (
  id: StandardRowId,
  level: StandardLine["level"],
  plus: readonly StandardRowId[],
): StandardLine => ({ id, level, plus, tier: null });

/** Lines of the main table and the annex, in order; every sum stands below what it adds up. */
export const standardLines: readonly StandardLine[] = [
  item("transport", 3, "tangible"),
  item("storage", 3, "tangible"),
  item("packaging", 3, "tangible"),
  item("handling", 3, "tangible"),
  item("processing", 3, "tangible"),
  sum("operation", 2, ["transport", "storage", "packaging", "handling", "processing"]),
  item("information", 2, "intangible"),
  item("management", 2, "intangible"),
  sum("functional", 1, ["operation", "information", "management"]),
  item("stock-capital", 2),
  item("stock-capital-implicit", 2),
  item("stock-risk", 2),
  item("stock-insurance", 2),
  sum("stock-related", 1, ["stock-capital", "stock-capital-implicit", "stock-risk", "stock-insurance"]),
  sum("total", 0, ["functional", "stock-related"]),
  { ...sum("of-which-booked", 1, ["total"]), minus: ["stock-capital-implicit"] },
];

export interface StandardLeaf {
  /** Integer cents. */
  readonly amount: number;
  readonly traits: Pick<LeafTraits, "item" | "area" | "form" | "outsourced">;
}

export interface InOut {
  readonly inHouse: number;
  readonly outsourced: number;
}

/** One line of both tables, integer cents; subtotals 小计 and the total over scopes are sums of these. */
export interface StandardRow extends StandardLine {
  readonly areas: Readonly<Record<LogisticsArea, InOut>>;
  readonly total: InOut;
  readonly forms: Readonly<Record<OwnForm, number>>;
}

/**
 * Main table (主表) and annex (附表) of enterprise logistics cost. A reconstruction, to be checked against the
 * standard's text.
 *
 * @source  GB/T 20523-2006, cuts by cost item, scope and payment form; `docs/methods/gbt20523.md`
 * @units   integer cents; implicit: cents of own funds tied up in stock × internal rate, null when it cannot be told
 * @range   leaves without a cost item are no logistics cost and are left out; a leaf without a scope is internal
 * @example gbt20523([{ amount: 100, traits: ownTransportOfSales }], null).at(-1)!.total.inHouse // → 100
 */
export function gbt20523(leaves: readonly StandardLeaf[], implicit: number | null): StandardRow[] {
  const rows = new Map(standardLines.map((line) => [line.id, emptyRow(line)]));
  for (const { amount, traits } of leaves) {
    if (traits.item === null) continue;
    // Work bought in may sit on an account of materials or labour: being bought in goes first.
    const form = traits.outsourced || traits.form === "outsourced" ? null : traits.form;
    book(rows.get(traits.item)!, traits.area ?? "internal", form, amount);
  }
  // Stock stands in the firm's own premises, and its holding costs are paid as special expense.
  if (implicit !== null) book(rows.get("stock-capital-implicit")!, "internal", "special", implicit);
  for (const { id, plus, minus } of standardLines) {
    for (const part of plus ?? []) add(rows.get(id)!, rows.get(part)!, 1);
    for (const part of minus ?? []) add(rows.get(id)!, rows.get(part)!, -1);
  }
  return [...rows.values()];
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type Amounts = {
  readonly areas: Readonly<Record<LogisticsArea, Writable<InOut>>>;
  readonly total: Writable<InOut>;
  readonly forms: Record<OwnForm, number>;
};

const perKey = <K extends string, V>(keys: readonly K[], value: () => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, value()])) as Record<K, V>;
const none = (): Writable<InOut> => ({ inHouse: 0, outsourced: 0 });

const emptyRow = (line: StandardLine): StandardLine & Amounts => ({
  ...line,
  areas: perKey(logisticsAreas, none),
  total: none(),
  forms: perKey(ownForms, () => 0),
});

function book(row: Amounts, area: LogisticsArea, form: OwnForm | null, cents: number): void {
  const side = form === null ? "outsourced" : "inHouse";
  row.areas[area][side] += cents;
  row.total[side] += cents;
  if (form !== null) row.forms[form] += cents;
}

function add(to: Amounts, from: Amounts, sign: 1 | -1): void {
  const both = (into: Writable<InOut>, of: InOut) => {
    into.inHouse += sign * of.inHouse;
    into.outsourced += sign * of.outsourced;
  };
  for (const area of logisticsAreas) both(to.areas[area], from.areas[area]);
  both(to.total, from.total);
  for (const form of ownForms) to.forms[form] += sign * from.forms[form];
}

/**
 * Where the eleven headings of customer service cost would stand in the standard if serving the customer were
 * logistics: mostly information and management of sales logistics. null: outside it (compensation is no labour
 * consumed, brand is selling).
 *
 * @source  `docs/methods/logistics-bridge.md`
 */
export const elevenInStandard: Readonly<
  Record<ElevenHeading, { readonly item: LogisticsItem; readonly area: LogisticsArea } | null>
> = {
  people: { item: "management", area: "sales" },
  technology: { item: "information", area: "sales" },
  training: { item: "management", area: "sales" },
  facilities: { item: "management", area: "sales" },
  software: { item: "information", area: "sales" },
  compensation: null,
  quality: { item: "management", area: "sales" },
  survey: { item: "management", area: "sales" },
  outsourcing: { item: "management", area: "sales" },
  brand: null,
  management: { item: "management", area: "sales" },
};
