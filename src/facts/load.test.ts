import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { load, map, source, type TestLoad } from "../../test/facts/load-text.js";
import { ProblemError } from "../core/problem.js";
import { rejectedRows } from "./rejected.js";
import { ledgerLeaves } from "./sql/cost/ledger.js";

let open: TestLoad[] = [];
afterEach(async () => {
  for (const one of open) await one.close();
  open = [];
});

const loaded: typeof load = async (...args) => {
  const one = await load(...args);
  open.push(one);
  return one;
};

const codes = (one: TestLoad) => one.facts.problems.map((p) => p.code);

describe("rows are never lost", () => {
  const cell = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom("", " ", "A1", "0012", "2024-03-05", "12.5", "合计", '="007"', "n/a"),
    },
    fc.string({ unit: "grapheme", maxLength: 8 }),
    fc.constantFrom("a,b", 'say "x"', "two\nlines", "a;b\tc|d", "__proto__", "=1+1"),
  );
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

  it("read = loaded + skipped + rejected, and every loaded row is where it says", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.constantFrom("No", "Customer", "__proto__", 'a"b;c', "备注", "x\ny"), {
          minLength: 3,
          maxLength: 6,
        }),
        fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 30 }),
        async (header, rows) => {
          const width = header.length;
          const lines = [header, ...rows.map((r) => r.slice(0, width))].map((r) => r.map(quoted).join(","));
          const one = await load(
            { "orders.csv": `${lines.join("\r\n")}\r\n` },
            [
              source(
                "orders.csv",
                {
                  order: map({ order_id: header[0]!, customer_id: header[1]!, channel: header[2]! }),
                },
                { read: { encoding: "utf-8", delimiter: ",", header: [1, 1] } },
              ),
            ],
            { onStopped: "report" },
          );
          try {
            const summary = one.facts.sources[0]!;
            expect(summary.read).toBe(summary.loaded + summary.skipped + summary.rejected);
            expect(summary.read).toBe(rows.length);
            const found = await one.warehouse.rows({
              sql: 'SELECT _row, customer_id, channel FROM fact."order" ORDER BY _row',
              shape: { row: "count", customer: "text", channel: "text?" },
            });
            for (const { row, channel } of found) {
              const text = rows[row - 2]![2]!.trim();
              if (text.includes("\n") || /[\s\u00a0\u3000\ufeff]/u.test(text)) continue;
              expect(channel ?? "").toBe(text);
            }
            const refused = await rejectedRows(one.warehouse, one.facts);
            expect(refused.reduce((n, s) => n + s.rows.length, 0)).toBe(summary.rejected);
          } finally {
            await one.close();
          }
        },
      ),
      { numRuns: 60, seed: 7 },
    );
  });

  it("keeps the order of rows on two threads, with words to be looked up in every row", async () => {
    const words = ["open", "shipped", "delivered", "cancelled", "returned", "已签收", "已发货"];
    const rows = 600_000;
    const text = ["no,customer,status,day"];
    for (let i = 0; i < rows; i++)
      text.push(`SO${i},C${i % 977},${words[i % 7]},2024-01-${String((i % 28) + 1).padStart(2, "0")}`);
    const one = await loaded(
      { "big.csv": text.join("\n") },
      [
        source("big.csv", {
          order: map({ order_id: "no", customer_id: "customer", status: "status", ordered_on: "day" }),
        }),
      ],
      { threads: 2 },
    );
    const [found] = await one.warehouse.rows({
      sql: `SELECT count(*), count(*) FILTER (WHERE order_id <> 'SO' || (_row - 2)::VARCHAR), count(status) FROM fact."order"`,
      shape: { rows: "count", misplaced: "count", status: "count" },
    });
    expect(found).toEqual({ rows, misplaced: 0, status: rows });
  });
});

describe("one load", () => {
  const lines = [
    "单号,客户,数量,金额,下单日期,时刻",
    "S1,上海宏达,10,100.50,2024-03-05,10:00",
    "S1,上海宏达,2,20.25,2024-03-05,10:00",
    ",北京远方,1,7,2024-03-06,11:30",
    "S3,北京远方,x,9,2024-03-07,",
  ].join("\n");
  const orderLine = map({
    order_id: "单号",
    customer_id: "客户",
    quantity: "数量",
    amount: "金额",
    ordered_on: { column: ["下单日期", "时刻"] },
  });

  it("rejects rows without their key, keeps their text, and lists cells that do not read", async () => {
    const one = await loaded({ "a.csv": lines }, [source("a.csv", { order_line: orderLine })]);
    expect(one.facts.sources[0]).toMatchObject({ read: 4, loaded: 3, skipped: 0, rejected: 1 });
    expect(codes(one)).toEqual(expect.arrayContaining(["rows-rejected", "cell-refused"]));
    expect(await rejectedRows(one.warehouse, one.facts)).toEqual([
      {
        file: "a.csv",
        sheet: null,
        header: ["单号", "客户", "数量", "金额", "下单日期", "时刻"],
        rows: [
          { row: 4, reasons: ["key-empty:单号"], cells: [null, "北京远方", "1", "7", "2024-03-06", "11:30"] },
          { row: 5, reasons: ["cell-emptied:数量"], cells: [null, null, "x", null, null, null] },
        ],
      },
    ]);
    expect(one.facts.tables.order_line.columns.ordered_on).toEqual({ filled: 3, timed: true });
    const rows = await one.warehouse.rows({
      sql: "SELECT line_no, quantity, amount, ordered_on, _src, _row FROM fact.order_line ORDER BY _row",
      shape: {
        line: "text",
        quantity: "number?",
        amount: "money",
        on: "instant",
        src: "count",
        row: "count",
      },
    });
    expect(rows).toEqual([
      { line: "2", quantity: 10, amount: 10050, on: "2024-03-05T10:00:00", src: 0, row: 2 },
      { line: "3", quantity: 2, amount: 2025, on: "2024-03-05T10:00:00", src: 0, row: 3 },
      { line: "5", quantity: null, amount: 900, on: "2024-03-07T00:00:00", src: 0, row: 5 },
    ]);
  });

  it("prints control totals, holds them against what is expected, and hashes data with their reading", async () => {
    const expectTotals = { expect: { rows: 3, "order_line.amount": 130 } };
    const one = await loaded({ "a.csv": lines }, [source("a.csv", { order_line: orderLine }, expectTotals)]);
    const control = (column: string, statistic: string) =>
      one.facts.sources[0]!.controls.find((c) => c.column === column && c.statistic === statistic)?.value;
    expect(control("amount", "sum")).toBe("129.75");
    expect(control("quantity", "sum")).toBe("12");
    expect(control("ordered_on", "last")).toBe("2024-03-07T00:00:00");
    expect(control("order_id", "distinct")).toBe("2");
    const differs = one.facts.problems.find((p) => p.code === "control-total-differs");
    expect(differs?.values).toEqual({
      column: "order_line.amount",
      expected: "130",
      found: "129.75",
      difference: "-0.25",
    });
    expect(codes(one)).not.toContain("row-count-differs");
    expect(one.facts.span).toEqual({ from: "2024-03-05", to: "2024-03-07" });
    const again = await loaded({ "a.csv": lines }, [source("a.csv", { order_line: orderLine })]);
    const other = await loaded({ "a.csv": lines }, [
      source("a.csv", { order_line: { ...orderLine, channel: { value: "web" } } }),
    ]);
    expect(again.facts.dataHash).toBe(one.facts.dataHash);
    expect(other.facts.dataHash).not.toBe(one.facts.dataHash);
  });

  it("fills down before it asks for the key, with row numbers kept", async () => {
    const one = await loaded({ "a.csv": lines }, [
      source("a.csv", { order_line: { ...orderLine, order_id: { column: "单号", fill: "down" } } }),
    ]);
    const rows = await one.warehouse.rows({
      sql: "SELECT order_id, _row FROM fact.order_line ORDER BY _row",
      shape: { id: "text", row: "count" },
    });
    expect(rows.map((r) => `${r.id} ${r.row}`)).toEqual(["S1 2", "S1 3", "S1 4", "S3 5"]);
  });

  it("ends with exit code 3 when a key has no column, naming what is near; other columns are done without", async () => {
    const wrong = map({ order_id: "单", customer_id: "客户" });
    const error = await load({ "a.csv": lines }, [source("a.csv", { order_line: wrong })]).catch((e) => e);
    expect(error).toBeInstanceOf(ProblemError);
    expect((error as ProblemError).exitCode).toBe(3);
    expect((error as ProblemError).problems[0]).toMatchObject({
      code: "column-not-found",
      values: { header: "单", near: ["单号", "下单日期"] },
      place: { file: "a.csv" },
    });
    const one = await loaded({ "a.csv": lines }, [
      source("a.csv", { order_line: { ...orderLine, freight: { column: "运费" } } }),
    ]);
    expect(codes(one)).toContain("column-not-found");
    expect(one.facts.tables.order_line.rows).toBe(3);
    expect(one.facts.tables.order_line.columns.freight).toBeUndefined();
  });
});

describe("what stands in the facts", () => {
  it("gives one customer and one product per key, whatever repeats them, and says when their own file does", async () => {
    const one = await loaded(
      {
        "lines.csv": "order,customer,name\nS1,C1,Alpha\nS2,C1,Alpha\nS3,C2,Beta\n",
        "orders.csv": "order,customer,day\nS1,C1,2024-01-01\nS1,C1,2024-01-09\nS2,C2,2024-01-02\n",
      },
      [
        source("lines.csv", {
          order_line: map({ order_id: "order", customer_id: "customer" }),
          customer: map({ customer_id: "customer", name: "name" }),
        }),
        source("orders.csv", {
          order: map({ order_id: "order", customer_id: "customer", ordered_on: "day" }),
        }),
      ],
    );
    expect(one.facts.tables.customer).toMatchObject({ rows: 2, columns: { name: { filled: 2 } } });
    expect(one.facts.tables.order).toMatchObject({ rows: 2, columns: { ordered_on: { filled: 2 } } });
    expect(one.facts.sources.map((s) => [s.read, s.loaded, s.skipped])).toEqual([
      [3, 3, 0],
      [3, 2, 1],
    ]);
    const told = one.facts.problems.filter((p) => p.code === "duplicate-keys-dropped");
    expect(told).toMatchObject([
      {
        values: { table: "order", count: 1, keys: 1, examples: ["S1 × 2"] },
        place: { file: "orders.csv", row: 2 },
      },
    ]);
    const days = await one.warehouse.rows({
      sql: `SELECT ordered_on FROM fact."order" WHERE order_id = 'S1'`,
      shape: { day: "day" },
    });
    expect(days).toEqual([{ day: "2024-01-01" }]);
  });

  it("lets several files tell of one customer, and counts each once", async () => {
    const one = await loaded(
      { "names.csv": "c,name\nC1,Alpha\nC2,Beta\n", "targets.csv": "c,otif\nC1,0.7\nC3,0.8\n" },
      [
        source("names.csv", { customer: map({ customer_id: "c", name: "name" }) }),
        source("targets.csv", { customer: map({ customer_id: "c", target_otif: "otif" }) }),
      ],
    );
    expect(one.facts.tables.customer).toMatchObject({
      rows: 3,
      columns: { name: { filled: 2 }, target_otif: { filled: 2 } },
    });
    expect(one.facts.sources.map((s) => [s.read, s.loaded, s.skipped])).toEqual([
      [2, 2, 0],
      [2, 2, 0],
    ]);
    expect(codes(one)).not.toContain("duplicate-keys-dropped");
    const rows = await one.warehouse.rows({
      sql: "SELECT customer_id, name, target_otif FROM fact.customer ORDER BY customer_id",
      shape: { id: "text", name: "text?", otif: "number?" },
    });
    expect(rows).toEqual([
      { id: "C1", name: "Alpha", otif: 0.7 },
      { id: "C2", name: "Beta", otif: null },
      { id: "C3", name: null, otif: 0.8 },
    ]);
  });

  it("names orders without a number by file and row, and turns red letters and credits the right way", async () => {
    const one = await loaded(
      {
        "orders.csv": "customer,day\nC1,2024-01-01\nC2,2024-01-02\n",
        "returns.csv": "day,qty,amount\n2024-02-01,-3,-30.00\n2024-02-02,2,20\n",
        "ledger.csv": "day,debit,credit\n2024-01-31,100,\n2024-01-31,,40.5\n",
      },
      [
        source("orders.csv", { order: map({ customer_id: "customer", ordered_on: "day" }) }),
        source("returns.csv", {
          return_line: map({ returned_on: "day", quantity: "qty", amount: "amount" }),
        }),
        source("ledger.csv", { posting: map({ posted_on: "day", amount: "debit", credit: "credit" }) }),
      ],
    );
    const ids = await one.warehouse.rows({
      sql: `SELECT order_id FROM fact."order" ORDER BY _row`,
      shape: { id: "text" },
    });
    expect(ids.map((r) => r.id)).toEqual(["orders.csv#2", "orders.csv#3"]);
    const [sums] = await one.warehouse.rows({
      sql: `SELECT (SELECT sum(quantity) FROM fact.return_line), (SELECT sum(amount) FROM fact.return_line),
        (SELECT sum(amount) FROM fact.posting)`,
      shape: { returned: "number", credited: "money", cost: "money" },
    });
    expect(sums).toEqual({ returned: 5, credited: 5000, cost: 5950 });
  });

  it("makes the value and the cost of a line from price and unit cost, unless the line's own are given", async () => {
    const one = await loaded(
      {
        "a.csv": "no,qty,price,each\nA,3,10.50,7.25\nB,2,8,\n",
        "b.csv": "no,qty,price,each,amount,cost\nC,3,10.50,7.25,30,20\n",
      },
      [
        source("a.csv", {
          order_line: map({ order_id: "no", quantity: "qty", price: "price", unit_cost: "each" }),
        }),
        source("b.csv", {
          order_line: map({
            order_id: "no",
            quantity: "qty",
            price: "price",
            unit_cost: "each",
            amount: "amount",
            cost: "cost",
          }),
        }),
      ],
    );
    const rows = await one.warehouse.rows({
      sql: "SELECT order_id, amount, cost FROM fact.order_line ORDER BY order_id",
      shape: { id: "text", amount: "money", cost: "money?" },
    });
    expect(rows).toEqual([
      { id: "A", amount: 3150, cost: 2175 },
      { id: "B", amount: 1600, cost: null },
      { id: "C", amount: 3000, cost: 2000 },
    ]);
  });

  it("leaves a column out for all files when one of them leaves it undecided", async () => {
    const one = await loaded(
      { "o-1.csv": "no,c,day\nA,1,13/02/2024\n", "o-2.csv": "no,c,day\nB,1,03/04/2024\n" },
      [source("o-*.csv", { order: map({ order_id: "no", customer_id: "c", ordered_on: "day" }) })],
    );
    expect(codes(one)).toContain("date-ambiguous");
    expect(one.facts.tables.order.blocked).toEqual(["ordered_on"]);
    const [row] = await one.warehouse.rows({
      sql: `SELECT count(*), count(ordered_on) FROM fact."order"`,
      shape: { rows: "count", days: "count" },
    });
    expect(row).toEqual({ rows: 2, days: 0 });
  });

  it("does not add up two currencies", async () => {
    const one = await loaded(
      { "l.csv": "no,day,amount,ccy\nA,2024-01-31,100,CNY\nB,2024-02-01,3,usd\nC,2024-02-02,1,RMB\n" },
      [
        source("l.csv", {
          order_line: map({ order_id: "no", ordered_on: "day", amount: "amount", currency: "ccy" }),
        }),
      ],
    );
    expect(one.facts.problems).toContainEqual(
      expect.objectContaining({
        code: "two-currencies",
        severity: "error",
        values: { table: "order_line", currencies: ["CNY × 2", "USD × 1"] },
      }),
    );
    expect(one.facts.tables.order_line.blocked).toContain("amount");
    const [row] = await one.warehouse.rows({
      sql: "SELECT count(*), count(amount) FROM fact.order_line",
      shape: { rows: "count", amounts: "count" },
    });
    expect(row).toEqual({ rows: 3, amounts: 0 });
  });

  it("takes the credit side off a posting once, down to the ledger's leaves", async () => {
    const one = await loaded(
      {
        "l.csv": "day,name,debit,credit\n2024-01-31,运费,100,\n2024-01-31,运费,,40.5\n2024-01-31,仓租,9,2\n",
      },
      [
        source("l.csv", {
          posting: map({ posted_on: "day", account_name: "name", amount: "debit", credit: "credit" }),
        }),
      ],
    );
    const range = { from: "2024-01-01", to: "2024-12-31", rates: new Map() };
    const leaves = await one.warehouse.rows(ledgerLeaves(range));
    expect(leaves.map((l) => [l.account_name, l.amount, l.postings])).toEqual([
      ["仓租", 700, 1],
      ["运费", 5950, 2],
    ]);
  });

  it("leaves postings in several currencies to the rates of the cost room", async () => {
    const one = await loaded({ "l.csv": "day,amount,ccy\n2024-01-31,100,CNY\n2024-02-01,3,USD\n" }, [
      source("l.csv", { posting: map({ posted_on: "day", amount: "amount", currency: "ccy" }) }),
    ]);
    expect(codes(one)).not.toContain("two-currencies");
    const rows = await one.warehouse.rows({
      sql: "SELECT currency, amount FROM fact.posting ORDER BY currency",
      shape: { currency: "text", amount: "money" },
    });
    expect(rows).toEqual([
      { currency: "CNY", amount: 10000 },
      { currency: "USD", amount: 300 },
    ]);
  });

  it("joins files read alike as one source and tells them apart by place", async () => {
    const one = await loaded(
      { "o-01.csv": "no,c\nA,1\n", "o-02.csv": "no,c\nB,1\nD,2\n", "notes.txt": "not mine" },
      [source("o-*.csv", { order: map({ order_id: "no", customer_id: "c", channel: { value: "web" } }) })],
    );
    const rows = await one.warehouse.rows({
      sql: `SELECT order_id, channel, _src, _row FROM fact."order" ORDER BY _src, _row`,
      shape: { id: "text", channel: "text", src: "count", row: "count" },
    });
    expect(rows).toEqual([
      { id: "A", channel: "web", src: 0, row: 2 },
      { id: "B", channel: "web", src: 1, row: 2 },
      { id: "D", channel: "web", src: 1, row: 3 },
    ]);
  });
});
