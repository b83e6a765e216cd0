import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classifyLeaves, givenTraits } from "./ledger.js";
import { costColumns } from "./pool.js";
import { type GivenTraits, type LeafTraits, traitsOf } from "./traits.js";

function told(account_name: string, given: GivenTraits = {}, department: string | null = null): LeafTraits {
  const leaf = { heading: null, account: null, account_name, department };
  const [classified] = classifyLeaves([leaf], { [account_name]: given });
  return traitsOf(classified!, given);
}

describe("what a ledger line is, by its words", () => {
  it("tells the columns of the work that causes a cost, and shares what is paid for time", () => {
    const columns = (names: string[]) => names.map((name) => told(name).column);
    expect(columns(["运输费-承运商", "Packing material", "退货处理费", "客户赔付", "存货损耗"])).toEqual([
      "transport",
      "packaging",
      "returns",
      "compensation",
      "stock",
    ]);
    expect(columns(["仓库租金", "Warehouse utilities", "客服系统软件费", "客服培训费", "促销费"])).toEqual(
      Array(5).fill("shared"),
    );
    expect(columns(["主营业务成本", "其他收入", "银行存款", "Income tax", "办公用品"])).toEqual(
      Array(5).fill(null),
    );
    expect(told("销售佣金")).toMatchObject({ column: "selling", behaviour: "variable" });
    expect(told("第三方仓储费")).toMatchObject({ column: "storage", behaviour: "variable" });
  });

  it("takes pay at the desk, the office and the warehouse as capacity bought in steps", () => {
    expect(told("客服人员工资")).toMatchObject({ labour: true, behaviour: "step", column: "service-desk" });
    expect(told("Order processing wages")).toMatchObject({ behaviour: "step", column: "order-processing" });
    expect(told("仓储作业人工")).toMatchObject({ behaviour: "step", column: "handling" });
    expect(told("物流管理人员工资")).toMatchObject({ labour: true, behaviour: "fixed", column: "shared" });
    expect(told("工资", {}, "客服部")).toMatchObject({ column: "service-desk" });
  });

  it("tells bought service from own people and vehicles", () => {
    expect(told("运费").outsourced).toBe(true);
    expect(told("车队燃油费")).toMatchObject({ outsourced: false, form: "maintenance" });
    expect(told("Fuel surcharge").outsourced).toBe(true);
    expect(told("退货快递费").outsourced).toBe(true);
    expect(told("快递包装材料")).toMatchObject({ outsourced: false, form: "materials" });
    expect(told("司机工资")).toMatchObject({ labour: true, outsourced: false });
    expect(told("客服外包人工")).toMatchObject({ outsourced: true, labour: false, form: "outsourced" });
  });

  it("puts logistics cost into the standard's items, areas and payment forms", () => {
    expect(told("采购运费")).toMatchObject({ item: "transport", area: "supply" });
    expect(told("Freight in").area).toBe("supply");
    expect(told("Freight out").area).toBe("sales");
    expect(told("仓间调拨运费")).toMatchObject({ item: "transport", area: "internal" });
    expect(told("订单处理人工")).toMatchObject({ item: "information", area: "sales", form: "labour" });
    expect(told("信息系统维护费")).toMatchObject({
      item: "information",
      area: "internal",
      form: "maintenance",
    });
    expect(told("退货运费")).toMatchObject({ item: "transport", area: "return" });
    expect(told("存货保险费")).toMatchObject({ item: "stock-insurance", form: "special" });
    expect(told("报废品处置装卸费")).toMatchObject({ item: "handling", area: "waste" });
    expect(told("包装材料")).toMatchObject({ item: "packaging", form: "materials" });
    expect(told("物流管理人员工资")).toMatchObject({ item: "management", area: "internal" });
    expect(told("客服工资")).toMatchObject({ item: null, area: null });
  });

  it("calls rent and interest beyond the manager's control, and pay within it", () => {
    expect(told("仓库租金").controllable).toBe(false);
    expect(told("存货资金占用利息").controllable).toBe(false);
    expect(told("客服社会保险").controllable).toBe(true);
    expect(told("运费").controllable).toBe(true);
  });

  it("tells one-off cost by its words, and by how few months it is booked in", () => {
    const leaf = classifyLeaves([
      { heading: null, account: null, account_name: "仓储费", department: null },
    ])[0]!;
    const booked = (months: number) => traitsOf(leaf, {}, { months, of: 18, recurringShare: 0.3 }).recurring;
    expect([1, 5, 6, 18].map(booked)).toEqual([false, false, true, true]);
    expect(told("仓库开办费").recurring).toBe(false);
    expect(told("Warehouse set-up cost").recurring).toBe(false);
  });
});

describe("what the firm says of an account", () => {
  it("goes before words, key by key", () => {
    const leaf = { heading: "仓储", account: "660111", account_name: "仓库租金", department: null };
    const given = { "66*": { behaviour: "variable", area: "supply" }, 仓储: { area: "return" } } as const;
    expect(givenTraits(leaf, given)).toEqual({ behaviour: "variable", area: "return" });
    const [classified] = classifyLeaves([leaf], given);
    expect(traitsOf(classified!, givenTraits(leaf, given))).toMatchObject({
      behaviour: "variable",
      column: "storage",
      area: "return",
    });
  });

  it("gives an unknown account a place and a driver", () => {
    const said = { column: "handling", driver: "lines" } as const;
    expect(told("杂项", said).column).toBe("handling");
    expect(
      classifyLeaves([{ heading: "杂项", account: null, account_name: null, department: null }], {
        杂项: said,
      })[0]!.driver,
    ).toBe("lines");
  });

  it("never parts the payment form from who does the work, nor item from area", () => {
    const names = ["运费", "车队油费", "仓租", "客服工资", "第三方仓储费", "退货处理", "杂项", "广告费"];
    const forms = ["materials", "labour", "maintenance", "general", "special", "outsourced"] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.record(
          {
            outsourced: fc.boolean(),
            form: fc.constantFrom(...forms),
            behaviour: fc.constantFrom("variable", "step", "fixed"),
            column: fc.constantFrom(...costColumns),
          },
          { requiredKeys: [] },
        ),
        (name, given) => {
          const traits = told(name, given);
          expect(traits.form === "outsourced").toBe(traits.outsourced);
          expect(traits.item === null).toBe(traits.area === null);
          if (given.column === undefined && traits.column !== null)
            expect(traits.column === "shared").toBe(traits.behaviour === "fixed");
        },
      ),
    );
  });
});
