import type { levelPenalty as shape } from "../en/level-penalty.js";
import type { Translation } from "../message.js";

export const levelPenalty = {
  figures: {},
  methods: {},
  tables: {},
  verdicts: {},
  assumptions: {},
  codes: {},
} as const satisfies Translation<typeof shape>;
