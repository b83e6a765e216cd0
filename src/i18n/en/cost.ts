import type { RoomCatalogue } from "../message.js";

export const cost = {
  figures: {
    "cost.revenue": { name: "Order value", meaning: "Amount of all orders in the period." },
    "cost.explicit.total": {
      name: "Booked cost, whole ledger",
      meaning: "All postings of the period, to the cent.",
    },
    "cost.explicit.narrow-logistics": {
      name: "Narrow logistics cost",
      meaning: "Booked transport, storage, handling, packaging, stock and their management.",
    },
    "cost.explicit.service-support": {
      name: "Service support cost",
      meaning: "Booked order processing, order filling, parts and returns.",
    },
    "cost.explicit.service-function": {
      name: "Service function cost",
      meaning: "What the customer service function itself spends: desk, compensation, surveys, quality.",
    },
    "cost.explicit.selling": {
      name: "Selling cost",
      meaning: "Booked selling, advertising and commission.",
    },
    "cost.explicit.scoped": {
      name: "Booked cost in any of the four scopes",
      meaning: "Each ledger line counted once, although scopes overlap.",
    },
    "cost.freight.total": {
      name: "Recorded freight",
      meaning: "Freight written on orders, lines or shipments.",
    },
    "cost.freight-share": {
      name: "Freight as a share of value",
      meaning: "Freight divided by amount, over rows that have both.",
    },
    "cost.to-serve.total": {
      name: "Cost to serve",
      meaning: "What customers bear of the booked cost, and of recorded freight where none is booked.",
    },
    "cost.to-serve.per-order": {
      name: "Cost to serve per order",
      meaning: "Cost to serve divided by orders.",
    },
    "cost.undistributed": {
      name: "Cost on no customer",
      meaning: "Booked cost that no simple driver ties to a customer.",
    },
    "cost.gross-margin": { name: "Gross margin", meaning: "Amount less cost of goods." },
    "cost.customer-profit": {
      name: "Customer profit",
      meaning: "Gross margin less cost to serve, over customers whose cost of goods is known.",
    },
    "cost.loss-making-customers": {
      name: "Loss-making customers",
      meaning: "Customers whose cost to serve is more than their margin.",
    },
    "cost.loss-making-customers.loss": {
      name: "Lost on loss-making customers",
      meaning: "What these customers took away in the period.",
    },
    "cost.whale.peak-share": {
      name: "Peak of the whale curve",
      meaning: "Profit of the profitable customers divided by total profit; above 1 when some lose money.",
    },
    "cost.whale.customers-at-peak": {
      name: "Customers who earn it",
      meaning: "Share of customers left of the peak.",
    },
    "cost.whale.eroded": {
      name: "Profit eroded after the peak",
      meaning: "What the remaining customers take away again.",
    },
  },
  methods: {
    "ledger-total":
      "Sum of amount less credit over all postings dated in the period, each booked to the cent. Entries that carry costs over to the profit account are left out.",
    "ledger-scopes":
      "Every ledger line has one kind, told by the words of its heading, account and department. Scopes are sets of kinds and overlap; a sum over several scopes counts each line once.",
    "cost-headings":
      "Kinds are told by keywords in Chinese and English; the first rule that fits decides. Lines no rule knows count in the ledger only and are listed.",
    "recorded-freight":
      "Freight as written on lines, orders or shipments. It is not added to booked transport: where transport is booked, recorded freight only says whom it served.",
    "order-revenue": "Sum of order amounts in the period as given, orders without an amount left out.",
    "cost-to-serve":
      "Postings that name a customer go to that customer. The rest is shared by one simple driver per kind (orders, lines, pieces, weight, freight, value, contacts, returns), to the cent by largest remainders. A driver nobody recorded is replaced by the next simpler one, and that is said.",
    "customer-profit":
      "Amount less cost of goods less cost to serve. Where cost of goods is recorded for nearly all of a customer's amount, the rest is taken to earn the same margin; where it is not, profit stays unknown unless you give a margin share.",
    "whale-curve": "Customers from the most to the least profitable, profits added up one after the other.",
  },
  tables: {
    "cost.headings": "Booked cost by heading",
    "cost.headings.heading": "Heading",
    "cost.headings.account": "Account",
    "cost.headings.account_name": "Account name",
    "cost.headings.department": "Department",
    "cost.headings.amount": "Amount",
    "cost.headings.share": "Share of ledger",
    "cost.headings.postings": "Postings",
    "cost.headings.kind": "Kind",
    "cost.headings.narrow-logistics": "Narrow logistics",
    "cost.headings.service-support": "Service support",
    "cost.headings.service-function": "Service function",
    "cost.headings.selling": "Selling",
    "cost.headings.driver": "Driver",
    "cost.headings.used": "Driver used",
    "cost.customers": "Customers: amount, cost to serve, profit",
    "cost.customers.customer_id": "Customer",
    "cost.customers.name": "Name",
    "cost.customers.orders": "Orders",
    "cost.customers.amount": "Amount",
    "cost.customers.margin": "Gross margin",
    "cost.customers.to-serve": "Cost to serve",
    "cost.customers.to-serve-share": "Cost to serve, share of amount",
    "cost.customers.profit": "Profit",
    "cost.products": "Products: amount, margin, line cost",
    "cost.products.product_id": "Product",
    "cost.products.name": "Name",
    "cost.products.lines": "Lines",
    "cost.products.quantity": "Quantity",
    "cost.products.amount": "Amount",
    "cost.products.margin": "Gross margin",
    "cost.products.line-cost": "Cost that follows lines",
    "cost.whale-curve": "Whale curve",
    "cost.whale-curve.customers": "Customers, most profitable first",
    "cost.whale-curve.customer-share": "Share of customers",
    "cost.whale-curve.profit": "Profit so far",
  },
  verdicts: {
    "cost.no-ledger":
      "No ledger postings are given, so booked cost is unknown. A ledger export with date, heading and amount unlocks it.",
    "cost.freight-added":
      "No transport cost is booked, so the {freight:money} of freight recorded on orders is counted as cost to serve.",
    "cost.freight-as-driver":
      "{booked:money} of booked transport is shared by the freight recorded on orders. Recorded freight is not added on top.",
    "cost.headings-unknown":
      "Headings we do not recognise: {count:count}, with {amount:money} ({share:share} of the ledger). They count in the ledger only and are put on no customer. Give them a kind under accounts in plimsoll.yaml.",
    "cost.outside-service":
      "Headings of goods, income or finance: {count:count}, with {amount:money}. They are not a cost of serving; they stay in the ledger total and are put on no customer.",
    "cost.headings-overlap":
      "Headings that fit more than one kind: {count:count}, with {amount:money}. The first rule decided; look at their kind in the table of headings, and set it right under accounts in plimsoll.yaml.",
    "cost.closing-left-out":
      "Closing entries only carry costs to the profit account and are left out: {count:count}, over {amount:money}.",
    "cost.driver-replaced":
      "{amount:money} should follow {wanted:code}, which is not recorded. It is shared by {used:code} instead.",
    "cost.profit-unknown":
      "Customer profit cannot be told: no cost of goods is recorded. A cost column on lines, orders or products unlocks it, or your own margin share.",
    "cost.no-loss-makers": "None of the {customers:count} customers costs more to serve than it earns.",
    "cost.loss-makers":
      "{count:count} of {customers:count} customers ({share:share}) cost more to serve than they earn: {loss:money} in the period.",
    "cost.loss-maker":
      "{customer}: {amount:money} of orders earn {margin:money}, serving costs {cost:money}, so {loss:money} is lost.",
  },
  assumptions: {
    "cost.known-share-needed": {
      name: "Cost of goods needed to state profit",
      meaning: "Share of the amount that must carry a cost of goods.",
    },
  },
  codes: {
    "kind.goods": "Cost of goods",
    "kind.income": "Income",
    "kind.financial": "Tax and finance",
    "kind.compensation": "Compensation and claims",
    "kind.returns": "Returns handling",
    "kind.parts": "Parts, repair, warranty",
    "kind.order-processing": "Order processing",
    "kind.survey": "Surveys and follow-up",
    "kind.outsourced-service": "Outsourced service",
    "kind.service-desk": "Service desk",
    "kind.service-quality": "Service quality",
    "kind.freight-insurance": "Freight insurance",
    "kind.handling": "Handling and picking",
    "kind.packaging": "Packaging",
    "kind.processing": "Distribution processing",
    "kind.transport": "Transport",
    "kind.stock": "Stock holding",
    "kind.stock-capital": "Capital tied up in stock",
    "kind.storage": "Storage",
    "kind.logistics-management": "Logistics management and information",
    "kind.brand": "Brand and domain",
    "kind.selling": "Selling",
    "kind.other": "Not recognised",
    "driver.orders": "orders",
    "driver.lines": "order lines",
    "driver.quantity": "pieces",
    "driver.weight": "weight",
    "driver.freight": "recorded freight",
    "driver.revenue": "order value",
    "driver.contacts": "service contacts",
    "driver.returns": "returned orders",
    "used.orders": "orders",
    "used.lines": "order lines",
    "used.quantity": "pieces",
    "used.weight": "weight",
    "used.freight": "recorded freight",
    "used.revenue": "order value",
    "used.contacts": "service contacts",
    "used.returns": "returned orders",
  },
} as const satisfies RoomCatalogue;
