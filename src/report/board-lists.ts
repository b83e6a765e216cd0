import type { Results } from "../core/findings.js";
import type { Words } from "../i18n/index.js";
import { told } from "./board-words.js";
import { numberIn, textIn } from "./charts/level/read.js";
import type { Change } from "./charts/plan/changes.js";
import { tableView } from "./charts/read.js";
import { unitIn } from "./verdicts.js";

/** What one list has room for. */
export const linesShown = 3;

/** Changes looked at and not worth making, with the reason; one of a kind, not other sizes of what is chosen. */
export function refused(changes: readonly Change[], words: Words): string[] {
  const { board: said } = words.report.decide;
  const order = ["not-worth", "infeasible", "dropped-by-you", "left-out"];
  const seen = new Set<string>();
  const made = new Set(changes.filter(({ chosen }) => chosen === "chosen").map(({ means }) => means));
  return changes
    .filter(
      ({ chosen, means }) => order.includes(chosen) && (chosen === "dropped-by-you" || !made.has(means)),
    )
    .sort((a, b) => order.indexOf(a.chosen) - order.indexOf(b.chosen))
    .filter(({ means }) => !seen.has(means) && seen.add(means))
    .map((change) =>
      words.say(said.notWhy, {
        change: change.name,
        reason:
          change.reason === ""
            ? words.codeName(change.chosen, "chosen", "plan.changes")
            : words.codeName(change.reason, "reason", "plan.changes"),
      }),
    );
}

/** The changes nearest to dropping out, and the link of the chain all of it rests on most. */
export function turns(results: Results, changes: readonly Change[], words: Words): string[] {
  const { board: said } = words.report.decide;
  const view = tableView(results, "plan.turning");
  const near = (view?.table.rows ?? [])
    .flatMap((row) => {
      const [at, ratio] = [numberIn(view!, row, "turns-at"), numberIn(view!, row, "ratio")];
      const found = (column: string) => changes.find(({ id }) => id === textIn(view!, row, column));
      const [change, instead] = [found("change"), found("instead")];
      // Another size of the same change would take its place: the answer stays.
      const same =
        instead !== undefined && change?.element === instead.element && change.means === instead.means;
      return at === null || ratio === null || ratio <= 0 || change?.chosen !== "chosen" || same
        ? []
        : [{ change: change.name, at, ratio }];
    })
    .sort((a, b) => b.ratio - a.ratio)
    .slice(0, linesShown - 1)
    .map((one) => words.say(said.turnsAt, one));
  const tornado = tableView(results, "loss.tornado");
  const link = tornado === null ? "" : textIn(tornado, tornado.table.rows[0]!, "link");
  const own = told(results, words, ["plan.turning-out", "plan.turning-in"]);
  return [
    ...(own.length > 0 ? own : near),
    ...(link === "" || changes.length === 0
      ? []
      : [words.say(said.turnsLink, { link: words.codeName(link, "link", "loss.tornado") })]),
  ];
}

/** What the plan and the levels cannot tell, then the loss they rest on. */
export function unknown(results: Results, changes: readonly Change[], words: Words): string[] {
  const { board: said } = words.report.decide;
  const free = changes.flatMap(({ chosen, breakEven, name }) =>
    chosen === "no-cost-known" && breakEven !== null && breakEven > 0
      ? [words.say(said.breakEven, { change: name, most: breakEven })]
      : [],
  );
  const codes = new Set<string>();
  const open = ["plan", "level", "loss"].flatMap((room) =>
    results.verdicts
      .filter((verdict) => verdict.kind === "cannot-tell" && verdict.id.startsWith(`${room}.`))
      .filter(({ code }) => !codes.has(code) && codes.add(code))
      .map((verdict) => words.verdictText(verdict, unitIn(results))),
  );
  return [...free.slice(0, 1), ...open, ...free.slice(1)];
}

const wanted =
  /^(plan\.(gain|cost)\.total|level\.(total-cost|optimum|penalty)|loss\.total|cost\.to-serve\.total)/;

/** Why each missing number is missing: what to record or to bring. */
export function unlocks(results: Results, words: Words): string[] {
  const { board: said } = words.report.decide;
  return results.figures.flatMap((figure) =>
    figure.value === null && figure.reason !== null && wanted.test(figure.id)
      ? [
          words.say(said.unlockText, {
            what: words.figureName(figure.id),
            reason: words.reasonText(figure.reason),
          }),
        ]
      : [],
  );
}
