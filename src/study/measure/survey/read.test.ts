import { expect, test } from "vitest";
import { surveyRows } from "../../../../test/fixtures/survey.js";
import { world } from "../../../../test/study/mart.js";
import { readSurvey } from "./read.js";

const scores = (...values: (number | null)[]) => values;

test("a survey is read as columns, one place per respondent, the own firm and rivals apart", async () => {
  const facts = surveyRows(
    [
      { kind: "importance", element: "按时到货", values: scores(7, 6, null) },
      { kind: "performance", element: "按时到货", of: "本公司", values: scores(5, 4, 3) },
      { kind: "performance", element: "按时到货", of: "甲物流", values: scores(6, null, 2) },
      { kind: "share", of: "本公司", values: scores(60, 30, 50) },
      { kind: "share", of: "甲物流", values: scores(40, 30, 50) },
    ],
    [{ profile: { 类型: "批发" } }, { profile: { 类型: "零售" } }, {}],
  );
  const input = await world({ orders: [], facts });
  const survey = (await readSurvey(input))!;
  expect(survey.respondents).toEqual(["r0001", "r0002", "r0003"]);
  expect([survey.us, survey.rivals]).toEqual(["本公司", ["甲物流"]]);
  expect(survey.importance.get("按时到货")).toEqual([7, 6, null]);
  expect(survey.performance.get("甲物流")!.get("按时到货")).toEqual([6, null, 2]);
  expect(survey.share.get("本公司")).toEqual([0.6, null, 0.5]);
  expect(survey.doubts.sharesOff).toEqual(["r0002"]);
  expect(survey.scales.importance).toEqual({ low: 1, high: 7 });
  expect(survey.scales.performance).toEqual({ low: 1, high: 7 });
  expect(survey.fields).toEqual([{ id: "类型", kind: "words", values: ["批发", "零售", null] }]);
});

test("recommendations stored from 1 to 11 are taken down by one", async () => {
  const facts = surveyRows([{ kind: "recommend", values: scores(11, 1, 9) }]);
  const survey = (await readSurvey(await world({ orders: [], facts })))!;
  expect(survey.recommend).toEqual([10, 0, 8]);
  expect(survey.doubts.recommendShifted).toBe(true);
});

test("reviews of orders are no survey", async () => {
  const facts = { answer: [{ answer_id: "p1", order_id: "o1", value: 5 }] };
  expect(await readSurvey(await world({ orders: [], facts }))).toBeNull();
});

test("what the customer records know is a field too, and respondents of one firm share its sales", async () => {
  const customers = ["c1", "c1", "c2"];
  const facts = surveyRows(
    [{ kind: "importance", element: "a", values: [5, 4, 3] }],
    customers.map((customer) => ({ customer })),
  );
  const orders = [
    { order_id: "o1", customer_id: "c1", amount: 100 },
    { order_id: "o2", customer_id: "c2", amount: 30 },
  ];
  const customer = ["c1", "c2"].map((customer_id, i) => ({ customer_id, type: ["批发", "零售"][i]! }));
  const survey = (await readSurvey(await world({ orders, facts: { ...facts, customer } })))!;
  expect(survey.sales).toEqual([50, 50, 30]);
  expect(survey.fields).toEqual([
    { id: "type", kind: "words", values: ["批发", "批发", "零售"] },
    { id: "sales", kind: "numbers", values: [100, 100, 30] },
  ]);
});

test("the first answer to a question counts, and who answered twice is known", async () => {
  const facts = surveyRows([{ kind: "importance", element: "a", scale: [1, 5], values: [5, 3] }]);
  const again = { ...facts.answer[1]!, answer_id: "again", value: 1.5, _row: 9, _src: 0 };
  const rows = facts.answer.map((row, i) => ({ ...row, _row: i, _src: 0 }));
  const survey = (await readSurvey(
    await world({ orders: [], facts: { ...facts, answer: [again, ...rows] } }),
  ))!;
  expect(survey.importance.get("a")).toEqual([5, 3]);
  expect(survey.doubts).toMatchObject({ repeated: 1, repeatedBy: ["r0002"] });
});
