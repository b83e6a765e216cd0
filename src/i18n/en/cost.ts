import type { RoomCatalogue } from "../message.js";
import { under } from "../under.js";

const columns = {
  transport: "Transport",
  "order-processing": "Order processing",
  handling: "Handling and picking",
  packaging: "Packaging",
  storage: "Storage",
  returns: "Returns",
  "service-desk": "Service desk",
  compensation: "Compensation",
  stock: "Stock",
  selling: "Selling",
} as const;

const served = {
  amount: "Amount",
  credited: "Credited for returns",
  margin: "Gross margin",
  ...columns,
  served: "Cost it causes",
  contribution: "Contribution",
  shared: "Share of fixed cost",
  "to-serve": "Cost to serve",
  "to-serve-share": "Cost to serve, share of amount",
  "of-all": "Share of all cost to serve",
  profit: "Profit",
} as const;

const drivers = {
  orders: "orders",
  lines: "order lines",
  quantity: "pieces",
  weight: "weight",
  freight: "recorded freight",
  revenue: "order value",
  shipments: "shipments",
  expedited: "expedited orders",
  contacts: "service contacts",
  "contact-minutes": "minutes of service contacts",
  compensation: "compensation paid",
  returns: "returned lines",
  stock: "value of stock held",
} as const;

export const cost = {
  figures: {
    "cost.revenue": { name: "Order value", meaning: "Amount of all orders in the period." },
    "cost.explicit.total": {
      name: "Booked cost, whole ledger",
      meaning: "All postings of costs in the period, to the cent.",
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
      meaning:
        "What customers bear of the booked cost, caused and shared, and of recorded freight where none is booked.",
    },
    "cost.to-serve.per-order": {
      name: "Cost to serve per order",
      meaning: "Cost to serve divided by orders.",
    },
    "cost.served.total": {
      name: "Cost that customers cause",
      meaning: "The part of cost to serve that would go away, in time, with the work itself.",
    },
    "cost.shared.total": {
      name: "Fixed cost shared among customers",
      meaning: "Rent, management, systems and the like: no single customer causes it.",
    },
    "cost.undistributed": {
      name: "Cost on no customer",
      meaning:
        "Booked cost outside serving, not recognised, without anybody it was recorded for, or on orders without a customer. Unused capacity stands apart.",
    },
    "cost.gross-margin": {
      name: "Gross margin",
      meaning: "Amount less cost of goods, after what was credited for returned goods.",
    },
    "cost.contribution": {
      name: "Customer contribution",
      meaning: "Gross margin less the cost the customer causes: what would go with the customer.",
    },
    "cost.customer-profit": {
      name: "Customer profit at full cost",
      meaning: "Contribution less the share of fixed cost, over customers whose cost of goods is known.",
    },
    "cost.loss-making-customers": {
      name: "Loss-making customers",
      meaning: "Customers that cause more cost than they earn in margin.",
    },
    "cost.loss-making-customers.loss": {
      name: "Lost on loss-making customers",
      meaning: "What these customers took away in the period.",
    },
    "cost.below-full-cost-customers": {
      name: "Customers below full cost",
      meaning:
        "They pay for all they cause and for part of the fixed cost, not for their whole share of it. No loss-makers.",
    },
    "cost.whale.peak-share": {
      name: "Peak of the whale curve",
      meaning:
        "Contribution of those who earn any, divided by the total contribution; above 1 when some lose money.",
    },
    "cost.whale.customers-at-peak": {
      name: "Customers who earn it",
      meaning: "Share of customers left of the peak.",
    },
    "cost.whale.eroded": {
      name: "Contribution eroded after the peak",
      meaning: "What the remaining customers take away again.",
    },
    "cost.whale.top-share": {
      name: "What the best customers make",
      meaning: "Contribution of the best customers (the first fifth, unless changed) over the total.",
    },
    "cost.pareto.customers": {
      name: "Customers who make most of the contribution",
      meaning:
        "Smallest share of customers who make the Pareto share of the positive contribution: found, not assumed.",
    },
    "cost.service-revenue": {
      name: "Service revenue",
      meaning: "What customers pay for service, where the ledger books it apart.",
    },
  },
  methods: {
    "ledger-total":
      "Sum of amount less credit over all postings dated in the period, each booked to the cent. Income, balance-sheet accounts, entries that carry costs over to the profit account, opening balances and printed sums are left out.",
    "ledger-scopes":
      "Every ledger line has one kind, told by the words of its heading, account and department. Scopes are sets of kinds and overlap; a sum over several scopes counts each line once.",
    "cost-headings":
      "Kinds are told by keywords in Chinese and English; the first rule that fits decides. Lines no rule knows count in the ledger only and are listed.",
    "recorded-freight":
      "Freight as written on lines, orders or shipments. It is not added to booked transport: where transport is booked, recorded freight only says whom it served.",
    "order-revenue": "Sum of order amounts in the period as given, orders without an amount left out.",
    "cost-to-serve":
      "Postings that name a customer go to that customer. Pay of people goes by the minutes of their activities; what nobody used stays apart. The rest follows one driver per kind (orders, lines, pieces, weight, freight, value, contacts, returns and the like). A driver nobody recorded is replaced by the next simpler one, and that is said. Cents are rounded once, at customer × product, by largest remainders; every other table is a sum of these.",
    "customer-profit":
      "Contribution is amount less cost of goods less the cost the customer causes, after returns: what was credited is taken off, the cost of goods back fit for sale is put back; profit is contribution less its share of fixed cost. Where cost of goods is recorded for nearly all of a customer's amount, the rest is taken to earn the same margin; where it is not, both stay unknown unless you give a margin share.",
    "whale-curve":
      "Customers from the most to the least profitable, contributions (and, beside them, profits at full cost) added up one after the other. Where the total is not positive the curve stands in money only.",
    pareto:
      "Customers from the highest contribution down; what the first so many buy, cost and leave, as shares of all customers whose contribution is known.",
    "customer-decision":
      "Three steps are held against leaving all as it is: a price rise, serving another way (the dearest work as it is usual for like customers, or orders as large as theirs), and self-service. The best is named with its money and with the number that would turn it. Ending a relation comes last: only when all three together do not close the gap, and never with a customer that is new, growing or hardly known. A customer that covers part of the fixed cost is never let go.",
    reconciliation:
      "The ledger total, part by part: what customers bear per column, capacity nobody used, what is no cost of serving, what is not recognised, what nobody was recorded for, what fell on work without a customer. Freight added from orders is taken off again. It adds up to the cent.",
    "service-revenue":
      "Postings of accounts of income whose names say that a service is paid for (service fees, freight or delivery charged), credit less debit.",
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
    "cost.reconciliation": "Where every cent of the ledger is",
    "cost.reconciliation.line": "Line",
    "cost.reconciliation.part": "Part",
    "cost.reconciliation.of": "Column or driver",
    "cost.reconciliation.resource": "Resource",
    "cost.reconciliation.amount": "Amount",
    "cost.reconciliation.share": "Share of ledger",
    "cost.customers": "Customers: margin, cost to serve, contribution, profit",
    "cost.customers.customer_id": "Customer",
    "cost.customers.name": "Name",
    "cost.customers.orders": "Orders",
    "cost.customers.lines": "Lines",
    ...under("cost.customers", served),
    "cost.customers.decision": "Next step",
    "cost.decisions": "Customers that do not earn their full cost: what to do, and what it brings",
    "cost.decisions.customer_id": "Customer",
    "cost.decisions.name": "Name",
    "cost.decisions.contribution": "Contribution",
    "cost.decisions.profit": "Profit",
    "cost.decisions.decision": "Next step",
    "cost.decisions.because": "Because",
    "cost.decisions.gain": "What it brings",
    "cost.decisions.reprice": "By price",
    "cost.decisions.price-needed": "Price rise that alone would do",
    "cost.decisions.redesign": "By redesign",
    "cost.decisions.above": "What to serve another way",
    "cost.decisions.move-channel": "By self-service",
    "cost.decisions.let-go": "By ending it",
    "cost.decisions.flip": "Turns if",
    "cost.decisions.flip-at": "At",
    "cost.products": "Products: margin, cost to serve, contribution, profit",
    "cost.products.product_id": "Product",
    "cost.products.name": "Name",
    "cost.products.part": "What it is",
    "cost.products.lines": "Lines",
    "cost.products.quantity": "Quantity",
    ...under("cost.products", served),
    "cost.pairs": "Customer × product, dearest first",
    "cost.pairs.customer_id": "Customer",
    "cost.pairs.product_id": "Product",
    "cost.pairs.lines": "Lines",
    "cost.pairs.quantity": "Quantity",
    ...under("cost.pairs", served),
    "cost.channels": "Cost to serve by sales channel",
    "cost.channels.channel": "Channel",
    "cost.channels.customers": "Customers",
    "cost.channels.orders": "Orders",
    "cost.channels.lines": "Lines",
    ...under("cost.channels", served),
    "cost.regions": "Cost to serve by region",
    "cost.regions.region": "Region",
    "cost.regions.customers": "Customers",
    "cost.regions.orders": "Orders",
    "cost.regions.lines": "Lines",
    ...under("cost.regions", served),
    "cost.whale-curve": "Whale curve",
    "cost.whale-curve.customers": "Customers, most profitable first",
    "cost.whale-curve.customer-share": "Share of customers",
    "cost.whale-curve.contribution": "Contribution so far",
    "cost.whale-curve.contribution-share": "Over total contribution",
    "cost.whale-curve.profit": "Profit so far",
    "cost.whale-curve.profit-share": "Over total profit",
    "cost.pareto": "What the best customers buy, cost and leave",
    "cost.pareto.customers": "Customers, highest contribution first",
    "cost.pareto.customer-share": "Share of customers",
    "cost.pareto.amount-share": "Of all amount",
    "cost.pareto.to-serve-share": "Of all cost to serve",
    "cost.pareto.contribution-share": "Over total contribution",
    "cost.pareto.contribution": "Contribution so far",
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
      "Headings of goods, tax or finance: {count:count}, with {amount:money}. They are not a cost of serving; they stay in the ledger total and are put on no customer.",
    "cost.headings-overlap":
      "Headings that fit more than one kind: {count:count}, with {amount:money}. The first rule decided; look at their kind in the table of headings, and set it right under accounts in plimsoll.yaml.",
    "cost.closing-left-out":
      "Closing entries only carry costs to the profit account and are left out: {count:count}, net {amount:money}.",
    "cost.balance-rows-left-out":
      "Rows of opening balances and subtotals are no postings and are left out: {count:count}, over {amount:money}.",
    "cost.driver-replaced":
      "{amount:money} should follow {wanted:code}, which is not recorded. It is shared by {used:code} instead.",
    "cost.undistributed":
      "{amount:money} ({share:share} of the ledger) is put on no customer: {outside:money} is no cost of serving, {unknown:money} is not recognised, {untaken:money} follows something nobody recorded, {nobody:money} fell on work that names no customer.",
    "cost.no-takers":
      "{amount:money} should follow {driver:code}, and neither that nor anything like it is recorded in the period. It stays on no customer.",
    "cost.customers-unjudged":
      "For {count:count} of {customers:count} customers, with {amount:money} of orders, too little cost of goods is recorded: their contribution cannot be told. A cost on lines, orders or products unlocks it, or your own margin share.",
    "cost.profit-unknown":
      "Customer contribution and profit cannot be told: no cost of goods is recorded. A cost column on lines, orders or products unlocks them, or your own margin share.",
    "cost.no-loss-makers": "None of the {customers:count} customers causes more cost than it earns.",
    "cost.loss-makers":
      "{count:count} of {customers:count} customers ({share:share}) cause more cost than they earn: {loss:money} in the period.",
    "cost.loss-maker":
      "{customer}: {amount:money} of orders earn {margin:money}, serving causes {cost:money}, so {loss:money} is lost.",
    "cost.below-full-cost":
      "Customers that pay for all they cause but not for their whole share of fixed cost: {count:count}. They bring {contribution:money} of contribution; without them that money is gone and the fixed cost stays. To the full cost they lack {short:money}. They are no loss-makers.",
    "cost.decision-reprice":
      "Reprice: {count:count}, first {customer}. Together worth {gain:money} in the period{turns:clause}.",
    "cost.decision-redesign":
      "Serve another way: {count:count}, first {customer}. Together worth {gain:money} in the period{turns:clause}.",
    "cost.decision-move-channel":
      "Move to self-service: {count:count}, first {customer}. Together worth {gain:money} in the period{turns:clause}. Work so freed is money once whole people are freed.",
    "cost.decision-let-go":
      "Talk about an end: {count:count}, first {customer}. Neither price, service nor channel closes the gap. Worth {gain:money} in the period only if all they cause really goes away{turns:clause}.",
    "cost.decision-caution":
      "Of {count:count} customers below full cost, {kept:count} stay as they are and {ended:count} are named for an end. Classes are not clear-cut, small customers bring profit together, some show where demand goes or become key ones: this is a list to talk over one by one, not one to cut.",
    "cost.service-revenue":
      "Customers pay {revenue:money} for service; serving them costs {cost:money}. Charges cover {share:share} of it.",
  },
  assumptions: {
    "cost.known-share-needed": {
      name: "Cost of goods needed to state profit",
      meaning: "Share of the amount that must carry a cost of goods.",
    },
    "cost.whale-top": {
      name: "Best customers looked at",
      meaning: "Share of customers, highest contribution first, whose part of the total is stated.",
    },
    "cost.reprice-limit": {
      name: "Highest price rise",
      meaning: "Price rise one customer is thought to bear at one go.",
    },
    "cost.reprice-elasticity": {
      name: "Volume lost by a price rise",
      meaning: "Share of volume lost per share of price rise.",
    },
    "cost.redesign-reach": {
      name: "What a redesign wins",
      meaning:
        "Share of the distance to what is usual among like customers that another way of serving wins.",
    },
    "cost.self-service-saving": {
      name: "Work saved by self-service",
      meaning: "Share of order-processing and desk cost that goes away with self-service.",
    },
    "cost.new-customer-days": {
      name: "How long a customer is new",
      meaning: "Days after the first order in which nobody is let go.",
    },
    "cost.growing-share": {
      name: "What counts as growing",
      meaning: "Rise of order value from the earlier to the later half of the period.",
    },
    "cost.few-orders": {
      name: "Orders needed to judge a relation",
      meaning: "With fewer orders nobody is let go.",
    },
  },
  codes: {
    "tax.with": "tax is included",
    "tax.without": "tax is not included",
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
    "kind.logistics-management": "Logistics management",
    "kind.brand": "Brand and domain",
    "kind.selling": "Selling",
    "kind.information": "Information systems",
    "kind.balance": "Balance-sheet accounts",
    "kind.other": "Not recognised",
    ...under("driver", drivers),
    ...under("used", drivers),
    "used.several": "several, see the allocation",
    ...under("column", columns),
    "column.shared": "Share of fixed cost",
    "part.customers": "Borne by customers",
    "part.unused": "Capacity nobody used",
    "part.outside": "No cost of serving",
    "part.unknown": "Not recognised",
    "part.no-takers": "Follows what nobody recorded",
    "part.no-customer": "On work without a customer",
    "part.freight-added": "less freight added from orders",
    "part.ledger": "Ledger total",
    "part.product": "product",
    "part.no-product": "belongs to no product",
    ...under("of", { ...drivers, ...columns }),
    "of.shared": "Share of fixed cost",
    "decision.keep": "keep",
    "decision.reprice": "reprice",
    "decision.redesign": "serve another way",
    "decision.move-channel": "move to self-service",
    "decision.let-go": "talk about an end",
    "because.earns": "earns its full cost",
    "because.closes-alone": "closes the gap alone",
    "because.closes-together": "closes the gap with the other steps",
    "because.best-step": "the best step there is; covers part of the fixed cost meanwhile",
    "because.covers-fixed": "no step is open; covers part of the fixed cost",
    "because.new": "does not close the gap; too new to end it",
    "because.growing": "does not close the gap; growing, so not ended",
    "because.few-orders": "does not close the gap; too few orders to judge",
    "because.nothing-closes": "no step closes the gap, nor all together",
    "because.no-step": "no step is open",
    ...under("above", columns),
    "above.order-size": "small orders",
    "clause.turns-reprice": "; for one of them it is wrong already when {least:share} of the volume is lost",
    "clause.turns-redesign":
      "; for one of them it is the best step only when {least:share} of the distance to what is usual is won",
    "clause.turns-move-channel":
      "; for one of them it is the best step only when {least:share} of the order and desk work goes away",
    "clause.turns-let-go": "; for one of them {least:share} of it must",
    "flip.volume-lost": "so much volume is lost",
    "flip.distance-won": "less of the distance is won",
    "flip.work-saved": "less of the work goes away",
    "flip.cost-gone": "less of its cost goes away",
  },
} as const satisfies RoomCatalogue;
