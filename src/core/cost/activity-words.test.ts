import { describe, expect, it } from "vitest";
import { activityColumn, driverNamed, resourceFamily } from "./activity-words.js";

describe("activities told by their words", () => {
  it.each([
    ["订单处理", "订单行", "order-processing", "lines", "office"],
    ["拣货", "出库行", "handling", "lines", "warehouse"],
    ["包装装车", "运单", "packaging", "shipments", "warehouse"],
    ["退货处理", "退货行", "returns", "returns", "warehouse"],
    ["客户接待", "工单", "service-desk", "contacts", "desk"],
    ["Order picking", "order lines", "handling", "lines", "warehouse"],
    ["Process customer orders", "orders", "order-processing", "orders", "office"],
    ["Handle customer inquiries", "inquiries", "service-desk", "contacts", "desk"],
    ["Returns handling", "return lines", "returns", "returns", "warehouse"],
    ["月末盘点", "托盘", "storage", "quantity", "warehouse"],
    ["急件跟单", "加急订单", null, "expedited", null],
  ])("%s, counted in %s", (name, counted, column, driver, family) => {
    expect(activityColumn(name, counted)).toBe(column);
    expect(driverNamed(counted)).toBe(driver);
    expect(column === null ? null : resourceFamily(column as "returns")).toBe(family);
  });
  it("fall back on what they are counted in, and are unknown when that says nothing either", () => {
    expect(activityColumn("二组", "工单")).toBe("service-desk");
    expect(activityColumn("二组", "次")).toBeNull();
    expect(activityColumn("二组", null)).toBeNull();
  });
});
