import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { place, scanned } from "../../../../test/fixtures/read/open.js";
import { openFile } from "../read.js";

const data = resolve(process.env.PLIMSOLL_TEST_DATA ?? "../shared/data");

/** Rows and columns counted by hand in the published files. */
const known: readonly (readonly [file: string, rows: number, columns: number])[] = [
  ["airlinesat/airlinesat.csv.gz", 1065, 70],
  ["atliq_otif/dim_customers.csv.gz", 36, 3],
  ["atliq_otif/dim_products.csv.gz", 18, 3],
  ["atliq_otif/dim_targets_orders.csv.gz", 35, 4],
  ["atliq_otif/fact_order_lines.csv.gz", 57_096, 11],
  ["atliq_otif/fact_orders_aggregate.csv.gz", 31_729, 6],
  ["cdnow/CDNOW_sample.txt.gz", 6919, 5],
  ["data_wuliu/data_wuliu.csv.gz", 1161, 10],
  ["olist/olist_orders_dataset.csv.gz", 15_000, 8],
  ["olist/olist_order_reviews_dataset.csv.gz", 14_944, 7],
  ["olist/olist_products_dataset.csv.gz", 32_951, 9],
  ["olist/olist_sellers_dataset.csv.gz", 3095, 4],
  ["scms/SCMS_Delivery_History_Dataset.csv.gz", 10_324, 33],
];

describe.skipIf(!existsSync(data))("published exports", () => {
  it.each(known)("%s has %i rows of %i columns", async (file, rows, columns) => {
    const { tables, problems } = await openFile(join(data, file), file, {}, place("cache").cache);
    const table = tables[0]!;
    expect(problems).toEqual([]);
    expect(table.header).toHaveLength(columns);
    expect(table.rows).toBe(rows);
    expect(await scanned(table)).toHaveLength(rows);
    expect([table.skipped, table.refused]).toEqual([[], []]);
    expect(table.hasHeader).toBe(!file.startsWith("cdnow"));
  });

  it("a letter among the exports is no table", async () => {
    const file = "atliq_otif/meta_data.txt.gz";
    expect(readdirSync(join(data, "atliq_otif"))).toContain("meta_data.txt.gz");
    const { tables, problems } = await openFile(join(data, file), file, {}, place("cache").cache);
    expect(tables).toEqual([]);
    expect(problems.map((p) => p.code)).toEqual(["delimiter-undecided"]);
  });
});
