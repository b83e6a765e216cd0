/** What may go wrong with a purchase, as the records show it. */
export const failureKinds = [
  "late",
  "short",
  "wrong",
  "damaged",
  "invoice",
  "complaint",
  "unresolved",
  "slow-answer",
] as const;

export type FailureKind = (typeof failureKinds)[number];

/** Column of a kind in SQL. */
export const failureColumn = (kind: FailureKind): string => kind.replace("-", "_");
