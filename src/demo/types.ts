import type { FailureKind } from "./world.js";

/** Money is whole fen (1/100 CNY); moments are minutes, days are days since 2025-01-01. */
export interface Product {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly class: string;
  readonly classEn: string;
  readonly brand: string;
  readonly cost: number;
  readonly price: number;
  readonly weight: number;
  readonly leadDays: number;
  /** Pieces per line against the average, and how many customers stock it. */
  readonly pieces: number;
  readonly popularity: number;
  /** Share of the safety stock that demand would need. */
  readonly safetyFactor: number;
}

export type Part = "usual" | "costly" | "over-served" | "under-served";

export interface Customer {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly group: string;
  readonly type: string;
  readonly typeEn: string;
  readonly channel: string;
  readonly class: "A" | "B" | "C";
  readonly region: number;
  readonly city: string;
  readonly part: Part;
  /** First day as a customer (may lie before the records begin). */
  readonly since: number;
  /** Day a prospect asks for terms; null for customers of the first day. */
  readonly arrives: number | null;
  /** Trading days between orders, and how regular (gamma shape). */
  readonly interval: number;
  readonly shape: number;
  readonly lines: number;
  readonly pieces: number;
  readonly discount: number;
  /** Own chance, per order, of never ordering again. */
  readonly leaving: number;
  /** Own share of orders late on the road; null: as the carriers do. */
  readonly lateShare: number | null;
  readonly expedites: number;
  readonly inquiries: number;
  readonly sendsBack: number;
  readonly assortment: readonly number[];
  readonly quotaClass: string | null;
  readonly targetOnTime: number;
  readonly targetInFull: number;
}

export interface Line {
  readonly order: Order;
  readonly no: number;
  readonly product: number;
  readonly quantity: number;
  /** Pieces in the first delivery, later from a back order, and of a substitute. */
  delivered: number;
  backordered: number;
  substituted: number;
  readonly price: number;
  stockedOut: boolean;
  damaged: boolean;
  wrong: boolean;
}

export type Status = "open" | "shipped" | "delivered" | "cancelled";

export interface Order {
  readonly id: string;
  readonly customer: number;
  /** Order number of this customer, from 0. */
  readonly k: number;
  readonly day: number;
  readonly placed: number;
  readonly confirmed: number;
  readonly requestedDay: number;
  readonly promisedDay: number;
  readonly warehouse: 0 | 1;
  readonly region: number;
  readonly channel: string;
  readonly expedited: boolean;
  readonly cancelled: boolean;
  readonly problem: boolean;
  readonly shift: "day" | "night";
  carrier: number;
  invoiceCorrect: boolean;
  documentsComplete: boolean;
  lines: Line[];
  shipments: Shipment[];
  /** Moment of the last delivery, whether or not the records already show it; null = cancelled. */
  completed: number | null;
  status: Status;
  failures: Partial<Record<FailureKind, boolean>>;
}

export interface Shipment {
  readonly waybill: string;
  readonly order: Order;
  readonly carrier: number;
  readonly shipped: number;
  /** Arrival, which the records show only when it lies before their end. */
  readonly delivered: number;
  readonly pieces: number;
  readonly weight: number;
  readonly freight: number;
  readonly damaged: boolean;
  readonly backorder: boolean;
}

export interface ReturnLine {
  readonly id: string;
  readonly line: Line;
  readonly day: number;
  readonly quantity: number;
  readonly amount: number;
  readonly reason: "damaged" | "wrong" | "late" | "quality" | "not-needed";
}

export interface Contact {
  readonly id: string;
  readonly customer: number;
  readonly order: Order | null;
  readonly kind: "inquiry" | "complaint" | "claim" | "change";
  readonly reason: string;
  readonly channel: string;
  readonly opened: number;
  readonly answered: number;
  /** Null = never settled. */
  readonly resolved: number | null;
  readonly minutes: number;
  readonly compensation: number;
  readonly score: number | null;
}

export interface StockDay {
  readonly day: number;
  readonly product: number;
  readonly warehouse: 0 | 1;
  readonly onHand: number;
}
/** One product ordered from its supplier for one warehouse; arrives after the records end when `received` says so. */
export interface Receipt {
  readonly ordered: number;
  readonly received: number;
  readonly product: number;
  readonly warehouse: 0 | 1;
  readonly pieces: number;
}
/** Flow of one product through one warehouse in one month. */
export interface StockMonth {
  readonly month: number;
  readonly product: number;
  readonly warehouse: 0 | 1;
  readonly opening: number;
  readonly received: number;
  readonly issued: number;
  readonly closing: number;
}

export interface Posting {
  readonly voucher: string;
  readonly day: number;
  readonly account: string;
  readonly name: string;
  readonly nameEn: string;
  readonly heading: string;
  readonly department: string;
  readonly amount: number;
  readonly text: string;
}

export interface Activity {
  readonly activity: string;
  readonly activityEn: string;
  readonly month: number;
  readonly driver: string;
  readonly volume: number;
  readonly minutes: number;
  /** Practical minutes of the people who do it. */
  readonly capacity: number;
}

export interface Review {
  readonly id: string;
  readonly customer: number;
  readonly order: Order;
  readonly value: number;
  readonly asked: number;
  readonly answered: number;
}

/** One filled questionnaire: answers by header of the export, as they stand in it. */
export interface SurveyResponse {
  readonly id: string;
  readonly customer: number;
  readonly language: "zh" | "en";
  readonly mode: string;
  readonly answered: number;
  readonly minutes: number;
  readonly purchases: number;
  readonly territory: string;
  readonly answers: ReadonlyMap<string, string>;
}
