import writeExcelFile, { type Row, type SheetData } from "write-excel-file/node";
import { civil, dayOf, firstDay, monthOf } from "../calendar.js";
import type { Simulation } from "../simulate.js";
import { regions, warehouses } from "../world.js";
import type { TextFile } from "./exports.js";
import { fixZipTimes } from "./zip-time.js";

type Band = readonly [title: string, under: readonly string[]];

const bold = { fontWeight: "bold", align: "center" } as const;
const excelDate = (day: number): Date => new Date((firstDay + day) * 86_400_000);

/** Two header rows: bands merged over their columns, single headers merged down. */
function bandRows(bands: readonly Band[]): [Row, Row] {
  const top: Row = [];
  const below: Row = [];
  for (const [title, under] of bands) {
    if (under.length === 0) {
      top.push({ value: title, rowSpan: 2, ...bold });
      below.push(null);
      continue;
    }
    top.push({ value: title, columnSpan: under.length, ...bold });
    for (let i = 1; i < under.length; i++) top.push(null);
    for (const x of under) below.push({ value: x, ...bold });
  }
  return [top, below];
}

const titleRow = (text: string, width: number): Row => [
  { value: text, columnSpan: width, fontWeight: "bold", fontSize: 14, align: "center" },
  ...Array.from({ length: width - 1 }, () => null),
];

async function workbook(name: string, sheet: string, data: SheetData, dateFormat: string): Promise<TextFile> {
  const bytes = await writeExcelFile(data, { sheet, dateFormat }).toBuffer();
  return { name, bytes: fixZipTimes(bytes) };
}

export function workbooks(s: Simulation): Promise<TextFile[]> {
  return Promise.all([
    workbook("客户档案.xlsx", "客户档案", customerSheet(s), "yyyy/m/d"),
    workbook("退货.xlsx", "退货明细", returnSheet(s), "yyyy-mm-dd"),
    workbook("库存月报.xlsx", "库存月报", stockSheet(s), "yyyy-mm-dd"),
  ]);
}

const customerHeader =
  "客户编码,客户名称,英文名称,所属集团,客户类型,客户等级,区域,城市,渠道,建档日期,准时率目标,足量率目标,统一社会信用代码".split(
    ",",
  );
const percent = (share: number): string => `${Math.round(share * 100)}%`;

function customerSheet(s: Simulation): SheetData {
  return [
    customerHeader.map((value) => ({ value, ...bold })),
    ...s.customers.map(
      (c): Row => [
        c.id,
        c.name,
        c.nameEn,
        c.group || null,
        c.type,
        c.class,
        regions[c.region]!.zh,
        c.city,
        c.channel,
        excelDate(c.since),
        percent(c.targetOnTime),
        percent(c.targetInFull),
        `9131${String(10000000000000 + (c.index + 11) * 62710241).slice(-14)}`,
      ],
    ),
  ];
}

const returnWords = {
  damaged: "破损",
  wrong: "错发",
  late: "到货太晚",
  quality: "质量问题",
  "not-needed": "多订",
} as const;

function returnSheet(s: Simulation): SheetData {
  const ids = new Map(s.customers.map((c) => [c.index, c.id]));
  const bands = bandRows([
    ["退货单", ["单号", "日期"]],
    ["原订单", ["订单号", "行号"]],
    ["客户编码", []],
    ["商品", ["编码", "名称"]],
    ["退货", ["数量", "金额"]],
    ["退货原因", []],
  ]);
  let pieces = 0;
  let amount = 0;
  const rows = [...s.returns]
    .sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1))
    .map((x): Row => {
      pieces += x.quantity;
      amount += x.amount;
      const p = s.products[x.line.product]!;
      return [
        x.id,
        excelDate(x.day),
        x.line.order.id,
        x.line.no,
        ids.get(x.line.order.customer)!,
        p.id,
        p.name,
        -x.quantity,
        { value: -x.amount / 100, format: "#,##0.00" },
        returnWords[x.reason],
      ];
    });
  const sum: Row = ["合计", null, null, null, null, null, null, -pieces, -amount / 100, null];
  return [titleRow("销售退货明细(红字)", 10), ...bands, ...rows, sum];
}

function stockSheet(s: Simulation): SheetData {
  const bands = bandRows([
    ["期末日期", []],
    ["商品编码", []],
    ["商品名称", []],
    ["仓库", []],
    ...["期初", "入库", "出库", "结存"].map((title): Band => [title, ["数量", "金额"]]),
  ]);
  const sums = [0, 0, 0, 0, 0, 0, 0, 0];
  const rows = s.stockMonths.map((x): Row => {
    const p = s.products[x.product]!;
    const cells = [x.opening, x.received, x.issued, x.closing].flatMap((n) => [n, (n * p.cost) / 100]);
    cells.forEach((n, i) => {
      sums[i]! += i % 2 === 0 ? n : Math.round(n * 100);
    });
    return [excelDate(dayOf(2025, 2 + x.month, 1) - 1), p.id, p.name, warehouses[x.warehouse]!.zh, ...cells];
  });
  const last = civil(s.days - 1);
  const total: Row = ["合计", null, null, null, ...sums.map((n, i) => (i % 2 === 0 ? n : n / 100))];
  const title = `库存月报 2025年1月—${last.year}年${last.month}月(共${monthOf(s.days - 1) + 1}个月)`;
  return [titleRow(title, 12), ...bands, ...rows, total];
}
