import { describe, expect, it } from "vitest";
import { customerStrata, unclassed } from "./customer-strata.js";
import { templateItems } from "./element-templates.js";
import { planCustomers } from "./plan-customers.js";
import { questionnaire } from "./questionnaire.js";

const firms = [
  { name: { zh: "我方", en: "Us" }, own: true },
  { name: { zh: "甲", en: "甲" }, own: false },
];
const items = templateItems("consumer-goods");

describe("a questionnaire", () => {
  it("asks importance of every element and performance of every firm on one scale", () => {
    const { questions } = questionnaire({ points: 5, items, firms });
    for (const { id } of items) {
      expect(questions.get(`importance/${id}`)?.accepts).toEqual({ kind: "scale", low: 1, high: 5 });
      for (const firm of ["f1", "f2"])
        expect(questions.get(`performance/${id}/${firm}`)?.accepts).toEqual({
          kind: "scale",
          low: 1,
          high: 5,
        });
    }
  });

  it("asks levels only where there is a unit, and shares of all suppliers", () => {
    const { questions } = questionnaire({ points: 7, items, firms });
    expect(questions.get("ideal/order-accuracy")).toMatchObject({ goes: { asShare: true } });
    expect(questions.get("ideal/order-cycle-mean")?.goes).not.toHaveProperty("asShare");
    expect(questions.has("ideal/return-policy")).toBe(false);
    expect(questions.has("share/other") && !questions.has("overall/other")).toBe(true);
  });

  it("asks expectations and Kano's pair only on request", () => {
    const asked = (more: object) => questionnaire({ points: 7, items, firms, ...more }).questions;
    expect(asked({}).has("wanted/order-accuracy")).toBe(false);
    expect(asked({}).has("expectation/order-accuracy")).toBe(false);
    expect(asked({ kano: true }).get("missing/order-accuracy")?.accepts).toMatchObject({ high: 5 });
    expect(asked({ expectation: true }).has("expectation/order-accuracy")).toBe(true);
  });

  it("does not let the sponsor show: no order, no question of one firm alone", () => {
    const hidden = questionnaire({ points: 7, items, firms: [...firms].reverse(), sponsorHidden: true });
    expect(hidden.firms).toEqual(questionnaire({ points: 7, items, firms, sponsorHidden: true }).firms);
    expect(hidden.firms.some((firm) => firm.own)).toBe(false);
    expect(
      [...hidden.questions.keys()].filter((code) => /^(recommend|satisfaction|trust)/.test(code)),
    ).toEqual([]);
  });

  it("needs elements and firms, each once", () => {
    expect(() => questionnaire({ points: 7, items: [], firms })).toThrow(RangeError);
    expect(() => questionnaire({ points: 7, items, firms: [] })).toThrow(RangeError);
    expect(() => questionnaire({ points: 7, items: [items[0]!, items[0]!], firms })).toThrow(RangeError);
  });
});

const customer = (id: number, more: object = {}) => ({
  customer_id: `c${id}`,
  class: null,
  type: null,
  region: null,
  channel: null,
  ...more,
});

describe("customers to be asked", () => {
  const classed = Array.from({ length: 120 }, (_, i) =>
    customer(i, i < 5 ? { class: "A" } : i < 100 ? { class: "B" } : {}),
  );

  it("stand in classes, all of the first one, those without one apart", () => {
    const told = customerStrata(classed)!;
    expect(told.by).toBe("class");
    expect(told.strata).toEqual([
      { id: "A", population: 5, census: true },
      { id: "B", population: 95 },
      { id: unclassed, population: 20 },
    ]);
    expect(customerStrata(classed, { complete: ["B"] })!.strata.map((s) => s.census)).toEqual([
      undefined,
      true,
      undefined,
    ]);
  });

  it("are one class where nothing is told of them, and none where what is asked for is not told", () => {
    expect(customerStrata([customer(1), customer(2)])).toMatchObject({
      by: null,
      strata: [{ population: 2 }],
    });
    expect(customerStrata(classed, { by: "region" })).toBeNull();
    expect(planCustomers([], 7)).toBeNull();
  });

  it("are invited until the error of all together is met, or everybody is", () => {
    const many = Array.from({ length: 2000 }, (_, i) => customer(i, { class: i < 200 ? "1" : "2" }));
    const told = planCustomers(many, 5, { error: 0.2, responseRate: 0.5 })!;
    expect(told.plan.strata[0]).toMatchObject({ population: 200, drawn: 200 });
    expect(told.plan.error).toBeLessThanOrEqual(0.2);
    expect(told.plan.invite).toBeLessThan(1000);
    expect(told.taken).toEqual(["sd"]);
    const few = planCustomers(classed.slice(0, 8), 5)!;
    expect([few.plan.invite, few.plan.error! > few.aim.error]).toEqual([8, true]);
  });

  it("cost what an invitation and an answer cost", () => {
    const told = planCustomers(classed, 5, {
      responseRate: 0.5,
      costs: { phone: { invitation: 1, answer: 20 } },
    })!;
    const { invite, answers } = told.plan;
    expect(told.costs).toEqual([
      { mode: "phone", total: invite + 20 * answers, perAnswer: (invite + 20 * answers) / answers },
    ]);
  });
});
