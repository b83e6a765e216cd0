import { groupAt, multiplesFor, placesFor } from "../../../core/level/policy/group-level.js";
import { onHandAt, type Place, shortAt, stockAt } from "../../../core/level/policy/stock-frontier.js";
import { saveDerived } from "../../derived.js";
import type { StudyInput } from "../../input.js";
import { groupItems, type StockMoney } from "./groups.js";
import { groupsOf } from "./today.js";

/** One step of the ladder of a class at a site: what it takes and what it leaves short, a year, money in cents. */
export interface LadderStep {
  readonly class: string;
  readonly site: string;
  readonly name: string;
  readonly fill: number;
  readonly lineFill: number;
  readonly cost: number;
  readonly onHandValue: number;
  readonly unitsShort: number;
  readonly marginShort: number;
  /** Share of today's short lines that no longer are; negative: so many more. */
  readonly shortRemoved: number;
  readonly shortLines: number;
  readonly items: readonly {
    readonly product: string;
    readonly safety: number;
    readonly orderUpTo: number;
  }[];
}

const targets: readonly (readonly [name: string, level: number])[] = [
  ["p90", 0.9],
  ["p92", 0.92],
  ["p94", 0.94],
  ["p95", 0.95],
  ["p96", 0.96],
  ["p97", 0.97],
  ["p98", 0.98],
  ["p985", 0.985],
  ["p99", 0.99],
  ["p995", 0.995],
];
/** With more items than this only the steps most asked for are laid out. */
const many = 20_000;
const mostAsked = new Set(["p95", "p98", "p99"]);

/** Levels of stock to choose from, by class and site, from the least filled to the most. */
export function stockLadder(money: StockMoney): LadderStep[] {
  const { items } = money;
  const { supply } = items;
  const usable = items.frontiers.flatMap((f, i) =>
    f !== null && Number.isFinite(items.today[i]!) ? [i] : [],
  );
  const steps: LadderStep[] = [];
  for (const group of groupsOf(supply, usable).values()) {
    const { at, columns } = groupItems(money, { of: "all", subject: "", items: group });
    const todayPlaces = Float64Array.from(at, (i) => items.today[i]!);
    const today = groupAt(columns, todayPlaces);
    const step = (name: string, places: ArrayLike<Place>): LadderStep => {
      const point = groupAt(columns, places);
      let units = 0;
      let short = 0;
      let marginShort = 0;
      let onHandValue = 0;
      let lines = 0;
      at.forEach((i, k) => {
        const f = items.frontiers[i]!;
        const unitsShort = supply.annualDemand[i]! * shortAt(f, places[k]!);
        units += supply.annualDemand[i]!;
        short += unitsShort;
        marginShort += unitsShort * money.losses.margin[i]!;
        onHandValue += supply.unitCost[i]! * onHandAt(f, places[k]!);
        lines += columns.lines[k]!;
      });
      return {
        class: supply.classes[at[0]!]!,
        site: supply.sites[at[0]!]!,
        name,
        fill: units > 0 ? 1 - short / units : 1,
        lineFill: point.level,
        cost: point.cost,
        onHandValue,
        unitsShort: short,
        marginShort,
        shortRemoved: today.level < 1 ? 1 - (1 - point.level) / (1 - today.level) : 0,
        shortLines: lines * (1 - point.level),
        items: at.map((i, k) => {
          const f = items.frontiers[i]!;
          const stock = stockAt(f, places[k]!);
          return { product: supply.products[i]!, safety: stock - f.mean, orderUpTo: stock };
        }),
      };
    };
    const made = [step("today", todayPlaces)];
    const asked = targets.filter(([name]) => supply.count <= many || mostAsked.has(name));
    const levels = asked.map(([, level]) => level);
    multiplesFor(columns, levels).forEach((multiple, k) => {
      if (multiple !== null) made.push(step(asked[k]![0], placesFor(columns, multiple)));
    });
    made.push(step("best", placesFor(columns, 1)));
    made.push(step("best-without-leaving", placesFor(columns, 1, false)));
    steps.push(...made.sort((a, b) => a.lineFill - b.lineFill || (a.name < b.name ? -1 : 1)));
  }
  return steps;
}

/** Leaves `derived.stock_ladder` and `derived.stock_ladder_item`; steps are numbered from the least filled, from 0. */
export async function saveLadder({ warehouse }: StudyInput, ladder: readonly LadderStep[]): Promise<void> {
  const numbers = new Map<string, number>();
  const number = ladder.map((s) => {
    const key = JSON.stringify([s.class, s.site]);
    const k = numbers.get(key) ?? 0;
    numbers.set(key, k + 1);
    return k;
  });
  const column = <T>(of: (s: LadderStep, k: number) => T) => ladder.map(of);
  await saveDerived(
    warehouse,
    "stock_ladder",
    {
      class: "VARCHAR",
      site: "VARCHAR",
      step: "INTEGER",
      name: "VARCHAR",
      fill: "DOUBLE",
      line_fill: "DOUBLE",
      cost: "DOUBLE",
      on_hand_value: "DOUBLE",
      units_short: "DOUBLE",
      margin_short: "DOUBLE",
      short_removed: "DOUBLE",
      short_lines: "DOUBLE",
    },
    [
      column((s) => s.class),
      column((s) => s.site),
      number,
      column((s) => s.name),
      column((s) => s.fill),
      column((s) => s.lineFill),
      column((s) => s.cost),
      column((s) => s.onHandValue),
      column((s) => s.unitsShort),
      column((s) => s.marginShort),
      column((s) => s.shortRemoved),
      column((s) => s.shortLines),
    ],
  );
  const rows = ladder.flatMap((s, k) => s.items.map((item) => ({ s, step: number[k]!, item })));
  await saveDerived(
    warehouse,
    "stock_ladder_item",
    {
      class: "VARCHAR",
      site: "VARCHAR",
      step: "INTEGER",
      product_id: "VARCHAR",
      safety: "DOUBLE",
      order_up_to: "DOUBLE",
    },
    [
      rows.map((r) => r.s.class),
      rows.map((r) => r.s.site),
      rows.map((r) => r.step),
      rows.map((r) => r.item.product),
      rows.map((r) => r.item.safety),
      rows.map((r) => r.item.orderUpTo),
    ],
  );
}
