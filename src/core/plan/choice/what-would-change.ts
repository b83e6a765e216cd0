import { expectedGain, type PlanOption } from "./problem.js";

export interface Turning {
  readonly id: string;
  readonly chosen: boolean;
  /** Gain at which the answer turns: below it a chosen change drops out, above it one left out comes in. */
  readonly turnsAt: number;
  /** The same over today's gain; null where that is not above 0. */
  readonly ratio: number | null;
  /** What would stand in its place (or what it would replace); null: nothing. */
  readonly instead: string | null;
}

/**
 * What would change the answer: how far each gain may move before its group chooses otherwise, at the going price of
 * the budget. The nearest to turning come first.
 *
 * @source  reduced costs at the multiplier; `docs/methods/plan-choice.md`
 * @units   money a year; price: what one more unit of budget nets, 0 where it does not bind
 * @assumes the price stays; needs, exclusions, capacities and floors are not seen
 * @range   price ≥ 0, else RangeError
 */
export function whatWouldChange(
  options: readonly PlanOption[],
  chosen: ReadonlySet<string>,
  price: number,
): Turning[] {
  if (!(price >= 0 && Number.isFinite(price))) throw new RangeError("a price is not negative");
  const score = (o: PlanOption) => expectedGain(o) - (1 + price) * o.cost;
  const groups = new Map<string, PlanOption[]>();
  for (const o of options) {
    const key = o.group === null ? `option ${o.id}` : `group ${o.group}`;
    groups.set(key, [...(groups.get(key) ?? []), o]);
  }
  const turnings = [...groups.values()].flatMap((group) =>
    group.map((o): Turning => {
      const isChosen = chosen.has(o.id);
      const rivals = group.filter((r) => r !== o);
      const rival = isChosen
        ? rivals.reduce<PlanOption | null>((a, b) => (score(b) > (a === null ? 0 : score(a)) ? b : a), null)
        : (rivals.find((r) => chosen.has(r.id)) ?? null);
      // One that is left out for want of room would come in at the price itself.
      const bar = rival === null ? 0 : Math.max(0, score(rival));
      const carried = 1 - (o.risk ?? 0);
      const turnsAt = carried > 0 ? (bar + (1 + price) * o.cost) / carried : Number.POSITIVE_INFINITY;
      return {
        id: o.id,
        chosen: isChosen,
        turnsAt,
        ratio: o.gain > 0 ? turnsAt / o.gain : null,
        instead: rival?.id ?? null,
      };
    }),
  );
  // Levels of one thing are often as near as each other: rounding must not put them in order.
  const distance = (t: Turning) =>
    t.ratio === null || !(t.ratio > 0) ? Infinity : Number(Math.abs(Math.log(t.ratio)).toPrecision(12));
  const far = new Map(turnings.map((t) => [t, distance(t)]));
  return turnings.sort((a, b) => {
    const [x, y] = [far.get(a)!, far.get(b)!];
    return x === y ? 0 : x - y;
  });
}
