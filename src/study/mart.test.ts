import { describe, expect, it } from "vitest";
import { factsOf, type Tables } from "../../test/study/facts.js";
import type { Shape } from "../core/shape.js";
import type { StudyInput, StudySettings } from "./input.js";
import { buildMart, martStatements } from "./mart.js";

async function built(
  tables: Tables,
  promise: Partial<StudySettings["promise"]> = {},
  more: Partial<StudySettings> = {},
) {
  const input = await factsOf(tables, promise, more);
  const plan = await buildMart(input.warehouse, input.facts, input.settings);
  return { ...input, plan };
}

async function read<S extends Shape>(input: StudyInput, sql: string, shape: S) {
  return await input.warehouse.rows({ sql, shape });
}

const verdicts = (input: StudyInput) =>
  read(
    input,
    'SELECT order_id, on_time, in_full, otif, open, cancelled FROM mart."order" ORDER BY order_id',
    {
      order_id: "text",
      on_time: "flag?",
      in_full: "flag?",
      otif: "flag?",
      open: "flag?",
      cancelled: "flag",
    },
  ).then((rows) => rows.map((r) => [r.order_id, r.on_time, r.in_full, r.otif, r.open, r.cancelled]));

describe("orders from lines", () => {
  const lines = `
    order_id | line_no | customer_id | product_id | quantity | delivered_quantity | ordered_on | promised_on | delivered_on | amount
    A | 1 | C1 | P1 | 10 | 10 | 2024-03-01 | 2024-03-05 | 2024-03-05 | 100
    A | 2 | C1 | P2 | 5 | 4 | 2024-03-01 | 2024-03-05 | 2024-03-04 | 50.25
    B | 1 | C1 | P1 | 3 | 3 | 2024-03-02 | 2024-03-05 | 2024-03-06 | 30
    B | 2 | C1 | P1 | 2 | 2 | 2024-03-02 | 2024-03-05 | 2024-03-05 | 20
    C | 1 | C2 | P2 | 1 | 1 | 2024-04-02 | 2024-04-05 | 2024-04-03 | 10
    D | 1 | C2 | P2 | 1 |  | 2024-04-02 | 2024-04-05 | | 10
    E | 1 | C2 | P2 | 1 |  | 2024-12-30 | 2024-12-31 | | 10
    F | 1 | C2 | P2 | 1 | 1 | 2024-04-02 | | 2024-04-03 | 10`;

  it("are on time and in full when all their lines are", async () => {
    const input = await built({ order_line: lines });
    expect(await verdicts(input)).toEqual([
      ["A", true, false, false, false, false],
      ["B", false, true, false, false, false],
      ["C", true, true, true, false, false],
      ["D", false, null, false, true, false],
      ["E", null, null, null, true, false],
      ["F", null, true, null, false, false],
    ]);
  });

  it("leave open orders past their promise out when told so", async () => {
    const input = await built({ order_line: lines }, { openOrders: "exclude" });
    expect((await verdicts(input)).find(([id]) => id === "D")).toEqual(["D", null, null, null, true, false]);
  });

  it("are not on time when too early, with a window", async () => {
    const input = await built({ order_line: lines }, { earlyDays: 1 });
    expect((await verdicts(input)).map((row) => row[1])).toEqual([true, false, false, false, null, null]);
  });

  it("sum money, units and counts, and keep the place of their first row", async () => {
    const input = await built({ order_line: lines });
    const [a, b] = await read(
      input,
      `SELECT lines, quantity, amount, fill_delivered, fill_ordered, line_on_time, line_late, line_otif, cycle_days, month, _src, _row
       FROM mart."order" ORDER BY order_id`,
      {
        lines: "count",
        quantity: "number",
        amount: "money",
        fill_delivered: "number?",
        fill_ordered: "number?",
        line_on_time: "count",
        line_late: "count",
        line_otif: "count",
        cycle_days: "number?",
        month: "day",
        _src: "count",
        _row: "count",
      },
    );
    expect(a).toEqual({
      lines: 2,
      quantity: 15,
      amount: 15025,
      fill_delivered: 14,
      fill_ordered: 15,
      line_on_time: 2,
      line_late: 0,
      line_otif: 1,
      cycle_days: 4,
      month: "2024-03-01",
      _src: 0,
      _row: 2,
    });
    expect(b).toMatchObject({ line_on_time: 1, line_late: 1, _row: 4 });
  });

  it("give customers, products and pairs that add up", async () => {
    const input = await built({ order_line: lines });
    const shape = { key: "text", orders: "count", lines: "count", amount: "money" } as const;
    expect(
      await read(input, "SELECT customer_id, orders, lines, amount FROM mart.customer ORDER BY 1", shape),
    ).toEqual([
      { key: "C1", orders: 2, lines: 4, amount: 20025 },
      { key: "C2", orders: 4, lines: 4, amount: 4000 },
    ]);
    expect(
      await read(
        input,
        "SELECT customer_id || product_id, orders, lines, amount FROM mart.pair ORDER BY 1",
        shape,
      ),
    ).toEqual([
      { key: "C1P1", orders: 2, lines: 3, amount: 15000 },
      { key: "C1P2", orders: 1, lines: 1, amount: 5025 },
      { key: "C2P2", orders: 4, lines: 4, amount: 4000 },
    ]);
    expect(
      await read(input, "SELECT product_id, 0, lines, amount FROM mart.product ORDER BY 1", shape),
    ).toEqual([
      { key: "P1", orders: 0, lines: 3, amount: 15000 },
      { key: "P2", orders: 0, lines: 5, amount: 9025 },
    ]);
  });
});

describe("orders with their own table", () => {
  const order = `
    order_id | customer_id | status | ordered_on | confirmed_on | shipped_on | delivered_on | promised_on | amount
    A | K1 | delivered | 2024-03-01 10:00:00 | 2024-03-01 10:30:00 | 2024-03-02 12:00:00 | 2024-03-05 18:00:00 | 2024-03-05 | 99
    B | K2 | delivered | 2024-03-01 10:00:00 | | 2024-03-02 12:00:00 | 2024-03-06 09:00:00 | 2024-03-05 | 70
    C | K3 | cancelled | 2024-03-01 10:00:00 | | | | 2024-03-05 | 10
    D | K3 | shipped | 2024-03-01 10:00:00 | | 2024-03-02 | | 2024-03-05 | 20
    E | K3 | delivered | 2024-03-01 10:00:00 | | | | 2024-03-05 | 20`;
  const order_line = `
    order_id | line_no | product_id | amount | freight
    A | 1 | P1 | 60 | 5
    A | 2 | P2 | 30 | 6
    B | 1 | P1 | 70 | 7`;
  const customer = `
    customer_id | party_id | name | region
    K1 | X | Ann | north
    K2 | X | Ann | south
    K3 | Y | Bob | south`;
  const answer = `
    answer_id | order_id | value | answered_on
    1 | A | 2 | 2024-03-06
    2 | A | 5 | 2024-03-08
    3 | A | 3 | 2024-03-07
    4 | B | 1 |`;

  it("takes dates from orders, amounts from lines, and counts orders without lines", async () => {
    const input = await built({ order, order_line, customer, answer }, { by: "time" });
    const rows = await read(
      input,
      `SELECT order_id, customer_id, lines, amount, freight, on_time, on_time_by_time, on_time_by_date, open, cancelled, region, score
       FROM mart."order" ORDER BY order_id`,
      {
        order_id: "text",
        customer_id: "text",
        lines: "count",
        amount: "money",
        freight: "money?",
        on_time: "flag?",
        by_time: "flag?",
        by_date: "flag?",
        open: "flag",
        cancelled: "flag",
        region: "text",
        score: "number?",
      },
    );
    expect(rows.map((r) => Object.values(r))).toEqual([
      ["A", "X", 2, 9000, 1100, false, false, true, false, false, "north", 5],
      ["B", "X", 1, 7000, 700, false, false, false, false, false, "south", 1],
      ["C", "Y", 0, 1000, null, null, null, null, false, true, "south", null],
      ["D", "Y", 0, 2000, null, false, false, false, true, false, "south", null],
      ["E", "Y", 0, 2000, null, null, null, null, false, false, "south", null],
    ]);
  });

  it("never multiplies: repeated orders, customers and reviews keep one row each", async () => {
    const twice = {
      order: `${order}\n A | K1 | delivered | 2024-03-09 | | | | | 1`,
      order_line,
      customer: `${customer}\n K1 | X | Ann | east`,
      answer,
    };
    const input = await built(twice);
    const [sum] = await read(
      input,
      'SELECT count(*), count(DISTINCT order_id), sum(amount) FROM mart."order"',
      {
        n: "count",
        distinct: "count",
        amount: "money",
      },
    );
    expect(sum).toEqual({ n: 5, distinct: 5, amount: 21000 });
    const [lines] = await read(input, "SELECT count(*), sum(amount) FROM mart.line", {
      n: "count",
      amount: "money",
    });
    expect(lines).toEqual({ n: 3, amount: 16000 });
  });

  it("completes a customer from two lists", async () => {
    const input = await built({
      order,
      customer: `customer_id | name | target_otif
        K1 | Ann
        K2
        K1 | Anna | 0.9
        K2 | Bob | 0.8`,
    });
    const rows = await read(
      input,
      "SELECT customer_id, name, target_otif FROM mart.customer WHERE name IS NOT NULL ORDER BY 1",
      {
        id: "text",
        name: "text",
        target: "number",
      },
    );
    expect(rows.map((r) => Object.values(r))).toEqual([
      ["K1", "Ann", 0.9],
      ["K2", "Bob", 0.8],
    ]);
  });

  it("counts an order total repeated on its lines once", async () => {
    const input = await built({
      order_line: `order_id | customer_id | order_amount | quantity
        A | C | 100 | 1
        A | C | 100 | 2
        B | C | 40 | 1`,
    });
    const [sum] = await read(input, 'SELECT sum(amount) FROM mart."order"', { amount: "money" });
    expect(sum).toEqual({ amount: 14000 });
  });
});

describe("which promise counts", () => {
  const order = `
    order_id | customer_id | ordered_on | requested_on | promised_on | last_promised_on | delivered_on
    A | C | 2024-03-01 | 2024-03-03 | 2024-03-05 | 2024-03-09 | 2024-03-06
    B | C | 2024-03-01 | | 2024-03-05 | | 2024-03-06
    C | C | 2024-03-01 | 2024-03-07 | | | 2024-03-06`;
  it.each([
    ["requested", [false, false, true]],
    ["first", [false, false, true]],
    ["last", [true, false, true]],
  ] as const)("%s", async (which, want) => {
    expect((await verdicts(await built({ order }, { which }))).map((row) => row[1])).toEqual(want);
  });

  it("is a lead time where no promise is recorded", async () => {
    const bare = `order_id | customer_id | ordered_on | delivered_on
      A | C | 2024-03-01 | 2024-03-04 12:00:00
      B | C | 2024-03-01 | 2024-03-05`;
    expect((await verdicts(await built({ order: bare }))).map((row) => row[1])).toEqual([null, null]);
    const ruled = await built({ order: bare }, { leadDays: 3, by: "time" });
    expect((await verdicts(ruled)).map((row) => row[1])).toEqual([true, false]);
  });
});

describe("working calendar", () => {
  // 2024-03-01 is a Friday. The 4th is a holiday, Saturday the 9th is worked.
  const calendar = {
    workingDays: [1, 2, 3, 4, 5],
    holidays: ["2024-03-04"],
    extraWorkingDays: ["2024-03-09"],
  };
  const order = `
    order_id | customer_id | ordered_on | promised_on | delivered_on
    A | C | 2024-02-28 | 2024-03-01 | 2024-03-02
    B | C | 2024-02-28 | 2024-03-02 | 2024-03-05
    C | C | 2024-02-28 | 2024-03-02 | 2024-03-06
    D | C | 2024-02-28 | 2024-03-08 | 2024-03-09
    E | C | 2024-02-28 | 2024-03-10 | 2024-03-11`;

  it("moves a promise on a free day to the next working day and counts lateness in working days", async () => {
    const input = await built({ order }, {}, { calendar });
    expect((await verdicts(input)).map((row) => row[1])).toEqual([true, true, false, false, true]);
  });

  it("gives the lead time in working days", async () => {
    const bare = `order_id | customer_id | ordered_on | delivered_on
      A | C | 2024-03-01 | 2024-03-05
      B | C | 2024-03-01 | 2024-03-06`;
    const input = await built({ order: bare }, { leadDays: 1 }, { calendar });
    expect((await verdicts(input)).map((row) => row[1])).toEqual([true, false]);
  });
});

describe("flags and other records", () => {
  it("uses the firm's own flags where dates are missing", async () => {
    const input = await built({
      order_line: `order_id | product_id | on_time | in_full | feedback | ordered_on | delivered_on
        A | P | true | true | accepted | 2024-03-01 | 2024-03-02
        A | Q | true | | returned | 2024-03-01 | 2024-03-02
        B | P | false | true | repair | 2024-03-01 | 2024-03-02
        C | P | | true | accepted | 2024-03-01 | 2024-03-02`,
    });
    expect(await verdicts(input)).toEqual([
      ["A", true, null, null, false, false],
      ["B", false, true, false, false, false],
      ["C", null, true, null, false, false],
    ]);
    const rows = await read(
      input,
      'SELECT order_id, returned, line_returned, line_returned_of, line_repaired, perfect, failure FROM mart."order" ORDER BY 1',
      {
        id: "text",
        returned: "flag?",
        n: "count",
        of: "count",
        repaired: "count",
        perfect: "flag?",
        failure: "flag?",
      },
    );
    expect(rows.map((r) => Object.values(r))).toEqual([
      ["A", true, 1, 2, 0, null, false],
      ["B", false, 0, 1, 1, null, true],
      ["C", false, 0, 1, 0, null, false],
    ]);
  });

  const tables: Tables = {
    order: `order_id | customer_id | ordered_on | promised_on | invoice_correct
      A | C | 2024-03-01 | 2024-03-05 | true
      B | C | 2024-03-01 | 2024-03-05 | false
      D | C | 2024-03-01 | 2024-03-05 | true
      E | C | 2024-03-01 | 2024-03-05 | true`,
    order_line: `order_id | line_no | product_id | quantity | delivered_quantity
      A | 1 | P | 5 | 5
      B | 1 | P | 5 | 5
      D | 1 | P | 5 | 5
      E | 1 | P | 5 | 5`,
    delivery: `delivery_id | order_id | shipped_on | delivered_on | quantity | carrier
      1 | A | 2024-03-02 | 2024-03-03 | 3 | east
      2 | A | 2024-03-02 | 2024-03-05 | 2 | west
      3 | B | 2024-03-02 | 2024-03-05 | 5 | east
      4 | D | 2024-03-02 | 2024-03-05 | 3 | east
      5 | D | 2024-03-02 | | 2 | east
      6 | E | 2024-03-02 | 2024-03-05 | 5 | east`,
    contact: `contact_id | order_id | kind | opened_on
      1 | E | complaint | 2024-03-06
      2 | E | complaint | 2024-03-07
      3 | A | inquiry | 2024-03-07`,
    return_line: `return_id | order_id | line_no | product_id | returned_on | reason
      1 | B | 1 | P | 2024-03-20 | wrong-item`,
  };

  it("joins shipments, contacts and returns to orders, each once", async () => {
    const rows = await read(
      await built(tables),
      `SELECT order_id, CAST(delivered_on AS DATE), carrier, on_time, perfect, complaint, claim, returned, wrong_item, failure
       FROM mart."order" ORDER BY 1`,
      {
        id: "text",
        delivered_on: "day?",
        carrier: "text?",
        on_time: "flag?",
        perfect: "flag?",
        complaint: "flag",
        claim: "flag",
        returned: "flag",
        wrong_item: "flag",
        failure: "flag",
      },
    );
    expect(rows.map((r) => Object.values(r))).toEqual([
      ["A", "2024-03-05", null, true, true, false, false, false, false, false],
      ["B", "2024-03-05", "east", true, false, false, false, true, true, true],
      ["D", null, "east", false, false, false, false, false, false, true],
      ["E", "2024-03-05", "east", true, false, true, false, false, false, true],
    ]);
  });

  it("marks the returned line", async () => {
    const rows = await read(await built(tables), "SELECT order_id, returned FROM mart.line ORDER BY 1", {
      id: "text",
      returned: "flag",
    });
    expect(rows.map((r) => r.returned)).toEqual([false, true, false, false]);
  });

  it("keeps to the period", async () => {
    const input = await built(
      {
        order: `order_id | customer_id | ordered_on | amount
          A | C | 2024-05-31 23:59:59 | 1
          B | C | 2024-06-01 | 2
          D | C | 2024-06-30 12:00:00 | 4
          E | C | 2024-07-01 | 8`,
      },
      {},
      { period: { from: "2024-06-01", to: "2024-06-30" } },
    );
    const [sum] = await read(input, 'SELECT sum(amount) FROM mart."order"', { amount: "money" });
    expect(sum).toEqual({ amount: 600 });
  });

  it("can be built again over itself, and every statement can be explained", async () => {
    const input = await built(
      tables,
      { leadDays: 2, earlyDays: 1 },
      { calendar: { workingDays: [1, 2, 3], holidays: [], extraWorkingDays: [] } },
    );
    const { plan } = input;
    await buildMart(input.warehouse, input.facts, input.settings);
    for (const sql of martStatements(plan, input.settings)) {
      if (sql.startsWith("CREATE OR REPLACE TABLE")) await input.warehouse.run(`EXPLAIN ${sql}`);
    }
  });
});
