import type { Problem } from "../core/problem.js";
import type { Words } from "../i18n/index.js";

const order = { error: 0, warning: 1, info: 2 } as const;
const shownPerCode = 5;

/** Problems as people read them: worst first, a few of each kind, each with its place and its fix. */
export function problemLines(problems: readonly Problem[], words: Words): string[] {
  const told = words.cli.problems;
  const byCode = new Map<string, Problem[]>();
  for (const one of [...problems].sort((a, b) => order[a.severity] - order[b.severity])) {
    const key = `${one.severity} ${one.code}`;
    byCode.set(key, [...(byCode.get(key) ?? []), one]);
  }
  const lines: string[] = [];
  for (const group of byCode.values()) {
    for (const one of group.slice(0, shownPerCode)) {
      const { text, place } = words.problemText(one);
      lines.push(`${told[one.severity]}  ${place === "" ? "" : `${place}: `}${text}  [${one.code}]`);
    }
    const more = group.length - shownPerCode;
    if (more > 0) lines.push(`       ${words.say(told.more, { n: more })}`);
    const { fix } = words.problemText(group[0]!);
    if (fix !== "") lines.push(`       ${told.fix}: ${fix}`);
  }
  return lines;
}
