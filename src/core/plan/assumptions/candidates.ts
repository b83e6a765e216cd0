import { type Assumption, byDefault } from "../../assumption.js";

const house = "House default without evidence behind it:";

export const candidatesAssumptions: readonly Assumption[] = [
  byDefault(
    "plan.stock-model",
    1,
    "ratio",
    0.7,
    1.15,
    `${house} share of the model's fewer short lines that comes when stock is raised; records, orders and counts are less tidy than the model.`,
  ),
  byDefault(
    "plan.stock-lead-days",
    30,
    "days",
    7,
    90,
    `${house} days until a changed safety stock is in the warehouse.`,
  ),
  byDefault(
    "plan.lever-range",
    0.5,
    "share",
    0.2,
    0.8,
    `${house} how far off, either way, a level somebody expects of a change may be.`,
  ),
];
