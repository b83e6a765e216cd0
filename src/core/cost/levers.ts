import { stepCost } from "./step-cost.js";

/** People whose time a lever saves. All money and minutes are of the same length of time, a year or a period. */
export interface LeverResource {
  readonly people: number;
  /** What one of them can work off in one month. */
  readonly minutesPerPerson: number;
  /** Minutes used, month by month. */
  readonly used: readonly number[];
  readonly costPerPerson: number;
}

export interface PeopleFreed {
  /** Whole people no longer needed because of it. */
  readonly people: number;
  readonly saving: number;
  /** Minutes a month it frees on average that free nobody: they become idle capacity. */
  readonly idleMinutes: number;
  /** What the same share of the cost would be if it could be saved to the minute. */
  readonly paper: number;
}

/**
 * What saved minutes are worth: a wage ends with a whole person, never with a minute. Needed are as many whole people
 * as the busiest month takes; those who were not needed before either are idle already and no merit of the lever.
 *
 * @source  step-fixed cost: 425,000 for 42,500 calls by ten people; nine per cent fewer calls save nothing (Lowry, as told
 *          in `docs/methods/levers.md`)
 * @units   money: integer cents of the same time as costPerPerson; minutes per month; savedShare 0–1
 * @range   minutesPerPerson > 0 and 0 ≤ savedShare ≤ 1, outside throws; more used than the people can do counts as all
 * @example peopleFreed({ people: 10, minutesPerPerson: 4250, used: [42_500], costPerPerson: 4_250_000 }, 0.09).saving // → 0
 */
export function peopleFreed(resource: LeverResource, savedShare: number): PeopleFreed {
  if (!(savedShare >= 0 && savedShare <= 1)) throw new Error("a share is between 0 and 1");
  const { people, minutesPerPerson, used, costPerPerson } = resource;
  const busiest = Math.max(0, ...used);
  const need = (minutes: number) => Math.min(people, stepCost(minutes, minutesPerPerson, 0).people);
  const freed = need(busiest) - need(busiest * (1 - savedShare));
  const mean = used.length === 0 ? 0 : used.reduce((a, b) => a + b, 0) / used.length;
  return {
    people: freed,
    saving: Math.round(freed * costPerPerson),
    idleMinutes: Math.max(0, mean * savedShare - freed * minutesPerPerson),
    paper: Math.round((mean / minutesPerPerson) * savedShare * costPerPerson),
  };
}

export interface LeverMoney {
  /** Saved for the firm a year, what the lever itself costs a year taken off. */
  readonly net: number;
  /** The firm's saving less what customers pay more: what both save together. */
  readonly joint: number;
  /** Years until the one-off spend has come back; null: never. */
  readonly payback: number | null;
}

/**
 * What a lever leaves over. Cost moved onto customers is a transfer: it leaves the firm's books and not the world.
 *
 * @source  `docs/methods/levers.md`
 * @units   integer cents, per year but for oneOff; payback in years
 * @range   nothing left over → payback null
 * @example leverMoney({ saving: 100, yearly: 20, oneOff: 160, ontoCustomers: 50 }) // → { net: 80, joint: 30, payback: 2 }
 */
export function leverMoney(lever: {
  readonly saving: number;
  readonly yearly: number;
  readonly oneOff: number;
  readonly ontoCustomers: number;
}): LeverMoney {
  const net = lever.saving - lever.yearly;
  return { net, joint: net - lever.ontoCustomers, payback: net > 0 ? lever.oneOff / net : null };
}
