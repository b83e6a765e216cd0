import { measureLines, surveySource } from "./config-survey.js";

export interface ConfigOptions {
  readonly language: "zh" | "en";
  /** Last day of the records, YYYY-MM-DD. */
  readonly asOf: string;
  /** Customers who were sent the survey; 0 = none was made. */
  readonly invited: number;
  readonly withBudget: boolean;
}

type Mapping = Readonly<Record<string, string>>;
interface Source {
  readonly files: string;
  readonly about: { readonly zh: string; readonly en: string };
  readonly table: string;
  readonly columns: Mapping;
}

/** The workspace file of the demo: every source mapped by hand, as a user would after `init`. */
export function plimsollYaml(options: ConfigOptions): string {
  const inLanguage = (zh: string, en: string): string => (options.language === "zh" ? zh : en);
  const say = (zh: string, en: string): string => `# ${inLanguage(zh, en)}`;
  const lines = [
    say(
      "演示工作区:模拟的日用品分销商,2025年1月至2026年6月。数据为模拟生成,非真实企业。",
      "Demo workspace: a simulated distributor of household goods, January 2025 to June 2026. No real firm.",
    ),
    "plimsoll: 1",
    `name: ${options.language === "zh" ? "示例分销商" : "Sample distributor"}`,
    "role: distributor",
    "currency: CNY",
    `language: ${options.language}`,
    "data: data",
    `asOf: "${options.asOf}"`,
    "promise:",
    `  which: first ${say("以接单时首次承诺的日期为准", "the date promised when the order was taken")}`,
    `  by: date ${say("按天判断准时", "late by the day, not by the hour")}`,
    "targets:",
    "  order-on-time: 0.95",
    "  order-in-full: 0.95",
    "  otif: 0.92",
    "  complaint-rate: 0.01",
    ...costLines(options.language),
    ...(options.invited > 0 ? measureLines(options.invited, inLanguage) : []),
    "sources:",
  ];
  for (const source of sources) {
    if (source.table === "budget" && !options.withBudget) continue;
    lines.push(`  ${say(source.about.zh, source.about.en)}`);
    lines.push(`  - files: "${source.files}"`, "    tables:", `      ${source.table}:`);
    for (const [column, header] of Object.entries(source.columns))
      lines.push(`        ${column}: ${cell(header)}`);
  }
  if (options.invited > 0) lines.push(...surveySource(inLanguage));
  return `${lines.join("\n")}\n`;
}

/** What no record tells: what the firm considers, what it was offered, what its customers spend of their own. */
function costLines(language: "zh" | "en"): string[] {
  const say = (zh: string, en: string): string => (language === "zh" ? zh : en);
  return [
    "cost:",
    "  levers:",
    `    - name: ${say("网上自助查单", "Order status on the web")}`,
    "      kind: technology",
    "      resource: desk",
    "      minutesSavedShare: 0.35",
    "      oneOff: 60000",
    "      yearly: 12000",
    "      ontoCustomers: 9000",
    "      element: slow-response",
    "      points: 0.02",
    `      owner: ${say("客服部", "service desk")}`,
    `      evidence: ${say("三分之一工单为查单", "one ticket in three asks where an order is")}`,
    `    - name: ${say("拣货路径优化", "Shorter picking routes")}`,
    "      kind: process",
    "      resource: warehouse",
    "      minutesSavedShare: 0.04",
    "      oneOff: 15000",
    `      owner: ${say("仓储部", "warehouse")}`,
    `    - name: ${say("订单自动录入", "Orders entered by machine")}`,
    "      kind: technology",
    "      resource: office",
    "      minutesSavedShare: 0.5",
    "      oneOff: 80000",
    "      yearly: 15000",
    `      owner: ${say("销售内勤", "order office")}`,
    `    - name: ${say("承运商重新招标", "New tender for carriers")}`,
    "      kind: suppliers",
    "      column: transport",
    "      costSavedShare: 0.05",
    "      oneOff: 20000",
    `      owner: ${say("物流部", "logistics")}`,
    "  outsourcing:",
    `    - { resource: desk, driver: contacts, price: 18, oneOff: 30000, avoidableShare: 0.9 } # ${say("外包客服报价,每件工单", "an offer for the desk, per ticket")}`,
    `  customerOwn: { information: 4, transaction: 11 } # ${say("访谈估计,每单", "estimated in interviews, per order")}`,
  ];
}

/** A header as a YAML value; quoted where YAML would read it otherwise. */
const cell = (header: string): string =>
  /^[\p{L}\p{N}_ ]+$/u.test(header) ? header : JSON.stringify(header);

const sources: readonly Source[] = [
  {
    files: "订单明细_*.csv",
    about: {
      zh: "ERP 订单明细,半年一个文件,GB18030 编码",
      en: "ERP order lines, one file per half-year, GB18030",
    },
    table: "order_line",
    columns: {
      order_id: "订单号",
      line_no: "行号",
      customer_id: "客户编码",
      product_id: "商品编码",
      ordered_on: "下单时间",
      confirmed_on: "审核时间",
      requested_on: "要求到货日期",
      promised_on: "承诺到货日期",
      quantity: "订购数量",
      delivered_quantity: "实发数量",
      price: "单价",
      amount: "金额",
      cost: "成本金额",
      channel: "渠道",
      region: "区域",
      warehouse: "仓库",
      expedited: "加急",
      status: "状态",
      stocked_out: "缺货",
      backordered: "是否补发",
      substituted: "是否替代",
      wrong_item: "错发",
      problem: "订单异常",
      invoice_correct: "开票正确",
      documents_complete: "单证齐全",
    },
  },
  {
    files: "deliveries.csv",
    about: { zh: "TMS 运单与签收", en: "shipments and arrivals from the TMS" },
    table: "delivery",
    columns: {
      delivery_id: "waybill",
      order_id: "order no",
      carrier: "carrier",
      mode: "mode",
      warehouse: "warehouse",
      shipped_on: "shipped_at",
      delivered_on: "delivered_at",
      quantity: "pieces",
      weight: "weight_kg",
      freight: "freight",
      damaged: "damaged",
    },
  },
  {
    files: "客户档案.xlsx",
    about: { zh: "客户档案与约定目标", en: "customers and the targets agreed with them" },
    table: "customer",
    columns: {
      customer_id: "客户编码",
      name: "客户名称",
      group: "所属集团",
      type: "客户类型",
      class: "客户等级",
      region: "区域",
      city: "城市",
      channel: "渠道",
      since: "建档日期",
      target_on_time: "准时率目标",
      target_in_full: "足量率目标",
    },
  },
  {
    files: "products.csv",
    about: { zh: "商品档案", en: "products" },
    table: "product",
    columns: {
      product_id: "sku",
      name: "name",
      class: "category",
      brand: "brand",
      unit_cost: "unit cost",
      unit_price: "list price",
      weight: "weight kg",
    },
  },
  {
    files: "退货.xlsx",
    about: {
      zh: "退货明细:标题行、两行合并表头、红字负数",
      en: "returns: title row, merged two-row header, red-letter negatives",
    },
    table: "return_line",
    columns: {
      return_id: "退货单 / 单号",
      returned_on: "退货单 / 日期",
      order_id: "原订单 / 订单号",
      line_no: "原订单 / 行号",
      customer_id: "客户编码",
      product_id: "商品 / 编码",
      quantity: "退货 / 数量",
      amount: "退货 / 金额",
      reason: "退货原因",
    },
  },
  {
    files: "contacts.csv",
    about: { zh: "客服工单(制表符分隔)", en: "service desk tickets (tab separated)" },
    table: "contact",
    columns: {
      contact_id: "工单号",
      customer_id: "客户编码",
      order_id: "订单号",
      kind: "类型",
      reason: "原因",
      channel: "渠道",
      opened_on: "受理时间",
      answered_on: "首次响应时间",
      resolved_on: "解决时间",
      minutes: "处理分钟",
      compensation: "赔付金额",
      score: "评分",
    },
  },
  {
    files: "库存快照.csv",
    about: { zh: "每周库存快照", en: "weekly stock counts" },
    table: "stock_day",
    columns: { day: "日期", site: "仓库", product_id: "商品编码", on_hand: "库存数量", value: "库存金额" },
  },
  {
    files: "库存月报.xlsx",
    about: { zh: "库存月报:取月末结存", en: "monthly stock report: the closing balance" },
    table: "stock_day",
    columns: {
      day: "期末日期",
      site: "仓库",
      product_id: "商品编码",
      on_hand: "结存 / 数量",
      value: "结存 / 金额",
    },
  },
  {
    files: "采购到货.csv",
    about: { zh: "采购订单与到货", en: "purchase orders and their arrival" },
    table: "replenishment",
    columns: {
      replenishment_id: "采购订单号",
      line_no: "行号",
      product_id: "商品编码",
      warehouse: "仓库",
      ordered_on: "下单日期",
      expected_on: "约定到货日期",
      received_on: "到货日期",
      quantity: "采购数量",
      amount: "入库金额",
    },
  },
  {
    files: "ledger.csv",
    about: { zh: "物流与客服费用明细账", en: "ledger of logistics and service cost" },
    table: "posting",
    columns: {
      posting_id: "凭证号",
      posted_on: "记账日期",
      account: "科目编码",
      account_name: "科目名称",
      heading: "费用类别",
      department: "部门",
      amount: "借方金额",
      currency: "币种",
      text: "摘要",
    },
  },
  {
    files: "作业量.csv",
    about: { zh: "各项作业的次数与用时", en: "volumes and minutes of activities" },
    table: "activity",
    columns: {
      activity: "作业",
      period: "期间",
      driver: "动因",
      volume: "作业量",
      minutes: "分钟",
      capacity: "可用分钟",
    },
  },
  {
    files: "预算_2026.csv",
    about: {
      zh: "2026年各科目预算,附计划作业量与用时",
      en: "budget of 2026 by account, with planned volumes and minutes",
    },
    table: "budget",
    columns: {
      period: "月份",
      account: "科目编码",
      account_name: "科目名称",
      activity: "作业",
      amount: "预算金额",
      volume: "计划作业量",
      minutes: "计划分钟",
    },
  },
  {
    files: "order_reviews.csv",
    about: { zh: "客户对订单的评价", en: "reviews of orders" },
    table: "answer",
    columns: {
      answer_id: "review_id",
      order_id: "order_id",
      customer_id: "customer_id",
      value: "score",
      asked_on: "asked_on",
      answered_on: "answered_on",
    },
  },
];
