import type { Link, Values } from "./links.js";

/** Phases in years that can be: what is given holds, and the others make room for it. */
export function settle(base: Values, given: ReadonlySet<Link>) {
  let { t1, t2, T } = base;
  t1 = Math.max(0, t1);
  if (given.has("T") && !given.has("t2")) t2 = Math.min(t2, 0.7 * T);
  if (given.has("t2") && !given.has("T")) T = Math.max(T, t2 / 0.7);
  if (given.has("t1") && !given.has("t2")) t2 = Math.max(t2, t1);
  if (given.has("t1") && !given.has("T")) T = Math.max(T, t2 + 1);
  if (!given.has("t1")) t1 = Math.min(t1, t2);
  const contradict = t1 > t2 || t2 >= T;
  const inTime = [t1, t2, T].sort((a, b) => a - b) as [number, number, number];
  const phases = { t1: inTime[0], t2: inTime[1], T: Math.min(100, Math.max(inTime[2], 1)) };
  return { phases, reordered: contradict };
}
