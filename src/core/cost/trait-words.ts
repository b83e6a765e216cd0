import { isOutsideService } from "./ledger.js";
import type { CostColumn } from "./pool.js";
import type { Behaviour, LogisticsArea, LogisticsItem, OwnForm } from "./traits.js";

const labour =
  /工资|人工|薪酬|薪资|薪金|社保|社会保险|公积金|奖金|福利|加班|wages?\b|salar|payroll|labou?r|overtime|social (security|insurance)/i;
const contractors = /外包|第三方|委托|外协|代运营|三方物流|outsourc|contractor|3pl|third.?party/i;
const carriers = /承运商|快递|carrier|courier/i;
const ownFleet =
  /车队|车辆|油费|燃油(?!附加)|过路|司机|自有|自营|fleet|vehicles?\b|trucks?\b|fuel(?! surcharge)|tolls?\b|drivers?\b|own (truck|transport)/i;
const setUp = /一次性|开办|筹建|搬迁|初装|set-?up|one-?(off|time)|start-?up|relocation/i;
const managers = /管理|经理|主管|managers?\b|management/i;
/** Paid for a time, whatever is served in it. */
const standing =
  /租金|房租|租赁|水电|电费|水费|物业|折旧|摊销|保险|软件|系统|许可|订阅|培训|宽带|家具|\brent|\bleas(e|ing)|utilit|deprecia|amorti[sz]|insurance|software|systems?\b|licen[cs]|subscription|training|broadband|furniture/i;
const bound =
  /租金|房租|租赁|折旧|摊销|税|利息|保险|分摊|\brent|\bleas(e|ing)|deprecia|amorti[sz]|\btax|interest|insurance|allocated/i;
const commissions = /佣金|提成|返利|返点|commission|rebate/i;

interface Work {
  readonly column: CostColumn;
  /** Behaviour where the words say nothing else. */
  readonly usual: Behaviour;
}

const variable = (column: CostColumn): Work => ({ column, usual: "variable" });
const fixed = (column: CostColumn): Work => ({ column, usual: "fixed" });

const works: Readonly<Record<string, Work>> = {
  "stock-capital": variable("stock"),
  stock: variable("stock"),
  compensation: variable("compensation"),
  returns: variable("returns"),
  parts: variable("service-desk"),
  "order-processing": variable("order-processing"),
  "service-desk": variable("service-desk"),
  "outsourced-service": variable("service-desk"),
  "freight-insurance": variable("transport"),
  transport: variable("transport"),
  handling: variable("handling"),
  packaging: variable("packaging"),
  processing: variable("handling"),
  storage: variable("storage"),
  survey: fixed("service-desk"),
  "service-quality": fixed("service-desk"),
  information: fixed("order-processing"),
  "logistics-management": fixed("handling"),
  brand: fixed("selling"),
  selling: fixed("selling"),
};

export const isLabour = (text: string): boolean => labour.test(text);
export const isSetUp = (text: string): boolean => setUp.test(text);

/** Freight is bought unless its words speak of own vehicles or own people. */
export function isOutsourced(kind: string, text: string): boolean {
  if (contractors.test(text) || (kind !== "packaging" && carriers.test(text))) return true;
  return (
    kind === "outsourced-service" || (kind === "transport" && !ownFleet.test(text) && !labour.test(text))
  );
}

/** Column of the work a kind is spent on; null: no cost of serving, or not recognised. Warehouse pay is pay for handling. */
export function workColumn(kind: string, paysPeople: boolean): CostColumn | null {
  const work = works[kind];
  if (work === undefined) return null;
  return kind === "storage" && paysPeople ? "handling" : work.column;
}

export function toldBehaviour(kind: string, text: string, paysPeople: boolean): Behaviour {
  if (kind === "goods" || kind === "income") return "variable";
  const work = works[kind];
  if (work === undefined) return "fixed";
  if (kind === "selling" && commissions.test(text)) return "variable";
  if (paysPeople) return work.usual === "fixed" || managers.test(text) ? "fixed" : "step";
  // Cargo and stock are insured by what is carried and held; a claim paid is no standing payment.
  if (["freight-insurance", "stock", "stock-capital", "compensation"].includes(kind)) return work.usual;
  return standing.test(text) ? "fixed" : work.usual;
}

/** What those who run the service cannot change within the period. */
export function uncontrollable(kind: string, text: string, paysPeople: boolean): boolean {
  return isOutsideService(kind) || (!paysPeople && bound.test(text));
}

const people = /培训|training|劳动保护|招聘|recruit/i;
const upkeep =
  /(?<!客户)维护|维修|保养|修理|折旧|摊销|租金|房租|租赁|保险|税|燃油|油费|动力|过路|maintenance|repair|deprecia|amorti[sz]|\brent|\bleas(e|ing)|insurance|\btax|fuel|tolls?\b/i;
const material = /材料|包材|耗材|纸箱|托盘|物料|工具|器具|materials?\b|cartons?\b|pallets?\b|consumables?/i;
const stockSpend = new Set(["stock", "stock-capital"]);

/** In-house payment form: material, labour, maintenance (upkeep, rent, insurance, fuel), special (stock), else general. */
export function formOf(kind: string, text: string, paysPeople: boolean): OwnForm {
  if (paysPeople || people.test(text)) return "labour";
  if (stockSpend.has(kind)) return "special";
  if (material.test(text) || kind === "packaging") return "materials";
  return upkeep.test(text) || kind === "freight-insurance" ? "maintenance" : "general";
}

const items: Readonly<Record<string, LogisticsItem>> = {
  transport: "transport",
  "freight-insurance": "transport",
  storage: "storage",
  packaging: "packaging",
  handling: "handling",
  processing: "processing",
  information: "information",
  "order-processing": "information",
  "stock-capital": "stock-capital",
};

/** Item of a narrow logistics leaf. Order handling is information cost in the standard's words. */
export function itemOf(kind: string, text: string): LogisticsItem {
  if (kind === "stock") return /保险|insurance/i.test(text) ? "stock-insurance" : "stock-risk";
  if (kind === "returns")
    return /运|freight|transport|carriage|courier/i.test(text) ? "transport" : "handling";
  return items[kind] ?? "management";
}

const supply = /采购|进货|进口|供应(?!链)|inbound|freight.in\b|procure/i;
const back = /退货|退换|返品|回收|逆向|\breturns?\b|reverse/i;
const waste = /报废|废弃|垃圾|\bwaste|disposal|\bscrap/i;
const between = /调拨|仓间|移库|transfer|inter-?warehouse/i;
const outward = new Set(["transport", "freight-insurance", "order-processing", "packaging"]);

export function areaOf(kind: string, text: string): LogisticsArea {
  if (kind === "returns" || back.test(text)) return "return";
  if (waste.test(text)) return "waste";
  if (supply.test(text)) return "supply";
  return outward.has(kind) && !between.test(text) ? "sales" : "internal";
}
