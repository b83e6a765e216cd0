import type { levelSupply as shape } from "../en/level-supply.js";
import type { Translation } from "../message.js";

export const levelSupply = {
  figures: {},
  methods: {},
  tables: {},
  verdicts: {},
  assumptions: {},
  codes: {},
} as const satisfies Translation<typeof shape>;
