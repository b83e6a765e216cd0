import type { lossRelation as en } from "../en/loss-relation.js";
import type { RoomCatalogue, Translation } from "../message.js";

export const lossRelation = {
  figures: {
    "loss.customers": { name: "观察的客户数", meaning: "截至分析基准日，记录中至少有一次购买的客户。" },
    "loss.alive": {
      name: "仍在的客户数",
      meaning: "预计仍是客户的数量：按各客户过去的购买节奏和已沉默的时间，算出其仍在的可能性，再相加。",
    },
    "loss.alive-share": { name: "仍在客户占比", meaning: "仍在的客户占全部观察客户的比例。" },
    "loss.holdout-error": {
      name: "预测误差",
      meaning: "用前一半记录拟合、预测后一半，合计偏差多少。负数表示预测偏少。",
    },
    "loss.future-value": {
      name: "现有客户的价值",
      meaning: "现有客户在计算年限内预计还会带来的毛利，折算到今天；已经离开或将要离开的可能性已计入。",
    },
    "loss.customer-value": {
      name: "一个在册客户的价值",
      meaning: "刚刚下过单的平均客户的同一价值，即当天失去它的代价。",
    },
    "loss.new-customer-value": {
      name: "一个新客户的价值",
      meaning: "首次购买的毛利，加上计算年限内预计后续购买的毛利。",
    },
  },
  methods: {
    "purchase-setting":
      "建模之前先判断：关系是到期终止（合同制）、按固定时机发生（如每周固定订货日），还是不打招呼就离开？依次查看合同日期、书面终止、固定订货日和复购情况，最先成立的一项决定。同一客户同一天的订单算一次购买。",
    "customers-there":
      "逐个客户计算仍在的可能性并相加。每周订货的客户沉默两个月，多半已经离开；一年买两次的客户则未必。区间针对实际仍在的客户数：既在数据允许的范围内重新抽取模型参数，也计入每个客户在或不在本身的偶然。",
    holdout:
      "各模型用前一半时间的记录拟合，逐个客户预测后一半的购买次数。旁边列出两种最简单的猜法：各客户照自己的速度继续；所有客户都留下并按平均速度购买。采用合计最接近的模型，除非简单猜法在合计和单个客户上都更接近。",
    "customer-value":
      "计算年限内预计的购买次数逐次折现，乘以每次购买的毛利：服务成本已知的用客户贡献，否则用平常金额乘毛利率。入不敷出的客户按零计。",
  },
  tables: {
    "loss.setting": "客户关系如何终止：看了哪些事实",
    "loss.setting.fact": "事实",
    "loss.setting.value": "结果",
    "loss.setting.from": "起算值",
    "loss.setting.speaks-for": "支持",
    "loss.setting.decided": "起决定作用",
    "loss.models": "购买与离开的模型拟合结果（时间单位：周）",
    "loss.models.key": "拟合",
    "loss.models.model": "模型",
    "loss.models.sample": "所用记录",
    "loss.models.parameter": "参数",
    "loss.models.value": "数值",
    "loss.models.low": "下限",
    "loss.models.high": "上限",
    "loss.models.outcome": "结果",
    "loss.models.log-likelihood": "对数似然",
    "loss.models.customers": "客户数",
    "loss.holdout": "用前一半记录预测后一半",
    "loss.holdout.method": "方法",
    "loss.holdout.expected": "预测购买次数",
    "loss.holdout.actual": "实际购买次数",
    "loss.holdout.error": "合计误差",
    "loss.holdout.mean-absolute-error": "每客户平均误差",
    "loss.holdout.correlation": "相关系数",
    "loss.holdout.chosen": "采用",
    "loss.holdout-bins": "所用方法的预测，按前一半的复购次数",
    "loss.holdout-bins.repeats": "前一半的复购次数",
    "loss.holdout-bins.customers": "客户数",
    "loss.holdout-bins.actual": "实际购买次数",
    "loss.holdout-bins.expected": "预测购买次数",
    "loss.value-sensitivity": "现有客户的价值随折现率和年限的变化",
    "loss.value-sensitivity.case": "情形",
    "loss.value-sensitivity.discount-rate": "年折现率",
    "loss.value-sensitivity.horizon-years": "计算年限（年）",
    "loss.value-sensitivity.value": "价值",
  },
  verdicts: {
    "loss.relation-no-customers":
      "截至基准日，没有一张订单同时写明客户和日期（退款不算），无法判断客户是否回购。",
    "loss.relation-sampling-orders":
      "数据是订单抽样而不是客户抽样，大部分复购不在其中，因此无法判断客户如何回购、价值多少。",
    "loss.relation-few-repeat-buyers":
      "{customers:count} 个客户中有 {repeaters:count} 个在第二天以后又买过；至少要有 {need:count} 个才能判断回购情况。如属合同制或固定订货日，请在 plimsoll.yaml 中写明（`loss: setting:`）。",
    "loss.relation-no-fit":
      "{customers:count} 个客户中有 {repeaters:count} 个买过两次，但没有模型能够拟合，无法估算客户价值。",
    "loss.few-customers-assumed":
      "{why:clause}因此假设每年有 {loss:share} 的客户在没有失误的情况下自然流失（{low:share} 至 {high:share}），流失前各客户照自己的速度购买；区间因此较宽。请填写贵公司自己的数字：plimsoll.yaml 中 `assumptions:` 下的 `loss.natural-yearly-loss`。客户是否流失只看沉默时间，一旦视为流失，其价值全部计入。如属合同制或固定订货日，请写明 `loss: setting:`。",
    "loss.few-customers-given":
      "{why:clause}按您给定的数字，每年有 {loss:share} 的客户在没有失误的情况下自然流失，流失前各客户照自己的速度购买。客户是否流失只看沉默时间，一旦视为流失，其价值全部计入。如属合同制或固定订货日，请在 plimsoll.yaml 中写明 `loss: setting:`。",
    "loss.few-customers-value":
      "刚买过东西的客户平均每个价值 {value:money}（{low:money} 至 {high:money}）：预计 {years:plain} 年内购买带来的毛利，按年折现率 {rate:share} 折算。",
    "loss.setting-free":
      "客户随时购买，离开时不打招呼：没有合同，也没有固定订货日的记录。{customers:count} 个客户中有 {repeaters:count} 个回购过。如与实际不符，请在 plimsoll.yaml 中写 `loss: setting:`。",
    "loss.setting-fixed":
      "客户各有固定的订货日（集中程度超出偶然 {share:share}），每周最多买一次：每周是一次买或不买的时机。如与实际不符，请在 plimsoll.yaml 中写 `loss: setting:`。",
    "loss.setting-contracts":
      "客户有合同：{customers:count} 个客户中有 {share:share} 记录了到期或续约日期。如与实际不符，请在 plimsoll.yaml 中写 `loss: setting:`。",
    "loss.setting-cancellations":
      "客户离开时会明说：停止购买的客户中有 {share:share} 记录了终止合作，按合同制处理。如与实际不符，请在 plimsoll.yaml 中写 `loss: setting:`。",
    "loss.setting-given": "购买情境按您给定的：{setting:code}。记录本身显示：{found:code}。",
    "loss.timing-random":
      "购买间隔没有规律（规律度 {k:ratio}，{low:ratio} 至 {high:ratio}；1 为完全随机），平常间隔 {gap:days}。",
    "loss.timing-regular":
      "客户按固定间隔购买（规律度 {k:ratio}，{low:ratio} 至 {high:ratio}；1 为完全随机），平常间隔 {gap:days}。采用适合定期补货的模型：一旦沉默，更早看出客户已经离开。",
    "loss.timing-bursts":
      "购买时密时疏，中间有长停顿（规律度 {k:ratio}，{low:ratio} 至 {high:ratio}；1 为完全随机），平常间隔 {gap:days}。现有模型都不能描述这种情形，请看预测误差。",
    "loss.timing-clockwork":
      "所有客户都像钟表一样按同一间隔购买，采用适合定期补货的模型（规律度 {k:ratio}）。",
    "loss.timing-too-few": "买过三次的客户太少，无法判断购买是否规律，按随机处理（规律度 {k:ratio}）。",
    "loss.timing-given": "购买规律度按您给定的：{timing:code}，形状参数 {k:ratio}。",
    "loss.caution-never-returned":
      "{value:share} 的客户首次购买后再没有回来。计算金额只用能把这类客户视为流失的模型。",
    "loss.caution-left-truncated":
      "{value:share} 的客户在记录中的首次购买很可能不是真正的首次：记录从合作中途开始。购买速度可用，新客户的表现则不太可靠。",
    "loss.caution-joined-records": "{value:share} 的订单与同一客户当天的其他订单合并，一天算一次购买。",
    "loss.caution-short-gaps": "平常间隔只有 {value:days}，接近一天，购买是否规律难以判断。",
    "loss.caution-some-contracts": "{value:share} 的客户有合同日期，目前与其他客户一样处理，最好单独分析。",
    "loss.records-monthly":
      "所有购买都记在每月 1 日，间隔只能精确到月。可以使用，但较粗；如有具体下单日期，请提供。",
    "loss.records-later": "{orders:count} 张订单的日期晚于分析基准日，此处不计。",
    "loss.records-refunds":
      "有 {refunds:count} 个订单金额为负，按退款处理：退货不算再次购买，退款金额从前一次购买中扣除。",
    "loss.records-without-money":
      "{purchases:count} 个购买日中有 {count:count} 个金额为零。它们算作购买，但会拉低客户的平均金额。",
    "loss.model-chosen-under":
      "采用 {model:code}：用前一半记录拟合，预测后一半有 {expected:count} 次购买，实际 {actual:count} 次，低估 {error:share}。",
    "loss.model-chosen-over":
      "采用 {model:code}：用前一半记录拟合，预测后一半有 {expected:count} 次购买，实际 {actual:count} 次，高估 {error:share}。",
    "loss.model-given-under":
      "按您的要求采用 {model:code}。它预测后一半有 {expected:count} 次购买，实际 {actual:count} 次，低估 {error:share}。",
    "loss.model-given-over":
      "按您的要求采用 {model:code}。它预测后一半有 {expected:count} 次购买，实际 {actual:count} 次，高估 {error:share}。",
    "loss.model-given": "按您的要求采用 {model:code}。",
    "loss.model-baseline":
      "没有模型比最简单的猜法预测得更准，因此采用后者：{model:code}，合计误差 {error:share}。客户是否仍在则按 {alive:code} 判断。",
    "loss.model-unproved": "采用 {model:code}，但未经检验：记录太短或太少，不能用后一半来核对。",
    "loss.model-simpler":
      "数据反映的差别少于 {model:code} 所能描述的（客户之间没有差别，或没有人离开），因此采用其中更简单的模型。",
    "loss.model-few-customers": "模型只依据 {customers:count} 个客户：请看区间，不要依赖单个数值。",
    "loss.model-not-fitted": "{model:code} 无法拟合这些记录，未采用。",
    "loss.holdout-too-few":
      "无法检验预测的好坏：前一半记录中有 {have:count} 个回购客户，至少需要 {need:count} 个，且后一半要有购买。",
    "loss.value-future":
      "约有 {alive:count} 个客户仍在。他们在 {years:plain} 年内预计带来的毛利，折算到今天为 {value:money}（{low:money} 至 {high:money}），年折现率 {rate:share}。",
    "loss.value-point":
      "约有 {alive:count} 个客户仍在。他们在 {years:plain} 年内预计带来的毛利，折算到今天为 {value:money}，年折现率 {rate:share}；区间无法给出。",
    "loss.value-unknown": "订单上没有金额，无法估算客户价值。",
    "loss.value-margin-assumed": "有 {count:count} 个客户贡献未知，其购买按假设毛利率 {margin:share} 估算。",
    "loss.value-unprofitable": "有 {count:count} 个客户没有贡献或入不敷出，其价值按零计，不计负数。",
    "loss.spend-correlated":
      "买得勤的客户与买得少的客户每次金额明显不同（相关系数 {correlation:ratio}），因此直接采用各客户自己的平均金额。",
    "loss.spend-no-mean": "客户每次金额相差过大，算不出总体均值，因此直接采用各客户自己的平均金额。",
    "loss.spend-left-out": "有 {count:count} 个回购客户的金额合计为零或负数，不参与金额规律的拟合。",
  },
  assumptions: {
    "loss.value-horizon-years": { name: "客户价值的计算年限", meaning: "只计算这么多年内还会带来的购买。" },
    "loss.opportunity-days": {
      name: "固定时机的间隔天数",
      meaning: "客户按固定时机购买时，两次时机之间的天数。",
    },
    "loss.contract-years": { name: "合同期", meaning: "两次续约之间的年数。" },
    "loss.few-purchases": {
      name: "购买次数较少",
      meaning: "购买次数少于此数时，客户的平均金额向总体靠拢。",
    },
    "loss.spend-correlation": {
      name: "频率与金额相关的界限",
      meaning: "相关系数达到此值时，平均金额不再向总体靠拢。",
    },
    "loss.few-customers": { name: "客户较少", meaning: "客户少于此数时，拟合结果附带提示。" },
    "loss.setting.renewal-share": {
      name: "视为合同制的比例",
      meaning: "有合同日期的客户达到此比例，即按合同制处理。",
    },
    "loss.setting.cancelled-share": {
      name: "书面终止的比例",
      meaning: "停止购买的客户中有记录终止的达到此比例，即视为离开时会明说。",
    },
    "loss.setting.least-stopped": {
      name: "停止购买客户的最少数",
      meaning: "少于此数，终止记录说明不了问题。",
    },
    "loss.setting.stopped-gaps": {
      name: "视为停止的间隔数",
      meaning: "沉默达到平常间隔的这么多倍即算停止，仅用于判断购买情境。",
    },
    "loss.setting.least-repeat-buyers": { name: "回购客户的最少数", meaning: "少于此数，无法判断回购情况。" },
    "loss.setting.weekday-concentration": {
      name: "固定订货日的界限",
      meaning: "客户集中在自己的某个星期几的程度：0 为偶然，1 为总在同一天。",
    },
    "loss.setting.one-a-week-share": { name: "一周一次的界限", meaning: "只买一次的周占有购买的周的比例。" },
    "loss.setting.regular-from": {
      name: "视为规律的界限",
      meaning: "间隔的规律度达到此值，采用适合定期补货的模型；1 为完全随机。",
    },
  },
  codes: {
    "loss.setting.fact.renewal-dates": "有合同日期的客户比例",
    "loss.setting.fact.cancellations": "停止购买者中有终止记录的比例",
    "loss.setting.fact.orders-sampled": "数据是订单抽样",
    "loss.setting.fact.repeat-buyers": "回购过的客户数",
    "loss.setting.fact.weekday-concentration": "固定订货日的集中程度（0 至 1）",
    "loss.setting.fact.one-a-week": "一周只买一次的比例",
    "clause.few-repeat-buyers":
      "{customers:count} 个客户中有 {repeaters:count} 个回购过，不足以得出客户流失的规律（至少要有 {need:count} 个）。",
    "clause.no-model":
      "{customers:count} 个客户中有 {repeaters:count} 个回购过，但没有模型能够拟合客户流失的规律。",
    "speaks-for.none": "无",
    "speaks-for.contractual": "合同制",
    "speaks-for.fixed-opportunities": "固定时机",
    "speaks-for.free-repurchase": "自由复购",
    "speaks-for.cannot-tell": "无法判断",
    "setting.contractual": "合同制",
    "setting.fixed-opportunities": "固定时机",
    "setting.free-repurchase": "自由复购",
    "setting.unknown": "无法判断",
    "found.contractual": "合同制",
    "found.fixed-opportunities": "固定时机",
    "found.free-repurchase": "自由复购",
    "found.unknown": "无法判断",
    "timing.random": "随机",
    "timing.regular": "有规律",
    "timing.bursts": "时密时疏",
    "timing.unknown": "未知",
    "decided.yes": "是",
    "decided.no": "否",
    "chosen.yes": "是",
    "chosen.no": "否",
    "sample.calibration": "前一半",
    "sample.all": "全部",
    "outcome.fitted": "已拟合",
    "outcome.simpler": "更简单的模型同样合适",
    "outcome.cannot-tell": "无法拟合",
    "model.shifted-beta-geometric": "移位贝塔几何模型（合同制）",
    "model.bg-bb": "BG/BB 模型（固定时机）",
    "model.bg-nbd": "BG/NBD 模型",
    "model.mbg-nbd": "MBG/NBD 模型",
    "model.pareto-nbd": "Pareto/NBD 模型",
    "model.bg-cnbd-k": "BG/CNBD-k 模型（定期购买）",
    "model.mbg-cnbd-k": "MBG/CNBD-k 模型（定期购买）",
    "model.gamma-gamma": "Gamma-Gamma 模型（每次金额）",
    "model.same-rate": "各客户照自己的速度继续",
    "model.everyone-stays": "所有客户都留下并按平均速度购买",
    "loss.holdout.method.shifted-beta-geometric": "移位贝塔几何模型（合同制）",
    "loss.holdout.method.bg-bb": "BG/BB 模型（固定时机）",
    "loss.holdout.method.bg-nbd": "BG/NBD 模型",
    "loss.holdout.method.mbg-nbd": "MBG/NBD 模型",
    "loss.holdout.method.pareto-nbd": "Pareto/NBD 模型",
    "loss.holdout.method.bg-cnbd-k": "BG/CNBD-k 模型（定期购买）",
    "loss.holdout.method.mbg-cnbd-k": "MBG/CNBD-k 模型（定期购买）",
    "loss.holdout.method.same-rate": "简单猜法：各客户照自己的速度继续",
    "loss.holdout.method.everyone-stays": "简单猜法：都留下，按平均速度",
    "loss.value-sensitivity.case.used": "采用值",
    "loss.value-sensitivity.case.discount-low": "折现率较低",
    "loss.value-sensitivity.case.discount-high": "折现率较高",
    "loss.value-sensitivity.case.horizon-low": "年限较短",
    "loss.value-sensitivity.case.horizon-high": "年限较长",
  },
} as const satisfies RoomCatalogue & Translation<typeof en>;
