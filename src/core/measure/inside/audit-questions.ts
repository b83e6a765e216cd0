import type { Words } from "../../schema/index.js";

export interface AuditQuestion {
  readonly id: string;
  readonly text: Words;
}

const asked = (rows: readonly (readonly [string, string, string])[]): readonly AuditQuestion[] =>
  rows.map(([id, en, zh]) => ({ id, text: { en, zh } }));

/**
 * The eight questions of the internal audit (内部审计).
 *
 * @source  the textbook's eight audit questions, in our own words
 */
export const auditQuestions = asked([
  ["assessed-how", "How is customer service assessed today?", "目前怎样评价客户服务？"],
  ["measures", "With which measures?", "用哪些指标来衡量？"],
  ["standards", "Which standards or targets are set?", "设定了哪些标准或目标？"],
  [
    "level-gap",
    "What is reached today, and how far is it from the target?",
    "目前达到什么水平？与目标差多少？",
  ],
  [
    "drawn-from",
    "From which systems are the figures taken, and how?",
    "这些数据从企业哪些系统中取得？怎样取得？",
  ],
  ["reporting", "How are they reported inside the firm?", "企业内部的服务报告制度是怎样的？"],
  [
    "functions-view",
    "How does each function (logistics, marketing …) see customer service?",
    "物流、营销等各职能部门怎样看待客户服务？",
  ],
  [
    "exchange",
    "How do the functions exchange information and steer each other?",
    "各职能部门之间怎样交流信息、相互协调控制？",
  ],
]);

/**
 * The seven occasions on which customers turn to the firm.
 *
 * @source  the textbook's seven contact topics, in our own words
 */
export const contactTopics = asked([
  ["order-entry", "Placing an order", "下订单"],
  ["order-changes", "Asking about or changing an order after it is placed", "下单后的查询与变更"],
  ["shipping", "Shipping", "发货"],
  ["after-shipping", "Reports after shipping", "发货后的情况通报"],
  ["payment-receipt", "Receipt of payments", "收款确认"],
  ["payment-differences", "Differences in payments", "款项差异"],
  ["payment-matters", "Other matters of payment", "其他付款事宜"],
]);

export interface FlowPoint extends AuditQuestion {
  /** From customers to the firm, or between its departments. */
  readonly course: "from-customers" | "inside";
}

const course = (of: FlowPoint["course"], rows: readonly (readonly [string, string, string])[]) =>
  asked(rows).map((q): FlowPoint => ({ ...q, course: of }));

/**
 * Points at which information on service should flow, to be asked: is it measured, is it reported, to whom, how often.
 *
 * @source  the purpose, and the split into customers → firm and inside, from the textbook; the list is ours
 */
export const flowPoints: readonly FlowPoint[] = [
  ...course("from-customers", [
    ["complaints", "Complaints and their causes", "客户投诉及其原因"],
    ["inquiries", "Questions about stock, orders and deliveries", "对库存、订单与到货的询问"],
    ["special-requests", "Special requests, met or refused", "特殊要求及其满足情况"],
    ["returns", "Returns and their causes", "退货及其原因"],
    ["satisfaction", "Satisfaction and wishes of customers", "客户满意度与改进意见"],
    ["lost-customers", "Lost orders and customers, and why", "丢失的订单与客户及其原因"],
  ]),
  ...course("inside", [
    ["stock-to-orders", "Stock on hand, to those who take orders", "库存情况 → 接单人员"],
    ["promotions", "Promotions and forecasts, from marketing to logistics", "促销与预测：营销 → 物流"],
    ["delays", "Delays and shortages, to those who talk to customers", "延误与短缺 → 对客户答复的人员"],
    [
      "delivery-failures",
      "Damage and wrong deliveries, back to the warehouse and transport",
      "货损与错发 → 仓储与运输",
    ],
    ["service-figures", "Service figures, to management", "服务指标 → 管理层"],
    ["survey-results", "What customers said in surveys, to the departments", "客户调查结果 → 各作业部门"],
  ]),
];

export interface Department extends AuditQuestion {
  /** Asked of this department beside what all are asked. */
  readonly own: readonly AuditQuestion[];
}

const department = (
  id: string,
  en: string,
  zh: string,
  own: readonly (readonly [string, string, string])[],
): Department => ({ id, text: { en, zh }, own: asked(own) });

/** Asked in every department. */
export const interviewQuestions = asked([
  ["good-service", "What is good service, in the eyes of your customers?", "在客户眼里，什么是好的服务？"],
  ["complained-of", "What do they complain of most in what you do?", "客户对本部门的工作抱怨最多的是什么？"],
  ["own-standards", "By which measures and standards does your work go?", "本部门按什么指标和标准开展工作？"],
  [
    "lacking",
    "What do you need from other departments, and do not get in time?",
    "需要其他部门提供、却不能及时得到的是什么？",
  ],
  [
    "told-of-failures",
    "When service fails: who learns of it from you, and how fast?",
    "服务出现失误时，你们告诉谁？多快？",
  ],
]);

/**
 * Departments whose heads are interviewed, with what is asked of each.
 *
 * @source  the five heads the textbook names, with the views of marketing and logistics (R-54, question 7);
 *          questions are ours
 */
export const departments: readonly Department[] = [
  department("order-processing", "Order processing", "订单处理", [
    [
      "entry-hours",
      "How long from an order to its release, and what holds it up?",
      "订单从接收到下达要多久？卡在哪里？",
    ],
    ["order-errors", "Which errors come in with orders, and who mends them?", "订单常见哪些错误？由谁纠正？"],
  ]),
  department("transport", "Transport", "运输", [
    ["late-causes", "Why do deliveries come late?", "迟到的主要原因是什么？"],
    ["carrier-service", "How is the service of carriers held to its promise?", "怎样考核承运商履约？"],
  ]),
  department("warehousing", "Warehousing", "仓储", [
    ["picking-errors", "How are picking errors found before they leave?", "出库前怎样发现拣货差错？"],
    [
      "rush-orders",
      "What happens to the other orders when a rush order comes?",
      "有加急订单时，其他订单怎么办？",
    ],
  ]),
  department("inventory", "Inventory", "库存", [
    [
      "availability-target",
      "Which availability is aimed at, and for which products?",
      "各类产品的现货目标是多少？",
    ],
    ["stock-truth", "How far can the stock on the screen be trusted?", "系统库存与实物相差多少？"],
  ]),
  department("materials-management", "Materials management", "物料管理", [
    [
      "supply-delays",
      "How do late supplies reach customers, and how early are they told?",
      "供应延误怎样影响客户？多早告知？",
    ],
    [
      "planning-changes",
      "How often do plans change after customers were promised?",
      "向客户承诺之后，计划变更的频率如何？",
    ],
  ]),
  department("marketing", "Marketing and sales", "营销与销售", [
    [
      "promised",
      "What do you promise customers, and is it agreed with logistics?",
      "你们对客户承诺什么？是否与物流商定？",
    ],
    ["rivals-better", "In what do rivals serve better?", "竞争对手在哪些方面服务得更好？"],
  ]),
  department("logistics", "Logistics", "物流", [
    ["known-wishes", "How do you learn what customers want?", "你们怎样了解客户的要求？"],
    [
      "costly-service",
      "Which service costs more than it is worth to customers?",
      "哪些服务的成本高于其对客户的价值？",
    ],
  ]),
];
