import type { Words } from "../../schema/index.js";
import type { Unit } from "../../unit.js";

export const industries = [
  "consumer-goods",
  "fresh-goods",
  "building-material",
  "spare-parts",
  "e-commerce",
  "contract-logistics",
] as const;
export type Industry = (typeof industries)[number];

export type TemplateGroup =
  | "order"
  | "stock"
  | "after-sales"
  | "transport"
  | "paperwork"
  | "people"
  | "marketing";

export interface TemplateItem {
  readonly id: string;
  readonly group: TemplateGroup;
  readonly name: Words;
  /** The service element it belongs to, where there is one: what its figures are compared with. */
  readonly element: string | null;
  /** Unit in which customers can say their ideal and what they still accept; null = a rating only. */
  readonly ideal: Unit | null;
}

/** id, English, Chinese, element it belongs to, unit of the ideal. */
type Row = readonly [string, string, string, (string | null)?, Unit?];

const in_ = (group: TemplateGroup, rows: readonly Row[]): TemplateItem[] =>
  rows.map(([id, en, zh, element, ideal]) => ({
    id,
    group,
    name: { en, zh },
    element: element ?? null,
    ideal: ideal ?? null,
  }));

/** Lists by industry. An id means the same thing in each of them. */
export const templates: Readonly<Record<Industry, readonly TemplateItem[]>> = {
  "consumer-goods": [
    ...in_("order", [
      ["order-cycle-mean", "Usual time from order to delivery", "平均订货周期", "order-cycle", "days"],
      ["order-cycle-variation", "How much that time varies", "订货周期的波动", "order-cycle", "days"],
      ["orders-complete", "Orders shipped complete", "整单发货的比例", "stock-out-level", "share"],
      ["order-accuracy", "Orders filled without error", "履行订单的准确性", "order-accuracy", "share"],
      ["order-status", "Knowing where an order stands", "订单状态信息", "order-information", "hours"],
      ["remote-ordering", "Ordering from a distance", "远程下单", "order-convenience"],
      ["emergency-orders", "Coping with urgent orders", "处理紧急订单的能力", "expedited-handling", "hours"],
    ]),
    ...in_("stock", [
      ["stock-variation", "Steadiness of stock on hand", "在库库存的稳定性", "stock-out-level"],
      ["stock-status", "Finding out what is in stock", "库存状态信息可否查询", "order-information", "hours"],
    ]),
    ...in_("after-sales", [
      [
        "complaint-action",
        "What is done about complaints",
        "对投诉采取的行动",
        "returns-complaints-claims",
        "hours",
      ],
      ["return-policy", "Rules for returns", "退货政策", "returns-complaints-claims"],
      ["claims-handling", "Settling of claims", "索赔处理", "returns-complaints-claims", "days"],
    ]),
    ...in_("transport", [
      ["backhaul-policy", "Terms for loads on the way back", "回程运输政策"],
      ["carrier-choice", "Say in the choice of carrier", "选择承运商的余地"],
      ["pick-up-allowance", "Allowance for customers who collect", "上门自提的价格折让"],
    ]),
    ...in_("paperwork", [
      ["invoicing", "Speed and accuracy of invoices", "开票的速度与准确度", "system-accuracy", "share"],
      ["billing-procedure", "Procedure of billing", "开票与结算程序"],
    ]),
  ],
  "fresh-goods": [
    ...in_("order", [
      [
        "order-cut-off",
        "How late one can order for the next delivery",
        "次日达的最晚下单时间",
        "order-convenience",
        "hours",
      ],
      ["orders-complete", "Orders shipped complete", "整单发货的比例", "stock-out-level", "share"],
      ["order-accuracy", "Orders filled without error", "履行订单的准确性", "order-accuracy", "share"],
      ["emergency-orders", "Coping with urgent orders", "处理紧急订单的能力", "expedited-handling", "hours"],
    ]),
    ...in_("transport", [
      ["delivery-window", "Arriving within the agreed window", "在约定时段内送达", "timeliness", "share"],
      ["delivery-frequency", "How often deliveries come", "送货频次", "timeliness", "count"],
      ["goods-condition", "Goods arriving undamaged and fresh", "到货完好、新鲜", "order-condition", "share"],
      ["cold-chain", "Unbroken cold chain, with proof", "全程冷链及温度记录", "order-condition", "share"],
      ["shelf-life-left", "Shelf life left on arrival", "到货剩余保质期", "order-quality", "days"],
    ]),
    ...in_("after-sales", [
      [
        "on-the-spot-claims",
        "Shortage and spoilage settled at the door",
        "短少与变质当场处理",
        "discrepancy-handling",
        "hours",
      ],
      ["recall-tracing", "Tracing a batch for recall", "批次追溯与召回", "product-tracing", "hours"],
    ]),
    ...in_("people", [
      ["driver-conduct", "Conduct and help of drivers", "送货人员的态度与协助", "personnel-contact-quality"],
    ]),
    ...in_("paperwork", [
      [
        "inspection-papers",
        "Inspection papers with the goods",
        "检验检疫单证随货",
        "system-accuracy",
        "share",
      ],
    ]),
  ],
  "building-material": [
    ...in_("order", [
      ["ordering-procedure", "Ease of the ordering procedure", "订货手续是否简便", "ordering-procedures"],
      ["quotation-speed", "Speed of quotations", "报价速度", "order-information", "hours"],
      ["order-changes", "Changing an order after it is placed", "下单后变更的便利性", "system-flexibility"],
      ["order-quantities", "Freedom of order quantities", "订货数量不受限制", "order-release-quantities"],
      ["order-status", "Knowing where an order stands", "订单状态信息", "order-information", "hours"],
      ["order-accuracy", "Orders filled without error", "履行订单的准确性", "order-accuracy", "share"],
    ]),
    ...in_("stock", [
      ["special-items", "Availability of special sizes", "特殊规格的可得性", "stock-out-level", "days"],
    ]),
    ...in_("transport", [
      [
        "site-delivery-time",
        "Arriving at the site at the agreed hour",
        "按约定时间送达工地",
        "timeliness",
        "share",
      ],
      ["unloading", "Unloading and carrying on site", "现场卸货与搬运"],
      ["part-deliveries", "Deliveries in the order of the works", "按施工进度分批送货", "system-flexibility"],
      ["goods-condition", "Goods arriving undamaged", "到货完好", "order-condition", "share"],
    ]),
    ...in_("after-sales", [
      ["left-over-returns", "Taking back what is left over", "余料退货", "returns-complaints-claims"],
      ["technical-advice", "Technical advice", "技术咨询", "management-services"],
    ]),
    ...in_("paperwork", [
      [
        "quality-certificates",
        "Certificates with the goods",
        "合格证与检测报告随货",
        "system-accuracy",
        "share",
      ],
      ["invoicing", "Speed and accuracy of invoices", "开票的速度与准确度", "system-accuracy", "share"],
    ]),
  ],
  "spare-parts": [
    ...in_("order", [
      [
        "part-identification",
        "Help in finding the right part",
        "协助确认零件型号",
        "information-quality",
        "hours",
      ],
      ["order-accuracy", "Orders filled without error", "履行订单的准确性", "order-accuracy", "share"],
      ["emergency-orders", "Coping with urgent orders", "处理紧急订单的能力", "expedited-handling", "hours"],
      ["order-hours", "Hours in which one can order", "可下单的时段", "order-convenience", "hours"],
    ]),
    ...in_("stock", [
      ["part-availability", "Parts in stock", "零件现货率", "stock-out-level", "share"],
      ["old-models", "Parts for old models", "老型号零件供应", "repair-warranty-parts", "years"],
      ["substitute-parts", "Substitutes offered", "提供可替代零件", "product-substitution"],
    ]),
    ...in_("transport", [
      [
        "machine-down-delivery",
        "Delivery when a machine stands still",
        "停机急件的送达时间",
        "expedited-handling",
        "hours",
      ],
      ["delivery-promise", "Arriving when promised", "按承诺时间到达", "timeliness", "share"],
    ]),
    ...in_("after-sales", [
      ["installation-help", "Help with fitting", "安装指导", "repair-warranty-parts", "hours"],
      ["warranty-handling", "Handling of warranty", "质保处理", "repair-warranty-parts", "days"],
      ["core-returns", "Taking back used parts", "旧件回收", "returns-complaints-claims"],
      ["loan-unit", "Loan unit during repair", "维修期间的代用设备", "temporary-replacement", "hours"],
    ]),
    ...in_("people", [
      [
        "technician-knowledge",
        "Knowledge of the technicians",
        "技术人员的专业水平",
        "personnel-contact-quality",
      ],
    ]),
  ],
  "e-commerce": [
    ...in_("order", [
      ["site-ordering", "Ease of ordering on the site", "网上下单的便利性", "order-convenience"],
      ["stock-shown", "Stock shown is stock there", "页面库存与实际一致", "information-quality", "share"],
      ["order-tracking", "Following the parcel", "包裹跟踪信息", "order-information", "hours"],
      ["order-accuracy", "Orders filled without error", "履行订单的准确性", "order-accuracy", "share"],
    ]),
    ...in_("transport", [
      ["delivery-days", "Time to the door", "送达时间", "order-cycle", "days"],
      ["delivery-promise", "Arriving when promised", "按承诺时间到达", "timeliness", "share"],
      ["delivery-choice", "Choice of time and place", "可选送货时间与地点", "system-flexibility"],
      ["delivery-charge", "Delivery charge", "运费", null, "money"],
      ["packaging", "Packaging: safe and not too much", "包装完好且不过度", "order-condition"],
    ]),
    ...in_("after-sales", [
      ["easy-returns", "Ease of returns", "退货的便利性", "returns-complaints-claims"],
      ["refund-time", "Time to the refund", "退款时间", "returns-complaints-claims", "days"],
      ["answer-time", "Time to an answer", "客服响应时间", "order-information", "minutes"],
      [
        "problem-solved",
        "Problem solved at the first contact",
        "首次联系即解决问题",
        "discrepancy-handling",
        "share",
      ],
    ]),
    ...in_("people", [
      ["courier-conduct", "Conduct of the courier", "快递员的服务态度", "personnel-contact-quality"],
    ]),
    ...in_("paperwork", [
      [
        "e-invoice",
        "Electronic invoice without asking twice",
        "电子发票及时准确",
        "system-accuracy",
        "hours",
      ],
    ]),
  ],
  "contract-logistics": [
    ...in_("order", [
      [
        "order-release",
        "Orders picked up from the client's system",
        "与客户系统的订单对接",
        "ordering-procedures",
      ],
      [
        "same-day-dispatch",
        "Orders of the day leaving the same day",
        "当日订单当日出库",
        "order-cycle",
        "share",
      ],
      ["order-accuracy", "Orders filled without error", "履行订单的准确性", "order-accuracy", "share"],
    ]),
    ...in_("stock", [
      ["stock-accuracy", "Stock record against the count", "库存账实相符", "system-accuracy", "share"],
      ["receiving-time", "Time from dock to stock", "收货上架时间", null, "hours"],
      ["peak-capacity", "Room and hands in the peak", "旺季仓容与人力", "system-flexibility"],
    ]),
    ...in_("transport", [
      ["delivery-promise", "Arriving when promised", "按承诺时间到达", "timeliness", "share"],
      ["goods-condition", "Goods arriving undamaged", "到货完好", "order-condition", "share"],
      ["shipment-visibility", "Seeing where shipments are", "在途可视", "order-information", "hours"],
    ]),
    ...in_("after-sales", [
      ["claims-handling", "Settling of claims", "索赔处理", "returns-complaints-claims", "days"],
      ["returns-processing", "Handling of returned goods", "退货处理", "returns-complaints-claims", "days"],
      [
        "improvement-proposals",
        "Proposals for improvement",
        "主动提出改进方案",
        "management-services",
        "count",
      ],
    ]),
    ...in_("people", [
      [
        "contact-person",
        "One contact who knows the account",
        "熟悉业务的专属联系人",
        "personnel-contact-quality",
      ],
    ]),
    ...in_("paperwork", [
      ["reports", "Reports on what was agreed", "约定指标的报告", "written-policy"],
      ["billing-clarity", "Bills that can be checked", "账单清晰可核对", "system-accuracy", "share"],
    ]),
  ],
};
