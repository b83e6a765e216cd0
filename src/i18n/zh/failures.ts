import type { failures as en } from "../en/failures.js";
import type { Translation } from "../message.js";

/** One name for each kind of failure, wherever the loss room speaks of it. */
export const failures = {
  late: "延迟交付",
  short: "短缺",
  wrong: "错发",
  damaged: "破损",
  invoice: "开票差错",
  complaint: "投诉",
  unresolved: "投诉未解决",
  "slow-answer": "答复慢",
} as const satisfies Translation<typeof en>;
