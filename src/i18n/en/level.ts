import type { RoomCatalogue } from "../message.js";

export const level = {
  figures: {
    "level.pareto.customers": {
      name: "Customers who make 80 % of the worth",
      meaning:
        "Smallest share of customers who together make the Pareto share of contribution (or amount): found, not assumed.",
    },
    "level.pareto.products": {
      name: "Products that make 80 % of the worth",
      meaning: "Smallest share of products that together make the Pareto share of contribution (or amount).",
    },
    "level.pairs": {
      name: "Customer × product pairs",
      meaning: "Pairs with at least one order line in the period.",
    },
    "level.under-served": {
      name: "Key cells served below average",
      meaning: "Cells of the matrix with the most worth per pair whose service is clearly below the average.",
    },
    "level.customers-in-class.*": {
      name: "Customers of class {part}",
      meaning: "Customers in the class; class 1 earns most.",
    },
    "level.under-served.pairs": {
      name: "Customers served short in a product class",
      meaning:
        "Customer × product class pairs that are short clearly more often than the same class is for other customers.",
    },
    "level.over-served.customers": {
      name: "Small customers served dearly",
      meaning: "Customers of classes 4 and 5 whose orders are expedited clearly more often than others'.",
    },
    "level.under-served.worth": { name: "Worth in them", meaning: "Worth of the pairs in these cells." },
    "level.over-served": {
      name: "Ordinary cells served above average",
      meaning: "Cells with little worth per pair whose service is clearly above the average.",
    },
  },
  methods: {
    abc: "Sorted by contribution (amount where contribution is unknown), classes are cut where the cumulated share of the positive sum passes the cut points. Loss-makers fall into the last class.",
    pareto:
      "Sorted from the most to the least worth, counted until they make the stated share of the positive sum.",
    "pair-priority":
      "A pair's worth is its contribution: margin less the cost it causes; the amount where that is unknown. Cost that belongs to no product is not in it. Cells are ranked by worth per pair. The text's template ranks stand beside them; they are a template, not a formula.",
    "customer-service":
      "Short: a customer's lines of one product class against everybody else's lines of that class. Expedited: a small customer's orders against everybody else's. Named is what chance at the others' share would hardly bring, allowing for how many were looked at, and what is apart by more than the clear difference.",
    "pair-service":
      "On time, in full, both, and units filled, from the lines of the pairs in a cell. Below or above average is said only when the interval of the share leaves the average out.",
  },
  tables: {
    "level.customers": "Customers by class",
    "level.customers.customer_id": "Customer",
    "level.customers.name": "Name",
    "level.customers.class": "Class",
    "level.customers.amount": "Amount",
    "level.customers.contribution": "Contribution",
    "level.customers.reached": "Share reached",
    "level.products": "Products by class",
    "level.products.product_id": "Product",
    "level.products.name": "Name",
    "level.products.class": "Class",
    "level.products.amount": "Amount",
    "level.products.contribution": "Contribution",
    "level.products.reached": "Share reached",
    "level.matrix": "Customer × product matrix",
    "level.matrix.customer-class": "Customer class",
    "level.matrix.product-class": "Product class",
    "level.matrix.pairs": "Pairs",
    "level.matrix.amount": "Amount",
    "level.matrix.worth": "Worth",
    "level.matrix.worth-per-pair": "Worth per pair",
    "level.matrix.on-time": "On time",
    "level.matrix.in-full": "In full",
    "level.matrix.otif": "On time and in full",
    "level.matrix.unit-fill": "Units filled",
    "level.matrix.served": "Service against average",
    "level.matrix.rank": "Rank by worth per pair",
    "level.matrix.template": "Rank in the text's template",
    "level.under-served-pairs": "Customers served short in a product class",
    "level.under-served-pairs.customer_id": "Customer",
    "level.under-served-pairs.product-class": "Product class",
    "level.under-served-pairs.name": "Name",
    "level.under-served-pairs.class": "Customer class",
    "level.under-served-pairs.judged": "Lines judged",
    "level.under-served-pairs.short": "Lines short",
    "level.under-served-pairs.in-full": "In full",
    "level.under-served-pairs.elsewhere": "In full, other customers",
    "level.under-served-pairs.amount": "Amount",
    "level.under-served-pairs.contribution": "Contribution of the customer",
    "level.over-served-customers": "Small customers served dearly",
    "level.over-served-customers.customer_id": "Customer",
    "level.over-served-customers.name": "Name",
    "level.over-served-customers.class": "Class",
    "level.over-served-customers.orders": "Orders",
    "level.over-served-customers.expedited": "Orders expedited",
    "level.over-served-customers.amount": "Amount",
    "level.over-served-customers.served": "Cost they cause",
    "level.over-served-customers.served-share": "Cost they cause, share of amount",
    "level.over-served-customers.contribution": "Contribution",
    "level.pairs": "Pairs worth most",
    "level.pairs.customer_id": "Customer",
    "level.pairs.product_id": "Product",
    "level.pairs.customer-name": "Customer name",
    "level.pairs.product-name": "Product name",
    "level.pairs.customer-class": "Customer class",
    "level.pairs.product-class": "Product class",
    "level.pairs.lines": "Lines",
    "level.pairs.amount": "Amount",
    "level.pairs.worth": "Worth",
    "level.pairs.on-time": "On time",
    "level.pairs.in-full": "In full",
    "level.pairs.otif": "On time and in full",
    "level.pairs.unit-fill": "Units filled",
    "level.pairs.judged": "Lines judged",
  },
  verdicts: {
    "level.pareto-customers":
      "{count:count} of {customers:count} customers ({share:share}) make {pareto:share} of the {basis:code}. By class 1 to 5: {class1:count}, {class2:count}, {class3:count}, {class4:count}, {class5:count} customers.",
    "level.pareto-products":
      "{count:count} of {products:count} products ({share:share}) make {pareto:share} of the {basis:code}.",
    "level.by-amount": "Contribution is not known for enough customers, so classes are made on amounts.",
    "level.nobody-gains": "No customer makes a contribution, so classes are made on amounts.",
    "level.no-lines": "Without order lines that name products there is no customer × product matrix.",
    "level.no-customers": "Orders carry no customer number, so customers cannot be put into classes.",
    "level.no-amount": "Without amounts nothing tells what customers, products and pairs are worth.",
    "level.no-service":
      "The lines say neither whether they were on time nor whether they were in full, so no cell can be called under- or over-served.",
    "level.under-served":
      "Customers {customers} × products {products} ({pairs:count} pairs, worth {worth:money}) get {level:share} {measure:code}, clearly below the average of {overall:share}. Raise it first.",
    "level.over-served":
      "Customers {customers} × products {products} ({pairs:count} pairs of little worth each) get {level:share} {measure:code}, clearly above the average of {overall:share}. No more effort is needed there; test whether less would do.",
    "level.served-alike":
      "Key and ordinary cells get much the same service ({measure:code} {overall:share} on average): none stands out clearly.",
    "level.under-served-product":
      "{customer} × {product}: {level:share} {measure:code} over {lines:count} lines against {overall:share} on average; the pair is worth {worth:money}.",
    "level.under-served-pairs":
      "{customers:count} customers are short in a product class clearly more often than others are in the same class: {short:count} of {lines:count} lines, in {count:count} pairs. Look for quotas and stock set aside, and raise them.",
    "level.under-served-pair":
      "{customer} (class {class}) × {products}: {level:share} of {lines:count} lines in full, {elsewhere:share} for other customers{earns:clause}.",
    "level.over-served-customers":
      "{count:count} customers of classes 4 and 5 have {share:share} of their orders expedited, all others {rest:share}{costs:clause}. Ship these orders the ordinary way, or charge for speed.",
  },
  assumptions: {
    "level.customer-cut-1": {
      name: "Cut, customer class 1",
      meaning: "Cumulated share of worth that class 1 makes.",
    },
    "level.customer-cut-2": {
      name: "Cut, customer class 2",
      meaning: "Cumulated share that classes 1 and 2 make.",
    },
    "level.customer-cut-3": {
      name: "Cut, customer class 3",
      meaning: "Cumulated share that classes 1 to 3 make.",
    },
    "level.customer-cut-4": {
      name: "Cut, customer class 4",
      meaning: "Cumulated share that classes 1 to 4 make.",
    },
    "level.product-cut-a": {
      name: "Cut, product class A",
      meaning: "Cumulated share of worth that class A makes.",
    },
    "level.product-cut-b": {
      name: "Cut, product class B",
      meaning: "Cumulated share that classes A and B make.",
    },
    "level.product-cut-c": {
      name: "Cut, product class C",
      meaning: "Cumulated share that classes A to C make.",
    },
    "level.clear-difference": {
      name: "Clear difference",
      meaning: "How far from the average a service level must be to be called below or above it.",
    },
    "level.pareto-share": { name: "Pareto share", meaning: "Share of the worth whose makers are counted." },
  },
  codes: {
    "clause.earns": "; it contributes {contribution:money}",
    "clause.costs": "; serving them costs {cost:share} of what they buy and leaves {contribution:money}",
    "service.otif": "on time and in full",
    "service.on-time": "on time",
    "service.in-full": "in full",
    "worth.contribution": "contribution",
    "worth.amount": "amount",
  },
} as const satisfies RoomCatalogue;
