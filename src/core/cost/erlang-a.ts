import { erlangB, offeredLoad, type Queue, type Waiting, waiting } from "./erlang.js";

export type ImpatientWaiting =
  | (Extract<Waiting, { kind: "steady" }> & {
      /** Share of callers who hang up before they are answered. */
      readonly abandonment: number;
      readonly meanQueue: number;
    })
  | Extract<Waiting, { kind: "no-steady-state" }>;

/**
 * Erlang A: what callers meet when each hangs up after an exponential time of their own (M/M/N+M). Stable at any load,
 * since the impatient leave.
 *
 * With j waiting, the next leaves the queue at the rate Nμ + jθ; a caller who finds j before him is answered within t
 * with the chance of a negative binomial sum, which needs no integral.
 *
 * @source  Palm (1957), Tele; Garnett, Mandelbaum & Reiman (2002), Manufacturing & Service Operations Management
 *          4(3):208–227; `docs/methods/erlang-a.md`
 * @units   seconds; serviceLevel: share of all callers answered within the time, those who hung up are not;
 *          meanWaitSeconds: over all callers, those who hung up too
 * @range   patience > 0; an infinite one is Erlang C, with its `no-steady-state`
 * @example impatientWaiting({ arrivals: 100, intervalSeconds: 1800, handlingSeconds: 180 }, 10, 20, 120)
 */
export function impatientWaiting(
  queue: Queue,
  agents: number,
  answerWithinSeconds: number,
  patienceSeconds: number,
): ImpatientWaiting {
  if (!(patienceSeconds > 0)) throw new Error("patience is above zero");
  if (!(answerWithinSeconds >= 0)) throw new Error("time to answer is not negative");
  if (!Number.isInteger(agents) || agents < 1) throw new Error("agents are whole, at least one");
  const load = offeredLoad(queue);
  if (patienceSeconds === Number.POSITIVE_INFINITY) {
    const patient = waiting(queue, agents, answerWithinSeconds);
    if (patient.kind === "no-steady-state") return patient;
    const { meanWaitSeconds } = patient;
    return {
      ...patient,
      abandonment: 0,
      meanQueue: (queue.arrivals / queue.intervalSeconds) * meanWaitSeconds,
    };
  }
  if (load === 0)
    return {
      kind: "steady",
      load,
      waitProbability: 0,
      serviceLevel: 1,
      meanWaitSeconds: 0,
      occupancy: 0,
      abandonment: 0,
      meanQueue: 0,
    };
  const arrival = queue.arrivals / queue.intervalSeconds;
  const service = agents / queue.handlingSeconds;
  const leaving = 1 / patienceSeconds;

  // States above N relative to state N, scaled by the largest so that an overload of any size stays in range.
  const top = Math.max(0, Math.floor((arrival - service) / leaving));
  let logTop = 0;
  for (let j = 1; j <= top; j++) logTop += Math.log(arrival / (service + j * leaving));
  // Chance that j + 1 leave the queue ahead of the caller later than t: a negative binomial sum, term by term.
  const fade = Math.log(-Math.expm1(-leaving * answerWithinSeconds));
  let logTerm = -(service + leaving) * answerWithinSeconds;
  let late = 0;
  let log = 0;
  let busy = 0;
  let waitingSum = 0;
  let inTime = 0;
  for (let j = 0; ; j++) {
    const state = Math.exp(log - logTop);
    late += Math.exp(logTerm);
    busy += state;
    waitingSum += j * state;
    inTime += state * (service / (service + (j + 1) * leaving)) * Math.max(0, 1 - late);
    const ratio = arrival / (service + (j + 1) * leaving);
    // What is left is below a geometric tail of this ratio.
    if (ratio < 1 && (state * (j + 1)) / (1 - ratio) ** 2 < 1e-17 * busy) break;
    log += Math.log(ratio);
    logTerm += Math.log((service / leaving + 1 + j) / (j + 1)) + fade;
  }
  const blocking = erlangB(agents, load);
  const below = (1 - blocking) * Math.exp(-logTop);
  const all = below + busy * blocking;
  const meanQueue = (waitingSum * blocking) / all;
  const abandonment = (leaving * meanQueue) / arrival;
  return {
    kind: "steady",
    load,
    waitProbability: (busy * blocking) / all,
    serviceLevel: (below + inTime * blocking) / all,
    meanWaitSeconds: meanQueue / arrival,
    occupancy: (load * (1 - abandonment)) / agents,
    abandonment,
    meanQueue,
  };
}
