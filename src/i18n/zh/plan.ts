import type { plan as en } from "../en/plan.js";
import type { RoomCatalogue, Translation } from "../message.js";

export const plan = {
  figures: {
    "plan.elements-below-target": { name: "未达目标的要素数", meaning: "设有目标而水平未达到的服务要素。" },
    "plan.first.money": {
      name: "首要改进波及客户的贡献或金额",
      meaning: "受首要要素失误影响的客户在期间内的贡献（或金额）。",
    },
    "plan.broad-logistics-cost": {
      name: "广义物流成本（暂估）",
      meaning:
        "期间狭义物流成本，加上期间因失误而流失的现有客户与潜在客户所造成的损失：前者是账面成本，后者是估计，只在此处相加。",
    },
  },
  methods: {
    "plan-priorities":
      "依次为：未达目标且其失误会赶走客户的、未达目标的、没有目标但其失误会赶走客户的、没有目标的、已达目标的。会赶走客户的按由此造成的损失排，其余按差距（目标 − 水平；没有目标时为失误率）× 受影响客户的贡献或金额排。这只是初步排序，不是效果；受多种失误影响的客户在各要素中都计入。",
    "broad-logistics-cost":
      "账面狭义物流成本，加上每年的客户流失成本 × 期间年数。后一部分不入账，是估计，全部区间来自它。",
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
    "plan.priorities.money": "其贡献或金额",
    "plan.priorities.money-is": "取哪一个",
    "plan.priorities.drives-away": "是否赶走客户",
    "plan.priorities.lost": "每年由此损失",
    "plan.priorities.market": "客户与竞争者一方的结论",
    "plan.priorities.wanted": "客户想要的水平",
  },
  verdicts: {
    "plan.first":
      "首先{act:code}：{judged:count} 次中失误 {failed:count} 次，{element:element}为 {level:share}{goal:clause}{touched:clause}{silence:clause}{where:clause}。",
    "plan.raise":
      "接着{act:code}：{element:element}为 {level:share}{goal:clause}{touched:clause}{silence:clause}{where:clause}。",
    "plan.set-target":
      "为{element:element}设定目标：现为 {level:share}，{judged:count} 次中失误 {failed:count} 次{touched:clause}{where:clause}。定下目标，再决定是否{act:code}。",
    "plan.keep": "{element:element}保持在 {level:share} 即可{goal:clause}。",
    "plan.may-lower":
      "{element:element}为 {level:share}{goal:clause}，已明显超出，其失误对客户是否再来也没有明显影响：可试行适当降低。",
    "plan.no-customers": "订单上没有客户编号，无法说明失误波及哪些客户、多少金额；次序按失误次数排。",
    "plan.no-elements": "没有任何服务失误记录，无法排序。",
    "plan.market-less":
      "内部记录要求提高{element:element}（现为 {level:share}），客户调查却不然：客户对{named:element}的重要性评分为 {importance:score}，绩效评分为 {own:score}，结论是“{market:code}”。投入之前，先看客户是否察觉这些失误。",
    "plan.market-more":
      "客户调查要求提高{named:element}，内部记录却不然：客户对其重要性评分为 {importance:score}，绩效评分为 {own:score}，结论是“{market:code}”，而{element:element}为 {level:share}。可能目标定低了，也可能客户看的是别的方面。",
    "plan.provisional":
      "此次序为暂定：看差距、波及的金额和每种失误造成的损失，并非改进能带来的收益。受多种失误影响的客户在各要素中都计入。",
    "plan.broad-cost":
      "期间狭义物流成本与客户流失成本合计 {value:money}（{low:money} 至 {high:money}）；后一部分是估计，不在任何账上。",
  },
  assumptions: {},
  codes: {
    "market.definitely-improve": "绝对提高",
    "market.improve": "提高",
    "market.lean-to-improve": "宜提高",
    "market.maintain": "保持",
    "market.hold": "维持，不宜降低",
    "market.reduce": "可降低",
    "clause.target": "，目标 {target:share}",
    "clause.no-target": "，尚未设定目标",
    "clause.money": "，波及 {customers:count} 个客户（期间{basis:code} {money:money}）",
    "clause.no-gain": "，波及 {customers:count} 个客户（合计没有贡献）",
    "clause.customers": "，波及 {customers:count} 个客户（没有金额记录）",
    "clause.drives": "，且会赶走客户",
    "clause.lost": "，每年因此损失约 {lost:money}",
    "clause.spot":
      "；先从{at-1:clause}{at-2:clause}入手，该处失误率 {spot:share}，其他地方 {elsewhere:share}",
    "clause.step": "；自{since:month}起失误率由 {earlier:share} 升至 {later:share}",
    "act.late": "减少延迟交付",
    "act.short": "减少短缺",
    "act.damaged": "减少破损",
    "act.wrong": "减少错发",
    "act.complaint": "减少投诉",
    "act.returned": "减少退货",
    "act.invoice": "减少开票差错",
    "act.slow-response": "加快首次响应",
    "element.late": "准时交货率",
    "element.short": "足量交货率",
    "element.damaged": "货物完好率",
    "element.wrong": "发货正确率",
    "element.complaint": "无投诉订单占比",
    "element.returned": "无退货订单占比",
    "element.invoice": "开票正确率",
    "element.slow-response": "首次响应及时率",
    "advice.raise": "提高",
    "advice.keep": "保持",
    "advice.may-lower": "可降低",
    "advice.set-target": "设定目标",
    "money-is.contribution": "贡献",
    "money-is.amount": "金额",
    "drives-away.effect": "是",
    "drives-away.fewer": "流失反而少于预期",
    "drives-away.not-certain": "尚不确定",
    "drives-away.no-clear-effect": "无明显影响",
    "drives-away.cannot-tell": "无法判断",
  },
} as const satisfies RoomCatalogue & Translation<typeof en>;
