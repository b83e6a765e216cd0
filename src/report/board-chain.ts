import type { Results } from "../core/findings.js";
import type { Unit } from "../core/unit.js";
import type { Words } from "../i18n/index.js";
import { aboutRange, fromTo, shortUnit } from "./board-words.js";
import { numberIn, textIn } from "./charts/level/read.js";
import { upperFirst } from "./charts/level/scene.js";
import type { Change } from "./charts/plan/changes.js";
import { tableView } from "./charts/read.js";
import { joined } from "./charts/say.js";
import type { Board, ChainStep } from "./document.js";

/** Failures are called by what went wrong, levels by what went right. */
const levelOf: Readonly<Record<string, string>> = { short: "in-full", late: "on-time" };

const isMoney = (unit: Unit) => unit.startsWith("money");
const saidAs = (value: number, unit: Unit, words: Words) =>
  isMoney(unit) ? words.format.about(value) : words.format.value(value, unit);

/** How sure it is that such failures drive customers away, as the plan says it. */
function why(results: Results, words: Words): string {
  const top = results.verdicts.find(({ code }) => code === "plan.top");
  return top === undefined
    ? ""
    : upperFirst(words.say(words.report.decide.board.chainWhy, top.values), words);
}

/** Failures seen → more customers who stay away → what one failure costs → what the change brings. */
export function chainOf(results: Results, change: Change, words: Words): Board["chain"] {
  const { board: said } = words.report.decide;
  const kind = Object.entries(levelOf).find(([, level]) => level === change.element)?.[0] ?? change.element;
  const element = words.elementName(change.element);
  const steps: ChainStep[] = [];
  const add = (figure: string | null, value: number | null, unit: Unit, text: string, range = "") => {
    if (value !== null) steps.push({ figure, value: saidAs(value, unit, words), range, text });
  };
  const priorities = tableView(results, "plan.priorities");
  const row = priorities?.table.rows.find((cells) => textIn(priorities, cells, "element") === kind);
  if (priorities !== null && row !== undefined) {
    const failed = numberIn(priorities, row, "failed");
    const judged = numberIn(priorities, row, "judged");
    if (failed !== null)
      steps.push({
        figure: `plan.priorities[${kind}].failed`,
        value: words.format.count(failed),
        range: "",
        text:
          judged === null
            ? words.say(said.seenText, { element })
            : words.say(said.seenOf, { element, of: judged }),
      });
  }
  const ranged = (
    table: string,
    key: string,
    column: string,
    [low, high]: readonly [string, string],
    text: string,
  ) => {
    const view = tableView(results, table);
    const found = view?.table.rows.find((cells) => {
      const keys = view.table.columns.flatMap((c, i) => (c.kind === "key" ? [String(cells[i] ?? "")] : []));
      return keys.join("|") === key || keys.join("|").startsWith(`${key}|`);
    });
    if (view === null || found === undefined) return;
    const keys = view.table.columns.flatMap((c, i) => (c.kind === "key" ? [String(found[i] ?? "")] : []));
    const unit = shortUnit(view.table.columns[view.at(column)]?.unit ?? "ratio");
    const [least, most] = [numberIn(view, found, low), numberIn(view, found, high)];
    add(
      `${table}[${keys.join("|")}].${column}`,
      numberIn(view, found, column),
      unit,
      text,
      least === null || most === null
        ? ""
        : isMoney(unit)
          ? aboutRange(least, most, words)
          : words.format.range(least, most, unit),
    );
  };
  ranged("loss.effects", kind, "used", ["used-low", "used-high"], said.leaves);
  ranged("level.penalty", `${kind}|total`, "value", ["low", "high"], said.worth);
  if (change.from !== null && change.to !== null)
    steps.push({
      figure: null,
      value: fromTo(change, words),
      range: "",
      text:
        change.where === ""
          ? words.say(said.moved, { element })
          : words.say(said.moves, { element, where: change.where }),
    });
  const avoided = change.failures !== null && change.failures >= 1 ? change.failures : null;
  add(
    `plan.changes[${change.id}].failures`,
    avoided === null ? null : Math.round(avoided),
    "count",
    said.avoids,
  );
  const brings =
    avoided === null || change.gain === null || change.gain <= 0
      ? said.brings
      : words.say(said.bringsEach, { each: change.gain / avoided });
  ranged("plan.changes", change.id, "gain", ["gain-low", "gain-high"], brings);
  return steps.length < 2
    ? null
    : {
        title: words.say(said.chain, { change: change.name }),
        steps,
        note: joined([why(results, words), said.chainNote], words),
      };
}
