import type { RoomCatalogue } from "../message.js";
import { under } from "../under.js";
import { failures, failuresFirst } from "./failures.js";

export const levelPenalty = {
  figures: {
    ...cost("late", failures.late),
    ...cost("short", failures.short),
    ...cost("wrong", failures.wrong),
    ...cost("damaged", failures.damaged),
    ...cost("invoice", failures.invoice),
    ...cost("complaint", failures.complaint),
    ...cost("unresolved", failures.unresolved),
    ...cost("slow-answer", failures["slow-answer"]),
  },
  methods: {
    "failed-order-penalty":
      "Sale lost at once (short orders: units short × margin × what becomes of them), plus penalties agreed by contract, plus the work and money a failed order takes beyond one without a failure, plus the customer at risk: extra chance of leaving × what the customer was worth just before × what word of mouth adds for one more unhappy customer. Leaving happens once per order: lines and units share it.",
    "customer-stake":
      "Margin of one purchase × purchases still to come, at each purchase of the period, on average. A customer whose margin is below zero has nothing at stake.",
  },
  tables: {
    "level.penalty": "What one failure costs, part by part",
    "level.penalty.kind": "Failure",
    "level.penalty.part": "Part",
    "level.penalty.per": "Per",
    "level.penalty.value": "Cost",
    "level.penalty.low": "Low",
    "level.penalty.high": "High",
    "level.penalty.source": "Source",
    "level.penalty-by-class": "What one failed order costs, by customer class",
    "level.penalty-by-class.customer-class": "Customer class",
    "level.penalty-by-class.kind": "Failure",
    "level.penalty-by-class.orders": "Failed orders",
    "level.penalty-by-class.stake": "Customer is worth",
    "level.penalty-by-class.leaving": "Customer at risk",
    "level.penalty-by-class.direct": "All else",
    "level.penalty-by-class.total": "Together",
  },
  verdicts: {
    "level.penalty-answer":
      "The dearest failure is {kind:code}: one such order costs about {total:about} ({low:about} to {high:about}), of it {without:about} at once and {leaving:about} because the customer may leave. Over a year most is lost by {most:code}: {each:about} an order, {year:about} in all.",
    "level.penalty-leaving-alone":
      "For {kinds:code} the customer who may leave makes up {share:level} or more of the cost. Without that term the best level would lie much lower, so both are shown.",
    "level.penalty-unclear":
      "For {kinds:code} the records do not rule out that nobody leaves because of it. The cost is shown with its whole range, which includes nothing at all.",
    "level.penalty-no-leaving":
      "How failures drive customers away could not be told (see the part on lost customers). Costs here hold only what is lost at once, and best levels come out too low.",
    "level.penalty-no-stake":
      "What customers are worth is not known, so that the cost of losing one cannot be told. Give amounts and costs of order lines, or loss.customer-value in plimsoll.yaml.",
    "level.penalty-relative":
      "No price, margin or cost is known, so the cost of a failure in money cannot be told. Levels are worked out in units of the cost of one piece, with the margin assumed. Give amounts and costs of order lines.",
    "level.penalty-none-failed":
      "Among {orders:count} orders no failure is recorded, so that nothing says what one costs. Record late and short deliveries, or state reactions under level.reactions.",
    "level.penalty-day":
      "A day late costs about {cost:about} per order: the cost of a late order spread over the {days:days} it is late on average. Whether the first day costs more than the next the records do not say.",
    "level.penalty-day-flat":
      "A day late costs about {cost:about} per order: the cost of a late order spread over the {days:days} it is late on average. Orders that were later than usual did not clearly lose more customers than those a little late: being late at all is what counts.",
    "level.penalty-day-dose":
      "Each further day late costs about {cost:about} per order: the later an order came, the more customers stopped buying, {more:points} more in a hundred with each day.",
    "level.penalty-second":
      "What waiting at the service desk costs cannot be told: no slow answer with its times is tied to an order. Record the order number and when contacts were opened and answered.",
    "level.penalty-no-contracts":
      "Penalties owed by contract count as none, since none are stated. If customers charge you for late or short orders, write what they charge under level.contracts in plimsoll.yaml.",
    "level.penalty-reactions-own":
      "Of units that were short, {lost:share} are taken as lost, {substituted:share} as replaced by another product and {delayed:share} as delivered later, mostly from {lines:count} short lines of your records. Whether customers bought the lost ones elsewhere the records do not say.",
    "level.penalty-reactions-published":
      "What customers do with a product that is short is not recorded. Published figures of consumer goods are used: {lost:share} lost, {substituted:share} replaced, {delayed:share} later. Categories differ threefold; record what came later or was replaced, or give level.reactions.",
    "level.penalty-reactions-business":
      "What customers do with a product that is short is not recorded. Published figures of shoppers are used: {lost:share} lost, {substituted:share} replaced, {delayed:share} later. Firms that buy from you may act otherwise; record what came later or was replaced, or give level.reactions.",
  },
  assumptions: {
    "level.leaving-weight": {
      name: "Weight of customers leaving",
      meaning: "How much of the expected loss by leaving counts in the cost of a failure. 0 leaves it out.",
    },
    "level.word-of-mouth": {
      name: "Weight of word of mouth",
      meaning: "How much of what others who hear of a failure add counts in its cost. 0 leaves it out.",
    },
    "level.reaction-strength": {
      name: "Weight of published reactions",
      meaning: "Published reactions to missing goods count as much as so many short lines of your own.",
    },
    "level.substitute-margin": {
      name: "Margin kept by a substitute",
      meaning: "Part of the margin of the missing product that the product replacing it earns.",
    },
    "level.delay-share": {
      name: "Cost of a unit delivered later",
      meaning: "As a share of its margin, beyond the further shipments recorded.",
    },
    "level.basket": {
      name: "Other items of the order lost with it",
      meaning: "Further margin of the same order that is lost, as a share of the margin of the units lost.",
    },
  },
  codes: {
    ...under("penalty-kind", failures),
    ...under("level.penalty.kind", failuresFirst),
    ...under("level.penalty-by-class.kind", failuresFirst),
    ...under("level.penalty.part", {
      "lost-sale": "Sale lost at once",
      substitution: "Margin lost to substitutes",
      delay: "Delivered later",
      basket: "Other items of the order",
      contract: "Penalty by contract",
      handling: "Work, compensation, returns",
      leaving: "Customer who may leave",
      "without-leaving": "All but the customer who may leave",
      total: "Together",
    }),
    ...under("level.penalty.per", {
      order: "Order",
      line: "Short line",
      unit: "Unit short",
      day: "Day late",
      second: "Second of waiting",
    }),
    ...under("level.penalty.source", {
      sum: "Sum of the parts",
      "no-clear-effect": "No clear effect in your records",
    }),
  },
} as const satisfies RoomCatalogue;

/** Names of the two figures of a kind. */
function cost<K extends keyof typeof failures>(kind: K, name: string) {
  return {
    [`level.penalty.${kind}`]: {
      name: `Cost of one order with: ${name}`,
      meaning: "What one such order costs, the customer who may leave counted in.",
    },
    [`level.penalty.${kind}.without-leaving`]: {
      name: `The same without the customer who may leave: ${name}`,
      meaning: "What one such order costs at once: sale lost, penalties by contract, work and compensation.",
    },
  } as {
    readonly [P in `level.penalty.${K}` | `level.penalty.${K}.without-leaving`]: {
      readonly name: string;
      readonly meaning: string;
    };
  };
}
