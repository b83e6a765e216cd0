import { type Assumption, byDefault } from "../assumption.js";

export const costAssumptions: readonly Assumption[] = [
  byDefault(
    "cost.known-share-needed",
    0.95,
    "share",
    0.8,
    1,
    "House default: with less of the amount carrying a cost of goods, profit is not stated.",
  ),
];
