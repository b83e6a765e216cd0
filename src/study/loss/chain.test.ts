import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { results as blank } from "../../../test/fixtures/results.js";
import { unworded } from "../../../test/fixtures/unworded.js";
import { figureValue, rowsOf, world } from "../../../test/study/mart.js";
import { byDefault } from "../../core/assumption.js";
import { defaultAssumptions } from "../../core/assumptions.js";
import type { Findings } from "../../core/findings.js";
import { failureColumn, failureKinds } from "../../core/loss/failures.js";
import { purchaseSetting } from "../../core/loss/setting.js";
import { rowsQuery } from "../../facts/sql/rows.js";
import { languages, words } from "../../i18n/index.js";
import type { StudyInput } from "../input.js";
import { studyChain } from "./chain.js";
import type { Effects, LinkSource, Relation } from "./parts.js";

interface Bought {
  readonly customer: string;
  readonly day: string;
  readonly failures?: readonly ("late" | "short" | "complaint")[];
  readonly recovered?: boolean;
  readonly region?: string;
  readonly class?: string;
  readonly repeats?: number;
  readonly eta?: number | null;
}

const opened: StudyInput[] = [];
afterEach(async () => {
  for (const input of opened.splice(0)) await input.warehouse.close();
});

const kinds = ["late", "short", "complaint"] as const;
const margin = 100_00;

/** What the parts before the chain leave, by hand: purchases with their failures, and customers with their margin. */
async function made(
  bought: readonly Bought[],
  given: Record<string, number> = {},
  perPurchase: (customer: string) => number | null = () => margin,
) {
  const overlaid = Object.fromEntries(
    Object.entries(given).map(([id, value]) => {
      const ours = defaultAssumptions[id] ?? byDefault(id, value, "share", 0, 1, "");
      return [
        id,
        {
          ...ours,
          value,
          low: value,
          high: value,
          source: "given" as const,
        },
      ];
    }),
  );
  const input = await world({ orders: [], assumptions: overlaid });
  opened.push(input);
  const { warehouse } = input;
  const text = (value: string | number | boolean | null | undefined) =>
    value === null || value === undefined ? "NULL" : typeof value === "string" ? `'${value}'` : String(value);
  const table = async (name: string, columns: string, rows: readonly string[]) => {
    await warehouse.run("CREATE SCHEMA IF NOT EXISTS derived");
    await warehouse.run(`CREATE TABLE derived.${name} (${columns})`);
    if (rows.length > 0) await warehouse.run(`INSERT INTO derived.${name} VALUES ${rows.join(", ")}`);
  };
  await table(
    "purchase_exposure",
    `customer_id VARCHAR, day DATE, order_id VARCHAR, repeats INTEGER, days INTEGER, ${failureKinds
      .map((k) => `${failureColumn(k)} BOOLEAN`)
      .join(", ")}, recovered BOOLEAN, region VARCHAR, class VARCHAR, month DATE, lost BOOLEAN, eta DOUBLE`,
    bought.map((b, i) => {
      const flags = failureKinds.map((k) =>
        (kinds as readonly string[]).includes(k) ? (b.failures ?? []).includes(k as never) : null,
      );
      const repeats = b.repeats ?? 3;
      return `(${[
        b.customer,
        b.day,
        `O${i}`,
        repeats,
        repeats * 10,
        ...flags,
        b.recovered ?? false,
        b.region ?? null,
        b.class ?? null,
        `${b.day.slice(0, 7)}-01`,
        null,
        b.eta === undefined ? -2 : b.eta,
      ]
        .map(text)
        .join(", ")})`;
    }),
  );
  const customers = [...new Set(bought.map((b) => b.customer))];
  await table(
    "customer_value",
    "customer_id VARCHAR, repeats INTEGER, last_day INTEGER, days INTEGER, log_odds DOUBLE, alive DOUBLE, per_purchase BIGINT, contributed BOOLEAN, ahead DOUBLE, value BIGINT, value_if_there BIGINT",
    customers.map((c) => `('${c}', 3, 30, 100, 0, 0.5, ${text(perPurchase(c))}, TRUE, 2, 20000, 40000)`),
  );
  return input;
}

const setting = purchaseSetting({
  customers: 0,
  withRenewalDate: 0,
  stopped: 0,
  cancelled: 0,
  records: 0,
  purchases: 0,
  repeatBuyers: 0,
  leftTruncated: 0,
  regularity: {} as never,
  usualGapDays: null,
  weekdays: null,
  ordersSampled: true,
});

const relation: Relation = {
  setting,
  model: "pareto-nbd",
  horizonYears: 3,
  discountRate: 0.1,
  ahead: (repeats) => 10 + repeats,
  draws: Array.from({ length: 40 }, (_, i) => (repeats: number) => (10 + repeats) * (0.8 + 0.01 * i)),
  customers: 10,
  alive: 5,
  perPurchase: margin,
};

function effectsOf(log: readonly number[], recovered = 0, sd = 0.1): Effects {
  const names = [...kinds, "recovered"] as const;
  const values = new Float64Array(16);
  for (let i = 0; i < 3; i++) values[i * 5] = sd * sd;
  values[15] = recovered === 0 ? 0 : sd * sd;
  return {
    horizonDays: 90,
    links: kinds.map((kind, i) => ({
      kind,
      source: i === 0 ? "own" : "default",
      value: 0.03 + 0.01 * i,
      low: 0.01,
      high: 0.06,
    })),
    joint: { names, log: [...log, recovered], covariance: { size: 4, values } },
  };
}

const usual = effectsOf([0.8, 0.4, 1]);
const expit = (x: number) => 1 / (1 + Math.exp(-x));

const firm: readonly Bought[] = Array.from({ length: 120 }, (_, i) => ({
  customer: `C${i % 20}`,
  day: `2024-${String(1 + (i % 12)).padStart(2, "0")}-${10 + Math.floor(i / 60)}`,
  failures: [
    ...(i % 4 === 0 ? (["late"] as const) : []),
    ...(i % 5 === 0 ? (["short"] as const) : []),
    ...(i % 7 === 0 ? (["complaint"] as const) : []),
  ],
  recovered: i % 14 === 0,
  region: i % 3 === 0 ? "north" : "south",
  class: i % 2 === 0 ? "A" : "B",
  repeats: i % 9,
  eta: -2 + (i % 5) * 0.3,
}));

const all: Findings[] = [];

async function study(input: StudyInput, r: Relation | null = relation, e: Effects | null = usual) {
  const told = await studyChain(input, r, e);
  all.push(told.findings);
  return told;
}

describe("the loss with customers who met a failure", () => {
  it("is extra chance × margin × purchases still to come, per year of the period", async () => {
    const { findings } = await study(
      await made([
        { customer: "A", day: "2024-03-01", failures: ["late"] },
        { customer: "A", day: "2024-04-01" },
      ]),
    );
    const years = 366 / 365.25;
    const extra = expit(-2) - expit(-2.8);
    expect(figureValue(findings, "loss.customers-to-service")).toBeCloseTo(extra / years, 12);
    // Who pauses beyond the horizon anyway is driven away like the others: of those who come back, the same share.
    const driven = extra / (1 - expit(-2.8));
    expect(figureValue(findings, "loss.existing")).toBeCloseTo((driven * 100 * 13) / years, 8);
  });

  it("is per year of what is known: a period does not run beyond the day looked from", async () => {
    const input = await made([{ customer: "A", day: "2024-03-01", failures: ["late"] }]);
    const half = { ...input, settings: { ...input.settings, asOf: "2024-06-30" } };
    const whole = figureValue((await study(input)).findings, "loss.existing")!;
    expect(figureValue((await study(half)).findings, "loss.existing")! / whole).toBeCloseTo(366 / 182, 9);
  });

  it("is nothing where nothing failed, and that is told", async () => {
    const { findings } = await study(await made([{ customer: "A", day: "2024-03-01" }]));
    expect(figureValue(findings, "loss.total")).toBe(0);
    expect(findings.figures.find((f) => f.id === "loss.influence-factor")!.value).toBeNull();
    expect(findings.verdicts.map((v) => v.code)).toContain("loss.none-failed");
  });

  it("is shared out without rest over kinds, classes, regions and months", async () => {
    const { findings } = await study(await made(firm));
    const existing = figureValue(findings, "loss.existing")!;
    expect(existing).toBeGreaterThan(0);
    for (const id of ["loss.kinds", "loss.by-class", "loss.by-region", "loss.by-month"]) {
      const sum = rowsOf(findings, id).reduce((s, r) => s + (r.value as number), 0);
      expect(sum, id).toBeCloseTo(existing, 8);
    }
  });

  it("takes the links' own chances where no log-odds are known", async () => {
    const { findings } = await study(
      await made([{ customer: "A", day: "2024-03-01", failures: ["late", "short"], eta: null }]),
    );
    expect(figureValue(findings, "loss.customers-to-service")).toBeCloseTo(
      (1 - 0.97 * 0.96) / (366 / 365.25),
      12,
    );
  });

  it("counts a customer who costs more than it brings as no loss of money", async () => {
    const { findings } = await study(await made(firm, {}, () => -500));
    expect(figureValue(findings, "loss.existing")).toBe(0);
    expect(figureValue(findings, "loss.customers-to-service")).toBeGreaterThan(0);
  });

  it("leaves what each customer and each purchase loses", async () => {
    const input = await made(firm);
    const { findings } = await study(input);
    const [sum] = await input.warehouse.rows({
      sql: "SELECT sum(value) AS cents FROM derived.customer_loss",
      shape: { cents: "count" },
    });
    expect(sum!.cents / 100).toBeCloseTo(figureValue(findings, "loss.existing")!, 0);
    const [rows] = await input.warehouse.rows({
      sql: "SELECT sum(lost_value) AS value, count(*) AS n FROM derived.purchase_loss",
      shape: { value: "number", n: "count" },
    });
    expect(rows!.value).toBeCloseTo(figureValue(findings, "loss.existing")!, 2);
    const late = rowsOf(findings, "loss.kinds").find((r) => r.kind === "late")!;
    const behind = await input.warehouse.rows(
      rowsQuery({ query: "derived.purchase_loss", args: { late: 1 } }, 1000),
    );
    expect(behind).toHaveLength(late.failed as number);
    expect(rows!.n).toBe(findings.figures.find((f) => f.id === "loss.existing")!.population!.of);
  });
});

describe("the figure", () => {
  it("is the sum of its parts", async () => {
    const { findings } = await study(await made(firm));
    const parts = rowsOf(findings, "loss.parts").reduce((s, r) => s + (r.value as number), 0);
    expect(parts).toBeCloseTo(figureValue(findings, "loss.total")!, 8);
    expect(figureValue(findings, "loss.existing")! + figureValue(findings, "loss.potential")!).toBeCloseTo(
      figureValue(findings, "loss.total")!,
      8,
    );
  });

  it("stands within its interval, and the same is drawn each time", async () => {
    const first = await study(await made(firm));
    const again = await study(await made(firm));
    expect(again.findings).toEqual(first.findings);
    for (const id of ["existing", "potential", "total", "influence-factor", "attributable-share"]) {
      const f = first.findings.figures.find((x) => x.id === `loss.${id}`)!;
      expect(f.interval!.low, id).toBeLessThanOrEqual(f.value!);
      expect(f.interval!.high, id).toBeGreaterThanOrEqual(f.value!);
      expect(f.interval!.kind).toBe("joint");
    }
  });

  it("is no share of the leavers where service would have lost more than left at all", async () => {
    const often = (eta: number) =>
      Array.from({ length: 6 }, (_, i) => ({
        customer: "A",
        day: `2024-${String(i + 3).padStart(2, "0")}-01`,
        failures: ["late"] as const,
        eta,
      }));
    const share = (found: Findings) => found.figures.find((f) => f.id === "loss.attributable-share")!;
    const { findings: more } = await study(await made(often(0)), relation, effectsOf([1, 0.4, 1]));
    expect(share(more)).toMatchObject({
      value: null,
      reason: { code: "not-judged", because: "more-than-all" },
    });
    expect(more.verdicts.find((v) => v.code === "loss.churn-more-than-all")).toMatchObject({
      kind: "cannot-tell",
      subject: "loss.attributable-share",
      values: { left: 0.5 },
    });
    const { findings: part } = await study(
      await made(often(-1.2)),
      relation,
      effectsOf([0.5, 0.4, 1], 0, 0.4),
    );
    expect(share(part).value).toBeLessThan(1);
    expect(share(part).interval!.high).toBe(1);
    expect(part.verdicts.find((v) => v.code === "loss.churn-share")!.values).toMatchObject({ high: 1 });
  });

  it("grows with the effect of a failure, and is said to be unsure when the effect is", async () => {
    const input = await made(firm);
    let last = Number.NEGATIVE_INFINITY;
    for (const late of [-0.5, 0, 0.5, 1, 2]) {
      const { findings } = await study(input, relation, effectsOf([late, 0.4, 1]));
      const value = figureValue(findings, "loss.existing")!;
      expect(value).toBeGreaterThan(last);
      last = value;
    }
    const { findings } = await study(input, relation, effectsOf([0.1, 0.1, 0.1], 0, 0.5));
    expect(findings.figures.find((f) => f.id === "loss.existing")!.interval!.low).toBeLessThan(0);
    expect(findings.verdicts.map((v) => v.code)).toContain("loss.answer-unsure");
  });

  it("has no word of mouth when every failure was mended, or nobody is told", async () => {
    const mended = firm.map((b) => ({ ...b, recovered: true }));
    expect(figureValue((await study(await made(mended))).findings, "loss.potential")).toBe(0);
    const silent = await study(await made(firm, { "loss.told": 0 }));
    expect(figureValue(silent.findings, "loss.potential")).toBe(0);
    expect(figureValue(silent.findings, "loss.influence-factor")).toBe(1);
  });

  it("tells all three scenarios of how many are told, more with each", async () => {
    const { findings } = await study(await made(firm));
    const told = rowsOf(findings, "loss.told");
    expect(told.map((r) => r.scenario)).toEqual(["text", "survey", "silent"]);
    expect(told[0]!.total).toBeGreaterThan(told[1]!.total as number);
    expect(told[2]!.total).toBeCloseTo(figureValue(findings, "loss.existing")!, 8);
  });

  it("is moved most by the first link of the tornado, at whose ends it stands", async () => {
    const { findings } = await study(await made(firm));
    const rows = rowsOf(findings, "loss.tornado");
    const reach = (r: (typeof rows)[number]) =>
      Math.max(...["at-low", "total", "at-high"].map((at) => r[at] as number)) -
      Math.min(...["at-low", "total", "at-high"].map((at) => r[at] as number));
    const swings = rows.map(reach);
    expect(swings).toEqual([...swings].sort((a, b) => b - a));
    expect(rows.map((r) => r.link)).toEqual(expect.arrayContaining(["effect-late", "told", "value-model"]));
    for (const r of rows) {
      expect(Math.min(r["at-low"] as number, r["at-high"] as number)).toBeLessThanOrEqual(
        (r.total as number) + 1e-9,
      );
      expect(Math.max(r["at-low"] as number, r["at-high"] as number)).toBeGreaterThanOrEqual(
        (r.total as number) - 1e-9,
      );
    }
    const link = rowsOf(findings, "loss.links").find((r) => r.link === "told")!;
    expect(link).toMatchObject({ value: 1.1, low: 0, high: 10, source: "default", unit: "people" });
  });
});

describe("why we think so", () => {
  const reasons = async (sources: readonly LinkSource[]) => {
    const links = usual.links.map((link, i) => ({ ...link, source: sources[i]! }));
    const { findings } = await study(await made(firm), relation, { ...usual, links });
    return findings.verdicts.filter(({ code }) => code.startsWith("loss.why"));
  };
  it("names the kinds that the records show, the costliest first", async () => {
    const [only] = await reasons(["own", "default", "blend"]);
    expect(only).toMatchObject({
      code: "loss.why",
      values: { first: "through-late", "first-more": 0.03, clear: 1, kinds: 3 },
    });
    const [both] = await reasons(["own", "default", "own"]);
    expect(both).toMatchObject({ code: "loss.why-two", values: { clear: 2, kinds: 3 } });
    expect([both!.values.first, both!.values.second].sort()).toEqual(["through-complaint", "through-late"]);
  });
  it("says so when the records show none by themselves, and nothing when all are ours or given", async () => {
    expect((await reasons(["blend", "blend", "default"])).map(({ code }) => code)).toEqual(["loss.why-none"]);
    expect(await reasons(["given", "given", "default"])).toEqual([]);
  });
});

describe("a number of the user's own", () => {
  it("replaces margin and purchases still to come, is not drawn, and is marked", async () => {
    const bought: Bought[] = [{ customer: "A", day: "2024-03-01", failures: ["late"] }];
    const { findings } = await study(await made(bought, { "loss.customer-value": 5000 }));
    const customers = figureValue(findings, "loss.customers-to-service")!;
    expect(figureValue(findings, "loss.existing")).toBeCloseTo(customers * 5000, 8);
    const row = rowsOf(findings, "loss.links").find((r) => r.link === "customer-value")!;
    expect(row).toMatchObject({ value: 5000, low: 5000, high: 5000, source: "given" });
    expect(findings.verdicts.map((v) => v.id)).toContain("loss.link-given.customer-value");
  });

  it("tells money even where the records know none", async () => {
    const { findings } = await study(await made(firm, { "loss.customer-value": 5000 }), null);
    expect(figureValue(findings, "loss.total")).toBeGreaterThan(0);
  });

  it("of unhappy customers replaces those counted", async () => {
    const none = await study(await made(firm, { "loss.customers-unhappy": 0 }));
    expect(figureValue(none.findings, "loss.potential")).toBe(0);
  });

  it("that would never end is cut, and said", async () => {
    const { findings } = await study(await made(firm, { "loss.onward": 3 }));
    expect(Number.isFinite(figureValue(findings, "loss.total"))).toBe(true);
    expect(findings.verdicts.map((v) => v.code)).toContain("loss.onward-cut");
  });
});

describe("what cannot be told", () => {
  const reason = async (r: Relation | null, e: Effects | null, input: StudyInput) => {
    const { findings } = await study(input, r, e);
    return findings.figures.find((f) => f.id === "loss.existing")!.reason;
  };
  it("is missing with its reason", async () => {
    const input = await made(firm);
    expect(await reason(relation, null, input)).toMatchObject({ code: "missing-columns" });
    expect(await reason(relation, { ...usual, links: [], joint: null }, input)).toMatchObject({
      because: "no-failures",
    });
    const sampled = { ...input, settings: { ...input.settings, sampling: "orders" as const } };
    expect(await reason(relation, usual, sampled)).toMatchObject({ because: "sampling-orders" });
  });
  it("money, is no reason to hide how many customers", async () => {
    const { made: chain, findings } = await study(await made(firm, {}, () => null), {
      ...relation,
      perPurchase: null,
    });
    expect(chain).toMatchObject({ existing: null, total: null });
    expect(figureValue(findings, "loss.total")).toBeNull();
    expect(figureValue(findings, "loss.customers-to-service")).toBeGreaterThan(0);
    expect(findings.verdicts.map((v) => v.code)).toContain("loss.customers-only");
  });
  it("customers without a known margin are left out and counted", async () => {
    const { findings } = await study(await made(firm, {}, (c) => (c === "C0" ? null : margin)));
    const { population } = findings.figures.find((f) => f.id === "loss.existing")!;
    expect(population!.unknown).toBeGreaterThan(0);
    expect(population!.counted + population!.unknown).toBe(population!.of);
    expect(findings.verdicts.map((v) => v.code)).toContain("loss.margin-unknown");
  });
});

it("no number of the chain is ever not a number", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          customer: fc.constantFrom("A", "B", "C"),
          day: fc.constantFrom("2024-01-05", "2024-06-05", "2024-12-31"),
          failures: fc.subarray([...kinds]),
          recovered: fc.boolean(),
          repeats: fc.nat(50),
          eta: fc.option(fc.double({ min: -30, max: 30, noNaN: true })),
        }),
        { minLength: 1, maxLength: 12 },
      ),
      fc.tuple(
        fc.double({ min: -5, max: 5, noNaN: true }),
        fc.double({ min: -5, max: 5, noNaN: true }),
        fc.double({ min: -5, max: 5, noNaN: true }),
      ),
      async (bought, logs) => {
        const { findings } = await study(await made(bought), relation, effectsOf(logs));
        for (const f of findings.figures) {
          if (f.value !== null) expect(Number.isFinite(f.value), f.id).toBe(true);
          else expect(f.reason, f.id).not.toBeNull();
          if (f.interval !== null) expect(f.interval.low).toBeLessThanOrEqual(f.interval.high);
        }
        for (const t of findings.tables)
          for (const row of t.rows)
            for (const cell of row) if (typeof cell === "number") expect(Number.isFinite(cell)).toBe(true);
        const existing = figureValue(findings, "loss.existing")!;
        const kindsSum = rowsOf(findings, "loss.kinds").reduce((s, r) => s + (r.value as number), 0);
        expect(kindsSum).toBeCloseTo(existing, 6);
      },
    ),
    { numRuns: 12 },
  );
});

describe.each(languages)("what was told above in %s", (language) => {
  const said = words(language, "CNY");
  it("has words for every id and every value", () => {
    expect(all.length).toBeGreaterThan(20);
    const lacking = all.flatMap((found) =>
      unworded({ ...blank, ...found, tables: Object.fromEntries(found.tables.map((t) => [t.id, t])) }, said),
    );
    expect([...new Set(lacking)].filter((id) => !id.includes("loss.effect."))).toEqual([]);
  });
  it("names links, kinds, parts and scenarios, and the columns of the rows behind", () => {
    const named = ["loss.links", "loss.tornado", "loss.kinds", "loss.parts", "loss.told"];
    const bare = all.flatMap(({ tables }) =>
      tables
        .filter((t) => named.includes(t.id))
        .flatMap((t) => t.rows.map((r) => [t.id, r[0], said.cell(r[0]!, t.columns[0]!, t.id)]))
        .filter(([, key, text]) => key === text),
    );
    expect(bare).toEqual([]);
    const codes = all.flatMap(({ verdicts }) =>
      verdicts
        .flatMap((v) => [v.values.kind, v.values.link, v.values.next, v.values.first])
        .filter((c) => c !== undefined),
    );
    expect(codes.length).toBeGreaterThan(10);
    expect(codes.filter((c) => said.codeName(String(c)) === c)).toEqual([]);
  });
});

describe("what one failed purchase takes of a customer's worth", () => {
  const left = async (input: StudyInput) => ({
    stakes: await input.warehouse.rows({
      sql: "SELECT customer_id, purchases, stake, ahead FROM derived.customer_stake ORDER BY customer_id",
      shape: { customer_id: "text", purchases: "count", stake: "number?", ahead: "number?" },
    }),
    draws: await input.warehouse.rows({
      sql: "SELECT draw, kind, leaving, word, margin FROM derived.loss_draw ORDER BY kind, draw",
      shape: { draw: "count", kind: "text", leaving: "number", word: "number", margin: "number" },
    }),
  });

  it("stands beside the stake: margin × purchases still to come, over all purchases, failed or not", async () => {
    const input = await made(
      [
        { customer: "A", day: "2024-03-01", failures: ["late"], repeats: 3 },
        { customer: "A", day: "2024-04-01", repeats: 5 },
        { customer: "B", day: "2024-04-01", repeats: 0 },
        { customer: "L", day: "2024-05-01", repeats: 0 },
        { customer: "U", day: "2024-06-01", repeats: 0 },
      ],
      {},
      (customer) => (customer === "L" ? -50_00 : customer === "U" ? null : margin),
    );
    await study(input);
    expect((await left(input)).stakes).toEqual([
      { customer_id: "A", purchases: 2, stake: margin * 14, ahead: 14 },
      { customer_id: "B", purchases: 1, stake: margin * 10, ahead: 10 },
      { customer_id: "L", purchases: 1, stake: 0, ahead: 10 },
      { customer_id: "U", purchases: 1, stake: null, ahead: 10 },
    ]);
  });

  it("comes back to the loss of the year over all failed purchases", async () => {
    const alike = firm.map((b) => ({ ...b, repeats: 4, eta: -2 }));
    const input = await made(alike);
    const { findings } = await study(input);
    const { draws } = await left(input);
    const stake = margin * 14;
    const lost = kinds.reduce((sum, kind) => {
      const failed = alike.filter((b) => b.failures?.includes(kind)).length;
      const used = draws.find((d) => d.kind === kind && d.draw === 0)!;
      return sum + failed * (used.leaving - used.word) * stake;
    }, 0);
    const years = 366 / 365.25;
    expect(lost / 100 / years).toBeCloseTo(figureValue(findings, "loss.existing")!, 6);
  });

  it("is raised by the influence of one more unhappy customer", async () => {
    const input = await made(firm);
    const { findings } = await study(input);
    const { draws } = await left(input);
    const used = draws.find((d) => d.kind === "late" && d.draw === 0)!;
    const factor = figureValue(findings, "loss.influence-factor.marginal")!;
    expect(factor).toBeGreaterThan(1);
    expect(used.leaving / (used.leaving - used.word)).toBeCloseTo(factor, 3);
  });

  it("keeps draws below zero where the effect is not clear, and never a number that is none", async () => {
    const input = await made(firm);
    await study(input, relation, effectsOf([0, 0.4, 1], 0, 0.3));
    const { draws } = await left(input);
    const late = draws.filter((d) => d.kind === "late");
    expect(late).toHaveLength(401);
    expect(late.some((d) => d.leaving < 0)).toBe(true);
    expect(late.some((d) => d.leaving > 0)).toBe(true);
    expect(draws.every((d) => Number.isFinite(d.leaving) && Number.isFinite(d.word) && d.word >= 0)).toBe(
      true,
    );
  });

  it("is told without a value model too, as a share of customers", async () => {
    const input = await made([{ customer: "A", day: "2024-03-01", failures: ["late"] }]);
    await study(input, null);
    const { stakes, draws } = await left(input);
    expect(stakes[0]!.stake).toBeNull();
    const driven = (expit(-2) - expit(-2.8)) / (1 - expit(-2.8));
    expect(draws.find((d) => d.kind === "late" && d.draw === 0)!.leaving).toBeCloseTo(driven, 9);
  });
});
