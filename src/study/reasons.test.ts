import { expect, it } from "vitest";
import { factsOf } from "../../test/study/facts.js";
import { missing } from "../core/figure.js";
import { noAmount, sayBlocked } from "./reasons.js";

it("a column that waits for a decision is not called missing, whatever room asks for it", async () => {
  const { facts, warehouse } = await factsOf({ order_line: "order_id | quantity\nA | 1" });
  await warehouse.close();
  const { order_line } = facts.tables;
  const waiting = {
    tables: { ...facts.tables, order_line: { ...order_line, blocked: ["amount"] } },
  };
  const figure = missing({ id: "cost.revenue", unit: "money", method: "order-revenue" }, noAmount);
  expect(sayBlocked(figure, waiting).reason).toEqual({
    code: "column-blocked",
    needs: [{ table: "order_line", column: "amount" }],
  });
  expect(sayBlocked(figure, facts)).toBe(figure);
});
