import type { RoomCatalogue } from "../message.js";

export const measureDrivers = {
  figures: {},
  methods: {},
  tables: {},
  verdicts: {},
  assumptions: {},
  codes: {},
} as const satisfies RoomCatalogue;
