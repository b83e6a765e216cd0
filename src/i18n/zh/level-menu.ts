import type { levelMenu as shape } from "../en/level-menu.js";
import type { Translation } from "../message.js";

export const levelMenu = {
  figures: {},
  methods: {},
  tables: {},
  verdicts: {},
  assumptions: {},
  codes: {},
} as const satisfies Translation<typeof shape>;
