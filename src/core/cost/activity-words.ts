import type { Driver } from "./drivers.js";
import type { CostColumn } from "./pool.js";

/** Resources whose people the words of accounts and activities tell apart. */
export const resourceFamilies = ["desk", "office", "warehouse"] as const;
export type ResourceFamily = (typeof resourceFamilies)[number];

const familyOf: Partial<Record<CostColumn, ResourceFamily>> = {
  "service-desk": "desk",
  compensation: "desk",
  "order-processing": "office",
  handling: "warehouse",
  packaging: "warehouse",
  storage: "warehouse",
  returns: "warehouse",
};

/** The people who do the work of a column; null: no resource is known by it. */
export const resourceFamily = (column: CostColumn): ResourceFamily | null => familyOf[column] ?? null;

/** The first rule that fits decides: picking for orders is picking. */
const columnWords: readonly (readonly [CostColumn, RegExp])[] = [
  ["returns", /退货|退换|返品|逆向|\breturns?\b/i],
  [
    "service-desk",
    /客服|客户(接待|服务|咨询)|接待|呼叫|热线|投诉|咨询|来电|工单|坐席|call|contact|ticket|complain|inquir|enquir|hot ?line|(service|help) ?desk|customer (service|support|care)/i,
  ],
  [
    "order-processing",
    /订单(处理|录入|审核|管理)|录单|接单|单证|开单|开票|order (processing|entry|management|handling|taking)|invoic|billing/i,
  ],
  ["packaging", /包装|打包|装箱|packag|packing/i],
  [
    "handling",
    /拣|分拣|理货|装卸|搬运|装车|卸车|上架|出库|入库|收货|发货|pick|load|sort|handling|put.?away|receiv|replenish/i,
  ],
  ["storage", /盘点|保管|仓储|stock ?(count|tak)|cycle count|storage|warehous/i],
  ["transport", /配送|运输|送货|调度|驾驶|deliver|transport|driving|dispatch/i],
  ["order-processing", /订单|\borders?\b/i],
];

/** What an activity is counted in, when its own name says nothing: the column that kind of count belongs to. */
const columnOfDriver: Partial<Record<Driver, CostColumn>> = {
  returns: "returns",
  contacts: "service-desk",
  orders: "order-processing",
  lines: "handling",
  quantity: "handling",
  shipments: "packaging",
};

/**
 * The column of cost to serve an activity belongs to, by its name, then by what it is counted in.
 *
 * @example activityColumn("包装装车", "运单") // → "packaging"
 */
export function activityColumn(name: string, driver: string | null): CostColumn | null {
  const named = columnWords.find(([, words]) => words.test(name));
  if (named !== undefined) return named[0];
  const counted = driver === null ? null : driverNamed(driver);
  return counted === null ? null : (columnOfDriver[counted] ?? null);
}

const driverWords: readonly (readonly [Driver, RegExp])[] = [
  ["returns", /退货|退换|\breturns?\b|returned/i],
  ["expedited", /加急|急单|expedit|urgent|rush/i],
  ["contacts", /工单|接待|来电|电话|咨询|投诉|联系|call|contact|ticket|inquir|enquir|complain/i],
  ["lines", /行|明细|\blines?\b/i],
  ["shipments", /运单|发运|发货单|车次|票|shipment|waybill|consignment|deliver|truck/i],
  ["orders", /订单|\borders?\b/i],
  ["weight", /重量|公斤|千克|吨|weight|\bkgs?\b|\btonn?e?s?\b/i],
  ["quantity", /件|箱|托|盘|数量|pieces?|units?\b|cartons?|pallets?|quantity/i],
];

/**
 * The driver that an activity file's word for its counts means; null when no word is known.
 *
 * @example driverNamed("出库行") // → "lines"
 */
export function driverNamed(word: string): Driver | null {
  return driverWords.find(([, words]) => words.test(word))?.[0] ?? null;
}

const usual: Readonly<Record<CostColumn, Driver>> = {
  transport: "freight",
  "order-processing": "orders",
  handling: "lines",
  packaging: "shipments",
  storage: "quantity",
  returns: "returns",
  "service-desk": "contacts",
  compensation: "compensation",
  stock: "stock",
  selling: "revenue",
  shared: "revenue",
};

/** What the work of a column follows when nothing closer is known. */
export const usualDriver = (column: CostColumn): Driver => usual[column];
