import type { RoomCatalogue } from "../message.js";
import { under, wordsUnder } from "../under.js";
import { cost } from "./cost.js";

const categories = {
  people: "People",
  technology: "Technology, equipment and systems",
  training: "Training and education",
  facilities: "Facilities and office space",
  software: "Software and tools",
  compensation: "Complaints and compensation",
  quality: "Quality monitoring and improvement",
  survey: "Assessment and surveys",
  outsourcing: "Outsourcing",
  brand: "Domain and brand",
  management: "Management and monitoring",
  "order-processing-item": "Order processing",
  "order-filling": "Order filling",
  "parts-and-support": "Parts and service support",
  "returns-handling": "Returns handling",
  support: "Customer support",
  care: "Customer care",
  retention: "Customer retention",
  "market-research": "Market research",
  advertising: "Advertising and publicity",
  "sales-people": "Sales people: pay and benefits",
  "sales-channels": "Sales channels",
  "after-sales": "Customer service and after-sales",
  "service-people": "People",
  "equipment-and-technology": "Equipment and technology",
  "materials-and-suppliers": "Materials and suppliers",
  none: "In no category",
} as const;

const chart = {
  category: "Category",
  amount: "Amount",
  share: "Share of ledger",
  postings: "Postings",
  contested: "Also claimed by another category",
  scope: "Spent on",
  "revenue-share": "Share of order value",
} as const;

export const costLedger = {
  figures: {
    "cost.explicit.serving": {
      name: "Booked cost of serving",
      meaning:
        "The ledger without goods, income, finance, balance-sheet accounts and what is not recognised.",
    },
    "cost.explicit.variable": {
      name: "Variable cost of serving",
      meaning: "Comes with each unit of work: freight, packing material, compensation, commission.",
    },
    "cost.explicit.step": {
      name: "Stepped cost of serving",
      meaning: "Moves with each person or seat: pay of the desk, the office, the warehouse.",
    },
    "cost.explicit.fixed": {
      name: "Fixed cost of serving",
      meaning: "Does not move with volume: rent, systems, management.",
    },
    "cost.explicit.outsourced": {
      name: "Outsourced cost of serving",
      meaning: "Bought from carriers and other contractors.",
    },
    "cost.explicit.controllable": {
      name: "Controllable cost of serving",
      meaning:
        "What those who run the service can change within the period: not rent, depreciation, tax, interest.",
    },
    "cost.explicit.one-off": {
      name: "One-off cost of serving",
      meaning: "Set-up cost, and what is booked in few months of the period.",
    },
  },
  methods: {
    "leaf-traits":
      "Each ledger line is given its behaviour, payment form, place and people by the words of its names and by its kind; what you say under accounts in plimsoll.yaml goes before.",
    "charts-of-accounts":
      "Each ledger line has one home in a chart of accounts: the first category that fits. The last row holds what is in none, so that the rows add up to the ledger.",
    "overlap-guard":
      "Lines that more than one kind or category claims are listed with the one that was chosen and by which rule; every posting is counted once.",
  },
  tables: {
    "cost.headings.channel": "Channel",
    "cost.headings.behaviour": "Behaviour",
    "cost.headings.recurring": "Recurring",
    "cost.headings.outsourced": "Outsourced",
    "cost.headings.controllable": "Controllable",
    "cost.headings.form": "Payment form",
    "cost.headings.item": "Logistics item",
    "cost.headings.area": "Logistics scope",
    "cost.headings.eleven": "Of the eleven headings",
    "cost.overlaps": "Ledger lines that fit more than one home",
    "cost.overlaps.heading": "Heading",
    "cost.overlaps.account": "Account",
    "cost.overlaps.account_name": "Account name",
    "cost.overlaps.department": "Department",
    "cost.overlaps.channel": "Channel",
    "cost.overlaps.scheme": "Classification",
    "cost.overlaps.decided": "Counted under",
    "cost.overlaps.fits": "Fits too",
    "cost.overlaps.rule": "Decided by",
    "cost.overlaps.amount": "Amount",
    "cost.chart.eleven-headings": "Ledger by the eleven headings of customer service cost",
    ...under("cost.chart.eleven-headings", chart),
    "cost.chart.support-items": "Ledger by items of service support",
    ...under("cost.chart.support-items", chart),
    "cost.chart.support-care-retention": "Ledger by support, care and retention",
    ...under("cost.chart.support-care-retention", chart),
    "cost.chart.real-estate-selling": "Selling expense of a real-estate developer",
    ...under("cost.chart.real-estate-selling", chart),
    "cost.chart.service-report": "Service cost by people, technology and suppliers",
    ...under("cost.chart.service-report", chart),
  },
  verdicts: {
    "cost.eleven-overlap":
      "Service lines that more than one of the eleven headings claims: {count:count}, with {amount:money}. Each is counted once; see the table of overlaps, and set the home under accounts in plimsoll.yaml.",
    "cost.eleven-split":
      "{name} is booked under more than one heading, among them {first:code} and {second:code}: {amount:money} in all. Give it one home under accounts in plimsoll.yaml.",
    "cost.balance-sheet-accounts":
      "The export holds balance-sheet accounts: {count:count} lines, {amount:money} net, the largest is {largest}. They are no cost and are left out of the ledger total. If one is, say its kind under accounts in plimsoll.yaml.",
    "cost.income-left-out":
      "The export holds income: {count:count} lines, {amount:money} net (credit is negative), the largest is {largest}. It is no cost and is left out of the ledger total.",
  },
  assumptions: {
    "cost.recurring-share": {
      name: "Months that make a cost recurring",
      meaning: "Share of the period's months in which a line must be booked to count as recurring.",
    },
    "cost.half-closed-share": {
      name: "Postings of a closed month",
      meaning: "Share of the usual month's postings below which the last month is taken as not yet closed.",
    },
  },
  codes: {
    "behaviour.variable": "Variable",
    "behaviour.step": "Stepped",
    "behaviour.fixed": "Fixed",
    "form.materials": "Materials",
    "form.labour": "Labour",
    "form.maintenance": "Maintenance",
    "form.general": "General expense",
    "form.special": "Special expense",
    "form.outsourced": "Outsourced",
    "scheme.kinds": "Kinds of cost",
    "scheme.eleven-headings": "Eleven headings",
    "scheme.support-items": "Service support items",
    "scheme.support-care-retention": "Support, care, retention",
    "scheme.real-estate-selling": "Real-estate selling expense",
    "scheme.service-report": "Service report",
    "rule.given": "your accounts in plimsoll.yaml",
    "rule.heading": "the ledger's own heading",
    "rule.words": "words of the account",
    "rule.kind": "kind of cost",
    "rule.first": "first that fits",
    "scope.selling": "Selling",
    "scope.service-function": "Customer service",
    ...under("category", categories),
    ...under("decided", { ...wordsUnder("kind", cost.codes), ...categories }),
    ...under("fits", { ...wordsUnder("kind", cost.codes), ...categories }),
  },
} as const satisfies RoomCatalogue;
