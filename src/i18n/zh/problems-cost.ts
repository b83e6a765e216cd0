import type { problemsCost as en } from "../en/problems-cost.js";
import type { Translation } from "../message.js";

export const problemsCost = {
  "cost-lever-resource": {
    text: "降本措施「{name}」要节省「{resource}」的工时，但本次研究没有这个资源。",
    fix: "在 `cost: levers: resource:` 中改写为下列之一：{known:code}。",
  },
  "cost-outsourcing-resource": {
    text: "「{resource}」的外包报价无法比较：本次研究没有这个资源。",
    fix: "在 `cost: outsourcing: resource:` 中改写为下列之一：{known:code}。",
  },
  "cost-outsourcing-volume": {
    text: "{resource:code}的外包报价按{driver:code}计价，而记录中没有这项数量。",
    fix: "改按有记录的数量计价，或补充相应记录。",
  },
  "activity-negative": {
    text: "作业量文件中有 {count:count} 行出现负数，未予采用；首行为“{activity}”，{column:column}为 {value}。",
    fix: "请在文件中更正：作业量、用时和产能不能小于 0。",
  },
  "activity-not-linked": {
    text: "有 {count:count} 项作业没有归属的资源，其用时不计成本：{activities}。",
    fix: "在 `cost: resources:` 中写明由哪些人员完成，或在 `cost: activities:` 中用 `column:` 指明归类。",
  },
  "activity-unknown": {
    text: "`cost: activities:` 中有 {count:count} 项作业既没有记录，也没有写明用时：{activities}。",
    fix: "请与作业量文件核对名称，或用 `minutes:` 写明单位用时。",
  },
  "activity-not-recorded": {
    text: "{of:code}应承担作业“{activity}”，但文件中没有记录，也没有时间方程。",
    fix: "请与作业量文件核对名称，或在 `cost: activities:` 中写明用时。",
  },
  "activity-no-minutes": {
    text: "{resource:code}有 {count:count} 项作业没有用时，不分担该资源的成本：{activities}。",
    fix: "在作业量文件中补充用时列，或在 `cost: activities:` 各项的 `minutes:` 中写明单位用时。",
  },
  "equation-driver-missing": {
    text: "作业“{activity}”的时间方程用到{driver:code}，但没有文件记录，无法得出用时。",
    fix: "请映射记录该动因的列，或将其从 `cost: activities: {activity}: minutes:` 中删去。",
  },
  "account-not-booked": {
    text: "为{of:code}指定的科目“{account}”在期间内没有凭证。",
    fix: "请将 plimsoll.yaml 中 `cost:` 下的 `accounts:` 与总账的科目编码、名称和类别核对。",
  },
  "account-rule-unmet": {
    text: "`accounts:` 中有 {count:count} 个名称在期间内没有对应的凭证，未起作用：{accounts}。",
    fix: "请与总账的科目编码、名称和类别核对；以 `*` 结尾表示以此开头的全部科目。",
  },
  "account-claimed-twice": {
    text: "科目“{account}”同时指定给{of:code}和{other:code}，以前者为准。",
    fix: "在 plimsoll.yaml 的 `cost:` 中只保留一处。",
  },
  "step-down-refused": {
    text: "阶梯分配第 {step} 步（{department}）未执行：{centre:code}{why:code}。",
    fix: "请更正 `cost: stepDown:`。该部门成本改按其科目字样归类。",
  },
  "step-down-no-basis": {
    text: "{department}的成本未能分配：各接受方都没有分配依据的数值。",
    fix: "在 `cost: resources:` 中写明接受方的人数或分钟数，或在 `by:` 中自行给出数值。",
  },
  "resource-overloaded": {
    text: "{resource:code}实际用时 {used:minutes}，超过产能 {capacity:minutes}，全部成本按实际用时分配。",
    fix: "请核对产能与用时：加班时间应计入产能，单位用时也可能定得过长。",
  },
  "resource-overloaded-month": {
    text: "{resource:code}有 {months:count} 个月用时超过产能，最严重的是{month:month}：用时 {used:minutes}，产能 {capacity:minutes}。",
    fix: "请核对该月的产能与用时：加班时间应计入产能。",
  },
  "ledger-rate-missing": {
    text: "总账中有 {postings:count} 笔凭证、共 {amount} {currency} 不是 {own}，又没有给出汇率，因此不计入任何合计。",
    fix: "在 plimsoll.yaml 中写明汇率：`cost: { rates: { {currency}: ... } }`，即 1 {currency} 折合多少 {own}；如果全部数据都以 {currency} 计价，请写 `currency: {currency}`。",
  },
  "ledger-unbalanced": {
    text: "总账包含凭证的借贷双方，{of} 张凭证中有 {count} 张借贷不平，差额合计 {difference:money}，例如 {examples}。",
    fix: "请完整导出这些凭证，或在账套中更正。这些分录已按原样计入。",
  },
  "ledger-month-open": {
    text: "{month:month}似乎尚未结账：只有 {postings:count} 笔凭证、{leaves:count} 个科目，平常为 {usual} 笔、{usualLeaves} 个科目。尚未入账：{missing}。",
    fix: "结账后重新导出总账，或在 plimsoll.yaml 中把 `period:` 的结束日提前到该月之前。",
  },
} as const satisfies Translation<typeof en>;
