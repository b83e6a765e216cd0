import type { AnswerKind } from "../../schema/index.js";
import type { MeasureSettings } from "../settings.js";
import { readScale, type Scale, scales, strayScores } from "./scale.js";
import type { Column, SurveyDoubts } from "./survey.js";
import type { SurveyQuestion } from "./survey-from.js";

export type Cells = (number | null)[];

/** Kinds that are ratings, so that they have a scale. */
export const rated: ReadonlySet<AnswerKind> = new Set([
  "importance",
  "performance",
  "expectation",
  "overall",
  "satisfaction",
  "trust",
  "wanted",
  "missing",
]);

/** Scale of each kind of rating: as the files or the firm say, else as the answers tell. Columns go by kind, firm, element. */
export function tellScales(
  answers: readonly SurveyQuestion[],
  columns: ReadonlyMap<string, Cells>,
  settings: NonNullable<MeasureSettings["survey"]>,
) {
  const declared = new Map<AnswerKind, Map<string, Scale>>();
  for (const { kind, scale } of answers) {
    if (scale === null) continue;
    const mine = declared.get(kind) ?? new Map<string, Scale>();
    declared.set(kind, mine.set(`${scale.low}–${scale.high}`, scale));
  }
  const out: Partial<Record<AnswerKind, Scale>> = {};
  const apart: Partial<Record<AnswerKind, readonly number[]>> = {};
  const zeros: Partial<Record<AnswerKind, number>> = {};
  const off = new Map<string, SurveyDoubts["offScale"][number]>();
  const undecided: { kind: AnswerKind; names: readonly string[] }[] = [];
  const mixed: { kind: AnswerKind; scales: readonly string[] }[] = [];
  const overruled: { kind: AnswerKind; file: string; firm: string }[] = [];
  const named = ({ low, high }: Scale) => `${low}–${high}`;
  const kinds = new Set([...columns.keys()].map((key) => key.split("\u0000")[0] as AnswerKind));
  for (const kind of [...kinds].filter((k) => rated.has(k))) {
    const said = [...(declared.get(kind)?.values() ?? [])];
    const given = settings.scales?.[kind];
    if (said.length > 1) mixed.push({ kind, scales: said.map(named) });
    else if (given !== undefined || said.length === 1) {
      out[kind] = given ?? said[0]!;
      if (given !== undefined && said.length === 1 && named(given) !== named(said[0]!))
        overruled.push({ kind, file: named(said[0]!), firm: named(given) });
    } else {
      const counts = new Map<number, number>();
      for (const [key, cells] of columns)
        if (key.startsWith(`${kind}\u0000`))
          for (const v of cells) if (v !== null) counts.set(v, (counts.get(v) ?? 0) + 1);
      const strays = strayScores(counts);
      apart[kind] = strays;
      const values = [...counts.keys()].filter((v) => !strays.includes(v));
      const rules = settings.zeroIsNoAnswer === undefined ? {} : { zeroIsNoAnswer: settings.zeroIsNoAnswer };
      const read = readScale(values, rules);
      if (read.kind === "scale") out[kind] = scales[read.name];
      else undecided.push({ kind, names: read.kind === "several" ? read.names : [] });
    }
  }
  // One questionnaire uses one scale for its ratings: what another kind tells settles what this one leaves open.
  const known = Object.values(out).map((s) => `${s.low}-${s.high}`);
  const open = undecided.filter(({ kind, names }) => {
    const fits = [...new Set(known)].filter((name) => names.includes(name));
    if (fits.length !== 1) return true;
    out[kind] = scales[fits[0] as keyof typeof scales];
    return false;
  });
  return {
    scales: out,
    doubts: () => ({ zeros, offScale: [...off.values()], undecided: open, mixed, overruled }),
    clean(kind: AnswerKind, cells: Cells) {
      const scale = out[kind];
      for (const [i, v] of cells.entries()) {
        if (v === null) continue;
        if (mixed.some((m) => m.kind === kind)) cells[i] = null;
        else if (scale === undefined) continue;
        else if (v >= scale.low && v <= scale.high && apart[kind]?.includes(v) !== true) continue;
        else {
          cells[i] = null;
          if (v === 0) zeros[kind] = (zeros[kind] ?? 0) + 1;
          else {
            const key = `${kind} ${v}`;
            off.set(key, { kind, value: v, answers: (off.get(key)?.answers ?? 0) + 1 });
          }
        }
      }
    },
  };
}

/** Recommendations stored one too high, 1–11. */
export function isShifted(answers: Column, declared: Scale | undefined): boolean {
  if (declared !== undefined) return declared.low === 1 && declared.high === 11;
  const read = readScale(answers, { recommend: true });
  return read.kind === "scale" && read.name === "1-11";
}
