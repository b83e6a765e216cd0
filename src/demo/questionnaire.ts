/** Firms asked about: how the questionnaire calls them, and how many of those asked know each. */
export const own = "本公司";
export const firms = [
  { zh: own, known: 1 },
  { zh: "同城联配", known: 0.94 },
  { zh: "捷达供应链", known: 0.6 },
] as const;

interface Asked {
  readonly zh: string;
  readonly en: string;
  /** Service element it stands for, and the figure of the records that measures it. */
  readonly element: string;
  readonly kpi: string;
  /** How much it matters on 1–7: to everybody, or by type of customer. */
  readonly importance: number | Readonly<Record<string, number>>;
  /** How well each firm does, in the order of `firms`, and how far customers' experience differs. */
  readonly does: readonly [number, number, number];
  readonly differs: number;
  /** Part of overall satisfaction that it makes. */
  readonly weight: number;
  /** Middle of the ideal level and of the level still accepted, where customers can give one; `step` = rounding. */
  readonly level?: { readonly ideal: number; readonly acceptable: number; readonly step: number };
  /** What its presence and its lack do to most customers. */
  readonly kano?: "attractive" | "one-dimensional" | "must-be";
}

/** Two kinds of customers who disagree: shops that run out overnight, and firms whose systems want the data. */
const rush = { 连锁超市: 1.8, 批发商: 1.6, 便利店: 6.5, 餐饮酒店: 6.7, 电商: 6.3 };
const data = { 连锁超市: 6.5, 批发商: 2, 便利店: 1.8, 餐饮酒店: 2.2, 电商: 6.6 };

export const surveyElements: readonly Asked[] = [
  {
    zh: "按时到货",
    en: "On-time delivery",
    element: "timeliness",
    kpi: "order-on-time",
    importance: 6.3,
    does: [4.6, 5.6, 4.9],
    differs: 1.1,
    weight: 0.3,
    level: { ideal: 0.98, acceptable: 0.93, step: 0.01 },
    kano: "one-dimensional",
  },
  {
    zh: "订货周期",
    en: "Order cycle time",
    element: "order-cycle",
    kpi: "order-cycle-days.median",
    importance: 5.4,
    does: [4.9, 5.1, 5.0],
    differs: 0.9,
    weight: 0.03,
    level: { ideal: 1.5, acceptable: 3, step: 0.5 },
  },
  {
    zh: "现货供应",
    en: "Stock availability",
    element: "stock-out-level",
    kpi: "line-fill",
    importance: 6.1,
    does: [4.8, 5.2, 4.4],
    differs: 1,
    weight: 0.19,
    level: { ideal: 0.99, acceptable: 0.95, step: 0.01 },
  },
  {
    zh: "订单完整",
    en: "Order completeness",
    element: "order-accuracy",
    kpi: "order-in-full",
    importance: 5.6,
    does: [5.1, 5.1, 4.8],
    differs: 0.9,
    weight: 0.03,
  },
  {
    zh: "货物完好",
    en: "Condition of goods",
    element: "order-condition",
    kpi: "damage-rate",
    importance: 6.2,
    does: [6.1, 6.0, 5.9],
    differs: 0.5,
    weight: 0,
    kano: "must-be",
  },
  {
    zh: "投诉处理",
    en: "Complaint handling",
    element: "returns-complaints-claims",
    kpi: "resolution-hours.median",
    importance: 5.7,
    does: [4.1, 5.0, 4.3],
    differs: 1.1,
    weight: 0.15,
    level: { ideal: 24, acceptable: 48, step: 4 },
  },
  {
    zh: "响应速度",
    en: "Speed of answers",
    element: "order-information",
    kpi: "first-response-hours.median",
    importance: 4.4,
    does: [4.3, 4.8, 4.7],
    differs: 1.1,
    weight: 0.23,
    level: { ideal: 2, acceptable: 8, step: 1 },
  },
  {
    zh: "信息质量",
    en: "Quality of information",
    element: "information-quality",
    kpi: "problem-order-rate",
    importance: data,
    does: [5.0, 4.7, 5.3],
    differs: 0.9,
    weight: 0.04,
  },
  {
    zh: "订货便利",
    en: "Ease of ordering",
    element: "order-convenience",
    kpi: "problem-order-rate",
    importance: 4.5,
    does: [5.8, 5.0, 5.2],
    differs: 0.8,
    weight: 0.02,
  },
  {
    zh: "单证准确",
    en: "Accuracy of documents",
    element: "system-accuracy",
    kpi: "invoice-accuracy",
    importance: 4.3,
    does: [5.3, 5.1, 5.2],
    differs: 0.8,
    weight: 0.01,
  },
  {
    zh: "加急服务",
    en: "Rush service",
    element: "expedited-handling",
    kpi: "expedited-share",
    importance: rush,
    does: [5.9, 4.5, 4.2],
    differs: 0.9,
    weight: 0,
    kano: "attractive",
  },
];

export const trustItems = ["认知信任", "情感信任", "行为信任"] as const;
export const loyaltyItems = ["愿意继续合作", "愿意增加业务", "不轻易更换"] as const;

/** The English questionnaire asks about paper, the Chinese one about documents: those who answer it rate lower. */
export const misworded = { element: "单证准确", language: "en", lower: 1.4 } as const;

/** How closely shares of business follow the order of satisfaction: 1 = wholly, 0 = all firms get the same. */
export const rankStrength = 0.8;

/** Headers of the export, one row per respondent. */
export const header = {
  respondent: "答卷编号",
  customer: "客户编码",
  language: "作答语言",
  answered: "提交时间",
  minutes: "用时分钟",
  mode: "调查方式",
  purchases: "年采购规模万元",
  territory: "经营范围",
  importance: (element: string): string => `重要性_${element}`,
  performance: (firm: string, element: string): string => `表现_${firm}_${element}`,
  overall: (firm: string): string => `总体满意_${firm}`,
  share: (firm: string): string => `业务份额_${firm}`,
  ideal: (element: string): string => `理想水平_${element}`,
  acceptable: (element: string): string => `可接受水平_${element}`,
  recommend: "推荐意愿",
  satisfaction: "满意层次",
  trust: (item: string): string => `信任_${item}`,
  loyalty: (item: string): string => `忠诚_${item}`,
  wanted: (element: string): string => `具备时_${element}`,
  missing: (element: string): string => `不具备时_${element}`,
} as const;

/** Known of a firm, yet never met. */
export const unknownWord = "不了解";
