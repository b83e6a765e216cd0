import type { Results } from "../core/findings.js";
import type { Words } from "../i18n/index.js";
import { chainOf } from "./board-chain.js";
import { linesShown, refused, turns, unknown, unlocks } from "./board-lists.js";
import { aboutRange, fromTo, shortUnit, told } from "./board-words.js";
import { tradeOff } from "./charts/level/curves.js";
import { optimaOf } from "./charts/level/read.js";
import { elementsDrawn } from "./charts/level/scene.js";
import { type Change, changesOf } from "./charts/plan/changes.js";
import { joined } from "./charts/say.js";
import { plainTable, column as titled } from "./data-sections.js";
import type { Board, BoardFact, BoardList, ChartBlock, DocumentTable } from "./document.js";

/** What one page has room for. */
const changesShown = 5;
const unknownShown = 2;

/** The page to decide on; null where neither a plan nor the reason why there is none is in the results. */
export function boardOf(results: Results, words: Words): Board | null {
  const { board: said, title } = words.report.decide;
  const changes = changesOf(results, words);
  const gain = results.figures.find((figure) => figure.id === "plan.gain.total");
  if (changes.length === 0 && gain === undefined) return null;
  const chosen = changes.filter((change) => change.chosen === "chosen");
  const top = chosen.toSorted((a, b) => (b.net ?? b.gain ?? 0) - (a.net ?? a.gain ?? 0));
  const first = top[0];
  return {
    title,
    decision: decision(results, changes.length, chosen, words),
    facts: facts(results, words),
    changes: first === undefined ? null : changeTable(top, words),
    chart: boardChart(results, words),
    chain: first === undefined ? null : chainOf(results, first, words),
    lists: [
      ...(chosen.length > 0 ? [] : [list(said.unlock, unlocks(results, words))]),
      list(said.not, [...told(results, words, ["plan.not", "plan.not-worth"]), ...refused(changes, words)]),
      list(said.turns, turns(results, changes, words)),
      list(said.unknown, unknown(results, changes, words), unknownShown),
    ].filter(({ items }) => items.length > 0),
  };
}

const list = (title: string, items: readonly string[], shown = linesShown): BoardList => ({
  title,
  items: [...new Set(items)].slice(0, shown),
});

const valueIn = (results: Results, id: string) =>
  results.figures.find((figure) => figure.id === id)?.value ?? null;

function decision(results: Results, looked: number, chosen: readonly Change[], words: Words): string {
  const { board: said } = words.report.decide;
  const gain = results.figures.find((figure) => figure.id === "plan.gain.total");
  if (chosen.length === 0 || gain?.value == null) {
    if (looked > 0 && (gain?.value ?? 0) === 0 && gain?.reason == null)
      return words.say(said.none, { n: looked });
    return gain?.reason == null
      ? said.noPlanPlain
      : words.say(said.noPlan, { reason: words.reasonText(gain.reason) });
  }
  const cost = valueIn(results, "plan.cost.total") ?? 0;
  const once = valueIn(results, "plan.once.total") ?? 0;
  const { interval, value } = gain;
  const brings =
    interval === null
      ? words.say(said.make, { n: chosen.length, gain: value })
      : words.say(said.makeRange, {
          n: chosen.length,
          gain: value,
          low: interval.low,
          high: interval.high,
        });
  const costs = cost === 0 && once === 0 ? said.free : once === 0 ? said.costsYearly : said.costsOnce;
  const [loss, saved] = [valueIn(results, "loss.total"), valueIn(results, "plan.gain.lost-saved")];
  const of =
    loss === null || saved === null || saved <= 0 || saved > loss
      ? ""
      : words.say(said.saves, { loss, saved });
  return joined([brings, words.say(costs, { cost, once }), of], words);
}

const factIds = [
  ["plan.gain.total", "gain"],
  ["plan.cost.total", "cost"],
  ["plan.net.total", "net"],
  ["plan.once.total", "once"],
  ["plan.chance-pays", "chance"],
] as const;

/** The numbers of the plan; where there is none, those that the study does know. */
const knownIds = [
  "loss.total",
  "level.total-cost.today",
  "cost.to-serve.total",
  "measure.otif",
  "measure.orders",
];

function facts(results: Results, words: Words): BoardFact[] {
  const { board: said } = words.report.decide;
  const fact = (id: string, label: string): BoardFact[] => {
    const found = results.figures.find((figure) => figure.id === id);
    if (found?.value == null) return [];
    const unit = shortUnit(found.unit);
    const { interval } = found;
    const { format } = words;
    if (id === "plan.chance-pays")
      return [{ figure: id, label, value: format.chance(found.value), range: "" }];
    const range =
      interval === null
        ? ""
        : unit === "money"
          ? aboutRange(interval.low, interval.high, words)
          : format.range(interval.low, interval.high, unit);
    return [
      {
        figure: id,
        label,
        value: unit === "money" ? format.about(found.value) : format.value(found.value, unit),
        range,
      },
    ];
  };
  const planned = factIds.flatMap(([id, label]) => fact(id, said[label]));
  return planned.length > 0 ? planned : knownIds.flatMap((id) => fact(id, words.figureName(id)));
}

function changeTable(chosen: readonly Change[], words: Words): DocumentTable {
  const { board: said } = words.report.decide;
  const { format, report } = words;
  const money = (value: number | null) => (value === null ? report.table.empty : format.about(value));
  const rows = chosen
    .slice(0, changesShown)
    .map((one) => [
      one.name,
      fromTo(one, words),
      one.low === null || one.high === null || one.gain === null
        ? money(one.gain)
        : `${money(one.gain)} (${aboutRange(one.low, one.high, words)})`,
      money(one.cost),
      money(one.net),
      when(one, words),
    ]);
  const left = chosen.length - rows.length;
  const mayFail = chosen.slice(0, changesShown).some(({ low }) => low === 0);
  const samePrice = chosen
    .slice(0, changesShown)
    .some((one) => one.cost === 0 && one.means === "change-carrier");
  const notes = [
    ...(mayFail ? [said.mayFail] : []),
    ...(samePrice ? [said.samePrice] : []),
    ...(left > 0 ? [words.say(said.more, { n: left, section: report.rooms.plan })] : []),
  ];
  return plainTable(
    "board-changes",
    said.changes,
    [
      titled("what", said.what, "key"),
      titled("from-to", said.fromTo),
      titled("gain", said.gainRange),
      titled("cost", said.costYear),
      titled("net", said.netYear),
      titled("when", said.when),
    ],
    rows,
    { note: notes.length > 0 ? joined(notes, words) : null },
  );
}

function when({ leadDays, due }: Change, words: Words): string {
  const time = leadDays === null ? words.report.table.empty : words.format.value(leadDays, "days");
  return due === "" ? time : words.say(words.report.decide.board.whenDue, { time, due });
}

/** The element with most to gain; without a level of today there is nothing to decide by it. */
function boardChart(results: Results, words: Words): ChartBlock | null {
  const element = elementsDrawn(results)[0];
  const today = optimaOf(results).find((one) => one.of === "all" && one.element === element)?.today;
  if (element === undefined || today == null) return null;
  const chart = tradeOff(results, element, words, true);
  return chart === null ? null : { ...chart, id: `board-${element}` };
}

/** Cells the page speaks of, which therefore are opened like figures. */
export const boardCells = (board: Board | null): string[] =>
  (board?.chain?.steps ?? []).flatMap(({ figure }) => figure ?? []);
