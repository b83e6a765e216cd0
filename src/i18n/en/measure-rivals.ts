import type { RoomCatalogue } from "../message.js";

export const measureRivals = {
  figures: {},
  methods: {},
  tables: {},
  verdicts: {},
  assumptions: {},
  codes: {},
} as const satisfies RoomCatalogue;
