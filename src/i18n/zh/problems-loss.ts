import type { problemsLoss as en } from "../en/problems-loss.js";
import type { Translation } from "../message.js";

/** 客户流失部分无法照用的数值。 */
export const problemsLoss = {
  "loss-discount-rate": {
    text: "年折现率 {rate:plain} 不合理：折现率按小数填写，应大于等于 0、小于 1。",
    fix: "如为 10%，请在 plimsoll.yaml 的 `assumptions:` 下写 `loss.discount-rate: 0.1`。",
  },
  "loss-value-horizon": {
    text: "无法按 {years:plain} 年计算客户价值：年数应大于 0，不超过 100。",
    fix: "请在 plimsoll.yaml 的 `assumptions:` 下写 `loss.value-horizon-years: 3` 或贵公司自己的年数。",
  },
} as const satisfies Translation<typeof en>;
