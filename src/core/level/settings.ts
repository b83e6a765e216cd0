import type { FailureKind } from "../loss/failures.js";
import type { ToldSales } from "./curves/told-sales.js";

/** What a penalty of a contract is counted on. */
export const penaltyBases = ["order", "line", "unit", "day-late", "share-of-amount"] as const;

/** A penalty the firm owes its customers (OTIF fines, service credits) for a failure. */
export interface ContractPenalty {
  readonly kind: FailureKind;
  readonly per: (typeof penaltyBases)[number];
  /** Money, or a share 0–1 of the order's amount. */
  readonly amount: number;
  /** At most so much per order, money. */
  readonly most?: number;
  /** Customers it is agreed with; left out: all. */
  readonly customers?: readonly string[];
  readonly customerClasses?: readonly string[];
}

/** A way of getting goods to a place: transport mode, supplier or route. */
export interface SupplyMode {
  readonly name: string;
  /** Replenishment lead time, days, and its spread. */
  readonly days: number;
  readonly daysSd: number;
  /** Money per unit, or per kg. */
  readonly perUnit?: number;
  readonly perKg?: number;
  /** Money per shipment. */
  readonly perShipment?: number;
  /** Units at least. */
  readonly smallestLot?: number;
}

/** A change of service that some customers got on a day and others did not. */
export interface ToldChange {
  /** YYYY-MM-DD */
  readonly on: string;
  /** Who got it: customers, regions or classes. */
  readonly customers?: readonly string[];
  readonly regions?: readonly string[];
  readonly customerClasses?: readonly string[];
  /** Their level before and after, shares. */
  readonly before: number;
  readonly after: number;
}

/** How sales answer to the level of an element: points told by somebody, or a change to be looked up in the records. */
export interface SalesAnswer {
  readonly element: string;
  readonly points?: ToldSales["points"];
  readonly form?: ToldSales["form"];
  readonly least?: number;
  readonly most?: number;
  readonly decline?: ToldSales["decline"];
  readonly changed?: ToldChange;
  /** Who says so. */
  readonly told?: (typeof salesTold)[number];
}

export const salesTold = ["estimate", "game", "survey", "test", "records"] as const;

/** `level:` of `plimsoll.yaml`: what the firm knows better than its records. Single numbers are assumptions. */
export interface LevelSettings {
  readonly contracts?: readonly ContractPenalty[];
  /** What customers do with what they did not get, shares summing to 1. */
  readonly reactions?: { readonly lost: number; readonly substituted: number; readonly delayed: number };
  /** The line of published reactions that is nearest to the firm's trade. */
  readonly reactionsLike?: string;
  /** Level promised per element: share of good cases, hours or days. */
  readonly promised?: Readonly<Record<string, number>>;
  /** Levels below which nobody may be served, per element. */
  readonly floors?: Readonly<Record<string, number>>;
  /** Money a year that one point (0.01) more of an element costs, where no means in the records tells. */
  readonly costPerPoint?: Readonly<Record<string, number>>;
  /** Rank per "customer class × product class", 1 = first, as the firm wants it: keys like "1A". */
  readonly ranks?: Readonly<Record<string, number>>;
  readonly modes?: readonly SupplyMode[];
  readonly sales?: readonly SalesAnswer[];
}
