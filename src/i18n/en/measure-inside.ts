import type { RoomCatalogue } from "../message.js";

export const measureInside = {
  figures: {},
  methods: {},
  tables: {},
  verdicts: {},
  assumptions: {},
  codes: {},
} as const satisfies RoomCatalogue;
