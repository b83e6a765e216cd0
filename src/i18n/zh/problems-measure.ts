import type { problemsMeasure as en } from "../en/problems-measure.js";
import type { Translation } from "../message.js";

export const problemsMeasure = {} as const satisfies Translation<typeof en>;
