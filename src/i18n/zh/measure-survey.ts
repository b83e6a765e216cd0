import type { measureSurvey as en } from "../en/measure-survey.js";
import type { RoomCatalogue, Translation } from "../message.js";

export const measureSurvey = {
  figures: {},
  methods: {},
  tables: {},
  verdicts: {},
  assumptions: {},
  codes: {},
} as const satisfies RoomCatalogue & Translation<typeof en>;
