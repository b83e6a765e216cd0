import {
  auditQuestions,
  contactTopics,
  departments,
  flowPoints,
  interviewQuestions,
} from "../../core/measure/inside/audit-questions.js";
import { checklists } from "../../core/measure/inside/checklists.js";
import type { RoomCatalogue } from "../message.js";
import { under } from "../under.js";

const said = (rows: readonly { readonly id: string; readonly text: { readonly en: string } }[]) =>
  Object.fromEntries(rows.map(({ id, text }) => [id, text.en]));
const asked = said([...auditQuestions, ...interviewQuestions, ...departments.flatMap((d) => d.own)]);
const interviewed = { ...said(departments), "whole-firm": "Whole firm" };
const done = { yes: "yes", partly: "partly", no: "no" };

export const measureInside = {
  figures: {
    "measure.audit-complete": {
      name: "Elements somebody answers for",
      meaning:
        "Elements with a level, a target, a source of the figure and somebody it is reported to ÷ elements of the audit.",
    },
    "measure.checklist-met": {
      name: "Checklist points that are there",
      meaning: "Points of the audit's checklists that are there (partly: half) ÷ points answered.",
    },
    "measure.flows-open": {
      name: "Information that flows",
      meaning:
        "Points at which information on service is recorded, reported and received by somebody named ÷ points answered.",
    },
    "measure.views-apart": {
      name: "Department views that differ from customers'",
      meaning:
        "Views of departments on importance or performance that lie clearly off what customers say ÷ views compared.",
    },
  },
  methods: {
    "internal-audit":
      "What the firm says of itself in the audit form, as it stands there. Levels from the records are set beside the levels told; the gap is level less target. Information flows where it is recorded, reported, and somebody is named who gets it.",
    "manager-view":
      "The score a department gives for its customers, less the mean of the customers' own scores. It misjudges when it lies outside the range of that mean and is off by more than the distance set.",
    "perceived-measured":
      "Customers' mean rating against the rating from which they are content, and the firm's own measure against its target. Poor in both: mend the operation. Measured well, rated poorly: customers do not know, or see another thing. Rated well, measured poorly: the target is not what customers judge by. The target is the one set in the workspace, else that of the audit, else the level customers say they want.",
    "rating-curve":
      "Each customer's record is set against its rating. Customers served alike are grouped, and the curve through the groups can only rise with better service. The target is the level at which it reaches the rating from which customers are content; it is never read beyond the groups. Where ratings do not follow the record, the level customers say they want is the target.",
  },
  tables: {
    "measure.audit": "Internal audit: level, target and who answers for it",
    "measure.audit.element": "Element",
    "measure.audit.figure": "Measure",
    "measure.audit.unit": "Unit",
    "measure.audit.recorded": "By the records",
    "measure.audit.present": "As told",
    "measure.audit.agrees": "Told and recorded",
    "measure.audit.target": "Target",
    "measure.audit.basis": "Target from",
    "measure.audit.gap": "Gap",
    "measure.audit.state": "State",
    "measure.audit.source": "Where the figure comes from",
    "measure.audit.reports-to": "Reported to",
    "measure.audit-points": "Checklists for what no record shows",
    "measure.audit-points.element": "Element",
    "measure.audit-points.point": "Point",
    "measure.audit-points.value": "Points",
    "measure.audit-points.there": "There",
    "measure.audit-points.remark": "Remark",
    "measure.audit-words": "What was said in the audit",
    "measure.audit-words.department": "Department",
    "measure.audit-words.question": "Question",
    "measure.audit-words.answer": "Answer",
    "measure.information-flow": "Does information on service flow?",
    "measure.information-flow.topic": "Information",
    "measure.information-flow.course": "Course",
    "measure.information-flow.measured": "Recorded",
    "measure.information-flow.reported": "Reported",
    "measure.information-flow.to": "To whom",
    "measure.information-flow.often": "How often",
    "measure.information-flow.source": "Source",
    "measure.information-flow.state": "State",
    "measure.contact-topics": "When customers turn to us",
    "measure.contact-topics.topic": "Matter",
    "measure.contact-topics.channel": "How",
    "measure.contact-topics.by-whom": "Who answers",
    "measure.contact-topics.offered": "What they can learn",
    "measure.contact-topics.hours": "Hours to an answer",
    "measure.contact-topics.target": "Hours aimed at",
    "measure.contact-topics.gap": "Gap",
    "measure.contact-topics.knowledge": "Knowledge (1–5)",
    "measure.contact-topics.state": "State",
    "measure.manager-views": "How departments believe customers see it",
    "measure.manager-views.element": "Element",
    "measure.manager-views.department": "Department",
    "measure.manager-views.asked": "Asked",
    "measure.manager-views.customers": "Customers",
    "measure.manager-views.low": "Low",
    "measure.manager-views.high": "High",
    "measure.manager-views.managers": "Department",
    "measure.manager-views.difference": "Difference",
    "measure.manager-views.reading": "Reading",
    "measure.perceived-measured": "What customers see against what we measure",
    "measure.perceived-measured.element": "Element",
    "measure.perceived-measured.rating": "Rating",
    "measure.perceived-measured.low": "Low",
    "measure.perceived-measured.high": "High",
    "measure.perceived-measured.good-from": "Content from",
    "measure.perceived-measured.figure": "Measure",
    "measure.perceived-measured.unit": "Unit",
    "measure.perceived-measured.measured": "Measured",
    "measure.perceived-measured.from": "Measured by",
    "measure.perceived-measured.target": "Target",
    "measure.perceived-measured.basis": "Target from",
    "measure.perceived-measured.quadrant": "What to do",
    "measure.perceived-measured.firm": "Certainty",
    "measure.perceived-measured.missing": "What is missing",
    "measure.kpi-targets": "Targets for our own measures, from what customers say",
    "measure.kpi-targets.element": "Element",
    "measure.kpi-targets.figure": "Measure",
    "measure.kpi-targets.unit": "Unit",
    "measure.kpi-targets.ideal": "Level customers want",
    "measure.kpi-targets.curve": "What ratings tell",
    "measure.kpi-targets.customers": "Customers compared",
    "measure.kpi-targets.basis": "Target from",
    "measure.kpi-targets.target": "Target",
    "measure.kpi-targets.low": "Low",
    "measure.kpi-targets.high": "High",
    "measure.kpi-targets.present": "Present",
    "measure.kpi-targets.gap": "Gap",
  },
  verdicts: {
    "measure.audit-complete":
      "For {whole:count} of {of:count} audited elements the firm knows the level, has a target, knows where the figure comes from and to whom it is reported. Missing: the level of {level:count}, the target of {target:count}, the source of {source:count}, somebody it is reported to for {report:count}.",
    "measure.audit-missed": "{count:count} of {of:count} audited elements miss their target.",
    "measure.audit-differs":
      "{element:element}: the audit says {told}, the records show {recorded}. Find out which of the two managers steer by.",
    "measure.audit-differs-share":
      "{element:element}: the audit says {told:share}, the records show {recorded:share}. Find out which of the two managers steer by.",
    "measure.audit-two-levels":
      "{element:element}: different levels were told in the audit; the first is used. People inside do not agree on where the firm stands.",
    "measure.audit-points":
      "{element:element}: {there:ratio} of {of:count} points of the checklist are there.",
    "measure.audit-unanswered":
      "{count:count} of the {of:count} questions of the audit were left without an answer. What nobody inside can say is a finding too.",
    "measure.flows":
      "At {open:count} of {of:count} points information on service is recorded, reported and received.",
    "measure.flow-not-measured": "Not recorded at all: {topic:code}.",
    "measure.flow-not-reported": "Recorded, but reported to nobody: {topic:code}.",
    "measure.flow-broken":
      "The flow is broken: {topic:code}. It is said to be reported, but nothing is recorded or nobody is named who gets it.",
    "measure.contact-slow": "Answers take longer than aimed at: {topic:code}.",
    "measure.contact-little-known": "Those who answer know the matter poorly: {topic:code}.",
    "measure.contact-slow-little-known":
      "Answers take longer than aimed at, and those who answer know the matter poorly: {topic:code}.",
    "measure.views":
      "{apart:count} of {of:count} views of departments lie clearly off what their customers say.",
    "measure.views-off-scale":
      "{count:count} scores of departments lie off the scale of the customer survey and were not compared.",
    "measure.views-no-survey":
      "Departments said how customers see the service, but no customer was asked. Put the survey into the workspace to compare.",
    "measure.views-not-compared":
      "Departments said how customers see the service, but customers were not asked about the same elements, or their scale is not known.",
    "measure.view-importance-higher":
      "{interviewed:code} overrates how important {element:element} is to customers: {managers:score} against {customers:score}.",
    "measure.view-importance-lower":
      "{interviewed:code} underrates how important {element:element} is to customers: {managers:score} against {customers:score}.",
    "measure.view-performance-higher":
      "{interviewed:code} believes {element:element} to be better than customers find it: {managers:score} against {customers:score}.",
    "measure.view-performance-lower":
      "{interviewed:code} believes {element:element} to be worse than customers find it: {managers:score} against {customers:score}.",
    "measure.perceived":
      "For {told:count} of {of:count} rated elements the rating stands beside a measure of our own and its target: {fine:count} are fine in both.",
    "measure.perceived-fix-operation":
      "{element:element}: mend the operation. Customers rate it {rating:score} (content from {good:score}), and {figure:figure} is {measured} with a target of {target}.{firm:clause}",
    "measure.perceived-fix-communication":
      "{element:element}: mend the communication. The target for {figure:figure} is met ({measured}, target {target}), yet customers rate it {rating:score} (content from {good:score}): they do not know, or they see another thing.{firm:clause}",
    "measure.perceived-managers-misjudge":
      "{element:element}: managers may misjudge it. Customers are content ({rating:score}, content from {good:score}) though the target for {figure:figure} is missed ({measured}, target {target}): look at whether the target is what customers judge by.{firm:clause}",
    "measure.perceived-fix-operation-told":
      "{element:element}: mend the operation. Customers rate it {rating:score} (content from {good:score}), and the level told in the audit misses its target.{firm:clause}",
    "measure.perceived-fix-communication-told":
      "{element:element}: mend the communication. By the audit it meets its target, yet customers rate it {rating:score} (content from {good:score}): they do not know, or they see another thing.{firm:clause}",
    "measure.perceived-managers-misjudge-told":
      "{element:element}: managers may misjudge it. Customers are content ({rating:score}, content from {good:score}) though by the audit it misses its target: look at whether the target is what customers judge by.{firm:clause}",
    "measure.perceived-unclear":
      "For {count:count} of {of:count} rated elements a measure of our own or its target is missing, so it cannot be told whether customers see what we measure. Set targets in plimsoll.yaml, or fill in the audit.",
    "measure.kpi-by-curve":
      "{element:element}: customers give {wanted:score} where {figure:figure} is {target} ({low} to {high}); at present it is {present}. Read from {customers:count} customers, each with its own record.",
    "measure.kpi-by-curve-open":
      "{element:element}: customers give {wanted:score} where {figure:figure} is about {target}; at present it is {present}. Read from {customers:count} customers, whose ratings do not bound it on both sides.",
    "measure.kpi-by-ideal":
      "{element:element}: customers say they want {target}; {figure:figure} is {present} at present. What that costs, and whether it pays, is another question.",
    "measure.kpi-ideal-met":
      "{element:element}: customers say they want {target}; by the records {figure:figure} is {present} and already better. Nothing more is asked for here.",
    "measure.kpi-too-few":
      "{element:element}: {customers:count} customers have both a rating and a record; that is too few to tell which level of {figure:figure} earns a good rating.",
    "measure.kpi-no-relation":
      "{element:element}: ratings do not follow {figure:figure} over {customers:count} customers, so no target can be read from them. Customers may judge by something else.",
    "measure.kpi-reversed":
      "{element:element}: customers served better by {figure:figure} rate it lower ({customers:count} customers). Something else drives both; no target can be read from that.",
    "measure.kpi-above-the-curve":
      "{element:element}: even the customers served best by {figure:figure} do not give a good rating ({customers:count} customers). The measure alone will not do it.",
    "measure.kpi-below-the-curve":
      "{element:element}: even the customers served worst by {figure:figure} give a good rating ({customers:count} customers). No higher target follows from that.",
  },
  assumptions: {
    "measure.view-apart": {
      name: "How far a department's view must be off",
      meaning: "Share of the width of the scale by which its score must differ from its customers' mean.",
    },
    "measure.told-apart": {
      name: "How far a level told must be off the records",
      meaning: "Share of the level in the records by which the level told must differ.",
    },
  },
  codes: {
    ...under("measure.audit.agrees", {
      same: "agree",
      differs: "differ",
      "only-told": "only told",
      "only-records": "only recorded",
      neither: "neither",
    }),
    ...under("measure.audit.basis", { setting: "the workspace", audit: "the audit" }),
    ...under("measure.audit.state", {
      met: "met",
      missed: "missed",
      "no-target": "no target",
      "no-level": "level not known",
      "cannot-tell": "cannot be told",
    }),
    ...under("measure.audit-points.there", done),
    ...under("measure.audit-points.point", said(checklists.flatMap((c) => c.points))),
    ...under("measure.audit-words.department", interviewed),
    ...under("measure.audit-words.question", asked),
    ...under("topic", said([...flowPoints, ...contactTopics])),
    ...under("measure.information-flow.course", {
      "from-customers": "from customers to us",
      inside: "inside the firm",
    }),
    ...under("measure.information-flow.measured", done),
    ...under("measure.information-flow.reported", done),
    ...under("measure.information-flow.often", {
      "at-once": "at once",
      daily: "daily",
      weekly: "weekly",
      monthly: "monthly",
      quarterly: "quarterly",
      yearly: "yearly",
      never: "never",
    }),
    ...under("measure.information-flow.state", {
      open: "flows",
      partly: "in part",
      "not-measured": "not recorded",
      "not-reported": "recorded, not reported",
      broken: "broken",
      "not-answered": "not answered",
    }),
    ...under("measure.contact-topics.state", {
      fine: "fine",
      slow: "slow",
      "little-known": "little known",
      "slow-little-known": "slow and little known",
      "not-told": "not told",
    }),
    ...under("measure.manager-views.department", interviewed),
    ...under("interviewed", interviewed),
    ...under("measure.manager-views.asked", { importance: "importance", performance: "performance" }),
    ...under("measure.manager-views.reading", {
      "as-customers": "as customers",
      higher: "higher than customers",
      lower: "lower than customers",
      "cannot-tell": "cannot be told",
    }),
    ...under("measure.perceived-measured.from", { records: "the records", audit: "the audit" }),
    ...under("measure.perceived-measured.basis", {
      setting: "the workspace",
      audit: "the audit",
      ideal: "customers' wish",
    }),
    ...under("measure.perceived-measured.quadrant", {
      fine: "fine",
      "fix-operation": "mend the operation",
      "fix-communication": "mend the communication",
      "managers-misjudge": "managers may misjudge",
      "cannot-tell": "cannot be told",
    }),
    ...under("measure.perceived-measured.firm", {
      firm: "firm",
      "not-firm": "not firm",
      "no-range": "cannot be told",
    }),
    ...under("measure.perceived-measured.missing", {
      rating: "rating",
      measure: "a measure of our own",
      target: "target",
      "rating-measure": "rating and measure",
      "rating-target": "rating and target",
      "measure-target": "measure and target",
      "rating-measure-target": "rating, measure and target",
      direction: "which way is better",
    }),
    ...under("measure.kpi-targets.curve", {
      told: "a level can be read",
      "not-asked": "nothing to compare",
      "too-few": "too few customers",
      "no-relation": "ratings do not follow the measure",
      reversed: "ratings run against the measure",
      "above-the-curve": "not even the best served are content",
      "below-the-curve": "even the worst served are content",
    }),
    ...under("measure.kpi-targets.basis", { curve: "ratings", ideal: "customers' wish", none: "none" }),
    "perceived-not-firm": " The answers do not settle this: one of the two lies close to its bound.",
    "perceived-no-range": " How sure this is cannot be told: one of the two comes without a range.",
  },
} as const satisfies RoomCatalogue;
