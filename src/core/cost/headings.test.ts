import { describe, expect, it } from "vitest";
import { classifyHeading } from "./headings.js";
import { classifyLeaves, scopeTotal } from "./ledger.js";

const kind = (name: string, department: string | null = null) => classifyHeading([name], department).kind;

describe("classifyHeading", () => {
  it("knows headings in both languages", () => {
    expect(kind("运输费")).toBe("transport");
    expect(kind("Outbound freight")).toBe("transport");
    expect(kind("仓库租金")).toBe("storage");
    expect(kind("Warehouse rent")).toBe("storage");
    expect(kind("装卸搬运费")).toBe("handling");
    expect(kind("客服人员工资")).toBe("service-desk");
    expect(kind("Complaint compensation")).toBe("compensation");
    expect(kind("Sales commission")).toBe("selling");
    expect(kind("退货处理费")).toBe("returns");
    expect(kind("包装材料")).toBe("packaging");
    expect(kind("存货资金占用利息")).toBe("stock-capital");
    expect(kind("银行利息")).toBe("financial");
    expect(kind("Restocking of returned goods")).toBe("returns");
    expect(kind("Salaries - Order Desk")).toBe("order-processing");
  });

  it("tells information systems and balance-sheet accounts", () => {
    expect(kind("信息系统维护费")).toBe("information");
    expect(kind("WMS licence")).toBe("information");
    expect(kind("仓储管理系统软件费")).toBe("information");
    expect(kind("客服系统软件费")).toBe("service-desk");
    expect(kind("销售系统软件费")).toBe("selling");
    expect(kind("应付账款-承运商")).toBe("balance");
    expect(kind("银行存款")).toBe("balance");
    expect(kind("累计折旧")).toBe("balance");
    expect(kind("Accounts payable")).toBe("balance");
    expect(kind("Bank charges")).toBe("financial");
  });

  it("tells what it does not know from what it does", () => {
    expect(kind("办公用品")).toBe("other");
    expect(classifyHeading(["Sundry"], null)).toMatchObject({ scopes: [], driver: null });
  });

  it("asks the department only when the name says nothing, and before the parent account", () => {
    expect(kind("销售费用_社会保险费", "客服部")).toBe("service-desk");
    expect(kind("销售费用_折旧费", "仓储部")).toBe("storage");
    expect(kind("销售费用_折旧费", "行政部")).toBe("selling");
    expect(kind("销售费用_业务招待费", "客服部")).toBe("selling");
    expect(kind("工资", "客服部")).toBe("service-desk");
    expect(kind("运费", "客服部")).toBe("transport");
  });

  it("tells cost of goods from selling cost", () => {
    expect(kind("主营业务成本")).toBe("goods");
    expect(kind("销售成本")).toBe("goods");
    expect(kind("销售费用")).toBe("selling");
  });

  it("reads the account below 销售费用, and the parent only when that says nothing", () => {
    expect(classifyHeading(["销售费用-运输费"], null)).toMatchObject({ kind: "transport", also: [] });
    expect(classifyHeading(["销售费用", "仓储费", "660105"], null)).toMatchObject({
      kind: "storage",
      also: [],
    });
    expect(classifyHeading(["Selling expenses: freight"], null).also).toEqual([]);
    expect(kind("销售费用")).toBe("selling");
    expect(kind("销售费用-业务招待费")).toBe("selling");
    expect(kind("销售费用-折旧费")).toBe("selling");
  });

  it("tells upkeep of own equipment from repairs for customers", () => {
    expect(kind("售后维修")).toBe("parts");
    expect(kind("叉车维修")).toBe("handling");
    expect(kind("车辆维修费")).toBe("transport");
    expect(kind("仓库维修")).toBe("storage");
    expect(kind("Forklift repairs")).toBe("handling");
  });

  it("counts a leaf of two scopes once in their union", () => {
    const leaf = { account: null, account_name: null, department: null };
    const leaves = classifyLeaves([
      { ...leaf, heading: "订单处理", amount: 300 },
      { ...leaf, heading: "运费", amount: 50 },
      { ...leaf, heading: "品牌推广", amount: 7 },
    ]);
    expect(scopeTotal(leaves, ["narrow-logistics"])).toBe(350);
    expect(scopeTotal(leaves, ["service-support"])).toBe(300);
    expect(scopeTotal(leaves, ["narrow-logistics", "service-support", "selling"])).toBe(357);
  });
});
