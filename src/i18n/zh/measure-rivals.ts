import type { measureRivals as en } from "../en/measure-rivals.js";
import type { RoomCatalogue, Translation } from "../message.js";

export const measureRivals = {
  figures: {},
  methods: {},
  tables: {},
  verdicts: {},
  assumptions: {},
  codes: {},
} as const satisfies RoomCatalogue & Translation<typeof en>;
