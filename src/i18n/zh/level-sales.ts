import type { levelSales as shape } from "../en/level-sales.js";
import type { Translation } from "../message.js";

export const levelSales = {
  figures: {},
  methods: {
    "special-handling":
      "按客户类别统计标为加急的订单：与普通订单相比有多少按承诺到达，运费比普通方式多花多少。",
    "sales-curve":
      "各水平下的销售与当前水平下销售之比，乘以一年的销售额。曲线来自您给出的点，或来自服务变动过的客户与未变动客户的对比，或来自缺货之后的购买。区间由在误差范围内反复抽取曲线得出。毛利减去服务成本最大处即为最佳水平。它与按流失损失得出的最佳水平回答的是同一个问题，两者不相加。",
  },
  tables: {
    "level.sales-optima": "销售对服务的反应：各曲线给出的最佳水平",
    "level.sales-optima.curve": "曲线",
    "level.sales-optima.element": "要素",
    "level.sales-optima.told": "来源",
    "level.sales-optima.form": "方式",
    "level.sales-optima.seen-from": "已知范围起",
    "level.sales-optima.seen-to": "已知范围止",
    "level.sales-optima.today": "当前",
    "level.sales-optima.best": "最佳水平",
    "level.sales-optima.low": "下限",
    "level.sales-optima.high": "上限",
    "level.sales-optima.by-loss": "按流失损失的最佳水平",
    "level.sales-optima.seen": "所在位置",
    "level.sales-optima.gain": "毛利减服务成本，每年比现在多",
    "level.sales-optima.gain-low": "收益下限",
    "level.sales-optima.gain-high": "收益上限",
    "level.sales-optima.reason": "无法得出的原因",
    "level.sales-curves": "各曲线上的销售、毛利与服务成本",
    "level.sales-curves.curve": "曲线",
    "level.sales-curves.element": "要素",
    "level.sales-curves.told": "来源",
    "level.sales-curves.form": "方式",
    "level.sales-curves.level": "水平",
    "level.sales-curves.sales": "年销售额",
    "level.sales-curves.low": "下限",
    "level.sales-curves.high": "上限",
    "level.sales-curves.margin": "年毛利",
    "level.sales-curves.cost": "年服务成本",
    "level.sales-curves.profit": "每年毛利减服务成本",
    "level.sales-curves.mark": "标记",
    "level.special-handling": "特殊运输处理：给了谁、兑现多少、花了多少",
    "level.special-handling.customer-class": "客户类别",
    "level.special-handling.customers": "享有的客户数",
    "level.special-handling.orders": "特殊处理订单",
    "level.special-handling.share": "占其订单比例",
    "level.special-handling.met": "准时率",
    "level.special-handling.ordinary": "普通订单准时率",
    "level.special-handling.freight": "每单运费",
    "level.special-handling.freight-ordinary": "普通订单每单运费",
    "level.special-handling.extra": "每年多付运费",
    "level.special-handling.contribution": "期内该类别的贡献",
  },
  verdicts: {
    "level.special-handling":
      "有 {orders:count} 张订单享受特殊运输处理，其中 {share:share} 给了第 4、5 类客户，而这两类只带来 {brings:share} 的贡献。应按客户的贡献给予。",
    "level.not-only-key":
      "其余 {others:count} 个客户也要保证可以接受的服务：他们仍带来 {rest:share} 的{basis:code}。类别的界限并不分明，小客户可能预示企业的发展方向，其中有些会成为关键客户，不能只看眼前利益。",
    "level.sales-best":
      "按曲线 {n:count}（{told:code}，{form:code}），{element:element}以 {best:share} 为最佳（{low:share} 至 {high:share}），目前为 {today:share}。毛利减去服务成本每年可多 {gain:money}（{least:money} 至 {most:money}）。",
    "level.sales-best-beyond":
      "按曲线 {n:count}（{told:code}，{form:code}），{element:element}以 {best:share} 为最佳（{low:share} 至 {high:share}），目前为 {today:share}。但从现状到该处已超出曲线的已知范围，只是由曲线形式推出。宜逐步提高，同时观察销售。",
    "level.sales-at-best":
      "按曲线 {n:count}（{told:code}，{form:code}），{element:element}保持在 {today:share} 左右即可（{low:share} 至 {high:share}）：换到别处，毛利减去服务成本不会更多。",
    "level.sales-unclear":
      "曲线 {n:count}（{told:code}，{form:code}）说明不了销售是否随{element:element}而变：以 {best:share} 为最佳，但 {low:share} 至 {high:share} 都有可能。请继续积累记录。",
    "level.sales-untold":
      "由曲线 {n:count}（{told:code}，{form:code}）得不出{element:element}的最佳水平：{reason:code}。",
    "level.sales-no-element":
      "level.sales 中的曲线 {n:count} 说的是 {name}，由于记录不足，这里没有算出它的水平。整单请改用 in-full（按行计）。",
  },
  assumptions: {
    "level.sales-told-error": {
      name: "未给误差的销售点的误差",
      meaning: "每个点的标准误差，占所给销售最高与最低之差的比例。",
    },
  },
  codes: {
    "told.estimate": "估计",
    "told.game": "与客户或销售人员的模拟演练",
    "told.survey": "调查",
    "told.test": "试验",
    "told.records": "记录",
    "form.power": "幂曲线",
    "form.saturating": "饱和曲线",
    "form.s-curve": "S 形曲线",
    "form.line": "折线",
    "form.before-after": "服务变动前后对比",
    "form.stock-outs": "缺货之后的购买",
    "seen.seen": "在已知范围内",
    "seen.beyond": "它或现状超出已知范围",
    "level.sales-optima.reason.no-cost": "不知道该水平的成本",
    "reason.no-margin": "没有毛利记录",
    "reason.no-sales": "没有可用的销售金额记录",
    "reason.one-level": "需要两个不同的水平",
    "reason.no-difference": "各水平下的销售相同",
    "reason.no-ceiling": "这种形式需要给出销售上限（most）",
    "reason.beyond-ceiling": "有的点高于销售上限",
    "reason.falls": "服务提高而销售下降",
    "reason.does-not-fit": "该形式与这些点不符",
    "reason.too-few": "每组至少需要两个客户",
    "reason.no-stock-outs": "同类客户中没有缺货",
    "reason.no-purchases": "缺货之后或足额之后没有购买",
  },
} satisfies Translation<typeof shape>;
