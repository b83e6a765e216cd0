import type { Problem } from "../core/problem.js";
import type { Words } from "../i18n/index.js";

const order = { error: 0, warning: 1, info: 2 } as const;
const shownPerCode = 5;

/** Problems as people read them: worst first, a few of each kind, each with its place, and each fix once. */
export function problemLines(problems: readonly Problem[], words: Words): string[] {
  const told = words.cli.problems;
  const byCode = new Map<string, Problem[]>();
  for (const one of [...problems].sort((a, b) => order[a.severity] - order[b.severity])) {
    const key = `${one.severity} ${one.code}`;
    byCode.set(key, [...(byCode.get(key) ?? []), one]);
  }
  const lines: string[] = [];
  for (const group of byCode.values()) {
    const said = group.slice(0, shownPerCode).map((one) => ({ ...words.problemText(one), ...one }));
    for (const [i, { severity, code, text, fix, beside }] of said.entries()) {
      const line = beside === "" ? text : words.say(words.report.labelled, { label: beside, text });
      lines.push(`${told[severity]}  ${line}  [${code}]`);
      if (fix !== "" && fix !== said[i + 1]?.fix)
        lines.push(`       ${words.say(words.report.labelled, { label: told.fix, text: fix })}`);
    }
    const more = group.length - shownPerCode;
    if (more > 0) lines.push(`       ${words.say(told.more, { n: more })}`);
  }
  return lines;
}

/** A problem for programs: what it is and where, with the sentences people would read. */
export function problemJson(problem: Problem, words: Words) {
  const { text, fix } = words.problemText(problem);
  return { ...problem, text, fix };
}
