import type { RoomCatalogue } from "../message.js";

/** Planning a survey: why an entry of the list of elements cannot follow. */
export const measurePlan = {
  figures: {},
  methods: {},
  tables: {},
  verdicts: {},
  assumptions: {},
  codes: {
    "reason.no-proposal": "there is no open proposal to change or decide on",
    "reason.proposal-open": "a proposal is still open; decide on it first",
    "reason.no-items": "the list would be empty",
    "reason.id-twice": "one code stands there twice",
    "reason.id-taken": "an element of that code is in the list already",
    "reason.no-such-id": "no element of the list has that code",
    "reason.no-such-amendment": "there is no proposed change of that number",
    "reason.amendments-clash": "two accepted changes speak of the same element",
    "reason.out-of-order": "it is dated before the entry above it",
  },
} as const satisfies RoomCatalogue;
