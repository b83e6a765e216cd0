import type { planChoice as shape } from "../en/plan-choice.js";
import type { Translation } from "../message.js";

export const planChoice = {
  figures: {},
  methods: {},
  tables: {},
  verdicts: {},
  assumptions: {},
  codes: {},
} as const satisfies Translation<typeof shape>;
