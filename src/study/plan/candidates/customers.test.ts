import { afterEach, describe, expect, it } from "vitest";
import { world } from "../../../../test/study/mart.js";
import type { Findings } from "../../../core/findings.js";
import { certain } from "../../../core/stats/drawn.js";
import { saveDerived } from "../../derived.js";
import type { StudyInput } from "../../input.js";
import { nothingFound } from "../../made.js";
import type { Penalties } from "../../penalties.js";
import { customersCandidates } from "./customers.js";

const draws = 40;
const opened: StudyInput[] = [];
afterEach(async () => {
  for (const input of opened.splice(0)) await input.warehouse.close();
});

const penalties = {
  draws,
  margin: certain(1, draws),
  reactions: {
    lost: certain(0.5, draws),
    substituted: certain(0, draws),
    delayed: certain(0.5, draws),
    substituteMargin: certain(0, draws),
    delayCost: certain(0, draws),
    basket: certain(0, draws),
    source: "default",
  },
} as unknown as Penalties;

const before = (id: string, columns: readonly string[], rows: string[][]): Findings => ({
  ...nothingFound,
  tables: [
    {
      id,
      columns: columns.map((c) => ({ id: c, kind: "key", unit: "text" }) as const),
      rows,
      total: rows.length,
    },
  ],
});

/** A small customer sent nearly everything by express beside another who is not; a key customer cut though stock is there. */
async function made(stockThere: boolean, named = true) {
  const order = (customer: string, k: number, expedited: boolean, late: boolean, freight: number) => ({
    order_id: `${customer}${k}`,
    customer_id: customer,
    ordered_on: "2024-05-01",
    region: "N",
    expedited,
    on_time: !late,
    freight,
    amount: 100,
    quantity: 10,
    lines: 1,
  });
  const orders = [
    ...Array.from({ length: 40 }, (_, k) =>
      order("dear", k, k < 36, k % 20 === 0, k < 36 ? 50 + (k % 3) : 20 + (k % 3)),
    ),
    ...Array.from({ length: 60 }, (_, k) => order("plain", k, false, k % 5 === 0, 20 + (k % 3))),
  ];
  const line = (customer: string, k: number, good: boolean) => ({
    order_id: `${customer}${k}`,
    line_no: "1",
    customer_id: customer,
    product_id: "P",
    ordered_on: "2024-05-01",
    quantity: 10,
    delivered_quantity: good ? 10 : 6,
    amount: 100,
    cost: 60,
    in_full: good,
    stocked_out: good ? null : !stockThere,
  });
  const lines = [
    ...Array.from({ length: 40 }, (_, k) => line("key", k, k >= 20)),
    ...Array.from({ length: 40 }, (_, k) => line("plain", k, k >= 2)),
  ];
  const input = await world({
    orders,
    lines,
    facts: {
      product: [{ product_id: "P", class: "tools" }],
      order: orders.map(({ region: _region, ...o }) => o),
    },
    settings: { period: { from: "2024-01-01", to: "2024-12-31" } },
    before: [
      before("level.over-served-customers", ["customer_id"], [["dear"]]),
      before("level.under-served-pairs", ["customer_id", "product-class"], named ? [["key", "tools"]] : []),
    ],
  });
  opened.push(input);
  await saveDerived(input.warehouse, "customer_class", { customer_id: "VARCHAR", class: "VARCHAR" }, [
    ["dear", "plain", "key"],
    ["5", "5", "1"],
  ]);
  return await customersCandidates(input, penalties);
}

describe("changes about customers", () => {
  it("ends special handling of a small customer: the dearer freight is saved, more orders come late", async () => {
    const end = (await made(true)).find((c) => c.means === "end-special-handling")!;
    expect(end.actions).toEqual([
      { what: "special-handling", subject: "dear", site: "", from: 1, to: 0, unit: "flag" },
    ]);
    // 36 orders at about 51 instead of about 21; a year is the period.
    expect(end.saved.value / 100).toBeGreaterThan(36 * 28);
    expect(end.saved.value / 100).toBeLessThan(36 * 32);
    const [removal] = end.removes;
    expect(removal).toMatchObject({ kind: "late", where: [{ dimension: "customer", value: "dear" }] });
    expect(removal!.share.value).toBeLessThan(0);
    expect(end.to).toBeLessThan(end.from);
  });

  it("lifts what holds goods back from a key customer, as far as its shortages go beyond the others'", async () => {
    const lift = (await made(true)).find((c) => c.means === "lift-quota")!;
    expect(lift.id).toBe("short.lift-quota.key.tools");
    // 20 of 40 lines short, 2 of 40 for others: nine tenths go beyond, of which nearly all end.
    expect(lift.removes[0]!.share.value).toBeCloseTo(0.9 * 0.95, 6);
    // 80 units missing at a margin of 4, half of it lost.
    expect(lift.margin.value / 100).toBeCloseTo(0.9 * 0.95 * 80 * 4 * 0.5 * (366 / 366), 0);
    expect(lift.cost?.value).toBe(0);
  });

  it("finds it by the lines short despite stock alone, though they are too few to name the customer for", async () => {
    const lifted = (await made(true, false)).filter((c) => c.means === "lift-quota");
    expect(lifted.map((c) => c.id)).toEqual(["short.lift-quota.key.tools"]);
  });

  it("leaves a customer alone who was short because nothing was there", async () => {
    expect((await made(false)).filter((c) => c.means === "lift-quota")).toEqual([]);
  });
});
