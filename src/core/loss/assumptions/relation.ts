import { type Assumption, byDefault } from "../../assumption.js";

/** Which world the customers live in, how they buy, and what they are worth. */
export const relationAssumptions: readonly Assumption[] = [
  byDefault(
    "loss.margin-share",
    0.25,
    "share",
    0.1,
    0.4,
    "House default for distribution trades, used only where no cost of goods is recorded; give the firm's own.",
  ),
  byDefault(
    "loss.discount-rate",
    0.1,
    "share-per-year",
    0.06,
    0.15,
    "Usual range of a firm's cost of capital; the text's example uses 10 %.",
  ),
];
