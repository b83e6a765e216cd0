import { dayOf, isoDay, isoMinute, minutesPerDay, parseDay } from "../calendar.js";
import type { Simulation } from "../simulate.js";
import type { Contact } from "../types.js";
import { carriers, warehouses } from "../world.js";
import { type Dirt, soil, soilDelivery } from "./dirt.js";
import { encodeGb18030 } from "./gb18030.js";
import { orderLineHeader, orderLineRows } from "./order-lines.js";
import { surveySheet } from "./survey-sheet.js";
import { delimited, grouped, yuan } from "./text.js";

export interface TextFile {
  readonly name: string;
  readonly bytes: Buffer;
}
const bom = "\ufeff";
const utf8 = (name: string, text: string): TextFile => ({ name, bytes: Buffer.from(text, "utf8") });

/** Every text export of the firm, each in the shape its system writes. */
export function textFiles(s: Simulation): { files: TextFile[]; dirt: Dirt[] } {
  const lineName = (part: string): string => `订单明细_${part}.csv`;
  const lines = orderLineRows(s);
  const dirt = soil(s, lines, orderLineHeader, lineName);
  const files = [...lines].map(([part, rows]) => ({
    name: lineName(part),
    bytes: encodeGb18030(`${orderLineHeader.join(",")}\r\n${rows.join("\r\n")}\r\n`),
  }));
  const shipments = deliveryRows(s);
  dirt.push(
    soilDelivery(
      shipments,
      6,
      "deliveries.csv",
      (row) => `${isoDay(parseDay(row[5]!.slice(0, 10)) - 31)} 10:00`,
    ),
  );
  files.push(
    utf8("deliveries.csv", delimited([deliveryHeader, ...shipments])),
    utf8("contacts.csv", bom + delimited([contactHeader, ...contactRows(s)], "\t")),
    utf8("products.csv", delimited([productHeader, ...productRows(s)])),
    utf8("库存快照.csv", delimited([stockHeader, ...stockRows(s)])),
    utf8("采购到货.csv", bom + delimited([receiptHeader, ...receiptRows(s)])),
    utf8("ledger.csv", bom + delimited([ledgerHeader, ...ledgerRows(s)])),
    utf8("作业量.csv", delimited([activityHeader, ...activityRows(s)])),
    utf8("order_reviews.csv", delimited([reviewHeader, ...reviewRows(s)])),
  );
  if (s.budget.length > 0)
    files.push(utf8("预算_2026.csv", bom + delimited([budgetHeader, ...budgetRows(s)])));
  if (s.survey.responses.length > 0)
    files.push(utf8("客户问卷_2026-03.csv", bom + delimited(surveySheet(s))));
  return { files, dirt };
}

const customerIds = (s: Simulation): Map<number, string> => new Map(s.customers.map((c) => [c.index, c.id]));

const deliveryHeader =
  "waybill,order no,carrier,mode,warehouse,shipped_at,delivered_at,pieces,weight_kg,freight,damaged".split(
    ",",
  );
function deliveryRows(s: Simulation): string[][] {
  const end = s.days * minutesPerDay;
  return s.deliveries.map((x) => {
    const arrived = x.delivered < end;
    return [
      x.waybill,
      x.order.id,
      carriers[x.carrier]!.zh,
      x.order.expedited ? "express" : "road",
      warehouses[x.order.warehouse]!.zh,
      isoMinute(x.shipped),
      arrived ? isoMinute(x.delivered) : "",
      String(x.pieces),
      x.weight.toFixed(1),
      yuan(x.freight),
      arrived ? (x.damaged ? "Y" : "N") : "",
    ];
  });
}

const contactHeader =
  "工单号,客户编码,订单号,类型,原因,渠道,受理时间,首次响应时间,解决时间,处理分钟,赔付金额,评分".split(",");
const contactWords: Readonly<Record<Contact["kind"], string>> = {
  inquiry: "咨询",
  complaint: "投诉",
  claim: "索赔",
  change: "改单",
};
function contactRows(s: Simulation): string[][] {
  const ids = customerIds(s);
  const end = s.days * minutesPerDay;
  const seen = (moment: number | null): string => (moment !== null && moment < end ? isoMinute(moment) : "");
  return [...s.contacts]
    .sort((a, b) => a.opened - b.opened || (a.id < b.id ? -1 : 1))
    .map((x) => [
      x.id,
      ids.get(x.customer)!,
      x.order?.id ?? "",
      contactWords[x.kind],
      x.reason,
      x.channel,
      isoMinute(x.opened),
      seen(x.answered),
      seen(x.resolved),
      String(x.minutes),
      x.compensation > 0 ? yuan(x.compensation) : "",
      x.score === null || seen(x.resolved) === "" ? "" : String(x.score),
    ]);
}

const productHeader = "sku,name,english name,category,brand,unit cost,list price,weight kg".split(",");
const productRows = (s: Simulation): string[][] =>
  s.products.map((p) => [
    p.id,
    p.name,
    p.nameEn,
    p.class,
    p.brand,
    yuan(p.cost),
    yuan(p.price),
    p.weight.toFixed(2),
  ]);

const stockHeader = "日期,仓库,商品编码,库存数量,库存金额".split(",");
const stockRows = (s: Simulation): string[][] =>
  s.stockDays.map((x) => {
    const p = s.products[x.product]!;
    // Written as a formula so that a spreadsheet keeps the leading zeros.
    const id = `="${p.id}"`;
    return [isoDay(x.day), warehouses[x.warehouse]!.zh, id, String(x.onHand), yuan(x.onHand * p.cost)];
  });

const receiptHeader = "采购订单号,行号,商品编码,仓库,下单日期,约定到货日期,到货日期,采购数量,入库金额".split(
  ",",
);
/** One purchase order a day and warehouse; what has not come by the end of the records has no date of arrival. */
function receiptRows(s: Simulation): string[][] {
  const lines = new Map<string, number>();
  return s.receipts.map((x) => {
    const p = s.products[x.product]!;
    const order = `CG${isoDay(x.ordered).replaceAll("-", "")}${x.warehouse + 1}`;
    const line = (lines.get(order) ?? 0) + 1;
    lines.set(order, line);
    return [
      order,
      String(line),
      `="${p.id}"`,
      warehouses[x.warehouse]!.zh,
      isoDay(x.ordered),
      isoDay(x.ordered + p.leadDays),
      x.received < s.days ? isoDay(x.received) : "",
      String(x.pieces),
      yuan(x.pieces * p.cost),
    ];
  });
}

const ledgerHeader = "凭证号,记账日期,科目编码,科目名称,Account name,费用类别,部门,借方金额,币种,摘要".split(
  ",",
);
function ledgerRows(s: Simulation): string[][] {
  const total = s.postings.reduce((sum, x) => sum + x.amount, 0);
  const rows = s.postings.map((x) => [
    x.voucher,
    isoDay(x.day),
    x.account,
    x.name,
    x.nameEn,
    x.heading,
    x.department,
    grouped(x.amount),
    "CNY",
    x.text,
  ]);
  return [...rows, ["合计", "", "", "", "", "", "", grouped(total), "", ""]];
}

const activityHeader = "作业,Activity,期间,动因,作业量,分钟,可用分钟".split(",");
const activityRows = (s: Simulation): string[][] =>
  s.activities.map((x) => [
    x.activity,
    x.activityEn,
    isoDay(dayOf(2025, 1 + x.month, 1)),
    x.driver,
    String(x.volume),
    String(x.minutes),
    String(x.capacity),
  ]);

const budgetHeader = "月份,科目编码,科目名称,作业,预算金额,计划作业量,计划分钟".split(",");
const budgetRows = (s: Simulation): string[][] =>
  s.budget.map((x) => [
    isoDay(dayOf(2025, 1 + x.month, 1)),
    x.account,
    x.name,
    x.activity,
    grouped(x.amount),
    x.volume === null ? "" : String(x.volume),
    x.minutes === null ? "" : String(x.minutes),
  ]);

const reviewHeader = "review_id,order_id,customer_id,score,asked_on,answered_on".split(",");
function reviewRows(s: Simulation): string[][] {
  const ids = customerIds(s);
  return s.reviews.map((x) => [
    x.id,
    x.order.id,
    ids.get(x.customer)!,
    String(x.value),
    isoMinute(x.asked),
    isoMinute(x.answered),
  ]);
}
