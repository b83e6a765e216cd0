import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { plimsoll } from "../fixtures/cli.js";
import { hasData, runExample, type Study, withData } from "../fixtures/study.js";

const percent = (value: unknown) => Math.round((value as number) * 1e6) / 1e4;

describe.skipIf(!hasData("atliq_otif"))("AtliQ order lines", () => {
  it("gives the published fill rates and OTIF, per order and per line", async () => {
    const study = await runExample("atliq");
    expect(study.code).toBe(0);
    expect(study.value("measure.orders")).toBe(31729);
    expect(study.value("measure.lines")).toBe(57096);
    expect(percent(study.value("measure.unit-fill"))).toBe(96.5906);
    expect(percent(study.value("measure.line-fill"))).toBe(65.9608);
    expect(percent(study.value("measure.line-on-time"))).toBe(71.1171);
    expect(percent(study.value("measure.line-otif"))).toBe(47.9543);
    expect(percent(study.value("measure.order-on-time"))).toBe(59.0312);
    expect(percent(study.value("measure.order-in-full"))).toBe(52.7814);
    expect(percent(study.value("measure.otif"))).toBe(29.0208);
    expect(study.figure("measure.perfect-order").reason?.code).toBe("missing-columns");

    const groups = study.results.tables["measure.by-group"]!;
    const otif = groups.columns.findIndex((c) => c.id === "otif");
    const ranked = [...groups.rows].sort((a, b) => Number(a[otif]) - Number(b[otif]));
    expect(ranked.slice(0, 3).map((row) => [row[0], Math.round(Number(row[otif]) * 1e5) / 1e3])).toEqual([
      ["Coolblue", 13.746],
      ["Acclaimed Stores", 15.47],
      ["Lotus Mart", 16.338],
    ]);
    expect([ranked.at(-1)?.[0], Math.round(Number(ranked.at(-1)?.[otif]) * 1e5) / 1e3]).toEqual([
      "Propel Mart",
      40.924,
    ]);

    expect(study.value("measure.customers-below-target.otif")).toBe(35);
    expect(percent(study.value("measure.customer-target.otif"))).toBe(65.9143);
    expect(percent(study.value("measure.customer-target.on-time"))).toBe(86.0857);
    expect(percent(study.value("measure.customer-target.in-full"))).toBe(76.5143);
  });
});

describe.skipIf(!hasData("olist"))("Olist orders", () => {
  let study: Study;
  beforeAll(async () => {
    study = await runExample("olist");
  });

  it("gives lateness by the clock and by the day, cycle time with its legs, and scores", () => {
    const { value } = study;
    expect(study.code).toBe(0);
    expect(value("measure.orders")).toBe(15000);
    expect(percent(1 - value("measure.order-on-time")!)).toBe(7.9439);
    expect(percent(1 - value("measure.order-on-time.by-date")!)).toBe(6.5764);
    expect(study.figure("measure.order-on-time").population).toMatchObject({ counted: 14552 });
    expect(value("measure.order-cycle-days.median")).toBeCloseTo(10.126979, 6);
    expect(value("measure.order-cycle-days.mean")).toBeCloseTo(12.478309, 6);
    expect(value("measure.order-cycle-days.p90")).toBeCloseTo(23.10946, 5);
    expect(value("measure.order-cycle-days.confirm.median")).toBeCloseTo(0.014444, 6);
    expect(value("measure.order-cycle-days.handover.median")).toBeCloseTo(1.805718, 6);
    expect(value("measure.order-cycle-days.transit.median")).toBeCloseTo(7.050035, 6);
    expect(value("measure.order-cycle-days.promise.median")).toBeCloseTo(23.219369, 6);
    // One latest review per order: the join that would count 14,518 rows is refused.
    expect(value("measure.score.on-time")).toBeCloseTo(4.28491, 6);
    expect(value("measure.score.late")).toBeCloseTo(2.605496, 6);
    expect(percent(value("measure.score-low-share.on-time"))).toBe(9.3168);
    expect(percent(value("measure.score-low-share.late"))).toBe(52.4823);
    expect(percent(value("measure.cancellation-rate"))).toBe(1.3467);
    expect(value("measure.revenue")).toBe(2030270.94);
    expect(value("cost.freight.total")).toBe(340292.67);
    expect(percent(value("cost.freight-share"))).toBe(16.7609);
    expect(value("measure.customers")).toBe(14904);
    const cell = (key: string, column: string) => study.cell("measure.by-region", key, column);
    expect(percent(1 - Number(cell("RJ", "on_time")))).toBe(13.1335);
    expect(Number(cell("SP", "cycle_median"))).toBeCloseTo(7.17, 3);
  });

  it("does not judge repeat buying from a sample of orders", () => {
    for (const id of ["loss.existing", "loss.total", "loss.alive"])
      expect(study.figure(id), id).toMatchObject({
        value: null,
        reason: { code: "not-judged", because: "sampling-orders" },
      });
  });

  it("tells what lateness does to scores, apart from repeat buying", () => {
    // 12.09: the odds ratio that others published from all 99,441 orders.
    const { interval } = study.figure("loss.score-odds.late");
    expect(interval!.low).toBeLessThan(12.09);
    expect(interval!.high).toBeGreaterThan(12.09);
    expect(study.figure("loss.score-effect.late").interval!.low).toBeGreaterThan(0.3);
  });

  it("reports the joins that would count rows twice", async () => {
    const { out } = await plimsoll(["check", study.dir, "--json", "--quiet"], withData);
    const codes = (JSON.parse(out) as { problems: { code: string }[] }).problems.map((p) => p.code);
    expect(codes).toContain("join-fan-out");
  });
});

describe.skipIf(!hasData("scms"))("SCMS deliveries", () => {
  it("gives lateness by mode and flags the dates that read but cannot be right", async () => {
    const study = await runExample("scms");
    expect(study.code).toBe(0);
    expect(percent(1 - study.value("measure.line-on-time")!)).toBe(11.4878);
    expect(study.value("measure.lines")).toBe(10324);
    const late = (mode: string) => percent(1 - Number(study.cell("measure.by-mode", mode, "line_on_time")));
    expect(
      ["Air", "Truck", "Air Charter", "Ocean", "N/A"].map(late).map((v) => Math.round(v * 1e3) / 1e3),
    ).toEqual([9.602, 16.078, 11.538, 17.52, 1.111].map((v) => expect.closeTo(v, 2)));
    const scrambled = study.results.problems.filter((p) => p.code === "dates-scrambled");
    expect(scrambled.map((p) => p.place?.column)).toEqual(["PO Sent to Vendor Date"]);
  });

  it("reads the scrambled dates right once told how", async () => {
    const formats = '{ column: PO Sent to Vendor Date, formats: ["%m/%d/%y", "20%m-%d-%y"] }';
    const study = await runExample("scms", (yaml) =>
      yaml.replace(/ordered_on: PO Sent to Vendor Date.*/, `ordered_on: ${formats}`),
    );
    expect(study.results.problems.filter((p) => p.code === "dates-scrambled")).toEqual([]);
    expect(
      study.results.sources[0]?.controls.find((c) => c.column === "ordered_on" && c.statistic === "first")
        ?.value,
    ).toMatch(/^200[56]-/);
  });
});

describe.skipIf(!hasData("data_wuliu"))("Chinese delivery records", () => {
  it("counts lines that cannot be judged as failed, or leaves them out, as told", async () => {
    const failed = await runExample("wuliu");
    expect(percent(failed.value("measure.line-on-time"))).toBe(88.1998);
    expect(failed.value("measure.lines")).toBe(1161);
    const excluded = await runExample("wuliu", (yaml) => yaml.replace("unknown: fail", "unknown: exclude"));
    expect(percent(excluded.value("measure.line-on-time"))).toBe(88.352);
    expect(percent(failed.value("measure.line-return-rate"))).toBe(16.2791);
    expect(percent(failed.value("measure.line-repair-rate"))).toBe(15.9345);
  });

  it("asks how 11,50万元 is to be read, shows both readings, and blocks only what needs it", async () => {
    const study = await runExample("wuliu");
    const asked = study.results.problems.filter((p) => p.code === "decimal-ambiguous");
    expect(asked).toHaveLength(1);
    expect(asked[0]?.place?.column).toBe("销售金额");
    expect(JSON.stringify(asked[0]?.values)).toContain("115000");
    expect(JSON.stringify(asked[0]?.values)).toContain("11500000");
    expect(study.figure("measure.revenue")).toMatchObject({
      value: null,
      reason: { code: "column-blocked" },
    });
    const told = await runExample("wuliu", (yaml) =>
      yaml.replace(/amount: 销售金额.*/, 'amount: { column: 销售金额, decimal: "," }'),
    );
    expect(told.value("measure.revenue")).toBeGreaterThan(0);
  });
});

describe.skipIf(!hasData("cdnow"))("CDNOW purchases", () => {
  it("reads aligned text without a header to the last cent", async () => {
    const study = await runExample("cdnow");
    expect(study.code).toBe(0);
    expect(study.results.sources[0]).toMatchObject({ read: 6919, loaded: 6919, skipped: 0, rejected: 0 });
    expect(study.value("measure.orders")).toBe(6919);
    expect(study.value("measure.customers")).toBe(2357);
    expect(study.value("measure.revenue")).toBe(244091.94);
  });

  it("gives the same bytes on a second run", async () => {
    const first = await runExample("cdnow");
    const before = readFileSync(join(first.dir, "out", "results.json"));
    await plimsoll(["run", first.dir, "--quiet"], withData);
    expect(readFileSync(join(first.dir, "out", "results.json")).equals(before)).toBe(true);
  });
});
