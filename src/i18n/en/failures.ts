/** One name for each kind of failure, wherever the loss room speaks of it. */
export const failures = {
  late: "late delivery",
  short: "short delivery",
  wrong: "wrong goods",
  damaged: "damaged goods",
  invoice: "wrong invoice",
  complaint: "complaint",
  unresolved: "unresolved complaint",
  "slow-answer": "slow answer",
} as const;

/** The same at the head of a row or a sentence. */
export const failuresFirst = {
  late: "Late delivery",
  short: "Short delivery",
  wrong: "Wrong goods",
  damaged: "Damaged goods",
  invoice: "Wrong invoice",
  complaint: "Complaint",
  unresolved: "Unresolved complaint",
  "slow-answer": "Slow answer",
} as const;
