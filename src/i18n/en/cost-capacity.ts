import type { RoomCatalogue } from "../message.js";
import { under } from "../under.js";

const resources = { desk: "Service desk", office: "Order office", warehouse: "Warehouse staff" } as const;

const columns = {
  transport: "Transport",
  "order-processing": "Order processing",
  handling: "Handling and picking",
  packaging: "Packaging",
  storage: "Storage",
  returns: "Returns",
  "service-desk": "Work of the service desk",
  compensation: "Compensation",
  stock: "Stock",
  selling: "Selling",
  shared: "Fixed cost",
} as const;

const minutes = {
  capacity: "Minutes supplied",
  used: "Minutes used",
  utilisation: "Utilisation",
  "unused-minutes": "Minutes not used",
  unused: "Cost of minutes not used",
} as const;

/** Capacity, activities, step-down and the trace of every posting. */
export const costCapacity = {
  figures: {
    "cost.unused-capacity": {
      name: "Cost of unused capacity",
      meaning:
        "What was paid for minutes that no recorded activity used, as far as it is put on no customer.",
    },
    "cost.unused-capacity.idle": {
      name: "Paid for unused minutes, put on customers",
      meaning:
        "What was paid for minutes that no recorded activity used. You ask for it to be spread: it is part of what customers bear.",
    },
    "cost.unused-capacity.share": {
      name: "Unused capacity, share of what the people cost",
      meaning: "Cost of unused minutes divided by the cost of all minutes supplied.",
    },
    "cost.capacity.desk.utilisation": {
      name: "Utilisation of the service desk",
      meaning: "Minutes used divided by practical minutes supplied.",
    },
    "cost.capacity.desk.unused": {
      name: "Unused capacity of the service desk",
      meaning: "What its minutes without recorded work cost.",
    },
    "cost.capacity.office.utilisation": {
      name: "Utilisation of the order office",
      meaning: "Minutes used divided by practical minutes supplied.",
    },
    "cost.capacity.office.unused": {
      name: "Unused capacity of the order office",
      meaning: "What its minutes without recorded work cost.",
    },
    "cost.capacity.warehouse.utilisation": {
      name: "Utilisation of the warehouse staff",
      meaning: "Minutes used divided by practical minutes supplied.",
    },
    "cost.capacity.warehouse.unused": {
      name: "Unused capacity of the warehouse staff",
      meaning: "What their minutes without recorded work cost.",
    },
  },
  methods: {
    tdabc:
      "Time-driven activity-based costing: cost of a resource divided by its practical minutes gives a rate per minute; an activity costs its minutes at that rate.",
    "unused-capacity":
      "Minutes supplied less minutes used, at the rate of practical capacity. It stays apart and makes no customer dearer, unless you ask for it to be spread. Beyond capacity, the whole cost is shared over the minutes used.",
    "time-equation":
      "Minutes per unit of each driver, times its volume in the period. Where minutes are recorded too, those count, and the equation says whom they served.",
    "step-down":
      "Service departments hand their whole cost, with what they received, to those after them, one after the other and never back, in the order you give.",
    "step-cost":
      "People come whole: the work of the busiest month in whole people, taken from the whole people supplied.",
    "cost-allocation":
      "Every cent of every ledger line: to an activity or pool and by which driver on to customers, straight to a customer, to unused capacity, or off customers. The parts of a line add up to it exactly.",
  },
  tables: {
    "cost.resources": "People and their minutes",
    "cost.resources.resource": "Resource",
    "cost.resources.cost": "Cost",
    "cost.resources.overhead": "of it received from service departments",
    ...under("cost.resources", minutes),
    "cost.resources.rate": "Cost per minute",
    "cost.resources.people": "People",
    "cost.resources.spare-people": "Whole people to spare in the busiest month",
    "cost.capacity": "Capacity by month",
    "cost.capacity.resource": "Resource",
    "cost.capacity.month": "Month",
    ...under("cost.capacity", minutes),
    "cost.activities": "Activities: minutes and cost",
    "cost.activities.resource": "Resource",
    "cost.activities.activity": "Activity",
    "cost.activities.column": "Column of cost to serve",
    "cost.activities.driver": "Counted in",
    "cost.activities.volume": "Volume",
    "cost.activities.minutes": "Minutes",
    "cost.activities.minutes-per-unit": "Minutes per unit",
    "cost.activities.rate": "Cost per minute",
    "cost.activities.cost": "Cost",
    "cost.activities.cost-per-unit": "Cost per unit",
    "cost.activities.used": "Goes to customers by",
    "cost.activities.explained": "Recorded minutes the time equation gives",
    "cost.step-down": "Service departments, step by step",
    "cost.step-down.step": "Step",
    "cost.step-down.department": "Service department",
    "cost.step-down.receiver": "Receiver",
    "cost.step-down.basis": "Basis",
    "cost.step-down.value": "Receiver's basis",
    "cost.step-down.amount": "Amount",
    "cost.allocation": "Where every ledger line went",
    "cost.allocation.heading": "Heading",
    "cost.allocation.account": "Account",
    "cost.allocation.account_name": "Account name",
    "cost.allocation.department": "Department",
    "cost.allocation.channel": "Channel",
    "cost.allocation.to": "Went to",
    "cost.allocation.column": "Column of cost to serve",
    "cost.allocation.resource": "Resource",
    "cost.allocation.activity": "Activity",
    "cost.allocation.amount": "Amount",
    "cost.allocation.driver": "Driver wanted",
    "cost.allocation.used": "Driver used",
    "cost.allocation.volume": "Driver volume of its pool",
    "cost.allocation.rate": "Rate of its pool per unit",
  },
  verdicts: {
    "cost.idle":
      "{resource:code}: {share:share} of the minutes supplied were not used. They cost {amount:money}, which no customer bears.",
    "cost.idle-people":
      "{resource:code}: {share:share} of the minutes supplied were not used. They cost {amount:money}, which no customer bears. Whole people to spare even in the busiest month: {people:count}. What is left over is less than a person and saves nothing by itself.",
    "cost.idle-desk":
      "{resource:code}: {share:share} of the minutes supplied were not used. They cost {amount:money}, which no customer bears. By minutes alone, whole people to spare even in the busiest month: {people:count}. But idle minutes are also what answers a call at once: look at the desk's own answer before letting anybody go.",
    "cost.idle-nobody":
      "{resource:code}: {share:share} of the minutes supplied were not used. They cost {amount:money}, which no customer bears. In the busiest month that is less than one whole person: it can take on work, but letting it go saves nothing.",
    "cost.idle-unpriced":
      "{resource:code}: {share:share} of the minutes supplied were not used ({minutes:minutes}). What they cost cannot be told: no pay is tied to these people. Name its accounts under `cost: resources:` in plimsoll.yaml.",
    "cost.overloaded":
      "{resource:code} worked beyond its capacity. Months: {count:count}; the worst is {month:month}, {over:share} over. Unused time of other months does not make up for it.",
    "cost.equation-explains":
      "{activity}: the time equation gives {equation:minutes}, the records {recorded:minutes}, that is {share:share} of them. The recorded minutes count.",
    "cost.capacity-unknown":
      "{resource:code}: idle time cannot be told, since no capacity is recorded. All {amount:money} is shared over the minutes used. A column of available minutes in the activity file unlocks it.",
    "cost.minutes-unknown":
      "{resource:code}: {amount:money} of pay is shared by one driver whole, idle time included. An activity file with minutes used and available unlocks it.",
    "cost.capacity-spread":
      "Unused capacity of {amount:money} is spread over customers, as plimsoll.yaml asks. It makes every activity dearer than its own time.",
  },
  assumptions: {
    "cost.minutes-share-needed": {
      name: "Contacts with minutes needed",
      meaning: "Share of contacts that must be timed before desk time follows their minutes.",
    },
    "cost.minutes-per-person": {
      name: "Practical minutes of one person in a month",
      meaning: "Working time less breaks, meetings and training.",
    },
  },
  codes: {
    ...under("resource", resources),
    ...under("receiver", { ...columns, ...resources }),
    "driver.equation": "time equation",
    "used.equation": "time equation",
    "basis.cost": "cost so far",
    "basis.people": "people",
    "basis.minutes": "minutes supplied",
    "basis.given": "numbers given",
    "to.pool": "customers, by a driver",
    "to.direct": "its customer",
    "to.unused": "unused capacity",
    "to.outside": "no cost of serving",
    "to.unknown": "not recognised",
    "step-fault-unknown": "is no department, resource or column of cost to serve",
    "step-fault-self": "would charge itself",
    "step-fault-backward": "has handed its cost down already",
    "step-fault-repeated": "stands there twice",
  },
} as const satisfies RoomCatalogue;
