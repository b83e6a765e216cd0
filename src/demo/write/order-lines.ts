import { billedPieces } from "../amounts.js";
import { civil, isoDay, isoMinute, slashMinute } from "../calendar.js";
import type { Simulation } from "../simulate.js";
import type { Customer, Line, Order } from "../types.js";
import { regions, warehouses } from "../world.js";
import { yuan, zhFlag } from "./text.js";

export const orderLineHeader =
  "订单号,行号,客户编码,商品编码,下单时间,审核时间,要求到货日期,承诺到货日期,订购数量,实发数量,单价,金额,成本金额,渠道,区域,仓库,加急,状态,缺货,是否补发,是否替代,错发,订单异常,开票正确,单证齐全".split(
    ",",
  );

const statusWords = { open: "待发货", shipped: "已发货", delivered: "已签收", cancelled: "已取消" } as const;

/** Rows of each half-year's export, by its name (2025H1 …): text, since no cell needs quotes and there are many. */
export function orderLineRows(s: Simulation): Map<string, string[]> {
  const byIndex = new Map<number, Customer>(s.customers.map((c) => [c.index, c]));
  const files = new Map<string, string[]>();
  for (const o of s.orders) {
    const { year, month } = civil(o.day);
    const name = `${year}H${month <= 6 ? 1 : 2}`;
    let rows = files.get(name);
    if (!rows) {
      rows = [];
      files.set(name, rows);
    }
    const head = orderCells(o, byIndex.get(o.customer)!);
    for (const l of o.lines) rows.push(lineText(s, l, head));
  }
  return files;
}

/** What all lines of an order say alike, in the three places where they say it. */
interface OrderCells {
  readonly customer: string;
  readonly dates: string;
  readonly where: string;
  readonly quality: string;
  /** Goods have left, and goods have arrived, as far as the records go. */
  readonly sent: boolean;
  readonly arrived: boolean;
}

function orderCells(o: Order, c: Customer): OrderCells {
  const arrived = o.status === "delivered";
  return {
    customer: c.id,
    dates: `${slashMinute(o.placed)},${o.cancelled ? "" : isoMinute(o.confirmed)},${isoDay(o.requestedDay)},${isoDay(o.promisedDay)}`,
    where: `${o.channel},${regions[o.region]!.zh},${warehouses[o.warehouse]!.zh},${zhFlag(o.expedited)},${statusWords[o.status]}`,
    quality: `${zhFlag(o.problem)},${arrived ? zhFlag(o.invoiceCorrect) : ""},${arrived ? zhFlag(o.documentsComplete) : ""}`,
    sent: arrived || o.status === "shipped",
    arrived,
  };
}

function lineText(s: Simulation, l: Line, head: OrderCells): string {
  const o = l.order;
  const p = s.products[l.product]!;
  const billed = billedPieces(l);
  const goods = `${l.quantity},${head.sent ? l.delivered : ""},${yuan(l.price)},${yuan(billed * l.price)},${o.cancelled ? "" : yuan(billed * p.cost)}`;
  const flags = `${zhFlag(l.stockedOut)},${zhFlag(l.backordered > 0)},${zhFlag(l.substituted > 0)},${head.arrived ? zhFlag(l.wrong) : ""}`;
  return `${o.id},${l.no},${head.customer},${p.id},${head.dates},${goods},${head.where},${flags},${head.quality}`;
}
