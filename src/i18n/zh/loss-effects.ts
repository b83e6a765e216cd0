import type { lossEffects as en } from "../en/loss-effects.js";
import type { RoomCatalogue, Translation } from "../message.js";
import { under } from "../under.js";
import { failures } from "./failures.js";

/** What the loss goes by where the records cannot tell. */
const effect = (failure: string) => ({
  name: `“${failure}”使客户流失的概率增量`,
  meaning: "记录无法判断时采用；记录不够明确时与记录结合。您给出的数值优先。",
});

export const lossEffects = {
  figures: {
    "loss.effect.late": {
      name: `客户流失概率增量：${failures.late}`,
      meaning: `出现“${failures.late}”的购买，之后不再购买的比例比条件相近、没有出现的购买高出多少。`,
    },
    "loss.effect.short": {
      name: `客户流失概率增量：${failures.short}`,
      meaning: `出现“${failures.short}”的购买，之后不再购买的比例比条件相近、没有出现的购买高出多少。`,
    },
    "loss.effect.wrong": {
      name: `客户流失概率增量：${failures.wrong}`,
      meaning: `出现“${failures.wrong}”的购买，之后不再购买的比例比条件相近、没有出现的购买高出多少。`,
    },
    "loss.effect.damaged": {
      name: `客户流失概率增量：${failures.damaged}`,
      meaning: `出现“${failures.damaged}”的购买，之后不再购买的比例比条件相近、没有出现的购买高出多少。`,
    },
    "loss.effect.invoice": {
      name: `客户流失概率增量：${failures.invoice}`,
      meaning: `出现“${failures.invoice}”的购买，之后不再购买的比例比条件相近、没有出现的购买高出多少。`,
    },
    "loss.effect.complaint": {
      name: `客户流失概率增量：${failures.complaint}`,
      meaning: `出现“${failures.complaint}”的购买，之后不再购买的比例比条件相近、没有出现的购买高出多少。`,
    },
    "loss.effect.unresolved": {
      name: `客户流失概率增量：${failures.unresolved}`,
      meaning: `出现“${failures.unresolved}”的购买，之后不再购买的比例比条件相近、没有出现的购买高出多少。`,
    },
    "loss.effect.slow-answer": {
      name: `客户流失概率增量：${failures["slow-answer"]}`,
      meaning: `出现“${failures["slow-answer"]}”的购买，之后不再购买的比例比条件相近、没有出现的购买高出多少。`,
    },
    "loss.effect.any": {
      name: "客户流失概率增量：任一服务失误",
      meaning: "至少遇到一种可判断的失误的购买，与假如这些失误都未发生相比。",
    },
    "loss.effect.recovered": {
      name: "快速补救的作用",
      meaning: "失误得到快速解决后客户流失的概率，减去假设未快速解决时的概率。小于零说明快速补救留住了客户。",
    },
    "loss.score-effect.*": {
      name: "低分比例增量",
      meaning: "遇到该失误的订单的低分比例，减去可比订单未遇到时的低分比例。",
    },
    "loss.score-odds.*": {
      name: "低分的优势比",
      meaning: "在订单金额、运费、地区、季节和品类相同的情况下，遇到该失误后得低分的优势是原来的多少倍。",
    },
  },
  methods: {
    "failure-effect":
      "对期间内每次购买跟踪固定天数，看客户是否再次购买。用一个回归同时放入全部失误和购买之前已知的情况：客户的购买节奏、此前购买次数、上一次间隔、平时与本次的订单金额、客户等级、地区、仓库和季节。影响 = 遇到失误的购买实际的不再购买概率 − 假设没有该失误时的概率。同一客户的购买、同一天同一仓库的购买视为相关。每个区间只针对该失误本身；由于同时检验多种失误，区间不含零还不足以判定有影响，否则每二十种就会有一种因巧合而误判。这是在记录允许的范围内尽量可比的关联，不是试验。",
    "later-behaviour":
      "在跟踪期内再次购买的客户中：购买节奏、订单金额、地区和季节相同的情况下，遇到失误后下一次间隔长了多少、下一次购买金额大了多少。不再购买的客户不在其中。",
    "score-effect":
      "客户打过分的订单：遇到失误时的低分（分值范围最低的 40%）比例，减去假设未遇到时的比例。用一个回归同时放入全部货物类失误和交付之前已知的情况：金额、运费、行数、重量、地区、仓库、季节和品类。",
  },
  tables: {
    "loss.effects": "服务失误会赶走客户吗？",
    "loss.effects.kind": "失误",
    "loss.effects.verdict": "结论",
    "loss.effects.exposed": "有此失误的购买",
    "loss.effects.unexposed": "无此失误的购买",
    "loss.effects.raw": "直接相减",
    "loss.effects.stratified": "同类购买分组比较",
    "loss.effects.adjusted": "客户流失概率增量",
    "loss.effects.low": "下限（单看此失误）",
    "loss.effects.high": "上限（单看此失误）",
    "loss.effects.first": "仅看客户首次遇到",
    "loss.effects.odds-ratio": "优势比",
    "loss.effects.odds-low": "优势比下限",
    "loss.effects.odds-high": "优势比上限",
    "loss.effects.p-value": "p 值（已按多种失误校正）",
    "loss.effects.e-value": "E 值",
    "loss.effects.e-value-limit": "区间端点的 E 值",
    "loss.effects.smallest": "本可发现的最小影响",
    "loss.effects.used": "损失测算采用值",
    "loss.effects.used-low": "采用值下限",
    "loss.effects.used-high": "采用值上限",
    "loss.effects.source": "来源",
    "loss.dose": "最近三次购买中的失误次数",
    "loss.dose.failures": "三次中失误次数",
    "loss.dose.purchases": "购买次数",
    "loss.dose.risk": "之后不再购买",
    "loss.dose.difference": "比无失误高出",
    "loss.dose.low": "下限",
    "loss.dose.high": "上限",
    "loss.placebo": "反证检验：购买之前的长间隔（失误不可能造成）",
    "loss.placebo.kind": "失误",
    "loss.placebo.exposed": "有此失误的购买",
    "loss.placebo.observed": "之前间隔过长",
    "loss.placebo.expected": "预期",
    "loss.placebo.difference": "差异",
    "loss.placebo.low": "下限",
    "loss.placebo.high": "上限",
    "loss.placebo.p-value": "p 值（已按多种失误校正）",
    "loss.placebo.verdict": "检验结果",
    "loss.behaviour": "仍然回来的客户有什么变化",
    "loss.behaviour.what": "行为",
    "loss.behaviour.kind": "失误",
    "loss.behaviour.exposed": "有此失误的购买",
    "loss.behaviour.change": "变化",
    "loss.behaviour.low": "下限",
    "loss.behaviour.high": "上限",
    "loss.score-effects": "服务失误对评分的影响",
    "loss.score-effects.kind": "失误",
    "loss.score-effects.exposed": "有此失误的订单",
    "loss.score-effects.observed": "低分比例",
    "loss.score-effects.expected": "未遇到时的预期",
    "loss.score-effects.difference": "差异",
    "loss.score-effects.low": "下限",
    "loss.score-effects.high": "上限",
    "loss.score-effects.odds-ratio": "优势比",
    "loss.score-effects.odds-low": "优势比下限",
    "loss.score-effects.odds-high": "优势比上限",
  },
  verdicts: {
    "loss.effects-horizon-usual":
      "超过 {days:days}没有再次购买的客户视为流失：几乎所有客户的通常间隔都比这短。能跟踪满期的购买有 {judged:count} 次，其中 {share:share} 之后不再购买；另有 {open:count} 次距今太近，尚不能判断。",
    "loss.effects-horizon-least":
      "超过 {days:days}没有再次购买的客户视为流失：客户的通常间隔很短，这已是能说明问题的最短期限。能跟踪满期的购买有 {judged:count} 次，其中 {share:share} 之后不再购买；另有 {open:count} 次距今太近，尚不能判断。",
    "loss.effects-horizon-short":
      "超过 {days:days}没有再次购买的客户视为流失。部分客户的通常间隔更长，但记录太短、等不到，因此取记录长度的三分之一。能跟踪满期的购买有 {judged:count} 次，其中 {share:share} 之后不再购买；另有 {open:count} 次距今太近，尚不能判断。",
    "loss.effects-horizon-given":
      "按您的设定，超过 {days:days}没有再次购买的客户视为流失。能跟踪满期的购买有 {judged:count} 次，其中 {share:share} 之后不再购买；另有 {open:count} 次距今太近，尚不能判断。",
    "loss.effects-sampled":
      "回归在 {judged:count} 次购买中均匀抽取 {fitted:count} 次拟合，结果用于全部购买。",
    "loss.effects-sampling-orders":
      "数据只是订单的抽样，看不出客户是否再来，因此无法判断失误是否赶走客户，只能判断失误对现有订单评分的影响。",
    "loss.effects-no-purchases": "期间内没有同时带客户和日期的购买，无法判断失误是否赶走客户。",
    "loss.effect-found":
      "{failure:code}：有此失误的 {exposed:count} 次购买中，{observed:share} 在 {days:days}内没有再次购买；没有此失误时预期为 {expected:share}。即每百次多流失 {value:points} 次（{low:points} 至 {high:points}）。若要归因于未记录的其他因素，该因素须使失误和流失的可能性都至少提高到 {unseen:ratio} 倍。",
    "loss.effect-fewer":
      "{failure:code}：有此失误的 {exposed:count} 次购买，流失反而少于预期（{observed:share} 对 {expected:share}，相差 {value:points} 个百分点，{low:points} 至 {high:points}）。失误不会留住客户，多半是这些购买在未记录的方面与众不同。损失测算采用 {used:points}（{usedLow:points} 至 {usedHigh:points}）；如您更了解情况，请给出自己的数值。",
    "loss.effect-unclear":
      "{failure:code}：影响不明显。有此失误的购买 {exposed:count} 次，每百次多流失 {value:points} 次（{low:points} 至 {high:points}）。若影响达到每百次 {smallest:points} 次，多半已经看得出来。损失测算采用 {used:points}（{usedLow:points} 至 {usedHigh:points}），其中记录占 {weight:share}，其余来自我们的默认值。",
    "loss.effect-unclear-given":
      "{failure:code}：影响不明显。有此失误的购买 {exposed:count} 次，每百次多流失 {value:points} 次（{low:points} 至 {high:points}）。若影响达到每百次 {smallest:points} 次，多半已经看得出来。",
    "loss.effect-borderline":
      "{failure:code}：尚不确定。有此失误的购买 {exposed:count} 次，每百次多流失 {value:points} 次。单看这一种失误，区间 {low:points} 至 {high:points} 不含零；但同时检验了 {tests:count} 种失误，种类一多，难免有一种碰巧如此，因此判定标准更严，而它未达到。损失测算采用 {used:points}（{usedLow:points} 至 {usedHigh:points}）。",
    "loss.effect-borderline-alone":
      "{failure:code}：尚不确定。有此失误的购买 {exposed:count} 次，每百次多流失 {value:points} 次。区间 {low:points} 至 {high:points} 勉强不含零，但按两个概率之比来看仍不能排除没有影响。损失测算采用 {used:points}（{usedLow:points} 至 {usedHigh:points}）。",
    "loss.effect-fewer-borderline":
      "{failure:code}：尚不确定。有此失误的 {exposed:count} 次购买，流失略少于预期（{observed:share} 对 {expected:share}，相差 {value:points} 个百分点，{low:points} 至 {high:points}）。可能是巧合，也可能是这些购买在未记录的方面与众不同；失误不会留住客户。损失测算采用 {used:points}（{usedLow:points} 至 {usedHigh:points}）。",
    "loss.effect-given":
      "{failure:code}：损失测算采用您给出的数值，每百次 {used:points} 次（{usedLow:points} 至 {usedHigh:points}），替代记录的结果。",
    "loss.effect-naive-misleads":
      "{failure:code}：直接比较，有此失误的购买看不出更差（{raw:points} 个百分点）。这会误导：买得多的客户遇到的失误多，但也留得更久。与条件相近的购买相比，高出 {value:points} 个百分点。",
    "loss.effect-not-recorded":
      "{failure:code}：没有任何记录，无法判断，也不计入损失。提供 {column:column} 列即可看到。",
    "loss.effect-never-met": "{failure:code}：有记录，但期间内没有发生。",
    "loss.effect-too-few":
      "{failure:code}：无法判断。可跟踪的购买中，有此失误的只有 {exposed:count} 次，没有的 {unexposed:count} 次。两类各约 {pilot:count} 次，才能看出每百次多流失 {sought:points} 次。在此之前，损失测算暂用我们的默认值：每百次 {used:points} 次（{usedLow:points} 至 {usedHigh:points}）。",
    "loss.effect-no-comparison":
      "{failure:code}：无法判断。{exposed:count} 次购买有此失误，却没有条件相近、没有此失误的购买可比。请同时保留没有此失误的记录，两类各约 {pilot:count} 次。在此之前，损失测算暂用我们的默认值：每百次 {used:points} 次（{usedLow:points} 至 {usedHigh:points}）。",
    "loss.effect-separated":
      "{failure:code}：无法判断。可比的购买中，有此失误的 {exposed:count} 次要么全部流失、要么全部留下，影响大小无从估计。两类各约 {pilot:count} 次，才能看出每百次多流失 {sought:points} 次。在此之前，损失测算暂用我们的默认值：每百次 {used:points} 次（{usedLow:points} 至 {usedHigh:points}）。",
    "loss.effect-one-outcome":
      "{failure:code}：无法判断。可跟踪的购买要么全部流失、要么全部留下，没有可比之处。记录更长才能判断。在此之前，损失测算暂用我们的默认值：每百次 {used:points} 次（{usedLow:points} 至 {usedHigh:points}）。",
    "loss.effect-placebo-passed":
      "反证检验通过：购买之前的长间隔不可能由之后的失误造成，{kinds:count} 种失误也都没有显出这种“影响”。就此而言，比较的双方是可比的。",
    "loss.effect-placebo-failed":
      "{failure:code}：反证检验未通过。有此失误的购买，之前间隔过长的比例比预期高 {value:points} 个百分点（{low:points} 至 {high:points}），而之后的失误不可能造成之前的间隔。遇到此失误的客户在未记录的方面与其他客户不同，对其影响应谨慎看待。",
    "loss.recovery-helps":
      "投诉快速解决能留住客户：{exposed:count} 次失误得到及时解决，每百次少流失 {value:points} 次（{low:points} 至 {high:points}）。",
    "loss.recovery-harms":
      "{exposed:count} 次失误快速解决后，每百次反而多流失 {value:points} 次（{low:points} 至 {high:points}）。解决问题不大会赶走客户，可能是最严重的失误最先得到处理。",
    "loss.recovery-unclear":
      "投诉快速解决能否留住客户尚不明显：{exposed:count} 次失误及时解决后，每百次少流失 {value:points} 次（{low:points} 至 {high:points}，负数表示多流失）。",
    "loss.score-effect-found":
      "{failure:code}会拉低评分：有此失误的 {exposed:count} 个订单中，{observed:share} 得低分（{upTo:plain} 分及以下），没有此失误时预期为 {expected:share}，高出 {value:points} 个百分点（{low:points} 至 {high:points}）。优势比 {odds:ratio}（{oddsLow:ratio} 至 {oddsHigh:ratio}）。得低分不等于客户流失。",
    "loss.score-effect-fewer":
      "{failure:code}：低分反而少于预期（{exposed:count} 个订单中 {observed:share}，预期 {expected:share}；{value:points} 个百分点，{low:points} 至 {high:points}；{upTo:plain} 分及以下为低分；优势比 {odds:ratio}，{oddsLow:ratio} 至 {oddsHigh:ratio}）。多半是这些订单在未记录的方面与众不同。",
    "loss.score-effect-unclear":
      "{failure:code}：对评分的影响不明显。有此失误的 {exposed:count} 个订单中，{observed:share} 得低分（{upTo:plain} 分及以下），预期 {expected:share}（{value:points} 个百分点，{low:points} 至 {high:points}；优势比 {odds:ratio}，{oddsLow:ratio} 至 {oddsHigh:ratio}）。",
  },
  assumptions: {
    "loss.horizon-days": {
      name: "视为流失的天数",
      meaning: "多少天没有再次购买。未给定时从本企业客户的购买间隔得出。",
    },
    "loss.unresolved-hours": { name: "视为未解决的小时数", meaning: "自投诉受理起算。" },
    "loss.slow-answer-hours": { name: "视为答复慢的小时数", meaning: "投诉或索赔受理后到首次答复。" },
    "loss.recovered-hours": { name: "视为快速解决的小时数", meaning: "有失误的购买，从投诉受理到解决。" },
    "loss.effect.late": effect(failures.late),
    "loss.effect.short": effect(failures.short),
    "loss.effect.wrong": effect(failures.wrong),
    "loss.effect.damaged": effect(failures.damaged),
    "loss.effect.invoice": effect(failures.invoice),
    "loss.effect.complaint": effect(failures.complaint),
    "loss.effect.unresolved": effect(failures.unresolved),
    "loss.effect.slow-answer": effect(failures["slow-answer"]),
  },
  codes: {
    ...under("loss.effects.kind", failures),
    ...under("loss.placebo.kind", failures),
    ...under("loss.behaviour.kind", failures),
    ...under("loss.score-effects.kind", failures),
    "loss.effects.verdict.effect": "会赶走客户",
    "loss.effects.verdict.fewer": "流失反而少于预期",
    "loss.effects.verdict.no-clear-effect": "影响不明显",
    "loss.effects.verdict.not-certain": "尚不确定",
    "loss.effects.verdict.cannot-tell": "无法判断",
    "loss.effects.source.own": "贵公司记录",
    "loss.effects.source.blend": "贵公司记录结合我们的默认值",
    "loss.effects.source.default": "我们的默认值",
    "loss.effects.source.given": "您给出的数值",
    "loss.placebo.verdict.passed": "通过",
    "loss.placebo.verdict.failed": "未通过",
    "loss.behaviour.what.next-interval": "到下一次购买的间隔",
    "loss.behaviour.what.next-basket": "下一次购买金额",
  },
} as const satisfies RoomCatalogue & Translation<typeof en>;
