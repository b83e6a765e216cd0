/** A way to bring an item in. */
export interface Mode {
  readonly name: string;
  readonly leadTimeDays: number;
  /** Its standard deviation. */
  readonly leadTimeSdDays: number;
  /** Freight, money per unit. */
  readonly rate: number;
  /** Money per replenishment order, where the mode has its own. */
  readonly orderCost?: number;
}

/** What is brought in. */
export interface Flow {
  readonly annualDemand: number;
  readonly unitValue: number;
  readonly carryingRate: number;
  readonly orderCost: number;
  readonly dailyDemandSd: number;
  readonly daysPerYear: number;
}

/** A mode's cost a year. */
export interface ModeCost {
  readonly name: string;
  readonly lot: number;
  readonly transport: number;
  readonly inTransit: number;
  readonly cycle: number;
  readonly ordering: number;
  readonly safety: number;
  readonly total: number;
}

/** Mean and spread of demand over a mode's lead time, when days and lead times are independent. */
export function modeLeadTimeDemand(flow: Flow, mode: Mode): { readonly mean: number; readonly sd: number } {
  const daily = flow.annualDemand / flow.daysPerYear;
  return {
    mean: daily * mode.leadTimeDays,
    sd: Math.sqrt(mode.leadTimeDays * flow.dailyDemandSd ** 2 + (daily * mode.leadTimeSdDays) ** 2),
  };
}

/** Capital tied up on the way, money a year. */
export const inTransitCost = (flow: Flow, mode: Mode): number =>
  (flow.carryingRate * flow.unitValue * flow.annualDemand * mode.leadTimeDays) / flow.daysPerYear;

/**
 * Cost of a mode with the stock it asks for, at a safety factor z: freight, goods on the way, cycle stock, ordering and
 * safety stock.
 *
 * @source  Baumol & Vinod (1970), Management Science 16:413–421; `docs/methods/mode-choice.md`
 * @units   money a year; z: standard deviations of lead-time demand
 * @assumes the economic lot of the mode's own order cost; demand of days and lead times independent
 * @range   demand, value and carrying rate above 0, the rest not negative, z finite; else RangeError
 */
export function modeCost(flow: Flow, mode: Mode, z: number): ModeCost {
  checkFlow(flow, mode);
  if (!Number.isFinite(z)) throw new RangeError("a safety factor is a number");
  const holding = flow.carryingRate * flow.unitValue;
  const orderCost = mode.orderCost ?? flow.orderCost;
  const lot = Math.sqrt((2 * flow.annualDemand * orderCost) / holding);
  const transport = mode.rate * flow.annualDemand;
  const inTransit = inTransitCost(flow, mode);
  const cycle = (holding * lot) / 2;
  const ordering = lot > 0 ? (orderCost * flow.annualDemand) / lot : 0;
  const safety = holding * z * modeLeadTimeDemand(flow, mode).sd;
  const total = transport + inTransit + cycle + ordering + safety;
  return { name: mode.name, lot, transport, inTransit, cycle, ordering, safety, total };
}

/**
 * All modes at one safety factor, and the cheapest.
 *
 * @source  as `modeCost`
 * @range   no mode → RangeError; equal totals keep the order given
 */
export function chooseMode(
  flow: Flow,
  modes: readonly Mode[],
  z: number,
): { readonly modes: readonly ModeCost[]; readonly best: ModeCost } {
  const costs = modes.map((m) => modeCost(flow, m, z));
  return { modes: costs, best: cheapest(costs) };
}

export function cheapest<T extends { readonly total: number }>(options: readonly T[]): T {
  const [first, ...rest] = options;
  if (first === undefined) throw new RangeError("there is something to choose from");
  return rest.reduce((best, o) => (o.total < best.total ? o : best), first);
}

export function checkFlow(flow: Flow, mode: Mode): void {
  const positive = [flow.annualDemand, flow.unitValue, flow.carryingRate, flow.daysPerYear];
  const rest = [
    flow.orderCost,
    flow.dailyDemandSd,
    mode.leadTimeDays,
    mode.leadTimeSdDays,
    mode.rate,
    mode.orderCost ?? 0,
  ];
  if (!positive.every((x) => x > 0 && Number.isFinite(x)) || !rest.every((x) => x >= 0 && Number.isFinite(x)))
    throw new RangeError(
      "a flow has demand, value and a carrying rate; times, rates and spreads are not negative",
    );
}
