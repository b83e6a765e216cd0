import type { CostColumn } from "./pool.js";

/** Ledger behaviour: with each unit of work, with each person or seat, or not with volume at all. */
export type Behaviour = "variable" | "step" | "fixed";

/** Payment forms of GB/T 20523-2006, in-house; `outsourced` is the standard's 委托. */
export type PaymentForm = "materials" | "labour" | "maintenance" | "general" | "special" | "outsourced";

/** Cost items of GB/T 20523-2006. */
export type LogisticsItem =
  | "transport"
  | "storage"
  | "packaging"
  | "handling"
  | "processing"
  | "information"
  | "management"
  | "stock-capital"
  | "stock-risk"
  | "stock-insurance";

/** Scopes of GB/T 20523-2006: 供应, 企业内, 销售, 回收, 废弃物. */
export type LogisticsArea = "supply" | "internal" | "sales" | "return" | "waste";

/** The eleven headings of customer service cost (D3), in the text's order. */
export const elevenHeadings = [
  "people",
  "technology",
  "training",
  "facilities",
  "software",
  "compensation",
  "quality",
  "survey",
  "outsourcing",
  "brand",
  "management",
] as const;
export type ElevenHeading = (typeof elevenHeadings)[number];

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
  readonly driver?: string;
  readonly form?: PaymentForm;
  readonly item?: LogisticsItem;
  readonly area?: LogisticsArea;
  readonly eleven?: ElevenHeading;
}
