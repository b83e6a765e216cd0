import { describe, expect, it } from "vitest";
import { purchaseSetting, type SettingFacts } from "./setting.js";
import { settingRules } from "./setting-rules.js";
import type { WeekdayFacts } from "./weekday.js";

const facts: SettingFacts = {
  customers: 1000,
  withRenewalDate: 0,
  stopped: 200,
  cancelled: 0,
  records: 5000,
  purchases: 5000,
  repeatBuyers: 900,
  leftTruncated: 0,
  regularity: { kind: "estimated", k: 1.1, low: 0.95, high: 1.3, level: 0.95, customers: 700 },
  usualGapDays: 30,
  weekdays: null,
  ordersSampled: false,
};

/** Everybody buys on a weekday of their own, five days alike. */
const ownDay: WeekdayFacts = {
  pairs: 1000,
  sameDay: 1000,
  purchases: [100, 100, 100, 100, 100, 0, 0],
  buyingWeeks: 500,
  weeksWithOne: 500,
};

describe("the setting", () => {
  it("is free repurchase where customers leave without a word", () => {
    const v = purchaseSetting(facts);
    expect(v).toMatchObject({ setting: "free-repurchase", source: "found", timing: "random", shape: 1 });
    expect(v.models).toEqual(["bg-nbd", "mbg-nbd", "pareto-nbd"]);
    expect(v.evidence.some((e) => e.decided)).toBe(false);
  });

  it("is contractual by renewal dates or where who stops says so, and shows which of them decided", () => {
    const dates = purchaseSetting({ ...facts, withRenewalDate: 700 });
    expect(dates.setting).toBe("contractual");
    expect(dates.models).toEqual(["shifted-beta-geometric"]);
    expect(dates.evidence.filter((e) => e.decided)).toEqual([
      { fact: "renewal-dates", value: 0.7, from: 0.5, speaksFor: "contractual", decided: true },
    ]);
    const told = purchaseSetting({ ...facts, cancelled: 190 });
    expect(told.setting).toBe("contractual");
    expect(told.evidence.find((e) => e.decided)?.fact).toBe("cancellations");
    expect(purchaseSetting({ ...facts, stopped: 10, cancelled: 10 }).setting).toBe("free-repurchase");
  });

  it("is fixed opportunities only where customers keep to a day and buy once a week", () => {
    const v = purchaseSetting({ ...facts, weekdays: ownDay });
    expect(v).toMatchObject({ setting: "fixed-opportunities", models: ["bg-bb"], churnModels: ["bg-bb"] });
    const often = purchaseSetting({ ...facts, weekdays: { ...ownDay, weeksWithOne: 300 } });
    expect(often.setting).toBe("free-repurchase");
  });

  it("cannot be told from a sample of orders or from a handful of repeat buyers", () => {
    const sampled = purchaseSetting({ ...facts, ordersSampled: true });
    expect(sampled).toMatchObject({ setting: null, found: null, timing: "unknown", models: [] });
    expect(sampled.evidence.find((e) => e.decided)?.fact).toBe("orders-sampled");
    const few = purchaseSetting({ ...facts, repeatBuyers: 3 });
    expect(few.setting).toBe(null);
    expect(few.evidence.find((e) => e.decided)).toMatchObject({ fact: "repeat-buyers", value: 3, from: 30 });
  });

  it("knows contracts even where nobody has bought twice", () => {
    expect(purchaseSetting({ ...facts, withRenewalDate: 1000, repeatBuyers: 0 }).setting).toBe("contractual");
  });

  it("gives way to the user and still says what it found", () => {
    const v = purchaseSetting({ ...facts, repeatBuyers: 3 }, { setting: "contractual", regularity: 3.2 });
    expect(v).toMatchObject({
      setting: "contractual",
      source: "given",
      found: null,
      timing: "regular",
      timingSource: "given",
      shape: 3,
    });
    expect(v.overrulable).toEqual(["setting", "regularity"]);
    expect(() => purchaseSetting(facts, { regularity: 0 })).toThrow();
  });
});

describe("timing", () => {
  it("is regular or in bursts only where the interval says so", () => {
    const at = (low: number, high: number) =>
      purchaseSetting({
        ...facts,
        regularity: { kind: "estimated", k: Math.sqrt(low * high), low, high, level: 0.95, customers: 50 },
      });
    expect(at(1.2, 9)).toMatchObject({ timing: "random", shape: 1 });
    expect(at(2.5, 3.6)).toMatchObject({
      timing: "regular",
      shape: 3,
      models: ["bg-cnbd-k", "mbg-cnbd-k", "mbg-nbd", "pareto-nbd"],
    });
    expect(at(0.3, 0.5).timing).toBe("bursts");
    expect(purchaseSetting({ ...facts, regularity: { kind: "clockwork", customers: 40 } })).toMatchObject({
      timing: "regular",
      shape: settingRules.largestShape,
    });
  });

  it("never counts the lost by a model that holds never-returned buyers for alive", () => {
    for (const k of [0.5, 1, 4])
      expect(purchaseSetting(facts, { regularity: k }).churnModels).toEqual(
        k > 1 ? ["mbg-cnbd-k", "mbg-nbd", "pareto-nbd"] : ["mbg-nbd", "pareto-nbd"],
      );
  });
});

describe("cautions", () => {
  it("name what would mislead a model", () => {
    expect(purchaseSetting(facts).cautions).toEqual([]);
    const v = purchaseSetting({
      ...facts,
      repeatBuyers: 400,
      leftTruncated: 300,
      records: 6250,
      usualGapDays: 2,
      withRenewalDate: 120,
    });
    expect(v.cautions).toEqual([
      { code: "never-returned", value: 0.6 },
      { code: "left-truncated", value: 0.3 },
      { code: "joined-records", value: 0.2 },
      { code: "short-gaps", value: 2 },
      { code: "some-contracts", value: 0.12 },
    ]);
  });
});
