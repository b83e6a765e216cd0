import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Cell } from "../../src/core/findings.js";
import type { Problem } from "../../src/core/problem.js";
import {
  type DemoTruth,
  type FailureKind,
  lossTruth,
  type Simulation,
  simulate,
} from "../../src/demo/index.js";
import { recount, share } from "../demo/recount.js";
import { folder, plimsoll } from "../fixtures/cli.js";
import { readStudy, type Study } from "../fixtures/study.js";

/** The demo's planted faults against what the study found, by the simulator's truth and its own arrays. */
const seed = 1;
let study: Study;
let truth: DemoTruth;
let s: Simulation;

interface Checked {
  readonly problems: readonly Problem[];
  readonly completeness: readonly { table: string; column: string; filled: number; rows: number }[];
  readonly sources: readonly {
    file: string;
    read: number;
    loaded: number;
    skipped: number;
    rejected: number;
  }[];
}
let checked: Checked;

beforeAll(async () => {
  const dir = join(folder(), "demo");
  const told = await plimsoll(["demo", dir, "--seed", String(seed), "--quiet"]);
  expect(told.code, told.err).toBe(0);
  study = readStudy(dir, told);
  truth = JSON.parse(readFileSync(join(dir, ".truth", "truth.json"), "utf8")) as DemoTruth;
  checked = JSON.parse((await plimsoll(["check", dir, "--json"])).out) as Checked;
  s = simulate({ seed });
});

type Row = Readonly<Record<string, Cell>>;

function rows(table: string): Row[] {
  const found = study.results.tables[table]!;
  return found.rows.map((row) => Object.fromEntries(found.columns.map((c, i) => [c.id, row[i] ?? null])));
}

const value = (id: string) => study.value(id)!;
const spots = (failure: string) => rows("measure.hot-spots").filter((r) => r.failure === failure);
const placesOf = (r: Row | undefined) => [r?.value, r?.["value-2"]].filter((v) => v !== null);

describe("counted again from the simulator", () => {
  it("orders, lines, customers and money are exact, but for the rows that stand twice", () => {
    const twice = truth.dirt
      .filter((d) => d.kind === "duplicate")
      .map((d) => s.lines.find((l) => `${l.order.id}/${l.no}` === d.text)!);
    expect(twice).toHaveLength(2);
    const amount = recount(s).orders.reduce((sum, o) => sum + o.amount, 0);
    const again = twice.reduce((sum, l) => sum + (l.delivered + l.backordered + l.substituted) * l.price, 0);
    expect(value("measure.orders")).toBe(s.orders.length);
    expect(value("measure.lines")).toBe(s.lines.length + twice.length);
    expect(value("measure.customers")).toBe(s.customers.length);
    expect(value("measure.revenue")).toBe((amount + again) / 100);
    expect(value("cost.explicit.total")).toBe(s.postings.reduce((sum, p) => sum + p.amount, 0) / 100);
    expect(value("cost.returns-credited")).toBe(s.returns.reduce((sum, r) => sum + r.amount, 0) / 100);
    expect(value("cost.freight.total")).toBe(s.deliveries.reduce((sum, x) => sum + x.freight, 0) / 100);
  });

  it("on time, in full, both and the faults beyond them are the same shares", () => {
    const { orders } = recount(s);
    const otif = (o: (typeof orders)[number]) =>
      o.onTime === false || o.inFull === false ? false : o.onTime === null || o.inFull === null ? null : true;
    expect(value("measure.order-on-time")).toBeCloseTo(
      share(orders, (o) => o.onTime),
      11,
    );
    expect(value("measure.order-in-full")).toBeCloseTo(
      share(orders, (o) => o.inFull),
      11,
    );
    expect(value("measure.otif")).toBeCloseTo(share(orders, otif), 11);
    const done = orders.filter((o) => o.arrived && !o.cancelled);
    expect(value("measure.damage-rate")).toBeCloseTo(
      share(done, (o) => o.damaged),
      11,
    );
    expect(value("measure.wrong-item-rate")).toBeCloseTo(
      share(done, (o) => o.wrong),
      11,
    );
    expect(value("measure.invoice-accuracy")).toBeCloseTo(
      share(orders, (o) => o.invoiceCorrect),
      11,
    );
    expect(value("measure.expedited-share")).toBeCloseTo(
      share(orders, (o) => o.expedited),
      11,
    );
    expect(value("measure.cancellation-rate")).toBeCloseTo(
      share(orders, (o) => o.cancelled),
      11,
    );
    const ids = (list: readonly { order: { id: string } | null }[]) => new Set(list.map((x) => x.order?.id));
    const returned = ids(s.returns.map((r) => ({ order: r.line.order })));
    const complained = ids(s.contacts.filter((c) => c.kind === "complaint"));
    expect(value("measure.return-rate")).toBeCloseTo(
      share(done, (o) => returned.has(o.id)),
      11,
    );
    expect(value("measure.complaint-rate")).toBeCloseTo(
      share(done, (o) => complained.has(o.id)),
      11,
    );
  });

  it("cycle times and first answers are the same, within the rows whose date was spoilt", () => {
    const { orders, end } = recount(s);
    const days = orders.filter((o) => o.arrived && !o.cancelled).map((o) => o.cycleMinutes / 1440);
    const mean = days.reduce((a, b) => a + b, 0) / days.length;
    // Three order dates and one arrival of 16,349 are spoilt; the arrival lies a month early.
    expect(Math.abs(value("measure.order-cycle-days.mean") - mean)).toBeLessThan(0.01);
    expect(Math.abs(value("measure.order-cycle-days.median") - median(days))).toBeLessThan(0.002);
    const hours = s.contacts.filter((c) => c.answered < end).map((c) => (c.answered - c.opened) / 60);
    expect(value("measure.first-response-hours.median")).toBeCloseTo(median(hours), 9);
  });
});

describe("the rows spoilt on purpose", () => {
  const problemsOf = (code: string) => checked.problems.filter((p) => p.code === code);
  const planted = (kind: string) => truth.dirt.filter((d) => d.kind === kind);

  it("broken dates are refused, each in its file and column; a row of zeros is an empty date", () => {
    const zeros = planted("broken-date").filter((d) => d.text.startsWith("0000"));
    const broken = planted("broken-date").filter((d) => !zeros.includes(d));
    const key = (file: string, column: string) => `${file} ${column}`;
    const want = new Map<string, number>();
    for (const d of broken) want.set(key(d.file, d.column!), (want.get(key(d.file, d.column!)) ?? 0) + 1);
    const got = new Map<string, number>();
    for (const p of problemsOf("cell-refused")) {
      const at = key(p.place!.file!, p.place!.column!);
      got.set(at, (got.get(at) ?? 0) + Number(p.values.count));
    }
    expect(Object.fromEntries(got)).toEqual(Object.fromEntries(want));
    const filled = (column: string) => {
      const c = checked.completeness.find((x) => x.table === "order_line" && x.column === column)!;
      return c.rows - c.filled;
    };
    expect(filled("ordered_on")).toBe(broken.filter((d) => d.column === "下单时间").length);
    expect(filled("promised_on")).toBe(
      broken.filter((d) => d.column === "承诺到货日期").length + zeros.length,
    );
    expect(filled("customer_id")).toBe(planted("missing-customer").length);
  });

  it("rows that stand twice and the arrival before its shipment are named", () => {
    const twice = planted("duplicate");
    const [duplicates] = problemsOf("exact-duplicates");
    expect(duplicates!.values).toMatchObject({ table: "order_line", count: twice.length });
    const examples = String(problemsOf("duplicate-keys")[0]!.values.examples);
    for (const d of twice) expect(examples).toContain(d.text.replace("/", " / "));
    const [early] = planted("delivery-before-order");
    const found = problemsOf("dates-out-of-order");
    expect(found).toHaveLength(1);
    expect(found[0]!.values.count).toBe(1);
    expect(found[0]!.place).toMatchObject({ file: early!.file, row: early!.row });
  });

  it("nothing is lost on the way in, and totals at the foot are no postings", () => {
    for (const { file, read, loaded, skipped, rejected } of checked.sources)
      expect(read, file).toBe(loaded + skipped + rejected);
    expect(checked.sources.find((x) => x.file === "ledger.csv")).toMatchObject({
      loaded: s.postings.length,
      skipped: 1,
      rejected: 0,
    });
  });
});

describe("where failures gather", () => {
  it("the bad carrier in its region, and since which month", () => {
    const [first] = spots("late");
    expect(placesOf(first).sort()).toEqual(["川运通", "西南"].sort());
    expect(first!.month).toBe(truth.faults.carrier.from);
    expect(first!.share).toBeGreaterThan(2 * Number(first!.elsewhere));
    // Lateness by short goods comes on top of the carrier's own.
    expect(Number(first!.after)).toBeGreaterThan(truth.faults.carrier.lateShare - 0.03);
    expect(first!.low as number).toBeLessThan(first!.share as number);
  });

  it("the family with a fraction of its safety stock", () => {
    const [first] = spots("short");
    expect(placesOf(first)).toEqual([truth.faults.stock.class]);
    expect(first!.share).toBeGreaterThan(4 * Number(first!.elsewhere));
  });

  it("the goods one warehouse mispicks", () => {
    const found = spots("wrong");
    expect(found).toHaveLength(1);
    expect(placesOf(found[0]).sort()).toEqual(["上海仓", truth.faults.picking.class].sort());
  });

  it("the glass one carrier breaks", () => {
    const found = spots("damaged");
    expect(found).toHaveLength(1);
    expect(placesOf(found[0]).sort()).toEqual(["中联快运", truth.faults.damage.class].sort());
    // Breakages come to light in returns only, so the share seen is below the true one.
    expect(Number(found[0]!.share)).toBeGreaterThan(0.5 * truth.faults.damage.rate);
    expect(Number(found[0]!.share)).toBeLessThan(1.1 * truth.faults.damage.rate);
  });

  it("the month of the new invoicing system", () => {
    const steps = rows("measure.steps");
    const invoice = steps.find((r) => r.failure === "invoice")!;
    expect(invoice.month).toBe(truth.faults.invoice.from);
    expect(Number(invoice.after)).toBeCloseTo(truth.faults.invoice.rate, 1);
    expect(Number(invoice.before)).toBeCloseTo(truth.faults.invoice.usual, 2);
    expect(study.results.verdicts.some((v) => v.id === "measure.step.invoice" && v.kind === "warning")).toBe(
      true,
    );
  });

  it("the desk's Mondays and its months with too few people", () => {
    const slow = spots("slow-response").map((r) => String(r.value));
    expect(slow.filter((v) => v.startsWith("20")).sort()).toEqual([...truth.faults.desk.understaffed].sort());
    expect(slow).toContain("weekday-1");
    const monthly = rows("measure.response-by-month");
    const slowest = [...monthly].sort((a, b) => Number(b.median) - Number(a.median)).slice(0, 3);
    expect(slowest.map((r) => String(r.month).slice(0, 7)).sort()).toEqual(
      [...truth.faults.desk.understaffed].sort(),
    );
    const [monday, ...rest] = rows("measure.response-by-weekday");
    expect(Number(monday!.median)).toBeGreaterThan(2 * Math.max(...rest.map((r) => Number(r.median))));
  });
});

describe("what serving costs", () => {
  const cents = (money: Cell | undefined) => Math.round(Number(money) * 100);
  const sum = (table: string, column: string) =>
    rows(table).reduce((total, row) => total + cents(row[column]), 0);

  it("customers, unused capacity and the undistributed rest are the ledger, to the cent", () => {
    const ledger = s.postings.reduce((total, p) => total + p.amount, 0);
    expect(sum("cost.customers", "to-serve")).toBe(cents(value("cost.to-serve.total")));
    expect(
      sum("cost.customers", "to-serve") +
        cents(value("cost.unused-capacity")) +
        cents(value("cost.undistributed")),
    ).toBe(ledger);
    for (const table of ["cost.products", "cost.channels", "cost.regions"])
      expect(sum(table, "to-serve"), table).toBe(sum("cost.customers", "to-serve"));
    const parts = rows("cost.reconciliation");
    expect(parts.at(-1)).toMatchObject({ part: "ledger", amount: ledger / 100 });
    expect(parts.slice(0, -1).reduce((total, row) => total + cents(row.amount), 0)).toBe(ledger);
    expect(sum("cost.headings", "amount")).toBe(ledger);
    expect(sum("cost.allocation", "amount")).toBe(ledger);
  });

  it("the idle time of desk, office and warehouse is found and named, told by words alone", () => {
    const said = study.results.verdicts.filter((v) => /^cost\.idle/.test(v.code));
    for (const group of ["desk", "office", "warehouse"] as const) {
      const idle = 1 - value(`cost.capacity.${group}.utilisation`);
      expect(Math.abs(idle - truth.idleShare[group]), group).toBeLessThan(0.005);
      const named = said.find((v) => v.values.resource === group)!;
      expect(named.values.share, group).toBeCloseTo(idle, 9);
      expect(named.values.amount, group).toBe(value(`cost.capacity.${group}.unused`));
    }
    const months = truth.capacity.filter((c) => c.group === "desk");
    expect(rows("cost.capacity").filter((r) => r.resource === "desk")).toHaveLength(months.length);
  });
});

describe("customers", () => {
  it("all planted as too dear to serve lose money, and lose most; who is named does lose", () => {
    const byContribution = rows("cost.customers")
      .filter((c) => c.contribution !== null)
      .sort((a, b) => Number(a.contribution) - Number(b.contribution));
    const planted = new Set(truth.plantedLossMakers);
    const dearest = byContribution.slice(0, planted.size).filter((c) => planted.has(String(c.customer_id)));
    expect(dearest.length).toBeGreaterThanOrEqual(planted.size - 1);
    const losers = new Set(
      byContribution.filter((c) => Number(c.contribution) < 0).map((c) => String(c.customer_id)),
    );
    expect(value("cost.loss-making-customers")).toBe(losers.size);
    expect(truth.plantedLossMakers.filter((id) => !losers.has(id))).toEqual([]);
    // The rest lie around zero, where averages of minutes and freight decide.
    const hit = truth.lossMakers.filter((id) => losers.has(id)).length;
    expect(hit / truth.lossMakers.length).toBeGreaterThanOrEqual(0.9);
    expect(hit / losers.size).toBeGreaterThanOrEqual(0.8);
    const shown = rows("cost.decisions").filter((d) => losers.has(String(d.customer_id)));
    expect(shown).toHaveLength(losers.size);
    const named = study.results.verdicts.filter((v) => v.code === "cost.loss-maker");
    const names = new Map(rows("cost.customers").map((c) => [String(c.name), String(c.customer_id)]));
    for (const v of named) expect(planted.has(names.get(String(v.values.customer))!)).toBe(true);
  });

  it("small ones served by express are named, and only they", () => {
    const named = rows("level.over-served-customers").map((r) => String(r.customer_id));
    expect(named).toEqual(expect.arrayContaining([...truth.overServed]));
    const planted = new Set([...truth.overServed, ...truth.plantedLossMakers]);
    expect(named.filter((id) => !planted.has(id))).toEqual([]);
  });

  it("key ones whose lines of a class are cut are named, where there are lines enough to tell", () => {
    const named = rows("level.under-served-pairs");
    const key = (customer: Cell | undefined, products: Cell | undefined) => `${customer} ${products}`;
    const found = new Set(named.map((r) => key(r.customer_id, r["product-class"])));
    const hit = truth.underServed.filter((u) => found.has(key(u.customer, u.class)));
    expect(hit.length).toBeGreaterThanOrEqual(6);
    expect(named.length).toBeLessThanOrEqual(20);
    // The worst three are planted.
    const planted = new Set(truth.underServed.map((u) => key(u.customer, u.class)));
    for (const r of named.slice(0, 3))
      expect(planted.has(key(r.customer_id, r["product-class"])), String(r.name)).toBe(true);
  });

  it("those who left are those who fell silent, and service leavers show a failure before", () => {
    const lost = rows("loss.customers-lost");
    const ids = new Set(lost.map((r) => r.customer_id));
    const left = truth.customers.filter((c) => c.leftOn !== null);
    const hit = left.filter((c) => ids.has(c.id)).length;
    expect(hit / ids.size).toBeGreaterThanOrEqual(0.95);
    expect(hit / left.length).toBeGreaterThanOrEqual(0.9);
    const service = left.filter((c) => c.cause === "service" && ids.has(c.id)).map((c) => c.id);
    const after = new Set(lost.filter((r) => r["failure-kind"] !== null).map((r) => r.customer_id));
    expect(service.filter((id) => after.has(id)).length).toBeGreaterThanOrEqual(0.95 * service.length);
    // Own leavers with a failure by chance are among them.
    expect(after.size).toBeGreaterThanOrEqual(truth.leaving.serviceLeavers);
    expect(study.figure("loss.failure-before.difference").interval!.low).toBeGreaterThan(0);
  });
});

describe("what dissatisfied customers cost", () => {
  const daysPerYear = 365.25;
  const years = () => s.days / daysPerYear;
  const assumption = (id: string) => study.results.assumptions.find((a) => a.id === id)!.value;
  const interval = (id: string) => study.figure(id).interval!;
  const planted = () =>
    lossTruth(s, {
      horizonDays: assumption("loss.horizon-days"),
      valueYears: assumption("loss.value-horizon-years"),
      discountRate: assumption("loss.discount-rate"),
    });

  it("about as many customers are lost to service as were planted", () => {
    const expected = truth.leaving.expectedServiceLeavers / years();
    const { low, high } = interval("loss.customers-to-service");
    expect(low).toBeLessThan(expected);
    expect(high).toBeGreaterThan(expected);
    expect(Math.abs(value("loss.customers-to-service") / expected - 1)).toBeLessThan(0.3);
    const { serviceLeavers, ownLeavers } = truth.leaving;
    const share = interval("loss.attributable-share");
    expect(share.low).toBeLessThan(serviceLeavers / (serviceLeavers + ownLeavers));
    expect(share.high).toBeGreaterThan(serviceLeavers / (serviceLeavers + ownLeavers));
  });

  it("the intervals of the failures hold what was planted, and the one that does nothing is not called an effect", () => {
    const { added } = planted();
    const followed = s.days - assumption("loss.horizon-days");
    const effects = new Map(rows("loss.effects").map((r) => [r.kind, r]));
    const kinds: FailureKind[] = [
      "late",
      "short",
      "damaged",
      "wrong",
      "slow-answer",
      "unresolved",
      "invoice",
    ];
    const missed = kinds.filter((kind) => {
      const met = s.orders.flatMap((o, n) => (o.failures[kind] === true && o.day < followed ? [n] : []));
      const mean = met.reduce((sum, n) => sum + added(n, kind), 0) / met.length;
      const { low, high } = effects.get(kind)!;
      return mean < Number(low) || mean > Number(high);
    });
    expect(missed).toEqual([]);
    expect(effects.get("late")!.verdict).toBe("effect");
    expect(effects.get("invoice")!.verdict).toBe("no-clear-effect");
  });

  it("what is lost with existing customers lies in its interval, and is worth the purchases they would still have made", () => {
    const { ahead, leavers } = planted();
    const margin = new Map(
      rows("cost.customers").map((c) => [String(c.customer_id), Number(c.contribution)]),
    );
    const days = new Map<number, Set<number>>();
    for (const o of s.orders) days.set(o.customer, (days.get(o.customer) ?? new Set()).add(o.day));
    const who = new Map(s.customers.map((c) => [c.index, c]));
    const end = s.days * 1440;
    const lost = s.orders.reduce((sum, o, n) => {
      // What had not arrived when the records end is not a failure of the period yet.
      if ((o.completed ?? end) >= end) return sum;
      const c = who.get(o.customer)!;
      const each = Math.max(0, margin.get(c.id) ?? 0) / days.get(o.customer)!.size;
      return sum + leavers(n) * each * ahead(c);
    }, 0);
    const { low, high } = interval("loss.existing");
    expect(low).toBeLessThan(lost / years());
    expect(high).toBeGreaterThan(lost / years());
  });

  it("kinds, classes, regions and months each sum to what is lost with existing customers", () => {
    const existing = value("loss.existing");
    for (const table of ["loss.kinds", "loss.by-class", "loss.by-region", "loss.by-month"]) {
      const sum = rows(table).reduce((total, r) => total + Number(r.value), 0);
      expect(Math.abs(sum / existing - 1), table).toBeLessThan(1e-9);
    }
    expect(value("loss.total")).toBeCloseTo(existing + value("loss.potential"), 2);
  });
});

describe("what to change first", () => {
  it("is one of the two failures that drive most customers away, and begins where it was planted", () => {
    const { met } = truth.leaving;
    const drives = (kind: keyof typeof met) => met[kind].orders * met[kind].meanExtra;
    const kinds = ["late", "short", "damaged", "wrong"] as const;
    const worst = [...kinds].sort((a, b) => drives(b) - drives(a)).slice(0, 2);
    const first = study.results.verdicts.find((v) => v.code === "plan.first")!;
    expect(worst).toContain(first.values.element);
    const planted = { late: ["川运通", "西南"], short: [truth.faults.stock.class] };
    const at = [first.values.value1, first.values.value2].filter((v) => v !== undefined);
    expect(at.sort()).toEqual([...planted[first.values.element as "late" | "short"]].sort());
    expect(first.values.money).toBeGreaterThan(0);
  });
});

describe("what customers were made to say", () => {
  const row = (table: string, element: string) => rows(table).find((r) => r.element === element)!;

  it("is read back whole: everybody, on every element, about every firm", () => {
    const { responses, invited } = s.survey;
    expect(value("measure.survey.respondents")).toBe(responses.length);
    expect(value("measure.survey.response-rate")).toBeCloseTo(responses.length / invited, 9);
    for (const { zh } of truth.survey.elements) {
      const told = responses.map((r) => Number(r.answers.get(`重要性_${zh}`))).filter((v) => v > 0);
      expect(row("measure.importance", zh).mean, zh).toBeCloseTo(
        told.reduce((a, b) => a + b, 0) / told.length,
        9,
      );
    }
    const firms = new Set(rows("measure.overall").map((r) => r.firm));
    expect(firms).toEqual(new Set(truth.survey.firms.map((f) => f.zh)));
  });

  it("differs by type of customer on the two elements where it was made to, and on no other", () => {
    const split = truth.survey.elements.filter((e) => typeof e.importance !== "number").map((e) => e.zh);
    const found = rows("measure.split").filter((r) => r.verdict === "explained");
    expect(found.map((r) => r.element).sort()).toEqual([...split].sort());
    for (const r of found) expect(r.field).toBe("type");
  });

  it("shows what moves satisfaction, among it the driver nobody names and the must that never fails", () => {
    const byWeight = [...truth.survey.elements].sort((a, b) => b.weight - a.weight).map((e) => e.zh);
    expect(
      rows("measure.drivers")
        .map((r) => r.element)
        .slice(0, 4)
        .sort(),
    ).toEqual(byWeight.slice(0, 4).sort());
    expect(rows("measure.drivers")[0]!.element).toBe(byWeight[0]);
    expect(row("measure.drivers", "按时到货").reading).toBe("key-driver");
    expect(row("measure.drivers", "响应速度").reading).toBe("hidden-driver");
    expect(row("measure.drivers", "货物完好")).toMatchObject({ reading: "must-have", guarded: "yes" });
    for (const e of truth.survey.elements)
      if (e.kano !== undefined) expect(row("measure.kano", e.zh).kano, e.zh).toBe(e.kano);
  });

  it("gives its business by rank of satisfaction, as closely as it was made to", () => {
    const { interval } = study.figure("measure.rank-share.strength");
    expect(interval!.low).toBeLessThan(truth.survey.rankStrength);
    expect(interval!.high).toBeGreaterThan(truth.survey.rankStrength);
    expect(value("measure.rank-share.error-fitted")).toBeLessThan(value("measure.rank-share.error-equal"));
  });

  it("was worded otherwise in English for one element, and only that is flagged", () => {
    const { element, language } = truth.survey.misworded;
    const differ = rows("measure.languages").filter((r) => r.verdict === "differs");
    expect(differ.map((r) => [r.element, r.kind])).toEqual([[element, "performance"]]);
    expect(String(differ[0]!.languages)).toContain(language);
  });
});

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  return (sorted[Math.floor((n - 1) / 2)]! + sorted[Math.ceil((n - 1) / 2)]!) / 2;
}
