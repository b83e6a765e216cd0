import type { CohortLifecycle } from "../../../core/loss/cohort-lifecycle.js";
import { type Answer, answers, type Link, type Reckoned, type Values } from "./links.js";

type At = (values: Values, fit?: CohortLifecycle) => Reckoned | null;

/** Each link at the end that lowers an answer, all together, and the same upwards; the other form counts as a link. */
export function rangesOf(
  made: Reckoned,
  at: At,
  start: Values,
  used: readonly Link[],
  assumption: (link: Link) => { readonly value: number; readonly low: number; readonly high: number },
  forms: readonly CohortLifecycle[],
): Readonly<Record<Answer, { readonly low: number; readonly high: number }>> {
  const ends = used.flatMap((link) =>
    [assumption(link).low, assumption(link).high].map((end) => ({
      link,
      end,
      result: at({ ...start, [link]: end }),
    })),
  );
  const byForm = forms.map((fit) => ({ fit, result: at(start, fit) }));
  const range = (answer: (r: Reckoned) => number) => {
    const extreme = (sign: 1 | -1) => {
      const values: Record<Link, number> = { ...start };
      const best = new Map<Link, number>();
      for (const { link, end, result } of ends) {
        if (result === null) continue;
        const moved = sign * (answer(result) - answer(made));
        if (moved > (best.get(link) ?? 0)) {
          best.set(link, moved);
          values[link] = end;
        }
      }
      const form = byForm.reduce<(typeof byForm)[number] | undefined>(
        (a, b) =>
          b.result !== null &&
          sign * answer(b.result) > sign * (a?.result == null ? answer(made) : answer(a.result))
            ? b
            : a,
        undefined,
      );
      const joint = at(values, form?.fit);
      const alone = ends.flatMap(({ result }) => (result === null ? [] : [answer(result)]));
      const all = [answer(made), ...alone, ...(joint === null ? [] : [answer(joint)])];
      return sign === 1 ? Math.max(...all) : Math.min(...all);
    };
    return { low: extreme(-1), high: extreme(1) };
  };
  return {
    clv: range(answers.clv),
    text: range(answers.text),
    decision: range(answers.decision),
    difference: range(answers.difference),
  };
}
