import { describe, expect, it } from "vitest";
import { code, columnsBy, key, money, moneyPerYear, number, numbers } from "./columns.js";

describe("a column of a table", () => {
  it("says what its cells are, and by which method where one made them", () => {
    expect(key("customer_id")).toEqual({ id: "customer_id", kind: "key", unit: "text" });
    expect(code("class", "abc")).toEqual({ id: "class", kind: "code", unit: "text", method: "abc" });
    expect(number("rows", "count", "abc", { evidence: { query: "mart.order", args: {} } })).toEqual({
      id: "rows",
      kind: "number",
      unit: "count",
      method: "abc",
      evidence: { query: "mart.order", args: {} },
    });
    expect("method" in money("amount")).toBe(false);
  });

  it("of money tells money of the period from money of a year, and what is counted in it", () => {
    expect(money("loss", "service-loss", "lost-sales")).toMatchObject({ unit: "money", scope: "lost-sales" });
    expect(moneyPerYear("loss").unit).toBe("money-per-year");
  });

  it("has the method of its table unless it names its own", () => {
    const { share } = columnsBy("customer-service");
    expect(share("in-full").method).toBe("customer-service");
    expect(share("served", "cost-to-serve").method).toBe("cost-to-serve");
    expect(numbers("change", "ratio", "low", "high").map(({ id, method }) => [id, method])).toEqual([
      ["low", "change"],
      ["high", "change"],
    ]);
  });
});
