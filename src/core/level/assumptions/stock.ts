import { type Assumption, byDefault } from "../../assumption.js";

const house = "House default without evidence behind it";

export const stockAssumptions: readonly Assumption[] = [
  byDefault(
    "level.fill-prior-lines",
    100,
    "count",
    20,
    500,
    `${house}: an item's own share short is drawn towards that of its class as if so many lines of the class were its own.`,
  ),
  byDefault(
    "level.waiting-share",
    0.5,
    "share",
    0.3,
    0.7,
    `${house}: from this share of delayed reactions on, shortages are reckoned as back orders; below it as lost sales.`,
  ),
];
