import { z } from "zod";
import { relationModels, settings } from "../../core/loss/settings.js";

/** `loss:` of `plimsoll.yaml`. */
export const lossSchema = z.strictObject({
  setting: z.enum(settings).optional(),
  regularity: z
    .number()
    .refine((k) => k > 0, { params: { expected: "> 0" } })
    .optional(),
  model: z.enum(relationModels).optional(),
});
