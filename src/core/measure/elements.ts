import type { Words } from "../schema/index.js";
import type { Unit } from "../unit.js";

export type Phase = "pre-transaction" | "transaction" | "post-transaction" | "logistics-service-quality";

/** One thing a customer judges, and how it is measured. */
export interface ServiceElement {
  readonly id: string;
  readonly phase: Phase;
  readonly name: Words;
  readonly definition: Words;
  readonly unit: Unit;
  readonly better: "higher" | "lower";
  /** Figures that measure it from records, the leading one first; none = no record shows it. */
  readonly figures: readonly string[];
  /** How it is measured where no record shows it: by the internal audit, or by asking customers. */
  readonly otherwise: "audit" | "survey";
}

function element(
  id: string,
  phase: Phase,
  name: readonly [string, string],
  definition: readonly [string, string],
  unit: Unit,
  better: "higher" | "lower",
  otherwise: "audit" | "survey",
  figures: readonly string[] = [],
): ServiceElement {
  return {
    id,
    phase,
    name: { en: name[0], zh: name[1] },
    definition: { en: definition[0], zh: definition[1] },
    unit,
    better,
    figures: figures.map((f) => `measure.${f}`),
    otherwise,
  };
}

const pre = "pre-transaction";
const during = "transaction";
const post = "post-transaction";
const quality = "logistics-service-quality";

/**
 * The service elements: sixteen in three phases (R-20…R-35), system accuracy beside them, and the nine constructs of
 * logistics service quality (R-71 with order quality, which the text leaves out).
 *
 * @source  La Londe & Zinszer (1976) for the phases; Mentzer, Flint & Hult (2001), J. Marketing 65(4):82–104,
 *          doi:10.1509/jmkg.65.4.82.18390, for the constructs; wording is our own
 */
export const serviceElements: readonly ServiceElement[] = [
  element(
    "written-policy",
    pre,
    ["Written service policy", "客户服务书面指南"],
    [
      "A written policy with service levels per element, how they are reported, and whom to turn to: points 0–4 of the audit list.",
      "书面服务指南是否写明各要素水平、汇报办法与联系渠道：按审计清单计 0–4 分。",
    ],
    "index",
    "higher",
    "audit",
  ),
  element(
    "policy-handed-over",
    pre,
    ["Policy in customers' hands", "指南的沟通与提供"],
    ["Share of customers who received the service policy.", "已收到服务指南的客户占比。"],
    "share",
    "higher",
    "audit",
  ),
  element(
    "organisation-structure",
    pre,
    ["Organisation", "组织结构"],
    [
      "Duties and authority are clear, people are rewarded for service, inside contact is easy: points 0–3.",
      "职责与权限清楚、有服务激励、内部联系方便：计 0–3 分。",
    ],
    "index",
    "higher",
    "audit",
  ),
  element(
    "system-flexibility",
    pre,
    ["Flexibility", "系统柔性"],
    ["Share of special requests and incidents that were met.", "特殊要求与突发事件得到满足的比例。"],
    "share",
    "higher",
    "audit",
  ),
  element(
    "management-services",
    pre,
    ["Advice and training for customers", "管理服务"],
    ["Training, seminars and advice given per customer and year.", "每客户每年得到的培训、研讨与咨询次数。"],
    "count",
    "higher",
    "audit",
  ),
  element(
    "stock-out-level",
    during,
    ["Availability", "缺货水平"],
    [
      "How much of what was ordered could be delivered at once: units, lines and orders filled, and how often stock ran out.",
      "订购的货物有多少能一次交足：按件、按行、按单的满足率，以及缺货频次。",
    ],
    "share",
    "higher",
    "survey",
    ["line-fill", "unit-fill", "order-fill", "stock-out-rate", "stock-out-days", "backorder-rate"],
  ),
  element(
    "transshipment",
    during,
    ["Transshipment", "转运情况"],
    [
      "Share of orders filled from another site because the first was short.",
      "因缺货而从其他仓点调拨交付的订单占比。",
    ],
    "share",
    "lower",
    "audit",
  ),
  element(
    "product-substitution",
    during,
    ["Substitution", "产品的替代性"],
    ["Share of lines delivered with a substitute.", "以替代品交付的订单行占比。"],
    "share",
    "lower",
    "survey",
    ["substitution-rate"],
  ),
  element(
    "order-information",
    during,
    ["Order information", "订货信息的提供"],
    [
      "How fast questions about stock, orders and deliveries are answered.",
      "对库存、订单与到货询问的答复速度。",
    ],
    "hours",
    "lower",
    "survey",
    ["inquiry-hours.median", "first-response-hours.median"],
  ),
  element(
    "order-convenience",
    during,
    ["Ease of ordering", "提交订单的便利性"],
    ["Problem orders ÷ all orders.", "问题订单数 ÷ 订单总数。"],
    "share",
    "lower",
    "survey",
    ["problem-order-rate"],
  ),
  element(
    "order-cycle",
    during,
    ["Order cycle", "订货周期"],
    ["Time from the order to its delivery, and how much it varies.", "从下单到收货的时间及其波动。"],
    "days",
    "lower",
    "survey",
    ["order-cycle-days.median", "order-cycle-days.p90", "order-cycle-days.sd", "order-on-time"],
  ),
  element(
    "expedited-handling",
    during,
    ["Special shipments", "特殊运输处理"],
    ["Share of orders handled as rush orders.", "按加急处理的订单占比。"],
    "share",
    "lower",
    "survey",
    ["expedited-share"],
  ),
  element(
    "system-accuracy",
    during,
    ["System accuracy", "系统准确性"],
    ["Orders, invoices and papers are right the first time.", "订单、发票与单证一次无误。"],
    "share",
    "higher",
    "survey",
    ["invoice-accuracy", "documents-complete"],
  ),
  element(
    "repair-warranty-parts",
    post,
    ["Installation, repair, warranty, parts", "安装、修理、质量保证与零部件"],
    [
      "How fast repairs are settled, and how much of the goods needs one.",
      "维修办结的速度，以及需返修的货物占比。",
    ],
    "hours",
    "lower",
    "survey",
    ["repair-hours.median", "line-repair-rate"],
  ),
  element(
    "product-tracing",
    post,
    ["Product tracing", "产品跟踪"],
    ["Share of units that can be traced for a recall.", "召回时可追溯的货物占比。"],
    "share",
    "higher",
    "audit",
  ),
  element(
    "returns-complaints-claims",
    post,
    ["Returns, complaints, claims", "退货、投诉与索赔的应对"],
    ["How often they happen and how fast they are settled.", "退货、投诉、索赔的发生频次与办结速度。"],
    "hours",
    "lower",
    "survey",
    ["resolution-hours.median", "complaint-rate", "claim-rate", "return-rate"],
  ),
  element(
    "temporary-replacement",
    post,
    ["Loaner during repair", "临时替代产品可获性"],
    ["Share of repairs with a loaner.", "维修期间提供代用品的比例。"],
    "share",
    "higher",
    "audit",
  ),
  element(
    "personnel-contact-quality",
    quality,
    ["Contact with people", "人员沟通质量"],
    [
      "Staff understand the customer's situation, know enough and solve problems.",
      "人员了解客户处境、懂业务、能解决问题。",
    ],
    "score",
    "higher",
    "survey",
  ),
  element(
    "order-release-quantities",
    quality,
    ["Freedom of quantity", "订单释放数量"],
    [
      "Customers get the quantities they ask for without limits or objections.",
      "客户可按所需数量订货，不受最低或最高量限制。",
    ],
    "score",
    "higher",
    "survey",
  ),
  element(
    "information-quality",
    quality,
    ["Information", "信息质量"],
    ["Product and order information is at hand and sufficient.", "产品与订单信息可得且充分。"],
    "score",
    "higher",
    "survey",
  ),
  element(
    "ordering-procedures",
    quality,
    ["Ordering procedure", "订购过程"],
    ["Ordering is easy and works.", "订货过程简便有效。"],
    "share",
    "lower",
    "survey",
    ["problem-order-rate"],
  ),
  element(
    "order-accuracy",
    quality,
    ["Accuracy of deliveries", "货品精确率"],
    ["Orders with a wrong item or a wrong quantity.", "发错货品或数量的订单。"],
    "share",
    "lower",
    "survey",
    ["wrong-item-rate", "order-in-full"],
  ),
  element(
    "order-condition",
    quality,
    ["Condition of deliveries", "货品完好程度"],
    ["Orders that arrive damaged.", "到货有破损的订单。"],
    "share",
    "lower",
    "survey",
    ["damage-rate"],
  ),
  element(
    "order-quality",
    quality,
    ["Quality of the goods", "货品质量"],
    [
      "Goods work and meet the need: lines refused or sent to repair.",
      "货品适用、合乎需要：以拒收与返修的订单行衡量。",
    ],
    "share",
    "lower",
    "survey",
    ["line-return-rate", "line-repair-rate"],
  ),
  element(
    "discrepancy-handling",
    quality,
    ["Handling of errors", "误差处理"],
    ["How fast mistakes are put right.", "差错得到纠正的速度。"],
    "hours",
    "lower",
    "survey",
    ["resolution-hours.median"],
  ),
  element(
    "timeliness",
    quality,
    ["Timeliness", "时间性"],
    ["Orders arrive when promised.", "订单按承诺时间到达。"],
    "share",
    "higher",
    "survey",
    ["order-on-time", "line-on-time"],
  ),
];

/** Whether a figure is better when higher, for those where it is clear; null where it depends. */
export const betterWhen: Readonly<Record<string, "higher" | "lower">> = {
  "measure.order-on-time": "higher",
  "measure.line-on-time": "higher",
  "measure.order-in-full": "higher",
  "measure.otif": "higher",
  "measure.line-otif": "higher",
  "measure.line-fill": "higher",
  "measure.unit-fill": "higher",
  "measure.order-fill": "higher",
  "measure.perfect-order": "higher",
  "measure.invoice-accuracy": "higher",
  "measure.documents-complete": "higher",
  "measure.score": "higher",
  "measure.score-low-share": "lower",
  "measure.cancellation-rate": "lower",
  "measure.return-rate": "lower",
  "measure.line-return-rate": "lower",
  "measure.line-repair-rate": "lower",
  "measure.damage-rate": "lower",
  "measure.wrong-item-rate": "lower",
  "measure.stock-out-rate": "lower",
  "measure.stock-out-days": "lower",
  "measure.backorder-rate": "lower",
  "measure.substitution-rate": "lower",
  "measure.complaint-rate": "lower",
  "measure.claim-rate": "lower",
  "measure.problem-order-rate": "lower",
  "measure.expedited-share": "lower",
  "measure.order-cycle-days.mean": "lower",
  "measure.order-cycle-days.median": "lower",
  "measure.order-cycle-days.p90": "lower",
  "measure.order-cycle-days.sd": "lower",
  "measure.first-response-hours.median": "lower",
  "measure.resolution-hours.median": "lower",
  "measure.inquiry-hours.median": "lower",
  "measure.repair-hours.median": "lower",
};
