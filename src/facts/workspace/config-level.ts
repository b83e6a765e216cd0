import { z } from "zod";
import { penaltyBases } from "../../core/level/settings.js";
import { failureKinds } from "../../core/loss/failures.js";

const share = z.number().min(0).max(1);
const money = z.number().min(0);
const text = z.string().min(1);
const byElement = z.record(text, z.number().min(0));

/** `level:` of `plimsoll.yaml`. */
export const levelSchema = z.strictObject({
  contracts: z
    .array(
      z.strictObject({
        kind: z.enum(failureKinds),
        per: z.enum(penaltyBases),
        amount: money,
        most: money.optional(),
        customers: z.array(text).optional(),
        customerClasses: z.array(text).optional(),
      }),
    )
    .optional(),
  reactions: z.strictObject({ lost: share, substituted: share, delayed: share }).optional(),
  reactionsLike: text.optional(),
  promised: byElement.optional(),
  floors: byElement.optional(),
  costPerPoint: byElement.optional(),
  ranks: z.record(text, z.int().min(1)).optional(),
  modes: z
    .array(
      z.strictObject({
        name: text,
        days: money,
        daysSd: money.default(0),
        perUnit: money.optional(),
        perKg: money.optional(),
        perShipment: money.optional(),
        smallestLot: money.optional(),
      }),
    )
    .optional(),
});
