import type { Flow, Mode } from "../../../core/level/means/mode-choice.js";
import type { Supply } from "../parts.js";

/** A class of goods as one typical item of it: `items` times this item is the class. Money in cents. */
export interface ClassFlow {
  readonly class: string;
  readonly items: number;
  readonly flow: Flow;
  /** How it is replenished today. */
  readonly today: Mode;
  /** Share of units filled at once today. */
  readonly fill: number;
}

const daysPerYear = 365.25;
/** Classes shown, those with most value asked for. */
const most = 12;
/** A fill rate nobody can ask of stock. */
const highest = 0.999;

/** Typical items by class, weighted by what is asked for; items whose demand, lead time or value is not known are left out. */
export function classFlows(supply: Supply): readonly ClassFlow[] {
  const byClass = new Map<string, number[]>();
  for (let i = 0; i < supply.count; i++) {
    const known = [supply.annualDemand[i]!, supply.unitCost[i]!, supply.leadMean[i]!, supply.dailySd[i]!];
    if (!known.every((x) => Number.isFinite(x)) || !(known[0]! > 0 && known[1]! > 0 && known[2]! > 0))
      continue;
    const of = byClass.get(supply.classes[i]!);
    if (of === undefined) byClass.set(supply.classes[i]!, [i]);
    else of.push(i);
  }
  return [...byClass]
    .map(([name, of]) => ({
      made: typical(supply, name, of),
      value: of.reduce((s, i) => s + worth(supply, i), 0),
    }))
    .sort((a, b) => b.value - a.value || (a.made.class < b.made.class ? -1 : 1))
    .slice(0, most)
    .map(({ made }) => made);
}

const worth = (s: Supply, i: number) => s.annualDemand[i]! * s.unitCost[i]!;

function typical(s: Supply, name: string, of: readonly number[]): ClassFlow {
  const n = of.length;
  const sum = (value: (i: number) => number) => of.reduce((total, i) => total + value(i), 0);
  const demand = sum((i) => s.annualDemand[i]!);
  const weighted = (column: Float64Array) => {
    const known = of.filter((i) => Number.isFinite(column[i]!));
    const weight = known.reduce((t, i) => t + s.annualDemand[i]!, 0);
    return weight > 0 ? known.reduce((t, i) => t + s.annualDemand[i]! * column[i]!, 0) / weight : 0;
  };
  const fill = weighted(s.unitFill);
  return {
    class: name,
    items: n,
    flow: {
      annualDemand: demand / n,
      unitValue: sum((i) => worth(s, i)) / demand,
      carryingRate: s.carryingRate,
      orderCost: weighted(s.orderCost),
      dailyDemandSd: Math.sqrt(sum((i) => s.dailySd[i]! ** 2) / n),
      daysPerYear,
    },
    today: { name: "today", leadTimeDays: weighted(s.leadMean), leadTimeSdDays: weighted(s.leadSd), rate: 0 },
    fill: fill > 0 ? Math.min(highest, fill) : 0.95,
  };
}
