import type { measureInside as en } from "../en/measure-inside.js";
import type { RoomCatalogue, Translation } from "../message.js";

export const measureInside = {
  figures: {},
  methods: {},
  tables: {},
  verdicts: {},
  assumptions: {},
  codes: {},
} as const satisfies RoomCatalogue & Translation<typeof en>;
