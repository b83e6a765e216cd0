import type { lossCustomers as en } from "../en/loss-customers.js";
import type { RoomCatalogue, Translation } from "../message.js";
import { under } from "../under.js";
import { failures } from "./failures.js";

export const lossCustomers = {
  figures: {
    "loss.at-risk.customers": {
      name: "有流失风险的客户数",
      meaning: "尚未流失，但正在变得沉默、最近订单出过失误，或有投诉未了结的客户。",
    },
    "loss.at-risk.value": {
      name: "风险客户涉及的价值",
      meaning: "这些客户如果全部离开所损失的价值：今后订单的贡献折现之和。",
    },
    "loss.at-risk.expected": {
      name: "风险客户的预期损失",
      meaning: "同一价值，按每个客户已经离开的可能性加权。",
    },
    "loss.lost.customers": {
      name: "已流失客户数",
      meaning: "沉默时间超出自身节奏，且已离开的可能性大于仍在的可能性。",
    },
    "loss.lost.value": {
      name: "随之失去的价值",
      meaning: "这些客户本来还会带来的贡献，不论离开的原因。因服务而失去的部分另有指标。",
    },
    "loss.win-back.customers": {
      name: "值得挽回的客户数",
      meaning: "平均来看，挽回所得大于花费的流失客户。",
    },
    "loss.win-back.worth": {
      name: "挽回的净收益",
      meaning: "成功机会 × 可回来的价值 − 挽回花费，仅合计值得一试的客户。",
    },
    "loss.gained": {
      name: "每年新增客户",
      meaning: "平均每年的新客户数。数据开始之前就在购买的客户不算新增。",
    },
    "loss.left": {
      name: "每年离开客户",
      meaning:
        "计为流失的客户，按最后一次下单的时间归期、按年折算，只计已能判断的时段。中途停顿后又回来的不算。",
    },
    "loss.cost-per-new-customer": {
      name: "单个新客户的获取成本",
      meaning: "以企业给出的数为准；没有时，用一年的销售费用 ÷ 当年新增客户，属于上限。",
    },
    "loss.replacement-cost": {
      name: "补足流失客户的成本",
      meaning: "每年离开客户 × 单个新客户的获取成本。",
    },
    "loss.trust.none": { name: "尚未显示信任的客户", meaning: "仍在购买，但记录中还没有连续的良好订单。" },
    "loss.trust.cognitive": {
      name: "认知信任的客户",
      meaning: "连续收到良好订单后仍在购买：知道服务靠得住。",
    },
    "loss.trust.emotional": { name: "情感信任的客户", meaning: "长期购买，而且几乎每单都好。" },
    "loss.trust.behavioural": { name: "行为信任的客户", meaning: "长期购买，遇到过失误，仍继续购买。" },
    "loss.trust-share": {
      name: "持久信任的客户占比",
      meaning: "仍在购买且可判断的客户中，达到情感信任或行为信任的比例。",
    },
  },
  methods: {
    "customers-at-risk":
      "客户尚未流失，并满足以下之一，即为有风险：已用去自身节奏允许沉默时间的大部分；最近订单有失误；有投诉未了结。已离开的可能性来自购买模型；失误的影响已知时，最近一次购买的失误会提高这一可能性。预期损失 = 价值 × 这一可能性。",
    "win-back":
      "沉默时间超出自身节奏、模型又认为已离开的可能性更大，即为流失。一次挽回平均带来：成功机会 × 回来的业务比例 × 失去的价值，再减去花费；大于零才值得一试。机会、比例和花费都是假设，请改用企业自己的数。",
    "trace-of-formation":
      "按记录还原客户离开的经过：订单、失误、投诉、答复、沉默。失误发生在沉默之前，并不证明就是失误造成的。",
    "leaky-bucket":
      "到数据截止时，沉默已超出自身节奏、模型又认为多半已离开的客户，计为流失，归入其最后一次下单的时段。沉默超出节奏但后来又回来的，从未流失，另列为停顿。期初 + 新增 − 流失 = 期末。数据开始后一个通常间隔之内首次出现的客户视为老客户。最近的时段尚不能判断：其间购买过的客户沉默得还不够久，只能看模型的估计。",
    trust:
      "认知信任：连续的良好订单。情感信任：经历长久，几乎都好。行为信任：经历长久，遇到失误后仍继续购买。取达到的最高层次。这里只看行为，问卷能了解得更多。",
    "trust-routes":
      "重复购买：每个客户的贡献按购买次数分摊，扣除首次购买。招揽费用：再次购买的客户 × 单个新客户的获取成本，属于上限。老客户经验：新客户与老客户的单次服务成本之差，附区间。口碑需要知道新客户从何而来。",
  },
  tables: {
    "loss.customers-at-risk": "有流失风险的客户",
    "loss.customers-at-risk.customer_id": "客户",
    "loss.customers-at-risk.name": "名称",
    "loss.customers-at-risk.last-order": "最后下单",
    "loss.customers-at-risk.silent-days": "已沉默",
    "loss.customers-at-risk.allowed-gap": "允许沉默",
    "loss.customers-at-risk.alive": "仍在的可能（仅看节奏）",
    "loss.customers-at-risk.risk": "已离开的可能",
    "loss.customers-at-risk.value": "离开将失去",
    "loss.customers-at-risk.expected": "预期损失",
    "loss.customers-at-risk.failures": "最近订单失误数",
    "loss.customers-at-risk.last-failure": "最近失误日期",
    "loss.customers-at-risk.failure-kind": "失误类型",
    "loss.customers-at-risk.failed-order": "失误订单",
    "loss.customers-at-risk.open-complaints": "未了结投诉",
    "loss.customers-at-risk.advice": "下一步",
    "loss.customers-lost": "已流失客户",
    "loss.customers-lost.customer_id": "客户",
    "loss.customers-lost.name": "名称",
    "loss.customers-lost.last-order": "最后下单",
    "loss.customers-lost.silent-days": "已沉默",
    "loss.customers-lost.allowed-gap": "允许沉默",
    "loss.customers-lost.basis": "判断依据",
    "loss.customers-lost.alive": "仍在的可能（模型）",
    "loss.customers-lost.value": "失去的价值",
    "loss.customers-lost.failures": "最近订单失误数",
    "loss.customers-lost.last-failure": "最近失误日期",
    "loss.customers-lost.failure-kind": "失误类型",
    "loss.customers-lost.win-back-chance": "挽回机会",
    "loss.customers-lost.win-back-cost": "挽回花费",
    "loss.customers-lost.worth": "挽回净收益",
    "loss.customers-lost.advice": "下一步",
    "loss.trace": "最有价值的流失客户是怎样离开的",
    "loss.trace.step": "步骤",
    "loss.trace.customer": "客户",
    "loss.trace.day": "日期",
    "loss.trace.event": "经过",
    "loss.trace.detail": "详情",
    "loss.trace.order": "订单",
    "loss.bucket": "漏桶：客户的增减",
    "loss.bucket.quarter": "时段",
    "loss.bucket.start": "期初",
    "loss.bucket.gained": "新增",
    "loss.bucket.lost": "流失",
    "loss.bucket.end": "期末",
    "loss.bucket.undecided": "尚不能判断",
    "loss.bucket.expected": "模型估计已离开",
    "loss.bucket.paused": "停顿（后来又回来）",
    "loss.bucket.returned": "停顿后回来",
    "loss.bucket.replacement": "补足成本",
    "loss.trust": "客户信任层次",
    "loss.trust.level": "层次",
    "loss.trust.customers": "客户数",
    "loss.trust.share": "占比",
    "loss.trust.purchases-per-year": "每户年购买次数",
    "loss.trust.contribution-per-year": "年贡献",
    "loss.trust.contribution-each": "每户年贡献",
    "loss.trust-routes": "信任带来利润的四条途径",
    "loss.trust-routes.route": "途径",
    "loss.trust-routes.answer": "结论",
    "loss.trust-routes.customers": "客户数",
    "loss.trust-routes.value": "每年",
    "loss.trust-routes.low": "下限",
    "loss.trust-routes.high": "上限",
    "loss.trust-routes.beside": "对照",
  },
  verdicts: {
    "loss.customers-sampling-orders": "数据是订单抽样，无法判断谁已沉默、谁有风险、谁已流失。",
    "loss.groups":
      "该做什么：{customers:count} 个客户中，{risk:count} 个有流失风险，{lost:count} 个已流失，{others:count} 个没有异常。先联系谁，见名单。",
    "loss.groups-valued":
      "该做什么：{customers:count} 个客户中，{risk:count} 个有流失风险，{lost:count} 个已流失（不论原因），{others:count} 个没有异常。风险客户如果全部离开，将失去 {value:money}；按各自已经离开的可能性计算，预期损失 {expected:money}。先联系谁，见名单。",
    "loss.groups-at-stake":
      "该做什么：{customers:count} 个客户中，{risk:count} 个有流失风险，{lost:count} 个已流失（不论原因），{others:count} 个没有异常。风险客户如果全部离开，将失去 {value:money}。先联系谁，见名单。",
    "loss.urgent":
      "{customer}：最后下单 {last:day}，距数据截止 {silent:days}。{why:clause}{money:clause}下一步：{advice:code}。",
    "loss.nobody-lost": "没有客户算作流失：没有人既沉默超出自身节奏、又更可能已经离开。",
    "loss.lost-earned-nothing": "已流失 {count:count} 个客户，但都没有贡献，失去他们没有损失。",
    "loss.win-back-unknown":
      "已流失 {count:count} 个客户。没有金额或购买模型，不知道他们值多少，无法判断是否值得挽回。",
    "loss.win-back":
      "{count:count} 个流失客户中，{worth:count} 个值得挽回，合计净收益约 {value:money}（随我们假设的成功机会、回来比例和花费，在 {low:money} 至 {high:money} 之间）。",
    "loss.lost-some-nothing": "流失客户中有 {count:count} 个本来没有贡献，失去他们没有损失，不必挽回。",
    "loss.win-back-none":
      "{count:count} 个流失客户，按假设的机会和花费都不值得挽回；随假设范围，挽回的净收益在 {low:money} 至 {high:money} 之间。",
    "loss.bucket": "漏桶：每年新增约 {gained:ratio} 个客户，真正离开约 {left:ratio} 个。",
    "loss.bucket-pauses": "沉默超出自身节奏、后来又回来的情形共 {count:count} 次，属于停顿，不计为流失。",
    "loss.bucket-model":
      "合计流失 {lost:count} 个客户，其中 {recent:count} 个最后一次下单落在尚不能判断的时段。模型估计已离开 {expected:count} 个：{sure:count} 个在计为流失的客户之中，{others:count} 个在其余客户之中。",
    "loss.bucket-open": "所列时段中有 {open:count} 个尚不能判断流失：其间购买过的客户，多数沉默得还不够久。",
    "loss.bucket-unknown": "无法判断客户的增减：没有人购买得足够多次，看不出节奏。",
    "loss.bucket-too-early": "尚不能判断客户的增减：与通常的订货间隔相比，数据太短。",
    "loss.replacement-given":
      "每年离开 {left:ratio} 个客户，按给定的每个新客户 {each:money}，补足需 {cost:money}。",
    "loss.replacement-selling":
      "每年离开 {left:ratio} 个客户，补足最多需 {cost:money}：全部销售费用摊到新增客户，每个 {each:money}。其中一部分其实用于老客户，所以是上限。",
    "loss.replacement-unknown":
      "无法计算补足流失客户的成本：请在 plimsoll.yaml 中给出 loss.acquisition-cost（单个新客户的获取成本），或导入含销售费用的账。",
    "loss.trust":
      "仍在购买的客户 {there:count} 个：遇到失误后仍继续购买（行为信任）{behavioural:count} 个，长期获得良好服务（情感信任）{emotional:count} 个，连续收到良好订单（认知信任）{cognitive:count} 个，尚未显示信任 {none:count} 个。这是从行为推断的，问卷能了解得更多。",
    "loss.trust-unknown": "无法从记录判断信任：仍在购买的客户没有可以判断好坏的订单。",
    "loss.route-repeat": "重复购买每年贡献 {repeat:money}，首次购买每年贡献 {first:money}。",
    "loss.route-word-of-mouth": "无法判断口碑带来多少：记下每个新客户从何处得知本企业，就能判断。",
    "loss.route-experience-less":
      "老客户每次购买的服务成本比新客户低 {each:money}，每年 {value:money}。订单大小不同可能是部分原因。",
    "loss.route-experience-more":
      "老客户每次购买的服务成本比新客户高 {each:money}，每年 {value:money}。订单较大可能是部分原因。",
    "loss.route-experience-same": "老客户与新客户每次购买的服务成本没有明显差别。",
    "loss.route-experience-unknown":
      "无法判断老客户的服务成本是否更低：需要有服务成本，且新老客户各不少于十个。",
  },
  assumptions: {
    "loss.lost-below": {
      name: "判为流失的可能性界限",
      meaning: "沉默客户仍在的可能性（模型）低于此值，即算流失。",
    },
    "loss.overdue-share": { name: "逾期起点", meaning: "允许沉默时间用去多少，算作正在变得沉默。" },
    "loss.win-back-chance": { name: "挽回机会", meaning: "一次挽回使流失客户回来的可能性。" },
    "loss.win-back-share": {
      name: "回来的业务比例",
      meaning: "挽回之后，客户的购买占其原本会购买的比例。",
    },
    "loss.win-back-cost": {
      name: "一次挽回的花费",
      meaning: "对一个客户的电话、拜访和优惠，无论成败都要花。",
    },
    "loss.acquisition-cost": {
      name: "新客户获取成本",
      meaning: "每个客户。企业没有给出时，取自账上的销售费用，属于上限。",
    },
    "loss.undecided-share": {
      name: "允许的未定比例",
      meaning: "可能转为沉默的客户超过此比例时，该时段不下结论。",
    },
    "loss.trust-run": { name: "连续良好订单", meaning: "连续这么多单良好，说明服务靠得住（认知信任）。" },
    "loss.trust-lasting-days": { name: "长久经历", meaning: "购买持续多少天算作长久。" },
    "loss.trust-good-share": {
      name: "良好订单比例",
      meaning: "长久经历中良好订单达到此比例，算作情感信任。",
    },
    "loss.trust-after-failure": {
      name: "失误后的购买次数",
      meaning: "最近一次失误后还购买这么多次，说明与企业共进退（行为信任）。",
    },
    "loss.experienced-days": {
      name: "老客户",
      meaning: "自首次购买或建档起多少天，算作有经验的老客户。",
    },
  },
  codes: {
    "clause.urgent-failed": "最近一次失误：{kind:code}，{failed:day}。",
    "clause.urgent-quiet": "最近订单没有失误。",
    "clause.urgent-stake": "一旦离开将失去 {value:money}。",
    "clause.urgent-money": "一旦离开将失去 {value:money}；已离开的可能性 {risk:share}。",
    "advice.call-now": "立即联系",
    "advice.settle-complaint": "了结未结投诉",
    "advice.fix-recurring": "解决反复出现的失误",
    "advice.watch": "留意",
    "advice.win-back": "挽回",
    "advice.let-go": "不挽回：花费大于所得",
    "advice.earns-nothing": "不必挽回：没有贡献",
    "advice.cannot-tell": "不知其价值，无法判断",
    ...under("failure-kind", failures),
    "event.first-order": "首次下单",
    "event.order": "下单",
    "event.last-order": "最后下单",
    "event.left-out": "其余订单未列出（单数）",
    "event.late": "延迟交付",
    "event.short": "短缺",
    "event.wrong": "错发",
    "event.damaged": "破损",
    "event.invoice": "开票差错",
    "event.complaint": "投诉",
    "event.answered": "答复投诉",
    "event.resolved": "了结投诉",
    "event.unresolved": "投诉仍未了结",
    "event.silent-from": "沉默超出自身节奏（允许天数）",
    "event.as-of": "数据截止（距最后下单天数）",
    "level.none": "尚无",
    "level.cognitive": "认知信任",
    "level.emotional": "情感信任",
    "level.behavioural": "行为信任",
    "level.gone": "已沉默",
    "level.unknown": "无法判断",
    "route.repeat-purchase": "重复购买",
    "route.acquisition": "减少招揽费用",
    "route.word-of-mouth": "口碑",
    "route.experience": "老客户服务成本更低",
    "answer.told": "来自记录",
    "answer.upper-bound": "上限",
    "answer.no-clear-difference": "没有明显差别",
    "answer.cannot-tell": "无法判断",
  },
} as const satisfies RoomCatalogue & Translation<typeof en>;
