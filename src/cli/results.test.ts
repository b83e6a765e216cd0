import { expect, it } from "vitest";
import type { Results } from "../core/findings.js";
import { resultsText } from "./results.js";

const results = {
  workspace: "firm",
  asOf: null,
  tables: {
    "plan.changes": {
      columns: [{ id: "change", kind: "key", unit: "text" }],
      rows: [
        ['a "quoted" name', 1.5, null],
        ["b\nc", -2, true],
      ],
      total: 2,
    },
    "plan.empty": { columns: [], rows: [], total: 0 },
  },
  figures: [],
  period: undefined,
} as unknown as Results;

it("holds what the results hold, whatever stands in a cell", () => {
  expect(JSON.parse(resultsText(results))).toEqual(JSON.parse(JSON.stringify(results)));
});

it("writes every row of a table on a line of its own", () => {
  expect(resultsText(results).split("\n")).toContain('["b\\nc",-2,true]');
});
