import type { measureRivals as en } from "../en/measure-rivals.js";
import type { RoomCatalogue, Translation } from "../message.js";
import { each, under } from "../under.js";

const corners = {
  "major-strength": "重要强项",
  "major-weakness": "重要弱项",
  "minor-strength": "次要强项",
  "minor-weakness": "次要弱项",
};
const directions = { raise: "提高", keep: "保持", lower: "降低" };
const quadrants = {
  "concentrate-here": "重点改进",
  "keep-up": "继续保持",
  "low-priority": "暂缓",
  "possible-overkill": "可能过度",
};
const combined = {
  "definitely-improve": "绝对提高",
  improve: "提高",
  "lean-to-improve": "宜提高",
  maintain: "保持",
  hold: "维持，不宜降低",
  reduce: "可降低",
};
const benchmarks = {
  industry: "行业平均（所评竞争者的均值）",
  "main-rival": "所在细分市场的主要竞争者",
  "same-customers": "服务同一客户的竞争者",
};
const more = {
  element: "要素",
  importance: "重要性",
  own: "本企业绩效",
  benchmark: "标杆绩效",
  relative: "相对绩效",
  low: "下限",
  high: "上限",
  n: "作答数",
  cell: "区域",
  combined: "综合行动",
};

export const measureRivals = {
  figures: {
    "measure.rivals.behind": {
      name: "落后于标杆的要素数",
      meaning: "评分明显低于标杆的服务要素：相对绩效的区间整个在零以下。",
    },
    "measure.rivals.ahead": {
      name: "领先于标杆的要素数",
      meaning: "评分明显高于标杆的服务要素：相对绩效的区间整个在零以上。",
    },
    "measure.rivals.lead": {
      name: "总体相对绩效",
      meaning: "本企业评分减标杆评分，按各要素重要性加权，单位为量表分；低于零即落后。",
    },
    "measure.rivals.to-raise": {
      name: "需提高的要素数",
      meaning: "综合重要性、本企业绩效与竞争者情况，应当提高的服务要素。",
    },
    "measure.rivals.firm": {
      name: "定位稳固的要素数",
      meaning: "再做一次同样的调查，多半仍落在同一区域的服务要素。",
    },
  },
  methods: {
    "rival-benchmark":
      "同一客户对本企业的评分减去对标杆的评分，再取平均。标杆可取所评竞争者的平均、所在细分市场的主要竞争者，或该客户采购最多的竞争者。只有印出的均值时，用本企业均值减标杆均值。",
    "evaluation-matrix":
      "重要性与本企业绩效各分低、中、高三档：按量表三等分，或按各要素三等分。九个区域 A 至 I 各对应一种行动，从绝对提高（重要而差）到降低或保持（不重要而好）。正好落在分界上的归入上一档。",
    "competitive-position":
      "以重要性对相对绩效，有三种读法。按区带：差距在均势带以内算持平；按正负：有差距就算；按区间：95% 区间整个在零的一侧，才算领先或落后。",
    "combination-rules":
      "区域说明水平该如何调整，竞争地位说明领先还是落后。按水平可降、但并不领先的，维持不降。需提高的按本企业绩效由低到高排，因为已经高的再提高收效较小；旁边另列按“差距 × 重要性”的次序。",
    "placement-stability":
      "把答卷人连同其全部评分重新抽取一千次，每次重新定位，各区域出现的比例即其可能性。答卷人超过一千时，先随机分成一千组再抽。只有均值时，由标准误推算。“还需答卷”指均值不变时，要多少份才能定下来。",
    cautions:
      "阅读矩阵时的六条注意事项，逐条用各企业的评分均值核对。第七条（客户印象与内部记录是否一致）在两者对照处说明。",
    "customer-oriented-level":
      "客户认为重要的要素，取其理想水平的中位数，分总体与各细分市场；半数客户的要求不超过它。它不考虑成本，也不考虑竞争者的水平。",
  },
  tables: {
    "measure.rivals": "与竞争者逐要素比较",
    "measure.rivals.number": "序号",
    "measure.rivals.element": "要素",
    "measure.rivals.importance": "重要性",
    "measure.rivals.own": "本企业绩效",
    "measure.rivals.benchmark": "标杆绩效",
    "measure.rivals.relative": "相对绩效",
    "measure.rivals.low": "下限",
    "measure.rivals.high": "上限",
    "measure.rivals.of-means": "均值之差",
    "measure.rivals.n": "作答数",
    "measure.rivals.cell": "区域",
    "measure.rivals.action": "区域对应的行动",
    "measure.rivals.bands": "竞争地位（按区带）",
    "measure.rivals.sign": "竞争地位（按正负）",
    "measure.rivals.interval": "竞争地位（按区间）",
    "measure.rivals.combined": "综合行动",
    "measure.rivals.reason": "理由",
    "measure.rivals.voice": "对客户的沟通",
    "measure.rivals.order": "次序（绩效低者先）",
    "measure.rivals.gap-weight": "差距 × 重要性",
    "measure.rivals.gap-order": "次序（差距 × 重要性）",
    "measure.placement": "各要素定位是否稳固",
    "measure.placement.element": "要素",
    "measure.placement.number": "序号",
    "measure.placement.cell": "区域",
    "measure.placement.cell-chance": "落在该区域的可能性",
    "measure.placement.action-chance": "行动不变的可能性",
    "measure.placement.next-cell": "其次可能的区域",
    "measure.placement.firm": "是否稳固",
    "measure.placement.more-answers": "还需答卷",
    "measure.placement.settles": "如何才能定下",
    "measure.placement.basis": "依据",
    "measure.placement.note": "说明",
    "measure.placement.rules-agree": "意见一致的规则数",
    "measure.placement.rules": "能判断的规则数",
    "measure.placement-rules": "各种划分规则的结论",
    "measure.placement-rules.element": "要素",
    "measure.placement-rules.number": "序号",
    "measure.placement-rules.scale": "量表三等分",
    "measure.placement-rules.data": "以各要素均值为界",
    "measure.placement-rules.diagonal": "对角线",
    "measure.placement-rules.bands": "竞争地位（按区带）",
    "measure.placement-rules.interval": "竞争地位（按区间）",
    "measure.placement-rules.most": "多数规则",
    "measure.placement-rules.centred-scale": "四象限（量表中点）",
    "measure.placement-rules.centred-data": "四象限（要素均值）",
    "measure.placement-rules.shortfall": "本企业绩效减重要性",
    "measure.placement-rules.shortfall-order": "次序（对角线）",
    "measure.cautions": "阅读矩阵的注意事项",
    "measure.cautions.caution": "注意事项",
    "measure.cautions.holds": "此处是否如此",
    "measure.cautions.element": "最突出的要素",
    "measure.cautions.value": "依据的数值",
    "measure.cautions.elements": "要素数",
    "measure.caution-elements": "成立的注意事项所涉要素",
    "measure.caution-elements.caution": "注意事项",
    "measure.caution-elements.element": "要素",
    "measure.caution-elements.value": "依据值",
    "measure.caution-elements.detail": "口径",
    "measure.rivals-by-segment": "各细分市场与竞争者的比较",
    "measure.rivals-by-segment.segment": "细分市场",
    ...under("measure.rivals-by-segment", more),
    "measure.rivals-by-weight": "换一种客户计数方式的比较",
    "measure.rivals-by-weight.weighting": "计数方式",
    ...under("measure.rivals-by-weight", more),
    "measure.benchmarks": "各种标杆对照",
    "measure.benchmarks.benchmark": "标杆",
    "measure.benchmarks.element": "要素",
    "measure.benchmarks.own": "本企业绩效",
    "measure.benchmarks.benchmark-mean": "标杆绩效",
    "measure.benchmarks.relative": "相对绩效",
    "measure.benchmarks.low": "下限",
    "measure.benchmarks.high": "上限",
    "measure.benchmarks.n": "两者都评的人数",
    "measure.printed-relative": "所印相对绩效与重算值",
    "measure.printed-relative.element": "要素",
    "measure.printed-relative.own": "本企业绩效",
    "measure.printed-relative.benchmark-mean": "标杆绩效",
    "measure.printed-relative.printed": "所印",
    "measure.printed-relative.recomputed": "重算",
    "measure.printed-relative.holds": "是否相符",
    "measure.ideal-levels": "客户想要的水平",
    "measure.ideal-levels.element": "要素",
    "measure.ideal-levels.segment": "细分市场",
    "measure.ideal-levels.unit": "单位",
    "measure.ideal-levels.n": "作答数",
    "measure.ideal-levels.importance": "重要性",
    "measure.ideal-levels.ideal": "理想水平",
    "measure.ideal-levels.low": "下限",
    "measure.ideal-levels.high": "上限",
    "measure.ideal-levels.acceptable": "可接受水平",
    "measure.ideal-levels.target": "以客户为导向的水平",
    "measure.ideal-levels.meets": "达到或超过其理想的客户",
    "measure.ideal-levels.lacks": "未考虑什么",
  },
  verdicts: {
    "measure.raise":
      "{order:count}. {element:element}：{combined:code}。重要性 {importance:score}，本企业绩效 {own:score}{against:clause}{because:clause}{sure:clause}。",
    "measure.raise-more": "需提高的要素共 {of:count} 个，其余 {count:count} 个见表。",
    "measure.raise-none": "{of:count} 个要素中，没有一个需要提高。",
    "measure.stress":
      "应向客户强调本企业在“{element:element}”上领先：本企业得分 {own:score}，高出标杆 {lead:score}{sure:clause}。值得强调的要素共 {count:count} 个。",
    "measure.held":
      "单看水平，有 {count:count} 个要素可以降低，但并未明显领先，因此维持不降：{elements:element}。",
    "measure.reduce":
      "客户不太看重、而本企业领先的要素有 {count:count} 个：{elements:element}。可说服客户重视，也可减少投入。",
    "measure.reduce-not-everywhere":
      "从总体均值看，“{element:element}”不太重要（{importance:score}），但均值掩盖了分歧：{segments}认为它重要。如要降低，只宜针对其他客户。",
    "measure.orders-differ":
      "谁排第一取决于规则：需提高的要素中绩效最低的是{by-level:element}，“差距 × 重要性”最大的是{by-gap:element}{diagonal:clause}。这些规则都不考虑改进的成本。",
    "measure.mostly-parity":
      "均势带取 ±{parity:score} 分时，{of:count} 个要素中有 {count:count} 个算持平{lower:clause}。请同时看“按正负”“按区间”两栏，或把均势带调窄（measure.rivals.parity）。",
    "measure.not-firm":
      "{of:count} 个要素中有 {count:count} 个定位不稳固：{elements:element}。再调查一次可能落到相邻区域{settle:clause}。",
    "measure.all-firm": "能判断的 {of:count} 个要素定位都稳固：再做一次同样的调查，多半仍是这个结果。",
    "measure.firmness-no-errors":
      "只有均值，无法判断这 {of:count} 个要素的定位是否稳固。请提供标准误，或作答人数。",
    "measure.firmness-too-few": "评分的客户太少，无法判断这 {of:count} 个要素的定位是否稳固。",
    "measure.only-importance":
      "客户只说了看重什么，没有评价本企业和竞争者做得如何。两样都问，才能给各要素定位。",
    "measure.importance-not-rated": "没有询问各要素的重要性，因此只能与竞争者比较，不能定位。",
    "measure.own-not-rated": "没有人评价本企业的绩效，各要素无法定位，也无法比较。",
    "measure.no-rival-rated": "没有人评价竞争者，领先还是落后无法判断。各要素只按重要性与本企业绩效定位。",
    "measure.half-rated": "有 {count:count} 个要素只评了重要性或只评了绩效，无法定位：{elements:element}。",
    "measure.no-scale":
      "不知道用的是哪种量表，这 {of:count} 个要素无法定位。请在 plimsoll.yaml 的 measure.survey.scales 中写明。",
    "measure.no-thirds":
      "这 {of:count} 个要素中彼此不同的不到三个，无法三等分。请改按量表划分（measure.rivals.cuts: scale）。",
    "measure.scales-differ": "重要性与绩效用的量表不同，各按自己的量表划分；需要两者直接相比的规则不列。",
    "measure.rival-unrated": "没有答卷人评价{rival}，所有比较都不含它。",
    "measure.benchmark-fallback": "答卷无法给出所要的标杆（{wanted:code}），改用：{used:code}。",
    "measure.main-rival-undecided":
      "无法判断{groups}的主要竞争者：没有业务份额，或两家份额相同。请在 measure.rivals.mainRivals 中指明。",
    "measure.main-rival-unknown":
      "无法判断主要竞争者是谁。请询问客户把多少业务给各家，或在 measure.rivals.mainRivals 中指明。",
    "measure.sales-unknown": "要求按销售额加权，但不知道这些客户的销售额，因此每位客户同等计算。",
    "measure.segment-asks":
      "仅就{segment}而言，另有 {count:count} 个要素需要提高，总体上看不出来：{elements:element}。",
    "measure.weighting-matters":
      "若{weighting:code}计算，有 {count:count} 个要素的结论不同：{elements:element}。",
    "measure.means-left": "既有原始答卷，又有汇总均值：以答卷为准，均值不用。",
    "measure.means-off-scale": "有 {count:count} 个要素的均值超出量表，未采用：{elements:element}。",
    "measure.printed-rounding":
      "所印 {of:count} 个相对绩效中，有 {count:count} 个与“本企业 − 标杆”相差不超过四舍五入的误差：{elements:element}。采用重算值。",
    "measure.printed-wrong":
      "所印 {of:count} 个相对绩效中，有 {count:count} 个不等于“本企业 − 标杆”：{elements:element}。请核对来源；采用重算值。",
    "measure.caution-alike.within-parity":
      "客户很难区分各家企业：{count:count} 个要素上，各家差距都在均势带以内。",
    "measure.caution-alike.at-ceiling": "各家企业在全部 {count:count} 个要素上都得高分，客户很难区分。",
    "measure.caution-deciding":
      "按均势带衡量，客户看重的要素上各家相近；业务便按各家有差别的要素来分配，首先是“{element:element}”。",
    "measure.caution-unserved": "客户看重、却没有一家做得好：{elements:element}。谁先做好谁就与众不同。",
    "measure.caution-understated":
      "客户说不重要，但各家本来就差别不大：{elements:element}。实际可能比客户所说的更重要。",
    "measure.caution-unseen":
      "客户说不重要，但没有一家提供得多：{elements:element}。客户可能还没体会到它的好处。",
    "measure.caution-chances.be-first":
      "客户看重的要素中，最大的机会是率先做好“{element:element}”。这类机会共 {count:count} 个。",
    "measure.caution-chances.catch-up":
      "客户看重的要素中，最大的机会是在“{element:element}”上追上对手。这类机会共 {count:count} 个。",
    "measure.caution-chances.tell":
      "客户看重的要素中，最大的机会是让客户知道本企业在“{element:element}”上领先。这类机会共 {count:count} 个。",
    "measure.ideal":
      "问过理想水平的 {of:count} 个要素中，有 {count:count} 个足够重要，可把客户的理想水平作为目标。它不含成本，也不含竞争者的水平。",
    "measure.ideal-none": "问过理想水平的 {of:count} 个要素，没有一个能给出目标：作答太少，或客户并不看重。",
    "measure.ideal-apart":
      "各细分市场对“{element:element}”要求不同：{least-segment}为 {least:quantity}，{most-segment}为 {most:quantity}。用同一水平，两边都不合适。",
  },
  assumptions: {
    "measure.firm-chance": {
      name: "视为稳固的可能性",
      meaning: "再做一次调查，要素须有多大可能仍落在同一区域。",
    },
    "measure.fewest-raters": { name: "最少评分人数", meaning: "评分人数少于此数，不判断稳固与否。" },
    "measure.fewest-ideals": {
      name: "最少理想水平作答数",
      meaning: "说出理想水平的客户少于此数，不给出水平。",
    },
    "measure.standard-error": { name: "所印均值的标准误", meaning: "以量表分计；0 表示不知道。" },
    "measure.answer-spread": {
      name: "单个评分的离散程度",
      meaning: "评分标准差占量表宽度的比例，只有均值和作答人数时使用。",
    },
  },
  codes: {
    ...under("action", {
      "definitely-improve": "绝对提高",
      improve: "提高",
      "maintain-or-improve": "保持/提高",
      maintain: "保持",
      "reduce-or-maintain": "降低/保持",
    }),
    ...under("combined", combined),
    ...under("bands", { ...corners, parity: "竞争均势", advantage: "领先", disadvantage: "落后" }),
    ...under("sign", corners),
    ...under("interval", {
      parity: "确为均势",
      advantage: "确实领先",
      disadvantage: "确实落后",
      open: "分不出高低",
    }),
    ...under("reason", {
      cell: "所在区域即如此要求",
      "valued-and-behind": "客户看重，而本企业落后",
      "valued-and-not-behind": "客户看重，本企业不落后",
      "low-value-and-ahead": "客户不太看重，而本企业领先",
      "held-behind": "本可降低，但本企业落后",
      "held-at-parity": "本可降低，但仅与对手持平",
      "held-not-told-apart": "本可降低，但看不出领先",
      "held-no-benchmark": "本可降低，但没有评价竞争者",
    }),
    ...under("voice", {
      stress: "重点宣传",
      "persuade-less": "或说服客户降低其重要性",
      "persuade-more": "说服客户重视它",
    }),
    ...under("firm", { firm: "稳固", "not-firm": "不稳固", "cannot-tell": "无法判断" }),
    ...under("settles", {
      settled: "已能确定",
      answers: "增加答卷",
      "on-the-line": "增加答卷也无济于事：均值正在分界上",
    }),
    ...under("basis", { answers: "原始答卷", "standard-error": "标准误" }),
    ...under("note", {
      "too-few": "评分人数太少",
      "no-answers": "无人评分",
      "no-thirds": "各要素太接近，无法三等分",
      "no-standard-error": "不知道标准误",
      "no-spread": "所有人评分相同",
    }),
    ...under("measure.placement-rules.scale", directions),
    ...under("measure.placement-rules.data", directions),
    ...under("measure.placement-rules.diagonal", directions),
    ...under("measure.placement-rules.bands", directions),
    ...under("measure.placement-rules.interval", directions),
    ...under("most", directions),
    ...under("centred-scale", quadrants),
    ...under("centred-data", quadrants),
    ...under("caution", {
      alike: "客户分不清各家企业",
      deciding: "业务按各家有差别的要素分配",
      unserved: "客户看重而无人做好",
      understated: "各家差别小，重要性可能被低估",
      unseen: "无人提供足够，客户不觉其好",
      chances: "结合重要性与绩效看机会",
      disagreeing: "客户印象与内部衡量可能不一致",
    }),
    ...under("measure.cautions.holds", {
      yes: "是",
      no: "否",
      "cannot-tell": "无法判断",
      "see-inside": "见客户评分与内部记录的对照",
    }),
    ...under("measure.printed-relative.holds", {
      exact: "相符",
      rounding: "仅差四舍五入",
      no: "不符",
    }),
    ...under("detail", {
      "at-ceiling": "都得高分",
      "within-parity": "各家差距",
      "by-share": "各家差别 × 与业务份额的相关",
      "by-difference": "各家差别",
      "be-first": "率先做好",
      "catch-up": "追上对手",
      tell: "告知客户",
    }),
    ...under("weighting", { customers: "每位客户同等", sales: "按销售额" }),
    ...under("benchmark", benchmarks),
    ...under("wanted", benchmarks),
    ...under("used", benchmarks),
    ...under("lacks", {
      "cost-rivals": "成本、竞争者",
      "cost-rivals-acceptable": "成本、竞争者、可接受水平",
      "not-important": "不够重要，不设水平",
      "importance-not-rated": "没有评重要性",
      "too-few-ideals": "作答太少",
    }),
    ...each("clause.", {
      "no-rival": "（没有评价竞争者）",
      "rival-behind": "，低于标杆 {lead:score}",
      "rival-not-behind": "，高出标杆 {lead:score}",
      "rival-level": "，与标杆持平",
      "leans-to-improve": "；水平虽高，但客户看重而本企业落后",
      "stands-not-firm": "；定位不稳固（可能性 {chance:share}）",
      "action-not-firm": "；再调查一次，得出同样结论的可能性只有 {chance:share}",
      "lead-not-shown": "，不过现有答卷还不能确证",
      "by-diagonal": "，相对其重要性差得最多的是{by-diagonal:element}",
      "more-answers-settle": "；再收约 {more:count} 份答卷，其中 {settled:count} 个可以定下",
      "no-answers-settle": "；能收到的答卷再多也定不下来",
      "rated-lower": "，虽然全部要素中有 {behind:count} 个评分低于标杆",
    }),
  },
} as const satisfies RoomCatalogue & Translation<typeof en>;
