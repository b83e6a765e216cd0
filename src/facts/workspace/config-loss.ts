import { z } from "zod";
import { relationModels, settings } from "../../core/loss/settings.js";

/** `loss:` of `plimsoll.yaml`. */
export const lossSchema = z.strictObject({
  setting: z.enum(settings).optional(),
  regularity: z.number().positive().optional(),
  model: z.enum(relationModels).optional(),
});
