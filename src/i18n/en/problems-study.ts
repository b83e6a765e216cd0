/** What the study had to assume, or could not take as it was given. */
export const problemsStudy = {
  "as-of-assumed": {
    text: "No day is given to look from, so the last day of the records is taken: {date:day}.",
    fix: "Write `asOf:` in plimsoll.yaml to fix the day, so that new data do not move it.",
  },
  "no-dates": {
    text: "No date was read from the orders: nothing that happens over time can be judged.",
    fix: "Map the order, promise and delivery dates in plimsoll.yaml; `plimsoll inspect` shows the columns of a file.",
  },
  "period-empty": {
    text: "There are no orders between {from:day} and {to:day}.",
    fix: "Check `period:` in plimsoll.yaml against the dates of the records.",
  },
  "assumption-unknown": {
    text: "There is no assumption called {id}; the value was not used.",
    fix: "Compare the name with the list of assumptions in the report.",
  },
  "assumption-out-of-range": {
    text: "{id:assumption} is set to {value}, outside its plausible range of {low} to {high}.",
    fix: "Check the unit: shares are written 0 to 1. The value was used as given.",
  },
  "assumption-not-a-share": {
    text: "{id:assumption} is set to {value:plain}. It is a share, written from {least:plain} to 1.",
    fix: "For 3 % write `{id}: 0.03` under `assumptions:` in plimsoll.yaml.",
  },
  "assumption-impossible": {
    text: "{id:assumption} is set to {value:plain}. It cannot be below {least:plain}.",
    fix: "Correct `{id}` under `assumptions:` in plimsoll.yaml, or leave it out: then our default is used.",
  },
} as const;
