import type { levelStock as shape } from "../en/level-stock.js";
import type { Translation } from "../message.js";

export const levelStock = {
  figures: {},
  methods: {},
  tables: {},
  verdicts: {},
  assumptions: {},
  codes: {},
} as const satisfies Translation<typeof shape>;
