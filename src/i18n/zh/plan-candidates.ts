import type { planCandidates as shape } from "../en/plan-candidates.js";
import type { Translation } from "../message.js";

export const planCandidates = {
  figures: {},
  methods: {},
  tables: {},
  verdicts: {},
  assumptions: {},
  codes: {},
} as const satisfies Translation<typeof shape>;
