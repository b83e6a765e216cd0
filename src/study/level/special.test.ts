import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rowsOf, world } from "../../../test/study/mart.js";
import type { Findings } from "../../core/findings.js";
import { yearsIn } from "../days.js";
import { saveDerived } from "../derived.js";
import type { StudyInput } from "../input.js";
import { nothingFound } from "../made.js";
import { studySpecial } from "./special.js";

const period = { from: "2025-01-01", to: "2025-12-31" };
const order = (
  id: string,
  customer: string,
  expedited: boolean,
  freight: number | null,
  on_time: boolean | null,
) => ({
  order_id: id,
  customer_id: customer,
  ordered_on: "2025-03-01",
  expedited,
  on_time,
  ...(freight === null ? {} : { freight }),
});

const classes: Findings = {
  ...nothingFound,
  tables: [
    {
      id: "level.customers",
      columns: [
        { id: "customer_id", kind: "key", unit: "text" },
        { id: "class", kind: "key", unit: "text" },
        { id: "contribution", kind: "number", unit: "money" },
      ],
      rows: [
        ["big", "1", 900],
        ["small", "5", 200],
        ["loser", "5", -100],
      ],
      total: 3,
    },
  ],
};

let firm: StudyInput;
beforeAll(async () => {
  firm = await world({
    orders: [
      order("1", "big", true, 30, true),
      order("2", "big", false, 10, true),
      order("3", "small", true, 20, true),
      order("4", "small", true, 40, null),
      order("5", "small", true, null, false),
      order("6", "small", false, 12, false),
      { ...order("7", "small", true, 1000, true), cancelled: true },
    ],
    settings: { period },
  });
  await firm.warehouse.run("CREATE SCHEMA IF NOT EXISTS derived");
  await saveDerived(firm.warehouse, "customer_class", { customer_id: "VARCHAR", class: "VARCHAR" }, [
    ["big", "small", "loser"],
    ["1", "5", "5"],
  ]);
});
afterAll(() => firm.warehouse.close());

describe("special handling", () => {
  it("is counted by class, unjudged and unpaid orders apart, cancelled ones left out", async () => {
    const rows = rowsOf(await studySpecial(firm, classes), "level.special-handling");
    expect(rows).toHaveLength(2);
    expect(rows[1]).toMatchObject({
      "customer-class": "5",
      customers: 1,
      orders: 3,
      share: 0.75,
      met: 0.5,
      ordinary: 0,
      freight: 30,
      "freight-ordinary": 12,
      contribution: 100,
    });
    expect(Number(rows[1]!.extra)).toBeCloseTo((18 * 3) / yearsIn(period.from, period.to), 9);
  });

  it("is held against what the classes that get it bring", async () => {
    const [verdict] = (await studySpecial(firm, classes)).verdicts;
    expect(verdict).toMatchObject({
      code: "level.special-handling",
      values: { orders: 4, share: 0.75, brings: 0.1 },
    });
  });

  it("is not spoken of where no order says it was special", async () => {
    const plain = await world({ orders: [{ order_id: "1", customer_id: "a", ordered_on: "2025-03-01" }] });
    expect(await studySpecial(plain, classes)).toEqual(nothingFound);
    await plain.warehouse.close();
  });
});
