import { normalQuantile } from "../../../core/level/demand/normal-quantile.js";
import type { StudyInput } from "../../input.js";

/** The measure whose target says what is promised, and whether it counts good or bad cases. */
export const measureOf: Readonly<Record<string, readonly [measure: string, counts: "good" | "bad"]>> = {
  late: ["order-on-time", "good"],
  damaged: ["damage-rate", "bad"],
  wrong: ["wrong-item-rate", "bad"],
  complaint: ["complaint-rate", "bad"],
  invoice: ["invoice-accuracy", "good"],
};

/** Variance of an element's share with its customers as clusters ÷ without, from the interval of its measure; 1 where none is told. */
export function designOf({ before }: Pick<StudyInput, "before">, element: string): number {
  const id = `measure.${measureOf[element]?.[0]}`;
  const found = before.flatMap((f) => f.figures).find((f) => f.id === id);
  const [share, counted] = [found?.value ?? 0, found?.population?.counted ?? 0];
  if (found?.interval == null || !(counted > 0 && share > 0 && share < 1)) return 1;
  const { low, high, level } = found.interval;
  const error = (high - low) / (2 * normalQuantile((1 + level) / 2));
  return Math.max(1, (error ** 2 * counted) / (share * (1 - share)));
}
