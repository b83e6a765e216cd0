import type { lossLifecycle as en } from "../en/loss-lifecycle.js";
import type { RoomCatalogue, Translation } from "../message.js";

export const lossLifecycle = {
  figures: {
    "loss.lifecycle-value": {
      name: "典型客户的生命周期价值",
      meaning: "一个典型客户从首单到关系结束带来的利润，折现到合作起点；中途离开的客户也计算在内。",
    },
    "loss.lifecycle.stable-from": {
      name: "进入稳定期（t1）",
      meaning: "合作到这个年限，典型客户的价值增长开始放慢。",
    },
    "loss.lifecycle.decline-from": {
      name: "进入退化期（t2）",
      meaning: "合作到这个年限，典型客户的价值开始下降。",
    },
    "loss.lifecycle.end": {
      name: "典型生命周期结束（T）",
      meaning: "合作到这个年限，典型客户不再带来利润。",
    },
    "loss.lifecycle.customers-lost": {
      name: "流失客户数（不论原因）",
      meaning: "最后一单在本期内、此后沉默时间超出自身订货节奏的客户。",
    },
    "loss.lifecycle.age-at-loss": {
      name: "流失时的合作年限",
      meaning: "全部流失客户的平均值，算到最后一单所在期的期末。",
    },
    "loss.lifecycle.text": {
      name: "按教材公式计算的流失损失",
      meaning:
        "（生命周期价值 − 已实现价值）× 客户影响力因子，折现到合作起点。包括全部流失客户，不只是因服务不好而流失的。",
    },
    "loss.lifecycle.decision": {
      name: "供决策用的流失损失",
      meaning:
        "以流失当日计值，考虑客户本来会留下的可能性，再减去挽回带来的收益。包括全部流失客户，不只是因服务不好而流失的。",
    },
    "loss.lifecycle.difference": {
      name: "两种算法之差",
      meaning: "供决策用的损失减去按教材公式计算的损失。",
    },
  },
  methods: {
    "cohort-lifecycle":
      "按合作年限计算每个起初客户的利润：仍在合作的客户平均利润 × 仍在合作的比例，再用两种倒 U 形曲线拟合。记录看不到的部分：价值保持原水平直到退化期，此后直线降到零。",
    "lifecycle-loss":
      "每个流失客户按自身规模套用典型生命周期。教材算法：（生命周期价值 − 已实现价值）× 客户影响力因子，折现到合作起点。决策算法：流失当日尚未实现的价值。",
    "loss-of-customer":
      "从教材算法逐步换算到决策算法：去掉影响力因子，改按流失当日计值，计入客户当时仍在合作这一事实，扣除仍保留的业务，再减去挽回带来的收益。",
  },
  tables: {
    "loss.lifecycle": "典型生命周期：各合作年限每客户每期利润",
    "loss.lifecycle.age": "第几期",
    "loss.lifecycle.years": "期末合作年限",
    "loss.lifecycle.customers": "观察到的客户",
    "loss.lifecycle.observed": "实际，按起初客户平均",
    "loss.lifecycle.surviving": "实际，按仍在合作的客户平均",
    "loss.lifecycle.staying": "仍在合作",
    "loss.lifecycle.quadratic": "二次曲线",
    "loss.lifecycle.berger-nasr": "Berger–Nasr 曲线",
    "loss.lifecycle.used": "采用值",
    "loss.lifecycle.phase": "阶段",
    "loss.lifecycle.phases": "各阶段的转折点",
    "loss.lifecycle.phases.corner": "转折点",
    "loss.lifecycle.phases.value": "合作年限",
    "loss.lifecycle.phases.low": "下限",
    "loss.lifecycle.phases.high": "上限",
    "loss.lifecycle.phases.source": "来源",
    "loss.lifecycle-loss": "一年中全部流失客户（不论原因）的损失：两种算法",
    "loss.lifecycle-loss.reading": "算法",
    "loss.lifecycle-loss.value": "损失",
    "loss.lifecycle-loss.low": "下限",
    "loss.lifecycle-loss.high": "上限",
    "loss.lifecycle.steps": "从教材算法到决策算法",
    "loss.lifecycle.steps.step": "步骤",
    "loss.lifecycle.steps.value": "金额",
    "loss.lifecycle.ages": "流失客户（按流失时的合作年限）",
    "loss.lifecycle.ages.age": "第几期",
    "loss.lifecycle.ages.years": "流失时合作年限",
    "loss.lifecycle.ages.customers": "流失客户",
    "loss.lifecycle.ages.at-least": "其中实际年限可能更长",
    "loss.lifecycle.ages.text-each": "教材算法，每客户",
    "loss.lifecycle.ages.decision-each": "决策算法，每客户",
    "loss.lifecycle.ages.text": "教材算法",
    "loss.lifecycle.ages.decision": "决策算法",
  },
  verdicts: {
    "loss.lifecycle-whole":
      "一个典型客户一生带来 {value:money}（随假设在 {low:money} 至 {high:money} 之间）。{t1:years}后增长放慢，{t2:years}后开始下降，{end:years}后结束：这些都来自实际记录。",
    "loss.lifecycle-growing":
      "一个典型客户一生带来 {value:money}（{low:money} 至 {high:money}）。记录只覆盖其中 {seen:years}，期间价值在增长；此后按保持原水平处理，{t2:years}起下降，{end:years}时结束。",
    "loss.lifecycle-no-shape":
      "一个典型客户一生带来 {value:money}（{low:money} 至 {high:money}）。记录覆盖的 {seen:years}看不出倒 U 形，因此直接采用实际值；之后的部分按假设的阶段计算，{t2:years}起下降，{end:years}时结束。",
    "loss.lifecycle-falling":
      "一个典型客户一生带来 {value:money}（{low:money} 至 {high:money}）。记录覆盖的 {seen:years}里，由于每期都有客户离开，按起初客户平均的价值从一开始就在下降，没有倒 U 形。已有部分采用实际值，之后按自身速度继续下降，假设 {end:years}时结束。仍在合作的客户带来多少，列在旁边。",
    "loss.lifecycle-short":
      "一个典型客户一生带来 {value:money}（{low:money} 至 {high:money}）。记录只覆盖其中 {seen:years}，不足以看出形状：水平来自记录，阶段为给定或假设，{t1:years}进入稳定期，{t2:years}起下降，{end:years}时结束。",
    "loss.lifecycle-beginnings-unknown":
      "一个典型客户一生带来 {value:money}（{low:money} 至 {high:money}）。{customers:count} 个客户中只有 {known:count} 个知道何时开始合作，因此只有水平来自记录，阶段为给定或假设。补充客户表的 `since` 列即可弄清。",
    "loss.lifecycle-given":
      "采用您给定的生命周期阶段：{t1:years}进入稳定期，{t2:years}起下降，{end:years}时结束。",
    "loss.lifecycle-reordered":
      "您给定的阶段互相矛盾，已按先后顺序调整：{t1:years}进入稳定期，{t2:years}起下降，{end:years}时结束。",
    "loss.lifecycle-loss-more":
      "本期流失 {customers:count} 个客户，平均合作 {years:years}。按教材公式每年损失 {text:money}（{textLow:money} 至 {textHigh:money}）；按流失当日计值并计入挽回，为 {decision:money}（{decisionLow:money} 至 {decisionHigh:money}），多 {difference:money}。这里包括所有原因的流失，不计入上面的服务失误损失。",
    "loss.lifecycle-loss-less":
      "本期流失 {customers:count} 个客户，平均合作 {years:years}。按教材公式每年损失 {text:money}（{textLow:money} 至 {textHigh:money}）；按流失当日计值并计入挽回，为 {decision:money}（{decisionLow:money} 至 {decisionHigh:money}），少 {difference:money}。这里包括所有原因的流失，不计入上面的服务失误损失。",
    "loss.lifecycle-worthless":
      "流失的 {customers:count} 个客户中有 {worthless:count} 个从未带来利润，失去他们不计为损失。",
    "loss.lifecycle-age-unsure":
      "流失的 {customers:count} 个客户中有 {unsure:count} 个可能在记录开始前已经合作，其合作年限至少为所见年限。",
    "loss.lifecycle-nobody-lost": "可判断的 {customers:count} 个客户本期无一流失，因此没有损失。",
    "loss.lifecycle-no-rhythm": "{customers:count} 个客户都没有在第二天下过单，无法判断谁已流失。",
    "loss.lifecycle-no-profit":
      "{customers:count} 个客户总体没有带来利润，或没有一个被完整观察过一期，无法得出生命周期价值。",
    "loss.lifecycle-no-amounts": "订单没有金额，无法得出客户一生带来多少利润。",
    "loss.lifecycle-no-customers":
      "截至基准日，没有一张订单同时写明客户和日期（退款不算），无法跟踪客户的合作过程。",
    "loss.lifecycle-sampling": "数据是订单抽样，无法跟踪客户的合作过程。",
  },
  assumptions: {
    "loss.natural-yearly-loss": {
      name: "自然年流失率",
      meaning: "无论服务如何，一年内都会离开的客户比例。用于记录未覆盖的年限；您给定时全程使用。",
    },
    "loss.lifecycle-years": {
      name: "生命周期长度",
      meaning: "从首单到自然结束的年数。记录看不出时使用。",
    },
    "loss.stable-from": { name: "稳定期开始", meaning: "增长开始放缓的年份。记录看不出时使用。" },
    "loss.decline-from": { name: "退化期开始", meaning: "价值开始下降的年份。记录看不出时使用。" },
    "loss.growth-to-peak": {
      name: "至峰值的增长",
      meaning: "价值的峰值 ÷ 起始价值。记录太短或由您给定时使用。",
    },
    "loss.new-customer-gap": {
      name: "新客户的判断",
      meaning: "平常间隔的比例：首单距记录开始的时间超过这些间隔的，视为此前没有下过单的新客户。",
    },
    "loss.business-share-lost": {
      name: "流失客户带走的业务比例",
      meaning: "1 表示全部离开；若仍保留部分业务则小于 1。",
    },
  },
  codes: {
    "phase.exploration": "考察期",
    "phase.formation": "形成期",
    "phase.stability": "稳定期",
    "phase.decline": "退化期",
    "phase.ended": "已结束",
    "corner.t1": "进入稳定期（t1）",
    "corner.t2": "进入退化期（t2）",
    "corner.T": "结束（T）",
    "loss.lifecycle.phases.source.own": "实际记录",
    "loss.lifecycle.phases.source.given": "给定",
    "loss.lifecycle.phases.source.default": "假设",
    "reading.text": "教材算法",
    "reading.decision": "决策算法",
    "reading.difference": "差额",
    "loss.lifecycle.steps.step.text": "教材算法",
    "loss.lifecycle.steps.step.influence": "去掉影响力因子",
    "loss.lifecycle.steps.step.dating": "改按流失当日计值",
    "loss.lifecycle.steps.step.still-there": "流失时仍在合作，此后与其他客户一样留存",
    "loss.lifecycle.steps.step.business-kept": "仍保留的业务",
    "loss.lifecycle.steps.step.win-back": "挽回带来的收益（扣除成本）",
    "loss.lifecycle.steps.step.decision": "决策算法",
  },
} as const satisfies RoomCatalogue & Translation<typeof en>;
