/**
 * Units a value is said in. Shares are 0–1, never percent. `money` is the workspace's currency, in major units
 * in findings. Durations keep the unit of their name.
 */
export const units = [
  "share",
  "count",
  "quantity",
  "money",
  "money-per-order",
  "money-per-line",
  "money-per-unit",
  "money-per-year",
  "money-per-minute",
  "money-per-contact",
  "years",
  "days",
  "hours",
  "minutes",
  "seconds",
  "score",
  "ratio",
  "index",
  "text",
] as const;

export type Unit = (typeof units)[number];

/**
 * A named set of ledger leaves, or one of the two sums that stand beside the ledger. Scopes overlap: a sum over
 * several is taken over the union of their leaves and is a figure of its own.
 */
export type Scope =
  | "narrow-logistics"
  | "service-support"
  | "service-function"
  | "selling"
  | "ledger"
  | "lost-sales"
  | "customer-own"
  | "revenue"
  | "margin";
