import type { measureDrivers as en } from "../en/measure-drivers.js";
import type { Translation } from "../message.js";
import { each, under } from "../under.js";

const yesNo = { yes: "是", no: "否", "cannot-tell": "无法判断" };
const readings = {
  "key-driver": "关键驱动",
  "must-have": "必备要素",
  "hidden-driver": "隐性驱动",
  minor: "次要",
  unknown: "无法判断",
};
const kanoWords = {
  "must-be": "必备型",
  "one-dimensional": "期望型（越多越好）",
  attractive: "魅力型",
  indifferent: "无差异型",
  reverse: "反向型",
  questionable: "自相矛盾",
};
const drivers = {
  element: "要素",
  stated: "自述重要性",
  derived: "推导重要性",
  low: "下限",
  high: "上限",
  reading: "解读",
};
const levels = { content: "满足", pleased: "愉快", relieved: "解脱", novel: "新奇", delighted: "惊喜" };

export const measureDrivers = {
  figures: {
    "measure.overall-satisfaction": {
      name: "对本企业的总体满意度",
      meaning: "客户对本企业总体满意程度评分的均值。",
    },
    "measure.net-promoter": {
      name: "净推荐值（NPS）",
      meaning: "每百位客户中，愿意推荐本企业（9–10 分）的人数减去不愿推荐（0–6 分）的人数。",
    },
    "measure.drivers.explained": {
      name: "各要素对满意度的解释程度",
      meaning: "总体满意度（未问时为业务份额）的差异中，能由各要素评分解释的部分。",
    },
    "measure.trust.with-satisfaction": {
      name: "信任与满意的同步程度",
      meaning: "信任与总体满意度的等级相关系数：0 为互不相干，1 为次序完全一致。",
    },
    "measure.satisfaction-trend.satisfaction-change": {
      name: "重复受访客户的满意度变化",
      meaning: "同一客户最后一次评分减第一次评分的均值。",
    },
    "measure.satisfaction-trend.trust-change": {
      name: "重复受访客户的信任变化",
      meaning: "同一客户各信任题均分，最后一次减第一次的均值。",
    },
    "measure.share-of-business.ours": {
      name: "客户自述给本企业的业务份额",
      meaning: "客户自述其业务量中交给本企业的比例，取均值。",
    },
    "measure.rank-share.error": {
      name: "排名规则的误差",
      meaning: "按满意度排名推算的份额与客户自述份额的平均差距。",
    },
    "measure.rank-share.error-equal": {
      name: "平均分配时的误差",
      meaning: "假定客户对所用各家供应商平均分配业务时的误差，作为比较的底线。",
    },
    "measure.rank-share.error-fitted": {
      name: "按本企业客户校准后的误差",
      meaning: "把排名规则按这批客户调弱或调强后，在未参与校准的客户上的误差。",
    },
    "measure.rank-share.strength": {
      name: "排名规则的强度",
      meaning: "1 表示份额完全按规则随满意度排名走，0 表示排名不影响份额。",
    },
    "measure.place-worth": {
      name: "排名上升一位可增加的份额",
      meaning: "若每位使用多家供应商的客户都把本企业的排名提高一位，平均可增加的业务份额。",
    },
    "measure.place-worth.sales": {
      name: "排名上升一位可增加的销售额",
      meaning: "同上，折成金额；只含已作答且知道其期内采购额的客户。",
    },
  },
  methods: {
    "driver-importance":
      "看各要素的评分能在多大程度上解释总体满意度：按所有可能的加入次序，平均每个要素多解释的部分（要素超过 15 个时用相对权重法）。各要素份额合计 100%。区间由对答卷人反复抽样得到。结果说明哪些同升同降，不等于改了就会变。",
    kano: "每个要素问两次：具备时感受如何、不具备时感受如何，由这一对答案归类，取最多客户所属的类别。“具备时满意”为因它而满意的客户比例，“缺失时不满”为因缺它而不满的客户比例。",
    "expectation-gap": "同一客户的实际感受减其期望，取两题都答的客户的均值。负值表示服务未达期望。",
    "cronbach-alpha":
      "测同一件事的几道题是否一致（克朗巴哈 α），只用全部作答的人计算。最高为 1；偏低说明这几道题测的不是一回事。",
    "net-promoter": "9–10 分的比例减 0–6 分的比例，再乘以 100。若文件按 1–11 存储，先统一减 1。",
    "satisfaction-levels": "处在满意五个层次上的客户各占多少。",
    "trust-ladder":
      "每道信任题的均值，以及评分落在量表“肯定”一段的客户比例。三个层次：认知（服务可靠）、情感（愿意打交道）、行为（出了差错仍不离开）。",
    "satisfaction-trend": "按月的均值；对在多个月份作答的客户，取最后一次减第一次。",
    "rank-share":
      "客户使用 n 家供应商，满意度排第 r 的一家得到其业务的 (1 − r/(n + 1)) × 2/n。把此规则与客户自述份额、与平均分配相比，并按本批客户校准，再用未参与校准的客户检验。上升一位的价值为该份额的变化乘以校准后的强度。",
  },
  tables: {
    "measure.drivers": "客户说重要的与真正影响满意度的",
    ...under("measure.drivers", drivers),
    "measure.drivers.kano": "卡诺类别",
    "measure.drivers.place-low": "名次最好",
    "measure.drivers.place-high": "名次最差",
    "measure.drivers.above-chance": "高于偶然",
    "measure.drivers.firm": "解读是否稳定",
    "measure.drivers.guarded": "不宜削减",
    "measure.drivers-by-segment": "各细分市场中影响满意度的要素",
    ...under("measure.drivers-by-segment", { segment: "细分市场", n: "答卷人数", ...drivers }),
    "measure.kano": "要素具备与缺失时的影响",
    ...under("measure.kano", {
      element: "要素",
      kano: "类别",
      firm: "是否明确",
      n: "作答数",
      ...kanoWords,
      better: "具备时满意",
      "better-low": "下限",
      "better-high": "上限",
      worse: "缺失时不满（负值）",
      "worse-low": "下限",
      "worse-high": "上限",
      there: "具备时得分（−2 至 4）",
      gone: "缺失时得分（−2 至 4）",
    }),
    "measure.expectation-gaps": "期望与实际感受之差",
    ...under("measure.expectation-gaps", {
      element: "要素",
      n: "两题都答",
      expectation: "期望",
      perception: "感受",
      gap: "差距",
      low: "下限",
      high: "上限",
      short: "未达期望的客户",
      model: "所属模型",
    }),
    "measure.expectation-drivers": "期望从何而来",
    ...under("measure.expectation-drivers", {
      source: "来源",
      share: "解释份额",
      low: "下限",
      high: "上限",
      "above-chance": "高于偶然",
    }),
    "measure.reliability": "同一主题的几道题是否一致（信度）",
    ...under("measure.reliability", {
      construct: "所测主题",
      items: "题数",
      n: "全部作答",
      alpha: "克朗巴哈 α",
      low: "下限",
      high: "上限",
      reading: "解读",
    }),
    "measure.overall": "对各企业的总体满意度",
    ...under("measure.overall", {
      firm: "企业",
      n: "作答数",
      mean: "均值",
      low: "下限",
      high: "上限",
      sd: "标准差（总体）",
      difference: "本企业领先",
      "difference-low": "下限",
      "difference-high": "上限",
      both: "两家都评",
    }),
    "measure.overall-by-segment": "各细分市场对本企业的总体满意度",
    ...under("measure.overall-by-segment", {
      segment: "细分市场",
      n: "作答数",
      mean: "均值",
      low: "下限",
      high: "上限",
    }),
    "measure.satisfaction-levels": "满意的五个层次",
    ...under("measure.satisfaction-levels", {
      level: "层次",
      answers: "作答数",
      share: "占比",
      low: "下限",
      high: "上限",
    }),
    "measure.trust": "客户信任的各层次",
    ...under("measure.trust", {
      item: "题目",
      rung: "层次",
      n: "作答数",
      mean: "均值",
      low: "下限",
      high: "上限",
      yes: "肯定的比例",
      "yes-low": "下限",
      "yes-high": "上限",
    }),
    "measure.satisfaction-trend": "满意与信任的变化",
    ...under("measure.satisfaction-trend", {
      month: "月份",
      n: "作答数",
      satisfaction: "满意度",
      low: "下限",
      high: "上限",
      trust: "信任",
      "trust-low": "下限",
      "trust-high": "上限",
    }),
    "measure.share-of-business": "业务份额与排名上升一位的价值",
    ...under("measure.share-of-business", {
      firm: "企业",
      n: "作答数",
      stated: "自述份额",
      low: "下限",
      high: "上限",
      several: "使用多家的客户",
      "stated-several": "这些客户的自述份额",
      "rank-based": "按排名推算的份额",
      error: "排名规则的误差",
      worth: "上升一位增加的份额",
      "worth-low": "下限",
      "worth-high": "上限",
    }),
  },
  verdicts: {
    "measure.overall":
      "客户对本企业的总体满意度平均为 {mean:score} 分，满分 {top:count} 分（{n:count} 份答卷）。",
    "measure.overall-ahead":
      "对两家都评过分的客户，更满意本企业而非{rival}：高 {gap:score} 分（{low:score} 至 {high:score}）。",
    "measure.overall-behind":
      "对两家都评过分的客户，对本企业不如对{rival}满意：低 {gap:score} 分（{low:score} 至 {high:score}）。",
    "measure.overall-level":
      "客户对本企业与对{rival}的总体满意度没有明显差别，所见差距为 {gap:score} 分；不排除真实差距达到 {high:score} 分。",
    "measure.levels":
      "处于“{most:code}”层次的客户最多（{share:share}）；仅止于“满足”的占 {content:share}，感到“惊喜”的占 {delighted:share}（{n:count} 份答卷）。",
    "measure.levels-scale": "无法得出满意的五个层次：答案须为 1（满足）至 5（惊喜）。",
    "measure.nps":
      "净推荐值为 {score:score}（{low:score} 至 {high:score}）：{promoters:share} 的客户愿意推荐，{detractors:share} 不愿推荐（{n:count} 份答卷）。",
    "measure.nps-shifted":
      "文件中的推荐分按 1–11 存储，比实际高 1 分，已统一减 1；若照存储值计算，结果是错的。更正后为 {score:score}。",
    "measure.nps-no-answers": "没有人回答是否愿意推荐本企业。",
    "measure.nps-off-scale": "无法得出净推荐值：有些答案不是 0–10 的整数。",
    "measure.drivers-no-outcome":
      "无法得出真正影响满意度的要素：问卷既没有问对本企业的总体满意度，也没有问业务份额。请加上“总体而言，您对我们有多满意？”。",
    "measure.drivers-too-few":
      "暂时无法得出真正影响满意度的要素：有 {have:count} 位客户作答，{elements:count} 个要素大约需要 {need:count} 位。",
    "measure.drivers-no-drivers": "无法得出什么影响{outcome:code}：没有要素被评分。",
    "measure.drivers-outcome-alike": "无法得出什么影响{outcome:code}：所有人的回答都一样。",
    "measure.drivers-drivers-alike": "无法得出什么影响{outcome:code}：所有人对每个要素的评分都一样。",
    "measure.drivers-unexplained": "无法得出什么影响{outcome:code}：它与任何要素的评分都不相关。",
    "measure.drivers-not-joint": "无法得出什么影响{outcome:code}：对同样要素评过分的客户太少。",
    "measure.drivers-none-clear":
      "没有哪个要素对{outcome:code}的影响明显高于偶然；各要素合计解释 {explained:share}（{n:count} 份答卷）。",
    "measure.drivers-first":
      "对{outcome:code}影响最大的是“{first:element}”（占各要素所能解释部分的 {share:share}）；各要素合计解释差异的 {explained:share}（{n:count} 份答卷）。",
    "measure.drivers-first-two":
      "对{outcome:code}影响最大的是“{first:element}”（占各要素所能解释部分的 {share:share}），其次是“{second:element}”（{secondShare:share}）；各要素合计解释差异的 {explained:share}（{n:count} 份答卷）。",
    "measure.drivers-hidden":
      "隐性驱动：客户并不说“{element:element}”重要（{stated:score} 分），满意度却随它变化（占所能解释部分的 {share:share}）。只问重要性就会漏掉它。",
    "measure.drivers-must-have":
      "不要因为满意度几乎不随“{element:element}”变化就削减它：客户认为它重要（{stated:score} 分），很少出错的服务，只有出了错才看得出影响。这样受保护的要素有 {count:count} 个。",
    "measure.drivers-not-firm":
      "{of:count} 个要素中有 {count:count} 个的推导重要性区间跨过分界，换一批答卷解读可能改变（现有 {n:count} 份答卷）。",
    "measure.drivers-nothing-stated": "无法比较自述重要性与推导重要性：问卷没有问各要素有多重要。",
    "measure.drivers-segments-few":
      "{of:count} 个细分市场中有 {count:count} 个无法得出什么影响满意度：其中最大的有 {most:count} 位客户作答，需要 {need:count} 位。",
    "measure.drivers-pairwise":
      "给全部要素评分的客户不到一半，因此每两道题只在两题都答的客户中比较（共 {n:count} 位），结果的把握较小。",
    "measure.kano":
      "在客户眼中，“{element:element}”属于{kano:code}：具备时 {better:share} 的客户满意，缺失时 {worse:share} 的客户不满（{n:count} 份答卷）。",
    "measure.kano-not-firm":
      "“{element:element}”最多被归为{kano:code}，但并不明确：具备时 {better:share} 的客户满意，缺失时 {worse:share} 的客户不满（{n:count} 份答卷）。",
    "measure.kano-doubtful":
      "关于“{element:element}”的 {n:count} 对答案中有 {questionable:count} 对自相矛盾，题目可能被误读。",
    "measure.kano-untold": "无法得出“{element:element}”对满意的影响：没有可用的成对答案。",
    "measure.kano-scale":
      "无法读取卡诺问题：答案须为 1（喜欢）、2（理应如此）、3（无所谓）、4（能忍受）、5（不喜欢）。",
    "measure.gaps-no-perception": "问卷问了客户的期望，却没有问实际表现，因此得不出差距。",
    "measure.gaps-scales": "期望与感受无法比较：两者所用量表不同，或量表无法判断。",
    "measure.gaps-no-pairs": "没有客户对同一要素既答期望又答感受。",
    "measure.gaps-alone": "有 {count:count} 个要素得不出差距：没有人既答期望又答感受。",
    "measure.gaps-largest":
      "离客户期望最远的是“{element:element}”：低 {gap:score} 分（{low:score} 至 {high:score}），{short:share} 的客户感到未达期望（{n:count} 份答卷）。",
    "measure.gaps-smallest": "差距最小的是“{element:element}”：{gap:score} 分。",
    "measure.gaps-none": "没有哪个要素明显低于客户期望；最低的是“{element:element}”（{n:count} 份答卷）。",
    "measure.gaps-near-ceiling":
      "期望评分都挤在量表顶端（{low:score} 至 {high:score}），几乎区分不出要素；差距主要反映感受评分有多低。",
    "measure.gaps-lsq":
      "物流服务质量（LSQ）的 {of:count} 个维度问了 {asked:count} 个；平均而言，感受与期望相差 {gap:score} 分（负值为未达期望）。",
    "measure.gaps-servqual":
      "SERVQUAL 的 {of:count} 个维度问了 {asked:count} 个；平均而言，感受与期望相差 {gap:score} 分（负值为未达期望）。",
    "measure.expectation-drivers-untold": "无法得出期望从何而来：答卷太少或答案都一样（{n:count} 份答卷）。",
    "measure.expectation-driver":
      "客户的期望与{source:code}关系最大（占所能解释部分的 {share:share}；{n:count} 份答卷）。",
    "measure.expectation-driver-unclear": "没有哪个期望来源明显突出（{n:count} 份答卷）。",
    "measure.alpha-holds":
      "由多道题测量的 {of:count} 个主题中，{count:count} 个的题目一致（α 不低于 {least:ratio}）。",
    "measure.alpha-weak":
      "测量“{construct}”的几道题不一致：α 为 {alpha:ratio}（{low:ratio} 至 {high:ratio}），低于 {least:ratio}。请逐题解读，不要合成一个分数（{n:count} 份答卷）。",
    "measure.alpha-unclear":
      "测量“{construct}”的几道题是否一致还不明确：α 为 {alpha:ratio}（{low:ratio} 至 {high:ratio}），界限为 {least:ratio}（{n:count} 份答卷）。",
    "measure.alpha-turned":
      "测量“{construct}”的几道题方向相反：α 为 {alpha:ratio}（{low:ratio} 至 {high:ratio}；达到 {least:ratio} 才够）。可能有题目是反向表述，请标注 `reversed`（{n:count} 份答卷）。",
    "measure.alpha-too-few-complete":
      "无法得出“{construct}”的几道题是否一致：只有 {n:count} 位客户全部作答。",
    "measure.alpha-no-spread": "无法得出“{construct}”的几道题是否一致：{n:count} 位客户的答案都一样。",
    "measure.trust-no-scale": "无法得出信任程度：不知道信任题的量表，请给出 `measure.survey.scales.trust`。",
    "measure.trust-ladder":
      "{known:share} 的客户认为本企业可靠，{done:share} 的客户在出差错时仍会留下（{n:count} 份答卷）。",
    "measure.trust-with-satisfaction":
      "越满意的客户越信任本企业（等级相关 {rho:ratio}；{n:count} 份答卷）。两者是同一天的答案，不能证明信任来自满意。",
    "measure.trust-without-satisfaction":
      "信任与满意没有明显关系（等级相关 {rho:ratio}；{n:count} 份答卷）。",
    "measure.trust-needs-time":
      "只凭一次调查无法得知满意是否转化为信任：信任来自一次次的满意。请过几个月再问同一批客户。",
    "measure.satisfaction-rose":
      "再次受访的客户比第一次更满意，平均高 {change:score} 分（{customers:count} 位客户）。",
    "measure.satisfaction-fell":
      "再次受访的客户不如第一次满意，平均低 {change:score} 分（{customers:count} 位客户）。",
    "measure.satisfaction-unclear":
      "再次受访客户的满意度没有明显变化，所见变化为 {change:score} 分（{customers:count} 位客户）。",
    "measure.trust-rose":
      "再次受访的客户比第一次更信任本企业，平均高 {change:score} 分（{customers:count} 位客户）。",
    "measure.trust-fell":
      "再次受访的客户不如第一次信任本企业，平均低 {change:score} 分（{customers:count} 位客户）。",
    "measure.trust-unclear":
      "再次受访客户的信任没有明显变化，所见变化为 {change:score} 分（{customers:count} 位客户）。",
    "measure.share-stated": "客户自述平均有 {share:share} 的业务交给本企业（{n:count} 份答卷）。",
    "measure.share-off": "有 {count:count} 份答卷的各家份额合计不是 100，未予采用。",
    "measure.share-own-only": "无法得知业务是否随满意度走：问卷只问了本企业的份额，没有问竞争对手的。",
    "measure.share-single-source":
      "无法得知业务是否随满意度走：没有客户同时给出多家供应商的份额与满意度（{count:count} 位只用一家）。",
    "measure.rank-not-for-this":
      "使用多家供应商的客户不多（平均 {suppliers:ratio} 家；{n:count} 位使用一家以上），在这样的市场里份额未必随满意度走。",
    "measure.rank-too-few":
      "只有 {n:count} 位客户使用多家供应商，无法得知业务是否随满意度走（误差 {error:points} 个百分点，平均分配时 {equal:points} 个百分点）。",
    "measure.rank-better":
      "业务随满意度排名走：据此推算的份额平均误差为 {fitted:points} 个百分点，假定平均分配时为 {equal:points} 个百分点（{n:count} 位使用多家供应商的客户；原规则的误差为 {error:points} 个百分点）。",
    "measure.rank-no-better":
      "用满意度排名推算份额并不比平均分配更准：平均误差 {fitted:points} 个百分点，平均分配为 {equal:points} 个百分点（{n:count} 位使用多家供应商的客户；原规则的误差为 {error:points} 个百分点）。因此不给出排名上升一位的价值。",
    "measure.place-worth":
      "若在每位客户那里的排名都上升一位，本企业约可增加其业务的 {points:points} 个百分点（{low:points} 至 {high:points}）。{n:count} 位使用多家供应商的客户中，{below:count} 位还有上升空间。",
    "measure.place-worth-sales":
      "若在每位客户那里的排名都上升一位，本企业约可增加其业务的 {points:points} 个百分点（{low:points} 至 {high:points}）；对采购额已知的 {known:count} 位客户，约合期内销售额 {sales:money}（{sales-low:money} 至 {sales-high:money}）。{n:count} 位使用多家供应商的客户中，{below:count} 位还有上升空间。前提是：赢得的名次能带来目前这种名次所对应的业务。",
  },
  assumptions: {
    "measure.answers-per-driver": {
      name: "每个要素所需答卷数",
      meaning: "平均每个要素的答卷少于此数时，不判断什么影响满意度。",
    },
    "measure.enough-alpha": {
      name: "题目一致的 α 界限",
      meaning: "低于此值的几道题宜逐题解读。",
    },
    "measure.says-yes-from": {
      name: "视为肯定的量表位置",
      meaning: "0 为量表下端，1 为量表上端。",
    },
  },
  codes: {
    ...under("measure.drivers.reading", readings),
    ...under("measure.drivers-by-segment.reading", readings),
    ...under("measure.drivers.above-chance", yesNo),
    ...under("measure.drivers.firm", yesNo),
    ...under("measure.drivers.guarded", yesNo),
    ...under("measure.kano.firm", yesNo),
    ...under("measure.expectation-drivers.above-chance", yesNo),
    ...under("kano", kanoWords),
    ...each("measure.reliability.reading.", {
      holds: "一致",
      "one-item": "只有一道题",
      weak: "不一致",
      turned: "方向相反",
      "cannot-tell": "无法判断",
    }),
    ...under("measure.expectation-gaps.model", { lsq: "LSQ", servqual: "SERVQUAL", none: "–" }),
    ...under("source", {
      "word-of-mouth": "口碑",
      "own-needs": "自身需要",
      "industry-norm": "业内惯例",
      "past-experience": "过去经验",
    }),
    ...under("measure.satisfaction-levels.level", levels),
    ...under("most", levels),
    ...under("rung", {
      cognitive: "认知信任",
      emotional: "情感信任",
      behavioural: "行为信任",
      other: "其他",
    }),
    ...under("outcome", { overall: "总体满意度", share: "本企业的业务份额" }),
  },
} as const satisfies Translation<typeof en>;
