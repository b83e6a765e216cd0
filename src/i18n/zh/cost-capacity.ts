import type { costCapacity as en } from "../en/cost-capacity.js";
import type { RoomCatalogue, Translation } from "../message.js";
import { under } from "../under.js";

const resources = { desk: "客服坐席", office: "订单处理人员", warehouse: "仓库作业人员" } as const;

const columns = {
  transport: "运输配送",
  "order-processing": "订单处理",
  handling: "装卸与拣货",
  packaging: "包装",
  storage: "仓储",
  returns: "退货",
  "service-desk": "客服作业",
  compensation: "赔付",
  stock: "库存",
  selling: "销售",
  shared: "固定成本",
} as const;

const minutes = {
  capacity: "可用分钟",
  used: "已用分钟",
  utilisation: "利用率",
  "unused-minutes": "闲置分钟",
  unused: "闲置产能成本",
} as const;

/** 产能、作业、阶梯分配与逐科目去向。 */
export const costCapacity = {
  figures: {
    "cost.unused-capacity": {
      name: "闲置产能成本",
      meaning: "已支付、但没有任何作业用到、也没有摊给客户的时间成本。",
    },
    "cost.unused-capacity.idle": {
      name: "已摊给客户的闲置产能成本",
      meaning: "已支付、但没有任何作业用到的时间所对应的成本。按您的要求摊入客户服务成本。",
    },
    "cost.unused-capacity.share": {
      name: "闲置产能成本占人工成本",
      meaning: "闲置时间的成本 ÷ 全部可用时间的成本。",
    },
    "cost.capacity.desk.utilisation": {
      name: "客服坐席利用率",
      meaning: "已用分钟 ÷ 可用（实际产能）分钟。",
    },
    "cost.capacity.desk.unused": {
      name: "客服坐席闲置产能成本",
      meaning: "没有作业记录的时间所对应的成本。",
    },
    "cost.capacity.office.utilisation": {
      name: "订单处理人员利用率",
      meaning: "已用分钟 ÷ 可用（实际产能）分钟。",
    },
    "cost.capacity.office.unused": {
      name: "订单处理人员闲置产能成本",
      meaning: "没有作业记录的时间所对应的成本。",
    },
    "cost.capacity.warehouse.utilisation": {
      name: "仓库作业人员利用率",
      meaning: "已用分钟 ÷ 可用（实际产能）分钟。",
    },
    "cost.capacity.warehouse.unused": {
      name: "仓库作业人员闲置产能成本",
      meaning: "没有作业记录的时间所对应的成本。",
    },
  },
  methods: {
    tdabc: "时间驱动作业成本法：资源成本 ÷ 实际产能（分钟）得出每分钟费率，作业成本 = 作业用时 × 费率。",
    "unused-capacity":
      "可用分钟减已用分钟，按实际产能费率计价。单独列示，不摊给客户，除非您要求分摊。用时超过产能时，全部成本按实际用时分配。",
    "time-equation":
      "各动因的单位用时 × 期间动因量之和。同时有用时记录的，以记录为准，方程只用来说明时间花在谁身上。",
    "step-down":
      "服务部门按您给定的顺序，把自身成本连同分入的成本逐级分配给排在其后的部门，不回溯、不分给自身。",
    "step-cost": "人只能整个增减：按最忙月份所需的整数人员，与现有整数人员比较。",
    "cost-allocation":
      "每个科目的每一分钱：进入哪项作业或成本池、按什么动因分给客户，直接归客户，成为闲置产能，或不由客户承担。各部分之和与科目金额完全一致。",
  },
  tables: {
    "cost.resources": "人员与产能",
    "cost.resources.resource": "资源",
    "cost.resources.cost": "成本",
    "cost.resources.overhead": "其中：服务部门分入",
    ...under("cost.resources", minutes),
    "cost.resources.rate": "每分钟成本",
    "cost.resources.people": "人数",
    "cost.resources.spare-people": "最忙月份可富余人数（整数）",
    "cost.capacity": "各月产能",
    "cost.capacity.resource": "资源",
    "cost.capacity.month": "月份",
    ...under("cost.capacity", minutes),
    "cost.activities": "作业用时与成本",
    "cost.activities.resource": "资源",
    "cost.activities.activity": "作业",
    "cost.activities.column": "服务成本栏目",
    "cost.activities.driver": "计量动因",
    "cost.activities.volume": "作业量",
    "cost.activities.minutes": "用时（分钟）",
    "cost.activities.minutes-per-unit": "单位用时",
    "cost.activities.rate": "每分钟成本",
    "cost.activities.cost": "成本",
    "cost.activities.cost-per-unit": "单位成本",
    "cost.activities.used": "分给客户的依据",
    "cost.activities.explained": "时间方程 ÷ 记录用时",
    "cost.step-down": "服务部门阶梯分配",
    "cost.step-down.step": "步骤",
    "cost.step-down.department": "服务部门",
    "cost.step-down.receiver": "接受方",
    "cost.step-down.basis": "分配依据",
    "cost.step-down.value": "接受方依据数值",
    "cost.step-down.amount": "金额",
    "cost.allocation": "各科目成本去向",
    "cost.allocation.heading": "费用类别",
    "cost.allocation.account": "科目编码",
    "cost.allocation.account_name": "科目名称",
    "cost.allocation.department": "部门",
    "cost.allocation.channel": "渠道",
    "cost.allocation.to": "去向",
    "cost.allocation.column": "服务成本栏目",
    "cost.allocation.resource": "资源",
    "cost.allocation.activity": "作业",
    "cost.allocation.amount": "金额",
    "cost.allocation.driver": "原定动因",
    "cost.allocation.used": "实际使用的动因",
    "cost.allocation.volume": "成本池动因量",
    "cost.allocation.rate": "成本池单位分配率",
  },
  verdicts: {
    "cost.idle": "{resource:code}有 {share:share} 的可用时间闲置，对应成本 {amount:money}，未摊给任何客户。",
    "cost.idle-people":
      "{resource:code}有 {share:share} 的可用时间闲置，对应成本 {amount:money}，未摊给任何客户。即使在最忙的月份，也能富余 {people:count} 个完整人手；剩下的不足一人，单凭它省不下钱。",
    "cost.idle-desk":
      "{resource:code}有 {share:share} 的可用时间闲置，对应成本 {amount:money}，未摊给任何客户。单按工时算，即使最忙的月份也能富余 {people:count} 个完整人手；但坐席的空闲也是来电有人接的余量，减人之前先看坐席测算。",
    "cost.idle-nobody":
      "{resource:code}有 {share:share} 的可用时间闲置，对应成本 {amount:money}，未摊给任何客户。按最忙月份算富余不足一人：可以承接更多工作，但减不下人，也就省不下钱。",
    "cost.idle-unpriced":
      "{resource:code}有 {share:share} 的可用时间闲置（{minutes:minutes}），但没有对应的人工科目，无法计价。请在 plimsoll.yaml 的 `cost: resources:` 中写明科目。",
    "cost.overloaded":
      "{resource:code}有 {count:count} 个月用时超过产能，最严重的是{month:month}，超出 {over:share}。其他月份的闲置不能弥补。",
    "cost.equation-explains":
      "作业“{activity}”：时间方程得出 {equation:minutes}，记录用时 {recorded:minutes}，前者为后者的 {share:share}。成本以记录用时为准。",
    "cost.capacity-unknown":
      "{resource:code}没有产能记录，无法判断闲置，全部 {amount:money} 按实际用时分配。在作业量文件中补充可用分钟即可计算。",
    "cost.minutes-unknown":
      "{resource:code}的人工成本 {amount:money} 只能按单一动因全额分摊，闲置时间也含在内。提供含已用分钟与可用分钟的作业量文件即可区分。",
    "cost.capacity-spread":
      "按 plimsoll.yaml 的要求，闲置产能成本 {amount:money} 已摊给客户，各项作业因此高于自身用时的成本。",
  },
  assumptions: {
    "cost.minutes-share-needed": {
      name: "按工单用时分摊所需的记录比例",
      meaning: "有处理用时的工单达到该比例，客服时间才按用时分摊。",
    },
    "cost.minutes-per-person": { name: "每人每月实际可用分钟", meaning: "工作时间扣除休息、会议与培训。" },
  },
  codes: {
    ...under("resource", resources),
    ...under("receiver", { ...columns, ...resources }),
    "driver.equation": "时间方程",
    "used.equation": "时间方程",
    "basis.cost": "累计成本",
    "basis.people": "人数",
    "basis.minutes": "可用分钟",
    "basis.given": "自定数值",
    "to.pool": "按动因分给客户",
    "to.direct": "直接归客户",
    "to.unused": "闲置产能",
    "to.outside": "非服务成本",
    "to.unknown": "未识别",
    "step-fault-unknown": "不是已有的部门、资源或服务成本栏目",
    "step-fault-self": "是该部门自身",
    "step-fault-backward": "已完成分配，不能再分入",
    "step-fault-repeated": "重复出现",
  },
} as const satisfies RoomCatalogue & Translation<typeof en>;
