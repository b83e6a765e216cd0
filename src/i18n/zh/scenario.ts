import type { scenario as shape } from "../en/scenario.js";
import type { Translation } from "../message.js";

export const scenario = {
  figures: {},
  methods: {},
  tables: {},
  verdicts: {},
  assumptions: {},
  codes: {},
} as const satisfies Translation<typeof shape>;
