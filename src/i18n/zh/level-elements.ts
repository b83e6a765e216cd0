import type { levelElements as shape } from "../en/level-elements.js";
import type { Translation } from "../message.js";

export const levelElements = {
  figures: {},
  methods: {},
  tables: {},
  verdicts: {},
  assumptions: {},
  codes: {},
} as const satisfies Translation<typeof shape>;
