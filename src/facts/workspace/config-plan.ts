import { z } from "zod";
import { allElementWords } from "../../core/level/element-words.js";
import { dimensions } from "../../core/plan/candidate.js";
import { distinct, distinctNames, levelsByElement } from "./config-level.js";

const share = z.number().min(0).max(1);
const money = z.number().min(0);
const text = z.string().min(1);

/** Where a change acts, by what the records name places. */
const places = z.strictObject(Object.fromEntries(dimensions.map((name) => [name, text.optional()])));

/** `plan:` of `plimsoll.yaml`. */
export const planSchema = z.strictObject({
  budget: money.optional(),
  onceBudget: money.optional(),
  capacity: z.record(text, money).optional(),
  floors: levelsByElement.optional(),
  without: z.array(text).optional(),
  changes: z
    .array(
      z.strictObject({
        name: text,
        element: z.enum(allElementWords),
        removes: share,
        where: places.optional(),
        costPerYear: money,
        once: money.optional(),
        leadDays: money.optional(),
        risk: share.optional(),
        needs: z.array(text).optional(),
        uses: z.record(text, money).optional(),
      }),
    )
    .refine(distinctNames, { params: { expected: distinct } })
    .optional(),
});
