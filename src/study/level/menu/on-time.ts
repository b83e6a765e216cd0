import { assumed } from "../../../core/assumptions.js";
import { bestLateShare } from "../../../core/level/menu/late-share.js";
import { middle, triangular } from "../../../core/stats/joint-draws.js";
import { seededUniform } from "../../../core/stats/seeded-uniform.js";
import type { StudyInput } from "../../input.js";
import type { Penalties } from "../../penalties.js";
import type { MenuCustomers } from "./customers.js";
import type { Ranged } from "./item-curves.js";

export const lateIds = ["level.late-lost-share", "level.day-earlier-cost", "loss.margin-share"] as const;

/** Share on time that suits a customer, and without what leaving costs; by band of stakes. */
export interface OnTimeLevel extends Ranged {
  readonly without: number | null;
}

/**
 * On-time levels where no means of the records tells what better costs: each day of earlier dispatch at an assumed
 * share of the order, against what a late order loses of this customer. Null: no order was late by known days.
 */
export function onTimeByRatio(
  input: StudyInput,
  { customers, relative }: MenuCustomers,
  penalties: Penalties | null,
): ((stake: number, orderSize: number) => OnTimeLevel | null) | null {
  const late = customers.reduce((sum, c) => sum + c.late_known, 0);
  const days = customers.reduce((sum, c) => sum + (c.late_days ?? 0), 0) / late;
  const penalty = penalties?.kinds.get("late");
  if (!(late > 0 && days > 0) || penalties === null || penalty === undefined) return null;
  const { draws } = penalties;
  const { leaving } = penalty;
  const random = seededUniform(63);
  const drawn = (id: string) => {
    const a = assumed(input.assumptions, id);
    return { value: a.value, draws: Float64Array.from({ length: draws }, () => triangular(a, random())) };
  };
  const [lost, earlier, margin] = lateIds.map(drawn) as [
    ReturnType<typeof drawn>,
    ReturnType<typeof drawn>,
    ReturnType<typeof drawn>,
  ];
  const direct = relative ? null : penalty.direct;
  const cache = new Map<string, OnTimeLevel | null>();
  return (stake, size) => {
    const key = `${stake.toPrecision(3)}/${size.toPrecision(2)}`;
    const known = cache.get(key);
    if (known !== undefined) return known;
    const level = (share: number, day: number, m: number, chance: number, more: number) => {
      const lateOrder = share * m * size + Math.max(0, chance) * stake + more;
      const left = bestLateShare({ dayEarlier: day * size, lateDays: days, lateOrder });
      return left === null ? null : 1 - left;
    };
    const value = level(lost.value, earlier.value, margin.value, leaving.value, direct?.value ?? 0);
    const all: number[] = [];
    for (let d = 0; d < draws; d++)
      all.push(
        level(
          lost.draws[d]!,
          earlier.draws[d]!,
          margin.draws[d]!,
          leaving.draws[d]!,
          direct?.draws[d] ?? 0,
        ) ?? 0,
      );
    const bounds = middle(all, 0.95);
    const found =
      // Where it would pay to let every order come late, the assumed cost of a day settles nothing.
      value === null || value <= 0 || bounds === null
        ? null
        : {
            value,
            low: Math.min(value, bounds.low),
            high: Math.max(value, bounds.high),
            without: level(lost.value, earlier.value, margin.value, 0, direct?.value ?? 0),
          };
    cache.set(key, found);
    return found;
  };
}
