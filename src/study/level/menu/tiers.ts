import type { StudyInput } from "../../input.js";
import type { CustomerLevel } from "./customer-levels.js";
import { type MenuElement, menuElements } from "./ids.js";
import { type Wanted, wanted } from "./optima.js";
import type { StockTier } from "./pair-levels.js";
import type { Spread } from "./spread.js";

export type Rule = "cheapest" | "ideal" | "below-ideal" | "acceptable" | "today";

/** One line of the service menu. Money in cents a year. */
export interface MenuLine {
  /** 1 is the highest. */
  readonly tier: number;
  readonly element: MenuElement;
  readonly unit: "share" | "hours";
  readonly level: number;
  readonly today: number | null;
  readonly ideal: number | null;
  readonly acceptable: number | null;
  readonly customers: number;
  readonly orders: number;
  /** Of the contribution of all customers; null: not known of all. */
  readonly profitShare: number | null;
  readonly rule: Rule;
  readonly cost: number | null;
  readonly money: number | null;
}

/** A few levels for all customers: what each tier is offered, element by element. */
export function menuLines(
  input: StudyInput,
  levels: readonly CustomerLevel[],
  tiers: readonly StockTier[],
  spread: Spread,
): MenuLine[] {
  const contribution = new Map<string, number | null>(
    levels.map((l) => [l.customer.customer_id, l.customer.contribution]),
  );
  const known = [...contribution.values()].every((c) => c !== null);
  const all = [...contribution.values()].reduce((sum: number, c) => sum + (c ?? 0), 0);
  const numbers = [...new Set(levels.map((l) => l.tier ?? 0))].toSorted((a, b) => a - b);
  const wants = new Map(menuElements.map((e) => [e, wanted(input, e, "")] as const));
  return numbers.flatMap((tier, place) =>
    menuElements.flatMap((element): MenuLine[] => {
      const mine = levels.filter((l) => (l.tier ?? 0) === tier && l.element === element);
      if (mine.length === 0) return [];
      const stock = tiers[tier];
      const fixed =
        stock === undefined || (element !== "in-full" && element !== "order-in-full")
          ? null
          : element === "in-full"
            ? spread.lines(stock.fill)
            : spread.orders(spread.lines(stock.fill));
      const floor = mine.reduce((most, l) => (l.basis === "floor" ? Math.max(most, l.recommended) : most), 0);
      const best = Math.max(fixed ?? mean(mine, (l) => l.recommended)!, element === "response" ? 0 : floor);
      const range = { low: mean(mine, (l) => l.low) ?? best, high: mean(mine, (l) => l.high) ?? best };
      const { unit } = mine[0]!;
      // What customers want of answers they say in hours.
      const told = element !== "response" || unit === "hours";
      const want = told ? (wants.get(element) ?? null) : null;
      const today = mean(mine, (l) => l.today);
      const proposed = adjusted(unit, best, range, want, place === 0);
      // Stock is bought by level; of the others a level that cannot be told from today's is no reason to change.
      const open = fixed === null && proposed.rule === "cheapest" && floor === 0;
      const { level, rule } =
        open && today !== null && today >= range.low && today <= range.high
          ? { level: today, rule: "today" as const }
          : proposed;
      const earned = mine.reduce((sum, l) => sum + (l.customer.contribution ?? 0), 0);
      const priced = element === "in-full" && mine.every((l) => l.money !== null);
      return [
        {
          tier: tier + 1,
          element,
          unit,
          level,
          today,
          ideal: want?.ideal ?? null,
          acceptable: want?.acceptable ?? null,
          customers: mine.length,
          orders: mine.reduce((sum, l) => sum + l.customer.orders, 0),
          profitShare: known && all > 0 ? earned / all : null,
          rule,
          cost: priced ? mine.reduce((sum, l) => sum + l.cost!, 0) : null,
          money: priced ? mine.reduce((sum, l) => sum + l.money!, 0) : null,
        },
      ];
    }),
  );
}

/**
 * Start from what the customer wants, adjust by worth, keep it acceptable: the top tier gets the ideal where that
 * lies within what pays; nobody gets less than is acceptable.
 */
function adjusted(
  unit: MenuLine["unit"],
  best: number,
  range: { readonly low: number; readonly high: number },
  want: Wanted | null,
  top: boolean,
): { readonly level: number; readonly rule: Rule } {
  const sign = unit === "hours" ? -1 : 1;
  const better = (a: number, b: number) => sign * (a - b) > 0;
  if (top && want !== null && want.ideal !== null) {
    if (want.ideal >= range.low && want.ideal <= range.high) return { level: want.ideal, rule: "ideal" };
  }
  if (want !== null && want.acceptable !== null && better(want.acceptable, best))
    return { level: want.acceptable, rule: "acceptable" };
  if (top && want !== null && want.ideal !== null && better(want.ideal, best))
    return { level: best, rule: "below-ideal" };
  return { level: best, rule: "cheapest" };
}

/** Mean by orders of those that have the number. */
function mean(levels: readonly CustomerLevel[], of: (l: CustomerLevel) => number | null): number | null {
  let sum = 0;
  let weight = 0;
  for (const l of levels) {
    const v = of(l);
    if (v === null) continue;
    sum += v * l.customer.orders;
    weight += l.customer.orders;
  }
  return weight > 0 ? sum / weight : null;
}
