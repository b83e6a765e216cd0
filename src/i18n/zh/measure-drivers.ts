import type { measureDrivers as en } from "../en/measure-drivers.js";
import type { RoomCatalogue, Translation } from "../message.js";

export const measureDrivers = {
  figures: {},
  methods: {},
  tables: {},
  verdicts: {},
  assumptions: {},
  codes: {},
} as const satisfies RoomCatalogue & Translation<typeof en>;
