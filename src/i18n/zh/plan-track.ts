import type { planTrack as shape } from "../en/plan-track.js";
import type { Translation } from "../message.js";

export const planTrack = {
  figures: {},
  methods: {},
  tables: {},
  verdicts: {},
  assumptions: {},
  codes: {},
} as const satisfies Translation<typeof shape>;
