import type { RoomCatalogue } from "../message.js";

export const levelPenalty = {
  figures: {},
  methods: {},
  tables: {},
  verdicts: {},
  assumptions: {},
  codes: {},
} as const satisfies RoomCatalogue;
