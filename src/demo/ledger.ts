import { civil, dayOf } from "./calendar.js";
import { people, type StaffGroup } from "./capacity.js";
import { type Chance, stream } from "./rng.js";
import type { Posting, Product, StockMonth } from "./types.js";
import type { MonthUse } from "./volumes.js";
import { staff, stockInterest } from "./world.js";

interface Spend {
  readonly account: string;
  readonly name: string;
  readonly nameEn: string;
  readonly heading: string;
  readonly department: string;
  /** Fen in the month; several numbers make several postings. */
  readonly parts: readonly number[];
}

const jitter = stream("ledger.amount");

/** Postings of the logistics and service ledger: fixed parts, wages of the people there are, and volumes. */
export function makeLedger(
  chance: Chance,
  use: readonly MonthUse[],
  stock: readonly StockMonth[],
  products: readonly Product[],
  count: number,
): Posting[] {
  const scale = Math.max(1, Math.round(count / 360));
  const postings: Posting[] = [];
  for (const u of use) {
    const value = stock
      .filter((x) => x.month === u.month)
      .reduce((sum, x) => sum + ((x.opening + x.closing) / 2) * products[x.product]!.cost, 0);
    const around = (yuan: number, key: number): number =>
      Math.round(yuan * 100 * scale * (0.96 + 0.08 * chance.u(jitter, u.month, key)));
    const last = dayOf(2025, 2 + u.month, 1) - 1;
    let voucher = 1;
    spends(u, value, count, around).forEach((x) => {
      x.parts.forEach((amount) => {
        if (amount === 0) return;
        const { year, month } = civil(last);
        postings.push({
          voucher: `记-${year}${String(month).padStart(2, "0")}-${String(voucher++).padStart(4, "0")}`,
          day: last,
          account: x.account,
          name: x.name,
          nameEn: x.nameEn,
          heading: x.heading,
          department: x.department,
          amount,
          text: `${year}年${month}月${x.name}${amount < 0 ? "(红字冲销)" : ""}`,
        });
      });
    });
  }
  return postings;
}

function spends(
  u: MonthUse,
  stockValue: number,
  count: number,
  around: (yuan: number, key: number) => number,
): Spend[] {
  const wages = (group: StaffGroup): number => people(group, u.month, count) * staff[group].wage * 100;
  const spend = (
    account: string,
    name: string,
    nameEn: string,
    heading: string,
    department: string,
    ...parts: number[]
  ): Spend => ({ account, name, nameEn, heading, department, parts });
  // Every third month a carrier's invoice is booked twice and one booking taken back in red.
  const twice = u.month % 3 === 2 ? [u.freight[0]!, -u.freight[0]!] : [];
  const training = u.month % 3 === 0 ? around(4200, 7) : 0;
  return [
    spend("660101", "运输费-承运商", "Carrier freight", "运输", "物流部", ...u.freight, ...twice),
    spend(
      "660102",
      "仓间调拨费",
      "Transfers between warehouses",
      "运输",
      "物流部",
      45 * u.transferred + around(1500, 1),
    ),
    spend("660111", "仓库租金", "Warehouse rent", "仓储", "上海仓", around(28000, 2)),
    spend("660111", "仓库租金", "Warehouse rent", "仓储", "成都仓", around(14000, 3)),
    spend("660112", "仓储作业人工", "Warehouse wages", "仓储", "仓储部", wages("warehouse")),
    spend("660113", "仓储水电及保险", "Warehouse utilities and insurance", "仓储", "仓储部", around(5200, 4)),
    spend("660114", "存货损耗", "Stock losses", "仓储", "仓储部", u.damagedValue + around(600, 5)),
    spend("660121", "订单处理人工", "Order processing wages", "订单处理", "销售内勤", wages("office")),
    spend(
      "660122",
      "单据及通讯费",
      "Documents and telephone",
      "订单处理",
      "销售内勤",
      90 * u.orders + around(800, 6),
    ),
    spend("660131", "包装材料", "Packing material", "包装", "仓储部", 320 * u.shipments + 4 * u.pieces),
    spend("660141", "客服人员工资", "Service desk wages", "客户服务", "客服部", wages("desk")),
    spend("660142", "客服系统软件费", "Service desk software", "客户服务", "客服部", around(2600, 8)),
    spend("660143", "客服培训费", "Service desk training", "客户服务", "客服部", training),
    spend("660151", "退货处理费", "Returns handling", "退货", "仓储部", 1800 * u.returns),
    spend("660152", "客户赔付", "Compensation to customers", "赔付", "客服部", u.compensation),
    spend("660161", "促销费", "Sales promotion", "销售促进", "市场部", Math.round(u.revenue * 0.006)),
    spend("660162", "客户维护费", "Customer care", "销售促进", "市场部", around(6500, 9)),
    spend("660201", "物流管理人员工资", "Logistics management wages", "管理", "物流部", around(21000, 10)),
    spend("660202", "信息系统维护费", "IT maintenance", "信息", "信息部", around(7800, 11)),
    spend(
      "660301",
      "存货资金占用利息",
      "Interest on stock",
      "资金占用",
      "财务部",
      Math.round((stockValue * stockInterest) / 12),
    ),
  ];
}
