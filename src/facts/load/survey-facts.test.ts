import { expect, test } from "vitest";
import { load, map, source } from "../../../test/facts/load-text.js";
import { rejectedRows } from "../rejected.js";

test("words that stand for scores are read as numbers, all others refused", async () => {
  const one = await load(
    {
      "answers.csv":
        "who,what,score\nr1,on time,very good\nr2,on time,4\nr3,on time, so so \nr4,on time,hm\n",
    },
    [
      source("answers.csv", {
        answer: map({
          respondent_id: "who",
          element: "what",
          value: { column: "score", words: { 5: ["very good"], 3: ["so so"] } },
        }),
      }),
    ],
  );
  const answers = await one.warehouse.rows({
    sql: "SELECT respondent_id, value FROM fact.answer ORDER BY _row",
    shape: { respondent: "text", value: "number" },
  } as const);
  expect(answers.map((a) => [a.respondent, a.value])).toEqual([
    ["r1", 5],
    ["r2", 4],
    ["r3", 3],
  ]);
  const [rejected] = await rejectedRows(one.warehouse, one.facts);
  expect(rejected?.rows.map((r) => [r.row, r.cells.at(-1)])).toEqual([[5, "hm"]]);
  await one.close();
});

test("a wide survey becomes facts that point at the row of the file; what was refused is listed with its text", async () => {
  const survey = {
    respondent: "id",
    customer: "customer",
    profile: { type: "shop" },
    questions: [
      { header: "imp *", kind: "importance" as const },
      { header: "us *", kind: "performance" as const, of: "us", scale: { low: 1, high: 7 } },
    ],
  };
  const csv = "id,customer,shop,imp time,us time\nr1,C1,big,7,6\nr2,C2,small,,often\nr1,C1,big,1,1\n";
  const one = await load({ "s.csv": csv }, [source("s.csv", {}, { survey, expect: { rows: 2 } })]);
  expect(one.facts.problems.map((p) => p.code)).not.toContain("row-count-differs");
  const rows = await one.warehouse.rows({
    sql: "SELECT _row, respondent_id, customer_id, kind, of_whom, element, value, scale_high FROM fact.answer ORDER BY _row, kind",
    shape: {
      row: "count",
      respondent: "text",
      customer: "text?",
      kind: "text",
      of: "text?",
      element: "text?",
      value: "number",
      high: "number?",
    },
  } as const);
  expect(rows.map((r) => Object.values(r))).toEqual([
    [2, "r1", "C1", "importance", null, "time", 7, null],
    [2, "r1", "C1", "performance", "us", "time", 6, 7],
  ]);
  const rejected = await rejectedRows(one.warehouse, one.facts);
  expect(rejected.flatMap((s) => s.rows.map((r) => [r.row, r.reasons, r.cells[0], r.cells[2]]))).toEqual([
    [3, ["answer-unreadable"], "r2", "often"],
    [4, ["respondent-twice"], "r1", undefined],
  ]);
  expect(one.facts.sources.map((s) => [s.read, s.loaded, s.skipped, s.rejected])).toEqual([
    [3, 2, 0, 1],
    [3, 2, 0, 1],
    [2, 2, 0, 0],
  ]);
  await one.close();
});
