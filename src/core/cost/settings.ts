import type { Driver } from "./drivers.js";
import type { CostColumn, Weight } from "./pool.js";

/** People and the accounts that pay them: a resource supplies minutes, its activities use them. */
export interface ResourceSettings {
  /** Account codes, account names or headings; a name ending in `*` stands for all that begin so. */
  readonly accounts: readonly string[];
  /** Names of recorded activities, as the activity file says them. */
  readonly activities: readonly string[];
  /** Practical minutes supplied in a month, where the activity file has no capacity. */
  readonly minutesPerMonth?: number;
  readonly people?: number;
}

/** A time equation: minutes per unit of each driver. */
export interface ActivitySettings {
  readonly column?: CostColumn;
  readonly minutes?: Weight;
  /** Minutes stay as recorded; this says what they follow. */
  readonly driver?: Driver;
}

/** One service department handed down to those after it and to resources. Steps run in the order they are given. */
export interface StepDownSettings {
  readonly name: string;
  readonly accounts: readonly string[];
  readonly to: readonly string[];
  /** What the receivers are weighed by: their own cost so far, their people or minutes, or numbers of the firm. */
  readonly by: "cost" | "people" | "minutes" | Readonly<Record<string, number>>;
}

export const leverKinds = ["process", "technology", "people", "errors", "suppliers", "outsourcing"] as const;
export type LeverKind = (typeof leverKinds)[number];

/** Something the firm may change to serve at less cost. */
export interface LeverSettings {
  readonly name: string;
  readonly kind: LeverKind;
  /** A resource whose minutes it saves … */
  readonly resource?: string;
  readonly minutesSavedShare?: number;
  /** … or a column of cost to serve it lowers. */
  readonly column?: CostColumn;
  readonly costSavedShare?: number;
  /** Spend, once and per year. */
  readonly oneOff: number;
  readonly yearly: number;
  /** Cost moved onto customers, per year: a transfer, not a saving. */
  readonly ontoCustomers: number;
  /** Element of service it moves, and by how many points of its share; null: not known. */
  readonly element?: string;
  readonly points?: number;
  readonly owner?: string;
  readonly evidence?: string;
  /** What came of it, per year, once done. */
  readonly result?: number;
}

/** An offer to do a resource's work outside. */
export interface OutsourcingSettings {
  readonly resource: string;
  readonly driver: Driver;
  readonly price: number;
  readonly oneOff: number;
  /** Share of the resource's cost that really goes away. */
  readonly avoidableShare: number;
}

/** What customers spend of their own per order, in money, and per year for use. */
export interface CustomerOwnSettings {
  readonly information?: number;
  readonly transaction?: number;
  readonly use?: number;
}

export const chartIds = [
  "eleven-headings",
  "support-items",
  "support-care-retention",
  "real-estate-selling",
  "service-report",
] as const;
export type ChartId = (typeof chartIds)[number];

/** `cost:` of `plimsoll.yaml`, defaults filled in. */
export interface CostSettings {
  readonly unusedCapacity: "apart" | "spread";
  readonly resources: Readonly<Record<string, ResourceSettings>>;
  readonly activities: Readonly<Record<string, ActivitySettings>>;
  readonly stepDown: readonly StepDownSettings[];
  /** Charts of accounts to show the ledger by. */
  readonly charts: readonly ChartId[];
  /** Workspace currency per unit of another one. */
  readonly rates: Readonly<Record<string, number>>;
  readonly levers: readonly LeverSettings[];
  readonly outsourcing: readonly OutsourcingSettings[];
  readonly customerOwn: CustomerOwnSettings | null;
  /** Channels on which somebody waits while nobody answers, as the contacts name them; null: told by their names. */
  readonly liveChannels: readonly string[] | null;
}

export const usualCostSettings: CostSettings = {
  unusedCapacity: "apart",
  resources: {},
  activities: {},
  stepDown: [],
  charts: ["eleven-headings", "support-items", "support-care-retention", "service-report"],
  rates: {},
  levers: [],
  outsourcing: [],
  customerOwn: null,
  liveChannels: null,
};
