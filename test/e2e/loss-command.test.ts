import { rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { bothLanguages, csv, inLanguage, plimsoll, workspace } from "../fixtures/cli.js";
import { toldTwice } from "../fixtures/told.js";

/** Three customers order every ten days; C2's fourth order comes late, and it never orders again. */
const day = (n: number) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10);
const order = (customer: string, n: number, late = 0) =>
  `${customer}-${n},${customer},${day(n)},${day(n + 2)},${day(n + 2 + late)},100.00,70.00`;
const tens = (until: number) => Array.from({ length: until / 10 + 1 }, (_, i) => i * 10);
const lines = csv(
  [
    ...tens(170).flatMap((n) => [order("C1", n), order("C3", n + 1)]),
    order("C2", 2),
    order("C2", 12),
    order("C2", 22),
    order("C2", 32, 6),
  ],
  "No,Customer,Date,Promised,Delivered,Amount,Cost",
);
const yaml = `plimsoll: 1
sources:
  - files: "orders.csv"
    tables: { order: { order_id: No, customer_id: Customer, ordered_on: Date, promised_on: Promised, delivered_on: Delivered, amount: Amount, cost: Cost } }
`;

interface Story {
  readonly customer: string;
  readonly trace: readonly { readonly event: string; readonly order: string | null }[];
}

describe("plimsoll loss", () => {
  let dir: string;
  beforeAll(async () => {
    dir = workspace({ "orders.csv": lines }, yaml);
    expect((await inLanguage("en", ["run", dir])).code).toBe(0);
  });

  it.each(bothLanguages)("prints the overview in %s, with nothing unsaid", async (language) => {
    const told = await inLanguage(language, ["loss", dir]);
    expect([told.code, told.err]).toEqual([0, ""]);
    expect(told.out).not.toMatch(/undefined|NaN|\{[a-z]+/);
  });
  it("gives programs the total, its parts and both lists", async () => {
    const { code, out } = await plimsoll(["loss", dir, "--json"]);
    const found = JSON.parse(out);
    expect([code, Object.keys(found)]).toEqual([
      0,
      [
        "period",
        "currency",
        "total",
        "influenceFactor",
        "attributableShare",
        "parts",
        "kinds",
        "effects",
        "atRisk",
        "lost",
        "dataHash",
      ],
    ]);
  });
  it("tells one customer's story from the first order over the failure to silence", async () => {
    const { code, out } = await plimsoll(["loss", dir, "--customer", "C2", "--json"]);
    const { trace } = JSON.parse(out) as Story;
    expect([code, trace[0]!.event, trace.at(-1)!.event]).toEqual([0, "first-order", "as-of"]);
    const events = trace.map(({ event }) => event);
    expect(events.indexOf("late")).toBeGreaterThan(events.indexOf("order"));
    expect(events.indexOf("silent-from")).toBeGreaterThan(events.indexOf("late"));
    expect(trace[events.indexOf("late")]!.order).toBe("C2-32");
  });
  it.each(bothLanguages)("prints that story in %s", async (language) => {
    const told = await inLanguage(language, ["loss", dir, "--customer", "C2"]);
    expect([told.code, told.err]).toEqual([0, ""]);
    expect(told.out).toContain("C2-32");
    expect(told.out).not.toMatch(/undefined|NaN|…|\{[a-z]+/);
  });
  it("names near customers", async () => {
    const { code, problem } = await toldTwice(["loss", dir, "--customer", "C22"], dir);
    expect([code, problem("unknown-customer").values.near]).toEqual([2, ["C2", "C1", "C3"]]);
  });
  it("asks for a run where there are no results, and for a new one where the facts are gone", async () => {
    const bare = workspace({ "orders.csv": lines }, yaml);
    expect((await toldTwice(["loss", bare], bare)).problems[0]?.code).toBe("no-results");
    rmSync(join(dir, ".plimsoll"), { recursive: true });
    const stale = await toldTwice(["loss", dir, "--customer", "C2"], dir);
    expect([stale.code, stale.problems[0]?.code]).toEqual([1, "results-stale"]);
  });
});
