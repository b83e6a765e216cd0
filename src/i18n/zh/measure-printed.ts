import type { measurePrinted as en } from "../en/measure-printed.js";
import type { RoomCatalogue, Translation } from "../message.js";

export const measurePrinted = {
  figures: {},
  methods: {},
  tables: {},
  verdicts: {},
  assumptions: {},
  codes: {},
} as const satisfies RoomCatalogue & Translation<typeof en>;
