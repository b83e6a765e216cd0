import type { levelPenalty as en } from "../en/level-penalty.js";
import type { Translation } from "../message.js";
import { under } from "../under.js";
import { failures } from "./failures.js";

export const levelPenalty = {
  figures: {
    ...cost("late", failures.late),
    ...cost("short", failures.short),
    ...cost("wrong", failures.wrong),
    ...cost("damaged", failures.damaged),
    ...cost("invoice", failures.invoice),
    ...cost("complaint", failures.complaint),
    ...cost("unresolved", failures.unresolved),
    ...cost("slow-answer", failures["slow-answer"]),
  },
  methods: {
    "failed-order-penalty":
      "当场失去的销售（缺货订单：缺货件数 × 单件毛利 × 各种反应的比例），加合同违约金，加失误订单比正常订单多出的处理费用与赔付，再加客户流失风险：多出的流失概率 × 该客户当时的价值 × 再多一个不满客户的口碑放大。流失对一张订单只发生一次，由该单各行、各件分摊。",
    "customer-stake":
      "期间内每次购买时，单次购买毛利 × 今后预计的购买次数，取平均。毛利为负的客户没有可失去的价值。",
  },
  tables: {
    "level.penalty": "一次失误的代价（分项）",
    "level.penalty.kind": "失误",
    "level.penalty.part": "构成",
    "level.penalty.per": "计量单位",
    "level.penalty.value": "代价",
    "level.penalty.low": "下限",
    "level.penalty.high": "上限",
    "level.penalty.source": "来源",
    "level.penalty-by-class": "每张失误订单的代价（按客户等级）",
    "level.penalty-by-class.customer-class": "客户等级",
    "level.penalty-by-class.kind": "失误",
    "level.penalty-by-class.orders": "失误订单数",
    "level.penalty-by-class.stake": "客户价值",
    "level.penalty-by-class.leaving": "客户流失风险",
    "level.penalty-by-class.direct": "其他各项",
    "level.penalty-by-class.total": "合计",
  },
  verdicts: {
    "level.penalty-answer":
      "代价最高的失误是{kind:code}：每张这样的订单约损失 {total:about}（{low:about} 至 {high:about}），其中当场损失 {without:about}，客户可能流失 {leaving:about}。全年合计损失最多的是{most:code}：每单 {each:about}，全年 {year:about}。",
    "level.penalty-leaving-alone":
      "{kinds:code}的代价中，客户流失占 {share:level}以上。若不计流失，最优水平会低得多，因此两种结果都列出。",
    "level.penalty-unclear":
      "从记录看，不能排除{kinds:code}并不导致客户流失。代价连同完整区间一并列出，区间包含零。",
    "level.penalty-no-leaving":
      "失误使多少客户流失无法判断（见客户流失部分）。这里只计当场的损失，据此得出的最优水平偏低。",
    "level.penalty-no-stake":
      "不知道客户的价值，因此无法判断失去一个客户的代价。请提供订单行的金额与成本，或在 plimsoll.yaml 中填写 loss.customer-value。",
    "level.penalty-relative":
      "没有任何价格、毛利或成本，无法用金额说明失误的代价。服务水平以一件商品的成本为单位、按假设的毛利率计算。请提供订单行的金额与成本。",
    "level.penalty-none-failed":
      "{orders:count} 张订单中没有失误记录，因此无从判断一次失误的代价。请记录延迟与短缺，或在 level.reactions 中填写客户反应比例。",
    "level.penalty-day":
      "每迟交一天，每单约损失 {cost:about}：由迟交订单的代价按平均迟交 {days:days}摊得。第一天是否比后几天代价更高，记录无法说明。",
    "level.penalty-day-flat":
      "每迟交一天，每单约损失 {cost:about}：由迟交订单的代价按平均迟交 {days:days}摊得。迟得久的订单流失的客户并不明显多于略迟的订单，关键在于是否迟交。",
    "level.penalty-day-dose":
      "每多迟一天，每单约多损失 {cost:about}：迟得越久，不再购买的客户越多，每多一天每百个客户多流失 {more:points} 个。",
    "level.penalty-second":
      "客户等待客服答复的代价无法判断：没有带时间、且关联到订单的慢答复记录。请记录订单号、受理时间和首次答复时间。",
    "level.penalty-no-contracts":
      "没有填写合同违约金，按没有计算。若客户对延迟或短缺收取违约金，请在 plimsoll.yaml 的 level.contracts 中写明。",
    "level.penalty-reactions-own":
      "缺货件数中，按流失计 {lost:share}，改用其他商品 {substituted:share}，延后交付 {delayed:share}，主要依据记录中的 {lines:count} 个缺货行。客户是否另行购买，记录无法说明。",
    "level.penalty-reactions-published":
      "缺货后客户如何反应没有记录，采用已发表的消费品数据：流失 {lost:share}，替代 {substituted:share}，延后 {delayed:share}。各品类相差可达三倍；请记录补发与替代，或填写 level.reactions。",
    "level.penalty-reactions-business":
      "缺货后客户如何反应没有记录，采用已发表的零售消费者数据：流失 {lost:share}，替代 {substituted:share}，延后 {delayed:share}。企业客户的反应可能不同；请记录补发与替代，或填写 level.reactions。",
  },
  assumptions: {
    "level.leaving-weight": {
      name: "客户流失的权重",
      meaning: "预计的流失损失计入失误代价的比例；0 表示不计。",
    },
    "level.word-of-mouth": {
      name: "口碑影响的权重",
      meaning: "听说失误的其他人造成的损失计入失误代价的比例；0 表示不计。",
    },
    "level.reaction-strength": {
      name: "已发表反应比例的权重",
      meaning: "已发表的缺货反应比例相当于多少个自有缺货行。",
    },
    "level.substitute-margin": {
      name: "替代品保住的毛利",
      meaning: "替代商品的毛利占缺货商品毛利的比例。",
    },
    "level.delay-share": {
      name: "延后交付一件的代价",
      meaning: "占该件毛利的比例，不含已记录的补发运费。",
    },
    "level.basket": {
      name: "同单其他商品的连带损失",
      meaning: "同一订单中连带失去的毛利，占流失件数毛利的比例。",
    },
  },
  codes: {
    ...under("penalty-kind", failures),
    ...under("level.penalty.kind", failures),
    ...under("level.penalty-by-class.kind", failures),
    ...under("level.penalty.part", {
      "lost-sale": "当场失去的销售",
      substitution: "替代造成的毛利损失",
      delay: "延后交付",
      basket: "同单其他商品",
      contract: "合同违约金",
      handling: "处理、赔付与退货",
      leaving: "客户可能流失",
      "without-leaving": "除客户流失外各项",
      total: "合计",
    }),
    ...under("level.penalty.per", {
      order: "每单",
      line: "每个缺货行",
      unit: "每件缺货",
      day: "每迟一天",
      second: "每等一秒",
    }),
    ...under("level.penalty.source", {
      sum: "各项之和",
      "no-clear-effect": "记录中无明显影响",
    }),
  },
} as const satisfies Translation<typeof en>;

/** 每类失误两项指标的名称。 */
function cost<K extends keyof typeof failures>(kind: K, name: string) {
  return {
    [`level.penalty.${kind}`]: {
      name: `每张失误订单的代价：${name}`,
      meaning: "这样一张订单的全部代价，含客户可能流失。",
    },
    [`level.penalty.${kind}.without-leaving`]: {
      name: `不含客户流失的代价：${name}`,
      meaning: "这样一张订单当场的代价：失去的销售、合同违约金、处理与赔付。",
    },
  } as {
    readonly [P in `level.penalty.${K}` | `level.penalty.${K}.without-leaving`]: {
      readonly name: string;
      readonly meaning: string;
    };
  };
}
