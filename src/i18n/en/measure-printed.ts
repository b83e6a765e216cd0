import type { RoomCatalogue } from "../message.js";

export const measurePrinted = {
  figures: {},
  methods: {},
  tables: {},
  verdicts: {},
  assumptions: {},
  codes: {},
} as const satisfies RoomCatalogue;
