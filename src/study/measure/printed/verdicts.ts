import { classGini } from "../../../core/measure/rescue/class-concentration.js";
import type { Verdict } from "../../../core/verdict.js";
import { columnOf, doubtsOf, misprintsOf, type Printed, type Ruled, rowOf, told, toldAs } from "./read.js";

export function printedVerdicts(all: readonly Printed[], rules: readonly Ruled[]): Verdict[] {
  return [...summary(all), ...all.flatMap(verdictsOf), ...rules.map(notFromShares)];
}

/** What the first page says of all of them together. */
function summary(all: readonly Printed[]): Verdict[] {
  const fitting = all.filter((p) => p.verdict === "fits");
  if (all.length < 2 || fitting.length === 0) return [];
  const names = (holds: (p: Printed) => boolean) => all.filter(holds).map((p) => p.name);
  const count = (of: (p: Printed) => number) => all.reduce((sum, p) => sum + of(p), 0);
  const wrong = (p: Printed) => misprintsOf(p, "misprint").length;
  const rounded = (p: Printed) => misprintsOf(p, "rounding").length;
  const moved = names(headsMoved);
  const [misprints, roundings] = [count(wrong), count(rounded)];
  // Heads out of order are said on their own.
  const doubts = count(doubtsOf) - moved.length;
  return [
    {
      id: "measure.printed.all",
      subject: "measure.printed.fitting",
      kind: misprints + doubts + moved.length > 0 || fitting.length < all.length ? "warning" : "finding",
      code: "measure.printed-all",
      values: {
        of: all.length,
        fitting: fitting.length,
        misprintsSaid: misprints > 0 ? "printed-misprints-in" : "printed-no-misprint",
        roundingsSaid: roundings > 0 ? "printed-roundings-in" : "",
        movedSaid: moved.length > 0 ? "printed-moved-in" : "",
        doubtsSaid: doubts > 0 ? "printed-doubts-in" : "",
        misprints,
        misprintsIn: names((p) => wrong(p) > 0),
        roundings,
        roundingsIn: names((p) => rounded(p) > 0),
        movedIn: moved,
        doubts,
        doubtsIn: names((p) => doubtsOf(p) > 0 && !headsMoved(p)),
      },
      weight: misprints,
    },
  ];
}

const headsMoved = (p: Printed): boolean => (p.labels?.moved ?? null) !== null;

function verdictsOf(p: Printed): Verdict[] {
  const said = (name: string, kind: Verdict["kind"], values: Verdict["values"] = {}): Verdict => ({
    id: `measure.printed.${name}.${p.name}`,
    subject: told(p) === null ? "measure.printed.fitting" : `measure.printed[${p.name}].misprints`,
    kind,
    code: `measure.printed-${name}`,
    values: { name: p.name, ...values },
    weight: null,
  });
  if (p.actions !== null) return [said("letters", "finding")];
  if (p.grades !== null) return gradesSaid(p, said);
  const found = told(p);
  if (found === null) return [said(p.verdict, "cannot-tell", p.verdict === "several" ? { n: p.alike } : {})];
  const wrong = misprintsOf(p, "misprint");
  const rounded = misprintsOf(p, "rounding");
  const gini = toldAs(p, "shares") === null ? null : classGini(found.table.map(([v, n]) => [v!, n!]));
  const names = found.shape.kind === "comparison" ? (p.labels?.names ?? null) : null;
  return [
    ...wrong.map((m) => ({
      ...said("misprint", "warning", {
        atRow: rowOf(p, m),
        atColumn: columnOf(p, m),
        printed: m.printed,
        recomputed: m.recomputed,
      }),
      id: `measure.printed.misprint.${p.name}.${rowOf(p, m)}.${columnOf(p, m)}`,
    })),
    ...(wrong.length === 0 ? [said("fits", "finding", { tested: found.tested })] : []),
    ...(rounded.length > 0
      ? [said("table-rounding", "finding", { n: rounded.length, rows: rounded.map((m) => rowOf(p, m)) })]
      : []),
    ...(headsMoved(p) ? [said("moved", "warning", { ...p.labels!.moved! })] : []),
    ...(names === null
      ? []
      : [said("names", "warning", { number: p.labels!.rows[0]!, down: names[0]!, up: names.at(-1)! })]),
    ...(gini === null ? [] : [said("gini", "finding", { gini })]),
  ];
}

function gradesSaid(
  p: Printed,
  said: (name: string, kind: Verdict["kind"], values?: Verdict["values"]) => Verdict,
): Verdict[] {
  const rows = p.grades!.rows;
  const doubtful = rows.filter((row) => row.cells.some((c) => c.field !== null)).map((row) => row.name);
  const worded = rows.filter((row) => row.nameMeant !== null);
  return [
    said("grades", "finding", { rows: rows.length, columns: p.grades!.columns.length }),
    ...(doubtful.length > 0 ? [said("grade-doubtful", "warning", { rows: doubtful })] : []),
    ...worded.map((row) => said("word-doubtful", "warning", { printed: row.name, meant: row.nameMeant! })),
  ];
}

const notFromShares = (r: Ruled): Verdict => ({
  id: `measure.printed.ranks.${r.name}.${r.rule}`,
  subject: `measure.printed-ranks[${r.name}|${r.rule}].differ`,
  kind: r.differ === 0 ? "finding" : "warning",
  code: r.differ === 0 ? `measure.printed-ranks-follow-${r.rule}` : `measure.printed-ranks-differ-${r.rule}`,
  values: { name: r.name, differ: r.differ, of: r.cells },
  weight: null,
});
