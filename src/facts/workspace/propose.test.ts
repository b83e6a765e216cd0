import { existsSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rawTable } from "../../../test/facts/raw-table.js";
import { tableNames, tables } from "../../core/schema/index.js";
import type { TableDef } from "../../core/schema/types.js";
import { discoverFiles, openFile } from "../ingest/read.js";
import type { RawTable } from "../ingest/types.js";
import { normaliseHeader } from "./headers.js";
import { type Proposal, propose } from "./propose.js";
import { currencyOf } from "./propose-settings.js";

const table = (file: string, header: string, ...rows: string[]) =>
  rawTable(
    header.split("|"),
    rows.map((row) => row.split("|")),
    file,
  );

/** `table: column ← header` of every mapped column. */
const meanings = (proposals: readonly Proposal[]) =>
  Object.fromEntries(
    proposals.map((p) => [p.table, Object.fromEntries(p.columns.map((c) => [c.column, c.header]))]),
  );

describe("propose", () => {
  it("reads a Chinese delivery list, its product beside it", async () => {
    const raw = await table(
      "出库明细.xlsx",
      "单据编号|单据日期|购货单位|产品代码|产品名称|规格型号|单位|实发数量|单价|金额|发货仓库|部门",
      "XOUT001|2024/3/5|上海宏达|P01|苹果|10kg|件|12|3.5|42.00|一号仓|销售一部",
    );
    expect(meanings(propose([raw]))).toEqual({
      order_line: {
        order_id: "单据编号",
        customer_id: "购货单位",
        product_id: "产品代码",
        delivered_quantity: "实发数量",
        unit: "单位",
        price: "单价",
        amount: "金额",
        ordered_on: "单据日期",
        warehouse: "发货仓库",
      },
      product: { product_id: "产品代码", name: "产品名称" },
    });
  });

  it("takes a file of orders whose rows name a product for lines, in both languages", async () => {
    const zh = await table(
      "销售订单.csv",
      "单据编号|单据日期|客户编码|物料编码|数量|价税合计|成本金额",
      "XS1|2024/1/2|K1|W1|5|100.00|80.00",
    );
    const en = await table(
      "orders.csv",
      "Sales Order|Line|Order Date|Customer No|Item|Qty Ordered|Net Amount|Cost Amount",
      "SO1|1|2024-01-02|C1|A10|5|100.00|80.00",
    );
    for (const raw of [zh, en])
      expect(Object.keys(meanings(propose([raw])).order_line!)).toEqual(
        expect.arrayContaining(["order_id", "customer_id", "product_id", "quantity", "cost", "ordered_on"]),
      );
  });

  it.each([
    ["含税单价", "", { price: "含税单价" }],
    ["含税单价|不含税单价", "含税单价 → 不含税单价", { price: "不含税单价" }],
    ["单价（含税）|金额（含税）", "", { price: "单价（含税）", amount_with_tax: "金额（含税）" }],
    [
      "金额(含税)|金额(不含税)",
      "金额(含税) → 金额(不含税)",
      { amount: "金额(不含税)", amount_with_tax: "金额(含税)" },
    ],
    ["未税金额|价税合计", "价税合计 → 未税金额", { amount: "未税金额", amount_with_tax: "价税合计" }],
    [
      "Unit Price incl. VAT|Unit Price excl. VAT",
      "Unit Price incl. VAT → Unit Price excl. VAT",
      { price: "Unit Price excl. VAT" },
    ],
    ["Gross Price|Net Price", "Gross Price → Net Price", { price: "Net Price" }],
    ["Gross Amount|Tax", "", { amount_with_tax: "Gross Amount" }],
  ])("keeps money with and without tax apart: %s", async (money, taken, expected) => {
    const cells = money.split("|").map(() => "11.30");
    const raw = await table(
      "销售明细.csv",
      `订单号|下单日期|客户编码|物料编码|数量|${money}`,
      ["S1", "2024-01-02", "K1", "W1", "5", ...cells].join("|"),
    );
    const [found] = propose([raw]);
    const {
      order_id: _,
      customer_id,
      product_id,
      quantity,
      ordered_on,
      ...rest
    } = meanings([found!]).order_line!;
    expect([customer_id, product_id, quantity, ordered_on]).not.toContain(undefined);
    expect(rest).toEqual(expected);
    expect(found!.notes.map(({ values }) => `${values.other} → ${values.column}`).join()).toBe(taken);
  });

  it("takes the total without tax for that of an order, and the one with tax where there is no other", async () => {
    const order = async (money: string) =>
      meanings(
        propose([
          await table(
            "订单.csv",
            `订单号|下单日期|客户编码|${money}`,
            "S1|2024-01-02|K1|113.00|100.00|13.00",
          ),
        ]),
      ).order!.amount;
    expect(await order("价税合计|不含税金额|税额")).toBe("不含税金额");
    expect(await order("含税金额|备注|税额")).toBe("含税金额");
  });

  it("takes names for keys where a small firm has no numbers, and numbers where both stand there", async () => {
    const named = await table(
      "销售出库明细表.csv",
      "单据编号|单据日期|购货单位|商品名称|商品类别|数量",
      "X1|2024-01-02|宏达商行|茶叶|食品|5",
    );
    expect(meanings(propose([named]))).toMatchObject({
      order_line: { customer_id: "购货单位", product_id: "商品名称" },
      product: { product_id: "商品名称", class: "商品类别" },
    });
    const english = await table(
      "orders.csv",
      "Order No|Ordered|Cust.|Customer Name|Item|Product Name|Category|Qty",
      "S1|2024-01-02|C1|Miller, Ltd|P1|Tea|Food|5",
    );
    expect(meanings(propose([english]))).toMatchObject({
      order_line: { customer_id: "Cust.", product_id: "Item" },
      customer: { customer_id: "Cust.", name: "Customer Name" },
      product: { product_id: "Item", name: "Product Name", class: "Category" },
    });
  });

  it("takes an item that counts 10, 20, 10 for the line and the material for the product, with its unit cost", async () => {
    const header = "Order No|Item|Sold-to|Material|Product group|Order date|Order qty|Net price|Unit cost";
    const lines = (items: readonly string[]) =>
      items.map((item, i) => `${i}|${item}|K1|BR-${i}|Seals|01.07.2024|5|20,28|13,99`);
    const counted = await table("orders.csv", header, ...lines(["10", "20", "10", "10", "20", "30"]));
    expect(meanings(propose([counted]))).toMatchObject({
      order_line: { line_no: "Item", product_id: "Material", unit_cost: "Unit cost" },
      product: { product_id: "Material", class: "Product group" },
    });
    const numbered = await table(
      "orders.csv",
      header.replace("Material", "Batch"),
      ...lines(["10", "47", "12"]),
    );
    expect(meanings(propose([numbered])).order_line).toMatchObject({ product_id: "Item" });
  });

  it("takes bare words for what the cells show them to be", async () => {
    const raw = await table(
      "orders.csv",
      "Order|Customer|Date|Product|Ordered|Delivered|Total",
      "SO1|C1|2024-01-02|P1|5|4|100.00",
      "SO2|C2|2024-01-03|P2|7|7|140.00",
    );
    expect(meanings(propose([raw])).order_line).toMatchObject({
      order_id: "Order",
      ordered_on: "Date",
      quantity: "Ordered",
      delivered_quantity: "Delivered",
    });
    const dated = await table(
      "orders.csv",
      "Order No|Customer|Ordered|Delivered|Total",
      "SO1|C1|2024-01-02|2024-01-04|100.00",
      "SO2|C2|2024-01-03|2024-01-09|140.00",
    );
    expect(meanings(propose([dated])).order).toMatchObject({
      ordered_on: "Ordered",
      delivered_on: "Delivered",
      amount: "Total",
    });
    const goods = await table("商品.csv", "商品编码|商品名称|成本价", "P1|茶|6.50");
    expect(meanings(propose([goods])).product).toMatchObject({ unit_cost: "成本价" });
  });

  it("reads ledgers, and takes no currency beside amounts that are in the firm's own", async () => {
    const sap = await table(
      "GL_extract.csv",
      "Posting Date|Document No|GL Account|GL Account Name|Description|Cost Center|Amount in LC|Currency",
      "28.01.2023|190001|620100|Freight out|DHL|CC43|28000.00|USD",
    );
    expect(meanings(propose([sap]))).toEqual({
      posting: {
        posting_id: "Document No",
        posted_on: "Posting Date",
        account: "GL Account",
        account_name: "GL Account Name",
        amount: "Amount in LC",
        department: "Cost Center",
      },
    });
    const kingdee = (more: string) =>
      table(
        "序时账.csv",
        `日期|凭证字号|摘要|科目编码|科目名称|币别${more}|借方金额|贷方金额`,
        `2024-01-28|记-1|付运费|6601.05|销售费用_运输费|美元${more === "" ? "" : "|100"}|700.00|`,
      );
    expect(meanings(propose([await kingdee("")])).posting!.currency).toBe("币别");
    expect(currencyOf(propose([await kingdee("")]))).toEqual({ code: "USD", sure: true });
    const two = await table(
      "ledger.csv",
      "Date|Document Number|Account|Debit|Currency",
      "2024-01-28|1|Freight|5.00|EUR",
      "2024-01-29|2|Freight|5.00|USD",
    );
    expect(currencyOf(propose([two]))).toEqual({ code: "EUR", sure: false });
    expect(meanings(propose([await kingdee("|原币金额")])).posting!.currency).toBeUndefined();
  });

  it("fills date and number of a voucher down where they stand on its first posting only", async () => {
    const raw = await table(
      "序时账.csv",
      "日期|凭证字号|摘要|科目名称|借方金额|贷方金额",
      "2024-01-01||期初余额|运输费|5|",
      "2024-01-28|记-1|付运费|运输费|700|",
      "||付运费|银行存款||700",
    );
    const posting = propose([raw]).find((p) => p.table === "posting")!;
    const filled = posting.columns.filter((c) => "fill" in c.map).map((c) => c.column);
    expect(filled).toEqual(["posting_id", "posted_on"]);
  });

  it("reads joined header bands, and gives no header a second-best meaning", async () => {
    const raw = await table(
      "汇总.xlsx",
      "日期|订单号|商品|出库 / 数量|出库 / 金额|签收 / 日期|签收 / 数量",
      "2024-01-01|S1|P1|3|30|2024-01-03|3",
    );
    expect(meanings(propose([raw]))).toEqual({
      order_line: {
        order_id: "订单号",
        product_id: "商品",
        delivered_quantity: "出库 / 数量",
        amount: "出库 / 金额",
        ordered_on: "日期",
        delivered_on: "签收 / 日期",
      },
    });
  });

  it("reads returns and a monthly stock report under two-row headers", async () => {
    const returns = await table(
      "退货.xlsx",
      "退货单 / 单号|退货单 / 日期|原订单 / 订单号|原订单 / 行号|客户编码|商品 / 编码|商品 / 名称|退货 / 数量|退货 / 金额|退货原因",
      "TH1|2025-01-08|SO1|2|001297|005139|刀具|-10|-491.1|破损",
    );
    const stock = await table(
      "库存月报.xlsx",
      "期末日期|商品编码|商品名称|仓库|期初 / 数量|期初 / 金额|出库 / 数量|结存 / 数量|结存 / 金额",
      "2025-01-31|001100|杯|上海仓|170|7405.2|59|193|8407.08",
    );
    expect(meanings(propose([returns, stock]))).toEqual({
      return_line: {
        return_id: "退货单 / 单号",
        order_id: "原订单 / 订单号",
        line_no: "原订单 / 行号",
        customer_id: "客户编码",
        product_id: "商品 / 编码",
        returned_on: "退货单 / 日期",
        quantity: "退货 / 数量",
        amount: "退货 / 金额",
        reason: "退货原因",
      },
      stock_day: {
        product_id: "商品编码",
        site: "仓库",
        day: "期末日期",
        on_hand: "结存 / 数量",
        value: "结存 / 金额",
      },
    });
  });

  it.each([
    [
      "运单.csv",
      "运单号|订单编号|承运商|发货时间|签收时间|运费(元)",
      "Y1|S1|顺丰|2024-01-02|2024-01-06|35.5",
      "delivery",
    ],
    [
      "工单.csv",
      "工单编号|客户编码|工单类型|创建时间|关闭时间",
      "T1|C1|投诉|2024-01-01|2024-01-02",
      "contact",
    ],
    [
      "费用.csv",
      "凭证号|记账日期|科目编码|借方金额|摘要",
      "记-1|2024-01-31|6601.01|1,200.00|运费",
      "posting",
    ],
    ["退货.csv", "退货单号|原订单号|商品编码|退货日期|退货数量", "R1|S1|P01|2024-02-01|-2", "return_line"],
    ["库存.csv", "日期|仓库|商品编码|库存数量", "2024-01-01|一号仓|P01|5", "stock_day"],
    [
      "采购到货.csv",
      "采购订单号|行号|商品编码|仓库|下单日期|约定到货日期|到货日期|采购数量|入库金额",
      "CG1|1|P01|一号仓|2024-01-02|2024-01-10|2024-01-09|50|500.00",
      "replenishment",
    ],
    [
      "采购入库单列表.csv",
      "单据编号|供应商|物料编码|仓库|采购日期|入库日期|实收数量",
      "CGRK01|华东日化|P01|一号仓|2024-01-02|2024-01-09|50",
      "replenishment",
    ],
    [
      "EKPO_EKBE.csv",
      "Purchasing Document|Item|Material|Plant|Vendor|Document Date|Posting Date|Order Quantity",
      "4500001|10|P01|1000|V77|2024-01-02|2024-01-09|50",
      "replenishment",
    ],
    [
      "purchase_orders.csv",
      "PO Number|Vendor|Item|Date Ordered|Date Received|Quantity|Quantity Received",
      "PO1|Acme|P01|2024-01-02|2024-01-09|50|50",
      "replenishment",
    ],
    ["需求预测.csv", "商品编码|仓库|预测月份|预测数量", "P01|一号仓|2024-02-01|120", "forecast"],
    ["demand_forecast.csv", "sku|month|forecast", "P01|2024-02-01|120", "forecast"],
    ["survey.csv", "respondent|element|kind|score", "R1|on time|importance|5", "answer"],
    ["客户.csv", "客户编码|客户名称|城市", "C1|宏达|南京", "customer"],
  ])("knows %s by its columns", async (file, header, row, expected) => {
    expect(propose([await table(file, header, row)]).map((p) => p.table)).toEqual([expected]);
  });

  it("proposes nothing for a calendar, a rent book or prose", async () => {
    const raws = [
      await table("dim_date.csv", "date|mmm_yy|week_no|day", "2022-04-01|2022-04-01|W 14|1"),
      await table("rent.csv", "Date|Item|Amount", "2024-01-01|Rent|30"),
      await table("meta.txt", "This file describes the columns", "1. customer_id: number of the customer"),
    ];
    expect(propose(raws)).toEqual([]);
  });

  it("lets the cells overrule a header", async () => {
    const raw = await table(
      "orders.csv",
      "order_id|customer_id|order_date|amount",
      "S1|C1|north|later",
      "S2|C2|south|never",
    );
    expect(propose([raw])).toEqual([]);
  });

  it("turns a column of being late into one of being on time", async () => {
    const raw = await table("lines.csv", "order no|sku|qty|late", "S1|P1|3|yes", "S2|P1|3|no");
    const late = propose([raw])[0]!.columns.find((c) => c.column === "on_time");
    expect(late?.map.words).toEqual({
      true: expect.arrayContaining(["no"]),
      false: expect.arrayContaining(["yes"]),
    });
  });

  it("fills the order number down where lines go on counting, and with it what stands empty beside", async () => {
    const counting = await table(
      "明细.csv",
      "订单号|订单行|货品|数量",
      "A1|10|P1|1",
      "|20|P2|2",
      "A2|10|P1|1",
    );
    expect(propose([counting])[0]!.columns[0]!.map).toEqual({ column: "订单号", fill: "down" });
    const merged = await table("明细.csv", "订单号|客户|货品|数量", "A1|C1|P1|1", "||P2|2", "A2|C2|P1|1");
    const maps = propose([merged])[0]!.columns.map((c) => [c.column, c.map.fill]);
    expect(maps).toContainEqual(["order_id", "down"]);
    expect(maps).toContainEqual(["customer_id", "down"]);
    expect(maps).toContainEqual(["product_id", undefined]);
    const missing = await table("明细.csv", "订单号|订单行|货品|数量", "A1|20|P1|1", "|10|P2|2");
    expect(propose([missing])[0]!.columns[0]!.map).toEqual({ column: "订单号" });
  });

  it("notes an order file that says again what the lines say", async () => {
    const lines = await table(
      "lines.csv",
      "order_id|customer_id|order_date|sku|qty",
      "S1|C1|2024-01-01|P1|3",
    );
    const orders = await table("orders.csv", "order_id|customer_id|order_date|on_time", "S1|C1|2024-01-01|1");
    const found = propose([lines, orders]);
    expect(found.map((p) => p.notes.map((n) => n.code))).toEqual([[], ["orders-twice"]]);
  });

  it("gives a header one column of a table, whatever the headers are", async () => {
    const known = tableNames.flatMap((name) =>
      Object.values((tables[name] as TableDef).columns).flatMap((def) => def.synonyms),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.oneof(fc.constantFrom(...known), fc.string({ maxLength: 12 })), {
          minLength: 1,
          maxLength: 12,
        }),
        fc.array(fc.constantFrom("2024-01-01", "12.5", "A1", "是", "", "on time"), {
          minLength: 12,
          maxLength: 12,
        }),
        async (header, cells) => {
          const raw: RawTable = {
            ...(await rawTable(["x"], [])),
            header,
            sample: [cells.slice(0, header.length)],
          };
          for (const proposal of propose([raw])) {
            const headers = proposal.columns.map((c) => c.header);
            const columns = proposal.columns.map((c) => c.column);
            expect(new Set(headers).size).toBe(headers.length);
            expect(new Set(columns).size).toBe(columns.length);
            expect(header).toEqual(expect.arrayContaining(headers));
            expect(proposal.columns.every((c) => c.confidence > 0 && c.confidence <= 1)).toBe(true);
          }
        },
      ),
      { numRuns: 300, seed: 5 },
    );
  });
});

describe("normaliseHeader", () => {
  it.each([
    ["Order_Placement.Date ", "order placement date"],
    ["orderPlacementDate", "order placement date"],
    ["ＯＲＤＥＲ　ＮＯ.", "order no"],
    ["订 单 号", "订单号"],
    ["ASN/DN #", "asn dn"],
    ["Weight (Kilograms)", "weight ( kilograms )"],
  ])("folds %j", (text, folded) => {
    expect(normaliseHeader(text)).toBe(folded);
  });
});

const data = resolve(process.env.PLIMSOLL_TEST_DATA ?? "../shared/data");

describe.skipIf(!existsSync(data))("real exports", () => {
  const proposed = async (folder: string) => {
    const cache = await mkdtemp(join(tmpdir(), "plimsoll-propose-"));
    const raws: RawTable[] = [];
    for (const found of await discoverFiles(join(data, folder))) {
      const path = resolve(join(data, folder), found);
      raws.push(...(await openFile(path, relative(join(data, folder), path), {}, cache)).tables);
    }
    return Object.fromEntries(
      propose(raws).map((p) => [
        p.file.replace(/\..*/, ""),
        `${p.table}: ${p.columns.map((c) => c.column).join(" ")}`,
      ]),
    );
  };

  it("are understood without help", async () => {
    expect(await proposed("atliq_otif")).toEqual({
      dim_customers: "customer: customer_id name city",
      dim_products: "product: product_id name class",
      dim_targets_orders: "customer: customer_id target_on_time target_in_full target_otif",
      fact_order_lines:
        "order_line: order_id customer_id product_id quantity delivered_quantity ordered_on promised_on delivered_on on_time in_full",
      fact_orders_aggregate: "order: order_id customer_id ordered_on on_time",
    });
    expect(await proposed("olist")).toEqual({
      olist_customers_dataset: "customer: customer_id party_id region city",
      olist_order_items_dataset: "order_line: order_id line_no product_id amount freight",
      olist_order_reviews_dataset: "answer: answer_id order_id value answered_on asked_on",
      olist_orders_dataset:
        "order: order_id customer_id ordered_on confirmed_on promised_on shipped_on delivered_on status",
      olist_products_dataset: "product: product_id class weight",
    });
    expect(await proposed("scms")).toEqual({
      SCMS_Delivery_History_Dataset:
        "order_line: order_id quantity price amount ordered_on promised_on delivered_on region mode warehouse freight weight",
    });
    expect(await proposed("data_wuliu")).toEqual({
      data_wuliu:
        "order_line: order_id line_no product_id quantity amount ordered_on delivered_on on_time region feedback",
    });
    expect(await proposed("cdnow")).toEqual({
      CDNOW_sample: "order: customer_id ordered_on amount quantity",
    });
  });
});
