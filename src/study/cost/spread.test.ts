import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factsOf } from "../../../test/study/facts.js";
import { type World, world } from "../../../test/study/mart.js";
import type { Driver } from "../../core/cost/drivers.js";
import { costColumns, type DirectCost, type Pool, type Weight } from "../../core/cost/pool.js";
import {
  channelRollup,
  countPairs,
  customerRollup,
  orderCost,
  productRollup,
  regionRollup,
  topPairs,
} from "../../facts/sql/cost/rollup.js";
import type { StudyInput } from "../input.js";
import { buildMart } from "../mart.js";
import { leftOverCents } from "./left-over-cents.js";
import { driverTotals, spreadCosts } from "./spread.js";

const pool = (
  column: Pool["column"],
  cents: number,
  weight: Weight | null,
  more: Partial<Pool> = {},
): Pool => ({
  id: `${column}-${JSON.stringify(weight)}`,
  column,
  cents,
  weight,
  ...more,
});

async function pairs(input: StudyInput): Promise<Record<string, Record<string, number | null>>> {
  const rows = await input.warehouse.rows(topPairs(1000));
  return Object.fromEntries(
    rows.map(({ customer_id, product_id, ...rest }) => [
      `${customer_id ?? "-"} ${product_id ?? "-"}`,
      Object.fromEntries(Object.entries(rest).filter(([name, v]) => v !== 0 && name !== "total")) as Record<
        string,
        number
      >,
    ]),
  );
}

/** Cents of one column by pair. */
async function spreadOne(given: World, one: Pool, direct: readonly DirectCost[] = []) {
  const input = await world(given);
  const spread = await spreadCosts(input, [one], direct);
  const found = Object.fromEntries(
    Object.entries(await pairs(input)).flatMap(([key, row]) =>
      row[one.column] == null ? [] : [[key, row[one.column]]],
    ),
  );
  await input.warehouse.close();
  return { found, spread };
}

const line = (order_id: string, product_id: string | null, more = {}) => ({
  order_id,
  product_id,
  quantity: 1,
  amount: 10,
  ...more,
});
const small: World = {
  orders: [
    { order_id: "1", customer_id: "A", amount: 20 },
    { order_id: "2", customer_id: "B", amount: 10 },
    { order_id: "3", customer_id: null, amount: 5 },
  ],
  lines: [
    line("1", "p"),
    line("1", "q", { quantity: 3 }),
    line("2", "p", { quantity: 2 }),
    line("3", "q", { amount: 5 }),
  ],
};

describe("what a cost follows", () => {
  it("counts lines where they are, and shares an order among its lines", async () => {
    expect((await spreadOne(small, pool("handling", 400, { lines: 1 }))).found).toEqual({
      "A p": 100,
      "A q": 100,
      "B p": 100,
      "- q": 100,
    });
    expect((await spreadOne(small, pool("handling", 600, { orders: 1 }))).found).toEqual({
      "A p": 100,
      "A q": 100,
      "B p": 200,
      "- q": 200,
    });
    expect((await spreadOne(small, pool("handling", 700, { quantity: 1 }))).found).toEqual({
      "A p": 100,
      "A q": 300,
      "B p": 200,
      "- q": 100,
    });
    expect((await spreadOne(small, pool("selling", 3500, { revenue: 1 }))).found).toEqual({
      "A p": 1000,
      "A q": 1000,
      "B p": 1000,
      "- q": 500,
    });
  });

  it("adds the terms of a time equation", async () => {
    const { found, spread } = await spreadOne(small, pool("handling", 1100, { lines: 1, quantity: 1 }));
    expect(found).toEqual({ "A p": 200, "A q": 400, "B p": 300, "- q": 200 });
    expect(spread).toMatchObject({ volume: [11], undistributed: 0, replaced: [] });
  });

  it("puts an order's own freight on its lines by weight, where lines have none", async () => {
    const orders = [
      { order_id: "1", customer_id: "A", freight: 30, weight: 3, quantity: 4 },
      { order_id: "2", customer_id: "B", freight: 10, weight: 9, quantity: 1 },
    ];
    const lines = [
      line("1", "p", { weight: 1 }),
      line("1", "q", { weight: 2, quantity: 3 }),
      line("2", "p", { weight: 9 }),
    ];
    expect((await spreadOne({ orders, lines }, pool("transport", 4000, { freight: 1 }))).found).toEqual({
      "A p": 1000,
      "A q": 2000,
      "B p": 1000,
    });
    const light = lines.map((l) => ({ ...l, weight: null }));
    expect(
      (await spreadOne({ orders, lines: light }, pool("transport", 4000, { freight: 1 }))).found,
    ).toEqual({ "A p": 750, "A q": 2250, "B p": 1000 });
  });

  it("takes a line's own freight before the order's", async () => {
    const orders = [
      { order_id: "1", customer_id: "A", freight: 30 },
      { order_id: "2", customer_id: "B", freight: 10 },
    ];
    const lines = [
      line("1", "p", { freight: 5 }),
      line("1", "q", { freight: 25 }),
      line("2", "p"),
      line("2", "q"),
    ];
    expect((await spreadOne({ orders, lines }, pool("transport", 4000, { freight: 1 }))).found).toEqual({
      "A p": 500,
      "A q": 2500,
      "B p": 500,
      "B q": 500,
    });
  });

  it("gives orders without lines to their customer and no product", async () => {
    const given = {
      orders: [...small.orders, { order_id: "4", customer_id: "A", amount: 7, lines: 0 }],
      lines: small.lines!,
    };
    expect((await spreadOne(given, pool("handling", 800, { orders: 1 }))).found).toEqual({
      "A -": 200,
      "A p": 100,
      "A q": 100,
      "B p": 200,
      "- q": 200,
    });
  });

  it("counts cancelled orders as work, not as revenue", async () => {
    const given = {
      orders: [
        { order_id: "1", customer_id: "A" },
        { order_id: "2", customer_id: "B", cancelled: true },
      ],
      lines: [line("1", "p"), line("2", "p", { cancelled: true })],
    };
    expect((await spreadOne(given, pool("handling", 200, { lines: 1 }))).found).toEqual({
      "A p": 100,
      "B p": 100,
    });
    expect((await spreadOne(given, pool("selling", 200, { revenue: 1 }))).found).toEqual({ "A p": 200 });
  });

  it("puts contacts on the order they are about, else on their customer", async () => {
    const contact = [
      { contact_id: "1", order_id: "1", opened_on: "2024-03-01", minutes: 10 },
      { contact_id: "2", customer_id: "B", opened_on: "2024-03-01", minutes: 30 },
      { contact_id: "3", customer_id: "B", opened_on: "2023-03-01", minutes: 90 },
      { contact_id: "4", opened_on: "2024-03-01", minutes: 20 },
    ];
    const given = { ...small, facts: { contact } };
    expect((await spreadOne(given, pool("service-desk", 600, { "contact-minutes": 1 }))).found).toEqual({
      "A p": 50,
      "A q": 50,
      "B -": 300,
      "- -": 200,
    });
    expect((await spreadOne(given, pool("service-desk", 600, { contacts: 1 }))).found).toEqual({
      "A p": 100,
      "A q": 100,
      "B -": 200,
      "- -": 200,
    });
  });

  it("puts returns on the product that came back, else on the order's lines", async () => {
    const return_line = [
      { order_id: "1", product_id: "q", returned_on: "2024-05-01" },
      { order_id: "2", returned_on: "2024-05-01" },
      { customer_id: "B", product_id: "z", returned_on: "2024-05-01" },
    ];
    expect(
      (await spreadOne({ ...small, facts: { return_line } }, pool("returns", 300, { returns: 1 }))).found,
    ).toEqual({ "A q": 100, "B p": 100, "B z": 100 });
  });

  it("shares the value of stock among its buyers by pieces; what nobody bought is nobody's", async () => {
    const stock_day = [
      { product_id: "p", day: "2024-02-01", value: 30 },
      { product_id: "q", day: "2024-02-01", on_hand: 4 },
      { product_id: "z", day: "2024-02-01", value: 10 },
    ];
    const product = [{ product_id: "q", unit_cost: 5 }];
    const { found } = await spreadOne(
      { ...small, facts: { stock_day, product } },
      pool("stock", 6000, { stock: 1 }),
    );
    expect(found).toEqual({ "A p": 1000, "A q": 1500, "B p": 2000, "- q": 500, "- z": 1000 });
  });

  it("counts shipments and haste of an order", async () => {
    const delivery = [{ order_id: "1" }, { order_id: "1" }, { order_id: "2" }];
    expect(
      (await spreadOne({ ...small, facts: { delivery } }, pool("packaging", 300, { shipments: 1 }))).found,
    ).toEqual({ "A p": 100, "A q": 100, "B p": 100 });
    const orders = small.orders.map((o, i) => ({ ...o, expedited: i === 1 }));
    expect(
      (await spreadOne({ ...small, orders }, pool("order-processing", 300, { expedited: 1 }))).found,
    ).toEqual({ "B p": 300 });
  });

  it("weighs a channel's pool by that channel's customers", async () => {
    const orders = small.orders.map((o, i) => ({ ...o, channel: i === 0 ? "web" : "shop" }));
    expect(
      (await spreadOne({ ...small, orders }, pool("selling", 100, { quantity: 1 }, { channel: "web" })))
        .found,
    ).toEqual({ "A p": 25, "A q": 75 });
    const { spread, found } = await spreadOne(
      { ...small, orders },
      pool("selling", 100, { quantity: 1 }, { channel: "fair" }),
    );
    expect(found).toEqual({});
    expect(spread).toMatchObject({ used: [null], undistributed: 100 });
  });
});

describe("what cannot be shared as wanted", () => {
  it("takes the stand-in, and says so", async () => {
    const { found, spread } = await spreadOne(small, pool("transport", 700, { freight: 1 }));
    expect(found).toEqual({ "A p": 100, "A q": 300, "B p": 200, "- q": 100 });
    expect(spread.replaced).toEqual([
      { pool: 'transport-{"freight":1}', wanted: "freight", used: "quantity" },
    ]);
  });

  it("leaves a pool without a driver undistributed", async () => {
    expect((await spreadOne(small, pool("shared", 700, null))).spread).toMatchObject({
      used: [null],
      volume: [null],
      undistributed: 700,
    });
  });

  it("makes a row for a customer who is booked something and bought nothing", async () => {
    const direct = [
      { customer: "Z", column: "handling", cents: 55 },
      { customer: "A", column: "handling", cents: -5 },
      { customer: "A", column: "selling", cents: 9 },
    ] as const;
    const { found, spread } = await spreadOne(small, pool("handling", 400, { lines: 1 }), direct);
    expect(found).toEqual({ "A -": -5, "A p": 100, "A q": 100, "B p": 100, "- q": 100, "Z -": 55 });
    expect(spread.undistributed).toBe(0);
  });
});

/** Largest remainders over the same parts, sorted plainly. */
function plain(
  cents: number,
  parts: readonly { key: readonly [string | null, string | null]; part: number }[],
) {
  const last = "\u{10ffff}";
  const order = parts
    .map(({ key, part }) => ({ key, whole: Math.floor(part), rest: part - Math.floor(part) }))
    .sort(
      (a, b) =>
        b.rest - a.rest ||
        ((a.key[0] ?? last) < (b.key[0] ?? last)
          ? -1
          : (a.key[0] ?? last) > (b.key[0] ?? last)
            ? 1
            : (a.key[1] ?? last) < (b.key[1] ?? last)
              ? -1
              : 1),
    );
  let left = cents - order.reduce((sum, o) => sum + o.whole, 0);
  return new Map(order.map((o) => [JSON.stringify(o.key), o.whole + (left-- > 0 ? 1 : 0)]));
}

const ids = {
  customer: fc.constantFrom("A", "B", "C", "D", null),
  product: fc.constantFrom("p", "q", "r", "s", null),
};
const worlds = fc
  .array(
    fc.record({
      customer_id: ids.customer,
      cancelled: fc.boolean(),
      expedited: fc.constantFrom(true, false, null),
      channel: fc.constantFrom("web", "shop", null),
      lines: fc.array(
        fc.record({
          product_id: ids.product,
          quantity: fc.integer({ min: -2, max: 40 }),
          amount: fc.option(fc.integer({ min: -500, max: 90_000 }).map((c) => c / 100)),
          weight: fc.option(fc.integer({ min: 0, max: 9_999 }).map((g) => g / 1000)),
        }),
        { maxLength: 5 },
      ),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((orders): { orders: World["orders"]; lines: NonNullable<World["lines"]> } => ({
    orders: orders.map(({ lines, ...o }, i) => ({
      ...o,
      order_id: String(i),
      quantity: lines.reduce((sum, l) => sum + l.quantity, 0),
      amount: lines.reduce((sum, l) => sum + (l.amount ?? 0), 0),
      weight: lines.reduce((sum, l) => sum + (l.weight ?? 0), 0),
    })),
    lines: orders.flatMap(({ lines, cancelled, customer_id }, i) =>
      lines.map((l) => ({ ...l, customer_id, cancelled, order_id: String(i) })),
    ),
  }));
const someDriver = fc.constantFrom<Driver>(
  "orders",
  "lines",
  "quantity",
  "weight",
  "revenue",
  "expedited",
  "freight",
);
const poolsOf = fc.array(
  fc.record({
    column: fc.constantFrom("handling" as const, "selling" as const, "shared" as const),
    cents: fc.integer({ min: -100_000, max: 10_000_000 }),
    weight: fc.option(
      fc.dictionary(
        someDriver,
        fc.integer({ min: 1, max: 90 }).map((m) => m / 10),
        { minKeys: 1, maxKeys: 3 },
      ) as fc.Arbitrary<Weight>,
    ),
    channel: fc.option(fc.constantFrom("web", "shop"), { nil: undefined }),
  }),
  { maxLength: 6 },
);
const directOf = fc.array(
  fc.record({
    customer: fc.constantFrom("A", "B", "Z"),
    column: fc.constantFrom("handling" as const, "compensation" as const),
    cents: fc.integer({ min: -5_000, max: 5_000 }),
  }),
  { maxLength: 3 },
);

describe("every cent", () => {
  it("is on a pair or undistributed, whatever the ledger and the orders, in any order of the rows", async () => {
    await fc.assert(
      fc.asyncProperty(worlds, poolsOf, directOf, async (given, drawn, direct) => {
        const pools = drawn.map((p, i): Pool => {
          const { channel, ...rest } = p;
          return { id: String(i), ...rest, ...(channel === undefined ? {} : { channel }) };
        });
        const input = await world(given);
        const spread = await spreadCosts(input, pools, direct);
        const found = await input.warehouse.rows(topPairs(1_000));
        const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
        for (const column of costColumns) {
          const borne = sum(
            pools.filter((p, i) => p.column === column && spread.used[i] !== null).map((p) => p.cents),
          );
          const booked = sum(direct.filter((d) => d.column === column).map((d) => d.cents));
          expect(sum(found.map((row) => row[column]))).toBe(borne + booked);
        }
        expect(sum(found.map((r) => r.total)) + spread.undistributed).toBe(
          sum(pools.map((p) => p.cents)) + sum(direct.map((d) => d.cents)),
        );
        const total = sum(found.map((r) => r.total));
        for (const rolled of [
          await input.warehouse.rows(customerRollup("line")),
          await input.warehouse.rows(productRollup()),
          await input.warehouse.rows(channelRollup(null)),
          await input.warehouse.rows(regionRollup("order")),
        ])
          expect(sum(rolled.map((r) => r.total))).toBe(total);
        await input.warehouse.close();

        const turned = await world({ orders: given.orders.toReversed(), lines: given.lines.toReversed() });
        expect(await spreadCosts(turned, pools.toReversed(), direct.toReversed())).toMatchObject({
          undistributed: spread.undistributed,
        });
        // Pools in another order may move a last digit of a rate, not the sums; rows in another order move nothing.
        await spreadCosts(turned, pools, direct);
        expect(await turned.warehouse.rows(topPairs(1_000))).toEqual(found);
        await turned.warehouse.close();
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it("goes by the largest remainders, equals by customer and product", async () => {
    await fc.assert(
      fc.asyncProperty(
        worlds,
        fc.integer({ min: -999, max: 9_999 }),
        fc.constantFrom<Driver>("lines", "orders", "weight", "quantity"),
        async (given, cents, driver) => {
          const input = await world(given);
          const { used, volume } = await spreadCosts(
            input,
            [{ id: "a", column: "handling", cents, weight: { [driver]: 1 } }],
            [],
          );
          fc.pre(used[0] !== null && cents !== 0);
          const [by] = Object.keys(used[0]!) as Driver[];
          const per = by === "orders" ? 720_720_000 : 1;
          const rows = await input.warehouse.rows({
            sql: `SELECT c.customer_id, c.product_id, CAST(d."${by}" AS DOUBLE), c.handling FROM derived.pair_driver d
  JOIN derived.pair_cent n ON n.customer IS NOT DISTINCT FROM d.customer AND n.product IS NOT DISTINCT FROM d.product
  LEFT JOIN derived.customer_place k ON k.no = d.customer LEFT JOIN derived.product_no p ON p.no = d.product
  JOIN derived.pair_cost c ON c.customer_id IS NOT DISTINCT FROM k.customer_id AND c.product_id IS NOT DISTINCT FROM p.product_id`,
            shape: { customer: "text?", product: "text?", weight: "number", cents: "count" },
          });
          const rate = cents / volume[0]! / per;
          const wanted = plain(
            cents,
            rows.map((r) => ({
              key: [r.customer, r.product] as const,
              part: r.weight > 0 ? r.weight * rate : 0,
            })),
          );
          for (const r of rows)
            expect([r.customer, r.product, r.cents]).toEqual([
              r.customer,
              r.product,
              wanted.get(JSON.stringify([r.customer, r.product])),
            ]);
          await input.warehouse.close();
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);
});

describe("where the left-over cents end", () => {
  it("is the same pair however finely remainders are classed", async () => {
    const orders = Array.from({ length: 40 }, (_, i) => ({ order_id: String(i), customer_id: `C${i % 9}` }));
    const weights = orders.map((_, i) => (i * 7) % 11);
    const lines = orders.map((o, i) => line(o.order_id, `p${i % 4}`, { weight: weights[i]! }));
    const input = await world({ orders, lines });
    await spreadCosts(input, [pool("handling", 1, { weight: 1 })], []);
    let tied = 0;
    for (let cents = 1; cents < 200; cents += 3) {
      const total = weights.reduce((sum, w) => sum + w, 0);
      const terms = [{ driverColumn: "weight", rate: cents / total, channel: null }];
      const usual = await leftOverCents(input.warehouse, terms, cents);
      expect(usual.lost).toBe(0);
      if (usual.threshold?.upTo != null) tied += 1;
      for (const classes of [1, 3, 16])
        expect(await leftOverCents(input.warehouse, terms, cents, classes)).toEqual(usual);
    }
    expect(tied).toBeGreaterThan(10);
    await input.warehouse.close();
  });
});

describe("without anything to share", () => {
  it("still says who bought what, and makes no pairs of nothing", async () => {
    const input = await world({
      ...small,
      orders: [...small.orders, { order_id: "4", customer_id: "D", amount: 7, lines: 0 }],
    });
    await spreadCosts(input, [pool("shared", 500, null)], []);
    const customers = await input.warehouse.rows(customerRollup(null));
    expect(customers.map((c) => [c.customer_id, c.orders, c.lines, c.amount, c.total])).toEqual([
      ["A", 1, 2, 2000, 0],
      ["B", 1, 1, 1000, 0],
      ["D", 1, 0, 700, 0],
      [null, 1, 1, 500, 0],
    ]);
    const products = await input.warehouse.rows(productRollup());
    expect(products.map((p) => [p.product_id, p.lines, p.quantity, p.amount, p.total])).toEqual([
      ["p", 2, 3, 2000, 0],
      ["q", 2, 4, 1500, 0],
      [null, 0, 0, 700, 0],
    ]);
    expect(await input.warehouse.rows(countPairs())).toEqual([{ n: 0 }]);
    expect(await input.warehouse.rows(orderCost("1"))).toEqual([]);
    await input.warehouse.close();
  });
});

describe("one order", () => {
  it("costs its own volumes at the rates of the run", async () => {
    const input = await world(small);
    await spreadCosts(
      input,
      [pool("handling", 400, { lines: 1 }), pool("order-processing", 600, { orders: 2 })],
      [],
    );
    const cost = await input.warehouse.rows(orderCost("1"));
    expect(cost.map((c) => [c.column, c.driver, c.volume, c.rate, c.cents])).toEqual([
      ["handling", "lines", 2, 100, 200],
      ["order-processing", "orders", 1, 200, 200],
    ]);
    await input.warehouse.close();
  });
});

describe("totals of drivers", () => {
  it("tells what is not recorded from what nobody did", async () => {
    const input = await world({ ...small, orders: small.orders.map((o) => ({ ...o, expedited: false })) });
    expect(await driverTotals(input)).toMatchObject({
      orders: 3,
      lines: 4,
      expedited: 0,
      contacts: null,
      freight: null,
      stock: null,
    });
    await input.warehouse.close();
  });
});

describe("on exports as they come", () => {
  it("reads orders, shipments, contacts, returns and stock of one firm", async () => {
    const input = await factsOf({
      customer: "customer_id|party_id|channel\nA1|A|\nA2|A|\nB||shop",
      product: "product_id|weight|unit_cost\np|2|6\nq|1|3",
      order:
        "order_id|customer_id|ordered_on|channel|freight|expedited\n1|A1|2024-03-01|web|20|1\n2|A2|2024-03-02|web|10|0\n3|B|2024-03-03|web|30|0\n4|B|2024-03-04|web||0",
      order_line:
        "order_id|line_no|product_id|quantity|amount\n1|1|p|1|10\n1|2|q|2|8\n2|1|p|3|30\n3|1|q|4|16",
      delivery: "delivery_id|order_id\nd1|1\nd2|2\nd3|3\nd4|3",
      contact:
        "contact_id|customer_id|order_id|opened_on|minutes\nc1|A1|1|2024-04-01|8\nc2|A2||2024-04-01|4\nc3|B|3|2024-04-01|4",
      return_line: "return_id|order_id|product_id|returned_on\nr1|3|q|2024-05-01\nr2|1||2024-05-01",
      stock_day: "product_id|day|on_hand\np|2024-03-01|10\nq|2024-03-01|10\np|2024-03-02|20\nq|2024-03-02|10",
    });
    await buildMart(input.warehouse, input.facts, input.settings);
    const shared = async (cents: number, weight: Weight, more: Partial<Pool> = {}) => {
      await spreadCosts(input, [pool("handling", cents, weight, more)], []);
      const found = await pairs(input);
      return Object.fromEntries(
        Object.entries(found).flatMap(([k, row]) => (row.handling == null ? [] : [[k, row.handling]])),
      );
    };
    expect(await driverTotals(input)).toMatchObject({
      orders: 4,
      lines: 4,
      quantity: 10,
      weight: 14,
      freight: 60,
      shipments: 4,
      expedited: 1,
      contacts: 3,
      "contact-minutes": 16,
      returns: 2,
      stock: 120,
    });
    expect(await shared(400, { orders: 1 })).toEqual({ "A p": 150, "A q": 50, "B q": 100, "B -": 100 });
    expect(await shared(1400, { weight: 1 })).toEqual({ "A p": 800, "A q": 200, "B q": 400 });
    expect(await shared(6000, { freight: 1 })).toEqual({ "A p": 2000, "A q": 1000, "B q": 3000 });
    expect(await shared(400, { shipments: 1 })).toEqual({ "A p": 150, "A q": 50, "B q": 200 });
    expect(await shared(100, { expedited: 1 })).toEqual({ "A p": 50, "A q": 50 });
    expect(await shared(1600, { "contact-minutes": 1 })).toEqual({
      "A p": 400,
      "A q": 400,
      "A -": 400,
      "B q": 400,
    });
    expect(await shared(200, { returns: 1 })).toEqual({ "A p": 50, "A q": 50, "B q": 100 });
    // p: 15 pieces at 6 on average, 4 sold; q: 10 at 3, 6 sold.
    expect(await shared(12_000, { stock: 1 })).toEqual({ "A p": 9000, "A q": 1000, "B q": 2000 });
    expect(await shared(100, { lines: 1 }, { channel: "shop" })).toEqual({ "B q": 100 });
    const regions = await input.warehouse.rows(channelRollup(null));
    expect(regions.map((r) => [r.channel, r.customers, r.orders, r.handling])).toEqual([
      ["shop", 1, 2, 100],
      ["web", 1, 2, 0],
    ]);
    await input.warehouse.close();
  });
});
