import type { StudyInput } from "../../input.js";
import type { Penalties } from "../../penalties.js";
import type { CustomerLevel } from "./customer-levels.js";
import type { MenuCustomers } from "./customers.js";
import type { ItemCurves } from "./item-curves.js";
import type { StockTier } from "./pair-levels.js";
import type { MenuLine } from "./tiers.js";

/** What the menu was made of, for its figures and verdicts. */
export interface MenuTold {
  readonly input: StudyInput;
  readonly levels: readonly CustomerLevel[];
  readonly lines: readonly MenuLine[];
  readonly tiers: readonly StockTier[];
  readonly fit: {
    readonly pairs: number;
    readonly over: number;
    readonly under: number;
    readonly known: number;
  } | null;
  readonly curves: ItemCurves | null;
  readonly menu: MenuCustomers;
  readonly penalties: Penalties | null;
  readonly assumptions: readonly string[];
}

/** Customers whose today's level of an element has to go one way. */
export const moving = (levels: readonly CustomerLevel[], move: "raise" | "lower", element: string): number =>
  levels.filter((l) => l.move === move && l.element === element).length;
