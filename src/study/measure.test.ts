import { afterEach, describe, expect, it } from "vitest";
import { factsOf, type Tables } from "../../test/study/facts.js";
import { figureValue, rowsOf } from "../../test/study/mart.js";
import type { Findings } from "../core/findings.js";
import { serviceElements } from "../core/measure/elements.js";
import { measureNeeds } from "../core/measure/needs.js";
import { rowsQuery } from "../facts/sql/rows.js";
import { measure as en } from "../i18n/en/measure.js";
import { measure as zh } from "../i18n/zh/measure.js";
import type { StudyInput, StudySettings } from "./input.js";
import { buildMart } from "./mart.js";
import { studyMeasure } from "./measure.js";

const open: StudyInput[] = [];
afterEach(async () => {
  for (const { warehouse } of open.splice(0)) await warehouse.close();
});

async function studied(
  tables: Tables,
  promise: Partial<StudySettings["promise"]> = {},
  more: Partial<StudySettings> = {},
): Promise<Findings & { readonly input: StudyInput }> {
  const input = await factsOf(tables, promise, more);
  open.push(input);
  await buildMart(input.warehouse, input.facts, input.settings);
  return { ...(await studyMeasure(input)), input };
}

const figureOf = (findings: Findings, id: string) => findings.figures.find((f) => f.id === id)!;

/** Two customers, five delivered orders, one open and late, one cancelled. */
const trade: Tables = {
  order: `
    order_id | customer_id | status | ordered_on | confirmed_on | shipped_on | delivered_on | promised_on | region | invoice_correct
    A | C1 | delivered | 2024-02-01 | 2024-02-02 | 2024-02-03 | 2024-02-05 | 2024-02-05 | north | true
    B | C1 | delivered | 2024-02-01 | 2024-02-01 | 2024-02-02 | 2024-02-09 | 2024-02-05 | north | true
    D | C1 | delivered | 2024-10-20 | 2024-10-21 | 2024-10-22 | 2024-10-24 | 2024-10-25 | north | false
    E | C2 | delivered | 2024-11-01 | 2024-11-02 | 2024-11-03 | 2024-11-04 | 2024-11-05 | south | true
    F | C2 | delivered | 2024-11-02 | 2024-11-02 | 2024-11-03 | 2024-11-12 | 2024-11-05 | south | true
    G | C2 | shipped | 2024-11-10 | 2024-11-11 | 2024-11-12 | | 2024-11-15 | south | true
    H | C2 | cancelled | 2024-11-10 | | | | 2024-11-15 | south | `,
  order_line: `
    order_id | line_no | product_id | quantity | delivered_quantity | amount
    A | 1 | P1 | 10 | 10 | 100
    A | 2 | P2 | 4 | 4 | 40
    B | 1 | P1 | 10 | 10 | 100
    D | 1 | P1 | 10 | 6 | 100
    D | 2 | P2 | 2 | 3 | 20
    E | 1 | P2 | 5 | 5 | 50
    F | 1 | P2 | 5 | 0 | 50
    G | 1 | P1 | 5 | | 50
    H | 1 | P1 | 5 | | 50`,
  customer: `
    customer_id | name | target_on_time | target_otif
    C1 | Anda | 0.9 | 0.3
    C2 | Bona | 0.2 | 0.9`,
  product: `
    product_id | name | class
    P1 | soap | care
    P2 | rice | food`,
  contact: `
    contact_id | order_id | kind | opened_on | answered_on | resolved_on
    1 | B | complaint | 2024-02-10 08:00:00 | 2024-02-10 10:00:00 | 2024-02-12 08:00:00
    2 | B | complaint | 2024-02-11 08:00:00 | 2024-02-11 12:00:00 | 2024-02-12 08:00:00
    3 | E | inquiry | 2024-11-05 08:00:00 | 2024-11-05 09:00:00 |`,
  answer: `
    answer_id | order_id | value | answered_on
    1 | A | 5 | 2024-02-06
    2 | B | 1 | 2024-02-10
    3 | B | 2 | 2024-02-11
    4 | E | 4 | 2024-11-06`,
};

describe("figures of a small trade", () => {
  it("are those worked by hand", async () => {
    const f = await studied(trade);
    const values = (ids: readonly string[]) => ids.map((id) => figureValue(f, `measure.${id}`));
    expect(values(["orders", "lines", "customers", "revenue", "revenue.cancelled", "quantity"])).toEqual([
      7, 9, 2, 560, 50, 56,
    ]);
    // Judged: A B D E F G (open, past its promise); late: B F G. In full: A B E; short: D F; G cannot be told.
    expect(values(["order-on-time", "line-on-time"])).toEqual([3 / 6, 5 / 8]);
    expect(values(["order-in-full", "order-fill", "line-fill"])).toEqual([3 / 5, 3 / 5, 5 / 7]);
    expect(values(["otif", "line-otif"])).toEqual([2 / 6, 4 / 8]);
    // Surplus of one line never fills another: 10 + 4 + 10 + 6 + 2 + 5 + 0 of 46.
    expect(figureValue(f, "measure.unit-fill")).toBeCloseTo(37 / 46, 14);
    // Perfect: A and E; B is late and complained about, D and F short, G late.
    expect(values(["perfect-order", "complaint-rate", "cancellation-rate"])).toEqual([2 / 6, 1 / 5, 1 / 7]);
    expect(values(["invoice-accuracy"])).toEqual([5 / 6]);
    expect(values(["order-cycle-days.mean", "order-cycle-days.median"])).toEqual([
      (4 + 8 + 4 + 3 + 10) / 5,
      4,
    ]);
    expect(figureValue(f, "measure.order-cycle-days.sd")).toBeCloseTo(
      Math.sqrt((3.24 + 4.84 + 3.24 + 7.84 + 17.64) / 4),
      10,
    );
    expect(values(["order-cycle-days.confirm.median", "order-cycle-days.handover.median"])).toEqual([1, 1]);
    expect(values(["order-cycle-days.transit.median", "order-cycle-days.promise.median"])).toEqual([2, 4]);
    // Latest score per order: A 5, B 2, E 4.
    expect(figureValue(f, "measure.score")).toBeCloseTo(11 / 3, 12);
    expect(values(["score.on-time", "score.late", "score-low-share"])).toEqual([4.5, 2, 1 / 3]);
    expect(
      values(["first-response-hours.median", "inquiry-hours.median", "resolution-hours.median"]),
    ).toEqual([2, 1, 36]);
    expect(values(["customers-below-target.on-time", "customers-below-target.otif"])).toEqual([1, 1]);
  });

  it("say who was counted", async () => {
    const f = await studied(trade, { openOrders: "exclude" });
    expect(figureOf(f, "measure.order-on-time").population).toEqual({
      grain: "order",
      counted: 5,
      of: 7,
      unknown: 0,
      unknownAs: "none",
    });
    expect(figureValue(f, "measure.order-on-time")).toBe(3 / 5);
    expect(f.verdicts.find((v) => v.code === "open-left-out")?.values).toEqual({
      orders: 1,
      asOf: "2024-12-31",
    });
  });

  it("count what cannot be judged as the setting says", async () => {
    const tables: Tables = {
      order: `order_id | customer_id | status | ordered_on | promised_on | delivered_on
        A | C1 | delivered | 2024-03-01 | 2024-03-05 | 2024-03-04
        B | C1 | delivered | 2024-03-01 | 2024-03-05 |
        D | C2 | delivered | 2024-03-01 | 2024-03-05 | 2024-03-06`,
    };
    const excluded = await studied(tables);
    expect(figureOf(excluded, "measure.order-on-time")).toMatchObject({
      value: 1 / 2,
      population: { counted: 2, of: 3, unknown: 1, unknownAs: "excluded" },
    });
    const failed = await studied(tables, { unknown: "fail" });
    expect(figureOf(failed, "measure.order-on-time")).toMatchObject({
      value: 1 / 3,
      population: { counted: 3, of: 3, unknown: 1, unknownAs: "failed" },
    });
    expect(failed.verdicts.map((v) => v.code)).toContain("unknown-failed");
  });

  it("read cycle times with what is still open", async () => {
    const order = `order_id | customer_id | ordered_on | delivered_on
      A | C | 2024-12-01 | 2024-12-02
      B | C | 2024-12-01 | 2024-12-03
      D | C | 2024-12-01 |
      E | C | 2024-12-01 |`;
    const f = await studied({ order });
    expect(figureValue(f, "measure.order-cycle-days.median")).toBe(1.5);
    expect(figureValue(f, "measure.order-cycle-days.censored-median")).toBe(2);
  });

  it("never sum over repeated rows: two complaints and two reviews are one order", async () => {
    const f = await studied(trade);
    expect(figureOf(f, "measure.complaint-rate").population?.counted).toBe(5);
    expect(figureOf(f, "measure.score").population).toMatchObject({ counted: 3, of: 7, unknown: 4 });
  });
});

describe("what cannot be made", () => {
  it("says which columns would unlock it", async () => {
    const f = await studied({ order: "order_id | customer_id | ordered_on\n A | C | 2024-03-01" });
    expect(figureOf(f, "measure.perfect-order")).toMatchObject({
      value: null,
      reason: { code: "missing-columns" },
    });
    expect(figureOf(f, "measure.order-on-time").reason).toEqual({
      code: "missing-columns",
      needs: [
        { table: "order", column: "promised_on" },
        { table: "order", column: "delivered_on" },
      ],
    });
    expect(figureOf(f, "measure.unit-fill").reason).toMatchObject({ code: "missing-columns" });
    expect(f.verdicts.map((v) => v.code)).toEqual(
      expect.arrayContaining(["no-service-level", "no-promise", "elements-not-recorded"]),
    );
  });

  it("holds perfect orders back when nothing beyond OTIF is recorded", async () => {
    const { order, order_line } = trade;
    const bare = order!
      .split("\n")
      .map((line) => line.split("|").slice(0, 9).join("|"))
      .join("\n");
    const f = await studied({ order: bare, order_line: order_line! });
    expect(figureValue(f, "measure.otif")).toBe(2 / 6);
    expect(figureOf(f, "measure.perfect-order")).toMatchObject({
      value: null,
      reason: { code: "missing-columns" },
    });
  });

  it("names a column that stays undecided", async () => {
    const input = await factsOf({
      order: "order_id | customer_id | ordered_on | promised_on\n A | C | 2024-03-01 | 2024-03-02",
    });
    open.push(input);
    const facts = {
      ...input.facts,
      tables: { ...input.facts.tables, order: { ...input.facts.tables.order, blocked: ["delivered_on"] } },
    };
    await buildMart(input.warehouse, facts, input.settings);
    const f = await studyMeasure({ ...input, facts });
    expect(figureOf(f, "measure.order-on-time").reason).toEqual({
      code: "column-blocked",
      needs: [{ table: "order", column: "delivered_on" }],
    });
  });

  it("is still a study without any order", async () => {
    const f = await studied({ posting: "posting_id | posted_on | amount\n 1 | 2024-03-01 | 5" });
    expect(figureOf(f, "measure.orders").value).toBeNull();
    expect(f.tables.map((t) => t.id)).toEqual(["measure.elements"]);
  });
});

describe("tables", () => {
  it("split service by customer, product, class, region and month, adding up to the whole", async () => {
    const f = await studied(trade);
    const picked = (id: string, columns: readonly string[]) =>
      rowsOf(f, `measure.${id}`).map((row) => columns.map((c) => row[c]));
    expect(
      picked("by-customer", ["customer_id", "name", "orders", "on_time", "otif", "judged", "amount"]),
    ).toEqual([
      ["C1", "Anda", 3, 2 / 3, 1 / 3, 3, 360],
      ["C2", "Bona", 4, 1 / 3, 1 / 3, 3, 200],
    ]);
    expect(picked("by-product", ["product_id", "name", "lines", "line_fill", "unit_fill"])).toEqual([
      ["P1", "soap", 5, 2 / 3, 26 / 30],
      ["P2", "rice", 4, 3 / 4, 11 / 16],
    ]);
    expect(picked("by-class", ["class", "lines"])).toEqual([
      ["care", 5],
      ["food", 4],
    ]);
    expect(picked("by-region", ["region", "orders", "on_time", "cycle_median"])).toEqual([
      ["south", 4, 1 / 3, 6.5],
      ["north", 3, 2 / 3, 4],
    ]);
    expect(picked("by-month", ["month", "orders"])).toEqual([
      ["2024-02-01", 2],
      ["2024-10-01", 1],
      ["2024-11-01", 4],
    ]);
  });

  it("gather customers that share a name", async () => {
    const f = await studied({
      order: `order_id | customer_id | ordered_on | promised_on | delivered_on
        A | K1 | 2024-03-01 | 2024-03-05 | 2024-03-04
        B | K2 | 2024-03-01 | 2024-03-05 | 2024-03-06
        D | K3 | 2024-03-01 | 2024-03-05 | 2024-03-05`,
      customer: "customer_id | name\n K1 | Anda\n K2 | Anda\n K3 | Bona",
    });
    expect(rowsOf(f, "measure.by-group").map((r) => [r.group, r.orders, r.on_time])).toEqual([
      ["Anda", 2, 0.5],
      ["Bona", 1, 1],
    ]);
  });

  it("read line rates from the lines where a place differs within an order", async () => {
    const f = await studied({
      order_line: `order_id | line_no | customer_id | mode | promised_on | delivered_on
        A | 1 | C | air | 2024-03-05 | 2024-03-04
        A | 2 | C | road | 2024-03-05 | 2024-03-06
        B | 1 | C | road | 2024-03-05 | 2024-03-05`,
    });
    const rows = rowsOf(f, "measure.by-mode").map((r) => [r.mode, r.orders, r.lines, r.line_on_time]);
    expect(rows).toContainEqual(["air", null, 1, 1]);
    expect(rows).toContainEqual(["road", 1, 2, 0.5]);
  });

  it("hold one row per service element, measured or not", async () => {
    const f = await studied(
      {
        ...trade,
        audit_answer:
          "element | question | value\n written-policy | levels | 1\n written-policy | contact | 0",
      },
      {},
      { targets: { "order-on-time": 0.95 } },
    );
    const rows = rowsOf(f, "measure.elements");
    expect(rows.map((r) => r.element)).toEqual(serviceElements.map((e) => e.id));
    const of = (id: string) => rows.find((r) => r.element === id)!;
    expect(of("timeliness")).toMatchObject({
      state: "measured",
      value: 0.5,
      target: 0.95,
      gap: expect.closeTo(-0.45, 12),
      better: "higher",
    });
    expect(of("written-policy")).toMatchObject({ state: "audited", value: 1 });
    expect(of("order-convenience")).toMatchObject({ state: "needs-columns", needs: "order.problem" });
    expect(of("information-quality")).toMatchObject({ state: "needs-survey" });
  });

  it("take customers' rating of us, not of rivals, for an element no record shows", async () => {
    const f = await studied({
      ...trade,
      answer: `answer_id | respondent_id | element | kind | of_whom | value
        1 | r1 | 服务态度 | performance | 本公司 | 4
        2 | r2 | 人员沟通质量 | performance |  | 5
        3 | r2 | 服务态度 | performance | 甲物流 | 1
        4 | r3 | 服务态度 | performance | 本公司 | 0
        5 | r3 | 服务态度 | importance |  | 1`,
    });
    const row = rowsOf(f, "measure.elements").find((r) => r.element === "personnel-contact-quality")!;
    expect(row).toMatchObject({ state: "surveyed", value: 4.5, unit: "score", better: "higher" });
  });
});

describe("against target and past", () => {
  const month = (m: number, from: number, late: number) =>
    Array.from({ length: 40 }, (_, i) => {
      const id = `${m}-${i}`;
      const day = `2024-${String(m).padStart(2, "0")}-05`;
      const delivered = i < late ? `2024-${String(m).padStart(2, "0")}-09` : day;
      return `${id} | C${(i + from) % 10} | 2024-${String(m).padStart(2, "0")}-01 | ${day} | ${delivered}`;
    }).join("\n");
  const orders = (late: readonly number[]) =>
    `order_id | customer_id | ordered_on | promised_on | delivered_on\n${late.map((n, i) => month(i + 1, i, n)).join("\n")}`;

  it("tells worse from chance, and a missed target from an unclear one", async () => {
    const f = await studied(
      { order: orders([4, 4, 4, 4, 4, 4, 4, 4, 4, 20, 22, 21]) },
      {},
      { targets: { "order-on-time": 0.95 } },
    );
    const trend = rowsOf(f, "measure.trend").find((r) => r.figure === "measure.order-on-time")!;
    expect(trend).toMatchObject({ before: 0.9, direction: "worse" });
    expect(trend.after).toBeCloseTo(57 / 120, 12);
    expect(figureValue(f, "measure.order-on-time.change")).toBeCloseTo(57 / 120 - 0.9, 12);
    expect(f.verdicts.map((v) => v.code)).toEqual(expect.arrayContaining(["trend-worse", "target-missed"]));
    const steady = await studied(
      { order: orders([4, 5, 4, 3, 4, 5, 4, 4, 4, 4, 5, 3]) },
      {},
      { targets: { "order-on-time": 0.9 } },
    );
    expect(steady.verdicts.map((v) => v.code)).toEqual(
      expect.arrayContaining(["trend-unclear", "target-unclear"]),
    );
  });

  it("names the best and the worst only when they differ beyond chance", async () => {
    const lines = ["order_id | customer_id | ordered_on | promised_on | delivered_on"];
    for (let i = 0; i < 120; i++) {
      const customer = ["good", "poor", "few"][i < 114 ? i % 2 : 2];
      const late = customer === "poor" ? i % 4 < 2 : i % 40 === 0;
      lines.push(`${i} | ${customer} | 2024-03-01 | 2024-03-05 | 2024-03-0${late ? 8 : 4}`);
    }
    const f = await studied({ order: lines.join("\n") });
    const verdict = f.verdicts.find((v) => v.subject === "measure.by-customer")!;
    expect(verdict.values).toMatchObject({ worst: "poor", best: "good" });
    expect(verdict.code).toBe("worst-and-best");
  });
});

describe("words", () => {
  it("exist in both languages for everything the room says", async () => {
    const seen = [
      await studied(
        {
          ...trade,
          order_line: trade
            .order_line!.split("\n")
            .map((line, i) => {
              const text = line.trim();
              if (text === "") return "";
              return i === 1
                ? `${text} | stocked_out | backordered | substituted | damaged | wrong_item | feedback | carrier | mode | warehouse | channel`
                : `${text} | false | false | false | false | false | accepted | x${i % 2} | y${i % 2} | z${i % 2} | w${i % 2}`;
            })
            .join("\n"),
          stock_day: "product_id | site | day | on_hand\n P1 | w | 2024-03-01 | 0\n P1 | w | 2024-03-02 | 5",
        },
        { by: "time" },
        {
          targets: { otif: 0.9, "order-on-time": 0.1 },
          calendar: { workingDays: [1, 2, 3, 4, 5], holidays: [], extraWorkingDays: [] },
        },
      ),
      await studied({ order: "order_id | customer_id | ordered_on\n A | C | 2024-03-01" }, { leadDays: 2 }),
    ];
    for (const words of [en, zh]) {
      const { figures, methods, tables, verdicts, assumptions } = words as unknown as Record<
        string,
        Record<string, unknown>
      >;
      for (const f of seen) {
        for (const { id, method } of f.figures) {
          expect(figures, id).toHaveProperty([id]);
          expect(methods, method).toHaveProperty([method]);
        }
        for (const table of f.tables) {
          expect(tables).toHaveProperty([table.id]);
          for (const c of table.columns) {
            if (c.method !== undefined) expect(methods).toHaveProperty([c.method]);
          }
        }
        for (const v of f.verdicts) expect(verdicts).toHaveProperty([`measure.${v.code}`]);
        for (const a of f.assumptions) expect(assumptions).toHaveProperty([a.id]);
      }
    }
  });

  it("name only figures and columns that exist", async () => {
    for (const element of serviceElements) {
      for (const id of element.figures) {
        expect(en.figures).toHaveProperty([id]);
        if (id !== "measure.stock-out-days") expect(measureNeeds).toHaveProperty([id]);
      }
    }
  });

  it("open every figure down to rows", async () => {
    const f = await studied(trade);
    for (const figure of f.figures) {
      if (figure.rows === null || figure.value === null) continue;
      const rows = await f.input.warehouse.rows(rowsQuery(figure.rows, 5));
      expect(Array.isArray(rows)).toBe(true);
    }
    const late = await f.input.warehouse.rows(rowsQuery(figureOf(f, "measure.order-on-time").rows!, 9));
    expect(late.map((r) => r.order_id)).toEqual(["B", "F", "G"]);
  });
});

describe("repeatable", () => {
  it("gives the same bytes twice", async () => {
    const { input: _, ...first } = await studied(trade);
    const { input: __, ...second } = await studied(trade);
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  });
});
