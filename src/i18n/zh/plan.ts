import type { plan as en } from "../en/plan.js";
import type { RoomCatalogue, Translation } from "../message.js";

export const plan = {
  figures: {
    "plan.elements-below-target": { name: "未达目标的要素数", meaning: "设有目标而水平未达到的服务要素。" },
    "plan.first.money": {
      name: "首要要素涉及的客户",
      meaning: "受首要要素失误影响的客户在期间内的利润（或金额）。",
    },
    "plan.broad-logistics-cost": {
      name: "广义物流成本（暂估）",
      meaning:
        "期间狭义物流成本，加上失误之后沉默的客户所失去的价值：前者是账面成本，后者是上限，只在此处相加。",
    },
  },
  methods: {
    "plan-priorities":
      "先列未达目标的要素，再列没有目标的，最后列已达目标的；各组内按：差距（目标 − 水平；没有目标时为失误率）× 受影响客户的利润或金额。这只是初步排序，不是效果；受多种失误影响的客户在各要素中都计入。",
    "broad-logistics-cost":
      "账面狭义物流成本，加上失误之后流失价值的初步估算。后一部分不入账，是上限，全部区间来自它。",
  },
  tables: {
    "plan.priorities": "服务要素改进次序",
    "plan.priorities.element": "要素",
    "plan.priorities.rank": "名次",
    "plan.priorities.advice": "下一步",
    "plan.priorities.level": "水平",
    "plan.priorities.target": "目标",
    "plan.priorities.gap": "差距",
    "plan.priorities.failed": "失误数",
    "plan.priorities.judged": "可判断数",
    "plan.priorities.customers": "受影响客户",
    "plan.priorities.money": "其利润或金额",
    "plan.priorities.money-is": "取哪一个",
    "plan.priorities.silent-after": "其后沉默",
    "plan.priorities.value-after": "其后涉及价值",
    "plan.priorities.before-silence": "沉默之前",
  },
  verdicts: {
    "plan.first":
      "首先改进{element:element}：{judged:count} 次中 {failed:count} 次失误，水平 {level:share}，目标 {target:share}（差距 {gap:share}）；影响 {customers:count} 个客户，涉及{basis:code} {money:money}。",
    "plan.first-no-target":
      "首先关注{element:element}：{judged:count} 次中 {failed:count} 次失误（水平 {level:share}）；影响 {customers:count} 个客户，涉及{basis:code} {money:money}。尚未设定目标。",
    "plan.raise":
      "其次提高{element:element}：水平 {level:share}，目标 {target:share}；影响 {customers:count} 个客户，涉及{basis:code} {money:money}。",
    "plan.raise-no-target":
      "提高{element:element}：其失误更多出现在客户沉默之前；水平 {level:share}，影响 {customers:count} 个客户。",
    "plan.first-unvalued":
      "首先关注{element:element}：{judged:count} 次中 {failed:count} 次失误（水平 {level:share}），影响 {customers:count} 个客户。没有金额，按客户数排序。",
    "plan.raise-unvalued": "提高{element:element}：水平 {level:share}，影响 {customers:count} 个客户。",
    "plan.set-target-unvalued":
      "为{element:element}设定目标：现为 {level:share}；{failed:count} 次失误影响 {customers:count} 个客户。",
    "plan.keep": "{element:element}保持在 {level:share}。",
    "plan.may-lower":
      "{element:element}为 {level:share}，明显高于目标 {target:share}，其失误在沉默之前也不突出：可试行适当降低。",
    "plan.set-target":
      "为{element:element}设定目标：现为 {level:share}；{failed:count} 次失误影响 {customers:count} 个客户，涉及{basis:code} {money:money}。",
    "plan.no-elements": "没有任何服务失误记录，无法排序。",
    "plan.provisional":
      "此次序为暂定：按差距与涉及金额排列，并非改进能带来的收益。受多种失误影响的客户在各要素中都计入。",
    "plan.broad-cost":
      "狭义物流成本与失误后流失价值合计 {value:money}（{low:money} 至 {high:money}）；后一部分是上限，不在任何账上。",
  },
  assumptions: {
    "plan.slow-response-hours": { name: "首次响应时限", meaning: "超过多少小时的首次答复算迟。" },
  },
  codes: {
    "element.late": "准时交货率",
    "element.short": "足量交货率",
    "element.damaged": "货物完好率",
    "element.wrong": "发货正确率",
    "element.complaint": "订单无投诉率",
    "element.returned": "订单无退货率",
    "element.invoice": "开票正确率",
    "element.slow-response": "首次响应及时率",
    "advice.raise": "提高",
    "advice.keep": "保持",
    "advice.may-lower": "可降低",
    "advice.set-target": "设定目标",
    "money-is.profit": "利润",
    "money-is.amount": "金额",
    "before-silence.more": "沉默前更多",
    "before-silence.less": "沉默前更少",
    "before-silence.same": "无明显差别",
  },
} as const satisfies RoomCatalogue & Translation<typeof en>;
