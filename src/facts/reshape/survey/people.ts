import { type Place, type Problem, problem } from "../../../core/problem.js";
import type { SurveyMap } from "../../workspace/types.js";
import { fold } from "./fold.js";
import { findHeader, unknownHeader } from "./questions.js";

const fields = ["respondent", "customer", "language", "answered", "minutes", "mode", "weight"] as const;
type Field = (typeof fields)[number];

/** Where the file tells of the respondents themselves. */
export interface PeopleColumns {
  readonly at: Readonly<Partial<Record<Field, number>>>;
  readonly profile: readonly { readonly field: string; readonly at: number }[];
  readonly taken: ReadonlySet<number>;
  readonly problems: readonly Problem[];
}

export function peopleColumns(map: SurveyMap, headers: readonly string[], place: Place): PeopleColumns {
  const problems: Problem[] = [];
  const find = (header: string): number | null => {
    const at = findHeader(header, headers);
    if (at >= 0) return at;
    problems.push(unknownHeader(header, headers, place));
    return null;
  };
  const at: Partial<Record<Field, number>> = {};
  for (const field of fields) {
    const header = map[field];
    const found = header === undefined ? null : find(header);
    if (found !== null) at[field] = found;
  }
  const listed = Array.isArray(map.profile)
    ? map.profile.map((header: string): [string, string] => [header, header])
    : Object.entries((map.profile ?? {}) as Readonly<Record<string, string>>);
  const profile: { field: string; at: number }[] = [];
  for (const [field, header] of listed) {
    if (isAddress(header) || isAddress(field)) {
      problems.push(problem("survey-address-left", "info", { header }, { ...place, column: header }));
      continue;
    }
    const found = find(header);
    if (found !== null) profile.push({ field, at: found });
  }
  const taken = new Set([...Object.values(at), ...profile.map((p) => p.at)]);
  return { at, profile, taken, problems };
}

/** Addresses of the respondents' computers are never kept. */
export function isAddress(header: string): boolean {
  return /^(来自)? ?ip( ?(addr|address|地址))?$|ipaddr|ip[_ ]address/i.test(header.trim());
}

/** `123秒`, `2分3秒`, `00:02:03`, or a number, of seconds where the header says so; what reads as no time stays as it is. */
export function minutesOf(text: string, header: string): string {
  const cell = fold(text);
  const clock = /^(?:(\d+):)?(\d{1,2}):(\d{2})$/.exec(cell);
  if (clock !== null) return rounded(Number(clock[1] ?? 0) * 60 + Number(clock[2]) + Number(clock[3]) / 60);
  const spoken =
    /^(?:(\d+) ?(?:小时|时|h|hours?))? ?(?:(\d+) ?(?:分钟|分|min|minutes?|m))? ?(?:(\d+(?:\.\d+)?) ?(?:秒|s|sec|seconds?))?$/.exec(
      cell,
    );
  if (cell !== "" && spoken !== null && !/^\d+$/.test(cell))
    return rounded(Number(spoken[1] ?? 0) * 60 + Number(spoken[2] ?? 0) + Number(spoken[3] ?? 0) / 60);
  const seconds = /interviewtime|total time|second|秒|duration/i.test(header);
  return /^\d+(\.\d+)?$/.test(cell) && seconds ? rounded(Number(cell) / 60) : text.trim();
}

const rounded = (minutes: number): string => String(Math.round(minutes * 10_000) / 10_000);
