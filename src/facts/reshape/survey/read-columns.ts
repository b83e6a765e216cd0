import type { SurveyMap } from "../../workspace/types.js";
import { fold } from "./fold.js";
import { labelScores } from "./labels.js";
import type { Asked } from "./questions.js";
import { readAnswer } from "./read-answer.js";

/** What a cell of a question says: a score as text, nothing, or a text that does not read. */
export type Cell = string | "none" | "refused";

export interface ReadColumns {
  /** Reads a cell of the k-th question. */
  read(k: number, text: string): Cell;
  /** Labels that were read as scores: `非常满意 = 5`, by kind of answer. */
  readonly labels: readonly { readonly kind: string; readonly texts: readonly string[] }[];
}

/** How every question of a file reads, once all their texts are known. Questions of one kind and scale share their labels. */
export function readColumns(
  asked: readonly Asked[],
  texts: readonly ReadonlySet<string>[],
  map: SurveyMap,
): ReadColumns {
  const none = new Set((map.notAnswered ?? []).map(fold));
  const own = new Map(
    Object.entries(map.labels ?? {}).flatMap(([score, labels]) =>
      labels.map((label) => [fold(label), Number(score)] as const),
    ),
  );
  const blockOf = (one: Asked) => `${one.kind} ${one.scale?.low ?? ""} ${one.scale?.high ?? ""}`;
  const unread = new Map<string, Set<string>>();
  for (const [k, one] of asked.entries()) {
    const labels = unread.get(blockOf(one)) ?? new Set<string>();
    unread.set(blockOf(one), labels);
    for (const text of texts[k]!) {
      if (own.has(fold(text))) continue;
      const reading = readAnswer(text, one.kind, none);
      if (typeof reading === "object" && reading !== null) labels.add(reading.label);
    }
  }
  const scores = new Map(
    [...unread].map(([block, labels]) => {
      const one = asked.find((a) => blockOf(a) === block)!;
      return [block, labelScores(labels, one.kind, one.scale)] as const;
    }),
  );
  const scoreOf = (one: Asked, text: string): number | null | undefined => {
    const given = own.get(fold(text));
    if (given !== undefined) return given;
    const reading = readAnswer(text, one.kind, none);
    if (typeof reading === "number" || reading === null) return reading;
    return own.get(reading.label) ?? scores.get(blockOf(one))!.get(reading.label);
  };
  const cellOf = (one: Asked, text: string): Cell => {
    const score = scoreOf(one, text);
    if (score === undefined || Number.isNaN(score)) return "refused";
    if (score === null) return "none";
    const shifted = score + one.shift;
    const value = one.reversed && one.scale !== null ? one.scale.low + one.scale.high - shifted : shifted;
    return String(Number(value.toFixed(10)));
  };
  const known = asked.map((one, k) => new Map([...texts[k]!].map((text) => [text, cellOf(one, text)])));
  const told = new Map<string, Map<string, number>>();
  for (const [block, labels] of scores) {
    const kind = block.split(" ")[0]!;
    const mine = told.get(kind) ?? new Map<string, number>();
    told.set(kind, mine);
    for (const [label, score] of labels) mine.set(label, score);
  }
  return {
    read: (k, text) => known[k]!.get(text) ?? cellOf(asked[k]!, text),
    labels: [...told].flatMap(([kind, labels]) => {
      const list = [...labels].sort(([, a], [, b]) => a - b).map(([label, score]) => `${label} = ${score}`);
      return list.length === 0 ? [] : [{ kind, texts: list }];
    }),
  };
}
