import type { costLedger as en } from "../en/cost-ledger.js";
import type { RoomCatalogue, Translation } from "../message.js";
import { under, wordsUnder } from "../under.js";
import { cost } from "./cost.js";

const categories = {
  people: "人力资源",
  technology: "技术设备和系统",
  training: "培训和教育",
  facilities: "设施和办公场所",
  software: "软件和工具",
  compensation: "投诉和赔偿",
  quality: "质量监控和改进",
  survey: "评估和调研",
  outsourcing: "服务外包",
  brand: "域名和品牌推广",
  management: "管理和监控",
  "order-processing-item": "订单处理",
  "order-filling": "订单执行",
  "parts-and-support": "零部件和服务支持",
  "returns-handling": "退货处理",
  support: "客户支持",
  care: "客户关怀",
  retention: "客户维护",
  "market-research": "市场调研",
  advertising: "广告和宣传",
  "sales-people": "销售人员薪酬和福利",
  "sales-channels": "销售渠道",
  "after-sales": "客户服务和售后",
  "service-people": "人力",
  "equipment-and-technology": "设备和技术",
  "materials-and-suppliers": "物料和供应商",
  none: "不属于任何类别",
} as const;

const chart = {
  category: "类别",
  amount: "金额",
  share: "占总账",
  postings: "凭证数",
  contested: "其中也符合其他类别",
  scope: "用途",
  "revenue-share": "占订单金额",
} as const;

export const costLedger = {
  figures: {
    "cost.explicit.serving": {
      name: "账面服务成本",
      meaning: "总账扣除货物成本、收入、财务税费、资产负债类科目和未识别科目。",
    },
    "cost.explicit.variable": {
      name: "变动服务成本",
      meaning: "随每单作业发生：运费、包装材料、赔付、佣金等。",
    },
    "cost.explicit.step": {
      name: "阶梯式服务成本",
      meaning: "随人数或席位增减：客服、内勤、仓储人员的薪酬。",
    },
    "cost.explicit.fixed": { name: "固定服务成本", meaning: "不随业务量变动：租金、系统、管理费用等。" },
    "cost.explicit.outsourced": { name: "委托（外购）服务成本", meaning: "付给承运商和其他外包商的费用。" },
    "cost.explicit.controllable": {
      name: "可控服务成本",
      meaning: "服务管理者在期间内能够改变的费用，不含租金、折旧、税金、利息。",
    },
    "cost.explicit.one-off": {
      name: "一次性服务成本",
      meaning: "开办类费用，以及期间内只有少数月份入账的费用。",
    },
  },
  methods: {
    "leaf-traits":
      "按科目字样和归类判断每个末级科目的成本性态、支付形态、物流项目与范围；plimsoll.yaml 的 accounts 中写明的优先。",
    "charts-of-accounts":
      "每个末级科目在一套科目分类中只归入一类，先符合者为准；最后一行为不属于任何类别的部分，各行合计等于总账。",
    "overlap-guard": "同时符合几个归类或类别的科目逐一列出，注明归入哪一类、依据什么规则；每笔凭证只计一次。",
  },
  tables: {
    "cost.headings.channel": "渠道",
    "cost.headings.behaviour": "成本性态",
    "cost.headings.recurring": "经常性",
    "cost.headings.outsourced": "委托外包",
    "cost.headings.controllable": "可控",
    "cost.headings.form": "支付形态",
    "cost.headings.item": "物流成本项目",
    "cost.headings.area": "物流范围",
    "cost.headings.eleven": "十一项归类",
    "cost.overlaps": "可归入多处的科目",
    "cost.overlaps.heading": "费用类别",
    "cost.overlaps.account": "科目编码",
    "cost.overlaps.account_name": "科目名称",
    "cost.overlaps.department": "部门",
    "cost.overlaps.channel": "渠道",
    "cost.overlaps.scheme": "分类方法",
    "cost.overlaps.decided": "已归入",
    "cost.overlaps.fits": "也符合",
    "cost.overlaps.rule": "归类依据",
    "cost.overlaps.amount": "金额",
    "cost.chart.eleven-headings": "总账（按客户服务成本十一项）",
    ...under("cost.chart.eleven-headings", chart),
    "cost.chart.support-items": "总账（按服务支持项目）",
    ...under("cost.chart.support-items", chart),
    "cost.chart.support-care-retention": "总账（按客户支持、关怀、维护）",
    ...under("cost.chart.support-care-retention", chart),
    "cost.chart.real-estate-selling": "房地产公司销售费用构成",
    ...under("cost.chart.real-estate-selling", chart),
    "cost.chart.service-report": "服务成本（人力、设备技术、物料供应商）",
    ...under("cost.chart.service-report", chart),
  },
  verdicts: {
    "cost.eleven-overlap":
      "有 {count:count} 个客服科目共 {amount:money} 同时符合十一项中的几项。每个科目只计一次，见重叠科目表；不妥可在 plimsoll.yaml 的 accounts 中写明归属。",
    "cost.eleven-split":
      "“{name}”记在不止一项之下，包括{first:code}和{second:code}，共 {amount:money}。请在 plimsoll.yaml 的 accounts 中为其写明唯一归属。",
    "cost.balance-sheet-accounts":
      "导出中有 {count:count} 个资产负债类科目，净额 {amount:money}，金额最大的是 {largest}。它们不是成本，不计入账面成本。如有误判，请在 plimsoll.yaml 的 accounts 中写明归类。",
    "cost.income-left-out":
      "导出中有 {count:count} 个收入类科目，净额 {amount:money}（贷方为负），金额最大的是 {largest}。收入不是成本，不计入账面成本。",
  },
  assumptions: {
    "cost.recurring-share": {
      name: "经常性费用的入账月份占比",
      meaning: "期间内入账月份达到该比例的科目视为经常性费用。",
    },
    "cost.half-closed-share": {
      name: "已结账月份的凭证数",
      meaning: "末月凭证数低于平常月份的该比例时，视为尚未结账。",
    },
  },
  codes: {
    "behaviour.variable": "变动",
    "behaviour.step": "阶梯",
    "behaviour.fixed": "固定",
    "form.materials": "材料费",
    "form.labour": "人工费",
    "form.maintenance": "维护费",
    "form.general": "一般经费",
    "form.special": "特别经费",
    "form.outsourced": "委托",
    "scheme.kinds": "成本归类",
    "scheme.eleven-headings": "十一项",
    "scheme.support-items": "服务支持项目",
    "scheme.support-care-retention": "支持、关怀、维护",
    "scheme.real-estate-selling": "房地产销售费用",
    "scheme.service-report": "服务成本报告",
    "rule.given": "plimsoll.yaml 的 accounts",
    "rule.heading": "总账自身的费用类别",
    "rule.words": "科目字样",
    "rule.kind": "成本归类",
    "rule.first": "先符合者",
    "scope.selling": "销售",
    "scope.service-function": "客户服务",
    ...under("category", categories),
    ...under("decided", { ...wordsUnder("kind", cost.codes), ...categories }),
    ...under("fits", { ...wordsUnder("kind", cost.codes), ...categories }),
  },
} as const satisfies RoomCatalogue & Translation<typeof en>;
