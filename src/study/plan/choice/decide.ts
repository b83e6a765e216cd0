import type { Candidate } from "../../../core/plan/candidate.js";
import { loadHighs } from "../../../core/plan/choice/highs.js";
import { orderOfDoing } from "../../../core/plan/choice/order-of-doing.js";
import { whatWouldChange } from "../../../core/plan/choice/what-would-change.js";
import {
  type Effect,
  gainOf,
  type JointEffect,
  type JointInput,
  jointEffect,
  netOfEffect,
} from "../../../core/plan/joint/joint-effect.js";
import { feasible, selectPlan } from "../../../core/plan/joint/select.js";
import { middle } from "../../../core/stats/joint-draws.js";
import { confidence as level } from "../../confidence.js";
import type { StudySettings } from "../../input.js";
import { beliefsOf } from "./believe.js";
import { changesOf } from "./cases.js";
import type { Plan, Row, Span } from "./made.js";
import { each, type Options, optionsOf, type Rules, shareOf } from "./options.js";
import type { ElementRow } from "./priority-rows.js";

export type Cases = Omit<JointInput, "changes"> & {
  readonly placeOf: (where: Candidate["where"]) => number;
};

/** From candidates and cases to the plan: believed, chosen, put in order, counted together. */
export async function decide(
  candidates: readonly Candidate[],
  cases: Cases,
  elements: readonly ElementRow[],
  settings: StudySettings,
  rules: Rules,
): Promise<Plan> {
  const { onceYears } = rules;
  const measured = jointEffect({
    ...cases,
    changes: changesOf(candidates, cases.placeOf, cases.draws, new Map()),
  });
  const beliefs = beliefsOf(
    candidates.filter((c) => c.cost !== null),
    measured,
  );
  const effect = measured.under(changesOf(candidates, cases.placeOf, cases.draws, beliefs));
  const options = optionsOf(candidates, effect, elements, settings, rules, cases.years);
  const selected = await selectPlan(options.problem, effect, loadHighs);
  const byId = new Map(candidates.map((c) => [c.id, c]));
  const optionById = new Map(options.problem.options.map((o) => [o.id, o]));
  const steps = orderOfDoing(selected.ids.map((id) => optionById.get(id)!));
  const ordered = steps.map((s) => s.id);
  const total = effect.of(ordered);
  const { rows, drawn } = rowsOf(
    candidates,
    effect,
    options,
    selected.ids,
    selected.dropped,
    ordered,
    onceYears,
  );
  return {
    rows,
    chosen: ordered,
    effect,
    total,
    drawn,
    once: ordered.reduce((sum, id) => sum + byId.get(id)!.once, 0),
    onceYears,
    luck: gainOf(measured.of(ordered)) - gainOf(total),
    yearVariance: effect.luck(ordered),
    selected,
    options: options.problem.options,
    turnings: whatWouldChange(options.problem.options, new Set(ordered), Math.max(0, selected.price)),
    steps,
    assumptions: [
      ...new Set([
        ...candidates.flatMap((c) => c.assumptions),
        "plan.least-chance",
        ...(candidates.some((c) => c.once > 0) ? ["plan.once-years"] : []),
      ]),
    ].sort(),
  };
}

function rowsOf(
  candidates: readonly Candidate[],
  effect: JointEffect,
  options: Options,
  chosen: readonly string[],
  dropped: readonly string[],
  ordered: readonly string[],
  onceYears: number,
): { rows: Row[]; drawn: readonly Effect[] } {
  const steps = new Map<string, Effect>();
  const done: string[] = [];
  let before = effect.of([]);
  for (const id of ordered) {
    done.push(id);
    const now = effect.of(done);
    steps.set(id, minus(now, before));
    before = now;
  }
  const drawn = effect.drawn(ordered);
  const optionById = new Map(options.problem.options.map((o) => [o.id, o]));
  const rows = candidates.map((candidate): Row => {
    const { id } = candidate;
    const own = effect.of([id]);
    const alone = gainOf(own);
    const step = steps.get(id);
    const perYear = candidate.once / onceYears;
    const draws = effect.drawn([id], step === undefined ? each : 1);
    const refused = options.refused.get(id);
    const verdict =
      refused ??
      (step !== undefined
        ? { chosen: "chosen" as const, reason: whyChosen(own, perYear, options.fixed.has(id)) }
        : whyNot(id, candidate, own, perYear, options, chosen, dropped, optionById));
    return {
      candidate,
      ...verdict,
      effect: step ?? own,
      gain: step === undefined ? alone : gainOf(step),
      span: spanBeside(middle(draws.map(gainOf), level), step === undefined ? alone : gainOf(step), alone),
      alone,
      chancePays: candidate.cost === null ? null : shareOf(draws, (e) => netOfEffect(e) > perYear),
      removed: effect.removed([id]),
      order: step === undefined ? null : ordered.indexOf(id) + 1,
      breakEven: alone - perYear,
    };
  });
  return { rows, drawn };
}

/** The range of a change by itself, in proportion to what it adds beside the others. */
const spanBeside = (span: Span | null, gain: number, alone: number): Span | null => {
  if (span === null || gain === alone || alone === 0) return span;
  const bounds = [(span.low * gain) / alone, (span.high * gain) / alone];
  return { low: Math.min(...bounds), high: Math.max(...bounds) };
};

const whyChosen = (own: Effect, perYear: number, fixed: boolean): string =>
  fixed ? "said-yes" : netOfEffect(own) > perYear ? "pays" : "pays-with-others";

function whyNot(
  id: string,
  candidate: Candidate,
  own: Effect,
  perYear: number,
  { problem }: Options,
  chosen: readonly string[],
  dropped: readonly string[],
  optionById: ReadonlyMap<string, Options["problem"]["options"][number]>,
): Pick<Row, "chosen" | "reason"> {
  if (gainOf(own) <= 0) return { chosen: "not-worth", reason: "no-gain" };
  if (netOfEffect(own) <= 0) return { chosen: "not-worth", reason: "costs-more" };
  if (netOfEffect(own) <= perYear) return { chosen: "not-worth", reason: "once-too-dear" };
  const taken = chosen.map((c) => optionById.get(c)!);
  if (taken.some((o) => o.group !== null && o.group === (candidate.group || null)))
    return { chosen: "left-out", reason: "other-level" };
  if (dropped.includes(id)) return { chosen: "left-out", reason: "beside-others" };
  const all = [...taken, optionById.get(id)!];
  if (feasible(problem, all)) return { chosen: "left-out", reason: "beside-others" };
  const floors = Object.fromEntries(
    Object.entries(problem.floors ?? {}).filter(([name]) => !name.startsWith("keep ")),
  );
  return { chosen: "left-out", reason: feasible({ ...problem, floors }, all) ? "valued" : "limits" };
}

const minus = (a: Effect, b: Effect): Effect => ({
  leaving: a.leaving - b.leaving,
  direct: a.direct - b.direct,
  margin: a.margin - b.margin,
  saved: a.saved - b.saved,
  cost: a.cost - b.cost,
});
