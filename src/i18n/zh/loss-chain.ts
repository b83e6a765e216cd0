import type { lossChain as en } from "../en/loss-chain.js";
import type { RoomCatalogue, Translation } from "../message.js";
import { each, under } from "../under.js";
import { failures } from "./failures.js";

export const lossChain = {
  figures: {
    "loss.existing": {
      name: "现有客户流失损失",
      meaning: "因服务失误而不再购买的客户，预计带走的毛利。",
    },
    "loss.potential": {
      name: "口碑波及的损失",
      meaning: "听说服务失误的潜在客户和其他客户因此不买或离开，预计损失的毛利。",
    },
    "loss.total": {
      name: "服务失误造成的客户流失成本",
      meaning: "服务失误的隐性成本：现有客户流失造成的损失，加上负面口碑波及其他人造成的损失。",
    },
    "loss.influence-factor": {
      name: "客户影响力因子",
      meaning: "全部损失 ÷ 亲历失误的客户本身造成的损失，反映口碑的放大作用。",
    },
    "loss.influence-factor.marginal": {
      name: "客户影响力因子（再多一个不满客户）",
      meaning: "再增加一个不满客户时的同一比值。能听说的人大多已经听说，因此低于平均值。",
    },
    "loss.attributable-share": {
      name: "服务原因占流失客户的比例",
      meaning: "预计因服务失误流失的客户 ÷ 期间内预计已流失的全部客户。",
    },
    "loss.customers-to-service": {
      name: "因服务流失的客户数（每年）",
      meaning: "若没有失误就会继续购买、现在预计不再购买的客户数。",
    },
    "loss.failed-purchase": {
      name: "每次失误购买的损失",
      meaning: "客户流失成本 ÷ 出现失误的购买次数。",
    },
  },
  methods: {
    "lost-to-service":
      "对每一次出现失误的购买：在本来会再买的客户中，因失误而离开的比例，再乘以单次购买毛利和今后预计的购买次数。毛利为负的客户不计损失。区间：所有环节一起随机重算一千次得出。",
    "service-loss":
      "现有客户流失损失加上口碑波及的损失。区间：把失误影响、价值模型和每一项假设一起随机重算一千次，取中间 95%。",
    "influence-factor":
      "未获补救的不满客户 × 每人告诉的人数，扣除重复并以市场规模为上限；其中潜在客户 × 购买概率的下降 × 新客户价值，已有客户 × 流失概率的上升 × 剩余价值。因子是结果而非输入：全部损失 ÷ 亲历失误的客户本身造成的损失。",
    "shapley-shares":
      "几种失误同时发生时，损失不能简单相加。每一种取其在各种先后次序下新增损失的平均值，各份额之和等于总额。",
    "attributable-share":
      "期间内预计因失误流失的客户，占期间内买过、期末预计已流失客户的比例。区间只反映失误影响的不确定，不含流失总数的不确定，上限不超过 100%。",
  },
  tables: {
    "loss.parts": "损失由哪几部分组成",
    "loss.parts.part": "部分",
    "loss.parts.value": "每年损失",
    "loss.parts.low": "下限",
    "loss.parts.high": "上限",
    "loss.links": "从失误到损失的各个环节",
    "loss.links.link": "环节",
    "loss.links.value": "采用值",
    "loss.links.low": "下限",
    "loss.links.high": "上限",
    "loss.links.unit": "单位",
    "loss.links.source": "来源",
    "loss.kinds": "哪些失误造成客户流失",
    "loss.kinds.kind": "失误",
    "loss.kinds.failed": "涉及购买次数",
    "loss.kinds.effect": "不再购买的概率增加",
    "loss.kinds.customers": "每年流失客户",
    "loss.kinds.value": "每年损失",
    "loss.kinds.low": "下限",
    "loss.kinds.high": "上限",
    "loss.kinds.share": "占比",
    "loss.by-class": "损失（按客户等级）",
    "loss.by-class.name": "等级",
    "loss.by-class.purchases": "购买次数",
    "loss.by-class.failed": "其中有失误",
    "loss.by-class.customers": "每年流失客户",
    "loss.by-class.value": "每年损失",
    "loss.by-region": "损失（按地区）",
    "loss.by-region.name": "地区",
    "loss.by-region.purchases": "购买次数",
    "loss.by-region.failed": "其中有失误",
    "loss.by-region.customers": "每年流失客户",
    "loss.by-region.value": "每年损失",
    "loss.by-month": "损失（按月份）",
    "loss.by-month.name": "月份",
    "loss.by-month.purchases": "购买次数",
    "loss.by-month.failed": "其中有失误",
    "loss.by-month.customers": "计入每年流失客户",
    "loss.by-month.value": "计入每年损失",
    "loss.tornado": "哪些环节对损失影响最大",
    "loss.tornado.link": "环节",
    "loss.tornado.low": "下限",
    "loss.tornado.used": "采用值",
    "loss.tornado.high": "上限",
    "loss.tornado.at-low": "取下限时的损失",
    "loss.tornado.total": "采用值时的损失",
    "loss.tornado.at-high": "取上限时的损失",
    "loss.tornado.unit": "环节的单位",
    "loss.told": "如果每人告诉更多或更少的人",
    "loss.told.scenario": "情景",
    "loss.told.told": "每人告诉的人数",
    "loss.told.potential": "口碑波及的损失（每年）",
    "loss.told.total": "全部损失（每年）",
    "loss.told.factor": "客户影响力因子",
    "loss.rows": "损失对应的购买",
    "loss.rows.customer_id": "客户",
    "loss.rows.order_id": "订单",
    "loss.rows.day": "日期",
    "loss.rows.region": "地区",
    "loss.rows.class": "等级",
    "loss.rows.month": "月份",
    "loss.rows.extra_risk": "不再购买的概率增加",
    "loss.rows.lost_value": "每年损失",
    ...under("loss.rows", failures),
    "loss.rows.slow_answer": failures["slow-answer"],
  },
  verdicts: {
    "loss.answer":
      "服务失误每年约损失 {total:money}（{low:money} 至 {high:money}）：现有客户不再购买损失 {existing:money}，其他人听说后不买或离开损失 {potential:money}。相当于每年流失约 {customers:count} 个客户，首要原因是{kind:code}。",
    "loss.answer-unsure":
      "服务失误每年可能损失约 {total:money}，首要原因是{kind:code}。但现有记录不能排除没有损失：区间为 {low:money} 至 {high:money}。",
    "loss.answer-nothing":
      "记录中看不出服务失误造成损失：每年有失误的购买 {failed:count} 次，估算值为每年 {total:money}（{low:money} 至 {high:money}）。",
    "loss.answer-earns-nothing":
      "每年约有 {customers:count} 个客户（{customers-low:count} 至 {customers-high:count} 个）因服务失误流失，但没有毛利随之损失：遇到失误的客户没有贡献或入不敷出。应检查对这些客户的价格和服务成本。",
    "loss.none-failed": "{purchases:count} 次购买中没有任何失误记录，因此没有由此流失的客户。",
    "loss.customers-only":
      "每年约有 {customers:count} 个客户（{customers-low:count} 至 {customers-high:count}）因服务失误流失。订单没有金额，也没有毛利，无法换算成钱。请提供金额，或在 plimsoll.yaml 中给出 loss.customer-value。",
    "loss.customers-unvalued":
      "每年约有 {customers:count} 个客户（{customers-low:count} 至 {customers-high:count}）因服务失误流失。回购的客户太少，无法预计一个客户以后还会买多少，因此无法换算成钱。请在 plimsoll.yaml 中用 loss.customer-value 给出流失一个客户的损失。",
    "loss.why":
      "判断依据：与条件相近、没有失误的购买相比，出现“{first:code}”后，每百次多流失 {first-more:points} 次。{kinds:count} 种失误中，记录能够明确证实影响的有 {clear:count} 种。",
    "loss.why-two":
      "判断依据：与条件相近、没有失误的购买相比，出现“{first:code}”后，每百次多流失 {first-more:points} 次；出现“{second:code}”后，多流失 {second-more:points} 次。{kinds:count} 种失误中，记录能够明确证实影响的有 {clear:count} 种。",
    "loss.why-none":
      "判断依据：把有失误和没有失误、其他条件相近的购买相比较。{kinds:count} 种失误中，没有一种单凭记录就能明确证实，因此这一数字由记录与我们的默认值结合得出。",
    "loss.rests-on":
      "这一数字的依据：{own:share} 完全来自贵公司自己的记录或数字；{blend:share} 来自贵公司的记录，但记录不足以单独下结论，因此结合了我们的默认值；{assumed:share} 来自我们的假设。",
    "loss.settles-most":
      "要缩小区间，最值得弄清的是{link:code}：仅此一项，就使每年损失在 {low:money} 至 {high:money} 之间变动。",
    "loss.settles-most-two":
      "要缩小区间，最值得弄清的是{link:code}：仅此一项，就使每年损失在 {low:money} 至 {high:money} 之间变动。其次是{next:code}。",
    "loss.kind-share":
      "{kind:code}：每年损失 {value:money}，占现有客户流失损失的 {share:share}；涉及 {failed:count} 次购买，每年约流失 {customers:count} 个客户。",
    "loss.worst-class":
      "{name} 级客户的购买次数占 {part:share}，损失却占 {share:share}，每年 {value:money}。",
    "loss.worst-region": "{name}的购买次数占 {part:share}，损失却占 {share:share}，每年 {value:money}。",
    "loss.worst-month":
      "{name:month}的购买次数占 {part:share}，损失却占 {share:share}，折合每年 {value:money}。",
    "loss.factor":
      "加上口碑影响，总损失是亲历失误的客户本身损失的 {factor} 倍（{low} 至 {high}）；再多一个不满客户时为 {marginal} 倍。这里假设每人告诉 {told} 人。若按教材所说的 8–10 人，每年损失为 {text-total:money}；若不告诉任何人，为 {silent-total:money}。",
    "loss.factor-open":
      "加上口碑影响，总损失是亲历失误的客户本身损失的 {factor} 倍（假设每人告诉 {told} 人）；由于客户本身的损失可能为零，这一因子无法给出区间。若按教材所说的 8–10 人，每年损失为 {text-total:money}；若不告诉任何人，为 {silent-total:money}。",
    "loss.churn-share":
      "期间内预计流失 {left:count} 个客户，其中 {share:share}（{low:share} 至 {high:share}）是因为服务。其余客户本来就会离开，或原因不在记录之中。",
    "loss.churn-more-than-all":
      "按这些影响推算，期间内因失误流失的客户有 {customers:count} 个，超过预计流失的全部 {left:count} 个，因此无法判断其中有多少是服务造成的。流失客户很少时两个数都不准；也可能是失误影响取得过高，或中断一阵的客户后来又回来了。请把损失金额当作上限看待。",
    "loss.link-given": "{link:code}：采用您给出的数字。",
    "loss.margin-unknown":
      "{of:count} 次有失误的购买中，有 {count:count} 次既不知道客户的毛利，也不知道金额，未计入损失，因此损失偏低。",
    "loss.margin-share": "所涉价值中有 {share:share} 没有货物成本，其毛利按金额的 {margin:share} 估算。",
    "loss.onward-cut":
      "若每个听说的人再告诉 {given} 人，就会无限扩散，因此改用 {used}。请给出小于 1 的数字。",
    "loss.chain-sampling": "数据是订单抽样而不是客户抽样，看不出谁回来过，因此无法得出客户流失成本。",
    "loss.chain-no-failures": "记录中没有服务失误（承诺与送达日期、短缺数量、投诉等），因此无法得出其成本。",
    "loss.chain-no-purchases":
      "期间内没有已知客户的购买记录（退款和基准日之后的订单不算购买），因此无法得出失误的成本。",
  },
  assumptions: {
    "loss.influence-factor": {
      name: "教材公式中的客户影响力因子",
      meaning: "直接给定而非算出，仅用于按教材公式计算的生命周期损失。",
    },
    "loss.told": { name: "告诉的人数", meaning: "每个未得到补救的不满客户会告诉多少人或多少家企业。" },
    "loss.listeners-per-customer": {
      name: "每个客户对应的市场规模",
      meaning: "每有一个客户，市场上可能听说此事的人或企业有多少；也是波及人数的上限。",
    },
    "loss.prospect-share": { name: "听说者中潜在客户的比例", meaning: "可能成为客户的比例。" },
    "loss.buying-fall": {
      name: "潜在客户购买概率的下降",
      meaning: "听说之后下降多少；0.05 即五个百分点。",
    },
    "loss.customer-share": { name: "听说者中已有客户的比例", meaning: "已经在向贵公司购买的比例。" },
    "loss.leaving-rise": { name: "已有客户流失概率的上升", meaning: "听说之后上升多少。" },
    "loss.onward": { name: "二次传播", meaning: "每个听说的人再告诉多少人，须小于 1；0 表示不计。" },
    "loss.referrals": {
      name: "客户带来的新客户",
      meaning: "一个流失客户本来会带来的新客户数；0 表示不计。",
    },
    "loss.customer-value": {
      name: "每流失一个客户的损失",
      meaning: "用您自己的数字代替“毛利 × 今后预计的购买次数”。",
    },
    "loss.prospect-value": { name: "新客户价值", meaning: "用您自己的数字代替记录推算值。" },
    "loss.customers-unhappy": {
      name: "每年不满客户数",
      meaning: "用您自己的数字代替有失误购买的客户数。",
    },
    "loss.recovered-share": {
      name: "不满客户中及时得到补救的比例",
      meaning: "问题得到彻底解决的客户不会告诉别人。",
    },
  },
  codes: {
    "loss.parts.part.existing": "现有客户不再购买",
    "loss.parts.part.prospects": "潜在客户听说后不买",
    "loss.parts.part.listeners": "已有客户听说后离开",
    "loss.parts.part.referrals": "流失客户本会带来的新客户",
    ...under("loss.kinds.kind", failures),
    "loss.told.scenario.text": "8–10 人（教材）",
    "loss.told.scenario.survey": "约一人（调查结果）",
    "loss.told.scenario.silent": "不告诉任何人",
    "unit.share": "比例",
    "unit.people": "人",
    "unit.customers": "个客户/年",
    "unit.purchases": "次购买",
    "unit.money": "金额",
    "unit.times": "倍（相对客户数）",
    "source.own": "贵公司记录",
    "source.blend": "贵公司记录结合我们的默认值",
    "source.default": "我们的假设",
    "source.given": "您给出的数字",
    ...each("through-", failures),
    "link.failed-purchases": "每年有失误的购买",
    ...each("link.effect-", failures, (failure) => `${failure}：不再购买的概率增加`),
    "link.value-model": "新客户预计购买次数",
    "link.purchase-margin": "单次购买毛利",
    "link.margin-share": "毛利占金额的比例",
    "link.told": "每个不满客户告诉的人数",
    "link.listeners-per-customer": "每个客户对应的可能听说者",
    "link.prospect-share": "听说者中潜在客户的比例",
    "link.buying-fall": "潜在客户购买概率下降",
    "link.customer-share": "听说者中已有客户的比例",
    "link.leaving-rise": "已有客户流失概率上升",
    "link.onward": "每个听说者再告诉的人数",
    "link.referrals": "每个流失客户本会带来的新客户",
    "link.customer-value": "已有客户的剩余价值",
    "link.prospect-value": "新客户价值",
    "link.customers-unhappy": "每年不满客户",
    "link.recovered-share": "不满客户中及时得到补救的比例",
    ...each("about-effect-", failures, (failure) => `“${failure}”之后多流失多少客户`),
    "about-value-model": "客户还会继续购买多少次",
    "about-margin-share": "客户购买的毛利率",
    "about-told": "一个不满客户会告诉多少人",
    "about-listeners-per-customer": "有多少人可能听说",
    "about-prospect-share": "听说的人中有多少可能成为客户",
    "about-buying-fall": "听说之后潜在客户的购买意愿下降多少",
    "about-customer-share": "听说的人中有多少已经是客户",
    "about-leaving-rise": "听说之后已有客户多流失多少",
    "about-onward": "听说的人又会告诉多少人",
    "about-referrals": "一个客户会带来多少新客户",
    "about-customer-value": "流失一个客户损失多少",
    "about-prospect-value": "一个新客户值多少",
    "about-customers-unhappy": "每年有多少客户不满",
    "about-recovered-share": "有多少不满客户及时得到补救",
  },
} as const satisfies RoomCatalogue & Translation<typeof en>;
