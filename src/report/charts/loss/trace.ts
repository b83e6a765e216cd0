import type { Results } from "../../../core/findings.js";
import type { Words } from "../../../i18n/index.js";
import type { TimelineBlock, TimelineItem } from "../../document.js";
import { tableView } from "../read.js";

/** What happened with a customer on one day, as the records show it; `event` is a code, `detail` depends on it. */
export interface TraceRow {
  readonly day: string;
  readonly event: string;
  readonly detail: string | null;
  readonly order: string | null;
}

const quiet = ["first-order", "order", "left-out", "answered", "resolved"];
const ending = ["last-order", "silent-from", "as-of"];

const toneOf = (event: string): TimelineItem["tone"] =>
  quiet.includes(event) ? "plain" : ending.includes(event) ? "end" : "failure";

/** Orders that follow one another without anything noted are told in one line. */
export function timelineItems(steps: readonly TraceRow[], words: Words): TimelineItem[] {
  const { lossCharts } = words.report;
  const items: TimelineItem[] = [];
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i]!;
    let last = i;
    while (step.event === "order" && steps[last + 1]?.event === "order") last++;
    if (last > i) {
      const [from, to] = [words.format.day(step.day), words.format.day(steps[last]!.day)];
      items.push({
        day: from === to ? from : words.say(lossCharts.traceSpan, { from, to }),
        text: words.say(lossCharts.traceOrders, { orders: last - i + 1 }),
        tone: "plain",
      });
      i = last;
      continue;
    }
    items.push({ day: words.format.day(step.day), text: stepText(step, words), tone: toneOf(step.event) });
  }
  return items;
}

function stepText({ event, detail, order }: TraceRow, words: Words): string {
  const { lossCharts } = words.report;
  const events: Readonly<Record<string, string>> = lossCharts.traceEvents;
  return [
    Object.hasOwn(events, event) ? events[event]! : words.codeName(event, "event", "loss.trace"),
    ...(detail === null || detail === "" ? [] : [detailText(event, detail, words)]),
    ...(order === null ? [] : [words.say(lossCharts.traceOrder, { order })]),
  ].join(" · ");
}

/** An amount, days promised and delivered, pieces, a reason: what the event's detail holds. */
function detailText(event: string, detail: string, words: Words): string {
  const { lossCharts } = words.report;
  const [before = "", after = ""] = detail.split(/ → | \/ /);
  const number = Number(detail);
  if (["late", "short"].includes(event) && after === "") return detail;
  switch (event) {
    case "first-order":
    case "order":
    case "last-order":
      return Number.isFinite(number) ? words.format.money(number) : detail;
    case "left-out":
      return words.say(lossCharts.traceLeftOut, { orders: number });
    case "late":
      return words.say(lossCharts.traceLate, {
        promised: words.format.day(before),
        delivered: words.format.day(after),
      });
    case "short":
      return words.say(lossCharts.traceShort, { delivered: Number(before), ordered: Number(after) });
    case "silent-from":
      return words.say(lossCharts.traceAllowed, { days: number });
    case "as-of":
      return words.say(lossCharts.traceSilent, { days: number });
    case "unresolved":
      return words.say(lossCharts.traceOpened, { day: detail });
    default:
      return detail;
  }
}

/** Steps a page shows. */
const stepsShown = 16;

/** The first step and the last ones up to silence; what lies between is counted. */
export function shortened(
  items: readonly TimelineItem[],
  words: Words,
  most: number,
): readonly TimelineItem[] {
  if (items.length <= most) return items;
  const [first, ...rest] = items;
  const between = rest.slice(0, items.length - most + 1);
  const failures = between.filter(({ tone }) => tone === "failure").length;
  const text = words.say(words.report.lossCharts.traceBetween, { steps: between.length, failures });
  return [first!, { day: "…", text, tone: "plain" }, ...rest.slice(between.length)];
}

/** The way of one lost customer from its first order over the failure to silence: the first that the table tells. */
export function traceBlock(results: Results, words: Words): TimelineBlock | null {
  const view = tableView(results, "loss.trace");
  if (view === null) return null;
  const customer = view.at("customer");
  const first = view.table.rows[0]![customer];
  const items = timelineItems(
    view.table.rows
      .filter((row) => row[customer] === first)
      .map((row) => {
        const text = (id: string) => {
          const cell = row[view.at(id)];
          return typeof cell === "string" && cell !== "" ? cell : null;
        };
        return {
          day: text("day") ?? "",
          event: text("event") ?? "",
          detail: text("detail"),
          order: text("order"),
        };
      }),
    words,
  );
  return items.length < 2
    ? null
    : {
        kind: "timeline",
        id: "loss-trace",
        title: words.say(words.report.lossCharts.trace, { customer: String(first) }),
        takeaway: words.report.lossCharts.traceTakeaway,
        items: shortened(items, words, stepsShown),
      };
}
