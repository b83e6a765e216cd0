import type { scenario as shape } from "../en/scenario.js";
import type { Translation } from "../message.js";

export const scenario = {
  figures: {},
  methods: {
    scenario:
      "在同一批数据上，用情景中的数代替原来的数，重新测算服务水平和方案。随机抽样使用相同的种子，差异只来自数值本身。拆解原因时，按文件中的顺序逐项代入；每一项的影响取决于排在它前面的各项，合计等于总差异。",
  },
  tables: {
    "scenario.compare": "各情景对比",
    "scenario.compare.figure": "指标",
    "scenario.compare.unit": "单位",
    "scenario.compare.base": "现状",
    "scenario.waterfall": "各情景为什么不同",
    "scenario.waterfall.scenario": "情景",
    "scenario.waterfall.step": "改动",
    "scenario.waterfall.value": "对方案年净收益的影响",
    "scenario.changes": "各情景下入选与落选的改进",
    "scenario.changes.scenario": "情景",
    "scenario.changes.change": "改进",
    "scenario.changes.base": "现状",
    "scenario.changes.chosen": "该情景下",
  },
  verdicts: {},
  assumptions: {},
  codes: {
    "step.plan-budget": "方案年预算",
    "step.plan-onceBudget": "方案一次性预算",
    "step.plan-capacity": "能力限额",
    "step.plan-floors": "方案必须达到的水平",
    "step.plan-without": "不考虑的改进",
    "step.plan-changes": "企业自拟的改进",
    "step.level-contracts": "合同违约金",
    "step.level-reactions": "缺货时客户的反应",
    "step.level-reactionsLike": "缺货反应参照的行业",
    "step.level-promised": "承诺水平",
    "step.level-floors": "最低服务水平",
    "step.level-costPerPoint": "服务水平每提高一个百分点的成本",
    "step.level-ranks": "客户与产品类别的优先顺序",
    "step.level-modes": "补货方式",
  },
} as const satisfies Translation<typeof shape>;
