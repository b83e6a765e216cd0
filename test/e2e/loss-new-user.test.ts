import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Results } from "../../src/core/findings.js";
import { chances } from "../fixtures/chance.js";
import { bothLanguages, csv, inLanguage, workspace } from "../fixtures/cli.js";

const day = (n: number) => new Date(Date.UTC(2024, 0, 1) + 86_400_000 * n).toISOString().slice(0, 10);

interface Order {
  readonly customer: string;
  readonly on: number;
  readonly amount: number;
  readonly late?: boolean;
}

/** Customers who come back after some twenty days, and leave more readily after a late delivery. */
function shop(customers: number, span: number): Order[] {
  const chance = chances(5);
  return Array.from({ length: customers }, (_, c) => {
    const own: Order[] = [];
    for (let on = 20 * chance(); on < span; on += 2 + 36 * chance()) {
      const late = chance() < 0.2;
      own.push({ customer: `C${c}`, on, amount: 100, late });
      if (chance() < (late ? 0.15 : 0.03)) break;
    }
    return own;
  }).flat();
}

const yaml = (more: string) => `plimsoll: 1
sources:
  - files: orders.csv
    tables: { order: { order_id: No, customer_id: Customer, ordered_on: Date, amount: Amount, promised_on: Promised, delivered_on: Delivered } }
${more}
`;

const firm = (orders: readonly Order[], more = "") =>
  workspace(
    {
      "orders.csv": csv(
        orders.map(
          ({ customer, on, amount, late }, i) =>
            `O${i},${customer},${day(on)},${amount.toFixed(2)},${day(on + 2)},${day(on + (late ? 5 : 2))}`,
        ),
        "No,Customer,Date,Amount,Promised,Delivered",
      ),
    },
    yaml(more),
  );

async function study(orders: readonly Order[], more = ""): Promise<{ dir: string; results: Results }> {
  const dir = firm(orders, more);
  const told = await inLanguage("en", ["run", dir]);
  expect([told.code, told.err]).toEqual([0, expect.not.stringMatching(/^error/m)]);
  return { dir, results: JSON.parse(readFileSync(join(dir, "out", "results.json"), "utf8")) };
}

const amountOf = ({ figures }: Results, id: string) => figures.find((f) => f.id === id)!.value;
const codesOf = ({ verdicts }: Results) => verdicts.map((v) => v.code);

/** Every figure has a value within its range, or a reason; both commands say it in both languages. */
async function sound({ dir, results }: { dir: string; results: Results }): Promise<void> {
  for (const { id, value, reason, interval } of results.figures.filter((f) => f.id.startsWith("loss."))) {
    expect([id, (value === null) === (reason !== null)]).toEqual([id, true]);
    if (interval === null || value === null) continue;
    expect([id, interval.low <= value && value <= interval.high]).toEqual([id, true]);
  }
  for (const language of bothLanguages)
    for (const command of [
      ["loss", dir],
      ["explain", "loss.total", dir],
    ]) {
      const told = await inLanguage(language, command);
      expect([told.code, told.out]).toEqual([
        0,
        expect.not.stringMatching(/undefined|NaN|Infinity|\{[a-z]+/),
      ]);
    }
}

const usual = shop(60, 400);

describe("a number that cannot be meant stops the study, with the line to write", () => {
  it.each([
    ["loss.discount-rate: 10", "loss.discount-rate: 0.03"],
    ["loss.effect.late: 3", "loss.effect.late: 0.03"],
    ["loss.effect.late: { value: 0.02, low: 0, high: 6 }", "loss.effect.late: 0.03"],
    ["loss.margin-share: 25", "loss.margin-share: 0.03"],
    ["loss.win-back-cost: -300", "loss.win-back-cost"],
    ["loss.horizon-days: 0", "loss.horizon-days"],
    ["loss.value-horizon-years: 0", "loss.value-horizon-years: 3"],
    ["loss.value-horizon-years: 99999", "loss.value-horizon-years: 3"],
  ])("%s", async (line, fix) => {
    const dir = firm(usual.slice(0, 40), `assumptions: { "${line.replace(": ", '": ')} }`);
    for (const language of bothLanguages) {
      const told = await inLanguage(language, ["run", dir]);
      expect(told.code).toBe(2);
      expect(told.err).toContain(fix);
    }
  });

  it.each([
    ["assumptions: { loss.told: 10% }", "0.03"],
    ["loss: { setting: subscription }", "contractual"],
    ["loss: { model: bgnbd }", "mbg-nbd"],
    ["loss: { regularity: 0 }", "> 0"],
    ["loss: { modle: bg-nbd }", "model"],
  ])("%s", async (line, expected) => {
    const told = await inLanguage("en", ["run", firm(usual.slice(0, 40), line)]);
    expect(told.code).toBe(2);
    expect(told.err).toContain("line 5");
    expect(told.err).toContain(expected);
  });
});

describe("a link of the user's own", () => {
  it("replaces ours, is held fixed, and is marked wherever it shows", async () => {
    const { dir, results } = await study(usual, "assumptions: { loss.effect.late: 0.04, loss.told: 3 }");
    const links = results.tables["loss.links"]!;
    const row = (key: string) =>
      Object.fromEntries(links.columns.map((c, i) => [c.id, links.rows.find((r) => r[0] === key)![i]]));
    expect(row("effect-late")).toMatchObject({ value: 0.04, low: 0.04, high: 0.04, source: "given" });
    expect(row("told")).toMatchObject({ value: 3, low: 3, high: 3, source: "given" });
    const ids = results.verdicts.map((v) => v.id);
    expect(ids).toEqual(expect.arrayContaining(["loss.link-given.effect-late", "loss.link-given.told"]));
    const doubted = results.tables["loss.tornado"]!.rows.map((r) => r[0]);
    expect(doubted).not.toEqual(expect.arrayContaining(["effect-late"]));
    expect(doubted).not.toEqual(expect.arrayContaining(["told"]));
    expect(doubted).toEqual(expect.arrayContaining(["buying-fall"]));
    const told = await inLanguage("en", ["explain", "loss.total", dir]);
    expect(told.out).toMatch(/\(loss\.effect\.late\): 4\s% \(given by you\)/);
    await sound({ dir, results });
  });

  it("that is odd is used, said, and leaves every number a number", async () => {
    const { dir, results } = await study(
      usual,
      `assumptions:
  loss.horizon-days: 99999
  loss.onward: 1
  loss.stable-from: 8
  loss.decline-from: 3
  loss.win-back-chance: 0
  loss.no-such: 1`,
    );
    const problems = results.problems.map((p) => [p.code, p.values.id]);
    expect(problems).toEqual(
      expect.arrayContaining([
        ["assumption-out-of-range", "loss.horizon-days"],
        ["assumption-out-of-range", "loss.onward"],
        ["assumption-unknown", "loss.no-such"],
      ]),
    );
    expect(codesOf(results)).toEqual(expect.arrayContaining(["loss.onward-cut", "loss.lifecycle-reordered"]));
    await sound({ dir, results });
  });
});

describe("firms that tell little", () => {
  it.each<[string, readonly Order[]]>([
    ["one customer", shop(1, 400)],
    ["ten customers", shop(10, 400)],
    [
      "nobody ever came back",
      Array.from({ length: 80 }, (_, i) => ({ customer: `C${i}`, on: 4 * i, amount: 90, late: i % 3 === 0 })),
    ],
    ["all gone long before the end", [...shop(50, 120), { customer: "last", on: 700, amount: 50 }]],
    ["nothing but refunds", usual.map((o) => ({ ...o, amount: -10 }))],
    ["nothing is paid", usual.map((o) => ({ ...o, amount: 0 }))],
  ])("%s", async (_, orders) => sound(await study(orders)));

  it("nobody came back: who would have is not known, so a failure takes what its link says and no more", async () => {
    const orders = Array.from({ length: 80 }, (_, i) => ({
      customer: `C${i}`,
      on: 4 * i,
      amount: 90,
      late: i % 3 === 0,
    }));
    const { results } = await study(orders);
    const failed = orders.filter((o) => o.late).length;
    expect(amountOf(results, "loss.customers-to-service")).toBeLessThan(0.1 * failed);
    expect(amountOf(results, "loss.at-risk.customers")).toBeNull();
  });

  it("orders that lack their day: the reason names the column, not another figure", async () => {
    const dir = firm(usual);
    const noDay = readFileSync(join(dir, "plimsoll.yaml"), "utf8").replace("ordered_on: Date, ", "");
    const bare = workspace({ "orders.csv": readFileSync(join(dir, "data", "orders.csv"), "utf8") }, noDay);
    expect((await inLanguage("en", ["run", bare])).code).toBe(0);
    const results: Results = JSON.parse(readFileSync(join(bare, "out", "results.json"), "utf8"));
    const reason = results.figures.find((f) => f.id === "loss.total")!.reason!;
    expect(reason).toEqual({
      code: "missing-columns",
      needs: [
        { table: "order_line", column: "ordered_on" },
        { table: "order", column: "ordered_on" },
      ],
    });
  });
});

describe("refunds in the order list", () => {
  it("bring nobody back, and take their money off", async () => {
    const chance = chances(9);
    const once = Array.from({ length: 60 }, (_, i) => ({ customer: `once${i}`, on: 3 * i, amount: 50 }));
    const back = once.map((o) => ({ ...o, on: o.on + 1 + Math.floor(5 * chance()), amount: -50 }));
    const plain = await study([...usual, ...once]);
    const returned = await study([...usual, ...once, ...back]);
    const id = "loss.silent-once";
    expect(amountOf(returned.results, id)).toBe(amountOf(plain.results, id));
    expect(amountOf(returned.results, "loss.customers")).toBe(amountOf(plain.results, "loss.customers"));
    expect(codesOf(returned.results)).toContain("loss.records-refunds");
    await sound(returned);
  });
});

describe("contracts", () => {
  it("that were cancelled are lost, though nobody has been silent for long", async () => {
    const orders = Array.from({ length: 40 }, (_, c) =>
      Array.from({ length: 12 }, (_, m) => ({ customer: `C${c}`, on: c / 2 + 30 * m, amount: 99 })),
    ).flat();
    const dir = firm(orders);
    const accounts = csv(
      Array.from({ length: 40 }, (_, c) => `C${c},${day(500)},${c < 6 ? day(345) : ""}`),
      "Customer,Renews,Cancelled",
    );
    const given = workspace(
      { "orders.csv": readFileSync(join(dir, "data", "orders.csv"), "utf8"), "accounts.csv": accounts },
      yaml(`  - files: accounts.csv
    tables: { customer: { customer_id: Customer, contract_end: Renews, cancelled_on: Cancelled } }`),
    );
    expect((await inLanguage("en", ["run", given])).code).toBe(0);
    const results: Results = JSON.parse(readFileSync(join(given, "out", "results.json"), "utf8"));
    const lost = results.tables["loss.customers-lost"]!.rows.map((r) => r[0]);
    expect(lost).toEqual(expect.arrayContaining(["C0", "C1", "C2", "C3", "C4", "C5"]));
    const atRisk = results.tables["loss.customers-at-risk"]!;
    expect(atRisk.rows.some((r) => r[atRisk.columns.findIndex((c) => c.id === "alive")] === 0)).toBe(false);
  });
});
