import type { problemsStudy as en } from "../en/problems-study.js";
import type { Translation } from "../message.js";

/** 分析中自行假定，或未能照用的内容。 */
export const problemsStudy = {
  "as-of-assumed": {
    text: "没有指定分析基准日，取记录中的最后一天：{date:day}。",
    fix: "在 plimsoll.yaml 中写明 `asOf:`，基准日就不会随新数据变动。",
  },
  "no-dates": {
    text: "订单中没有读到任何日期：凡与时间有关的都无法判断。",
    fix: "请在 plimsoll.yaml 中指定下单、承诺与签收日期所在的列；用 `plimsoll inspect` 可查看文件各列。",
  },
  "period-empty": {
    text: "{from:day} 至 {to:day} 之间没有订单。",
    fix: "请核对 plimsoll.yaml 中的 `period:` 与记录的日期。",
  },
  "assumption-unknown": {
    text: "没有名为 {id} 的假设，该值未被采用。",
    fix: "请对照报告中的假设清单检查名称。",
  },
  "assumption-out-of-range": {
    text: "{id:assumption}设为 {value}，超出合理范围 {low} 至 {high}。",
    fix: "请检查单位：比例应写成 0 到 1 之间的数。该值已按给定采用。",
  },
  "assumption-not-a-share": {
    text: "{id:assumption}设为 {value:plain}。这是一个比例，应写成 {least:plain} 到 1 之间的小数。",
    fix: "如为 3%，请在 plimsoll.yaml 的 `assumptions:` 下写 `{id}: 0.03`。",
  },
  "assumption-impossible": {
    text: "{id:assumption}设为 {value:plain}，不能小于 {least:plain}。",
    fix: "请在 plimsoll.yaml 的 `assumptions:` 下更正 `{id}`，或删去该行，改用默认值。",
  },
} as const satisfies Translation<typeof en>;
