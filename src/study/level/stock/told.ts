import type { BestStock } from "./best.js";
import type { GroupFindings } from "./groups.js";
import type { StockItems } from "./items.js";
import type { StockLosses } from "./losses.js";
import type { OrderFill } from "./orders.js";
import type { PromisedFill } from "./promised.js";

/** What figures, tables and verdicts of stock speak of. */
export interface StockTold {
  readonly items: StockItems;
  readonly best: BestStock;
  readonly losses: StockLosses | null;
  readonly orders: OrderFill | null;
  readonly promised: PromisedFill;
  readonly found: readonly GroupFindings[];
  /** Everything together; null: no loss is known, so no level is best. */
  readonly all: GroupFindings | null;
  /** Levels can be told, sums of money cannot. */
  readonly relative: boolean;
  readonly assumptions: readonly string[];
}

/** Units on hand, cost and cost with loss of an item at a place; NaN where it has none. Cents a year. */
export interface ItemMoney {
  readonly onHand: number;
  readonly cost: number;
  readonly total: number;
}
