import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Results } from "../../src/core/findings.js";
import { bothLanguages, csv, inLanguage, workspace } from "../fixtures/cli.js";
import { faults } from "../fixtures/sentences.js";
import { toldTwice } from "../fixtures/told.js";

const day = (n: number) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10);

/** Forty customers order two products every ten days; failures drive some away. */
const lines = Array.from({ length: 40 }, (_, c) => c).flatMap((c) => {
  const leaves = c % 5 === 0 ? 4 + (c % 7) : 30;
  return Array.from({ length: Math.min(30, leaves) }, (_, k) => {
    const n = (c % 10) + 10 * k;
    const late = k === leaves - 1 || (c + k) % 17 === 0 ? 4 : 0;
    const short = (c + 3 * k) % 19 === 0;
    return [0, 1].map((l) => {
      const product = ["A1", "B2", "C3"][(c + k + l) % 3];
      const quantity = 4 + ((7 * c + 3 * k + l) % 9);
      return `${c}-${k},C${c},${day(n)},${day(n + 2)},${day(n + 2 + late)},${product},${quantity},${short && l === 0 ? 0 : quantity},${quantity * 10}.00`;
    });
  }).flat();
});
/** One product was ordered a single time, one never, one sells below its cost. */
const once = `60-0,C1,${day(40)},${day(42)},${day(42)},ONCE,2,2,20.00`;
const files = {
  "lines.csv": csv([...lines, once], "No,Customer,Date,Promised,Delivered,Product,Qty,Shipped,Amount"),
  "products.csv": csv(
    ["A1,Tea,drinks,6", "B2,Jam,food,7", "C3,Water,drinks,12", "ONCE,Rare,food,5", "NEVER,Odd,food,5"],
    "Product,Name,Class,Cost",
  ),
  "stock.csv": csv(
    Array.from({ length: 40 }, (_, w) => w).flatMap((w) =>
      ["A1", "B2", "C3"].map((p, i) => `${day(7 * w)},${p},${(w + i) % 6 === 0 ? 0 : 60 + 5 * i}`),
    ),
    "Day,Product,On hand",
  ),
};
const sources = `sources:
  - files: "lines.csv"
    tables: { order_line: { order_id: No, customer_id: Customer, ordered_on: Date, promised_on: Promised, delivered_on: Delivered, product_id: Product, quantity: Qty, delivered_quantity: Shipped, amount: Amount } }
  - files: "products.csv"
    tables: { product: { product_id: Product, name: Name, class: Class, unit_cost: Cost } }
  - files: "stock.csv"
    tables: { stock_day: { day: Day, product_id: Product, on_hand: "On hand" } }
`;
const firm = (settings = "") => workspace(files, `plimsoll: 1\n${settings}${sources}`);
const results = (dir: string) =>
  JSON.parse(readFileSync(join(dir, "out", "results.json"), "utf8")) as Results;
/** Names of the firm's own data and settings that sentences may quote. */
const quoted = [
  "Water",
  "drinks",
  "food",
  "Tea",
  "Jam",
  "C99",
  "training",
  "nowhere",
  "forklifts",
  "stok-up",
  "plimsoll explain",
];

describe("records that tell little of levels", () => {
  let dir: string;
  let found: Results;
  const verdict = (id: string) => found.verdicts.find((v) => v.id === id);
  beforeAll(async () => {
    dir = firm();
    const told = await inLanguage("zh", ["run", dir]);
    expect([told.code, faults(told.all, "zh", [dir, ...quoted])]).toEqual([0, []]);
    found = results(dir);
  }, 300_000);

  it("a product ordered once or never stops nothing, and every number is a number", () => {
    const items = found.tables["level.items"]!;
    const at = (id: string) => items.columns.findIndex((c) => c.id === id);
    const products = items.rows.map((row) => row[at("product_id")]);
    expect(products).toEqual(expect.arrayContaining(["A1", "B2", "C3"]));
    expect(products).not.toContain("NEVER");
    expect(JSON.stringify(found)).not.toMatch(/NaN|Infinity/);
  });
  it("an unknown lead time is assumed in so many words, with its range among the assumptions", () => {
    expect(verdict("level.supply-lead-unknown")).toMatchObject({ kind: "cannot-tell" });
    expect(found.assumptions.map((a) => a.id)).toContain("level.lead-days");
  });
  it("a budget of nothing still gives the plan nearest to it, and says what more would bring", async () => {
    for (const [language, said] of [
      ["en", "Within a budget of"],
      ["zh", "年预算"],
    ] as const) {
      const { code, out } = await inLanguage(language, ["plan", dir, "--budget", "0"]);
      expect([code, out.includes(said)]).toEqual([0, true]);
      expect(out).toMatch(language === "en" ? /As the workspace stands/ : /按工作区现有设置/);
      expect(out).not.toMatch(/undefined|NaN|\{[a-z]+/);
    }
  });
  it("a product that sells below its cost is named", () => {
    expect(verdict("level.supply-negative-margin")?.values).toMatchObject({ items: 1, name: "C3" });
  });
});

/** Every setting that no record or table answers, at once. */
const strange = `level:
  contracts:
    - { kind: late, per: share-of-amount, amount: 3 }
    - { kind: short, per: day-late, amount: 5 }
    - { kind: late, per: order, amount: 5, customers: [C99] }
  reactions: { lost: 0.5, substituted: 0.5, delayed: 0.5 }
  ranks: { 1A: 2, 2A: 1, 9Z: 3, 1B: 3, 1C: 3 }
plan:
  budget: 0
  floors: { on-time: 0.9999 }
  capacity: { forklifts: 3 }
  without: [stok-up]
  changes: [{ name: training, element: on-time, removes: 0.1, costPerYear: 1000, needs: [nowhere] }]
`;

describe("settings that cannot be meant", () => {
  it("are told one by one with their key and a fix, and the study goes on without them", async () => {
    const dir = firm(strange);
    const told = await toldTwice(["run", dir], dir, quoted);
    expect(told.code).toBe(0);
    expect(told.problem("contract-share-above-one").values).toMatchObject({
      kind: "penalty-kind.late",
      amount: 3,
    });
    expect(told.problem("contract-no-days").values).toMatchObject({ kind: "penalty-kind.short" });
    expect(told.problem("contract-nobody").values).toMatchObject({ names: ["C99"] });
    expect(told.problem("reactions-not-one").values).toMatchObject({ sum: 1.5 });
    expect(told.problem("level-ranks-unknown").values).toMatchObject({ pair: "9Z" });
    expect(told.problem("level-ranks-below").values).toMatchObject({ pair: "1A", other: "2A" });
    expect(told.problem("level-ranks-same").values).toMatchObject({ rank: 3 });
    expect(told.problem("plan-need-unknown").values).toMatchObject({ change: "late.own.training" });
    expect(told.problem("plan-capacity-unused").values).toMatchObject({ name: "forklifts" });
    expect(told.problem("plan-without-unknown").values.near).toContain("stock-up");
    for (const { place, text, fix } of told.problems.filter((p) =>
      /^(contract|level|plan|reaction)/.test(p.code),
    )) {
      const [setting = ""] = /^(?:level|plan)\.([a-zA-Z]+):/.exec(text)?.slice(1) ?? [];
      const row = `plimsoll: 1\n${strange}`.split("\n").findIndex((l) => l.startsWith(`  ${setting}:`)) + 1;
      expect([setting, place]).toEqual([expect.stringMatching(/./), { file: "plimsoll.yaml", row }]);
      expect(fix).not.toBe("");
    }
    // Two limits that cannot both be held: the plan nearest to them is shown, and it costs nothing.
    const { verdicts, figures } = results(dir);
    expect(verdicts.map((v) => v.code)).toContain("plan.floor-out-of-reach");
    expect(verdicts.find((v) => v.code === "plan.floor-out-of-reach")?.values.element).toBe("late");
    expect(figures.find((f) => f.id === "plan.cost.total")?.value).toBe(0);
  }, 300_000);

  it.each([
    ["an element nobody knows", "level:\n  floors:\n    ontime: 0.9\n", 4, "on-time"],
    ["a level as a percentage", "level:\n  promised:\n    in-full: 95\n", 4, "0–1"],
    ["a floor of the plan as a percentage", "plan:\n  floors:\n    on-time: 95\n", 4, "0–1"],
    ["a mode without a price", "level:\n  modes:\n    - { name: air, days: 2 }\n", 4, "perUnit"],
    [
      "two modes of one name",
      "level:\n  modes:\n    - { name: a, days: 2, perKg: 1 }\n    - { name: a, days: 3, perKg: 1 }\n",
      3,
      "A ≠ B",
    ],
    [
      "a penalty counted on nothing there is",
      "level:\n  contracts:\n    - { kind: late, per: second, amount: 1 }\n",
      4,
      "day-late",
    ],
    [
      "a change of an element nobody knows",
      "plan:\n  changes:\n    - { name: x, element: lateness, removes: 0.1, costPerYear: 1 }\n",
      4,
      "on-time",
    ],
    ["a budget below zero", "plan:\n  budget: -5\n", 3, "budget"],
  ])("%s is refused with file, line and what may stand there", async (_, settings, line, said) => {
    for (const language of bothLanguages) {
      const { code, err } = await inLanguage(language, ["check", firm(settings)]);
      expect(code).toBe(2);
      expect(err).toContain("plimsoll.yaml");
      expect(err).toMatch(language === "en" ? new RegExp(`line ${line}\\b`) : new RegExp(`第 ?${line} ?行`));
      expect(err).toContain(said);
    }
  });
  it.each([
    ["no YAML at all", "assumptions: [", "a.yaml"],
    ["an element nobody knows", "plan:\n  floors: { ontime: 0.9 }\n", "on-time"],
    ["a mode without a price", "level:\n  modes: [{ name: air, days: 2 }]\n", "perUnit"],
  ])("a scenario with %s is refused the same way", async (_, text, said) => {
    const dir = firm();
    mkdirSync(join(dir, "scenarios"));
    writeFileSync(join(dir, "scenarios", "a.yaml"), text);
    for (const language of bothLanguages) {
      const { code, err } = await inLanguage(language, ["scenario", "list", dir]);
      expect([code, err.includes("scenarios/a.yaml"), err.includes(said)]).toEqual([2, true, true]);
    }
  });
});

describe("a study without a plan", () => {
  const bare = {
    quantities: [
      "No,Customer,Date,Product,Qty",
      "order_id: No, customer_id: Customer, ordered_on: Date, product_id: Product, quantity: Qty",
    ],
    orders: ["No,Customer,Date", "order_id: No, customer_id: Customer, ordered_on: Date"],
  } as const;
  it.each(Object.entries(bare))(
    "of %s alone says which columns would unlock it",
    async (kind, [header, map]) => {
      const rows = lines.map((line) => {
        const [no, customer, date, , , product, quantity] = line.split(",");
        return kind === "orders"
          ? [no, customer, date].join(",")
          : [no, customer, date, product, quantity].join(",");
      });
      const table = kind === "orders" ? "order" : "order_line";
      const dir = workspace(
        { "o.csv": csv([...new Set(rows)], header) },
        `plimsoll: 1\nsources:\n  - files: "o.csv"\n    tables: { ${table}: { ${map} } }\n`,
      );
      const ran = await inLanguage("en", ["run", dir]);
      expect(ran.code).toBe(0);
      const { figures } = results(dir);
      const figure = (id: string) => figures.find((f) => f.id === id);
      // Relative to the value of a piece a best level can be told of quantities alone; its money cannot.
      if (kind === "orders") expect(figure("level.optimum.in-full")?.reason?.code).toBe("missing-columns");
      else expect(figure("level.optimum.in-full")?.value).toBeLessThan(1);
      expect(figure("level.total-cost.today")).toMatchObject({
        value: null,
        reason: { code: "missing-columns" },
      });
      for (const [language, said] of [
        ["en", "line amount"],
        ["zh", "行金额"],
      ] as const) {
        const { code, out } = await inLanguage(language, ["plan", dir]);
        expect([code, out.includes(said)]).toEqual([0, true]);
      }
    },
  );
});
