import type { DemandLaw } from "../../core/level/demand/law.js";
import type { Drawn } from "../../core/stats/drawn.js";

/** Where a number of an item comes from. */
export type ItemSource = "records" | "given" | "group" | "default";

/**
 * Items at their sites as the records show them, column by column (NaN: not known). Money in cents. Row order: product,
 * site. Left in the warehouse as `derived.item_supply` with the same columns in snake case.
 */
export interface Supply {
  readonly count: number;
  readonly products: readonly string[];
  /** "" where records name no warehouse. */
  readonly sites: readonly string[];
  readonly classes: readonly string[];
  /** Days watched, and units asked for a year (what stock-outs hid put back). */
  readonly annualDemand: Float64Array;
  readonly dailyMean: Float64Array;
  readonly dailySd: Float64Array;
  readonly models: readonly string[];
  readonly modelReasons: readonly string[];
  readonly leadMean: Float64Array;
  readonly leadSd: Float64Array;
  readonly leadSource: readonly ItemSource[];
  /** Days between looks at the stock; 0: looked at all the time. */
  readonly reviewDays: Float64Array;
  /**
   * Units per replenishment order: the fixed lot or the mean order that records show or the firm gives, else the economic
   * lot; where stock is looked at every so often and no lot is fixed, what is asked for between two looks.
   */
  readonly lot: Float64Array;
  /** `default`: the economic lot. */
  readonly lotSource: readonly ItemSource[];
  readonly unitCost: Float64Array;
  /** Margin of a unit sold, and where it comes from. */
  readonly unitMargin: Float64Array;
  readonly marginSource: readonly ItemSource[];
  readonly orderCost: Float64Array;
  /** Share of reviews after which something is ordered, since something was asked for; 1 where nothing is reviewed. */
  readonly orderShare: Float64Array;
  /** Money a year per money in stock: capital, space, risk; and its range. */
  readonly carryingRate: number;
  readonly carryingLow: number;
  readonly carryingHigh: number;
  readonly onHand: Float64Array;
  /** Share of units filled at once, and lines filled whole, today. */
  readonly unitFill: Float64Array;
  readonly lineFill: Float64Array;
  readonly lines: Float64Array;
  readonly shortLines: Float64Array;
  /** Units short per short line. */
  readonly shortUnits: Float64Array;
  /** Mean size of a line, units. */
  readonly lineSize: Float64Array;
  /** Line-weighted mean stake of the customers who buy it, cents. */
  readonly stake: Float64Array;
  /**
   * Demand of item i over so many days of lead time and review, its own model, lead time spread counted in; ready to be
   * asked often. The same function for as long as the records stay as they are.
   */
  law(i: number, reviewDays: number): DemandLaw;
  /** Demand of the second half of the period against the first, less one; NaN: not told. Levels rest on the mean of both. */
  readonly trend?: Float64Array;
  /** `relative`: no price and no cost is recorded, all units count alike and sums of money say nothing. Left out: recorded. */
  readonly money?: "recorded" | "relative";
  /** What was assumed for all or most items, ids of assumptions. */
  readonly assumptions: readonly string[];
}

/** What to keep in stock: today, best, and best without the leaving term. Units; fill = share of units filled at once. */
export interface StockLevels {
  readonly supply: Supply;
  readonly fillToday: Float64Array;
  readonly fillBest: Float64Array;
  readonly fillLow: Float64Array;
  readonly fillHigh: Float64Array;
  readonly fillWithoutLeaving: Float64Array;
  /** Order-up-to level or reorder point less mean demand over the time covered. */
  readonly safetyToday: Float64Array;
  readonly safetyBest: Float64Array;
  /**
   * Stock at a fill rate: mean units on hand and cents a year of holding and ordering; what a class needs for a common
   * target is chosen item by item by one multiplier.
   */
  at(i: number, fill: number): { readonly safety: number; readonly onHand: number; readonly cost: number };
  /** Cents lost a year per share of units short (linear part), central and drawn: sale part and leaving part. */
  lost(i: number): { readonly sale: Drawn; readonly leaving: Drawn };
}

/** One row of `level.curves`: an element of somebody at a level, money of a year in cents. */
export interface CurveRow {
  readonly element: string;
  /** What the subject is: all customers and products, a class, or one of them. */
  readonly of: "all" | "customer-class" | "product-class" | "pair" | "site";
  readonly subject: string;
  readonly level: number;
  readonly cost: number;
  readonly lost: number;
  readonly lostByLeaving: number;
  /** Margin that comes in at this level, what is lost taken off; null: unknown. */
  readonly revenue: number | null;
  readonly mark: "none" | "today" | "promised" | "best" | "best-without-leaving";
}

/** One row of `level.optima`. Levels are shares of good cases unless `unit` says otherwise; money of a year in cents. */
export interface OptimumRow {
  /** What it rests on that was assumed, where its part as a whole rests on more. */
  readonly assumptions?: readonly string[];
  readonly element: string;
  readonly of: CurveRow["of"];
  readonly subject: string;
  readonly unit: "share" | "hours" | "days";
  readonly today: number | null;
  readonly promised: number | null;
  readonly best: number | null;
  /** From uncertain inputs. */
  readonly low: number | null;
  readonly high: number | null;
  /** Total within 1 % of the best. */
  readonly bandLow: number | null;
  readonly bandHigh: number | null;
  readonly withoutLeaving: number | null;
  readonly drivenBy: "leaving-alone" | "leaving" | "sale" | "none" | null;
  readonly costToday: number | null;
  readonly costBest: number | null;
  /** Cost of service and lost-customer cost together. */
  readonly totalToday: number | null;
  readonly totalBest: number | null;
  /** What brings the level about, or why none can be told. */
  readonly means: string;
  readonly reason: string | null;
}

/** What a part of the room found of some elements. */
export interface LevelPart {
  readonly curves: readonly CurveRow[];
  readonly optima: readonly OptimumRow[];
  /** Service and loss of an element together, of everybody, a year, with redraws; cents. */
  readonly totals?: readonly {
    readonly element: string;
    readonly today: Drawn | null;
    readonly best: Drawn;
  }[];
  /** `relative`: levels follow from ratios, sums of money cannot be told. Left out: recorded. */
  readonly money?: "recorded" | "relative";
  /** Ids of assumptions its levels rest on. */
  readonly assumptions?: readonly string[];
}

export interface StockPart extends LevelPart {
  readonly levels: StockLevels;
  /** Curve and best level of one customer's part of item i, for that customer's own stake in cents. */
  readonly pair?: (
    i: number,
    of: { readonly subject: string; readonly share: number; readonly stake: number },
  ) => LevelPart | null;
}
