import { expect, test } from "vitest";
import { cellsOf, openBytes } from "../../../../test/fixtures/read/open.js";

const open = (value: unknown) => openBytes("a.json", Buffer.from(JSON.stringify(value)));

test("a list of objects is a table, nested values under the path to them", async () => {
  const { table } = await open([
    { id: 1, m: { 准时: { us: 5 } }, tags: ["a", "b"], done: true },
    { id: 2, m: { 准时: { us: 4, rival: 3 } }, more: [{ x: "1,5" }] },
  ]);
  expect(table.container).toBe("json");
  expect(table.header).toEqual(["id", "m / 准时 / us", "tags", "done", "m / 准时 / rival", "more / 1 / x"]);
  expect(await cellsOf(table)).toEqual([
    ["1", "5", "a; b", "true", null, null],
    ["2", "4", null, null, "3", "1,5"],
  ]);
});

test("the only list of objects in an object is the table", async () => {
  const { table } = await open({ total: 1, results: [{ q: 3 }] });
  expect(table.header).toEqual(["q"]);
});

test("uploaded files in the answers are left out", async () => {
  const { table } = await open([{ q: 3, photo: "data:image/png;base64,AAAA" }]);
  expect(table.header).toEqual(["q"]);
});

test.each([
  ["cut short", '[{"a": 1'],
  ["without a list", '{"a": 1}'],
  ["with two lists", '{"a": [{"x": 1}], "b": [{"x": 1}]}'],
])("a file %s is not recognised, and says so", async (_, text) => {
  const { all } = await openBytes("a.json", Buffer.from(text));
  expect(all.map((p) => p.code)).toContain("file-not-recognised");
});

test("a CSV whose header stands in brackets is no JSON", async () => {
  const { table } = await openBytes("a.csv", Buffer.from("[id],[name]\n1,a\n2,b\n"));
  expect(table.container).toBe("csv");
});
