import { beforeAll, describe, expect, it } from "vitest";
import { csv, goodRows, linesFrom, plimsoll, workspace } from "../fixtures/cli.js";

const sources = `${linesFrom("lines.csv")}
  - files: ledger.csv
    tables: { posting: { posted_on: 日期, account: 科目编码, account_name: 科目名称, amount: 金额 } }
  - files: budget.csv
    tables: { budget: { period: 月份, account: 科目编码, account_name: 科目名称, amount: 预算金额 } }`;
const files = {
  "lines.csv": csv(goodRows(6)),
  "ledger.csv": "日期,科目编码,科目名称,金额\n2024-03-31,6601,运输费,1200.50\n2024-03-31,6602,客服工资,800\n",
  "budget.csv": "月份,科目编码,科目名称,预算金额\n2024-03,6601,运输费,1000\n2024-03,6603,客户调研费,300\n",
};

let dir = "";
beforeAll(async () => {
  dir = workspace(files, sources, 'asOf: "2024-12-31"\nperiod: { from: 2024-01-01, to: 2024-12-31 }\n');
  const told = await plimsoll(["run", dir, "--quiet"]);
  expect(told.code, told.err).toBe(0);
});

describe("plimsoll budget", () => {
  it("says what was planned, what was spent, and what only one side knows", async () => {
    const { code, out } = await plimsoll(["budget", dir, "--lang", "en"]);
    expect(code).toBe(0);
    expect(out).toMatch(/运输费 +CN¥1,000 +CN¥1,201 +CN¥201 +20\.1 %/);
    expect(out).toContain("never booked: 1");
    expect(out).toContain("Mar 2024");
  });
  it("says the same in Chinese", async () => {
    const { out } = await plimsoll(["budget", dir, "--lang", "zh"]);
    expect(out).toContain("有预算而从未入账的项目1个");
  });
  it("gives a program the exact numbers", async () => {
    const { out } = await plimsoll(["budget", dir, "--json"]);
    const told = JSON.parse(out);
    expect(told.figures["cost.budget.variance"]).toBe(700.5);
    expect(told.lines.map((l: { account: string; known: string }) => [l.account, l.known])).toEqual([
      ["6602", "not-planned"],
      ["6603", "not-booked"],
      ["6601", "both"],
    ]);
  });
  it("asks for a budget where there is none, and for a run where there was none", async () => {
    const without = workspace({ "lines.csv": files["lines.csv"] }, linesFrom("lines.csv"));
    const early = await plimsoll(["budget", without, "--lang", "en"]);
    expect([early.code, early.err]).toEqual([1, expect.stringContaining("plimsoll run")]);
    await plimsoll(["run", without, "--quiet"]);
    expect((await plimsoll(["budget", without, "--lang", "en"])).out).toContain("No budget was compared");
  });
});
