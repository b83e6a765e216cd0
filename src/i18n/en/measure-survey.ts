import type { RoomCatalogue } from "../message.js";

export const measureSurvey = {
  figures: {},
  methods: {},
  tables: {},
  verdicts: {},
  assumptions: {},
  codes: {},
} as const satisfies RoomCatalogue;
