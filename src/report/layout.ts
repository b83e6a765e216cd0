import type { Room } from "../core/findings.js";
import { costLayout } from "./layout/cost.js";
import { levelLayout } from "./layout/level.js";
import { lossLayout } from "./layout/loss.js";
import { measureLayout } from "./layout/measure.js";
import type { Part } from "./layout/part.js";
import { planLayout } from "./layout/plan.js";

/** What stands in the section of each room, in its order. */
export const layout: Readonly<Record<Room, readonly Part[]>> = {
  measure: measureLayout,
  cost: costLayout,
  loss: lossLayout,
  level: levelLayout,
  plan: planLayout,
  price: [],
};
