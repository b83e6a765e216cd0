/** Levels, plans and scenarios: what could not be used as given. */
export const problemsLevel = {
  "contract-share-above-one": {
    text: "level.contracts: the penalty for {kind:code} is {amount:plain} of the order's amount. A share is written from 0 to 1, so it is left out.",
    fix: "For {amount:plain} % write `amount: {share:plain}`; for money per order write `per: order`.",
  },
  "contract-no-days": {
    text: "level.contracts: the penalty for {kind:code} is counted per day late, but this failure has no days. It is left out.",
    fix: "Write `per: order`, `line`, `unit` or `share-of-amount`; `day-late` goes with `kind: late`.",
  },
  "contract-nobody": {
    text: "level.contracts: the penalty for {kind:code} is agreed with {names}, but no failed order of theirs is in the records. It comes to nothing.",
    fix: "Compare the names with the customer numbers in the data and the classes in the report.",
  },
  "reactions-not-one": {
    text: "level.reactions: lost {lost:plain}, substituted {substituted:plain} and delayed {delayed:plain} make {sum:plain} together instead of 1.",
    fix: "Write three shares that make 1. Till then they are scaled to 1; if all are 0 they are not used.",
  },
  "reactions-like-unknown": {
    text: "level.reactionsLike: no published reactions are called {name}. There are: {known}.",
    fix: "Choose one of these names or remove the line. Till then those of all consumer goods are used.",
  },
  "level-ranks-unknown": {
    text: "level.ranks: there is no pair of classes called {pair}.",
    fix: "Customer classes are 1 to 5, product classes A to D: write pairs like 1A.",
  },
  "level-ranks-same": {
    text: "level.ranks: {pair} and {other} both have rank {rank:plain}.",
    fix: "Give each pair a rank of its own. Till then both are shown as given; the ranks by profit are not touched.",
  },
  "level-ranks-below": {
    text: "level.ranks: {pair} has rank {rank:plain}, below {other}, although neither its customers nor its products are of a lower class.",
    fix: "Exchange the two ranks, or keep them if you mean it: they are shown as given.",
  },
  "scenario-name-twice": {
    text: "{file} and {other} are two scenarios of one name: {name}.",
    fix: "Give one of them another `name:`, or another file name.",
  },
  "scenario-empty": {
    text: "{file}: the scenario {name} changes nothing.",
    fix: "Write the numbers that should be others under `assumptions:`, `level:` or `plan:`.",
  },
  "scenario-unknown-assumption": {
    text: "{file}, line {row}: there is no assumption called {id}. Near to it: {near}.",
    fix: "Compare the name with the list of assumptions in the report.",
  },
  "scenario-not-a-share": {
    text: "{file}, line {row}: {id:assumption} is set to {value:plain}. It is a share, written from {least:plain} to 1.",
    fix: "For 3 % write `{id}: 0.03`.",
  },
  "scenario-impossible": {
    text: "{file}, line {row}: {id:assumption} is set to {value:plain}. It cannot be below {least:plain}.",
    fix: "Correct the number of `{id}`.",
  },
  "scenario-unknown": {
    text: "There is no scenario called {name}. There are: {near}.",
    fix: "plimsoll scenario list shows them all.",
  },
  "scenario-what": {
    text: "The command scenario wants a step: list, run NAME or compare A B.",
    fix: "For example: plimsoll scenario compare A B.",
  },
  "scenarios-none": {
    text: "There are no scenarios in {folder}.",
    fix: "Write one, e.g. {folder}/cautious.yaml with `assumptions: {example}`.",
  },
  "plan-entry-twice": {
    text: "{file}, line {row}: the change {id} stands there twice.",
    fix: "Delete one of the two entries.",
  },
  "plan-entry-gone": {
    text: "{file}, line {row}: the change {id} is not among those of the last run.",
    fix: "It is kept as it stands. If the spelling is wrong, the nearest there is: {near}.",
  },
  "plan-decision-unknown": {
    text: "{file}, line {row}: no change is called {id}, so the decision “{decision}” changes nothing.",
    fix: "Near to it: {near}. If the change has been made and is needed no more, give the day as `started:`.",
  },
  "plan-without-unknown": {
    text: "plan.without: there is no change and no kind of means called {name}. Nothing is left out for it.",
    fix: "Near to it: {near}. Write an id from the table of changes, or a kind of means such as stock-up.",
  },
  "plan-capacity-unused": {
    text: "plan.capacity: no change uses {name}, so its limit changes nothing.",
    fix: "Changes use: {known}. Changes of your own say what they use with `uses: { name: amount }`.",
  },
  "plan-nothing-there": {
    text: "plan.changes: where {change} acts ({where}), no failure of its kind is in the records. It brings nothing.",
    fix: "Compare names and spelling with the tables of the report, or leave `where:` out to let it act everywhere.",
  },
  "plan-need-unknown": {
    text: "plan.changes: {change} needs {need}, which is no change known.",
    fix: "Write the name of another change of yours, or an id from the table of changes. Till then it is left out.",
  },
} as const;
