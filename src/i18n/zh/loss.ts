import type { loss as en } from "../en/loss.js";
import type { RoomCatalogue, Translation } from "../message.js";

export const loss = {
  figures: {
    "loss.silent-customers": { name: "沉默客户数", meaning: "未下单时间超出自身订货节奏允许范围的客户。" },
    "loss.silent-share": { name: "沉默客户占比", meaning: "沉默客户在可判断客户中的比例。" },
    "loss.silent-once": {
      name: "只下过一天单即沉默",
      meaning: "沉默客户中只在一天下过单的客户，没有自己的节奏。",
    },
    "loss.silent-after-failure": { name: "服务失误后沉默", meaning: "最近几单中有失误订单的沉默客户。" },
    "loss.failure-before.silent": {
      name: "沉默客户最近订单失误率",
      meaning: "最近几单中有延迟交付、短缺、错发、破损或投诉的沉默客户比例。",
    },
    "loss.failure-before.active": {
      name: "活跃客户最近订单失误率",
      meaning: "仍在下单的客户中的同一比例，用于对照。",
    },
    "loss.failure-before.difference": {
      name: "沉默与活跃之差",
      meaning: "沉默之前出现失误的比例高出多少。只是关联，还不是因果。",
    },
  },
  methods: {
    "silent-customers":
      "把距最后一单的天数与客户自身订货间隔允许的天数比较：取间隔的高分位数，间隔少时向相似客户靠拢，再乘以宽限倍数。只下单一天的客户与其他客户首次复购的间隔比较。",
    "failure-before":
      "最近几单中有延迟交付、短缺、错发、破损或投诉，即算有失误。比较沉默客户与活跃客户的比例；只有差值的区间不含零，才说有差别。",
  },
  tables: {},
  verdicts: {
    "loss.silent": "{count:count} 个客户（{share:share}）沉默时间超出自身节奏。",
    "loss.nobody-silent": "可判断的 {customers:count} 个客户中，没有沉默时间超出自身节奏的。",
    "loss.failure-before-more":
      "沉默之前出现失误的比例高于活跃客户：{silent:share} 对 {active:share}，高出 {difference:points} 个百分点（{low:points} 至 {high:points}）。这是关联，也可能另有原因。",
    "loss.failure-before-less":
      "沉默之前出现失误的比例低于活跃客户：{silent:share} 对 {active:share}（差值 {difference:points} 个百分点，{low:points} 至 {high:points}）。",
    "loss.failure-before-same":
      "没有明显差别：沉默客户中 {silent:share}、活跃客户中 {active:share} 的最近订单有失误（差值 {difference:points} 个百分点，{low:points} 至 {high:points}）。",
    "loss.split-unknown": "无法判断沉默之前是否有失误：订单上没有任何失误记录。",
    "loss.split-one-sided": "无法判断沉默之前是否更多失误：只有沉默客户或只有活跃客户可以判断。",
    "loss.no-customers":
      "截至基准日，没有一张订单同时写明客户和日期（退款不算），无法判断谁已沉默、有风险或已流失。",
    "loss.no-rhythm": "{customers:count} 个客户都只在一天下过单，没有订货节奏可以判断是否沉默。",
  },
  assumptions: {
    "loss.silence-quantile": { name: "平常间隔分位数", meaning: "允许的沉默不短于客户平常间隔的这一比例。" },
    "loss.silence-factor": { name: "沉默宽限倍数", meaning: "允许达到该间隔的多少倍。" },
    "loss.silence-floor-days": { name: "最短沉默天数", meaning: "不足这些天数不算沉默。" },
    "loss.shrinkage-gaps": { name: "相似客户的权重", meaning: "相似客户的间隔相当于多少个自身间隔。" },
    "loss.last-orders": { name: "回看的最近订单数", meaning: "沉默之前看几单有没有失误。" },
    "loss.margin-share": { name: "毛利率", meaning: "没有货物成本时，毛利占金额的比例。" },
    "loss.discount-rate": { name: "折现率", meaning: "未来收益的年折现率。" },
    "loss.influence-factor": { name: "客户影响力因子", meaning: "总损失 ÷ 客户自身损失，即口碑带来的部分。" },
  },
  codes: {
    "basis.own": "自身节奏",
    "basis.few": "间隔较少，参考相似客户",
    "basis.once": "只下单一天，参考他人首次复购",
  },
} as const satisfies RoomCatalogue & Translation<typeof en>;
