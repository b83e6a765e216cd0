import type { Scope } from "../unit.js";
import type { Driver } from "./drivers.js";

export type LedgerScope = Extract<
  Scope,
  "narrow-logistics" | "service-support" | "service-function" | "selling"
>;

/** One kind of cost: the words that tell it in a ledger, the scopes its leaves belong to, and what it follows. */
export interface HeadingRule {
  readonly id: string;
  readonly words: RegExp;
  readonly scopes: readonly LedgerScope[];
  readonly driver: Driver | null;
}

/**
 * How ledger leaves are told apart, by the words of heading, account and department. The first rule that fits
 * decides, so that a leaf has one kind; order matters: a service desk's wages are service before they are wages.
 * Scopes: narrow logistics after GB/T 20523-2006, service support after the training text (order processing,
 * filling, parts, returns), service function after the eleven headings.
 */
export const headingRules: readonly HeadingRule[] = [
  rule(
    "balance",
    "银行存款|库存现金|应收|应付|应交税费|预收|预付|累计折旧|固定资产(?!折旧|维)|库存商品|实收资本|未分配利润|利润分配|\\bbank (account|balance)|cash at bank|payables?\\b|receivables?\\b|accumulated depreciation|fixed assets?|share capital|retained earnings|prepayments?",
    [],
    null,
  ),
  rule(
    "goods",
    "主营业务成本|销售成本|商品成本|货物成本|采购成本|cost of (goods|sales)|cogs|purchases",
    [],
    null,
  ),
  rule(
    "income",
    "(主营业务|营业|销售|其他|服务费?|运费|配送费?|物流|安装)收入|\\brevenue\\b|(sales|service|freight|delivery|shipping) income|(freight|delivery|shipping) (charged|recovered)",
    [],
    null,
  ),
  rule(
    "stock-capital",
    "资金占用|(存货|库存).*利息|(inventory|stock).*(capital|interest)|interest on (stock|inventor)|capital (cost|tied)",
    ["narrow-logistics"],
    "revenue",
  ),
  rule(
    "financial",
    "所得税|增值税|税金|利息|财务费用|汇兑|手续费|income tax|\\bvat\\b|\\bfinance\\b|interest|bank charge",
    [],
    null,
  ),
  rule(
    "compensation",
    "赔偿|赔付|理赔|索赔|补偿|退款|重新发货|补发|compensation|claims?\\b|indemnit|goodwill|refunds?\\b",
    ["service-function"],
    "contacts",
  ),
  rule(
    "returns",
    "退货|退换|返品|逆向物流|回收物流|\\breturn(s|ed)?\\b|restocking|reverse logistics",
    ["narrow-logistics", "service-support"],
    "returns",
  ),
  rule(
    "parts",
    "售后|(?<!叉车|车辆|汽车|设备|系统|房屋|仓库|货架|空调)维修|安装|备件|零部件|质保|保修|after.?sales|(?<!(vehicle|truck|forklift|building|warehouse|equipment) )repair|spare parts|warranty|installation",
    ["service-support"],
    "contacts",
  ),
  rule(
    "order-processing",
    "订单处理|订单管理|录单|接单|单证|order (processing|entry|management|handling|desk)",
    ["narrow-logistics", "service-support"],
    "orders",
  ),
  rule(
    "survey",
    "满意度|客户调研|客户调查|问卷|回访|satisfaction survey|customer survey",
    ["service-function"],
    "contacts",
  ),
  rule(
    "outsourced-service",
    "(客服|服务|呼叫).*外包|外包.*(客服|呼叫)|outsourc.*(service|call|contact)|(call|contact|service).*outsourc",
    ["service-function"],
    "contacts",
  ),
  rule(
    "service-desk",
    "客服|客户服务|呼叫中心|服务热线|服务台|投诉|坐席|customer (service|support|care)|call cent|contact cent|help ?desk|service desk|complaint|\\bcrm\\b",
    ["service-function"],
    "contacts",
  ),
  rule(
    "service-quality",
    "服务质量|质量监控|service quality|quality monitoring",
    ["service-function"],
    "contacts",
  ),
  rule(
    "information",
    "^(?!.*(销售|营销|市场|客服|客户服务|呼叫|sales|marketing|service desk|call cent)).*(信息系统|信息化|信息技术|(仓储|仓库|运输|物流)(管理)?系统|系统(维护|运维)|软件(使用|许可|维护|服务)?费|\\b(erp|wms|tms)\\b|\\bit (maintenance|support|services?|systems?|costs?)|information (systems?|technology)|software|(warehouse|transport) management system)",
    ["narrow-logistics"],
    "lines",
  ),
  rule(
    "freight-insurance",
    "(运输|货运|在途).*保险|(cargo|transit|freight) insurance",
    ["narrow-logistics"],
    "revenue",
  ),
  rule(
    "handling",
    "装卸|搬运|叉车|分拣|拣货|理货|出库|入库|forklift|handling|picking|loading|sorting|order fill",
    ["narrow-logistics", "service-support"],
    "lines",
  ),
  rule("packaging", "包装|包材|耗材|托盘|打包|packag|packing|pallet", ["narrow-logistics"], "quantity"),
  rule(
    "processing",
    "流通加工|贴标|组装|改包装|\\bvas\\b|labelling|labeling|kitting",
    ["narrow-logistics"],
    "quantity",
  ),
  rule(
    "transport",
    "运费|运输|配送|调拨|报关|清关|港杂|物流费|快递|货运|车队|车辆|油费|燃油|过路|装车|干线|freight|transport|deliver(y|ies)|haulage|carriage|courier|carrier|shipping|trucks?\\b|customs clearance|port charges|fleet|vehicle|fuel|tolls?\\b|transfers? (between|to)",
    ["narrow-logistics"],
    "freight",
  ),
  rule(
    "stock",
    "库存|存货|资金占用|盘亏|盘点|报废|呆滞|跌价|inventory|stock (loss|hold|carry|write)|obsolescen|shrinkage",
    ["narrow-logistics"],
    "quantity",
  ),
  rule(
    "storage",
    "仓储|仓租|仓库|库房|保管|冷库|堆存|warehous|storage|\\bdc\\b rent",
    ["narrow-logistics"],
    "quantity",
  ),
  rule("logistics-management", "物流|供应链|logistics|supply chain", ["narrow-logistics"], "lines"),
  rule("brand", "域名|品牌|domain name|\\bbrand", ["service-function", "selling"], "revenue"),
  rule(
    "selling",
    "销售|营销|市场|广告|推广|宣传|促销|佣金|返利|展会|展览|招待|业务费|渠道|selling|sales|marketing|advertis|promotion|commission|exhibition|rebate",
    ["selling"],
    "revenue",
  ),
];

function rule(id: string, words: string, scopes: readonly LedgerScope[], driver: Driver | null): HeadingRule {
  return { id, words: new RegExp(words, "i"), scopes, driver };
}

export interface HeadingMatch {
  /** Kind of the leaf; `other` when no words are known: it counts in the ledger only. */
  readonly kind: string;
  readonly scopes: readonly LedgerScope[];
  readonly driver: Driver | null;
  /** Other kinds whose words fit too and whose scopes differ: the overlap a person should look at. */
  readonly also: readonly string[];
}

/**
 * The one kind of a ledger leaf. Its own words count before its department's: freight booked by the service desk
 * is freight. Of 销售费用_社会保险费 the own words say nothing, and the department goes before the parent.
 *
 * @source  scopes: GB/T 20523-2006 and the eleven headings; `docs/methods/cost-headings.md`
 * @example classifyHeading(["客服部工资"], "客服部").kind // → "service-desk"
 */
export function classifyHeading(names: readonly string[], department: string | null): HeadingMatch {
  const text = names.join(" ");
  const below = matches(text.replace(sellingAccount, ""));
  const around = below.length > 0 || department === null ? [] : matches(department);
  const found = below.length > 0 ? below : around.length > 0 ? around : matches(text);
  const [first, ...rest] = found;
  if (first === undefined) return other;
  const scopes = first.scopes.join();
  return {
    kind: first.id,
    scopes: first.scopes,
    driver: first.driver,
    also: rest.filter((r) => r.scopes.join() !== scopes).map((r) => r.id),
  };
}

/** The kind the firm itself gives an account: nothing is left to tell. */
export function headingOf(kind: string): HeadingMatch | null {
  if (kind === "other") return other;
  const found = headingRules.find((r) => r.id === kind);
  return found === undefined
    ? null
    : { kind: found.id, scopes: found.scopes, driver: found.driver, also: [] };
}

/** Most ledgers book freight, the desk and the warehouse under this parent; it is asked after the department. */
const sellingAccount = /((销售|营业)费用|selling expenses?)[\s\-—–_/\\:：]+(?=\S)/gi;

const other: HeadingMatch = { kind: "other", scopes: [], driver: null, also: [] };

const matches = (text: string) => headingRules.filter((r) => r.words.test(text));
