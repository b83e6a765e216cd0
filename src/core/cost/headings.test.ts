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
  });

  it("tells what it does not know from what it does", () => {
    expect(kind("办公用品")).toBe("other");
    expect(classifyHeading(["Sundry"], null)).toMatchObject({ scopes: [], driver: null });
  });

  it("asks the department only when the name says nothing", () => {
    expect(kind("工资", "客服部")).toBe("service-desk");
    expect(kind("运费", "客服部")).toBe("transport");
  });

  it("tells cost of goods from selling cost", () => {
    expect(kind("主营业务成本")).toBe("goods");
    expect(kind("销售成本")).toBe("goods");
    expect(kind("销售费用")).toBe("selling");
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
