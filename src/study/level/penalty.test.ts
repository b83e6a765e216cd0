import { afterEach, describe, expect, it } from "vitest";
import { results as blank } from "../../../test/fixtures/results.js";
import { unworded } from "../../../test/fixtures/unworded.js";
import { figureValue, rowsOf, type World, world } from "../../../test/study/mart.js";
import { defaultAssumptions } from "../../core/assumptions.js";
import type { Findings } from "../../core/findings.js";
import type { ContractPenalty } from "../../core/level/settings.js";
import { rowsQuery } from "../../facts/sql/rows.js";
import { languages, words } from "../../i18n/index.js";
import { saveDerived } from "../derived.js";
import type { StudyInput } from "../input.js";
import { drawCount, readPenalties } from "../penalties.js";
import { studyPenalty } from "./penalty.js";

const opened: StudyInput[] = [];
afterEach(async () => {
  for (const input of opened.splice(0)) await input.warehouse.close();
});

const all: Findings[] = [];

async function made(given: World): Promise<StudyInput> {
  const input = await world(given);
  opened.push(input);
  return input;
}

async function study(input: StudyInput) {
  const told = await studyPenalty(input);
  all.push(told.findings);
  return told;
}

const day = "2024-05-01";
const order = (id: string, more: Record<string, string | number | boolean | null> = {}) => ({
  order_id: id,
  customer_id: "A",
  ordered_on: day,
  lines: 1,
  quantity: 10,
  amount: 100,
  cost: 60,
  on_time: true,
  in_full: true,
  ...more,
});
const line = (id: string, more: Record<string, string | number | boolean | null> = {}) => ({
  order_id: id,
  line_no: "1",
  customer_id: "A",
  product_id: "P",
  ordered_on: day,
  quantity: 10,
  delivered_quantity: 10,
  amount: 100,
  cost: 60,
  on_time: true,
  in_full: true,
  ...more,
});

/** What the loss room leaves: of customer A (1000.00 at stake) so much is lost by a failure, a tenth of it by word. */
async function lossLeft(input: StudyInput, leaving: Record<string, number>, spread = 0.5, stake = 1000_00) {
  const kinds = Object.keys(leaving);
  const rows = Array.from({ length: drawCount + 1 }, (_, draw) =>
    kinds.map((kind) => ({
      draw,
      kind,
      leaving: leaving[kind]! * (1 + (draw === 0 ? 0 : spread * ((2 * draw) / drawCount - 1))),
    })),
  ).flat();
  await saveDerived(
    input.warehouse,
    "loss_draw",
    { draw: "INTEGER", kind: "VARCHAR", leaving: "DOUBLE", word: "DOUBLE", margin: "DOUBLE" },
    [
      rows.map((r) => r.draw),
      rows.map((r) => r.kind),
      rows.map((r) => r.leaving),
      rows.map((r) => r.leaving / 10),
      rows.map(() => 1),
    ],
  );
  await saveDerived(
    input.warehouse,
    "customer_stake",
    { customer_id: "VARCHAR", purchases: "BIGINT", stake: "DOUBLE", per_purchase: "BIGINT", ahead: "DOUBLE" },
    [["A"], [5], [stake], [100_00], [10]],
  );
}

/** Two late orders, three days and one, among five. */
const late: World = {
  orders: [
    order("1"),
    order("2"),
    order("3"),
    order("4", { on_time: false, promised_on: "2024-05-03", delivered_on: "2024-05-06" }),
    order("5", { on_time: false, promised_on: "2024-05-03", delivered_on: "2024-05-04" }),
  ],
};

describe("the customer who may leave", () => {
  it("costs the chance of leaving times what the customer was worth, once per order", async () => {
    const input = await made(late);
    await lossLeft(input, { late: 0.03 });
    const { findings, made: penalties } = await study(input);
    expect(figureValue(findings, "level.penalty.late")).toBeCloseTo(30, 9);
    const { interval } = findings.figures.find((f) => f.id === "level.penalty.late")!;
    expect(interval!.low).toBeGreaterThan(15);
    expect(interval!.low).toBeLessThan(17);
    expect(interval!.high).toBeGreaterThan(43);
    // On average two days late: the order's cost over them.
    expect(penalties!.kinds.get("late")!.perTime).toMatchObject({ unit: "day" });
    expect(penalties!.kinds.get("late")!.perTime!.cost.value).toBeCloseTo(15_00, 6);
    expect(findings.verdicts.map((v) => v.code)).toContain("level.penalty-leaving-alone");
  });

  it("is shared by the orders of one day: they drive a customer away but once", async () => {
    const input = await made(late);
    await lossLeft(input, { late: 0.03 });
    const flags = ["late", "short", "wrong", "damaged", "invoice", "complaint", "unresolved", "slow_answer"];
    await input.warehouse.run(
      `CREATE TABLE derived.purchase_exposure AS SELECT '4' AS order_id, 'A' AS customer_id, ${flags
        .map((f) => `${f === "late" ? "TRUE" : "FALSE"} AS ${f}`)
        .join(", ")}, CAST(NULL AS BOOLEAN) AS lost, CAST(NULL AS DOUBLE) AS eta`,
    );
    const { findings } = await study(input);
    expect(figureValue(findings, "level.penalty.late")).toBeCloseTo(15, 9);
  });

  it("counts less, or not at all, where a scenario says so", async () => {
    const of = async (id: string) => {
      const assumption = { ...defaultAssumptions[id]!, value: 0, low: 0, high: 0 };
      const input = await made({ ...late, assumptions: { [id]: assumption } });
      await lossLeft(input, { late: 0.03 });
      const { findings } = await study(input);
      expect(findings.verdicts.map((v) => v.code)).not.toContain("level.penalty-unclear");
      return figureValue(findings, "level.penalty.late");
    };
    expect(await of("level.leaving-weight")).toBe(0);
    expect(await of("level.word-of-mouth")).toBeCloseTo(27, 9);
  });

  it("is said to be unclear where the draws reach below zero", async () => {
    const input = await made(late);
    await lossLeft(input, { late: -0.001 });
    const { findings } = await study(input);
    const rows = rowsOf(findings, "level.penalty").filter((r) => r.part === "leaving");
    expect(rows.map((r) => [r.value, r.source])).toEqual([[-1, "no-clear-effect"]]);
    expect(findings.verdicts.find((v) => v.code === "level.penalty-unclear")!.kind).toBe("no-clear-effect");
  });

  it("is shared among the short lines of an order, never charged on each", async () => {
    const input = await made({
      orders: [order("1"), order("2", { in_full: false, lines: 3 })],
      lines: [
        line("1"),
        line("2", { line_no: "1", delivered_quantity: 5, in_full: false }),
        line("2", { line_no: "2", delivered_quantity: 7, in_full: false }),
        line("2", { line_no: "3" }),
      ],
    });
    await lossLeft(input, { short: 0.02 });
    const { findings, made: penalties } = await study(input);
    expect(penalties!.shortLinesPerOrder).toBe(2);
    expect(penalties!.shortUnitsPerLine).toBe(4);
    const at = (part: string, per: string) =>
      rowsOf(findings, "level.penalty").find((r) => r.part === part && r.per === per)!.value;
    expect(at("leaving", "order")).toBeCloseTo(20, 9);
    expect(at("leaving", "line")).toBeCloseTo(10, 9);
    expect(at("leaving", "unit")).toBeCloseTo(2.5, 9);
  });

  it("cannot be told without the loss room: what is lost at once still is", async () => {
    const input = await made({
      ...late,
      settings: { level: { contracts: [{ kind: "late", per: "order", amount: 8 }] } },
    });
    const { findings, made: penalties } = await study(input);
    expect(penalties!.leavingKnown).toBe(false);
    const total = findings.figures.find((f) => f.id === "level.penalty.late")!;
    expect([total.value, total.reason!.code]).toEqual([null, "needs-figure"]);
    expect(figureValue(findings, "level.penalty.late.without-leaving")).toBe(8);
    expect(findings.verdicts.map((v) => v.code)).toContain("level.penalty-no-leaving");
  });
});

describe("a firm that sells to firms and states no contract", () => {
  it("is told that fines count as none; a shop is not", async () => {
    const codes = async (role: "retailer" | "maker") =>
      (await study(await made({ ...late, settings: { role } }))).findings.verdicts.map((v) => v.code);
    expect(await codes("maker")).toContain("level.penalty-no-contracts");
    expect(await codes("retailer")).not.toContain("level.penalty-no-contracts");
  });
});

describe("a further day late", () => {
  const lostLater = async (lostLate: number) => {
    const days = (i: number) => (i < 60 ? 1 : 11);
    const input = await made({
      orders: Array.from({ length: 120 }, (_, i) =>
        order(`${i}`, {
          on_time: false,
          promised_on: "2024-05-03",
          delivered_on: `2024-05-${String(3 + days(i)).padStart(2, "0")}`,
        }),
      ),
    });
    await lossLeft(input, { late: 0.03 });
    await input.warehouse.run(
      "CREATE TABLE derived.purchase_exposure (order_id VARCHAR, customer_id VARCHAR, late BOOLEAN, short BOOLEAN, wrong BOOLEAN, damaged BOOLEAN, invoice BOOLEAN, complaint BOOLEAN, unresolved BOOLEAN, slow_answer BOOLEAN, lost BOOLEAN, eta DOUBLE)",
    );
    // One in eleven is expected not to come back, late or not.
    for (let i = 0; i < 120; i++)
      await input.warehouse.run(
        "INSERT INTO derived.purchase_exposure BY NAME SELECT ? AS order_id, 'A' AS customer_id, TRUE AS late, ? AS lost, ln(0.1) AS eta",
        [`${i}`, i < 60 ? i < 5 : i < 60 + lostLate],
      );
    const { made: penalties, findings } = await study(input);
    return {
      day: penalties!.kinds.get("late")!.perTime!.cost.value / 100,
      codes: findings.verdicts.map((v) => v.code).filter((c) => c.includes("penalty-day")),
    };
  };

  it("costs what later orders lose more than those a little late, where the records are clear", async () => {
    const { day, codes } = await lostLater(30);
    expect(codes).toEqual(["level.penalty-day-dose"]);
    expect(day).toBeCloseTo((25 / (60 - 60 / 11) / 10) * 1000, 3);
  });

  it("is an even part of a late order's cost where they are not", async () => {
    const { day, codes } = await lostLater(7);
    expect(codes).toEqual(["level.penalty-day-flat"]);
    expect(day).toBeCloseTo(30 / 6, 9);
  });
});

describe("penalties by contract", () => {
  const owed = async (contract: ContractPenalty, given: World = late) => {
    const input = await made({ ...given, settings: { level: { contracts: [contract] } } });
    const { findings } = await study(input);
    return {
      value: findings.figures.find((f) => f.id === `level.penalty.${contract.kind}.without-leaving`)!.value,
      problems: findings.problems,
    };
  };

  it("are owed per order, per day late up to a limit, or as a share of the amount", async () => {
    expect((await owed({ kind: "late", per: "order", amount: 8 })).value).toBe(8);
    expect((await owed({ kind: "late", per: "day-late", amount: 10 })).value).toBe(20);
    expect((await owed({ kind: "late", per: "day-late", amount: 10, most: 15 })).value).toBe(12.5);
    expect((await owed({ kind: "late", per: "share-of-amount", amount: 0.05 })).value).toBe(5);
  });

  it("are owed per line or unit that failed, of those who agreed them", async () => {
    const given: World = {
      orders: [order("1", { on_time: false }), order("2", { on_time: false, customer_id: "B" })],
      lines: [line("1", { on_time: false }), line("1", { line_no: "2" }), line("2", { on_time: false })],
    };
    expect((await owed({ kind: "late", per: "line", amount: 6 }, given)).value).toBe(6);
    expect((await owed({ kind: "late", per: "unit", amount: 1 }, given)).value).toBe(10);
    expect((await owed({ kind: "late", per: "order", amount: 6, customers: ["B"] }, given)).value).toBe(3);
  });

  it("in a unit that cannot be are left out, and the way to write them is said", async () => {
    const share = await owed({ kind: "late", per: "share-of-amount", amount: 5 });
    expect(share.value).toBeNull();
    expect(share.problems.map((p) => [p.code, p.values.share])).toEqual([["contract-share-above-one", 0.05]]);
    const short: World = { orders: [order("1", { in_full: false })] };
    const days = await owed({ kind: "short", per: "day-late", amount: 5 }, short);
    expect(days.problems.map((p) => p.code)).toEqual(["contract-no-days"]);
    const nobody = await owed({ kind: "late", per: "order", amount: 5, customers: ["Z"] });
    expect(nobody.problems.map((p) => p.code)).toEqual(["contract-nobody"]);
  });
});

describe("the work a failed order makes", () => {
  it("is its contacts and compensation beyond those of orders without a failure", async () => {
    const contact = (id: string, about: string, compensation: number | null) => ({
      contact_id: id,
      order_id: about,
      kind: "complaint",
      compensation,
    });
    const input = await made({
      ...late,
      facts: {
        contact: [
          contact("a", "1", null),
          contact("b", "4", 40),
          contact("c", "4", null),
          contact("d", "5", 20),
        ],
      },
      before: [
        {
          figures: [{ id: "cost.desk.per-contact", value: 6 } as never],
          tables: [
            {
              id: "cost.desk.kinds",
              columns: [
                { id: "kind", kind: "key", unit: "text" },
                { id: "per-contact", kind: "number", unit: "money" },
              ],
              rows: [["complaint", 9]],
              total: 1,
            },
          ],
          verdicts: [],
          problems: [],
          assumptions: [],
        },
      ],
    });
    const { findings } = await study(input);
    // Late: 3 contacts at 9 and 60 paid over 2 orders; others: 1 contact over 3.
    expect(figureValue(findings, "level.penalty.late.without-leaving")).toBeCloseTo(87 / 2 - 9 / 3, 9);
  });
});

describe("work that seems to be saved by a failure", () => {
  it("is chance among few orders and counts as none", async () => {
    const input = await made({
      ...late,
      facts: { contact: [{ contact_id: "a", order_id: "1", kind: "complaint", compensation: 50 }] },
    });
    await lossLeft(input, { late: 0.03 });
    const { made: penalties, findings } = await study(input);
    expect(penalties!.kinds.get("late")!.direct.value).toBe(0);
    expect(Math.min(...penalties!.kinds.get("late")!.direct.draws)).toBe(0);
    expect(figureValue(findings, "level.penalty.late")).toBeCloseTo(30, 9);
  });
});

describe("the sale lost at once", () => {
  const short = (more: readonly Record<string, boolean>[]): World => ({
    orders: [order("0"), ...more.map((_, i) => order(`${i + 1}`, { in_full: false }))],
    lines: [
      line("0"),
      ...more.map((m, i) =>
        line(`${i + 1}`, { delivered_quantity: 0, amount: 0, cost: 0, in_full: false, ...m }),
      ),
    ],
  });
  const fate = (backordered: boolean, substituted: boolean) => ({ backordered, substituted });

  it("takes what became of short lines from many records, valued as lines in full earn", async () => {
    const fates = Array.from({ length: 2000 }, (_, i) => fate(i % 10 < 3, i % 10 === 3));
    const { made: penalties, findings } = await study(await made(short(fates)));
    const { lost, substituted, delayed, source } = penalties!.reactions;
    expect(source).toBe("own");
    expect(lost.value).toBeCloseTo(0.6, 1);
    expect(substituted.value).toBeCloseTo(0.1, 1);
    expect(lost.value + substituted.value + delayed.value).toBeCloseTo(1, 12);
    const lostSale = rowsOf(findings, "level.penalty").find((r) => r.part === "lost-sale")!;
    expect(lostSale.value).toBeCloseTo(lost.value * 10 * 4, 9);
    expect(lostSale.low).toBeLessThan(lostSale.value as number);
    expect(lostSale.high).toBeGreaterThan(lostSale.value as number);
  });

  it("leans on published reactions of the firm's side of trade where records say nothing of it", async () => {
    const lostAs = async (role: "retailer" | "distributor") => {
      const { made: penalties, findings } = await study(
        await made({ ...short([{}, {}]), settings: { role } }),
      );
      return [
        penalties!.reactions.lost.value,
        findings.verdicts.map((v) => v.code).filter((c) => /reactions/.test(c)),
      ];
    };
    expect(await lostAs("retailer")).toEqual([expect.closeTo(0.4, 9), ["level.penalty-reactions-published"]]);
    expect(await lostAs("distributor")).toEqual([
      expect.closeTo(0.35, 9),
      ["level.penalty-reactions-business"],
    ]);
  });

  it("takes the firm's own shares, scaled with a word where they do not make 1", async () => {
    const given = async (reactions: { lost: number; substituted: number; delayed: number }) =>
      study(await made({ ...short([{}]), settings: { level: { reactions } } }));
    const right = await given({ lost: 0.5, substituted: 0.2, delayed: 0.3 });
    expect(right.findings.problems).toEqual([]);
    expect(right.made!.reactions).toMatchObject({ source: "given", lost: { value: 0.5 } });
    const wrong = await given({ lost: 0.5, substituted: 0.5, delayed: 1 });
    expect(wrong.made!.reactions.lost.value).toBe(0.25);
    expect(wrong.findings.problems.map((p) => p.code)).toEqual(["reactions-not-one"]);
    const none = await given({ lost: 0, substituted: 0, delayed: 0 });
    expect(none.made!.reactions.source).toBe("default");
    expect(none.findings.problems.map((p) => p.code)).toEqual(["reactions-not-one"]);
  });

  it("names a trade it does not know and goes on with all consumer goods", async () => {
    const input = await made({
      ...short([{}]),
      settings: { role: "retailer", level: { reactionsLike: "tea" } },
    });
    const { made: penalties, findings } = await study(input);
    expect(findings.problems.map((p) => p.code)).toEqual(["reactions-like-unknown"]);
    expect(penalties!.reactions.lost.value).toBeCloseTo(0.4, 9);
  });

  it("redraws a margin that was assumed, not one that was recorded", async () => {
    const priced = short([{}, {}]);
    const free = { ...priced, lines: priced.lines!.map((l) => ({ ...l, cost: null })) };
    const spread = async (given: World) => {
      const { made: penalties } = await study(await made(given));
      return [penalties!.shortUnitMargin, new Set(penalties!.margin.draws).size > 1];
    };
    expect(await spread(priced)).toEqual([400, false]);
    expect(await spread(free)).toEqual([250, true]);
  });
});

describe("a firm without any money in its records", () => {
  it("gets penalties in units of the cost of one piece, and no figure in money", async () => {
    const bare = (o: object) => ({ ...o, amount: null, cost: null });
    const input = await made({
      orders: [order("1"), order("2", { in_full: false })].map(bare) as never,
      lines: [line("1"), line("2", { delivered_quantity: 6, in_full: false })].map(bare) as never,
    });
    await lossLeft(input, { short: 0.02 }, 0.5, Number.NaN);
    await input.warehouse.run("UPDATE derived.customer_stake SET stake = NULL, per_purchase = NULL");
    const { made: penalties, findings } = await study(input);
    expect(penalties!.money).toBe("relative");
    // A quarter of the price is a third of the cost; ten pieces an order, ten orders to come.
    expect(penalties!.shortUnitMargin).toBeCloseTo(100 / 3, 9);
    expect(penalties!.meanStake).toBeCloseTo((100 / 3) * 10 * 10, 1);
    const figure = findings.figures.find((f) => f.id === "level.penalty.short")!;
    expect([figure.value, figure.reason!.code]).toEqual([null, "missing-columns"]);
    expect(findings.tables).toEqual([]);
    expect(findings.verdicts.map((v) => v.code)).toContain("level.penalty-relative");
  });
});

describe("penalties as other parts read them", () => {
  it("come back from the warehouse as they were made", async () => {
    const input = await made(late);
    await lossLeft(input, { late: 0.03, complaint: 0.01 });
    const { made: penalties } = await study(input);
    expect(await readPenalties(input)).toEqual(penalties);
  });

  it("are none without orders, and none are read", async () => {
    const input = await made({ orders: [] });
    expect(await readPenalties(input)).toBeNull();
    expect((await study(input)).made).toBeNull();
    expect(await readPenalties(input)).toBeNull();
  });

  it("say so where nothing failed", async () => {
    const { findings, made: penalties } = await study(await made({ orders: [order("1")] }));
    expect(penalties!.kinds.size).toBe(0);
    expect(findings.verdicts.map((v) => [v.code, v.kind])).toEqual([
      ["level.penalty-none-failed", "cannot-tell"],
    ]);
  });
});

describe("findings of the penalty", () => {
  it("stand on orders that can be shown", async () => {
    const input = await made(late);
    await lossLeft(input, { late: 0.03 });
    const { findings } = await study(input);
    const { rows } = findings.figures.find((f) => f.id === "level.penalty.late")!;
    const shown = await input.warehouse.rows(rowsQuery(rows!, 10));
    expect(shown.map((r) => r.order_id)).toEqual(["4", "5"]);
  });

  it.each(languages)("have words in %s", (language) => {
    for (const found of all) {
      const results = {
        ...blank,
        ...found,
        tables: Object.fromEntries(found.tables.map(({ id, ...table }) => [id, table])),
      };
      expect(unworded(results, words(language, "CNY"))).toEqual([]);
      for (const f of found.figures)
        for (const n of [f.value, f.interval?.low, f.interval?.high])
          if (n !== null && n !== undefined) expect(Number.isFinite(n)).toBe(true);
    }
  });
});
