import type { levelMenu as shape } from "../en/level-menu.js";
import type { Translation } from "../message.js";
import { each, under } from "../under.js";

const elements = {
  "in-full": "订单行足量",
  "order-in-full": "订单足量",
  "on-time": "订单准时",
  response: "及时答复",
} as const;

const sharing = {
  "one-level": "统一按较高水平备货",
  rationing: "共用库存，预留一部分给关键客户",
  separate: "为关键客户单设库存",
} as const;

export const levelMenu = {
  figures: {
    "level.menu.tiers": {
      name: "服务菜单档数",
      meaning: "向客户提供几档服务水平，使合计成本只比逐户定制略高。",
    },
    "level.menu.gain": {
      name: "各客户均按适宜水平供货的收益",
      meaning: "当前库存成本与缺货损失，减去各客户达到自身最佳水平时的同类合计；按年计。",
    },
    "level.customers-to-raise.order-in-full": {
      name: "订单足量率偏低的客户数",
      meaning: "订单足量率明显低于其适宜水平区间的客户。",
    },
    "level.customers-to-raise.on-time": {
      name: "订单准时率偏低的客户数",
      meaning: "订单准时率明显低于其适宜水平区间的客户。",
    },
    "level.customers-to-lower.order-in-full": {
      name: "订单足量率超出划算水平的客户数",
      meaning: "订单足量率明显高于其适宜水平区间的客户。",
    },
    "level.customers-to-lower.on-time": {
      name: "订单准时率超出划算水平的客户数",
      meaning: "订单准时率明显高于其适宜水平区间的客户。",
    },
    "level.pairs-under": {
      name: "低于适宜水平的组合数",
      meaning: "库存提供的水平明显低于适宜水平的客户 × 商品组合。",
    },
    "level.pairs-over": {
      name: "高于适宜水平的组合数",
      meaning: "库存提供的水平明显高于适宜水平的客户 × 商品组合。",
    },
  },
  methods: {
    "pair-level":
      "组合自身的最佳水平：该商品的库存服务水平再提高一点，所花的成本恰好等于在该客户身上少损失的钱。价值相近的客户归为一组计算。",
    "service-menu":
      "把所有组合的最佳水平归并成少数几档，使库存成本与损失合计最低。最高一档在划算时采用客户的理想水平；任何一档都不低于客户可接受的水平。",
    "customer-level":
      "足量：按订单行数对该客户各组合取平均；关键客户取其各商品等级中最高的水平。订单行换算成订单时，按记录中两者的关系。准时：所在等级的最佳水平未知时，以提早一天发货的成本与一张迟到订单的损失相比较。",
    "shared-stock":
      "关键客户与其他客户共用库存。逐项计价三种做法：统一按较高水平；预留一部分给关键客户（Nahmias 与 Demmy）；分设库存，因不能互补而需备更多货。",
    "three-ways":
      "以客户为导向（理想水平）、以成本收益为导向（成本与损失合计最低）、以竞争为导向（明显落后于标杆则提高；领先而客户不看重则可降低；其余保持）。",
  },
  tables: {
    "level.ranks": "等级组合的三种排名",
    "level.ranks.customer-class": "客户等级",
    "level.ranks.product-class": "商品等级",
    "level.ranks.rank": "按单个组合利润的名次",
    "level.ranks.template": "教材模板的名次",
    "level.ranks.by-hand": "人工名次",
    "level.ranks.template-apart": "模板与利润之差",
    "level.ranks.by-hand-apart": "人工与利润之差",
    "level.menu": "服务菜单",
    "level.menu.tier": "档次（1 为最高）",
    "level.menu.element": "要素",
    "level.menu.level": "提供水平",
    "level.menu.today": "当前",
    "level.menu.ideal": "客户理想水平",
    "level.menu.acceptable": "客户可接受水平",
    "level.menu.hours": "提供水平（小时）",
    "level.menu.hours-today": "当前（小时）",
    "level.menu.customers": "客户数",
    "level.menu.profit-share": "贡献占比",
    "level.menu.rule": "定档依据",
    "level.menu.cost": "每年增加的库存成本",
    "level.menu.money": "各按自身水平的年收益",
    "level.customer-levels": "各客户的服务水平",
    "level.customer-levels.customer_id": "客户",
    "level.customer-levels.element": "要素",
    "level.customer-levels.name": "名称",
    "level.customer-levels.class": "级别",
    "level.customer-levels.tier": "菜单档次",
    "level.customer-levels.recommended": "建议水平",
    "level.customer-levels.low": "下限",
    "level.customer-levels.high": "上限",
    "level.customer-levels.without-leaving": "不计客户流失时",
    "level.customer-levels.today": "当前",
    "level.customer-levels.promised": "约定或承诺",
    "level.customer-levels.hours": "建议（小时）",
    "level.customer-levels.hours-today": "当前（小时）",
    "level.customer-levels.move": "怎么做",
    "level.customer-levels.basis": "依据",
    "level.customer-levels.cost": "每年增加的成本",
    "level.customer-levels.money": "扣除该成本后的年收益",
    "level.pairs.level-today": "当前件数满足率",
    "level.pairs.level-best": "最佳水平",
    "level.pairs.low": "下限",
    "level.pairs.high": "上限",
    "level.pairs.tier": "菜单档次",
    "level.pairs.rank": "按利润的名次",
    "level.pairs.template": "模板的名次",
    "level.shared-stock": "不同水平的客户共用库存：三种做法",
    "level.shared-stock.product-class": "商品等级",
    "level.shared-stock.way": "做法",
    "level.shared-stock.items": "品项数",
    "level.shared-stock.level-key": "关键客户件数满足率",
    "level.shared-stock.level-others": "其他客户件数满足率",
    "level.shared-stock.cost": "每年库存与订货成本",
    "level.shared-stock.lost": "每年缺货损失",
    "level.shared-stock.total": "合计",
    "level.shared-stock.best": "是否最省",
    "level.ways": "三种定水平方法对照",
    "level.ways.element": "要素",
    "level.ways.of": "范围",
    "level.ways.segment": "等级或细分市场",
    "level.ways.measured-in": "单位",
    "level.ways.today": "当前",
    "level.ways.customer-oriented": "以客户为导向",
    "level.ways.cost-benefit": "以成本收益为导向",
    "level.ways.low": "下限",
    "level.ways.high": "上限",
    "level.ways.competition": "以竞争为导向",
    "level.ways.rivals": "与标杆相比",
    "level.ways.agree": "是否一致",
    "level.ways.money-today": "当前的成本与损失",
    "level.ways.money-customer": "客户导向下的成本与损失",
    "level.ways.money-benefit": "成本收益导向下的成本与损失",
    "level.ways.money-competition": "竞争导向下的成本与损失",
  },
  verdicts: {
    "level.losing-customers":
      "{customers:count} 个客户中有 {count:count} 个入不敷出，期内合计亏 {loss:money}{eats:clause}。他们归入最后一级。",
    "level.ranks-apart":
      "有 {count:count} 个等级组合按利润的名次与教材模板相差很大。相差最大的是 {pair}：按利润第 {rank:plain}，模板中第 {template:plain}。以利润为先。",
    "level.menu-none": "无法为单个客户建议服务水平：失误的代价与客户的期望都不清楚。",
    "level.menu-assumed":
      "建议水平依据比例推得，而非本企业的金额。缺少：{lacks:code}。毛利率、持有成本与客户遇缺货时的反应均为假设；{leaving:code}。金额无法给出。",
    "level.menu-levels":
      "服务菜单设 {tiers:count} 档即可。最高档 {top:share}，{customers:count} 个客户{profit:clause}；最低档 {last:share}，{others:count} 个客户（{element:code}）。",
    "level.menu-one-level":
      "服务菜单设一档即可：全部 {customers:count} 个客户均为 {top:share}（{element:code}）。各客户的适宜水平相差太小，不必再分。",
    "level.customers-fit":
      "{element:code}：{customers:count} 个客户中，{raise:count} 个明显低于适宜水平，{lower:count} 个明显高于适宜水平。",
    "level.promised-fit":
      "{element:code}：平均约定 {promised:share}，建议 {recommended:share}。{customers:count} 个客户中，{below:count} 个约定偏低，{above:count} 个约定偏高。",
    "level.menu-by-leaving":
      "建议水平取决于客户流失：计入流失时订单足量为 {with:share}，不计时为 {without:share}。流失损失的来源：{source:code}。",
    "level.pairs-fit":
      "{pairs:count} 个客户 × 商品组合中，{under:count} 个明显低于适宜水平，{over:count} 个明显高于适宜水平。",
    "level.menu-gain":
      "若各客户都按自身适宜的水平供货，成本与损失合计每年最多可减少 {gain:about}。这是上限：同一份库存供多个客户共用，改进计划只计共用库存能带来的部分。",
    "level.no-survey":
      "尚未向 {customers:count} 个客户了解：他们怎样理解好的服务，想要什么水平。作出承诺前应先调查：`plimsoll survey` 可生成问卷。",
    "level.shared-stock":
      "关键客户与其他客户共用库存。最省的做法是{best:code}：连同损失每年 {total:about}；{second:code}为 {second-total:about}，{third:code}为 {third-total:about}。",
    "level.shared-stock-alike":
      "关键客户与其他客户共用库存。{best:code}与{second:code}几乎无差别：连同损失每年 {total:about} 与 {second-total:about}；{third:code}为 {third-total:about}。取较简单的做法即可。",
    "level.ways-agree": "客户所要、成本收益所宜与竞争所需方向一致：{elements:code}。",
    "level.ways-differ": "客户所要、成本收益所宜与竞争所需方向不一：{elements:code}。各自的金额见表。",
  },
  assumptions: {
    "level.menu-tiers-least": { name: "菜单最少档数", meaning: "服务菜单至少设这么多档。" },
    "level.menu-tiers-most": { name: "菜单最多档数", meaning: "服务菜单至多设这么多档。" },
    "level.menu-tier-worth": {
      name: "多设一档的门槛",
      meaning: "多设一档能省下库存成本与损失的这一比例，才予增设。",
    },
    "level.late-lost-share": {
      name: "迟到订单损失的毛利",
      meaning: "因迟到而失去的订单毛利比例，不含客户流失。",
    },
    "level.day-earlier-cost": {
      name: "提早一天的成本",
      meaning: "订单提早一天发出的成本，占订单金额的比例。",
    },
    "level.handling-lead-days": {
      name: "改变客户处理方式所需天数",
      meaning: "从决定到该客户的订单真正改按新方式处理。",
    },
    "level.quota-lifted": {
      name: "取消配额后消除的短缺",
      meaning: "因配额造成的失误中，取消配额后不再发生的比例。",
    },
  },
  codes: {
    ...under("element", elements),
    ...under("elements", elements),
    ...under("way", sharing),
    ...each("way-", sharing),
    "of.all": "全部",
    "of.customer-class": "客户等级",
    "of.survey-segment": "调查细分市场",
    "best.cheapest-way": "最省",
    "best.dearer-way": "较贵",
    "rule.today": "维持现状：与最佳水平无法区分",
    "rule.cheapest": "成本与损失合计最低",
    "rule.ideal": "客户理想水平，且划算",
    "rule.below-ideal": "低于理想水平：再高则得不偿失",
    "rule.acceptable": "提高到客户可接受的水平",
    "move.raise": "提高",
    "move.hold": "保持",
    "move.lower": "可降低",
    "rivals.raise": "提高",
    "rivals.hold": "保持",
    "rivals.lower": "可降低",
    "basis.own-loss": "该客户自身的损失",
    "basis.class-loss": "所在等级的损失",
    "basis.assumed-penalty": "假设的失误代价",
    "basis.given": "企业给定的失误代价",
    "basis.floor": "企业设定的下限",
    "basis.template": "按等级取客户所要的水平",
    "measured-in.in-shares": "比例",
    "measured-in.in-hours": "小时",
    "agree.ways-agree": "一致",
    "agree.ways-differ": "不一致",
    "agree.one-way": "仅有一种",
    "agree.no-way": "无法判断",
    "lacks-price": "价格",
    "lacks-cost": "单位成本",
    "lacks-stock": "库存数量",
    "lacks-supply": "分品项的需求",
    "lacks-margin": "毛利",
    "leaving-own": "失误对客户去留的影响取自记录",
    "leaving-assumed": "失误引起的额外流失率也是假设的",
    "leaving-unknown": "未计客户流失",
    "clause.tier-profit": "，占贡献的 {share:share}",
    "clause.eats": "，相当于其他客户贡献的 {share:share}",
  },
} as const satisfies Translation<typeof shape>;
