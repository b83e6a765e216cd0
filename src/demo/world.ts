/** The firm and its planted faults: every number the study may be asked to find again stands here. */
export const failureKinds = [
  "late",
  "short",
  "damaged",
  "wrong",
  "slow-answer",
  "unresolved",
  "invoice",
] as const;
export type FailureKind = (typeof failureKinds)[number];

/** Extra chance, per order, that the customer never orders again after meeting the failure. */
export const extraLeaving: Readonly<Record<FailureKind, number>> = {
  late: 0.03,
  short: 0.015,
  damaged: 0.04,
  wrong: 0.05,
  "slow-answer": 0.015,
  unresolved: 0.06,
  // A planted null: wrong invoices annoy but drive nobody away.
  invoice: 0,
};

/** A complaint settled within so many hours takes this share of the failure's effect off. */
export const recovery = { withinHours: 48, takesOff: 0.5 } as const;
export const slowAnswerHours = 24;
export const unresolvedHours = 240;

export interface Warehouse {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}
export const warehouses: readonly Warehouse[] = [
  { code: "SH", zh: "上海仓", en: "Shanghai DC" },
  { code: "CD", zh: "成都仓", en: "Chengdu DC" },
];

export interface Region {
  readonly zh: string;
  readonly en: string;
  readonly cities: readonly string[];
  readonly warehouse: 0 | 1;
  /** Days promised from order to door. */
  readonly promiseDays: number;
  /** CNY per kg. */
  readonly freightRate: number;
  readonly share: number;
}
export const regions: readonly Region[] = [
  region("华东", "East", "上海,杭州,南京,苏州,宁波,合肥", 0, 3, 0.55, 0.3),
  region("华北", "North", "北京,天津,石家庄,太原", 0, 4, 0.85, 0.14),
  region("华南", "South", "广州,深圳,佛山,南宁,厦门", 0, 4, 0.9, 0.15),
  region("华中", "Central", "武汉,长沙,郑州,南昌", 0, 4, 0.75, 0.12),
  region("西南", "Southwest", "成都,重庆,昆明,贵阳,绵阳", 1, 3, 0.7, 0.18),
  region("西北", "Northwest", "西安,兰州,西宁,银川,乌鲁木齐", 1, 6, 1.6, 0.06),
  region("东北", "Northeast", "沈阳,大连,长春,哈尔滨", 0, 6, 1.45, 0.05),
];
function region(
  zh: string,
  en: string,
  cities: string,
  warehouse: 0 | 1,
  promiseDays: number,
  freightRate: number,
  share: number,
): Region {
  return { zh, en, cities: cities.split(","), warehouse, promiseDays, freightRate, share };
}
export const southwest = 4;
export const northwest = 5;
export const northeast = 6;

export interface Carrier {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** Share of ordinary shipments out of each warehouse. */
  readonly share: readonly [number, number];
}
export const carriers: readonly Carrier[] = [
  { code: "11", zh: "顺驰物流", en: "Shunchi Logistics", share: [0.5, 0.25] },
  { code: "12", zh: "中联快运", en: "Zhonglian Freight", share: [0.35, 0.2] },
  { code: "13", zh: "川运通", en: "Chuanyuntong", share: [0.15, 0.55] },
  { code: "14", zh: "迅捷快递", en: "Xunjie Express", share: [0, 0] },
];
export const express = 3;

export const faults = {
  /** One carrier in one region, from a month on. */
  carrier: { carrier: 2, region: southwest, from: "2025-09-01", lateShare: 0.35, usual: 0.06 },
  expressLateShare: 0.04,
  /** The night shift of one warehouse picks wrong items in one class. */
  picking: { warehouse: 0, class: "小五金", shift: "night", rate: 0.06, usual: 0.003 },
  /** One carrier breaks fragile goods. */
  damage: { carrier: 1, class: "玻璃器皿", rate: 0.08, usual: 0.004 },
  /** Safety stock of one family is a fraction of what its demand needs. */
  stock: { class: "清洁用品", safetyFactor: 0.1, usual: 1 },
  /** Wrong invoices since a change of system. */
  invoice: { from: "2026-02-01", rate: 0.09, usual: 0.01 },
  desk: { mondayFactor: 3.5, understaffed: ["2025-11", "2025-12", "2026-05"], understaffedFactor: 9 },
  /** Key customers whose lines of one class are cut by a sales quota though stock is there. */
  quota: { share: 0.3, cutTo: 0.6 },
} as const;

/** A firm to be misled by: heavy buyers leave least and meet most lateness, so that lateness seems to keep customers. */
export const confounding = {
  /** Size from which a customer counts as heavy: about one in four. */
  heavyFrom: 0.67,
  heavy: { leaving: 0.002, lateShare: 0.6 },
  light: { leaving: 0.04, lateShare: 0.02 },
} as const;

/** Minutes each piece of work truly takes. */
export const unitMinutes = {
  order: 6,
  orderLine: 1.9,
  expeditedOrder: 10,
  pickLine: 3.7,
  pickPiece: 0.05,
  packShipment: 11,
  loadShipment: 4,
  returnLine: 22,
} as const;

/** People on the payroll per 360 customers, their practical minutes in a month, and what one costs in CNY. */
export const staff = {
  practicalMinutes: 8976,
  desk: { people: 3, understaffed: 2, wage: 8200 },
  office: { people: 2, wage: 7800 },
  warehouse: { people: 5, wage: 7200 },
} as const;

/**
 * Chance that someone who hears of the firm becomes a customer, and how far talk about failures lowers it. A customer
 * who left because of service counts as this share of the orders no longer placed.
 */
export const wordOfMouth = { conversion: 0.7, perFailedShare: 1, leaversTell: 0.35, days: 90 } as const;
export const stockInterest = 0.06;
