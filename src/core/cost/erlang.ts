export interface Queue {
  /** Mean calls in one interval. */
  readonly arrivals: number;
  readonly intervalSeconds: number;
  /** Mean time one call keeps an agent busy, after-call work included. */
  readonly handlingSeconds: number;
}

/** What callers meet. With no more agents than offered load the queue grows without end: there is no mean to state. */
export type Waiting =
  | {
      readonly kind: "steady";
      readonly load: number;
      readonly waitProbability: number;
      /** Share of callers answered within the time asked for. */
      readonly serviceLevel: number;
      readonly meanWaitSeconds: number;
      readonly occupancy: number;
    }
  | { readonly kind: "no-steady-state"; readonly load: number; readonly agents: number };

/**
 * Offered load: agents kept busy on average.
 *
 * @source  `docs/methods/erlang-c.md`
 * @units   erlang
 * @range   arrivals ≥ 0, interval and handling time > 0; outside throws
 * @example offeredLoad({ arrivals: 100, intervalSeconds: 1800, handlingSeconds: 180 }) // → 10
 */
export function offeredLoad({ arrivals, intervalSeconds, handlingSeconds }: Queue): number {
  if (!(arrivals >= 0) || !(intervalSeconds > 0) || !(handlingSeconds > 0))
    throw new Error("a queue has arrivals, an interval and a handling time");
  return (arrivals * handlingSeconds) / intervalSeconds;
}

/**
 * Erlang B: chance that all servers are busy where nobody waits. By the recurrence over servers, which neither
 * overflows nor cancels for ten thousand of them, as factorials do.
 *
 * @source  Erlang (1917); `docs/methods/erlang-c.md`
 * @units   load: erlang; result: share of arrivals turned away
 * @range   servers a whole number ≥ 0, load ≥ 0; outside throws
 * @example erlangB(10, 5) // → 0.01838…
 */
export function erlangB(servers: number, load: number): number {
  if (!Number.isInteger(servers) || servers < 0 || !(load >= 0) || load === Number.POSITIVE_INFINITY)
    throw new Error("servers are whole and load is not negative");
  let blocking = 1;
  for (let n = 1; n <= servers; n++) blocking = nextB(blocking, n, load);
  return blocking;
}

/** B(n) from B(n − 1). */
export const nextB = (before: number, n: number, load: number): number =>
  (load * before) / (n + load * before);

/** C(N, A) from B(N, A); N > A. */
export const waitFromB = (blocking: number, servers: number, load: number): number =>
  blocking / (1 - (load / servers) * (1 - blocking));

/**
 * Erlang C: chance that a caller has to wait (M/M/N).
 *
 * @source  Erlang (1917); `docs/methods/erlang-c.md`
 * @units   load: erlang; result: share of callers
 * @range   load ≥ servers → null: no steady state
 * @example erlangC(25, 20) // → 0.2091…
 */
export function erlangC(servers: number, load: number): number | null {
  const blocking = erlangB(servers, load);
  return load < servers ? waitFromB(blocking, servers, load) : null;
}

/**
 * What callers of one interval meet with so many agents, when nobody hangs up.
 *
 * @source  M/M/N queue; `docs/methods/erlang-c.md`
 * @units   answerWithinSeconds: seconds; shares 0–1
 * @range   agents a whole number ≥ 1, answerWithinSeconds ≥ 0; load ≥ agents → `no-steady-state`
 * @example waiting({ arrivals: 100, intervalSeconds: 1800, handlingSeconds: 180 }, 14, 20) // serviceLevel → 0.888…
 */
export function waiting(queue: Queue, agents: number, answerWithinSeconds: number): Waiting {
  const load = offeredLoad(queue);
  if (!(answerWithinSeconds >= 0)) throw new Error("time to answer is not negative");
  const waitProbability = erlangC(agents, load);
  if (waitProbability === null) return { kind: "no-steady-state", load, agents };
  return {
    kind: "steady",
    load,
    waitProbability,
    serviceLevel: levelOf(waitProbability, agents, load, answerWithinSeconds / queue.handlingSeconds),
    meanWaitSeconds: (waitProbability * queue.handlingSeconds) / (agents - load),
    occupancy: load / agents,
  };
}

/** Share answered within `times` handling times. */
export const levelOf = (waitProbability: number, agents: number, load: number, times: number): number =>
  1 - waitProbability * Math.exp(-(agents - load) * times);
