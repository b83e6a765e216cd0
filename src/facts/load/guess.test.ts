import { describe, expect, it } from "vitest";
import { load, map, source } from "../../../test/facts/load-text.js";

const header = "no,customer,status,day,qty,amount";
const columns = map({
  order_id: "no",
  customer_id: "customer",
  status: "status",
  ordered_on: "day",
  quantity: "qty",
  amount: "amount",
});

function line(i: number): string[] {
  return [`SO${i}`, `C${i % 7}`, ["open", "shipped"][i % 2]!, "2024-03-05", String(i % 9), `${i % 90}.25`];
}

async function read(rows: readonly string[][], guessFrom: number) {
  const text = `${header}\n${rows.map((r) => r.join(",")).join("\n")}\n`;
  const one = await load({ "o.csv": text }, [source("o.csv", { order: columns })], {
    guessFrom,
    onStopped: "report",
  });
  const [sum] = await one.warehouse.rows({
    sql: `SELECT bit_xor(hash(order_id, customer_id, status, ordered_on, quantity, amount, _row))::VARCHAR FROM fact."order"`,
    shape: { hash: "text" },
  });
  const { dataHash, problems, sources, tables } = one.facts;
  await one.close();
  return { dataHash, problems, sources, order: tables.order, hash: sum!.hash };
}

describe("reading a large file on a guess", () => {
  const last = 20_400;
  const late: Readonly<Record<string, (row: string[]) => void>> = {
    "nothing new": () => {},
    "an id with a blank": (row) => (row[0] = " SO1x"),
    "an id a spreadsheet made a number": (row) => (row[0] = "1.23E+17"),
    "a long id that ends in zeros": (row) => (row[0] = "answers-2026#10100/100"),
    "a long number that ends in zeros": (row) => (row[0] = "123456789012345000"),
    "a text that must be unwrapped": (row) => (row[1] = '"=""007"""'),
    "a word nobody knows": (row) => (row[2] = "somewhere"),
    "a word not met before": (row) => (row[2] = "已签收"),
    "a date written another way": (row) => (row[3] = "25/12/2024"),
    "a point in a column of whole numbers": (row) => (row[4] = "1.234"),
    "a mark of thousands": (row) => (row[5] = '"1,234.50"'),
    "a currency sign": (row) => (row[5] = "¥12.5"),
    "an empty cell": (row) => (row[5] = ""),
  };

  for (const [what, change] of Object.entries(late)) {
    it(`comes to the same as looking at all rows first: ${what}`, async () => {
      const rows = Array.from({ length: last }, (_, i) => line(i));
      change(rows[last - 3]!);
      expect(await read(rows, 0)).toEqual(await read(rows, Number.POSITIVE_INFINITY));
    });
  }
});
