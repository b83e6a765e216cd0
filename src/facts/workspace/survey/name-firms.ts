import { usualUs } from "../../../core/measure/survey/survey-from.js";
import { questionsAlike } from "../../reshape/survey/questions.js";
import type { ProposedQuestion } from "./propose-survey.js";

/**
 * Questions put alike about several firms, each with the firm that its headers name: "请评价我司的表现—*" beside
 * "请评价顺丰的表现—*" rates us and 顺丰. Where no name is found they stay as they are, and reading them tells so.
 */
export function nameFirms(
  questions: readonly ProposedQuestion[],
  headers: readonly string[],
  taken: ReadonlySet<number>,
): readonly ProposedQuestion[] {
  const alike = new Set(questionsAlike(questions, headers, taken).flatMap((pair) => [...pair]));
  const named = new Map<ProposedQuestion, string>();
  for (const kind of new Set([...alike].map((q) => q.kind))) {
    const mine = questions.filter((q) => alike.has(q) && q.kind === kind);
    if (mine.some((q) => !q.sure)) continue;
    const firms = whatDiffers(mine.map((q) => q.header));
    // A name once only: "how fast" beside "how friendly" are no firms.
    if (new Set(firms).size < firms.length) continue;
    for (const [i, question] of mine.entries()) {
      if (firms[i] !== "" && !isUs(firms[i]!)) named.set(question, firms[i]!);
    }
  }
  return questions.map((question) => {
    const of = named.get(question);
    return of === undefined ? question : { ...question, of };
  });
}

function isUs(firm: string): boolean {
  return (
    usualUs.includes(firm.toLowerCase()) || /^(我|本|贵)(司|方|们|公司|企业)?$|^(we|us|our|own)\b/i.test(firm)
  );
}

/** What is left of headers without the words they begin and end with in common. */
function whatDiffers(headers: readonly string[]): string[] {
  const lists = headers.map((header) =>
    wordsOf(header.replace(/^\s*[A-Za-z]{0,2}\d+\s*[、.．:：)）]\s*/, "")),
  );
  const shortest = Math.min(...lists.map((words) => words.length));
  const [first] = lists as [string[]];
  const all = (at: (words: string[]) => string | undefined) =>
    lists.every((words) => at(words) === at(first));
  let head = 0;
  while (head < shortest && all((words) => words[head])) head++;
  let tail = 0;
  while (tail < shortest - head && all((words) => words[words.length - 1 - tail])) tail++;
  return lists.map((words) =>
    words
      .slice(head, words.length - tail)
      .join("")
      .replace(/^(\s|[的对在]|\b(do|does|did|is|are|was|has|have|of|by|with|for|the)\b)+/i, "")
      .replace(/[\s—–\-_:：的]+$/, "")
      .trim(),
  );
}

/** Words of spaced writing, single characters of Chinese, and whatever stands between them. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{Script=Latin}\d]+|\s+|./gsu) ?? [];
}
