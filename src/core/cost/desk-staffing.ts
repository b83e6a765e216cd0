import { levelOf, nextB, offeredLoad, type Queue, waitFromB } from "./erlang.js";
import { wholeUp } from "./whole-up.js";

export interface ServiceTarget {
  /** Share of callers, below 1: not even a thousand agents make it certain. */
  readonly serviceLevel: number;
  readonly answerWithinSeconds: number;
}

/**
 * Smallest number of agents that meets a service target. A level just below the target does not meet it.
 *
 * @source  Erlang C; `docs/methods/desk-staffing.md`
 * @units   agents present; shares 0–1
 * @range   no arrivals → 0; a target of 1 or more throws
 * @example agentsFor(calls, { serviceLevel: 0.8, answerWithinSeconds: 20 }) // 100 calls of 180 s in 30 min → 14
 */
export function agentsFor(queue: Queue, { serviceLevel, answerWithinSeconds }: ServiceTarget): number {
  if (!(serviceLevel >= 0 && serviceLevel < 1) || !(answerWithinSeconds >= 0))
    throw new Error("a service target is a share below one and a time");
  const load = offeredLoad(queue);
  if (load === 0) return 0;
  let blocking = 1;
  for (let agents = 1; ; agents++) {
    blocking = nextB(blocking, agents, load);
    if (agents <= load) continue;
    const waits = waitFromB(blocking, agents, load);
    if (levelOf(waits, agents, load, answerWithinSeconds / queue.handlingSeconds) >= serviceLevel)
      return agents;
  }
}

/**
 * People to schedule so that so many are present: breaks, meetings, training, leave and illness taken off.
 *
 * @source  `docs/methods/desk-staffing.md`
 * @units   shrinkage: share of paid time not at the desk
 * @range   0 ≤ shrinkage < 1; outside throws
 * @example scheduled(14, 0.3) // → 20
 */
export function scheduled(agents: number, shrinkage: number): number {
  if (!(shrinkage >= 0 && shrinkage < 1)) throw new Error("shrinkage is a share below one");
  return wholeUp(agents / (1 - shrinkage));
}

export interface WorkRules {
  /** Paid hours of one person in a week. */
  readonly weekHours: number;
  readonly shrinkage: number;
}

export interface WeekStaff {
  /** Agents present, interval by interval. */
  readonly agents: readonly number[];
  readonly people: number;
  /** What asks for so many people: hours of the week, or agents at once in the busiest interval. */
  readonly ruledBy: "hours" | "peak";
  /** Every interval is met by one agent: fewer cannot be there, however little there is to do. */
  readonly oneIsEnough: boolean;
}

/**
 * Whole people for a week of intervals: agents for the target in each, plus work that can wait and does not fit in
 * their idle time.
 *
 * @source  `docs/methods/desk-staffing.md`
 * @units   queues: intervals of one week; waitingHours: hours of work a week that nobody waits in line for
 * @range   no calls and nothing waiting → nobody; target and shrinkage below 1, outside throws
 * @example weekStaff(queues, target, { weekHours: 40, shrinkage: 0.3 }, 0).people
 */
export function weekStaff(
  queues: readonly Queue[],
  target: ServiceTarget,
  { weekHours, shrinkage }: WorkRules,
  waitingHours: number,
): WeekStaff {
  const agents = queues.map((queue) => agentsFor(queue, target));
  const hoursOf = (i: number) => queues[i]!.intervalSeconds / 3600;
  const present = agents.reduce((sum, n, i) => sum + n * hoursOf(i), 0);
  const idle = present - queues.reduce((sum, queue, i) => sum + offeredLoad(queue) * hoursOf(i), 0);
  const hours = present + Math.max(0, waitingHours - idle);
  const peak = agents.reduce((most, n) => Math.max(most, n), 0);
  const byHours = wholeUp(hours / (1 - shrinkage) / weekHours);
  const byPeak = scheduled(peak, shrinkage);
  return {
    agents,
    people: Math.max(byHours, byPeak),
    ruledBy: byPeak > byHours ? "peak" : "hours",
    oneIsEnough: peak === 1,
  };
}
