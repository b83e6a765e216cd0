import type { Ahead } from "../parts.js";
import { daysPerWeek } from "./told.js";

/** Numbers of repeats, and days, at which another model is asked. */
const steps = [0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096];
const young = 4 * daysPerWeek;
const apart = 0.6;

/**
 * Another model's `ahead`, asked at few places only and between them by how it stands to the one in use: that changes
 * slowly, and forty redrawn models would cost too much everywhere.
 */
export function coarse(other: Ahead, used: Ahead): Ahead {
  const kept = new Map<number, number>();
  const ratioAt = (i: number, j: number) => {
    const key = i * 1000 + j;
    let ratio = kept.get(key);
    if (ratio === undefined) {
      const days = young * Math.expm1(apart * j);
      const base = used(steps[i]!, days);
      const value = other(steps[i]!, days);
      ratio = base > 0 && value > 0 ? Math.log(value / base) : 0;
      kept.set(key, ratio);
    }
    return ratio;
  };
  const between = (i: number, j: number, later: number) =>
    later === 0 ? ratioAt(i, j) : (1 - later) * ratioAt(i, j) + later * ratioAt(i, j + 1);
  return (repeats, days) => {
    const at = Math.log1p(days / young) / apart;
    const j = Math.floor(at);
    const later = at - j;
    let i = steps.length - 1;
    while (steps[i]! > repeats) i--;
    const below = steps[i]!;
    const above = steps[i + 1];
    const least = between(i, j, later);
    if (above === undefined || below === repeats) return used(repeats, days) * Math.exp(least);
    const more = Math.log(repeats / below) / Math.log(above / below);
    return used(repeats, days) * Math.exp((1 - more) * least + more * between(i + 1, j, later));
  };
}
