import type { RoomCatalogue } from "../message.js";

export const measure = {
  figures: {
    "measure.orders": { name: "Orders", meaning: "Orders in the period, cancelled ones included." },
    "measure.lines": { name: "Order lines", meaning: "Lines of these orders." },
    "measure.customers": {
      name: "Customers who ordered",
      meaning: "Different customers with an order in the period.",
    },
    "measure.revenue": {
      name: "Order value",
      meaning: "Amount of all orders in the period as ordered; the cancelled part is shown beside it.",
    },
    "measure.revenue.cancelled": {
      name: "Value of cancelled orders",
      meaning: "The part of the order value that was cancelled.",
    },
    "measure.quantity": { name: "Units ordered", meaning: "Pieces on all orders." },
    "measure.order-on-time": {
      name: "Orders on time",
      meaning: "Share of orders whose lines all arrived as promised.",
    },
    "measure.order-on-time.by-time": {
      name: "Orders on time, by the clock",
      meaning: "Late as soon as the promised moment has passed.",
    },
    "measure.order-on-time.by-date": {
      name: "Orders on time, by the day",
      meaning: "Late only after the promised day.",
    },
    "measure.line-on-time": {
      name: "Lines on time",
      meaning: "Share of order lines that arrived as promised.",
    },
    "measure.line-on-time.by-time": {
      name: "Lines on time, by the clock",
      meaning: "Late as soon as the promised moment has passed.",
    },
    "measure.line-on-time.by-date": {
      name: "Lines on time, by the day",
      meaning: "Late only after the promised day.",
    },
    "measure.order-in-full": {
      name: "Orders in full",
      meaning: "Share of orders whose lines were all delivered with the whole quantity.",
    },
    "measure.order-fill": {
      name: "Order fill rate",
      meaning: "Share of orders filled completely: the same number as orders in full.",
    },
    "measure.otif": {
      name: "On time in full (OTIF)",
      meaning: "Share of orders that were both on time and in full.",
    },
    "measure.line-otif": {
      name: "Lines on time in full",
      meaning: "Share of lines that were both on time and in full.",
    },
    "measure.line-fill": {
      name: "Line fill rate",
      meaning: "Share of lines delivered with the whole quantity.",
    },
    "measure.unit-fill": {
      name: "Unit fill rate",
      meaning: "Units delivered of the units ordered; surplus does not count.",
    },
    "measure.perfect-order": {
      name: "Perfect orders",
      meaning:
        "Share of orders without any fault: on time, in full, undamaged, right goods, right papers, no complaint, as far as recorded.",
    },
    "measure.stock-out-rate": {
      name: "Stock-out rate",
      meaning: "Share of lines out of stock when ordered.",
    },
    "measure.stock-out-days": {
      name: "Stock-out days",
      meaning: "Share of counted product-days with no stock.",
    },
    "measure.backorder-rate": {
      name: "Backorder rate",
      meaning: "Share of lines delivered later from a back order.",
    },
    "measure.substitution-rate": {
      name: "Substitution rate",
      meaning: "Share of lines delivered with another product.",
    },
    "measure.problem-order-rate": {
      name: "Problem-order rate",
      meaning: "Problem orders divided by all orders.",
    },
    "measure.cancellation-rate": { name: "Cancellation rate", meaning: "Share of orders cancelled." },
    "measure.return-rate": {
      name: "Return rate",
      meaning: "Share of delivered orders with goods sent back or refused.",
    },
    "measure.line-return-rate": { name: "Line return rate", meaning: "Share of lines sent back or refused." },
    "measure.line-repair-rate": { name: "Repair rate", meaning: "Share of lines sent to repair." },
    "measure.damage-rate": { name: "Damage rate", meaning: "Share of delivered orders with damaged goods." },
    "measure.wrong-item-rate": {
      name: "Wrong-item rate",
      meaning: "Share of delivered orders with a wrong item.",
    },
    "measure.complaint-rate": {
      name: "Complaint rate",
      meaning: "Share of delivered orders with a complaint.",
    },
    "measure.claim-rate": { name: "Claim rate", meaning: "Share of delivered orders with a claim." },
    "measure.expedited-share": {
      name: "Expedited share",
      meaning: "Share of orders handled as rush orders.",
    },
    "measure.invoice-accuracy": {
      name: "Invoice accuracy",
      meaning: "Share of orders invoiced right the first time.",
    },
    "measure.documents-complete": {
      name: "Documents complete",
      meaning: "Share of orders with complete papers.",
    },
    "measure.score": { name: "Satisfaction score", meaning: "Mean of the latest rating of each order." },
    "measure.score.on-time": {
      name: "Score of orders on time",
      meaning: "Mean rating of delivered orders that were on time.",
    },
    "measure.score.late": {
      name: "Score of late orders",
      meaning: "Mean rating of delivered orders that were late.",
    },
    "measure.score-low-share": {
      name: "Low scores",
      meaning: "Share of rated orders with a score in the lower part of the scale.",
    },
    "measure.score-low-share.on-time": {
      name: "Low scores, orders on time",
      meaning: "Share of low scores among orders on time.",
    },
    "measure.score-low-share.late": {
      name: "Low scores, late orders",
      meaning: "Share of low scores among late orders.",
    },
    "measure.order-cycle-days.mean": {
      name: "Order cycle, mean",
      meaning: "Mean days from order to delivery of delivered orders.",
    },
    "measure.order-cycle-days.median": {
      name: "Order cycle, median",
      meaning: "Half of the delivered orders took no longer.",
    },
    "measure.order-cycle-days.p90": {
      name: "Order cycle, nine in ten",
      meaning: "Nine of ten delivered orders took no longer.",
    },
    "measure.order-cycle-days.sd": {
      name: "Order cycle, standard deviation",
      meaning: "How much the order cycle varies, in days.",
    },
    "measure.order-cycle-days.confirm.median": {
      name: "Order to confirmation, median",
      meaning: "Days from order to confirmation.",
    },
    "measure.order-cycle-days.handover.median": {
      name: "Confirmation to shipment, median",
      meaning: "Days from confirmation (from the order where none is recorded) to hand-over to the carrier.",
    },
    "measure.order-cycle-days.transit.median": {
      name: "Shipment to delivery, median",
      meaning: "Days under way with the carrier.",
    },
    "measure.order-cycle-days.promise.median": {
      name: "Promised lead time, median",
      meaning: "Days from order to the promised delivery.",
    },
    "measure.order-cycle-days.working.median": {
      name: "Order cycle in working days, median",
      meaning: "Working days from order to delivery by your calendar.",
    },
    "measure.order-cycle-days.censored-median": {
      name: "Order cycle with open orders, median",
      meaning: "Median that also counts how long open orders have been waiting already.",
    },
    "measure.first-response-hours.median": {
      name: "First response, median",
      meaning: "Hours until a contact got its first answer.",
    },
    "measure.first-response-hours.p90": {
      name: "First response, nine in ten",
      meaning: "Nine of ten contacts were answered within so many hours.",
    },
    "measure.inquiry-hours.median": {
      name: "Answer to inquiries, median",
      meaning: "Hours until an inquiry got its first answer.",
    },
    "measure.resolution-hours.median": {
      name: "Resolution time, median",
      meaning: "Hours until a contact was settled.",
    },
    "measure.resolution-hours.p90": {
      name: "Resolution time, nine in ten",
      meaning: "Nine of ten contacts were settled within so many hours.",
    },
    "measure.repair-hours.median": {
      name: "Repair time, median",
      meaning: "Hours until a repair was settled.",
    },
    "measure.customer-target.on-time": {
      name: "Customers' on-time target, mean",
      meaning: "Mean of the targets agreed with customers who ordered.",
    },
    "measure.customer-target.in-full": {
      name: "Customers' in-full target, mean",
      meaning: "Mean of the targets agreed with customers who ordered.",
    },
    "measure.customer-target.otif": {
      name: "Customers' OTIF target, mean",
      meaning: "Mean of the targets agreed with customers who ordered.",
    },
    "measure.customers-below-target.on-time": {
      name: "Customers below their on-time target",
      meaning: "Customers whose orders were on time less often than agreed.",
    },
    "measure.customers-below-target.in-full": {
      name: "Customers below their in-full target",
      meaning: "Customers whose orders were in full less often than agreed.",
    },
    "measure.customers-below-target.otif": {
      name: "Customers below their OTIF target",
      meaning: "Customers whose orders were on time in full less often than agreed.",
    },
    "measure.order-on-time.change": {
      name: "Change: orders on time",
      meaning: "Recent part of the period less the part before.",
    },
    "measure.line-on-time.change": {
      name: "Change: lines on time",
      meaning: "Recent part of the period less the part before.",
    },
    "measure.order-in-full.change": {
      name: "Change: orders in full",
      meaning: "Recent part of the period less the part before.",
    },
    "measure.otif.change": {
      name: "Change: OTIF",
      meaning: "Recent part of the period less the part before.",
    },
    "measure.line-otif.change": {
      name: "Change: lines on time in full",
      meaning: "Recent part of the period less the part before.",
    },
    "measure.line-fill.change": {
      name: "Change: line fill rate",
      meaning: "Recent part of the period less the part before.",
    },
    "measure.unit-fill.change": {
      name: "Change: unit fill rate",
      meaning: "Recent part of the period less the part before.",
    },
    "measure.perfect-order.change": {
      name: "Change: perfect orders",
      meaning: "Recent part of the period less the part before.",
    },
    "measure.stock-out-rate.change": {
      name: "Change: stock-out rate",
      meaning: "Recent part of the period less the part before.",
    },
    "measure.backorder-rate.change": {
      name: "Change: backorder rate",
      meaning: "Recent part of the period less the part before.",
    },
    "measure.substitution-rate.change": {
      name: "Change: substitution rate",
      meaning: "Recent part of the period less the part before.",
    },
    "measure.problem-order-rate.change": {
      name: "Change: problem-order rate",
      meaning: "Recent part of the period less the part before.",
    },
    "measure.cancellation-rate.change": {
      name: "Change: cancellation rate",
      meaning: "Recent part of the period less the part before.",
    },
    "measure.return-rate.change": {
      name: "Change: return rate",
      meaning: "Recent part of the period less the part before.",
    },
    "measure.line-return-rate.change": {
      name: "Change: line return rate",
      meaning: "Recent part of the period less the part before.",
    },
    "measure.line-repair-rate.change": {
      name: "Change: repair rate",
      meaning: "Recent part of the period less the part before.",
    },
    "measure.damage-rate.change": {
      name: "Change: damage rate",
      meaning: "Recent part of the period less the part before.",
    },
    "measure.wrong-item-rate.change": {
      name: "Change: wrong-item rate",
      meaning: "Recent part of the period less the part before.",
    },
    "measure.complaint-rate.change": {
      name: "Change: complaint rate",
      meaning: "Recent part of the period less the part before.",
    },
    "measure.claim-rate.change": {
      name: "Change: claim rate",
      meaning: "Recent part of the period less the part before.",
    },
    "measure.expedited-share.change": {
      name: "Change: expedited share",
      meaning: "Recent part of the period less the part before.",
    },
    "measure.invoice-accuracy.change": {
      name: "Change: invoice accuracy",
      meaning: "Recent part of the period less the part before.",
    },
    "measure.documents-complete.change": {
      name: "Change: documents complete",
      meaning: "Recent part of the period less the part before.",
    },
    "measure.score.change": {
      name: "Change: satisfaction score",
      meaning: "Recent part of the period less the part before.",
    },
    "measure.score-low-share.change": {
      name: "Change: low scores",
      meaning: "Recent part of the period less the part before.",
    },
    "measure.order-cycle-days.mean.change": {
      name: "Change: mean order cycle",
      meaning: "Recent part of the period less the part before.",
    },
  },
  methods: {
    "record-count": "Counted from the records of the period.",
    "order-value":
      "Sum of the line amounts of each order; where lines carry none, the order's own total, counted once per order however often it is repeated. Cancelled orders are in it and shown beside it.",
    "on-time":
      "Delivered no later than promised, on the promise you chose and by your calendar. An order is late when one of its lines is. Cancelled orders and orders not yet due are left out; open orders past their promise count as late unless you leave them out. The interval allows for orders of one customer being alike.",
    "in-full":
      "Delivered quantity at least the ordered quantity on every line; where no quantities are given, the firm's own mark. The interval allows for orders of one customer being alike.",
    otif: "On time and in full, judged order by order (or line by line) and then counted; the two shares are never multiplied.",
    "fill-rate":
      "Lines: share with the whole quantity. Units: units delivered divided by units ordered, each line counting at most what was ordered. Orders: share with all lines in full.",
    "cycle-time":
      "Days from order to the last delivery of delivered orders. The interval of a median or of the nine-in-ten point is read from ordered values and takes orders as independent; that of the mean allows for customers.",
    "cycle-time-censored":
      "Kaplan–Meier estimate: delivered orders give their time, open ones the time they have waited so far. Counted in full hours.",
    "perfect-order":
      "Counted order by order: on time, in full, and free of every other recorded fault. Without any record beyond on time and in full it is not stated.",
    "record-share": "Share of orders or lines on which the record says so; empty records are left out.",
    "return-rate":
      "Delivered orders with a return, a refused line or the status returned, divided by all delivered orders.",
    "complaint-rate":
      "Delivered orders with at least one complaint (or claim), divided by all delivered orders; several complaints about one order count once.",
    "contact-rate":
      "Complaints (or claims) of the period divided by orders: the contacts do not name the order, so several about one order count each.",
    "contact-time":
      "Hours by the clock from opening to answer or settlement; contacts without an end are not in it and are counted beside it. The interval is read from ordered values.",
    "stock-out-days":
      "Product-days with stock of zero or less, divided by all counted product-days. No interval: the days of one product follow each other.",
    score:
      "Latest rating per order. Low is the lower part of the scale, by an assumption you can change. The interval allows for orders of one customer being alike.",
    change:
      "Last three months of the period against the months before (second half against first half when the period is shorter than half a year). The interval allows for the same customers ordering in both; it does not know seasons.",
    "hot-spots":
      "Every region, channel, carrier, mode, warehouse and product class, and every meeting of two of them, is held against the rest; for slow answers weekday, month and channel. Named is what fails clearly more often, by tests that allow for customers being alike and for the many places tried. The place that explains most comes first and is set aside before the next is looked for. It says where, not why.",
    steps:
      "Every month with at least two months on each side is tried as the beginning of another share; the one that explains most is named when it holds among all tried and the share is clearly another. A season looks like such a step.",
    "customer-target": "Targets written with the customers, against the share of each customer's own orders.",
  },
  tables: {
    "measure.elements": "Service elements: what is measured and what is not",
    "measure.elements.element": "Element",
    "measure.elements.phase": "Phase",
    "measure.elements.state": "State",
    "measure.elements.figure": "Measured by",
    "measure.elements.unit": "Unit",
    "measure.elements.value": "Value",
    "measure.elements.low": "Low",
    "measure.elements.high": "High",
    "measure.elements.target": "Target",
    "measure.elements.gap": "Gap to target",
    "measure.elements.better": "Better when",
    "measure.elements.needs": "Columns needed",
    "measure.targets": "Targets and what was reached",
    "measure.targets.figure": "Measure",
    "measure.targets.value": "Reached",
    "measure.targets.target": "Target",
    "measure.targets.gap": "Gap",
    "measure.targets.state": "Verdict",
    "measure.trend": "Against the own past",
    "measure.trend.figure": "Measure",
    "measure.trend.before": "Before",
    "measure.trend.after": "Recent",
    "measure.trend.change": "Change",
    "measure.trend.low": "Change, low",
    "measure.trend.high": "Change, high",
    "measure.trend.direction": "Verdict",
    "measure.hot-spots": "Where failures gather",
    "measure.hot-spots.failure": "Failure",
    "measure.hot-spots.place": "By",
    "measure.hot-spots.value": "Where",
    "measure.hot-spots.place-2": "And by",
    "measure.hot-spots.value-2": "And where",
    "measure.hot-spots.failed": "Failed",
    "measure.hot-spots.share": "Share failed",
    "measure.hot-spots.low": "Low",
    "measure.hot-spots.high": "High",
    "measure.hot-spots.elsewhere": "Share elsewhere",
    "measure.hot-spots.excess": "Failures beyond that",
    "measure.hot-spots.month": "Clearly more since",
    "measure.hot-spots.before": "Share before",
    "measure.hot-spots.after": "Share since",
    "measure.steps": "Failures that changed from a month on",
    "measure.steps.failure": "Failure",
    "measure.steps.month": "Since",
    "measure.steps.before": "Share before",
    "measure.steps.after": "Share since",
    "measure.steps.low": "Change, low",
    "measure.steps.high": "Change, high",
    "measure.response-by-month": "First response by month",
    "measure.response-by-weekday": "First response by weekday",
    "measure.response-by-weekday.weekday": "Weekday",
    "*.contacts": "Contacts",
    "*.answered": "Answered",
    "*.median": "Half answered within",
    "*.p90": "Nine in ten within",
    "*.slow": "Answered late",
    "measure.by-month": "Service by month",
    "measure.by-customer": "Service by customer",
    "measure.by-group": "Service by customer group",
    "measure.by-customer-class": "Service by customer class",
    "measure.by-product": "Service by product",
    "measure.by-class": "Service by product class",
    "measure.by-region": "Service by region",
    "measure.by-channel": "Service by channel",
    "measure.by-carrier": "Service by carrier",
    "measure.by-mode": "Service by transport mode",
    "measure.by-warehouse": "Service by warehouse",
    "measure.by-group.group": "Group or shared name",
    "measure.by-customer-class.class": "Customer class",
    "measure.by-class.class": "Product class",
    "*.month": "Month",
    "*.orders": "Orders",
    "*.lines": "Lines",
    "*.on_time": "Orders on time",
    "*.in_full": "Orders in full",
    "*.otif": "OTIF",
    "*.line_on_time": "Lines on time",
    "*.line_fill": "Line fill",
    "*.line_otif": "Lines on time in full",
    "*.unit_fill": "Unit fill",
    "*.returns": "Returned",
    "*.complaints": "Complained",
    "*.cycle_median": "Order cycle, median days",
    "*.judged": "Judged",
    "*.low": "Low (leading share)",
    "*.high": "High (leading share)",
  },
  verdicts: {
    "measure.level-otif": "{share:share} of orders arrived on time and in full.",
    "measure.level-order-on-time": "{share:share} of orders arrived on time.",
    "measure.level-order-in-full": "{share:share} of orders arrived in full.",
    "measure.level-line-on-time": "{share:share} of order lines arrived on time.",
    "measure.level-line-fill": "{share:share} of order lines were delivered with the whole quantity.",
    "measure.no-service-level":
      "Neither on time nor in full can be judged from these records: promised and delivered dates, or ordered and delivered quantities, are needed.",
    "measure.cycle": "Half of the orders arrive within {median:days}, nine of ten within {p90:days}.",
    "measure.target-met": "{figure:figure}: {value} reached, target {target} met.",
    "measure.target-missed": "{figure:figure}: {value} reached, target {target} missed.",
    "measure.target-unclear":
      "{figure:figure}: {value} reached; with so few cases it cannot be told whether the target {target} is met.",
    "measure.customers-below-target":
      "{below:count} of {judged:count} customers stand below their own target: {part:code}.",
    "measure.customers-meet-target": "All {judged:count} customers with a target reach it: {part:code}.",
    "measure.worst-and-best":
      "{table:table}, {measure:code}: worst {worst} with {worstShare:share} of {worstCount:count}, best {best} with {bestShare:share} of {bestCount:count}.",
    "measure.alike":
      "{table:table}, {measure:code}: lowest {worst} with {worstShare:share} of {worstCount:count}, highest {best} with {bestShare:share} of {bestCount:count}; the difference may be chance.",
    "measure.trend-better": "{figure:figure}: better since {since:day}, {before} → {after}.",
    "measure.trend-worse": "{figure:figure}: worse since {since:day}, {before} → {after}.",
    "measure.trend-unclear": "{figure:figure}: no clear change since {since:day}, {before} → {after}.",
    "measure.hot-spot":
      "{failure:code} gather at {at-1:clause}{at-2:clause}: {share:share} of {judged:count} ({low:share} to {high:share}) against {elsewhere:share} elsewhere{dated:clause}.",
    "measure.hot-spot-also":
      "{failure:code} gather at {at-1:clause}{at-2:clause}: {share:share} of {judged:count} ({low:share} to {high:share}) against {elsewhere:share} elsewhere{dated:clause}.",
    "measure.step-worse": "{failure:code}: {after:share} since {since:month}, {before:share} before.",
    "measure.step-better":
      "{failure:code}: down to {after:share} since {since:month}, {before:share} before.",
    "measure.late-scores-lower":
      "Late orders are rated {late:score} on average, orders on time {onTime:score}; low scores {lowLate:share} against {lowOnTime:share}.",
    "measure.late-scores-higher":
      "Late orders are rated higher ({late:score}) than orders on time ({onTime:score}); low scores {lowLate:share} against {lowOnTime:share}. Check how ratings are linked to orders.",
    "measure.late-scores-alike":
      "Ratings of late orders ({late:score}) and orders on time ({onTime:score}) do not clearly differ; low scores {lowLate:share} against {lowOnTime:share}.",
    "measure.promise-basis": "On time is judged on “{column:column}”, compared by {by:code}.",
    "measure.promise-basis-fallback":
      "On time is judged on “{column:column}” where it is filled ({filled:count} rows), else on the other promised dates given; compared by {by:code}.",
    "measure.promise-by-lead-days":
      "No promised date is recorded; on time means delivered within {days:days} of the order, by your rule.",
    "measure.promise-by-flag":
      "On time is the firm's own mark on the orders; no promised date is there to check it.",
    "measure.no-promise":
      "No promised date is recorded, so on time cannot be judged. A promised date, or a lead-time rule in plimsoll.yaml, unlocks it.",
    "measure.time-or-date":
      "By the clock {byTime:share} of orders are on time, by the day {byDate:share}: the figures above go by {by:code}.",
    "measure.open-late": "{orders:count} open orders past their promise on {asOf:day} count as late.",
    "measure.open-left-out": "{orders:count} orders still open on {asOf:day} are left out of on time.",
    "measure.unknown-left-out":
      "{figure:figure}: {unknown:count} of {of:count} ({share:share}) cannot be judged and are left out.",
    "measure.unknown-failed":
      "{figure:figure}: {unknown:count} of {of:count} ({share:share}) cannot be judged and count as failed.",
    "measure.elements-not-recorded":
      "{count:count} of {of:count} service elements are not measured yet: {columns:count} need columns from your exports, {audit:count} the internal audit, {survey:count} a customer survey.",
  },
  assumptions: {
    "measure.slow-response-hours": {
      name: "Slow first response",
      meaning: "Hours after which a first answer counts as late.",
    },
    "measure.clear-excess": {
      name: "Clear excess",
      meaning:
        "How many times the share elsewhere (or before) failures must be before a place or month is named.",
    },
    "measure.low-score-share": {
      name: "Low part of the scale",
      meaning: "Scores up to this part of the scale count as low.",
    },
    "measure.enough-orders": {
      name: "Cases needed for a ranking",
      meaning: "Customers and places with fewer judged cases are not named best or worst.",
    },
  },
  codes: {
    "clause.since": "; since {since:month} {after:share}, {before:share} before",
    "at-1.name": "{value1}",
    "at-1.weekday": "{value1:code}",
    "at-1.month": "{value1:month}",
    "at-2.name": " × {value2}",
    "at-2.weekday": " × {value2:code}",
    "at-2.month": " × {value2:month}",
    "failure.late": "Late deliveries",
    "failure.short": "Short deliveries",
    "failure.damaged": "Damaged goods",
    "failure.wrong": "Wrong goods",
    "failure.slow-response": "Slow first answers",
    "failure.complaint": "Complaints",
    "failure.returned": "Orders with returns",
    "failure.invoice": "Wrong invoices",
    "failure.documents": "Incomplete documents",
    "failure.problem": "Problem orders",
    "place.region": "Region",
    "place.channel": "Channel",
    "place.carrier": "Carrier",
    "place.mode": "Transport mode",
    "place.warehouse": "Warehouse",
    "place.class": "Product class",
    "place.weekday": "Weekday",
    "place.month": "Month",
    "place-2.region": "Region",
    "place-2.channel": "Channel",
    "place-2.carrier": "Carrier",
    "place-2.mode": "Transport mode",
    "place-2.warehouse": "Warehouse",
    "place-2.class": "Product class",
    "place-2.weekday": "Weekday",
    "place-2.month": "Month",
    "weekday.weekday-1": "Monday",
    "weekday.weekday-2": "Tuesday",
    "weekday.weekday-3": "Wednesday",
    "weekday.weekday-4": "Thursday",
    "weekday.weekday-5": "Friday",
    "weekday.weekday-6": "Saturday",
    "weekday.weekday-7": "Sunday",
    "phase.pre-transaction": "Before the order",
    "phase.transaction": "Order to delivery",
    "phase.post-transaction": "After delivery",
    "phase.logistics-service-quality": "Logistics service quality",
    "state.measured": "Measured",
    "state.audited": "From the audit",
    "state.surveyed": "From the survey",
    "state.needs-columns": "Needs columns",
    "state.needs-audit": "Needs the audit",
    "state.needs-survey": "Needs a survey",
    "state.met": "Met",
    "state.missed": "Missed",
    "state.unclear": "Cannot be told",
    "direction.better": "Better",
    "direction.worse": "Worse",
    "direction.more": "More",
    "direction.less": "Less",
    "direction.unclear": "No clear change",
    "better.higher": "Higher",
    "better.lower": "Lower",
    "by.time": "the clock",
    "by.date": "the day",
    "part.on-time": "on time",
    "part.in-full": "in full",
    "part.otif": "on time in full",
    "measure.otif": "OTIF",
    "measure.on_time": "orders on time",
    "measure.in_full": "orders in full",
    "measure.line_on_time": "lines on time",
    "measure.line_fill": "line fill",
    "measure.line_otif": "lines on time in full",
  },
} as const satisfies RoomCatalogue;
