import { z } from "zod";

const share = z.number().min(0).max(1);
const money = z.number().min(0);
const text = z.string().min(1);

/** `plan:` of `plimsoll.yaml`. */
export const planSchema = z.strictObject({
  budget: money.optional(),
  onceBudget: money.optional(),
  capacity: z.record(text, money).optional(),
  floors: z.record(text, money).optional(),
  without: z.array(text).optional(),
  changes: z
    .array(
      z.strictObject({
        name: text,
        element: text,
        removes: share,
        where: z.record(text, text).optional(),
        costPerYear: money,
        once: money.optional(),
        leadDays: money.optional(),
        risk: share.optional(),
        needs: z.array(text).optional(),
      }),
    )
    .optional(),
});
