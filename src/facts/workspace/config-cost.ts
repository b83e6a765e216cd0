import { z } from "zod";
import { drivers } from "../../core/cost/drivers.js";
import { headingRules } from "../../core/cost/headings.js";
import { costColumns } from "../../core/cost/pool.js";
import { chartIds, leverKinds, usualCostSettings } from "../../core/cost/settings.js";
import {
  behaviours,
  elevenHeadings,
  logisticsAreas,
  logisticsItems,
  paymentForms,
} from "../../core/cost/traits.js";

const kind = z.enum([...headingRules.map((r) => r.id), "other"]);
const column = z.enum(costColumns);
const driver = z.enum(drivers);
const notNegative = z.number().min(0);
const share = z.number().min(0).max(1);
const weight = z
  .partialRecord(driver, notNegative)
  .refine((w) => Object.keys(w).length > 0, { params: { expected: drivers.join(" | ") } });

/** One account's kind, or more of what the firm knows of it. */
export const accountSchema = z.union([
  kind.transform((one) => ({ kind: one })),
  z.strictObject({
    kind: kind.optional(),
    behaviour: z.enum(behaviours).optional(),
    recurring: z.boolean().optional(),
    outsourced: z.boolean().optional(),
    controllable: z.boolean().optional(),
    labour: z.boolean().optional(),
    column: column.optional(),
    driver: driver.optional(),
    form: z.enum(paymentForms).optional(),
    item: z.enum(logisticsItems).optional(),
    area: z.enum(logisticsAreas).optional(),
    eleven: z.enum(elevenHeadings).optional(),
  }),
]);

const names = z.array(z.union([z.string().min(1), z.number().transform(String)]));

/** `cost:` of `plimsoll.yaml`. */
export const costSchema = z.strictObject({
  unusedCapacity: z.enum(["apart", "spread"]).default("apart"),
  resources: z
    .record(
      z.string(),
      z.strictObject({
        accounts: names.default([]),
        activities: names.default([]),
        minutesPerMonth: z.number().positive().optional(),
        people: z.number().positive().optional(),
      }),
    )
    .default({}),
  activities: z
    .record(
      z.string(),
      z.strictObject({
        column: column.optional(),
        minutes: weight.optional(),
        driver: driver.optional(),
      }),
    )
    .default({}),
  stepDown: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        accounts: names.min(1),
        to: names.min(1),
        by: z.union([z.enum(["cost", "people", "minutes"]), z.record(z.string(), notNegative)]),
      }),
    )
    .default([]),
  charts: z.array(z.enum(chartIds)).default([...usualCostSettings.charts]),
  rates: z.record(z.string().regex(/^[A-Z]{3}$/, { error: "USD" }), z.number().positive()).default({}),
  levers: z
    .array(
      z
        .strictObject({
          name: z.string().min(1),
          kind: z.enum(leverKinds),
          resource: z.string().optional(),
          minutesSavedShare: share.optional(),
          column: column.optional(),
          costSavedShare: share.optional(),
          oneOff: notNegative.default(0),
          yearly: notNegative.default(0),
          ontoCustomers: notNegative.default(0),
          element: z.string().optional(),
          points: z.number().optional(),
          owner: z.string().optional(),
          evidence: z.string().optional(),
          result: z.number().optional(),
        })
        .refine((l) => (l.resource === undefined) !== (l.column === undefined), {
          params: { expected: "resource | column" },
        }),
    )
    .default([]),
  outsourcing: z
    .array(
      z.strictObject({
        resource: z.string().min(1),
        driver,
        price: z.number().positive(),
        oneOff: notNegative.default(0),
        avoidableShare: share.default(1),
      }),
    )
    .default([]),
  customerOwn: z
    .strictObject({
      information: notNegative.optional(),
      transaction: notNegative.optional(),
      use: notNegative.optional(),
    })
    .nullable()
    .default(null),
  liveChannels: names.nullable().default(null),
});
