import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultAssumptions } from "../../core/assumptions.js";
import { type CostColumn, costColumns } from "../../core/cost/pool.js";
import { type CostSettings, usualCostSettings } from "../../core/cost/settings.js";
import type { StudyInput } from "../input.js";
import type { Ledger, LedgerLeaf } from "./ledger.js";
import { buildPools } from "./pools.js";
import { readResources } from "./resources.js";

interface Booked {
  readonly name: string;
  readonly kind?: string;
  readonly driver?: "freight" | "revenue" | "quantity" | null;
  readonly column: CostColumn | null;
  readonly labour?: boolean;
  readonly channel?: string;
  readonly cents: number;
  readonly direct?: number;
}

/** A ledger written by hand: `direct` of each leaf's cents are booked to customer C1. */
function ledgerOf(booked: readonly Booked[]): Ledger {
  const leaves = booked.map(
    (b): LedgerLeaf => ({
      heading: null,
      account: b.name,
      account_name: b.name,
      department: null,
      channel: b.channel ?? null,
      amount: b.cents,
      postings: 1,
      months: 1,
      kind: b.kind ?? "transport",
      scopes: [],
      driver: b.driver === undefined ? "freight" : b.driver,
      also: [],
      traits: {
        behaviour: "variable",
        recurring: true,
        outsourced: false,
        controllable: true,
        labour: b.labour ?? false,
        column: b.column,
        form: "general",
        item: null,
        area: null,
        eleven: null,
        alsoEleven: [],
      },
    }),
  );
  return {
    leaves,
    total: booked.reduce((s, b) => s + b.cents, 0),
    postings: booked.length,
    left: booked.map((b) => b.cents - (b.direct ?? 0)),
    direct: booked.flatMap((b, leaf) => (b.direct ? [{ leaf, customer: "C1", cents: b.direct }] : [])),
  } as unknown as Ledger;
}

interface Done {
  readonly activity: string;
  readonly minutes: number;
  readonly capacity: number;
  /** Minutes of it spent on customer C1. */
  readonly named?: number;
}

function inputOf(done: readonly Done[], cost: Partial<CostSettings> = {}, deliveries = 0): StudyInput {
  const rows = done.map((d) => ({ ...d, driver: null, month: "2024-01-01", rows: 1, volume: 1 }));
  const named = done.flatMap(({ activity, named: minutes }) =>
    minutes ? [{ activity, customer_id: "C1", minutes }] : [],
  );
  return {
    warehouse: {
      rows: async (q: { shape: object }) =>
        "n" in q.shape ? [{ n: 0 }] : "customer_id" in q.shape ? named : rows,
    },
    facts: {
      tables: {
        activity: { rows: done.length, columns: { customer_id: { filled: named.length } } },
        contact: { rows: 0, columns: {} },
        delivery: { rows: deliveries, columns: {} },
      },
    },
    settings: {
      period: { from: "2024-01-01", to: "2024-01-31" },
      cost: { ...usualCostSettings, ...cost },
    },
    assumptions: defaultAssumptions,
    before: [],
  } as unknown as StudyInput;
}

async function planOf(booked: readonly Booked[], done: readonly Done[] = [], cost = {}, deliveries = 0) {
  const input = inputOf(done, cost, deliveries);
  const ledger = ledgerOf(booked);
  return { ledger, plan: buildPools(input, ledger, await readResources(input, ledger)) };
}

const sum = <T extends { readonly cents: number }>(list: readonly T[]) =>
  list.reduce((s, x) => s + x.cents, 0);
const poolsOf = async (...of: Parameters<typeof planOf>) =>
  (await planOf(...of)).plan.pools.map((p) => [p.id, p.cents]);

describe("buildPools", () => {
  it("pools leaves of one column that follow the same driver, one sales channel apart", async () => {
    expect(
      await poolsOf([
        { name: "a", column: "transport", cents: 300 },
        { name: "b", column: "transport", cents: -100 },
        { name: "c", column: "transport", channel: "online", cents: 50 },
      ]),
    ).toEqual([
      ["transport:freight", 200],
      ["transport:freight@online", 50],
    ]);
  });
  it("takes what is nearest to a cost before what its kind follows, and the firm's word before both", async () => {
    const booked = (name: string, column: CostColumn, kind: string): Booked => ({
      name,
      column,
      kind,
      driver: kind === "returns" ? "freight" : null,
      cents: 1,
    });
    const leaves = [
      booked("a", "compensation", "compensation"),
      booked("b", "packaging", "other"),
      booked("c", "returns", "returns"),
    ];
    const ids = async (deliveries: number) => (await poolsOf(leaves, [], {}, deliveries)).map(([id]) => id);
    expect(await ids(0)).toEqual(["compensation:compensation", "packaging:quantity", "returns:freight"]);
    expect(await ids(9)).toContain("packaging:shipments");
  });
  it("keeps goods and unknown accounts off customers, direct postings of theirs too", async () => {
    const { plan } = await planOf([
      { name: "a", column: null, kind: "goods", cents: 900, direct: 400 },
      { name: "b", column: null, kind: "other", cents: 70 },
      { name: "c", column: "transport", cents: 30, direct: 10 },
    ]);
    expect(plan.direct).toEqual([{ customer: "C1", column: "transport", cents: 10 }]);
    const to = (where: string) => sum(plan.trace.filter((t) => t.to === where));
    expect(["outside", "unknown", "direct", "pool"].map(to)).toEqual([900, 70, 10, 20]);
  });
  it("takes people's pay to their activities, and what nobody used to nobody", async () => {
    const { plan } = await planOf(
      [{ name: "工资", column: "handling", kind: "handling", labour: true, cents: 1001 }],
      [
        { activity: "拣货", minutes: 30, capacity: 60 },
        { activity: "退货处理", minutes: 10, capacity: 20 },
      ],
    );
    expect(plan.pools).toEqual([
      { id: "warehouse/拣货", column: "handling", weight: { lines: 1 }, cents: 375 },
      { id: "warehouse/退货处理", column: "returns", weight: { returns: 1 }, cents: 125 },
    ]);
    expect(plan.unused).toBe(501);
    expect(plan.trace.map((t) => [t.resource, t.activity, t.to])).toEqual([
      ["warehouse", "拣货", "pool"],
      ["warehouse", "退货处理", "pool"],
      ["warehouse", null, "unused"],
    ]);
  });
  it("takes minutes that name their customer straight there, and traces them", async () => {
    const { plan } = await planOf(
      [{ name: "工资", column: "handling", kind: "handling", labour: true, cents: 1000 }],
      [{ activity: "拣货", minutes: 40, capacity: 80, named: 10 }],
    );
    expect(plan.direct).toEqual([{ customer: "C1", column: "handling", cents: 125 }]);
    expect(plan.trace.map((t) => [t.to, t.column, t.activity, t.cents])).toEqual([
      ["pool", "handling", "拣货", 375],
      ["direct", "handling", "拣货", 125],
      ["unused", null, null, 500],
    ]);
  });
  it("loses no cent of any leaf, whatever the ledger, the minutes and the step-down", async () => {
    const cents = fc.integer({ min: -5_000_000, max: 50_000_000 });
    const booked = fc.record({
      column: fc.constantFrom<CostColumn | null>(...costColumns, null),
      kind: fc.constantFrom("transport", "goods", "other", "handling"),
      labour: fc.boolean(),
      cents,
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    const done = fc.record({
      minutes: fc.double({ min: 0, max: 20_000, noNaN: true }),
      capacity: fc.double({ min: 0, max: 20_000, noNaN: true }),
      of: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(booked, { minLength: 3, maxLength: 20 }),
        fc.array(done, { minLength: 4, maxLength: 4 }),
        fc.array(fc.constantFrom("cost", "minutes", "people", { desk: 3, transport: 1, later: 2 } as const), {
          minLength: 2,
          maxLength: 2,
        }),
        fc.constantFrom("apart", "spread"),
        async (leaves, uses, bases, unusedCapacity) => {
          const { ledger, plan } = await planOf(
            leaves.map((l, i) => ({ ...l, name: `L${i}`, direct: Math.trunc(l.cents * l.share) })),
            ["客户接待", "订单处理", "拣货", "包装"].map((activity, i) => ({
              activity,
              ...uses[i]!,
              named: uses[i]!.minutes * uses[i]!.of,
            })),
            {
              unusedCapacity,
              stepDown: [
                { name: "first", accounts: ["L0"], to: ["later", "desk", "transport"], by: bases[0] },
                {
                  name: "later",
                  accounts: ["L1", "L2"],
                  to: ["desk", "warehouse", "transport"],
                  by: bases[1],
                },
              ],
            },
          );
          for (const [leaf, { amount }] of ledger.leaves.entries())
            expect(sum(plan.trace.filter((t) => t.leaf === leaf))).toBe(amount);
          const off = plan.trace.filter((t) => t.to === "outside" || t.to === "unknown");
          expect(sum(plan.pools) + sum(plan.direct) + plan.unused + sum(off)).toBe(ledger.total);
        },
      ),
      { numRuns: 200 },
    );
  });
});
