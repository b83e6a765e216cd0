import type { level as en } from "../en/level.js";
import type { RoomCatalogue, Translation } from "../message.js";

export const level = {
  figures: {
    "level.pareto.customers": {
      name: "贡献八成价值的客户占比",
      meaning: "合计达到帕累托比例的利润（或金额）所需的最少客户占比，由数据得出，不作预设。",
    },
    "level.pareto.products": {
      name: "贡献八成价值的商品占比",
      meaning: "合计达到帕累托比例的利润（或金额）所需的最少商品占比。",
    },
    "level.pairs": { name: "客户 × 商品组合数", meaning: "期间内至少有一行订单的组合。" },
    "level.under-served": {
      name: "服务低于平均的关键格",
      meaning: "矩阵中单个组合价值最高、而服务明显低于平均的格子。",
    },
    "level.under-served.worth": { name: "其中的价值", meaning: "这些格子里组合的价值。" },
    "level.over-served": {
      name: "服务高于平均的普通格",
      meaning: "单个组合价值低、而服务明显高于平均的格子。",
    },
  },
  methods: {
    abc: "按利润（利润未知时按金额）排序，累计占正值合计的比例越过分界点即分级。亏损者归入最后一级。",
    pareto: "按价值从高到低排列，数到合计达到设定比例为止。",
    "pair-priority":
      "组合的价值 = 毛利 − 按订单行分摊的客户服务成本；利润未知时用金额。格子按单个组合的价值排名。旁边列出教材图表的排名，它是模板，不是公式。",
    "pair-service":
      "由格子内组合的订单行计算准时、足量、准时足量与件数满足率。只有比例的区间不含平均值，才说高于或低于平均。",
  },
  tables: {
    "level.customers": "客户分级",
    "level.customers.customer_id": "客户",
    "level.customers.name": "名称",
    "level.customers.class": "级别",
    "level.customers.amount": "金额",
    "level.customers.profit": "利润",
    "level.customers.reached": "累计占比",
    "level.products": "商品分级",
    "level.products.product_id": "商品",
    "level.products.name": "名称",
    "level.products.class": "级别",
    "level.products.amount": "金额",
    "level.products.profit": "利润",
    "level.products.reached": "累计占比",
    "level.matrix": "客户 × 商品矩阵",
    "level.matrix.customer-class": "客户级别",
    "level.matrix.product-class": "商品级别",
    "level.matrix.pairs": "组合数",
    "level.matrix.amount": "金额",
    "level.matrix.worth": "价值",
    "level.matrix.worth-per-pair": "单个组合价值",
    "level.matrix.on-time": "准时率",
    "level.matrix.in-full": "足量率",
    "level.matrix.otif": "准时足量率",
    "level.matrix.unit-fill": "件数满足率",
    "level.matrix.served": "与平均相比",
    "level.matrix.rank": "按单个组合价值的排名",
    "level.matrix.template": "教材模板的排名",
    "level.pairs": "价值最高的组合",
    "level.pairs.customer_id": "客户",
    "level.pairs.product_id": "商品",
    "level.pairs.customer-name": "客户名称",
    "level.pairs.product-name": "商品名称",
    "level.pairs.customer-class": "客户级别",
    "level.pairs.product-class": "商品级别",
    "level.pairs.lines": "行数",
    "level.pairs.amount": "金额",
    "level.pairs.worth": "价值",
    "level.pairs.on-time": "准时率",
    "level.pairs.in-full": "足量率",
    "level.pairs.otif": "准时足量率",
    "level.pairs.unit-fill": "件数满足率",
    "level.pairs.judged": "可判断行数",
  },
  verdicts: {
    "level.pareto-customers":
      "{customers:count} 个客户中，{count:count} 个（{share:share}）贡献了 {pareto:share} 的{basis:code}。",
    "level.pareto-products":
      "{products:count} 种商品中，{count:count} 种（{share:share}）贡献了 {pareto:share} 的{basis:code}。",
    "level.by-amount": "利润已知的客户不够多，因此按金额分级。",
    "level.no-lines": "没有订单明细，无法作客户 × 商品矩阵。",
    "level.no-amount": "没有金额，无法判断客户、商品及其组合的价值。",
    "level.no-service": "明细既没有准时与否，也没有足量与否，无法判断哪些格子服务不足或过度。",
    "level.under-served":
      "关键格：{customers} 级客户 × {products} 级商品（{pairs:count} 个组合，{worth:money}）{measure:code}为 {level:share}，明显低于平均 {overall:share}，应首先提高。",
    "level.over-served":
      "普通格：{customers} 级客户 × {products} 级商品（{pairs:count} 个组合，{worth:money}）{measure:code}为 {level:share}，明显高于平均 {overall:share}，可看是否能适当降低。",
    "level.served-alike":
      "关键格与普通格的服务相差不大（{measure:code}平均 {overall:share}），没有明显突出的。",
    "level.under-served-pair":
      "{customer} × {product}：{lines:count} 行中{measure:code}为 {level:share}，平均为 {overall:share}，涉及 {worth:money}。",
  },
  assumptions: {
    "level.customer-cut-1": { name: "1 级客户分界", meaning: "1 级客户累计贡献的比例。" },
    "level.customer-cut-2": { name: "2 级客户分界", meaning: "1–2 级客户累计贡献的比例。" },
    "level.customer-cut-3": { name: "3 级客户分界", meaning: "1–3 级客户累计贡献的比例。" },
    "level.customer-cut-4": { name: "4 级客户分界", meaning: "1–4 级客户累计贡献的比例。" },
    "level.product-cut-a": { name: "A 类商品分界", meaning: "A 类商品累计贡献的比例。" },
    "level.product-cut-b": { name: "B 类商品分界", meaning: "A、B 类商品累计贡献的比例。" },
    "level.product-cut-c": { name: "C 类商品分界", meaning: "A–C 类商品累计贡献的比例。" },
    "level.clear-difference": { name: "明显差别", meaning: "服务水平与平均相差多少才算低于或高于平均。" },
    "level.pareto-share": { name: "帕累托比例", meaning: "计算由多少客户或商品贡献的价值比例。" },
  },
  codes: {
    "service.otif": "准时足量率",
    "service.on-time": "准时率",
    "service.in-full": "足量率",
    "worth.profit": "利润",
    "worth.amount": "金额",
  },
} as const satisfies RoomCatalogue & Translation<typeof en>;
