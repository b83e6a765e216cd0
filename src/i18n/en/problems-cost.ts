/** What of the ledger, the activities and the cost settings could not be taken as it was given. */
export const problemsCost = {
  "cost-lever-resource": {
    text: "The lever {name} is to save minutes of {resource}, which is no resource of this study.",
    fix: "Name one of these under `cost: levers: resource:`: {known:code}.",
  },
  "cost-outsourcing-resource": {
    text: "The offer for {resource} cannot be compared: it is no resource of this study.",
    fix: "Name one of these under `cost: outsourcing: resource:`: {known:code}.",
  },
  "cost-outsourcing-volume": {
    text: "The offer for {resource:code} is priced by {driver:code}, and the records hold none of them.",
    fix: "Price it by something recorded, or add the records that count it.",
  },
  "activity-negative": {
    text: "{count|activity row has|activity rows have} a number below zero and is not used; the first is {activity}, {column:column} {value}.",
    fix: "Correct the number in the file: volumes, minutes and capacity are 0 or more.",
  },
  "activity-not-linked": {
    text: "{count|activity belongs|activities belong} to no resource, so their minutes cost nothing: {activities}.",
    fix: "Write each under `cost: resources:` with the people who do it, or give it a `column:` under `cost: activities:`.",
  },
  "activity-unknown": {
    text: "{count|activity|activities} under `cost: activities:` that no file records and no minutes describe: {activities}.",
    fix: "Compare the name with the activity file, or write `minutes:` per unit of what it follows.",
  },
  "activity-not-recorded": {
    text: "{of:code} is to do the activity {activity}, which no file records and no time equation describes.",
    fix: "Compare the name with the activity file, or write its minutes under `cost: activities:`.",
  },
  "activity-no-minutes": {
    text: "{count|activity|activities} of {resource:code} without minutes, bearing none of that resource's cost: {activities}.",
    fix: "Add a column of minutes to the activity file, or write minutes per unit under `cost: activities:`, `minutes:` of each.",
  },
  "equation-driver-missing": {
    text: "The time equation of {activity} needs {driver:code}, which no file records, so its minutes are not known.",
    fix: "Map the column that records it, or take it out of `cost: activities: {activity}: minutes:`.",
  },
  "account-not-booked": {
    text: "The account {account}, written for {of:code}, has no posting in the period.",
    fix: "Compare `accounts:` under `cost:` in plimsoll.yaml with codes, names and headings of the ledger.",
  },
  "account-rule-unmet": {
    text: "{count|name|names} under `accounts:` that no posting of the period answers to, so nothing is set by it: {accounts}.",
    fix: "Compare with codes, names and headings of the ledger; a name ending in `*` stands for all that begin so.",
  },
  "account-claimed-twice": {
    text: "The account {account} is written for {of:code} and for {other:code}; the first keeps it.",
    fix: "Name it once under `cost:` in plimsoll.yaml.",
  },
  "step-down-refused": {
    text: "Step {step} of the step-down, {department}, is not taken: {centre:code} {why:code}.",
    fix: "Correct `cost: stepDown:`. Its cost goes the way the words of its accounts tell.",
  },
  "step-down-no-basis": {
    text: "{department} hands nothing down: none of its receivers has a basis to be weighed by.",
    fix: "Give people or minutes of the receivers under `cost: resources:`, or numbers of your own in `by:`.",
  },
  "resource-overloaded": {
    text: "{resource:code} used {used:minutes} with a capacity of {capacity:minutes}. All of its cost is shared over the minutes used.",
    fix: "Check capacity and minutes: overtime belongs to the capacity, and times may be set too long.",
  },
  "resource-overloaded-month": {
    text: "{resource:code} used more minutes than it had in {months|month|months}; most in {month:month}: {used:minutes} of {capacity:minutes}.",
    fix: "Check capacity and minutes of that month: overtime belongs to the capacity.",
  },
  "ledger-rate-missing": {
    text: "Not in {own} and without a rate: {postings|posting|postings} of the ledger over {amount} {currency}, left out of every total.",
    fix: "Write the rate in plimsoll.yaml: `cost: { rates: { {currency}: ... } }`, in {own} for one {currency}; if the whole workspace is in {currency}, write `currency: {currency}`.",
  },
  "ledger-unbalanced": {
    text: "The ledger holds both sides of its vouchers, and in {count} of {of} the sides differ, by {difference:money} in all, e.g. {examples}.",
    fix: "Export these vouchers whole, or correct them at the source. All their postings were counted as they stand.",
  },
  "ledger-month-open": {
    text: "{month:month} looks not yet closed: {postings|posting|postings} on {leaves|heading|headings}, where {usual} on {usualLeaves} are usual. Not yet booked: {missing}.",
    fix: "Export the ledger again when the month is closed, or end `period:` in plimsoll.yaml before it.",
  },
} as const;
