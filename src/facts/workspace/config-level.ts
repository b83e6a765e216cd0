import { z } from "zod";
import { salesForms } from "../../core/level/curves/told-sales.js";
import { allElementWords } from "../../core/level/element-words.js";
import { penaltyBases, salesTold } from "../../core/level/settings.js";
import { failureKinds } from "../../core/loss/failures.js";

/** A share as it is written, said in words that hold in every language. */
const shareOf = (expected: string) =>
  z.number({ error: expected }).refine((n) => n >= 0 && n <= 1, { params: { expected } });
const share = z.number().min(0).max(1);
const money = z.number().min(0);
const text = z.string().min(1);

/** Elements whose level may be hours or days instead of a share. */
const timed = new Set(["complaint", "unresolved", "slow-response", "slow-answer", "response"]);
const byElement = (schema: (word: string) => z.ZodType<number>) =>
  z.strictObject(Object.fromEntries(allElementWords.map((word) => [word, schema(word).optional()])));

/** Levels by element, as shares from 0 to 1. */
export const levelsByElement = byElement((word) => (timed.has(word) ? money : shareOf("0–1")));
const moneyByElement = byElement(() => money);

/** Two of one name could not be told apart. */
export const distinctNames = (all: readonly { readonly name: string }[]) =>
  new Set(all.map(({ name }) => name)).size === all.length;
export const distinct = "name: A, name: B, … (A ≠ B)";

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
  promised: levelsByElement.optional(),
  floors: levelsByElement.optional(),
  costPerPoint: moneyByElement.optional(),
  ranks: z.record(text, z.int().min(1)).optional(),
  modes: z
    .array(
      z
        .strictObject({
          name: text,
          days: money,
          daysSd: money.default(0),
          perUnit: money.optional(),
          perKg: money.optional(),
          perShipment: money.optional(),
          smallestLot: money.optional(),
        })
        .refine((m) => m.perUnit !== undefined || m.perKg !== undefined || m.perShipment !== undefined, {
          params: { expected: "{ perUnit | perKg | perShipment }" },
        }),
    )
    .refine(distinctNames, { params: { expected: distinct } })
    .optional(),
  sales: z
    .array(
      z
        .strictObject({
          element: z.enum(allElementWords),
          points: z
            .array(z.strictObject({ level: share, sales: money, error: z.number().positive().optional() }))
            .min(2)
            .optional(),
          form: z.enum(salesForms).optional(),
          least: money.optional(),
          most: money.optional(),
          decline: z.strictObject({ from: share, share }).optional(),
          changed: z
            .strictObject({
              on: z.iso.date(),
              customers: z.array(text).optional(),
              regions: z.array(text).optional(),
              customerClasses: z.array(text).optional(),
              before: share,
              after: share,
            })
            .optional(),
          told: z.enum(salesTold).optional(),
        })
        .refine((s) => (s.points === undefined) !== (s.changed === undefined), {
          params: { expected: "points | changed" },
        }),
    )
    .optional(),
});
