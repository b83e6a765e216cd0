import type { levelSupply as shape } from "../en/level-supply.js";
import type { Translation } from "../message.js";
import { under } from "../under.js";

const models = {
  normal: "正态分布",
  gamma: "伽马分布",
  poisson: "泊松分布",
  "negative-binomial": "负二项分布",
  "compound-poisson": "偶发订单、批量不一",
  empirical: "直接用历史记录",
} as const;
const why = {
  "most-likely": "拟合最好",
  lumpy: "需求稀少且批量不一",
  "fits-badly": "常用分布都不合适",
  "last-resort": "相对最合适",
  "by-moments": "只按均值和波动",
  "too-little": "需求太少，无法选择",
  "stock-outs-corrected": "已补回缺货掩盖的需求",
  "forecast-error": "按预测误差",
} as const;
const sources = {
  records: "记录",
  given: "档案填写",
  group: "参照其他商品",
  default: "假设",
} as const;
const lots = { ...sources, default: "推算" } as const;
const reviews = { ...sources, default: "假设随时检查" } as const;
const patterns = {
  smooth: "平稳",
  erratic: "波动大",
  intermittent: "间断",
  lumpy: "间断且批量不一",
  "too-little": "太少，无法判断",
} as const;

export const levelSupply = {
  figures: {
    "level.items": {
      name: "备货单品数",
      meaning: "期间内有需求的“商品×仓库”个数；同一商品在两个仓库算两个单品。",
    },
    "level.items.with-lead-time": {
      name: "提前期已知的单品数",
      meaning: "补货提前期可由到货记录得出或在商品档案中填写的单品数。",
    },
    "level.stock.value": {
      name: "平均库存金额",
      meaning: "期间平均库存件数×单位成本，只计有需求的单品。",
    },
    "level.unit-fill.today": {
      name: "目前按件满足率",
      meaning: "首次即发出的件数÷要求库存满足的件数。有货却被削减的订单行不算库存的责任。",
    },
  },
  methods: {
    "item-supply":
      "按商品和仓库汇总未取消的订单行。有货却被削减的订单行，只按实发件数计入对库存的需求。库存取期间各次盘点或快照的平均。单位成本依次取：商品档案、订单行成本÷件数、库存金额÷件数、售价的一定比例。",
    "demand-model":
      "按周统计需求（记录较短时按天），没有需求的周也计入。分布经检验选定：需求量大且平稳才用正态；件数少时用整数分布；需求稀少时分别看订单次数与每单批量。常用分布都不合适时直接用历史记录，把其均值和波动推算到提前期和补货周期。单品超过 2000 个时，订单行较少的单品只按均值和波动选取。",
    "replenishment-records":
      "提前期：从下单到入库的天数，按单品求均值和波动；下单太晚、看不到迟到情况的订单以及异常订单不计。没有记录时依次取商品档案、同类商品、假设值。补货周期：绝大多数下单间隔都是其整数倍的天数。批量：绝大多数订单都是其整数倍的件数。",
    "shelf-fill":
      "首次即发出的件数÷要求件数，以及整行发齐的行数÷可判断的行数。货架未空却被削减的订单行不计，依据企业自己的缺货标记或当日库存记录判断。区间以单品为样本计算。",
  },
  tables: {
    "level.items-supply": "各单品的需求与补货",
    "level.items-supply.product_id": "商品",
    "level.items-supply.site": "仓库",
    "level.items-supply.name": "名称",
    "level.items-supply.product-class": "类别",
    "level.items-supply.pattern": "需求形态",
    "level.items-supply.model": "需求分布",
    "level.items-supply.why": "选取理由",
    "level.items-supply.demand-day": "日均需求（件）",
    "level.items-supply.sd-day": "日需求波动（件）",
    "level.items-supply.adi": "平均需求间隔（期）",
    "level.items-supply.demand-change": "后半期需求较前半期变化",
    "level.items-supply.cv2": "批量变异系数平方",
    "level.items-supply.hidden-days": "空货架天数",
    "level.items-supply.hidden": "缺货掩盖的需求",
    "level.items-supply.lead-days": "提前期",
    "level.items-supply.lead-sd": "提前期波动",
    "level.items-supply.lead-source": "提前期来源",
    "level.items-supply.review-days": "补货周期",
    "level.items-supply.review-source": "补货周期来源",
    "level.items-supply.lot": "每次补货件数",
    "level.items-supply.lot-source": "批量来源",
    "level.items-supply.unit-cost": "单位成本",
    "level.items-supply.unit-margin": "单件毛利",
    "level.items-supply.margin-source": "毛利来源",
    "level.items-supply.on-hand": "平均库存（件）",
    "level.items-supply.unit-fill": "按件满足率",
    "level.items-supply.line-fill": "按行满足率",
    "level.items-supply.lines": "订单行数",
    "level.items-supply.short-lines": "库存不足的行数",
    "level.items-supply.cut-lines": "有货却被削减的行数",
    "level.demand-models": "采用的需求分布",
    "level.demand-models.model": "需求分布",
    "level.demand-models.items": "单品数",
    "level.demand-models.share": "占需求（按成本）",
    "level.demand-models.why": "最常见的理由",
  },
  verdicts: {
    "level.supply-no-products": "无法判断各商品该备多少货：订单行上没有商品编号。补上商品编号即可。",
    "level.supply-demand":
      "有需求的单品（商品×仓库）共 {items:count} 个，其中 {rare:count} 个只是偶尔有需求，占需求（按成本）的 {share:share}。",
    "level.supply-too-little":
      "{of:count} 个单品中有 {items:count} 个最多只在一个期间有需求，波动无从判断，按再来一次同样的需求考虑。",
    "level.supply-by-moments":
      "订单行最多的 {close:count} 个单品逐期分析需求；全部 {items:count} 个中的其余单品只用均值和波动。",
    "level.supply-wanted-recorded":
      "记录里有客户要求的数量，不只是实发数量，因此缺货不会掩盖需求，无须补充。",
    "level.supply-corrected":
      "记录里只有卖出的数量。库存为零的期间，真实需求可能更高：已为 {of:count} 个单品中的 {items:count} 个调高需求，占需求（按成本）的 {share:share}。",
    "level.supply-sold-only":
      "记录里既看不出客户想买而没买到的数量，也看不出何时断货，实际需求可能高于表面。提供订购数量与实发数量，或库存记录，即可判断。",
    "level.supply-no-quantity": "订单行上没有数量，每行按一件计，因此水平以行为单位而不是件。",
    "level.supply-growing":
      "后半期需求比前半期高 {share:share}。备货水平按整个期间的平均计算，若继续增长则偏低。提供需求预测可以解决。",
    "level.supply-shrinking":
      "后半期需求比前半期低 {share:share}。备货水平按整个期间的平均计算，若继续下降则偏高。提供需求预测可以解决。",
    "level.supply-forecast-low":
      "{products:count} 种商品有需求预测，安全库存按预测误差计算。总体上预测偏低 {bias:share}。",
    "level.supply-forecast-high":
      "{products:count} 种商品有需求预测，安全库存按预测误差计算。总体上预测偏高 {bias:share}。",
    "level.supply-forecast-worse":
      "{of:count} 种商品中有 {products:count} 种，预测的误差比直接沿用上一期还大。",
    "level.supply-lead-records":
      "全部 {items:count} 个单品的提前期已知，依据 {orders:count} 张补货订单。半数单品的提前期不短于 {days:days}。",
    "level.supply-lead-given":
      "全部 {items:count} 个单品的提前期取自商品档案，其波动为假设；提供到货记录即可得出。",
    "level.supply-lead-unknown":
      "{of:count} 个单品中有 {items:count} 个没有提前期记录，暂按约 {days:days} 计。请提供采购到货记录（下单日期和到货日期），或在商品档案中填写提前期。",
    "level.supply-lead-odd":
      "{orders:count} 张补货订单用时是平常的数倍，视为录入差错或特殊情况，不计入提前期。",
    "level.supply-overdue":
      "{orders:count} 张补货订单至今未到，而同类中最慢的也该到了。提前期没有计入它们，请核对是否已关闭。",
    "level.supply-lots-assumed":
      "{of:count} 个单品中有 {items:count} 个不知道每次补货多少，采用经济批量；没有金额时按假设的可用天数推算。",
    "level.supply-cut":
      "{of:count} 个未发齐的订单行中，有 {lines:count} 行没有缺货标记：可能是配额、信用冻结或差错。多备货也无济于事，因此不算库存的责任。",
    "level.supply-cut-counted":
      "{of:count} 个未发齐的订单行中，有 {lines:count} 行当天的库存记录显示货架上有足够的货。多备货也无济于事，因此不算库存的责任。",
    "level.supply-cut-unknown":
      "有 {lines:count} 行未发齐，但没有记录说明当时是否断货，全部算作库存不足。提供缺货标记或每日库存即可区分。",
    "level.supply-no-money":
      "没有商品的售价和成本记录，只能按件数衡量，库存金额无法得出。在商品档案中提供单位成本和售价即可。",
    "level.supply-margin-assumed":
      "{of:count} 个单品中有 {items:count} 个没有售价或成本记录，毛利按售价的一定比例假设。",
    "level.supply-negative-margin":
      "{items:count} 个单品售价低于成本（如 {name}），每年损失 {money:money}。为它们备货，只值得到避免流失客户的程度。",
    "level.supply-carrying-booked":
      "库存每年的持有成本为其金额的 {rate:share}（{low:share} 至 {high:share}）：其中 {capital:share} 是账上的资金占用成本，其余为仓位、保险、陈旧和损耗的假设。",
    "level.supply-carrying-given": "库存每年的持有成本为其金额的 {rate:share}，按您给出的数值。",
    "level.supply-carrying-assumed":
      "假设库存每年的持有成本为其金额的 {rate:share}（{low:share} 至 {high:share}）；账上没有库存资金占用成本。请用 level.carrying-rate 给出本企业的比率。",
  },
  assumptions: {
    "level.lead-days": {
      name: "未知时的提前期",
      meaning: "从下单到入库的天数，用于既无到货记录、档案中也未填写提前期的单品。",
    },
    "level.lead-spread": {
      name: "提前期波动",
      meaning: "提前期标准差÷均值，没有到货记录时使用。",
    },
    "level.order-cost": {
      name: "每次补货的费用",
      meaning: "一张补货订单的人工、收货、验收和对账费用，与订货多少无关。",
    },
    "level.order-days": {
      name: "一次补货可用天数",
      meaning: "既不知批量也没有金额的单品，一次补货可用的天数。",
    },
    "level.carrying-rate": {
      name: "库存持有成本率",
      meaning: "持有一年库存的成本占其金额的比例：资金、仓位、保险、陈旧、损耗。",
    },
    "level.stock-risk-rate": {
      name: "资金以外的库存成本率",
      meaning: "多存一件货一年的仓位、保险、陈旧和损耗，占其金额的比例；加在账上的资金占用成本之上。",
    },
    "level.lead-outlier": {
      name: "异常提前期",
      meaning: "用时超过平常这么多倍的补货不计入。",
    },
    "level.rhythm-share": {
      name: "何时算作规律",
      meaning: "有这么大比例的订单符合某个补货周期或批量，才视为规律。",
    },
  },
  codes: {
    ...under("level.items-supply.pattern", patterns),
    ...under("model", models),
    ...under("level.items-supply.why", why),
    ...under("level.items-supply.lead-source", sources),
    ...under("level.items-supply.review-source", reviews),
    ...under("level.items-supply.lot-source", lots),
    ...under("level.items-supply.margin-source", sources),
    ...under("level.demand-models.why", why),
  },
} as const satisfies Translation<typeof shape>;
