import type { levelStock as shape } from "../en/level-stock.js";
import type { Translation } from "../message.js";

export const levelStock = {
  figures: {
    "level.optimum.*": {
      name: "最佳服务水平：{part}",
      meaning: "服务成本与服务失误造成的损失合计最低时的服务水平。区间来自不确定的输入。",
    },
    "level.optimum.in-full": {
      name: "最佳服务水平：订单行满足率",
      meaning: "库存成本与缺货损失合计最低时，足量交付的订单行占比。区间来自不确定的输入。",
    },
    "level.optimum.in-full.without-leaving": {
      name: "最佳服务水平：订单行满足率（不计客户流失）",
      meaning: "假定没有客户因缺货而流失，只计当场损失的销售。",
    },
    "level.optimum.on-time": {
      name: "最佳服务水平：准时率",
      meaning: "准时所需成本与延误造成的损失合计最低时，准时订单的占比。",
    },
    "level.optimum.on-time.without-leaving": {
      name: "最佳服务水平：准时率（不计客户流失）",
      meaning: "假定没有客户因延误而流失。",
    },
    "level.optimum.order-in-full": {
      name: "最佳服务水平：整单满足率",
      meaning: "订单行处于最佳水平时，所有行都足量交付的订单占比。",
    },
    "level.optimum.order-in-full.without-leaving": {
      name: "最佳服务水平：整单满足率（不计客户流失）",
      meaning: "订单行处于不计客户流失的最佳水平时的整单满足率。",
    },
    "level.line-correlation": {
      name: "同一订单各行一起缺货的程度",
      meaning: "0 表示各行互不相关，1 表示要么全缺要么全不缺。一起缺货时，受影响的订单反而较少。",
    },
    "level.in-full.for-orders": {
      name: "达到承诺的整单满足率所需的订单行满足率",
      meaning: "订单行足量达到多少，承诺比例的订单才能整单足量。",
    },
    "level.stock.best": {
      name: "最佳水平下的库存金额",
      meaning: "每个单品都保持最佳水平时的平均库存占用资金。",
    },
    "level.stock.same-service": {
      name: "服务不变、重新分配库存可省的成本",
      meaning: "维持现有水平并不需要的年库存成本：有的单品备得过多，用来弥补另一些备得过少。",
    },
    "level.total-cost.today": {
      name: "服务成本与损失合计（现状）",
      meaning: "曲线已知的各服务要素，一年的服务成本与失误损失之和。",
    },
    "level.total-cost.optimum": {
      name: "服务成本与损失合计（最佳水平）",
      meaning: "这些要素都处于最佳水平时的合计。",
    },
  },
  methods: {
    "stock-today":
      "现有服务相当于多少安全库存。有库存记录时，由平均在库量推出现行的备货水平，再按类别与仓库求一个倍数，使需求波动足以解释现有的缺货；没有库存记录时，由缺货比例反推，行数少的单品向所属类别靠拢。",
    "stock-best":
      "库存一直加到多放一件的持有成本等于它避免的损失为止：持有成本对当场丢失的销售和流失的客户。按每个单品的需求分布、检查周期与订货批量精确计算。多个单品一起看时，对损失采用同一价格，因此每一水平的成本都最低。",
    "level-optimum":
      "要素曲线上服务成本与损失合计最低的水平。“同样好”的区间内合计与最低值相差不超过 1%；上下限为不确定输入反复抽样后 95% 的最佳水平所在范围。",
    "level-total-cost":
      "把曲线上成本与损失都已知的各要素相加。成本未知的要素不计在内，计入了哪些见输入清单。",
    "order-fill":
      "所有行都足量，订单才算整单足量。由每张订单的行数，以及记录中同一订单各行一起缺货的程度推算。",
  },
  tables: {
    "level.items": "各单品库存水平：现状与最佳",
    "level.items.product_id": "商品",
    "level.items.site": "仓库",
    "level.items.name": "名称",
    "level.items.product-class": "商品类别",
    "level.items.fill-today": "件数满足率（现状）",
    "level.items.fill-best": "件数满足率（最佳）",
    "level.items.low": "最佳下限",
    "level.items.high": "最佳上限",
    "level.items.band-low": "同样好，从",
    "level.items.band-high": "同样好，到",
    "level.items.fill-without-leaving": "最佳（不计客户流失）",
    "level.items.driven-by": "主要因为",
    "level.items.safety-today": "安全库存（现状）",
    "level.items.safety-best": "安全库存（最佳）",
    "level.items.stock-today": "平均在库件数（现状）",
    "level.items.stock-best": "平均在库件数（最佳）",
    "level.items.cost-today": "年库存成本（现状）",
    "level.items.cost-best": "年库存成本（最佳）",
    "level.items.total-today": "库存成本与损失（现状）",
    "level.items.total-best": "库存成本与损失（最佳）",
    "level.items.saving": "每年节省",
    "level.items.policy": "补货方式",
    "level.items.demand-change": "后半期需求较前半期变化",
    "level.items.model": "需求分布",
    "level.items.today-from": "现状依据",
    "level.items.stretch": "需求波动为记录的倍数",
    "level.items.reason": "无水平的原因",
    "level.curves": "各服务水平的成本与损失",
    "level.curves.element": "要素",
    "level.curves.of": "范围",
    "level.curves.subject": "对象",
    "level.curves.level": "服务水平",
    "level.curves.cost": "年服务成本",
    "level.curves.lost": "年损失",
    "level.curves.lost-by-leaving": "其中客户流失",
    "level.curves.total": "合计",
    "level.curves.revenue": "实现的毛利",
    "level.curves.mark": "标记",
    "level.optima": "最佳服务水平",
    "level.optima.element": "要素",
    "level.optima.of": "范围",
    "level.optima.subject": "对象",
    "level.optima.unit": "计量",
    "level.optima.today": "现状",
    "level.optima.promised": "承诺",
    "level.optima.best": "最佳",
    "level.optima.low": "最佳下限",
    "level.optima.high": "最佳上限",
    "level.optima.band-low": "同样好，从",
    "level.optima.band-high": "同样好，到",
    "level.optima.without-leaving": "最佳（不计客户流失）",
    "level.optima.driven-by": "主要因为",
    "level.optima.cost-today": "年服务成本（现状）",
    "level.optima.cost-best": "年服务成本（最佳）",
    "level.optima.total-today": "成本与损失（现状）",
    "level.optima.total-best": "成本与损失（最佳）",
    "level.optima.saving": "每年节省",
    "level.optima.means": "手段",
    "level.optima.reason": "无法得出的原因",
  },
  verdicts: {
    "level.stock-too-low":
      "库存偏低：目前 {today:share} 的订单行足量，{best:share} 时总成本最低（计入不确定性为 {low:share} 至 {high:share}）{gains:clause}。{band-low:share} 至 {band-high:share} 之间与最佳相差都不到 1%。",
    "level.stock-too-high":
      "库存偏高，多备不划算：目前 {today:share} 的订单行足量，{best:share} 时总成本最低（计入不确定性为 {low:share} 至 {high:share}）{gains:clause}。{band-low:share} 至 {band-high:share} 之间与最佳相差都不到 1%。",
    "level.stock-best-flat":
      "库存总体水平大致合适：目前 {today:share} 的订单行足量，{band-low:share} 至 {band-high:share} 之间与最佳相差都不到 1%。改进在于备哪些单品{gains:clause}。",
    "level.stock-best-only":
      "订单行足量 {best:share} 时总成本最低（计入不确定性为 {low:share} 至 {high:share}），{band-low:share} 至 {band-high:share} 之间与最佳相差都不到 1%。目前的水平没有记录。",
    "level.stock-class-low":
      "{class}：库存偏低，目前 {today:share} 的订单行足量，最佳为 {best:share}（{band-low:share} 至 {band-high:share} 同样好）{gains:clause}。",
    "level.stock-class-high":
      "{class}：库存偏高，目前 {today:share} 的订单行足量，最佳为 {best:share}（{band-low:share} 至 {band-high:share} 同样好）{gains:clause}。",
    "level.stock-leaving-alone":
      "{best:share} 的水平只有计入可能流失的客户才合算：只算当场损失的销售，最佳为 {without:share}。为此增加库存之前，先看缺货导致流失这一点有多可靠。",
    "level.stock-unreachable":
      "无论备多少库存，都达不到承诺的 {promised:share}，最接近的是 {nearest:share}。缩短或稳定提前期比增加库存更有效。",
    "level.stock-same-service":
      "维持现有的 {level:share}，每年可少花库存成本 {saving:about}（占 {share:share}）：缺货损失小的单品少备，其余多备。",
    "level.stock-floor":
      "{items:count} 个单品不必备安全库存：一次到货够用很久，或缺货损失很小，卖空再订即可。",
    "level.stock-contradicts":
      "{items:count} 个单品的在库量与缺货记录对不上：有这么多库存，任何合理的需求都不会这样经常（或这样少）缺货。这些单品只按缺货记录推算水平。请核对库存盘点、只是假定的提前期，以及并非因无货造成的缺货。",
    "level.stock-no-level":
      "{items:count} 个单品没有库存水平：期间无需求（{demand:count}）、提前期未知（{lead:count}）、单位成本未知（{cost:count}）、需求不合任何分布（{law:count}）。",
    "level.stock-no-loss":
      "缺货造成多少损失未知，因此无法判断什么库存水平最佳。请提供毛利或商品成本，或须支付的违约金。",
    "level.stock-nothing-lost":
      "记录显示缺货没有造成损失，因此备货不划算。若不可能如此，请提供毛利或商品成本。",
  },
  assumptions: {
    "level.fill-prior-lines": {
      name: "单品向所属类别借用的行数",
      meaning: "行数少的单品说明不了自身的缺货情况：把所属类别的这么多行计作它自己的。",
    },
    "level.waiting-share": {
      name: "按欠交计算的等待比例",
      meaning: "缺货件数中至少有这一比例的客户愿意等，就按欠交（补发）计算库存，否则按销售损失计算。",
    },
  },
  codes: {
    "clause.stock-saves": "，库存成本与缺货损失合计每年可减少 {saving:about}",
    "level.curves.of.all": "全部",
    "level.curves.of.customer-class": "客户级别",
    "level.curves.of.product-class": "商品类别",
    "level.curves.of.pair": "客户×商品",
    "level.curves.of.site": "仓库",
    "level.optima.of.all": "全部",
    "level.optima.of.customer-class": "客户级别",
    "level.optima.of.product-class": "商品类别",
    "level.optima.of.pair": "客户×商品",
    "level.optima.of.site": "仓库",
    "mark.today": "现状",
    "mark.promised": "承诺",
    "mark.best": "最佳",
    "mark.best-without-leaving": "最佳（不计客户流失）",
    "driven-by.leaving-alone": "仅因客户流失",
    "driven-by.leaving": "主要因客户流失",
    "driven-by.sale": "主要因当场丢失的销售",
    "driven-by.none": "没有损失",
    "level.optima.unit.share": "良好占比",
    "level.optima.unit.hours": "小时",
    "level.optima.unit.days": "天",
    "level.optima.means.stock": "库存",
    "policy.order-up-to": "定期检查、补足",
    "policy.order-up-to-lots": "定期检查、按批量",
    "policy.reorder-point": "订货点、按批量",
    "today-from.stock": "在库量与缺货",
    "today-from.short": "自身缺货",
    "today-from.class": "缺货（主要按类别）",
    "today-from.unknown": "未知",
    "level.items.reason.no-demand": "期间无需求",
    "level.items.reason.lead-time-unknown": "提前期未知",
    "level.items.reason.no-cost": "单位成本未知",
    "level.items.reason.no-law": "需求不合任何分布",
    "level.items.reason.no-loss-known": "缺货损失未知",
  },
} as const satisfies Translation<typeof shape>;
