import { existsSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { decisionKinds, flips, reasons } from "../../src/core/cost/decision.js";
import { drivers } from "../../src/core/cost/drivers.js";
import { headingRules } from "../../src/core/cost/headings.js";
import { causedColumns, costColumns } from "../../src/core/cost/pool.js";
import type { Findings } from "../../src/core/findings.js";
import { en } from "../../src/i18n/en/index.js";
import { places, type RoomCatalogue } from "../../src/i18n/message.js";
import { zh } from "../../src/i18n/zh/index.js";
import { studyCost } from "../../src/study/cost.js";
import { studyLevel } from "../../src/study/level.js";
import { studyLoss } from "../../src/study/loss.js";
import { studyPlan } from "../../src/study/plan.js";
import { type World, world } from "./mart.js";

const languages: Record<string, readonly RoomCatalogue[]> = {
  en: en.rooms,
  zh: zh.rooms,
};

/** A world in which every room has something to say. */
function busy(): World {
  const lines = ["A", "B", "C", "D", "E"].flatMap((customer, c) =>
    Array.from({ length: customer === "E" ? 12 : 48 }, (_, i) => ({
      order_id: `${customer}${i}`,
      line_no: "1",
      customer_id: customer,
      product_id: i % 3 === 0 ? "P" : "Q",
      ordered_on: new Date(Date.parse("2024-01-29") + i * 7 * 86_400_000).toISOString().slice(0, 10),
      quantity: 10,
      delivered_quantity: i % (c + 2) === 0 ? 5 : 10,
      in_full: i % (c + 2) !== 0,
      on_time: i % 4 !== 0,
      amount: 1000 / (c * c + 1),
      cost: c === 2 ? 250 : 400 / (c * c + 1),
    })),
  );
  return {
    lines,
    orders: lines.map((l) => ({
      ...l,
      lines: 1,
      damaged: l.order_id.endsWith("1"),
      failure: !l.on_time || !l.in_full,
    })),
    settings: { targets: { "order-on-time": 0.9, "order-in-full": 0.1 } },
    facts: {
      posting: ["运输费", "客服工资", "杂项", "主营业务成本", "品牌推广"].map((account_name, i) => ({
        posted_on: "2024-06-30",
        account_name,
        amount: 1000 + i,
      })),
      contact: [{ customer_id: "A", kind: "inquiry", opened_on: "2024-05-01", answered_on: "2024-05-04" }],
    },
  };
}

let all: Findings[] = [];
beforeAll(async () => {
  const worlds = [
    busy(),
    { ...busy(), lines: [], facts: {} },
    { ...busy(), settings: { sampling: "orders" as const } },
  ];
  for (const given of worlds) {
    const input = await world(given);
    const before: Findings[] = [];
    for (const study of [studyCost, studyLoss, studyLevel, studyPlan])
      before.push(await study({ ...input, before }));
    all = [...all, ...before];
    await input.warehouse.close();
  }
});

describe.each(Object.entries(languages))("words of cost, loss, level and plan in %s", (_, rooms) => {
  const keys = (part: "figures" | "methods" | "tables" | "verdicts" | "assumptions" | "codes") =>
    new Set(rooms.flatMap((room) => Object.keys(room[part] ?? {})));
  const lacking = (needed: Iterable<string>, part: Parameters<typeof keys>[0]) => {
    const known = keys(part);
    const family = (key: string) => `${key.slice(0, key.lastIndexOf("."))}.*`;
    return [...new Set(needed)].filter((key) => !known.has(key) && !known.has(family(key)));
  };

  it("say every figure, method, table, column, verdict and assumption", () => {
    const tables = all.flatMap((f) => f.tables);
    const figures = all.flatMap((f) => f.figures);
    expect(figures.length).toBeGreaterThan(80);
    expect(
      lacking(
        figures.map((f) => f.id),
        "figures",
      ),
    ).toEqual([]);
    const methods = [
      ...figures.map((f) => f.method),
      ...tables.flatMap((t) => t.columns.flatMap((c) => c.method ?? [])),
    ];
    expect(lacking(methods, "methods")).toEqual([]);
    expect(
      lacking(
        tables.flatMap((t) => [t.id, ...t.columns.map((c) => `${t.id}.${c.id}`)]),
        "tables",
      ),
    ).toEqual([]);
    expect(
      lacking(
        all.flatMap((f) => f.verdicts.map((v) => v.code)),
        "verdicts",
      ),
    ).toEqual([]);
    const assumptions = [
      ...all.flatMap((f) => f.assumptions.map((a) => a.id)),
      ...figures.flatMap((f) => f.assumptions),
    ];
    expect(lacking(assumptions, "assumptions")).toEqual([]);
  });

  it("say every code that stands in a cell", () => {
    const served = new Set(["served"]);
    const codes = all.flatMap((f) =>
      f.tables.flatMap((t) =>
        t.columns.flatMap((c, i) =>
          c.kind === "code" && c.method !== "abc" && !served.has(c.id)
            ? t.rows.flatMap((r) =>
                typeof r[i] === "string" ? [[`${t.id}.${c.id}.${r[i]}`, `${c.id}.${r[i]}`]] : [],
              )
            : [],
        ),
      ),
    );
    expect(codes.length).toBeGreaterThan(10);
    // A table may have its own word for a code; else all tables share one.
    expect(codes.filter((either) => lacking(either, "codes").length === either.length)).toEqual([]);
    expect(
      lacking(
        headingRules.map((r) => `kind.${r.id}`),
        "codes",
      ),
    ).toEqual([]);
  });

  it("say every code a decision, a column or a driver may have", () => {
    const codes = (column: string, values: readonly string[]) => values.map((v) => `${column}.${v}`);
    expect(
      lacking(
        [
          ...codes("decision", decisionKinds),
          ...codes("because", reasons),
          ...codes("flip", flips),
          ...codes("above", [...causedColumns, "order-size"]),
          ...codes("of", [...costColumns, ...drivers]),
          ...codes("driver", drivers),
          ...codes("used", [...drivers, "several"]),
        ],
        "codes",
      ),
    ).toEqual([]);
  });

  it("use only values their verdicts bring", () => {
    for (const verdict of all.flatMap((f) => f.verdicts)) {
      const message = rooms.map((r) => r.verdicts[verdict.code]).find((m) => m !== undefined)!;
      for (const place of places(message)) {
        const name = place.slice(1, -1).split(":")[0]!;
        expect(Object.keys(verdict.values), `${verdict.code} ${place}`).toContain(name);
      }
    }
  });
});

it("the two languages fill the same places", () => {
  const parts = ["figures", "methods", "tables", "verdicts", "assumptions"] as const;
  languages.en!.forEach((en, i) => {
    const zh = languages.zh![i]!;
    for (const part of parts)
      for (const [key, message] of Object.entries(en[part])) {
        const text = (m: unknown) => (typeof m === "string" ? m : JSON.stringify(m));
        expect(places(text((zh[part] as Record<string, unknown>)[key])), key).toEqual(places(text(message)));
      }
  });
});

it("every method has its page", () => {
  const methods = new Set([
    ...all.flatMap((f) => f.figures.map((g) => g.method)),
    ...languages.en!.flatMap((room) => Object.keys(room.methods)),
  ]);
  const without = [...methods].filter(
    (m) => !existsSync(new URL(`../../docs/methods/${m}.md`, import.meta.url)),
  );
  expect(without).toEqual([]);
});
