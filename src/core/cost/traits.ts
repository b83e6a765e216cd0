import type { Driver } from "./drivers.js";
import { type ElevenHeading, elevenHome } from "./eleven-headings.js";
import { type ClassifiedLeaf, type Leaf, leafNames } from "./ledger.js";
import type { CostColumn } from "./pool.js";
import {
  areaOf,
  formOf,
  isLabour,
  isOutsourced,
  isSetUp,
  itemOf,
  toldBehaviour,
  uncontrollable,
  workColumn,
} from "./trait-words.js";

/** Ledger behaviour: with each unit of work, with each person or seat, or not with volume at all. */
export const behaviours = ["variable", "step", "fixed"] as const;
export type Behaviour = (typeof behaviours)[number];

/** In-house payment forms of GB/T 20523-2006. */
export const ownForms = ["materials", "labour", "maintenance", "general", "special"] as const;
export type OwnForm = (typeof ownForms)[number];
/** `outsourced` is the standard's 委托. */
export const paymentForms = [...ownForms, "outsourced"] as const;
export type PaymentForm = (typeof paymentForms)[number];

/** Cost items of GB/T 20523-2006. */
export const logisticsItems = [
  "transport",
  "storage",
  "packaging",
  "handling",
  "processing",
  "information",
  "management",
  "stock-capital",
  "stock-risk",
  "stock-insurance",
] as const;
export type LogisticsItem = (typeof logisticsItems)[number];

/** Scopes of GB/T 20523-2006: 供应, 企业内, 销售, 回收, 废弃物. */
export const logisticsAreas = ["supply", "internal", "sales", "return", "waste"] as const;
export type LogisticsArea = (typeof logisticsAreas)[number];

export { type ElevenHeading, elevenHeadings } from "./eleven-headings.js";

/** What a posting's leaf is, beside its kind; told by words, and by the firm's own word before them. */
export interface LeafTraits {
  readonly behaviour: Behaviour;
  readonly recurring: boolean;
  readonly outsourced: boolean;
  readonly controllable: boolean;
  /** Pay of people whose time is the capacity of a resource. */
  readonly labour: boolean;
  /** Column of cost to serve; null: it stays off customers (goods, income, finance, not recognised). */
  readonly column: CostColumn | null;
  readonly form: PaymentForm;
  /** null: outside narrow logistics cost. */
  readonly item: LogisticsItem | null;
  readonly area: LogisticsArea | null;
  /** null: not a cost of the service function. */
  readonly eleven: ElevenHeading | null;
  /** Other headings of the eleven whose words fit too. */
  readonly alsoEleven: readonly ElevenHeading[];
}

/** What the firm itself says of an account in `plimsoll.yaml`; each key goes before what its words tell. */
export interface GivenTraits {
  readonly kind?: string;
  readonly behaviour?: Behaviour;
  readonly recurring?: boolean;
  readonly outsourced?: boolean;
  readonly controllable?: boolean;
  readonly labour?: boolean;
  readonly column?: CostColumn;
  readonly driver?: Driver;
  readonly form?: PaymentForm;
  readonly item?: LogisticsItem;
  readonly area?: LogisticsArea;
  readonly eleven?: ElevenHeading;
}

/** How often a leaf is booked: in so many months of the period, and from which share of them it counts as recurring. */
export interface Bookings {
  readonly months: number;
  readonly of: number;
  readonly recurringShare: number;
}

/**
 * What a ledger leaf is: each trait as the firm says it, else as the words of its names and its kind tell. Fixed cost is
 * caused by no single customer and is shown as `shared`; all other cost of serving has the column of its work.
 *
 * @source  payment forms, items and areas: GB/T 20523-2006 (reconstruction); the eleven headings; `docs/methods/leaf-traits.md`
 * @range   in-house or outsourced and the payment form always agree; item and area are there exactly in narrow logistics
 * @example traitsOf(classifyLeaves([carrierFreight])[0]!).outsourced // → true
 */
export function traitsOf(
  leaf: ClassifiedLeaf<Leaf>,
  given: GivenTraits = {},
  bookings: Bookings | null = null,
): LeafTraits {
  const text = leafNames(leaf).join(" ");
  const outsourced =
    given.outsourced ??
    (given.form === undefined ? isOutsourced(leaf.kind, text) : given.form === "outsourced");
  const labour = given.labour ?? (!outsourced && isLabour(text));
  const behaviour = given.behaviour ?? toldBehaviour(leaf.kind, text, labour);
  const work = workColumn(leaf.kind, labour);
  const inHouse = given.form === undefined || given.form === "outsourced" ? null : given.form;
  const logistics = leaf.scopes.includes("narrow-logistics");
  const eleven = elevenHome(leaf, given.eleven);
  return {
    behaviour,
    recurring: given.recurring ?? (!isSetUp(text) && isRepeated(bookings)),
    outsourced,
    controllable: given.controllable ?? !uncontrollable(leaf.kind, text, labour),
    labour,
    column: given.column ?? (work === null ? null : behaviour === "fixed" ? "shared" : work),
    form: outsourced ? "outsourced" : (inHouse ?? formOf(leaf.kind, text, labour)),
    item: logistics ? (given.item ?? itemOf(leaf.kind, text)) : null,
    area: logistics ? (given.area ?? areaOf(leaf.kind, text)) : null,
    eleven: eleven?.heading ?? null,
    alsoEleven: eleven?.also ?? [],
  };
}

const isRepeated = (b: Bookings | null) => b === null || b.of === 0 || b.months >= b.recurringShare * b.of;
