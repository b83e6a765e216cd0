import type { WorkRules } from "./desk-staffing.js";
import {
  erlangB,
  levelOf,
  nextB,
  offeredLoad,
  type Queue,
  type Waiting,
  waitFromB,
  waiting,
} from "./erlang.js";

export interface Roster {
  readonly agents: readonly number[];
  readonly waits: readonly Waiting[];
  /** Over all callers of the week. */
  readonly serviceLevel: number;
  readonly meanWaitSeconds: number;
  readonly occupancy: number;
}

/**
 * The best so many people can do: their hours laid on the intervals of the week where they answer most callers in time.
 * Shifts are taken as free, so a real roster does no better.
 *
 * Service level is concave in agents above the load, so taking the best next hour each time is best in the end.
 *
 * @source  `docs/methods/answer-speed-curve.md`; held against every roster of small weeks in its test
 * @units   queues: intervals of one week; people: paid; agents: present, interval by interval; shares 0–1; waits in seconds
 * @range   nobody calls, or too few people for a steady state in every interval → null
 * @example bestRoster([{ arrivals: 100, intervalSeconds: 3600, handlingSeconds: 180 }], 10, { weekHours: 1, shrinkage: 0.3 }, 20)?.agents // → [7]
 */
export function bestRoster(
  queues: readonly Queue[],
  people: number,
  { weekHours, shrinkage }: WorkRules,
  answerWithinSeconds: number,
): Roster | null {
  const called = queues.filter((queue) => queue.arrivals > 0);
  const arrivals = called.reduce((sum, queue) => sum + queue.arrivals, 0);
  if (arrivals === 0) return null;
  const present = people * (1 - shrinkage);
  const most = Math.max(1, Math.floor(present * (1 + 1e-12)));
  let seconds = present * weekHours * 3600 * (1 + 1e-12);
  const agents = called.map((queue) => Math.floor(offeredLoad(queue)) + 1);
  agents.forEach((n, i) => {
    seconds -= n * called[i]!.intervalSeconds;
  });
  if (seconds < 0 || agents.some((n) => n > most)) return null;

  const loads = called.map(offeredLoad);
  const level = (i: number, blocking: number, n: number) =>
    levelOf(
      waitFromB(blocking, n, loads[i]!),
      n,
      loads[i]!,
      answerWithinSeconds / called[i]!.handlingSeconds,
    );
  const blocked = agents.map((n, i) => erlangB(n, loads[i]!));
  const next = agents.map((n, i) => nextB(blocked[i]!, n + 1, loads[i]!));
  const gain = agents.map(
    (n, i) =>
      (called[i]!.arrivals * (level(i, next[i]!, n + 1) - level(i, blocked[i]!, n))) /
      called[i]!.intervalSeconds,
  );
  for (;;) {
    let best = -1;
    for (let i = 0; i < agents.length; i++)
      if (
        agents[i]! < most &&
        called[i]!.intervalSeconds <= seconds &&
        gain[i]! > 0 &&
        (best < 0 || gain[i]! > gain[best]!)
      )
        best = i;
    if (best < 0) break;
    seconds -= called[best]!.intervalSeconds;
    const n = ++agents[best]!;
    blocked[best] = next[best]!;
    next[best] = nextB(blocked[best]!, n + 1, loads[best]!);
    gain[best] =
      (called[best]!.arrivals * (level(best, next[best]!, n + 1) - level(best, blocked[best]!, n))) /
      called[best]!.intervalSeconds;
  }
  const waits = called.map((queue, i) => waiting(queue, agents[i]!, answerWithinSeconds));
  const steady = waits.map((w) => {
    if (w.kind !== "steady") throw new Error("agents are above the load");
    return w;
  });
  const mean = (pick: (w: (typeof steady)[number]) => number) =>
    steady.reduce((sum, w, i) => sum + called[i]!.arrivals * pick(w), 0) / arrivals;
  const hours = (of: (i: number) => number) =>
    called.reduce((sum, queue, i) => sum + of(i) * queue.intervalSeconds, 0);
  let at = 0;
  return {
    agents: queues.map((queue) => (queue.arrivals > 0 ? agents[at++]! : 0)),
    waits,
    serviceLevel: mean((w) => w.serviceLevel),
    meanWaitSeconds: mean((w) => w.meanWaitSeconds),
    occupancy: hours((i) => loads[i]!) / hours((i) => agents[i]!),
  };
}
