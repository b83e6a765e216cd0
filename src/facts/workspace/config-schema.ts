import { z } from "zod";
import { type TableName, tableNames, tables } from "../../core/schema/index.js";
import type { TableDef } from "../../core/schema/types.js";
import { accountSchema, costSchema } from "./config-cost.js";
import { levelSchema } from "./config-level.js";
import { lossSchema } from "./config-loss.js";
import { formSchema, measureSchema, surveySourceSchema } from "./config-measure.js";
import { planSchema } from "./config-plan.js";

export const day = z.string().refine(isDay, { params: { expected: "YYYY-MM-DD" } });

/** A share: 0.95 or 95%. */
const target = z.union([
  z.number(),
  z
    .string()
    .regex(/^\d+(\.\d+)?%$/, { error: "0.95 / 95%" })
    .transform((text) => Number((Number(text.slice(0, -1)) / 100).toPrecision(12))),
]);

/** Headers may look like numbers in YAML: they are text all the same. */
const header = z.union([z.string().min(1), z.number().transform(String)]);
const headers = z.union([header, z.array(header).min(1)]);
const words = z.union([header, z.boolean().transform(String)]);

const datePattern = z
  .string()
  .regex(/^(iso|serial|serial-1904|(?:[^%]|%(?:-?[dmyHMSIj]|[YbBaApfgn%]))+)$/, { error: "%Y-%m-%d" });

const columnMap = z.union([
  headers.transform((column) => ({ column })),
  z
    .strictObject({
      column: headers.optional(),
      value: z.union([header, z.boolean().transform(String)]).optional(),
      formats: z.union([datePattern.transform((one) => [one]), z.array(datePattern).min(1)]).optional(),
      decimal: z.enum([".", ","]).optional(),
      thousands: z.enum(["", ",", ".", " ", "'"]).optional(),
      scale: z.number().positive().optional(),
      fill: z.literal("down").optional(),
      words: z.record(z.string(), z.union([words.transform((one) => [one]), z.array(words)])).optional(),
      empty: z.union([header.transform((one) => [one]), z.array(header)]).optional(),
    })
    .refine((map) => (map.column === undefined) !== (map.value === undefined), {
      params: { expected: "column | value" },
    })
    .refine((map) => map.decimal === undefined || map.decimal !== map.thousands, {
      path: ["thousands"],
      params: { expected: "decimal ≠ thousands" },
    }),
]);

function tableMap(name: TableName) {
  const def: TableDef = tables[name];
  const columns = Object.keys(def.columns).map((column) => [column, columnMap.optional()]);
  return z.strictObject(Object.fromEntries(columns) as Record<string, z.ZodOptional<typeof columnMap>>);
}

const tableMaps = z
  .strictObject(Object.fromEntries(tableNames.map((name) => [name, tableMap(name).optional()])))
  .refine((map) => Object.values(map).some((table) => table !== undefined), {
    params: { expected: tableNames.join(" | ") },
  });

const row = z.number().int().min(1);
const source = z
  .strictObject({
    files: z.string().min(1),
    encoding: z.string().min(1).optional(),
    delimiter: z
      .union([
        z.literal("tab").transform(() => "\t"),
        z.literal("space").transform(() => " "),
        z.string().length(1),
      ])
      .optional(),
    sheet: header.optional(),
    header: z
      .union([
        z.literal("none"),
        row.transform((one): [number, number] => [one, one]),
        z.tuple([row, row]).refine(([first, last]) => first <= last, { params: { expected: "[2, 3]" } }),
      ])
      .optional(),
    columns: z.array(header).min(1).optional(),
    tables: tableMaps.optional(),
    survey: surveySourceSchema.optional(),
    form: formSchema.optional(),
    expect: z
      .record(z.string().refine(isExpectation, { params: { expected: "rows | table.column" } }), z.number())
      .default({}),
  })
  .refine((one) => [one.tables, one.survey, one.form].filter((way) => way !== undefined).length === 1, {
    params: { expected: "tables | survey | form" },
  });

export const assumption = z.union(
  [
    z.number().transform((value) => ({ value })),
    z
      .strictObject({
        value: z.number(),
        low: z.number().optional(),
        high: z.number().optional(),
        source: z.string().optional(),
        by: z.string().optional(),
        on: z.string().optional(),
      })
      .refine((a) => (a.low ?? a.value) <= a.value && a.value <= (a.high ?? a.value), {
        params: { expected: "low ≤ value ≤ high" },
      }),
  ],
  { error: "0.03 | { value: 0.03, low: 0.01, high: 0.05 }" },
);

/** `plimsoll.yaml`, strict: a key that is not listed here is refused. */
export const configSchema = z.strictObject({
  plimsoll: z.literal(1),
  name: header.optional(),
  role: z.enum(["maker", "distributor", "retailer", "3pl"]).default("distributor"),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, { error: "CNY" })
    .default("CNY"),
  language: z.enum(["zh", "en"]).default("zh"),
  data: z.string().min(1).default("data"),
  asOf: day.nullish(),
  period: z
    .strictObject({ from: day.nullish(), to: day.nullish() })
    .refine((p) => p.from == null || p.to == null || p.from <= p.to, { params: { expected: "from ≤ to" } })
    .prefault({}),
  calendar: z
    .strictObject({
      workingDays: z.array(z.number().int().min(1).max(7)).min(1).default([1, 2, 3, 4, 5, 6, 7]),
      holidays: z.array(day).default([]),
      extraWorkingDays: z.array(day).default([]),
    })
    .prefault({}),
  promise: z
    .strictObject({
      which: z.enum(["requested", "first", "last"]).default("first"),
      by: z.enum(["time", "date"]).default("date"),
      earlyDays: z.number().min(0).nullish(),
      leadDays: z.number().min(0).nullish(),
      openOrders: z.enum(["late", "exclude"]).default("late"),
      unknown: z.enum(["exclude", "fail"]).default("exclude"),
    })
    .prefault({}),
  sampling: z.enum(["none", "orders", "customers"]).default("none"),
  targets: z.record(z.string(), target).default({}),
  accounts: z.record(z.string(), accountSchema).default({}),
  cost: costSchema.prefault({}),
  loss: lossSchema.optional(),
  level: levelSchema.optional(),
  plan: planSchema.optional(),
  measure: measureSchema.optional(),
  memoryLimit: z
    .string()
    .regex(/^\d+(\.\d+)?\s*[KMGT]i?B$/i, { error: "2GB" })
    .default("2GB"),
  sources: z.array(source).default([]),
  assumptions: z.record(z.string(), assumption).default({}),
});

export type ParsedConfig = z.output<typeof configSchema>;

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function isExpectation(key: string): boolean {
  if (key === "rows") return true;
  const [table, column, ...rest] = key.split(".");
  const name = tableNames.find((known) => known === table);
  if (name === undefined || column === undefined || rest.length > 0) return false;
  return Object.hasOwn((tables[name] as TableDef).columns, column);
}
